//! What was written on the wrong child is taken out there and written again on the right one: both, or neither.

use casework::actor::{Actor, Role};
use casework::entry::Subject;
use casework::ids::{ChildId, EntryId};
use casework::records::{EnquiryRecorded, Kind, OfKind as _};
use casework::time::Moment;
use operations::{About, AnotherChild, Failure, Key, Rewritten, Written};
use proves::proves;
use serde_json::json;
use store::Look;

use crate::world::{World, codes, each, manager, officer, report_of, staff, stranger, worker};

const SAID: &str = "Seen at the bus stop with her aunt";

/// Two children of the home who are missing, and a sighting of the second written on the first.
struct Mistaken {
    wrong: Written,
    right: Written,
    sighting: Written,
}

fn mistaken(world: &World) -> Mistaken {
    let (wrong, right) = (world.missing("Amara Kestrel"), world.missing("Nia Robin"));
    world.pass(20);
    let record = json!({ "kind": "sighting", "outcome": SAID });
    let when = Moment::at("2026-03-01T22:20:00Z".parse().unwrap());
    let sighting = world.write_at(&officer(), &wrong, Kind::EnquiryRecorded, record, when).unwrap();
    world.pass(15);
    Mistaken { wrong, right, sighting }
}

fn onto(entry: &Written, right: &Written) -> AnotherChild {
    AnotherChild {
        child: entry.child,
        entry: entry.entry,
        about: About::Known(right.child),
        episode: right.episode,
        words: "Two girls of one home".into(),
        revises: None,
    }
}

fn rewrite(world: &World, actor: &Actor, asked: AnotherChild) -> Result<Rewritten, Failure> {
    world.lantern.rewrite_on(actor, asked, None)
}

fn chain(world: &World, child: ChildId) -> usize {
    world.lantern.store().read(move |transaction| transaction.entries(&Subject::Child(child))).unwrap().len()
}

fn chains(world: &World, one: &Written, other: &Written) -> (usize, usize) {
    (chain(world, one.child), chain(world, other.child))
}

fn looks(world: &World, child: ChildId) -> Vec<Look> {
    world.lantern.store().read(move |transaction| transaction.looks_at(child, None, 100)).unwrap()
}

/// The duties of a child by name, with their outcomes, that an entry opened.
fn opened(world: &World, child: ChildId, by: EntryId) -> Vec<(String, Option<String>)> {
    let rows = casework::projection::project(&world.case(child), world.lantern.policy()).duties;
    rows.into_iter().filter(|duty| duty.opening == by).map(|duty| (duty.duty.clone(), duty.outcome)).collect()
}

#[test]
fn an_entry_is_taken_out_of_one_record_and_written_in_the_other_as_it_was_told() {
    each(|world| {
        let Mistaken { wrong, right, sighting } = mistaken(world);
        let Rewritten { withdrawn, written } = rewrite(world, &officer(), onto(&sighting, &right)).unwrap();
        assert_eq!((withdrawn.child, written.child), (wrong.child, right.child));
        assert_eq!(chains(world, &wrong, &right), (4, 3));

        let (here, there) = (world.case(wrong.child), world.case(right.child));
        assert!(here.entry(sighting.entry).is_none());
        let entry = there.entry(written.entry).unwrap();
        assert_eq!(EnquiryRecorded::of(&entry.body).unwrap().outcome, SAID);
        assert_eq!(entry.occurred, Moment::at("2026-03-01T22:20:00Z".parse().unwrap()));
        assert_eq!((entry.recorded, entry.episode), (world.lantern.now(), right.episode));
        let former = entry.former.as_ref().unwrap();
        assert_eq!((former.entry, former.recorded, &former.actor), (sighting.entry, sighting.recorded, &officer()));
        world.is_sound();
    });
}

