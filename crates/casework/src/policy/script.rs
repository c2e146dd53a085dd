//! The script of a report by edition: what is asked, in which order, and which finding each change answers. It asks nobody;
//! whoever takes a report, and every page that does, reads it.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::findings::{Findings, fault};
use super::{Fault, parse, words};
use crate::form::{self, Field};
use crate::records::Kind;
use crate::time::Instant;

/// One edition.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Script")]
pub struct Edition {
    /// Its number.
    pub edition: String,
    /// First day in force.
    pub from: Date,
    /// Where it comes from.
    pub source: String,
    /// Under which terms.
    pub licence: String,
    /// What is asked, in order.
    #[serde(rename = "page")]
    pub pages: Vec<Page>,
    /// What it changed, and why.
    #[serde(default, rename = "change")]
    pub changes: Vec<Change>,
}

/// What is asked together.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Its name, which a public page has in its address.
    pub name: String,
    /// What it is called on one screen with the others.
    pub title: String,
    /// The questions, in order.
    pub asks: Vec<Question>,
    /// Asked once there is time: a report is sent without it.
    #[serde(default)]
    pub later: bool,
    /// Whom it concerns, where that is not everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<Only>,
}

/// Whom a page concerns: whoever answered an earlier question so.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Only {
    /// The question.
    pub question: Question,
    /// The answers.
    pub is: Vec<String>,
}

/// A change, which names the findings it answers.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// What is otherwise now.
    pub text: String,
    /// The questions that were added, moved or left.
    pub on: Vec<Question>,
    /// The findings.
    pub because: Vec<String>,
}

/// A question: a field of the report, or of the child it is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[schemars(with = "String")]
#[serde(from = "String", into = "String")]
pub struct Question {
    /// The record that keeps the answer.
    pub of: Of,
    /// The field in it.
    pub field: String,
}

/// Which of the two records a report makes keeps an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// Who the child is.
    Child,
    /// The report.
    Report,
}

impl From<String> for Question {
    fn from(text: String) -> Self {
        match text.strip_prefix("child.") {
            Some(field) => Self { of: Of::Child, field: field.to_owned() },
            None => Self { of: Of::Report, field: text },
        }
    }
}

impl From<Question> for String {
    fn from(question: Question) -> Self {
        question.name()
    }
}

impl Of {
    /// The record.
    pub fn kind(self) -> Kind {
        match self {
            Of::Child => Kind::ChildRegistered,
            Of::Report => Kind::ReportReceived,
        }
    }
}

impl Question {
    /// As the script writes it: `child.name`, `clothing`.
    pub fn name(&self) -> String {
        match self.of {
            Of::Child => format!("child.{}", self.field),
            Of::Report => self.field.clone(),
        }
    }

    /// The field of its record.
    pub fn field(&self) -> Option<&'static Field> {
        form::of(self.of.kind())?.fields.iter().find(|field| field.name == self.field)
    }
}

/// Every edition, the oldest first.
#[derive(Debug, Clone, Default)]
pub struct Script {
    editions: Vec<Edition>,
    none: Edition,
}

impl Script {
    pub(super) fn read<'a>(
        texts: impl Iterator<Item = (&'a str, &'a str)>,
        findings: &Findings,
        faults: &mut Vec<Fault>,
    ) -> Self {
        let mut editions: Vec<(&str, Edition)> =
            texts.filter_map(|(path, text)| Some((path, parse::<Edition>(path, text, faults)?))).collect();
        editions.sort_by_key(|(_, edition)| edition.from);
        let mut before: Option<&Edition> = None;
        for (path, edition) in &editions {
            faults.extend(edition.wrong(before, findings).into_iter().map(|message| fault(path, message)));
            before = Some(edition);
        }
        Self { editions: editions.into_iter().map(|(_, edition)| edition).collect(), none: Edition::default() }
    }

    /// The edition in force at an instant; before the first, the first.
    pub fn at(&self, at: Instant) -> &Edition {
        let day = at.london_date();
        let in_force = self.editions.iter().rfind(|edition| edition.from <= day);
        in_force.or(self.editions.first()).unwrap_or(&self.none)
    }

    /// Every edition, the oldest first.
    pub fn editions(&self) -> impl DoubleEndedIterator<Item = &Edition> {
        self.editions.iter()
    }
}

impl Edition {
    /// Every question, in order.
    pub fn questions(&self) -> impl DoubleEndedIterator<Item = &Question> {
        self.pages.iter().flat_map(|page| &page.asks)
    }

    /// The page that asks a question.
    pub fn page_of(&self, question: &Question) -> Option<&Page> {
        self.pages.iter().find(|page| page.asks.contains(question))
    }

