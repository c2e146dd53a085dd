//! Who looked at which child, what they were shown and why. The rows are durable before the answer leaves; what must be
//! logged is decided by whoever reads, and how a row is numbered and committed to is the ledger's.

use casework::actor::Role;
use casework::chain::{Digest, Salt};
use casework::ids::{ChildId, EpisodeId, PersonId, UnitId};
use casework::time::Instant;
use ledger::leaf;
use serde::{Deserialize, Serialize};

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, Value, only, values, wire};

macro_rules! log_columns {
    () => {
        "at, request, person, role, unit, child, episode, what, kind, purpose, duty, recipient"
    };
}

statements! {
    ADD: "access_log", "log a look" = "INSERT INTO access_log (number, salt, digest, at, request, person, role, unit, child, episode, what, kind, purpose, duty, recipient) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    // A list shows many children, and each row is a journey to the server.
    ADD_EIGHT: "access_log", "log looks" = "INSERT INTO access_log (number, salt, digest, at, request, person, role, unit, child, episode, what, kind, purpose, duty, recipient) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15), ($16, $17, $18, $19, $20, $21, $22, \
         $23, $24, $25, $26, $27, $28, $29, $30), ($31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, \
         $43, $44, $45), ($46, $47, $48, $49, $50, $51, $52, $53, $54, $55, $56, $57, $58, $59, $60), ($61, $62, \
         $63, $64, $65, $66, $67, $68, $69, $70, $71, $72, $73, $74, $75), ($76, $77, $78, $79, $80, $81, $82, \
         $83, $84, $85, $86, $87, $88, $89, $90), ($91, $92, $93, $94, $95, $96, $97, $98, $99, $100, $101, \
         $102, $103, $104, $105), ($106, $107, $108, $109, $110, $111, $112, $113, $114, $115, $116, $117, $118, \
         $119, $120)";
    OF_CHILD: "access_log", "list looks at a child" = concat!(
        "SELECT salt, number, ", log_columns!(), " FROM access_log WHERE child = $1 AND (at < $2 OR (at = $2 AND number < $3)) \
         ORDER BY at DESC, number DESC LIMIT $4"
    );
    OF_PERSON: "access_log", "list a person's looks" = concat!(
        "SELECT salt, number, ", log_columns!(), " FROM access_log WHERE person = $1 AND (at < $2 OR (at = $2 AND number < $3)) \
         ORDER BY at DESC, number DESC LIMIT $4"
    );
    OF_PERSON_AT: "access_log", "list a person's looks at a child" = concat!(
        "SELECT salt, number, ", log_columns!(), " FROM access_log WHERE child = $1 AND person = $2 \
         ORDER BY at DESC, number DESC LIMIT $3"
    );
    OF_WHAT: "access_log", "list the looks that showed one thing of a child" = concat!(
        "SELECT salt, number, ", log_columns!(), " FROM access_log WHERE child = $1 AND what = $2 \
         ORDER BY at DESC, number DESC LIMIT $3"
    );
    COUNT: "access_log", "count looks" = "SELECT COUNT(*) FROM access_log";
    BETWEEN: "access_log", "read the access log" = concat!(
        "SELECT number, digest, salt, ", log_columns!(), " FROM access_log WHERE number >= $1 AND number < $2 \
         ORDER BY number"
    );
    BLANK: "access_log", "blank the looks at a child" = "UPDATE access_log SET salt = NULL, at = $2, request = $3, \
        person = NULL, role = NULL, unit = NULL, child = NULL, episode = NULL, what = '', kind = 'erasure', \
        purpose = '', duty = NULL, recipient = NULL WHERE child = $1 AND number IS NOT NULL";
}

/// What is done with what is recorded about a child: the kinds that section 62 of the Data Protection Act 2018 asks to be
/// logged. Collection and alteration are entries of the journal, which says who wrote what and when; the others are rows of
/// the access log. Both are leaves of one ledger, by whose numbers they are read as one list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Processing {
    /// It was taken down.
    Collection,
    /// What was taken down was changed.
    Alteration,
    /// It was read.
    #[default]
    Consultation,
    /// It was given to somebody outside.
    Disclosure,
    /// Two records became one.
    Combination,
    /// It was blanked.
    Erasure,
}

