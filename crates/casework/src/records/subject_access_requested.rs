use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::ids::EntryId;
use crate::record::{Context, Part, Record, Refusal, Scope, Stage};
use crate::records::{OfKind as _, ReportReceived};

/// Request for a copy
///
/// Somebody asks for a copy of what your organisation wrote in this record. It is owed within a month.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SubjectAccessRequested {
    /// Whose copy is it?
    pub of: Whose,
    /// Their report
    ///
    /// For the copy of whoever reported the child missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<EntryId>,
    /// Who asks, and by what right
    #[schemars(extend("x-long" = true))]
    pub who: String,
    /// How you made sure who they are
    #[schemars(extend("x-long" = true))]
    pub proof: String,
}

/// Whose copy it is
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// The child’s
    Child,
    /// That of whoever reported the child missing
    Reporter,
}

impl Record for SubjectAccessRequested {
    type State = Case;
    const VERB: &'static str = "Record a request for a copy";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Child, 80)];
    const SCOPE: Scope = Scope::Child;
    const PART: Part = Part::SubjectAccess;
    const WRITERS: &'static [Role] = &[Role::InformationGovernance];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let reported = |id| case.entry(id).is_some_and(|entry| ReportReceived::of(&entry.body).is_some());
        let refusal = match (self.of, self.report) {
            (Whose::Reporter, None) => Some("Choose the report they made"),
            (Whose::Reporter, Some(id)) if !reported(id) => Some("Choose a report of this record"),
            (Whose::Child, Some(_)) => Some("A copy for the child is of the whole record. Leave this out"),
            _ => None,
        };
        refusal.map(|words| Refusal::new("/report", "no_such_report", words)).into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            of: Whose::Child,
            report: None,
            who: "Her mother, who has parental responsibility; she wants it posted to her".into(),
            proof: "Seen at the office with her passport".into(),
        }
    }
}
