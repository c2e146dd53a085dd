//! Many people write about one child at once: nothing is lost, nothing is between, and the lists agree with the journal.

use std::collections::BTreeSet;
use std::sync::Barrier;

use casework::entry::Subject;
use casework::records::Kind;
use serde_json::json;

use crate::world::{each, manager, officer, worker};

const WRITERS: usize = 64;

#[test]
fn sixty_four_writers_on_one_child_leave_one_chain_without_gaps() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let start = Barrier::new(WRITERS);
        let write = |number: usize| {
            let (report, world, start) = (&report, world, &start);
            move || {
                start.wait();
                let (actor, kind, record) = match number % 4 {
                    0 => (
                        officer(),
                        Kind::EnquiryRecorded,
                        json!({ "kind": "sighting", "outcome": format!("Sighting {number}") }),
                    ),
                    1 => (manager(), Kind::ContactMade, json!({ "words": format!("“{number}”") })),
                    2 => (worker(), Kind::LocationClaimed, json!({ "place": format!("Flat {number}") })),
                    _ => (
                        officer(),
                        Kind::RiskAssessed,
                        json!({ "grade": "high", "rationale": format!("Reason {number}") }),
                    ),
                };
                world.write(&actor, report, kind, record).unwrap()
            }
        };
        let positions: BTreeSet<u32> = std::thread::scope(|scope| {
            let all: Vec<_> = (0..WRITERS).map(|number| scope.spawn(write(number))).collect();
            all.into_iter().map(|one| one.join().unwrap().position).collect()
        });
        assert_eq!(positions, (3..=66).collect(), "each was told its own place, after who the child is and the report");
        let subject = Subject::Child(report.child);
        let entries = world.lantern.store().read(move |transaction| transaction.entries(&subject)).unwrap();
        assert!(entries.iter().map(|entry| entry.position).eq(1..=66));
        world.is_sound();
    });
}

#[test]
fn people_who_join_two_records_from_both_sides_at_once_do_not_wait_for_each_other() {
    each(|world| {
        let (one, other) = (world.missing("Amara Kestrel"), world.missing("Amy Kestrel"));
        let start = Barrier::new(2);
        std::thread::scope(|scope| {
            for (from, to) in [(&one, &other), (&other, &one)] {
                let start = &start;
                scope.spawn(move || {
                    start.wait();
                    let same = json!({ "other": to.child, "because": "Same date of birth" });
                    // The second of them finds them joined already, and may be told so.
                    drop(world.write(&worker(), from, Kind::SameChildAs, same));
                });
            }
        });
        assert!(world.case(one.child).joined.contains(&other.child));
        assert!(world.case(other.child).joined.contains(&one.child));
        world.is_sound();
    });
}
