//! Stories of invented children, told as entries and folded, so that what is counted is what the journal would give.

use casework::actor::{Actor, Role};
use casework::answer::Answer;
use casework::case::{Case, Decision, fold};
use casework::chain::Digest;
use casework::code::Code;
use casework::entry::{Entry, Origin, Resolved, Subject};
use casework::ids::{ChildId, EntryId, EpisodeId, OrganisationId, UnitId};
use casework::policy::{self, Policy};
use casework::record::Record;
use casework::records::child_registered::Sex;
use casework::records::corrected::Replacement;
use casework::records::{Body, ChildRegistered, Corrected, ReportDecided, ReportReceived, SameChildAs, Withdrawn};
use casework::time::{Instant, Moment};
use statistics::{Breakdown, Measure, Scheme, Snapshot, Tally, Year, tally};

pub fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

pub fn year() -> Year {
    "2022-23".parse().unwrap()
}

pub fn policy_shipped() -> Policy {
    Policy::read(&policy::shipped()).unwrap()
}

pub fn scheme() -> Scheme {
    let mut texts = policy::shipped();
    texts.push(statistics::shipped());
    Scheme::read(&policy_shipped(), &texts).unwrap()
}

pub fn snapshot() -> Snapshot {
    let digest = |text: &str| Digest::of(text.as_bytes());
    Snapshot { number: 7, heads: digest("heads"), taken: at("2023-04-05T09:00:00Z"), policy: digest("policy") }
}

/// One child's journal, written entry by entry.
#[derive(Debug, Clone)]
pub struct Story {
    pub child: ChildId,
    number: u128,
    entries: Vec<Entry>,
}

impl Story {
    pub fn of(number: u128) -> Self {
        Self { child: ChildId::numbered(number), number: number * 1000, entries: Vec::new() }
    }

    /// A girl of fifteen in April 2022, White British, of Tower Hamlets, who was reported and looked for.
    pub fn ordinary(number: u128) -> Self {
        let mut story = Self::of(number);
        story.registered("2022-04-10T19:00:00Z", |_| {});
        story.missing("2022-04-10T18:00:00Z", "e09000030");
        story
    }

    pub fn write(&mut self, recorded: Instant, episode: Option<EpisodeId>, body: impl Into<Body>) -> EntryId {
        let id = EntryId::numbered(self.number + self.entries.len() as u128 + 1);
        self.entries.push(Entry {
            id,
            subject: Subject::Child(self.child),
            position: u32::try_from(self.entries.len()).unwrap() + 1,
            episode,
            actor: officer(),
            origin: Origin::Invented,
            former: None,
            resolved: Resolved::default(),
            occurred: Moment::default(),
            recorded,
            body: body.into(),
            earlier: Vec::new(),
            corrected: None,
        });
        id
    }

    pub fn registered(&mut self, recorded: &str, change: impl FnOnce(&mut ChildRegistered)) -> EntryId {
        let mut record = registration();
        change(&mut record);
        self.write(at(recorded), None, record)
    }

    /// A report that opens an episode, half an hour after the child went.
    pub fn reported(&mut self, since: &str, borough: &str, change: impl FnOnce(&mut ReportReceived)) -> EntryId {
        let mut record = report(at(since));
        change(&mut record);
        let recorded = at(since) + jiff::SignedDuration::from_mins(30);
        let id = self.write(recorded, None, record);
        self.resolve(borough);
        id
    }

    pub fn decided(&mut self, report: EntryId, decision: Decision) -> EntryId {
        let record = ReportDecided { decision, ..ReportDecided::sample() };
        let recorded = self.entries.iter().find(|entry| entry.id == report).unwrap().recorded;
        let recorded = recorded + jiff::SignedDuration::from_mins(10);
        self.write(recorded, Some(EpisodeId::of_report(report)), record)
    }

    /// A report that police opened.
    pub fn missing(&mut self, since: &str, borough: &str) -> EntryId {
        let report = self.reported(since, borough, |_| {});
        self.decided(report, Decision::Opened);
        report
    }

    pub fn corrected(&mut self, recorded: &str, entry: EntryId, record: &impl Record) -> EntryId {
        let record = Replacement(serde_json::to_value(record).unwrap());
        let correction = Corrected { entry, reason: Code::new("wrong_time"), occurred: None, record };
        self.write(at(recorded), None, correction)
    }

    pub fn withdrawn(&mut self, recorded: &str, entry: EntryId) {
        self.write(at(recorded), None, Withdrawn { entry, ..Withdrawn::sample() });
    }

    /// Joins another child's story: one case, folded from both chains.
    pub fn joined(mut self, recorded: &str, other: Self) -> Self {
        self.write(at(recorded), None, SameChildAs::joining(other.child, "The same photograph".into()));
        self.entries.extend(other.entries);
        self.entries.sort_by_key(|entry| (entry.recorded, entry.subject.clone(), entry.position));
        self
    }

    pub fn case(&self) -> Case {
        fold(self.child, self.entries.clone())
    }

    /// The responsible authority of the entry just written; none for the empty text.
    pub fn resolve(&mut self, borough: &str) {
        let last = self.entries.last_mut().unwrap();
        last.resolved.responsible = (!borough.is_empty()).then(|| borough.parse::<OrganisationId>().unwrap());
    }
}

pub fn officer() -> Actor {
    Actor {
        person: None,
        role: Role::MissingPersonOfficer,
        organisation: OrganisationId::literal("met"),
        unit: UnitId::literal("met-ce-mpu"),
        home: None,
    }
}

pub fn registration() -> ChildRegistered {
    ChildRegistered {
        born: Answer::Known(jiff::civil::date(2007, 1, 20)),
        sex: Answer::Known(Sex::Female),
        transgender: Answer::NotAsked,
        ethnicity: Answer::Known(Code::new("wbri")),
        ..ChildRegistered::sample()
    }
}

pub fn report(since: Instant) -> ReportReceived {
    ReportReceived { missing_since: Moment::at(since), ..ReportReceived::sample() }
}

pub fn counted<'a>(scheme: &'a Scheme, stories: &[Story]) -> Tally<'a> {
    let mut tally = tally(year(), scheme);
    for story in stories {
        tally.add(&story.case()).unwrap();
    }
    tally
}

/// The cells that are not zero: breakdown, row, column, number.
pub fn cells(tally: &Tally) -> Vec<(Breakdown, String, Measure, u64)> {
    let mut cells = Vec::new();
    for table in tally.tables() {
        for row in &table.rows {
            for measure in Measure::ALL.into_iter().filter(|measure| row.counts.get(*measure) > 0) {
                cells.push((table.breakdown, row.label.clone(), measure, row.counts.get(measure)));
            }
        }
    }
    cells
}

/// The rows of one column of one breakdown that are not zero.
pub fn column(tally: &Tally, breakdown: Breakdown, measure: Measure) -> Vec<(String, u64)> {
    let of = |cell: &(Breakdown, String, Measure, u64)| cell.0 == breakdown && cell.2 == measure;
    cells(tally).into_iter().filter(of).map(|(_, row, _, number)| (row, number)).collect()
}
