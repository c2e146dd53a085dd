use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Part, Record, Stage, Tab};
use crate::time::Moment;

/// Child abduction warning notice
///
/// Police have warned somebody to keep away from the child. It is no court order, and breaking it is no offence by itself; it shows that the person knew.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AbductionWarningNotice {
    /// Who was warned
    pub person: String,
    /// Basis
    pub basis: AbductionBasis,
    /// Why
    #[schemars(extend("x-long" = true))]
    pub grounds: String,
    /// Who served it, and its reference
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub officer: String,
    /// Until when, or when is it to be looked at again?
    #[serde(default)]
    #[schemars(extend("x-ahead" = true))]
    pub expires: Moment,
}

/// Basis of the notice
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AbductionBasis {
    /// The child is under 16: Child Abduction Act 1984, section 2
    Under16,
    /// The child is under 18 and in care, under an emergency protection order or in police protection: Children Act 1989, section 49
    InCare,
}

impl Record for AbductionWarningNotice {
    type State = Case;
    const VERB: &'static str = "Record a child abduction warning notice";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Legal, 60)];
    const TAB: Option<Tab> = Some(Tab::Legal);
    const WHEN: Option<&'static str> = Some("When was it served?");
    const PART: Part = Part::Disclosure;
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor];

    fn sets(&self) -> Option<&Moment> {
        Some(&self.expires)
    }

    fn sample() -> Self {
        Self {
            person: "A man of 24 she met online".into(),
            basis: AbductionBasis::Under16,
            grounds: "She was found at his address twice in March".into(),
            officer: "PC Tamsin Vale, notice 31".into(),
            expires: Moment::default(),
        }
    }
}
