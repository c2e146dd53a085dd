//! Looks that are unusual, a London day at a time, for whoever answers for them: of an organisation's children whoever looked,
//! or of one's own unit. Each person's day is one line, on which somebody rules; nothing is added up or ranked.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use casework::actor::{Actor, Role};
use casework::ids::{ChildId, PersonId, UnitId};
use casework::record::Refusal;
use casework::time::Instant;
use jiff::civil::Date;
use store::{Hour, Ruled, Transaction, Watched};

use super::looked::oversees;
use super::viewer::Viewer;
use crate::access::watch::{Sort, watch};
use crate::access::{Action, faults};
use crate::{Failure, Lantern};

/// So many hours of one person at one child are read at once; what a day has beyond that is asked for by the hour.
const AT_ONCE: u32 = 4_000;

/// The lists that open themselves, as the access log calls them. The boards are among them.
const LISTS: [&str; 3] = ["worklist", "inbox", "home_page"];

/// Longer than a reason is.
const LONGEST: usize = 2_000;

/// What somebody made of another's looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ruling {
    /// It was ordinary work.
    Ordinary,
    /// They are to be asked about it.
    ToBeAsked,
    /// It was misuse.
    Misuse,
}

impl Ruling {
    /// Every ruling.
    pub const ALL: [Ruling; 3] = [Ruling::Ordinary, Ruling::ToBeAsked, Ruling::Misuse];

    /// The name it is kept under.
    pub fn name(self) -> &'static str {
        match self {
            Ruling::Ordinary => "ordinary",
            Ruling::ToBeAsked => "to_be_asked",
            Ruling::Misuse => "misuse",
        }
    }

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Ruling::Ordinary => "Ordinary work",
            Ruling::ToBeAsked => "To be asked about",
            Ruling::Misuse => "Misuse",
        }
    }

    /// The ruling of that name.
    pub fn named(name: &str) -> Option<Self> {
        Ruling::ALL.into_iter().find(|ruling| ruling.name() == name)
    }
}

/// A ruling that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuledSeen {
    /// What.
    pub ruling: Ruling,
    /// Why.
    pub reason: String,
    /// By whom, by name.
    pub by: String,
    /// When.
    pub at: Instant,
    /// There were unusual looks after it.
    pub before_more: bool,
}

/// One person's looks at one child in one hour, and what is unusual about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnusualHour {
    /// The child, on one person's day; none when the reader has no part in who looked at this one.
    pub child: Option<ChildId>,
    /// The first look.
    pub first: Instant,
    /// The last.
    pub last: Instant,
    /// How many.
    pub looks: u32,
    /// What is unusual.
    pub sorts: BTreeSet<Sort>,
}

/// One person's unusual looks of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnusualDay {
    /// Who.
    pub person: PersonId,
    /// What they are called; their id when they are not on the register.
    pub name: String,
    /// Their role then.
    pub role: Option<Role>,
    /// Their unit then.
    pub unit: Option<UnitId>,
    /// In the order of the day.
    pub hours: Vec<UnusualHour>,
    /// What somebody ruled.
    pub ruled: Option<RuledSeen>,
}

/// A day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnusualSeen {
    /// When it was read.
    pub now: Instant,
    /// Which day, in London.
    pub day: Date,
    /// Whoever had unusual looks, by name.
    pub people: Vec<UnusualDay>,
    /// Where reading goes on, when the day is too long to be read at once.
    pub next: Option<Instant>,
}

impl UnusualDay {
    /// Each sort there is, with how many records it holds for.
    pub fn sorts(&self) -> Vec<(Sort, usize)> {
        let hours = |sort: Sort| self.hours.iter().filter(|hour| hour.sorts.contains(&sort)).count();
        Sort::ALL.into_iter().map(|sort| (sort, hours(sort))).filter(|(_, hours)| *hours > 0).collect()
    }
}

/// What is asked for.
#[derive(Debug, Clone, Copy)]
struct Sought {
    day: Date,
    from: Option<Instant>,
    person: Option<PersonId>,
}

