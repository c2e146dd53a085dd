use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, Relationship};
use crate::ids::PersonId;
use crate::record::{Context, Record, Refusal, Stage};

/// Link for the family
///
/// Whoever holds it reads in plain words how things stand, and tells the unit what is new. It never shows a grade, an address or anybody else.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FamilyLinkGiven {
    /// Whose link it is
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Who are they to the child?
    #[serde(default)]
    pub relationship: Answer<Code<Relationship>>,
    /// What it shows
    ///
    /// Think of who else may read it, and of whether the child went because of somebody at home.
    pub shows: FamilySees,
    /// Who they are here
    #[schemars(extend("x-hidden" = true))]
    pub link: PersonId,
}

/// What it shows
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FamilySees {
    /// Nothing: the link is withheld
    Nothing,
    /// That the report came in and is looked at
    Received,
    /// Also what was decided, and the updates that are meant for it
    Progress,
}

impl FamilyLinkGiven {
    /// What they are called beside what they write.
    pub fn called(&self) -> String {
        if self.name.is_empty() { "The family’s link".to_owned() } else { format!("{} (family’s link)", self.name) }
    }
}

impl FamilySees {
    /// What is shown to somebody who reports online and says what they are to the child: nobody has checked it.
    pub fn at_first(relationship: &Answer<Code<Relationship>>) -> FamilySees {
        match relationship.known().map(Code::as_str) {
            Some("parent" | "step_parent" | "guardian" | "foster_carer" | "kinship_carer") => FamilySees::Progress,
            _ => FamilySees::Received,
        }
    }
}

impl Record for FamilyLinkGiven {
    type State = Case;
    const VERB: &'static str = "Give the family a link";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Undecided, 20), (Stage::Missing, 100), (Stage::Claimed, 110)];
    const WRITERS: &'static [Role] =
        &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if self.shows == FamilySees::Nothing {
            refusals.push(Refusal::new("/shows", "shows_nothing", "Choose what it shows, or give no link"));
        }
        if case.restriction().is_some() {
            let message = "The record is restricted, and a link would not open it. Ring the family instead";
            refusals.push(Refusal::new("", "restricted", message));
        }
        refusals
    }

    fn sample() -> Self {
        Self {
            name: "Sahra Warsame".into(),
            relationship: Answer::Known(Code::new("parent")),
            shows: FamilySees::Progress,
            link: PersonId::numbered(2),
        }
    }
}
