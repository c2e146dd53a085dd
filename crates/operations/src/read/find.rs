//! Finding a child by name, date of birth, reference, telephone or place, however it is spelt. What was typed is kept here, so that the address
//! holds only the search's id; only children the reader stands to are found.

use std::collections::BTreeSet;

use casework::actor::Actor;
use casework::alike::plain;
use casework::directory::Directory;
use casework::ids::{ChildId, HomeId, Reference};
use casework::projection::{phone_keys, place_keys};
use casework::time::{Instant, read_date};
use jiff::civil::Date;
use store::{ChildFound, Search, StoreError, Transaction, Word};

use super::sought::{as_meant, as_said};
use super::viewer::{Showing, Viewer};
use crate::access::{Action, decide};
use crate::limit::SEARCH;
use crate::{Failure, Lantern};

/// Whoever finds more has to say more.
const SHOWN: usize = 50;

/// So many are looked for in each way: one more than is shown, to know that there are more.
const MOST: u32 = 51;

/// More homes than this are not one place.
const HOMES: usize = 10;

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundSeen {
    /// When it was looked for.
    pub now: Instant,
    /// What was typed.
    pub query: String,
    /// The children: those who fit what was typed before those who may be meant, each by name.
    pub children: Vec<ChildFound>,
    /// There are more, or may be.
    pub more: bool,
}

impl Lantern {
    /// Keeps what somebody looks for, and says under which id.
    ///
    /// # Errors
    /// Forbidden when the role may not look for children; too often; the store's.
    pub fn keep_search(&self, actor: &Actor, query: &str) -> Result<String, Failure> {
        may_find(actor)?;
        let now = self.now();
        let id = self.entry_id(now).to_string();
        let query: String = query.trim().chars().filter(|letter| !letter.is_control()).take(200).collect();
        let search = Search { id: id.clone(), owner: owner(actor), query, at: now };
        self.store.write(move |transaction| {
            SEARCH.spend(transaction, &search.owner, now)?;
            Ok::<_, Failure>(transaction.keep_search(&search)?)
        })?;
        Ok(id)
    }

    /// What a kept search finds now.
    ///
    /// # Errors
    /// Forbidden when the role may not look for children; not found when it is nobody's search or somebody else's; the
    /// store's.
    pub fn find(&self, actor: &Actor, search: &str) -> Result<FoundSeen, Failure> {
        may_find(actor)?;
        let (viewer, directory, id, owner) =
            (Viewer::new(self, actor), self.directory(), search.to_owned(), owner(actor));
        self.store.read_audited(move |transaction| {
            let query = transaction.search(&id, &owner)?.ok_or(Failure::NotFound)?.query;
            let mut showing = viewer.showing();
            let Candidates { found: candidates, mut more } = candidates(transaction, &mut showing, &directory, &query)?;
            showing.learn(transaction, candidates.iter().map(|found| found.child.child))?;
            let mut children = Vec::new();
            for found in candidates {
                let child = found.child.child;
                let episode = found.open.as_ref().map(|(episode, ..)| *episode);
                if children.len() >= SHOWN {
                    let stands = showing.stands(transaction, child)?;
                    more = more || viewer.may(Action::List, stands);
                } else if showing.shows(transaction, Action::List, (child, episode), "search")? {
                    children.push(found);
                }
            }
            let mut looks = showing.looks();
            if looks.is_empty() {
                looks.push(viewer.look_at_nobody("search"));
            }
            Ok((FoundSeen { now: viewer.now, query, children, more }, looks))
        })
    }
}

fn may_find(actor: &Actor) -> Result<(), Failure> {
    let may = decide(actor.role, Action::Find, &BTreeSet::new());
    if may { Ok(()) } else { Err(Failure::Forbidden) }
}

fn owner(actor: &Actor) -> String {
    actor.person.map_or_else(|| format!("unit/{}", actor.unit), |person| format!("person/{person}"))
}

/// What was typed, read every way it can be read.
struct Reading {
    reference: Option<Reference>,
    names: Vec<String>,
    born: Option<Date>,
    phone: Option<String>,
    place: Vec<Word>,
    homes: Vec<HomeId>,
}

