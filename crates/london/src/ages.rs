//! Dates of birth such that the incidents by age are the published ones. Children grow older in the year: a birthday
//! between two absences makes the later ones count a year older.

use jiff::civil::Date;

use crate::chance::Chance;
use crate::draft::{DAYS, Draft, date_of};
use crate::quota::Quotas;
use crate::scale::{Scale, apportion};

/// Incidents by age band: 11 and under, 12 to 14, 15 to 17.
pub(crate) const BANDS: [u64; 3] = [707, 8_719, 20_029];

/// How the incidents of a band fall to single years of age. Invented, but for their order at 15, 16 and 17.
const YEARS: [&[u64]; 3] =
    [&[2, 2, 3, 4, 5, 8, 12, 20, 35, 70, 180, 366], &[1_180, 2_770, 4_769], &[5_990, 6_770, 7_269]];

/// The age from which a child may go missing again and again. Invented.
const REPEATS_FROM: usize = 10;

/// Incidents by single year of age, 0 to 17.
fn quotas(scale: Scale) -> Vec<u64> {
    scale.split(&BANDS).into_iter().zip(YEARS).flat_map(|(band, years)| apportion(band, years)).collect()
}

/// Gives every child a date of birth and every absence its age. Drafts come largest first.
pub(crate) fn assign(drafts: &mut [Draft], scale: Scale, chance: &mut Chance) {
    let mut quotas = Quotas::new(quotas(scale));
    for draft in drafts {
        let birthday = draft.first() + 1 + chance.below(DAYS);
        let younger = draft.absences.iter().filter(|absence| absence.day < birthday).count();
        let younger = u64::try_from(younger).unwrap_or(0);
        let (size, clear) = (draft.size(), draft.clear());
        let latest = draft.first() + DAYS;
        let settles = clear <= latest;
        let grows = younger < size;
        let young = |age: usize| age >= REPEATS_FROM || size <= 2;
        let fits = |age: usize| match age {
            17 => settles && quotas.wants(17, size),
            16 if grows && birthday + DAYS <= clear => false,
            _ => young(age) && quotas.wants(age, younger) && (!grows || quotas.wants(age + 1, size - younger)),
        };
        let age = quotas.choose(chance, fits);
        let grows = grows && age != 17;
        let younger = if grows { younger } else { size };
        let birthday = if grows { birthday } else { chance.between(free_from(draft, age).min(latest), latest) };
        quotas.give(age, younger);
        quotas.give(age + 1, size - younger);
        settle(draft, birthday, age);
    }
}

/// The first day on which a child may turn a year older without any absence seeing it, or any absence outlasting
/// childhood.
fn free_from(draft: &Draft, age: usize) -> u64 {
    if age == 17 { draft.clear() } else { draft.last() + 1 }
}

/// Writes down that the child turns a year older than `age` on a day.
fn settle(draft: &mut Draft, birthday: u64, age: usize) {
    let age = u8::try_from(age).unwrap_or(17);
    for absence in &mut draft.absences {
        absence.age = if absence.day < birthday { age } else { age + 1 };
    }
    let turned = date_of(birthday);
    let on = |years: i16| {
        let day = if turned.month() == 2 { turned.day().min(28) } else { turned.day() };
        Date::new(turned.year() + years, turned.month(), day).unwrap_or(turned)
    };
    draft.born = on(-i16::from(age) - 1);
    draft.eighteen = on(17 - i16::from(age));
}
