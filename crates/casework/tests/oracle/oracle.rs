//! What is owed, worked out the slow way: row by row, by enumeration over plain facts. It shares the table with the engine
//! and nothing else: no fold, no case, no anchor, closer or predicate of the engine is called.

mod demands;
mod endings;
mod law;
mod starts;
mod story;

use std::collections::{BTreeMap, BTreeSet};

use casework::duty::Standing;
use casework::entry::Band;
use casework::policy::duties::{About, RoleOf, Row, Table};
use casework::records::Kind;
use jiff::SignedDuration;

use crate::facts::bodies::owner;
use crate::facts::{Told, What, World};

/// A duty as the oracle sees it. Entries are places in the journal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Expected {
    pub duty: String,
    pub opening: usize,
    pub episode: Option<usize>,
    pub opens: i64,
    pub due: i64,
    pub late: i64,
    pub row: String,
    pub outcome: Option<Ended>,
    pub severity: &'static str,
    pub unit: String,
    pub history: bool,
    pub cites: BTreeSet<String>,
}

/// How it ended: the way, when, by which entry, and when that was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ended {
    pub way: Way,
    pub at: i64,
    pub entry: usize,
    pub recorded: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    Met,
    Otherwise,
    Void,
    Lapsed,
}

pub fn standing(duty: &Expected, now: i64) -> Standing {
    let Some(ended) = duty.outcome else {
        return match now {
            now if now < duty.opens => Standing::NotYet,
            now if now > duty.late => Standing::Late,
            _ => Standing::Open,
        };
    };
    match (ended.way, ended.at > duty.late, ended.recorded > duty.late) {
        (Way::Void, ..) => Standing::Void,
        (Way::Otherwise, ..) => Standing::EndedOtherwise,
        (Way::Lapsed, true, _) => Standing::LapsedLate,
        (Way::Lapsed, false, _) => Standing::Lapsed,
        (Way::Met, true, _) => Standing::MetLate,
        (Way::Met, false, true) => Standing::MetEnteredLate,
        (Way::Met, false, false) => Standing::Met,
    }
}

/// A fact nobody has taken back, in all its versions: earliest, latest, start told, known since.
struct Live<'a> {
    place: usize,
    recorded: i64,
    episode: Option<usize>,
    import: bool,
    what: &'a What,
    versions: Vec<(Told, Option<i64>, i64)>,
}

impl Live<'_> {
    fn told(&self) -> Told {
        self.versions.last().and_then(|version| version.0)
    }
    fn early(&self) -> i64 {
        self.told().map_or(self.recorded, |told| told.0)
    }
    fn late(&self) -> i64 {
        self.told().map_or(self.recorded, |told| told.1)
    }
    fn beliefs(&self) -> Vec<(i64, i64)> {
        self.versions.iter().map(|(told, _, known)| (told.map_or(self.recorded, |told| told.0), *known)).collect()
    }
}

struct Episode {
    key: usize,
    reports: Vec<usize>,
    missing: bool,
    police: bool,
    first_police: bool,
    starts: Vec<(i64, i64, bool)>,
    decisions: Vec<(i64, usize, bool)>,
    grades: Vec<(i64, usize, Band)>,
    news: Vec<News>,
    closed: Option<usize>,
}

struct News {
    place: usize,
    back: bool,
    returned: bool,
    well: bool,
    refuted: Option<usize>,
}

struct Placed {
    entry: usize,
    home: u8,
    planned: Option<Told>,
    started: Option<(i64, i64)>,
    ended: Option<(i64, i64)>,
}

/// The start of a clock.
#[derive(Clone)]
struct Start {
    episode: Option<usize>,
    entry: usize,
    beliefs: Vec<(i64, i64)>,
    since: Option<i64>,
    void: Option<usize>,
}

impl Start {
    fn at(&self) -> i64 {
        self.beliefs.last().map_or(i64::MIN, |belief| belief.0)
    }
    fn begins(&self) -> i64 {
        self.since.unwrap_or(self.at())
    }
}

#[derive(Clone)]
struct Demand<'a> {
    row: &'a Row,
    start: Start,
    opens: i64,
    due: i64,
    late: i64,
    ended: Option<Ended>,
    severity: casework::policy::duties::Severity,
    cites: BTreeSet<String>,
}

/// What a duty is of: its name, and the episode, the placement or whatever else opened it.
type Subject<'a> = (&'a str, Option<usize>, Option<usize>);

