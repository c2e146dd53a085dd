//! What an entry of the register may say: whose it is, before and after, and that what it points to is there. It reads the
//! directory; it writes nothing.

use std::collections::BTreeSet;

use casework::actor::{Actor, Role};
use casework::chain::Sealed;
use casework::directory::Directory;
use casework::entry::{Entry, Subject};
use casework::form;
use casework::ids::OrganisationId;
use casework::record::Refusal;
use casework::records::organisation_registered::OrganisationKind;
use casework::records::{
    Body, Corrected, HomeRegistered, OfKind as _, OrganisationRegistered, PersonRegistered, UnitRegistered,
};
use casework::reference::history;

use super::{last, target};
use crate::access::{Bond, keeps};
use crate::write::Desk;

/// Whether a role keeps any part of the register.
pub(crate) fn keeper(role: Role) -> bool {
    keeps(role, &BTreeSet::from(Bond::ALL))
}

/// What an entry of the register is about, as far as access goes.
pub(crate) enum Thing {
    /// An organisation or a unit of it.
    Organisation(OrganisationId),
    /// A home.
    Home(HomeRegistered),
    /// A member of staff.
    Person(OrganisationId),
}

impl Thing {
    /// What a chain is about now, or last was.
    pub(crate) fn of(subject: &Subject, sealed: &[Sealed]) -> Option<Self> {
        if let Subject::Organisation(id) = subject {
            return Some(Self::Organisation(id.clone()));
        }
        let (entries, withdrawn) = history(sealed);
        let was = withdrawn.last().map(|withdrawn| &withdrawn.entry.body);
        let mut said = entries.iter().rev().map(|entry| &entry.body).chain(was);
        said.find_map(|body| Self::said(subject, body))
    }

    fn said(subject: &Subject, body: &Body) -> Option<Self> {
        match (subject, body) {
            (Subject::Organisation(id), _) => Some(Self::Organisation(id.clone())),
            (_, Body::HomeRegistered(home)) => Some(Self::Home(home.as_ref().clone())),
            (_, Body::PersonRegistered(person)) => Some(Self::Person(person.organisation.clone())),
            _ => None,
        }
    }

    /// Whether somebody keeps it.
    pub(crate) fn kept_by(&self, actor: &Actor, directory: &Directory) -> bool {
        let mut bonds = BTreeSet::new();
        let mut bond = |bond, stands: bool| {
            if stands {
                bonds.insert(bond);
            }
        };
        match self {
            Self::Organisation(of) | Self::Person(of) => {
                bond(Bond::Own, *of == actor.organisation);
                // What the register does not have yet is put there by whoever writes it.
                let founder = directory.founders.get(of);
                bond(Bond::Founder, founder.is_none_or(|founder| *founder == actor.organisation));
            }
            Self::Home(home) => {
                bond(Bond::Own, home.provider.as_ref() == Some(&actor.organisation));
                bond(Bond::Place, home.host == actor.organisation);
            }
        }
        keeps(actor.role, &bonds)
    }
}

/// The roles there are in an organisation of a kind.
pub fn roles_of(kind: OrganisationKind) -> &'static [Role] {
    match kind {
        OrganisationKind::Force => {
            &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor, Role::Analyst]
        }
        OrganisationKind::LocalAuthority => &[
            Role::SocialWorker,
            Role::EmergencyDutyTeam,
            Role::ExploitationCoordinator,
            Role::ReturnConversationWorker,
            Role::HomeManager,
            Role::PartnerLead,
            Role::Analyst,
        ],
        OrganisationKind::CareProvider => &[Role::HomeManager],
        OrganisationKind::Charity => &[Role::ReturnConversationWorker],
        OrganisationKind::Government => &[Role::Analyst],
        OrganisationKind::Education | OrganisationKind::Health => &[Role::PartnerLead],
    }
}

