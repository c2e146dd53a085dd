//! How far a database is a demonstration, when its tonight was drawn, and by how much its clock has been moved: facts kept
//! beside the records. It draws no London and moves no clock.

use anyhow::{Context as _, Result, bail};
use casework::time::Instant;
use jiff::SignedDuration;
use store::{Store, StoreError};

const DEMO: &str = "demo";
const DRAWN: &str = "demo_drawn";
const CLOCK: &str = "demo_clock";

/// How far a database is a demonstration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not at all.
    Not,
    /// Its loading began and has not come to its end.
    Loading,
    /// All of it is there.
    Whole,
}

impl Standing {
    /// How far this one is.
    pub fn of(store: &Store) -> Result<Self> {
        Ok(match store.read(|transaction| transaction.setting(DEMO))?.as_deref() {
            None => Standing::Not,
            Some("loading") => Standing::Loading,
            Some(_) => Standing::Whole,
        })
    }

    /// Whether it is one; what was broken off is none, and nothing can be done with it.
    pub fn is_demonstration(store: &Store) -> Result<bool> {
        match Self::of(store)? {
            Standing::Not => Ok(false),
            Standing::Whole => Ok(true),
            Standing::Loading => bail!("this database was not loaded to its end; `lantern load` begins it anew"),
        }
    }
}

/// Loading begins.
pub fn begin(store: &Store) -> Result<()> {
    Ok(store.write(|transaction| transaction.set_setting(DEMO, "loading"))?)
}

/// All is loaded, with children of tonight who were drawn at this instant.
pub fn finish(store: &Store, drawn: Option<Instant>) -> Result<()> {
    Ok(store.write(move |transaction| {
        if let Some(drawn) = drawn {
            transaction.set_setting(DRAWN, &drawn.as_microseconds().to_string())?;
        }
        transaction.set_setting(DEMO, "invented")
    })?)
}

/// When the children of tonight were drawn.
pub fn drawn(store: &Store) -> Result<Option<Instant>> {
    Ok(store
        .read(|transaction| transaction.setting(DRAWN))?
        .map(|kept| number(&kept))
        .transpose()?
        .map(Instant::from_microseconds))
}

/// By how much the clock has been moved so far.
pub fn moved(store: &Store) -> Result<SignedDuration> {
    let so_far = store.read(|transaction| transaction.setting(CLOCK))?.map(|kept| number(&kept)).transpose()?;
    Ok(SignedDuration::from_micros(so_far.unwrap_or(0)))
}

/// Keeps that the clock was moved on, so that it stands there when the demonstration is started again.
pub fn keep_moved(store: &Store, by: SignedDuration) -> Result<(), StoreError> {
    store.write(move |transaction| {
        let so_far = transaction.setting(CLOCK)?.and_then(|kept| kept.parse().ok()).unwrap_or(0_i64);
        let by = i64::try_from(by.as_micros()).unwrap_or(0);
        transaction.set_setting(CLOCK, &so_far.saturating_add(by).to_string())
    })
}

fn number(kept: &str) -> Result<i64> {
    kept.parse().with_context(|| format!("“{kept}” is kept where a number of microseconds should be"))
}
