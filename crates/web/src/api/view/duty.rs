//! What is owed: by an episode's parties, and by the reader.

use casework::duty;
use casework::entry::Band;
use casework::ids::{ChildId, EntryId, EpisodeId, PersonId, UnitId};
use casework::time::Instant;
use operations::read::{CaseSeen, OwedLine};
use schemars::JsonSchema;
use serde::Serialize;

use super::{severities, standings, word};

/// One duty of an episode.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Duty {
    /// Its name in the table.
    pub duty: String,
    /// The entry that opened it. Name and opening entry identify a duty for ever.
    pub opening: EntryId,
    /// What it says.
    pub title: String,
    /// The row of the table that set the due time.
    pub row: String,
    /// The clauses it rests on.
    pub cites: Vec<String>,
    /// How strongly it binds.
    #[schemars(schema_with = "severities")]
    pub severity: String,
    /// The role that owes it.
    pub role: String,
    /// The unit that owes it.
    pub unit: Option<UnitId>,
    /// Who took it.
    pub person: Option<PersonId>,
    /// When it opens.
    pub opens_at: Instant,
    /// By when it is owed.
    pub due_at: Instant,
    /// It is late after this.
    pub late_at: Instant,
    /// How it stands at the moment shown.
    #[schemars(schema_with = "standings")]
    pub standing: String,
    /// When it ended.
    pub ended_at: Option<Instant>,
    /// The entry that ended it.
    pub ended_by: Option<EntryId>,
    /// The kind of record that answers it.
    pub answered_by: String,
    /// Only history: nobody owes it.
    pub history: bool,
}

/// Every duty of an episode: past, present and to come.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Duties {
    /// The child.
    pub child: ChildId,
    /// The episode.
    pub episode: EpisodeId,
    /// The moment at which each stands so.
    pub at: Instant,
    /// By when they open.
    pub items: Vec<Duty>,
}

/// One thing the reader or their unit owes.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Owed {
    /// You have taken it.
    pub mine: bool,
    /// The child.
    pub child: ChildId,
    /// The name to use; empty when nobody has said one, or when you may not open the case.
    pub name: String,
    /// You may open the case.
    pub opens: bool,
    /// The episode.
    pub episode: Option<EpisodeId>,
    /// Its reference.
    pub reference: Option<String>,
    /// The band of its grade.
    pub band: Option<Band>,
    /// Its name in the table.
    pub duty: String,
    /// The entry that opened it.
    pub opening: EntryId,
    /// What it says.
    pub title: String,
    /// The clauses it rests on.
    pub cites: Vec<String>,
    /// How strongly it binds.
    #[schemars(schema_with = "severities")]
    pub severity: String,
    /// The unit that owes it.
    pub unit: Option<UnitId>,
    /// Who took it.
    pub person: Option<PersonId>,
    /// When it opened.
    pub opens_at: Instant,
    /// By when it is owed.
    pub due_at: Instant,
    /// It is late after this.
    pub late_at: Instant,
    /// It is late.
    pub late: bool,
    /// The kind of record that answers it.
    pub answered_by: String,
}

/// One page of what the reader and their unit owe.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Worklist {
    /// When it was read.
    pub at: Instant,
    /// Open duties of the unit altogether.
    pub open: u32,
    /// Of these, late ones.
    pub late: u32,
    /// The highest band first, then what is late soonest.
    pub items: Vec<Owed>,
    /// Where the next page goes on; null on the last.
    pub next: Option<String>,
}

impl Duties {
    /// The duties of an episode as one reader sees it.
    pub fn of(seen: &CaseSeen, episode: EpisodeId) -> Self {
        let own = seen.duties.iter().filter(|duty| duty.episode == Some(episode));
        let items = own.map(|duty| Duty::of(seen, duty)).collect();
        Self { child: seen.seen.case.child, episode, at: seen.now, items }
    }
}

impl Duty {
    fn of(seen: &CaseSeen, duty: &duty::Duty) -> Self {
        Self {
            duty: duty.key.duty.to_string(),
            opening: duty.key.opening,
            title: duty.title.to_string(),
            row: duty.row.to_string(),
            cites: duty.cites.iter().cloned().collect(),
            severity: duty.severity.name().to_owned(),
            role: duty.role.to_string(),
            unit: duty.unit.clone(),
            person: seen.seen.case.taken.get(&duty.key).and_then(|taken| taken.person),
            opens_at: duty.opens_at,
            due_at: duty.due_at,
            late_at: duty.late_at,
            standing: word(&duty.standing(seen.now)),
            ended_at: duty.outcome.map(|outcome| outcome.at),
            ended_by: duty.outcome.map(|outcome| outcome.entry),
            answered_by: duty.form.name().to_owned(),
            history: duty.history,
        }
    }
}

impl Owed {
    /// A line of a worklist.
    pub fn of(line: OwedLine, now: Instant) -> Self {
        let OwedLine { owed, opens, mine } = line;
        let duty = owed.duty;
        Self {
            mine,
            child: owed.child,
            name: owed.name,
            opens,
            episode: duty.episode,
            reference: owed.reference,
            band: duty.band,
            duty: duty.duty,
            opening: duty.opening,
            title: duty.title,
            cites: duty.cites.split_whitespace().map(str::to_owned).collect(),
            severity: duty.severity.name().to_owned(),
            unit: duty.unit,
            person: duty.person,
            opens_at: duty.opens_at,
            due_at: duty.due_at,
            late_at: duty.late_at,
            late: duty.late_at < now,
            answered_by: duty.form,
        }
    }
}
