//! The commands of whoever looks after Lantern, run as they run them, on databases of their own.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it fails")]

mod cli;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use casework::ids::OrganisationId;
use cli::{Said, Site, root};
use proves::proves;
use serde_json::Value;

fn with_a_return(name: &str) -> Site {
    let site = Site::new(name);
    site.run(&["import", "ssda903", "samples/ssda903"]);
    site
}

#[test]
fn verify_names_the_first_broken_entry() {
    let site = with_a_return("commands-verify");
    let out = site.run(&["verify"]);
    assert!(out.ends_with("; no chain is broken\n") && !out.starts_with("Checked 0 chains"), "{out}");
    let rewritten =
        site.database.tamper("UPDATE journal SET body = '{}' WHERE position >= 2 AND subject LIKE 'child/%'");
    assert!(rewritten.is_err(), "a journal is not rewritten while its guard stands");
    let chain = "(SELECT MIN(subject) FROM journal WHERE position = 3 AND subject LIKE 'child/%')";
    let tamper = format!(
        "DROP TRIGGER journal_is_not_rewritten; UPDATE journal SET body = replace(body, '2022', '2021') WHERE position >= 2 \
         AND subject = {chain}"
    );
    site.database.tamper(&tamper).unwrap();
    let said = site.said(&["verify"]);
    assert!(!said.fine);
    let broken: Vec<&str> = said.out.lines().filter(|line| line.starts_with("child/")).collect();
    assert_eq!(broken.len(), 1, "one line for the chain: {}", said.out);
    assert!(broken[0].ends_with("entry 2: the body is not what was sealed"), "{}", broken[0]);
    assert!(said.out.ends_with("; 1 chain is broken: its first broken entry is named above\n"), "{}", said.out);
}

#[test]
fn verify_finds_an_entry_cut_off_at_the_end() {
    let site = with_a_return("commands-cut");
    let last = "(SELECT subject FROM journal_head WHERE subject LIKE 'child/%' ORDER BY position DESC LIMIT 1)";
    let tamper = format!(
        "DROP TRIGGER journal_is_not_deleted; DELETE FROM journal WHERE subject = {last} AND position = \
         (SELECT position FROM journal_head WHERE subject = {last})"
    );
    site.database.tamper(&tamper).unwrap();
    let said = site.said(&["verify"]);
    assert!(!said.fine && said.out.contains("the chain ends here, but its head says otherwise"), "{}", said.out);
}

#[test]
fn rebuild_finds_what_somebody_changed_in_the_lists_and_mends_it() {
    let site = with_a_return("commands-rebuild");
    assert!(site.run(&["rebuild", "--check"]).ends_with("; every list agrees with the journal\n"));
    for tamper in [
        "UPDATE episode SET missing_since = missing_since + 1 WHERE episode = (SELECT MIN(episode) FROM episode)",
        "DELETE FROM relation WHERE relation = 'responsible' AND child = (SELECT MIN(child) FROM relation)",
        "UPDATE child SET responsible = 'e09000007' WHERE child = (SELECT MIN(child) FROM child)",
        "INSERT INTO child_name (child, name) SELECT MIN(child), 'nobody' FROM child",
        "UPDATE duty SET due_at = due_at + 1 WHERE opening = (SELECT MIN(opening) FROM duty)",
    ] {
        site.database.tamper(tamper).unwrap();
        let checked = site.said(&["rebuild", "--check"]);
        assert!(!checked.fine && checked.out.contains("child "), "{tamper}: {}", checked.out);
        assert!(!site.said(&["rebuild", "--check"]).fine, "checking mends nothing");
        site.run(&["rebuild"]);
        assert!(site.run(&["rebuild", "--check"]).ends_with("; every list agrees with the journal\n"), "{tamper}");
    }
}

/// A folder laid over the policy, with one file of it changed.
fn overlay(site: &Site, file: &str, from: &str, to: &str) -> (std::path::PathBuf, usize) {
    let text = fs::read_to_string(root().join("policy").join(file)).unwrap();
    let line = text.lines().position(|line| line.contains(from)).unwrap() + 1;
    let folder = site.path("policy");
    fs::create_dir_all(folder.join(file).parent().unwrap()).unwrap();
    fs::write(folder.join(file), text.replacen(from, to, 1)).unwrap();
    (folder, line)
}

#[test]
fn policy_check_names_file_line_and_nearest_word() {
    let site = Site::new("commands-policy");
    let out = site.run(&["policy", "check"]);
    assert!(out.contains(" rows, ") && out.contains("digest "), "{out}");
    let (folder, line) = overlay(&site, "duties/national.toml", "opens = \"report\"", "opens = \"reprot\"");
    let Said { fine, out, .. } = site.said_under(Some(&folder), &["policy", "check"]);
    assert!(!fine);
    assert!(out.contains(&format!("duties/national.toml:{line}: ")), "line {line}: {out}");
    assert!(out.contains("reprot") && out.contains("“report”"), "{out}");
    // Nothing runs under a policy that cannot be read.
    let said = site.said_under(Some(&folder), &["policy", "test", "tests/scenarios"]);
    assert!(!said.fine && said.err.contains("reprot"), "{said:?}");
}

