//! Risk grades: the badge, and both agencies' grades side by side with their difference in words. It grades nobody.

use askama::Template;

use crate::look::rendered;

/// The band of a grade, which decides how many bars the badge fills.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Band {
    /// Not graded yet.
    #[default]
    Ungraded,
    /// No bar filled.
    Lowest,
    /// One bar.
    Low,
    /// Two bars.
    Medium,
    /// Three bars, red.
    High,
}

/// A risk grade. Nothing else is ever a badge.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "parts/badge.html")]
pub struct Badge {
    /// The grade in the words of its edition: `High`.
    pub label: String,
    /// Its band.
    pub band: Band,
}

impl Badge {
    fn shape(&self) -> &'static str {
        match self.band {
            Band::Ungraded => "ungraded",
            Band::Lowest => "lowest",
            Band::Low => "low",
            Band::Medium => "medium",
            Band::High => "high",
        }
    }
}

/// One agency's grade.
#[derive(Debug, Clone, Default)]
pub struct GradeView {
    /// `Police`, `Tower Hamlets`.
    pub agency: String,
    /// The grade.
    pub badge: Badge,
    /// Who gave it and when: `DS Okafor, Sat 1 Mar 22:40`.
    pub by: String,
    /// The rationale, in a sentence.
    pub rationale: String,
    /// When it is reviewed: `Review due 00:40`.
    pub review: String,
}

/// Both agencies' grades, and what to do about a difference.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "parts/grades.html")]
pub struct Grades {
    /// One a agency, the accountable one first.
    pub grades: Vec<GradeView>,
    /// What is not known of the risk, in a sentence.
    pub gaps: String,
    /// The difference in words; empty when they agree.
    pub difference: String,
    /// Opens a challenge, where the reader may.
    pub challenge: Option<super::Link>,
}

rendered!(Badge, Grades);
