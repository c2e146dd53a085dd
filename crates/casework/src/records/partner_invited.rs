use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::ids::UnitId;
use crate::record::{Context, Record, Refusal, Scope, Stage};
use crate::time::Moment;

/// Partner asked in
///
/// A unit that would not hear of the child otherwise, and works with the child from now on: the school, a health service, youth justice, a charity, or whoever convenes the meetings. It is told when the child is missing and found, as the borough’s sharing profile says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerInvited {
    /// Unit
    pub unit: UnitId,
    /// What they are asked in for
    pub asked_for: AskedFor,
    /// Until when
    ///
    /// Without a time it lasts until somebody ends it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-ahead" = true))]
    pub until: Option<Moment>,
    /// What they need it for
    #[schemars(extend("x-long" = true))]
    pub because: String,
}

/// What they are asked in for
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AskedFor {
    /// The child’s school
    School,
    /// The child’s health
    Health,
    /// What youth justice knows
    ///
    /// They are told that there is an update, say what they know and read nothing.
    YouthJustice,
    /// What a charity knows
    ///
    /// They are told that there is an update, say what they know and read nothing.
    Charity,
    /// To convene the meetings
    Convenor,
}

impl Record for PartnerInvited {
    type State = Case;
    const VERB: &'static str = "Ask a partner in";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Child, 60)];
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = &[Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator];

    fn check(&self, _case: &Case, context: &Context) -> Vec<Refusal> {
        let over = self.until.as_ref().and_then(Moment::latest).is_some_and(|until| until <= context.now);
        let refusal = || Refusal::new("/until", "over_already", "That is past. Give a time still to come, or none");
        over.then(refusal).into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            unit: UnitId::literal("met-ce-mpu"),
            asked_for: AskedFor::Convenor,
            until: None,
            because: "They chair the strategy meetings".into(),
        }
    }
}
