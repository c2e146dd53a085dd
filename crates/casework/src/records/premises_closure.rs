use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Part, Record, Stage, Tab};
use crate::time::Moment;

/// Closure of premises
///
/// Premises used to exploit children are closed by a notice or an order. It is noted on each child who was found or is feared there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PremisesClosure {
    /// Premises
    pub premises: String,
    /// Notice or order
    pub by: ClosureBy,
    /// Grounds
    #[schemars(extend("x-long" = true))]
    pub grounds: String,
    /// Until when are they closed?
    #[serde(default)]
    #[schemars(extend("x-ahead" = true))]
    pub expires: Moment,
    /// What came of it
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub outcome: String,
}

/// What the premises are closed by
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ClosureBy {
    /// A closure notice
    Notice,
    /// A closure order of a court
    Order,
}

impl Record for PremisesClosure {
    type State = Case;
    const VERB: &'static str = "Record a closure of premises";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Legal, 66)];
    const TAB: Option<Tab> = Some(Tab::Legal);
    const WHEN: Option<&'static str> = Some("From when are they closed?");
    const PART: Part = Part::Intelligence;
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor];

    fn sets(&self) -> Option<&Moment> {
        Some(&self.expires)
    }

    fn sample() -> Self {
        Self {
            premises: "Flat 4, 9 Cable Yard".into(),
            by: ClosureBy::Notice,
            grounds: "Three children were found there in six weeks".into(),
            expires: Moment::default(),
            outcome: "The tenant has left".into(),
        }
    }
}
