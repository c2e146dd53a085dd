//! What decides is refused only when what it revises has moved, with both versions; what adds is never refused as stale.

use casework::actor::Role;
use casework::records::Kind;
use operations::Failure;
use serde_json::json;

use crate::world::{codes, each, manager, officer, staff, worker};

#[test]
fn a_decision_is_refused_when_the_decision_it_revises_has_moved_and_shows_both() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let opened = json!({ "decision": "opened" });
        let first = world.revise(&officer(), &report, Kind::ReportDecided, opened.clone(), None).unwrap();
        let late = world.revise(&staff(Role::UnitSupervisor), &report, Kind::ReportDecided, opened.clone(), None);
        let Err(Failure::Stale(versions)) = late else { panic!("{late:?}") };
        assert_eq!((versions.seen, versions.now), (None, first.entry));
        assert_eq!((&versions.mine, &versions.theirs["decision"]), (&opened, &json!("opened")));
        // Having seen the one in force, it is taken.
        world.revise(&officer(), &report, Kind::ReportDecided, opened, Some(first.entry)).unwrap();
        assert_eq!(world.case(report.child).entries.len(), 4);
        world.is_sound();
    });
}

#[test]
fn a_decision_is_not_stale_because_something_else_moved() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let opened = json!({ "decision": "opened" });
        let first = world.revise(&officer(), &report, Kind::ReportDecided, opened.clone(), None).unwrap();
        let grade = json!({ "grade": "medium", "rationale": "Fifteen, and it is dark" });
        world.revise(&officer(), &report, Kind::RiskAssessed, grade.clone(), None).unwrap();
        let since = json!({ "missing_since": "2026-03-01T20:00:00Z", "because": "The bus camera shows her" });
        world.revise(&worker(), &report, Kind::MissingStartCorrected, since, None).unwrap();
        world.report_again(&worker(), report.child);
        world.revise(&officer(), &report, Kind::ReportDecided, opened, Some(first.entry)).unwrap();
        // A grade is each agency's own: the council's first is not stale because of the police's.
        world.revise(&worker(), &report, Kind::RiskAssessed, grade.clone(), None).unwrap();
        let again = world.revise(&officer(), &report, Kind::RiskAssessed, grade, None);
        assert!(matches!(again, Err(Failure::Stale(_))), "{again:?}");
        world.is_sound();
    });
}

#[test]
fn what_adds_is_taken_whatever_was_added_meanwhile() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        for (kind, record) in [
            (Kind::EnquiryRecorded, json!({ "kind": "sighting", "outcome": "Nothing learnt" })),
            (Kind::ContactMade, json!({ "words": "“im ok”" })),
            (Kind::LocationClaimed, json!({ "place": "A friend’s flat" })),
            (Kind::ConcernRaised, json!({ "kind": "immediate" })),
            (Kind::ChildReturned, json!({})),
        ] {
            for actor in
                [officer(), manager()].iter().filter(|actor| kind.descriptor().unwrap().writers.contains(&actor.role))
            {
                world.revise(actor, &report, kind, record.clone(), None).unwrap();
                world.revise(actor, &report, kind, record.clone(), None).unwrap();
            }
        }
        world.is_sound();
    });
}

#[test]
fn a_correction_replaces_what_its_own_organisation_wrote_and_is_stale_after_another() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let sighting = json!({ "kind": "sighting", "outcome": "A girl in a green coat", "place": "Roman Road" });
        let written = world.write(&officer(), &report, Kind::EnquiryRecorded, sighting.clone()).unwrap();
        let correction = |outcome: &str| {
            let record = json!({ "kind": "sighting", "outcome": outcome, "place": "Roman Road" });
            json!({ "entry": written.entry, "reason": "learned_later", "record": record })
        };
        let foreign = world.revise(&worker(), &report, Kind::Corrected, correction("Not her"), None);
        assert_eq!(codes(foreign.unwrap_err()), ["not_yours"]);
        let half = json!({ "entry": written.entry, "reason": "typing", "record": { "kind": "sighting" } });
        let Err(Failure::Refused(faults)) = world.revise(&officer(), &report, Kind::Corrected, half, None) else {
            panic!("half a record was taken")
        };
        assert_eq!((faults[0].field.as_str(), faults[0].code), ("/record/outcome", "missing"));
        world.pass(1);
        let first = world.revise(&officer(), &report, Kind::Corrected, correction("A blue coat"), None).unwrap();
        let second = world.revise(&officer(), &report, Kind::Corrected, correction("A red coat"), None);
        let Err(Failure::Stale(versions)) = second else { panic!("{second:?}") };
        assert_eq!(versions.now, first.entry);
        let case = world.case(report.child);
        let entry = case.entry(written.entry).unwrap();
        assert_eq!(entry.body.to_json().unwrap()["outcome"], "A blue coat");
        assert_eq!(entry.earlier.len(), 1, "what it said before stays on the record");
        assert_eq!(entry.position, written.position, "it stands at its own place");
        let before = operations::Opened::Child(report.child);
        let before = world.lantern.see(&officer(), before, "test", Some(written.recorded)).unwrap().case;
        assert_eq!(before.entry(written.entry).unwrap().body.to_json().unwrap()["outcome"], "A girl in a green coat");
        world.is_sound();
    });
}

#[test]
fn a_withdrawal_takes_an_entry_out_keeps_it_on_the_record_and_can_itself_be_withdrawn() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let back = world.write(&manager(), &report, Kind::ChildReturned, json!({})).unwrap();
        let episode = report.episode.unwrap();
        assert!(world.case(report.child).episode(episode).unwrap().back().is_some());
        let record = json!({ "entry": back.entry, "reason": "never_happened", "words": "It was her sister" });
        let foreign = world.revise(&worker(), &report, Kind::Withdrawn, record.clone(), None);
        assert_eq!(codes(foreign.unwrap_err()), ["not_yours"]);
        let gone = world.revise(&manager(), &report, Kind::Withdrawn, record.clone(), None).unwrap();
        let case = world.case(report.child);
        assert!(case.episode(episode).unwrap().back().is_none());
        assert_eq!(case.withdrawn[0].entry.id, back.entry);
        let twice = world.write(&manager(), &report, Kind::Withdrawn, record).unwrap_err();
        assert_eq!(codes(twice), ["no_such_entry"]);
        world.is_sound();
        let undone = json!({ "entry": gone.entry, "reason": "other" });
        world.write(&manager(), &report, Kind::Withdrawn, undone).unwrap();
        assert!(world.case(report.child).episode(episode).unwrap().back().is_some());
        world.is_sound();
    });
}
