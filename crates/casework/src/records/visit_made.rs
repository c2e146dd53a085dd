use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, NotAloneReason};
use crate::record::{Context, Record, Refusal, Stage, Tab};
use crate::time::Moment;

/// Visit
///
/// Officers went to an address. A child who is met there is spoken to alone, away from the adults.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VisitMade {
    /// Where
    pub place: String,
    /// Who went
    pub who: String,
    /// Others who went along
    ///
    /// Agencies besides your own. Police and the council together make a joint visit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub along: Vec<VisitAgency>,
    /// Was the child seen alone?
    ///
    /// “Does not apply” when the child was not there. That people there know nothing of the child is a result, and ends nothing.
    pub seen_alone: Answer<bool>,
    /// Why not alone
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Code<NotAloneReason>>,
    /// By when is the child to be seen again, alone?
    ///
    /// Where they were not this time.
    #[serde(default)]
    #[schemars(extend("x-ahead" = true))]
    pub again: Moment,
    /// Adults there, and who they say they are to the child
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub adults: String,
    /// What that was checked against
    ///
    /// Papers seen, somebody rung, a system looked at.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub verified_by: String,
    /// What was seen and said
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true, "x-part" = "disclosure"))]
    pub words: String,
}

/// An agency whose people went
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum VisitAgency {
    /// Police
    Police,
    /// Council’s children’s services
    Council,
    /// Health
    Health,
    /// School
    School,
    /// Another
    Other,
}

impl VisitMade {
    /// Whether police and the council went together, where somebody of this role wrote of it.
    pub fn is_joint(&self, by: Role) -> bool {
        let own = if by.is_of_a_council() { VisitAgency::Council } else { VisitAgency::Police };
        let went = |agency| own == agency || self.along.contains(&agency);
        went(VisitAgency::Police) && went(VisitAgency::Council)
    }
}

impl Record for VisitMade {
    type State = Case;
    const VERB: &'static str = "Record a visit";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Missing, 45), (Stage::Claimed, 20), (Stage::Legal, 46)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WHEN: Option<&'static str> = Some("When was the visit?");
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam];

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if self.seen_alone == Answer::Known(false) && self.reason.is_none() {
            refusals.push(Refusal::new("/reason", "reason_missing", "Choose why the child was not seen alone"));
        }
        if self.seen_alone == Answer::Known(false) && self.again.earliest().is_none() {
            let message = "Say by when the child is to be seen again, alone";
            refusals.push(Refusal::new("/again", "again_missing", message));
        }
        refusals
    }

    fn sets(&self) -> Option<&Moment> {
        (self.seen_alone == Answer::Known(false)).then_some(&self.again)
    }

    fn sample() -> Self {
        Self {
            place: "12 Larkfield Row".into(),
            who: "PC Tamsin Vale and PC Idris Quill".into(),
            along: vec![VisitAgency::Council],
            seen_alone: Answer::Known(false),
            reason: Some(Code::new("adult_refused")),
            again: "2031-05-12T16:00:00Z".parse().map(Moment::at).unwrap_or_default(),
            adults: "A woman who says she is an aunt".into(),
            verified_by: "Rang the social worker".into(),
            words: "Calm; did not want to talk about the weekend".into(),
        }
    }
}
