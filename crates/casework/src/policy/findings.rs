//! What was found out about how children are looked for, who answers for it, and what it changed. A change names its finding
//! where it stands, so the log of both is made of policy itself and cannot lag behind it.

use serde::Deserialize;
use toml::{Table, Value};

use super::codes::Codes;
use super::{Fault, parse, words};

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// What a change names.
    pub id: String,
    /// Where findings of its kind come from.
    pub kind: FindingKind,
    /// When, as exactly as it is known.
    pub on: String,
    /// What was found.
    pub says: String,
    /// Who answers for doing something about it.
    pub owner: String,
    /// Clauses or sources.
    #[serde(default)]
    pub cites: Vec<String>,
    /// What complaints and feedback it comes from are about, where it is one of feedback.
    #[serde(default)]
    pub theme: String,
    /// The table of a profile.
    #[serde(default)]
    pub table: String,
    /// Who was there on a partnership day.
    #[serde(default)]
    pub boroughs: Vec<String>,
    /// What they agreed.
    #[serde(default)]
    pub agreed: Vec<String>,
}

/// Where a finding comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// A report, a review or an inspection.
    Report,
    /// What those say who reported a child, or the child: complaints, answers, a return conversation.
    Feedback,
    /// A table of a data profile.
    Profile,
    /// A day on which police and councils went through cases together.
    PartnershipDay,
}

/// Something that was changed because of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The findings it names.
    pub because: Vec<String>,
    /// The file it stands in, below `policy/`.
    pub path: String,
    /// What it says now.
    pub what: String,
    /// Since when it is so.
    pub from: String,
}

/// Everything found, and everything changed because of it.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    /// In the order in which they stand.
    pub found: Vec<Finding>,
    /// By path.
    pub made: Vec<Made>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "source")]
    _source: String,
    #[serde(rename = "licence")]
    _licence: String,
    #[serde(default)]
    finding: Vec<Finding>,
}

impl Findings {
    pub(super) fn read<'a>(
        texts: impl Iterator<Item = (&'a str, &'a str)>,
        all: impl Iterator<Item = (&'a str, &'a str)>,
        codes: &Codes,
        faults: &mut Vec<Fault>,
    ) -> Self {
        let themes =
            || codes.list("feedback_theme").into_iter().flat_map(|list| &list.codes).map(|code| code.code.as_str());
        let mut findings = Self::default();
        for (path, text) in texts {
            let Some(file) = parse::<File>(path, text, faults) else { continue };
            let lacking = file.finding.iter().filter_map(|finding| Some((finding, finding.lacks()?)));
            faults.extend(
                lacking.map(|(finding, what)| fault(path, format!("The finding “{}” names no {what}", finding.id))),
            );
            let strange = file.finding.iter().map(|finding| finding.theme.as_str());
            let strange = strange.filter(|theme| !theme.is_empty() && !themes().any(|known| known == *theme));
            faults.extend(strange.map(|theme| fault(path, words::unknown("The theme", theme, themes()))));
            findings.found.extend(file.finding);
        }
        for (path, text) in all {
            // What cannot be read at all is told of where it is read.
            let Ok(table) = text.parse::<Table>() else { continue };
            made(path, &table, "", &mut findings.made);
        }
        let known: Vec<&str> = findings.found.iter().map(|finding| finding.id.as_str()).collect();
        for made in &findings.made {
            let unknown = made.because.iter().filter(|id| !known.contains(&id.as_str()));
            faults
                .extend(unknown.map(|id| fault(&made.path, words::unknown("The finding", id, known.iter().copied()))));
        }
        findings
    }

    /// A finding by its id.
    pub fn of(&self, id: &str) -> Option<&Finding> {
        self.found.iter().find(|finding| finding.id == id)
    }

    /// The findings that a theme of complaints and feedback led to.
    pub fn of_theme(&self, theme: &str) -> impl Iterator<Item = &Finding> {
        self.found.iter().filter(move |finding| finding.theme == theme)
    }

    /// What was changed because of a finding.
    pub fn made_of(&self, id: &str) -> impl Iterator<Item = &Made> {
        self.made.iter().filter(move |made| made.because.iter().any(|because| because == id))
    }
}

impl Finding {
    /// What a finding of its kind has to name and does not.
    fn lacks(&self) -> Option<&'static str> {
        let empty = |text: &str| text.trim().is_empty();
        let own = match self.kind {
            FindingKind::Profile => (empty(&self.table)).then_some("table of the profile"),
            FindingKind::PartnershipDay if self.boroughs.is_empty() => Some("boroughs that were there"),
            FindingKind::PartnershipDay => self.agreed.is_empty().then_some("points that were agreed"),
            FindingKind::Report => self.cites.is_empty().then_some("source"),
            FindingKind::Feedback => empty(&self.theme).then_some("theme of feedback"),
        };
        own.or(empty(&self.owner).then_some("owner")).or(empty(&self.on).then_some("day"))
    }
}

pub(super) fn fault(path: &str, message: String) -> Fault {
    Fault { path: path.into(), line: None, message }
}

/// Whatever names a finding, however deep; it is so from the day its own file or table gives.
fn made(path: &str, table: &Table, from: &str, found: &mut Vec<Made>) {
    let text = |key: &str| table.get(key).and_then(Value::as_str);
    let from = text("from").unwrap_or(from);
    if let Some(because) = table.get("because").and_then(Value::as_array) {
        found.push(Made {
            because: because.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            path: path.to_owned(),
            what: ["text", "change", "title"].iter().find_map(|key| text(key)).unwrap_or_default().to_owned(),
            from: from.to_owned(),
        });
    }
    for value in table.values() {
        match value {
            Value::Table(inner) => made(path, inner, from, found),
            Value::Array(items) => {
                items.iter().filter_map(Value::as_table).for_each(|item| made(path, item, from, found));
            }
            _ => {}
        }
    }
}
