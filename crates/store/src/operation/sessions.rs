//! Sessions and bearer tokens, known by the digest of a secret that is never kept. Drawing the secret, its lifetime and
//! what it opens belong to whoever signs people in.

use casework::chain::Digest;
use casework::ids::PersonId;
use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, values};

statements! {
    START: "session", "start a session" = "INSERT INTO session (digest, person, created, last_seen, expires, ends, idle, \
        way, address, device) VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9)";
    FIND: "session", "find a session" = "SELECT digest, person, created, last_seen, expires, ends, idle, way, address, \
        device FROM session WHERE digest = $1 AND expires > $2";
    OF_PERSON: "session", "list a person's sessions" = "SELECT digest, person, created, last_seen, expires, ends, idle, \
        way, address, device FROM session WHERE person = $1 AND expires > $2 ORDER BY created DESC, digest LIMIT 100";
    SEEN: "session", "keep a session alive" = "UPDATE session SET last_seen = $2, expires = $3 WHERE digest = $1";
    END: "session", "end a session" = "DELETE FROM session WHERE digest = $1";
    END_OTHERS: "session", "end a person's other sessions" = "DELETE FROM session WHERE person = $1 AND digest <> $2";
    END_ALL: "session", "end a person's sessions" = "DELETE FROM session WHERE person = $1";
    SWEEP: "session", "sweep sessions" = "DELETE FROM session WHERE expires <= $1";
    ISSUE: "token", "issue a token" = "INSERT INTO token (digest, person, purpose, created, expires) \
        VALUES ($1, $2, $3, $4, $5)";
    TOKEN: "token", "find a token" = "SELECT person, purpose, created, expires FROM token \
        WHERE digest = $1 AND (expires IS NULL OR expires > $2)";
    REVOKE: "token", "revoke a token" = "DELETE FROM token WHERE digest = $1";
    REVOKE_ALL: "token", "revoke a person's tokens" = "DELETE FROM token WHERE person = $1";
    SWEEP_TOKENS: "token", "sweep tokens" = "DELETE FROM token WHERE expires IS NOT NULL AND expires <= $1";
}

/// A signed-in browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The digest of its secret.
    pub digest: Digest,
    /// Who signed in.
    pub person: PersonId,
    /// When they proved who they are.
    pub created: Instant,
    /// When it was last used.
    pub last_seen: Instant,
    /// Until when it may be used, unless it is used before.
    pub expires: Instant,
    /// When it ends however much it is used.
    pub ends: Instant,
    /// How long it may go unused, in microseconds.
    pub idle: i64,
    /// How they proved it.
    pub way: String,
    /// The address they came from.
    pub address: String,
    /// What their device says it is.
    pub device: String,
}

/// A bearer token or a link that signs somebody in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Whom it stands for.
    pub person: PersonId,
    /// What it opens: `api`, `sign_in`.
    pub purpose: String,
    /// When it was issued.
    pub created: Instant,
    /// Until when it may be used; none if for ever.
    pub expires: Option<Instant>,
}

fn session(row: &mut Row<'_>) -> Result<Session, Misread> {
    Ok(Session {
        digest: row.take()?,
        person: row.take()?,
        created: row.take()?,
        last_seen: row.take()?,
        expires: row.take()?,
        ends: row.take()?,
        idle: row.take()?,
        way: row.take()?,
        address: row.take()?,
        device: row.take()?,
    })
}

impl Transaction<'_> {
    /// Starts a session.
    pub fn start_session(&mut self, session: &Session) -> Result<(), StoreError> {
        let Session { digest, person, created, last_seen: _, expires, ends, idle, way, address, device } = session;
        let [digest, person, created, expires] = values![digest, *person, *created, *expires];
        let [ends, idle, way, address, device] = values![*ends, *idle, way, address, device];
        self.execute(START, &[digest, person, created, expires, ends, idle, way, address, device]).map(drop)
    }

    /// The session, unless it has expired.
    pub fn session(&mut self, secret: &Digest, now: Instant) -> Result<Option<Session>, StoreError> {
        self.row(FIND, &values![secret, now], session)
    }

    /// A person's sessions that have not expired, the newest first.
    pub fn sessions(&mut self, person: PersonId, now: Instant) -> Result<Vec<Session>, StoreError> {
        self.rows(OF_PERSON, &values![person, now], session)
    }

    /// Ends every session of a person but one.
    pub fn end_other_sessions(&mut self, person: PersonId, kept: &Digest) -> Result<(), StoreError> {
        self.execute(END_OTHERS, &values![person, kept]).map(drop)
    }

    /// Notes that a session was used, and until when it may be used now.
    pub fn touch_session(&mut self, secret: &Digest, now: Instant, expires: Instant) -> Result<(), StoreError> {
        self.execute(SEEN, &values![secret, now, expires]).map(drop)
    }

    /// Ends a session.
    pub fn end_session(&mut self, secret: &Digest) -> Result<(), StoreError> {
        self.execute(END, &values![secret]).map(drop)
    }

    /// Ends every session of a person and revokes their tokens, at once.
    pub fn shut_out(&mut self, person: PersonId) -> Result<(), StoreError> {
        self.execute(END_ALL, &values![person])?;
        self.execute(REVOKE_ALL, &values![person]).map(drop)
    }

    /// Deletes what has expired; how much that was.
    pub fn sweep_sessions(&mut self, now: Instant) -> Result<u64, StoreError> {
        Ok(self.execute(SWEEP, &values![now])? + self.execute(SWEEP_TOKENS, &values![now])?)
    }

    /// Issues a token.
    pub fn issue_token(&mut self, secret: &Digest, token: &Token) -> Result<(), StoreError> {
        let Token { person, purpose, created, expires } = token;
        self.execute(ISSUE, &values![secret, *person, purpose, *created, *expires]).map(drop)
    }

    /// The token, unless it has expired.
    pub fn token(&mut self, secret: &Digest, now: Instant) -> Result<Option<Token>, StoreError> {
        self.row(TOKEN, &values![secret, now], |row| {
            Ok(Token { person: row.take()?, purpose: row.take()?, created: row.take()?, expires: row.take()? })
        })
    }

    /// Revokes a token.
    pub fn revoke_token(&mut self, secret: &Digest) -> Result<(), StoreError> {
        self.execute(REVOKE, &values![secret]).map(drop)
    }
}
