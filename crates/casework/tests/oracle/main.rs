//! The engine against an oracle: a million generated cases, each compared in every duty it has, and in how each stands at
//! every anchor, every due time and a microsecond to either side.
#![expect(clippy::panic, reason = "a test says what failed by failing")]

mod facts;
mod oracle;

use std::collections::BTreeSet;
use std::env;
use std::thread;

use casework::case::{Case, fold};
use casework::duty::{Duty, Ending, duties};
use casework::ids::{ChildId, EntryId};
use casework::policy::{Policy, Text, shipped};
use facts::{Gene, Names, World, at, entries, world};
use oracle::{Ended, Expected, Way, standing};
use proptest::prelude::*;

/// What the shipped table does not use yet, so that the engine is held to all of it.
const MORE: &str = include_str!("more.toml");

fn policy() -> Policy {
    let mut texts = shipped();
    texts.push(Text { path: "duties/zz-more.toml".into(), text: MORE.into() });
    Policy::read(&texts).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn place(entry: EntryId, world: &World) -> usize {
    (0..world.facts.len()).find(|place| facts::id(*place) == entry).unwrap_or(usize::MAX)
}

fn seen(duty: &Duty, world: &World) -> Expected {
    Expected {
        duty: duty.key.duty.to_string(),
        opening: place(duty.key.opening, world),
        episode: duty.episode.map(|episode| {
            let own = |place: &usize| casework::ids::EpisodeId::of_report(facts::id(*place)) == episode;
            (0..world.facts.len()).find(own).unwrap_or(usize::MAX)
        }),
        opens: duty.opens_at.as_microseconds(),
        due: duty.due_at.as_microseconds(),
        late: duty.late_at.as_microseconds(),
        row: duty.row.to_string(),
        outcome: duty.outcome.map(|outcome| Ended {
            way: match outcome.ending {
                Ending::Met => Way::Met,
                Ending::EndedOtherwise => Way::Otherwise,
                Ending::Void => Way::Void,
                Ending::Lapsed => Way::Lapsed,
            },
            at: outcome.at.as_microseconds(),
            entry: place(outcome.entry, world),
            recorded: outcome.recorded.as_microseconds(),
        }),
        severity: duty.severity.name(),
        unit: duty.unit.as_ref().map(ToString::to_string).unwrap_or_default(),
        history: duty.history,
        cites: (*duty.cites).clone(),
    }
}

/// The first difference between engine and oracle.
fn difference(world: &World, policy: &Policy) -> Option<String> {
    let case: Case = fold(ChildId::numbered(1), entries(world));
    let found = duties(&case, policy);
    let mut both: Vec<(Expected, &Duty)> = found.iter().map(|duty| (seen(duty, world), duty)).collect();
    both.sort_by(|left, right| left.0.cmp(&right.0));
    let expected = oracle::duties(world, &policy.duties);
    if !both.iter().map(|(seen, _)| seen).eq(&expected) {
        let seen: Vec<&Expected> = both.iter().map(|(seen, _)| seen).collect();
        let missing: Vec<_> = expected.iter().filter(|duty| !seen.contains(duty)).collect();
        let extra: Vec<_> = seen.iter().filter(|duty| !expected.contains(duty)).collect();
        return Some(format!("the oracle alone has {missing:#?}\nthe engine alone has {extra:#?}"));
    }
    let instants: BTreeSet<i64> = expected
        .iter()
        .flat_map(|duty| [duty.opens, duty.due, duty.late])
        .flat_map(|at| [at - 1, at, at + 1])
        .collect();
    for (duty, engine) in &both {
        for now in &instants {
            let (expected, stands) = (standing(duty, *now), engine.standing(at(*now)));
            if expected != stands {
                return Some(format!("{} stands {stands:?} at {now}, expected {expected:?}", duty.duty));
            }
        }
    }
    None
}

/// The generator is ours, so that a seed gives the same cases everywhere.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn genes(&mut self) -> Vec<Gene> {
        let count = 2 + self.next() % 7;
        let gene = |bits: u64| {
            let bytes = bits.to_le_bytes();
            bytes.first_chunk().copied().unwrap_or_default()
        };
        (0..count).map(|_| gene(self.next())).collect()
    }
}

fn setting(name: &str, default: u64) -> u64 {
    env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

/// `LANTERN_ORACLE_CASES` and `LANTERN_ORACLE_SEED` set how many and which.
#[test]
fn the_engine_agrees_with_the_oracle_in_a_million_cases() {
    let (cases, seed) = (setting("LANTERN_ORACLE_CASES", 1_000_000), setting("LANTERN_ORACLE_SEED", 2025));
    let policy = policy();
    let names = Names::of(&policy.duties);
    let differences: Vec<String> = thread::scope(|scope| {
        let run = |half: u64| {
            let (policy, names) = (&policy, &names);
            scope.spawn(move || {
                let mut chance = Chance(seed.wrapping_add(half << 32));
                (0..cases.div_ceil(2)).find_map(|_| {
                    let genes = chance.genes();
                    let world = world(&genes, names);
                    difference(&world, policy).map(|difference| format!("{genes:?}\n{world:#?}\n{difference}"))
                })
            })
        };
        let halves = [run(0), run(1)];
        halves.into_iter().filter_map(|half| half.join().unwrap()).collect()
    });
    assert!(differences.is_empty(), "{}", differences.join("\n\n"));
}

/// Otherwise agreement would say little.
#[test]
fn the_generated_cases_reach_every_row_and_every_way_of_standing() {
    let (policy, names) = static_policy();
    let mut chance = Chance(7);
    let (mut rows, mut ways) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..30_000 {
        let world = world(&chance.genes(), names);
        for duty in oracle::duties(&world, &policy.duties) {
            ways.extend([duty.opens - 1, duty.opens, duty.late, duty.late + 1].map(|now| standing(&duty, now)));
            rows.insert(duty.row);
        }
    }
    let unreached: Vec<&str> =
        policy.duties.rows.iter().map(|row| &*row.id).filter(|row| !rows.contains(*row)).collect();
    assert!(unreached.is_empty(), "{unreached:?}");
    assert_eq!(ways.len(), 10, "{ways:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_engine_agrees_with_the_oracle_and_a_difference_shrinks(genes in prop::collection::vec(any::<Gene>(), 1..10)) {
        let policy = static_policy();
        let world = world(&genes, &policy.1);
        let difference = difference(&world, &policy.0);
        prop_assert!(difference.is_none(), "{:#?}\n{}", world, difference.unwrap_or_default());
    }
}

fn static_policy() -> &'static (Policy, Names) {
    static POLICY: std::sync::OnceLock<(Policy, Names)> = std::sync::OnceLock::new();
    POLICY.get_or_init(|| {
        let policy = policy();
        let names = Names::of(&policy.duties);
        (policy, names)
    })
}
