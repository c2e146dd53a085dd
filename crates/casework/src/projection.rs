//! The rows a case shows itself by: what worklists, boards and searches read. They are rebuilt whole from the case after
//! every append; the store writes only those that changed.

use jiff::SignedDuration;
use jiff::civil::Date;

use crate::entry::Band;
use crate::ids::{ChildId, ContextId, EntryId, EpisodeId, HomeId, PersonId, UnitId};
use crate::policy::duties::Severity;
use crate::time::Instant;

mod build;
mod context;
mod enquiry;
mod experience;
mod found_by;
mod response;
pub use build::{ANYBODY, names, project, relations};
pub use found_by::{phone_keys, place_keys};

/// Everything one child contributes to the read models.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Projection {
    /// The child.
    pub child: ChildRow,
    /// Names to search by, folded and sorted.
    pub names: Vec<String>,
    /// Telephone numbers to search by: their digits backwards, without the nought or the country before them.
    pub phones: Vec<String>,
    /// Words of places to search by, folded and sorted.
    pub places: Vec<String>,
    /// Who has a relationship to the child, and which.
    pub relations: Vec<RelationRow>,
    /// Placements.
    pub placements: Vec<PlacementRow>,
    /// Episodes.
    pub episodes: Vec<EpisodeRow>,
    /// Duties, open and done.
    pub duties: Vec<DutyRow>,
    /// Notices.
    pub notices: Vec<NoticeRow>,
    /// While an episode is open: what the check of every force compares.
    pub missing: Option<MissingRow>,
    /// How long whoever reported waited.
    pub contacts: Vec<ContactRow>,
    /// What those who reported say of how it went.
    pub experiences: Vec<ExperienceRow>,
    /// How each report was made and answered.
    pub responses: Vec<ResponseRow>,
    /// Places, groups and online spaces the child is linked to.
    pub contexts: Vec<ContextRow>,
    /// Child protection enquiries, open and ended.
    pub enquiries: Vec<EnquiryRow>,
    /// While none is: when the record is to be looked at again.
    pub review: Option<ReviewRow>,
}

/// How long whoever made one report waited: nothing of who they are, or of the child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRow {
    /// The report.
    pub entry: EntryId,
    /// The unit that owns the episode.
    pub owner: Option<UnitId>,
    /// The code of the channel.
    pub channel: String,
    /// When they first rang.
    pub rang: Option<Instant>,
    /// When they were answered.
    pub answered: Option<Instant>,
    /// When the report was recorded.
    pub recorded: Instant,
    /// What the report says of an interpreter; empty when it says nothing.
    pub interpreter: String,
}

/// What somebody who reported says of how it went, or was asked: codes, and nothing of who they are or of the child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExperienceRow {
    /// The link by which they were asked, or the complaint or feedback.
    pub entry: EntryId,
    /// `survey`, `complaint`, `feedback`, or `child`: what the child said in a return conversation.
    pub sort: String,
    /// The unit that owns the episode.
    pub owner: Option<UnitId>,
    /// The code of the channel by which they reported.
    pub channel: String,
    /// The code of who they are to the child.
    pub reporter: String,
    /// The code of the child's ethnicity.
    pub ethnicity: String,
    /// The same for whoever is the same, as far as anybody can tell; nothing can be read from it.
    pub holder: String,
    /// When they were asked, or said it.
    pub asked: Instant,
    /// When they answered, or were answered.
    pub answered: Option<Instant>,
    /// `soon=yes advice=no`, `never_again`, or the codes of themes, with spaces between.
    pub said: String,
}

/// How an episode was reported and answered, as it is counted: codes and times, and nothing of who anybody is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseRow {
    /// The episode.
    pub episode: EpisodeId,
    /// When it was first reported.
    pub reported: Instant,
    /// `opened`, once it was; `not_opened`; `awaited`.
    pub decision: String,
    /// The unit that owns it.
    pub owner: Option<UnitId>,
    /// The responsible authority.
    pub responsible: Option<String>,
    /// The child's age when it was reported.
    pub age: Option<u32>,
    /// `female` or `male`; `not_known`.
    pub sex: String,
    /// The code of the child's ethnic group; `not_known`.
    pub ethnicity: String,
    /// The code of who reported it first; `not_known`.
    pub reporter: String,
    /// The code of how; `not_known`.
    pub channel: String,
    /// The highest accountable grade it had.
    pub band: Option<Band>,
    /// The risk factors that somebody answered with yes, with spaces between.
    pub factors: String,
    /// When the child was last seen.
    pub seen: Option<Instant>,
    /// When whoever reported first knew or feared that the child was gone.
    pub noticed: Option<Instant>,
    /// How many questions the first report asks.
    pub asked: u32,
    /// How many of them are answered, *not known* among them.
    pub answered: u32,
    /// When the force that owns it took its first step.
    pub acted: Option<Instant>,
    /// When somebody first saw the child where they were, or the child was back.
    pub located: Option<Instant>,
    /// TextSafe was asked for.
    pub textsafe: bool,
    /// A charity was asked for help.
    pub charity: bool,
}

