use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Context, Record, Refusal, Scope, Stage};

/// Trusted professional
///
/// Somebody who works with the child and whom the child trusts. A task can ask them to reach the child.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TrustedProfessionalNamed {
    /// Name
    pub name: String,
    /// What they do
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// Agency
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub agency: String,
    /// How to reach them
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reach: String,
}

impl TrustedProfessionalNamed {
    /// Their name, what they do and for whom.
    pub fn called(&self) -> String {
        let parts = [&self.name, &self.role, &self.agency].into_iter().filter(|part| !part.trim().is_empty());
        parts.map(String::as_str).collect::<Vec<_>>().join(", ")
    }
}

impl Record for TrustedProfessionalNamed {
    type State = Case;
    const VERB: &'static str = "Name a trusted professional";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Child, 48)];
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = Role::CASEWORKERS;

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let refusal = || Refusal::new("/name", "name_missing", "Say who the child trusts");
        self.name.trim().is_empty().then(refusal).into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            name: "Nadia Rowan".into(),
            role: "Youth worker".into(),
            agency: "Invented Youth Project".into(),
            reach: "020 7946 0155, after three".into(),
        }
    }
}
