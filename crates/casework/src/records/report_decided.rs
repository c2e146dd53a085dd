use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::{Case, Decision};
use crate::code::{AdviceGiven, Code, NotOpenedReason};
use crate::entry::Entry;
use crate::ids::EntryId;
use crate::record::{Context, Record, Refusal, Stage, Strand};
use crate::time::Moment;

/// Decision on a report
///
/// What police, or the council where there are no police, do with a report. A child is missing until somebody decides otherwise and signs for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportDecided {
    /// Decision
    pub decision: Decision,
    /// Reason, when it is not opened
    ///
    /// Age, history, contact with the child or a known address are not reasons.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Code<NotOpenedReason>>,
    /// What it rests on
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub evidence: String,
    /// When is the decision to be looked at again?
    #[serde(default)]
    #[schemars(extend("x-ahead" = true))]
    pub review: Moment,
    /// What whoever reported was advised, when it is not opened
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<Code<AdviceGiven>>,
    /// The report it is about
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-hidden" = true))]
    pub report: Option<EntryId>,
}

impl Record for ReportDecided {
    type State = Case;
    const VERB: &'static str = "Decide the report";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Undecided, 10)];
    const REVISES: Option<Strand> = Some(Strand::Decision);
    const WHEN: Option<&'static str> = Some("When was it decided?");
    const WRITERS: &'static [Role] = &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam];

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if self.decision == Decision::NotOpened {
            if self.reason.is_none() {
                refusals.push(Refusal::new("/reason", "reason_missing", "Choose why the report is not opened"));
            }
            if self.evidence.trim().is_empty() {
                refusals.push(Refusal::new("/evidence", "evidence_missing", "Say what the decision rests on"));
            }
            if self.review.earliest().is_none() {
                refusals.push(Refusal::new("/review", "review_missing", "Say when it is to be looked at again"));
            }
            if self.advice.is_empty() {
                refusals.push(Refusal::new("/advice", "advice_missing", "Choose what whoever reported was advised"));
            }
        }
        if self.reason.as_ref().is_some_and(|reason| reason.as_str() == "not_under_18") {
            let message = "“Redirect to the adult process” is a decision of its own. Use that";
            refusals.push(Refusal::new("/reason", "redirect_instead", message));
        }
        refusals
    }

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.move_strand(Strand::Decision, entry);
        case.decide(entry, self);
    }

    fn sample() -> Self {
        Self {
            decision: Decision::Opened,
            reason: None,
            evidence: String::new(),
            review: Moment::default(),
            advice: Vec::new(),
            report: None,
        }
    }
}
