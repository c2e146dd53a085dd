//! Clocks that look at more than one fact: police protection, an offence beside a sign of trafficking, and what was done last.

use casework::records::Kind;

use super::{Episode, Live, Oracle, Start};
use crate::facts::What;

/// What counts as something done, besides answers and a verified location.
const ACTS: [Kind; 4] = [Kind::EnquiryRecorded, Kind::LegalPowerUsed, Kind::TextsafeRequest, Kind::VisitMade];

impl Oracle<'_> {
    /// One start for each protection that nobody had ended when the next was told of.
    pub(super) fn protections(&self) -> Vec<Start> {
        let mut all: Vec<Start> = Vec::new();
        let taken = |what: &What| matches!(what, What::Concern { kind: 3, .. }) || what.is(Kind::PoliceProtectionTaken);
        for fact in self.live.values().filter(|fact| taken(fact.what)) {
            let own = Self::start_of(fact, fact.episode);
            let before = all.iter_mut().rfind(|one| one.episode == own.episode);
            match before.filter(|one| !self.protection_ended(one, fact.place)) {
                Some(running) => {
                    for belief in own.beliefs {
                        if belief.0 < running.at() {
                            running.beliefs.push(belief);
                            running.beliefs.sort_by_key(|belief| belief.1);
                        }
                    }
                }
                None => all.push(own),
            }
        }
        all
    }

    fn protection_ended(&self, start: &Start, before: usize) -> bool {
        self.live.range(start.entry + 1..before).any(|(_, fact)| {
            let here = start.episode.is_none() || fact.episode == start.episode;
            here && fact.what.is(Kind::PoliceProtectionEnded)
        })
    }

    /// Each note of an offence, or the first sign of trafficking where that came later, in the episode reported last before.
    pub(super) fn offences(&self) -> Vec<Start> {
        let sign = self.live.values().find(|fact| matches!(fact.what, What::Concern { kind: 4, .. }));
        let Some(sign) = sign else { return Vec::new() };
        let notes = self.live.values().filter(|fact| fact.what.is(Kind::OffenceNoteRecorded));
        let mut places: Vec<usize> = notes.map(|fact| fact.place.max(sign.place)).collect();
        places.dedup();
        let start = |fact: &Live| {
            let before = |episode: &&Episode| episode.reports.first().is_some_and(|report| *report < fact.place);
            let latest = self.episodes.iter().rfind(before);
            Self::start_of(fact, latest.map_or(fact.episode, |episode| Some(episode.key)))
        };
        places.iter().filter_map(|place| self.live.get(place)).map(start).collect()
    }

    /// The first report, or the first flag where that came later, unless it was taken off before the report.
    pub(super) fn unaccompanied(&self, episode: &Episode) -> Vec<Start> {
        let Some(report) = episode.reports.first().copied() else { return Vec::new() };
        let flags = self.live.values().filter(|fact| fact.what.is(Kind::VulnerabilityFlagged));
        let mut stood = flags.filter(|flag| self.flag_off(flag.place).is_none_or(|off| off > report));
        let opening = stood.next().map(|flag| flag.place.max(report));
        let opening = opening.and_then(|place| self.live.get(&place));
        opening.into_iter().map(|fact| Self::start_of(fact, Some(episode.key))).collect()
    }

    /// The first record that takes a flag off.
    fn flag_off(&self, flag: usize) -> Option<usize> {
        let removes = |what: &What| matches!(what, What::Other { kind: Kind::VulnerabilityFlagRemoved, target, .. } if *target == Some(flag));
        self.live.values().filter(|fact| removes(fact.what)).map(|fact| fact.place).min()
    }

    /// Whether a flag stood when a fact was told; each says that the child is unaccompanied.
    pub(super) fn flagged_by(&self, place: usize) -> bool {
        let flags = self.live.range(..=place).filter(|(_, fact)| fact.what.is(Kind::VulnerabilityFlagged));
        flags.map(|(flag, _)| self.flag_off(*flag)).any(|off| off.is_none_or(|off| off > place))
    }

    pub(super) fn last_acts(&self, episode: &Episode) -> Vec<Start> {
        let Some(opened) = episode.decisions.iter().find(|made| made.2).map(|made| made.1) else { return Vec::new() };
        let since = self.acts(episode).filter(|fact| fact.place > opened);
        let opened = self.live.get(&opened);
        opened.into_iter().chain(since).map(|fact| Self::start_of(fact, Some(episode.key))).collect()
    }

    fn acts(&self, episode: &Episode) -> impl Iterator<Item = &Live<'_>> {
        let key = Some(episode.key);
        let counts = |what: &What| {
            matches!(what, What::Answer { .. } | What::Verified) || ACTS.iter().any(|kind| what.is(*kind))
        };
        self.live.values().filter(move |fact| fact.episode == key && counts(fact.what))
    }

    /// Places of what was done in the episode since.
    pub(super) fn acted(&self, start: &Start) -> Vec<usize> {
        let Some(episode) = self.episode(start.episode) else { return Vec::new() };
        let since =
            |fact: &&Live| fact.place != start.entry && (fact.late(), fact.place) > (start.begins(), start.entry);
        self.acts(episode).filter(since).map(|fact| fact.place).collect()
    }
}