/// A child's link to a place, a group of friends or an online space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContextRow {
    /// The link.
    pub entry: EntryId,
    /// The context, which several children share.
    pub context: ContextId,
    /// `location`, `peer_group` or `online_space`.
    pub kind: String,
    /// What this link calls it; the first that stands names it for all.
    pub name: String,
    /// What the child does there, or whom they meet.
    pub words: String,
    /// The codes of the harms there, with spaces between.
    pub harms: String,
    /// The codes of the exploitation there, with spaces between.
    pub exploitation: String,
    /// It is known, and not only suspected.
    pub known: bool,
    /// Who says so.
    pub source: String,
    /// When it was so at the latest, where that is known.
    pub at: Option<Instant>,
    /// When it was recorded.
    pub recorded: Instant,
    /// The child's record is restricted: the name is no proof that there is a link.
    pub restricted: bool,
}

/// An enquiry under section 47, as it is counted: units and times, and nothing of the child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnquiryRow {
    /// The entry that began it.
    pub entry: EntryId,
    /// The unit that began it.
    pub unit: UnitId,
    /// The police team that investigates with the council, as last said.
    pub team: Option<UnitId>,
    /// When it began.
    pub began: Instant,
    /// When it ended.
    pub ended: Option<Instant>,
    /// When the child was first visited while it was open.
    pub visited: Option<Instant>,
    /// How many visits were made meanwhile.
    pub visits: u32,
    /// How many of them police and the council made together.
    pub joint: u32,
}

/// When a record is to be looked at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewRow {
    /// The beginning of the first day on which it is due.
    pub due: Instant,
    /// The rule that keeps it longest; none where somebody decided to keep it until then.
    pub rule: Option<String>,
    /// A legal hold keeps it.
    pub held: bool,
    /// Somebody proposes to dispose of it.
    pub proposed: bool,
}

/// A child who is missing, as anybody who checks a name is told of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingRow {
    /// The open episode.
    pub episode: EpisodeId,
    /// The unit that owns it.
    pub owner: Option<UnitId>,
    /// Every name in plain letters, with spaces between.
    pub names: String,
    /// Date of birth.
    pub born: Option<Date>,
    /// The words of the descriptions that tell one child from another, with spaces between.
    pub looks: String,
    /// The record is restricted.
    pub restricted: bool,
}

/// A child in lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildRow {
    /// The child.
    pub child: ChildId,
    /// The name to use; empty when nobody has said one.
    pub name: String,
    /// Date of birth.
    pub born: Option<Date>,
    /// Made by a report, not yet identified.
    pub provisional: bool,
    /// The responsible authority.
    pub responsible: Option<String>,
    /// The number of entries folded.
    pub entries: u32,
    /// When the last one was recorded.
    pub changed: Instant,
}

/// A relationship to a child: what access is decided on and lists are scoped by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RelationRow {
    /// `unit/…`, `organisation/…`, `home/…`, `person/…`, or `anybody`.
    pub party: String,
    /// Where the party stands, in the words of access policy: `owner`, `placement`, `restricted`.
    pub relation: String,
    /// Until when it holds, where that is known beforehand.
    pub until: Option<Instant>,
}

/// A placement in lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacementRow {
    /// The entry that planned or started it.
    pub entry: EntryId,
    /// The home.
    pub home: Option<HomeId>,
    /// The authority that placed the child.
    pub responsible: Option<String>,
    /// When it started; none while only planned.
    pub started: Option<Instant>,
    /// When it ended.
    pub ended: Option<Instant>,
}

