//! Returns of children looked after, in and out by the command line, and the boroughs' own validator over what comes out.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

mod cli;
#[path = "../../exchange/tests/support/sample.rs"]
mod sample;
#[path = "../../exchange/tests/support/mod.rs"]
mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use casework::directory::shipped;
use casework::records::organisation_registered::OrganisationKind;
use cli::Site;
use exchange::ssda903::{CollectionYear, read, write};
use sample::{case, files, moved, own, public};
use support::{Case, agree};

fn year() -> CollectionYear {
    CollectionYear::ending(2023).unwrap()
}

/// The files `lantern export` writes for an authority.
fn export(site: &Site, authority: &str) -> Case {
    let out = site.path(authority);
    let out = out.to_str().unwrap();
    site.run(&["export", "ssda903", "--year", "2022-23", "--authority", authority, "--out", out]);
    Case { year: year(), files: files(Path::new(out)), last: Vec::new() }
}

fn sample(name: &str) -> String {
    own(name).to_str().unwrap().to_owned()
}

fn summary(out: &str) -> &str {
    out.lines().last().unwrap()
}

#[test]
fn our_sample_comes_in_once_and_goes_out_as_a_return_the_validator_accepts() {
    let site = Site::new("returns-clean");
    let out = site.run(&["import", "ssda903", &sample("")]);
    assert!(summary(&out).starts_with("Read 30 children, 60 placements and 26 missing periods; wrote "), "{out}");
    assert!(summary(&out).ends_with("; nothing to put right"), "{out}");
    assert!(out.contains("Rule 576 was not tried"), "{out}");
    assert!(site.run(&["import", "ssda903", &sample("")]).contains("; wrote 0 new records;"));
    let logged = |site: &Site| {
        let looks = |transaction: &mut store::Transaction<'_>| transaction.looks();
        site.database.open().read(looks).unwrap()
    };
    let before = logged(&site);
    let case = export(&site, "E09000030");
    assert_eq!(logged(&site) - before, 30, "a row for every child in it");
    let (tables, findings) = read(case.files.clone());
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!((tables.header.unwrap().rows.len(), tables.missing.unwrap().rows.len()), (30, 26), "nothing is lost");
    assert_eq!(agree("export-clean", &[case]), [BTreeSet::new()]);
    let settled = fs::read_to_string(site.path("E09000030").join("settled.txt")).unwrap();
    assert!(settled.starts_with("Nothing was settled"), "{settled}");
    assert!(site.run(&["verify"]).contains("; no chain is broken"));
    site.run(&["rebuild", "--check"]);
}

#[test]
fn a_faulty_return_is_told_by_file_line_column_value_and_rule_and_its_good_rows_come_in() {
    let site = Site::new("returns-faulty");
    let faulty = case("faulty");
    let (tables, _) = read(faulty.files.clone());
    let verdicts = agree("import-faulty", &[faulty]).remove(0);
    let line = |(rule, table, row): &(String, String, usize)| {
        let (file, line) = match table.as_str() {
            "Episodes" => ("episodes.csv", tables.episodes.as_ref().unwrap().rows[*row].line),
            _ => ("missing.csv", tables.missing.as_ref().unwrap().rows[*row].line),
        };
        format!("{file}:{line} [{rule}]")
    };
    let theirs: BTreeSet<String> = verdicts.iter().map(line).collect();
    let out = site.run(&["import", "ssda903", &sample("faulty"), "--last-year", &sample("faulty/last-year")]);
    let rules = out.lines().filter(|line| line.contains("” [") && !line.contains("[format]"));
    let ours: BTreeSet<String> = rules
        .map(|line| {
            let (place, rest) = line.split_once(' ').unwrap();
            let rule = rest.split_once("” [").unwrap().1.split_once(']').unwrap().0;
            format!("{place} [{rule}]")
        })
        .collect();
    assert_eq!(ours, theirs, "what is printed is what the validator finds, with last year's return beside it");
    assert!(ours.iter().any(|line| line.ends_with("[576]")), "{ours:?}");
    let told = out.lines().find(|line| line.contains("[format]")).unwrap();
    assert!(told.contains(" “") && told.contains("” ["), "column and value: {told}");
    // The good rows of the faulty return are those of the clean one, and the validator takes what is made of them.
    let case = export(&site, "E09000030");
    let (faulty, _) = read(case.files.clone());
    assert!(faulty.header.unwrap().rows.len() >= 30 && faulty.missing.unwrap().rows.len() >= 26);
    // Both still flag a reason for leaving care that is not ours to change, and nothing else.
    let flagged = agree("export-faulty", &[case]).remove(0);
    assert!(!flagged.is_empty() && flagged.iter().all(|(rule, ..)| rule == "580"), "{flagged:?}");
    let settled = fs::read_to_string(site.path("E09000030").join("settled.txt")).unwrap();
    for (_, _, row) in &flagged {
        let line = format!(", episodes.csv line {}, REC ", row + 2);
        assert!(settled.lines().any(|told| told.contains(&line) && told.contains("(rule 580)")), "{line}\n{settled}");
    }
    assert!(settled.lines().all(|line| line.starts_with("child ") && line.ends_with(')')), "{settled}");
}

