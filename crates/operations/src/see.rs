//! Opening one child's record: the case folded, the reader's standing decided, and the look in the access log before
//! anything is shown. What leaves is masked; lists of several children are not opened here.

use std::collections::BTreeSet;

use casework::actor::{Actor, Role};
use casework::adulthood::{Age, at_start};
use casework::case::Case;
use casework::chain::Sealed;
use casework::duty::{Duty, duties};
use casework::entry::Entry;
use casework::groups::{self, Group, Groups};
use casework::ids::{ChildId, EntryId, EpisodeId};
use casework::policy::Policy;
use casework::record::{Context, Part, Refusal};
use casework::records::{Body, Folds as _, Kind};
use casework::time::Instant;
use store::{Look, Transaction};

use crate::access::{Action, Relation, decide, parts, writes};
use crate::loaded::Loaded;
use crate::mask::{Masked, Veil, Veils, mask};
use crate::read::Viewer;
use crate::{Failure, Lantern};

/// What the access log calls a look that opens the grab pack. No other does.
pub const GRAB_PACK: &str = "grab_pack";

/// The grab pack, as whoever reaches the child may know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackSeen {
    /// Its last version.
    pub entry: EntryId,
    /// When it is to be looked at again.
    pub review: Option<Instant>,
    /// The reader may open it; to others it is sealed.
    pub opens: bool,
}

/// What is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opened {
    /// An episode, of whichever child.
    Episode(EpisodeId),
    /// A child.
    Child(ChildId),
}

/// A record that somebody may see.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The child.
    pub child: ChildId,
    /// The episode, when one was opened.
    pub episode: Option<EpisodeId>,
    /// The case, without what the reader may not read.
    pub case: Case,
    /// What was taken out of it.
    pub veils: Veils,
    /// The grab pack, if somebody has written one.
    pub pack: Option<PackSeen>,
    /// The reader's role.
    pub role: Role,
    /// Where the reader stands.
    pub relations: BTreeSet<Relation>,
    /// The end of the child's own chain, when it was read.
    pub position: u32,
    /// The case before anything was taken out, where anything was. What follows from it may be known; it does not leave.
    whole: Option<Box<Case>>,
}

impl Seen {
    /// Reads a child's record for somebody who may open it; nobody else learns that it exists. Who may is decided as things
    /// stand, whatever moment they look at.
    pub(crate) fn read(
        transaction: &mut Transaction<'_>,
        viewer: &Viewer,
        (child, episode): (ChildId, Option<EpisodeId>),
        as_of: Option<Instant>,
        what: &str,
    ) -> Result<Read, Failure> {
        let mut showing = viewer.showing();
        if !showing.shows(transaction, Action::OPEN, (child, episode), what)? {
            return Err(Failure::NotFound);
        }
        let relations = showing.stands(transaction, child)?.clone();
        let Loaded { case, head, sealed } = Loaded::read(transaction, child, as_of)?;
        let episode = episode.map(|episode| case.meant(episode));
        let mut looks = showing.looks();
        let role = viewer.actor.role;
        let mut reads = parts(role, &relations);
        let opens = reads.contains(&Part::GrabPack);
        let pack =
            case.grab_pack().map(|(entry, pack)| PackSeen { entry: entry.id, review: pack.review.latest(), opens });
        if what == GRAB_PACK {
            // The look is for the episode that unsealed it.
            let episode = case.sought_in().map(|episode| episode.id);
            for look in &mut looks {
                look.episode = look.episode.or(episode);
            }
        } else {
            reads.remove(&Part::GrabPack);
        }
        let Masked { case, veils, whole } = mask(case, &reads);
        let seen = Self { child, episode, case, veils, pack, role, relations, position: head.position, whole };
        Ok(Read { seen, sealed, looks })
    }

    /// For the form of somebody who tells what they know and reads nothing: which child it is about, and no more.
    fn slip(
        transaction: &mut Transaction<'_>,
        viewer: &Viewer,
        (child, episode): (ChildId, Option<EpisodeId>),
        what: &str,
    ) -> Result<(Self, Vec<Look>), Failure> {
        let mut showing = viewer.showing();
        if !showing.shows(transaction, Action::Tell, (child, episode), what)? {
            return Err(Failure::NotFound);
        }
        let relations = showing.stands(transaction, child)?.clone();
        let Loaded { case: whole, head, .. } = Loaded::read(transaction, child, None)?;
        let mut case = Case::new(child);
        case.identity.name.clone_from(&whole.identity.name);
        case.identity.born = whole.identity.born;
        let (role, whole) = (viewer.actor.role, Some(Box::new(whole)));
        let seen = Self {
            child,
            episode,
            case,
            veils: Veils::new(),
            pack: None,
            role,
            relations,
            position: head.position,
            whole,
        };
        Ok((seen, showing.looks()))
    }

    pub(crate) fn whole(&self) -> &Case {
        self.whole.as_deref().unwrap_or(&self.case)
    }

    /// Whether the reader may see what an entry says, or something of it, and not only that it is there.
    pub fn may_read(&self, entry: &Entry) -> bool {
        !self.veils.get(&entry.id).is_some_and(Veil::covers_all)
    }

