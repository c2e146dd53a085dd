use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::ids::EntryId;
use crate::record::{Context, Record, Refusal, Tab};
use crate::records::{FamilyLinkGiven, OfKind as _};

/// Answers to the short survey
///
/// How whoever reported found it, once the child is back. Nobody has to answer, and nobody is asked twice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SurveyAnswered {
    /// Whose link they were asked by
    #[schemars(extend("x-of" = "family_link_given"))]
    pub link: EntryId,
    /// Do they take part?
    pub takes_part: TakesPart,
    /// Did somebody speak with them soon enough?
    #[serde(default)]
    pub soon: Answer<Judged>,
    /// Did they feel listened to?
    #[serde(default)]
    pub listened: Answer<Judged>,
    /// Was what they were told right?
    #[serde(default)]
    pub advice: Answer<Judged>,
    /// Could they speak in their language?
    ///
    /// Not applicable, where they needed no help with language.
    #[serde(default)]
    pub language: Answer<Judged>,
}

/// Do they take part?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TakesPart {
    /// Yes
    Yes,
    /// No, and they are not to be asked again
    NeverAgain,
}

/// How somebody judges one thing
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Judged {
    /// Yes
    Yes,
    /// Partly
    Partly,
    /// No
    No,
}

impl SurveyAnswered {
    /// Each question by its name, with its answer.
    pub fn judged(&self) -> [(&'static str, &Answer<Judged>); 4] {
        [("soon", &self.soon), ("listened", &self.listened), ("advice", &self.advice), ("language", &self.language)]
    }
}

impl Record for SurveyAnswered {
    type State = Case;
    const VERB: &'static str = "Record answers to the survey";
    const TAB: Option<Tab> = Some(Tab::Return);
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor, Role::Public];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let given = case.entry(self.link).is_some_and(|entry| FamilyLinkGiven::of(&entry.body).is_some());
        let again = case.of::<SurveyAnswered>().any(|(_, answered)| answered.link == self.link);
        let refused = |code, message: &str| vec![Refusal::new("/link", code, message)];
        match (given, again) {
            (false, _) => refused("no_such_entry", "Choose a link that was given to the family"),
            (_, true) => refused("answered_before", "They have answered already, or said that they do not want to"),
            _ => Vec::new(),
        }
    }

    fn sample() -> Self {
        Self {
            link: EntryId::numbered(1),
            takes_part: TakesPart::Yes,
            soon: Answer::Known(Judged::Partly),
            listened: Answer::Known(Judged::Yes),
            advice: Answer::NotKnown,
            language: Answer::NotApplicable,
        }
    }
}
