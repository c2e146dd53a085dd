use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::entry::Entry;
use crate::ids::EntryId;
use crate::record::{Context, Record, Refusal, Stage, Tab};

/// Location refuted
///
/// The child was not there, or is not back. What was said before stays on the record and no longer counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LocationRefuted {
    /// What turned out to be wrong
    pub claim: EntryId,
    /// How we know
    #[schemars(extend("x-long" = true))]
    pub because: String,
}

impl Record for LocationRefuted {
    type State = Case;
    const VERB: &'static str = "Record that it was wrong";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Claimed, 40), (Stage::Seen, 50), (Stage::Back, 40)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WHEN: Option<&'static str> = Some("When did we learn it?");
    const WRITERS: &'static [Role] = Role::CASEWORKERS;

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let news = case.episodes.iter().flat_map(|episode| &episode.found);
        let known = news.filter(|news| news.refuted.is_none()).any(|news| news.entry == self.claim);
        let refusal = || Refusal::new("/claim", "no_such_claim", "Choose which news turned out to be wrong");
        (!known).then(refusal).into_iter().collect()
    }

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.refute(entry, self.claim);
    }

    fn sample() -> Self {
        Self { claim: EntryId::numbered(1), because: "Officers went there; nobody had seen her".into() }
    }
}
