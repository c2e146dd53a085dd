//! What is unusual about a look, by `policy/access/anomalies.toml`: words for whoever asks about it, never a mark or a sum.
//! Which looks there were is the access log's to say, and what follows from them a person's.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use casework::actor::Role;
use casework::alike::plain;
use casework::ids::ChildId;

use casework::time::Instant;
use serde::Deserialize;
use store::Hour;

const PATH: &str = "access/anomalies.toml";
const TEXT: &str = include_str!("../../../../policy/access/anomalies.toml");

static WATCH: LazyLock<Result<Watch, Vec<String>>> = LazyLock::new(|| read(TEXT));

/// Why a look is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// Whoever looked has the child's surname.
    Surname,
    /// The record is restricted.
    Restricted,
    /// They opened many records in that hour.
    Many,
    /// It was outside the hours of their role.
    OffShift,
    /// They and their unit owed nothing about the child, and it was at no episode.
    Purposeless,
}

impl Sort {
    /// Every sort.
    pub const ALL: [Sort; 5] = [Sort::Surname, Sort::Restricted, Sort::Many, Sort::OffShift, Sort::Purposeless];

    /// The name the API knows it by.
    pub fn name(self) -> &'static str {
        match self {
            Sort::Surname => "same_surname",
            Sort::Restricted => "restricted",
            Sort::Many => "many",
            Sort::OffShift => "off_shift",
            Sort::Purposeless => "no_duty_no_episode",
        }
    }

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Sort::Surname => "a child of the same surname",
            Sort::Restricted => "a restricted record",
            Sort::Many => "many records in one hour",
            Sort::OffShift => "outside the hours of the role",
            Sort::Purposeless => "nothing owed about the child, and no episode",
        }
    }
}

/// The rules in force.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Watch {
    /// Sources.
    pub cites: Vec<String>,
    /// When records opened in an hour are many.
    pub many: Many,
    /// The hours of each role that has hours.
    pub shift: BTreeMap<Role, Shift>,
}

/// When records opened in an hour are many.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Many {
    /// So many times what is ordinary.
    pub times: u32,
    /// Records a role ordinarily opens in an hour.
    pub ordinary: BTreeMap<Role, u32>,
}

/// The hours of a role, in London.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shift {
    /// From this hour of the clock,
    pub from: i8,
    /// and before this one.
    pub to: i8,
}

/// The rules in force; none while they cannot be read.
pub fn watch() -> Option<&'static Watch> {
    WATCH.as_ref().ok()
}

pub(super) fn faults() -> &'static [String] {
    WATCH.as_ref().err().map_or(&[], Vec::as_slice)
}

fn read(text: &str) -> Result<Watch, Vec<String>> {
    let watch: Watch = toml::from_str(text).map_err(|error| vec![format!("policy/{PATH}: {}", error.message())])?;
    let mut faults = Vec::new();
    for role in Role::STAFF.iter().filter(|role| **role != Role::Analyst && watch.many(**role).is_none()) {
        faults.push(format!("policy/{PATH}: many: what is ordinary for {} is not said", role.name()));
    }
    for (role, shift) in &watch.shift {
        if !(0..24).contains(&shift.from) || !(1..=24).contains(&shift.to) || shift.from >= shift.to {
            faults.push(format!("policy/{PATH}: shift: {} has hours that no day has", role.name()));
        }
    }
    if faults.is_empty() { Ok(watch) } else { Err(faults) }
}

impl Watch {
    /// From how many records in an hour on a role opens many.
    pub fn many(&self, role: Role) -> Option<u32> {
        self.many.ordinary.get(&role).map(|ordinary| ordinary.saturating_mul(self.many.times).max(1))
    }

    fn is_off_shift(&self, role: Role, at: Instant) -> bool {
        let hour = at.in_london().hour();
        self.shift.get(&role).is_some_and(|shift| !(shift.from..shift.to).contains(&hour))
    }

    /// What is unusual about each of one person's hours, in the order given; nothing about most.
    pub fn sorts(&self, hours: &[Hour]) -> Vec<BTreeSet<Sort>> {
        let mut opened: BTreeMap<Instant, BTreeSet<ChildId>> = BTreeMap::new();
        for hour in hours {
            opened.entry(hour.begins).or_default().insert(hour.child);
        }
        let many = |hour: &Hour, role: Role| {
            let count = opened.get(&hour.begins).map_or(0, BTreeSet::len);
            self.many(role).is_some_and(|many| u32::try_from(count).unwrap_or(u32::MAX) >= many)
        };
        let sorts = |hour: &Hour| {
            let role = hour.role;
            let holds = [
                (Sort::Surname, is_of_one_name(hour.name.as_deref().unwrap_or_default(), &hour.child_name)),
                (Sort::Restricted, hour.restricted),
                (Sort::Many, role.is_some_and(|role| many(hour, role))),
                (Sort::OffShift, role.is_some_and(|role| self.is_off_shift(role, hour.first))),
                (Sort::Purposeless, hour.owed == 0 && hour.episodes == 0),
            ];
            holds.into_iter().filter_map(|(sort, holds)| holds.then_some(sort)).collect()
        };
        hours.iter().map(sorts).collect()
    }
}

