//! Who a page is about, and entries as lines: the identity bar, the timeline and the names in it, for every page that
//! shows a case.

use std::collections::BTreeMap;

use casework::actor::{Actor, Role};
use casework::case::{Case, Class, Episode, Found, Rung};
use casework::entry::{Band, Entry};
use casework::form;
use casework::ids::{EntryId, PersonId, Reference};
use casework::record::Part;
use casework::records::age_dispute::AgeStands;
use casework::records::{AgeDispute, Kind, OfKind as _, TrustedProfessionalNamed, WantedNoted};
use casework::vulnerability::{self, unaccompanied};
use jiff::SignedDuration;
use operations::read::readers;
use operations::{Seen, Veil};

use super::case::{earlier, groups, is_away};
use super::form::Telling;
use super::words;
use crate::ask::Ask;
use crate::look::clock;
use crate::look::parts::{Badge, Band as Bars, Correction, Elapsed, IdentityBar, Link, SummaryRow, TimelineLine};
use crate::problem::Problem;

/// A record entered so much later than what it tells of says when it was entered.
const LATER: SignedDuration = SignedDuration::from_mins(15);

/// How many fields of a record its line tells.
const TOLD: usize = 4;

/// The child's name and age, as far as they are known.
pub fn name_and_age(ask: &Ask, seen: &Seen) -> String {
    let identity = &seen.case.identity;
    let name = if identity.name.is_empty() { "Name not known" } else { identity.name.as_str() };
    match seen.case.age_at(ask.lantern.now()) {
        Some(age) => format!("{name}, {age}"),
        None => format!("{name}, age not known"),
    }
}

/// The title of a page about a case: the reference, never a name.
pub fn title(seen: &Seen, what: &str) -> String {
    match seen.episode {
        Some(episode) => format!("{what}, case {}", Reference::of(episode)),
        None => what.to_owned(),
    }
}

/// A badge for a grade, or for none.
pub fn badge(ask: &Ask, grade: Option<(&str, Band)>) -> Badge {
    let Some((code, band)) = grade else { return Badge { label: "Not graded".to_owned(), band: Bars::Ungraded } };
    let label = ask.lantern.policy().risk.grade(code).map_or(code, |grade| grade.label.as_str());
    let band = match band {
        Band::Lowest => Bars::Lowest,
        Band::Low => Bars::Low,
        Band::Medium => Bars::Medium,
        Band::High => Bars::High,
    };
    Badge { label: label.to_owned(), band }
}

/// The bar that says which child, how bad, how long and whose.
pub fn identity(ask: &Ask, seen: &Seen) -> IdentityBar {
    let (case, directory) = (&seen.case, ask.lantern.directory());
    let bar = IdentityBar { name: name_and_age(ask, seen), ..IdentityBar::default() };
    let Some(episode) = seen.episode.and_then(|id| case.episode(id)) else {
        let responsible = case.identity.responsible.as_ref();
        let responsible = responsible.map_or(String::new(), |id| directory.organisation_name(id).to_owned());
        return IdentityBar { responsible, facts: flags(case).collect(), ..bar };
    };
    let now = ask.lantern.now();
    let grade = episode.grade();
    let owner = episode.parties.owner.as_ref().map(|unit| {
        let phone = directory.units.get(unit).map(|(_, unit)| unit.phone.as_str()).filter(|phone| !phone.is_empty());
        let name = directory.unit_name(unit);
        phone.map_or(name.to_owned(), |phone| format!("{name} ({phone})"))
    });
    let responsible = episode.parties.responsible.as_ref().map(|id| directory.organisation_name(id).to_owned());
    IdentityBar {
        away: is_away(episode),
        badge: (!is_away(episode) || grade.is_some())
            .then(|| badge(ask, grade.map(|grade| (grade.grade.as_str(), grade.band)))),
        graded: grade.map_or(String::new(), |grade| format!("since {}", words::at(grade.at, now))),
        missing: still_missing(episode).then(|| elapsed(ask, episode)),
        facts: facts(ask, episode)
            .into_iter()
            .chain(groups::line(ask, seen, episode))
            .chain(flags(case))
            .chain(beside(case, episode))
            .collect(),
        owner: owner.unwrap_or_default(),
        responsible: responsible.unwrap_or_default(),
        link: Some(Link::new("Across episodes", earlier::here(ask, &format!("/children/{}", seen.child)))),
        ..bar
    }
}