/// An episode on a board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EpisodeRow {
    /// The episode.
    pub episode: EpisodeId,
    /// The eight characters people read aloud.
    pub reference: String,
    /// Not closed.
    pub open: bool,
    /// `missing` or `unauthorised_absence`.
    pub class: String,
    /// `awaited`, `opened`, `not_opened`.
    pub decision: String,
    /// The accountable grade's code.
    pub grade: Option<String>,
    /// Its band.
    pub band: Option<Band>,
    /// Since when.
    pub graded: Option<Instant>,
    /// Since when the child is missing.
    pub missing_since: Instant,
    /// When it was first reported.
    pub reported: Instant,
    /// The owner.
    pub owner: Option<UnitId>,
    /// The responsible authority.
    pub responsible: Option<String>,
    /// The home the child is missing from.
    pub home: Option<HomeId>,
    /// How far the child has been found, as `location_claimed`.
    pub rung: String,
    /// The kind of the last entry.
    pub last_kind: String,
    /// When that was recorded.
    pub last_at: Instant,
    /// When the home last recorded something in it.
    pub carer_at: Option<Instant>,
    /// When somebody in the owning unit first took it; until then it stays on top.
    pub taken: Option<Instant>,
    /// When the decision to open it was recorded.
    pub opened: Option<Instant>,
    /// When its closure was recorded.
    pub shut: Option<Instant>,
    /// When the force that owns it recorded its first step.
    pub first_step: Option<Instant>,
    /// How TextSafe stands, as last recorded.
    pub textsafe: Option<String>,
    /// How help from a charity stands, as last recorded.
    pub charity: Option<String>,
    /// When the child was back.
    pub back: Option<Instant>,
    /// When it was closed.
    pub closed: Option<Instant>,
    /// When it was recorded that somebody has seen the child, or that the child is back.
    pub located: Option<Instant>,
    /// The code of the level at which the council last decided about the child.
    pub threshold: Option<String>,
    /// Police were told.
    pub with_police: bool,
    /// When the worker first told the Exploitation Service.
    pub alerted: Option<Instant>,
    /// The child is flagged as unaccompanied or trafficked.
    pub flagged: bool,
}

/// A duty in a worklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyRow {
    /// The duty's name.
    pub duty: String,
    /// The entry that opened it.
    pub opening: EntryId,
    /// The episode, when it is about one.
    pub episode: Option<EpisodeId>,
    /// The row that set the due time.
    pub row: String,
    /// What it says.
    pub title: String,
    /// Clauses, separated by spaces.
    pub cites: String,
    /// How strongly it binds.
    pub severity: Severity,
    /// The unit that owes it.
    pub unit: Option<UnitId>,
    /// Who took it.
    pub person: Option<PersonId>,
    /// The role it is owed by.
    pub role: String,
    /// When it opens.
    pub opens_at: Instant,
    /// By when it is owed.
    pub due_at: Instant,
    /// After when it is late.
    pub late_at: Instant,
    /// `met`, `ended`, `void`, `lapsed`; none while owed.
    pub outcome: Option<String>,
    /// When it was done.
    pub done_at: Option<Instant>,
    /// The entry that answers it.
    pub answer: Option<EntryId>,
    /// Only history: nobody owes it.
    pub history: bool,
    /// For sorting: the band of the episode, high first.
    pub band: Option<Band>,
    /// Wire name of the record whose form answers it.
    pub form: String,
}

/// A notice in an inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeRow {
    /// What is told of.
    pub event: String,
    /// What it says, without anything about the child.
    pub title: String,
    /// The entry it tells of.
    pub about: EntryId,
    /// The role it is for.
    pub role: String,
    /// The unit it is for.
    pub unit: UnitId,
    /// The worker allocated to the child, where it is for them too.
    pub person: Option<PersonId>,
    /// The episode.
    pub episode: Option<EpisodeId>,
    /// When it was raised.
    pub raised: Instant,
    /// From when it asks to be read; until then it waits in the list.
    pub asks: Instant,
    /// When it was acknowledged.
    pub acknowledged: Option<Instant>,
    /// Until then it is told again, so often.
    pub repeat: SignedDuration,
    /// And not after this.
    pub repeats_until: Instant,
}

impl NoticeRow {
    /// How often it has been told by now, and when last.
    pub fn told(&self, now: Instant) -> (u32, Instant) {
        let until = self.acknowledged.unwrap_or(now).min(now).min(self.repeats_until);
        let again = (until - self.asks).as_micros().checked_div(self.repeat.as_micros()).unwrap_or_default();
        let again = u32::try_from(again).unwrap_or_default();
        let since = self.repeat.saturating_mul(i32::try_from(again).unwrap_or(i32::MAX));
        (again.saturating_add(1), self.asks + since)
    }
}
