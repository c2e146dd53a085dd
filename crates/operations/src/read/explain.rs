//! Why each duty of an episode exists: row, anchor, entry, times, clauses and overlays, for whoever runs the program. It
//! names no child.

use std::fmt;
use std::sync::Arc;

use casework::duty::{Duty, Standing};
use casework::entry::Entry;
use casework::ids::{EpisodeId, Reference};
use casework::policy::Policy;
use casework::time::Instant;

use super::seen::owed_and_told;
use super::why::{of_duty, reason};
use crate::loaded::Loaded;
use crate::{Failure, Lantern, Operator};

/// One duty, explained.
#[derive(Debug, Clone)]
pub struct Explained {
    /// The duty.
    pub duty: Duty,
    /// How it stands now.
    pub standing: Standing,
    /// Its row in words.
    pub reason: String,
    /// What started its clock.
    pub anchor: &'static str,
    /// The overlay its row comes from; none for a national row.
    pub overlay: Option<String>,
    /// The opening entry's kind and when it was recorded; none when it was withdrawn.
    pub opened_by: Option<(&'static str, Instant)>,
}

impl Lantern {
    /// Why each duty of an episode exists, by when they open. The episode is named by its id or its reference; the look is
    /// logged under the operator's name.
    ///
    /// # Errors
    /// Not found when there is no such episode; the store's.
    pub fn explain(&self, operator: &Operator, named: &str) -> Result<Vec<Explained>, Failure> {
        let (named, policy, now) = (named.trim().to_owned(), Arc::clone(self.policy()), self.now());
        let (operator, request) = (operator.clone(), self.request());
        self.store.read_audited(move |transaction| {
            let episode = match named.parse::<Reference>() {
                Ok(reference) => transaction.episode_by_reference(reference)?.map(|found| found.episode.episode),
                Err(_) => named.parse::<EpisodeId>().ok(),
            };
            let episode = episode.ok_or(Failure::NotFound)?;
            let child = transaction.child_of_episode(episode)?.ok_or(Failure::NotFound)?;
            let case = Loaded::read(transaction, child, None)?.case;
            let own = owed_and_told(&case, &policy).0.into_iter().filter(|duty| duty.episode == Some(episode));
            let explained = own.map(|duty| explained(&policy, case.entry(duty.key.opening), duty, now)).collect();
            Ok((explained, vec![operator.look(now, &request, (child, Some(episode)), "duties_explained")]))
        })
    }
}

fn explained(policy: &Policy, opening: Option<&Entry>, duty: Duty, now: Instant) -> Explained {
    let row = of_duty(policy, &duty);
    let overlay = row.and_then(|row| row.overlay).and_then(|index| policy.duties.overlays.get(index));
    Explained {
        standing: duty.standing(now),
        reason: reason(policy, &duty.row),
        anchor: row.map_or("", |row| row.opens.word()),
        overlay: overlay.map(|overlay| overlay.name.clone()),
        opened_by: opening.map(|entry| (entry.kind().map_or("unreadable", |kind| kind.name()), entry.recorded)),
        duty,
    }
}

impl fmt::Display for Explained {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { duty, .. } = self;
        let unit = duty.unit.as_ref().map_or("nobody", |unit| unit.as_str());
        writeln!(out, "{} ({})", duty.title, standing_words(self.standing))?;
        writeln!(out, "  row {}, {}: {}", duty.row, duty.severity.name(), self.reason)?;
        writeln!(out, "  owed by {unit} as {}", duty.role)?;
        let opening = duty.key.opening;
        match self.opened_by {
            Some((kind, at)) => writeln!(out, "  anchor {}, entry {opening}, {kind} recorded {at}", self.anchor)?,
            None => writeln!(out, "  anchor {}, entry {opening}, withdrawn since", self.anchor)?,
        }
        writeln!(out, "  opens {}, due {}, late after {}", duty.opens_at, duty.due_at, duty.late_at)?;
        if let Some(outcome) = duty.outcome {
            writeln!(out, "  {} at {} by entry {}", outcome.ending.name(), outcome.at, outcome.entry)?;
        }
        if let Some(overlay) = &self.overlay {
            writeln!(out, "  overlay {overlay}")?;
        }
        write!(out, "  cites {}", duty.cites.iter().map(String::as_str).collect::<Vec<_>>().join(", "))
    }
}

/// How a duty stands, in words.
pub fn standing_words(standing: Standing) -> &'static str {
    match standing {
        Standing::NotYet => "not open yet",
        Standing::Open => "open",
        Standing::Late => "late",
        Standing::Met => "met",
        Standing::MetEnteredLate => "met, entered late",
        Standing::MetLate => "met late",
        Standing::EndedOtherwise => "ended otherwise",
        Standing::Void => "void: what opened it was never true",
        Standing::Lapsed => "lapsed",
        Standing::LapsedLate => "lapsed, late",
    }
}
