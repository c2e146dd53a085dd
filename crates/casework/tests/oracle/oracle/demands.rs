//! What each row demands: conditions, overlays, limits and recurrences.

use casework::entry::Band;
use casework::policy::duties::{About, Bands, Change, Relation, Row, Within};
use casework::time::Instant;

use super::{Demand, Oracle, Start, Way, band_at, micros};
use crate::facts::{HOMES, What};

impl<'a> Oracle<'a> {
    pub(super) fn holds(&self, word: &str, start: &Start) -> bool {
        let episode = self.episode(start.episode);
        let at = start.begins();
        match word {
            "in_care" => self.in_care || self.lives_somewhere(at),
            "high" => episode.is_some_and(|episode| band_at(episode, at) == Some(Band::High)),
            "high_for_somebody" => episode.is_some_and(|episode| {
                [true, false].into_iter().any(|whose| {
                    let grades = self.live.values().filter(|fact| {
                        fact.episode == Some(episode.key)
                            && episode.reports.first() < Some(&fact.place)
                            && fact.early() <= at
                    });
                    let own = grades.filter_map(|fact| match fact.what {
                        What::Grade { band, police, .. } if *police == whose => Some((fact.early(), fact.place, *band)),
                        _ => None,
                    });
                    own.max_by_key(|grade| (grade.0, grade.1)).is_some_and(|grade| grade.2 == Band::High)
                })
            }),
            "with_police" => self.police(start),
            "missing" => episode.is_some_and(|episode| episode.missing),
            "out_of_area" => match episode {
                Some(_) => self.world.host != self.world.responsible,
                None => self.placements.iter().any(|placed| {
                    placed.entry == start.entry
                        && HOMES.get(usize::from(placed.home)).is_some_and(|host| *host != self.world.responsible)
                }),
            },
            "from_home" => episode.is_none() && self.placements.iter().any(|placed| placed.entry == start.entry),
            "was_opened" => episode.is_some_and(|episode| episode.decisions.iter().any(|made| made.2)),
            "repeat" => episode.is_some_and(|episode| {
                let own = Self::missing_since(episode);
                let others = self.episodes.iter().filter(|other| other.key != episode.key && other.missing);
                others.map(Self::missing_since).any(|other| other <= own && own - other <= 90 * 24 * crate::facts::HOUR)
            }),
            "first_episode" => episode.is_some_and(|episode| {
                let own = Self::missing_since(episode);
                let others = self.episodes.iter().filter(|other| other.key != episode.key && other.missing);
                others.map(Self::missing_since).all(|other| other > own)
            }),
            "offers_made" => self.live.get(&start.entry).is_some_and(|fact| matches!(fact.what, What::WrittenUp)),
            "unaccompanied_or_trafficked" => self.flagged_by(start.entry),
            "harm_elsewhere" => self.live.get(&start.entry).is_some_and(|fact| {
                matches!(fact.what, What::Concern { place: true, .. }) && self.world.responsible != "e09000006"
            }),
            other => panic!("the oracle does not know the condition {other}"),
        }
    }

    pub(super) fn lives_somewhere(&self, at: i64) -> bool {
        self.placements.iter().any(|placed| {
            placed.started.is_some_and(|started| started.0 <= at) && placed.ended.is_none_or(|ended| at <= ended.1)
        })
    }

    pub(super) fn police(&self, start: &Start) -> bool {
        match self.episode(start.episode) {
            Some(episode) => episode.police,
            None => {
                matches!(self.live.get(&start.entry).map(|fact| fact.what), Some(What::Report { police: true, .. }))
            }
        }
    }

