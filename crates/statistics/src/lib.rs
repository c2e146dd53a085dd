//! The yearly tables of missing children: what counts, in which group, and the draft files. It reads folded cases and
//! policy handed in; it protects nothing yet, so what it writes is a draft and says so in every file.

mod counts;
mod draft;
mod ees;
mod incident;
mod rules;
mod scheme;
mod table;
mod tally;
mod year;

pub use casework::adulthood::ADULT;
pub use counts::{Counts, Measure};
pub use draft::{DraftError, File, STATUS, Snapshot, draft};
pub use incident::Standing;
pub use rules::{RULES, Rule};
pub use scheme::{Breakdown, Scheme, shipped};
pub use table::{Discrepancy, Row, Table, reconcile};
pub use tally::{Refused, Tally, tally};
pub use year::{NotAYear, Year};
