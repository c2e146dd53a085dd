//! The journal's chain: how an entry is sealed with a salted digest and linked to the one before, and how a chain is
//! verified. The digest covers the stored body byte for byte, and the hash covers digests only, so a lawful erasure can
//! blank body and salt while the chain still verifies.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest as _, Sha256};

use crate::actor::Actor;
use crate::entry::{Entry, Former, Origin, Resolved, Subject};
use crate::ids::{EntryId, EpisodeId};
use crate::records::{Body, Kind};
use crate::time::{Instant, Moment};

/// Thirty-two bytes of SHA-256.
#[derive(Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Digest(pub [u8; 32]);

impl fmt::Debug for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

impl Digest {
    /// The digest of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

/// Sixteen bytes of chance that keep a digest from being guessed.
pub type Salt = [u8; 16];

/// The part of an entry that stays when its body is erased.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Envelope {
    /// The episode it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub episode: Option<EpisodeId>,
    /// Who wrote it.
    pub actor: Actor,
    /// Where it came from.
    #[serde(default)]
    pub origin: Origin,
    /// Where it stood before, when it was first written on the wrong child.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former: Option<Box<Former>>,
    /// What was resolved when it was written.
    #[serde(default)]
    pub resolved: Resolved,
    /// The digest of the policy it was checked under, in hexadecimal.
    pub policy: String,
}

/// What is told: when it happened, and the record. This is what erasure blanks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// When it happened.
    pub occurred: Moment,
    /// The record's JSON.
    pub record: serde_json::Value,
}

/// [`Told`] as it is opened: the record stays text until its kind is known.
#[derive(Deserialize)]
struct Stored<'a> {
    occurred: Moment,
    #[serde(borrow)]
    record: &'a RawValue,
}

/// An entry as it is stored: text, byte for byte, with its seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Its chain.
    pub subject: Subject,
    /// Its place in the chain, from 1.
    pub position: u32,
    /// Its id.
    pub id: EntryId,
    /// Wire name of the kind of record.
    pub kind: String,
    /// [`Envelope`] as JSON.
    pub envelope: String,
    /// [`Told`] as JSON; none once erased.
    pub body: Option<String>,
    /// None once erased.
    pub salt: Option<Salt>,
    /// Digest of salt and body.
    pub digest: Digest,
    /// When it was recorded.
    pub recorded: Instant,
    /// Hash of the entry before; zeros for the first.
    pub previous: Digest,
    /// Hash of this entry.
    pub hash: Digest,
}

/// The end of a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Head {
    /// Position of the last entry; 0 for an empty chain.
    pub position: u32,
    /// Its hash.
    pub hash: Digest,
    /// When it was recorded: the clock never runs backwards within a chain.
    pub recorded: Instant,
}

/// What is about to be sealed.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Its id.
    pub id: EntryId,
    /// Its chain.
    pub subject: Subject,
    /// Everything that stays on erasure.
    pub envelope: Envelope,
    /// When it happened.
    pub occurred: Moment,
    /// The record.
    pub body: Body,
}

/// What is wrong with a chain, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{subject} entry {position}: {fault}")]
pub struct Broken {
    /// The chain.
    pub subject: Subject,
    /// The first entry that does not verify.
    pub position: u32,
    /// What is wrong with it.
    pub fault: Fault,
}

/// The ways a chain can be broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The body does not match its digest.
    #[error("the body is not what was sealed")]
    Body,
    /// The entry does not match its hash.
    #[error("the entry is not what was sealed")]
    Hash,
    /// An entry is missing or out of order.
    #[error("an entry before it is missing or out of order")]
    Order,
    /// The clock ran backwards.
    #[error("it was recorded before the entry before it")]
    Clock,
    /// What it said was taken out, and nobody approved that its record is disposed of.
    #[error("what it said was taken out, and no disposal after it says so")]
    Blanked,
    /// The end of the chain is not where the head says.
    #[error("the chain ends here, but its head says otherwise")]
    Head,
}

/// The kind of entry that lets what was said before it be taken out.
const DISPOSAL: &str = "disposal_approved";

fn absorb(hasher: &mut Sha256, bytes: &[u8]) {
    hasher.update((bytes.len() as u64).to_be_bytes());
    hasher.update(bytes);
}

fn digest_of(salt: &Salt, body: &str) -> Digest {
    let mut hasher = Sha256::new();
    hasher.update(salt);
    hasher.update(body.as_bytes());
    Digest(hasher.finalize().into())
}