    /// The changes that overlays make to a row, and whether the row is there at all.
    pub(super) fn changes(&self, row: &Row, start: &Start) -> Option<Vec<&'a Change>> {
        let holds = |index: usize| {
            self.table.overlays.get(index).is_some_and(|overlay| {
                let party = match overlay.relation {
                    Relation::ResponsibleBorough => Some(self.world.responsible),
                    Relation::OwnerForce => self.police(start).then_some(self.world.force),
                    Relation::HostBorough => Some(self.world.host),
                    Relation::Home => None,
                };
                overlay.parties.iter().any(|named| Some(named.as_str()) == party)
            })
        };
        if row.overlay.is_some_and(|overlay| !holds(overlay))
            || Instant::from_microseconds(start.begins()) < row.in_force
        {
            return None;
        }
        let all = self
            .table
            .overlays
            .iter()
            .enumerate()
            .filter(|(index, overlay)| holds(*index) && overlay.binds.contains(&row.owed_by));
        Some(all.flat_map(|(_, overlay)| &overlay.changes).filter(|change| change.row == row.id).collect())
    }

    pub(super) fn demands(&self, row: &'a Row) -> Vec<Demand<'a>> {
        let mut demands = Vec::new();
        for start in self.starts(row.opens.word()) {
            let Some(changes) = self.changes(row, &start) else { continue };
            let when = &row.when;
            let applies = when.all.iter().all(|word| self.holds(word.word(), &start))
                && (when.any.is_empty() || when.any.iter().any(|word| self.holds(word.word(), &start)))
                && !when.not.iter().any(|word| self.holds(word.word(), &start));
            let about = row.about != About::Episode || self.episode(start.episode).is_some();
            if applies && about {
                self.rounds(row, &changes, &start, &mut demands);
            }
        }
        demands
    }

    pub(super) fn rounds(&self, row: &'a Row, changes: &[&Change], first: &Start, demands: &mut Vec<Demand<'a>>) {
        let days = row
            .repeats
            .map(|days| changes.iter().filter_map(|change| change.repeats).chain([days]).min().unwrap_or(days));
        let mut start = first.clone();
        let mut answers = vec![first.entry];
        loop {
            let again = answers.len() > 1;
            let demand = self.demand(row, changes, &start, days.filter(|_| again), again);
            let answer = demand.ended.filter(|ended| matches!(ended.way, Way::Met | Way::Otherwise));
            if !demand.ended.is_some_and(|ended| ended.way == Way::Lapsed && ended.at < demand.opens) {
                demands.push(demand);
            }
            let Some(fact) = answer.filter(|_| days.is_some()).and_then(|answer| self.live.get(&answer.entry)) else {
                return;
            };
            if answers.contains(&fact.place) {
                return;
            }
            answers.push(fact.place);
            let beliefs = fact
                .versions
                .iter()
                .map(|(told, _, known)| (told.map_or(fact.recorded, |told| told.1), *known))
                .collect();
            start = Start { episode: first.episode, entry: fact.place, beliefs, since: None, void: None };
        }
    }

    pub(super) fn demand(
        &self,
        row: &'a Row,
        changes: &[&Change],
        start: &Start,
        days: Option<u16>,
        again: bool,
    ) -> Demand<'a> {
        let episode = self.episode(start.episode);
        let now = episode.and_then(|episode| band_at(episode, start.begins()));
        let highest = episode.and_then(|episode| episode.grades.iter().map(|grade| grade.2).max());
        let by = |bands: &Bands, band: Option<Band>| {
            bands.named.iter().find(|(named, _)| Some(**named) == band).map_or(bands.other, |(_, limit)| *limit)
        };
        let limit = |within: &Within| match within {
            Within::Elapsed(limit) => *limit,
            Within::ByBand(bands) => by(bands, now),
            Within::ByHighestBand(bands) => by(bands, highest),
        };
        let limits = changes.iter().filter_map(|change| change.within.as_ref()).chain([&row.within]).map(limit);
        let limit = micros(limits.min().unwrap_or_default());
        let afters = changes.iter().filter_map(|change| change.after);
        let after =
            row.after.filter(|_| !again).map_or(0, |after| micros(afters.chain([after]).min().unwrap_or(after)));
        let grace =
            if days.is_none() && limit == 0 && start.since.is_none() { micros(self.table.reminders.grace) } else { 0 };
        let due_of = |at: i64| match days {
            Some(days) => Instant::from_microseconds(at).plus_london_days(i64::from(days)).as_microseconds(),
            None => at + after + limit,
        };
        let (mut anchor, mut due) = (i64::MIN, i64::MIN);
        for (index, (at, known)) in start.beliefs.iter().enumerate() {
            if index == 0 || due_of(*at) <= due || *known < due + grace {
                (anchor, due) = (*at, due_of(*at));
            }
        }
        let severities = changes.iter().filter_map(|change| change.severity);
        let cites = changes.iter().flat_map(|change| &change.cites).chain(&row.cites).cloned();
        Demand {
            row,
            start: start.clone(),
            opens: start.since.map_or(anchor + after, |since| since.min(due)),
            due,
            late: due + grace,
            ended: self.ended(row, changes, start),
            severity: severities.chain([row.severity]).max().unwrap_or(row.severity),
            cites: cites.collect(),
        }
    }
}
