//! Where clocks start, each found by looking through all facts.

use casework::entry::Band;
use casework::records::Kind;
use casework::time::Instant;

use super::{Episode, Live, News, Oracle, Start};
use crate::facts::What;

/// Away without permission, and somebody knows where: nobody decides about that.
pub(super) fn absence(what: &What) -> bool {
    matches!(what, What::Report { police: false, whereabouts: true, .. })
}

impl Oracle<'_> {
    /// Facts of a sort with the episode of their envelope.
    pub(super) fn each(&self, counts: impl Fn(&What) -> bool) -> Vec<Start> {
        self.live.values().filter(|fact| counts(fact.what)).map(|fact| Self::start_of(fact, fact.episode)).collect()
    }

    pub(super) fn set(fact: &Live, set: Option<i64>) -> Option<Start> {
        let set = set?;
        let beliefs = fact.versions.iter().map(|(_, _, known)| (set, *known)).collect();
        Some(Start { beliefs, since: Some(fact.early()), ..Self::start_of(fact, fact.episode) })
    }

    pub(super) fn starts(&self, anchor: &str) -> Vec<Start> {
        let per_episode =
            |find: &dyn Fn(&Episode) -> Vec<Start>| self.episodes.iter().flat_map(find).collect::<Vec<_>>();
        let first = |episode: &Episode| episode.reports.first().and_then(|report| self.live.get(report));
        match anchor {
            "report" => per_episode(&|episode| {
                let reports = episode.reports.iter().filter_map(|report| self.live.get(report));
                let reports = reports.filter(|report| !absence(report.what));
                reports.map(|report| Self::start_of(report, Some(episode.key))).collect()
            }),
            "absence_review_set" => self.away(),
            "risk_told_in_absence" => per_episode(&|episode| self.risk_told(episode)),
            "reported" => per_episode(&|episode| {
                first(episode).map(|report| Self::start_of(report, Some(episode.key))).into_iter().collect()
            }),
            "missing_start" => per_episode(&|episode| {
                let report = first(episode).map(|report| Self::start_of(report, Some(episode.key)));
                report.map(|start| Start { beliefs: Self::missing_starts(episode), ..start }).into_iter().collect()
            }),
            "opened" => per_episode(&|episode| {
                let opened = episode.decisions.iter().find(|made| made.2).and_then(|made| self.live.get(&made.1));
                opened.map(|fact| Self::start_of(fact, fact.episode)).into_iter().collect()
            }),
            "not_opened" => per_episode(&|episode| self.refused(episode)),
            "decision_review_set" => self.decision_reviews(),
            "assessed" => per_episode(&|episode| self.graded(episode, |_, _| true)),
            "first_graded" => per_episode(&|episode| self.graded(episode, |before, _| before.is_none())),
            "risk_unknown" => per_episode(&|episode| self.risk_unknown(episode)),
            "exploitation_coded" => per_episode(&|episode| self.exploitation_coded(episode)),
            "unaccompanied_missing" => per_episode(&|episode| self.unaccompanied(episode)),
            "grade_review_set" => per_episode(&|episode| self.grade_reviews(episode)),
            "high_grade" => per_episode(&|episode| {
                self.graded(episode, |before, band| band == Band::High && before != Some(Band::High))
            }),
            "phone_known" => per_episode(&|episode| self.phone(episode)),
            "from_hospital" => per_episode(&|episode| {
                let mut reports = episode.reports.iter().filter_map(|report| self.live.get(report));
                let told = reports.find(|fact| matches!(fact.what, What::Report { hospital: true, .. }));
                told.map(|fact| Self::start_of(fact, Some(episode.key))).into_iter().collect()
            }),
            "immediate_concern" => self.each(|what| matches!(what, What::Concern { kind: 0, .. })),
            "harm_concern" => self.each(|what| matches!(what, What::Concern { kind: 1 | 2, .. })),
            "crime_disclosed" => self.each(|what| matches!(what, What::Concern { kind: 2, .. })),
            "police_protection" => self.protections(),
            "offence_of_the_trafficked" => self.offences(),
            "last_act" => per_episode(&|episode| self.last_acts(episode)),
            "meeting_called" => self.meetings_called(),
            "meeting_held" => self.meetings_held(),
            "third_start" => self.near(3),
            "pattern" => self.near(2),
            "back" => per_episode(&|episode| self.back(episode)),
            "placement" => self.placed(),
            other => match (Kind::named(other), other.strip_suffix("_set").and_then(Kind::named)) {
                (Some(kind), _) => self.each(|what| what.is(kind)),
                (None, Some(kind)) => self.times_set(kind),
                (None, None) => panic!("the oracle does not know the anchor {other}"),
            },
        }
    }

    fn decision_reviews(&self) -> Vec<Start> {
        let refused = self.live.values().filter_map(|fact| match fact.what {
            What::Decision { decision: 3, review, .. } => Self::set(fact, *review),
            _ => None,
        });
        refused.collect()
    }

    /// The first grade of the police that leaves something not known.
    fn risk_unknown(&self, episode: &Episode) -> Vec<Start> {
        let graded = episode.grades.iter().filter_map(|grade| self.live.get(&grade.1));
        let unknown = |fact: &&Live| matches!(fact.what, What::Grade { unknown: true, .. });
        graded.filter(unknown).take(1).map(|fact| Self::start_of(fact, fact.episode)).collect()
    }

    /// The first contribution and the first conversation written up: each has a kind of its own in these cases.
    fn exploitation_coded(&self, episode: &Episode) -> Vec<Start> {
        let here = |kind| self.live.values().find(|fact| fact.episode == Some(episode.key) && fact.what.is(kind));
        let coding = [Kind::RiskContributed, Kind::ReturnConversationWrittenUp].into_iter().filter_map(here);
        coding.map(|fact| Self::start_of(fact, fact.episode)).collect()
    }

    fn meetings_called(&self) -> Vec<Start> {
        let called = self.live.values().filter_map(|fact| match fact.what {
            What::Answer { duty, done: true, held_by, .. } if duty == "call_strategy_meeting" => {
                Self::set(fact, *held_by)
            }
            _ => None,
        });
        called.collect()
    }

    fn meetings_held(&self) -> Vec<Start> {
        let meetings = ["strategy_meeting", "weekly_strategy_meeting", "frequency_meeting"];
        self.each(|what| matches!(what, What::Answer { duty, done: true, .. } if meetings.contains(&duty.as_str())))
    }

    fn times_set(&self, kind: Kind) -> Vec<Start> {
        let set = self.live.values().filter_map(|fact| match fact.what {
            What::Other { kind: own, set, .. } if *own == kind => Self::set(fact, *set),
            _ => None,
        });
        set.collect()
    }

    /// Absences as they were recorded, and as they were looked at again.
    fn away(&self) -> Vec<Start> {
        let again = self.live.values().filter_map(|fact| match fact.what {
            What::LookedAgain { review } => Self::set(fact, *review),
            _ => None,
        });
        self.episodes.iter().flat_map(|episode| self.absences(episode)).chain(again).collect()
    }

    fn absences(&self, episode: &Episode) -> Vec<Start> {
        let mut found = Vec::new();
        for fact in episode.reports.iter().filter_map(|report| self.live.get(report)) {
            let What::Report { police: false, whereabouts: true, review, .. } = fact.what else { continue };
            match Self::set(fact, *review) {
                Some(start) => found.push(Start { episode: Some(episode.key), ..start }),
                None if fact.import => {}
                None => found.push(Self::start_of(fact, Some(episode.key))),
            }
        }
        found
    }

    /// What was told of the risk between the first absence and the first report that is none.
    fn risk_told(&self, episode: &Episode) -> Vec<Start> {
        let kinds = [Kind::RiskContributed, Kind::FreshFactsGiven, Kind::IntelligenceRecorded, Kind::FamilySaid];
        let reports = |away: bool| {
            let of = |report: &&usize| self.live.get(report).is_some_and(|fact| absence(fact.what) == away);
            episode.reports.iter().filter(of).min().copied()
        };
        let (Some(away), missing) = (reports(true), reports(false).unwrap_or(usize::MAX)) else { return Vec::new() };
        let told = self.live.iter().filter(|(place, fact)| {
            let of_risk = matches!(fact.what, What::Concern { .. }) || kinds.iter().any(|kind| fact.what.is(*kind));
            of_risk && fact.episode == Some(episode.key) && (away..missing).contains(*place)
        });
        told.map(|(_, fact)| Self::start_of(fact, fact.episode)).collect()
    }

    fn refused(&self, episode: &Episode) -> Vec<Start> {
        let refused = episode.decisions.iter().filter(|made| !made.2).filter_map(|made| self.live.get(&made.1));
        refused.map(|fact| Self::start_of(fact, fact.episode)).collect()
    }

    fn grade_reviews(&self, episode: &Episode) -> Vec<Start> {
        let graded = episode.grades.iter().filter_map(|grade| self.live.get(&grade.1));
        let reviews = graded.filter_map(|fact| match fact.what {
            What::Grade { review, .. } => Self::set(fact, *review),
            _ => None,
        });
        reviews.collect()
    }

    pub(super) fn graded(&self, episode: &Episode, counts: impl Fn(Option<Band>, Band) -> bool) -> Vec<Start> {
        let mut before = None;
        let mut found = Vec::new();
        for (_, place, band) in &episode.grades {
            if counts(before, *band) {
                found.extend(self.live.get(place).map(|fact| Self::start_of(fact, fact.episode)));
            }
            before = Some(*band);
        }
        found
    }

    pub(super) fn phone(&self, episode: &Episode) -> Vec<Start> {
        let told = self
            .live
            .values()
            .find(|fact| matches!(fact.what, What::Report { phone: true, .. } | What::Known { phone: true, .. }));
        let opening = told.map(|told| told.place.max(episode.reports.first().copied().unwrap_or(0)));
        let opening = opening.and_then(|place| self.live.get(&place));
        opening.map(|fact| Self::start_of(fact, Some(episode.key))).into_iter().collect()
    }

    pub(super) fn near(&self, wanted: usize) -> Vec<Start> {
        let mut starts: Vec<(i64, usize)> = self
            .episodes
            .iter()
            .filter(|episode| episode.missing)
            .filter_map(|episode| Some((Self::missing_since(episode), *episode.reports.first()?)))
            .collect();
        starts.sort_unstable();
        let month = |at: i64| {
            let date = Instant::from_microseconds(at).london_date();
            (date.year(), date.month())
        };
        let day = 24 * crate::facts::HOUR;
        let near = |first: i64, last: i64| match wanted {
            3 => last - first <= 30 * day || month(first) == month(last),
            _ => last - first <= 90 * day,
        };
        let mut found = Vec::new();
        for (index, (at, report)) in starts.iter().enumerate() {
            let first = index.checked_sub(wanted - 1).and_then(|first| starts.get(first));
            if first.is_some_and(|first| near(first.0, *at)) {
                found.extend(self.live.get(report).map(|fact| Self::start_of(fact, None)));
            }
        }
        found
    }

    pub(super) fn back(&self, episode: &Episode) -> Vec<Start> {
        let mut found = Vec::new();
        let mut opened: Option<Start> = None;
        let mut news: Vec<&News> = episode.news.iter().filter(|news| news.back).collect();
        news.sort_by_key(|news| news.place);
        for news in news {
            let Some(fact) = self.live.get(&news.place) else { continue };
            let start = Self::start_of(fact, Some(episode.key));
            if news.refuted.is_some() {
                found.push(Start { void: news.refuted, ..start });
                continue;
            }
            let Some(opened) = &mut opened else {
                opened = Some(start);
                continue;
            };
            for belief in start.beliefs {
                if belief.0 < opened.at() {
                    opened.beliefs.push(belief);
                    opened.beliefs.sort_by_key(|belief| belief.1);
                }
            }
        }
        found.extend(opened);
        found
    }

    pub(super) fn placed(&self) -> Vec<Start> {
        let placed = self.placements.iter().filter_map(|placed| {
            let fact = self.live.get(&placed.entry)?;
            Some(Start { since: placed.planned.map(|_| fact.recorded), ..Self::start_of(fact, None) })
        });
        placed.collect()
    }
}
