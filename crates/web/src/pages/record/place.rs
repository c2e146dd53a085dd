//! Where a record is written: which kind, about whom, and whether whoever asks may.

use casework::entry::{Entry, Origin};
use casework::form::{self, Form, Typed};
use casework::ids::{EntryId, EpisodeId};
use casework::record::{ChainKind, Descriptor, Scope, Strand};
use casework::records::Kind;
use operations::{GRAB_PACK, Opened, Seen, Write};

use super::read::Read;
use crate::ask::Ask;
use crate::look::parts::Link;
use crate::problem::Problem;

/// A kind of record and the case it is written in.
pub(in crate::pages) struct Place {
    pub kind: Kind,
    pub descriptor: &'static Descriptor,
    pub form: &'static Form,
    pub seen: Seen,
    /// The page of the case or child, where writing leads back to.
    pub base: String,
    /// The entry a correction or withdrawal is about.
    pub target: Option<Entry>,
}

/// What the path opens: an episode or a child, and the address of its page.
pub(in crate::pages) fn opened(ask: &Ask) -> Result<(Opened, String), Problem> {
    if ask.parts.contains_key("episode") {
        let episode: EpisodeId = ask.part("episode")?;
        return Ok((Opened::Episode(episode), format!("/episodes/{episode}")));
    }
    let child = ask.part("child")?;
    Ok((Opened::Child(child), format!("/children/{child}")))
}

/// Whether an entry corrects another or takes it back.
pub(super) fn changes_another(entry: &Entry) -> bool {
    matches!(entry.kind(), Some(Kind::Corrected | Kind::Withdrawn))
}

/// The kinds that say who may see a child's record.
const RIGHTS: [Kind; 5] =
    [Kind::AccessGranted, Kind::AccessEnded, Kind::ChildRestricted, Kind::RestrictionLifted, Kind::DisposalApproved];

/// Nobody changes who may see what with a session that somebody else left open.
fn of_rights(ask: &Ask, kind: Option<Kind>) -> Result<(), Problem> {
    if kind.is_some_and(|kind| RIGHTS.contains(&kind)) { ask.proved_lately() } else { Ok(()) }
}

impl Place {
    pub fn of(ask: &Ask) -> Result<Self, Problem> {
        Self::of_kind(ask, ask.parts.get("kind").and_then(|name| Kind::named(name)).ok_or(Problem::NotFound)?)
    }

    /// The same of a kind whose form has an address of its own.
    pub fn of_kind(ask: &Ask, kind: Kind) -> Result<Self, Problem> {
        let descriptor = kind.descriptor().ok_or(Problem::NotFound)?;
        let (opened, base) = opened(ask)?;
        of_rights(ask, Some(kind))?;
        let elsewhere = matches!(kind, Kind::Corrected | Kind::Withdrawn | Kind::ReportReceived);
        let of_child = matches!(opened, Opened::Child(_)) && descriptor.scope == Scope::Episode;
        if descriptor.chain != ChainKind::Child || elsewhere || of_child {
            return Err(Problem::NotFound);
        }
        // A new version of the grab pack begins with the one before, so its form opens it.
        let what = if kind == Kind::GrabPackRecorded { GRAB_PACK } else { "record_form" };
        let seen = ask.lantern.see_form(&ask.who()?.actor, opened, kind, what)?;
        if !seen.may_write(kind) {
            return Err(Problem::Forbidden);
        }
        // Whoever may not open the record goes back to where they were told of it.
        let base = if seen.opens() { base } else { "/notices".to_owned() };
        Ok(Self { kind, descriptor, form: form::of(kind).ok_or(Problem::NotFound)?, seen, base, target: None })
    }

    /// A correction or a withdrawal of the entry the path names. Only the organisation that wrote an entry changes it, and
    /// what changes another is taken back, not corrected.
    pub fn of_entry(ask: &Ask, kind: Kind) -> Result<Self, Problem> {
        let descriptor = kind.descriptor().ok_or(Problem::NotFound)?;
        let (opened, base) = opened(ask)?;
        let actor = &ask.who()?.actor;
        let seen = ask.lantern.see(actor, opened, "record_form", None)?;
        let target = seen.case.entry(ask.part("entry")?).cloned().ok_or(Problem::NotFound)?;
        let own = target.actor.organisation == actor.organisation && seen.reads_all(&target);
        of_rights(ask, target.kind())?;
        let apart = target.kind().is_none() || (changes_another(&target) && kind != Kind::Withdrawn);
        if !own || !seen.may_write(kind) || apart {
            return Err(Problem::Forbidden);
        }
        let form = form::of(kind).ok_or(Problem::NotFound)?;
        Ok(Self { kind, descriptor, form, seen, base, target: Some(target) })
    }

    /// The withdrawal of an entry that is about another child, which what changes another entry is not by itself.
    pub fn of_stray(ask: &Ask) -> Result<Self, Problem> {
        let place = Self::of_entry(ask, Kind::Withdrawn)?;
        if place.target.as_ref().is_some_and(changes_another) { Err(Problem::Forbidden) } else { Ok(place) }
    }

    /// Where writing leads back to, in words.
    pub fn back(&self) -> Link {
        Link::new(if self.seen.opens() { "Back to the case" } else { "Back to your notices" }, &self.base)
    }

    /// The episode the record belongs to.
    pub fn episode(&self) -> Option<EpisodeId> {
        self.seen.episode.filter(|_| self.descriptor.scope.takes_episode())
    }

    /// What the record revises, as it stands for whoever writes.
    pub fn in_force(&self, ask: &Ask) -> Result<Option<EntryId>, Problem> {
        let organisation = &ask.who()?.actor.organisation;
        if let Some(target) = &self.target {
            return Ok(self.seen.case.targets.get(&target.id).copied());
        }
        let strand = self.descriptor.revises.filter(|strand| *strand != Strand::Target);
        Ok(strand.and_then(|strand| self.seen.case.last_move(strand, self.episode(), organisation)))
    }

    /// The record on its way in.
    pub(super) fn write(&self, typed: &Typed, read: Read) -> Write {
        let revises = self.descriptor.revises.map(|_| typed.get("_revises").parse().ok());
        Write {
            child: self.seen.child,
            episode: self.episode(),
            kind: self.kind,
            occurred: read.occurred,
            record: read.record,
            revises,
            origin: Origin::Written,
        }
    }
}
