use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::entry::Entry;
use crate::ids::EntryId;
use crate::record::{Context, Record, Refusal, Scope, Stage};
use crate::records::Kind;

/// No longer asked in
///
/// The unit no longer works on the record and no longer sees it; the link of a guest opens nothing any more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitationEnded {
    /// Who
    pub invitation: EntryId,
    /// Why
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub because: String,
}

impl Record for InvitationEnded {
    type State = Case;
    const VERB: &'static str = "End somebody’s part";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Child, 70)];
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = &[Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator, Role::ReturnConversationWorker];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let asks_in = |kind: Kind| matches!(kind, Kind::PartnerInvited | Kind::GuestInvited);
        let invited = case.entry(self.invitation).and_then(Entry::kind).is_some_and(asks_in);
        let refusal = || Refusal::new("/invitation", "no_such_entry", "Choose somebody who was asked in");
        if invited { Vec::new() } else { vec![refusal()] }
    }

    fn sample() -> Self {
        Self { invitation: EntryId::numbered(1), because: "The meetings are over".into() }
    }
}
