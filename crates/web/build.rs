//! Turns the manifest that `script/assets` wrote into a table of embedded files. It compiles nothing itself, so a
//! build needs no JavaScript tools, only the folder they left.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    match write_table() {
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
