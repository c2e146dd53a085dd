use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::ids::EntryId;
use crate::record::{Context, Record, Refusal, Scope, Stage, Tab};
use crate::records::Kind;

/// End of an order or notice
///
/// It ran out, was discharged, was renewed, or has done its work.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LegalOrderEnded {
    /// Which order or notice
    pub order: EntryId,
    /// What became of it
    pub how: OrderEnd,
    /// What follows it
    ///
    /// Who has the child, and what was decided instead.
    #[schemars(extend("x-long" = true))]
    pub words: String,
}

/// What became of it
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OrderEnd {
    /// It has done its work
    Done,
    /// Renewed or replaced by another
    Replaced,
    /// Discharged by the court, or taken back
    Discharged,
    /// It ran out
    RanOut,
}

/// The kinds that stay in force until they are ended.
pub const ORDERS: [Kind; 4] =
    [Kind::EmergencyProtectionOrder, Kind::RecoveryOrder, Kind::AbductionWarningNotice, Kind::PremisesClosure];

impl Record for LegalOrderEnded {
    type State = Case;
    const VERB: &'static str = "End an order or notice";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Legal, 90)];
    const TAB: Option<Tab> = Some(Tab::Legal);
    const SCOPE: Scope = Scope::Either;
    const WHEN: Option<&'static str> = Some("When did it end?");
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let known = case.entry(self.order).and_then(crate::entry::Entry::kind).is_some_and(|kind| ORDERS.contains(&kind));
        let refusal = || Refusal::new("/order", "no_such_order", "Choose the order or notice that has ended");
        (!known).then(refusal).into_iter().collect()
    }

    fn answers(&self) -> Option<EntryId> {
        Some(self.order)
    }

    fn sample() -> Self {
        Self { order: EntryId::numbered(1), how: OrderEnd::Replaced, words: "Interim care order made this morning".into() }
    }
}
