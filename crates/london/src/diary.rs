//! When each absence starts: days that never overlap within a child, and hours that peak in the evening.
//! How long absences last is settled before.

use crate::chance::Chance;
use crate::draft::{Absence, DAYS, Draft};

/// How likely each hour of the day is to be the one a child goes missing in. Invented; evenings are the busiest.
const HOURS: [u64; 24] = [30, 22, 14, 9, 6, 6, 9, 18, 34, 30, 26, 28, 32, 36, 44, 62, 74, 84, 92, 98, 100, 94, 76, 50];

/// Gives every absence its day and minute, in order within each child.
pub(crate) fn write(drafts: &mut [Draft], chance: &mut Chance) {
    let hours: Vec<(u64, u64)> = (0..).zip(HOURS).collect();
    for draft in drafts {
        for absence in &mut draft.absences {
            absence.minute = chance.weighted(&hours, 20) * 60 + chance.below(60);
        }
        let (fixed, mut free): (Vec<_>, Vec<_>) = draft.absences.iter().partition(|absence| absence.fixed);
        match fixed.first() {
            None => spread(&mut free, 0, DAYS - 1, chance),
            Some(long) => beside(&mut free, long, chance),
        }
        draft.absences = fixed;
        draft.absences.append(&mut free);
        draft.absences.sort_by_key(|absence| absence.day);
    }
}

/// Days for absences before and after a long one.
fn beside(free: &mut Vec<Absence>, long: &Absence, chance: &mut Chance) {
    let (room_before, after) = (long.day, long.day + long.days());
    let room_after = DAYS.saturating_sub(after);
    let (mut earlier, mut later) = (Vec::new(), Vec::new());
    let (mut used_before, mut used_after) = (0, 0);
    for absence in free.drain(..) {
        let days = absence.days();
        let fits_before = used_before + days <= room_before;
        let fits_after = used_after + days <= room_after;
        let likely_before = chance.below(room_before + room_after) < room_before;
        if fits_before && (likely_before || !fits_after) {
            used_before += days;
            earlier.push(absence);
        } else {
            used_after += days;
            later.push(absence);
        }
    }
    let spare = earlier.last().map_or(0, Absence::days);
    spread(&mut earlier, 0, room_before.saturating_sub(spare), chance);
    spread(&mut later, after, DAYS - 1, chance);
    free.append(&mut earlier);
    free.append(&mut later);
}

/// Days from `from` to `to`, both included, for the starts of absences one after the other.
fn spread(absences: &mut [Absence], from: u64, to: u64, chance: &mut Chance) {
    let taken: u64 = absences.iter().rev().skip(1).map(Absence::days).sum();
    let spare = to.saturating_sub(from).saturating_sub(taken);
    let mut offsets: Vec<u64> = absences.iter().map(|_| chance.between(0, spare)).collect();
    offsets.sort_unstable();
    let mut used = from;
    for (absence, offset) in absences.iter_mut().zip(offsets) {
        absence.day = used + offset;
        used += absence.days();
    }
}
