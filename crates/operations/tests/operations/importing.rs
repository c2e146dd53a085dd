//! A borough's return becomes records once: what was read before is not written again, and what cannot be read costs nothing
//! else.

use std::fs;
use std::path::Path;

use casework::ids::OrganisationId;
use exchange::ssda903::CollectionYear;
use operations::{Failure, Imported};

use crate::world::{BOROUGH, World, each, worker};

type Files = Vec<(String, Vec<u8>)>;

fn sample(folder: &str) -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples/ssda903").join(folder);
    ["header.csv", "episodes.csv", "missing.csv"]
        .map(|name| (name.to_owned(), fs::read(folder.join(name)).unwrap()))
        .into()
}

fn import(world: &World, files: &Files) -> Imported {
    world.lantern.import_ssda903(&OrganisationId::literal(BOROUGH), files).unwrap()
}

#[test]
fn importing_twice_adds_nothing_and_a_later_return_adds_only_what_is_new() {
    each(|world| {
        let files = sample("");
        let first = import(world, &files);
        assert_eq!((first.children, first.placements, first.periods), (30, 60, 26));
        assert!(first.findings.is_empty(), "{:?}", first.findings);
        assert!(first.written >= 30 + 60 + 26);
        world.is_sound();
        world.pass(60);
        assert_eq!(import(world, &files).written, 0);

        // The open period has ended since, and one more began.
        let mut later = files;
        let text = String::from_utf8(later[2].1.clone()).unwrap();
        let child = text.lines().nth(1).unwrap().split(',').take(2).collect::<Vec<_>>().join(",");
        later[2].1 = format!("{text}{child},M,01/03/2023,02/03/2023\n").into_bytes();
        assert_eq!(import(world, &later).written, 2, "a report and a return");
        assert_eq!(import(world, &later).written, 0);
        world.is_sound();
    });
}

#[test]
fn what_is_imported_is_history_owed_by_nobody_unless_it_is_still_open() {
    each(|world| {
        import(world, &sample(""));
        let owed = world.lantern.owed_page(&worker(), None, 400).unwrap();
        let mut open = 0;
        let mut over = 0;
        world
            .lantern
            .each_case(|case| {
                for episode in &case.episodes {
                    if episode.back().is_some() { over += 1 } else { open += 1 }
                }
                Ok(())
            })
            .unwrap();
        assert!(over > 0 && open > 0, "{over} over, {open} open");
        let lines: std::collections::BTreeSet<_> =
            owed.units.iter().filter_map(|line| line.owed.duty.episode).collect();
        assert!(lines.len() <= open, "{} of {open}", lines.len());
    });
}

#[test]
fn a_faulty_return_is_listed_by_file_and_line_and_its_good_rows_are_taken() {
    each(|world| {
        let imported = import(world, &sample("faulty"));
        assert!(imported.findings.iter().all(|finding| finding.line > 1 && !finding.file.is_empty()));
        assert!(imported.findings.len() >= 20);
        world.is_sound();
        let clean = world
            .lantern
            .export_ssda903(&OrganisationId::literal(BOROUGH), "2022-23".parse::<CollectionYear>().unwrap())
            .unwrap();
        assert!(clean.children >= 30, "nothing good is lost");
    });
}

#[test]
fn a_return_of_an_authority_nobody_has_registered_is_refused() {
    each(|world| {
        let refused = world.lantern.import_ssda903(&OrganisationId::literal("e99999999"), &sample(""));
        assert!(matches!(refused, Err(Failure::NotFound)));
    });
}
