//! Who the record is open to beyond those who stand to the child: its restriction, grants and emergency access. What they
//! open is access policy's to say.

use jiff::SignedDuration;

use super::Case;
use crate::entry::Entry;
use crate::records::{
    AccessEnded, AccessGranted, AddressRestricted, AddressRestrictionLifted, ChildRestricted, EmergencyAccessTaken,
    OfKind, RestrictionLifted,
};
use crate::time::{Instant, Moment};

/// How long emergency access lasts.
pub const EMERGENCY: SignedDuration = SignedDuration::from_hours(1);

/// Somebody the record is open to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// `person/…` or `unit/…`.
    pub party: String,
    /// Until when; none while nobody ends it.
    pub until: Option<Instant>,
}

impl Case {
    /// The restriction in force.
    pub fn restriction(&self) -> Option<&Entry> {
        self.standing::<ChildRestricted, RestrictionLifted>()
    }

    /// What makes the address need-to-know, while it is.
    pub fn address_restriction(&self) -> Option<&Entry> {
        self.standing::<AddressRestricted, AddressRestrictionLifted>()
    }

    /// The last entry of one kind, unless one of the other came after it.
    pub(super) fn standing<Made: OfKind, Lifted: OfKind>(&self) -> Option<&Entry> {
        let made = self.of::<Made>().next_back().map(|(entry, _)| entry)?;
        let lifted = self.of::<Lifted>().next_back().map(|(entry, _)| entry.id);
        let after = lifted.is_some_and(|lifted| self.place(lifted) > self.place(made.id));
        (!after).then_some(made)
    }

    /// Who is named in a grant that nobody has ended, and whoever made a restriction.
    pub fn granted(&self) -> Vec<Opening> {
        let restrictions: Vec<&Entry> =
            [self.restriction(), self.address_restriction()].into_iter().flatten().collect();
        if restrictions.is_empty() {
            return Vec::new();
        }
        let makers = restrictions.into_iter().filter_map(|made| made.actor.person);
        let makers = makers.map(|person| Opening { party: format!("person/{person}"), until: None });
        let ended = |grant: &Entry| self.of::<AccessEnded>().any(|(_, end)| end.grant == grant.id);
        let grants = self.of::<AccessGranted>().filter(|(entry, _)| !ended(entry));
        let grants = grants.filter_map(|(_, grant)| {
            let person = grant.person.map(|person| format!("person/{person}"));
            let party = person.or_else(|| grant.unit.as_ref().map(|unit| format!("unit/{unit}")))?;
            Some(Opening { party, until: grant.until.as_ref().and_then(Moment::latest) })
        });
        makers.chain(grants).collect()
    }

    /// Who took emergency access, each time, and until when.
    pub fn emergencies(&self) -> Vec<Opening> {
        let taken = self.of::<EmergencyAccessTaken>().filter_map(|(entry, _)| {
            let party = format!("person/{}", entry.actor.person?);
            Some(Opening { party, until: Some(entry.recorded + EMERGENCY) })
        });
        taken.collect()
    }
}
