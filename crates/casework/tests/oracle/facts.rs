//! Plain facts of an invented case, out of a list of small numbers, so that a failing case shrinks; and the same facts as
//! entries. Nothing here knows what a duty is.

use std::collections::BTreeSet;

use casework::entry::Band;
use casework::ids::EntryId;
use casework::policy::duties::{Row, Table};
use casework::record::Scope;
use casework::records::Kind;
use casework::time::Instant;

#[path = "bodies.rs"]
pub mod bodies;
pub use bodies::entries;
use bodies::sample;

pub const HOUR: i64 = 3_600_000_000;

/// One number for each choice about one fact.
pub type Gene = [u8; 6];

/// When something happened, as told: the earliest and latest microsecond; none when nobody knows.
pub type Told = Option<(i64, i64)>;

#[derive(Debug, Clone)]
pub enum What {
    Known {
        in_care: bool,
        phone: bool,
    },
    Report {
        police: bool,
        whereabouts: bool,
        phone: bool,
        hospital: bool,
        start: Option<i64>,
        review: Option<i64>,
    },
    LookedAgain {
        review: Option<i64>,
    },
    Decision {
        decision: u8,
        report: Option<usize>,
        review: Option<i64>,
    },
    Grade {
        band: Band,
        police: bool,
        review: Option<i64>,
        unknown: bool,
    },
    Concern {
        kind: u8,
        place: bool,
    },
    Contact,
    Claimed,
    Verified,
    Returned,
    Wellbeing,
    Closed,
    Refuted {
        target: usize,
    },
    Interview {
        spoken: bool,
    },
    Offered,
    Declined,
    Held,
    WrittenUp,
    Answer {
        duty: String,
        done: bool,
        opening: Option<usize>,
        held_by: Option<i64>,
    },
    Start {
        at: i64,
    },
    Corrected {
        target: usize,
        told: Told,
        start: Option<i64>,
    },
    Withdrawn {
        target: usize,
    },
    Planned {
        home: u8,
    },
    Started {
        home: u8,
    },
    Ended,
    /// A record of a kind that only its own rows know: what it answers, and the time it sets.
    Other {
        kind: Kind,
        target: Option<usize>,
        set: Option<i64>,
    },
}

/// Whether a fact is of some sort.
type Is = fn(&What) -> bool;

/// The kinds that facts of their own stand for and a row may name.
const TOLD: [(Is, Kind); 11] = [
    (|what| matches!(what, What::Grade { .. }), Kind::RiskAssessed),
    (|what| matches!(what, What::Held), Kind::ReturnConversationHeld),
    (|what| matches!(what, What::WrittenUp), Kind::ReturnConversationWrittenUp),
    (|what| matches!(what, What::Closed), Kind::EpisodeClosed),
    (|what| matches!(what, What::Contact), Kind::ContactMade),
    (|what| matches!(what, What::Claimed), Kind::LocationClaimed),
    (|what| matches!(what, What::Verified), Kind::LocationVerified),
    (|what| matches!(what, What::Returned), Kind::ChildReturned),
    (|what| matches!(what, What::Wellbeing), Kind::WellbeingConfirmed),
    (|what| matches!(what, What::Refuted { .. }), Kind::LocationRefuted),
    (|what| matches!(what, What::Interview { .. }), Kind::PreventionInterview),
];

/// The kinds that words of the vocabulary look for.
const LOOKED_FOR: [Kind; 8] = [
    Kind::EnquiryRecorded,
    Kind::IntelligenceRecorded,
    Kind::LegalPowerUsed,
    Kind::OffenceNoteRecorded,
    Kind::PoliceProtectionTaken,
    Kind::RiskContributed,
    Kind::VulnerabilityFlagRemoved,
    Kind::VulnerabilityFlagged,
];

impl What {
    /// Whether it is a record of a kind that a row names.
    pub fn is(&self, kind: Kind) -> bool {
        match self {
            What::Other { kind: own, .. } => *own == kind,
            told => TOLD.iter().any(|(is, named)| *named == kind && is(told)),
        }
    }
}

/// What the facts of a case may name.
pub struct Names {
    /// Duties that somebody answers by their name.
    pub duties: Vec<String>,
    /// Kinds of record that start or end a clock, those told otherwise aside.
    pub kinds: Vec<Kind>,
}

