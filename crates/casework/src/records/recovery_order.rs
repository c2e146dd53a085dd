use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, LegalStatus};
use crate::record::{Context, Record, Refusal, Scope, Stage, Tab};
use crate::time::Moment;

/// Recovery order
///
/// An order under section 50 of the Children Act 1989: for a child in care, under an emergency protection order or in police protection who was taken, is kept away, has run away or is missing. Tower Hamlets’ protocol names only a child under a care order who is in immediate danger; which of the two holds is for lawyers to say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecoveryOrder {
    /// How far it has come
    pub stage: OrderStage,
    /// What the child is under
    pub basis: RecoveryBasis,
    /// Legal status of the child
    #[serde(default)]
    pub legal_status: Answer<Code<LegalStatus>>,
    /// Ground
    pub ground: RecoveryGround,
    /// Court and its reference
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub court: String,
    /// What the order gives
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub powers: Vec<RecoveryPower>,
    /// Premises that may be entered and searched
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub premises: String,
    /// Who is authorised
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub authorised: String,
    /// When does the order expire, if it says so?
    #[serde(default)]
    #[schemars(extend("x-ahead" = true))]
    pub expires: Moment,
}

/// How far it has come
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OrderStage {
    /// Applied for
    AppliedFor,
    /// Made
    Made,
    /// Refused
    Refused,
}

/// What the child is under
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecoveryBasis {
    /// A care order, or an interim one
    CareOrder,
    /// An emergency protection order
    EmergencyProtection,
    /// Police protection
    PoliceProtection,
}

/// Ground
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecoveryGround {
    /// Unlawfully taken away, or kept away
    TakenOrKept,
    /// Has run away, or is staying away
    RanAway,
    /// Missing
    Missing,
}

/// What a recovery order gives
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecoveryPower {
    /// Whoever can has to produce the child
    ProduceChild,
    /// The child may be removed
    RemoveChild,
    /// Whoever knows has to say where the child is
    DiscloseWhereabouts,
    /// A constable may enter and search the premises named
    EnterAndSearch,
}

impl Record for RecoveryOrder {
    type State = Case;
    const VERB: &'static str = "Record a recovery order";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Legal, 40)];
    const TAB: Option<Tab> = Some(Tab::Legal);
    const SCOPE: Scope = Scope::Either;
    const WHEN: Option<&'static str> = Some("When was it applied for, made or refused?");
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam];

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if self.stage == OrderStage::Made && self.powers.is_empty() {
            refusals.push(Refusal::new("/powers", "powers_missing", "Say what the order gives"));
        }
        if self.powers.contains(&RecoveryPower::EnterAndSearch) && self.premises.trim().is_empty() {
            let message = "Name the premises that the order lets somebody enter. It gives no entry anywhere else";
            refusals.push(Refusal::new("/premises", "premises_missing", message));
        }
        refusals
    }

    fn sets(&self) -> Option<&Moment> {
        (self.stage == OrderStage::Made).then_some(&self.expires)
    }

    fn sample() -> Self {
        Self {
            stage: OrderStage::Made,
            basis: RecoveryBasis::CareOrder,
            legal_status: Answer::Known(Code::new("c2")),
            ground: RecoveryGround::TakenOrKept,
            court: "East London Family Court, RO 3".into(),
            powers: vec![RecoveryPower::ProduceChild, RecoveryPower::EnterAndSearch],
            premises: "Flat 4, 9 Cable Yard".into(),
            authorised: "PC Tamsin Vale, and any constable".into(),
            expires: Moment::default(),
        }
    }
}