#[test]
fn policy_check_names_the_row_that_an_overlay_loosens() {
    let site = Site::new("commands-loosened");
    let change = "[[change]]\nrow = \"first-assessment\"";
    let text = fs::read_to_string(root().join("policy/duties/tower-hamlets.toml")).unwrap();
    let folder = site.path("policy");
    fs::create_dir_all(folder.join("duties")).unwrap();
    fs::write(
        folder.join("duties/tower-hamlets.toml"),
        text.replacen(change, &format!("{change}\nwithin = \"PT1000H\""), 1),
    )
    .unwrap();
    let Said { fine, out, .. } = site.said_under(Some(&folder), &["policy", "check"]);
    assert!(!fine && out.contains("duties/tower-hamlets.toml") && out.contains("first-assessment"), "{out}");
}

#[test]
fn policy_test_runs_every_story_and_says_which_one_fails_and_why() {
    let site = Site::new("commands-stories");
    let out = site.run(&["policy", "test", "tests/scenarios"]);
    assert!(out.ends_with(" passed, 0 failed\n"), "{out}");
    let stories = fs::read_dir(root().join("tests/scenarios")).unwrap();
    let count =
        stories.filter(|file| file.as_ref().unwrap().path().extension().is_some_and(|ending| ending == "toml")).count();
    assert!(count >= 40 && out.starts_with(&format!("{count} ")), "{count} files: {out}");
    let folder = site.path("broken");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("half.toml"), "title = \"Half a story\"\n[[record]]\nat = \"2025-02-30 10:00\"\n").unwrap();
    fs::write(folder.join("latin.toml"), b"title = \"A story\"\n# caf\xe9\n").unwrap();
    let whole = fs::read_dir(root().join("tests/scenarios")).unwrap().map(|file| file.unwrap().path());
    let whole = whole.filter(|path| path.extension().is_some_and(|ending| ending == "toml")).min().unwrap();
    fs::copy(whole, folder.join("whole.toml")).unwrap();
    let said = site.said(&["policy", "test", folder.to_str().unwrap()]);
    assert!(!said.fine && said.out.contains("half.toml: ") && said.out.ends_with("1 passed, 2 failed\n"), "{said:?}");
    assert!(said.out.contains("latin.toml: line 2 is not UTF-8"), "{said:?}");
}

#[test]
fn policy_explain_says_why_each_duty_of_an_episode_exists() {
    let site = with_a_return("commands-explain");
    let lantern = site.database.open();
    let borough = store::Scope::Parties(vec![format!("organisation/{}", OrganisationId::literal("e09000030"))]);
    let now = casework::time::Instant::MAX;
    let board = lantern
        .read::<_, _, store::StoreError>(move |transaction| transaction.board_in_scope(&borough, now, 10))
        .unwrap();
    let reference = &board[0].episode.reference;
    let out = site.run(&["policy", "explain", reference]);
    for said in ["  row ", "  owed by ", "  anchor ", "  opens ", ", due ", "  cites "] {
        assert!(out.contains(said), "{said}: {out}");
    }
    assert_eq!(
        site.run(&["policy", "explain", &reference.to_lowercase().replace('-', " ")]),
        out,
        "as it is read aloud"
    );
    let child = board[0].child;
    let looks =
        lantern.read::<_, _, store::StoreError>(move |transaction| transaction.looks_at(child, None, 10)).unwrap();
    let looks: Vec<_> = looks.iter().map(|look| (look.what.as_str(), look.episode)).collect();
    let look = ("duties_explained", Some(board[0].episode.episode));
    assert_eq!(looks, [look, look], "each leaves a row");
    let unknown = site.said(&["policy", "explain", "2222-2222"]);
    assert!(!unknown.fine && unknown.err.contains("looking for the episode"), "{unknown:?}");
}

#[test]
fn a_draft_release_adds_up_in_every_group_has_a_row_for_the_unknown_and_says_what_it_is() {
    proves!("LA-1-05", "LA-1-15");
    let site = Site::new("commands-release");
    let loaded = site.run(&["load", "--scale", "1/100"]);
    assert!(loaded.contains(", all invented"), "{loaded}");
    assert!(
        site.run(&["load", "--scale", "1/100"]).contains("has an invented London already"),
        "loading twice is harmless"
    );
    let out = site.path("release");
    let to = out.to_str().unwrap();
    let refused = site.said(&["release", "build", "--year", "2022-23", "--out", to]);
    assert!(!refused.fine && refused.err.contains("Add --draft") && !out.exists(), "{refused:?}");
    let built = site.run(&["release", "build", "--year", "2022-23", "--draft", "--out", to]);
    assert!(built.contains("in snapshot ") && built.contains("not for publication"), "{built}");

    let mut groups = 0;
    let mut totals: Option<Vec<u64>> = None;
    for file in fs::read_dir(&out).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        assert!(name.contains("-draft."), "{name}");
        assert!(text.contains("DRAFT"), "{name} does not say that it is a draft");
        if name.starts_with("by-") {
            let total = adds_up(&name, &text);
            assert_eq!(totals.get_or_insert_with(|| total.clone()), &total, "{name} has another total");
            groups += 1;
        }
    }
    assert!(groups >= 4, "borough, age, sex, ethnicity");
    assert!(totals.unwrap()[0] > 100);
    let manifest = fs::read_to_string(out.join("manifest-2022-23-draft.json")).unwrap();
    let manifest: Value = serde_json::from_str(&manifest).unwrap();
    assert!(manifest["counting_rules"].as_array().unwrap().len() > 3, "which episodes count is said");
    assert!(manifest["snapshot"].as_u64().unwrap() >= 1);
    site.run(&["rebuild", "--check"]);
    assert!(site.run(&["verify"]).ends_with("; no chain is broken\n"));
}

