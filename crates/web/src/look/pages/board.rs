//! The unit's live board and the fragment it refreshes itself with. Which children a reader sees is decided before.

use askama::Template;

use super::sample;
use crate::look::layout::Layout;
use crate::look::parts::{Badge, Band, Due, DueState, Elapsed, Link, PostButton};
use crate::look::rendered;

/// One child missing now.
#[derive(Debug, Clone, Default)]
pub struct BoardRow {
    /// Unique in the page, so that focus survives a refresh.
    pub id: String,
    /// The case.
    pub href: String,
    /// Name and age: `Amara K., 15`.
    pub child: String,
    /// The grade, once there is one.
    pub badge: Option<Badge>,
    /// The child is away without permission, and somebody knows where.
    pub away: bool,
    /// How long.
    pub missing: Elapsed,
    /// The last thing done.
    pub last_action: String,
    /// How long ago that was.
    pub last_ago: Elapsed,
    /// When the child’s home last recorded something, where a home has: how long ago.
    pub carer_ago: Option<Elapsed>,
    /// The unit or person that owns it.
    pub owner: String,
    /// What is due next.
    pub due_what: String,
    /// And when.
    pub due: Option<Due>,
    /// Who owes it, where that is not the reader's unit.
    pub due_from: String,
    /// Nobody has taken it: it stays on top.
    pub new: bool,
    /// Takes it for the reader.
    pub take: Option<PostButton>,
}

/// The rows alone: what the fragment address answers with.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/board_rows.html")]
pub struct BoardRows {
    /// Reports begun and not sent that somebody has to ring about: how many, in words, and where they stand.
    pub ring: Option<Link>,
    /// New ones first, then by risk and time.
    pub rows: Vec<BoardRow>,
}

rendered!(BoardRows);

/// The board.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/board.html")]
pub struct Board {
    /// The frame.
    pub layout: Layout,
    /// The unit's name.
    pub unit: String,
    /// Hand over and take over, for whoever works in shifts, and what is counted of the board.
    pub shifts: Vec<Link>,
    /// When these rows were read: `01:15`.
    pub refreshed: String,
    /// Server-sent events that say only `changed`.
    pub events_href: String,
    /// Answers with the rows alone.
    pub fragment_href: String,
    /// The rows at load.
    pub rows: BoardRows,
}

impl Board {
    /// An example.
    pub fn sample() -> Self {
        let new = BoardRow {
            id: "ep2".to_owned(),
            href: "/episodes/ep2".to_owned(),
            child: "Kofi B., 13".to_owned(),
            missing: sample::elapsed("2025-03-02T00:20:00Z", "55 min"),
            last_action: "Report received from a home".to_owned(),
            last_ago: sample::elapsed("2025-03-02T01:09:00Z", "6 min"),
            carer_ago: Some(sample::elapsed("2025-03-02T01:09:00Z", "6 min")),
            owner: "Nobody yet".to_owned(),
            due_what: "Decide the report".to_owned(),
            due: Some(sample::due("01:24", "2025-03-02T01:24:00Z", "9 min left", DueState::Soon)),
            new: true,
            take: Some(sample::post("Take it", "for Kofi B.", "/duties/d9/take")),
            ..BoardRow::default()
        };
        let high = BoardRow {
            id: "ep1".to_owned(),
            href: "/episodes/ep1".to_owned(),
            child: "Amara K., 15".to_owned(),
            badge: Some(sample::badge("High", Band::High)),
            missing: sample::elapsed("2025-03-01T19:50:00Z", "5 h 25 min"),
            last_action: "Enquiry with her aunt".to_owned(),
            last_ago: sample::elapsed("2025-03-02T00:34:00Z", "41 min"),
            owner: "DS Grace Okafor".to_owned(),
            due_what: "Review of the grade".to_owned(),
            due: Some(sample::due("00:35", "2025-03-02T00:35:00Z", "40 min late", DueState::Late)),
            ..BoardRow::default()
        };
        let medium = BoardRow {
            id: "ep3".to_owned(),
            href: "/episodes/ep3".to_owned(),
            child: "Ellis W., 16".to_owned(),
            badge: Some(sample::badge("Medium", Band::Medium)),
            missing: sample::elapsed("2025-02-27T22:00:00Z", "2 d 3 h"),
            last_action: "Strategy meeting held".to_owned(),
            last_ago: sample::elapsed("2025-03-01T15:15:00Z", "10 h"),
            owner: "PC Tom Ashby".to_owned(),
            due_what: "Family update".to_owned(),
            due: Some(sample::due("10:00", "2025-03-02T10:00:00Z", "8 h 45 min left", DueState::Open)),
            due_from: "Tower Hamlets, children’s social care".to_owned(),
            ..BoardRow::default()
        };
        Self {
            layout: sample::layout("Live board"),
            unit: "North Area MPU".to_owned(),
            shifts: vec![Link::new("Take over", "/take-over"), Link::new("Hand over", "/hand-over")],
            refreshed: "01:15".to_owned(),
            events_href: "/board/events".to_owned(),
            fragment_href: "/board/rows".to_owned(),
            rows: BoardRows {
                ring: Some(Link::new("2 reports were begun and not sent: ring back", "/#ring")),
                rows: vec![new, high, medium],
            },
        }
    }
}
