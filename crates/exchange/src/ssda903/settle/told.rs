//! What settling did, and what the rules still flag, in lines for whoever sends the return. It decides neither.

use std::fmt;

use super::{Adjustment, Settled};
use crate::ssda903::{layout::Table, rules::Flag};

impl Settled {
    /// One line for each thing that was settled, then one for each row that is still flagged, with the line it has in the
    /// file that [`write`](crate::ssda903::write()) makes of the table.
    pub fn told(&self) -> Vec<String> {
        let settled = self.adjustments.iter().map(ToString::to_string);
        settled.chain(self.flags.iter().filter_map(|flag| self.flagged(flag))).collect()
    }

    fn flagged(&self, flag: &Flag) -> Option<String> {
        let finding = flag.finding(&self.tables)?;
        let (file, child) = if flag.rule.table == Table::Episodes {
            ("episodes.csv", &self.tables.episodes.as_ref()?.rows.get(flag.row)?.child)
        } else {
            ("missing.csv", &self.tables.missing.as_ref()?.rows.get(flag.row)?.child)
        };
        // The names of the columns are line 1.
        let line = flag.row + 2;
        let (column, value, message) = (finding.column, finding.value, finding.message);
        Some(format!(
            "child {child}, {file} line {line}, {column} “{value}”: left as it is, and the validator flags it: {message} \
             (rule {})",
            flag.rule.code
        ))
    }
}

impl fmt::Display for Adjustment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.table {
            Table::Missing => "missing period",
            Table::Episodes => "episode of care",
            _ => "row of the Header table",
        };
        write!(out, "child {}, {what}", self.child)?;
        if let Some(start) = self.start {
            write!(out, " from {start}")?;
        }
        write!(out, ": {} ({})", self.done, self.because)
    }
}