/// One look: one row per response and child shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// When.
    pub at: Instant,
    /// The request that was answered.
    pub request: String,
    /// Who looked; none for the public and for Lantern itself.
    pub person: Option<PersonId>,
    /// Their role then.
    pub role: Option<Role>,
    /// Their unit then.
    pub unit: Option<UnitId>,
    /// The child shown; none when nobody was, as by a search that found nobody.
    pub child: Option<ChildId>,
    /// The episode shown.
    pub episode: Option<EpisodeId>,
    /// What was shown, as `case_page` or `worklist`: never what it said.
    pub what: String,
    /// What was done with it.
    pub kind: Processing,
    /// Why they may.
    pub purpose: String,
    /// What they, or their unit, owed about the child then.
    pub duty: Option<String>,
    /// To whom it was given, when it was a disclosure.
    pub recipient: Option<String>,
    /// Keeps the row from being guessed once it is blank.
    pub salt: Salt,
    /// Its number in the ledger; none until it is logged, and for a row older than the ledger.
    pub number: Option<u32>,
}

/// Where a page of the log ended: the next one holds what is older.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookCursor {
    /// When the last look shown was.
    pub at: Instant,
    /// Its number.
    pub number: u32,
}

/// The name of an enum as the log keeps it.
fn name(of: impl Serialize) -> Option<String> {
    match wire(of) {
        Value::Text(text) => Some(text.into_owned()),
        _ => None,
    }
}

impl Look {
    /// What the ledger commits to.
    pub(crate) fn digest(&self, number: u64) -> Digest {
        let texts = [
            Some(self.request.clone()),
            self.person.map(|id| id.to_string()),
            self.role.and_then(name),
            self.unit.as_ref().map(ToString::to_string),
            self.child.map(|id| id.to_string()),
            self.episode.map(|id| id.to_string()),
            Some(self.what.clone()),
            name(self.kind),
            Some(self.purpose.clone()),
            self.duty.clone(),
            self.recipient.clone(),
        ];
        leaf::digest(&self.salt, number, self.at.as_microseconds(), &texts.each_ref().map(Option::as_deref))
    }

    fn values<'a>(&'a self, number: i64, digest: &'a Digest) -> [Value<'a>; 15] {
        values![
            number,
            &self.salt,
            digest,
            self.at,
            &self.request,
            self.person,
            self.role.map(wire),
            self.unit.as_ref(),
            self.child,
            self.episode,
            &self.what,
            wire(self.kind),
            &self.purpose,
            self.duty.as_ref(),
            self.recipient.as_ref(),
        ]
    }
}

fn look(row: &mut Row<'_>) -> Result<Look, Misread> {
    let salt: Option<Salt> = row.take()?;
    Ok(Look {
        salt: salt.unwrap_or_default(),
        number: row.take()?,
        at: row.take()?,
        request: row.take()?,
        person: row.take()?,
        role: row.wire_or_none()?,
        unit: row.take()?,
        child: row.take()?,
        episode: row.take()?,
        what: row.take()?,
        kind: row.wire()?,
        purpose: row.take()?,
        duty: row.take()?,
        recipient: row.take()?,
    })
}

/// A row as the ledger holds it to account: its texts as they stand, whatever they say.
pub(crate) struct Kept {
    pub(crate) number: u64,
    pub(crate) digest: Option<Digest>,
    pub(crate) salt: Option<Salt>,
    pub(crate) at: i64,
    texts: [Option<String>; 11],
}

impl Kept {
    fn read(row: &mut Row<'_>) -> Result<Self, Misread> {
        let (number, digest, salt, at) = (row.take()?, row.take()?, row.take()?, row.take()?);
        let mut texts = <[Option<String>; 11]>::default();
        for text in &mut texts {
            *text = row.take()?;
        }
        Ok(Self { number, digest, salt, at, texts })
    }

