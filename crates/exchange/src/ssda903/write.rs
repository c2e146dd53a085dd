//! A [`Return`] as files in the published layout. It writes what it is given: fitting a year's facts to the rules comes
//! first, in [`settle`](super::settle()).

use jiff::civil::Date;

use super::{
    cell::Cell,
    layout::Table,
    rows::{Episode, Header, Kind, Missing, Return, Sex},
    year::CollectionYear,
};

/// Writes header.csv, episodes.csv and missing.csv, those of the three that the return has: UTF-8, lines ending in CRLF,
/// dates as dd/mm/yyyy. SEX is 1 or 2 to 2023-24, where an unknown sex has no code and stays blank, and M, F or U after.
pub fn write(tables: &Return, year: CollectionYear) -> Vec<(&'static str, Vec<u8>)> {
    let header = tables
        .header
        .as_ref()
        .map(|sheet| ("header.csv", file(Table::Header, sheet.rows.iter().map(|row| header(row, year)))));
    let episodes =
        tables.episodes.as_ref().map(|sheet| ("episodes.csv", file(Table::Episodes, sheet.rows.iter().map(episode))));
    let missing =
        tables.missing.as_ref().map(|sheet| ("missing.csv", file(Table::Missing, sheet.rows.iter().map(missing))));
    [header, episodes, missing].into_iter().flatten().collect()
}

fn header(row: &Header, year: CollectionYear) -> Vec<String> {
    let sex = cell(&row.sex, |sex| match (sex, year.writes_sex_as_letters()) {
        (Sex::Male, false) => "1".to_owned(),
        (Sex::Female, false) => "2".to_owned(),
        (Sex::Unknown, false) => String::new(),
        (Sex::Male, true) => "M".to_owned(),
        (Sex::Female, true) => "F".to_owned(),
        (Sex::Unknown, true) => "U".to_owned(),
    });
    let [child, ethnic, upn, mother] = [&row.child, &row.ethnic, &row.upn, &row.mother].map(Clone::clone);
    vec![child, sex, date(&row.dob), ethnic, upn, mother, date(&row.mc_dob)]
}

fn episode(row: &Episode) -> Vec<String> {
    let before = [&row.rne, &row.ls, &row.cin, &row.place, &row.provider];
    let after = [&row.rec, &row.reason_place_change, &row.home_post, &row.pl_post, &row.urn];
    let mut cells = vec![row.child.clone(), date(&row.decom)];
    cells.extend(before.map(Clone::clone));
    cells.push(date(&row.dec));
    cells.extend(after.map(Clone::clone));
    cells
}

fn missing(row: &Missing) -> Vec<String> {
    Table::Missing.columns().iter().map(|column| missing_cell(row, column)).collect()
}

/// The text of one cell of the Missing table.
pub(super) fn missing_cell(row: &Missing, column: &str) -> String {
    match column {
        "CHILD" => row.child.clone(),
        "DOB" => date(&row.dob),
        "MISSING" => cell(&row.kind, |kind: Kind| kind.code().to_owned()),
        "MIS_START" => date(&row.start),
        "MIS_END" => date(&row.end),
        _ => String::new(),
    }
}

fn date(day: &Cell<Date>) -> String {
    cell(day, |day| format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year()))
}

fn cell<T: Copy>(cell: &Cell<T>, known: impl Fn(T) -> String) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Unreadable(text) => text.clone(),
        Cell::Known(value) => known(*value),
    }
}

fn file(table: Table, rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let names = table.columns().iter().map(|name| (*name).to_owned()).collect();
    let mut text = String::new();
    for row in std::iter::once::<Vec<String>>(names).chain(rows) {
        let cells: Vec<String> = row.into_iter().map(quote).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text.into_bytes()
}

fn quote(text: String) -> String {
    if text.contains([',', '"', '\r', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
