//! The places, people and chains of one scenario. Records go through check and seal as in service; only access is left out.

use std::collections::{BTreeMap, BTreeSet};

use super::Failure;
use super::body::{self, Names};
use super::text::{Child, File, Record};
use crate::actor::Actor;
use crate::case::{Case, effective, fold};
use crate::chain::{Broken, Draft, Envelope, Head, Sealed, seal, verify};
use crate::directory::{Directory, shipped};
use crate::entry::{Origin, Subject};
use crate::form;
use crate::ids::{ChildId, EntryId, EpisodeId, HomeId, PersonId};
use crate::policy::{Policy, words};
use crate::record::Context;
use crate::records::home_registered::HomeRegistered;
use crate::records::{Body, Folds as _, Kind, SameChildAs};
use crate::time::{Instant, Moment};

/// Everything written so far.
pub(super) struct World<'a> {
    pub policy: &'a Policy,
    directory: Directory,
    people: BTreeMap<&'a str, Actor>,
    homes: BTreeMap<&'a str, HomeId>,
    children: BTreeMap<&'a str, ChildId>,
    names: BTreeMap<&'a str, EntryId>,
    chains: BTreeMap<ChildId, Vec<Sealed>>,
    entries: u128,
}

impl Names for World<'_> {
    fn id(&self, what: &str, name: &str) -> Result<String, String> {
        let id = match what {
            "entry" => self.names.get(name).map(ToString::to_string),
            "home" => self.homes.get(name).map(ToString::to_string),
            _ => self.children.get(name).map(ToString::to_string),
        };
        let known: Vec<&str> = match what {
            "entry" => self.names.keys().copied().collect(),
            "home" => self.homes.keys().copied().collect(),
            _ => self.children.keys().copied().collect(),
        };
        id.ok_or_else(|| words::unknown(&format!("The {what}"), name, known))
    }
}

/// An entry about to be written.
struct Piece {
    child: ChildId,
    episode: Option<EpisodeId>,
    actor: Actor,
    origin: Origin,
    occurred: Moment,
    body: Body,
    now: Instant,
}

impl<'a> World<'a> {
    pub(super) fn of(file: &'a File, policy: &'a Policy, failures: &mut Vec<Failure>) -> Self {
        let mut directory = shipped().map(|shipped| Directory::of_shipped(&shipped)).unwrap_or_default();
        let mut homes = BTreeMap::new();
        for (number, home) in (1..).zip(&file.home) {
            let id = HomeId::numbered(number);
            homes.insert(home.name.as_str(), id);
            directory.homes.insert(
                id,
                HomeRegistered {
                    name: home.name.clone(),
                    address: String::new(),
                    host: home.host.clone(),
                    provider: home.provider.clone(),
                    phone: String::new(),
                    agreement: false,
                    active: true,
                },
            );
        }
        let people = (1..).zip(&file.person).map(|(number, person)| {
            let actor = Actor {
                person: Some(PersonId::numbered(number)),
                role: person.role,
                organisation: person.organisation.clone(),
                unit: person.unit.clone(),
                home: person.home.as_deref().and_then(|home| homes.get(home)).copied(),
            };
            (person.name.as_str(), actor)
        });
        let mut world = Self {
            policy,
            directory,
            people: people.collect(),
            homes,
            children: (1..)
                .zip(&file.child)
                .map(|(number, child)| (child.name.as_str(), ChildId::numbered(number)))
                .collect(),
            names: BTreeMap::new(),
            chains: BTreeMap::new(),
            entries: 0,
        };
        for child in &file.child {
            if let Err(message) = world.known_before(child) {
                failures.push(Failure { line: None, message: format!("{}: {message}", child.name) });
            }
        }
        world
    }

