//! The law of the case: records, forms, journal, fold, duties, policy and scenarios. It holds no I/O, clock, randomness,
//! logging, database or web types: whatever it needs to know is an argument.

pub mod absence;
pub mod actor;
pub mod adulthood;
pub mod alike;
pub mod answer;
pub mod asked;
pub mod case;
pub mod chain;
pub mod chronology;
pub mod code;
pub mod directory;
pub mod duty;
pub mod entry;
pub mod exploitation;
pub mod form;
pub mod groups;
pub mod ids;
pub mod policy;
pub mod practised;
pub mod projection;
pub mod record;
pub mod records;
pub mod reference;
pub mod retention;
pub mod scenario;
pub mod subject_access;
pub mod survey;
pub mod time;
pub mod triage;
pub mod vulnerability;
mod wire;
