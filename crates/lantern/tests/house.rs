//! The plan of the house, held: which crate may know which, what a pure crate may link, whose licences we accept, how
//! long a file may grow. It judges the workspace as Cargo describes it, not what the code does.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test: what fails to read fails the test")]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What each crate may link of its own workspace: the arrows of `docs/architecture.md`, written out.
const ARROWS: &[(&str, &[&str])] = &[
    ("casework", &[]),
    ("proves", &[]),
    ("statistics", &["casework"]),
    ("exchange", &["casework"]),
    ("london", &["casework"]),
    ("ledger", &["casework"]),
    ("paper", &["casework"]),
    ("store", &["ledger", "casework"]),
    ("operations", &["store", "ledger", "statistics", "exchange", "casework"]),
    ("identity", &["casework"]),
    ("web", &["operations", "identity", "statistics", "exchange", "casework"]),
    ("lantern", &["web", "operations", "identity", "store", "ledger", "statistics", "exchange", "london", "casework"]),
    ("testkit", &["lantern", "web", "operations", "identity", "store", "statistics", "exchange", "london", "casework"]),
];

/// All that the law of the case may link.
const CASEWORK: &[&str] =
    &["deunicode", "jiff", "schemars", "serde", "serde_json", "sha2", "strsim", "thiserror", "toml", "uuid"];

const PURE: &[&str] = &["casework", "ledger", "statistics", "exchange", "london"];

/// I/O, randomness, logging, databases and the web, however many steps away.
const IMPURE: &[&str] = &[
    "async-std",
    "axum",
    "fastrand",
    "getrandom",
    "hyper",
    "log",
    "mio",
    "postgres",
    "rand",
    "rusqlite",
    "socket2",
    "tokio",
    "tokio-postgres",
    "tower",
    "tower-http",
    "tracing",
    "ureq",
];

const LONGEST_FILE: usize = 500;
const NAMELESS: &[&str] = &["utils", "util", "helpers", "helper", "manager", "common", "misc"];

