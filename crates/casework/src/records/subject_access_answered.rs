use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::ids::EntryId;
use crate::record::{Context, Part, Record, Refusal, Scope};
use crate::subject_access;

/// Answer to a request for a copy
///
/// The copy was handed out, or there will be none. What the request opened to you closes with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SubjectAccessAnswered {
    /// The request
    #[schemars(extend("x-of" = "subject_access_requested"))]
    pub request: EntryId,
    /// What became of it
    pub outcome: Outcome,
    /// To whom and how it was handed out, or why not
    #[schemars(extend("x-long" = true))]
    pub words: String,
}

/// What became of a request
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The copy was handed out
    HandedOut,
    /// Whoever asked takes it back
    TakenBack,
    /// It is refused
    Refused,
}

impl Record for SubjectAccessAnswered {
    type State = Case;
    const VERB: &'static str = "Answer the request";
    const SCOPE: Scope = Scope::Child;
    const PART: Part = Part::SubjectAccess;
    const WRITERS: &'static [Role] = &[Role::InformationGovernance];

    fn check(&self, case: &Case, context: &Context) -> Vec<Refusal> {
        let stands = subject_access::open(case, &context.actor.organisation).any(|asked| asked.entry.id == self.request);
        let message = "Choose a request to your organisation that is not answered";
        (!stands).then(|| Refusal::new("/request", "no_such_request", message)).into_iter().collect()
    }

    fn answers(&self) -> Option<EntryId> {
        Some(self.request)
    }

    fn sample() -> Self {
        Self {
            request: EntryId::numbered(1),
            outcome: Outcome::HandedOut,
            words: "Posted to her mother, signed for".into(),
        }
    }
}
