//! Passkeys, and who was asked by whom to make one. What a passkey proves, and who may ask, is decided elsewhere.

use casework::chain::Digest;
use casework::ids::{EntryId, PersonId};
use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, values};

statements! {
    KEEP: "passkey", "keep a passkey" = "INSERT INTO passkey (credential, person, name, kept, made, used) \
        VALUES ($1, $2, $3, $4, $5, $6)";
    OF_PERSON: "passkey", "list a person's passkeys" = "SELECT credential, person, name, kept, made, used FROM passkey \
        WHERE person = $1 ORDER BY made, credential LIMIT 50";
    ONE: "passkey", "find a passkey" =
        "SELECT credential, person, name, kept, made, used FROM passkey WHERE credential = $1";
    USED: "passkey", "note that a passkey was used" =
        "UPDATE passkey SET kept = $2, used = $3 WHERE credential = $1";
    REMOVE: "passkey", "remove a passkey" = "DELETE FROM passkey WHERE credential = $1 AND person = $2";
    REMOVE_ALL: "passkey", "remove a person's passkeys" = "DELETE FROM passkey WHERE person = $1";
    INVITE: "invitation", "invite somebody" = "INSERT INTO invitation (id, person, digest, replaces, invited_by, invited, \
        agreed_by, agreed, used, expires) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    CHANGE: "invitation", "change an invitation" = "UPDATE invitation SET digest = $2, agreed_by = $3, agreed = $4, \
        used = $5, expires = $6 WHERE id = $1 AND used IS NULL";
    INVITATIONS: "invitation", "list a person's invitations" = "SELECT id, person, digest, replaces, invited_by, invited, \
        agreed_by, agreed, used, expires FROM invitation WHERE person = $1 ORDER BY invited DESC, id LIMIT 20";
    INVITED: "invitation", "find an invitation" = "SELECT id, person, digest, replaces, invited_by, invited, agreed_by, \
        agreed, used, expires FROM invitation WHERE digest = $1 AND used IS NULL AND expires > $2";
}

/// A passkey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyKept {
    /// The authenticator's id of it.
    pub credential: Vec<u8>,
    /// Whose it is.
    pub person: PersonId,
    /// What its person calls it.
    pub name: String,
    /// All of it, as whoever checks it reads it.
    pub kept: String,
    /// When it was made.
    pub made: Instant,
    /// When it was used last.
    pub used: Option<Instant>,
}

/// That somebody was asked to make a passkey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: EntryId,
    /// Whom.
    pub person: PersonId,
    /// The digest of its link's secret; none until it may be used.
    pub digest: Option<Digest>,
    /// Those they have are taken away.
    pub replaces: bool,
    /// By whom.
    pub invited_by: PersonId,
    /// When.
    pub invited: Instant,
    /// Who agreed, where two are needed.
    pub agreed_by: Option<PersonId>,
    /// When.
    pub agreed: Option<Instant>,
    /// When a passkey came of it.
    pub used: Option<Instant>,
    /// Until when that can be.
    pub expires: Instant,
}

fn passkey(row: &mut Row<'_>) -> Result<PasskeyKept, Misread> {
    Ok(PasskeyKept {
        credential: row.take()?,
        person: row.take()?,
        name: row.take()?,
        kept: row.take()?,
        made: row.take()?,
        used: row.take()?,
    })
}

fn invitation(row: &mut Row<'_>) -> Result<Invitation, Misread> {
    Ok(Invitation {
        id: row.take()?,
        person: row.take()?,
        digest: row.take()?,
        replaces: row.take()?,
        invited_by: row.take()?,
        invited: row.take()?,
        agreed_by: row.take()?,
        agreed: row.take()?,
        used: row.take()?,
        expires: row.take()?,
    })
}

impl Transaction<'_> {
    /// Keeps a passkey.
    pub fn keep_passkey(&mut self, passkey: &PasskeyKept) -> Result<(), StoreError> {
        let PasskeyKept { credential, person, name, kept, made, used } = passkey;
        self.execute(KEEP, &values![credential.as_slice(), *person, name, kept, *made, *used]).map(drop)
    }

    /// A person's passkeys, in the order in which they were made.
    pub fn passkeys(&mut self, person: PersonId) -> Result<Vec<PasskeyKept>, StoreError> {
        self.rows(OF_PERSON, &values![person], passkey)
    }

    /// A passkey by the authenticator's id of it.
    pub fn passkey(&mut self, credential: &[u8]) -> Result<Option<PasskeyKept>, StoreError> {
        self.row(ONE, &values![credential], passkey)
    }

    /// Notes that a passkey was used, and keeps it as it is since.
    pub fn passkey_used(&mut self, credential: &[u8], kept: &str, at: Instant) -> Result<(), StoreError> {
        self.execute(USED, &values![credential, kept, at]).map(drop)
    }

    /// Removes a passkey of a person; whether there was one.
    pub fn remove_passkey(&mut self, person: PersonId, credential: &[u8]) -> Result<bool, StoreError> {
        Ok(self.execute(REMOVE, &values![credential, person])? > 0)
    }

    /// Removes every passkey of a person.
    pub fn remove_passkeys(&mut self, person: PersonId) -> Result<(), StoreError> {
        self.execute(REMOVE_ALL, &values![person]).map(drop)
    }

    /// Keeps that somebody was invited.
    pub fn invite(&mut self, invitation: &Invitation) -> Result<(), StoreError> {
        let Invitation { id, person, digest, replaces, invited_by, invited, agreed_by, agreed, used, expires } =
            invitation;
        let [id, person, digest, replaces] = values![*id, *person, digest.as_ref(), *replaces];
        let [invited_by, invited, agreed_by, agreed] = values![*invited_by, *invited, *agreed_by, *agreed];
        let [used, expires] = values![*used, *expires];
        let row = [id, person, digest, replaces, invited_by, invited, agreed_by, agreed, used, expires];
        self.execute(INVITE, &row).map(drop)
    }

    /// Keeps what became of an invitation, unless it was used meanwhile; whether it was kept.
    pub fn change_invitation(&mut self, invitation: &Invitation) -> Result<bool, StoreError> {
        let Invitation { id, digest, agreed_by, agreed, used, expires, .. } = invitation;
        let row = values![*id, digest.as_ref(), *agreed_by, *agreed, *used, *expires];
        Ok(self.execute(CHANGE, &row)? > 0)
    }

    /// A person's invitations, the newest first.
    pub fn invitations(&mut self, person: PersonId) -> Result<Vec<Invitation>, StoreError> {
        self.rows(INVITATIONS, &values![person], invitation)
    }

    /// The invitation of a link that can still be used.
    pub fn invitation(&mut self, secret: &Digest, now: Instant) -> Result<Option<Invitation>, StoreError> {
        self.row(INVITED, &values![secret, now], invitation)
    }
}
