//! Photos and documents: what is taken, told by its content and never by its name; writing one with its record, and giving
//! it back to whoever may read the entry. What the record asks is the record's own.

mod content;
mod scan;

pub use content::{Content, MOST_BYTES, Media, too_large};
pub use scan::{BadScanner, Scanner};

use casework::actor::Actor;
use casework::case::Case;
use casework::entry::Subject;
use casework::ids::EntryId;
use casework::record::Refusal;
use casework::records::{AttachmentAdded, Body, Corrected, OfKind as _};
use serde_json::Value;
use store::Transaction;

use crate::read::Viewer;
use crate::see::{Read, Seen};
use crate::write::{Key, Write, Written};
use crate::{Failure, Lantern};

/// Where the record says which file it is.
pub const FILE: &str = "/file";

/// A file as it is given back.
#[derive(Debug, Clone)]
pub struct Served {
    /// What it is.
    pub media: Media,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Lantern {
    /// Looks at what somebody sent: what it is, whether it can be kept, and whether anything is hidden in it.
    ///
    /// # Errors
    /// Refused at the file, with what to do.
    pub fn accept(&self, bytes: &[u8]) -> Result<Content, Refusal> {
        let media = Media::of(bytes)?;
        if let Some(scanner) = &self.scanner {
            scanner.scan(bytes)?;
        }
        Content::of(media, bytes)
    }

    /// Writes the record of a file together with the file.
    ///
    /// # Errors
    /// As for any record.
    pub fn attach(&self, actor: &Actor, write: Write, content: Content, key: Option<Key>) -> Result<Written, Failure> {
        self.write_with(actor, write, Some(content), key)
    }

    /// The file of an entry, for whoever may read what the entry says; the look is logged.
    ///
    /// # Errors
    /// Not found, or the store's.
    pub fn attached(&self, actor: &Actor, entry: EntryId) -> Result<Served, Failure> {
        let viewer = Viewer::new(self, actor);
        self.store.read_audited(move |transaction| {
            let Some(Subject::Child(child)) = transaction.chain_of_entry(entry)? else { return Err(Failure::NotFound) };
            let Read { seen, mut looks, .. } = Seen::read(transaction, &viewer, (child, None), None, "file")?;
            // In the case as it leaves, what the reader may not read says nothing, and so names no file.
            let found = seen.case.entry(entry).ok_or(Failure::NotFound)?;
            let digest = &AttachmentAdded::of(&found.body).ok_or(Failure::NotFound)?.file;
            let bytes = transaction.file(digest)?.ok_or(Failure::NotFound)?;
            let media = Media::of(&bytes).map_err(|refusal| Failure::Refused(vec![refusal]))?;
            for look in &mut looks {
                look.episode = found.episode;
            }
            Ok((Served { media, bytes }, looks))
        })
    }
}

/// Refuses a record of a file, or a correction of one, that names no file that is kept.
pub(crate) fn is_kept(transaction: &mut Transaction<'_>, case: &Case, body: &Body) -> Result<(), Failure> {
    let (digest, place) = match body {
        Body::AttachmentAdded(attachment) => (Some(attachment.file.as_str()), FILE.to_owned()),
        Body::Corrected(correction) => (file_of(case, correction), format!("/record{FILE}")),
        _ => (None, String::new()),
    };
    match digest {
        Some(digest) if !transaction.has_file(digest)? => {
            Err(Failure::Refused(vec![Refusal::new(&place, "no_such_file", "Send the file itself")]))
        }
        _ => Ok(()),
    }
}

/// The file a correction names, when it corrects the record of one.
fn file_of<'record>(case: &Case, correction: &'record Corrected) -> Option<&'record str> {
    let target = case.entry(correction.entry)?;
    AttachmentAdded::of(&target.body)?;
    correction.record.0.get("file").and_then(Value::as_str)
}
