//! Lists of children: the board, what a unit was told, and what a search found.

use casework::entry::Band;
use casework::ids::{ChildId, EntryId, EpisodeId, PersonId, UnitId};
use casework::time::Instant;
use jiff::civil::Date;
use operations::read::{self, BoardLine, BoardSeen, FoundSeen, InboxSeen, NoticeLine};
use schemars::JsonSchema;
use serde::Serialize;

use super::rungs;

/// What is due next for an episode.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NextDuty {
    /// Its name in the table.
    pub duty: String,
    /// What it says.
    pub title: String,
    /// By when it is owed.
    pub due_at: Instant,
    /// It is late.
    pub late: bool,
    /// The unit that owes it.
    pub unit: Option<UnitId>,
}

/// One open episode.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BoardItem {
    /// The episode.
    pub episode: EpisodeId,
    /// Its reference.
    pub reference: String,
    /// The child.
    pub child: ChildId,
    /// The name to use; empty when nobody has said one.
    pub name: String,
    /// Date of birth.
    pub born: Option<Date>,
    /// Nobody has said yet who the child is.
    pub provisional: bool,
    /// Nobody of the unit that owns it has done anything yet.
    pub new: bool,
    /// What kind of absence.
    pub class: String,
    /// What was decided: `awaited`, `opened`, `not_opened`.
    pub decision: String,
    /// The accountable grade's code.
    pub grade: Option<String>,
    /// Its band.
    pub band: Option<Band>,
    /// Since when the child is missing.
    pub missing_since: Instant,
    /// When the first report was made.
    pub reported: Instant,
    /// How far the child has been found.
    #[schemars(schema_with = "rungs")]
    pub found: String,
    /// The unit that owns it.
    pub owner: Option<UnitId>,
    /// What is due next.
    pub next: Option<NextDuty>,
}

/// The open episodes the reader's unit looks after.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Board {
    /// When it was read.
    pub at: Instant,
    /// New ones first, then the highest band, then the longest missing.
    pub items: Vec<BoardItem>,
}

/// One thing the reader's unit was told.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Notice {
    /// What is told of: `notice_acknowledged` takes it with `about`.
    pub event: String,
    /// The entry it tells of.
    pub about: EntryId,
    /// What it says, without anything about the child.
    pub title: String,
    /// The child.
    pub child: ChildId,
    /// The name to use; empty when nobody has said one, or when you may not open the case.
    pub name: String,
    /// You may open the case, and so acknowledge the notice.
    pub opens: bool,
    /// The episode.
    pub episode: Option<EpisodeId>,
    /// Its reference.
    pub reference: Option<String>,
    /// The role it is for.
    pub role: String,
    /// The unit it is for.
    pub unit: UnitId,
    /// The worker allocated to the child, where it is for them too.
    pub worker: Option<PersonId>,
    /// When it was raised.
    pub raised: Instant,
    /// From when it asks to be read: what comes while an office is shut waits in its list.
    pub asks_from: Instant,
    /// When it was acknowledged.
    pub acknowledged: Option<Instant>,
    /// How often it has been told by now.
    pub times_told: u32,
    /// When it was told last.
    pub last_told: Instant,
}

/// What the reader's unit was told.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Notices {
    /// When it was read.
    pub at: Instant,
    /// Those that wait, the oldest first; then those acknowledged, the newest first.
    pub items: Vec<Notice>,
}

/// A search that was kept.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Search {
    /// Its id. Its address never holds what was looked for.
    pub search: String,
}

/// A child that was found.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FoundChild {
    /// The child.
    pub child: ChildId,
    /// The name to use; empty when nobody has said one.
    pub name: String,
    /// Date of birth.
    pub born: Option<Date>,
    /// Nobody has said yet who the child is.
    pub provisional: bool,
    /// The open episode.
    pub episode: Option<EpisodeId>,
    /// Its reference.
    pub reference: Option<String>,
    /// The band of its grade.
    pub band: Option<Band>,
}

/// What a search finds now.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Found {
    /// When it was looked for.
    pub at: Instant,
    /// There may be more: say more.
    pub more: bool,
    /// The children, by name.
    pub items: Vec<FoundChild>,
}

impl From<BoardSeen> for Board {
    fn from(seen: BoardSeen) -> Self {
        let items = seen.lines.into_iter().map(|line| BoardItem::of(line, seen.now)).collect();
        Self { at: seen.now, items }
    }
}

impl BoardItem {
    fn of(line: BoardLine, now: Instant) -> Self {
        let read::BoardRow { child, name, born, provisional, episode, next } = line.row;
        Self {
            episode: episode.episode,
            reference: episode.reference,
            child,
            name,
            born,
            provisional,
            new: line.new,
            class: episode.class,
            decision: episode.decision,
            grade: episode.grade,
            band: episode.band,
            missing_since: episode.missing_since,
            reported: episode.reported,
            found: episode.rung,
            owner: episode.owner,
            next: next.map(|next| NextDuty {
                late: next.late_at < now,
                duty: next.duty,
                title: next.title,
                due_at: next.due_at,
                unit: next.unit,
            }),
        }
    }
}

impl From<InboxSeen> for Notices {
    fn from(seen: InboxSeen) -> Self {
        let all = seen.waiting.into_iter().chain(seen.acknowledged).map(|line| Notice::of(line, seen.now));
        Self { at: seen.now, items: all.collect() }
    }
}

impl Notice {
    fn of(line: NoticeLine, now: Instant) -> Self {
        let NoticeLine { shown, opens, .. } = line;
        let notice = shown.notice;
        let (times_told, last_told) = notice.told(now);
        Self {
            event: notice.event,
            about: notice.about,
            title: notice.title,
            child: shown.child,
            name: shown.name,
            opens,
            episode: notice.episode,
            reference: shown.reference,
            role: notice.role,
            unit: notice.unit,
            worker: notice.person,
            raised: notice.raised,
            asks_from: notice.asks,
            acknowledged: notice.acknowledged,
            times_told,
            last_told,
        }
    }
}

impl From<FoundSeen> for Found {
    fn from(seen: FoundSeen) -> Self {
        let child = |found: read::ChildFound| {
            let (episode, reference, band) = found
                .open
                .map_or((None, None, None), |(episode, reference, band)| (Some(episode), Some(reference), band));
            let child = found.child;
            FoundChild {
                child: child.child,
                name: child.name,
                born: child.born,
                provisional: child.provisional,
                episode,
                reference,
                band,
            }
        };
        Self { at: seen.now, more: seen.more, items: seen.children.into_iter().map(child).collect() }
    }
}
