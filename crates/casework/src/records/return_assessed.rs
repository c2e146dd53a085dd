use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::record::{Record, Stage, Tab};

/// Return assessment
///
/// Safe and well first; then what the child says, and what those who care for the child see. The unit that looks for the child is told at once, and reads it before it speaks with the child.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnAssessed {
    /// Is the child safe and well?
    pub safe: Answer<bool>,
    /// What the child says
    ///
    /// In the child’s own words, in quotation marks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true, "x-part" = "disclosure"))]
    pub words: String,
    /// How the child looks
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub appearance: String,
    /// How the child seems
    ///
    /// Calm, low, frightened, angry.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub mood: String,
    /// Signs of harm or injury
    #[serde(default)]
    pub harm: Answer<String>,
    /// Tired, or less alert than usual
    #[serde(default)]
    pub tired: Answer<bool>,
    /// Signs of alcohol, drugs or another substance
    #[serde(default)]
    pub substances: Answer<String>,
    /// Belongings lost, clothing changed
    #[serde(default)]
    pub lost: Answer<String>,
    /// New possessions
    ///
    /// Clothing, shoes, jewellery, a telephone.
    #[serde(default)]
    pub new_things: Answer<String>,
}

impl Record for ReturnAssessed {
    type State = Case;
    const VERB: &'static str = "Assess the return";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Back, 15), (Stage::Well, 15)];
    const TAB: Option<Tab> = Some(Tab::Return);
    const WHEN: Option<&'static str> = Some("When did you see the child?");
    const WRITERS: &'static [Role] = &[Role::SocialWorker, Role::EmergencyDutyTeam, Role::HomeManager];

    fn sample() -> Self {
        Self {
            safe: Answer::Known(true),
            words: "“I was at a friend’s, leave me alone”".into(),
            appearance: "Wet through, in somebody else’s coat".into(),
            mood: "Quiet, and would not look up".into(),
            harm: Answer::NotKnown,
            tired: Answer::Known(true),
            substances: Answer::Known("Smells of smoke".into()),
            lost: Answer::Known("Her school bag".into()),
            new_things: Answer::Known("A telephone she did not have before".into()),
        }
    }
}
