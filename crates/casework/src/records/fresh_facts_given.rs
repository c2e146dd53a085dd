use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, Language};
use crate::record::{Record, Stage, Tab};
use crate::time::Moment;

/// Fresh facts for the police
///
/// If anybody is in danger, ring 999 first. What those who care for the child have just learnt goes to the unit that looks for the child at once; it is owed a reading, and a look at the grade.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FreshFactsGiven {
    /// What you know now
    ///
    /// Who said so, and when they last knew.
    #[schemars(extend("x-long" = true))]
    pub words: String,
    /// Who told you
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// When did you ring 999, if you did?
    #[serde(default)]
    pub rang_999: Moment,
    /// Incident number
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub incident: String,
    /// Does whoever told you need an interpreter?
    #[serde(default)]
    pub interpreter: Answer<Code<Language>>,
}

impl Record for FreshFactsGiven {
    type State = Case;
    const VERB: &'static str = "Tell the police something new";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Missing, 15), (Stage::Claimed, 55)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WHEN: Option<&'static str> = Some("When did you learn it?");
    const WRITERS: &'static [Role] =
        &[Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator, Role::HomeManager];

    fn sample() -> Self {
        Self {
            words: "A friend rang: she was on the 25 towards Ilford at half past ten, with a man she does not know".into(),
            who: "Rosa Finch".into(),
            rang_999: Moment::default(),
            incident: String::new(),
            interpreter: Answer::NotApplicable,
        }
    }
}
