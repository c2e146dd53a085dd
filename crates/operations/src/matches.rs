//! Children a report may be about, for signed-in staff: their own by name or date of birth, anybody's only by both. Each
//! one shown is in the access log.

use std::collections::BTreeSet;

use casework::actor::{Actor, Role};
use casework::alike::plain;
use casework::ids::{ChildId, Reference};
use jiff::civil::Date;
use store::{ChildFound, Scope, Sought, Transaction};

use crate::access::{Action, Relation, decide, parties};
use crate::read::{Viewer, as_meant, as_said};
use crate::{Failure, Lantern};

/// As many as can be told apart on the telephone.
const MOST: u32 = 12;

/// A child it may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The child.
    pub child: ChildId,
    /// The name in use.
    pub name: String,
    /// Date of birth.
    pub born: Option<Date>,
    /// The responsible authority.
    pub responsible: Option<String>,
    /// The reference of the open episode, where the child is reported missing.
    pub missing: Option<String>,
}

impl Lantern {
    /// Children who may be meant by a name and a date of birth as told.
    ///
    /// # Errors
    /// Forbidden to the public and to analysts; the store's.
    pub fn possible_matches(&self, actor: &Actor, name: &str, born: Option<Date>) -> Result<Vec<Match>, Failure> {
        if !decide(actor.role, Action::Find, &BTreeSet::new()) {
            return Err(Failure::Forbidden);
        }
        let names = plain(name);
        let own = Scope::Parties(parties(actor));
        let known = !names.is_empty() && born.is_some();
        self.shown(actor, known, move |transaction| {
            let said = as_said(&names, born);
            let meant = as_meant(transaction, &names, born)?;
            let mut found = transaction.find_children(&said, &own, MOST)?;
            if known {
                // The day has to be right, or whoever tries names learns of anybody's child.
                let same_day = Sought { born: said.born.clone(), or_not_known: false, ..meant.clone() };
                found.extend(transaction.find_children(&same_day, &Scope::All, MOST)?);
            }
            found.extend(transaction.find_children(&meant, &own, MOST)?);
            Ok(found)
        })
    }

    /// The child of an episode that somebody names by its reference, where they may be told of the child.
    ///
    /// # Errors
    /// The store's.
    pub fn child_of_reference(&self, actor: &Actor, reference: Reference) -> Result<Option<ChildId>, Failure> {
        let viewer = Viewer::new(self, actor);
        self.store.read_audited(move |transaction| {
            let Some(found) = transaction.episode_by_reference(reference)? else { return Ok((None, Vec::new())) };
            let mut showing = viewer.showing();
            let about = (found.child, Some(found.episode.episode));
            let told = showing.shows(transaction, Action::List, about, "possible_match")?;
            Ok((told.then_some(found.child), showing.looks()))
        })
    }

    /// The children who live in the home somebody manages.
    ///
    /// # Errors
    /// Forbidden to whoever manages none; the store's.
    pub fn children_of_own_home(&self, actor: &Actor) -> Result<Vec<Match>, Failure> {
        let home = actor.home.filter(|_| actor.role == Role::HomeManager).ok_or(Failure::Forbidden)?;
        self.shown(actor, false, move |transaction| {
            Ok(transaction.children_in_home(home, 50)?.into_iter().map(|living| living.child).collect())
        })
    }

    /// Those found whom the actor may be told of: a child they stand to, or one whose name and birthday they knew already
    /// and whose record is not restricted.
    fn shown(
        &self,
        actor: &Actor,
        known: bool,
        find: impl Fn(&mut Transaction<'_>) -> Result<Vec<ChildFound>, Failure> + Send + 'static,
    ) -> Result<Vec<Match>, Failure> {
        let viewer = Viewer::new(self, actor);
        self.store.read_audited(move |transaction| {
            let (mut showing, mut told_of, mut shown) = (viewer.showing(), BTreeSet::new(), Vec::new());
            let all = find(transaction)?;
            showing.learn(transaction, all.iter().map(|found| found.child.child))?;
            for found in all {
                let child = found.child.child;
                let stands = showing.stands(transaction, child)?;
                let told = viewer.may(Action::List, stands) || (known && !stands.contains(&Relation::Restricted));
                if told && told_of.insert(child) {
                    shown.push(found);
                }
            }
            let looks = told_of.into_iter().map(|child| viewer.look(Some(child), None, "possible_match", "report"));
            Ok((shown.into_iter().map(Match::from).collect(), looks.collect()))
        })
    }
}

impl From<ChildFound> for Match {
    fn from(found: ChildFound) -> Self {
        let ChildFound { child, open, away } = found;
        Match {
            child: child.child,
            name: child.name,
            born: child.born,
            responsible: child.responsible,
            missing: open.filter(|_| !away).map(|(_, reference, _)| reference),
        }
    }
}