fn hash_of(sealed: &Sealed) -> Digest {
    let mut hasher = Sha256::new();
    hasher.update(sealed.previous.0);
    absorb(&mut hasher, sealed.subject.to_string().as_bytes());
    hasher.update(sealed.position.to_be_bytes());
    hasher.update(sealed.id.bytes());
    absorb(&mut hasher, sealed.kind.as_bytes());
    absorb(&mut hasher, sealed.envelope.as_bytes());
    hasher.update(sealed.recorded.as_microseconds().to_be_bytes());
    hasher.update(sealed.digest.0);
    Digest(hasher.finalize().into())
}

/// Seals a draft as the next entry after `head`, recorded now, or when the entry before was, if the clock ran backwards.
///
/// # Errors
/// A body that cannot be written as JSON, which no record's can.
pub fn seal(draft: &Draft, head: &Head, now: Instant, salt: Salt) -> Result<Sealed, serde_json::Error> {
    let told = Told { occurred: draft.occurred.clone(), record: draft.body.to_json()? };
    let body = serde_json::to_string(&told)?;
    let mut sealed = Sealed {
        subject: draft.subject.clone(),
        position: head.position.saturating_add(1),
        id: draft.id,
        kind: draft.body.kind().map_or("unreadable", Kind::name).to_owned(),
        envelope: serde_json::to_string(&draft.envelope)?,
        digest: digest_of(&salt, &body),
        body: Some(body),
        salt: Some(salt),
        recorded: now.max(head.recorded),
        previous: head.hash,
        hash: Digest::default(),
    };
    sealed.hash = hash_of(&sealed);
    Ok(sealed)
}

impl Sealed {
    /// The head of a chain that ends with this entry.
    pub fn head(&self) -> Head {
        Head { position: self.position, hash: self.hash, recorded: self.recorded }
    }

    /// Opens the entry for the fold. What cannot be read is kept as [`Body::Unreadable`]; nothing is lost.
    pub fn open(&self) -> Option<Entry> {
        let envelope: Envelope = serde_json::from_str(&self.envelope).ok()?;
        let told: Option<Stored> = self.body.as_deref().and_then(|body| serde_json::from_str(body).ok());
        let (occurred, body) = match told {
            Some(told) => (told.occurred, Body::from_json(&self.kind, told.record.get())),
            None => (Moment::default(), Body::Unreadable),
        };
        Some(Entry {
            id: self.id,
            subject: self.subject.clone(),
            position: self.position,
            episode: envelope.episode,
            actor: envelope.actor,
            origin: envelope.origin,
            former: envelope.former,
            resolved: envelope.resolved,
            occurred,
            recorded: self.recorded,
            body,
            earlier: Vec::new(),
            corrected: None,
        })
    }

    /// The kind, when this build knows it.
    pub fn known_kind(&self) -> Option<Kind> {
        Kind::named(&self.kind)
    }
}

/// Verifies a whole chain in order and names the first entry that is wrong.
///
/// # Errors
/// The first broken entry.
pub fn verify<'a>(
    subject: &Subject,
    entries: impl IntoIterator<Item = &'a Sealed>,
    head: Option<&Head>,
) -> Result<Head, Broken> {
    let (mut last, mut blank) = (Head::default(), None);
    for sealed in entries {
        let broken = |fault| Broken { subject: subject.clone(), position: sealed.position, fault };
        if sealed.subject != *subject || sealed.position != last.position.saturating_add(1) {
            return Err(broken(Fault::Order));
        }
        let intact = match (&sealed.body, &sealed.salt) {
            (Some(body), Some(salt)) => digest_of(salt, body) == sealed.digest,
            (None, None) => true,
            _ => false,
        };
        if !intact {
            return Err(broken(Fault::Body));
        }
        if sealed.previous != last.hash || hash_of(sealed) != sealed.hash {
            return Err(broken(Fault::Hash));
        }
        if last.position > 0 && sealed.recorded < last.recorded {
            return Err(broken(Fault::Clock));
        }
        match sealed.body {
            None => blank = blank.or(Some(sealed.position)),
            Some(_) if sealed.kind == DISPOSAL => blank = None,
            Some(_) => {}
        }
        last = sealed.head();
    }
    if let Some(position) = blank {
        return Err(Broken { subject: subject.clone(), position, fault: Fault::Blanked });
    }
    match head {
        Some(head) if *head != last => {
            Err(Broken { subject: subject.clone(), position: last.position, fault: Fault::Head })
        }
        _ => Ok(last),
    }
}

#[cfg(test)]
mod tests;
