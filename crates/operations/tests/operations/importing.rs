//! A borough's return becomes records once: what was read before is not written again, and what cannot be read costs nothing
//! else.

use std::fs;
use std::path::Path;

use casework::ids::OrganisationId;
use exchange::ssda903::CollectionYear;
use operations::{Exported, Failure, Imported, Operator};

use crate::world::{BOROUGH, World, each, worker};

type Files = Vec<(String, Vec<u8>)>;

fn sample(folder: &str) -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples/ssda903").join(folder);
    ["header.csv", "episodes.csv", "missing.csv"]
        .map(|name| (name.to_owned(), fs::read(folder.join(name)).unwrap()))
        .into()
}

fn sample_of(file: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples/ssda903").join(file)).unwrap()
}

fn import(world: &World, files: &Files) -> Imported {
    world.lantern.import_ssda903(&OrganisationId::literal(BOROUGH), files, &[]).unwrap()
}

fn export(world: &World, authority: &'static str, year: &str) -> Exported {
    let operator: Operator = "A. Porter".parse().unwrap();
    let year: CollectionYear = year.parse().unwrap();
    world.lantern.export_ssda903(&operator, &OrganisationId::literal(authority), year).unwrap()
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
        assert!(export(world, BOROUGH, "2022-23").children >= 30, "nothing good is lost");
    });
}

#[test]
fn a_return_of_an_authority_nobody_has_registered_is_refused() {
    each(|world| {
        let refused = world.lantern.import_ssda903(&OrganisationId::literal("e99999999"), &sample(""), &[]);
        assert!(matches!(refused, Err(Failure::NotFound)));
    });
}

#[test]
fn a_row_that_is_not_taken_is_listed_at_its_cell_and_costs_nothing_else() {
    each(|world| {
        let mut files = sample("");
        let row = |file: &(String, Vec<u8>), line: usize| {
            let text = String::from_utf8(file.1.clone()).unwrap();
            text.lines().nth(line - 1).unwrap().split(',').map(str::to_owned).collect::<Vec<_>>()
        };
        let mut change = |table: usize, line: usize, column: usize, value: &str| {
            let text = String::from_utf8(files[table].1.clone()).unwrap();
            let lines = text.lines().enumerate().map(|(at, text)| {
                let mut cells: Vec<&str> = text.split(',').collect();
                if at + 1 == line {
                    cells[column] = value;
                }
                cells.join(",") + "\r\n"
            });
            files[table].1 = lines.collect::<String>().into_bytes();
        };
        // Born, placed and back tomorrow, from where this world stands.
        change(0, 2, 2, "01/01/2199");
        change(1, 5, 1, "01/01/2199");
        change(2, 3, 4, "01/01/2199");
        assert_eq!(row(&files[0], 2)[2], "01/01/2199");
        let imported = import(world, &files);
        for place in [("header.csv", 2, "DOB"), ("episodes.csv", 5, "DECOM"), ("missing.csv", 3, "MIS_END")] {
            let told = imported.findings.iter().any(|finding| {
                (finding.file.as_str(), finding.line, finding.column.as_str()) == place
                    && finding.value == "01/01/2199"
                    && finding.rule.is_none()
            });
            assert!(told, "{place:?}: {:?}", imported.findings);
        }
        assert_eq!(export(world, BOROUGH, "2022-23").children, 30, "a child without a day of birth is a child still");
        world.is_sound();
    });
}

#[test]
fn last_years_return_is_compared_and_not_imported() {
    each(|world| {
        let last = vec![("last.csv".to_owned(), sample_of("faulty/last-year/missing.csv"))];
        let authority = OrganisationId::literal(BOROUGH);
        let flagged = |imported: &Imported| imported.findings.iter().filter(|found| found.code() == "576").count();
        let faulty = world.lantern.import_ssda903(&authority, &sample("faulty"), &last).unwrap();
        assert_eq!(flagged(&faulty), 1);
        let alone = import(world, &sample("faulty"));
        assert_eq!((flagged(&alone), alone.written), (0, 0), "last year’s rows were not written either");
        let two_before = String::from_utf8(last[0].1.clone()).unwrap().replace("/202", "/201").into_bytes();
        let other = vec![("last.csv".to_owned(), two_before)];
        let other = world.lantern.import_ssda903(&authority, &sample("faulty"), &other).unwrap();
        assert!(
            flagged(&other) == 0 && other.findings.iter().any(|found| found.message.contains("rule 576 was not tried"))
        );
    });
}

#[test]
fn an_export_reads_and_logs_the_authority_s_children_of_the_year_and_no_others() {
    each(|world| {
        import(world, &sample(""));
        let looks = |world: &World| world.lantern.store().read(|transaction| transaction.looks()).unwrap();
        let before = looks(world);
        let exported = export(world, BOROUGH, "2022-23");
        assert_eq!(looks(world) - before, u32::try_from(exported.children).unwrap(), "one row a child");
        let child = world.lantern.store().read(|transaction| transaction.projected_children(None, 1)).unwrap()[0];
        let last = world.lantern.store().read(move |transaction| transaction.looks_at(child, None, 1)).unwrap();
        assert_eq!((last[0].what.as_str(), last[0].purpose.as_str()), ("return", "operator A. Porter"));
        let before = looks(world);
        assert_eq!(
            (export(world, "e09000007", "2022-23").children, export(world, BOROUGH, "1999-00").children),
            (0, 0)
        );
        assert_eq!(looks(world), before, "nobody was read");
    });
}
