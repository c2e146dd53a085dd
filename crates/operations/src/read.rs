//! What people are shown: worklists, boards, cases, children, homes, searches and notices. Each read asks `access` about
//! every child it shows, and is answered once the access log says so; it puts nothing into words.

mod access_table;
mod ageing;
mod board;
mod briefing;
mod carers_list;
mod case_page;
mod child;
mod contexts;
mod counts;
mod desk;
mod enquiries;
pub mod experience;
mod explain;
pub mod few;
mod find;
mod grab_pack;
mod home;
mod inbox;
mod is_missing;
mod kept;
mod line;
mod looked;
mod next;
mod owed;
pub mod response;
mod reviews;
mod seen;
mod shift;
mod show;
mod sought;
pub mod statistics;
mod unusual;
mod viewer;
pub mod waits;
mod why;

pub use access_table::{Reads, Standing, access_table, kept_parts, part_words, readers};
pub use ageing::Ageing;
pub use board::{BoardLine, BoardSeen};
pub use briefing::{BriefingLine, BriefingSeen, MonthSeen, home_only};
pub use contexts::ContextSeen;
pub use counts::Counts;
pub use desk::{DeskLine, DeskOf, DeskSeen};
pub use enquiries::Demand;
pub use explain::{Explained, standing_words};
pub use find::FoundSeen;
pub use home::{HomeSeen, Out, Resident};
pub use inbox::{InboxSeen, NoticeLine};
pub use is_missing::{Asked, Checked, Hit};
pub use kept::{KeptSeen, may_change};
pub use line::{Amendment, Line};
pub use looked::{Looked, WRITTEN, oversees};
pub use next::ToTake;
pub use owed::{OwedLine, OwedSeen};
pub use reviews::ReviewsSeen;
pub use seen::CaseSeen;
pub use shift::{Handover, ShiftSeen};
pub(crate) use sought::{as_meant, as_said};
pub use store::{
    BoardRow, BriefingRow, ChildFound, ChildInHome, ChildLinked, ContextNamed, DeskRow, DutyOwed, Look, LookCursor,
    NextDuty, NoticeShown, OwedCounts, OwedCursor, RecordToReview, ReviewCursor, ToldRow,
};
pub use unusual::{RuledSeen, Ruling, UnusualDay, UnusualHour, UnusualSeen};
pub(crate) use viewer::Viewer;
pub use why::{anchor_words, closer_words, elapsed_words, limit_words, reason};
