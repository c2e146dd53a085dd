//! Makes duties of candidates: rows of one duty that are open together are one duty with the earliest due time. When each
//! candidate is due, and how it ended, is settled before.

use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use super::role::{stand, unit};
use super::{Duty, Ending, Outcome};
use crate::case::{Case, DutyKey, Episode};
use crate::entry::{Entry, Origin};
use crate::ids::{EntryId, EpisodeId};
use crate::policy::duties::{About, Effective, Row, Severity};
use crate::time::Instant;

/// One row at one anchor, before rows of one duty are joined.
pub(super) struct Candidate<'a> {
    pub effective: Rc<Effective<'a>>,
    pub episode: Option<EpisodeId>,
    pub during: Option<&'a Episode>,
    pub entry: &'a Entry,
    pub place: Option<usize>,
    pub void: bool,
    pub opens_at: Instant,
    pub due_at: Instant,
    pub late_at: Instant,
    pub outcome: Option<Outcome>,
}

impl Candidate<'_> {
    /// What it was for was over before it opened.
    pub fn never_arose(&self) -> bool {
        self.outcome.is_some_and(|outcome| outcome.ending == Ending::Lapsed && outcome.at < self.opens_at)
    }

    /// Rows of one duty about the same thing are one duty while it is open.
    fn subject(&self) -> (Option<EpisodeId>, Option<EntryId>) {
        match self.effective.row.about {
            About::Episode => (self.episode, None),
            About::Child => (None, None),
            About::Placement => (None, Some(self.entry.id)),
            About::Entry => (self.episode, Some(self.entry.id)),
        }
    }

    fn is_history(&self) -> bool {
        is_history(self.entry, self.during)
    }
}

/// Nothing from an import is owed, unless its period is still open.
pub(super) fn is_history(opening: &Entry, episode: Option<&Episode>) -> bool {
    let over = |episode: &Episode| episode.back().is_some() || episode.closed.is_some();
    opening.origin == Origin::Import && episode.is_none_or(over)
}

/// Joins candidates of one duty while the one before is still open.
pub(super) fn join(case: &Case, mut candidates: Vec<Candidate>, duties: &mut Vec<Duty>) {
    candidates.sort_by(|left, right| {
        let order = |one: &Candidate| (one.subject(), one.opens_at, one.place);
        order(left).cmp(&order(right)).then_with(|| left.effective.row.id.cmp(&right.effective.row.id))
    });
    let mut joined: Option<Joined> = None;
    for candidate in &candidates {
        match &mut joined {
            Some(before) if before.takes(candidate) => before.absorb(candidate),
            _ => duties.extend(joined.replace(Joined::of(candidate)).map(|before| before.duty(case))),
        }
    }
    duties.extend(joined.map(|last| last.duty(case)));
}

/// Candidates that are one duty.
struct Joined<'a> {
    first: &'a Candidate<'a>,
    /// The one whose entry was recorded first.
    opening: &'a Candidate<'a>,
    /// The row that sets the due time.
    row: &'a Row,
    due_at: Instant,
    late_at: Instant,
    outcome: Option<Outcome>,
    history: bool,
    severity: Severity,
    cites: Arc<BTreeSet<String>>,
    tells: Arc<BTreeSet<Arc<str>>>,
}

impl<'a> Joined<'a> {
    fn of(candidate: &'a Candidate<'a>) -> Self {
        let effective = &candidate.effective;
        Self {
            first: candidate,
            opening: candidate,
            row: effective.row,
            due_at: candidate.due_at,
            late_at: candidate.late_at,
            outcome: candidate.outcome,
            history: candidate.is_history(),
            severity: effective.severity(),
            cites: Arc::clone(&effective.cites),
            tells: Arc::clone(&effective.tells),
        }
    }

    /// Two demands are one duty when the second comes before the first is answered. What was never true joins nothing.
    fn takes(&self, candidate: &Candidate) -> bool {
        let both_answered = |outcome: Outcome| {
            outcome.at == candidate.opens_at
                && candidate.entry.id != outcome.entry
                && candidate.outcome.is_some_and(|other| other.entry == outcome.entry)
        };
        let open = |outcome: Outcome| {
            outcome.ending != Ending::Void && (outcome.at > candidate.opens_at || both_answered(outcome))
        };
        self.first.subject() == candidate.subject() && !candidate.void && self.outcome.is_none_or(open)
    }

    fn absorb(&mut self, candidate: &'a Candidate<'a>) {
        let effective = &candidate.effective;
        if candidate.due_at < self.due_at {
            self.due_at = candidate.due_at;
            self.row = effective.row;
        }
        self.late_at = self.late_at.min(candidate.late_at);
        if candidate.place < self.opening.place {
            self.opening = candidate;
        }
        self.outcome = over(self.outcome, candidate.outcome);
        self.history &= candidate.is_history();
        self.severity = self.severity.max(effective.severity());
        add(&mut self.cites, &effective.cites);
        add(&mut self.tells, &effective.tells);
    }

    fn duty(self, case: &Case) -> Duty {
        let first = self.first;
        let row = first.effective.row;
        let stand = stand(case, first.during, Some(self.opening.entry));
        Duty {
            key: DutyKey { duty: Arc::clone(&row.duty), opening: self.opening.entry.id },
            episode: first.episode,
            row: Arc::clone(&self.row.id),
            title: Arc::clone(&row.title),
            cites: self.cites,
            severity: self.severity,
            role: Arc::clone(&row.owed_by),
            unit: unit(case, first.effective.owing, &stand, (self.opening.entry, first.during), self.outcome),
            opens_at: first.opens_at,
            due_at: self.due_at,
            late_at: self.late_at,
            outcome: self.outcome,
            tells: self.tells,
            form: row.form,
            history: self.history,
        }
    }
}

fn add<T: Clone + Ord>(words: &mut Arc<BTreeSet<T>>, more: &BTreeSet<T>) {
    if !more.is_subset(words) {
        Arc::make_mut(words).extend(more.iter().cloned());
    }
}

/// One answer answers every demand; without one, the duty lapses only when the last demand has.
fn over(one: Option<Outcome>, other: Option<Outcome>) -> Option<Outcome> {
    let answer = |outcome: &Outcome| outcome.ending != Ending::Lapsed;
    let answers = [one, other].into_iter().flatten().filter(answer);
    answers.min_by_key(|outcome| (outcome.ending, outcome.at)).or(match (one, other) {
        (Some(one), Some(other)) => Some(if one.at < other.at { other } else { one }),
        _ => None,
    })
}
