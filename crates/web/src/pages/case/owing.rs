//! Something owed, as a line: by when, why, and the button that opens the right form. Whether it is owed at all is read
//! elsewhere.

use casework::actor::Role;
use casework::duty::Duty;
use casework::ids::{ChildId, EntryId, EpisodeId, PersonId, UnitId};
use casework::projection::DutyRow;
use casework::records::{Kind, OfKind as _, TaskGiven};
use casework::time::Instant;
use operations::read::CaseSeen;

use crate::ask::Ask;
use crate::look::clock;
use crate::look::parts::{Due, DueState, DutyLine, Link, PostButton, Why};
use crate::pages::about::Teller;
use crate::pages::words;

/// From how many minutes before its due time something counts as due soon.
const SOON: u32 = 60;

/// A duty, from a fold or from a list.
#[derive(Debug, Clone)]
pub struct Owing<'a> {
    duty: &'a str,
    opening: EntryId,
    child: ChildId,
    episode: Option<EpisodeId>,
    row: &'a str,
    title: &'a str,
    cites: Vec<String>,
    due_at: Instant,
    late_at: Instant,
    form: Option<Kind>,
    /// The unit that owes it.
    pub unit: Option<&'a UnitId>,
    /// Who took it.
    pub person: Option<PersonId>,
}

impl<'a> Owing<'a> {
    /// From a folded case.
    pub fn folded(child: ChildId, duty: &'a Duty, person: Option<PersonId>) -> Self {
        Self {
            duty: &duty.key.duty,
            opening: duty.key.opening,
            child,
            episode: duty.episode,
            row: &duty.row,
            title: &duty.title,
            cites: duty.cites.iter().cloned().collect(),
            due_at: duty.due_at,
            late_at: duty.late_at,
            form: Some(duty.form),
            unit: duty.unit.as_ref(),
            person,
        }
    }

    /// From a list.
    pub fn listed(child: ChildId, duty: &'a DutyRow) -> Self {
        Self {
            duty: &duty.duty,
            opening: duty.opening,
            child,
            episode: duty.episode,
            row: &duty.row,
            title: &duty.title,
            cites: duty.cites.split_whitespace().map(str::to_owned).collect(),
            due_at: duty.due_at,
            late_at: duty.late_at,
            form: Kind::named(&duty.form),
            unit: duty.unit.as_ref(),
            person: duty.person,
        }
    }

    /// Where the case or the child is read.
    pub fn href(&self) -> String {
        match self.episode {
            Some(episode) => format!("/episodes/{episode}"),
            None => format!("/children/{}", self.child),
        }
    }

    /// The same, to whoever follows what is owed: the look is for that.
    pub fn followed(&self) -> String {
        format!("{}?duty={}", self.href(), self.duty)
    }

    /// The line, without child and owner; `now` is the instant the page shows.
    pub fn line(&self, ask: &Ask, now: Instant) -> DutyLine {
        let role = ask.who.as_ref().map(|who| who.actor.role);
        DutyLine {
            id: format!("{}-{}", self.duty, self.opening),
            what: self.title.trim_end_matches(": see the record").to_owned(),
            due: due(self.due_at, self.late_at, now),
            why: Why { reason: operations::read::reason(ask.lantern.policy(), self.row), clauses: self.cites.clone() },
            action: role.and_then(|role| self.action(role, &ask.path)),
            ..DutyLine::default()
        }
    }

    /// Opens the form that answers it, for whoever may write that record.
    fn action(&self, role: Role, here: &str) -> Option<Link> {
        let form = self.form.filter(|form| may_write(*form, role))?;
        if form == Kind::NoticeAcknowledged {
            return (self.href() != here).then(|| Link::new("Read the case", self.followed()));
        }
        let (base, duty, opening) = (self.href(), self.duty, self.opening);
        Some(Link::new(form.verb(), format!("{base}/{}/new?duty={duty}&opening={opening}", form.name())))
    }

