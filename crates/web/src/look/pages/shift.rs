//! Taking over a unit's open cases: what the last shift left, what changed, what is owed soon. It is printed and taken to a
//! briefing; which cases there are is decided before.

use askama::Template;

use super::sample;
use crate::look::form::{FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::parts::{Badge, Band, Duties, DutyLine, Elapsed, Link, PostButton, Timeline, TimelineLine};

/// One open case.
#[derive(Debug, Clone, Default)]
pub struct ShiftCase {
    /// Unique in the page.
    pub id: String,
    /// The case.
    pub href: String,
    /// Name and age.
    pub child: String,
    /// The grade, once there is one.
    pub badge: Option<Badge>,
    /// How long the child has been missing; none once the child is back.
    pub missing: Option<Elapsed>,
    /// Where it stands, otherwise: `Returned Sun 2 Mar 02:10`.
    pub stands: String,
    /// What the last shift left.
    pub left: Vec<TimelineLine>,
    /// Somebody has still to take that over.
    pub waits: bool,
    /// What changed.
    pub news: Vec<TimelineLine>,
    /// What is owed soon.
    pub owed: Vec<DutyLine>,
    /// What the unit was told and has not acknowledged.
    pub unread: Vec<String>,
}

/// The page of whoever comes on.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/take_over.html")]
pub struct TakeOver {
    /// The frame.
    pub layout: Layout,
    /// The unit's name.
    pub unit: String,
    /// How many cases, and how they stand.
    pub standing: String,
    /// How far back the changes go.
    pub spans: Vec<(Link, bool)>,
    /// Takes over everything that was left.
    pub take: Option<PostButton>,
    /// In the order of the board.
    pub cases: Vec<ShiftCase>,
}

/// The page of whoever goes off: a box or two a case.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/hand_over.html")]
pub struct HandOver {
    /// The frame.
    pub layout: Layout,
    /// The unit's name.
    pub unit: String,
    /// Boxes, two a case.
    pub form: FormView,
}

impl TakeOver {
    /// An example.
    pub fn sample() -> Self {
        let line = |what: &str| TimelineLine {
            what: what.to_owned(),
            href: "/episodes/ep1/entries/e1".to_owned(),
            when: "Sun 2 Mar 00:41".to_owned(),
            by: "PC Tom Ashby, North Area MPU".to_owned(),
            ..TimelineLine::default()
        };
        let case = ShiftCase {
            id: "ep1".to_owned(),
            href: "/episodes/ep1".to_owned(),
            child: "Amara K., 15".to_owned(),
            badge: Some(sample::badge("High", Band::High)),
            missing: Some(sample::elapsed("2025-03-01T19:50:00Z", "5 h 25 min")),
            left: vec![line("Handover")],
            waits: true,
            news: vec![line("Enquiry or sighting")],
            owed: sample::unit_duties().into_iter().map(|line| DutyLine { child: String::new(), ..line }).collect(),
            unread: vec!["A missing child is graded high, told Sun 2 Mar 00:35".to_owned()],
            ..ShiftCase::default()
        };
        Self {
            layout: sample::layout("Take over"),
            unit: "North Area MPU".to_owned(),
            standing: "1 open case. 1 waits to be taken over.".to_owned(),
            spans: vec![
                (Link::new("12 hours", "/take-over"), true),
                (Link::new("24 hours", "/take-over?hours=24"), false),
            ],
            take: Some(sample::post("I have taken over", "", "/take-over")),
            cases: vec![case],
        }
    }
}

impl HandOver {
    /// An example.
    pub fn sample() -> Self {
        let asked = |name: &str, label: &str| FieldView::new(name, label, WidgetView::text_area("")).optional();
        Self {
            layout: sample::layout("Hand over"),
            unit: "North Area MPU".to_owned(),
            form: FormView::new(
                "/hand-over",
                "Hand over",
                vec![asked("open.ep1", "Amara K., 15: what is open"), asked("next.ep1", "Amara K., 15: what is next")],
            ),
        }
    }
}
