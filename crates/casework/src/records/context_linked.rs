use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::alike::plain;
use crate::case::Case;
use crate::code::{Code, ExploitationType, HarmType};
use crate::entry::Entry;
use crate::exploitation::Standing;
use crate::ids::ContextId;
use crate::record::{Context, Part, Record, Refusal, Scope, Stage, Tab};

/// Place, group or online space
///
/// Where this child goes, or whom they are with there. It has one name for all children, so that whoever may see them finds them together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContextLinked {
    /// Named before
    ///
    /// Choose it here where it has a name already, and leave out the next two questions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<ContextId>,
    /// What it is
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ContextKind>,
    /// Its name
    ///
    /// As anybody would know it again: “stairwell of Cobalt House, Poplar”. Others read it who may not see this child: name no child in it, and
    /// not where a child lives.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What the child does there, or whom they meet
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
    /// Harm there
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub harms: Vec<Code<HarmType>>,
    /// Exploitation there
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exploitation: Vec<Code<ExploitationType>>,
    /// Suspected or known?
    #[serde(default)]
    pub standing: Standing,
    /// Who says so
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// What a context is
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ContextKind {
    /// Place
    Location,
    /// Group of friends
    PeerGroup,
    /// Online space
    OnlineSpace,
}

impl ContextKind {
    /// Every one.
    pub const ALL: [ContextKind; 3] = [ContextKind::Location, ContextKind::PeerGroup, ContextKind::OnlineSpace];

    /// Its wire name.
    pub fn name(self) -> &'static str {
        match self {
            ContextKind::Location => "location",
            ContextKind::PeerGroup => "peer_group",
            ContextKind::OnlineSpace => "online_space",
        }
    }

    /// What people call it.
    pub fn words(self) -> &'static str {
        match self {
            ContextKind::Location => "Place",
            ContextKind::PeerGroup => "Group of friends",
            ContextKind::OnlineSpace => "Online space",
        }
    }
}

impl ContextLinked {
    /// The context it links the child to: one named before, or else the one it names itself.
    pub fn of_entry(&self, entry: &Entry) -> ContextId {
        self.context.unwrap_or_else(|| ContextId::of_link(entry.id))
    }
}

impl Record for ContextLinked {
    type State = Case;
    const VERB: &'static str = "Link a place, group or online space";
    const NEXT: &'static [(Stage, u8)] =
        &[(Stage::Missing, 63), (Stage::Claimed, 63), (Stage::Back, 67), (Stage::Well, 65), (Stage::Closed, 45), (Stage::Child, 47)];
    const TAB: Option<Tab> = Some(Tab::Risk);
    const SCOPE: Scope = Scope::Either;
    const WHEN: Option<&'static str> = Some("When was it so?");
    const PART: Part = Part::Disclosure;
    const WRITERS: &'static [Role] =
        &[Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::ExploitationCoordinator];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if self.context.is_none() && self.kind.is_none() {
            refusals.push(Refusal::new("/kind", "kind_missing", "Choose what it is, or one that was named before"));
        }
        if self.context.is_none() && self.name.trim().is_empty() {
            refusals.push(Refusal::new("/name", "name_missing", "Give its name, or choose one that was named before"));
        }
        let (child, name) = (plain(&case.identity.name), plain(&self.name));
        if child.len() > 1 && child.iter().all(|word| name.contains(word)) {
            let message = "Name no child here: others read it who may not see this child";
            refusals.push(Refusal::new("/name", "names_the_child", message));
        }
        refusals
    }

    fn sample() -> Self {
        Self {
            context: None,
            kind: Some(ContextKind::Location),
            name: "Stairwell of Cobalt House, Poplar".into(),
            words: "Goes there after school; older boys wait for the younger ones".into(),
            harms: vec![Code::new("peer_harm")],
            exploitation: vec![Code::new("county_lines")],
            standing: Standing::Suspected,
            source: "Her form tutor".into(),
        }
    }
}
