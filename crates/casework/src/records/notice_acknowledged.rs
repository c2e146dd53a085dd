use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::ids::EntryId;
use crate::record::{Record, Scope};

/// Notice acknowledged
///
/// Somebody has read it and will act on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoticeAcknowledged {
    /// The entry the notice told of
    pub about: EntryId,
    /// What was told
    pub event: String,
}

impl Record for NoticeAcknowledged {
    type State = Case;
    const SCOPE: Scope = Scope::Either;
    const WRITERS: &'static [Role] = Role::OWING;


    fn sample() -> Self {
        Self { about: EntryId::numbered(1), event: "report_received".into() }
    }
}