/// Whether the child is missing still: an address that somebody claims ends nothing, a child who was seen or is back does.
pub fn still_missing(episode: &Episode) -> bool {
    let ends = |news: &Found| news.refuted.is_none() && (news.returned || news.rung >= Rung::LocationVerified);
    episode.closed.is_none() && !episode.found.iter().any(ends)
}

fn elapsed(ask: &Ask, episode: &Episode) -> Elapsed {
    let since = episode.missing_since();
    let minutes = u64::try_from((ask.lantern.now() - since).as_mins()).unwrap_or(0);
    Elapsed { since: since.to_string(), text: clock::span(minutes) }
}

fn facts(ask: &Ask, episode: &Episode) -> Vec<String> {
    let now = ask.lantern.now();
    let seen = words::when(episode.last_seen.when, now);
    let mut facts =
        vec![if seen.is_empty() { "Last seen: time not known".to_owned() } else { format!("Last seen {seen}") }];
    facts.extend(episode.back().map(|back| format!("{} {}", words::rung(back.rung), words::at(back.at, now))));
    facts.extend(episode.closed.map(|closed| format!("Closed {}", words::at(closed.at, now))));
    facts
}

/// Vulnerabilities that are flagged.
fn flags(case: &Case) -> impl Iterator<Item = String> {
    vulnerability::standing(case).map(|(_, flag)| format!("Flagged: {}", vulnerability::words(flag)))
}

/// What stands beside the state of an episode and changes nothing of it, for whoever reads the notes it comes from.
fn beside(case: &Case, episode: &Episode) -> Vec<String> {
    let wanted = case.in_episode::<WantedNoted>(episode.id).next().is_some() && episode.wellbeing().is_none();
    let disputed = case.of::<AgeDispute>().next_back().is_some_and(|(_, age)| age.stands == AgeStands::Disputed);
    let wanted = wanted.then(|| "Wanted as well as missing: a victim first".to_owned());
    let alone = still_missing(episode) && episode.class == Class::Missing && unaccompanied(case, episode).is_some();
    let victim = alone.then(|| "Potential victim of trafficking: unaccompanied, and missing".to_owned());
    victim.into_iter().chain(wanted).chain(disputed.then(|| "Age in doubt: treated as a child".to_owned())).collect()
}

/// Where an entry is read.
pub fn entry_href(seen: &Seen, entry: &Entry) -> String {
    // The episode of a report that was taken back is there no more; what was written in it is.
    let episode = entry.episode.filter(|episode| seen.case.episode(*episode).is_some());
    match episode.or(seen.episode) {
        Some(episode) => format!("/episodes/{episode}/entries/{}", entry.id),
        None => format!("/children/{}/entries/{}", seen.child, entry.id),
    }
}

/// What is said of an entry that is about another child.
const ANOTHERS: &str = "It was about another child, and is not shown here.";

/// What is said in the place of something the reader may not read.
fn read_by(part: Part) -> String {
    let readers: Vec<&str> = readers(part).into_iter().map(Role::words).collect();
    let readers = readers.split_last().map(|(last, rest)| (rest.join(", "), last));
    match readers {
        Some((rest, last)) if !rest.is_empty() => format!("Not shown to you. Ask a {rest} or {last} of the case."),
        Some((_, last)) => format!("Not shown to you. Ask a {last} of the case."),
        None => "Not shown to you.".to_owned(),
    }
}

/// Tells entries of one case in words.
pub struct Teller<'a> {
    ask: &'a Ask,
    seen: &'a Seen,
    names: BTreeMap<PersonId, String>,
}

impl<'a> Teller<'a> {
    /// A teller who knows the name of everybody who wrote in the case.
    ///
    /// # Errors
    /// When the names cannot be read.
    pub fn new(ask: &'a Ask, seen: &'a Seen) -> Result<Self, Problem> {
        let withdrawn = seen.case.withdrawn.iter().map(|withdrawn| &withdrawn.entry);
        let former = |entry: &Entry| entry.former.as_ref().and_then(|former| former.actor.person);
        let people = seen.case.entries.iter().chain(withdrawn);
        let people = people.flat_map(|entry| [entry.actor.person, former(entry)]).flatten().collect();
        let mut names = ask.lantern.names(people)?;
        names.extend(seen.case.outsiders());
        Ok(Self { ask, seen, names })
    }

    /// Who wrote an entry, with their unit.
    pub fn by(&self, entry: &Entry) -> String {
        self.actor(&entry.actor)
    }