    /// What was known of a child before the story begins.
    fn known_before(&mut self, child: &Child) -> Result<(), String> {
        let known = |value: Option<serde_json::Value>| {
            value.map_or("not_asked".into(), |value| serde_json::json!({ "known": value }))
        };
        let registration = serde_json::json!({
            "name": child.name,
            "responsible": known(child.responsible.as_ref().map(|id| id.as_str().into())),
            "in_care": known(Some(child.in_care.into())),
            "phone": known(child.phone.as_deref().map(Into::into)),
        });
        self.import(&child.name, Kind::ChildRegistered, registration)?;
        match &child.home {
            Some(home) => {
                let home = self.id("home", home)?;
                self.import(&child.name, Kind::PlacementStarted, serde_json::json!({ "home": home }))
            }
            None => Ok(()),
        }
    }

    fn import(&mut self, child: &str, kind: Kind, record: serde_json::Value) -> Result<(), String> {
        let child = self.child(child)?;
        let now = Instant::start_of(jiff::civil::date(2014, 1, 1));
        let body = Body::read(kind, record).map_err(|error| error.to_string())?;
        let origin = Origin::Import;
        let occurred = Moment::at(now);
        self.append(Piece { child, episode: None, actor: Actor::system(), origin, occurred, body, now }).map(|_| ())
    }

    pub(super) fn child(&self, name: &str) -> Result<ChildId, String> {
        let known = || words::unknown("The child", name, self.children.keys().copied());
        self.children.get(name).copied().ok_or_else(known)
    }

    pub(super) fn entry(&self, name: &str) -> Result<EntryId, String> {
        let known = || words::unknown("The entry", name, self.names.keys().copied());
        self.names.get(name).copied().ok_or_else(known)
    }

    /// The case as it was known at an instant, with every chain that is joined to the child's by then.
    pub(super) fn case(&self, child: ChildId, as_of: Option<Instant>) -> Case {
        let mut children = BTreeSet::from([child]);
        loop {
            let sealed: Vec<Sealed> =
                children.iter().filter_map(|child| self.chains.get(child)).flatten().cloned().collect();
            let case = fold(child, effective(&sealed, as_of));
            let before = children.len();
            children.extend(&case.joined);
            if children.len() == before {
                return case;
            }
        }
    }

    /// Writes a record, or sees it refused as the scenario says.
    pub(super) fn write(&mut self, record: &'a Record) -> Result<(), String> {
        let now = body::time(&record.at)?;
        let child = self.child(&record.child)?;
        let chain = self.chains.get(&child).and_then(|chain| chain.last());
        if chain.is_some_and(|last| last.recorded > now) {
            return Err("This is recorded before the record above it. Put records in the order of `at`".into());
        }
        let known = || words::unknown("The person", &record.by, self.people.keys().copied());
        let actor = self.people.get(record.by.as_str()).cloned().ok_or_else(known)?;
        let kinds = || words::unknown("The kind", &record.kind, Kind::ALL.iter().map(|kind| kind.name()));
        let kind = Kind::named(&record.kind).ok_or_else(kinds)?;
        let json = body::record(&record.body, self)?;
        let occurred = record.occurred.as_ref().map(|value| body::occurred(value, self)).transpose()?;
        let occurred = occurred.unwrap_or_else(|| Moment::at(now));
        let case = self.case(child, None);
        let episode = self.episode(&case, record, kind)?;
        let (body, mut refused) = self.read(kind, json, &occurred, now);
        if let Some(body) = &body {
            let context = Context { now, actor: &actor, occurred: &occurred, episode, policy: self.policy };
            refused.extend(body.check(&case, &context).into_iter().map(|refusal| refusal.code.to_owned()));
        }
        refused.sort();
        refused.dedup();
        let mut expected = record.refused.clone().unwrap_or_default();
        expected.sort();
        if refused != expected {
            return Err(format!("{} by {}: refused with {refused:?}, expected {expected:?}", record.kind, record.by));
        }
        let (Some(body), true) = (body, refused.is_empty()) else { return Ok(()) };
        let origin = record.origin;
        let id = self.append(Piece { child, episode, actor, origin, occurred, body, now })?;
        if let Some(name) = &record.name {
            self.names.insert(name, id);
        }
        Ok(())
    }

