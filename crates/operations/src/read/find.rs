//! Finding a child by name, date of birth, reference, telephone or place. What was typed is kept here, so that the address
//! holds only the search's id; only children the reader stands to are found.

use std::collections::BTreeSet;

use casework::actor::Actor;
use casework::directory::Directory;
use casework::ids::{ChildId, HomeId, Reference};
use casework::projection::search_keys;
use casework::record::Sensitivity;
use casework::time::{Instant, read_date};
use store::{ChildFound, Search, Sought, StoreError, Transaction};

use super::viewer::Viewer;
use crate::access::{Action, decide};
use crate::{Failure, Lantern};

/// Whoever finds more has to say more.
const MOST: u32 = 50;

/// More homes than this are not one place.
const HOMES: usize = 10;

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundSeen {
    /// When it was looked for.
    pub now: Instant,
    /// What was typed.
    pub query: String,
    /// The children, by name.
    pub children: Vec<ChildFound>,
    /// There may be more.
    pub more: bool,
}

impl Lantern {
    /// Keeps what somebody looks for, and says under which id.
    ///
    /// # Errors
    /// Forbidden when the role may not look for children; the store's.
    pub fn keep_search(&self, actor: &Actor, query: &str) -> Result<String, Failure> {
        may_find(actor)?;
        let now = self.now();
        let id = self.entry_id(now).to_string();
        let query: String = query.trim().chars().filter(|letter| !letter.is_control()).take(200).collect();
        let search = Search { id: id.clone(), owner: owner(actor), query, at: now };
        self.store.write(move |transaction| transaction.keep_search(&search).map_err(Failure::from))?;
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
            let candidates = candidates(transaction, &viewer, &directory, &query)?;
            let more = candidates.len() >= usize::try_from(MOST).unwrap_or(usize::MAX);
            let mut children = Vec::new();
            for found in candidates {
                let child = found.child.child;
                let episode = found.open.as_ref().map(|(episode, ..)| *episode);
                if showing.shows(transaction, Action::List, (child, episode), "search")? {
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
    let may = decide(actor.role, Action::Find, &BTreeSet::new(), Sensitivity::Ordinary);
    if may { Ok(()) } else { Err(Failure::Forbidden) }
}

fn owner(actor: &Actor) -> String {
    actor.person.map_or_else(|| format!("unit/{}", actor.unit), |person| format!("person/{person}"))
}

/// What was typed, read every way it can be read.
struct Reading {
    reference: Option<Reference>,
    sought: Sought,
    homes: Vec<HomeId>,
}

impl Reading {
    fn of(query: &str, directory: &Directory) -> Self {
        let words: Vec<&str> = query.split_whitespace().collect();
        let whole = read_date(query).ok();
        let last = words.split_last().and_then(|(last, rest)| Some((read_date(last).ok()?, rest)));
        let (born, names) = match (whole, last) {
            (Some(date), _) => (Some(date), String::new()),
            (None, Some((date, rest))) => (Some(date), rest.join(" ")),
            (None, None) => (None, query.to_owned()),
        };
        let names = search_keys(&names);
        Self { reference: query.parse().ok(), homes: homes(query, &names, directory), sought: Sought { names, born } }
    }
}

/// Homes of that name or telephone number.
fn homes(query: &str, names: &[String], directory: &Directory) -> Vec<HomeId> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let number = digits(query);
    let rings = |phone: &str| number.len() >= 6 && digits(phone).ends_with(number.trim_start_matches('0'));
    let stands_at = |name: &str, address: &str| {
        let keys = search_keys(&format!("{name} {address}"));
        !names.is_empty() && names.iter().all(|word| word.len() > 2 && keys.iter().any(|key| key.starts_with(word)))
    };
    let homes = directory.homes.iter().filter(|(_, home)| rings(&home.phone) || stands_at(&home.name, &home.address));
    homes.map(|(id, _)| *id).take(HOMES).collect()
}

/// Everybody who might be meant, each once, before anybody asks whether the reader may see them.
fn candidates(
    transaction: &mut Transaction<'_>,
    viewer: &Viewer,
    directory: &Directory,
    query: &str,
) -> Result<Vec<ChildFound>, StoreError> {
    let reading = Reading::of(query, directory);
    let mut found = Vec::new();
    if let Some(reference) = reading.reference
        && let Some(of) = transaction.episode_by_reference(reference)?
        && let Some(child) = transaction.child(of.child)?
    {
        let open = of.episode.open.then_some((of.episode.episode, of.episode.reference, of.episode.band));
        found.push(ChildFound { child, open });
    }
    found.extend(transaction.find_children(&reading.sought, &viewer.scope(), MOST)?);
    for home in reading.homes {
        found.extend(transaction.children_in_home(home, MOST)?.into_iter().map(|resident| resident.child));
    }
    let mut seen: BTreeSet<ChildId> = BTreeSet::new();
    found.retain(|one| seen.insert(one.child.child));
    found.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    Ok(found)
}