    /// Takes it for the reader; a notice is not taken but acknowledged.
    pub fn take(&self, ask: &Ask, token: &str, about: &str) -> Option<PostButton> {
        let actor = &ask.who.as_ref()?.actor;
        let (person, unit) = (actor.person?, self.unit.filter(|unit| **unit == actor.unit)?);
        let button = |label: &str, action: &str, fields| PostButton {
            label: label.to_owned(),
            about: about.to_owned(),
            action: action.to_owned(),
            token: token.to_owned(),
            fields,
            primary: false,
        };
        if self.form == Some(Kind::NoticeAcknowledged) {
            let event = self.duty.strip_prefix("acknowledge:")?.strip_suffix(unit.as_str())?.strip_suffix(':')?;
            let mut fields = self.fields(&ask.path);
            fields.extend([("about".to_owned(), self.opening.to_string()), ("event".to_owned(), event.to_owned())]);
            return Some(button("I have read it", "/notices/acknowledge", fields));
        }
        let label = if self.person.is_some() { "Take it over" } else { "Take it" };
        (self.person != Some(person)).then(|| button(label, "/duties/take", self.fields(&ask.path)))
    }

    fn fields(&self, back: &str) -> Vec<(String, String)> {
        let episode = self.episode.map(|episode| ("episode".to_owned(), episode.to_string()));
        let fields = [
            ("child", self.child.to_string()),
            ("duty", self.duty.to_owned()),
            ("opening", self.opening.to_string()),
            ("back", back.to_owned()),
        ];
        fields.into_iter().map(|(name, value)| (name.to_owned(), value)).chain(episode).collect()
    }
}

/// What is owed for an episode or for the child, each with the duty's name; at an earlier moment nothing can be answered.
pub fn lines(
    ask: &Ask,
    seen: &CaseSeen,
    teller: &Teller<'_>,
    episode: Option<EpisodeId>,
    token: &str,
) -> Vec<(String, DutyLine)> {
    let (case, directory) = (&seen.seen.case, ask.lantern.directory());
    let line = |duty: &Duty| {
        let holder = case.taken.get(&duty.key);
        let owing = Owing::folded(seen.seen.child, duty, holder.and_then(|holder| holder.person));
        let unit = duty.unit.as_ref().map_or("Nobody", |unit| directory.unit_name(unit));
        let by = holder.and_then(|holder| case.entry(holder.entry)).map(|entry| teller.by(entry));
        let line = owing.line(ask, seen.now);
        let task = case.entry(duty.key.opening).and_then(|entry| TaskGiven::of(&entry.body));
        let what = task.map_or(line.what.clone(), |task| task.task.clone());
        let shown = DutyLine { what, owed_by: by.unwrap_or_else(|| unit.to_owned()), ..line };
        let shown = match seen.as_of {
            // The clock of an earlier moment stands still.
            Some(_) => DutyLine { action: None, due: Due { instant: String::new(), ..shown.due }, ..shown },
            None => DutyLine { take: owing.take(ask, token, &duty.title), ..shown },
        };
        (duty.key.duty.to_string(), shown)
    };
    seen.owed(episode).into_iter().map(line).collect()
}

/// Whether a role may write a kind of record at all.
pub fn may_write(kind: Kind, role: Role) -> bool {
    kind.descriptor().is_some_and(|kind| kind.writers.contains(&role))
}

/// A due time with what is left of it. What is owed at once is not late before its grace has passed.
pub fn due(due_at: Instant, late_at: Instant, now: Instant) -> Due {
    let minutes = (due_at - now).as_secs().div_euclid(60);
    let in_grace = due_at <= now && now <= late_at;
    let at = if due_at.london_date() == now.london_date() { words::clock(due_at) } else { words::at(due_at, now) };
    let left = match minutes {
        _ if in_grace => "now".to_owned(),
        // A time that has just passed is late by something.
        -1 => clock::left(-1),
        minutes if minutes < 0 => clock::left(minutes + 1),
        minutes => clock::left(minutes),
    };
    Due {
        at,
        instant: if in_grace { String::new() } else { due_at.to_string() },
        left,
        state: if in_grace { DueState::Soon } else { clock::state(minutes, SOON) },
        soon: SOON,
    }
}
