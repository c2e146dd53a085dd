//! `lantern backup`: a copy of the database, taken while others write, sealed by `age` on its way to the disk. What a
//! backup holds is the store's; who holds the key that opens it is nobody's here.

use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, Command, ExitCode, Stdio};

use anyhow::{Context as _, Result, anyhow, bail};
use casework::time::Instant;
use clap::Args;
use operations::Clock as _;
use store::{Manifest, Settings, Store};

use super::Place;
use crate::age::{self, Age};
use crate::device::MachineClock;

/// For whom, and where to.
#[derive(Args)]
pub struct Backup {
    /// A new file, or a folder in which one is made and named after the time
    #[arg(long)]
    to: PathBuf,
    /// Whose key opens it, as age1…; may be given more than once
    #[arg(long, required_unless_present = "recipients")]
    recipient: Vec<String>,
    /// A file of recipients, one a line
    #[arg(long)]
    recipients: Option<PathBuf>,
}

impl Backup {
    /// Takes it, or leaves nothing.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        // Opening it would make it.
        if let Some([file, ..]) = place.files()
            && !file.exists()
        {
            bail!("there is no database {}", file.display());
        }
        let settings = Settings { migrate: false, connections: 1, readers: 1, ..Settings::default() };
        let store = Store::open(&place.database, &settings).context("opening the database")?;
        let taken = MachineClock::default().now();
        let path = named(&self.to, taken);
        if path.exists() {
            bail!("{} is there already: a backup never replaces another", path.display());
        }
        let part = Part::make(&path)?;
        let manifest =
            self.seal(&store, taken, &part).with_context(|| format!("no backup was made of {}", place.shown()))?;
        let bytes = part.keep(&path)?;
        print(&manifest);
        println!("{} holds it, sealed, in {bytes} bytes", path.display());
        Ok(ExitCode::SUCCESS)
    }

    fn seal(&self, store: &Store, taken: Instant, part: &Part) -> Result<Manifest> {
        let mut arguments = vec![OsString::from("--encrypt")];
        for recipient in &self.recipient {
            arguments.extend(["--recipient".into(), recipient.into()]);
        }
        if let Some(file) = &self.recipients {
            arguments.extend(["--recipients-file".into(), file.into()]);
        }
        let sealing = part.file.try_clone().context("writing the backup")?;
        let mut age = Age::start(Command::new(age::PROGRAM).args(arguments).stdin(Stdio::piped()).stdout(sealing))?;
        let into = age.input().ok_or_else(|| anyhow!("age takes no input"))?;
        let copied = store.backup(taken, into).map(|(manifest, into): (_, ChildStdin)| {
            drop(into);
            manifest
        });
        // When age gave up, writing to it failed too, and what it said is the reason.
        age.end().context("age could not seal it")?;
        Ok(copied?)
    }
}

fn named(to: &Path, taken: Instant) -> PathBuf {
    if to.is_dir() { to.join(format!("lantern-{}.age", stamp(taken))) } else { to.to_owned() }
}

/// The instant as a file's name has it: UTC, without colons.
fn stamp(taken: Instant) -> String {
    taken.to_string().split('.').next().unwrap_or_default().trim_end_matches('Z').replace(':', "") + "Z"
}

/// The file while it is being written, beside its final name; gone when dropped before it is kept.
struct Part {
    file: File,
    path: PathBuf,
}

impl Part {
    fn make(path: &Path) -> Result<Self> {
        let mut name = path.as_os_str().to_owned();
        name.push(".part");
        let path = PathBuf::from(name);
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path);
        let file = file.with_context(|| {
            format!("{}: remove it if an earlier backup was broken off and none is running", path.display())
        })?;
        Ok(Self { file, path })
    }

    /// Gives it its name once it is on the disk; how long it is.
    fn keep(mut self, path: &Path) -> Result<u64> {
        let kept = || format!("keeping {}", path.display());
        self.file.flush().and_then(|()| self.file.sync_all()).with_context(kept)?;
        let bytes = self.file.metadata().with_context(kept)?.len();
        std::fs::rename(&self.path, path).with_context(kept)?;
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder).and_then(|folder| folder.sync_all()).with_context(kept)?;
        Ok(bytes)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // Kept already, or sealed and of no use: either way nothing is to be said.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// Prints what is in a backup.
fn print(manifest: &Manifest) {
    println!("Taken {}, schema {}", manifest.opening.taken, manifest.schema());
    for (table, rows) in &manifest.ending.rows {
        println!("  {table:<16} {rows:>12}");
    }
    println!("{} chains, heads {}", manifest.ending.chains, manifest.ending.heads);
}
