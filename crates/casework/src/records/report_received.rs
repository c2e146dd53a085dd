use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{AdviceGiven, Code, Language, MissingFrom, Relationship, ReportChannel};
use crate::entry::Entry;
use crate::record::{Record, Scope, Times};
use crate::time::Moment;

fn yes() -> bool {
    true
}

/// Report
///
/// Somebody says that a child may be missing. It is always recorded, whatever is decided afterwards.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportReceived {
    /// Since when is the child missing?
    #[serde(default)]
    pub missing_since: Moment,
    /// When was the child last seen?
    #[serde(default)]
    pub last_seen: Moment,
    /// Where was the child last seen?
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub last_seen_where: String,
    /// What happened?
    ///
    /// In the caller's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub circumstances: String,
    /// Why are you worried?
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub worries: String,
    /// Is where the child is known?
    #[serde(default)]
    pub whereabouts_known: Answer<bool>,
    /// Where is the child said to be?
    ///
    /// The place, who says so and when they last knew.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub whereabouts: String,
    /// Is the child in immediate danger?
    #[serde(default)]
    pub immediate_danger: Answer<bool>,
    /// Does the child need medicine or have an illness or disability that matters now?
    #[serde(default)]
    #[schemars(extend("x-part" = "medical"))]
    pub medical: Answer<String>,
    /// What does the child look like?
    ///
    /// Height, build, hair, glasses, marks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub description: String,
    /// What has been done to find the child?
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub steps_taken: String,
    /// Who is reporting?
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reporter_name: String,
    /// Who are they to the child?
    #[serde(default)]
    pub relationship: Answer<Code<Relationship>>,
    /// Does the child’s family agree to the report?
    ///
    /// Where a charity, a school or a council reports for them. It is taken either way.
    #[serde(default)]
    pub family_agrees: Answer<bool>,
    /// Telephone number to ring back
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reporter_phone: String,
    /// Does the caller need an interpreter?
    #[serde(default)]
    pub interpreter: Answer<Code<Language>>,
    /// How the report came in
    #[serde(default)]
    pub channel: Answer<Code<ReportChannel>>,
    /// Telephone number the child carries
    #[serde(default)]
    pub child_phone: Answer<String>,
    /// When will somebody look again?
    ///
    /// For a child who is away without permission, and somebody knows where. Once the time has passed and nobody has looked, the child is reported to the police.
    #[serde(default)]
    #[schemars(extend("x-ahead" = true))]
    pub review: Moment,
    /// When did they first know, or fear, that the child was gone?
    #[serde(default)]
    pub noticed: Moment,
    /// Why was it not reported sooner?
    ///
    /// Nobody has to say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub delay: String,
    /// When did they first ring, or begin to write?
    #[serde(default)]
    pub rang: Moment,
    /// When were they answered?
    #[serde(default)]
    pub answered: Moment,
    /// Was there an interpreter?
    ///
    /// The report is taken without waiting for one.
    #[serde(default)]
    pub interpreted: Answer<Interpreted>,
    /// What were they advised?
    ///
    /// Beside the report, never instead of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<Code<AdviceGiven>>,
    /// Where did the child go missing from?
    #[serde(default)]
    pub missing_from: Answer<Code<MissingFrom>>,
    /// Who on the ward knows the child, and how are they reached?
    #[serde(default)]
    pub ward_contact: Answer<String>,
    /// What can happen to the child without treatment, and how soon?
    #[serde(default)]
    #[schemars(extend("x-part" = "medical"))]
    pub clinical_risk: Answer<String>,
    /// Who was the child with when last seen?
    #[serde(default)]
    pub last_seen_with: Answer<String>,
    /// Is it out of character?
    #[serde(default)]
    pub out_of_character: Answer<bool>,
    /// What was the child wearing, and carrying?
    #[serde(default)]
    pub clothing: Answer<String>,
    /// Which accounts does the child use online?
    ///
    /// The service, and the name the child has there.
    #[serde(default)]
    pub social_media: Answer<String>,
    /// Is there anything else that may help?
    #[serde(default)]
    pub other: Answer<String>,
    /// Asked, and nobody knew
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-hidden" = true))]
    pub not_known: Vec<String>,
    /// Reported to the police
    #[serde(default = "yes")]
    #[schemars(extend("x-hidden" = true))]
    pub to_police: bool,
}

impl ReportReceived {
    /// The carers’ and the council’s own record of a child who is away without permission, and somebody knows where. Police
    /// have nothing to decide about it.
    pub fn is_absence(&self) -> bool {
        !self.to_police && self.whereabouts_known.is_yes()
    }
}

/// Was there an interpreter?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Interpreted {
    /// None was needed
    NotNeeded,
    /// Yes, independent of the family
    Independent,
    /// Yes, somebody of the family or a friend
    FromFamily,
    /// Asked for, and did not come in time
    DidNotCome,
    /// Needed, and not asked for
    NotAskedFor,
}

impl Interpreted {
    /// The wire name.
    pub fn name(self) -> &'static str {
        match self {
            Interpreted::NotNeeded => "not_needed",
            Interpreted::Independent => "independent",
            Interpreted::FromFamily => "from_family",
            Interpreted::DidNotCome => "did_not_come",
            Interpreted::NotAskedFor => "not_asked_for",
        }
    }
}

impl Record for ReportReceived {
    type State = Case;
    const SCOPE: Scope = Scope::Child;
    const WHEN: Option<&'static str> = Some("When was the report made?");
    const TIMES: Times = Times::AsTold;
    const WRITERS: &'static [Role] = &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator, Role::ReturnConversationWorker, Role::HomeManager, Role::Public];

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.report(entry, self);
    }

    fn sample() -> Self {
        Self {
            missing_since: Moment::unread("just after tea"),
            last_seen: Moment::default(),
            last_seen_where: "Outside the home, walking towards the bus stop".into(),
            circumstances: "Left after an argument about her phone".into(),
            worries: "She has been meeting somebody older".into(),
            whereabouts_known: Answer::Known(false),
            whereabouts: String::new(),
            immediate_danger: Answer::NotKnown,
            medical: Answer::NotAsked,
            description: "Tall, short hair, a scar over the left eye".into(),
            steps_taken: "Rang her phone and two friends".into(),
            reporter_name: "Night worker".into(),
            relationship: Answer::Known(Code::new("carer")),
            family_agrees: Answer::NotApplicable,
            reporter_phone: "020 7946 0111".into(),
            interpreter: Answer::NotApplicable,
            channel: Answer::Known(Code::new("telephone_101")),
            child_phone: Answer::Known("07700 900123".into()),
            review: Moment::default(),
            noticed: Moment::default(),
            delay: String::new(),
            rang: Moment::default(),
            answered: Moment::default(),
            interpreted: Answer::Known(Interpreted::NotNeeded),
            advice: vec![Code::new("s1_reachable")],
            missing_from: Answer::Known(Code::new("childrens_home")),
            ward_contact: Answer::NotApplicable,
            clinical_risk: Answer::NotApplicable,
            last_seen_with: Answer::NotKnown,
            out_of_character: Answer::Known(true),
            clothing: Answer::Known("Green coat, white trainers".into()),
            social_media: Answer::NotAsked,
            other: Answer::NotAsked,
            not_known: vec!["whereabouts".into()],
            to_police: true,
        }
    }
}
