//! Lists `src/records/*.rs` and writes the module list, `Kind`, `Body` and their dispatch, so that a new kind of record is
//! one file and nobody edits a list.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

struct Found {
    module: String,
    name: String,
    path: PathBuf,
    state: &'static str,
}

const STATES: [&str; 4] = ["Case", "Home", "Organisation", "Person"];

fn find(folder: &Path) -> io::Result<Vec<Found>> {
    let mut found = Vec::new();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        let Some(module) = path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned) else { continue };
        if module == "mod" || path.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        let text = fs::read_to_string(&path)?;
        let state = STATES
            .into_iter()
            .find(|state| text.contains(&format!("type State = {state};")))
            .ok_or_else(|| io::Error::other(format!("{}: names no `type State` of {STATES:?}", path.display())))?;
        let name: String = module.split('_').map(capital).collect();
        found.push(Found { module, name, path, state });
    }
    found.sort_by(|left, right| left.module.cmp(&right.module));
    Ok(found)
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
}

fn each(found: &[Found], line: impl Fn(&Found) -> String) -> String {
    found.iter().map(line).collect::<Vec<_>>().join(" ")
}

fn write(found: &[Found]) -> String {
    [modules(found), enums(found), kind(found), body(found), folds(found), conversions(found)].concat()
}

fn modules(found: &[Found]) -> String {
    each(found, |Found { module, name, path, .. }| {
        let path = path.display().to_string();
        format!(
            "#[path = {path:?}] #[expect(missing_docs, reason = \"on records the doc comment is the page text\")]
            pub mod {module}; pub use {module}::{name};"
        )
    })
}

fn enums(found: &[Found]) -> String {
    format!(
        "/// Every kind of record; the wire name is the file name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = \"each is documented on its record\")]
        pub enum Kind {{ {} }}
        /// A record of any kind.
        #[derive(Debug, Clone)]
        #[expect(missing_docs, reason = \"each is documented on its record\")]
        pub enum Body {{ {}
            /// Erased, or of a shape this build cannot read: kept and shown, never lost.
            Unreadable }}",
        each(found, |kind| format!("{},", kind.name)),
        each(found, |kind| format!("{0}(Box<{0}>),", kind.name))
    )
}

fn kind(found: &[Found]) -> String {
    format!(
        "impl Kind {{
            /// Every kind, by name. What cannot be read is of none.
            pub const ALL: &'static [Kind] = &[{}];
            /// The wire name.
            pub fn name(self) -> &'static str {{ match self {{ {} }} }}
            /// The kind of that wire name.
            pub fn named(name: &str) -> Option<Kind> {{ match name {{ {} _ => None }} }}
            /// What the time that a record of it sets is called where a clock runs to it.
            pub fn set_name(self) -> &'static str {{ match self {{ {} }} }}
            pub(crate) fn describe(self) -> Descriptor {{ match self {{ {} }} }}
        }}",
        each(found, |kind| format!("Kind::{},", kind.name)),
        each(found, |kind| format!("Kind::{} => {:?},", kind.name, kind.module)),
        each(found, |kind| format!("{:?} => Some(Kind::{}),", kind.module, kind.name)),
        each(found, |kind| format!("Kind::{} => \"{}_set\",", kind.name, kind.module)),
        each(found, |kind| format!("Kind::{0} => Descriptor::of::<{0}>(self),", kind.name)),
    )
}