#[test]
fn the_wrong_record_keeps_that_something_was_taken_back_and_not_what_it_said() {
    each(|world| {
        let Mistaken { wrong, right, sighting } = mistaken(world);
        let corrected = json!({ "entry": sighting.entry, "reason": "learned_later", "record": { "kind": "sighting", "outcome": "With her sister" } });
        world.write(&officer(), &wrong, Kind::Corrected, corrected).unwrap();
        let believed = world.lantern.now();
        world.pass(5);
        let Rewritten { written, .. } = rewrite(world, &officer(), onto(&sighting, &right)).unwrap();
        let there = world.case(right.child);
        let said = EnquiryRecorded::of(&there.entry(written.entry).unwrap().body).unwrap();
        assert_eq!(said.outcome, "With her sister", "as it was last corrected");

        for as_of in [None, Some(believed)] {
            let page = world.lantern.child(&officer(), wrong.child, as_of).unwrap();
            let lines = page.lines(None);
            let line = lines.iter().find(|line| line.entry.id == sighting.entry).unwrap();
            assert!(line.withdrawn() && line.anothers && line.hidden());
            let shown = format!("{lines:?}{:?}", page.seen.case);
            for words in [SAID, "With her sister", "Nia", &right.child.to_string(), &written.entry.to_string()] {
                assert!(!shown.contains(words), "{words}");
            }
            assert!(shown.contains("Two girls of one home"), "why it was taken back stays");
            assert_eq!(lines.iter().filter(|line| line.kind == Some(Kind::Corrected)).count(), 0, "no line of its own");
        }
        let shown = format!("{:?}", world.lantern.child(&officer(), right.child, None).unwrap().seen.case);
        assert!(!shown.contains("Amara") && !shown.contains(&wrong.child.to_string()));
    });
}

#[test]
fn what_is_owed_goes_with_the_entry_and_is_counted_from_when_it_happened() {
    each(|world| {
        let (wrong, right) = (world.missing("Amara Kestrel"), world.missing("Nia Robin"));
        world.pass(30);
        let concern = json!({ "kind": "significant_harm", "words": "“He said he would hurt me”" });
        let concern = world.write(&worker(), &wrong, Kind::ConcernRaised, concern).unwrap();
        world.pass(60);
        let before = opened(world, wrong.child, concern.entry);
        assert!(!before.is_empty() && before.iter().all(|(_, outcome)| outcome.is_none()), "{before:?}");
        let Rewritten { withdrawn, written } = rewrite(world, &worker(), onto(&concern, &right)).unwrap();
        let (gone, now) = (opened(world, wrong.child, concern.entry), opened(world, right.child, written.entry));
        assert!(gone.iter().all(|(_, outcome)| outcome.as_deref() == Some("void")), "{gone:?}");
        assert_eq!(now, before);
        let rows = casework::projection::project(&world.case(right.child), world.lantern.policy()).duties;
        let call =
            rows.iter().find(|duty| duty.opening == written.entry && duty.duty.as_str() == "call_strategy_meeting");
        assert_eq!(call.unwrap().due_at, concern.recorded + jiff::SignedDuration::from_hours(24));
        let (out, there) = (
            world.lantern.outcome(&worker(), withdrawn.entry).unwrap(),
            world.lantern.outcome(&worker(), written.entry).unwrap(),
        );
        assert!(out.answered.iter().all(|duty| duty.outcome.as_deref() == Some("void")) && !out.answered.is_empty());
        assert!(!there.owed.is_empty() && there.told.is_empty(), "nobody is told before it is late");
        world.is_sound();
    });
}

#[test]
fn a_report_opens_or_joins_an_episode_of_the_right_child_with_its_own_owner() {
    each(|world| {
        let wrong = world.missing("Amara Kestrel");
        let known = json!({ "name": "Nia Robin", "responsible": { "known": "e09000007" } });
        let seen = json!({ "to_police": false, "whereabouts_known": "not_known" });
        let camden = world.lantern.report(&stranger(), report_of(About::New(known), seen), None).unwrap();
        let report = AnotherChild { episode: None, ..onto(&wrong, &camden) };
        let Rewritten { written, .. } = rewrite(world, &manager(), report).unwrap();
        assert_eq!(written.episode, camden.episode, "it joins the one that is open");
        let there = world.case(camden.child);
        let resolved = &there.entry(written.entry).unwrap().resolved;
        assert_eq!(resolved.responsible.as_ref().unwrap().as_str(), "e09000007");
        assert!(world.case(wrong.child).episodes.is_empty());
        assert!(world.board(&officer()).iter().all(|episode| Some(*episode) != wrong.episode));
        world.is_sound();
    });
}

