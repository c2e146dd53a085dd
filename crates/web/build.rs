//! Turns the manifest that `script/assets` wrote into a table of embedded files, and the folder of language files into a
//! table of languages. It compiles nothing itself, so a build needs no JavaScript tools, only the folder they left.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    match write_table().and_then(|()| write_languages()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn write_table() -> Result<(), String> {
    let here = variable("CARGO_MANIFEST_DIR")?;
    let built = PathBuf::from(here).join("../../assets/built");
    let manifest = built.join("manifest.txt");
    println!("cargo::rerun-if-changed={}", manifest.display());
    println!("cargo::rerun-if-changed=build.rs");
    let listed = fs::read_to_string(&manifest)
        .map_err(|_| "The stylesheet and scripts have not been compiled yet: run `script/assets` first.".to_owned())?;

    let mut table = String::from("&[\n");
    for line in listed.lines() {
        let (name, file) =
            line.split_once(' ').ok_or_else(|| format!("{}: cannot read `{line}`", manifest.display()))?;
        let path = |file: &str| built.join(file).to_string_lossy().into_owned();
        let row = format!(
            "    Asset {{ name: {name:?}, file: {file:?}, content_type: {:?}, \
             bytes: include_bytes!({:?}), gzipped: include_bytes!({:?}) }},\n",
            content_type(name)?,
            path(file),
            path(&format!("{file}.gz")),
        );
        table.write_str(&row).map_err(|problem| problem.to_string())?;
    }
    table.push(']');
    let target = Path::new(&variable("OUT_DIR")?).join("assets.rs");
    fs::write(&target, table).map_err(|problem| format!("{}: {problem}", target.display()))
}

/// English first: what another language leaves out is said in it.
fn write_languages() -> Result<(), String> {
    let folder = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("../../locales");
    println!("cargo::rerun-if-changed={}", folder.display());
    let problem = |problem: std::io::Error| format!("{}: {problem}", folder.display());
    let files = fs::read_dir(&folder).map_err(problem)?.collect::<Result<Vec<_>, _>>().map_err(problem)?;
    let mut files: Vec<PathBuf> = files.into_iter().map(|file| file.path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "ftl"));
    files.sort_by_key(|file| (!file.ends_with("en-GB.ftl"), file.clone()));
    let mut table = String::from("&[\n");
    for file in files {
        let tag = file.file_stem().and_then(|stem| stem.to_str()).ok_or("a language file without a name")?.to_owned();
        let row = format!("    ({tag:?}, include_str!({:?})),\n", file.to_string_lossy());
        table.push_str(&row);
    }
    table.push(']');
    let target = Path::new(&variable("OUT_DIR")?).join("languages.rs");
    fs::write(&target, table).map_err(|problem| format!("{}: {problem}", target.display()))
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|problem| format!("{name}: {problem}"))
}

fn content_type(name: &str) -> Result<&'static str, String> {
    match Path::new(name).extension().and_then(|extension| extension.to_str()) {
        Some("css") => Ok("text/css; charset=utf-8"),
        Some("js") => Ok("text/javascript; charset=utf-8"),
        Some("svg") => Ok("image/svg+xml"),
        _ => Err(format!("no content type is known for `{name}`")),
    }
}
