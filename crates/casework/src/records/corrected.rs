use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::code::{Code, CorrectionReason};
use crate::entry::Entry;
use crate::ids::EntryId;
use crate::record::{Context, Record, Refusal, Scope, Strand};
use crate::records::{Body, Kind};
use crate::time::Moment;

/// The whole record that replaces another, of the same kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Replacement(pub serde_json::Value);

/// Correction
///
/// Replaces what an entry says, at its own place. What it said before stays on the record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Corrected {
    /// The entry
    pub entry: EntryId,
    /// Why
    pub reason: Code<CorrectionReason>,
    /// When it happened, if that was wrong
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurred: Option<Moment>,
    /// What it should say
    pub record: Replacement,
}

impl Record for Corrected {
    type State = Case;
    const REVISES: Option<Strand> = Some(Strand::Target);
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = Role::CASEWORKERS;

    fn check(&self, case: &Case, context: &Context) -> Vec<Refusal> {
        let (target, mut refusals) = match case.target(self.entry, context.actor) {
            Ok(target) => target,
            Err(refusals) => return refusals,
        };
        if matches!(target.kind(), Some(Kind::SameChildAs | Kind::Corrected | Kind::Withdrawn)) {
            let message = "This cannot be corrected. Withdraw it, and write what is right";
            refusals.push(Refusal::new("/entry", "withdraw_instead", message));
        }
        let faults = target.kind().and_then(crate::form::of).map(|form| {
            crate::form::validate(form, &self.record.0, context.policy, context.now)
        });
        let faults = faults.unwrap_or_default().into_iter();
        refusals.extend(faults.map(|fault| Refusal { field: format!("/record{}", fault.field), ..fault }));
        if refusals.is_empty() && target.kind().is_some_and(|kind| Body::read(kind, self.record.0.clone()).is_err()) {
            refusals.push(Refusal::new("/record", "unreadable", "That is not a whole record of this kind"));
        }
        refusals
    }

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.move_target(entry, self.entry);
    }

    fn sample() -> Self {
        Self {
            entry: EntryId::numbered(1),
            reason: Code::new("wrong_time"),
            occurred: None,
            record: Replacement(serde_json::json!({ "kind": "sighting", "outcome": "A different bus" })),
        }
    }
}
