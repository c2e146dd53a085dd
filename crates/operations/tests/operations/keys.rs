//! Sending twice writes once: the same key and body give the same answer, another body is refused.

use std::sync::Barrier;

use casework::records::Kind;
use operations::{About, Failure, Key, Written};
use serde_json::json;

use crate::world::{child, each, manager, officer, report_of};

fn key(key: &str) -> Key {
    Key { scope: "person/1".into(), key: key.into() }
}

#[test]
fn the_same_key_and_body_give_the_same_answer_and_one_entry() {
    each(|world| {
        let report = || report_of(About::New(child("Amara Kestrel")), json!({ "worries": "Out late" }));
        let first = world.lantern.report(&manager(), report(), Some(key("a"))).unwrap();
        world.pass(10);
        assert_eq!(world.lantern.report(&manager(), report(), Some(key("a"))), Ok(first.clone()));
        let other = report_of(About::New(child("Amara Kestrel")), json!({ "worries": "Out very late" }));
        assert_eq!(world.lantern.report(&manager(), other, Some(key("a"))), Err(Failure::KeyReused));
        let theirs = Key { scope: "person/2".into(), key: "a".into() };
        let elsewhere = world.lantern.report(&manager(), report(), Some(theirs)).unwrap();
        assert_ne!(elsewhere.child, first.child, "a key is its scope's own");
        assert_eq!(world.case(first.child).entries.len(), 2);
        world.is_sound();
    });
}

#[test]
fn a_key_of_a_record_is_bound_to_kind_time_and_place_too() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let claim = json!({ "place": "A friend’s flat" });
        let draft = world.draft(&report, Kind::LocationClaimed, claim.clone());
        let first = world.lantern.write(&manager(), draft.clone(), Some(key("b"))).unwrap();
        world
            .write(&officer(), &report, Kind::LocationVerified, json!({ "place": "A friend’s flat", "who": "PC Vale" }))
            .unwrap();
        assert_eq!(world.lantern.write(&manager(), draft.clone(), Some(key("b"))), Ok(first));
        let at = Some(casework::time::Moment::at(report.recorded));
        let other = operations::Write { occurred: at, ..draft.clone() };
        assert_eq!(world.lantern.write(&manager(), other, Some(key("b"))), Err(Failure::KeyReused));
        let other = operations::Write { kind: Kind::LocationVerified, ..draft };
        assert_eq!(world.lantern.write(&officer(), other, Some(key("b"))), Err(Failure::KeyReused));
        assert_eq!(world.case(report.child).entries.len(), 4);
    });
}

#[test]
fn a_refused_write_leaves_its_key_free_for_the_record_put_right() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let refused = world.draft(&report, Kind::EnquiryRecorded, json!({ "kind": "no such kind", "outcome": "" }));
        assert!(matches!(world.lantern.write(&officer(), refused, Some(key("c"))), Err(Failure::Refused(_))));
        let right =
            world.draft(&report, Kind::EnquiryRecorded, json!({ "kind": "sighting", "outcome": "Nothing learnt" }));
        world.lantern.write(&officer(), right, Some(key("c"))).unwrap();
    });
}

#[test]
fn sixteen_submits_at_once_with_one_key_write_one_report() {
    each(|world| {
        let start = Barrier::new(16);
        let report = || report_of(About::New(child("Amara Kestrel")), json!({ "worries": "Out late" }));
        let submit = || {
            start.wait();
            world.lantern.report(&manager(), report(), Some(key("d"))).unwrap()
        };
        let answers: Vec<Written> = std::thread::scope(|scope| {
            let all: Vec<_> = (0..16).map(|_| scope.spawn(submit)).collect();
            all.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
        assert_eq!(world.lantern.store().read(|transaction| transaction.children()).unwrap(), 1);
        assert_eq!(world.case(answers[0].child).entries.len(), 2);
        world.is_sound();
    });
}
