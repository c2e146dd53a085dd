//! Looking for a child and checking whether one is missing, among fifty thousand children: the lists of the city copied
//! under further ids, so that names are as common as in a city of that size.

use std::time::{Duration, Instant as Watch};

use anyhow::{Context as _, Result};
use casework::actor::{Actor, Role};
use casework::ids::PersonId;
use operations::read::Asked;
use rusqlite::Connection;

use crate::city::Opened;
use crate::report::{Report, Target};
use crate::times::Times;

const CHILDREN: u32 = 50_000;
const TIMES: usize = 300;
/// 95 of 100 within so many milliseconds.
const PROMISED: f64 = 100.0;

/// The lists a child is looked for in.
const LISTS: [&str; 6] = ["child", "child_name", "child_phone", "child_place", "relation", "missing_child"];

/// Names and dates of birth to look for, as a shuffled deck.
const DECK: &str =
    "SELECT name, COALESCE(born, '') FROM child WHERE name LIKE '% %' ORDER BY substr(child, -6) LIMIT ?1";
const PEOPLE: &str = "SELECT person FROM person WHERE active AND role IN ('missing_person_officer', 'call_handler') \
    ORDER BY substr(person, -6) LIMIT 40";

/// Grows the lists, and looks.
pub fn measure(site: &Opened, report: &mut Report) -> Result<()> {
    grow(&site.path)?;
    let reader = site.reader()?;
    let count =
        |table: &str| reader.query_row(&format!("SELECT COUNT(*) FROM {table}"), [], |row| row.get::<_, f64>(0));
    report.add("Looking among so many children", count("child")?, "", Target::None);
    report.add("  of whom are missing", count("missing_child")?, "", Target::None);
    let people = people(&reader, site)?;
    let deck = deck(&reader)?;
    let found = each(&people, &deck, |actor, turn, (name, born)| {
        let typed = match turn % 4 {
            0 => name.clone(),
            1 => born.clone(),
            2 => name.rsplit(' ').next().unwrap_or_default().to_owned(),
            _ => format!("{name} {born}"),
        };
        let search = site.lantern.keep_search(actor, &typed)?;
        let began = Watch::now();
        site.lantern.find(actor, &search)?;
        Ok(began.elapsed())
    })?;
    report.add("Finding a child, 95 of 100", found.percentile(95), "ms", Target::Under(PROMISED));
    report.add("  median", found.percentile(50), "ms", Target::None);
    let checked = each(&people, &deck, |actor, turn, (name, born)| {
        let (name, born) = (misspelt(name), if turn % 2 == 0 { born.clone() } else { String::new() });
        let asked = Asked { name, born, looks: String::new() };
        let began = Watch::now();
        site.lantern.check(actor, asked)?;
        Ok(began.elapsed())
    })?;
    report.add("Checking every force, 95 of 100", checked.percentile(95), "ms", Target::Under(PROMISED));
    report.add("  median", checked.percentile(50), "ms", Target::None);
    Ok(())
}

fn grow(path: &std::path::Path) -> Result<()> {
    let connection = Connection::open(path)?;
    connection.execute_batch(
        "PRAGMA busy_timeout = 60000; CREATE TEMP TABLE original AS SELECT * FROM child; BEGIN IMMEDIATE",
    )?;
    let count = || connection.query_row("SELECT COUNT(*) FROM child", [], |row| row.get::<_, u32>(0));
    let copies = LISTS.iter().map(|list| again(&connection, list)).collect::<Result<Vec<_>>>()?;
    let mut copy = 1;
    while count()? < CHILDREN {
        for statement in &copies {
            connection.execute(statement, [copy])?;
        }
        copy += 1;
    }
    connection.execute_batch("COMMIT")?;
    Ok(())
}

/// Every child's rows of a list once more, under an id that ends as the child's does.
fn again(connection: &Connection, list: &str) -> Result<String> {
    let mut columns = connection.prepare("SELECT name FROM pragma_table_info(?1) WHERE name <> 'child'")?;
    let columns = columns.query_map([list], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    let columns = columns.join(", ");
    Ok(format!(
        "INSERT INTO {list} (child, {columns}) SELECT printf('%08x', ?1) || substr(child, 9), {columns} FROM {list} \
         WHERE child IN (SELECT child FROM original)"
    ))
}

fn people(reader: &Connection, site: &Opened) -> Result<Vec<Actor>> {
    let mut select = reader.prepare(PEOPLE)?;
    let ids = select.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    let actor = |id: &String| -> Result<Actor> {
        let id: PersonId = id.parse().ok().context("a person's id")?;
        let person = site.lantern.store().read(move |transaction| transaction.person(id))?;
        person.and_then(|person| person.actor()).context("a person with a role")
    };
    let people: Vec<Actor> = ids.iter().map(actor).collect::<Result<_>>()?;
    anyhow::ensure!(people.iter().all(|person| person.role != Role::Analyst) && people.len() >= 10, "too few people");
    Ok(people)
}

fn deck(reader: &Connection) -> Result<Vec<(String, String)>> {
    let mut select = reader.prepare(DECK)?;
    let rows = select.query_map([u32::try_from(TIMES)?], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Each in turn, so that nobody looks more often than a minute allows.
fn each(
    people: &[Actor],
    deck: &[(String, String)],
    look: impl Fn(&Actor, usize, &(String, String)) -> Result<Duration>,
) -> Result<Times> {
    let began = Watch::now();
    let turns = deck.iter().zip(people.iter().cycle()).enumerate();
    let taken = turns.map(|(turn, (sought, actor))| look(actor, turn, sought)).collect::<Result<Vec<_>>>()?;
    Ok(Times::since(began, taken))
}

/// With its second and third letters the other way round.
fn misspelt(name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if letters.len() > 3 {
        letters.swap(1, 2);
    }
    letters.into_iter().collect()
}