#[test]
fn a_file_broken_as_a_file_is_told_and_costs_the_others_nothing() {
    let mut broken: Vec<_> = fs::read_dir(sample("unreadable")).unwrap().map(|file| file.unwrap().path()).collect();
    broken.sort();
    assert!(broken.len() >= 15);
    let site = Site::new("returns-broken");
    for path in broken {
        let name = path.file_name().unwrap().to_str().unwrap();
        let folder = site.path(name);
        fs::create_dir_all(&folder).unwrap();
        for table in ["header.csv", "episodes.csv"] {
            fs::copy(sample(table), folder.join(table)).unwrap();
        }
        fs::copy(&path, folder.join(name)).unwrap();
        let out = site.run(&["import", "ssda903", folder.to_str().unwrap()]);
        assert!(out.lines().any(|line| line.starts_with(&format!("{name}:"))), "{name} is not told of\n{out}");
        let children: usize = summary(&out).split(' ').nth(1).unwrap().parse().unwrap();
        assert!(children >= 30, "{name} cost the others something\n{out}");
    }
    site.run(&["rebuild", "--check"]);
}

#[test]
fn a_folder_that_is_not_there_and_an_authority_that_is_none_are_said() {
    let site = Site::new("returns-none");
    let nowhere = site.said(&["import", "ssda903", "/nowhere/at/all"]);
    assert!(!nowhere.fine && nowhere.err.contains("/nowhere/at/all"), "{nowhere:?}");
    let nobody = site.said(&["import", "ssda903", &sample(""), "--authority", "Tower Hamlets"]);
    assert!(!nobody.fine && nobody.err.contains("“Tower Hamlets”") && nobody.err.contains("E09000030"), "{nobody:?}");
    let unknown = site.said(&["export", "ssda903", "--year", "2022-23", "--authority", "E09999999"]);
    assert!(!unknown.fine && unknown.err.contains("no authority has the code E09999999"), "{unknown:?}");
    let no_year = site.said(&["export", "ssda903", "--year", "2023", "--authority", "E09000030"]);
    assert!(!no_year.fine && no_year.err.contains("2023"), "{no_year:?}");
}

#[test]
fn the_public_sample_comes_in_and_goes_out_as_a_return_the_validator_accepts() {
    let Some(tables) = public() else { return };
    let site = Site::new("returns-public");
    let folder = site.path("in");
    fs::create_dir_all(&folder).unwrap();
    for (name, bytes) in write(&moved(&tables, 5), year()) {
        fs::write(folder.join(name), bytes).unwrap();
    }
    let out = site.run(&["import", "ssda903", folder.to_str().unwrap()]);
    assert!(
        summary(&out).starts_with("Read 2675 children, 5050 placements and 43 missing periods; "),
        "{}",
        summary(&out)
    );
    let case = export(&site, "E09000030");
    assert_eq!(agree("export-public", &[case]), [BTreeSet::new()]);
    site.run(&["rebuild", "--check"]);
}

#[test]
fn the_return_of_every_borough_of_the_invented_london_is_flagged_by_nobody() {
    let site = Site::new("returns-london");
    site.run(&["load", "--scale", "1/100", "--without-tonight"]);
    let shipped = shipped().unwrap();
    let councils = shipped.iter().filter(|body| body.organisation.kind == OrganisationKind::LocalAuthority);
    let boroughs = councils.filter_map(|body| body.organisation.gss.as_deref().filter(|gss| gss.starts_with("E09")));
    let cases: Vec<Case> = boroughs.map(|borough| export(&site, borough)).collect();
    assert_eq!(cases.len(), 33);
    let periods: usize = cases.iter().map(|case| read(case.files.clone()).0.missing.unwrap().rows.len()).sum();
    assert!(periods > 10, "{periods} periods are too few to prove anything");
    assert!(agree("export-london", &cases).iter().all(BTreeSet::is_empty));
}