    /// The record, with the codes of everything that is wrong with its fields.
    fn read(
        &self,
        kind: Kind,
        json: serde_json::Value,
        occurred: &Moment,
        now: Instant,
    ) -> (Option<Body>, Vec<String>) {
        let mut refusals = Vec::new();
        if let (Some(form), Some(descriptor)) = (form::of(kind), kind.descriptor()) {
            refusals.extend(form::occurred(occurred, descriptor.times, now));
            refusals.extend(form::validate(form, &json, self.policy, now));
        }
        let codes: Vec<String> = refusals.iter().map(|refusal| refusal.code.to_owned()).collect();
        match Body::read(kind, json) {
            Ok(body) => (Some(body), codes),
            Err(error) if codes.is_empty() => (None, vec![format!("unreadable: {error}")]),
            Err(_) => (None, codes),
        }
    }

    /// A report joins the open episode or opens its own; what belongs to an episode is of the open one, else the latest.
    fn episode(&self, case: &Case, record: &Record, kind: Kind) -> Result<Option<EpisodeId>, String> {
        if let Some(name) = &record.episode {
            return self.entry(name).map(EpisodeId::of_report).map(Some);
        }
        let open = case.open_episode().map(|episode| episode.id);
        if kind == Kind::ReportReceived {
            return Ok(Some(open.unwrap_or_else(|| EpisodeId::of_report(self.next_id()))));
        }
        let of_episode = kind.descriptor().is_some_and(|descriptor| descriptor.scope.takes_episode());
        Ok(open.or_else(|| case.episodes.last().map(|episode| episode.id)).filter(|_| of_episode))
    }

    fn next_id(&self) -> EntryId {
        EntryId::numbered(self.entries + 1)
    }

    fn append(&mut self, piece: Piece) -> Result<EntryId, String> {
        let id = self.next_id();
        self.entries += 1;
        let case = self.case(piece.child, None);
        let (actor, body) = (&piece.actor, &piece.body);
        let resolved = self.directory.resolve(&case, piece.episode, actor, body, self.policy, piece.now);
        let (episode, origin) = (piece.episode, piece.origin);
        let policy = self.policy.digest.to_string();
        let mirrored = match &piece.body {
            Body::SameChildAs(record) => {
                Some((record.other, SameChildAs { other: piece.child, reported_by: None, ..(**record).clone() }))
            }
            _ => None,
        };
        let envelope = Envelope { episode, actor: piece.actor, origin, former: None, resolved, policy };
        let draft =
            Draft { id, subject: Subject::Child(piece.child), envelope, occurred: piece.occurred, body: piece.body };
        self.seal(piece.child, &draft, piece.now)?;
        if let Some((other, record)) = mirrored {
            self.entries += 1;
            let id = EntryId::numbered(self.entries);
            let mirrored = Draft { id, subject: Subject::Child(other), body: record.into(), ..draft };
            self.seal(other, &mirrored, piece.now)?;
        }
        Ok(id)
    }

    fn seal(&mut self, child: ChildId, draft: &Draft, now: Instant) -> Result<(), String> {
        let chain = self.chains.entry(child).or_default();
        let head = chain.last().map_or_else(Head::default, Sealed::head);
        let salt = self.entries.to_be_bytes();
        chain.push(seal(draft, &head, now, salt).map_err(|error| error.to_string())?);
        Ok(())
    }

    /// Every chain that does not verify.
    pub(super) fn broken(&self) -> impl Iterator<Item = Broken> {
        self.chains.iter().filter_map(|(child, chain)| {
            let head = chain.last().map(Sealed::head);
            verify(&Subject::Child(*child), chain, head.as_ref()).err()
        })
    }
}