#[test]
fn a_report_of_a_child_nobody_has_a_record_of_makes_one() {
    each(|world| {
        let wrong = world.missing("Amara Kestrel");
        let new = |asked: AnotherChild| AnotherChild {
            about: About::New(json!({ "name": "Nia Robin" })),
            episode: None,
            ..asked
        };
        let Rewritten { written, .. } = rewrite(world, &manager(), new(onto(&wrong, &wrong))).unwrap();
        let there = world.case(written.child);
        assert_eq!((there.identity.name.as_str(), there.identity.provisional), ("Nia Robin", true));
        assert_eq!(there.episodes.len(), 1);
        assert!(world.board(&officer()).contains(&written.episode.unwrap()));
        world.is_sound();

        let Mistaken { wrong, right, sighting } = mistaken(world);
        let before = world.lantern.store().read(|transaction| transaction.children()).unwrap();
        let refused = rewrite(world, &officer(), new(onto(&sighting, &right)));
        assert!(matches!(refused, Err(Failure::Refused(_))), "{refused:?}");
        assert_eq!(world.lantern.store().read(|transaction| transaction.children()).unwrap(), before);
        assert_eq!(chains(world, &wrong, &right), (3, 2));
    });
}

#[test]
fn what_cannot_be_written_on_the_right_child_stays_on_the_wrong_one() {
    each(|world| {
        let Mistaken { wrong, right, sighting } = mistaken(world);
        let asked = || onto(&sighting, &right);
        let another = |about| AnotherChild { about: About::Known(about), ..asked() };
        let cases = [
            (AnotherChild { episode: None, ..asked() }, "episode_missing"),
            (AnotherChild { episode: wrong.episode, ..asked() }, "no_such_episode"),
            (another(ChildId::numbered(404)), "no_such_child"),
            (another(wrong.child), "same_child"),
            (AnotherChild { entry: EntryId::numbered(404), ..asked() }, "no_such_entry"),
            (AnotherChild { words: "\u{0}".into(), ..asked() }, "unusable_characters"),
        ];
        for (asked, code) in cases {
            assert_eq!(codes(rewrite(world, &officer(), asked).unwrap_err()), [code]);
        }
        let claim = json!({ "place": "A friend’s flat" });
        let claim = world.write(&manager(), &wrong, Kind::LocationClaimed, claim).unwrap();
        let refuted = json!({ "claim": claim.entry, "because": "Nobody was there" });
        let refuted = world.write(&officer(), &wrong, Kind::LocationRefuted, refuted).unwrap();
        assert_eq!(codes(rewrite(world, &officer(), onto(&refuted, &right)).unwrap_err()), ["stays_here"]);
        assert_eq!(chains(world, &wrong, &right), (5, 2), "neither half was written");
        assert!(looks(world, right.child).is_empty());
        world.is_sound();
    });
}

