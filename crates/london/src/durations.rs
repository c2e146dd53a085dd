//! How long each absence lasts: over nine in ten are over within 48 hours, and the stock of long ones at the end of
//! January is the published one. When a short one starts is the diary's to say.

use crate::chance::Chance;
use crate::draft::{Absence, DAY, DAYS, Draft, STOCK};
use crate::repeats::INCIDENTS;
use crate::scale::{Scale, apportion};

/// Incidents over within 48 hours, within 7 days, within about 3 months, and later. Published: more than nine in ten
/// are over within 48 hours. The split is chosen so that the flow keeps the published stock (Little's law).
const LENGTHS: [u64; 4] = [INCIDENTS - 2_209, 1_600, 459, 150];

/// Cases open at the end of January 2023 for 7 days to 3 months, and for longer.
pub(crate) const OPEN: [u64; 2] = [65, 39];

/// Of 65 cases open for 7 days to 3 months, those that will last longer than 3 months, and the rest. Invented.
const MIDDLE: [u64; 2] = [35, 30];

/// Children with more absences than this have only short ones, so that all of them fit into the year. Invented.
const MOST: u64 = 12;

/// Gives every absence its length, and those over 7 days their day.
pub(crate) fn assign(drafts: &mut [Draft], scale: Scale, chance: &mut Chance) {
    let counts = scale.split(&LENGTHS);
    let [short, days, weeks, months] = *counts.as_slice() else { return };
    let mut long = stocked(weeks, months, scale, chance);
    long.extend(spread(days).map(|q| Absence::lasting(2 * DAY + 1 + 119 * 60 * q * q / 1_000_000)));
    chance.shuffle(&mut long);
    let mut long = long.into_iter();

    // As many lottery tickets as absences: long ones fall on absences, not on children, and at most one on a child.
    let few = drafts.iter_mut().filter(|draft| draft.size() <= MOST);
    let mut order: Vec<(u64, &mut Draft)> = few.map(|draft| (chance.ticket(draft.size()), draft)).collect();
    order.sort_by_key(|(ticket, _)| *ticket);
    for (_, draft) in order {
        let Some(length) = long.next() else { break };
        let place = usize::try_from(chance.below(draft.size())).unwrap_or(0);
        if let Some(absence) = draft.absences.get_mut(place) {
            *absence = length;
        }
    }
    let mut rest: Vec<Absence> = long.chain(spread(short).map(|q| Absence::lasting(shorter(q)))).collect();
    chance.shuffle(&mut rest);
    let open = drafts.iter_mut().flat_map(|draft| &mut draft.absences).filter(|absence| absence.minutes == 0);
    for (absence, length) in open.zip(rest) {
        *absence = length;
    }
}

/// So many evenly spaced places between 0 and 1000.
fn spread(count: u64) -> impl Iterator<Item = u64> {
    (0..count).map(move |rank| (2 * rank + 1) * 1000 / (2 * count))
}

/// Minutes of one short absence.
pub(crate) fn one_short(chance: &mut Chance) -> u64 {
    shorter(chance.below(1000))
}

/// Minutes of a short absence at a place in their spread. Invented: half of them are over within 10 hours.
fn shorter(q: u64) -> u64 {
    let between = |low: u64, high: u64, from: u64, to: u64| from + (to - from) * (q - low) / (high - low);
    match q {
        0..120 => between(0, 120, 60, 120),
        120..450 => between(120, 450, 120, 8 * 60),
        450..820 => between(450, 820, 8 * 60, DAY),
        _ => between(820, 1000, DAY, 2 * DAY - 30),
    }
}

/// Absences of more than 7 days, each with a day that puts it in the January stock or keeps it out.
fn stocked(weeks: u64, months: u64, scale: Scale, chance: &mut Chance) -> Vec<Absence> {
    let open = scale.split(&OPEN);
    let [middle, over] = *open.as_slice() else { return Vec::new() };
    let middle = apportion(middle, &MIDDLE);
    let [middle_months, middle_weeks] = *middle.as_slice() else { return Vec::new() };

    let mut absences = Vec::new();
    let mut lengths: Vec<u64> = spread(months).map(|q| 95 + 182 * q / 1000).collect();
    lengths.sort_by_cached_key(|days| chance.ticket(days - 93));
    let ages = [(over, 94, 274), (middle_months, 9, 91)];
    absences.extend(placed(&lengths, &ages, chance));
    let mut lengths: Vec<u64> =
        spread(weeks).map(|q| 11 + (806 * q * q * q + 9_000_000_000) / 10_000_000_000).collect();
    lengths.sort_by_cached_key(|days| chance.ticket(days - 9));
    absences.extend(placed(&lengths, &[(middle_weeks, 9, 91)], chance));
    absences
}

/// Places lengths in days: the first of them so that they have been open for `low` to `high` days at the stock, as
/// many as each line says, and the others so that they are not in it.
fn placed(lengths: &[u64], lines: &[(u64, u64, u64)], chance: &mut Chance) -> Vec<Absence> {
    let mut ages = lines.iter().flat_map(|&(count, low, high)| (0..count).map(move |_| (low, high)));
    let place = |&days: &u64| {
        let minutes = days * DAY + chance.below(DAY / 2);
        let day = match ages.next() {
            Some((low, high)) => STOCK - chance.between(low, high.min(days - 2).max(low)),
            None => outside(days, chance),
        };
        Absence { day, fixed: true, ..Absence::lasting(minutes) }
    };
    lengths.iter().map(place).collect()
}

/// A day from which an absence of so many days is over before the stock is taken, or not yet 7 days old.
fn outside(days: u64, chance: &mut Chance) -> u64 {
    let early = (STOCK - 3).saturating_sub(days);
    let late = STOCK - 5;
    let drawn = chance.below(early + DAYS - late);
    if drawn < early { drawn } else { late + drawn - early }
}
