//! What rows and overlays must be besides readable: an overlay may only tighten, rows of one duty close alike, and names are
//! unique. What one word names is `reader`'s.

use std::collections::BTreeSet;

use jiff::SignedDuration;

use super::reader::Reader;
use super::text::File;
use crate::entry::Band;
use crate::policy::duties::{Change, Row, Within};

const BANDS: [Option<Band>; 5] = [None, Some(Band::Lowest), Some(Band::Low), Some(Band::Medium), Some(Band::High)];

fn limits(within: &Within) -> [SignedDuration; 5] {
    BANDS.map(|band| match within {
        Within::Elapsed(elapsed) => *elapsed,
        Within::ByBand(bands) | Within::ByHighestBand(bands) => bands.of(band),
    })
}

/// Every field of a change that would give more time, fewer duties or weaker ones.
pub(super) fn loosening(row: &Row, change: &Change) -> Vec<&'static str> {
    let longer = |new: &Within| limits(new).iter().zip(limits(&row.within)).any(|(new, old)| *new > old);
    let mut loosened = Vec::new();
    if change.within.as_ref().is_some_and(longer) {
        loosened.push("more time");
    }
    if change.after.is_some_and(|after| row.after.is_none_or(|before| after > before)) {
        loosened.push("it opens later");
    }
    if change.repeats.is_some_and(|days| row.repeats.is_none_or(|before| days > before)) {
        loosened.push("it recurs less often");
    }
    if change.severity.is_some_and(|severity| severity < row.severity) {
        loosened.push("it binds less");
    }
    if !row.closed_by.is_empty() && row.closed_by.iter().all(|closer| change.without.contains(closer)) {
        loosened.push("nothing could close it");
    }
    loosened
}

/// Names are unique, rows of one duty close alike, and only a national row replaces, and only police procedure.
pub(super) fn check_rows(reader: &mut Reader, rows: &[Row], file: &File) {
    let mut seen = BTreeSet::new();
    for text in &file.row {
        let id = text.id.get_ref().as_str();
        if rows.iter().filter(|row| *row.id == *id).count() > 1 && seen.insert(id) {
            reader.fault(&text.id, format!("There are two rows “{id}”"));
        }
        let Some(row) = rows.iter().find(|row| *row.id == *id) else { continue };
        if let Some(other) = rows.iter().find(|other| other.duty == row.duty && other.closed_by != row.closed_by) {
            let message = format!("“{id}” and “{}” are one duty but do not close alike", other.id);
            reader.fault(&text.id, message);
        }
        for replaced in &text.replaces {
            let allowed = rows.iter().any(|old| *old.id == **replaced.get_ref() && old.police_procedure);
            if !allowed || row.overlay.is_some() {
                let message =
                    "Only a national row replaces another, and only one marked as police procedure".to_owned();
                reader.fault(replaced, message);
            }
        }
    }
}
