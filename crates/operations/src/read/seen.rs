//! A child's case as one reader sees it, now or as of an earlier moment: folded and masked, with duties and notices.

use casework::case::Case;
use casework::chain::{Envelope, Sealed};
use casework::duty::{Duty, Notice, duties, notices};
use casework::ids::{ChildId, EpisodeId};
use casework::policy::Policy;
use casework::records::Kind;
use casework::time::Instant;
use store::{Look, Transaction};

use super::viewer::Viewer;
use crate::see::{GRAB_PACK, Read};
use crate::{Failure, Seen};

/// So many openings of the grab pack are shown beside it.
const OPENINGS: u32 = 5;

/// A case as one reader sees it.
#[derive(Debug, Clone)]
pub struct CaseSeen {
    /// The instant it is shown at: lateness is judged here.
    pub now: Instant,
    /// The earlier moment that was asked for.
    pub as_of: Option<Instant>,
    /// The case, and where the reader stands to the child.
    pub seen: Seen,
    /// Every duty that the reader may know of, past, present and to come.
    pub duties: Vec<Duty>,
    /// Every notice.
    pub notices: Vec<Notice>,
    /// The reader's own looks at this child, when they were asked for, the latest first.
    pub looks: Vec<Look>,
    /// The last looks that opened the grab pack, for whoever may open it, where they were asked for.
    pub openings: Option<Vec<Look>>,
    /// The digest of the policy the last entry shown was checked under. Duties and notices are worked out under the policy
    /// in force, whatever moment is shown.
    pub checked_under: String,
}

impl CaseSeen {
    /// Duties of an episode that are owed at the instant shown: opened, unanswered and no history; soonest first, and
    /// what is only to be read after everything that is to be done.
    pub fn owed(&self, episode: Option<EpisodeId>) -> Vec<&Duty> {
        let open = |duty: &&Duty| duty.outcome.is_none() && !duty.history && duty.opens_at <= self.now;
        let own = |duty: &&Duty| episode.is_none() || duty.episode == episode;
        let mut owed: Vec<&Duty> = self.duties.iter().filter(open).filter(own).collect();
        owed.sort_by_key(|duty| (duty.form == Kind::NoticeAcknowledged, duty.late_at, &duty.key));
        owed
    }

    /// Reads a child's case for somebody who may see it; nobody else learns that it exists.
    pub(super) fn read(
        transaction: &mut Transaction<'_>,
        viewer: &Viewer,
        policy: &Policy,
        asked: &Asked<'_>,
    ) -> Result<(Self, Vec<Look>), Failure> {
        let Asked { child, episode, as_of, what, .. } = *asked;
        let Read { seen, sealed, looks: shown } = Seen::read(transaction, viewer, (child, episode), as_of, what)?;
        // What is owed follows from the whole of it, also for whoever reads only some.
        let (mut duties, notices) = owed_and_told(seen.whole(), policy);
        duties.retain(|duty| seen.may_know(duty));
        let looks = if asked.looks { own_looks(transaction, viewer, child)? } else { Vec::new() };
        let openings = match &seen.pack {
            Some(pack) if pack.opens && asked.openings => Some(transaction.looks_showing(GRAB_PACK, child, OPENINGS)?),
            _ => None,
        };
        let now = as_of.unwrap_or(viewer.now);
        let checked_under = last_policy(&sealed, as_of);
        Ok((Self { now, as_of, seen, duties, notices, looks, openings, checked_under }, shown))
    }
}

/// Every duty and notice of a case; a notice that nobody has acknowledged is a duty too.
pub(super) fn owed_and_told(case: &Case, policy: &Policy) -> (Vec<Duty>, Vec<Notice>) {
    let mut owed = duties(case, policy);
    let told = notices(case, policy, &owed);
    owed.extend(told.iter().filter_map(Notice::duty));
    (owed, told)
}

/// What of a child is asked for.
pub(super) struct Asked<'a> {
    pub child: ChildId,
    pub episode: Option<EpisodeId>,
    pub as_of: Option<Instant>,
    /// What the access log calls it.
    pub what: &'a str,
    pub looks: bool,
    /// Who opened the grab pack is asked for too.
    pub openings: bool,
}

/// The policy of the last entry recorded by a moment.
fn last_policy(sealed: &[Sealed], as_of: Option<Instant>) -> String {
    let known = sealed.iter().filter(|entry| as_of.is_none_or(|as_of| entry.recorded <= as_of));
    let envelope = known.max_by_key(|entry| entry.recorded).map(|entry| &entry.envelope);
    let envelope = envelope.and_then(|text| serde_json::from_str::<Envelope>(text).ok());
    envelope.map_or_else(String::new, |envelope| envelope.policy)
}

fn own_looks(transaction: &mut Transaction<'_>, viewer: &Viewer, child: ChildId) -> Result<Vec<Look>, Failure> {
    const MOST: u32 = 200;
    let Some(person) = viewer.actor.person else { return Ok(Vec::new()) };
    Ok(transaction.looks_of_at(person, child, MOST)?)
}
