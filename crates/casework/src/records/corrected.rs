use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::code::{Code, CorrectionReason};
use crate::entry::Entry;
use crate::ids::EntryId;
use crate::record::{Context, Record, Refusal, Scope, Strand};
use crate::records::{Body, Folds as _, Kind};
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
        let Some(kind) = target.kind() else { return refusals };
        let faults = crate::form::of(kind)
            .map(|form| crate::form::validate(form, &self.record.0, context.policy, context.now))
            .unwrap_or_default();
        refusals.extend(faults.into_iter().map(below));
        if !refusals.is_empty() {
            return refusals;
        }
        let message = "That is not a whole record of this kind";
        let unreadable = |_| vec![Refusal::new("/record", "unreadable", message)];
        Body::read(kind, self.record.0.clone())
            .map_or_else(unreadable, |body| self.broken(&body, target, case, context).into_iter().map(below).collect())
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

fn below(refusal: Refusal) -> Refusal {
    Refusal { field: format!("/record{}", refusal.field), ..refusal }
}

impl Corrected {
    /// What the record's own rules have against it in its new words, with all that is known now. What they have against
    /// the old words as well, as after somebody else's later news, is refused only if it would have been at the time.
    fn broken(&self, body: &Body, target: &Entry, case: &Case, context: &Context) -> Vec<Refusal> {
        let occurred = self.occurred.as_ref().unwrap_or(&target.occurred);
        let now = Context { occurred, episode: target.episode, ..context.clone() };
        let others = case.without(target.id);
        let mut refusals = body.check(&others, &now);
        if refusals.is_empty() {
            return refusals;
        }
        let standing = target.body.check(&others, &Context { occurred: &target.occurred, ..now.clone() });
        let written = Context { now: target.recorded, actor: &target.actor, ..now };
        let then = body.check(&case.before(target.id), &written);
        refusals.retain(|refusal| !standing.contains(refusal) || then.contains(refusal));
        refusals
    }
}
