use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::entry::Entry;
use crate::ids::{HomeId, OrganisationId, UnitId};
use crate::record::{Record, Scope, Strand};
use crate::reference::{Person, open};

/// Member of staff
///
/// A person, the unit they work in and what they do there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonRegistered {
    /// Name
    pub name: String,
    /// Organisation
    pub organisation: OrganisationId,
    /// Unit
    pub unit: UnitId,
    /// Role
    pub role: Role,
    /// Home they manage
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<HomeId>,
    /// Account at their organisation’s sign-in
    ///
    /// The subject that the organisation’s identity provider knows them by, if they sign in through it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// Still works there
    #[serde(default = "open")]
    #[schemars(extend("x-hidden" = true))]
    pub active: bool,
}

impl Record for PersonRegistered {
    type State = Person;
    const REVISES: Option<Strand> = Some(Strand::Person);
    const SCOPE: Scope = Scope::Reference;
    const WHEN: Option<&'static str> = Some("From when is it so?");
    const WRITERS: &'static [Role] = &[Role::UnitSupervisor, Role::ExploitationCoordinator, Role::HomeManager, Role::System];

    fn apply(&self, entry: &Entry, person: &mut Person) {
        person.register(entry, self);
    }

    fn sample() -> Self {
        Self {
            name: "Tamsin Vale".into(),
            organisation: OrganisationId::literal("met"),
            unit: UnitId::literal("met-ce-mpu"),
            role: Role::MissingPersonOfficer,
            home: None,
            account: None,
            active: true,
        }
    }
}
