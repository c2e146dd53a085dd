//! The calibrated year against what was published, at every scale, and against what must hold of any child.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use jiff::civil::{Date, date};
use jiff::{SignedDuration, Span, Unit};
use london::boroughs::BOROUGHS;
use london::model::{Child, Conversation, Episode, Name, Prevention};
use london::{Plan, Scale, Verdict, figures, plan, table};
use sha2::{Digest, Sha256};

fn scales() -> Vec<Scale> {
    ["1/100", "3/200", "1/33", "1/10", "1/2", "1", "3/2", "3"].iter().map(|scale| scale.parse().unwrap()).collect()
}

fn tenth() -> Scale {
    Scale::new(1, 10).unwrap()
}

/// Of every child's name, birth, borough and care and of every episode; field names are no part of it.
fn digest(plan: &Plan) -> String {
    let facts = |child: &Child| {
        let episodes = child
            .episodes
            .iter()
            .map(|each| (each.missing_from, each.back, each.reported, each.ethnicity.0, each.age, each.closed));
        let care = child.care.as_ref().map(|care| (care.authority.gss, care.placements.len()));
        let Name { given, family } = child.name;
        format!("{given} {family} {} {} {care:?} {:?}", child.born, child.borough.gss, episodes.collect::<Vec<_>>())
    };
    let digest: [u8; 32] = Sha256::digest(plan.children.iter().map(facts).collect::<String>()).into();
    format!("{:032x}", digest.iter().take(16).fold(0u128, |sum, byte| (sum << 8) | u128::from(*byte)))
}

fn years(born: Date, day: Date) -> i64 {
    born.until((Unit::Year, day)).unwrap().get_years().into()
}

fn back(episode: &Episode) -> Date {
    episode.back.london_date()
}

#[test]
fn every_figure_is_met_at_every_scale() {
    for scale in scales() {
        for seed in 0..3 {
            let figures = figures(&plan(seed, scale));
            let missed: Vec<_> = figures.iter().filter(|figure| figure.verdict == Verdict::Missed).cloned().collect();
            assert!(missed.is_empty(), "scale {scale}, seed {seed}\n{}", table(&missed));
        }
    }
}

#[test]
fn a_seed_always_gives_the_same_london_and_another_seed_another() {
    let london = plan(1, tenth());
    assert_eq!(london, plan(1, tenth()));
    assert_eq!(digest(&london), "4e09b40e3bda9c3a5e428b9275b9d903");
    assert_ne!(digest(&london), digest(&plan(2, tenth())));
}

#[test]
fn every_incident_starts_in_the_year_at_the_age_it_is_counted_at() {
    for (child, episode) in plan(1, Scale::ONE).episodes() {
        let day = episode.missing_from.london_date();
        assert!((date(2022, 4, 1)..=date(2023, 3, 31)).contains(&day), "{child:?}");
        assert_eq!(years(child.born, day), i64::from(episode.age), "{child:?}");
        assert!(years(child.born, back(episode)) < 18, "{child:?}");
    }
}

#[test]
fn what_people_do_about_an_episode_follows_in_order() {
    for (_, episode) in plan(1, Scale::ONE).episodes() {
        let (opened, assessed) = (episode.opened.unwrap(), episode.assessed.unwrap());
        let known = [episode.last_seen, episode.missing_from, episode.reported, opened, assessed, episode.closed];
        assert!(known.is_sorted(), "{episode:?}");
        assert!(episode.reported < episode.back && episode.back < episode.closed, "{episode:?}");
        match episode.prevention {
            Prevention::Held { at, .. } | Prevention::Declined(at) => {
                assert!(episode.back < at && at < episode.closed, "{episode:?}");
            }
            Prevention::NotHeld => (),
        }
        match episode.conversation {
            Conversation::Held { offered, at, written_up, .. } => {
                assert!(episode.back < offered && offered < at && at < written_up, "{episode:?}");
            }
            Conversation::Declined { offered, at } => assert!(episode.back < offered && offered < at, "{episode:?}"),
            Conversation::Offered(_) | Conversation::NotOffered => (),
        }
    }
}

#[test]
fn an_episode_is_closed_before_the_child_goes_missing_again() {
    for child in plan(1, Scale::ONE).children {
        for pair in child.episodes.windows(2) {
            assert!(pair[0].closed < pair[1].missing_from, "{child:?}");
        }
    }
}

#[test]
fn care_covers_every_absence_and_no_placement_ends_in_one() {
    let london = plan(1, Scale::ONE);
    let looked_after: Vec<&Child> = london.children.iter().filter(|child| child.care.is_some()).collect();
    assert!((1_200..1_500).contains(&looked_after.len()), "{}", looked_after.len());
    for child in looked_after {
        let care = child.care.as_ref().unwrap();
        let (first, last) = (care.placements.first().unwrap(), care.placements.last().unwrap());
        assert!(
            child.born < first.from && last.to <= child.born.checked_add(Span::new().years(18)).unwrap(),
            "{child:?}"
        );
        assert!(care.placements.windows(2).all(|pair| pair[0].to == pair[1].from), "{child:?}");
        assert!(care.placements.iter().all(|placement| placement.from < placement.to), "{child:?}");
        for episode in &child.episodes {
            let covers = |day: Date| care.placements.iter().position(|place| place.from < day && day < place.to);
            let place = covers(episode.missing_from.london_date());
            let begins = episode.missing_from.london_date() == first.from;
            assert!(begins || (place.is_some() && place == covers(back(episode))), "{child:?}");
        }
    }
}

#[test]
fn children_live_where_londons_children_live() {
    let london = plan(1, Scale::ONE);
    let all: u64 = BOROUGHS.iter().map(|borough| borough.children).sum();
    for borough in &BOROUGHS {
        let here = london.children.iter().filter(|child| child.borough == borough).count() as u64;
        assert!((here * all).abs_diff(borough.children * 9_370) < all, "{}", borough.name);
    }
}

#[test]
fn no_absence_is_shorter_than_an_hour_or_longer_than_childhood_allows() {
    for (_, episode) in plan(1, Scale::ONE).episodes() {
        let lasted = episode.back - episode.missing_from;
        assert!(lasted >= SignedDuration::from_mins(60) && lasted < SignedDuration::from_hours(24 * 280));
    }
}