#[test]
fn every_crate_keeps_to_its_arrows() {
    let workspace = Workspace::read();
    let arrows: BTreeMap<_, _> = ARROWS.iter().copied().collect();
    let mut wrong = Vec::new();
    for member in workspace.members() {
        let Some(allowed) = arrows.get(member) else {
            wrong.push(format!("{member} has no arrows: add it to ARROWS and to docs/architecture.md"));
            continue;
        };
        for inner in workspace.links(member).filter(|name| workspace.is_member(name)) {
            if !allowed.contains(&inner) {
                wrong.push(format!("{member} may not link {inner}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn casework_links_only_its_short_list() {
    let workspace = Workspace::read();
    let extra: Vec<_> = workspace.links("casework").filter(|name| !CASEWORK.contains(name)).collect();
    assert!(extra.is_empty(), "casework may not link {extra:?}");
}

#[test]
fn pure_crates_reach_no_io_however_far_down() {
    let mut wrong = Vec::new();
    for member in PURE {
        let reached = linked_by(member);
        wrong.extend(
            IMPURE
                .iter()
                .filter(|name| reached.iter().any(|reached| reached == *name))
                .map(|name| format!("{member} reaches {name}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_dependency_is_licensed_as_we_accept() {
    let workspace = Workspace::read();
    let deny = std::fs::read_to_string(workspace.root.join("deny.toml")).unwrap();
    let accepted = list(&deny, "allow");
    assert!(accepted.contains("MIT"), "deny.toml's licence list was not understood: {accepted:?}");

    let refused: Vec<_> = workspace
        .shipped()
        .into_iter()
        .filter(|name| !workspace.is_member(name))
        .filter(|name| !workspace.licence(name).is_some_and(|licence| acceptable(licence, &accepted)))
        .map(|name| format!("{name}: {}", workspace.licence(name).unwrap_or("no licence named")))
        .collect();
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

#[test]
fn no_tls_library_of_the_machine_is_linked() {
    let workspace = Workspace::read();
    let deny = std::fs::read_to_string(workspace.root.join("deny.toml")).unwrap();
    let banned: Vec<_> = deny.split("{ crate = \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(banned.contains(&"openssl"), "deny.toml's bans were not understood: {banned:?}");
    let found: Vec<_> = banned.into_iter().filter(|name| workspace.packages.contains_key(*name)).collect();
    assert!(found.is_empty(), "not to be linked: {found:?}");
}

#[test]
fn everything_comes_from_the_one_registry_and_names_a_version() {
    let workspace = Workspace::read();
    let deny = std::fs::read_to_string(workspace.root.join("deny.toml")).unwrap();
    let registries = list(&deny, "allow-registry");
    assert_eq!(registries.len(), 1, "deny.toml's registries were not understood: {registries:?}");
    // The lock file names what no target of this machine resolves, too.
    let lock = std::fs::read_to_string(workspace.root.join("Cargo.lock")).unwrap();
    let strangers: Vec<_> = lock
        .lines()
        .filter_map(|line| line.strip_prefix("source = \"")?.strip_suffix('"'))
        .filter(|source| !source.strip_prefix("registry+").is_some_and(|registry| registries.contains(registry)))
        .collect();
    assert!(strangers.is_empty(), "not from the registry deny.toml allows: {strangers:?}");
    let sourceless = lock.split("[[package]]").skip(1).filter(|package| !package.contains("\nsource = ")).count();
    assert_eq!(sourceless, workspace.members.len(), "a package of the lock file lies outside the workspace");

    let mut open = Vec::new();
    for member in workspace.members() {
        for dependency in workspace.packages[member]["dependencies"].as_array().unwrap() {
            let any = dependency["req"].as_str().is_none_or(|version| version.contains('*'));
            if any && dependency["path"].is_null() {
                open.push(format!("{member}: {}", dependency["name"]));
            }
        }
    }
    assert!(open.is_empty(), "name a version, not any: {open:?}");
}

#[test]
fn every_direct_dependency_earns_its_line() {
    let workspace = Workspace::read();
    let page = std::fs::read_to_string(workspace.root.join("docs/dependencies.md")).unwrap();
    let missing: BTreeSet<_> = workspace
        .members()
        .flat_map(|member| workspace.packages[member]["dependencies"].as_array().unwrap())
        .map(|dependency| dependency["name"].as_str().unwrap())
        .filter(|name| !workspace.is_member(name) && !page.contains(&format!("| `{name}` |")))
        .collect();
    assert!(missing.is_empty(), "docs/dependencies.md has no line for {missing:?}");
}

#[test]
fn the_page_on_security_has_a_row_for_each_requirement_and_names_tests_that_exist() {
    let root = Workspace::read().root;
    let page = std::fs::read_to_string(root.join("docs/security.md")).unwrap();
    let tests: String =
        rust_files(&root.join("crates")).iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let (mut rows, mut wrong) = (0, Vec::new());
    for line in page.lines().filter(|line| line.starts_with("| ") && line.as_bytes()[2].is_ascii_digit()) {
        let cells: Vec<_> = line.split(" | ").map(|cell| cell.trim_matches(['|', ' ', '`'])).collect();
        let [id, _level, _how, test, status] = cells[..] else { panic!("{line}") };
        let known = ["met", "part", "n/a"].contains(&status) || status.starts_with("not yet: issue ");
        let there =
            test.is_empty() || tests.contains(&format!("\nfn {test}()")) || tests.contains(&format!("    fn {test}()"));
        if !known || !there {
            wrong.push(format!("{id}: {test} {status}"));
        }
        rows += 1;
    }
    assert_eq!(rows, 265, "requirements of levels 1 and 2, and of level 3 of four chapters");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_are_short_and_named_after_what_they_own() {
    let crates = Workspace::read().root.join("crates");
    let mut wrong = Vec::new();
    for source in std::fs::read_dir(crates).unwrap().map(|entry| entry.unwrap().path().join("src")) {
        for file in rust_files(&source) {
            let lines = std::fs::read_to_string(&file).unwrap().lines().count();
            if lines > LONGEST_FILE {
                wrong.push(format!("{}: {lines} lines, more than {LONGEST_FILE}", file.display()));
            }
            let names = file.strip_prefix(&source).unwrap().with_extension("");
            if names.iter().any(|part| NAMELESS.iter().any(|name| part == *name)) {
                wrong.push(format!("{}: name it after what it owns", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_licence_expression_is_read_with_its_brackets() {
    let accepted = BTreeSet::from(["MIT", "Unicode-3.0"]);
    for (licence, expected) in [
        ("MIT", true),
        ("GPL-3.0-only", false),
        ("GPL-3.0-only OR MIT", true),
        ("MIT/Apache-2.0", true),
        ("MIT AND Unicode-3.0", true),
        ("MIT AND GPL-3.0-only", false),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("(MIT OR Apache-2.0) AND GPL-3.0-only", false),
        ("GPL-3.0-only OR (MIT AND Unicode-3.0)", true),
        ("GPL-3.0-only OR (MIT AND Zlib)", false),
    ] {
        assert_eq!(acceptable(licence, &accepted), expected, "{licence}");
    }
}

/// A list of strings in `deny.toml`.
fn list<'a>(deny: &'a str, name: &str) -> BTreeSet<&'a str> {
    let from = deny.split_once(&format!("\n{name} = [")).unwrap().1;
    from.split_once(']').unwrap().0.split('"').skip(1).step_by(2).collect()
}

/// Whether an SPDX expression can be met by the accepted licences alone.
fn acceptable(expression: &str, accepted: &BTreeSet<&str>) -> bool {
    let expression = expression.replace('/', " OR ");
    let any = outside_brackets(&expression, " OR ");
    if any.len() > 1 {
        return any.iter().any(|part| acceptable(part, accepted));
    }
    let all = outside_brackets(&expression, " AND ");
    if all.len() > 1 {
        return all.iter().all(|part| acceptable(part, accepted));
    }
    let term = expression.trim();
    match term.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        Some(inner) => acceptable(inner, accepted),
        None => accepted.contains(term),
    }
}

/// The parts of an expression between the separators that stand in no bracket.
fn outside_brackets<'a>(expression: &'a str, separator: &str) -> Vec<&'a str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0);
    for (at, character) in expression.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ if depth == 0 && at >= start && expression[at..].starts_with(separator) => {
                parts.push(&expression[start..at]);
                start = at + separator.len();
            }
            _ => {}
        }
    }
    parts.push(&expression[start..]);
    parts
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

/// The workspace as Cargo resolves it for this machine, packages by name (two versions of one name count as one).
struct Workspace {
    root: PathBuf,
    packages: BTreeMap<String, Value>,
    members: BTreeSet<String>,
    /// Package name to the names it links: dev-dependencies left out, build dependencies marked.
    linked: BTreeMap<String, Vec<(String, Link)>>,
}

#[derive(Clone, Copy, PartialEq)]
enum Link {
    Normal,
    Build,
}

impl Workspace {
    fn read() -> Self {
        let host = run(Command::new("rustc").arg("-vV"));
        let host = host.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned();
        let text = run(Command::new(env!("CARGO")).current_dir(env!("CARGO_MANIFEST_DIR")).args([
            "metadata",
            "--offline",
            "--format-version",
            "1",
            "--filter-platform",
            &host,
        ]));
        let metadata: Value = serde_json::from_str(&text).unwrap();

        let mut names = BTreeMap::new();
        let mut packages = BTreeMap::new();
        for package in metadata["packages"].as_array().unwrap() {
            let name = package["name"].as_str().unwrap();
            names.insert(package["id"].as_str().unwrap(), name);
            packages.insert(name.to_owned(), package.clone());
        }
        let name = |id: &Value| names[id.as_str().unwrap()].to_owned();
        let members = metadata["workspace_members"].as_array().unwrap().iter().map(name).collect();
        let mut linked: BTreeMap<String, Vec<(String, Link)>> = BTreeMap::new();
        for node in metadata["resolve"]["nodes"].as_array().unwrap() {
            let outward = linked.entry(name(&node["id"])).or_default();
            for dependency in node["deps"].as_array().unwrap() {
                for kind in dependency["dep_kinds"].as_array().unwrap() {
                    match kind["kind"].as_str() {
                        None => outward.push((name(&dependency["pkg"]), Link::Normal)),
                        Some("build") => outward.push((name(&dependency["pkg"]), Link::Build)),
                        Some(_) => {}
                    }
                }
            }
        }
        Self { root: metadata["workspace_root"].as_str().unwrap().into(), packages, members, linked }
    }

    fn members(&self) -> impl Iterator<Item = &str> {
        self.members.iter().map(String::as_str)
    }

    fn is_member(&self, name: &str) -> bool {
        self.members.contains(name)
    }

    fn licence(&self, name: &str) -> Option<&str> {
        self.packages[name]["license"].as_str()
    }

    /// What a crate's own code links, one step.
    fn links<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.linked[name].iter().filter(|(_, link)| *link == Link::Normal).map(|(name, _)| name.as_str())
    }

    /// Everything linked or run to build any member; what only tests use is left out.
    fn shipped(&self) -> BTreeSet<&str> {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&str> = self.members().collect();
        while let Some(name) = open.pop() {
            if seen.insert(name) {
                open.extend(self.linked[name].iter().map(|(next, _)| next.as_str()));
            }
        }
        seen
    }
}

/// All that ends up in a program that links this crate alone, with the features it alone asks for. Cargo's description
/// of the workspace cannot tell: there, what one member switches on is on for all.
fn linked_by(member: &str) -> BTreeSet<String> {
    let text = run(Command::new(env!("CARGO"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["tree", "--offline", "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"])
        .args(["--package", member]));
    text.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect()
}

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaint}(script/setup fetches what is not here yet)");
    String::from_utf8(output.stdout).unwrap()
}
