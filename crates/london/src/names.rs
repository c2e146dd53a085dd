//! Invented names for children, homes and staff, drawn from names common in London. They say nothing about a child's
//! ethnicity: names and ethnic groups are drawn independently.

use std::sync::LazyLock;

use crate::chance::Chance;
use crate::model::{Gender, Name};

type Names = LazyLock<Vec<&'static str>>;

static GIRLS: Names = LazyLock::new(|| include_str!("names/girls.txt").lines().collect());
static BOYS: Names = LazyLock::new(|| include_str!("names/boys.txt").lines().collect());
static EITHER: Names = LazyLock::new(|| include_str!("names/either.txt").lines().collect());
static FAMILY: Names = LazyLock::new(|| include_str!("names/family.txt").lines().collect());
static HOUSES: Names = LazyLock::new(|| include_str!("names/houses.txt").lines().collect());

const BUILDINGS: &[&str] = &["House", "Lodge", "Place", "Court", "Villa", "Cottage"];

/// A child's name.
pub(crate) fn child(chance: &mut Chance, gender: Gender) -> Name {
    let given = match gender {
        Gender::Boy => &BOYS,
        Gender::Girl => &GIRLS,
        Gender::Transgender | Gender::Unknown => &EITHER,
    };
    Name { given: chance.one_of(given, "Sam"), family: chance.one_of(&FAMILY, "Smith") }
}

/// An adult's name.
pub(crate) fn adult(chance: &mut Chance) -> Name {
    let given = if chance.permille(500) { &GIRLS } else { &BOYS };
    Name { given: chance.one_of(given, "Sam"), family: chance.one_of(&FAMILY, "Smith") }
}

/// A home's name; `number` keeps names apart where a London is large.
pub(crate) fn home(number: usize) -> String {
    let (house, rest) = (number % HOUSES.len(), number / HOUSES.len());
    let (building, round) = (rest % BUILDINGS.len(), rest / BUILDINGS.len());
    let words = format!("{} {}", HOUSES.get(house).unwrap_or(&"Elm"), BUILDINGS.get(building).unwrap_or(&"House"));
    if round == 0 { words } else { format!("{words} {}", round + 1) }
}
