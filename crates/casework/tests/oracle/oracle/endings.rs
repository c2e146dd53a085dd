//! What ends a demand: closers and lapses.

use casework::entry::Band;
use casework::policy::duties::{Change, Row};
use casework::records::Kind;

use super::starts::absence;
use super::{Ended, Episode, Live, Oracle, Start, Way};
use crate::facts::What;

impl Oracle<'_> {
    pub(super) fn by(&self, place: usize, way: Way) -> Option<Ended> {
        self.live.get(&place).map(|fact| Ended { way, at: fact.late(), entry: place, recorded: fact.recorded })
    }

    pub(super) fn ended(&self, row: &Row, changes: &[&Change], start: &Start) -> Option<Ended> {
        if let Some(void) = start.void {
            return self.by(void, Way::Void);
        }
        let closers =
            row.closed_by.iter().filter(|closer| !changes.iter().any(|change| change.without.contains(closer)));
        let closed = closers.filter_map(|closer| self.closes(closer.word(), &row.duty, start));
        let closed = closed.min_by_key(|ended| (ended.way, ended.at, ended.entry));
        let lapsed = row.lapses.and_then(|lapse| self.lapses(lapse.word(), start));
        match (closed, lapsed) {
            (Some(closed), Some(lapsed)) => Some(if lapsed.at < closed.at { lapsed } else { closed }),
            (closed, lapsed) => closed.or(lapsed),
        }
    }

    /// Records in the envelope's episode, as outcomes.
    pub(super) fn within(&self, start: &Start, way: impl Fn(&What) -> Option<Way>) -> Vec<Ended> {
        let Some(key) = start.episode else { return Vec::new() };
        let all = self.live.values().filter(|fact| fact.episode == Some(key));
        all.filter_map(|fact| self.by(fact.place, way(fact.what)?)).collect()
    }

    pub(super) fn closes(&self, closer: &str, duty: &str, start: &Start) -> Option<Ended> {
        let episode = self.episode(start.episode);
        let earliest = |all: Vec<Ended>| all.into_iter().min_by_key(|ended| (ended.at, ended.entry));
        match closer {
            "decided" => self.decided(episode?, start),
            "decided_again" => {
                let made = episode?.decisions.iter().find(|made| made.1 > start.entry)?;
                self.by(made.1, Way::Met)
            }
            "looked_again" => {
                let reports = episode.into_iter().flat_map(|episode| &episode.reports);
                let told = reports.filter(|report| self.live.get(report).is_some_and(|fact| absence(fact.what)));
                let looks = self
                    .live
                    .values()
                    .filter(|fact| fact.episode == start.episode && matches!(fact.what, What::LookedAgain { .. }));
                let places = told.copied().chain(looks.map(|fact| fact.place)).filter(|place| *place > start.entry);
                earliest(places.filter_map(|place| self.by(place, Way::Met)).collect())
            }
            "assessed" => self.by(episode?.grades.first()?.1, Way::Met),
            "reassessed" => {
                let own = episode?.grades.iter().position(|grade| grade.1 == start.entry)?;
                self.by(episode?.grades.get(own + 1)?.1, Way::Met)
            }
            "interviewed" => {
                let all = self.within(start, |what| match what {
                    What::Interview { spoken } => Some(if *spoken { Way::Met } else { Way::Otherwise }),
                    _ => None,
                });
                all.into_iter().min_by_key(|ended| (ended.way, ended.at, ended.entry))
            }
            "conversation_initiated" => {
                let kinds: [fn(&What) -> bool; 3] = [
                    |what| matches!(what, What::Offered),
                    |what| matches!(what, What::Declined),
                    |what| matches!(what, What::Held),
                ];
                let firsts =
                    kinds.iter().filter_map(|kind| earliest(self.within(start, |what| kind(what).then_some(Way::Met))));
                firsts.min_by_key(|ended| ended.at)
            }
            "conversation_completed" => {
                earliest(self.within(start, |what| matches!(what, What::Held).then_some(Way::Met))).or_else(|| {
                    earliest(self.within(start, |what| matches!(what, What::Declined).then_some(Way::Otherwise)))
                })
            }
            "written_up" => earliest(self.within(start, |what| matches!(what, What::WrittenUp).then_some(Way::Met))),
            "answered" => self.answered(start, |answered, _| answered == duty),
            "strategy_meeting_held" => self.answered(start, |answered, done| {
                done && ["strategy_meeting", "weekly_strategy_meeting", "frequency_meeting"].contains(&answered)
            }),
            "acted" => earliest(self.acted(start).into_iter().filter_map(|act| self.by(act, Way::Met)).collect()),
            "legal_action_taken" => earliest(self.written(start, Kind::EmergencyProtectionOrder)),
            "council_said" => earliest(self.council_said(start)),
            other => match Kind::named(other) {
                Some(kind) => earliest(self.written(start, kind)),
                None => panic!("the oracle does not know the closer {other}"),
            },
        }
    }

    /// What the council said or graded in the episode since.
    fn council_said(&self, start: &Start) -> Vec<Ended> {
        let of_council = |fact: &&Live| match fact.what {
            What::Grade { police, .. } => !police,
            what => fact.place.is_multiple_of(2) && what.is(Kind::RiskContributed),
        };
        let since = |fact: &&Live| {
            fact.episode == start.episode
                && fact.place != start.entry
                && (fact.late(), fact.place) > (start.begins(), start.entry)
        };
        let said = self.live.values().filter(of_council).filter(since);
        said.filter_map(|fact| self.by(fact.place, Way::Met)).collect()
    }

    /// Records of a kind that come after, or that say they answer this.
    fn written(&self, start: &Start, kind: Kind) -> Vec<Ended> {
        let mut found = Vec::new();
        for fact in self.live.values() {
            let here = start.episode.is_none() || fact.episode == start.episode;
            let target = match fact.what {
                What::Other { target, .. } => *target,
                _ => None,
            };
            let names_another = target.is_some_and(|target| target != start.entry);
            let names_this = target == Some(start.entry) && fact.place > start.entry;
            let after = (fact.late(), fact.place) > (start.begins(), start.entry) && fact.place != start.entry;
            if fact.what.is(kind) && here && !names_another && (names_this || after) {
                found.extend(self.by(fact.place, Way::Met));
            }
        }
        found
    }

    pub(super) fn decided(&self, episode: &Episode, start: &Start) -> Option<Ended> {
        let report = self.live.get(&start.entry)?;
        let in_force = episode.decisions.iter().rev().find(|made| made.0 <= report.early());
        if let Some((_, opened, true)) = in_force.filter(|_| episode.reports.first() != Some(&start.entry)) {
            return Some(Ended { way: Way::Met, at: report.early(), entry: *opened, recorded: report.recorded });
        }
        let made = episode.decisions.iter().filter(|made| made.1 > start.entry).find(|made| {
            let about = match self.live.get(&made.1).map(|fact| fact.what) {
                Some(What::Decision { report, .. }) => *report,
                _ => None,
            };
            made.2 || about.is_none() || about == Some(start.entry)
        })?;
        self.by(made.1, Way::Met)
    }

    pub(super) fn answered(&self, start: &Start, counts: impl Fn(&str, bool) -> bool) -> Option<Ended> {
        let mut found: Option<Ended> = None;
        for fact in self.live.values() {
            let What::Answer { duty, done, opening, .. } = fact.what else { continue };
            let here = start.episode.is_none() || fact.episode == start.episode;
            if !here || !counts(duty, *done) || fact.place == start.entry {
                continue;
            }
            let names_another = opening.is_some_and(|opening| opening != start.entry);
            let names_this = *opening == Some(start.entry) && fact.place > start.entry;
            let meeting = !counts(duty, false);
            let after = (fact.late(), fact.place) > (start.begins(), start.entry);
            if !(names_this || after && (meeting || !names_another)) {
                continue;
            }
            let ended = self.by(fact.place, if *done { Way::Met } else { Way::Otherwise });
            if let Some(ended) =
                ended.filter(|ended| found.is_none_or(|found| (ended.at, ended.entry) < (found.at, found.entry)))
            {
                found = Some(ended);
            }
        }
        found
    }

    pub(super) fn lapses(&self, lapse: &str, start: &Start) -> Option<Ended> {
        let mut ends: Vec<usize> = Vec::new();
        if lapse == "taken_as_adult" {
            // Everybody here is a child: nobody who looks for adults ends anything.
            return None;
        }
        if lapse == "placement_ended" {
            let ended =
                self.live.values().filter(|fact| matches!(fact.what, What::Ended) && fact.late() >= start.begins());
            ends.extend(ended.map(|fact| fact.place));
        } else if let Some(episode) = self.episode(start.episode) {
            ends.extend(episode.news.iter().filter(|news| news.well && news.refuted.is_none()).map(|news| news.place));
            ends.extend(episode.closed);
            if lapse == "absence_over" {
                let back = episode.news.iter().filter(|news| news.returned && news.refuted.is_none());
                ends.extend(back.map(|news| news.place));
                let reports = episode.reports.iter().copied();
                ends.extend(reports.filter(|report| self.live.get(report).is_some_and(|fact| !absence(fact.what))));
            }
            if lapse == "acted" {
                ends.extend(self.acted(start));
            }
            if lapse == "no_longer_high" {
                let lower = episode.grades.iter().find(|grade| grade.0 > start.at() && grade.2 != Band::High);
                ends.extend(lower.map(|grade| grade.1));
            }
        }
        ends.into_iter().filter_map(|place| self.by(place, Way::Lapsed)).min_by_key(|ended| (ended.at, ended.entry))
    }
}
