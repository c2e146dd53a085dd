use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::entry::Entry;
use crate::ids::{ChildId, EpisodeId, UnitId};
use crate::record::{Context, Record, Refusal, Scope, Stage};

/// Same child as
///
/// Joins this record with another of the same child. Both are kept, and either can be read as one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SameChildAs {
    /// The other record
    ///
    /// Where none is offered, type the reference of a case of the child.
    pub other: ChildId,
    /// How we know
    #[schemars(extend("x-long" = true))]
    pub because: String,
    /// Is the open report here about an absence that is open in the other record already?
    ///
    /// With “Yes” the report belongs to the episode there, with every word of it, and whoever wrote it is told. Nothing is lost: taken back, it stands by itself again.
    #[serde(default)]
    pub same_absence: Answer<bool>,
    /// The episode of the report that was matched
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-hidden" = true))]
    pub matched: Option<EpisodeId>,
    /// The episode it belongs to
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-hidden" = true))]
    pub into: Option<EpisodeId>,
    /// The unit that wrote the report
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-hidden" = true))]
    pub reported_by: Option<UnitId>,
}

impl SameChildAs {
    /// Joins with another record and makes no two episodes one.
    pub fn joining(other: ChildId, because: String) -> Self {
        Self { other, because, same_absence: Answer::NotAsked, matched: None, into: None, reported_by: None }
    }

    /// The episode of the report that was matched, and the one it belongs to.
    pub fn matches(&self) -> Option<(EpisodeId, EpisodeId)> {
        self.matched.zip(self.into).filter(|(matched, into)| self.same_absence.is_yes() && matched != into)
    }
}

impl Record for SameChildAs {
    type State = Case;
    const VERB: &'static str = "Match with another record";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Undecided, 15), (Stage::Child, 50)];
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::ExploitationCoordinator];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let refusal = || Refusal::new("/other", "same_record", "That is this record. Choose the other one");
        (self.other == case.child).then(refusal).into_iter().collect()
    }

    fn asks(&self) -> Option<&UnitId> {
        self.reported_by.as_ref()
    }

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.join(entry, self.other);
    }

    fn sample() -> Self {
        SameChildAs::joining(ChildId::numbered(2), "Same date of birth and the carer recognised the photograph".into())
    }
}
