use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Context, Part, Record, Refusal, Scope, Stage, Tab};

/// Photo or document
///
/// A JPEG or PNG picture, a PDF or a plain text, 10 MB at the most. Where a picture was taken, and with what, is removed from it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AttachmentAdded {
    /// File
    #[schemars(extend("x-hidden" = true))]
    pub file: String,
    /// Title
    ///
    /// What it shows, without the child’s name: “School photo, September”.
    pub title: String,
    /// What it is
    pub what: Attached,
    /// Who may see it
    pub seen_by: SeenBy,
    /// What to know about it
    ///
    /// Where it comes from, who is in it, what it is to be used for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
}

/// What it is
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Attached {
    /// A picture of the child
    PictureOfChild,
    /// Another picture
    OtherPicture,
    /// A plan or an agreement
    Plan,
    /// A letter or another document
    Document,
}

/// Who may see it
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SeenBy {
    /// Everybody who works with the child
    Everybody,
    /// Only those who may read what a child discloses
    Few,
}

impl SeenBy {
    /// The part of the record a file so seen is in.
    pub fn part(self) -> Part {
        match self {
            SeenBy::Everybody => Part::Ordinary,
            SeenBy::Few => Part::Disclosure,
        }
    }
}

impl Record for AttachmentAdded {
    type State = Case;
    const VERB: &'static str = "Add a photo or document";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Missing, 90), (Stage::Claimed, 100), (Stage::Child, 60)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const SCOPE: Scope = Scope::Either;
    const WRITERS: &'static [Role] = &[
        Role::CallHandler,
        Role::MissingPersonOfficer,
        Role::UnitSupervisor,
        Role::SocialWorker,
        Role::EmergencyDutyTeam,
        Role::ExploitationCoordinator,
        Role::ReturnConversationWorker,
        Role::HomeManager,
        Role::Public,
    ];

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let digest = self.file.len() == 64 && self.file.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let refusal = || Refusal::new("/file", "no_such_file", "Send the file itself");
        (!digest).then(refusal).into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            file: "5f".repeat(32),
            title: "School photo, September".into(),
            what: Attached::PictureOfChild,
            seen_by: SeenBy::Everybody,
            words: "From her school, taken with her mother’s leave".into(),
        }
    }
}
