use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::report_received::Interpreted;
use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, ContactMethod};
use crate::record::{Record, Stage, Tab};
use crate::time::Moment;

/// Family updated
///
/// What the family was told. That there is nothing new is an update too.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FamilyUpdated {
    /// Whom did you tell?
    pub to: String,
    /// How
    #[serde(default)]
    pub method: Answer<Code<ContactMethod>>,
    /// Was there an interpreter?
    #[serde(default)]
    pub interpreted: Answer<Interpreted>,
    /// What is the news?
    pub news: FamilyNews,
    /// What was said
    ///
    /// Nobody else’s name and no address, where it is to be read on the family’s page.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
    /// Is it to be read on the family’s page?
    pub page: OnPage,
    /// By when do they hear from you again?
    #[serde(default)]
    #[schemars(extend("x-ahead" = true))]
    pub next: Moment,
}

/// What is the news?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FamilyNews {
    /// Nothing new
    NoNews,
    /// Something new
    News,
    /// The child is back
    ChildBack,
}

/// Is it to be read on the family’s page?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OnPage {
    /// Yes
    ///
    /// By whoever holds a link that shows more than that the report came in.
    Shown,
    /// No
    NotShown,
}

impl Record for FamilyUpdated {
    type State = Case;
    const VERB: &'static str = "Record an update to the family";
    const NEXT: &'static [(Stage, u8)] =
        &[(Stage::Missing, 75), (Stage::Claimed, 85), (Stage::Seen, 75), (Stage::Back, 60), (Stage::Well, 70)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WHEN: Option<&'static str> = Some("When were they told?");
    const WRITERS: &'static [Role] = &[
        Role::CallHandler,
        Role::MissingPersonOfficer,
        Role::UnitSupervisor,
        Role::SocialWorker,
        Role::EmergencyDutyTeam,
        Role::HomeManager,
    ];

    fn sets(&self) -> Option<&Moment> {
        Some(&self.next)
    }

    fn sample() -> Self {
        Self {
            to: "Sahra Warsame, her mother".into(),
            method: Answer::Known(Code::new("telephone")),
            interpreted: Answer::Known(Interpreted::Independent),
            news: FamilyNews::NoNews,
            words: "We have spoken with her school and her friends. Nobody has seen her since Friday".into(),
            page: OnPage::Shown,
            next: Moment::default(),
        }
    }
}
