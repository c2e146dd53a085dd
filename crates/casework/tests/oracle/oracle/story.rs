//! The story in journal order: episodes, placements and what was told of them.

use std::collections::BTreeSet;

use casework::records::Kind;

use super::{Episode, Live, News, Oracle, Placed};
use crate::facts::What;

impl Oracle<'_> {
    /// The story in journal order.
    pub(super) fn tell(&mut self) {
        let reports: BTreeSet<usize> =
            self.live.values().filter(|fact| matches!(fact.what, What::Report { .. })).map(|fact| fact.place).collect();
        let apart: BTreeSet<usize> = self
            .live
            .values()
            .filter_map(|fact| match fact.what {
                What::Decision { decision: 4, report, .. } => report.filter(|report| reports.contains(report)),
                _ => None,
            })
            .collect();
        let live = std::mem::take(&mut self.live);
        for fact in live.values() {
            match fact.what {
                What::Report { .. } => self.report(fact, apart.contains(&fact.place)),
                What::Known { in_care, .. } => self.in_care = *in_care,
                What::Refuted { target } => {
                    let news = self.episodes.iter_mut().flat_map(|episode| &mut episode.news);
                    news.filter(|news| news.place == *target).for_each(|news| news.refuted = Some(fact.place));
                }
                What::Planned { home } => {
                    self.placements.push(Placed {
                        entry: fact.place,
                        home: *home,
                        planned: Some(fact.told()),
                        started: None,
                        ended: None,
                    });
                    self.order_placements();
                }
                What::Started { home } => self.start_placement(fact, *home),
                What::Ended => {
                    let open = self.placements.iter_mut().rev().filter(|placed| placed.ended.is_none());
                    let mut open = open.filter(|placed| placed.started.is_some_and(|started| started.0 <= fact.late()));
                    if let Some(placed) = open.next() {
                        placed.ended = Some((fact.early(), fact.late()));
                    }
                }
                _ => self.in_episode(fact),
            }
        }
        self.live = live;
        for episode in &mut self.episodes {
            episode.starts.sort_by_key(|start| start.1);
            episode.decisions.sort_by_key(|made| made.0);
            episode.grades.sort_by_key(|grade| grade.0);
        }
    }

    pub(super) fn report(&mut self, fact: &Live, apart: bool) {
        let What::Report { police, whereabouts, .. } = fact.what else { return };
        let key = if apart { fact.place } else { fact.episode.unwrap_or(fact.place) };
        let missing = *police || !*whereabouts;
        if !self.episodes.iter().any(|episode| episode.key == key) {
            self.episodes.push(Episode {
                key,
                reports: Vec::new(),
                missing,
                police: *police,
                first_police: *police,
                starts: Vec::new(),
                decisions: Vec::new(),
                grades: Vec::new(),
                news: Vec::new(),
                closed: None,
            });
        }
        let Some(episode) = self.episodes.iter_mut().find(|episode| episode.key == key) else { return };
        let first = episode.reports.is_empty();
        episode.reports.push(fact.place);
        episode.missing |= missing;
        episode.police |= *police;
        for (told, start, known) in &fact.versions {
            let reported = told.map_or(fact.recorded, |told| told.0);
            if first {
                episode.starts.push((start.unwrap_or(reported), *known, true));
            } else if let Some(start) = start {
                episode.starts.push((*start, *known, false));
            }
        }
    }

    pub(super) fn in_episode(&mut self, fact: &Live) {
        let Some(episode) = self.episodes.iter_mut().find(|episode| Some(episode.key) == fact.episode) else { return };
        let returned = matches!(fact.what, What::Returned);
        let mut hear = |back, well| {
            episode.news.push(News { place: fact.place, back, returned, well, refuted: None });
        };
        match fact.what {
            What::Contact => hear(false, false),
            What::Claimed | What::Verified | What::Returned | What::Other { kind: Kind::FamilySaidBack, .. } => {
                hear(true, false);
            }
            What::Wellbeing => hear(false, true),
            What::Decision { decision, .. } if *decision < 4 => {
                episode.decisions.push((fact.early(), fact.place, *decision < 3));
            }
            What::Other { kind: Kind::RedirectedAsAdult, .. } => {
                episode.decisions.push((fact.early(), fact.place, false));
            }
            What::Grade { band, police, .. } if *police || !episode.police => {
                episode.grades.push((fact.early(), fact.place, *band));
            }
            What::Closed => episode.closed = Some(fact.place),
            What::Start { at } => episode.starts.push((*at, fact.recorded, true)),
            _ => {}
        }
    }

    pub(super) fn start_placement(&mut self, fact: &Live, home: u8) {
        let started = Some((fact.early(), fact.late()));
        let planned = self.placements.iter_mut().rev().find(|placed| placed.home == home && placed.started.is_none());
        match planned {
            Some(planned) => planned.started = started,
            None => self.placements.push(Placed { entry: fact.place, home, planned: None, started, ended: None }),
        }
        self.order_placements();
    }

    pub(super) fn order_placements(&mut self) {
        self.placements.sort_by_key(|placed| match (placed.started, placed.planned) {
            (Some(started), _) => Some(started.0),
            (None, Some(planned)) => planned.map(|told| told.0),
            (None, None) => None,
        });
    }
}
