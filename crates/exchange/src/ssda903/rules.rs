//! The 20 published rules that touch the Missing table, the same in every ruleset from 2022-23 to 2026-27: which rows each
//! flags, exactly as `csc-validator-be-903` 0.1.17 flags them. It changes nothing; making rows fit is [`settle`](super::settle()).

mod alone;
mod care;
mod facts;
mod together;

use std::fmt;

use super::{
    cell::why_not_a_date,
    finding::{Finding, shorten},
    layout::Table,
    rows::{Return, Sheet},
    write::missing_cell,
    year::CollectionYear,
};
use facts::Facts;
pub(super) use facts::{by_child, periods_of_care};

/// A rule of the return.
pub struct Rule {
    /// Its published number.
    pub code: &'static str,
    /// The table whose rows it flags.
    pub table: Table,
    /// The column to look at first.
    pub column: &'static str,
    /// What is wrong with a flagged row.
    pub message: &'static str,
    flags: fn(&Facts<'_>) -> Vec<usize>,
}

/// A row that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// The rule.
    pub rule: &'static Rule,
    /// The row's place among the rows of the rule's table, from 0.
    pub row: usize,
}

/// The rows that break a rule, by rule in the order of [`RULES`], then by row. A rule whose tables were not given flags
/// nothing. `last` is last year's return; only rule 576 asks for it.
pub fn check(tables: &Return, last: Option<&Return>, year: CollectionYear) -> Vec<Flag> {
    let Some(facts) = Facts::gather(tables, last, year) else { return Vec::new() };
    let flags = |rule: &'static Rule| {
        let mut rows = (rule.flags)(&facts);
        rows.sort_unstable();
        rows.dedup();
        rows.into_iter().map(move |row| Flag { rule, row })
    };
    RULES.iter().flat_map(flags).collect()
}

impl Flag {
    /// The flag as a finding in the file the row came from. None if `tables` has no such row.
    pub fn finding(&self, tables: &Return) -> Option<Finding> {
        let (file, line, value) = if self.rule.table == Table::Episodes {
            let Sheet { file, rows } = tables.episodes.as_ref()?;
            let row = rows.get(self.row)?;
            (file, row.line, row.rec.clone())
        } else {
            let Sheet { file, rows } = tables.missing.as_ref()?;
            let row = rows.get(self.row)?;
            (file, row.line, missing_cell(row, self.rule.column))
        };
        let reason = match self.rule.code {
            "1004" | "1005" if !value.is_empty() => format!(": {}", why_not_a_date(&value)),
            _ => String::new(),
        };
        Some(Finding {
            file: file.clone(),
            line,
            column: self.rule.column.to_owned(),
            value: shorten(&value),
            rule: Some(self.rule),
            message: format!("{}{reason}", self.rule.message),
        })
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Rule {}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "rule {}", self.code)
    }
}

const fn rule(
    code: &'static str,
    column: &'static str,
    message: &'static str,
    flags: fn(&Facts<'_>) -> Vec<usize>,
) -> Rule {
    Rule { code, table: Table::Missing, column, message, flags }
}

/// The rules, in the order they are printed in.
pub static RULES: [Rule; 20] = [
    rule("1004", "MIS_START", "the start is blank or not a date", alone::start_unreadable),
    rule("1005", "MIS_END", "the end is not a date", alone::end_unreadable),
    rule("1006", "MISSING", "the type is neither M (missing) nor A (away without authorisation)", alone::kind_unknown),
    rule("564", "MIS_START", "the type is given but not the start", alone::start_blank),
    rule("565", "MISSING", "the start is given but not the type", alone::kind_blank_with_start),
    rule("566", "MISSING", "the end is given but not the type", alone::kind_blank_with_end),
    rule("567", "MIS_END", "the period ends before it starts", alone::ends_before_start),
    rule("570", "MIS_START", "the period starts after the collection year", alone::starts_after_year),
    rule("571", "MIS_END", "the period ends outside the collection year", alone::ends_outside_year),
    rule("574", "MIS_START", "the child's period before this one is open or overlaps it", together::overlaps),
    rule(
        "575",
        "MIS_END",
        "the placement the child went missing from has ended, but the period is open",
        care::open_after_placement,
    ),
    rule("576", "MIS_START", "last year's return left a period open that does not go on here", together::not_continued),
    rule("577", "MIS_END", "the child is no longer looked after, but the period goes on", care::outlasts_care),
    rule("578", "MIS_START", "the period starts when the child was not looked after", care::starts_outside_care),
    rule("581", "MIS_START", "no placement episode holds the start", care::starts_in_no_episode),
    rule("586", "MIS_START", "the period starts on or before the date of birth", alone::starts_before_birth),
    Rule {
        code: "580",
        table: Table::Episodes,
        column: "REC",
        message: "the child was missing to the end of care at 18, so the reason must be E8",
        flags: care::missing_at_eighteen,
    },
    rule("1012", "CHILD", "the child has no placement episode this year", care::no_episode),
    rule("INT04", "CHILD", "the child is not in the Header table", together::not_in_header),
    rule("INT13", "DOB", "the date of birth differs from the one in the Header table", together::births_differ),
];
