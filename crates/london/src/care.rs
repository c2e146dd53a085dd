//! Homes, and the care of looked-after children. Everything here is invented but the number of homes with a Philomena
//! agreement; care periods cover every absence, so that a return drawn from them breaks no rule.

use crate::boroughs::{BOROUGHS, Borough, weights};
use crate::chance::Chance;
use crate::draft::{DAYS, Draft, date_of};
use crate::model::{Care, CareEnd, Gender, Home, HomeKind, Placement, PlacementKind};
use crate::names;
use crate::scale::{Scale, apportion};

/// Homes with a Philomena agreement: the seed says just under 400.
pub(crate) const AGREEMENTS: u64 = 396;
/// Homes without one. Invented.
const OTHERS: u64 = 44;

/// How many in a thousand of the children with so many absences are looked after. Invented; together about one child
/// in seven and seven or eight absences each.
fn looked_after(absences: u64) -> u64 {
    match absences {
        0..=1 => 60,
        2 => 100,
        3..=4 => 180,
        5..=9 => 350,
        10..=19 => 500,
        _ => 650,
    }
}

/// How many in a thousand are placed outside the borough responsible for them (41 %, the national share in 2020).
const OUT_OF_AREA: u64 = 410;

/// How many homes are looked at before a child goes to foster carers instead.
const DRAWS: u32 = 6;

/// The homes of a London by borough, so that placing a child looks at few of them.
pub(crate) struct Homes<'a>(Vec<(&'static str, Vec<&'a Home>)>);

impl<'a> Homes<'a> {
    pub fn new(homes: &'a [Home]) -> Self {
        let here = |borough: &'static Borough| homes.iter().filter(|home| home.borough == borough).collect();
        Self(BOROUGHS.iter().map(|borough| (borough.gss, here(borough))).collect())
    }

    fn in_borough(&self, borough: &Borough) -> &[&'a Home] {
        self.0.iter().find(|(gss, _)| *gss == borough.gss).map_or(&[], |(_, homes)| homes)
    }
}

/// The homes of a London, spread over the boroughs as its children are.
pub(crate) fn homes(scale: Scale, chance: &mut Chance) -> Vec<Home> {
    let counts = scale.split(&[AGREEMENTS, OTHERS]);
    let mut boroughs = Vec::new();
    for (borough, count) in BOROUGHS.iter().zip(apportion(counts.iter().sum(), &weights())) {
        boroughs.extend((0..count).map(|_| borough));
    }
    chance.shuffle(&mut boroughs);
    let agreed = usize::try_from(counts.first().copied().unwrap_or(0)).unwrap_or(0);
    let home = |(place, (number, borough)): (usize, (u32, _))| Home {
        number,
        kind: if chance.permille(550) { HomeKind::ChildrensHome } else { HomeKind::SemiIndependent },
        name: names::home(place),
        borough,
        philomena: place < agreed,
        telephone: format!("020 7946 0{:03}", number % 1000),
    };
    (0..).zip(boroughs).enumerate().map(home).collect()
}

/// Decides which children are looked after, and by which borough. Drafts come largest first and know their ages.
pub(crate) fn assign(drafts: &mut [(Draft, &'static Borough)], homes: &[Home], chance: &mut Chance) {
    let homes = Homes::new(homes);
    let mut share = chance.below(1000);
    for (draft, borough) in drafts.iter_mut().filter(|(draft, _)| draft.gender != Gender::Unknown) {
        share += looked_after(draft.size());
        if share >= 1000 {
            share -= 1000;
            draft.care = Some(care(draft, borough, &homes, chance));
        }
    }
}

fn care(draft: &Draft, authority: &'static Borough, homes: &Homes, chance: &mut Chance) -> Care {
    let foreign = !matches!(draft.ethnicity.0, "WBRI" | "WIRI" | "WIRT");
    let unaccompanied = foreign && draft.youngest() >= 14 && chance.permille(200);
    let began = if draft.first() > 4 && chance.permille(250) {
        date_of(chance.below(draft.first() - 1))
    } else {
        let longest = if unaccompanied { 300 } else { 1500 };
        let days = i64::try_from(chance.between(30, longest)).unwrap_or(30);
        date_of(0).checked_sub(jiff::Span::new().days(days)).unwrap_or(draft.born)
    };
    let began = began.max(draft.born.tomorrow().unwrap_or(draft.born));
    let clear = draft.clear();
    let within_year = clear + 2 < DAYS && chance.permille(80);
    let (from, to) = if within_year { (clear, DAYS - 1) } else { (clear.max(DAYS), 2 * DAYS - 1) };
    let planned = date_of(chance.between(from, to));
    let ended = if draft.eighteen <= planned { CareEnd::Eighteen } else { CareEnd::ReturnedHome };
    let over = planned.min(draft.eighteen);

    let age = draft.absences.last().map_or(0, |absence| absence.age);
    let mut place = || placement(age, authority, homes, chance);
    let (kind, borough) = place();
    let first = Placement { kind, borough, from: began, to: over };
    let placements = match gap(draft) {
        Some(day) => {
            let (kind, borough) = place();
            let moved = date_of(day);
            vec![Placement { to: moved, ..first }, Placement { kind, borough, from: moved, to: over }]
        }
        None => vec![first],
    };
    Care { authority, unaccompanied, placements, ended }
}

/// A day on which a child who goes missing often may move: between two absences, with a clear day on either side.
fn gap(draft: &Draft) -> Option<u64> {
    let moves = draft.size() >= 3 && (draft.first() + draft.last()).is_multiple_of(4);
    let pairs = draft.absences.iter().zip(draft.absences.iter().skip(1));
    let mut gaps = pairs.filter(|(one, next)| one.clear() + 1 < next.day).map(|(one, _)| one.clear());
    moves.then(|| gaps.next()).flatten()
}

/// Where a child is placed: in a home or with foster carers, in the responsible borough or outside it.
pub(crate) fn placement(
    age: u8,
    authority: &'static Borough,
    homes: &Homes,
    chance: &mut Chance,
) -> (PlacementKind, &'static Borough) {
    let outside = chance.permille(OUT_OF_AREA);
    let borough = if outside { other(authority, chance) } else { authority };
    let foster = chance.permille(if age < 12 { 900 } else { 250 });
    let suits = |home: &Home| age >= 16 || home.kind == HomeKind::ChildrensHome;
    let near = homes.in_borough(borough);
    let drawn = (0..DRAWS).filter_map(|_| chance.any(near)).find(|home| !foster && suits(home));
    (drawn.map_or(PlacementKind::Foster, |home| PlacementKind::Home(home.number)), borough)
}

/// A borough other than this one.
fn other(borough: &'static Borough, chance: &mut Chance) -> &'static Borough {
    let place = BOROUGHS.iter().position(|each| each == borough).unwrap_or(0);
    let step = usize::try_from(chance.between(1, 31)).unwrap_or(1);
    BOROUGHS.get((place + step) % BOROUGHS.len()).unwrap_or(borough)
}
