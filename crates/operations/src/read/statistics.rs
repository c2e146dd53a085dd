//! How the yearly release counts, in words: what a reader of its tables has to know. The counting itself is the
//! `statistics` crate's.

pub use statistics::{RULES, Rule};
