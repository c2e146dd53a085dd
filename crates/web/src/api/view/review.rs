//! Records that are to be looked at again.

use casework::ids::ChildId;
use casework::time::Instant;
use jiff::civil::Date;
use operations::read::{RecordToReview, ReviewsSeen};
use schemars::JsonSchema;
use serde::Serialize;

/// A record to look at again.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Review {
    /// The child.
    pub child: ChildId,
    /// The name to use; empty when nobody has said one.
    pub name: String,
    /// The first day on which it is due.
    pub due: Date,
    /// The rule of `policy/retention` that keeps it longest; null when somebody decided to keep it until that day.
    pub rule: Option<String>,
    /// A legal hold keeps it, whatever its time.
    pub held: bool,
    /// Somebody proposes to dispose of it, and nothing was written since.
    pub proposed: bool,
}

/// The records that are due to be looked at again.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Reviews {
    /// When it was read.
    pub at: Instant,
    /// Those that are due, the longest due first.
    pub items: Vec<Review>,
    /// The first fifty that a legal hold keeps; none beyond the first page.
    pub held: Vec<Review>,
    /// Where the next page begins; null on the last one.
    pub next: Option<String>,
}

impl From<RecordToReview> for Review {
    fn from(record: RecordToReview) -> Self {
        let RecordToReview { child, name, review } = record;
        let due = review.due.london_date();
        Self { child, name, due, rule: review.rule, held: review.held, proposed: review.proposed }
    }
}

impl From<ReviewsSeen> for Reviews {
    fn from(seen: ReviewsSeen) -> Self {
        let all = |records: Vec<RecordToReview>| records.into_iter().map(Review::from).collect();
        Self { at: seen.now, items: all(seen.due), held: all(seen.held), next: seen.next.map(|next| next.to_string()) }
    }
}
