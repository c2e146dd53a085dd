//! A draft release is counted from a numbered snapshot: the same snapshot gives the same files, whatever is written later.

use casework::records::Kind;
use operations::{About, Failure};
use proves::proves;
use serde_json::{Value, json};
use statistics::{File, Year};

use crate::world::{World, child, each, manager, officer, report_of, texts, worker};

fn year() -> Year {
    "2025-26".parse().unwrap()
}

fn manifest(files: &[File]) -> Value {
    let manifest = files.iter().find(|file| file.name.starts_with("manifest")).unwrap();
    serde_json::from_slice(&manifest.bytes).unwrap()
}

fn totals(world: &World) -> Value {
    manifest(&world.lantern.release_draft(year(), &texts()).unwrap().files)["totals"].clone()
}

#[test]
fn a_draft_is_made_again_from_its_snapshot_to_the_byte_and_later_writes_do_not_reach_it() {
    each(|world| {
        let texts = texts();
        let report = world.missing("Amara Kestrel");
        world.write(&officer(), &report, Kind::ReportDecided, json!({ "decision": "opened" })).unwrap();
        let first = world.lantern.release_draft(year(), &texts).unwrap();
        assert_eq!(first.incidents, 1);

        // Afterwards: more of the same child, a join, another child, and a correction of who the child is.
        world.pass(60);
        let other = world.missing("Amy Kestrel");
        world.write(&officer(), &other, Kind::ReportDecided, json!({ "decision": "opened" })).unwrap();
        let grown = json!({ "name": "Amara Kestrel", "born": { "known": "2001-05-14" }, "responsible": { "known": "e09000007" } });
        world.write(&worker(), &report, Kind::ChildRegistered, grown).unwrap();
        let same = json!({ "other": report.child, "because": "Same date of birth" });
        world.write(&worker(), &other, Kind::SameChildAs, same).unwrap();

        let number = u32::try_from(first.snapshot.number).unwrap();
        let again = world.lantern.release_of(number, year(), &texts).unwrap();
        assert_eq!((again.snapshot, again.files == first.files), (first.snapshot, true));
        let later = world.lantern.release_draft(year(), &texts).unwrap();
        assert_eq!(later.snapshot.number, first.snapshot.number + 1);
        assert_ne!(later.snapshot.heads, first.snapshot.heads);
        assert!(matches!(world.lantern.release_of(404, year(), &texts), Err(Failure::NotFound)));
    });
}

#[test]
fn an_absence_that_police_were_not_told_of_stands_in_a_column_of_its_own() {
    proves!("LA-0-01");
    each(|world| {
        let told = json!({ "to_police": false });
        let absent =
            world.lantern.report(&manager(), report_of(About::New(child("Amara Kestrel")), told), None).unwrap();
        let case = world.case(absent.child);
        let parties = &case.episodes[0].parties;
        assert_eq!(parties.owner.as_ref().unwrap().as_str(), "e09000030-csc", "the council's until police have it");
        assert_eq!(
            totals(world),
            json!({
                "incidents": 0, "children": 0, "not_opened": 0, "awaiting_decision": 0, "without_police": 1, "absences": 0,
                "lowest_grade": 0,
            })
        );
        // One step makes it a report to police: the same episode, now theirs.
        let again = world.report_again(&manager(), absent.child);
        assert_eq!(again.episode, absent.episode);
        assert_eq!(world.board(&officer()), [absent.episode.unwrap()]);
        assert_eq!((&totals(world)["without_police"], &totals(world)["awaiting_decision"]), (&json!(0), &json!(1)));
        world.is_sound();
    });
}

#[test]
fn a_report_that_is_not_opened_is_counted_beside_the_incidents_and_not_among_them() {
    proves!("LA-3-15");
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let decision = json!({
            "decision": "not_opened", "reason": "seen_safe", "evidence": "PC Vale has seen her", "review": "2026-03-02",
            "advice": ["s1_tell_us"],
        });
        world.write(&officer(), &report, Kind::ReportDecided, decision).unwrap();
        let totals = totals(world);
        assert_eq!((&totals["incidents"], &totals["not_opened"]), (&json!(0), &json!(1)));
    });
}

#[test]
fn every_file_of_a_draft_says_that_it_is_one() {
    each(|world| {
        world.missing("Amara Kestrel");
        let draft = world.lantern.release_draft(year(), &texts()).unwrap();
        for file in &draft.files {
            let text = std::str::from_utf8(&file.bytes).unwrap();
            assert!(file.name.contains("draft"), "{}", file.name);
            assert!(file.name.ends_with(".meta.csv") || text.contains("DRAFT"), "{}", file.name);
        }
    });
}