impl Lantern {
    /// The unusual looks of a day that somebody answers for, from the beginning of the day or from an instant of it. No child
    /// is shown, and that it was read is logged.
    ///
    /// # Errors
    /// Forbidden to whoever answers for none; the store's.
    pub fn unusual(&self, actor: &Actor, day: Date, from: Option<Instant>) -> Result<UnusualSeen, Failure> {
        let viewer = self.overseer(actor)?;
        let sought = Sought { day, from, person: None };
        self.store.read_audited(move |transaction| {
            let mut seen = read(transaction, &viewer, sought)?;
            for hour in seen.people.iter_mut().flat_map(|person| &mut person.hours) {
                hour.child = None;
            }
            Ok((seen, vec![viewer.look_at_no_record("unusual_looks", "oversight")]))
        })
    }

    /// One person's unusual looks of a day, each with the child for whoever reads who looked at that child.
    ///
    /// # Errors
    /// Forbidden to whoever answers for none; not found when there is nothing unusual; the store's.
    pub fn unusual_of(&self, actor: &Actor, person: PersonId, day: Date) -> Result<UnusualDay, Failure> {
        let viewer = self.overseer(actor)?;
        let sought = Sought { day, from: None, person: Some(person) };
        self.store.read_audited(move |transaction| {
            let mut seen = read(transaction, &viewer, sought)?.people.pop().ok_or(Failure::NotFound)?;
            let mut showing = viewer.showing();
            showing.learn(transaction, seen.hours.iter().filter_map(|hour| hour.child))?;
            for hour in &mut seen.hours {
                let Some(child) = hour.child else { continue };
                if !showing.shows(transaction, Action::Audit, (child, None), "unusual_looks")? {
                    hour.child = None;
                }
            }
            let mut looks = showing.looks();
            looks.push(viewer.look_at_no_record("unusual_looks", "oversight"));
            Ok((seen, looks))
        })
    }

    /// Rules on one person's unusual looks of a day. A ruling made before stays on record, and the last one holds.
    ///
    /// # Errors
    /// Refused without a reason, and on one's own looks; those of reading them.
    pub fn rule_on_looks(
        &self,
        actor: &Actor,
        (person, day): (PersonId, Date),
        ruling: Option<Ruling>,
        reason: &str,
    ) -> Result<(), Failure> {
        self.unusual_of(actor, person, day)?;
        let (viewer, reason) = (Viewer::new(self, actor), reason.trim().to_owned());
        let mut refusals = Vec::new();
        if actor.person == Some(person) {
            refusals.push(Refusal::new("/ruling", "own_looks", "Somebody else has to rule on your own looks"));
        }
        if ruling.is_none() {
            refusals.push(Refusal::new("/ruling", "missing", "Choose what you made of it"));
        }
        if reason.is_empty() {
            refusals.push(Refusal::new("/reason", "missing", "Say why: what you asked, and what you were told"));
        }
        if reason.chars().count() > LONGEST {
            refusals.push(Refusal::new("/reason", "too_long", format!("Use {LONGEST} characters or fewer")));
        }
        if reason.chars().any(|letter| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')) {
            refusals.push(Refusal::new("/reason", "unusable_characters", "This has characters that cannot be kept"));
        }
        let (Some(ruling), Some(ruled_by), true) = (ruling, actor.person, refusals.is_empty()) else {
            return Err(Failure::Refused(refusals));
        };
        let name = ruling.name().to_owned();
        let ruled = Ruled { person, day, ruling: name, reason, ruled_by, at: viewer.now };
        self.store.write(move |transaction| {
            transaction.rule_on_looks(&viewer.actor.organisation, &ruled)?;
            let what = format!("looks_ruled:{}", ruled.ruling);
            let purpose = format!("person/{} {}", ruled.person, ruled.day);
            Ok(transaction.log_looks(&[viewer.look_at_no_record(&what, &purpose)])?)
        })
    }