#[test]
fn both_records_have_to_be_the_writers_to_write_in() {
    each(|world| {
        let Mistaken { wrong, right, sighting } = mistaken(world);
        let known = json!({ "name": "Pia Wren", "responsible": { "known": "e09000007" } });
        let away = report_of(About::New(known), json!({ "to_police": false }));
        let away = world.lantern.report(&stranger(), away, None).unwrap();
        assert_eq!(codes(rewrite(world, &officer(), onto(&sighting, &away)).unwrap_err()), ["no_such_child"]);
        assert_eq!(rewrite(world, &stranger(), onto(&sighting, &right)), Err(Failure::NotFound));
        assert_eq!(rewrite(world, &staff(Role::Analyst), onto(&sighting, &right)), Err(Failure::NotFound));
        assert_eq!(codes(rewrite(world, &worker(), onto(&sighting, &right)).unwrap_err()), ["not_yours"]);
        assert_eq!((chains(world, &wrong, &right), chain(world, away.child)), ((3, 2), 2));

        rewrite(world, &officer(), onto(&sighting, &right)).unwrap();
        for child in [wrong.child, right.child] {
            let looks = looks(world, child);
            let said: Vec<_> =
                looks.iter().map(|look| (look.person, look.what.as_str(), look.purpose.as_str())).collect();
            assert_eq!(said, [(officer().person, "entry_rewritten", "owner")]);
        }
    });
}

#[test]
fn sending_it_twice_does_it_once_and_a_refusal_leaves_the_key_free() {
    each(|world| {
        let Mistaken { wrong, right, sighting } = mistaken(world);
        let key = || Some(Key { scope: "person/1".into(), key: "a".into() });
        let half = AnotherChild { episode: None, ..onto(&sighting, &right) };
        assert!(world.lantern.rewrite_on(&officer(), half.clone(), key()).is_err());
        let first = world.lantern.rewrite_on(&officer(), onto(&sighting, &right), key()).unwrap();
        world.pass(5);
        assert_eq!(world.lantern.rewrite_on(&officer(), onto(&sighting, &right), key()), Ok(first));
        assert_eq!(world.lantern.rewrite_on(&officer(), half, key()), Err(Failure::KeyReused));
        assert_eq!(codes(rewrite(world, &officer(), onto(&sighting, &right)).unwrap_err()), ["no_such_entry"]);
        assert_eq!(chains(world, &wrong, &right), (4, 3));
        world.is_sound();
    });
}

#[test]
fn an_entry_somebody_has_changed_meanwhile_is_not_moved_unread() {
    each(|world| {
        let Mistaken { wrong, right, sighting } = mistaken(world);
        let corrected = json!({ "entry": sighting.entry, "reason": "learned_later", "record": { "kind": "sighting", "outcome": "It was this girl" } });
        world.write(&officer(), &wrong, Kind::Corrected, corrected).unwrap();
        let unread = AnotherChild { revises: Some(None), ..onto(&sighting, &right) };
        assert!(matches!(rewrite(world, &officer(), unread), Err(Failure::Stale(_))));
        assert_eq!(chains(world, &wrong, &right), (4, 2));
    });
}

#[test]
fn a_report_is_not_taken_back_without_being_written_on_another_child() {
    proves!("LA-3-15");
    each(|world| {
        let wrong = world.missing("Amara Kestrel");
        let gone = json!({ "entry": wrong.entry, "reason": "wrong_child" });
        assert_eq!(codes(world.write(&manager(), &wrong, Kind::Withdrawn, gone).unwrap_err()), ["say_which_child"]);
        assert_eq!(world.case(wrong.child).episodes.len(), 1);
    });
}

#[test]
fn two_who_move_entries_between_the_same_children_at_once_do_not_wait_for_each_other() {
    each(|world| {
        let (one, other) = (world.missing("Amara Kestrel"), world.missing("Nia Robin"));
        let sighting = |of: &Written| {
            let record = json!({ "kind": "sighting", "outcome": "At the bus stop" });
            world.write(&officer(), of, Kind::EnquiryRecorded, record).unwrap()
        };
        let (on_one, on_other): (Vec<_>, Vec<_>) = (0..8).map(|_| (sighting(&one), sighting(&other))).unzip();
        std::thread::scope(|scope| {
            for (here, there) in on_one.iter().zip(&on_other) {
                scope.spawn(|| rewrite(world, &officer(), onto(here, &other)).unwrap());
                scope.spawn(|| rewrite(world, &officer(), onto(there, &one)).unwrap());
            }
        });
        assert_eq!(chains(world, &one, &other), (26, 26));
        world.is_sound();
    });
}