    /// Whether it is what was logged; a blank row is whole when nothing is left in it.
    pub(crate) fn is_whole(&self) -> bool {
        let texts = self.texts.each_ref().map(Option::as_deref);
        if let Some(salt) = &self.salt {
            return self.digest == Some(leaf::digest(salt, self.number, self.at, &texts));
        }
        let [_, person, role, unit, child, episode, what, kind, purpose, duty, recipient] = texts;
        let none = [person, role, unit, child, episode, duty, recipient].iter().all(Option::is_none);
        none && [what, kind, purpose] == [Some(""), Some("erasure"), Some("")]
    }

    pub(crate) fn request(&self) -> String {
        let [request, ..] = &self.texts;
        request.clone().unwrap_or_default()
    }

    /// What an erasure says that it blanked.
    pub(crate) fn erased(&self) -> Option<&str> {
        let [.., what, kind, _, _, _] = &self.texts;
        what.as_deref().filter(|_| kind.as_deref() == Some("erasure") && self.salt.is_some())
    }
}

impl Transaction<'_> {
    /// Logs looks: when the transaction ends, each is a leaf of the ledger.
    pub fn log_looks(&mut self, looks: &[Look]) -> Result<(), StoreError> {
        self.uncovered.looks.extend_from_slice(looks);
        Ok(())
    }

    pub(crate) fn add_looks(&mut self, looks: &[(i64, Digest, Look)]) -> Result<(), StoreError> {
        let (eights, rest) = looks.as_chunks::<8>();
        for eight in eights {
            let values: Vec<_> = eight.iter().flat_map(|(number, digest, look)| look.values(*number, digest)).collect();
            self.execute(ADD_EIGHT, &values)?;
        }
        rest.iter().try_for_each(|(number, digest, look)| self.execute(ADD, &look.values(*number, digest)).map(drop))
    }

    /// Looks at a child, the latest first.
    pub fn looks_at(
        &mut self,
        child: ChildId,
        before: Option<&LookCursor>,
        limit: u32,
    ) -> Result<Vec<Look>, StoreError> {
        let (at, number) = cursor(before);
        self.rows(OF_CHILD, &values![child, at, number, limit], look)
    }

    /// A person's own looks, the latest first.
    pub fn looks_of(
        &mut self,
        person: PersonId,
        before: Option<&LookCursor>,
        limit: u32,
    ) -> Result<Vec<Look>, StoreError> {
        let (at, number) = cursor(before);
        self.rows(OF_PERSON, &values![person, at, number, limit], look)
    }

    /// A person's own looks at one child, the latest first.
    pub fn looks_of_at(&mut self, person: PersonId, child: ChildId, limit: u32) -> Result<Vec<Look>, StoreError> {
        self.rows(OF_PERSON_AT, &values![child, person, limit], look)
    }

    /// The looks that showed one thing of a child, by its name in the log, the latest first.
    pub fn looks_showing(&mut self, what: &str, child: ChildId, limit: u32) -> Result<Vec<Look>, StoreError> {
        self.rows(OF_WHAT, &values![child, what, limit], look)
    }

    /// How many looks are logged.
    pub fn looks(&mut self) -> Result<u32, StoreError> {
        Ok(self.row(COUNT, &[], only)?.unwrap_or_default())
    }

    /// Blanks every look at a child. What remains is a number, a digest that nobody can guess from, and when and by which
    /// request it was blanked; the erasure, a look that names nobody, says how many.
    pub fn blank_looks(&mut self, child: ChildId, erasure: Look) -> Result<u64, StoreError> {
        let blanked = self.execute(BLANK, &values![child, erasure.at, &erasure.request])?;
        self.log_looks(&[Look { kind: Processing::Erasure, what: blanked_rows(blanked), ..erasure }])?;
        Ok(blanked)
    }

    /// Rows of the access log by number.
    pub(crate) fn looks_between(&mut self, from: i64, to: i64) -> Result<Vec<Kept>, StoreError> {
        self.rows(BETWEEN, &values![from, to], Kept::read)
    }
}

/// What an erasure of so many rows is logged as.
pub(crate) fn blanked_rows(count: u64) -> String {
    format!("looks_blanked:{count}")
}

pub(super) fn cursor(before: Option<&LookCursor>) -> (Instant, i64) {
    before.map_or((Instant::MAX, 0), |cursor| (cursor.at, cursor.number.into()))
}
