//! An invented London in a database of its own: loaded through the ordinary operations, and opened again to be used.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result};
use casework::policy::{Policy, shipped};
use indicatif::ProgressBar;
use london::Scale;
use operations::Lantern;
use rusqlite::{Connection, OpenFlags};
use store::{Settings, Store};

use crate::demo::{self, Loaded};
use crate::device::{MachineChance, MachineClock};
use crate::report::{Report, Target};
use crate::times::timed;

const SEED: u64 = 1;

/// A folder below `target`, removed at the end.
pub struct Folder(PathBuf);

impl Folder {
    /// A new folder.
    pub fn new() -> Result<Self> {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("speed-{}", std::process::id()));
        std::fs::create_dir_all(&path).with_context(|| format!("making {}", path.display()))?;
        Ok(Self(path))
    }

    /// A file of it.
    pub fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            eprintln!("{} is left behind: {error}", self.0.display());
        }
    }
}

/// A London, and what loading it took.
pub struct City {
    /// Its database.
    pub path: PathBuf,
    /// How many episodes that is.
    pub episodes: usize,
    /// What was loaded.
    pub loaded: Loaded,
    /// How many commits that took.
    pub commits: usize,
    /// Planning, registering and loading.
    pub whole: Duration,
    /// Loading the children alone.
    pub loading: Duration,
    /// How much of London.
    pub scale: Scale,
}

/// A London that is open.
pub struct Opened {
    /// Its operations.
    pub lantern: Lantern,
    /// Its database.
    pub path: PathBuf,
}

impl City {
    /// Fills a new database with a year.
    pub fn filled(path: PathBuf, scale: Scale) -> Result<Self> {
        let lantern = open(&path)?;
        let ((year, registered), before) = timed(|| {
            let (year, _) = demo::plans(SEED, scale, lantern.now());
            let registered =
                lantern.register_shipped(true).map_err(Into::into).and_then(|_| demo::register(&lantern, &year));
            (year, registered)
        });
        registered?;
        let began = commits(&path)?;
        let (loaded, loading) = timed(|| demo::load(&lantern, &year, &ProgressBar::hidden()));
        let episodes = year.children.iter().map(|child| child.episodes.len()).sum();
        let commits = commits(&path)? - began;
        Ok(Self { path, episodes, loaded: loaded?, commits, whole: before + loading, loading, scale })
    }

    /// The promise is of the whole year, and of a tenth of it a tenth.
    pub fn report(&self, report: &mut Report) {
        let part = self.scale.of(1_000) as f64 / 1_000.0;
        let seconds = self.loading.as_secs_f64();
        report.add(
            "Loading the year through the operations",
            self.whole.as_secs_f64(),
            "s",
            Target::Under(180.0 * part),
        );
        report.add("  children", self.loaded.children as f64, "", Target::None);
        report.add("  episodes", self.episodes as f64, "", Target::None);
        report.add("  entries", self.loaded.entries as f64, "", Target::None);
        report.add("  entries a second", self.loaded.entries as f64 / seconds, "/s", Target::None);
    }

    /// Opens it again, with the children of tonight.
    pub fn opened(&self) -> Result<Opened> {
        let lantern = open(&self.path)?;
        let (year, tonight) = demo::plans(SEED, self.scale, lantern.now());
        demo::load(&lantern, &tonight, &ProgressBar::hidden())?;
        demo::show(&lantern, &year)?;
        Ok(Opened { lantern, path: self.path.clone() })
    }
}

impl Opened {
    /// A connection that only reads, for counting.
    pub fn reader(&self) -> Result<Connection> {
        reader(&self.path)
    }
}

/// A connection that only reads.
pub fn reader(path: &Path) -> Result<Connection> {
    Ok(Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?)
}

fn open(path: &Path) -> Result<Lantern> {
    let store = Store::open(&format!("sqlite:{}", path.display()), &Settings::default())?;
    let policy =
        Policy::read(&shipped()).map_err(|faults| anyhow::anyhow!("the policy has {} faults", faults.len()))?;
    Ok(Lantern::new(store, Arc::new(policy), Arc::new(MachineClock::default()), Arc::new(MachineChance))?)
}

/// How often a database has committed. SQLite counts it in the third word of the write-ahead log's index; another process
/// reads it, because closing the file in this one would drop SQLite's locks.
fn commits(path: &Path) -> Result<usize> {
    let index = format!("{}-shm", path.display());
    let read = Command::new("od").args(["-An", "-tu4", "-j8", "-N4", &index]).output().context("running od")?;
    let text = String::from_utf8_lossy(&read.stdout).trim().to_owned();
    text.parse().with_context(|| format!("the commit counter of {index} reads “{text}”"))
}
