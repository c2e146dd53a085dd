//! Who works with the child because the record says so: the allocated worker, partners and guests who were asked in, and the
//! police units of a child placed away. Also the grab pack they keep ready.

use super::Case;
use crate::entry::Entry;
use crate::ids::{PersonId, UnitId};
use crate::records::partner_invited::AskedFor;
use crate::records::{
    GrabPackRecorded, GuestInvited, InvitationEnded, Kind, OfKind as _, PartnerInvited, WorkerAllocated,
};
use crate::time::{Instant, Moment};

/// A partner who was asked in, until somebody ends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// The unit.
    pub unit: UnitId,
    /// What for.
    pub asked_for: AskedFor,
    /// Until when, where that was said.
    pub until: Option<Instant>,
}

/// Somebody who was asked, as a guest, to hold the return conversation of one episode.
#[derive(Debug, Clone, Copy)]
pub struct Guest<'a> {
    /// The entry that asked.
    pub entry: &'a Entry,
    /// What it says.
    pub asked: &'a GuestInvited,
    /// Since when the conversation is theirs no longer.
    pub over: Option<Instant>,
}

impl Case {
    /// Guests, each until the conversation was written up, somebody else was asked, or the invitation was ended or taken
    /// back.
    pub fn guests(&self) -> Vec<Guest<'_>> {
        let stand = self.of::<GuestInvited>().map(|(entry, asked)| (entry, asked, None));
        let gone = self.withdrawn.iter().filter_map(|gone| {
            let by = self.entry(gone.by).map_or(gone.entry.recorded, |by| by.recorded);
            Some((&gone.entry, GuestInvited::of(&gone.entry.body)?, Some(by)))
        });
        let guest = |(entry, asked, taken_back): (_, _, Option<Instant>)| {
            let over = self.conversation_after(entry).chain(taken_back).min();
            Guest { entry, asked, over }
        };
        stand.chain(gone).map(guest).collect()
    }

    /// When what ends an invitation was recorded. A write-up that was taken back ended it all the same.
    fn conversation_after<'a>(&'a self, invitation: &'a Entry) -> impl Iterator<Item = Instant> + 'a {
        let ended = self.of::<InvitationEnded>().filter(|(_, end)| end.invitation == invitation.id);
        let ended = ended.map(|(entry, _)| entry.recorded);
        let ends = |kind: Kind| matches!(kind, Kind::ReturnConversationWrittenUp | Kind::GuestInvited);
        let place = |entry: &Entry| (entry.recorded, entry.position);
        let all = self.entries.iter().chain(self.withdrawn.iter().map(|gone| &gone.entry));
        let later = all.filter(move |entry| {
            let here = entry.episode == invitation.episode && entry.kind().is_some_and(ends);
            here && place(entry) > place(invitation)
        });
        ended.chain(later.map(|entry| entry.recorded))
    }

    /// The worker allocated to the child, as last said.
    pub fn allocated(&self) -> Option<PersonId> {
        self.of::<WorkerAllocated>().next_back().and_then(|(_, allocation)| allocation.worker)
    }

    /// Partners whose part nobody has ended.
    pub fn invited(&self) -> impl Iterator<Item = Invited> {
        let ended = |invited: &Entry| self.of::<InvitationEnded>().any(|(_, end)| end.invitation == invited.id);
        self.of::<PartnerInvited>().filter(move |(entry, _)| !ended(entry)).map(|(_, invited)| Invited {
            unit: invited.unit.clone(),
            asked_for: invited.asked_for,
            until: invited.until.as_ref().and_then(Moment::latest),
        })
    }

    /// Units that were asked in for something at an instant, whatever ended it since.
    pub fn asked_in(&self, asked_for: AskedFor, at: Instant) -> impl Iterator<Item = &UnitId> {
        let over = move |invitation: &Entry, invited: &PartnerInvited| {
            let ended = self.of::<InvitationEnded>().filter(|(_, end)| end.invitation == invitation.id);
            let ended = ended.map(|(entry, _)| entry.recorded);
            ended.chain(invited.until.as_ref().and_then(Moment::latest)).any(|over| over <= at)
        };
        let invited = self.of::<PartnerInvited>().filter(move |(_, invited)| invited.asked_for == asked_for);
        invited.filter(move |(entry, invited)| entry.recorded <= at && !over(entry, invited)).map(|(_, it)| &it.unit)
    }

    /// The grab pack in its last version.
    pub fn grab_pack(&self) -> Option<(&Entry, &GrabPackRecorded)> {
        self.of::<GrabPackRecorded>().next_back()
    }
}
