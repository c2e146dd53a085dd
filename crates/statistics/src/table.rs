//! The tables people read, one a breakdown, and the check that they add up. How they are written to files is `draft`'s.

use std::fmt;

use crate::counts::{Counts, Measure};
use crate::draft::STATUS;
use crate::rules::COUNTED;
use crate::scheme::Breakdown;
use crate::tally::Tally;

/// One table: incidents and children by one breakdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it is broken down by.
    pub breakdown: Breakdown,
    /// What it is a table of.
    pub title: String,
    /// Its rows; the last is what nobody knows, also when it is zero.
    pub rows: Vec<Row>,
    /// Everything counted, added up apart from the rows.
    pub total: Counts,
    /// Which episodes count, in words.
    pub counted: &'static str,
    /// That it is a draft.
    pub status: &'static str,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The group.
    pub label: String,
    /// Its numbers.
    pub counts: Counts,
}

impl Tally<'_> {
    /// The tables: by borough, age band, broad age group, single year of age, sex and gender, ethnic group.
    pub fn tables(&self) -> Vec<Table> {
        Breakdown::ALL.into_iter().map(|breakdown| self.table(breakdown)).collect()
    }

    fn table(&self, breakdown: Breakdown) -> Table {
        let labels = self.scheme.rows(breakdown).into_iter();
        let rows = labels.zip(self.by(breakdown, None)).map(|(label, counts)| Row { label, counts }).collect();
        let by = breakdown.label().to_lowercase();
        let title = format!("{}, {}, {}, by {by}", self.scheme.title, self.scheme.region.name, self.year);
        Table { breakdown, title, rows, total: self.total(), counted: COUNTED, status: STATUS }
    }
}

/// A table whose numbers do not add up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discrepancy {
    /// The table.
    pub breakdown: Breakdown,
    /// The column.
    pub measure: Measure,
    /// What its rows add up to.
    pub rows: u64,
    /// What they should add up to.
    pub total: u64,
}

impl fmt::Display for Discrepancy {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Discrepancy { breakdown, measure, rows, total } = self;
        write!(out, "{} by {}: the rows add up to {rows}, the total is {total}", measure.column(), breakdown.column())
    }
}

/// Every column of every table that does not add up to the total of the first table.
pub fn reconcile(tables: &[Table]) -> Vec<Discrepancy> {
    let Some(first) = tables.first() else { return Vec::new() };
    let mut wrong = Vec::new();
    for table in tables {
        for measure in Measure::ALL {
            let total = first.total.get(measure);
            let rows: u64 = table.rows.iter().map(|row| row.counts.get(measure)).sum();
            for sum in [rows, table.total.get(measure)] {
                if sum != total {
                    wrong.push(Discrepancy { breakdown: table.breakdown, measure, rows: sum, total });
                }
            }
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(breakdown: Breakdown, rows: &[u64], total: u64) -> Table {
        let counts = |incidents| {
            let mut counts = Counts::default();
            (0..incidents).for_each(|_| counts.one_more(Measure::Incidents));
            counts
        };
        let rows = rows.iter().map(|incidents| Row { label: String::new(), counts: counts(*incidents) }).collect();
        Table { breakdown, title: String::new(), rows, total: counts(total), counted: COUNTED, status: STATUS }
    }

    #[test]
    fn rows_that_miss_the_total_and_totals_that_differ_are_found() {
        let right = table(Breakdown::Sex, &[2, 3], 5);
        assert_eq!(reconcile(&[right.clone(), table(Breakdown::Age, &[1, 4], 5)]), []);
        let wrong = reconcile(&[right, table(Breakdown::Age, &[1, 3], 4)]);
        assert_eq!(wrong.len(), 2);
        assert_eq!(wrong[0].to_string(), "incidents by age: the rows add up to 4, the total is 5");
    }
}
