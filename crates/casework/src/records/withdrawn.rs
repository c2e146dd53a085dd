use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::{Case, WRONG_CHILD};
use crate::code::{Code, WithdrawalReason};
use crate::entry::Entry;
use crate::ids::EntryId;
use crate::record::{Context, Record, Refusal, Scope, Strand};
use crate::records::Kind;

/// Withdrawal
///
/// Takes an entry back because it was never true: the wrong child, a duplicate, a mistake. The entry and the reason stay on the record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdrawn {
    /// The entry
    pub entry: EntryId,
    /// Why
    pub reason: Code<WithdrawalReason>,
    /// In your words
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
}

impl Record for Withdrawn {
    type State = Case;
    const REVISES: Option<Strand> = Some(Strand::Target);
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = Role::CASEWORKERS;

    fn check(&self, case: &Case, context: &Context) -> Vec<Refusal> {
        let (target, mut refusals) = match case.target(self.entry, context.actor) {
            Ok(target) => target,
            Err(refusals) => return refusals,
        };
        if target.kind() == Some(Kind::ReportReceived) && self.reason.as_str() != WRONG_CHILD {
            let message = "A report is never taken back. If it is on the wrong child, say so, and it is written again there";
            refusals.push(Refusal::new("/entry", "reports_stay", message));
        }
        refusals
    }

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.move_target(entry, self.entry);
    }

    fn sample() -> Self {
        Self {
            entry: EntryId::numbered(1),
            reason: Code::new("wrong_child"),
            words: "Two sisters; this was about the other one".into(),
        }
    }
}
