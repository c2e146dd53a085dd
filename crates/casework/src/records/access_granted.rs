use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::ids::{PersonId, UnitId};
use crate::record::{Context, Record, Refusal, Scope, Stage};
use crate::time::Moment;

/// Access granted
///
/// Names who may open a restricted record, or read a need-to-know address: one person, or everybody who works in one unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AccessGranted {
    /// Person
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-hidden" = true))]
    pub person: Option<PersonId>,
    /// Unit
    ///
    /// For those who have to act at any hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
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

impl Record for AccessGranted {
    type State = Case;
    const VERB: &'static str = "Name who may open it";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Restricted, 10), (Stage::AddressKept, 10)];
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = &[Role::UnitSupervisor, Role::SocialWorker, Role::ExploitationCoordinator, Role::InformationGovernance];

    fn check(&self, case: &Case, context: &Context) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if self.person.is_some() == self.unit.is_some() {
            refusals.push(Refusal::new("/unit", "one_of_two", "Name one person or one unit"));
        }
        if self.until.as_ref().and_then(Moment::latest).is_some_and(|until| until <= context.now) {
            refusals.push(Refusal::new("/until", "over_already", "That is past. Give a time still to come, or none"));
        }
        if case.restriction().is_none() && case.address_restriction().is_none() {
            let message = "Nothing of the record is restricted. Whoever stands to the child can open it already";
            refusals.push(Refusal::new("", "not_restricted", message));
        }
        refusals
    }

    fn sample() -> Self {
        Self { person: None, unit: Some(UnitId::literal("met-ce-mpu")), until: None, because: "They look for her".into() }
    }
}
