//! The register of homes, organisations, units and people: what was so when, who keeps it, and that somebody who has left
//! is out at once.

use casework::actor::{Actor, Role};
use casework::entry::Subject;
use casework::ids::{HomeId, OrganisationId, PersonId};
use casework::records::{Body, Kind};
use casework::time::{Instant, Moment};
use jiff::SignedDuration;
use operations::{Failure, Keeping, Kept, Key, Opens, Versions};
use serde_json::{Value, json};

use crate::world::{BOROUGH, World, codes, each, home, manager, officer, staff, stranger};

fn coordinator() -> Actor {
    staff(Role::ExploitationCoordinator)
}

fn supervisor() -> Actor {
    staff(Role::UnitSupervisor)
}

fn house(name: &str) -> Value {
    json!({ "name": name, "host": BOROUGH, "phone": "020 7946 0155" })
}

fn somebody(name: &str) -> Value {
    json!({ "name": name, "organisation": "met", "unit": "met-ce-mpu", "role": "missing_person_officer" })
}

fn new(kind: Kind, record: Value) -> Keeping {
    Keeping { subject: None, kind, occurred: None, record, revises: None }
}

fn about(subject: &Subject, kind: Kind, record: Value) -> Keeping {
    Keeping { subject: Some(subject.clone()), ..new(kind, record) }
}

fn keep(world: &World, actor: &Actor, keeping: Keeping) -> Result<Kept, Failure> {
    world.lantern.keep(actor, keeping, None)
}

fn day(text: &str) -> Moment {
    serde_json::from_value(json!(text)).unwrap()
}

fn listed(world: &World, kept: &Kept) -> String {
    let Subject::Home(id) = kept.subject else { panic!("a home") };
    world.lantern.directory().homes[&id].name.clone()
}

fn names(world: &World, actor: &Actor, subject: &Subject) -> Vec<String> {
    let seen = world.lantern.kept(actor, subject.clone(), None).unwrap();
    let name = |body: &Body| body.to_json().unwrap()["name"].as_str().unwrap().to_owned();
    seen.entries.iter().map(|entry| name(&entry.body)).collect()
}

#[test]
fn what_is_so_now_is_what_became_so_last_however_late_it_was_told() {
    each(|world| {
        let first = Keeping { occurred: Some(day("2025-03-01")), ..new(Kind::HomeRegistered, house("Rowan Lodge")) };
        let kept = keep(world, &coordinator(), first).unwrap();
        let told = |name: &str, from: &str| Keeping {
            occurred: Some(day(from)),
            ..about(&kept.subject, Kind::HomeRegistered, house(name))
        };
        keep(world, &coordinator(), told("Rowan House", "2026-02-01")).unwrap();
        keep(world, &coordinator(), told("Rowan Place", "2025-09-01")).unwrap();
        assert_eq!(listed(world, &kept), "Rowan House", "what was told last was so before");
        assert_eq!(names(world, &coordinator(), &kept.subject), ["Rowan Lodge", "Rowan Place", "Rowan House"]);
        let ahead = keep(world, &coordinator(), told("Rowan Court", "2026-03-09"));
        assert_eq!(codes(ahead.unwrap_err()), ["in_the_future"]);
        world.is_sound();
    });
}

#[test]
fn an_entry_is_corrected_and_taken_back_and_stays_on_the_register() {
    each(|world| {
        let kept = keep(world, &coordinator(), new(Kind::HomeRegistered, house("Rowan Lodeg"))).unwrap();
        let correction = json!({ "entry": kept.entry, "reason": "typing", "record": house("Rowan Lodge") });
        keep(world, &coordinator(), about(&kept.subject, Kind::Corrected, correction)).unwrap();
        assert_eq!(listed(world, &kept), "Rowan Lodge");
        world.pass(5);
        let change =
            keep(world, &coordinator(), about(&kept.subject, Kind::HomeRegistered, house("Elsewhere"))).unwrap();
        let back = |entry| json!({ "entry": entry, "reason": "never_happened" });
        keep(world, &coordinator(), about(&kept.subject, Kind::Withdrawn, back(change.entry))).unwrap();
        assert_eq!(listed(world, &kept), "Rowan Lodge", "as it was before the entry that was never so");
        let again = keep(world, &coordinator(), about(&kept.subject, Kind::Withdrawn, back(change.entry)));
        assert_eq!(codes(again.unwrap_err()), ["no_such_entry"]);
        keep(world, &coordinator(), about(&kept.subject, Kind::Withdrawn, back(kept.entry))).unwrap();
        let seen = world.lantern.kept(&coordinator(), kept.subject.clone(), None).unwrap();
        assert_eq!((seen.entries.len(), seen.withdrawn.len(), seen.changes.len()), (0, 2, 3));
        assert!(!world.lantern.directory().homes.values().any(|home| home.name.starts_with("Rowan")), "off the list");
        let other = json!({ "entry": kept.entry, "reason": "typing", "record": { "name": "", "host": BOROUGH } });
        let broken = keep(world, &coordinator(), about(&Subject::Home(home()), Kind::Corrected, other));
        assert_eq!(codes(broken.unwrap_err()), ["no_such_entry"], "an entry of another home");
        world.is_sound();
    });
}