impl Names {
    pub fn of(table: &Table) -> Self {
        let answered = |row: &&Row| row.closed_by.iter().any(|closer| closer.word() == "answered");
        let mut duties: BTreeSet<String> = table.rows.iter().filter(answered).map(|row| row.duty.to_string()).collect();
        duties.insert("strategy_meeting".into());
        let words = table
            .rows
            .iter()
            .flat_map(|row| row.closed_by.iter().map(|closer| closer.word()).chain([row.opens.word()]));
        let kind = |word: &str| Kind::named(word).or_else(|| Kind::named(word.strip_suffix("_set")?));
        let kinds = words.filter_map(kind).chain(LOOKED_FOR).filter(|kind| !TOLD.iter().any(|(_, told)| told == kind));
        let kinds: BTreeSet<Kind> = kinds.collect();
        Self { duties: duties.into_iter().collect(), kinds: kinds.into_iter().collect() }
    }
}

#[derive(Debug, Clone)]
pub struct Fact {
    /// Its place in the journal; its id is one more.
    pub place: usize,
    pub recorded: i64,
    /// The place of the report whose episode it is written in.
    pub episode: Option<usize>,
    pub import: bool,
    pub told: Told,
    pub what: What,
}

impl Fact {
    /// A contribution to the risk assessment by the council; those of others are by police.
    pub fn of_council(&self) -> bool {
        self.place.is_multiple_of(2) && self.what.is(Kind::RiskContributed)
    }
}

/// Who stands around the child, the same throughout a case.
#[derive(Debug, Clone)]
pub struct World {
    pub responsible: &'static str,
    pub force: &'static str,
    pub host: &'static str,
    pub return_provider: Option<&'static str>,
    pub facts: Vec<Fact>,
}

const BASES: [i64; 4] = [
    1_740_866_400_000_000, // 2025-03-01 22:00 UTC
    1_743_285_600_000_000, // 2025-03-29 22:00, the night before the clocks go forward
    1_761_426_000_000_000, // 2025-10-25 21:00, the night before the clocks go back
    1_738_356_600_000_000, // 2025-01-31 20:50
];

/// Lengths at which something in the table turns.
const STEPS: [i64; 24] = [
    0,
    1,
    HOUR / 60,
    HOUR / 4 - 1,
    HOUR / 4,
    HOUR / 4 + 1,
    HOUR,
    HOUR + 1,
    8 * HOUR,
    12 * HOUR,
    23 * HOUR,
    24 * HOUR - 1,
    24 * HOUR,
    24 * HOUR + 1,
    25 * HOUR,
    48 * HOUR,
    48 * HOUR + 1,
    72 * HOUR,
    72 * HOUR + 1,
    120 * HOUR,
    168 * HOUR,
    240 * HOUR,
    360 * HOUR,
    720 * HOUR,
];

fn step(number: u8) -> i64 {
    let index = usize::from(number) % STEPS.len();
    STEPS.get(index).copied().unwrap_or_default()
}

fn pick<T: Copy>(choices: &[T], number: u8) -> Option<T> {
    choices.get(usize::from(number) % choices.len().max(1)).copied()
}

/// Builds a case. Every list of genes gives one; most are cases that could happen, some are not.
pub fn world(genes: &[Gene], names: &Names) -> World {
    let first = genes.first().copied().unwrap_or_default();
    let mut now = pick(&BASES, first[0]).unwrap_or_default();
    let mut facts: Vec<Fact> = Vec::new();
    for gene in genes {
        now += if gene[1] < 60 { 0 } else { step(gene[1]) };
        let place = facts.len();
        let what = what(*gene, &facts, names, now);
        let report = matches!(what, What::Report { .. });
        let open =
            facts.iter().rev().find(|fact| matches!(fact.what, What::Report { .. })).and_then(|fact| fact.episode);
        let closed = facts.iter().any(|fact| matches!(fact.what, What::Closed) && fact.episode == open);
        let child = matches!(
            what,
            What::Known { .. }
                | What::Planned { .. }
                | What::Started { .. }
                | What::Ended
                | What::Corrected { .. }
                | What::Withdrawn { .. }
        ) || matches!(what, What::Other { kind, .. } if scope(kind) == Some(Scope::Child));
        let episode = match (report, open) {
            (true, Some(open)) if !closed && gene[5] % 4 != 0 => Some(open),
            (true, _) => Some(place),
            (false, open) => open.filter(|_| !child),
        };
        facts.push(Fact {
            place,
            recorded: now,
            episode,
            import: report && gene[5] % 16 == 1,
            told: told(gene[2], gene[3], now),
            what,
        });
    }
    World {
        responsible: pick(&["e09000030", "e09000030", "e09000012", "e10000016"], first[2]).unwrap_or_default(),
        force: pick(&["met", "met", "kent"], first[3]).unwrap_or_default(),
        host: pick(&["e09000030", "e09000006"], first[4]).unwrap_or_default(),
        return_provider: (first[5] % 3 == 0).then_some("harbour-conversations"),
        facts,
    }
}

