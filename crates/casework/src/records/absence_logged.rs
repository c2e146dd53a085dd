use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, Language};
use crate::record::{Context, Record, Refusal, Scope, Stage};
use crate::time::Moment;

/// Unexplained absence
///
/// The child was away for a time and nobody can explain it: a lesson, an afternoon, part of a night. However short. Police are not asked for anything by it, and it opens no episode. If nobody knows where the child is now, report the child missing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AbsenceLogged {
    /// Away from where?
    pub from: AwayFrom,
    /// Until when?
    ///
    /// Leave it empty where nobody knows, or where the child is not back yet.
    #[serde(default)]
    pub until: Moment,
    /// Where was the child meanwhile?
    #[serde(default)]
    pub place: Answer<String>,
    /// What is known of it?
    ///
    /// What the child says, who they were with, how they were when they came back.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
    /// Who says so
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Does anybody know where the child is now?
    ///
    /// If nobody does, report the child missing. You can do so below, with what you have typed.
    #[serde(default)]
    pub known_now: Answer<bool>,
    /// Does whoever says so need an interpreter?
    #[serde(default)]
    pub interpreter: Answer<Code<Language>>,
}

/// Where a child was to be
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AwayFrom {
    /// School or college
    School,
    /// The family home
    Home,
    /// The care home, foster home or other placement
    Placement,
    /// Elsewhere
    Other,
}

impl AwayFrom {
    /// What the absence is called in a list.
    pub fn words(self) -> &'static str {
        match self {
            AwayFrom::School => "Absence from school",
            AwayFrom::Home => "Absence from home",
            AwayFrom::Placement => "Absence from placement",
            AwayFrom::Other => "Absence",
        }
    }
}

impl AbsenceLogged {
    /// Whoever tells what they know of a child, and the family by its link.
    pub const WRITERS: &'static [Role] = &[
        Role::CallHandler,
        Role::MissingPersonOfficer,
        Role::UnitSupervisor,
        Role::SocialWorker,
        Role::EmergencyDutyTeam,
        Role::ExploitationCoordinator,
        Role::ReturnConversationWorker,
        Role::HomeManager,
        Role::PartnerLead,
        Role::Public,
    ];

    /// Whether somebody said that nobody knows where the child is now.
    pub fn is_away_unknown(&self) -> bool {
        matches!(self.known_now, Answer::Known(false) | Answer::NotKnown)
    }
}

impl Record for AbsenceLogged {
    type State = Case;
    const VERB: &'static str = "Log an unexplained absence";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Child, 20)];
    const SCOPE: Scope = Scope::Child;
    const WHEN: Option<&'static str> = Some("Since when was the child away?");
    const WRITERS: &'static [Role] = AbsenceLogged::WRITERS;

    fn check(&self, _case: &Case, context: &Context) -> Vec<Refusal> {
        let before = context.occurred.earliest().zip(self.until.latest()).is_some_and(|(from, until)| until < from);
        let refusal = || Refusal::new("/until", "ends_before_it_begins", "That is before the child was away. Check both times");
        before.then(refusal).into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            from: AwayFrom::School,
            until: Moment::default(),
            known_now: Answer::Known(true),
            place: Answer::NotKnown,
            words: "Not in lessons after lunch; came back for the bus with new shoes".into(),
            source: "Her form tutor".into(),
            interpreter: Answer::NotApplicable,
        }
    }
}