#[test]
fn each_keeps_their_own_and_learns_nothing_of_what_others_keep() {
    each(|world| {
        let larkfield = Subject::Home(home());
        let change = || {
            about(&larkfield, Kind::HomeRegistered, {
                let mut record = house("Larkfield House");
                record["provider"] = json!("larkfield-care");
                record
            })
        };
        assert!(keep(world, &manager(), change()).is_ok(), "her own organisation runs it");
        assert!(keep(world, &coordinator(), change()).is_ok(), "it stands in the council’s area");
        let elsewhere = Actor { role: Role::ExploitationCoordinator, ..stranger() };
        assert_eq!(keep(world, &elsewhere, change()), Err(Failure::NotFound));
        assert_eq!(keep(world, &officer(), change()), Err(Failure::Forbidden));
        assert_eq!(keep(world, &supervisor(), change()), Err(Failure::NotFound), "no home is the force’s");
        assert!(matches!(world.lantern.kept(&elsewhere, larkfield.clone(), None), Err(Failure::NotFound)));
        assert!(matches!(world.lantern.kept_people(&officer()), Err(Failure::Forbidden)));
        assert_eq!(world.lantern.kept_homes(&supervisor()).unwrap().len(), 0);
        assert_eq!(world.lantern.kept_homes(&coordinator()).unwrap().len(), 1);
        let given_away = json!({ "name": "Larkfield House", "host": "e09000007", "provider": "harbour-conversations" });
        let refused = keep(world, &manager(), about(&larkfield, Kind::HomeRegistered, given_away));
        assert_eq!(codes(refused.unwrap_err()), ["not_kept"], "nobody gives away what they keep");
    });
}

#[test]
fn a_body_a_council_puts_on_the_register_is_kept_by_the_council_and_its_units_are_found_by_the_roles_that_owe() {
    each(|world| {
        let charity = json!({ "name": "Lock Keepers’ Trust", "kind": "charity" });
        let kept = keep(world, &coordinator(), new(Kind::OrganisationRegistered, charity)).unwrap();
        let Subject::Organisation(id) = &kept.subject else { panic!("an organisation") };
        assert_eq!(id.as_str(), "lock-keepers-trust");
        let kind = serde_json::from_value(json!("return_conversation_provider")).ok();
        let unit = world.lantern.unit_id(id, kind, "Return team").unwrap();
        assert_eq!(unit.as_str(), "lock-keepers-trust-return", "by this ending the duty table finds it");
        let record = json!({ "unit": unit, "name": "Return team", "kind": "return_conversation_provider" });
        keep(world, &coordinator(), about(&kept.subject, Kind::UnitRegistered, record)).unwrap();
        let worker =
            json!({ "name": "Ines Vale", "organisation": id, "unit": unit, "role": "return_conversation_worker" });
        keep(world, &coordinator(), new(Kind::PersonRegistered, worker)).unwrap();
        assert!(world.lantern.kept_people(&coordinator()).unwrap().iter().any(|person| person.name == "Ines Vale"));
        let force = json!({ "name": "Another Force", "kind": "force" });
        let refused = keep(world, &coordinator(), new(Kind::OrganisationRegistered, force));
        assert_eq!(codes(refused.unwrap_err()), ["comes_with_lantern"]);
        let elsewhere = Actor { role: Role::ExploitationCoordinator, ..stranger() };
        assert!(matches!(world.lantern.kept(&elsewhere, kept.subject.clone(), None), Err(Failure::NotFound)));
        world.is_sound();
    });
}

