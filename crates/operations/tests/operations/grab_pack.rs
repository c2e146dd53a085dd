//! The grab pack: kept by whoever cares for the child, sealed from police until a report is open, each opening logged.

use casework::actor::{Actor, Role};
use casework::ids::EpisodeId;
use casework::records::{GrabPackRecorded, Kind};
use casework::time::Moment;
use operations::{About, Failure, GRAB_PACK, Opened, Written};
use proves::proves;
use serde_json::{Value, json};

use crate::world::{World, child, each, home, manager, officer, report_of, staff, stranger, worker};

fn sample() -> Value {
    Kind::GrabPackRecorded.descriptor().unwrap().sample.clone()
}

/// A child of the home who was reported once and is back, so that everybody stands to her and no report is open.
fn settled(world: &World) -> Written {
    let report = world.missing("Amara Kestrel");
    world.write(&worker(), &report, Kind::PlacementStarted, json!({ "home": home() })).unwrap();
    world.close(&report);
    world.write(&manager(), &report, Kind::GrabPackRecorded, sample()).unwrap();
    report
}

/// What opening it shows, or why it does not open.
fn opened(world: &World, actor: &Actor, of: &Written) -> Result<String, Failure> {
    let case = world.lantern.grab_pack(actor, of.child)?;
    let (entry, _) = case.seen.case.grab_pack().unwrap();
    Ok(case.seen.said(entry).to_string())
}

fn openings(world: &World, of: &Written) -> Vec<(Option<u128>, Option<EpisodeId>)> {
    let child = of.child;
    let looks = world.lantern.store().read(move |transaction| transaction.looks_at(child, None, 500)).unwrap();
    let opened = looks.into_iter().filter(|look| look.what == GRAB_PACK);
    opened.map(|look| (look.person.map(|_| 0), look.episode)).collect()
}

#[test]
fn the_pack_is_sealed_from_police_until_a_report_opens_it_and_again_when_the_episode_is_closed() {
    proves!("LA-3-29");
    each(|world| {
        let known = settled(world);
        for actor in [manager(), worker(), staff(Role::EmergencyDutyTeam)] {
            assert!(opened(world, &actor, &known).unwrap().contains("Asthma"), "{:?}: at any time", actor.role);
        }
        assert_eq!(opened(world, &officer(), &known), Err(Failure::Forbidden));
        assert_eq!(opened(world, &stranger(), &known), Err(Failure::NotFound));
        let state = world.lantern.see(&officer(), Opened::Child(known.child), "test", None).unwrap();
        assert!(state.pack.is_some_and(|pack| !pack.opens), "that there is one, and whose, is known");

        let report = world.report_again(&manager(), known.child);
        assert_ne!(report.episode, known.episode);
        for role in [Role::MissingPersonOfficer, Role::UnitSupervisor] {
            assert!(opened(world, &staff(role), &known).unwrap().contains("Skate park"), "{role:?}");
        }
        let review = json!(Moment::at("2026-03-02T22:15:00Z".parse().unwrap()));
        let refused = json!({
            "decision": "not_opened", "reason": "seen_safe", "evidence": "PC Tamsin Vale saw her", "review": review,
            "advice": ["s1_if_back"]
        });
        world.write(&officer(), &report, Kind::ReportDecided, refused).unwrap();
        assert_eq!(opened(world, &officer(), &known), Err(Failure::Forbidden), "decided against");
        let decided = json!({ "decision": "opened" });
        world.write(&officer(), &report, Kind::ReportDecided, decided).unwrap();
        assert!(opened(world, &officer(), &known).is_ok());
        world.close(&report);
        assert_eq!(opened(world, &officer(), &known), Err(Failure::Forbidden), "sealed again");
        assert!(opened(world, &worker(), &known).is_ok());
        world.is_sound();
    });
}

#[test]
fn each_opening_is_logged_with_the_episode_that_unsealed_it_and_no_other_look_opens_it() {
    proves!("JRA-grab-1");
    each(|world| {
        let known = settled(world);
        let report = world.report_again(&manager(), known.child);
        opened(world, &officer(), &known).unwrap();
        assert_eq!(openings(world, &known), [(Some(0), report.episode)]);
        let shown = |actor: &Actor| {
            let page = world.lantern.case_page(actor, report.episode.unwrap(), None, "case_plans").unwrap();
            let child = world.lantern.child(actor, known.child, None).unwrap();
            let entry = world.lantern.see(actor, Opened::Child(known.child), "record", None).unwrap();
            format!("{:?}{:?}{:?}", page.seen.case, child.seen.case, entry.case)
        };
        for actor in [officer(), manager(), worker()] {
            assert!(!shown(&actor).contains("Skate park"), "{:?}", actor.role);
        }
        assert_eq!(openings(world, &known).len(), 1);
    });
}

#[test]
fn each_version_replaces_the_one_before_which_stays() {
    proves!("JRA-doc-4");
    each(|world| {
        let known = settled(world);
        let mut newer = sample();
        newer["clothing"] = "Red coat".into();
        newer["review"] = json!(Moment::at("2026-04-01T09:00:00Z".parse().unwrap()));
        world.write(&worker(), &known, Kind::GrabPackRecorded, newer).unwrap();
        let told = opened(world, &manager(), &known).unwrap();
        assert!(told.contains("Red coat") && !told.contains("Green coat"));
        let seen = world.lantern.see(&officer(), Opened::Child(known.child), "test", None).unwrap();
        let review = seen.pack.unwrap().review.map(|at| at.to_string());
        assert_eq!(
            review.as_deref(),
            Some("2026-04-01T09:00:00Z"),
            "when it is due is known to whoever reaches the child"
        );
        let case = world.lantern.grab_pack(&worker(), known.child).unwrap().seen.case;
        let kept = case.of::<GrabPackRecorded>().count();
        assert_eq!(kept, 2);
        let nobody =
            world.lantern.report(&manager(), report_of(About::New(child("Amy Robin")), json!({})), None).unwrap();
        assert_eq!(opened(world, &worker(), &nobody), Err(Failure::NotFound), "nobody has written one");
    });
}
