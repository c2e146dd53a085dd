//! The plan as records: the law of the case takes every one of them, and folds them back into what was planned.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::collections::BTreeMap;
use std::sync::OnceLock;

use casework::case::{Case, Rung, fold};
use casework::directory::{Directory, shipped as shipped_organisations};
use casework::duty::{Standing, duties};
use casework::entry::{Entry, Subject};
use casework::form::{self, Form};
use casework::ids::{EntryId, EpisodeId};
use casework::policy::{Policy, shipped};
use casework::projection::relations;
use casework::record::{Context, Refusal};
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

/// Who is where, as registered before the first child.
fn directory(plan: &Plan) -> Directory {
    let mut directory = Directory::of_shipped(&shipped_organisations().unwrap());
    for writing in reference(plan) {
        match (writing.subject, writing.body) {
            (Subject::Home(id), Body::HomeRegistered(home)) => _ = directory.homes.insert(id, *home),
            (Subject::Organisation(id), Body::OrganisationRegistered(body)) => {
                _ = directory.organisations.insert(id, *body);
            }
            _ => (),
        }
    }
    directory
}

/// Whether the writer stands in a relation to the child; a first registration and a report ask for none.
fn has_business(case: &Case, writing: &Writing) -> bool {
    let actor = &writing.actor;
    let mut parties = vec![format!("unit/{}", actor.unit), format!("organisation/{}", actor.organisation)];
    parties.extend(actor.home.map(|home| format!("home/{home}")));
    let founds = case.entries.is_empty() || matches!(writing.body, Body::ReportReceived(_));
    founds || relations(case, policy()).iter().any(|row| parties.contains(&row.party))
}

/// Takes a child's writings one by one as an operation would, and gives the case they fold into.
fn taken(plan: &Plan, child: &Child, writings: &[Writing]) -> Case {
    let directory = directory(plan);
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
        let resolved = directory.resolve(&case, episode, actor, &writing.body, policy(), now);
        assert!(has_business(&case, writing), "{writing:?}");
        let context = Context { now, actor, occurred, episode, policy: policy() };
        assert_eq!(writing.body.check(&case, &context), [], "{writing:?}");
        chain.push(Entry {
            id,
            subject: writing.subject.clone(),
            position,
            episode,
            actor: writing.actor.clone(),
            origin: writing.origin,
            former: None,
            resolved,
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
fn a_chain_comes_in_the_order_of_recording_after_its_references_and_never_from_the_future() {
    for plan in [hundredth(), night()] {
        let known = reference(&plan).map(|writing| writing.recorded).max().unwrap();
        for chain in by_child(&plan).values() {
            assert!(chain.is_sorted_by_key(|writing| writing.recorded));
            assert!(chain.iter().all(|writing| known < writing.recorded));
            assert!(chain.iter().all(|writing| plan.now.is_none_or(|now| writing.recorded <= now)));
        }
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
        assert!(duties(&case, policy()).iter().all(|duty| duty.history));
        let homes = child.care.iter().flat_map(|care| &care.placements).count();
        assert_eq!(case.placements.len(), homes);
    }
}

#[test]
fn tonight_folds_into_open_and_recent_cases() {
    let plan = night();
    let chains = by_child(&plan);
    let (mut missing, mut stand) = (0, BTreeMap::new());
    for child in &plan.children {
        let case = taken(&plan, child, &chains[&Subject::Child(child_id(&plan, child))]);
        assert_eq!(case.unplaced, [], "{child:?}");
        assert_eq!(case.episodes.len(), child.episodes.len());
        for duty in duties(&case, policy()).into_iter().filter(|duty| !duty.history) {
            *stand.entry(duty.standing(plan.now.unwrap())).or_insert(0) += 1;
        }
        missing += case.episodes.iter().filter(|episode| episode.back().is_none()).count();
    }
    assert!((20..=25).contains(&missing), "{missing}");
    assert!(stand[&Standing::Open] > 50 && stand[&Standing::Late] > 20 && stand[&Standing::Met] > 200, "{stand:?}");
}

#[test]
fn homes_and_staff_read_as_forms_would_and_every_writer_is_one_of_them() {
    let plan = hundredth();
    let directory = directory(&plan);
    let mut people = Vec::new();
    for writing in reference(&plan) {
        assert!(faults(&writing).iter().all(|fault| fault.code == "not_a_writer"), "{writing:?}");
        if let Body::PersonRegistered(person) = &writing.body {
            assert!(directory.units.contains_key(&person.unit), "{person:?}");
            people.push((writing.subject.clone(), person.role, person.unit.clone()));
        }
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
