//! Drafts: forms as somebody typed them, before they are records. What the fields mean is the form's.

use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, values};

statements! {
    SAVE: "draft", "save a draft" = "INSERT INTO draft (owner, kind, subject, fields, form_token, updated) \
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (owner, kind, subject) DO UPDATE SET fields = excluded.fields, \
        form_token = excluded.form_token, updated = excluded.updated";
    FIND: "draft", "find a draft" = "SELECT owner, kind, subject, fields, form_token, updated FROM draft \
        WHERE owner = $1 AND kind = $2 AND subject = $3";
    OF_OWNER: "draft", "list drafts" = "SELECT owner, kind, subject, fields, form_token, updated FROM draft \
        WHERE owner = $1 ORDER BY updated DESC, kind, subject LIMIT $2";
    DROP: "draft", "delete a draft" = "DELETE FROM draft WHERE owner = $1 AND kind = $2 AND subject = $3";
    FORGET: "draft", "delete the drafts about something" = "DELETE FROM draft WHERE subject LIKE $1 OR fields LIKE $1";
    SWEEP: "draft", "sweep drafts" = "DELETE FROM draft WHERE updated < $1";
}

/// A form as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Whose it is: a person's id or, on public pages, the form token.
    pub owner: String,
    /// The kind of record.
    pub kind: String,
    /// What it is about: an episode, a child, a home; empty where there is nothing yet.
    pub subject: String,
    /// The fields as typed, as JSON.
    pub fields: String,
    /// What makes a double submission one.
    pub form_token: String,
    /// When it was last saved.
    pub updated: Instant,
}

fn draft(row: &mut Row<'_>) -> Result<Draft, Misread> {
    Ok(Draft {
        owner: row.take()?,
        kind: row.take()?,
        subject: row.take()?,
        fields: row.take()?,
        form_token: row.take()?,
        updated: row.take()?,
    })
}

impl Transaction<'_> {
    /// Saves a draft over the one before.
    pub fn save_draft(&mut self, draft: &Draft) -> Result<(), StoreError> {
        let Draft { owner, kind, subject, fields, form_token, updated } = draft;
        self.execute(SAVE, &values![owner, kind, subject, fields, form_token, *updated]).map(drop)
    }

    /// One draft.
    pub fn draft(&mut self, owner: &str, kind: &str, subject: &str) -> Result<Option<Draft>, StoreError> {
        self.row(FIND, &values![owner, kind, subject], draft)
    }

    /// Somebody's drafts, the latest first.
    pub fn drafts_of(&mut self, owner: &str, limit: u32) -> Result<Vec<Draft>, StoreError> {
        self.rows(OF_OWNER, &values![owner, limit], draft)
    }

    /// Deletes a draft, when it was submitted or thrown away.
    pub fn delete_draft(&mut self, owner: &str, kind: &str, subject: &str) -> Result<(), StoreError> {
        self.execute(DROP, &values![owner, kind, subject]).map(drop)
    }

    /// Deletes drafts last saved before an instant; how many.
    pub fn sweep_drafts(&mut self, before: Instant) -> Result<u64, StoreError> {
        self.execute(SWEEP, &values![before])
    }

    /// Deletes every draft that names an id; how many.
    pub fn forget_drafts(&mut self, id: &str) -> Result<u64, StoreError> {
        self.execute(FORGET, &values![format!("%{id}%")])
    }
}
