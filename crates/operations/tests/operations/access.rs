//! Who may write and read: nobody without business with the child learns that there is one, and every child shown is in the
//! access log before the answer leaves.

use std::collections::BTreeSet;

use casework::actor::{Actor, Role};
use casework::ids::{ChildId, PersonId};
use casework::records::Kind;
use operations::access::{Bond, keeps};
use operations::{About, Failure, Opened};
use serde_json::json;
use store::Look;

use crate::world::{World, child, each, manager, officer, report_of, staff, stranger, worker};

#[test]
fn a_stranger_finds_nothing_and_a_role_that_does_not_write_a_kind_is_told_so() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let claim = json!({ "place": "A friend’s flat" });
        let grade = json!({ "grade": "high", "rationale": "Fifteen" });
        let analyst = staff(Role::Analyst);
        assert_eq!(world.write(&stranger(), &report, Kind::LocationClaimed, claim.clone()), Err(Failure::NotFound));
        assert_eq!(world.write(&analyst, &report, Kind::LocationClaimed, claim), Err(Failure::NotFound));
        assert_eq!(world.write(&manager(), &report, Kind::RiskAssessed, grade.clone()), Err(Failure::Forbidden));
        assert_eq!(world.write(&stranger(), &report, Kind::RiskAssessed, grade), Err(Failure::NotFound));
        let analysts = world.lantern.report(&analyst, report_of(About::New(child("Amy")), json!({})), None);
        assert_eq!(analysts, Err(Failure::Forbidden));
        assert_eq!(world.case(report.child).entries.len(), 2, "nothing was written");
    });
}

#[test]
fn a_record_in_another_childs_episode_or_on_another_chain_is_not_found() {
    each(|world| {
        let (one, other) = (world.missing("Amara Kestrel"), world.missing("Amy Robin"));
        let crossed = operations::Written { episode: other.episode, ..one.clone() };
        let claim = json!({ "place": "A friend’s flat" });
        assert_eq!(world.write(&officer(), &crossed, Kind::LocationClaimed, claim), Err(Failure::NotFound));
        let home = json!({ "name": "A house", "address": "", "host": "e09000030", "phone": "", "agreement": false });
        assert_eq!(world.write(&officer(), &one, Kind::HomeRegistered, home), Err(Failure::NotFound));
    });
}

#[test]
fn a_report_by_anybody_about_any_child_is_taken_and_opens_nothing_to_the_reporter_but_the_report() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let second = world.report_again(&stranger(), report.child);
        assert_eq!(second.episode, report.episode);
        assert!(world.lantern.outcome(&stranger(), second.entry).is_ok());
        assert_eq!(world.lantern.outcome(&stranger(), report.entry), Err(Failure::NotFound));
        let opened = world.lantern.see(&stranger(), Opened::Child(report.child), "child_page", None);
        assert!(matches!(opened, Err(Failure::NotFound)));
    });
}

#[test]
fn every_child_shown_is_in_the_access_log_with_what_and_why_and_a_refused_look_is_not() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let episode = report.episode.unwrap();
        world.lantern.case_page(&officer(), episode, None, "case_page").unwrap();
        world.lantern.child(&worker(), report.child, None).unwrap();
        assert!(matches!(world.lantern.case_page(&stranger(), episode, None, "case_page"), Err(Failure::NotFound)));
        assert!(matches!(world.lantern.child(&staff(Role::Analyst), report.child, None), Err(Failure::NotFound)));
        let said = |look: &Look| (look.person.unwrap(), look.what.clone(), look.purpose.clone(), look.episode);
        let mut log: Vec<_> = looks(world, report.child).iter().map(said).collect();
        log.sort();
        let person = |actor: Actor| actor.person.unwrap();
        let mut expected = vec![
            (person(officer()), "case_page".to_owned(), "owner".to_owned(), Some(episode)),
            (person(worker()), "child_page".to_owned(), "responsible".to_owned(), None),
        ];
        expected.sort();
        assert_eq!(log, expected);
    });
}

#[test]
fn a_board_logs_a_child_when_the_row_appears_or_changes_and_not_at_every_refresh() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let seen = |world: &World| of_person(world, officer().person.unwrap());
        for _ in 0..3 {
            assert_eq!(world.board(&officer()).len(), 1);
        }
        assert_eq!(seen(world), 1, "a refresh that shows the same says nothing new");
        world
            .write(&officer(), &report, Kind::RiskAssessed, json!({ "grade": "high", "rationale": "Fifteen" }))
            .unwrap();
        world.board(&officer());
        assert_eq!(seen(world), 2);
        world.missing("Amy Robin");
        world.board(&officer());
        assert_eq!(seen(world), 3, "only the child that was not there before");
        assert!(world.board(&stranger()).is_empty());
        assert_eq!(of_person(world, stranger().person.unwrap()), 0);
    });
}

#[test]
fn worklist_inbox_matches_and_search_each_log_whom_they_show() {
    each(|world| {
        world.missing("Amara Kestrel");
        world.pass(20);
        let owed = world.lantern.owed(&officer()).unwrap();
        assert!(owed.units.iter().any(|line| line.opens), "the unit owes a decision");
        assert_eq!(of_person(world, officer().person.unwrap()), 1, "one row a response and child, however many lines");
        let matches = world.lantern.possible_matches(&worker(), "amara", None).unwrap();
        assert_eq!(matches.len(), 1);
        let search = world.lantern.keep_search(&worker(), "kestrel").unwrap();
        assert_eq!(world.lantern.find(&worker(), &search).unwrap().children.len(), 1);
        assert!(matches!(world.lantern.find(&officer(), &search), Err(Failure::NotFound)), "a search is its owner's");
        assert_eq!(of_person(world, worker().person.unwrap()), 2);
        let analyst = world.lantern.possible_matches(&staff(Role::Analyst), "amara", None);
        assert!(matches!(analyst, Err(Failure::Forbidden)));
    });
}

fn looks(world: &World, child: ChildId) -> Vec<Look> {
    world.lantern.store().read(move |transaction| transaction.looks_at(child, None, 100)).unwrap()
}

fn of_person(world: &World, person: PersonId) -> usize {
    world.lantern.store().read(move |transaction| transaction.looks_of(person, None, 100)).unwrap().len()
}

#[test]
fn whoever_answers_for_a_unit_a_service_or_a_home_keeps_the_register_of_their_own_and_nobody_else_any() {
    let every = |role: Role| Bond::ALL.map(|bond| keeps(role, &BTreeSet::from([bond])));
    for role in Role::ALL {
        let expected = match role {
            Role::UnitSupervisor | Role::HomeManager => [true, false, false],
            Role::ExploitationCoordinator | Role::System => [true; 3],
            _ => [false; 3],
        };
        assert_eq!(every(*role), expected, "{role:?}");
        assert_eq!(keeps(*role, &BTreeSet::new()), *role == Role::System, "{role:?}");
    }
}

#[test]
fn the_policies_that_are_built_in_have_no_fault() {
    assert_eq!(operations::access::faults(), Vec::<String>::new());
}
