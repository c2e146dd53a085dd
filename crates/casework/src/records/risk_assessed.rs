use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::{Case, Graded};
use crate::code::{Code, LowerGradeReason, RiskFactor, RiskGrade};
use crate::entry::{Band, Entry};
use crate::exploitation::{self, Sign};
use crate::record::{Context, Record, Refusal, Stage, Strand, Tab};
use crate::time::Moment;

/// Risk assessment
///
/// One agency's signed view. A person chooses the grade; nothing is added up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RiskAssessed {
    /// What is known
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub factors: Vec<Factor>,
    /// Signs of exploitation
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exploitation: Vec<Sign>,
    /// What may have happened
    ///
    /// Your best explanation. It is kept apart from the risk.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub hypothesis: String,
    /// Grade
    ///
    /// You choose it; nothing is added up. Would any other child, with the same facts, get the same?
    pub grade: Code<RiskGrade>,
    /// Why this grade
    ///
    /// Information, risk, powers, options, action and review.
    #[schemars(extend("x-long" = true))]
    pub rationale: String,
    /// Why the lowest grade in spite of a vulnerability
    ///
    /// Only a supervisor can do this, with a time to look at it again.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub override_reason: String,
    /// If the grade is lower than before, why?
    ///
    /// That the child comes back, is away for a short time or goes often is no reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lower_reason: Option<Code<LowerGradeReason>>,
    /// When is the grade to be reviewed?
    #[serde(default)]
    #[schemars(extend("x-ahead" = true))]
    pub review: Moment,
}

/// One thing known about the child
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Factor {
    /// Question
    pub factor: Code<RiskFactor>,
    /// Answer
    #[serde(default)]
    pub answer: Answer<bool>,
    /// Who says so
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// When was it learnt?
    #[serde(default)]
    pub obtained: Moment,
}

impl RiskAssessed {
    /// Whether the grade is lower than the one its writer’s organisation gave before.
    fn is_lower(&self, case: &Case, context: &Context) -> bool {
        let at = context.occurred.earliest().unwrap_or(context.now);
        let own = |grade: &&Graded| grade.organisation == context.actor.organisation && grade.at <= at;
        let standing = context.episode.and_then(|id| case.episode(id)).and_then(|episode| episode.grades.iter().rfind(own));
        standing.is_some_and(|standing| context.policy.risk.band(self.grade.as_str()).is_some_and(|band| band < standing.band))
    }

    /// Whether some question was asked and nobody knew.
    pub fn leaves_unknown(&self) -> bool {
        self.factors.iter().any(|factor| factor.answer == Answer::NotKnown)
    }
}

impl Record for RiskAssessed {
    type State = Case;
    const VERB: &'static str = "Assess the risk";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Missing, 20), (Stage::Claimed, 60)];
    const TAB: Option<Tab> = Some(Tab::Risk);
    const REVISES: Option<Strand> = Some(Strand::Grade);
    const WHEN: Option<&'static str> = Some("When was the risk assessed?");
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor, Role::CallHandler, Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator];

    fn check(&self, case: &Case, context: &Context) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if self.rationale.trim().is_empty() {
            refusals.push(Refusal::new("/rationale", "rationale_missing", "Say why you chose this grade"));
        }
        let risk = &context.policy.risk;
        let band = risk.band(self.grade.as_str());
        let vulnerable = !self.exploitation.is_empty()
            || self.factors.iter().any(|factor| factor.answer.is_yes() && risk.bars_lowest(factor.factor.as_str()));
        if band == Some(Band::Lowest) && (vulnerable || case.has_vulnerability(context.episode, risk)) {
            let signed = context.actor.role == Role::UnitSupervisor
                && !self.override_reason.trim().is_empty()
                && self.review.earliest().is_some();
            if !signed {
                let message = "A vulnerability is known, so the lowest grade needs a supervisor, a reason and a time to look \
                               at it again";
                refusals.push(Refusal::new("/grade", "lowest_grade_barred", message));
            }
        }
        refusals.extend(exploitation::refusals(&self.exploitation));
        if self.lower_reason.is_none() && self.is_lower(case, context) {
            refusals.push(Refusal::new("/lower_reason", "lower_reason_missing", "Choose why the grade is lower than before"));
        }
        refusals
    }

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.move_strand(Strand::Grade, entry);
        case.grade(entry, self);
    }

    fn sample() -> Self {
        Self {
            factors: vec![Factor {
                factor: Code::new("exploitation"),
                answer: Answer::Known(true),
                source: "Night worker at the home".into(),
                obtained: Moment::default(),
            }],
            exploitation: Vec::new(),
            hypothesis: "She has gone to meet the man she met online".into(),
            grade: Code::new("high"),
            rationale: "Seen getting into an unknown car; similar to last month".into(),
            override_reason: String::new(),
            lower_reason: None,
            review: Moment::default(),
        }
    }
}