/// Whether two people have one surname: the last word of each name, in plain letters.
fn is_of_one_name(one: &str, other: &str) -> bool {
    let surname = |name: &str| {
        let last = name.split_whitespace().skip(1).last()?;
        let keys = plain(last);
        (!keys.is_empty()).then_some(keys)
    };
    surname(one).is_some_and(|one| surname(other) == Some(one))
}

#[cfg(test)]
mod tests {
    use casework::ids::PersonId;
    use casework::time::Instant;

    use super::*;

    fn hour(child: u128, at: &str) -> Hour {
        let at: Instant = at.parse().unwrap();
        Hour {
            person: PersonId::numbered(1),
            name: Some("Ewa Kowalska".into()),
            role: Some(Role::SocialWorker),
            unit: None,
            child: ChildId::numbered(child),
            child_name: "Amara Kestrel".into(),
            begins: at,
            looks: 1,
            first: at,
            last: at,
            owed: 1,
            episodes: 1,
            restricted: false,
        }
    }

    fn told(hours: &[Hour]) -> Vec<Vec<Sort>> {
        let sorts = watch().unwrap().sorts(hours);
        sorts.into_iter().map(|sorts| sorts.into_iter().collect()).collect()
    }

    #[test]
    fn what_is_shipped_is_sound_and_an_hour_of_ordinary_work_is_not_asked_about() {
        assert_eq!(faults(), &[] as &[String]);
        let six: Vec<Hour> = (0..6).map(|child| hour(child, "2026-03-02T10:00:00Z")).collect();
        assert!(told(&six).iter().all(Vec::is_empty));
    }

    #[test]
    fn every_sort_has_a_name_and_words_of_its_own() {
        let names: BTreeSet<&str> = Sort::ALL.iter().map(|sort| sort.name()).collect();
        let words: BTreeSet<&str> = Sort::ALL.iter().map(|sort| sort.words()).collect();
        assert_eq!((names.len(), words.len()), (Sort::ALL.len(), Sort::ALL.len()));
    }

    #[test]
    fn each_sort_is_told_where_it_holds_and_nowhere_else() {
        let day = "2026-03-02T10:00:00Z";
        let of = |change: &dyn Fn(&mut Hour)| {
            let mut hour = hour(1, day);
            change(&mut hour);
            told(&[hour]).remove(0)
        };
        assert_eq!(of(&|hour| hour.restricted = true), [Sort::Restricted]);
        assert_eq!(of(&|hour| (hour.owed, hour.episodes) = (0, 0)), [Sort::Purposeless]);
        assert_eq!(of(&|hour| hour.owed = 0), [], "an episode is a purpose");
        assert_eq!(of(&|hour| hour.child_name = "Jan KOWALSKA".into()), [Sort::Surname]);
        assert_eq!(of(&|hour| hour.child_name = "Kowalska".into()), [], "one word is no surname");
        assert_eq!(of(&|hour| hour.name = None), []);
        let eighteen: Vec<Hour> = (0..18).map(|child| hour(child, day)).collect();
        assert!(told(&eighteen).iter().all(|sorts| *sorts == [Sort::Many]));
        assert!(told(&eighteen[..17]).iter().all(Vec::is_empty));
    }

    #[test]
    fn the_hours_of_a_role_are_londons_in_winter_and_in_summer() {
        for (at, off) in [
            ("2026-03-02T06:59:00Z", true),
            ("2026-03-02T07:00:00Z", false),
            ("2026-03-02T21:00:00Z", true),
            ("2026-07-01T06:00:00Z", false),
            ("2026-07-01T20:00:00Z", true),
        ] {
            assert_eq!(told(&[hour(1, at)]).remove(0).contains(&Sort::OffShift), off, "{at}");
        }
        let officer = Hour { role: Some(Role::MissingPersonOfficer), ..hour(1, "2026-03-02T03:00:00Z") };
        assert_eq!(told(&[officer]).remove(0), [], "police work round the clock");
    }

    #[test]
    fn a_file_that_leaves_a_role_out_or_has_no_such_hours_is_refused() {
        let without = TEXT.replace("ordinary.social_worker = 6\n", "");
        assert!(read(&without).unwrap_err().concat().contains("social_worker"));
        assert!(read(&TEXT.replace("to = 22", "to = 25")).unwrap_err().concat().contains("no day has"));
        assert!(read(&TEXT.replace("social_worker", "social_wroker")).is_err());
    }
}
