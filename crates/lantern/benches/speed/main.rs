//! How fast Lantern is, each figure beside what was promised: `script/bench` runs it. It measures; what is fast enough is
//! stated where each figure is taken.
#![expect(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    reason = "a program to measure with: what fails, ends it, and a count is small enough for a float"
)]

#[expect(dead_code, reason = "the bench opens pages and posts nothing")]
#[path = "../../src/browser.rs"]
mod browser;
#[path = "../../src/demo.rs"]
mod demo;
#[expect(dead_code, reason = "the bench moves no clock")]
#[path = "../../src/device.rs"]
mod device;

mod audit;
mod bare;
mod case300;
mod city;
mod decisions;
mod log;
mod looking;
mod pages;
mod report;
mod slope;
mod times;
mod writes;

use anyhow::Result;
use clap::Parser;
use london::Scale;

use crate::city::{City, Folder};
use crate::report::Report;

/// A figure that can be taken alone.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Only {
    /// The cost of an episode
    Slope,
    /// Looking for children
    Looking,
    /// The pages opened most, and what the access log costs them
    Pages,
}

/// How much is measured.
#[derive(Parser)]
struct Options {
    /// A tenth of London, and shorter
    #[arg(long)]
    quick: bool,
    /// Ten Londons too
    #[arg(long)]
    full: bool,
    /// One figure alone
    #[arg(long)]
    only: Option<Only>,
    /// What `cargo bench` says to every bench
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> Result<()> {
    let options = Options::parse();
    let folder = Folder::new()?;
    let mut report = Report::new(options.quick);
    let scale = if options.quick { Scale::new(1, 10)? } else { Scale::ONE };
    let city = City::filled(folder.file("london.db"), scale)?;
    let all = options.only.is_none();
    let wanted = |figure: Only| options.only.is_none_or(|only| only == figure);
    if all {
        city.report(&mut report);
        bare::measure(&city, &folder.file("bare.db"), &mut report)?;
    }
    let small = if wanted(Only::Slope) { slope::small(&folder, options.quick)? } else { Vec::new() };
    let site = city.opened()?;
    if all {
        case300::measure(&site, &mut report)?;
        decisions::measure(&site, &mut report)?;
    }
    if wanted(Only::Pages) {
        pages::measure(&site, &mut report, if options.quick { 5 } else { 15 })?;
    }
    if all {
        writes::measure(&site, &mut report)?;
    }
    if wanted(Only::Looking) {
        looking::measure(&site, &mut report)?;
    }
    drop(site);
    if wanted(Only::Slope) {
        slope::measure(&folder, small, &city, options.full, &mut report)?;
    }
    report.print();
    report.write()
}
