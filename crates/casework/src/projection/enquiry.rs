//! The rows from which is counted what child protection enquiries ask of each team, and how soon it answers.

use super::EnquiryRow;
use crate::case::Case;
use crate::entry::{Entry, Origin};
use crate::records::section47_enquiry::EnquiryStage;
use crate::records::{Section47Enquiry, VisitMade};
use crate::time::Instant;

/// Every enquiry, in the order in which they began. One that ends ends all that had begun by then; what an import brings was no
/// work of a team here.
pub(super) fn enquiries(case: &Case) -> Vec<EnquiryRow> {
    let mut told: Vec<(&Entry, &Section47Enquiry)> =
        case.of::<Section47Enquiry>().filter(|(entry, _)| entry.origin != Origin::Import).collect();
    told.sort_by_key(|(entry, _)| (entry.began(), entry.id));
    let begun = told.iter().filter(|(_, enquiry)| enquiry.stage == EnquiryStage::Begun);
    begun.map(|begun| row(case, begun, &told)).collect()
}

fn row(case: &Case, (entry, first): &(&Entry, &Section47Enquiry), told: &[(&Entry, &Section47Enquiry)]) -> EnquiryRow {
    let began = entry.began();
    let after = told.iter().filter(|(later, _)| later.began() >= began && later.id != entry.id);
    let end = after.clone().find(|(_, enquiry)| enquiry.stage != EnquiryStage::Begun);
    let ended = end.map(|(end, _)| end.began());
    let team = end.and_then(|(_, end)| end.team.clone()).or_else(|| first.team.clone());
    let within = |at: Instant| at >= began && ended.is_none_or(|ended| at <= ended);
    let visits: Vec<(&Entry, &VisitMade)> = case.of::<VisitMade>().filter(|(visit, _)| within(visit.began())).collect();
    let joint = visits.iter().filter(|(visit, made)| made.is_joint(visit.actor.role)).count();
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    EnquiryRow {
        entry: entry.id,
        unit: entry.actor.unit.clone(),
        team,
        began,
        ended,
        visited: visits.iter().map(|(visit, _)| visit.began()).min(),
        visits: count(visits.len()),
        joint: count(joint),
    }
}
