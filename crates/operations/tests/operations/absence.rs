//! An absence: recorded without police, looked at again, and reported with nothing typed again, by a person or by Lantern.

use casework::absence::{Named, checks};
use casework::case::Class;
use casework::ids::ChildId;
use casework::records::{Kind, ReportReceived};
use casework::time::Moment;
use operations::{About, Failure, Process, Write, Written};
use proves::proves;
use serde_json::{Value, json};

use crate::world::{World, child, each, home, manager, officer, report_of, stranger, worker};

/// A child of the home who is said to be at her aunt’s; somebody is to look again in so many minutes.
fn away(world: &World, minutes: i64) -> Written {
    let review = Moment::at(world.lantern.now() + jiff::SignedDuration::from_mins(minutes));
    let record = json!({
        "missing_since": Moment::at(world.lantern.now()),
        "to_police": false,
        "whereabouts_known": { "known": true },
        "whereabouts": "Her aunt’s flat; the aunt says so",
        "worries": "She is not usually so late",
        "review": review,
    });
    world.lantern.report(&manager(), report_of(About::New(child("Amara Kestrel")), record), None).unwrap()
}

fn check(kind: &str, outcome: &str) -> Value {
    json!({ "kind": kind, "outcome": outcome })
}

fn tend(world: &World) {
    world.lantern.tend(&Process { host: "one".into(), id: 1 }).unwrap();
}

/// The last report of a child, with who made it.
fn last(world: &World, child: ChildId) -> (ReportReceived, String) {
    let case = world.case(child);
    let (entry, report) = case.of::<ReportReceived>().next_back().unwrap();
    (report.clone(), entry.actor.unit.to_string())
}

#[test]
fn an_absence_is_the_councils_until_one_press_reports_it_with_all_that_was_recorded() {
    proves!("ANNEX-R9-b", "JRA-exp-2", "JRA-prior-rec", "JRA-intro-1");
    each(|world| {
        let absence = away(world, 60);
        let id = absence.episode.unwrap();
        assert_eq!(world.board(&officer()), [], "police have nothing of it");
        world.pass(20);
        let looked = json!({
            "whereabouts": "The aunt’s; she does not open",
            "worries": "The aunt was frightened",
            "review": Moment::at(world.lantern.now() + jiff::SignedDuration::from_mins(60)),
        });
        world.write(&manager(), &absence, Kind::AbsenceReviewed, looked).unwrap();
        world.write(&manager(), &absence, Kind::EnquiryRecorded, check("call_child", "No answer, twice")).unwrap();
        assert_eq!(world.lantern.report_absence(&stranger(), id, ""), Err(Failure::NotFound));

        let reported = world.lantern.report_absence(&manager(), id, "Her phone is off").unwrap().unwrap();
        assert_eq!(reported.episode, absence.episode);
        let (report, _) = last(world, absence.child);
        assert!(report.to_police && report.review == Moment::default());
        assert_eq!(report.whereabouts, "The aunt’s; she does not open");
        assert!(report.worries.starts_with("She is not usually so late\n") && report.worries.contains("frightened"));
        assert!(report.worries.ends_with("Her phone is off"), "{}", report.worries);
        assert!(report.steps_taken.contains("No answer, twice") && report.steps_taken.contains("Hospitals: not done"));
        let case = world.case(absence.child);
        let episode = case.episode(id).unwrap();
        assert_eq!((episode.class, episode.reports.len()), (Class::Missing, 2));
        assert_eq!(episode.parties.owner.as_ref().unwrap().as_str(), "met-ce-mpu");
        assert_eq!(world.board(&officer()), [id]);
        assert_eq!(world.lantern.report_absence(&worker(), id, ""), Ok(None), "it was reported already");
        world.is_sound();
    });
}

#[test]
fn an_absence_nobody_looks_at_by_the_time_set_and_its_grace_is_reported_once_by_lantern() {
    proves!("TCS-2.6", "LBTH-5-c");
    each(|world| {
        let absence = away(world, 60);
        let looked_at = away(world, 60);
        world.pass(60);
        let looked = json!({
            "whereabouts": "Her aunt’s",
            "review": Moment::at(world.lantern.now() + jiff::SignedDuration::from_mins(60)),
        });
        world.write(&manager(), &looked_at, Kind::AbsenceReviewed, looked).unwrap();
        world.pass(15);
        tend(world);
        assert_eq!(world.board(&officer()), [], "the grace is not over");
        world.pass(1);
        tend(world);
        tend(world);
        assert_eq!(world.board(&officer()), [absence.episode.unwrap()]);
        let (report, unit) = last(world, absence.child);
        assert_eq!(unit, "lantern");
        assert!(report.circumstances.contains("Nobody has looked at the absence again"), "{}", report.circumstances);
        assert_eq!(world.case(absence.child).of::<ReportReceived>().count(), 2);
        assert_eq!(world.case(looked_at.child).of::<ReportReceived>().count(), 1);
        world.is_sound();
    });
}

#[test]
fn several_checks_are_one_step_that_is_taken_whole_or_not_at_all() {
    proves!("JRA-exp-3", "JRA-jr-1");
    each(|world| {
        let absence = away(world, 60);
        let writes = |records: &[Value]| -> Vec<Write> {
            let draft = |record: &Value| world.draft(&absence, Kind::EnquiryRecorded, record.clone());
            records.iter().map(draft).collect()
        };
        let bad = [check("family", "The aunt knows nothing"), check("no_such_check", "Nothing")];
        assert!(world.lantern.write_several(&manager(), writes(&bad), None).is_err());
        let good = [check("family", "The aunt knows nothing"), check("hospitals", "Not there")];
        world.pass(5);
        assert_eq!(world.lantern.write_several(&manager(), writes(&good), None).unwrap().len(), 2);
        let list = world.lantern.carers_list(&manager(), absence.episode.unwrap()).unwrap();
        let done = checks(&list.seen.case, absence.episode.unwrap(), &Named::default());
        let done: Vec<&str> = done.iter().filter(|check| !check.done.is_empty()).map(|check| check.kind).collect();
        assert_eq!(done, ["family", "hospitals"]);
        let rows =
            world.lantern.store().read(move |transaction| transaction.episodes_of_child(absence.child, 9)).unwrap();
        assert_eq!(rows[0].carer_at, Some(world.lantern.now()), "the home last wrote now");
        world.is_sound();
    });
}

#[test]
fn the_carers_list_has_the_people_and_places_of_the_grab_pack_and_opening_it_is_logged() {
    proves!("JRA-exp-3", "JRA-prior-5");
    each(|world| {
        let absence = away(world, 60);
        let place = json!({ "home": home() });
        world.write(&worker(), &absence, Kind::PlacementStarted, place).unwrap();
        let pack = Kind::GrabPackRecorded.descriptor().unwrap().sample.clone();
        world.write(&manager(), &absence, Kind::GrabPackRecorded, pack).unwrap();
        let id = absence.episode.unwrap();
        let list = world.lantern.carers_list(&manager(), id).unwrap();
        let pack = list.seen.case.grab_pack().map(|(_, pack)| pack);
        let named = Named { pack, ..Default::default() };
        let checks = checks(&list.seen.case, id, &named);
        assert!(checks.iter().any(|check| check.who == "Rosa Finch" && check.hint.contains("020 7946 0144")));
        assert!(checks.iter().any(|check| check.place.starts_with("Skate park")));
        let child = absence.child;
        let looks = world.lantern.store().read(move |transaction| transaction.looks_at(child, None, 9)).unwrap();
        assert_eq!(looks.iter().filter(|look| look.what == operations::GRAB_PACK).count(), 1);
    });
}
