//! The entry that a correction or a withdrawal is about: whether it is there, whose it is, and what a withdrawal makes of
//! it. What may be written in its place is each record's own to say.

use super::{Case, Episode};
use crate::actor::Actor;
use crate::entry::Entry;
use crate::ids::EntryId;
use crate::record::Refusal;
use crate::records::{Body, Corrected, OfKind as _, Withdrawn};

/// The reason for which an entry is taken back when it is about another child.
pub const WRONG_CHILD: &str = "wrong_child";

impl Case {
    /// The entry a writer names, and why they may not change it, if they may not: only the organisation that wrote an
    /// entry does.
    ///
    /// # Errors
    /// There is no such entry.
    pub(crate) fn target(&self, id: EntryId, writer: &Actor) -> Result<(&Entry, Vec<Refusal>), Vec<Refusal>> {
        let Some(target) = self.entry(id) else {
            let message = "There is no such entry, or it was taken back already";
            return Err(vec![Refusal::new("/entry", "no_such_entry", message)]);
        };
        let message = "Only the organisation that wrote an entry changes it. Write your own view beside it";
        let theirs = target.actor.organisation != writer.organisation;
        let refusals = theirs.then(|| Refusal::new("/entry", "not_yours", message));
        Ok((target, refusals.into_iter().collect()))
    }

    /// Episodes whose reports were all taken back while news written in them is still there: whoever stood to the child
    /// because of one has yet to say whom it is about.
    pub fn left_behind(&self) -> impl Iterator<Item = &Episode> {
        let news = |entry: &Entry| !matches!(entry.body, Body::DutyTaken(_) | Body::NoticeAcknowledged(_));
        let believed = self.believed.iter().flat_map(|believed| &believed.episodes);
        believed.filter(move |episode| {
            let left = |entry: &Entry| entry.episode == Some(episode.id) && news(entry);
            self.episode(episode.id).is_none() && self.entries.iter().any(left)
        })
    }

    /// Whether an entry turned out to be about another child: it was taken back for that reason, or it corrects one that
    /// was. What it says is that child's, and no part of this record.
    pub fn is_anothers(&self, entry: &Entry) -> bool {
        let id = Corrected::of(&entry.body).map_or(entry.id, |correction| correction.entry);
        let gone = self.withdrawn.iter().find(|gone| gone.entry.id == id);
        let by = gone.and_then(|gone| self.entry(gone.by));
        by.and_then(|by| Withdrawn::of(&by.body)).is_some_and(|by| by.reason.as_str() == WRONG_CHILD)
    }
}