fn body(found: &[Found]) -> String {
    format!(
        "impl Body {{
            /// The kind, if it could be read.
            pub fn kind(&self) -> Option<Kind> {{ match self {{ {} Body::Unreadable => None }} }}
            /// Reads a record of a kind from JSON.
            pub fn read(kind: Kind, record: serde_json::Value) -> Result<Body, serde_json::Error> {{
                Ok(match kind {{ {} }})
            }}
            /// Reads a record of a kind from the text of its JSON.
            pub fn parse(kind: Kind, record: &str) -> Result<Body, serde_json::Error> {{
                Ok(match kind {{ {} }})
            }}
            /// The record as JSON.
            pub fn to_json(&self) -> Result<serde_json::Value, serde_json::Error> {{
                match self {{ {} Body::Unreadable => Ok(serde_json::Value::Null) }}
            }}
            /// The time still to come that it sets.
            pub fn sets(&self) -> Option<&crate::time::Moment> {{ match self {{ {} Body::Unreadable => None }} }}
            /// The unit it asks to do something.
            pub fn asks(&self) -> Option<&crate::ids::UnitId> {{ match self {{ {} Body::Unreadable => None }} }}
            /// The entry it answers.
            pub fn answers(&self) -> Option<crate::ids::EntryId> {{ match self {{ {} Body::Unreadable => None }} }}
        }}",
        each(found, |kind| format!("Body::{0}(_) => Some(Kind::{0}),", kind.name)),
        each(found, |kind| format!("Kind::{0} => Body::{0}(Box::new(serde_json::from_value(record)?)),", kind.name)),
        each(found, |kind| format!("Kind::{0} => Body::{0}(Box::new(serde_json::from_str(record)?)),", kind.name)),
        each(found, |kind| format!("Body::{}(record) => serde_json::to_value(record),", kind.name)),
        each(found, |kind| format!("Body::{}(record) => record.sets(),", kind.name)),
        each(found, |kind| format!("Body::{}(record) => record.asks(),", kind.name)),
        each(found, |kind| format!("Body::{}(record) => record.answers(),", kind.name)),
    )
}

fn folds(found: &[Found]) -> String {
    let of_state = |state: &str| {
        let arms = |call: &str| {
            each(found, |kind| {
                if kind.state == state { format!("Body::{}(record) => {call},", kind.name) } else { String::new() }
            })
        };
        format!(
            "impl Folds<{state}> for Body {{
                fn apply(&self, entry: &Entry, state: &mut {state}) -> bool {{
                    match self {{ {} _ => return false }}
                    true
                }}
                fn check(&self, state: &{state}, context: &Context) -> Vec<Refusal> {{
                    match self {{ {} _ => Vec::new() }}
                }}
            }}",
            arms("record.apply(entry, state)"),
            arms("record.check(state, context)"),
        )
    };
    STATES.map(of_state).concat()
}

fn conversions(found: &[Found]) -> String {
    each(found, |Found { name, .. }| {
        format!(
            "impl From<{name}> for Body {{ fn from(record: {name}) -> Body {{ Body::{name}(Box::new(record)) }} }}
            impl OfKind for {name} {{
                const KIND: Kind = Kind::{name};
                fn of(body: &Body) -> Option<&Self> {{ match body {{ Body::{name}(record) => Some(record), _ => None }} }}
            }}"
        )
    })
}

/// The policy folder, so that one binary stands alone.
fn embed(folder: &Path) -> io::Result<String> {
    let mut out = String::from(
        "/// Path below `policy/` and text of every file shipped.\npub static SHIPPED: &[(&str, &str)] = &[",
    );
    for part in [
        "codes",
        "definition",
        "duties",
        "findings",
        "practice",
        "practice_case",
        "reference",
        "retention",
        "risk",
        "script",
        "wording",
    ] {
        let part_folder = folder.join(part);
        println!("cargo:rerun-if-changed={}", part_folder.display());
        let Ok(files) = fs::read_dir(&part_folder) else { continue };
        let mut paths = files.map(|file| file.map(|file| file.path())).collect::<io::Result<Vec<_>>>()?;
        paths.sort();
        for path in paths.iter().filter(|path| path.extension().is_some_and(|ending| ending == "toml")) {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let (name, path) = (format!("{part}/{name}"), path.display().to_string());
            write!(out, "({name:?}, include_str!({path:?})),").map_err(io::Error::other)?;
        }
    }
    Ok(out + "];")
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("src/records");
    println!("cargo:rerun-if-changed={}", folder.display());
    let text = write(&find(&folder)?);
    fs::write(Path::new(&env::var("OUT_DIR")?).join("records.rs"), text)?;
    let policy = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../policy").canonicalize()?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("policy.rs"), embed(&policy)?)?;
    Ok(())
}
