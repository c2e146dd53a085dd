//! The links of a family: whose they are, what each shows, and since when it shows nothing. For how long after the end of
//! an episode they work is policy's to say.

use super::{Case, Decision};
use crate::entry::Entry;
use crate::ids::{EpisodeId, PersonId};
use crate::records::family_link_given::FamilySees;
use crate::records::{FamilyLinkChanged, FamilyLinkGiven, OfKind as _};
use crate::time::Instant;

/// A link that was given to somebody of the family, or to whoever reported.
#[derive(Debug, Clone, Copy)]
pub struct FamilyLink<'a> {
    /// The entry that gave it.
    pub entry: &'a Entry,
    /// What it says.
    pub given: &'a FamilyLinkGiven,
    /// What it shows now.
    pub shows: FamilySees,
    /// Since when it shows nothing.
    pub over: Option<Instant>,
}

impl Case {
    /// Every link of the family, each as last changed.
    pub fn family_links(&self) -> Vec<FamilyLink<'_>> {
        let stand = self.of::<FamilyLinkGiven>().map(|(entry, given)| (entry, given, None));
        let gone = self.withdrawn.iter().filter_map(|gone| {
            let by = self.entry(gone.by).map_or(gone.entry.recorded, |by| by.recorded);
            Some((&gone.entry, FamilyLinkGiven::of(&gone.entry.body)?, Some(by)))
        });
        let link = |(entry, given, taken_back): (&'_ Entry, &'_ FamilyLinkGiven, Option<Instant>)| {
            let mut own = self.of::<FamilyLinkChanged>().filter(|(_, change)| change.link == entry.id);
            let last = own.next_back().map(|(by, change)| (by.recorded, change.shows));
            let withheld = last.filter(|(_, shows)| *shows == FamilySees::Nothing).map(|(at, _)| at);
            (last.map_or(given.shows, |(_, shows)| shows), taken_back.into_iter().chain(withheld).min())
        };
        let of = |told: (_, _, Option<Instant>)| {
            let (shows, over) = link(told);
            FamilyLink { entry: told.0, given: told.1, shows, over }
        };
        stand.chain(gone).map(of).collect()
    }

    /// When what a link of an episode is for was over: the episode is closed, or its report was not opened.
    pub fn family_done(&self, episode: EpisodeId) -> Option<Instant> {
        let episode = self.episode(episode)?;
        let refused = episode.decided().filter(|made| made.decision == Decision::NotOpened);
        episode.closed.map(|closed| closed.at).or(refused.map(|made| made.at))
    }

    /// What those are called who are on no register: guests and families, whom a record names.
    pub fn outsiders(&self) -> Vec<(PersonId, String)> {
        let guests = self.guests().into_iter().map(|guest| (guest.asked.guest, guest.asked.called()));
        guests.chain(self.family_links().into_iter().map(|link| (link.given.link, link.given.called()))).collect()
    }
}
