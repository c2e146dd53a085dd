//! The triage desk and the fragment it refreshes itself with. Which reports are on it, and in what order, is decided before.

use askama::Template;

use super::sample;
use crate::look::layout::Layout;
use crate::look::parts::{Badge, Band, Due, DueState, Elapsed, Link};
use crate::look::rendered;

/// One thing a report needs before it is handed on, or may be offered.
#[derive(Debug, Clone, Default)]
pub struct DeskStep {
    /// It is recorded.
    pub done: bool,
    /// `Assessed 22:40`; `Not assessed`.
    pub words: String,
    /// The form that records it; empty for none.
    pub href: String,
}

/// One report that has not been handed on.
#[derive(Debug, Clone, Default)]
pub struct DeskItem {
    /// Unique in the page, so that focus survives a refresh.
    pub id: String,
    /// The case.
    pub href: String,
    /// Name and age: `Amara K., 15`.
    pub child: String,
    /// How long ago the oldest report that waits came.
    pub came: Elapsed,
    /// How many more came since; empty when none did.
    pub more: String,
    /// Nobody of the force has opened it.
    pub shouts: bool,
    /// The grade, once there is one.
    pub badge: Option<Badge>,
    /// The four things, in one order.
    pub minimum: Vec<DeskStep>,
    /// TextSafe and a charity.
    pub offers: Vec<DeskStep>,
    /// The unit that works on it.
    pub unit: String,
    /// By when it is handed on.
    pub due: Due,
    /// Does what it waits for.
    pub hand_on: Option<Link>,
}

/// The reports alone: what the fragment address answers with.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/desk_rows.html")]
pub struct DeskRows {
    /// What the reports are there for: `Before it is handed on`.
    pub needs: String,
    /// By when: `Hand on by`.
    pub by: String,
    /// In order.
    pub items: Vec<DeskItem>,
}

rendered!(DeskRows);

/// A unit whose reports can be asked for.
#[derive(Debug, Clone)]
pub struct DeskChoice {
    /// Its name, and how many of its reports wait.
    pub link: Link,
    /// It is the one that was asked for.
    pub current: bool,
}

/// The desk.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/desk.html")]
pub struct Desk {
    /// The frame.
    pub layout: Layout,
    /// What it is: `Triage desk`.
    pub heading: String,
    /// Whose desk it is.
    pub whose: String,
    /// What is here, and in what order.
    pub lede: String,
    /// The units of the force, where one desk serves them all.
    pub units: Vec<DeskChoice>,
    /// To the change of shift, and to what is for a quiet hour of it.
    pub ways: Vec<Link>,
    /// When these rows were read: `01:15`.
    pub refreshed: String,
    /// This page again.
    pub here: String,
    /// Answers with the rows alone.
    pub fragment_href: String,
    /// The rows at load.
    pub rows: DeskRows,
}

impl DeskRows {
    fn offers(&self) -> bool {
        self.items.iter().any(|item| !item.offers.is_empty())
    }
}

impl Desk {
    /// An example.
    pub fn sample() -> Self {
        let step = |done: bool, words: &str| DeskStep {
            done,
            words: words.to_owned(),
            href: if done { String::new() } else { "/episodes/ep2/risk_assessed/new".to_owned() },
        };
        let item = DeskItem {
            id: "ep2".to_owned(),
            href: "/episodes/ep2".to_owned(),
            child: "Kofi B., 13".to_owned(),
            came: sample::elapsed("2025-03-02T01:09:00Z", "6 min"),
            shouts: true,
            minimum: vec![
                step(true, "Recorded 01:09"),
                step(false, "Not assessed"),
                step(false, "No first step"),
                step(false, "No time to look again"),
            ],
            offers: vec![step(false, "TextSafe: not decided"), step(false, "Charity: not decided")],
            unit: "North Area MPU".to_owned(),
            due: sample::due("05:09", "2025-03-02T05:09:00Z", "3 h 54 min left", DueState::Open),
            hand_on: Some(Link::new("Hand the report on", "/episodes/ep2/report_handed_on/new")),
            ..DeskItem::default()
        };
        let graded = DeskItem {
            id: "ep1".to_owned(),
            href: "/episodes/ep1".to_owned(),
            child: "Amara K., 15".to_owned(),
            more: "Reported 2 times".to_owned(),
            shouts: false,
            badge: Some(sample::badge("High", Band::High)),
            minimum: vec![
                step(true, "Recorded 00:10"),
                step(true, "Assessed 00:35"),
                step(true, "First step 00:41"),
                step(true, "Looked at again 12:35"),
            ],
            ..item.clone()
        };
        let choice = |label: &str, href: &str, current| DeskChoice { link: Link::new(label, href), current };
        Self {
            layout: sample::layout("Triage desk"),
            heading: "Triage desk".to_owned(),
            whose: "Metropolitan Police Service".to_owned(),
            lede: "What nobody has opened, then by grade, then the oldest first.".to_owned(),
            ways: vec![Link::new("Take over", "/take-over"), Link::new("Hand over", "/hand-over")],
            units: vec![
                choice("All units, 2", "/desk?unit=all", true),
                choice("North Area MPU, 2", "/desk?unit=n", false),
            ],
            refreshed: "01:15".to_owned(),
            here: "/desk".to_owned(),
            fragment_href: "/desk/rows".to_owned(),
            rows: DeskRows {
                needs: "Before it is handed on".to_owned(),
                by: "Hand on by".to_owned(),
                items: vec![item, graded],
            },
        }
    }
}
