//! The outbox: what is to be sent outside, written with the entry that causes it and sent at least once. How it is sent
//! and how often it is tried belong to the worker.

use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, values};

statements! {
    POST: "outbox", "post a message" = "INSERT INTO outbox (id, kind, payload, created, due, attempts, error, dead) \
        VALUES ($1, $2, $3, $4, $4, 0, NULL, FALSE) ON CONFLICT (id) DO NOTHING";
    // Taking a message puts it off, so that whoever dies with it in hand leaves it to be taken again.
    TAKE: "outbox", "take messages" = "UPDATE outbox SET due = $2, attempts = attempts + 1 WHERE id IN \
        (SELECT id FROM outbox WHERE NOT dead AND due <= $1 ORDER BY due, id LIMIT $3) AND NOT dead AND due <= $1 \
        RETURNING id, kind, payload, created, attempts, error";
    SENT: "outbox", "forget a sent message" = "DELETE FROM outbox WHERE id = $1";
    FAILED: "outbox", "put a message off" = "UPDATE outbox SET due = $2, error = $3 WHERE id = $1";
    BURY: "outbox", "give a message up" = "UPDATE outbox SET dead = TRUE, error = $2 WHERE id = $1";
    REVIVE: "outbox", "try a message again" =
        "UPDATE outbox SET dead = FALSE, due = $2, attempts = 0 WHERE id = $1 AND dead";
    DEAD: "outbox", "list messages given up" = "SELECT id, kind, payload, created, attempts, error FROM outbox \
        WHERE dead ORDER BY created, id LIMIT $1";
}

/// A message to the outside. Its payload holds ids, never personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id: the same message posted twice is one.
    pub id: String,
    /// What kind of message.
    pub kind: String,
    /// What it says, by ids.
    pub payload: String,
    /// When it was posted.
    pub created: Instant,
    /// How often it was tried, this time included.
    pub attempts: u32,
    /// Why it failed last.
    pub error: Option<String>,
}

fn message(row: &mut Row<'_>) -> Result<Message, Misread> {
    Ok(Message {
        id: row.take()?,
        kind: row.take()?,
        payload: row.take()?,
        created: row.take()?,
        attempts: row.take()?,
        error: row.take()?,
    })
}

impl Transaction<'_> {
    /// Posts a message, due at once.
    pub fn post(&mut self, id: &str, kind: &str, payload: &str, now: Instant) -> Result<(), StoreError> {
        self.execute(POST, &values![id, kind, payload, now]).map(drop)
    }

    /// Takes messages that are due; nobody else gets them before `until`.
    pub fn take_messages(&mut self, now: Instant, until: Instant, limit: u32) -> Result<Vec<Message>, StoreError> {
        self.rows(TAKE, &values![now, until, limit], message)
    }

    /// A message was sent.
    pub fn message_sent(&mut self, id: &str) -> Result<(), StoreError> {
        self.execute(SENT, &values![id]).map(drop)
    }

    /// Sending failed: try again when it is due.
    pub fn message_failed(&mut self, id: &str, error: &str, due: Instant) -> Result<(), StoreError> {
        self.execute(FAILED, &values![id, due, error]).map(drop)
    }

    /// Sending failed for good: a person sees it in the list of dead letters.
    pub fn bury_message(&mut self, id: &str, error: &str) -> Result<(), StoreError> {
        self.execute(BURY, &values![id, error]).map(drop)
    }

    /// Tries a dead letter again from now on.
    pub fn revive_message(&mut self, id: &str, now: Instant) -> Result<(), StoreError> {
        self.execute(REVIVE, &values![id, now]).map(drop)
    }

    /// Dead letters, the oldest first.
    pub fn dead_letters(&mut self, limit: u32) -> Result<Vec<Message>, StoreError> {
        self.rows(DEAD, &values![limit], message)
    }
}
