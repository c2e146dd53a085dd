use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::code::{Code, DisposalReason};
use crate::record::{Context, Record, Refusal, Scope, Stage};

/// Disposal of the record
///
/// Erases, at once and for good, what every entry before this one says. That there were entries, when, and who wrote them stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DisposalApproved {
    /// Why it may go
    pub reason: Code<DisposalReason>,
}

impl Record for DisposalApproved {
    type State = Case;
    const VERB: &'static str = "Erase the record";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Proposed, 10)];
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = &[Role::InformationGovernance];

    fn check(&self, case: &Case, context: &Context) -> Vec<Refusal> {
        // Lantern itself does again, on a restored copy, what two people decided.
        if context.actor.role == Role::System {
            return Vec::new();
        }
        let mut refusals = case.kept_because();
        let mut refuse = |field, code, words: &str| refusals.push(Refusal::new(field, code, words));
        match case.proposed() {
            Some((entry, _)) if entry.actor.person == context.actor.person => {
                refuse("", "own_proposal", "Somebody else has to approve what you proposed");
            }
            Some((_, proposed)) if proposed.reason != self.reason => {
                refuse("/reason", "another_reason", "Approve it for the reason it was proposed for");
            }
            Some(_) => {}
            None => refuse("", "not_proposed", "Nobody has proposed it, or something was written since. It is proposed first"),
        }
        refusals
    }

    fn sample() -> Self {
        Self { reason: Code::new("time_is_up") }
    }
}
