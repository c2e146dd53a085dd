//! The sample returns: our own in `samples/ssda903`, and the public one where LANTERN_SAMPLES names the folder that holds
//! it. It judges nothing and holds no test.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use exchange::ssda903::{Cell, CollectionYear, Return, read};
use jiff::{ToSpan as _, civil::Date};

use crate::support::{Case, File, root};

/// Those of the three tables that a folder has.
pub fn files(folder: &Path) -> Vec<File> {
    let names = ["header.csv", "episodes.csv", "missing.csv"].into_iter().filter(|name| folder.join(name).exists());
    let files: Vec<File> = names.map(|name| (name.to_owned(), fs::read(folder.join(name)).unwrap())).collect();
    assert!(!files.is_empty(), "{} has no table", folder.display());
    files
}

/// A folder of our own sample; the sample itself when nothing is named.
pub fn own(folder: &str) -> PathBuf {
    root().join("samples/ssda903").join(folder)
}

/// Our own sample, clean or `faulty`, with last year's.
pub fn case(folder: &str) -> Case {
    let year = CollectionYear::ending(2023).unwrap();
    Case { year, files: files(&own(folder)), last: files(&own(folder).join("last-year")) }
}

/// The public sample, which reads without a finding.
pub fn public() -> Option<Return> {
    let Ok(samples) = env::var("LANTERN_SAMPLES") else {
        eprintln!("LANTERN_SAMPLES is not set: the public sample was not tried");
        return None;
    };
    let (tables, findings) = read(files(&Path::new(&samples).join("ssda903/d2i_fake")));
    assert!(findings.is_empty(), "{findings:?}");
    Some(tables)
}

/// A return moved whole by some years: the public one is of 2017-18, which has no rules.
pub fn moved(tables: &Return, years: i64) -> Return {
    let move_on = |day: &mut Cell<Date>| *day = day.known().map(|day| day + years.years()).into();
    let mut tables = tables.clone();
    for row in &mut tables.header.as_mut().unwrap().rows {
        move_on(&mut row.dob);
        move_on(&mut row.mc_dob);
    }
    for row in &mut tables.episodes.as_mut().unwrap().rows {
        move_on(&mut row.decom);
        move_on(&mut row.dec);
    }
    for row in &mut tables.missing.as_mut().unwrap().rows {
        move_on(&mut row.dob);
        move_on(&mut row.start);
        move_on(&mut row.end);
    }
    tables
}
