//! Who a page is about and how far along being found is. What of it a reader may see is decided before it is filled.

use askama::Template;

use super::{Badge, Elapsed, Link};
use crate::look::rendered;

/// The bar that stays while the page scrolls: which child, how bad, how long, whose.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "parts/identity.html")]
pub struct IdentityBar {
    /// The child as the reader may know them, with age: `Amara K., 15`. Not a heading: pages have their own.
    pub name: String,
    /// The grade.
    pub badge: Option<Badge>,
    /// Since when it stands: `since 22:40`.
    pub graded: String,
    /// The child is away without permission: nobody has reported them missing.
    pub away: bool,
    /// How long the child has been missing, or away, while they are.
    pub missing: Option<Elapsed>,
    /// `Last seen Sat 1 Mar 19:50`, or what is true now: `Found Sun 2 Mar 03:10`.
    pub facts: Vec<String>,
    /// The unit that owns the case, with whom to ring: `North Area MPU (DS Okafor, 020 7946 0xxx)`.
    pub owner: String,
    /// The responsible authority.
    pub responsible: String,
    /// Another page about the same child.
    pub link: Option<Link>,
}

/// One of a page's tabs; each is a page of its own.
#[derive(Debug, Clone, Default)]
pub struct Tab {
    /// The words.
    pub label: String,
    /// Its address.
    pub href: String,
    /// Whether it is the one shown.
    pub current: bool,
}

/// Asks for the page as it was known at an earlier moment (GET, field `as_of`).
#[derive(Debug, Clone, Default, Template)]
#[template(path = "parts/earlier.html")]
pub struct Earlier {
    /// The page.
    pub action: String,
    /// What else the address says: the tab.
    pub hidden: Vec<(String, String)>,
    /// The moment that is shown; empty where that is now.
    pub value: String,
    /// Why the moment that was asked for cannot be shown; empty where it can.
    pub error: String,
    /// Moments that are often asked for.
    pub often: Vec<Link>,
}

/// How far one rung of being found has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RungState {
    /// Not yet.
    #[default]
    Waiting,
    /// Reached.
    Reached,
    /// Claimed and found untrue.
    Refuted,
}

/// One rung: `Location claimed`, `Sun 2 Mar 01:05, by the child by telephone`.
#[derive(Debug, Clone, Default)]
pub struct Rung {
    /// The rung.
    pub label: String,
    /// How far it has come.
    pub state: RungState,
    /// When and by whom, or why not.
    pub note: String,
}

impl Rung {
    fn shape(&self) -> &'static str {
        match self.state {
            RungState::Waiting => "waiting",
            RungState::Reached => "reached",
            RungState::Refuted => "refuted",
        }
    }

    fn word(&self) -> &'static str {
        match self.state {
            RungState::Waiting => "not yet",
            RungState::Reached => "reached",
            RungState::Refuted => "found untrue",
        }
    }
}

/// Contact made, location claimed, location verified, wellbeing confirmed, closed.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "parts/ladder.html")]
pub struct Ladder {
    /// The rungs from the bottom.
    pub rungs: Vec<Rung>,
    /// What is missing for the next: `To close, a named person must have seen Amara and said how.`
    pub missing: String,
}

rendered!(IdentityBar, Earlier, Ladder);
