//! A synthetic London: the calibrated year 2022-23 and a night of open cases, from a seed. It is pure: the same seed and
//! scale give the same children, homes and episodes everywhere. What is published and what is invented is told apart in
//! `docs/synthetic-london.md` and by [`figures`].

mod ages;
pub mod boroughs;
mod care;
mod chance;
mod diary;
mod draft;
mod durations;
mod entries;
mod figures;
pub mod model;
mod names;
mod people;
mod plan;
mod quota;
mod repeats;
mod response;
mod scale;
mod tonight;

pub use entries::{Post, Writing, child_id, entries, of_child, reference, shown};
pub use figures::{Figure, Use, Verdict, figures, table};
pub use model::Plan;
pub use plan::plan;
pub use scale::{BadScale, Scale};
pub use tonight::tonight;
