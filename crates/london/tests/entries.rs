//! The plan as records: the law of the case takes every one of them, and folds them back into what was planned.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::collections::BTreeMap;
use std::sync::OnceLock;

use casework::case::{Case, Rung, fold};
use casework::entry::{Entry, Origin, Resolved, Subject};
use casework::form::{self, Form};
use casework::ids::{EntryId, EpisodeId};
use casework::policy::{Policy, shipped};
use casework::record::{ChainKind, Context, Refusal};
use casework::records::{Body, Folds as _};
use casework::time::{Instant, Moment};
use london::model::{Child, Grade};
use london::{Plan, Scale, Writing, child_id, entries, plan, reference, tonight};

fn hundredth() -> Plan {
    plan(1, Scale::new(1, 100).unwrap())
}

fn night() -> Plan {
    tonight(&plan(1, Scale::new(1, 10).unwrap()), Instant::from_microseconds(1_795_300_800_000_000))
}

fn policy() -> &'static Policy {
    static POLICY: OnceLock<Policy> = OnceLock::new();
    POLICY.get_or_init(|| Policy::read(&shipped()).unwrap())
}

/// What a form would say about a writing, and whether its writer may write it.
fn faults(writing: &Writing) -> Vec<Refusal> {
    let kind = writing.body.kind().unwrap();
    let form: &Form = form::of(kind).unwrap();
    let mut faults = form::validate(form, &writing.body.to_json().unwrap(), policy(), writing.recorded);
    faults.extend(form::occurred(&writing.occurred, form.times, writing.recorded));
    if !kind.descriptor().unwrap().writers.contains(&writing.actor.role) {
        faults.push(Refusal::new("", "not_a_writer", format!("{:?}", writing.actor.role)));
    }
    faults
}

/// Takes a child's writings one by one as an operation would, and gives the case they fold into.
fn taken(plan: &Plan, child: &Child, writings: &[Writing]) -> Case {
    let mut chain: Vec<Entry> = Vec::new();
    let mut opened: BTreeMap<usize, EpisodeId> = BTreeMap::new();
    for (writing, position) in writings.iter().zip(1..) {
        let id = EntryId::numbered(u128::from(position) | 1 << 32);
        if let (Body::ReportReceived(_), Some(place)) = (&writing.body, writing.episode) {
            opened.insert(place, EpisodeId::of_report(id));
        }
        let episode = writing.episode.map(|place| opened.get(&place).copied()).unwrap_or_default();
        let case = fold(child_id(plan, child), chain.clone());
        let (now, actor, occurred) = (writing.recorded, &writing.actor, &writing.occurred);
        let context = Context { now, actor, occurred, episode, policy: policy() };
        assert_eq!(writing.body.check(&case, &context), [], "{writing:?}");
        chain.push(Entry {
            id,
            subject: writing.subject.clone(),
            position,
            episode,
            actor: writing.actor.clone(),
            origin: Origin::Invented,
            resolved: Resolved::default(),
            occurred: writing.occurred.clone(),
            recorded: writing.recorded,
            body: writing.body.clone(),
            earlier: Vec::new(),
            corrected: None,
        });
    }
    fold(child_id(plan, child), chain)
}

fn by_child(plan: &Plan) -> BTreeMap<Subject, Vec<Writing>> {
    let mut chains: BTreeMap<Subject, Vec<Writing>> = BTreeMap::new();
    for writing in entries(plan) {
        chains.entry(writing.subject.clone()).or_default().push(writing);
    }
    chains
}

#[test]
fn every_record_reads_as_a_form_would_and_comes_from_somebody_who_may_write_it() {
    for plan in [hundredth(), night()] {
        for writing in entries(&plan) {
            assert_eq!(faults(&writing), [], "{writing:?}");
        }
    }
}

#[test]
fn entries_come_in_the_order_of_recording_and_none_from_the_future() {
    for plan in [hundredth(), night()] {
        let recorded: Vec<Instant> = entries(&plan).map(|writing| writing.recorded).collect();
        assert!(recorded.is_sorted() && recorded.last().unwrap() <= &plan.until);
        assert!(reference(&plan).all(|writing| writing.recorded < recorded[0]));
    }
}

#[test]
fn the_year_folds_back_into_the_plan() {
    let plan = hundredth();
    let chains = by_child(&plan);
    for child in &plan.children {
        let case = taken(&plan, child, &chains[&Subject::Child(child_id(&plan, child))]);
        assert_eq!(case.unplaced, [], "{child:?}");
        assert_eq!(case.identity.born, Some(child.born));
        assert_eq!(case.episodes.len(), child.episodes.len());
        for (episode, planned) in case.episodes.iter().zip(&child.episodes) {
            assert_eq!(episode.missing_since(), planned.missing_from);
            assert_eq!(case.age_at(episode.missing_since()), Some(planned.age));
            assert_eq!(episode.reported, planned.reported);
            assert_eq!(episode.rung(), Rung::Closed);
            assert!(episode.back().unwrap().at <= planned.back);
        }
        for placement in &case.placements {
            assert!(placement.ended.as_ref().and_then(Moment::latest).is_some(), "{child:?}");
        }
        let homes = child.care.iter().flat_map(|care| &care.placements).count();
        assert_eq!(case.placements.len(), homes);
    }
}

#[test]
fn tonight_folds_into_open_and_recent_cases() {
    let plan = night();
    let chains = by_child(&plan);
    let mut missing = 0;
    for child in &plan.children {
        let case = taken(&plan, child, &chains[&Subject::Child(child_id(&plan, child))]);
        assert_eq!(case.unplaced, [], "{child:?}");
        assert_eq!(case.episodes.len(), child.episodes.len());
        missing += case.episodes.iter().filter(|episode| episode.back().is_none()).count();
    }
    assert!((20..=25).contains(&missing), "{missing}");
}

#[test]
fn homes_and_staff_read_as_forms_would_and_every_writer_is_one_of_them() {
    let plan = hundredth();
    let mut people = Vec::new();
    for writing in reference(&plan) {
        let Body::PersonRegistered(person) = &writing.body else {
            assert_eq!(writing.body.kind().unwrap().descriptor().unwrap().chain, ChainKind::Home);
            assert_eq!(faults(&writing), []);
            continue;
        };
        assert_eq!(faults(&writing), []);
        people.push((writing.subject.clone(), person.role, person.unit.clone()));
    }
    for Writing { actor, .. } in entries(&plan) {
        let subject = Subject::Person(actor.person.unwrap());
        assert!(people.contains(&(subject, actor.role, actor.unit.clone())), "{actor:?}");
    }
}

#[test]
fn the_lowest_grade_is_signed_by_a_supervisor_in_the_words_of_its_edition() {
    let plan = plan(1, Scale::new(1, 10).unwrap());
    let lowest = plan.episodes().filter(|(_, episode)| episode.grade == Grade::VeryLow).count();
    let mut seen = 0;
    for writing in entries(&plan) {
        let Body::RiskAssessed(assessment) = &writing.body else { continue };
        let edition = policy().risk.edition_at(writing.recorded).unwrap();
        assert!(edition.grades.iter().any(|grade| grade.code == assessment.grade.as_str()), "{writing:?}");
        if ["no_apparent_risk", "very_low"].contains(&assessment.grade.as_str()) {
            assert_eq!(writing.actor.role, casework::actor::Role::UnitSupervisor);
            seen += 1;
        }
    }
    assert_eq!(seen, lowest);
}
