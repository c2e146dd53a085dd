//! Writes every sample page and the assets to a folder, so that they can be looked at without a server. It is for
//! people who work on the look; nothing of it runs in Lantern.
//!
//! `cargo run -p web --example gallery -- target/gallery`

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs, io};

use web::look::{assets, pages::sample};

fn main() -> ExitCode {
    let folder = env::args_os().nth(1).map_or_else(|| PathBuf::from("target/gallery"), PathBuf::from);
    match write(&folder) {
        Ok(count) => {
            println!("{count} pages in {}", folder.display());
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{}: {problem}", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &std::path::Path) -> io::Result<usize> {
    let served = folder.join("assets");
    fs::create_dir_all(&served)?;
    for asset in assets::ALL {
        fs::write(served.join(asset.file), asset.bytes)?;
    }
    let pages = sample::every_page().map_err(io::Error::other)?;
    for (name, html) in &pages {
        fs::write(folder.join(format!("{name}.html")), html)?;
    }
    Ok(pages.len())
}
