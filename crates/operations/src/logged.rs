//! The report of a child of whom somebody logs, or has logged, an absence, and nobody knows where the child is now: one press,
//! with what they told of it and nothing asked again.

use std::collections::BTreeSet;

use casework::actor::Actor;
use casework::answer::Answer;
use casework::code::{Code, Language, Relationship};
use casework::entry::{Entry, Origin};
use casework::ids::{ChildId, EntryId};
use casework::records::{AbsenceLogged, Kind, OfKind as _};
use casework::time::Moment;
use serde_json::{Value, json};

use crate::access::{Action, decide};
use crate::join::save;
use crate::loaded::Loaded;
use crate::report::{About, Report};
use crate::write::{Desk, add};
use crate::{Failure, Key, Lantern, Write, Written};

/// How the report of somebody who signs in came.
const STAFF: &str = "lantern";

/// What somebody tells of a child who is away.
#[derive(Debug, Clone, Default)]
pub struct AwayTold {
    /// Since when.
    pub since: Moment,
    /// Where the child was, as far as anybody knows.
    pub place: String,
    /// What is known of it.
    pub words: String,
    /// Who says so.
    pub source: String,
    /// Whether they need an interpreter, and of which language.
    pub interpreter: Answer<Code<Language>>,
}

impl AwayTold {
    pub(crate) fn of(entry: &Entry, absence: &AbsenceLogged) -> Self {
        let place = absence.place.known().cloned().unwrap_or_default();
        let (words, source) = (absence.words.clone(), absence.source.clone());
        Self { since: entry.occurred.clone(), place, words, source, interpreter: absence.interpreter.clone() }
    }

    pub(crate) fn report(&self, channel: &str, relationship: &Answer<Code<Relationship>>) -> Value {
        json!({
            "missing_since": self.since,
            "last_seen_where": self.place,
            "circumstances": self.words,
            "reporter_name": self.source,
            "interpreter": self.interpreter,
            "whereabouts_known": { "known": false },
            "relationship": relationship,
            "channel": { "known": channel },
        })
    }
}

impl Lantern {
    /// Reports a child missing with what somebody has typed of an absence.
    ///
    /// # Errors
    /// Those of a report.
    pub fn report_away(
        &self,
        actor: &Actor,
        child: ChildId,
        told: &AwayTold,
        key: Option<Key>,
    ) -> Result<Written, Failure> {
        let report = Report {
            about: About::Known(child),
            occurred: None,
            record: told.report(STAFF, &Answer::NotAsked),
            origin: Origin::Written,
        };
        self.report(actor, report, key)
    }

    /// Reports a child missing with what the same person logged of an absence. Nothing is written where the child is sought
    /// already.
    ///
    /// # Errors
    /// Not found when they logged no such absence; the store’s.
    pub fn report_logged(&self, actor: &Actor, child: ChildId, entry: EntryId) -> Result<Option<Written>, Failure> {
        if !decide(actor.role, Action::Report, &BTreeSet::new()) {
            return Err(Failure::Forbidden);
        }
        let (desk, stamp) = (self.desk(actor), self.stamp(self.now()));
        self.store.write(move |transaction| {
            let mut loaded = Loaded::locked(transaction, child)?;
            let Some(write) = of_logged(&desk, &loaded, child, entry)? else { return Ok(None) };
            let written = add(transaction, &desk, &mut loaded, &write, &stamp)?;
            save(transaction, &desk, &loaded)?;
            Ok(Some(written))
        })
    }
}

fn of_logged(desk: &Desk, loaded: &Loaded, child: ChildId, entry: EntryId) -> Result<Option<Write>, Failure> {
    let logged = loaded.case.entry(entry).filter(|entry| entry.actor == desk.actor).ok_or(Failure::NotFound)?;
    let absence = AbsenceLogged::of(&logged.body).ok_or(Failure::NotFound)?;
    let write = Write {
        child,
        episode: None,
        kind: Kind::ReportReceived,
        occurred: None,
        record: AwayTold::of(logged, absence).report(STAFF, &Answer::NotAsked),
        revises: None,
        origin: Origin::Written,
    };
    Ok(loaded.case.sought_in().is_none().then_some(write))
}
