//! Gender and ethnicity by incident, to the published counts. Names and addresses are settled elsewhere.

use crate::chance::Chance;
use crate::draft::Draft;
use crate::model::{Ethnicity, Gender, Group, Sex};
use crate::quota::{Quotas, dealt};
use crate::scale::{Scale, apportion};

/// Incidents by gender: boys, girls, transgender children, and the 19 that are none of these in the published count.
pub(crate) const GENDERS: [(Gender, u64); 4] =
    [(Gender::Boy, 14_655), (Gender::Girl, 14_581), (Gender::Transgender, 200), (Gender::Unknown, 19)];

/// Incidents by ethnicity: Black, White, and everything else with unknown.
pub(crate) const ETHNICITIES: [u64; 3] = [12_618, 10_891, 5_946];

/// How everything else falls to Asian, Mixed, any other group, and unknown. Invented.
const REST: [u64; 4] = [2_050, 2_300, 700, 896];

/// Children one of whose episodes records another ethnicity than the others do. Invented: only that there are some is
/// published.
const VARYING: u64 = 320;

/// Codes within each group and how likely they are. Invented, in the order of London's all-age census.
const CODES: [(Group, &[(Ethnicity, u64)]); 6] = [
    (Group::Black, &[(Ethnicity("BAFR"), 52), (Ethnicity("BCRB"), 30), (Ethnicity("BOTH"), 18)]),
    (
        Group::White,
        &[
            (Ethnicity("WBRI"), 70),
            (Ethnicity("WOTH"), 24),
            (Ethnicity("WIRI"), 3),
            (Ethnicity("WIRT"), 1),
            (Ethnicity("WROM"), 2),
        ],
    ),
    (
        Group::Asian,
        &[
            (Ethnicity("ABAN"), 30),
            (Ethnicity("AIND"), 16),
            (Ethnicity("APKN"), 26),
            (Ethnicity("AOTH"), 22),
            (Ethnicity("CHNE"), 6),
        ],
    ),
    (
        Group::Mixed,
        &[(Ethnicity("MWBC"), 44), (Ethnicity("MWBA"), 18), (Ethnicity("MWAS"), 12), (Ethnicity("MOTH"), 26)],
    ),
    (Group::Other, &[(Ethnicity("OOTH"), 1)]),
    (Group::Unknown, &[(Ethnicity("NOBT"), 85), (Ethnicity("REFU"), 15)]),
];

/// Gives every child a gender. Drafts come largest first.
pub(crate) fn genders(drafts: &mut [Draft], scale: Scale, chance: &mut Chance) {
    let mut quotas = Quotas::new(scale.split(&GENDERS.map(|(_, count)| count)));
    for draft in drafts {
        let size = draft.size();
        let place = quotas.choose(chance, |group| quotas.wants(group, size));
        quotas.give(place, size);
        draft.gender = GENDERS.get(place).map_or(Gender::Unknown, |&(gender, _)| gender);
    }
}

/// Sex as recorded: a transgender child's may be either, and is invented.
pub(crate) fn sex(gender: Gender, chance: &mut Chance) -> Sex {
    match gender {
        Gender::Boy => Sex::Male,
        Gender::Girl => Sex::Female,
        Gender::Transgender => chance.one_of(&[Sex::Male, Sex::Female], Sex::Female),
        Gender::Unknown => Sex::Unknown,
    }
}

/// Gives every child and absence an ethnicity. Drafts come largest first.
pub(crate) fn ethnicities(drafts: &mut [Draft], scale: Scale, chance: &mut Chance) {
    let groups = scale.split(&ETHNICITIES);
    let [black, white, rest] = *groups.as_slice() else { return };
    let mut quotas = Quotas::new([vec![black, white], apportion(rest, &REST)].concat());
    for draft in &mut *drafts {
        let size = draft.size();
        let place = quotas.choose(chance, |group| quotas.wants(group, size));
        quotas.give(place, size);
        draft.ethnicity = code(place, chance);
        for absence in &mut draft.absences {
            absence.ethnicity = draft.ethnicity;
        }
    }
    vary(drafts, scale.of(VARYING), chance);
}

/// A code of the group at a place in the order of the counts.
fn code(group: usize, chance: &mut Chance) -> Ethnicity {
    let codes = CODES.get(group).map_or(&[][..], |(_, codes)| codes);
    chance.weighted(codes, Ethnicity::UNKNOWN)
}

/// Genders of so many children who go missing once, in the published proportions.
pub(crate) fn some_genders(count: u64, chance: &mut Chance) -> Vec<Gender> {
    let counts = apportion(count, &GENDERS.map(|(_, count)| count));
    dealt(chance, &GENDERS.map(|(gender, _)| gender).into_iter().zip(counts).collect::<Vec<_>>())
}

/// Ethnicities of so many children who go missing once, in the published proportions.
pub(crate) fn some_ethnicities(count: u64, chance: &mut Chance) -> Vec<Ethnicity> {
    let [black, white, rest] = ETHNICITIES;
    let groups = [vec![black, white], apportion(rest, &REST)].concat();
    let counts = apportion(count, &groups).into_iter().enumerate().collect::<Vec<_>>();
    dealt(chance, &counts).into_iter().map(|group| code(group, chance)).collect()
}

/// Records another child's ethnicity for the last absence of so many children, in a ring, so that the counts of
/// incidents stay what they were while counts of children by ethnicity no longer sum to the children.
fn vary(drafts: &mut [Draft], count: u64, chance: &mut Chance) {
    let repeaters = drafts.iter_mut().filter(|draft| draft.size() > 1);
    let mut recorded: Vec<_> = repeaters.filter_map(|draft| draft.absences.last_mut()).collect();
    chance.shuffle(&mut recorded);
    recorded.truncate(usize::try_from(count).unwrap_or(usize::MAX));
    recorded.sort_by_key(|absence| absence.ethnicity.group());
    let mut values: Vec<Ethnicity> = recorded.iter().map(|absence| absence.ethnicity).collect();
    let half = values.len() / 2;
    values.rotate_left(half);
    for (absence, value) in recorded.into_iter().zip(values) {
        absence.ethnicity = value;
    }
}
