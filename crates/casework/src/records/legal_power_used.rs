use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, LegalPower};
use crate::ids::EntryId;
use crate::record::{Context, Part, Record, Refusal, Stage, Tab};

/// Use of a legal power
///
/// Which power, on what grounds, and what came of it. Lantern advises nobody which power to use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LegalPowerUsed {
    /// Power
    pub power: Code<LegalPower>,
    /// Order it rests on, if any
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<EntryId>,
    /// Grounds
    #[schemars(extend("x-long" = true))]
    pub grounds: String,
    /// Address
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// Who used it
    pub who: String,
    /// Was force used?
    #[serde(default)]
    pub force: Answer<bool>,
    /// What came of it
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub outcome: String,
}

impl Record for LegalPowerUsed {
    type State = Case;
    const VERB: &'static str = "Record the use of a power";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Legal, 50)];
    const TAB: Option<Tab> = Some(Tab::Legal);
    const WHEN: Option<&'static str> = Some("When was it used?");
    const PART: Part = Part::Disclosure;
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker];

    fn check(&self, _case: &Case, context: &Context) -> Vec<Refusal> {
        let refusal = |why: &str| Refusal::new("/power", "power_not_offered", why);
        let power = self.power.as_str();
        context.policy.codes.withheld("legal_power", power).map(refusal).into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            power: Code::new("pace_17_1_e"),
            order: None,
            grounds: "A neighbour heard her call for help; nobody opened".into(),
            address: "Flat 4, 9 Cable Yard".into(),
            who: "PC Tamsin Vale".into(),
            force: Answer::Known(true),
            outcome: "Nobody there; her coat was".into(),
        }
    }
}