    fn actor(&self, actor: &Actor) -> String {
        let directory = self.ask.lantern.directory();
        let unit = directory.unit_name(&actor.unit);
        match actor.person.and_then(|person| self.names.get(&person)) {
            Some(name) if matches!(actor.role, Role::Guest | Role::Public) => name.clone(),
            Some(name) => format!("{name}, {unit}"),
            None if actor.role == Role::Public => "A member of the public".to_owned(),
            None => unit.to_owned(),
        }
    }

    /// Where an entry stood before, when it was first written on the wrong child.
    pub fn former(&self, entry: &Entry) -> Option<String> {
        let former = entry.former.as_ref()?;
        let at = words::at(former.recorded, self.ask.lantern.now());
        Some(format!("First written on another child’s record by {}, {at}.", self.actor(&former.actor)))
    }

    /// What an entry is called where another points to it.
    pub fn called(&self, entry: EntryId) -> Option<String> {
        let entry = self.seen.case.entry(entry)?;
        if let Some(trusted) = TrustedProfessionalNamed::of(&entry.body) {
            return Some(trusted.called());
        }
        let title = entry.kind().map_or("Entry", Kind::title);
        Some(format!("{title}, {}", words::of_entry(entry, self.ask.lantern.now())))
    }

    /// What an entry says, field by field; only that it is there, where the reader may not see more.
    pub fn rows(&self, entry: &Entry) -> Vec<SummaryRow> {
        if let Some(veil) = self.seen.veils.get(&entry.id).filter(|veil| veil.covers_all()) {
            return vec![SummaryRow::new("What it says", self.covered(veil))];
        }
        let mut rows = entry.kind().map_or(Vec::new(), |kind| self.record_rows(kind, &self.said(entry)));
        rows.extend(self.held_back(entry));
        rows
    }

    /// What is said in the place of a whole entry.
    pub fn covered(&self, veil: &Veil) -> String {
        let opens = self.seen.pack.as_ref().is_some_and(|pack| pack.opens);
        match veil.part() {
            None => ANOTHERS.to_owned(),
            Some(Part::GrabPack) if opens => "Open the grab pack to read it.".to_owned(),
            Some(part) => read_by(part),
        }
    }

    /// What an entry says that the reader may read.
    pub fn said(&self, entry: &Entry) -> serde_json::Value {
        self.seen.said(entry)
    }

    /// That an entry says more, and who reads it.
    pub fn held_back(&self, entry: &Entry) -> Vec<SummaryRow> {
        let Some(veil) = self.seen.veils.get(&entry.id) else { return Vec::new() };
        let fields = form::of(veil.kind).map_or(&[][..], |form| &form.fields);
        let label = |name: &str| fields.iter().find(|field| field.name == name).map(|field| field.label.as_str());
        veil.held_back().filter_map(|(name, part)| Some(SummaryRow::new(label(name)?, read_by(part)))).collect()
    }

    /// What a record of a kind says.
    pub fn record_rows(&self, kind: Kind, record: &serde_json::Value) -> Vec<SummaryRow> {
        let Some(form) = form::of(kind) else { return Vec::new() };
        let (policy, directory, now) =
            (self.ask.lantern.policy(), self.ask.lantern.directory(), self.ask.lantern.now());
        let entry = |id| self.called(id);
        Telling { policy, directory: &directory, entry: &entry, now }.rows(&form.fields, record)
    }

    /// One line of the timeline.
    pub fn line(&self, entry: &Entry) -> TimelineLine {
        let now = self.ask.lantern.now();
        let exact = entry.occurred.earliest().filter(|earliest| entry.occurred.latest() == Some(*earliest));
        let late = entry.recorded - entry.done() > LATER;
        let told = self.rows(entry).into_iter().take(TOLD);
        TimelineLine {
            what: entry.kind().map_or("Entry", Kind::title).to_owned(),
            href: earlier::here(self.ask, &entry_href(self.seen, entry)),
            when: words::when(entry.occurred.when, now),
            instant: exact.map_or(String::new(), |at| at.to_string()),
            by: self.by(entry),
            recorded: if late { words::at(entry.recorded, now) } else { String::new() },
            details: told.map(|row| format!("{}: {}", row.key, row.values.join("; "))).collect(),
            corrections: self.corrections(entry),
            ..TimelineLine::default()
        }
    }

    fn corrections(&self, entry: &Entry) -> Vec<Correction> {
        let corrected = entry.corrected.filter(|_| !entry.earlier.is_empty());
        let correction = corrected.map(|at| Correction {
            what: "Corrected; what it said before is kept.".to_owned(),
            by: words::at(at, self.ask.lantern.now()),
        });
        correction.into_iter().collect()
    }
}