impl Reading {
    fn of(query: &str, directory: &Directory) -> Self {
        let words: Vec<&str> = query.split_whitespace().collect();
        // A name, and after it perhaps a date in up to four words: `Amara 14th of May 2010`.
        let dated = |from: usize| {
            let (rest, date) = words.split_at_checked(from)?;
            Some((read_date(&date.join(" ")).ok()?, rest.join(" ")))
        };
        let dated = (words.len().saturating_sub(4)..words.len()).find_map(dated);
        let (born, names) = dated.map_or((None, query.to_owned()), |(date, rest)| (Some(date), rest));
        let names = plain(&names);
        // The longest word says most, and is the one that is looked up.
        let mut place = if born.is_some() { Vec::new() } else { place_keys(query) };
        place.sort_by_key(|word| std::cmp::Reverse(word.len()));
        Self {
            reference: query.parse().ok(),
            homes: homes(query, &names, directory),
            names,
            born,
            phone: phone_keys(query).pop(),
            place: place.into_iter().map(Word::from).collect(),
        }
    }
}

/// Homes of that name or telephone number.
fn homes(query: &str, names: &[String], directory: &Directory) -> Vec<HomeId> {
    let number = phone_keys(query).pop();
    let rings =
        |phone: &str| number.as_ref().is_some_and(|number| phone_keys(phone).iter().any(|own| own.starts_with(number)));
    let stands_at = |name: &str, address: &str| {
        let keys = plain(&format!("{name} {address}"));
        !names.is_empty() && names.iter().all(|word| word.len() > 2 && keys.iter().any(|key| key.starts_with(word)))
    };
    let homes = directory.homes.iter().filter(|(_, home)| rings(&home.phone) || stands_at(&home.name, &home.address));
    homes.map(|(id, _)| *id).take(HOMES).collect()
}

/// Children who might be meant.
struct Candidates {
    found: Vec<ChildFound>,
    /// One of the ways of looking found as many as it looks for.
    more: bool,
}

/// Everybody who might be meant, each once, before anybody asks whether the reader may see them.
fn candidates(
    transaction: &mut Transaction<'_>,
    showing: &mut Showing<'_>,
    directory: &Directory,
    query: &str,
) -> Result<Candidates, StoreError> {
    let reading = Reading::of(query, directory);
    let (mut found, scope) = (Vec::new(), showing.scope());
    if let Some(reference) = reading.reference
        && let Some(of) = transaction.episode_by_reference(reference)?
        && let Some(child) = transaction.child(of.child)?
    {
        let away = of.episode.open && of.episode.class != "missing";
        let open = of.episode.open.then_some((of.episode.episode, of.episode.reference, of.episode.band));
        found.push(ChildFound { child, open, away });
    }
    let mut ways = vec![transaction.find_children(&as_said(&reading.names, reading.born), &scope, MOST)?];
    if let Some(phone) = &reading.phone {
        ways.push(transaction.find_by_phone(phone, &scope, MOST)?);
    }
    ways.push(transaction.find_by_place(&reading.place, &scope, MOST)?);
    for home in reading.homes {
        let residents = transaction.children_in_home(home, MOST)?;
        showing.learn(transaction, residents.iter().map(|resident| resident.child.child.child))?;
        // Who finds a child by the home learns where the child lives.
        let mut told = Vec::new();
        for found in residents.into_iter().map(|resident| resident.child) {
            if showing.reads_address(transaction, found.child.child)? {
                told.push(found);
            }
        }
        ways.push(told);
    }
    // A reference or a telephone number is no name that was spelt otherwise; a date looks like a number, and is none.
    let named = reading.born.is_some() || (reading.reference.is_none() && reading.phone.is_none());
    if named && ways.iter().all(|way| way.len() <= SHOWN) {
        let meant = as_meant(transaction, &reading.names, reading.born)?;
        ways.push(transaction.find_children(&meant, &scope, MOST)?);
    }
    let more = ways.iter().any(|way| way.len() > SHOWN);
    found.extend(ways.into_iter().flatten());
    let mut seen: BTreeSet<ChildId> = BTreeSet::new();
    found.retain(|one| seen.insert(one.child.child));
    Ok(Candidates { found, more })
}
