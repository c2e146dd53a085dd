//! Two records of one child: an entry on both chains, read as one from either side, listed once, counted once, and parted
//! again by a withdrawal.

use casework::entry::Subject;
use casework::ids::ChildId;
use casework::records::Kind;
use operations::{Failure, Written};
use proves::proves;
use serde_json::json;
use statistics::{Measure, Year};

use crate::world::{World, codes, each, manager, officer, stranger, texts, worker};

fn chain(world: &World, child: ChildId) -> usize {
    world.lantern.store().read(move |transaction| transaction.entries(&Subject::Child(child))).unwrap().len()
}

fn join(world: &World, one: &Written, other: &Written) -> Written {
    let same = json!({ "other": other.child, "because": "Same date of birth; the carer knew the photograph" });
    world.write(&worker(), one, Kind::SameChildAs, same).unwrap()
}

fn counted(world: &World, measure: Measure) -> u64 {
    let year: Year = "2025-26".parse().unwrap();
    let draft = world.lantern.release_draft(year, &texts()).unwrap();
    let manifest = draft.files.iter().find(|file| file.name.starts_with("manifest")).unwrap();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest.bytes).unwrap();
    manifest["totals"][measure.column()].as_u64().unwrap()
}

#[test]
fn joined_records_are_one_case_from_either_side_and_one_line_everywhere() {
    proves!("LA-1-06");
    each(|world| {
        let one = world.missing("Amara Kestrel");
        world.pass(45);
        let other = world.missing("Amy Kestrel");
        assert_eq!(world.board(&officer()).len(), 2);
        for report in [&one, &other] {
            world.write(&officer(), report, Kind::ReportDecided, json!({ "decision": "opened" })).unwrap();
        }
        assert_eq!((counted(world, Measure::Incidents), counted(world, Measure::Children)), (2, 2));
        let joined = join(world, &one, &other);
        assert_eq!((chain(world, one.child), chain(world, other.child)), (4, 4), "an entry on each chain");

        let (here, there) = (world.case(one.child), world.case(other.child));
        let ids = |case: &casework::case::Case| case.entries.iter().map(|entry| entry.id).collect::<Vec<_>>();
        assert_eq!(ids(&here), ids(&there));
        assert_eq!(format!("{:?}", here.episodes), format!("{:?}", there.episodes));
        assert_eq!(here.identity, there.identity);
        assert_eq!(here.episodes.len(), 2, "both absences are kept");

        let page = world.lantern.child(&officer(), other.child, None).unwrap();
        assert_eq!(page.lines(None).iter().filter(|line| line.entry.id == one.entry).count(), 1);
        let children: Vec<ChildId> =
            world.lantern.board(&officer()).unwrap().lines.iter().map(|line| line.row.child).collect();
        assert_eq!(children, [children[0]; 2], "both episodes, under one child");
        let found = world.lantern.possible_matches(&worker(), "kestrel", None).unwrap();
        assert_eq!(found.len(), 1, "{found:?}");
        let search = world.lantern.keep_search(&worker(), "amy").unwrap();
        assert_eq!(world.lantern.find(&worker(), &search).unwrap().children.len(), 1, "by either name");
        assert_eq!((counted(world, Measure::Incidents), counted(world, Measure::Children)), (2, 1));
        world.is_sound();

        let undo = json!({ "entry": joined.entry, "reason": "wrong_child", "words": "They are sisters" });
        world.write(&worker(), &one, Kind::Withdrawn, undo).unwrap();
        assert!(world.case(one.child).joined.is_empty() && world.case(other.child).joined.is_empty());
        assert_eq!(world.case(other.child).episodes.len(), 1);
        assert_eq!(world.lantern.possible_matches(&worker(), "kestrel", None).unwrap().len(), 2);
        assert_eq!((counted(world, Measure::Incidents), counted(world, Measure::Children)), (2, 2));
        assert_eq!((chain(world, one.child), chain(world, other.child)), (5, 5), "who joined and parted them stays");
        world.is_sound();
    });
}

#[test]
fn what_is_written_to_either_record_afterwards_is_seen_from_both() {
    each(|world| {
        let (one, other) = (world.missing("Amara Kestrel"), world.missing("Amy Kestrel"));
        join(world, &one, &other);
        world.pass(5);
        let sighting = json!({ "kind": "sighting", "outcome": "Seen at the bus stop" });
        let written = world.write(&officer(), &other, Kind::EnquiryRecorded, sighting).unwrap();
        assert!(world.case(one.child).entry(written.entry).is_some());
        // An episode is one of the child's, by whichever id the child is named.
        let crossed = Written { child: one.child, ..other.clone() };
        let sighting = json!({ "kind": "sighting", "outcome": "Seen again" });
        let crossed = world.write(&officer(), &crossed, Kind::EnquiryRecorded, sighting).unwrap();
        assert!(world.case(other.child).entry(crossed.entry).is_some());
        let again = world.report_again(&manager(), other.child);
        assert!(world.case(one.child).entry(again.entry).is_some());
        world.is_sound();
    });
}

#[test]
fn three_records_are_joined_through_the_one_between_them_and_parted_there() {
    each(|world| {
        let (a, b, c) = (world.missing("Amara Kestrel"), world.missing("Amy Kestrel"), world.missing("Ams Kestrel"));
        let first = join(world, &a, &b);
        let second = join(world, &b, &c);
        for report in [&a, &b, &c] {
            let case = world.case(report.child);
            assert_eq!((case.joined.len(), case.episodes.len()), (2, 3), "{:?}", case.joined);
        }
        world.is_sound();
        // The chain that a withdrawal is written on may be either one's.
        let undo = json!({ "entry": second.entry, "reason": "wrong_child" });
        world.write(&worker(), &b, Kind::Withdrawn, undo).unwrap();
        assert_eq!(world.case(c.child).episodes.len(), 1);
        assert_eq!(world.case(a.child).episodes.len(), 2);
        world.is_sound();
        let undo = json!({ "entry": first.entry, "reason": "wrong_child" });
        world.write(&worker(), &a, Kind::Withdrawn, undo).unwrap();
        assert!([&a, &b, &c].iter().all(|report| world.case(report.child).episodes.len() == 1));
        world.is_sound();
    });
}

#[test]
fn a_record_is_joined_only_with_another_that_exists_and_by_those_who_may() {
    each(|world| {
        let one = world.missing("Amara Kestrel");
        let other = world.missing("Amy Kestrel");
        let to = |child: ChildId| json!({ "other": child, "because": "Same date of birth" });
        assert_eq!(codes(world.write(&worker(), &one, Kind::SameChildAs, to(one.child)).unwrap_err()), ["same_record"]);
        let nobody = world.write(&worker(), &one, Kind::SameChildAs, to(ChildId::numbered(404)));
        assert_eq!(nobody, Err(Failure::NotFound));
        assert_eq!(world.write(&manager(), &one, Kind::SameChildAs, to(other.child)), Err(Failure::Forbidden));
        assert_eq!(world.write(&stranger(), &one, Kind::SameChildAs, to(other.child)), Err(Failure::NotFound));
        assert_eq!((chain(world, one.child), chain(world, other.child)), (2, 2));
        world.is_sound();
    });
}
