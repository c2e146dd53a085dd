use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::ids::{OrganisationId, UnitId};
use crate::record::{Part, Record, Scope, Stage, Tab};

/// Section 47 enquiry
///
/// The council has reasonable cause to suspect significant harm and enquires, under section 47 of the Children Act 1989.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section47Enquiry {
    /// How far it has come
    pub stage: EnquiryStage,
    /// Council that leads
    ///
    /// As a rule that of the place where the harm happened, unless both councils agree otherwise.
    #[serde(default)]
    pub lead: Answer<OrganisationId>,
    /// Police team that investigates with the council
    ///
    /// The child abuse investigation team, or the unit that does its work. Leave it out while the council enquires alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<UnitId>,
    /// What is suspected, or what was found
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
}

/// How far it has come
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EnquiryStage {
    /// Begun
    Begun,
    /// Ended: the concern is not borne out
    NotBorneOut,
    /// Ended: borne out, but no continuing risk
    NoContinuingRisk,
    /// Ended: a child protection conference is called
    Conference,
}

impl Record for Section47Enquiry {
    type State = Case;
    const VERB: &'static str = "Record a section 47 enquiry";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Legal, 45)];
    const TAB: Option<Tab> = Some(Tab::Legal);
    const SCOPE: Scope = Scope::Either;
    const WHEN: Option<&'static str> = Some("When did it begin or end?");
    const PART: Part = Part::Disclosure;
    const WRITERS: &'static [Role] = &[Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator];

    fn sample() -> Self {
        Self { stage: EnquiryStage::Begun, lead: Answer::NotKnown, team: None, words: "Harm by an adult outside the family".into() }
    }
}
