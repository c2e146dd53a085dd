//! The rows by which children are found who share a place, a group of friends or an online space. Who sees which of them is for
//! whoever asks.

use super::ContextRow;
use crate::case::Case;
use crate::code::Code;
use crate::exploitation::Standing;
use crate::records::ContextLinked;

/// Every link that stands.
pub(super) fn contexts(case: &Case) -> Vec<ContextRow> {
    let restricted = case.restriction().is_some();
    case.of::<ContextLinked>()
        .map(|(entry, link)| ContextRow {
            entry: entry.id,
            context: link.of_entry(entry),
            kind: link.kind.map_or("", |kind| kind.name()).to_owned(),
            name: link.name.trim().to_owned(),
            words: link.words.clone(),
            harms: codes(&link.harms),
            exploitation: codes(&link.exploitation),
            known: link.standing == Standing::Known,
            source: link.source.clone(),
            at: entry.occurred.latest(),
            recorded: entry.recorded,
            restricted,
        })
        .collect()
}

fn codes<List>(codes: &[Code<List>]) -> String {
    codes.iter().map(Code::as_str).collect::<Vec<_>>().join(" ")
}
