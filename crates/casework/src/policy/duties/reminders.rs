//! How what nobody answers is said again, when it is owed, and when a deputy hears of it. What is told of a case is `duty`'s.

use std::borrow::Cow;

use jiff::SignedDuration;

use super::{Bands, Overlay, OwingRole, Table};
use crate::entry::Band;

/// The numbers in force.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reminders {
    /// A notice nobody has acknowledged is told again so often.
    pub repeat: SignedDuration,
    /// And for so long.
    pub repeat_for: SignedDuration,
    /// After so many tellings without an answer the deputy is told.
    pub unanswered: u16,
    /// Unacknowledged for so long, a notice is owed.
    pub unread: Bands,
    /// What is owed at once is late only after this.
    pub grace: SignedDuration,
    /// The link of a guest opens its form for so long.
    pub guest: SignedDuration,
    /// The link of a family works for so long after the episode.
    pub family: SignedDuration,
    /// Clauses.
    pub cites: Vec<String>,
}

/// What an overlay sets stricter: each field tightens, or is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stricter {
    /// More often.
    pub repeat: Option<SignedDuration>,
    /// For longer.
    pub repeat_for: Option<SignedDuration>,
    /// After fewer tellings.
    pub unanswered: Option<u16>,
    /// Sooner.
    pub unread: Option<Bands>,
    /// Less of it.
    pub grace: Option<SignedDuration>,
    /// For less long.
    pub guest: Option<SignedDuration>,
    /// For less long.
    pub family: Option<SignedDuration>,
    /// Further clauses.
    pub cites: Vec<String>,
}

impl Reminders {
    fn tightened(mut self, by: &Stricter) -> Self {
        self.repeat = by.repeat.map_or(self.repeat, |repeat| repeat.min(self.repeat));
        self.repeat_for = by.repeat_for.map_or(self.repeat_for, |long| long.max(self.repeat_for));
        self.unanswered = by.unanswered.map_or(self.unanswered, |times| times.min(self.unanswered));
        self.grace = by.grace.map_or(self.grace, |grace| grace.min(self.grace));
        self.guest = by.guest.map_or(self.guest, |long| long.min(self.guest));
        self.family = by.family.map_or(self.family, |long| long.min(self.family));
        if let Some(unread) = &by.unread {
            self.unread = self.unread.shortest(unread);
        }
        self.cites.extend(by.cites.iter().cloned());
        self
    }

    /// After how long without an answer the deputy is told.
    pub fn deputy_after(&self) -> SignedDuration {
        self.repeat.saturating_mul(i32::from(self.unanswered))
    }
}

impl Stricter {
    /// Every field that would give more time or fewer reminders.
    pub(super) fn loosening(&self, than: &Reminders) -> Vec<&'static str> {
        let longer = |new: Option<SignedDuration>, old| new.is_some_and(|new| new > old);
        let unread = self.unread.as_ref().is_some_and(|unread| unread.exceeds(&than.unread));
        let all = [
            (longer(self.repeat, than.repeat), "told again less often"),
            (self.repeat_for.is_some_and(|long| long < than.repeat_for), "told again for less long"),
            (self.unanswered.is_some_and(|times| times > than.unanswered), "the deputy hears of it later"),
            (unread, "owed later"),
            (longer(self.grace, than.grace), "more grace"),
            (longer(self.guest, than.guest), "the link of a guest works for longer"),
            (longer(self.family, than.family), "the link of a family works for longer"),
        ];
        all.into_iter().filter_map(|(looser, said)| looser.then_some(said)).collect()
    }
}

impl Bands {
    /// Whether some band has more time than there.
    fn exceeds(&self, other: &Self) -> bool {
        let named = self.named.keys().chain(other.named.keys()).copied();
        named.map(Some).chain([None]).any(|band| self.of(band) > other.of(band))
    }

    /// The shorter time for each band.
    fn shortest(&self, other: &Self) -> Self {
        let named = self.named.keys().chain(other.named.keys()).copied();
        let of = |band: Band| self.of(Some(band)).min(other.of(Some(band)));
        Self { named: named.map(|band| (band, of(band))).collect(), other: self.other.min(other.other) }
    }
}

impl Table {
    /// The numbers for what a role is told or owes, where certain overlays hold.
    pub fn reminders(&self, role: &str, holding: &[usize]) -> Cow<'_, Reminders> {
        let binding = holding.iter().filter_map(|index| self.overlays.get(*index));
        let binding = binding.filter(|overlay: &&Overlay| overlay.binds.iter().any(|bound| **bound == *role));
        let stricter = binding.filter_map(|overlay| overlay.reminders.as_ref());
        stricter.fold(Cow::Borrowed(&self.reminders), |all, by| Cow::Owned(all.into_owned().tightened(by)))
    }

    /// The role told when another does not answer.
    pub fn deputy(&self, role: &str) -> Option<&OwingRole> {
        self.roles.get(self.roles.get(role)?.deputy.as_deref()?)
    }
}
