use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::entry::Entry;
use crate::ids::{OrganisationId, UnitId};
use crate::record::{Record, Scope, Strand};
use crate::reference::{Organisation, is_open, open};

/// Organisation
///
/// A force, council, provider, charity or other body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganisationRegistered {
    /// Name
    pub name: String,
    /// What kind of body it is
    pub kind: OrganisationKind,
    /// Government code of the area it serves
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gss: Option<String>,
    /// Number of the authority in education returns
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dfe_code: Option<String>,
    /// Police force of the area
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub force: Option<OrganisationId>,
    /// Police unit that owns episodes of children who live there
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub police_unit: Option<UnitId>,
    /// Unit of the force that takes every report first
    ///
    /// Its triage desk. Where there is none, each report is the owning unit’s from the start, by the same clocks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub triage_unit: Option<UnitId>,
    /// Who holds its return conversations, when that is another body
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub return_provider: Option<OrganisationId>,
    /// Still open
    #[serde(default = "open", skip_serializing_if = "is_open")]
    #[schemars(extend("x-hidden" = true))]
    pub active: bool,
}

/// What kind of body it is
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    /// Police force
    Force,
    /// Local authority
    LocalAuthority,
    /// Care provider
    CareProvider,
    /// Charity or return-conversation provider
    Charity,
    /// Government or regional body
    Government,
    /// School, college or education service
    Education,
    /// Health body
    Health,
}

impl Record for OrganisationRegistered {
    type State = Organisation;
    const REVISES: Option<Strand> = Some(Strand::Organisation);
    const SCOPE: Scope = Scope::Reference;
    const WHEN: Option<&'static str> = Some("From when is it so?");
    const WRITERS: &'static [Role] = &[Role::UnitSupervisor, Role::ExploitationCoordinator, Role::HomeManager, Role::System];

    fn apply(&self, entry: &Entry, organisation: &mut Organisation) {
        organisation.register(entry, self);
    }

    fn sample() -> Self {
        Self {
            name: "Tower Hamlets".into(),
            kind: OrganisationKind::LocalAuthority,
            gss: Some("E09000030".into()),
            dfe_code: Some("211".into()),
            force: Some(OrganisationId::literal("met")),
            police_unit: Some(UnitId::literal("met-ce-mpu")),
            triage_unit: None,
            return_provider: None,
            active: true,
        }
    }
}
