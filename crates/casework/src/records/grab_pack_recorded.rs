use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::record::{Part, Record, Scope, Stage};
use crate::time::Moment;

/// Grab pack
///
/// What would help to find the child, kept ready by whoever cares for them. Police cannot open it until the child is reported missing. Each version replaces the one before, which stays on the record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GrabPackRecorded {
    /// Latest photo
    ///
    /// What it shows, when it was taken and where it is kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub photo: String,
    /// What the child looks like
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub description: String,
    /// Clothes the child usually wears
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub clothing: String,
    /// Telephones, accounts and devices
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub accounts: String,
    /// Friends, family and others
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Contact>,
    /// Places the child goes to
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
    /// School or college
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub school: String,
    /// Travel and money
    ///
    /// Cards, usual routes, cash, who collects the child.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub travel: String,
    /// Number of the travel card
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub travel_card: String,
    /// Living abroad
    #[serde(default)]
    pub living_abroad: Answer<String>,
    /// What matters to the child’s health
    #[serde(default)]
    #[schemars(extend("x-part" = "medical"))]
    pub medical: Answer<String>,
    /// What puts the child at risk
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub risks: String,
    /// Anything else
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub other: String,
    /// When it is to be looked at again
    #[serde(default)]
    #[schemars(extend("x-ahead" = true))]
    pub review: Moment,
}

/// Somebody the child knows
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Name
    pub name: String,
    /// Who they are to the child
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub relationship: String,
    /// Telephone
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Are they family?
    #[serde(default)]
    pub family: Answer<bool>,
}

/// A place the child goes to
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Where
    pub place: String,
    /// Why the child goes there
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
}

impl Record for GrabPackRecorded {
    type State = Case;
    const VERB: &'static str = "Write the grab pack";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Child, 45)];
    const SCOPE: Scope = Scope::Child;
    const PART: Part = Part::GrabPack;
    const WRITERS: &'static [Role] = &[Role::SocialWorker, Role::EmergencyDutyTeam, Role::HomeManager];

    fn sample() -> Self {
        Self {
            photo: "Head and shoulders, January 2026, in the office file".into(),
            description: "Tall for her age, short braids, a scar above the left eyebrow".into(),
            clothing: "Green coat, white trainers".into(),
            accounts: "07700 900123; amskestrel on two networks".into(),
            contacts: vec![Contact {
                name: "Rosa Finch".into(),
                relationship: "Aunt".into(),
                phone: "020 7946 0144".into(),
                family: Answer::Known(true),
            }],
            places: vec![Place { place: "Skate park by the canal".into(), why: "Meets friends from her old school".into() }],
            school: "Canal Road School, until half past three".into(),
            travel: "Young person’s travel card; the 25 to the canal".into(),
            travel_card: "0600 1122 4471".into(),
            living_abroad: Answer::NotApplicable,
            medical: Answer::Known("Asthma; carries an inhaler".into()),
            risks: "Has been met at the station by somebody older".into(),
            other: String::new(),
            review: Moment::default(),
        }
    }
}
