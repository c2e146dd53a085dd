//! Every page as a flat structure of words and addresses, each with a sample. Filling one from an operation is a
//! handler's work; what a page looks like is its template's.

mod board;
mod call_back;
mod carers_list;
mod case;
mod check;
mod conflict;
mod desk;
mod document;
mod emergency;
mod family;
mod figures;
mod find;
mod guest;
mod interruption;
mod invited;
mod notices;
mod owed;
mod practice;
mod public;
mod record;
mod reference;
mod report;
mod rewrite_check;
pub mod sample;
mod sessions;
mod shift;
mod sign_in;
mod subject;
mod unsaved;
mod unusual;

pub use board::{Board, BoardRow, BoardRows};
pub use call_back::CallBackPage;
pub use carers_list::CarersList;
pub use case::CasePage;
pub use check::{Check, CheckHit};
pub use conflict::Conflict;
pub use desk::{Desk, DeskChoice, DeskItem, DeskRows, DeskStep};
pub use document::Document;
pub use emergency::Emergency;
pub use family::{FamilyLine, FamilyLog, PublicFamily};
pub use figures::Figures;
pub use find::{Find, Found};
pub use guest::{FamilyGiven, GuestAsked, GuestForm};
pub use interruption::Interruption;
pub use invited::{Invited, PasskeyButton, WayInPage};
pub use notices::Notices;
pub use owed::Owed;
pub use practice::PracticeCall;
pub use public::{PublicCheck, PublicMessage, PublicQuestion, PublicReference, PublicStart, PublicSteps};
pub use record::{RecordForm, RecordView};
pub use reference::ReferenceList;
pub use report::{NewReport, ReportTaken, SoFar};
pub use rewrite_check::RewriteCheck;
pub use sessions::{SessionLine, Sessions};
pub use shift::{HandOver, ShiftCase, TakeOver};
pub use sign_in::{DemoPerson, SignIn};
pub use subject::SubjectPage;
pub use unsaved::Unsaved;
pub use unusual::UnusualDayPage;

#[cfg(test)]
mod tests;
