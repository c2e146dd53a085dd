//! Where a form of the register is: what it is about, what it does to it, and the entry it names. Whoever does not keep it
//! is told that there is nothing.

use casework::entry::{Entry, Subject};
use casework::form::{self, Form};
use casework::ids::{EntryId, HomeId, OrganisationId, PersonId, UnitId};
use casework::record::Descriptor;
use casework::records::{Body, Kind};
use operations::read::{KeptSeen, may_change};

use super::Noun;
use crate::ask::Ask;
use crate::problem::Problem;

/// What a form does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doing {
    /// Puts something on the register.
    Add,
    /// Says what is so from a day.
    Change,
    /// Says that it has closed, or they have left; or that it is open again.
    End,
    /// Puts right what an entry says.
    Correct,
    /// Takes an entry back.
    Withdraw,
}

/// A form of the register.
pub(super) struct Place {
    pub noun: Noun,
    pub doing: Doing,
    /// The kind of the record that is written.
    pub kind: Kind,
    pub descriptor: &'static Descriptor,
    /// The form people fill in: of a correction, that of the entry corrected.
    pub form: &'static Form,
    /// What it is about, unless it is new.
    pub seen: Option<KeptSeen>,
    /// The organisation a new unit belongs to.
    pub organisation: Option<OrganisationId>,
    /// The entry that is corrected or taken back.
    pub target: Option<Entry>,
    /// Where it leads back to.
    pub base: String,
}

/// Which thing the address names, and how the address names it.
pub(super) fn named(ask: &Ask) -> Result<(Subject, Option<UnitId>, String), Problem> {
    Ok(match Noun::of(ask) {
        Noun::Home => {
            let id: HomeId = ask.part("home")?;
            (Subject::Home(id), None, id.to_string())
        }
        Noun::Organisation => {
            let id: OrganisationId = ask.part("organisation")?;
            (Subject::Organisation(id.clone()), None, id.to_string())
        }
        Noun::Unit => {
            let id: UnitId = ask.part("unit")?;
            let directory = ask.lantern.directory();
            let (of, _) = directory.units.get(&id).ok_or(Problem::NotFound)?;
            (Subject::Organisation(of.clone()), Some(id.clone()), id.to_string())
        }
        Noun::Person => {
            let id: PersonId = ask.part("person")?;
            (Subject::Person(id), None, id.to_string())
        }
    })
}

/// What the address names, as the register has it, with its page.
pub(super) fn seen(ask: &Ask) -> Result<(KeptSeen, String), Problem> {
    let (subject, unit, id) = named(ask)?;
    Ok((ask.lantern.kept(&ask.who()?.actor, subject, unit)?, Noun::of(ask).page(&id)))
}

impl Place {
    fn new(noun: Noun, doing: Doing, kind: Kind, base: String) -> Result<Self, Problem> {
        let descriptor = kind.descriptor().ok_or(Problem::NotFound)?;
        let form = form::of(kind).ok_or(Problem::NotFound)?;
        Ok(Self { noun, doing, kind, descriptor, form, seen: None, organisation: None, target: None, base })
    }

    /// Something the register does not have yet.
    pub fn add(ask: &Ask) -> Result<Self, Problem> {
        let noun = Noun::of(ask);
        let place = Self::new(noun, Doing::Add, noun.kind(), noun.path().to_owned())?;
        if !place.descriptor.writers.contains(&ask.who()?.actor.role) {
            return Err(Problem::Forbidden);
        }
        Ok(place)
    }

    /// A change of what the address names, or a new unit of the organisation it names.
    pub fn change(ask: &Ask) -> Result<Self, Problem> {
        let noun = Noun::of(ask);
        let kind = ask.parts.get("kind").and_then(|name| Kind::named(name)).ok_or(Problem::NotFound)?;
        let (seen, base) = seen(ask)?;
        if kind == noun.kind() {
            return Ok(Self { seen: Some(seen), ..Self::new(noun, Doing::Change, kind, base)? });
        }
        match seen.subject {
            Subject::Organisation(of) if noun == Noun::Organisation && kind == Kind::UnitRegistered => {
                Ok(Self { organisation: Some(of), ..Self::new(Noun::Unit, Doing::Add, kind, base)? })
            }
            _ => Err(Problem::NotFound),
        }
    }

    /// The end of what the address names, or its beginning again.
    pub fn end(ask: &Ask) -> Result<Self, Problem> {
        let noun = Noun::of(ask);
        let (seen, base) = seen(ask)?;
        if seen.now().is_none() {
            return Err(Problem::NotFound);
        }
        Ok(Self { seen: Some(seen), ..Self::new(noun, Doing::End, noun.kind(), base)? })
    }

    /// A correction or a withdrawal of the entry the address names.
    pub fn of_entry(ask: &Ask, doing: Doing) -> Result<Self, Problem> {
        let (noun, id) = (Noun::of(ask), ask.part::<EntryId>("entry")?);
        let (seen, base) = seen(ask)?;
        let target = seen.entries.iter().find(|entry| entry.id == id).cloned().ok_or(Problem::NotFound)?;
        if !may_change(&ask.who()?.actor, &target) {
            return Err(Problem::Forbidden);
        }
        let kind = if doing == Doing::Correct { Kind::Corrected } else { Kind::Withdrawn };
        let place = Self::new(noun, doing, kind, base)?;
        Ok(Self { seen: Some(seen), target: Some(target), ..place })
    }

    /// What it is called now, or was last.
    pub fn name(&self) -> String {
        self.seen.as_ref().map(name).unwrap_or_default()
    }

    /// Whether it is open, or they still work there.
    pub fn active(&self) -> bool {
        self.seen.as_ref().is_some_and(KeptSeen::active)
    }

    /// The entry that a record written here replaces or revises.
    pub fn in_force(&self) -> Option<EntryId> {
        let seen = self.seen.as_ref()?;
        match &self.target {
            Some(target) => seen.last_change(target.id),
            None => seen.last,
        }
    }
}

/// What something is called now, or was last.
pub(super) fn name(seen: &KeptSeen) -> String {
    let was = seen.withdrawn.last().map(|withdrawn| &withdrawn.entry);
    seen.now().or(was).map(called).unwrap_or_default()
}

/// The name an entry gives.
pub(super) fn called(entry: &Entry) -> String {
    match &entry.body {
        Body::HomeRegistered(home) => home.name.clone(),
        Body::OrganisationRegistered(organisation) => organisation.name.clone(),
        Body::UnitRegistered(unit) => unit.name.clone(),
        Body::PersonRegistered(person) => person.name.clone(),
        _ => String::new(),
    }
}
