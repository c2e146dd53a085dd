//! Who did what, as one list of looks and entries; and the looks of a day that are unusual, on both databases.

use casework::actor::{Actor, Role};
use casework::ids::{PersonId, UnitId};
use casework::records::Kind;
use operations::access::watch::Sort;
use operations::read::{LookCursor, Ruling, WRITTEN};
use operations::{Failure, Opened, Processing};
use serde_json::json;

use crate::world::{World, codes, each, officer, staff, worker};

fn lead() -> Actor {
    staff(Role::InformationGovernance)
}

/// A school's lead beside the social workers.
fn partner() -> Actor {
    Actor { person: Some(PersonId::numbered(1500)), role: Role::PartnerLead, ..worker() }
}

fn open(world: &World, actor: &Actor, child: casework::ids::ChildId) {
    world.lantern.see(actor, Opened::Child(child), "child_page", None).unwrap();
}

#[test]
fn what_somebody_read_and_wrote_is_one_list_to_them_and_to_whoever_answers_for_the_child() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        world.pass(1);
        let enquiry = Kind::EnquiryRecorded.descriptor().unwrap().sample.clone();
        let enquiry = world.write(&officer(), &report, Kind::EnquiryRecorded, enquiry).unwrap();
        world.pass(1);
        open(world, &officer(), report.child);
        world.pass(1);
        let back = json!({ "entry": enquiry.entry, "reason": "duplicate" });
        world.write(&officer(), &report, Kind::Withdrawn, back).unwrap();
        let own = world.lantern.own_looks(officer().person.unwrap(), None).unwrap();
        let told = |looks: &[operations::read::Look]| -> Vec<(Processing, String)> {
            looks.iter().map(|look| (look.kind, look.what.clone())).collect()
        };
        let line = |kind, what: &str| (kind, what.to_owned());
        let expected = [
            line(Processing::Alteration, "withdrawn"),
            line(Processing::Consultation, "child_page"),
            line(Processing::Collection, "enquiry_recorded"),
        ];
        assert_eq!(told(&own.looks), expected);
        assert!(own.looks.iter().all(|look| look.number.is_some() && look.child == Some(report.child)));
        assert_eq!(own.looks[0].purpose, WRITTEN);
        let at = world.lantern.looked_at(&lead(), report.child, None).unwrap();
        assert_eq!(told(&at.looks)[..3], expected);
        assert!(at.looks.len() > 3, "the home's report is there too");
        // Whichever line a page ends with, the next one goes on.
        for (place, look) in at.looks.iter().enumerate() {
            let before = LookCursor { at: look.at, number: look.number.unwrap() };
            let rest = world.lantern.looked_at(&lead(), report.child, Some(before)).unwrap();
            assert_eq!(rest.looks, at.looks[place + 1..]);
        }
        let refused = world.lantern.looked_at(&officer(), report.child, None);
        assert!(matches!(refused, Err(Failure::Forbidden)));
    });
}

