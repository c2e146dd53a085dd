//! One ordinary durable write, by one caller and by sixty-four at once: an enquiry on one of the latest cases, each write
//! on a case of its own.

use std::time::{Duration, Instant as Watch};

use anyhow::{Context as _, Result};
use casework::actor::Actor;
use casework::entry::Origin;
use casework::ids::{ChildId, EpisodeId};
use casework::records::Kind;
use operations::Write;

use crate::city::Opened;
use crate::report::{Report, Target};
use crate::times::Times;

const ALONE: usize = 500;
const CALLERS: usize = 64;
const EACH: usize = 25;

/// Writes alone, then together.
pub fn measure(site: &Opened, report: &mut Report) -> Result<()> {
    let cases = latest(site)?;
    let (first, second) = cases.split_at(cases.len().min(ALONE));
    let alone = Times::of([first], |cases| write(site, cases));
    report.add("One durable write of a record, median", alone.percentile(50), "ms", Target::Under(30.0));
    report.add("  95 of 100", alone.percentile(95), "ms", Target::Under(30.0));
    // A tenth of London has fewer cases, and each writer has fewer of them.
    let share = second.len().div_ceil(CALLERS);
    let together = Times::of(second.chunks(share), |cases| write(site, cases));
    report.add(
        format!("{} writers at once, writes a second", second.len().div_ceil(share)),
        together.rate(),
        "/s",
        Target::None,
    );
    report.add("  median", together.percentile(50), "ms", Target::None);
    report.add("  95 of 100", together.percentile(95), "ms", Target::None);
    Ok(())
}

fn latest(site: &Opened) -> Result<Vec<(ChildId, EpisodeId)>> {
    let reader = site.reader()?;
    let mut select =
        reader.prepare("SELECT child, episode FROM episode GROUP BY child ORDER BY MAX(reported) DESC LIMIT ?1")?;
    let text = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?));
    let found = select.query_map([u32::try_from(ALONE + CALLERS * EACH)?], text)?.collect::<Result<Vec<_>, _>>()?;
    let read = |(child, episode): (String, String)| Some((child.parse().ok()?, episode.parse().ok()?));
    found.into_iter().map(read).collect::<Option<_>>().context("ids as the lists keep them")
}

fn write(site: &Opened, cases: &[(ChildId, EpisodeId)]) -> Vec<Duration> {
    let actor = Actor::system();
    let sample = Kind::EnquiryRecorded.descriptor().unwrap().sample.clone();
    let once = |(child, episode): &(ChildId, EpisodeId)| {
        let write = Write {
            child: *child,
            episode: Some(*episode),
            kind: Kind::EnquiryRecorded,
            occurred: None,
            record: sample.clone(),
            revises: None,
            origin: Origin::Written,
        };
        let began = Watch::now();
        site.lantern.write(&actor, write, None).unwrap();
        began.elapsed()
    };
    cases.iter().map(once).collect()
}
