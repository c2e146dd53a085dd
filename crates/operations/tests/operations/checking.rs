//! The check whether a child is missing: of every force, tolerant of spelling, and telling no more than it must.

use casework::actor::{Actor, Role};
use casework::ids::{OrganisationId, PersonId, UnitId};
use casework::records::Kind;
use operations::read::{Asked, Checked};
use operations::{About, Failure};
use serde_json::json;
use store::Look;

use crate::world::{World, codes, each, manager, officer, report_of, worker};

/// A constable of a force that has nothing to do with London.
fn elsewhere() -> Actor {
    Actor {
        person: Some(PersonId::numbered(77)),
        organisation: OrganisationId::literal("merseyside"),
        unit: UnitId::literal("merseyside-control"),
        ..officer()
    }
}

fn asked(name: &str, born: &str, looks: &str) -> Asked {
    Asked { name: name.into(), born: born.into(), looks: looks.into() }
}

fn check(world: &World, name: &str, born: &str, looks: &str) -> Checked {
    world.lantern.check(&elsewhere(), asked(name, born, looks)).unwrap()
}

fn looks(world: &World) -> Vec<Look> {
    let person = elsewhere().person.unwrap();
    world.lantern.store().read(move |transaction| transaction.looks_of(person, None, 100)).unwrap()
}

fn described(world: &World) -> operations::Written {
    let record = json!({ "description": "Green coat, white trainers, scar above the left eye" });
    let known = json!({ "name": "Amara Jane Kestrel", "also_known_as": ["Ammi"], "born": { "known": "2010-05-14" } });
    world.lantern.report(&manager(), report_of(About::New(known), record), None).unwrap()
}

#[test]
fn another_force_is_told_to_act_however_the_name_is_spelt_and_of_nothing_else() {
    each(|world| {
        let report = described(world);
        for (name, born, looks) in [
            ("Amara Kestrel", "", ""),
            ("kestral, amarra", "", ""),
            ("Ammi", "14 5 2010", ""),
            ("amara", "15/5/2010", ""),
            ("amara", "2011-05-14", ""),
            ("Amara", "", "white trainers and a green coat"),
        ] {
            let found = check(world, name, born, looks);
            assert_eq!((found.compared, found.hits.len()), (1, 1), "{name} {born} {looks}");
            let hit = &found.hits[0];
            assert_eq!((hit.act, hit.name.as_deref(), hit.age, hit.opens), (true, Some("Amara K."), Some(15), None));
            assert_eq!(hit.owner.as_ref().map(UnitId::as_str), Some("met-ce-mpu"));
        }
        for (name, born, looks) in [("Amara", "", ""), ("", "14 5 2010", ""), ("", "", "a green coat, a scar")] {
            let found = check(world, name, born, looks);
            let hit = &found.hits[0];
            assert_eq!((hit.act, hit.name.as_deref(), hit.age), (false, None, None), "{name} {born} {looks}");
        }
        assert_eq!(check(world, "Tom Ashby", "", "").hits, []);
        let own = world.lantern.check(&officer(), asked("Amara Kestrel", "", "")).unwrap();
        assert_eq!(own.hits[0].opens, report.episode, "whoever stands to the child opens the record");
        world.is_sound();
    });
}

#[test]
fn each_check_is_logged_with_its_hits_and_without() {
    each(|world| {
        let report = described(world);
        check(world, "Tom Ashby", "", "");
        check(world, "Amara Kestrel", "", "");
        let logged: Vec<_> = looks(world).into_iter().map(|look| (look.child, look.what, look.purpose)).collect();
        let row = |child| (child, "missing_check".to_owned(), "check".to_owned());
        assert_eq!(logged.iter().filter(|look| **look == row(None)).count(), 2, "{logged:?}");
        assert_eq!(logged.iter().filter(|look| **look == row(Some(report.child))).count(), 1, "{logged:?}");
        assert_eq!(logged.len(), 3);
    });
}

#[test]
fn whoever_is_back_is_no_longer_compared_and_a_restricted_child_still_is() {
    each(|world| {
        let report = described(world);
        let reason = json!({ "reason": "trafficked" });
        world.write(&worker(), &report, Kind::ChildRestricted, reason).unwrap();
        let hit = check(world, "Amara Kestrel", "14 5 2010", "").hits.remove(0);
        assert_eq!((hit.act, hit.name, hit.age, hit.opens), (true, None, None, None), "only that somebody is to act");
        assert!(hit.owner.is_some());
        world.is_sound();

        let other = world.missing("Nia Robin");
        world.write(&officer(), &other, Kind::ReportDecided, json!({ "decision": "opened" })).unwrap();
        assert_eq!(check(world, "Nia Robin", "", "").hits.len(), 1);
        let well = json!({ "who": "PC Vale", "method": "seen_in_person" });
        world.write(&officer(), &other, Kind::WellbeingConfirmed, well.clone()).unwrap();
        world.write(&officer(), &other, Kind::EpisodeClosed, well).unwrap();
        assert_eq!(check(world, "Nia Robin", "", "").hits, []);
        world.is_sound();
    });
}

#[test]
fn nothing_to_compare_a_date_nobody_can_read_and_whoever_does_not_look_for_children_are_refused() {
    each(|world| {
        let refused =
            |name: &str, born: &str| codes(world.lantern.check(&elsewhere(), asked(name, born, "")).unwrap_err());
        assert_eq!(refused(" , ", ""), ["missing"]);
        assert_eq!(refused("Amara", "the 14th"), ["not_a_date"]);
        assert_eq!(refused(&"a".repeat(201), ""), ["too_long"]);
        for role in [Role::Analyst, Role::Public, Role::InformationGovernance, Role::SocialWorker, Role::HomeManager] {
            let found = world.lantern.check(&Actor { role, ..elsewhere() }, asked("Amara", "", ""));
            assert!(matches!(found, Err(Failure::Forbidden)), "{role:?}");
        }
        let id = world.lantern.keep_check(&elsewhere(), &asked("Amara", "", "")).unwrap();
        assert!(world.lantern.kept_check(&elsewhere(), &id).is_ok());
        assert!(matches!(world.lantern.kept_check(&officer(), &id), Err(Failure::NotFound)), "it is somebody else's");
        assert!(matches!(world.lantern.find(&elsewhere(), &id), Err(Failure::NotFound)), "a check is no search");
    });
}
