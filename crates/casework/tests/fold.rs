//! Properties of the fold: it is total, it never knows what was not yet recorded, a correction reads as if it had been
//! written right, joined chains read alike from either side, and one more entry is the same as folding again.
#![expect(clippy::unwrap_used, reason = "a test says what failed by failing")]

#[path = "oracle/facts.rs"]
mod facts;

use casework::actor::Actor;
use casework::case::{Case, effective, fold};
use casework::chain::{Draft, Envelope, Head, Sealed, seal, verify};
use casework::duty::{Duty, duties, notices};
use casework::entry::{Entry, Origin, Subject};
use casework::ids::{ChildId, EntryId};
use casework::policy::{Policy, shipped};
use casework::projection::project;
use casework::records::{Body, Kind, SameChildAs};
use casework::time::Moment;
use facts::{Gene, Names, What, World, at, entries, world};
use proptest::prelude::*;

fn policy() -> &'static Policy {
    static POLICY: std::sync::OnceLock<Policy> = std::sync::OnceLock::new();
    POLICY.get_or_init(|| Policy::read(&shipped()).unwrap())
}

fn names() -> Names {
    Names::of(&Policy::read(&shipped()).unwrap().duties)
}

fn child(number: u128) -> ChildId {
    ChildId::numbered(number)
}

fn sealed(child: ChildId, entries: &[Entry]) -> Vec<Sealed> {
    let mut chain: Vec<Sealed> = Vec::new();
    for entry in entries {
        let draft = Draft {
            id: entry.id,
            subject: Subject::Child(child),
            envelope: Envelope {
                episode: entry.episode,
                actor: entry.actor.clone(),
                origin: entry.origin,
                former: entry.former.clone(),
                resolved: entry.resolved.clone(),
                policy: String::new(),
            },
            occurred: entry.occurred.clone(),
            body: entry.body.clone(),
        };
        let head = chain.last().map_or_else(Head::default, Sealed::head);
        chain.push(seal(&draft, &head, entry.recorded, [0; 16]).unwrap());
    }
    chain
}

fn owed(case: &Case) -> Vec<Duty> {
    duties(case, policy())
}

/// Everything a case is, but for the child's own id.
fn whole(case: &Case) -> String {
    let Case { identity, placements, episodes, entries, taken, unplaced, moved, .. } = case;
    format!("{identity:#?}{placements:#?}{episodes:#?}{entries:#?}{taken:#?}{unplaced:#?}{moved:#?}{:#?}", owed(case))
}

fn genes() -> impl Strategy<Value = Vec<Gene>> {
    prop::collection::vec(any::<Gene>(), 1..14)
}

fn cases(number: u32) -> ProptestConfig {
    ProptestConfig { cases: number, failure_persistence: None, ..ProptestConfig::default() }
}

