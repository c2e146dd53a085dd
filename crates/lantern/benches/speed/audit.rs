//! Whether the access log holds a row for every child that was shown: the pages are read for the children they link to,
//! and the log is asked about each.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result};
use casework::ids::PersonId;
use rusqlite::Connection;

/// Children shown to somebody on one kind of page, and how many rows that must have made.
#[derive(Debug, Default)]
pub struct Shown {
    /// Somebody and a child they were shown.
    pub pairs: BTreeSet<(PersonId, String)>,
    /// A row for each answer and child.
    pub rows: usize,
}

/// Which child an episode is of.
pub struct Children(BTreeMap<String, String>);

impl Children {
    /// Of every episode.
    pub fn read(reader: &Connection) -> Result<Self> {
        let mut select = reader.prepare("SELECT episode, child FROM episode")?;
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Self(rows.collect::<Result<_, _>>().context("reading which child each episode is of")?))
    }

    /// The children a page links to.
    pub fn on(&self, html: &str) -> BTreeSet<String> {
        let links = html.split("href=\"/").skip(1).filter_map(|rest| rest.split(['"', '?', '#']).next());
        let child = |link: &str| {
            let mut parts = link.split('/');
            match (parts.next()?, parts.next()?) {
                ("episodes", episode) => self.0.get(episode).cloned(),
                ("children", child) => Some(child.to_owned()),
                _ => None,
            }
        };
        links.filter_map(child).collect()
    }
}

impl Shown {
    /// Adds what one answer showed.
    pub fn add(&mut self, person: PersonId, children: BTreeSet<String>) {
        self.rows += children.len();
        self.pairs.extend(children.into_iter().map(|child| (person, child)));
    }

    /// How many of the pairs have no row.
    pub fn unlogged(&self, reader: &Connection, what: &str) -> Result<usize> {
        let mut select = reader.prepare("SELECT DISTINCT person, child FROM access_log WHERE what GLOB ?1")?;
        let rows = select.query_map([what], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        let logged = rows.collect::<Result<BTreeSet<_>, _>>()?;
        Ok(self.pairs.iter().filter(|(person, child)| !logged.contains(&(person.to_string(), child.clone()))).count())
    }
}

/// How many rows the log has of one kind of page.
pub fn rows(reader: &Connection, what: &str) -> Result<usize> {
    let count: i64 =
        reader.query_row("SELECT COUNT(*) FROM access_log WHERE what GLOB ?1", [what], |row| row.get(0))?;
    Ok(usize::try_from(count)?)
}