#[test]
fn nobody_is_given_a_role_a_unit_or_a_home_that_is_not_there_for_them() {
    each(|world| {
        let refused = |actor: &Actor, change: Value| {
            let mut record = somebody("Wren Hart");
            record.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
            codes(keep(world, actor, new(Kind::PersonRegistered, record)).unwrap_err())
        };
        let chief = supervisor();
        assert_eq!(refused(&chief, json!({ "role": "social_worker" })), ["no_such_role"]);
        assert_eq!(refused(&chief, json!({ "role": "system" })), ["no_such_role"]);
        assert_eq!(refused(&chief, json!({ "unit": "e09000030-csc" })), ["no_such_unit"]);
        assert_eq!(refused(&chief, json!({ "home": home() })), ["manages_none"]);
        assert_eq!(
            refused(&chief, json!({ "organisation": BOROUGH, "unit": "e09000030-csc", "role": "social_worker" })),
            ["not_kept"]
        );
        let carer =
            json!({ "organisation": "larkfield-care", "unit": "larkfield-care-office", "role": "home_manager" });
        assert_eq!(refused(&manager(), carer.clone()), ["missing"]);
        let mut elsewhere = carer;
        elsewhere["home"] = json!(HomeId::numbered(77));
        assert_eq!(refused(&manager(), elsewhere), ["no_such_home"]);
    });
}

#[test]
fn whoever_has_left_is_out_at_once_and_nobody_changes_their_own_entry() {
    each(|world| {
        let kept = keep(world, &supervisor(), new(Kind::PersonRegistered, somebody("Wren Hart"))).unwrap();
        let Subject::Person(person) = kept.subject else { panic!("a person") };
        let hour = || operations::Arrival::by(operations::Way::Provider, SignedDuration::from_hours(1));
        let session = world.lantern.sign_in(person, hour()).unwrap();
        let token = world.lantern.issue_token(person, Opens::Api, None).unwrap();
        assert!(world.lantern.of_session(&session).unwrap().is_some());
        let own = Actor { person: Some(person), ..supervisor() };
        let mut left = somebody("Wren Hart");
        left["active"] = json!(false);
        let alone = keep(world, &own, about(&kept.subject, Kind::PersonRegistered, left.clone()));
        assert_eq!(codes(alone.unwrap_err()), ["your_own"]);
        keep(world, &supervisor(), about(&kept.subject, Kind::PersonRegistered, left)).unwrap();
        assert!(world.lantern.of_session(&session).unwrap().is_none());
        assert!(world.lantern.of_token(&token).unwrap().is_none());
        world.pass(1);
        keep(world, &supervisor(), about(&kept.subject, Kind::PersonRegistered, somebody("Wren Hart"))).unwrap();
        assert!(world.lantern.of_session(&session).unwrap().is_none(), "the old session does not come back to life");
        assert!(world.lantern.of_token(&token).unwrap().is_none());
        let session = world.lantern.sign_in(person, hour()).unwrap();
        assert_eq!(world.lantern.of_session(&session).unwrap().unwrap().actor.role, Role::MissingPersonOfficer);
        world.is_sound();
    });
}

#[test]
fn a_change_of_what_has_moved_since_shows_both_versions_and_the_same_key_writes_once() {
    each(|world| {
        let kept = keep(world, &coordinator(), new(Kind::HomeRegistered, house("Rowan Lodge"))).unwrap();
        let revise = |name: &str, seen| Keeping {
            revises: Some(seen),
            ..about(&kept.subject, Kind::HomeRegistered, house(name))
        };
        let first = keep(world, &coordinator(), revise("Rowan House", Some(kept.entry))).unwrap();
        let late = keep(world, &coordinator(), revise("Rowan Place", Some(kept.entry)));
        let Err(Failure::Stale(versions)) = late else { panic!("{late:?}") };
        let Versions { seen, now, theirs, mine } = *versions;
        assert_eq!((seen, now), (Some(kept.entry), first.entry));
        assert_eq!((theirs["name"].as_str(), mine["name"].as_str()), (Some("Rowan House"), Some("Rowan Place")));

        let key = |key: &str| Some(Key { scope: "test".into(), key: key.into() });
        let add = |name: &str| world.lantern.keep(&coordinator(), new(Kind::HomeRegistered, house(name)), key("once"));
        let (one, two) = (add("Alder House").unwrap(), add("Alder House").unwrap());
        assert_eq!(one, two);
        assert_eq!(add("Birch House"), Err(Failure::KeyReused));
        assert_eq!(world.lantern.kept_homes(&coordinator()).unwrap().len(), 3);
    });
}

