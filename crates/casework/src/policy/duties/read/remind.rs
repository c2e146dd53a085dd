//! Reading how what nobody answers is said again: the national table sets every number once, an overlay sets some stricter.

use std::collections::{BTreeMap, BTreeSet};

use jiff::SignedDuration;
use toml::Spanned;

use super::reader::Reader;
use super::text::{RemindersText, Word};
use super::{Read, flatten};
use crate::policy::Fault;
use crate::policy::duties::{Bands, OwingRole, Reminders, Stricter, Within};

impl Reader<'_> {
    /// What a file sets; nothing when a word of it could not be read.
    fn stricter(&mut self, text: &RemindersText) -> Option<Stricter> {
        let mut duration = |word: &Option<Word>| flatten(word.as_ref().map(|word| self.duration(word)));
        let (repeat, repeat_for) = (duration(&text.repeat), duration(&text.repeat_for));
        let (grace, guest, family) = (duration(&text.grace), duration(&text.guest), duration(&text.family));
        let unread = text.unread.as_ref().map(|within| self.within(within));
        for (word, read) in [(&text.repeat, repeat), (&text.repeat_for, repeat_for)] {
            if let Some(word) = word.as_ref().filter(|_| read == Some(Some(SignedDuration::ZERO))) {
                self.fault(word, "It is longer than no time at all".into());
            }
        }
        if let Some(times) = text.unanswered.as_ref().filter(|times| *times.get_ref() == 0) {
            self.fault(times, "A deputy hears of what was told at least once".into());
        }
        Some(Stricter {
            repeat: repeat?,
            repeat_for: repeat_for?,
            grace: grace?,
            guest: guest?,
            family: family?,
            unanswered: text.unanswered.as_ref().map(|times| *times.get_ref()),
            unread: flatten(unread)?.map(Within::bands),
            cites: text.cites.clone(),
        })
    }

    /// What an overlay sets stricter than the national table.
    pub(super) fn reminders(&mut self, text: &Spanned<RemindersText>, than: &Reminders) -> Option<Stricter> {
        let stricter = self.stricter(text.get_ref())?;
        for loosened in stricter.loosening(than) {
            self.fault(
                text,
                format!("The reminders of this overlay are looser: {loosened}. An overlay may only tighten"),
            );
        }
        Some(stricter)
    }
}

impl Within {
    pub(super) fn bands(self) -> Bands {
        match self {
            Within::Elapsed(elapsed) => Bands { named: BTreeMap::new(), other: elapsed },
            Within::ByBand(bands) | Within::ByHighestBand(bands) => bands,
        }
    }
}

/// The numbers of the national table, which one file sets, all of them.
pub(super) fn national(files: &[Read<'_>], roles: &BTreeMap<String, OwingRole>, faults: &mut Vec<Fault>) -> Reminders {
    let mut found = None;
    let bodies = BTreeSet::default();
    for (path, text, file) in files.iter().filter(|(_, _, file)| file.overlay.is_none()) {
        let Some(reminders) = &file.reminders else { continue };
        let mut reader = Reader { path, text, roles, bodies: &bodies, faults };
        if found.is_some() {
            reader.fault(reminders, "There are [reminders] already, and only an overlay sets them stricter".into());
            continue;
        }
        let Some(set) = reader.stricter(reminders.get_ref()) else { return Reminders::default() };
        let Stricter { repeat: Some(repeat), repeat_for: Some(repeat_for), unanswered: Some(unanswered), .. } = set
        else {
            reader.fault(reminders, MISSING.into());
            return Reminders::default();
        };
        let (Some(unread), Some(grace), Some(guest), Some(family)) = (set.unread, set.grace, set.guest, set.family)
        else {
            reader.fault(reminders, MISSING.into());
            return Reminders::default();
        };
        found = Some(Reminders { repeat, repeat_for, unanswered, unread, grace, guest, family, cites: set.cites });
    }
    if found.is_none() {
        let message = format!("No file of this folder has [reminders]. {MISSING}");
        faults.push(Fault { path: "duties".into(), line: None, message });
    }
    found.unwrap_or_default()
}

const MISSING: &str = "They set repeat, repeat_for, unanswered, unread, grace, guest and family";
