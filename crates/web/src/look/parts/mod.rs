//! The pieces pages are made of: badge, clock, duty, timeline, found ladder, identity bar, tables, summary lists.
//! Each renders itself; none holds more than words, addresses and the state that decides its shape.

mod duty;
mod grade;
mod identity;
mod section;
mod table;
mod timeline;

pub(crate) use duty::Duties;
pub use duty::{Due, DueState, DutyLine, Elapsed, Why};
pub use grade::{Badge, Band, GradeView, Grades};
pub use identity::{Earlier, IdentityBar, Ladder, Rung, RungState, Tab};
pub use section::{PostButton, Section, SectionBody, SummaryList, SummaryRow};
pub use table::{Cell, Column, Row, Table};
pub(crate) use timeline::Timeline;
pub use timeline::{Correction, Said, TimelineLine};

/// A label and where it leads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Link {
    /// The words of the link.
    pub label: String,
    /// Where it leads; ids and references only, never a name.
    pub href: String,
}

impl Link {
    /// A link of these words to this address.
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: href.into() }
    }
}