#[test]
fn a_chain_that_is_not_there_or_is_a_childs_is_not_found() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        for subject in [
            Subject::Home(HomeId::numbered(77)),
            Subject::Person(PersonId::numbered(77)),
            Subject::Organisation(OrganisationId::literal("nobody")),
            Subject::Child(report.child),
        ] {
            let record = house("A house");
            let written = keep(world, &coordinator(), about(&subject, Kind::HomeRegistered, record));
            assert_eq!(written, Err(Failure::NotFound), "{subject}");
            assert!(matches!(world.lantern.kept(&coordinator(), subject, None), Err(Failure::NotFound)));
        }
        let kind = keep(world, &coordinator(), new(Kind::EnquiryRecorded, json!({})));
        assert_eq!(kind, Err(Failure::NotFound));
        let crossed = keep(world, &coordinator(), about(&Subject::Home(home()), Kind::PersonRegistered, somebody("X")));
        assert!(crossed.is_err(), "a person is not written on a home’s chain");
        assert!(world.lantern.now() > Instant::MIN);
    });
}

#[test]
fn another_server_sees_what_was_registered_once_it_has_looked() {
    each(|world| {
        let other = World::beside(world);
        let kept = keep(world, &coordinator(), new(Kind::HomeRegistered, house("Rowan House"))).unwrap();
        let Subject::Home(id) = kept.subject else { panic!("a home") };
        assert!(!other.lantern.directory().homes.contains_key(&id));
        other.lantern.keep_directory_up().unwrap();
        assert_eq!(other.lantern.directory().homes[&id].name, "Rowan House");
        let before = other.lantern.directory();
        world.missing("Amara Kestrel");
        other.lantern.keep_directory_up().unwrap();
        assert!(
            std::sync::Arc::ptr_eq(&before, &other.lantern.directory()),
            "a child's entry is no change of the register"
        );
    });
}

#[test]
fn rows_of_the_register_that_are_not_what_the_journal_says_are_found_and_written_anew() {
    testkit::Database::each(|database| {
        let world = World::over(database.open(), 7);
        let kept = keep(&world, &coordinator(), new(Kind::HomeRegistered, house("Rowan House"))).unwrap();
        for (tamper, row) in [
            ("UPDATE home SET phone = '020 7946 0199' WHERE name = 'Rowan House'", ("home", store::RowFault::Changed)),
            ("DELETE FROM unit WHERE unit = 'met-ce-mpu'", ("unit", store::RowFault::Missing)),
            (
                "UPDATE organisation SET name = 'Other' WHERE organisation = 'met'",
                ("organisation", store::RowFault::Changed),
            ),
            (
                "INSERT INTO person (person, name, organisation, unit, role, active) VALUES \
              ('00000000-0000-7000-8000-000000000009', 'Nobody', 'met', 'met-mcc', 'analyst', TRUE)",
                ("person", store::RowFault::Extra),
            ),
            (
                "INSERT INTO child (child, name, provisional, entries, changed) VALUES \
              ('00000000-0000-7000-8000-000000000009', 'Nobody', TRUE, 0, 0)",
                ("child", store::RowFault::Extra),
            ),
        ] {
            database.tamper(tamper).unwrap();
            let found = world.lantern.rebuild(true).unwrap().differences;
            let found: Vec<_> = found.iter().map(|(_, difference)| (difference.table, difference.fault)).collect();
            assert_eq!(found, [row], "{tamper}");
            world.lantern.rebuild(false).unwrap();
            assert_eq!(world.lantern.rebuild(true).unwrap().differences, [], "{tamper}");
        }
        assert_eq!(listed(&world, &kept), "Rowan House");
    });
}
