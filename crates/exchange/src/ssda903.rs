//! The looked-after children return (SSDA903): its tables, how they are read, judged and written. It knows the published
//! layout and the 20 rules that touch the Missing table, and nothing of Lantern's records.
//!
//! [`read`] never refuses a whole return: what it cannot use is a [`Finding`], and every other row loads. [`check`] says
//! what the boroughs' own validator (`csc-validator-be-903` 0.1.17) would say of the rows that loaded, rule by rule.
//! [`settle()`] turns what is known of a year into tables those rules accept, and [`write()`] writes them.

mod cell;
mod codes;
mod finding;
mod layout;
mod line;
mod read;
mod rows;
mod rules;
mod settle;
mod text;
mod write;
mod year;

pub use cell::{Cell, read_date};
pub use codes::{ETHNIC_GROUPS, PLACEMENTS, PROVIDERS, REASONS_FOR_NEW_EPISODE};
pub use finding::Finding;
pub use layout::Table;
pub use read::read;
pub use rows::{Episode, Header, Kind, Missing, Return, Sex, Sheet, Unread};
pub use rules::{Flag, RULES, Rule, check};
pub use settle::{Adjustment, Settled, settle};
pub use write::write;
pub use year::{CollectionYear, NotAYear};
