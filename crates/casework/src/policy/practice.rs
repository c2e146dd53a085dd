//! Notes of good practice by edition, each point with the finding it rests on. A note helps whoever judges; it judges nobody.

use jiff::civil::Date;
use serde::Deserialize;

use super::findings::{FindingKind, Findings, fault};
use super::{Fault, parse};
use crate::time::Instant;

/// One edition of a note.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// What it is about, as `risk`.
    pub about: String,
    /// Its number among the editions about the same.
    pub edition: String,
    /// What it is called.
    pub title: String,
    /// First day in force.
    pub from: String,
    /// Where it comes from.
    pub source: String,
    /// Under which terms.
    pub licence: String,
    /// What it says.
    #[serde(rename = "point")]
    pub points: Vec<Point>,
}

/// One thing that helps.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// What it says.
    pub text: String,
    /// The findings behind it.
    pub because: Vec<String>,
}

/// Every edition of every note, the oldest first.
#[derive(Debug, Clone, Default)]
pub struct Practice {
    notes: Vec<Note>,
}

impl Practice {
    pub(super) fn read<'a>(
        texts: impl Iterator<Item = (&'a str, &'a str)>,
        findings: &Findings,
        faults: &mut Vec<Fault>,
    ) -> Self {
        let mut notes: Vec<(String, Note)> = Vec::new();
        for (path, text) in texts {
            let Some(note) = parse::<Note>(path, text, faults) else { continue };
            if note.from.parse::<Date>().is_err() {
                faults.push(fault(path, format!("“{}” is not a date. Write it like 2026-11-01", note.from)));
            }
            notes.push((path.to_owned(), note));
        }
        notes.sort_by(|(_, left), (_, right)| (&left.about, &left.from).cmp(&(&right.about, &right.from)));
        for (index, (path, note)) in notes.iter().enumerate() {
            let before = notes.get(..index).unwrap_or_default().iter().map(|(_, note)| note);
            let before: Vec<&Note> = before.filter(|earlier| earlier.about == note.about).collect();
            let new = note.points.iter().filter(|point| !before.iter().any(|note| note.says(&point.text)));
            let rests = |point: &&Point| point.because.iter().any(|id| behind(findings, id, before.is_empty()));
            faults.extend(new.filter(|point| !rests(point)).map(|point| {
                let asked = if before.is_empty() { "a finding" } else { "the table of a profile or a partnership day" };
                fault(path, format!("The point “{}” names no finding that is {asked}", point.text))
            }));
        }
        Self { notes: notes.into_iter().map(|(_, note)| note).collect() }
    }

    /// The edition of a note that is in force at an instant.
    pub fn at(&self, about: &str, at: Instant) -> Option<&Note> {
        let day = at.london_date();
        self.of(about).rfind(|note| note.from.parse::<Date>().is_ok_and(|from| from <= day))
    }

    /// The editions of a note, the oldest first.
    pub fn of(&self, about: &str) -> impl DoubleEndedIterator<Item = &Note> {
        self.notes.iter().filter(move |note| note.about == about)
    }
}

impl Note {
    /// Whether it says this already.
    pub fn says(&self, text: &str) -> bool {
        self.points.iter().any(|point| point.text == text)
    }
}

/// Whether a finding can stand behind a point: any behind the first edition's, and behind a later one what was counted or agreed.
fn behind(findings: &Findings, id: &str, first: bool) -> bool {
    let counted = |kind: FindingKind| matches!(kind, FindingKind::Profile | FindingKind::PartnershipDay);
    findings.of(id).is_some_and(|finding| first || counted(finding.kind))
}

#[cfg(test)]
mod tests {
    use crate::policy::{Policy, Text, shipped};
    use crate::time::Instant;

    const DAY: &str = r#"source = "ANNEX-R9-f"
licence = "Ours"
[[finding]]
id = "day-in-march"
kind = "partnership_day"
on = "2027-03-04"
says = "Two boroughs asked the school last"
owner = "Met and the two boroughs"
boroughs = ["Hackney", "Haringey"]
agreed = ["Ask the school first on a school day"]
"#;

    fn note(because: &str) -> String {
        format!(
            "about = \"risk\"\nedition = \"2\"\ntitle = \"Judging risk well\"\nfrom = \"2027-04-01\"\nsource = \"ANNEX-R9-f\"\n\
             licence = \"Ours\"\n[[point]]\ntext = \"On a school day ask the school first\"\nbecause = [\"{because}\"]\n"
        )
    }

    fn with(day: &str, note: &str) -> Result<Policy, Vec<crate::policy::Fault>> {
        let texts = [("findings/march.toml", day), ("practice/risk-2.toml", note)];
        let own = texts.map(|(path, text)| Text { path: path.into(), text: text.into() });
        Policy::read(&shipped().into_iter().chain(own).collect::<Vec<_>>())
    }

    #[test]
    fn a_change_of_the_note_names_the_day_or_the_table_behind_it_and_comes_into_force_on_its_day() {
        proves::proves!("ANNEX-R9-f");
        let policy = with(DAY, &note("day-in-march")).unwrap();
        let at = |day: &str| {
            let at: Instant = format!("{day}T12:00:00Z").parse().unwrap();
            policy.practice.at("risk", at).map(|note| note.edition.clone())
        };
        assert_eq!([at("2027-03-31"), at("2027-04-01")], [Some("1".into()), Some("2".into())]);
        let made: Vec<_> = policy.findings.made_of("day-in-march").collect();
        assert_eq!((made[0].path.as_str(), made[0].from.as_str()), ("practice/risk-2.toml", "2027-04-01"));

        let refused = |day: &str, because: &str| with(day, &note(because)).unwrap_err()[0].to_string();
        assert!(refused(DAY, "thin-knowledge").contains("the table of a profile or a partnership day"));
        assert!(refused(DAY, "day-in-mrach").contains("day-in-march"), "the nearest is named");
        assert!(refused(&DAY.replace("agreed", "# agreed"), "day-in-march").contains("points that were agreed"));
        assert!(refused(&DAY.replace("partnership_day", "profile"), "day-in-march").contains("table of the profile"));
    }
}
