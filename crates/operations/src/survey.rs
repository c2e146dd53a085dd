//! Whether somebody is asked, by their link, how it went: what the case says, and when the same person was asked for another
//! child. How many answered what is `read::experience`.

use casework::case::{Case, FamilyLink};
use casework::ids::EntryId;
use casework::projection::ExperienceRow;
use casework::survey::{BETWEEN, asked};
use store::Transaction;

use crate::Failure;

/// Nobody is asked more often in the time that matters.
const MOST: u32 = 1000;

/// The entry that gave the link, where whoever holds it is asked and has neither answered nor been asked elsewhere lately.
pub(crate) fn open(
    transaction: &mut Transaction<'_>,
    case: &Case,
    link: &FamilyLink<'_>,
) -> Result<Option<EntryId>, Failure> {
    let own = asked(case).into_iter().find(|asked| asked.link.entry.id == link.entry.id);
    let Some(own) = own.filter(|asked| asked.answered.is_none()) else { return Ok(None) };
    let (entry, since) = (own.link.entry.id, own.since);
    let bars = |row: &ExperienceRow| {
        let before = (row.asked, row.entry) < (since, entry) && since - row.asked < BETWEEN;
        row.entry != entry && (before || row.said == "never_again")
    };
    let others = transaction.asked_before(&own.holder.to_string(), MOST)?;
    Ok((!others.iter().any(bars)).then_some(entry))
}
