use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, MissingFrom};
use crate::record::{Context, Record, Refusal, Stage, Tab};

/// Asked again
///
/// What nobody knew, or nobody asked, when the child was reported. Only what is still open is asked here; “not known” is an answer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DetailsAdded {
    /// Who was asked?
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// Where did the child go missing from?
    #[serde(default, skip_serializing_if = "is_open")]
    pub missing_from: Answer<Code<MissingFrom>>,
    /// Who on the ward knows the child, and how are they reached?
    #[serde(default, skip_serializing_if = "is_open")]
    pub ward_contact: Answer<String>,
    /// What can happen to the child without treatment, and how soon?
    #[serde(default, skip_serializing_if = "is_open")]
    #[schemars(extend("x-part" = "medical"))]
    pub clinical_risk: Answer<String>,
    /// Where was the child last seen?
    #[serde(default, skip_serializing_if = "is_open")]
    pub last_seen_where: Answer<String>,
    /// Who was the child with when last seen?
    #[serde(default, skip_serializing_if = "is_open")]
    pub last_seen_with: Answer<String>,
    /// Is the child in immediate danger?
    #[serde(default, skip_serializing_if = "is_open")]
    pub immediate_danger: Answer<bool>,
    /// Does the child need medicine or have an illness or disability that matters now?
    #[serde(default, skip_serializing_if = "is_open")]
    #[schemars(extend("x-part" = "medical"))]
    pub medical: Answer<String>,
    /// Why is somebody worried?
    #[serde(default, skip_serializing_if = "is_open")]
    pub worries: Answer<String>,
    /// Is it out of character?
    #[serde(default, skip_serializing_if = "is_open")]
    pub out_of_character: Answer<bool>,
    /// What does the child look like?
    #[serde(default, skip_serializing_if = "is_open")]
    pub description: Answer<String>,
    /// What was the child wearing, and carrying?
    #[serde(default, skip_serializing_if = "is_open")]
    pub clothing: Answer<String>,
    /// Telephone number the child carries
    #[serde(default, skip_serializing_if = "is_open")]
    pub child_phone: Answer<String>,
    /// Which accounts does the child use online?
    #[serde(default, skip_serializing_if = "is_open")]
    pub social_media: Answer<String>,
    /// Where may the child be?
    #[serde(default, skip_serializing_if = "is_open")]
    pub whereabouts: Answer<String>,
    /// What has been done to find the child?
    #[serde(default, skip_serializing_if = "is_open")]
    pub steps_taken: Answer<String>,
    /// Is there anything else that may help?
    #[serde(default, skip_serializing_if = "is_open")]
    pub other: Answer<String>,
}

fn is_open<T>(answer: &Answer<T>) -> bool {
    matches!(answer, Answer::NotAsked)
}

impl Record for DetailsAdded {
    type State = Case;
    const VERB: &'static str = "Ask again what nobody knew";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Undecided, 60), (Stage::Missing, 24), (Stage::Claimed, 64)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WHEN: Option<&'static str> = Some("When was it asked?");
    const WRITERS: &'static [Role] = &[
        Role::CallHandler,
        Role::MissingPersonOfficer,
        Role::UnitSupervisor,
        Role::SocialWorker,
        Role::EmergencyDutyTeam,
        Role::ExploitationCoordinator,
        Role::HomeManager,
    ];

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let nothing = Self { who: self.who.clone(), ..Self::default() } == *self;
        let refusal = || Refusal::new("", "nothing_answered", "Answer one question, or say that it is not known");
        nothing.then(refusal).into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            who: "Her aunt, by telephone".into(),
            clothing: Answer::Known("Green coat, white trainers".into()),
            social_media: Answer::NotKnown,
            ..Self::default()
        }
    }
}
