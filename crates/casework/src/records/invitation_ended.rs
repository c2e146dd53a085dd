use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::ids::EntryId;
use crate::record::{Context, Record, Refusal, Scope, Stage};
use crate::records::{OfKind, PartnerInvited};

/// Partner no longer asked in
///
/// The unit works on the record no longer, and no longer sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitationEnded {
    /// Which partner
    pub invitation: EntryId,
    /// Why
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub because: String,
}

impl Record for InvitationEnded {
    type State = Case;
    const VERB: &'static str = "End a partner’s part";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Child, 70)];
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = &[Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let invited = case.entry(self.invitation).filter(|entry| PartnerInvited::of(&entry.body).is_some());
        let refusal = || Refusal::new("/invitation", "no_such_entry", "Choose a partner who was asked in");
        if invited.is_none() { vec![refusal()] } else { Vec::new() }
    }

    fn sample() -> Self {
        Self { invitation: EntryId::numbered(1), because: "The meetings are over".into() }
    }
}
