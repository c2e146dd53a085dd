use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::code::{Code, LegalPower};
use crate::ids::UnitId;
use crate::record::{Context, Part, Record, Refusal, Stage, Tab};
use crate::records::Body;
use crate::time::Moment;

/// Legal powers discussed
///
/// What a meeting made of the powers on the list: one entry for those it chose, one for those it considered, one for those that do
/// not matter here. Lantern advises nobody which to use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LegalPowersDiscussed {
    /// What was decided
    pub decision: PowerDecision,
    /// Of which powers
    pub powers: Vec<Code<LegalPower>>,
    /// Which unit owns it
    ///
    /// Where powers were chosen. One that works with the child already: others do not see the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<UnitId>,
    /// By when is it to be done?
    ///
    /// Where powers were chosen.
    #[serde(default)]
    #[schemars(extend("x-ahead" = true))]
    pub due: Moment,
    /// Why
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub why: String,
}

/// What was decided
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PowerDecision {
    /// Chosen
    Chosen,
    /// Considered, and not chosen
    Considered,
    /// Not relevant
    NotRelevant,
}

impl LegalPowersDiscussed {
    /// Whether a record is what was done about one of its powers.
    pub fn is_done_by(power: &Code<LegalPower>, body: &Body) -> bool {
        match (power.as_str(), body) {
            ("epo" | "epo_enter", Body::EmergencyProtectionOrder(_)) | ("s46", Body::PoliceProtectionTaken(_)) => true,
            (power, Body::RecoveryOrder(_)) => power.starts_with("recovery_"),
            (_, Body::LegalPowerUsed(used)) => used.power == *power,
            _ => false,
        }
    }
}

impl Record for LegalPowersDiscussed {
    type State = Case;
    const VERB: &'static str = "Go through the legal powers";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Legal, 5)];
    const TAB: Option<Tab> = Some(Tab::Legal);
    const WHEN: Option<&'static str> = Some("When was the meeting?");
    const PART: Part = Part::Disclosure;
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator];

    fn check(&self, _case: &Case, context: &Context) -> Vec<Refusal> {
        let chosen = self.decision == PowerDecision::Chosen;
        let none = || Refusal::new("/powers", "powers_missing", "Choose the powers that were talked about");
        let owner = || Refusal::new("/owner", "owner_missing", "Say which unit owns what was chosen");
        let due = || Refusal::new("/due", "due_missing", "Say by when it is to be done");
        let withheld = self.powers.iter().filter_map(|power| context.policy.codes.withheld("legal_power", power.as_str()));
        withheld
            .map(|why| Refusal::new("/powers", "power_not_offered", why))
            .chain(self.powers.is_empty().then(none))
            .chain((chosen && self.owner.is_none()).then(owner))
            .chain((chosen && self.due.earliest().is_none()).then(due))
            .collect()
    }

    fn sets(&self) -> Option<&Moment> {
        (self.decision == PowerDecision::Chosen).then_some(&self.due)
    }

    fn asks(&self) -> Option<&UnitId> {
        self.owner.as_ref()
    }

    fn sample() -> Self {
        Self {
            decision: PowerDecision::Chosen,
            powers: vec![Code::new("epo")],
            owner: Some(UnitId::literal("e09000030-csc")),
            due: "2031-05-12T16:00:00Z".parse().map(Moment::at).unwrap_or_default(),
            why: "He is found and taken back every time; nobody there can keep him safe".into(),
        }
    }
}
