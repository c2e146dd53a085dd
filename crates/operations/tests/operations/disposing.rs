//! Disposing of a record: two people, no hold, nobody missing; then nothing of what it said is left anywhere, and what is left
//! still verifies.

use casework::actor::{Actor, Role};
use casework::entry::Subject;
use casework::ids::{OrganisationId, PersonId};
use casework::record::{Descriptor, descriptors};
use casework::records::Kind;
use operations::{About, Begun, Failure, Left, Processing, Written};
use serde_json::{Value, json};
use store::StoreError;
use testkit::Database;

use crate::world::{BOROUGH, World, child, codes, each, officer, report_of, staff, worker};

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
        assert_eq!(world.lantern.disposals().unwrap(), [(report.child, "time_is_up".to_owned())]);
        world.is_sound();
        assert_eq!(world.lantern.dispose_again(&world.lantern.disposals().unwrap()).unwrap(), 0, "it is gone already");
        assert_eq!(world.case(other.child).identity.name, "Nia Robin");
    });
}

/// A record of every kind a governance lead disposes of, with a word in each box that takes any, and all that is typed about
/// it besides: a search, a draft, and a report that was begun on the public pages.
fn everywhere(world: &World, canary: &str) -> Written {
    let name = format!("Amara {canary}");
    let token = world.lantern.open_public_form("public_report").unwrap().token;
    let typed = vec![("report.circumstances.known".to_owned(), format!("{canary} went out"))];
    let left = Left { authority: Some(OrganisationId::literal(BOROUGH)), ..Left::default() };
    world.lantern.keep_public_form(&token, &typed, Some(left)).unwrap();
    world.pass(11);
    let begun = world.lantern.call_backs(&officer()).unwrap().remove(0).id;
    let record = json!({ "circumstances": canary, "reporter_name": canary, "last_seen_where": canary });
    let report = report_of(About::New(child(&name)), record);
    let report = world.lantern.report_of(&officer(), report, None, Some(Begun::Call(begun)), None).unwrap();
    let own = |kind: &&Descriptor| !kind.next.is_empty() && kind.writers.contains(&officer().role);
    let apart = [Kind::ChildRestricted, Kind::AddressRestricted, Kind::EpisodeClosed, Kind::SameChildAs];
    for kind in descriptors().iter().filter(own).filter(|kind| !apart.contains(&kind.kind)) {
        let mut record = kind.sample.clone();
        for value in record
            .as_object_mut()
            .unwrap()
            .values_mut()
            .filter(|value| value.as_str().is_some_and(|text| text.contains(' ')))
        {
            *value = Value::from(canary);
        }
        _ = world.write(&officer(), &report, kind.kind, record);
    }
    world.write(&worker(), &report, Kind::WorkerAllocated, json!({})).unwrap();
    for text in [format!("A letter about {canary}"), "A letter to every family".to_owned()] {
        let file = world.lantern.accept(text.as_bytes()).unwrap();
        let letter = json!({ "file": file.digest, "title": "A letter", "what": "document", "seen_by": "everybody" });
        let letter = world.draft(&report, Kind::AttachmentAdded, letter);
        world.lantern.attach(&officer(), letter, file, None).unwrap();
    }
    world.close(&report);
    world.lantern.keep_search(&worker(), canary).unwrap();
    let open = world.lantern.open_form(
        "person/1003",
        "concern_raised",
        &format!("/children/{}/concern_raised/new", report.child),
    );
    world.lantern.keep_draft(&open.unwrap().token, &vec![("words".to_owned(), canary.to_owned())]).unwrap();
    report
}

#[test]
fn no_table_of_the_database_holds_a_word_of_what_was_disposed_of() {
    Database::each(|database| {
        let world = World::over(database.open(), 7);
        let (gone, stays) = (everywhere(&world, "zqxkestrel"), everywhere(&world, "zqxrobin"));
        let kept = database.tables_holding("zqxrobin");
        assert_eq!(database.tables_holding("zqxkestrel"), kept);
        for table in ["journal", "child", "child_name", "draft", "call_back", "search", "file_part"] {
            assert!(kept.iter().any(|kept| kept == table), "{table} holds none, so that nothing is shown: {kept:?}");
        }
        propose(&world, &lead(), &gone).unwrap();
        approve(&world, &second(), &gone).unwrap();
        assert_eq!(database.tables_holding("zqxkestrel"), [""; 0]);
        assert_eq!(database.tables_holding("letter to every family"), ["file_part"], "another record names it");
        assert_eq!(database.tables_holding("zqxrobin"), kept, "nobody else’s record is touched");
        assert!(world.case(stays.child).identity.name.contains("zqxrobin"));
        world.is_sound();
    });
}

#[test]
fn that_a_record_was_disposed_of_is_logged_and_every_leaf_of_the_ledger_still_verifies() {
    each(|world| {
        let report = closed(world, "Amara Kestrel");
        propose(world, &lead(), &report).unwrap();
        approve(world, &second(), &report).unwrap();
        let looks =
            world.lantern.store().read(move |transaction| transaction.looks_at(report.child, None, 100)).unwrap();
        let erasures: Vec<_> = looks.iter().filter(|look| look.kind == Processing::Erasure).collect();
        assert_eq!(erasures.len(), 1);
        assert_eq!((erasures[0].person, erasures[0].what.as_str()), (second().person, "record_disposed"));
        assert_eq!(erasures[0].purpose, "responsible");
        let covered = world.lantern.store().verify_ledger(&[], |fault| panic!("{fault}")).unwrap();
        assert_eq!((covered.faults, covered.blanked), (0, 0));
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