    fn overseer(&self, actor: &Actor) -> Result<Viewer, Failure> {
        if oversees(actor) && faults().is_empty() { Ok(Viewer::new(self, actor)) } else { Err(Failure::Forbidden) }
    }
}

/// Whose looks somebody answers for: a council's lead those at its children, another those of their own unit.
fn watched(actor: &Actor) -> Watched {
    match actor.role {
        Role::InformationGovernance => Watched::Children(actor.organisation.clone()),
        _ => Watched::Unit(actor.unit.clone()),
    }
}

fn read(transaction: &mut Transaction<'_>, viewer: &Viewer, sought: Sought) -> Result<UnusualSeen, Failure> {
    let Sought { day, from, person } = sought;
    let (begins, ends) = (Instant::start_of(day), Instant::start_of(day.tomorrow().unwrap_or(day)));
    let begins = from.filter(|from| (begins..ends).contains(from)).unwrap_or(begins);
    let watched = watched(&viewer.actor);
    let mut hours = transaction.looks_by_the_hour(&watched, (begins, ends), LISTS, person, AT_ONCE)?;
    // The hour at which it was cut off is read whole the next time.
    let whole = u32::try_from(hours.len()).is_ok_and(|read| read < AT_ONCE);
    let next = hours.last().map(|hour| hour.begins).filter(|last| !whole && *last > begins);
    hours.retain(|hour| next.is_none_or(|next| hour.begins < next));
    let mut people: BTreeMap<PersonId, Vec<Hour>> = BTreeMap::new();
    for hour in hours {
        people.entry(hour.person).or_default().push(hour);
    }
    let rulings = rulings(transaction, viewer, day)?;
    let people = people.into_iter().filter_map(|(person, hours)| of_person(hours, rulings.get(&person)));
    let mut people: Vec<UnusualDay> = people.collect();
    people.sort_by(|one, other| (&one.name, one.person).cmp(&(&other.name, other.person)));
    Ok(UnusualSeen { now: viewer.now, day, people, next })
}

fn of_person(hours: Vec<Hour>, ruled: Option<&RuledSeen>) -> Option<UnusualDay> {
    let sorts = watch()?.sorts(&hours);
    let first = hours.first()?;
    let (person, role, unit) = (first.person, first.role, first.unit.clone());
    let name = first.name.clone().unwrap_or_else(|| person.to_string());
    let unusual = |(hour, sorts): (Hour, BTreeSet<Sort>)| {
        let Hour { child, first, last, looks, .. } = hour;
        (!sorts.is_empty()).then_some(UnusualHour { child: Some(child), first, last, looks, sorts })
    };
    let hours: Vec<UnusualHour> = hours.into_iter().zip(sorts).filter_map(unusual).collect();
    let last = hours.iter().map(|hour| hour.last).max()?;
    let ruled = ruled.map(|ruled| RuledSeen { before_more: last > ruled.at, ..ruled.clone() });
    Some(UnusualDay { person, name, role, unit, hours, ruled })
}

/// The ruling that holds on each person's day, for the reader's organisation.
fn rulings(
    transaction: &mut Transaction<'_>,
    viewer: &Viewer,
    day: Date,
) -> Result<BTreeMap<PersonId, RuledSeen>, Failure> {
    let (mut names, mut rulings) = (BTreeMap::<PersonId, String>::new(), BTreeMap::new());
    for ruled in transaction.rulings_on_looks(&viewer.actor.organisation, day)? {
        let Some(ruling) = Ruling::named(&ruled.ruling) else { continue };
        let Ruled { person, reason, ruled_by, at, .. } = ruled;
        let by = match names.entry(ruled_by) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(new) => {
                let known = transaction.person(ruled_by)?;
                new.insert(known.map_or_else(|| ruled_by.to_string(), |known| known.name)).clone()
            }
        };
        rulings.insert(person, RuledSeen { ruling, reason, by, at, before_more: false });
    }
    Ok(rulings)
}