    /// Which of the protocol’s groups of children the child is in, from the whole record; but where harm is feared, only as far as
    /// the reader reads of it. None for whoever may not know who the child is.
    pub fn groups(&self, episode: EpisodeId) -> Option<Groups> {
        let whole = self.whole();
        let own = groups::of(&self.case, self.case.episode(episode)?);
        let mut told = groups::of(whole, whole.episode(episode).filter(|_| self.knows_who())?);
        told.groups.retain(|one| one.group != Group::AtRiskFromElsewhere || own.groups.contains(one));
        Some(told)
    }

    /// How old they were when the episode started; none for whoever may not know who they are.
    pub fn age_at_start(&self, episode: EpisodeId) -> Option<Age> {
        let whole = self.whole();
        let episode = whole.episode(episode).filter(|_| self.knows_who())?;
        Some(at_start(whole, episode))
    }

    fn knows_who(&self) -> bool {
        let registered = self.whole().identity.entry;
        registered.is_none_or(|entry| !self.veils.get(&entry).is_some_and(Veil::covers_all))
    }

    /// Whether nothing of an entry was taken out.
    pub fn reads_all(&self, entry: &Entry) -> bool {
        !self.veils.contains_key(&entry.id)
    }

    /// What an entry says, as its kind's schema has it, without the fields that were taken out.
    pub fn said(&self, entry: &Entry) -> serde_json::Value {
        let said = entry.body.to_json().unwrap_or_default();
        self.veils.get(&entry.id).map_or_else(|| said.clone(), |veil| veil.without(&said))
    }

    /// Whether the reader may open the record, and not only tell what they know.
    pub fn opens(&self) -> bool {
        decide(self.role, Action::OPEN, &self.relations)
    }

    /// What the case has against a record.
    pub fn check(&self, body: &Body, context: &Context<'_>) -> Vec<Refusal> {
        body.check(self.whole(), context)
    }

    /// Every duty of the case that the reader may know of.
    pub fn duties(&self, policy: &Policy) -> Vec<Duty> {
        let mut duties = duties(self.whole(), policy);
        duties.retain(|duty| self.may_know(duty));
        duties
    }

    /// A duty that is answered in notes of offences, or about a copy, says by itself that there are some or that somebody asks.
    pub(crate) fn may_know(&self, duty: &Duty) -> bool {
        let part = duty.form.descriptor().map(|form| form.part);
        let told = part.filter(|part| matches!(part, Part::OffenceNotes | Part::SubjectAccess));
        told.is_none_or(|part| parts(self.role, &self.relations).contains(&part))
    }

    /// Whether the reader answers for who looked at this child.
    pub fn may_audit(&self) -> bool {
        decide(self.role, Action::Audit, &self.relations)
    }

    /// Whether the reader may write a kind of record about this child.
    pub fn may_write(&self, kind: Kind) -> bool {
        writes(self.role, kind, &self.relations)
            && kind.descriptor().is_some_and(|kind| self.role == Role::System || kind.writers.contains(&self.role))
    }
}

/// A record that was read, the entries it was folded from, and the looks to log.
pub(crate) struct Read {
    pub seen: Seen,
    pub sealed: Vec<Sealed>,
    pub looks: Vec<Look>,
}

impl Lantern {
    /// Opens the form of a kind of record for somebody: with the record beside it, or without for who tells and reads nothing.
    ///
    /// # Errors
    /// As for opening the record.
    pub fn see_form(&self, actor: &Actor, opened: Opened, kind: Kind, what: &'static str) -> Result<Seen, Failure> {
        let viewer = Viewer::new(self, actor);
        let told = self.see(actor, opened, what, None);
        let Err(Failure::NotFound) = &told else { return told };
        self.store.read_audited(move |transaction| {
            let about = match opened {
                Opened::Episode(episode) => {
                    (transaction.child_of_episode(episode)?.ok_or(Failure::NotFound)?, Some(episode))
                }
                Opened::Child(child) => (child, None),
            };
            let (seen, looks) = Seen::slip(transaction, &viewer, about, what)?;
            if seen.may_write(kind) { Ok((seen, looks)) } else { Err(Failure::NotFound) }
        })
    }

    /// Opens a record for somebody, and says in the access log what of it was shown (`record_form`, `case_page`), never
    /// what it said. A stranger is told that there is nothing here.
    ///
    /// # Errors
    /// Not found, or the store's, also when only the log could not be written.
    pub fn see(
        &self,
        actor: &Actor,
        opened: Opened,
        what: &'static str,
        as_of: Option<Instant>,
    ) -> Result<Seen, Failure> {
        let viewer = Viewer::new(self, actor);
        self.store.read_audited(move |transaction| {
            let (child, episode) = match opened {
                Opened::Episode(episode) => (transaction.child_of_episode(episode)?, Some(episode)),
                Opened::Child(child) => (Some(child), None),
            };
            let child = child.ok_or(Failure::NotFound)?;
            let Read { seen, looks, .. } = Seen::read(transaction, &viewer, (child, episode), as_of, what)?;
            // At an earlier moment there may have been nothing yet: the page says so, as the case page does.
            let case = &seen.case;
            let nothing = episode.map_or(case.entries.is_empty(), |episode| case.episode(episode).is_none());
            if nothing && as_of.is_none() { Err(Failure::NotFound) } else { Ok((seen, looks)) }
        })
    }
}
