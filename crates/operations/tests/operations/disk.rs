//! A full disk under the writer: the caller is told so, nothing that was acknowledged is lost, and it works again afterwards.

use std::sync::Mutex;

use casework::ids::EntryId;
use casework::records::Kind;
use operations::Failure;
use serde_json::json;
use store::{Settings, StoreError};
use testkit::Database;

use crate::world::{World, manager, officer};

#[test]
fn a_full_disk_is_said_loses_nothing_acknowledged_and_passes() {
    let database = Database::on_sqlite();
    drop(World::over(database.open(), 1));
    let world = World::over(database.open_with(&Settings { most_pages: Some(700), ..Settings::default() }), 2);
    let report = world.missing("Amara Kestrel");
    let (kept, full) = (Mutex::new(Vec::new()), Mutex::new(0));
    std::thread::scope(|scope| {
        for writer in 0..8 {
            let (world, report, kept, full) = (&world, &report, &kept, &full);
            scope.spawn(move || {
                for n in 0..200 {
                    let words = format!("{writer} {n} {}", "nothing learnt ".repeat(400));
                    let record = json!({ "kind": "sighting", "outcome": words });
                    match world.write(&officer(), report, Kind::EnquiryRecorded, record) {
                        Ok(written) => kept.lock().unwrap().push(written.entry),
                        Err(Failure::Store(StoreError::Full(_))) => {
                            *full.lock().unwrap() += 1;
                            return;
                        }
                        Err(other) => panic!("refused for another reason: {other:?}"),
                    }
                }
            });
        }
    });
    assert_eq!(*full.lock().unwrap(), 8, "each writer is told that the disk is full");
    let mut kept = kept.into_inner().unwrap();
    assert!(!kept.is_empty());
    // A look has to be written down too, so nobody is shown a child meanwhile.
    let shown = world.lantern.case_page(&manager(), report.episode.unwrap(), None, "case_page");
    assert!(shown.is_ok() || matches!(shown, Err(Failure::Store(StoreError::Full(_)))));
    drop(world);

    let world = World::over(database.open(), 3);
    world.is_sound();
    let case = world.case(report.child);
    let mut entries: Vec<EntryId> = case.entries.iter().skip(2).map(|entry| entry.id).collect();
    entries.sort();
    kept.sort();
    assert_eq!(entries, kept, "what was acknowledged, and nothing else");
    let after = json!({ "kind": "sighting", "outcome": "Nothing learnt" });
    world.write(&officer(), &report, Kind::EnquiryRecorded, after).unwrap();
    world.is_sound();
}