/// Any JSON at all.
fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        ".{0,20}".prop_map(Into::into),
        Just("2025-03-01T22:00:00Z".into()),
        Just("unknown".into()),
    ];
    leaf.prop_recursive(3, 24, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Into::into),
            prop::collection::btree_map("[a-z_]{0,12}", inner, 0..6)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn the_fold_and_everything_after_it_is_total(
        genes in genes(),
        strange in prop::collection::vec((any::<prop::sample::Index>(), 0usize..Kind::ALL.len(), any::<bool>(), json()), 0..6),
    ) {
        let names = names();
        let mut world = world(&genes, &names);
        world.facts.truncate(12);
        let mut chain = sealed(child(1), &entries(&world));
        for (place, kind, known, body) in strange {
            let place = place.index(chain.len());
            let kind = if known { Kind::ALL[kind].name().to_owned() } else { "no_such_kind".into() };
            chain[place] = Sealed { kind, body: Some(body.to_string()), ..chain[place].clone() };
        }
        let case = fold(child(1), effective(&chain, None));
        let told = notices(&case, policy(), &owed(&case));
        prop_assert!(told.len() < 1_000);
        let _ = project(&case, policy());
    }

    #[test]
    fn every_sample_and_every_mutation_of_it_folds(kind in 0usize..Kind::ALL.len(), field in any::<prop::sample::Index>(), value in json()) {
        let mut body = Kind::ALL[kind].descriptor().unwrap().sample.clone();
        if let Some(fields) = body.as_object_mut().filter(|fields| !fields.is_empty()) {
            let key = fields.keys().nth(field.index(fields.len())).unwrap().clone();
            fields.insert(key, value);
        }
        let world = world(&[[0; 6]], &names());
        let mut entries = entries(&world);
        let body = Body::from_json(Kind::ALL[kind].name(), &body.to_string());
        entries.push(Entry { id: EntryId::numbered(50), position: 2, body, ..entries[0].clone() });
        let case = fold(child(1), entries);
        let _ = project(&case, policy());
    }

    #[test]
    fn as_of_knows_exactly_what_was_recorded_by_then(genes in genes()) {
        let world = world(&genes, &names());
        let entries = entries(&world);
        let chain = sealed(child(1), &entries);
        prop_assert!(verify(&Subject::Child(child(1)), &chain, None).is_ok());
        for now in entries.iter().map(|entry| entry.recorded) {
            let then = fold(child(1), effective(&chain, Some(now)));
            let upto: Vec<Sealed> = chain.iter().filter(|entry| entry.recorded <= now).cloned().collect();
            prop_assert_eq!(whole(&then), whole(&fold(child(1), effective(&upto, None))));
            prop_assert!(then.entries.iter().all(|entry| entry.recorded <= now));
        }
    }

    #[test]
    fn one_more_entry_is_the_same_as_folding_again(genes in genes()) {
        let entries = entries(&world(&genes, &names()));
        let mut case = fold(child(1), Vec::new());
        for (place, entry) in entries.iter().enumerate() {
            let again = fold(child(1), entries[..=place].to_vec());
            if !case.push(entry.clone()) {
                case = again.clone();
            }
            prop_assert_eq!(whole(&case), whole(&again));
        }
    }

    #[test]
    fn joined_children_fold_the_same_from_either_side(genes in genes(), other in genes()) {
        let names = names();
        let (one, two) = (entries(&world(&genes, &names)), entries(&world(&other, &names)));
        let renumbered = two.into_iter().map(|entry| renumber(entry, 1_000));
        let join = |from: u128, to: u128, id: u128, position: usize| Entry {
            id: EntryId::numbered(id),
            subject: Subject::Child(child(from)),
            position: u32::try_from(position).unwrap() + 1,
            episode: None,
            actor: Actor::system(),
            origin: Origin::Written,
            former: None,
            resolved: casework::entry::Resolved::default(),
            occurred: Moment::default(),
            recorded: at(1_800_000_000_000_000),
            body: SameChildAs::joining(child(to), String::new()).into(),
            earlier: Vec::new(),
            corrected: None,
        };
        let mut one = one;
        let mut two: Vec<Entry> = renumbered.collect();
        one.push(join(1, 2, 5_000, one.len()));
        two.push(join(2, 1, 5_001, two.len()));
        let mut both = sealed(child(1), &one);
        both.extend(sealed(child(2), &two));
        let (left, right) = (fold(child(1), effective(&both, None)), fold(child(2), effective(&both, None)));
        prop_assert_eq!(whole(&left), whole(&right));
        prop_assert!(left.joined.contains(&child(2)) && right.joined.contains(&child(1)));
        both.reverse();
        prop_assert_eq!(whole(&left), whole(&fold(child(1), effective(&both, None))));
    }

    #[test]
    fn a_correction_reads_as_if_it_had_been_written_right(genes in genes(), place in any::<prop::sample::Index>(), minutes in 0i64..600) {
        let names = names();
        let mut right = world(&genes, &names);
        let place = place.index(right.facts.len());
        let last = right.facts.last().unwrap().recorded;
        let told = Some((last - minutes * 60_000_000, last - minutes * 60_000_000));
        prop_assume!(!matches!(right.facts[place].what, What::Corrected { .. } | What::Withdrawn { .. }));
        prop_assume!(right.facts.iter().all(|fact| !matches!(fact.what, What::Corrected { .. })));
        let start = match right.facts[place].what {
            What::Report { start, .. } => start,
            _ => None,
        };
        let mut wrong = right.clone();
        right.facts[place].told = told;
        wrong.facts.push(facts::Fact {
            place: wrong.facts.len(),
            recorded: last,
            episode: None,
            import: false,
            told: None,
            what: What::Corrected { target: place, told, start },
        });
        let (right, wrong) = (strands(&right), strands(&wrong));
        prop_assert_eq!(right, wrong);
    }
}

/// What the case knows, but for the missing-start: it anchors clocks, so it rightly remembers when each word of it came.
fn strands(world: &World) -> String {
    let case = fold(child(1), entries(world));
    let episodes: Vec<String> = case
        .episodes
        .iter()
        .map(|one| {
            let (decided, found) = (&one.decisions, &one.found);
            format!("{:?} {:?} {decided:?} {:?} {found:?} {:?}", one.reports, one.reported, one.grades, one.closed)
        })
        .collect();
    format!("{:#?}\n{:#?}\n{episodes:#?}", case.identity, case.placements)
}

/// The same entry under another number, so that two chains do not share ids.
fn renumber(entry: Entry, by: u128) -> Entry {
    let id = |id: EntryId| EntryId::numbered(number(id) + by);
    let episode = entry.episode.map(|episode| {
        let bytes = u128::from_be_bytes(*episode.bytes());
        casework::ids::EpisodeId::of_report(EntryId::numbered((bytes & 0xFFFF) + by))
    });
    Entry { id: id(entry.id), episode, ..entry }
}

fn number(id: EntryId) -> u128 {
    u128::from_be_bytes(*id.bytes()) & 0xFFFF
}
