//! Codes from lists that change without a programmer. A list the code branches on is an enum instead.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// Names a list of `policy/codes`.
pub trait List {
    /// The list's file name without its ending.
    const NAME: &'static str;
}

/// One code of the list `L`, as written at the time.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Code<L>(Box<str>, #[serde(skip)] PhantomData<L>);

impl<L> Code<L> {
    /// A code, unchecked: the check against the list is made where a record is read in.
    pub fn new(code: &str) -> Self {
        Self(code.into(), PhantomData)
    }

    /// The code as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<L> Clone for Code<L> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), PhantomData)
    }
}

impl<L> PartialEq for Code<L> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<L> Eq for Code<L> {}

impl<L> fmt::Debug for Code<L> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl<L: List> JsonSchema for Code<L> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        L::NAME.into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "x-codes": L::NAME })
    }
}

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident = $file:literal;)+) => {
        $($(#[$doc])* #[derive(Debug, Clone, Copy)] pub enum $name {}
        impl List for $name { const NAME: &'static str = $file; })+

        /// Every list a record refers to.
        pub const LISTS: &[&str] = &[$($file),+];
    };
}

lists! {
    /// Ethnic group, with the codes other bodies use.
    Ethnicity = "ethnicity";
    /// Who the reporter is to the child.
    Relationship = "relationship_to_child";
    /// How a report came in.
    ReportChannel = "report_channel";
    /// Why a report was not opened.
    NotOpenedReason = "not_opened_reason";
    /// A grade of the risk instrument, in any of its editions.
    RiskGrade = "risk_grade";
    /// A risk factor of the instrument.
    RiskFactor = "risk_factor";
    /// Why a grade is lower than before.
    LowerGradeReason = "lower_grade_reason";
    /// What was given or promised to exploit a child.
    GivenOrPromised = "given_or_promised";
    /// What pressure was used to exploit a child.
    PressureUsed = "pressure_used";
    /// What an enquiry was.
    EnquiryKind = "enquiry_kind";
    /// How contact was made.
    ContactMethod = "contact_method";
    /// How a child's wellbeing was confirmed.
    WellbeingMethod = "wellbeing_method";
    /// Why a conversation was not face to face.
    ModeReason = "mode_reason";
    /// Why something could not be done.
    NotPossibleReason = "not_possible_reason";
    /// Why an offer was declined.
    DeclineReason = "decline_reason";
    /// The kind of placement, as in the children looked after return.
    PlacementType = "placement_type";
    /// Why a placement ended.
    PlacementEndReason = "placement_end_reason";
    /// The legal status under which a child is looked after.
    LegalStatus = "legal_status";
    /// A kind of harm.
    HarmType = "harm_type";
    /// A kind of exploitation.
    ExploitationType = "exploitation_type";
    /// Why the child went, or was drawn away.
    PushPullReason = "push_pull_reason";
    /// Why an entry was corrected.
    CorrectionReason = "correction_reason";
    /// Why an entry was withdrawn.
    WithdrawalReason = "withdrawal_reason";
    /// Why a record may be disposed of.
    DisposalReason = "disposal_reason";
    /// Why a record is kept longer than its rule.
    KeepReason = "keep_reason";
    /// Why something is taken out of a copy.
    RedactionReason = "redaction_reason";
    /// Why a decision is challenged.
    ChallengeReason = "challenge_reason";
    /// At which level of need a council helps.
    ThresholdLevel = "threshold_level";
    /// What whoever reports was advised, by the edition of the script.
    AdviceGiven = "advice_given";
    /// A language.
    Language = "language";
    /// A legal power.
    LegalPower = "legal_power";
    /// Why TextSafe is not asked for.
    TextsafeReason = "textsafe_reason";
    /// What a charity is asked for.
    CharityService = "charity_service";
    /// Why a child was not seen alone.
    NotAloneReason = "not_alone_reason";
    /// What a complaint or feedback is about.
    FeedbackTheme = "feedback_theme";
    /// Where a child went missing from.
    MissingFrom = "missing_from";
    /// Which of a protocol's groups of children a child is in.
    ScopeGroup = "scope_group";
    /// What may be wrong in a child's life.
    LifeConcern = "life_concern";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_its_text_on_the_wire() {
        let code: Code<Ethnicity> = serde_json::from_str(r#""wbri""#).unwrap();
        assert_eq!(code, Code::new("wbri"));
        assert_eq!(serde_json::to_string(&code).unwrap(), r#""wbri""#);
    }
}