/// Holds the rows of a table against its total, column by column; the total's numbers.
fn adds_up(name: &str, text: &str) -> Vec<u64> {
    let mut rows: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let (label, numbers) = label_and_numbers(line);
        rows.insert(label, numbers);
    }
    let total = rows.remove("Total").unwrap();
    assert!(
        rows.keys().any(|label| label.to_lowercase().contains("unknown") || label.to_lowercase().contains("not known")),
        "{name}: {:?}",
        rows.keys()
    );
    let sums: Vec<u64> = (0..total.len()).map(|column| rows.values().map(|row| row[column]).sum()).collect();
    assert_eq!(sums, total, "{name} does not add up");
    total
}

/// `year,label,seven numbers,…`; a label with a comma stands in quotation marks.
fn label_and_numbers(line: &str) -> (String, Vec<u64>) {
    let (_, rest) = line.split_once(',').unwrap();
    let (label, numbers) = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split_once("\",").unwrap(),
        None => rest.split_once(',').unwrap(),
    };
    (label.to_owned(), numbers.split(',').take(7).map(|number| number.parse().unwrap()).collect())
}

#[test]
fn an_invented_london_is_not_loaded_among_other_records() {
    let site = with_a_return("commands-mixed");
    let said = site.said(&["load", "--scale", "1/100"]);
    assert!(!said.fine && said.err.contains("holds other records"), "{said:?}");
    let scale = site.said(&["load", "--scale", "half"]);
    assert!(!scale.fine, "{scale:?}");
}

#[test]
fn figures_prints_each_published_figure_beside_what_the_invented_london_has() {
    let site = Site::new("commands-figures");
    let out = site.run(&["figures"]);
    assert!(out.lines().count() > 20, "{out}");
    assert!(!Path::new(site.database.url().trim_start_matches("sqlite:")).exists(), "it needs no database");
    let said = site.said(&["figures", "--scale", "1/half"]);
    assert!(!said.fine && said.err.contains("is no scale"), "{said:?}");
}

#[test]
fn schema_prints_the_data_standard() {
    let site = Site::new("commands-schema");
    let all: Value = serde_json::from_str(&site.run(&["schema"])).unwrap();
    assert_eq!(all.as_object().unwrap().len(), casework::record::descriptors().len());
    let one: Value = serde_json::from_str(&site.run(&["schema", "report_received"])).unwrap();
    assert_eq!(one["report_received"], all["report_received"]);
    assert!(one["report_received"]["properties"]["missing_since"].is_object());
    let said = site.said(&["schema", "reprot"]);
    assert!(!said.fine && said.err.contains("“reprot”"), "{said:?}");
}

#[test]
fn the_address_of_the_database_may_stand_in_a_file() {
    let site = Site::new("commands-file");
    let file = site.path("address");
    std::fs::write(&file, format!("{}\n", site.database.url())).unwrap();
    site.run(&["--database", &format!("file:{}", file.display()), "verify"]);
    let said = site.said(&["--database", "file:/nowhere/at/all", "verify"]);
    assert!(!said.fine && said.err.contains("/nowhere/at/all"), "{said:?}");
}

#[test]
fn a_database_that_cannot_be_opened_is_said_without_a_password() {
    let site = Site::new("commands-database");
    for (url, says) in [
        ("sqlite:/nowhere/at/all/lantern.db", "could not be opened or reached"),
        ("mysql://somebody:secret@host/lantern", "write sqlite:PATH or postgres://"),
        ("postgres://somebody:secret@127.0.0.1:1/lantern", "could not be opened or reached"),
    ] {
        let said = site.said(&["--database", url, "verify"]);
        assert!(!said.fine && said.err.contains(says), "{said:?}");
        assert!(said.err.contains("opening the database") && !said.err.contains("secret"), "{said:?}");
    }
    let damaged = site.path("damaged.db");
    fs::write(&damaged, "this is no database, but a letter to one".repeat(200)).unwrap();
    let said = site.said(&["--database", &format!("sqlite:{}", damaged.display()), "verify"]);
    assert!(!said.fine && said.err.contains("opening the database"), "{said:?}");
    assert!(!said.err.contains("panicked"), "{said:?}");
}
