//! A night of open cases: what must hold for boards and clocks to be alive and for the law of the case to accept it.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::collections::BTreeSet;

use casework::actor::Role;
use casework::time::Instant;
use jiff::{SignedDuration, Unit};
use london::model::{Child, PlacementKind, Reporter};
use london::{Plan, Post, Scale, plan, shown, tonight};

fn now() -> Instant {
    Instant::from_microseconds(1_795_300_800_000_000)
}

fn night() -> Plan {
    tonight(&plan(1, Scale::new(1, 10).unwrap()), now())
}

#[test]
fn twenty_five_children_are_missing_and_sixty_came_back_this_week() {
    let night = night();
    let open = night.episodes().filter(|(_, episode)| episode.back > now()).count();
    let week = now() - SignedDuration::from_hours(7 * 24);
    let last = night.children.iter().filter_map(|child| child.episodes.last());
    let recent = last.filter(|episode| episode.back <= now() && episode.back > week).count();
    assert_eq!((night.children.len(), open, recent), (85, 25, 60));
}

#[test]
fn the_night_has_every_grade_many_boroughs_and_every_kind_of_reporter() {
    let night = night();
    let grades: BTreeSet<_> = night.episodes().map(|(_, episode)| episode.grade).collect();
    let boroughs: BTreeSet<_> = night.children.iter().map(|child| child.borough.gss).collect();
    let reporters: BTreeSet<_> = night.episodes().map(|(_, episode)| episode.reporter).collect();
    assert_eq!((grades.len(), boroughs.len()), (4, 32));
    assert!(reporters.is_superset(&[Reporter::Home, Reporter::Family, Reporter::School].into()), "{reporters:?}");
}

#[test]
fn some_children_have_just_been_reported_and_one_has_waited_too_long() {
    let waiting: Vec<i64> = night()
        .episodes()
        .filter(|(_, episode)| episode.opened.is_none())
        .map(|(_, episode)| (now() - episode.reported).as_mins())
        .collect();
    assert_eq!(waiting.len(), 4);
    assert_eq!(waiting.iter().filter(|minutes| **minutes > 15).count(), 1);
}

#[test]
fn nobody_is_an_adult_and_nothing_overlaps() {
    let night = night();
    for child in &night.children {
        assert!(child.born.until((Unit::Year, now().london_date())).unwrap().get_years() < 18);
        assert!(child.episodes.windows(2).all(|pair| pair[0].closed < pair[1].missing_from), "{child:?}");
        for episode in &child.episodes {
            let known = [Some(episode.missing_from), Some(episode.reported), episode.opened, episode.assessed];
            let known: Vec<_> = known.into_iter().flatten().collect();
            assert!(known.is_sorted() && episode.reported <= now(), "{episode:?}");
        }
        for placement in child.care.iter().flat_map(|care| &care.placements) {
            assert!(placement.from < child.episodes[0].missing_from.london_date());
            if let PlacementKind::Home(number) = placement.kind {
                assert!(night.homes.iter().any(|home| home.number == number));
            }
        }
    }
}

#[test]
fn eleven_people_are_shown_and_the_home_among_them_has_children() {
    let night = night();
    let posts = shown(&night);
    let roles: Vec<Role> = posts.iter().map(|post| post.role()).collect();
    assert_eq!(roles, [Role::CASEWORKERS, &[Role::PartnerLead, Role::Analyst, Role::InformationGovernance]].concat());
    let Some(Post::HomeManager(number)) = posts.get(7) else { panic!("{posts:?}") };
    let lives = |child: &&Child| {
        child.care.iter().flat_map(|care| &care.placements).any(|place| place.kind == PlacementKind::Home(*number))
    };
    assert!(night.children.iter().filter(lives).count() >= 3);
}

#[test]
fn the_same_night_comes_again_and_its_children_are_not_the_years() {
    assert_eq!(night(), night());
    let year = plan(1, Scale::new(1, 10).unwrap());
    assert_eq!(usize::try_from(night().children[0].number).unwrap(), year.children.len() + 1);
}
