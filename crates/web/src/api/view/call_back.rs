//! Reports the public began and did not send, as somebody who rings about them needs them.

use casework::ids::{EntryId, PersonId, UnitId};
use casework::time::Instant;
use operations::{Came, Try};
use schemars::JsonSchema;
use serde::Serialize;

use crate::pages::public;

/// Those to ring about now.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CallBacks {
    /// When they were read.
    pub at: Instant,
    /// What is to be rung first first.
    pub items: Vec<CallBack>,
}

/// A report that was begun and not sent.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CallBack {
    /// Its id.
    pub call_back: EntryId,
    /// The unit that would have got the report.
    pub unit: UnitId,
    /// The number that was left.
    pub phone: String,
    /// The child’s name, as far as it was typed.
    pub name: String,
    /// When something was typed last.
    pub typed_at: Instant,
    /// When to ring.
    pub ring_at: Instant,
    /// After this it is late.
    pub late_at: Instant,
    /// It is settled what became of it.
    pub settled: bool,
    /// What came of each call, in order.
    pub calls: Vec<Call>,
}

/// One call.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Call {
    /// When what came of it was recorded.
    pub at: Instant,
    /// By whom; null when the public sent the report after all.
    pub person: Option<PersonId>,
    /// What came of it: `no_answer`, `reported`, `not_about_a_child`, `sent`.
    pub came: &'static str,
    /// When somebody rings again.
    pub again: Option<Instant>,
}

impl From<operations::CallBack> for CallBack {
    fn from(found: operations::CallBack) -> Self {
        Self {
            call_back: found.id,
            phone: public::phone(&found.typed).to_owned(),
            name: public::name(&found.typed).to_owned(),
            unit: found.unit,
            typed_at: found.typed_at,
            ring_at: found.ring_at,
            late_at: found.late_at,
            settled: found.settled,
            calls: found.tries.into_iter().map(Call::from).collect(),
        }
    }
}

impl From<Try> for Call {
    fn from(made: Try) -> Self {
        let (came, again) = match made.came {
            Came::NoAnswer { again } => ("no_answer", Some(again)),
            Came::Reported { .. } => ("reported", None),
            Came::NotAboutAChild { .. } => ("not_about_a_child", None),
            Came::Sent { .. } => ("sent", None),
        };
        Self { at: made.at, person: made.person, came, again }
    }
}