#[test]
fn what_is_unusual_is_told_of_a_person_and_a_day_and_ruled_on_by_another() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let day = world.lantern.now().london_date();
        open(world, &officer(), report.child);
        assert_eq!(world.lantern.unusual(&lead(), day, None).unwrap().people, [], "an officer on the case at night");
        open(world, &worker(), report.child);
        let seen = world.lantern.unusual(&lead(), day, None).unwrap();
        let [line] = seen.people.as_slice() else { panic!("{seen:?}") };
        assert_eq!((line.person, line.role), (worker().person.unwrap(), Some(Role::SocialWorker)));
        assert_eq!(line.sorts(), [(Sort::OffShift, 1)]);
        assert_eq!((line.hours[0].child, seen.next), (None, None), "the list shows no child");
        let one = world.lantern.unusual_of(&lead(), line.person, day).unwrap();
        assert_eq!(one.hours[0].child, Some(report.child));
        let of_unit = world.lantern.unusual_of(&partner(), line.person, day).unwrap();
        assert_eq!(of_unit.hours[0].child, None, "the unit's own lead has no part in the child");

        let rule = |by: &Actor, ruling, reason: &str| {
            world.lantern.rule_on_looks(by, (worker().person.unwrap(), day), ruling, reason)
        };
        assert_eq!(codes(rule(&lead(), None, " ").unwrap_err()), ["missing", "missing"]);
        assert_eq!(codes(rule(&lead(), Some(Ruling::Misuse), "\u{0}").unwrap_err()), ["unusable_characters"]);
        let own = world.lantern.unusual_of(&partner(), worker().person.unwrap(), day).unwrap();
        assert_eq!(own.ruled, None);
        assert!(matches!(rule(&officer(), Some(Ruling::Ordinary), "Why not"), Err(Failure::Forbidden)));
        world.pass(1);
        rule(&lead(), Some(Ruling::ToBeAsked), "On no rota").unwrap();
        let ruled = world.lantern.unusual(&lead(), day, None).unwrap().people.remove(0).ruled.unwrap();
        assert_eq!((ruled.ruling, ruled.reason.as_str(), ruled.before_more), (Ruling::ToBeAsked, "On no rota", false));
        let theirs = world.lantern.unusual(&partner(), day, None).unwrap();
        assert!(theirs.people.iter().any(|person| person.ruled.is_some()), "one council, one ruling");
        let last = world.lantern.own_looks(lead().person.unwrap(), None).unwrap();
        assert!(last.looks.iter().any(|look| look.what == "looks_ruled:to_be_asked" && look.child.is_none()));
        let never = world.lantern.unusual_of(&lead(), PersonId::numbered(4), day);
        assert!(matches!(never, Err(Failure::NotFound)));
    });
}

#[test]
fn many_records_in_one_hour_are_asked_about_and_as_many_over_a_day_are_not() {
    each(|world| {
        let reports: Vec<_> = (0..18).map(|child| world.missing(&format!("Child Number{child}"))).collect();
        world.clock.advance(jiff::SignedDuration::from_hours(11));
        let hurried = worker();
        let steady = Actor { person: Some(PersonId::numbered(1600)), ..worker() };
        for report in &reports {
            open(world, &hurried, report.child);
        }
        let day = world.lantern.now().london_date();
        for report in &reports {
            world.pass(20);
            open(world, &steady, report.child);
        }
        let seen = world.lantern.unusual(&lead(), day, None).unwrap();
        let many: Vec<_> =
            seen.people.iter().filter(|one| one.sorts().iter().any(|(sort, _)| *sort == Sort::Many)).collect();
        assert_eq!(many.len(), 1);
        assert_eq!((many[0].person, many[0].sorts()), (hurried.person.unwrap(), vec![(Sort::Many, 18)]));
    });
}

#[test]
fn two_records_that_are_joined_are_logged_as_combined_and_their_parting_as_altered() {
    each(|world| {
        let (one, other) = (world.missing("Amara Kestrel"), world.missing("Amara Kestral"));
        world.pass(1);
        let same = json!({ "other": other.child, "because": "The same child" });
        let joined = world.write(&worker(), &one, Kind::SameChildAs, same).unwrap();
        let combined = |child| {
            let looks = world.lantern.store().read(move |transaction| transaction.looks_at(child, None, 50)).unwrap();
            looks.iter().filter(|look| look.kind == Processing::Combination).count()
        };
        assert_eq!((combined(one.child), combined(other.child)), (1, 1));
        world.pass(1);
        let parted = json!({ "entry": joined.entry, "reason": "duplicate" });
        world.write(&worker(), &one, Kind::Withdrawn, parted).unwrap();
        assert_eq!((combined(one.child), combined(other.child)), (1, 1));
        let last = world.lantern.looked_at(&lead(), one.child, None).unwrap().looks.remove(0);
        assert_eq!((last.kind, last.what.as_str()), (Processing::Alteration, "withdrawn"));
        assert_eq!(last.unit, Some(UnitId::literal("e09000030-csc")));
    });
}
