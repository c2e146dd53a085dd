//! Disposing of a record: two people, no hold, nobody missing; then nothing of what it said is left anywhere, and what is left
//! still verifies.

use casework::actor::{Actor, Role};
use casework::entry::Subject;
use casework::ids::PersonId;
use casework::records::Kind;
use operations::{Failure, Written};
use serde_json::json;
use store::StoreError;
use testkit::Database;

use crate::world::{World, codes, each, officer, staff};

fn lead() -> Actor {
    staff(Role::InformationGovernance)
}

fn second() -> Actor {
    Actor { person: Some(PersonId::numbered(1999)), ..lead() }
}

fn closed(world: &World, name: &str) -> Written {
    let report = world.missing(name);
    let well = json!({ "who": "PC Vale", "method": "seen_in_person" });
    world.write(&officer(), &report, Kind::ReportDecided, json!({ "decision": "opened" })).unwrap();
    world.write(&officer(), &report, Kind::WellbeingConfirmed, well.clone()).unwrap();
    world.write(&officer(), &report, Kind::EpisodeClosed, well).unwrap();
    report
}

fn propose(world: &World, by: &Actor, report: &Written) -> Result<Written, Failure> {
    let because = "Kestrel is grown up, and nobody needs it";
    world.write(by, report, Kind::DisposalProposed, json!({ "reason": "time_is_up", "because": because }))
}

fn approve(world: &World, by: &Actor, report: &Written) -> Result<Written, Failure> {
    world.write(by, report, Kind::DisposalApproved, json!({ "reason": "time_is_up" }))
}

/// Everything the database keeps, as a backup has it.
fn everything(world: &World) -> String {
    String::from_utf8(world.lantern.store().backup(world.lantern.now(), Vec::new()).unwrap().1).unwrap()
}

#[test]
fn two_people_dispose_of_a_record_and_nothing_of_what_it_said_is_left() {
    each(|world| {
        let (report, other) = (closed(world, "Amara Kestrel"), closed(world, "Nia Robin"));
        assert!(everything(world).contains("Kestrel"));
        assert_eq!(codes(approve(world, &lead(), &report).unwrap_err()), ["not_proposed"]);
        propose(world, &lead(), &report).unwrap();
        assert_eq!(codes(approve(world, &lead(), &report).unwrap_err()), ["own_proposal"]);
        let other_reason = json!({ "reason": "court_order" });
        let refused = world.write(&second(), &report, Kind::DisposalApproved, other_reason);
        assert_eq!(codes(refused.unwrap_err()), ["another_reason"]);
        assert!(matches!(approve(world, &officer(), &report), Err(Failure::Forbidden)));
        approve(world, &second(), &report).unwrap();

        let all = everything(world);
        assert!(!all.contains("Kestrel") && all.contains("Robin"), "only what was disposed of is gone");
        let case = world.case(report.child);
        assert_eq!((case.identity.name.as_str(), case.episodes.len()), ("", 0));
        let sought = store::Sought { names: vec!["kestrel".into()], born: None };
        let found =
            world.lantern.store().read(move |transaction| transaction.find_children(&sought, &store::Scope::All, 9));
        assert_eq!(found.unwrap(), []);
        assert_eq!(world.lantern.disposals().unwrap(), [(report.child, "time_is_up".to_owned())]);
        world.is_sound();
        assert_eq!(world.lantern.dispose_again(&world.lantern.disposals().unwrap()).unwrap(), 0, "it is gone already");
        assert_eq!(world.case(other.child).identity.name, "Nia Robin");
    });
}

#[test]
fn nothing_is_disposed_of_while_it_is_held_or_somebody_is_missing_or_after_something_new() {
    each(|world| {
        let open = world.missing("Ben Ash");
        assert_eq!(codes(propose(world, &lead(), &open).unwrap_err()), ["episode_open"]);
        let report = closed(world, "Amara Kestrel");
        let because = |words: &str| json!({ "because": words });
        world.write(&lead(), &report, Kind::LegalHoldPlaced, because("A review")).unwrap();
        assert_eq!(codes(propose(world, &lead(), &report).unwrap_err()), ["held"]);
        let twice = world.write(&lead(), &report, Kind::LegalHoldPlaced, because("Another")).unwrap_err();
        assert_eq!(codes(twice), ["held_already"]);
        world.write(&lead(), &report, Kind::LegalHoldLifted, because("It is over")).unwrap();
        propose(world, &lead(), &report).unwrap();
        world.write(&lead(), &report, Kind::LegalHoldPlaced, because("An inquest")).unwrap();
        assert_eq!(codes(approve(world, &second(), &report).unwrap_err()), ["held", "not_proposed"]);
        world.write(&lead(), &report, Kind::LegalHoldLifted, because("It is over")).unwrap();
        assert_eq!(codes(approve(world, &second(), &report).unwrap_err()), ["not_proposed"], "it is proposed anew");
        assert_eq!(world.case(report.child).identity.name, "Amara Kestrel");
    });
}

#[test]
fn a_restored_backup_that_knows_nothing_of_a_disposal_is_brought_up_to_date() {
    Database::each(|database| {
        let world = World::over(database.open(), 7);
        let report = closed(&world, "Amara Kestrel");
        let backup = world.lantern.store().backup(world.lantern.now(), Vec::new()).unwrap().1;
        propose(&world, &lead(), &report).unwrap();
        approve(&world, &second(), &report).unwrap();
        let list = world.lantern.disposals().unwrap();

        let to = Database::on_sqlite();
        store::restore(to.url(), &store::Settings::default(), backup.as_slice()).unwrap();
        let restored = World::over(to.open(), 8);
        restored.lantern.rebuild(false).unwrap();
        assert!(everything(&restored).contains("Kestrel"));
        assert_eq!(restored.lantern.dispose_again(&list).unwrap(), 1);
        assert!(!everything(&restored).contains("Kestrel"));
        restored.is_sound();
    });
}

#[test]
fn the_database_itself_blanks_nothing_that_nobody_disposed_of() {
    each(|world| {
        let report = closed(world, "Amara Kestrel");
        let subject = Subject::Child(report.child);
        let blanked = world
            .lantern
            .store()
            .write::<_, u64, StoreError>(move |transaction| transaction.blank_before(&subject, 99));
        assert!(blanked.is_err());
        world.is_sound();
    });
}