fn told(form: u8, number: u8, now: i64) -> Told {
    let back = step(number);
    match form % 8 {
        0..=3 => Some((now, now)),
        4 => Some((now - back, now - back)),
        5 => Some((now - back, now)),
        6 => Some((now - back - HOUR, now - back + HOUR / 2)),
        _ => None,
    }
}

fn what(gene: Gene, facts: &[Fact], names: &Names, now: i64) -> What {
    let [kind, _, _, number, other, bits] = gene;
    let bit = |place: u8| bits >> place & 1 == 1;
    let target = |number: u8| if facts.is_empty() { 0 } else { usize::from(number) % facts.len() };
    let set = bit(3).then(|| now + step(other));
    match if facts.is_empty() { 4 } else { kind % 40 } {
        0 => What::Known { in_care: bit(0), phone: bit(1) },
        1..=5 => What::Report {
            police: !bit(2) || !bit(6),
            whereabouts: bit(4),
            phone: bit(5),
            hospital: bit(0),
            start: bit(1).then(|| now - step(other)),
            review: set,
        },
        7..=8 => What::Decision { decision: number % 5, report: bit(2).then(|| target(other)), review: set },
        9..=10 => What::Grade {
            band: pick(&[Band::High, Band::High, Band::Medium, Band::Low, Band::Lowest], number).unwrap_or(Band::Low),
            police: !bit(4),
            review: set,
            unknown: bit(5),
        },
        11 => What::Concern { kind: number % 5, place: bit(2) },
        12 if bit(2) => What::LookedAgain { review: set },
        12 => What::Contact,
        13 => What::Claimed,
        14 => What::Verified,
        15 => What::Returned,
        16..=17 => What::Wellbeing,
        18 => What::Closed,
        19 => What::Refuted { target: target(other) },
        20 => What::Interview { spoken: bit(2) },
        21 => match number % 4 {
            0 => What::Offered,
            1 => What::Declined,
            2 => What::Held,
            _ => What::WrittenUp,
        },
        22..=26 => What::Answer {
            duty: names.duties.get(usize::from(number) % names.duties.len().max(1)).cloned().unwrap_or_default(),
            done: !bit(1),
            opening: bit(2).then(|| target(other)),
            held_by: set,
        },
        27 => What::Start { at: now - step(other) },
        28 => corrects(facts, target(other), told(number, other, now), bit(2).then(|| now - step(number))),
        29 => What::Withdrawn { target: target(other) },
        30 if bit(1) => What::Planned { home: number % 2 },
        30 => What::Started { home: number % 2 },
        31 if bit(1) => What::Ended,
        _ => match pick(&names.kinds, number) {
            Some(kind) => What::Other { kind, target: answers(kind).then(|| target(other)), set },
            None => What::Contact,
        },
    }
}

fn scope(kind: Kind) -> Option<Scope> {
    kind.descriptor().map(|descriptor| descriptor.scope)
}

fn answers(kind: Kind) -> bool {
    sample(kind).answers().is_some()
}

/// Corrections and withdrawals are not themselves corrected.
fn corrects(facts: &[Fact], target: usize, told: Told, start: Option<i64>) -> What {
    match facts.get(target).map(|fact| &fact.what) {
        Some(What::Corrected { .. } | What::Withdrawn { .. }) => What::Contact,
        _ => What::Corrected { target, told, start },
    }
}

pub fn id(place: usize) -> EntryId {
    EntryId::numbered(u128::try_from(place).unwrap_or_default() + 1)
}

pub fn at(micros: i64) -> Instant {
    Instant::from_microseconds(micros)
}

pub const HOMES: [&str; 2] = ["e09000030", "e09000006"];
