use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::code::{Code, RedactionReason};
use crate::ids::EntryId;
use crate::record::{Context, Part, Record, Refusal, Scope};
use crate::subject_access::{self, says};

/// What a copy gives of an entry
///
/// Decide for one entry whether the copy holds it. Deciding again replaces what was decided before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SubjectAccessDecided {
    /// The request
    #[schemars(extend("x-of" = "subject_access_requested"))]
    pub request: EntryId,
    /// The entry
    pub entry: EntryId,
    /// What the copy gives
    pub ruling: Disclose,
    /// Why something is taken out
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Code<RedactionReason>>,
    /// Words to take out
    ///
    /// Exactly as the entry has them. They are taken out wherever they stand in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

/// What a copy gives
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Disclose {
    /// Give it
    Give,
    /// Give it with words taken out
    InPart,
    /// Take it out
    TakeOut,
}

impl Record for SubjectAccessDecided {
    type State = Case;
    const VERB: &'static str = "Decide what the copy gives";
    const SCOPE: Scope = Scope::Child;
    const PART: Part = Part::SubjectAccess;
    const WRITERS: &'static [Role] = &[Role::InformationGovernance];

    fn check(&self, case: &Case, context: &Context) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        let mut refuse = |field: &str, code, words: &str| refusals.push(Refusal::new(field, code, words));
        let Some(asked) = subject_access::open(case, &context.actor.organisation).find(|asked| asked.entry.id == self.request)
        else {
            return vec![Refusal::new("/request", "no_such_request", "Choose a request to your organisation that is not answered")];
        };
        let Some(entry) = asked.contributions(case).into_iter().find(|entry| entry.id == self.entry) else {
            return vec![Refusal::new("/entry", "not_in_the_copy", "Choose an entry that your organisation wrote")];
        };
        if self.ruling != Disclose::Give && self.reason.is_none() {
            refuse("/reason", "missing", "Say why something is taken out");
        }
        match self.ruling {
            Disclose::InPart if self.words.is_empty() => refuse("/words", "missing", "Write the words to take out"),
            Disclose::InPart => {
                for (place, words) in self.words.iter().enumerate().filter(|(_, words)| !says(entry, words)) {
                    let message = format!("The entry does not say “{words}”. Copy the words as they stand in it");
                    refuse(&format!("/words/{place}"), "not_in_the_entry", &message);
                }
            }
            _ if !self.words.is_empty() => refuse("/words", "not_in_part", "Leave the words out, or give it in part"),
            _ => {}
        }
        refusals
    }

    fn sample() -> Self {
        Self {
            request: EntryId::numbered(1),
            entry: EntryId::numbered(2),
            ruling: Disclose::TakeOut,
            reason: Some(Code::new("about_another")),
            words: Vec::new(),
        }
    }
}