/// What is written, where it is not yet: refusals beside their fields.
struct Rules<'a> {
    desk: &'a Desk,
    subject: &'a Subject,
    before: &'a [Sealed],
    entries: Vec<Entry>,
    refusals: Vec<Refusal>,
}

/// Every reason, besides its fields, not to take an entry.
pub(super) fn faults(desk: &Desk, body: &Body, subject: &Subject, before: &[Sealed]) -> Vec<Refusal> {
    let entries = history(before).0;
    let mut rules = Rules { desk, subject, before, entries, refusals: Vec::new() };
    if desk.actor.person.is_some_and(|person| *subject == Subject::Person(person)) {
        rules.refuse("", "your_own", "Ask a colleague who keeps the register: nobody changes their own entry");
    }
    match body {
        Body::Corrected(correction) => rules.correction(correction),
        Body::Withdrawn(_) => drop(rules.changeable(body)),
        body => rules.says(body),
    }
    rules.refusals
}

impl Rules<'_> {
    fn refuse(&mut self, field: &str, code: &'static str, message: &str) {
        self.refusals.push(Refusal::new(field, code, message));
    }

    fn directory(&self) -> &Directory {
        &self.desk.directory
    }

    /// The entry that is corrected or taken back: there, and its own organisation's, or one that came with Lantern.
    fn changeable(&mut self, body: &Body) -> Option<Entry> {
        let found =
            self.entries.iter().find(|entry| Some(entry.id) == target(body) && self::target(&entry.body).is_none());
        let Some(entry) = found.cloned() else {
            self.refuse("/entry", "no_such_entry", "There is no such entry, or it was withdrawn");
            return None;
        };
        if entry.actor.organisation != self.desk.actor.organisation && entry.actor.role != Role::System {
            let message = "Only the organisation that wrote an entry changes it. Record what is so now, and from when";
            self.refuse("/entry", "not_yours", message);
        }
        Some(entry)
    }

    fn correction(&mut self, correction: &Corrected) {
        let Some(kind) = self.changeable(&Body::from(correction.clone())).as_ref().and_then(Entry::kind) else {
            return;
        };
        let record = &correction.record.0;
        let faults = form::of(kind).map(|form| form::validate(form, record, &self.desk.policy, self.desk.now));
        let own = self.refusals.len();
        self.refusals.extend(faults.unwrap_or_default());
        match Body::read(kind, record.clone()) {
            Ok(body) if self.refusals.len() == own => self.says(&body),
            Err(_) if self.refusals.len() == own => {
                self.refuse("", "unreadable", "That is not a whole record of this kind");
            }
            _ => {}
        }
        for refusal in self.refusals.iter_mut().skip(own) {
            refusal.field.insert_str(0, "/record");
        }
    }

    fn says(&mut self, body: &Body) {
        match body {
            Body::HomeRegistered(home) => self.home(home),
            Body::OrganisationRegistered(organisation) => self.organisation(organisation),
            Body::UnitRegistered(unit) => self.unit(unit),
            Body::PersonRegistered(person) => self.person(person),
            _ => {}
        }
    }

    fn home(&mut self, home: &HomeRegistered) {
        if !Thing::Home(home.clone()).kept_by(&self.desk.actor, self.directory()) {
            let field = if self.desk.actor.role == Role::HomeManager { "/provider" } else { "/host" };
            self.refuse(field, "not_kept", "You keep your own organisation’s homes, or those in your council’s area");
        }
        let council = self.directory().organisations.get(&home.host).map(|host| host.kind);
        if council != Some(OrganisationKind::LocalAuthority) {
            self.refuse("/host", "no_such_council", "Choose the council in whose area the home stands");
        }
        self.there("/provider", home.provider.as_ref());
    }

    fn there(&mut self, field: &str, organisation: Option<&OrganisationId>) {
        let known = organisation.is_none_or(|id| self.directory().organisations.contains_key(id));
        if !known {
            self.refuse(field, "no_such_organisation", "The register has no such organisation");
        }
    }

    fn organisation(&mut self, organisation: &OrganisationRegistered) {
        let was =
            self.entries.iter().rev().find_map(|entry| OrganisationRegistered::of(&entry.body)).map(|was| was.kind);
        let comes_with_lantern =
            [OrganisationKind::Force, OrganisationKind::LocalAuthority, OrganisationKind::Government];
        let welcome = !comes_with_lantern.contains(&organisation.kind);
        if was.is_some_and(|was| was != organisation.kind) {
            self.refuse(
                "/kind",
                "kind_stays",
                "What kind of body it is does not change. Put the other body on the register",
            );
        } else if was.is_none() && !welcome && self.desk.actor.role != Role::System {
            let message = "Choose a care provider, a charity, a school or a health body. Forces, councils and government bodies come with Lantern";
            self.refuse("/kind", "comes_with_lantern", message);
        }
        self.there("/force", organisation.force.as_ref());
        self.there("/return_provider", organisation.return_provider.as_ref());
        let unit = organisation.police_unit.as_ref();
        if unit.is_some_and(|unit| !self.directory().units.contains_key(unit)) {
            self.refuse("/police_unit", "no_such_unit", "The register has no such unit");
        }
        let directory = self.directory();
        let desk = organisation.triage_unit.as_ref();
        let foreign =
            |unit| directory.units.get(unit).is_none_or(|(of, _)| Subject::Organisation(of.clone()) != *self.subject);
        if desk.is_some_and(foreign) {
            self.refuse("/triage_unit", "not_its_unit", "Choose a unit of this force");
        }
    }

    fn unit(&mut self, unit: &UnitRegistered) {
        let Subject::Organisation(organisation) = self.subject else { return };
        let elsewhere = self.directory().units.get(&unit.unit).is_some_and(|(of, _)| of != organisation);
        let own = unit.unit.as_str().strip_prefix(organisation.as_str()).is_some_and(|rest| rest.starts_with('-'));
        let body = Body::from(unit.clone());
        if elsewhere || (!own && last(self.before, &body).is_none()) {
            self.refuse("/unit", "not_its_unit", "A unit’s id begins with its organisation’s, a hyphen after it");
        }
    }

    fn person(&mut self, person: &PersonRegistered) {
        if !Thing::Person(person.organisation.clone()).kept_by(&self.desk.actor, self.directory()) {
            let message = "You keep your own organisation’s people. Who goes elsewhere is put on the register there";
            self.refuse("/organisation", "not_kept", message);
        }
        let kind = self.directory().organisations.get(&person.organisation).map(|body| body.kind);
        match kind {
            None => self.refuse("/organisation", "no_such_organisation", "The register has no such organisation"),
            Some(kind) if !roles_of(kind).contains(&person.role) => {
                self.refuse("/role", "no_such_role", "Nobody in an organisation of that kind has this role");
            }
            Some(_) => {}
        }
        let unit = self.directory().units.get(&person.unit);
        let belongs = unit.is_some_and(|(of, record)| *of == person.organisation && (record.active || !person.active));
        if !belongs {
            self.refuse("/unit", "no_such_unit", "Choose a unit of the organisation that has not ended");
        }
        self.their_home(person);
    }

    fn their_home(&mut self, person: &PersonRegistered) {
        let Some(id) = person.home else {
            if person.role == Role::HomeManager && person.active {
                self.refuse("/home", "missing", "Choose the home they manage");
            }
            return;
        };
        let home = self.directory().homes.get(&id);
        let runs = home.is_some_and(|home| *home.provider.as_ref().unwrap_or(&home.host) == person.organisation);
        if person.role != Role::HomeManager {
            self.refuse("/home", "manages_none", "Only a care-home manager has a home. Leave this out");
        } else if !runs {
            self.refuse("/home", "no_such_home", "Choose a home that their organisation runs");
        }
    }
}
