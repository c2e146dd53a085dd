//! A report is always recorded, on a child's chain, and joins what is open already unless somebody decides otherwise.

use casework::actor::Role;
use casework::records::Kind;
use operations::{About, Failure};
use proves::proves;
use serde_json::json;

use crate::world::{codes, each, manager, officer, report_of, staff, worker};

#[test]
fn a_report_about_a_child_nobody_can_name_makes_a_provisional_record_with_an_owner() {
    each(|world| {
        let handler = staff(Role::CallHandler);
        let taken = world.lantern.report(&handler, report_of(About::New(json!({})), json!({})), None).unwrap();
        let case = world.case(taken.child);
        assert!(case.identity.provisional);
        assert_eq!(case.entries.len(), 2, "who the child may be, and the report");
        let episode = case.episode(taken.episode.unwrap()).unwrap();
        assert_eq!(episode.reports, [taken.entry]);
        assert_eq!(episode.parties.owner.as_ref().unwrap().as_str(), "met-mcc", "who took it keeps it");
        assert_eq!(world.board(&handler), [episode.id]);
        assert!(world.lantern.report(&handler, report_of(About::New(json!([])), json!({})), None).is_err());
        world.is_sound();
    });
}

#[test]
fn a_report_about_an_id_nobody_has_is_not_found_and_leaves_nothing() {
    each(|world| {
        let nobody = casework::ids::ChildId::numbered(404);
        let refused = world.lantern.report(&manager(), report_of(About::Known(nobody), json!({})), None);
        assert_eq!(refused, Err(Failure::NotFound));
        assert!(world.lantern.store().read(move |transaction| transaction.child(nobody)).unwrap().is_none());
        world.is_sound();
    });
}

#[test]
fn a_second_report_joins_the_open_episode_and_the_board_shows_the_child_once() {
    each(|world| {
        let first = world.missing("Amara Kestrel");
        world.pass(30);
        let second = world.report_again(&worker(), first.child);
        assert_eq!(second.episode, first.episode);
        let case = world.case(first.child);
        assert_eq!(case.episodes.len(), 1);
        assert_eq!(case.episodes[0].reports, [first.entry, second.entry]);
        assert_eq!(case.episodes[0].reported, first.recorded, "the clocks keep the first one's time");
        assert_eq!(world.board(&officer()), [first.episode.unwrap()]);
        world.is_sound();
    });
}

#[test]
fn a_report_about_another_absence_is_split_off_by_a_decision_into_an_episode_of_its_own() {
    each(|world| {
        let first = world.missing("Amara Kestrel");
        world.pass(300);
        let second = world.report_again(&worker(), first.child);
        let split = json!({ "decision": "another_absence", "report": second.entry });
        world.write(&officer(), &first, Kind::ReportDecided, split).unwrap();
        let case = world.case(first.child);
        assert_eq!(case.episodes.len(), 2);
        assert_eq!(case.episodes[0].reports, [first.entry]);
        assert_eq!(case.episodes[1].reports, [second.entry]);
        assert_eq!(case.episodes[1].reported, second.recorded);
        let mut board = world.board(&officer());
        board.sort();
        assert_eq!(board, [case.episodes[0].id, case.episodes[1].id]);
        // The new episode is one like any other: it is found, written to and explained.
        let own = operations::Written { episode: Some(case.episodes[1].id), ..second };
        let heard = json!({ "kind": "sighting", "outcome": "Seen at the bus stop" });
        world.write(&officer(), &own, Kind::EnquiryRecorded, heard).unwrap();
        assert!(
            !world.lantern.explain(&"Ann Other".parse().unwrap(), &case.episodes[1].id.to_string()).unwrap().is_empty()
        );
        assert!(world.lantern.case_page(&officer(), case.episodes[1].id, None, "case_page").is_ok());
        world.is_sound();
    });
}

#[test]
fn a_report_after_the_episode_was_closed_opens_another() {
    each(|world| {
        let first = world.missing("Amara Kestrel");
        world.pass(90);
        let seen = json!({ "who": "PC Vale", "method": "seen_in_person" });
        world.write(&officer(), &first, Kind::ChildReturned, json!({})).unwrap();
        world.write(&officer(), &first, Kind::WellbeingConfirmed, seen.clone()).unwrap();
        world.write(&officer(), &first, Kind::EpisodeClosed, seen).unwrap();
        assert!(world.board(&officer()).is_empty());
        world.pass(60);
        let second = world.report_again(&manager(), first.child);
        assert_ne!(second.episode, first.episode);
        assert_eq!(world.board(&officer()), [second.episode.unwrap()]);
        world.is_sound();
    });
}

#[test]
fn a_report_stays_whatever_is_decided_and_not_opening_it_is_signed_with_reason_evidence_and_review() {
    proves!("LA-3-15");
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let unsigned = world.write(&officer(), &report, Kind::ReportDecided, json!({ "decision": "not_opened" }));
        assert_eq!(
            codes(unsigned.unwrap_err()),
            ["reason_missing", "evidence_missing", "review_missing", "advice_missing"]
        );
        let age = json!({ "decision": "not_opened", "reason": "teenager", "evidence": "She is 15", "review": "2026-03-02", "advice": ["s1_tell_us"] });
        assert_eq!(codes(world.write(&officer(), &report, Kind::ReportDecided, age).unwrap_err()), ["unknown_code"]);
        let signed = json!({
            "decision": "not_opened", "reason": "seen_safe", "evidence": "PC Vale has seen her at her aunt’s",
            "review": "2026-03-02T00:15:00Z", "advice": ["s1_tell_us"],
        });
        let decided = world.write(&officer(), &report, Kind::ReportDecided, signed).unwrap();
        let case = world.case(report.child);
        let decision = case.entry(decided.entry).unwrap();
        assert_eq!(decision.actor, officer());
        assert!(case.entry(report.entry).is_some());
        // Nobody takes a report back because it led to nothing.
        let back = json!({ "entry": report.entry, "reason": "duplicate" });
        assert_eq!(codes(world.write(&manager(), &report, Kind::Withdrawn, back).unwrap_err()), ["reports_stay"]);
        let row = world.lantern.store().read(move |transaction| transaction.episode(report.episode.unwrap())).unwrap();
        assert_eq!(row.unwrap().episode.decision, "not_opened");
        world.is_sound();
    });
}
