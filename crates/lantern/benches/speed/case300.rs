//! What one case of 300 entries costs: the longest record of the year, as it stood at its three-hundredth entry. All of it
//! runs on the one thread that writes to SQLite.

use std::time::{Duration, Instant as Watch};

use anyhow::{Context as _, Result, ensure};
use casework::case::{effective, fold};
use casework::chain::Sealed;
use casework::duty::{duties, notices};
use casework::entry::Subject;
use casework::ids::ChildId;
use casework::projection::project;

use crate::city::Opened;
use crate::report::{Report, Target};
use crate::times::Times;

const ENTRIES: usize = 300;
const ROUNDS: usize = 400;

/// Times each step of it.
pub fn measure(site: &Opened, report: &mut Report) -> Result<()> {
    let (child, sealed) = longest(site)?;
    let policy = site.lantern.policy();
    let entries = effective(&sealed, None);
    let case = fold(child, entries.clone());
    let copies = || (0..ROUNDS).map(|_| entries.clone()).collect::<Vec<_>>();
    let opened = each((0..ROUNDS).collect(), |_| effective(&sealed, None));
    let folded = each(copies(), |copy| fold(child, copy));
    let both = each(copies(), |copy| duties(&fold(child, copy), policy));
    let found = duties(&case, policy);
    let told = each((0..ROUNDS).collect(), |_| notices(&case, policy, &found));
    let rows = each((0..ROUNDS).collect(), |_| project(&case, policy));
    let what = format!("Fold and duties of a case of {ENTRIES} entries, median");
    report.add(what, both.percentile(50), "ms", Target::Under(1.0));
    report.add("  95 of 100", both.percentile(95), "ms", Target::None);
    report.add("  episodes", case.episodes.len() as f64, "", Target::None);
    report.add("  duties", found.len() as f64, "", Target::None);
    report.add("  reading the entries before it", opened.percentile(50), "ms", Target::None);
    report.add("  the fold alone", folded.percentile(50), "ms", Target::None);
    report.add("  notices, from the duties", told.percentile(50), "ms", Target::None);
    report.add("  every row of every list, duties and notices included", rows.percentile(50), "ms", Target::None);
    Ok(())
}

fn each<C, T>(given: Vec<C>, work: impl Fn(C) -> T) -> Times {
    let began = Watch::now();
    let once = |one: C| -> Duration {
        let watch = Watch::now();
        let done = work(one);
        let took = watch.elapsed();
        drop(std::hint::black_box(done));
        took
    };
    Times::since(began, given.into_iter().map(once).collect())
}

fn longest(site: &Opened) -> Result<(ChildId, Vec<Sealed>)> {
    let most = "SELECT subject FROM journal_head WHERE subject LIKE 'child/%' ORDER BY position DESC LIMIT 1";
    let subject: String = site.reader()?.query_row(most, [], |row| row.get(0))?;
    let child: ChildId = subject.trim_start_matches("child/").parse().ok().context("a child's chain")?;
    let mut sealed = site.lantern.store().read(move |transaction| transaction.entries(&Subject::Child(child)))?;
    ensure!(sealed.len() >= ENTRIES, "the longest record has {} entries; load more of London", sealed.len());
    sealed.truncate(ENTRIES);
    Ok((child, sealed))
}
