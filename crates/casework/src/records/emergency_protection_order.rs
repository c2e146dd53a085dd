use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Context, Record, Refusal, Scope, Stage, Tab};
use crate::time::Moment;

/// Emergency protection order
///
/// A court has made an order under section 44 of the Children Act 1989. It ends on the day it names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EmergencyProtectionOrder {
    /// Ground
    pub ground: EmergencyGround,
    /// When does the order expire?
    #[serde(default)]
    #[schemars(extend("x-ahead" = true))]
    pub expires: Moment,
    /// Court and its reference
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub court: String,
    /// Premises the order lets somebody enter and search
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub premises: String,
    /// What else the order says
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
}

/// Why the order was made: harm is likely if the child
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EmergencyGround {
    /// The child is not removed to accommodation that the applicant provides
    NotRemoved,
    /// The child does not remain where they are accommodated
    DoesNotRemain,
    /// Enquiries are frustrated because access to the child is refused
    AccessRefused,
}

impl Record for EmergencyProtectionOrder {
    type State = Case;
    const VERB: &'static str = "Record an emergency protection order";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Legal, 30)];
    const TAB: Option<Tab> = Some(Tab::Legal);
    const SCOPE: Scope = Scope::Either;
    const WHEN: Option<&'static str> = Some("When was the order made?");
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam];

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let message = "Say when the order expires. It is on the order; without it nobody can be told in time";
        let refusal = || Refusal::new("/expires", "expiry_missing", message);
        self.expires.earliest().is_none().then(refusal).into_iter().collect()
    }

    fn sets(&self) -> Option<&Moment> {
        Some(&self.expires)
    }

    fn sample() -> Self {
        Self {
            ground: EmergencyGround::DoesNotRemain,
            expires: "2031-05-12T16:00:00Z".parse().map(Moment::at).unwrap_or_default(),
            court: "East London Family Court, EP 14".into(),
            premises: "12 Larkfield Row".into(),
            words: String::new(),
        }
    }
}
