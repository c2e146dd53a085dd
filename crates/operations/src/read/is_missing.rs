//! Is this child missing? Whoever meets a child on the street or on the telephone asks of every force's open episodes at once.
//! A hit says to act and whom to ring, and opens nothing; how alike two names are is `casework::alike`'s to judge.

use std::collections::BTreeSet;

use casework::actor::Actor;
use casework::alike::{Alike, Said};
use casework::ids::{EpisodeId, UnitId};
use casework::record::Refusal;
use casework::time::{Instant, age, read_date};
use serde::{Deserialize, Serialize};
use store::{MissingChild, Search};

use super::viewer::Viewer;
use crate::access::{Action, decide};
use crate::limit::SEARCH;
use crate::{Failure, Lantern};

/// More children than are missing in the country at once.
const MOST: u32 = 20_000;
/// More hits than these are no answer: ask for the date of birth.
const SHOWN: usize = 10;
/// Longer than any name or description on the street.
const LONGEST: usize = 200;
/// Why the look was, in the access log.
const PURPOSE: &str = "check";

/// What somebody says of the child, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Any name, in any order and spelling.
    pub name: String,
    /// The date of birth.
    pub born: String,
    /// Hair, clothes, marks: as seen, or on a photograph.
    pub looks: String,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// When.
    pub now: Instant,
    /// What was asked.
    pub asked: Asked,
    /// With how many missing children it was compared.
    pub compared: usize,
    /// The surest first.
    pub hits: Vec<Hit>,
    /// There are more than are shown.
    pub more: bool,
}

/// A child who is missing and may be meant. Nothing is here that a hit must not tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Act as if it were the child.
    pub act: bool,
    /// The name to know the child by; none when it may be another child, and of a restricted record.
    pub name: Option<String>,
    /// How old the child is, likewise.
    pub age: Option<u8>,
    /// Whom to ring.
    pub owner: Option<UnitId>,
    /// The episode, for whoever may open it.
    pub opens: Option<EpisodeId>,
}

impl Asked {
    /// What it says, once it can be read.
    fn said(&self) -> Result<Said, Failure> {
        let mut refusals = Vec::new();
        let born = match self.born.trim() {
            "" => None,
            text => {
                read_date(text).map_err(|bad| refusals.push(Refusal::new("/born", "not_a_date", bad.to_string()))).ok()
            }
        };
        for (field, text) in [("/name", &self.name), ("/looks", &self.looks)] {
            if text.chars().count() > LONGEST {
                refusals.push(Refusal::new(field, "too_long", format!("Use {LONGEST} characters or fewer")));
            }
        }
        let said = Said::new(&self.name, born, &self.looks);
        if said.is_empty() && refusals.is_empty() {
            let message = "Enter a name, a date of birth or what the child looks like";
            refusals.push(Refusal::new("/name", "missing", message));
        }
        if refusals.is_empty() { Ok(said) } else { Err(Failure::Refused(refusals)) }
    }
}

impl Lantern {
    /// Keeps what somebody asks, and says under which id, so that no address holds it.
    ///
    /// # Errors
    /// Forbidden to whoever does not check; a date that cannot be read, or nothing to compare; the store's.
    pub fn keep_check(&self, actor: &Actor, asked: &Asked) -> Result<String, Failure> {
        may_check(actor)?;
        asked.said()?;
        let now = self.now();
        let id = self.entry_id(now).to_string();
        let query = serde_json::to_string(asked).unwrap_or_default();
        let search = Search { id: id.clone(), owner: owner(actor), query, at: now };
        self.store.write(move |transaction| transaction.keep_search(&search).map_err(Failure::from))?;
        Ok(id)
    }

    /// What a kept check finds now.
    ///
    /// # Errors
    /// Not found when it is nobody's, or somebody else's; those of a check.
    pub fn kept_check(&self, actor: &Actor, id: &str) -> Result<Checked, Failure> {
        let (id, owner) = (id.to_owned(), owner(actor));
        let found = self.store.read(move |transaction| transaction.search(&id, &owner).map_err(Failure::from))?;
        let asked = found.and_then(|found| serde_json::from_str(&found.query).ok()).ok_or(Failure::NotFound)?;
        self.check(actor, asked)
    }

    /// Compares what somebody says with every child who is missing, of whatever force. Each child told of is in the access
    /// log, and so is the check.
    ///
    /// # Errors
    /// Forbidden to whoever does not check; a date that cannot be read, or nothing to compare; the store's.
    pub fn check(&self, actor: &Actor, asked: Asked) -> Result<Checked, Failure> {
        may_check(actor)?;
        let (said, viewer) = (asked.said()?, Viewer::new(self, actor));
        self.spend(&SEARCH, &owner(actor))?;
        self.store.read_audited(move |transaction| {
            let all = transaction.missing_children(MOST)?;
            let compared = all.len();
            let alike =
                |child: MissingChild| Some((said.of(&child.row.names, child.row.born, &child.row.looks)?, child));
            let mut found: Vec<_> = all.into_iter().filter_map(alike).collect();
            found.sort_by_key(|(alike, _)| std::cmp::Reverse(*alike));
            let more = found.len() > SHOWN;
            found.truncate(SHOWN);
            let mut showing = viewer.showing();
            showing.learn(transaction, found.iter().map(|(_, child)| child.child))?;
            let (mut hits, mut looks) = (Vec::new(), vec![viewer.look_at_no_record("missing_check", PURPOSE)]);
            for (alike, child) in found {
                let episode = Some(child.row.episode);
                looks.push(viewer.look(Some(child.child), episode, "missing_check", PURPOSE));
                let opens = viewer.may(Action::OPEN, showing.stands(transaction, child.child)?);
                hits.push(hit(alike, child, opens, viewer.now));
            }
            Ok((Checked { now: viewer.now, asked: asked.clone(), compared, hits, more }, looks))
        })
    }
}

fn hit(alike: Alike, child: MissingChild, opens: bool, now: Instant) -> Hit {
    let act = alike == Alike::Act;
    let told = act && !child.row.restricted;
    Hit {
        act,
        name: Some(short(&child.name)).filter(|name| told && !name.is_empty()),
        age: child.row.born.filter(|_| told).and_then(|born| age(born, now)),
        owner: child.row.owner,
        opens: Some(child.row.episode).filter(|_| opens),
    }
}

/// Enough of a name to know the child by: the first name and the first letter of the last.
fn short(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().unwrap_or_default();
    let last = words.next_back().and_then(|word| word.chars().next());
    last.map_or_else(|| first.to_owned(), |letter| format!("{first} {letter}."))
}

fn may_check(actor: &Actor) -> Result<(), Failure> {
    let may = decide(actor.role, Action::Check, &BTreeSet::new());
    if may { Ok(()) } else { Err(Failure::Forbidden) }
}

/// A check is kept apart from searches, so that neither is read as the other.
fn owner(actor: &Actor) -> String {
    actor.person.map_or_else(|| format!("check/unit/{}", actor.unit), |person| format!("check/person/{person}"))
}