struct Oracle<'a> {
    world: &'a World,
    table: &'a Table,
    live: BTreeMap<usize, Live<'a>>,
    episodes: Vec<Episode>,
    placements: Vec<Placed>,
    in_care: bool,
}

/// Every duty of a world of facts.
pub fn duties(world: &World, table: &Table) -> Vec<Expected> {
    let gone = gone(world);
    let mut all = Oracle::of(world, table, &gone).solve();
    if !gone.is_empty() {
        let believed = Oracle::of(world, table, &BTreeMap::new()).solve();
        for duty in believed {
            let Some(by) = gone.get(&duty.opening) else { continue };
            let Some(fact) = world.facts.get(*by) else { continue };
            let ended = Ended { way: Way::Void, at: fact.recorded, entry: *by, recorded: fact.recorded };
            all.push(Expected { outcome: Some(ended), ..duty });
        }
    }
    all.sort();
    all
}

fn gone(world: &World) -> BTreeMap<usize, usize> {
    let mut gone = BTreeMap::new();
    for fact in world.facts.iter().rev() {
        if let (What::Withdrawn { target }, false) = (&fact.what, gone.contains_key(&fact.place)) {
            gone.insert(*target, fact.place);
        }
    }
    gone
}

impl<'a> Oracle<'a> {
    fn of(world: &'a World, table: &'a Table, gone: &BTreeMap<usize, usize>) -> Self {
        let mut live: BTreeMap<usize, Live> = BTreeMap::new();
        for fact in world.facts.iter().filter(|fact| !gone.contains_key(&fact.place)) {
            let start = match fact.what {
                What::Report { start, .. } => start,
                _ => None,
            };
            let versions = vec![(fact.told, start, fact.recorded)];
            if let What::Corrected { target, told, start } = &fact.what
                && let Some(target) = live.get_mut(target)
            {
                target.versions.push((*told, *start, fact.recorded));
            }
            let (place, recorded, episode) = (fact.place, fact.recorded, fact.episode);
            live.insert(place, Live { place, recorded, episode, import: fact.import, what: &fact.what, versions });
        }
        let mut oracle = Self { world, table, live, episodes: Vec::new(), placements: Vec::new(), in_care: false };
        oracle.tell();
        oracle
    }

    fn episode(&self, key: Option<usize>) -> Option<&Episode> {
        self.episodes.iter().find(|episode| Some(episode.key) == key)
    }

    fn start_of(fact: &Live, episode: Option<usize>) -> Start {
        Start { episode, entry: fact.place, beliefs: fact.beliefs(), since: None, void: None }
    }

    fn missing_starts(episode: &Episode) -> Vec<(i64, i64)> {
        let mut believed: Vec<(i64, i64)> = Vec::new();
        for (at, known, decides) in &episode.starts {
            if *decides || believed.last().is_none_or(|last| at < &last.0) {
                believed.push((*at, *known));
            }
        }
        believed
    }

    fn missing_since(episode: &Episode) -> i64 {
        Self::missing_starts(episode).last().map_or(i64::MIN, |start| start.0)
    }

    fn solve(&self) -> Vec<Expected> {
        let mut subjects: BTreeMap<Subject, Vec<Demand>> = BTreeMap::new();
        for row in &self.table.rows {
            for demand in self.demands(row) {
                let subject = match row.about {
                    About::Episode => (&*row.duty, demand.start.episode, None),
                    About::Child => (&*row.duty, None, None),
                    About::Placement => (&*row.duty, None, Some(demand.start.entry)),
                    About::Entry => (&*row.duty, demand.start.episode, Some(demand.start.entry)),
                };
                subjects.entry(subject).or_default().push(demand);
            }
        }
        let mut all = Vec::new();
        for mut demands in subjects.into_values() {
            demands.sort_by(|left, right| {
                (left.opens, left.start.entry, &left.row.id).cmp(&(right.opens, right.start.entry, &right.row.id))
            });
            let mut groups: Vec<Vec<Demand>> = Vec::new();
            for demand in demands {
                match groups.last_mut().filter(|group| joins(group, &demand)) {
                    Some(group) => group.push(demand),
                    None => groups.push(vec![demand]),
                }
            }
            all.extend(groups.iter().filter_map(|group| self.duty(group)));
        }
        all
    }

