//! What came of an entry somebody has just written: who was told, what it answered, what is now owed. Nothing in it is
//! about the child but the reference, so whoever reported one may read it too.

use casework::actor::Actor;
use casework::entry::Subject;
use casework::ids::{ChildId, EntryId, EpisodeId, UnitId};
use casework::projection::{DutyRow, NoticeRow, project};
use casework::records::{AbsenceLogged, Kind, OfKind as _};

use crate::loaded::Loaded;
use crate::read::{Viewer, WRITTEN};
use crate::{Failure, Lantern};

/// What came of an entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The child on whose record it is.
    pub child: ChildId,
    /// The kind of the entry.
    pub kind: Kind,
    /// The episode it belongs to.
    pub episode: Option<EpisodeId>,
    /// The unit that owns the episode.
    pub owner: Option<UnitId>,
    /// Who was told of it.
    pub told: Vec<NoticeRow>,
    /// What it opened that is still owed.
    pub owed: Vec<DutyRow>,
    /// What it answered.
    pub answered: Vec<DutyRow>,
    /// It says that nobody knows where the child is, and nobody has reported the child missing.
    pub unreported: bool,
}

impl Lantern {
    /// What came of an entry, for whoever wrote it.
    ///
    /// # Errors
    /// Not found, for everybody else.
    pub fn outcome(&self, actor: &Actor, entry: EntryId) -> Result<Outcome, Failure> {
        let (viewer, policy) = (Viewer::new(self, actor), std::sync::Arc::clone(self.policy()));
        self.store.read_audited(move |transaction| {
            let now = viewer.now;
            let Some(Subject::Child(child)) = transaction.chain_of_entry(entry)? else { return Err(Failure::NotFound) };
            let case = Loaded::read(transaction, child, None)?.case;
            let written = case.entry(entry).filter(|written| written.actor == viewer.actor).ok_or(Failure::NotFound)?;
            let rows = project(&case, &policy);
            let kind = written.kind().ok_or(Failure::NotFound)?;
            let owed = |duty: &DutyRow| duty.opening == entry && duty.outcome.is_none() && !duty.history;
            // What came of a report is a page of its own; of anything else it stands on a record that is logged.
            let away = AbsenceLogged::of(&written.body).is_some_and(AbsenceLogged::is_away_unknown);
            let alone = kind == Kind::ReportReceived;
            let looks = alone.then(|| viewer.look(Some(child), written.episode, "report_taken", WRITTEN));
            let outcome = Outcome {
                child,
                kind,
                episode: written.episode,
                owner: written
                    .episode
                    .and_then(|id| case.episode(id))
                    .and_then(|episode| episode.parties.owner.clone()),
                told: rows.notices.into_iter().filter(|notice| notice.about == entry && notice.raised <= now).collect(),
                owed: rows.duties.iter().filter(|duty| owed(duty) && duty.opens_at <= now).cloned().collect(),
                answered: rows.duties.into_iter().filter(|duty| duty.answer == Some(entry)).collect(),
                unreported: away && case.sought_in().is_none(),
            };
            Ok((outcome, looks.into_iter().collect()))
        })
    }
}
