use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::entry::Entry;
use crate::ids::OrganisationId;
use crate::record::{Record, Scope, Strand};
use crate::reference::{Home, is_open, open};

/// Home
///
/// A children's home, its address and who runs it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HomeRegistered {
    /// Name
    pub name: String,
    /// Address
    ///
    /// It is shown to those who need it, and never printed in a notice.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub address: String,
    /// Council of the place
    pub host: OrganisationId,
    /// Provider
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<OrganisationId>,
    /// Telephone
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Has agreed to the protocol for reporting and grab packs
    #[serde(default)]
    pub agreement: bool,
    /// Still open
    #[serde(default = "open", skip_serializing_if = "is_open")]
    #[schemars(extend("x-hidden" = true))]
    pub active: bool,
}

impl Record for HomeRegistered {
    type State = Home;
    const REVISES: Option<Strand> = Some(Strand::Home);
    const SCOPE: Scope = Scope::Reference;
    const WHEN: Option<&'static str> = Some("From when is it so?");
    const WRITERS: &'static [Role] = &[Role::ExploitationCoordinator, Role::HomeManager, Role::System];

    fn apply(&self, entry: &Entry, home: &mut Home) {
        home.register(entry, self);
    }

    fn sample() -> Self {
        Self {
            name: "Larkspur House".into(),
            address: "14 Invented Row, London".into(),
            host: OrganisationId::literal("e09000030"),
            provider: Some(OrganisationId::literal("brightwater-care")),
            phone: "020 7946 0123".into(),
            agreement: true,
            active: true,
        }
    }
}