    fn duty(&self, group: &[Demand]) -> Option<Expected> {
        let first = group.first()?;
        let opening = group.iter().map(|demand| demand.start.entry).min()?;
        let due = group.iter().map(|demand| demand.due).min()?;
        let row = group.iter().find(|demand| demand.due == due)?.row;
        let outcome = together(group);
        Some(Expected {
            duty: first.row.duty.to_string(),
            opening,
            episode: first.start.episode,
            opens: first.opens,
            due,
            late: group.iter().map(|demand| demand.late).min()?,
            row: row.id.to_string(),
            severity: group.iter().map(|demand| demand.severity).max()?.name(),
            unit: self.unit(&first.row.owed_by, first.start.episode, opening, outcome),
            history: group.iter().all(|demand| self.history(&demand.start)),
            cites: group.iter().flat_map(|demand| demand.cites.clone()).collect(),
            outcome,
        })
    }

    fn history(&self, start: &Start) -> bool {
        let over = self.episode(start.episode).is_none_or(|episode| {
            episode.closed.is_some() || episode.news.iter().any(|news| news.back && news.refuted.is_none())
        });
        over && self.live.get(&start.entry).is_some_and(|fact| fact.import)
    }

    fn unit(&self, role: &str, episode: Option<usize>, opening: usize, outcome: Option<Ended>) -> String {
        let world = self.world;
        let of = self.table.roles.get(role).map(|role| (role.of, role.unit.as_str()));
        let known = self.episode(episode);
        let owner = || match known {
            Some(episode) => owner(world, episode.police || episode.first_police),
            None => match self.live.get(&opening).map(|fact| fact.what) {
                Some(What::Report { police, .. }) => owner(world, *police),
                _ => String::new(),
            },
        };
        let harm = || {
            let until = outcome.map_or(i64::MAX, |outcome| outcome.recorded);
            let concerns = self.live.values().filter(|fact| {
                fact.episode == episode
                    && fact.recorded <= until
                    && matches!(fact.what, What::Concern { place: true, .. })
            });
            known.is_some() && concerns.count() > 0
        };
        match of {
            None | Some((RoleOf::School | RoleOf::Health | RoleOf::YouthJustice | RoleOf::Charity, _)) => String::new(),
            Some((RoleOf::Asked, _)) => match self.live.get(&opening).map(|fact| fact.what) {
                Some(What::Other { kind: Kind::TaskGiven, .. }) => "met-ce-mpu".to_owned(),
                Some(What::Other { kind: Kind::LegalPowersDiscussed, .. }) => "e09000030-csc".to_owned(),
                _ => "lantern".to_owned(),
            },
            Some((RoleOf::Owner | RoleOf::Home | RoleOf::Desk, _)) => owner(),
            Some((RoleOf::ReturnProvider, unit)) => match world.return_provider.filter(|_| known.is_some()) {
                Some(provider) => format!("{provider}-return"),
                None => format!("{}-{unit}", world.responsible),
            },
            Some((RoleOf::Convenor, unit)) if harm() => format!("e09000006-{unit}"),
            Some((RoleOf::Host, unit)) => format!("{}-{unit}", world.host),
            Some((RoleOf::Convenor | RoleOf::Responsible, unit)) => format!("{}-{unit}", world.responsible),
        }
    }
}

/// A later demand belongs to a duty that was not over yet when the demand arose.
fn joins(group: &[Demand], demand: &Demand) -> bool {
    let Some(over) = together(group) else { return demand.start.void.is_none() };
    let same_answer = over.at == demand.opens
        && demand.start.entry != over.entry
        && demand.ended.is_some_and(|ended| ended.entry == over.entry);
    demand.start.void.is_none() && over.way != Way::Void && (over.at > demand.opens || same_answer)
}

/// One answer answers all; otherwise it lapses when the last of them does.
fn together(group: &[Demand]) -> Option<Ended> {
    let answers = group.iter().filter_map(|demand| demand.ended).filter(|ended| ended.way != Way::Lapsed);
    let lapses: Option<Vec<Ended>> = group.iter().map(|demand| demand.ended).collect();
    let last = |all: Vec<Ended>| {
        let latest = all.iter().map(|ended| ended.at).max()?;
        all.into_iter().find(|ended| ended.at == latest)
    };
    answers.min_by_key(|ended| (ended.way, ended.at)).or_else(|| lapses.and_then(last))
}

fn band_at(episode: &Episode, at: i64) -> Option<Band> {
    episode.grades.iter().rev().find(|grade| grade.0 <= at).map(|grade| grade.2)
}

fn micros(duration: SignedDuration) -> i64 {
    i64::try_from(duration.as_micros()).unwrap_or(i64::MAX)
}
