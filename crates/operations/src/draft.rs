//! Forms on their way: a token that makes sending twice harmless, and what was typed so far, kept also when the session
//! has ended. It reads no field and writes no entry.

use casework::time::Instant;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use store::{Draft, Transaction};

use crate::{Failure, Lantern};

/// What was typed is kept for so long after it was last touched.
const KEPT: SignedDuration = SignedDuration::from_hours(14 * 24);
/// The kind of the rows that say whose form a token is.
const OPENED: &str = "opened";
/// More than anybody types into one form.
const MOST_BYTES: usize = 512 * 1024;

/// Names and values, as typed.
pub type Boxes = Vec<(String, String)>;

/// A form that somebody has open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenForm {
    /// Its token.
    pub token: String,
    /// What was typed before, and when it was kept.
    pub kept: Option<(Boxes, Instant)>,
}

/// Whose a form is and what it is about; what it is for a public form is its own token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Place {
    owner: String,
    kind: String,
    subject: String,
}

/// What was typed, as a draft keeps it.
pub(crate) fn fields(typed: &Boxes) -> Result<String, Failure> {
    let fields = serde_json::to_string(typed).unwrap_or_default();
    if fields.len() > MOST_BYTES {
        let message = "This is more than one form can keep. Shorten it, or attach it to the record";
        return Err(Failure::Refused(vec![casework::record::Refusal::new("", "too_long", message)]));
    }
    Ok(fields)
}

/// Keeps what was typed into the form of a token; false when no form has it, or no longer.
pub(crate) fn keep(
    transaction: &mut Transaction<'_>,
    token: &str,
    fields: &str,
    now: Instant,
) -> Result<bool, Failure> {
    let Some(Place { owner, kind, subject }) = place(transaction, token)? else { return Ok(false) };
    let (fields, form_token) = (fields.to_owned(), token.to_owned());
    transaction.save_draft(&Draft { owner, kind, subject, fields, form_token, updated: now })?;
    Ok(true)
}

fn key(token: &str) -> String {
    format!("form/{token}")
}

/// Where the form of a token keeps its draft; none when no form has this token, or no longer.
fn place(transaction: &mut Transaction<'_>, token: &str) -> Result<Option<Place>, Failure> {
    let owner = key(token);
    let Some(row) = transaction.drafts_of(&owner, 1)?.pop() else { return Ok(None) };
    let own = Place { owner, kind: row.kind.clone(), subject: row.subject };
    Ok(if row.kind == OPENED { serde_json::from_str(&row.fields).ok() } else { Some(own) })
}

fn boxes(draft: &Draft) -> Option<(Boxes, Instant)> {
    let boxes: Boxes = serde_json::from_str(&draft.fields).ok()?;
    (!boxes.is_empty()).then_some((boxes, draft.updated))
}

impl Lantern {
    /// Opens a form for somebody: with what they had typed before, under the token they had then, or a new one.
    ///
    /// # Errors
    /// The store's.
    pub fn open_form(&self, owner: &str, kind: &str, subject: &str) -> Result<OpenForm, Failure> {
        let place = Place { owner: owner.to_owned(), kind: kind.to_owned(), subject: subject.to_owned() };
        let (fresh, now) = (self.new_secret(), self.now());
        self.store.write(move |transaction| {
            let found = transaction.draft(&place.owner, &place.kind, &place.subject)?;
            if let Some(draft) = found.filter(|draft| now - draft.updated < KEPT) {
                return Ok(OpenForm { token: draft.form_token.clone(), kept: boxes(&draft) });
            }
            let fields = serde_json::to_string(&place).unwrap_or_default();
            let (owner, kind, subject) = (key(&fresh), OPENED.to_owned(), String::new());
            transaction.save_draft(&Draft { owner, kind, subject, fields, form_token: fresh.clone(), updated: now })?;
            Ok(OpenForm { token: fresh.clone(), kept: None })
        })
    }

    /// Opens a form nobody owns but whoever holds its token.
    ///
    /// # Errors
    /// The store's.
    pub fn open_public_form(&self, kind: &'static str) -> Result<OpenForm, Failure> {
        let (token, now) = (self.new_secret(), self.now());
        let opened = OpenForm { token: token.clone(), kept: None };
        self.store
            .write(move |transaction| {
                let (owner, fields) = (key(&token), "[]".to_owned());
                let (kind, subject, form_token) = (kind.to_owned(), String::new(), token.clone());
                Ok(transaction.save_draft(&Draft { owner, kind, subject, fields, form_token, updated: now })?)
            })
            .map(|()| opened)
    }

    /// What was typed into the public form of a token; none when there is no such form, or no longer.
    ///
    /// # Errors
    /// The store's.
    pub fn public_form(&self, kind: &'static str, token: &str) -> Result<Option<Boxes>, Failure> {
        let (owner, now) = (key(token), self.now());
        self.store.read(move |transaction| {
            let found = transaction.draft(&owner, kind, "")?.filter(|draft| now - draft.updated < KEPT);
            Ok(found.map(|draft| serde_json::from_str(&draft.fields).unwrap_or_default()))
        })
    }

    /// Keeps what was typed so far into the form of a token; when it was kept, or none when no form has this token.
    ///
    /// # Errors
    /// More than a form can hold, or the store's.
    pub fn keep_draft(&self, token: &str, typed: &Boxes) -> Result<Option<Instant>, Failure> {
        let (token, now) = (token.to_owned(), self.now());
        let fields = fields(typed)?;
        self.store.write(move |transaction| Ok(keep(transaction, &token, &fields, now)?.then_some(now)))
    }

    /// Forgets a form that was sent or thrown away. What another form of the same kind has kept stays.
    ///
    /// # Errors
    /// The store's.
    pub fn forget_form(&self, token: &str) -> Result<(), Failure> {
        let token = token.to_owned();
        self.store.write(move |transaction| {
            let Some(Place { owner, kind, subject }) = place(transaction, &token)? else { return Ok(()) };
            let draft = transaction.draft(&owner, &kind, &subject)?;
            if draft.is_some_and(|draft| draft.form_token == token) {
                transaction.delete_draft(&owner, &kind, &subject)?;
            }
            Ok(transaction.delete_draft(&key(&token), OPENED, "")?)
        })
    }
}