    fn wrong(&self, before: Option<&Edition>, findings: &Findings) -> Vec<String> {
        let mut wrong = Vec::new();
        let mut asked: Vec<&Question> = Vec::new();
        for page in &self.pages {
            if let Some(only) = page.only.as_ref().filter(|only| !asked.contains(&&only.question)) {
                wrong.push(format!(
                    "The page “{}” rests on “{}”, which no earlier page asks",
                    page.name,
                    only.question.name()
                ));
            }
            for question in &page.asks {
                let fields = form::of(question.of.kind()).map_or(&[][..], |form| &form.fields);
                let names = fields.iter().filter(|field| !field.hidden).map(|field| field.name.as_str());
                if !names.clone().any(|name| name == question.field) {
                    wrong.push(words::unknown("The question", &question.field, names));
                }
                if asked.contains(&question) {
                    wrong.push(format!("“{}” is asked twice", question.name()));
                }
                asked.push(question);
            }
        }
        for change in &self.changes {
            if !change.because.iter().any(|id| findings.of(id).is_some()) {
                wrong.push(format!("The change “{}” names no finding", change.text));
            }
        }
        let unsaid = before.into_iter().flat_map(|before| self.changed_since(before));
        let unsaid = unsaid.filter(|question| !self.changes.iter().any(|change| change.on.contains(question)));
        wrong.extend(
            unsaid.map(|question| {
                format!("“{}” is asked otherwise than before, and no change says why", question.name())
            }),
        );
        wrong
    }

    /// The questions that this edition adds or leaves, and those it asks after another one than before.
    fn changed_since<'a>(&'a self, before: &'a Edition) -> Vec<&'a Question> {
        let (now, then): (Vec<_>, Vec<_>) = (self.questions().collect(), before.questions().collect());
        let kept = |in_: &[&'a Question], other: &[&'a Question]| -> Vec<&'a Question> {
            in_.iter().copied().filter(|question| other.contains(question)).collect()
        };
        let (still, was) = (kept(&now, &then), kept(&then, &now));
        let after = |all: &[&'a Question], question: &Question| {
            let place = all.iter().position(|one| *one == question)?;
            place.checked_sub(1).and_then(|before| all.get(before).copied())
        };
        let moved = still.iter().copied().filter(|question| after(&still, question) != after(&was, question));
        let one_sided = now.iter().filter(|question| !then.contains(question));
        let left = then.iter().filter(|question| !now.contains(question));
        one_sided.chain(left).copied().chain(moved).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::policy::{Fault, Policy, Text, shipped};
    use crate::time::Instant;

    const CHANGE: &str =
        "\n[[change]]\ntext = \"Shoes are asked of everybody\"\non = [\"review\"]\nbecause = [\"thin-knowledge\"]\n";

    fn first() -> String {
        shipped().into_iter().find(|text| text.path == "script/1.toml").unwrap().text
    }

    /// The shipped script with a second edition beside it.
    fn with(second: &str) -> Result<Policy, Vec<Fault>> {
        let second = second.replace("edition = \"1\"", "edition = \"2\"").replace("2026-01-01", "2027-04-01");
        let own = Text { path: "script/2.toml".into(), text: second };
        Policy::read(&shipped().into_iter().chain([own]).collect::<Vec<_>>())
    }

    #[test]
    fn a_later_edition_asks_from_its_day_on_and_says_which_finding_each_change_answers() {
        proves::proves!("ANNEX-R6");
        let more = first().replace("\"delay\", \"other\"]\nlater", "\"delay\", \"other\", \"review\"]\nlater");
        let policy = with(&(more.clone() + CHANGE)).unwrap();
        let asks = |day: &str| {
            let at: Instant = format!("{day}T12:00:00Z").parse().unwrap();
            policy.script.at(at).questions().any(|question| question.field == "review")
        };
        assert_eq!([asks("2027-03-31"), asks("2027-04-01")], [false, true]);
        let made = policy
            .findings
            .made_of("thin-knowledge")
            .find(|made| made.path == "script/2.toml" && made.what.contains("Shoes"));
        assert_eq!(made.unwrap().from, "2027-04-01");

        let refused = |text: &str| with(text).unwrap_err()[0].to_string();
        assert!(refused(&more).contains("“review” is asked otherwise than before, and no change says why"));
        let swapped =
            first().replace("[\"reporter_phone\", \"reporter_name\"", "[\"reporter_name\", \"reporter_phone\"");
        assert!(refused(&swapped).contains("is asked otherwise than before"));
        assert!(refused(&(more + &CHANGE.replace("thin-knowledge", "thin-knowlege"))).contains("thin-knowledge"));
    }

    #[test]
    fn a_script_that_asks_twice_or_what_there_is_not_or_rests_on_a_later_answer_fails_with_the_nearest_word() {
        let refused = |from: &str, to: &str| {
            let text = first().replacen(from, to, 1);
            let own = Text { path: "script/1.toml".into(), text };
            let faults = Policy::read(&shipped().into_iter().chain([own]).collect::<Vec<_>>()).unwrap_err();
            faults[0].to_string()
        };
        assert!(
            refused("asks = [\"description\", \"clothing\"]", "asks = [\"description\", \"clotting\"]")
                .contains("clothing")
        );
        assert!(
            refused("\"description\", \"clothing\"]", "\"description\", \"circumstances\"]").contains("asked twice")
        );
        assert!(refused("question = \"missing_from\"", "question = \"clothing\"").contains("no earlier page asks"));
    }
}
