//! A closure on its way to a transaction and its answer on the way back. It decides when an outcome may be kept, not how
//! either database keeps it.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use crate::error::StoreError;
use crate::transaction::Transaction;

/// What a run of a closure asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Keep,
    Discard,
    /// Nothing can be kept, but running it again may succeed.
    Again,
}

/// A closure that waits for a transaction.
pub(crate) trait Job: Send {
    /// Runs the closure, catching its panic.
    fn run(&mut self, transaction: &mut Transaction<'_>) -> Verdict;
    /// Tells whoever asked: what the closure said if it was kept (or had failed by itself), else why it was not.
    fn answer(self: Box<Self>, kept: Result<(), StoreError>);
}

struct Asked<F, T, E> {
    closure: F,
    outcome: Option<Result<T, E>>,
    reply: SyncSender<Result<T, E>>,
}

/// Wraps a closure for another thread; the answer arrives at the receiver.
pub(crate) fn asked<F, T, E>(closure: F) -> (Box<dyn Job>, Receiver<Result<T, E>>)
where
    F: Fn(&mut Transaction<'_>) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
{
    let (reply, answer) = sync_channel(1);
    (Box::new(Asked { closure, outcome: None, reply }), answer)
}

impl<F, T, E> Job for Asked<F, T, E>
where
    F: Fn(&mut Transaction<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<StoreError> + Send,
{
    fn run(&mut self, transaction: &mut Transaction<'_>) -> Verdict {
        let (outcome, verdict) = run(&self.closure, transaction);
        self.outcome = Some(outcome);
        verdict
    }

    fn answer(self: Box<Self>, kept: Result<(), StoreError>) {
        let answer = match (self.outcome, kept) {
            (Some(Err(own)), _) => Err(own),
            (Some(outcome), Ok(())) => outcome,
            (_, Err(error)) => Err(error.into()),
            (None, Ok(())) => Err(StoreError::Closed.into()),
        };
        // Nobody waits any more: the thread that asked has gone, and what it asked for is decided all the same.
        let _ = self.reply.send(answer);
    }
}

thread_local! {
    static INSIDE: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is inside a closure, where asking for another transaction would wait for itself.
pub(crate) fn inside() -> bool {
    INSIDE.get()
}

/// Runs a closure in a transaction. A statement that failed makes the outcome an error whatever the closure made of it.
pub(crate) fn run<F, T, E>(closure: &F, transaction: &mut Transaction<'_>) -> (Result<T, E>, Verdict)
where
    F: Fn(&mut Transaction<'_>) -> Result<T, E>,
    E: From<StoreError>,
{
    INSIDE.set(true);
    let outcome = catch_unwind(AssertUnwindSafe(|| closure(transaction)));
    INSIDE.set(false);
    let mut outcome = outcome.unwrap_or_else(|_| Err(StoreError::Panicked.into()));
    if outcome.is_ok()
        && let Err(error) = transaction.tell_watchers().and_then(|()| transaction.cover())
    {
        outcome = Err(error.into());
    }
    match transaction.failure() {
        Some(failure) => {
            let verdict = if failure.passing { Verdict::Again } else { Verdict::Discard };
            (outcome.and(Err(failure.error.clone().into())), verdict)
        }
        None if outcome.is_ok() => (outcome, Verdict::Keep),
        None => (outcome, Verdict::Discard),
    }
}
