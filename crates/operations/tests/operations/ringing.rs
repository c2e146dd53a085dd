//! A report the public began and did not send: it waits for whoever would have got it, until somebody says what came of it.

use casework::actor::{Actor, Role};
use casework::ids::{OrganisationId, PersonId, Reference, UnitId};
use jiff::SignedDuration;
use operations::{About, Begun, Boxes, CallBack, Came, Failure, Left, Process, Report};
use serde_json::json;
use store::Look;

use crate::world::{BOROUGH, World, child, codes, each, manager, officer, report_of, staff, worker};

fn typed(words: &str) -> Boxes {
    vec![
        ("report.reporter_phone.known".into(), "07700 900123".into()),
        ("report.circumstances.known".into(), words.into()),
    ]
}

fn in_borough() -> Left {
    Left { authority: Some(OrganisationId::literal(BOROUGH)), ..Left::default() }
}

fn begun(world: &World, left: Option<Left>) -> String {
    let token = world.lantern.open_public_form("public_report").unwrap().token;
    world.lantern.keep_public_form(&token, &typed("She we"), left).unwrap().unwrap();
    token
}

fn handler() -> Actor {
    staff(Role::CallHandler)
}

fn public() -> Actor {
    let (organisation, unit) = (OrganisationId::literal("public"), UnitId::literal("public"));
    Actor { person: None, role: Role::Public, organisation, unit, home: None }
}

fn elsewhere() -> Actor {
    Actor { person: Some(PersonId::numbered(77)), unit: UnitId::literal("met-as-mpu"), ..officer() }
}

fn waiting(world: &World, actor: &Actor) -> Vec<CallBack> {
    world.lantern.call_backs(actor).unwrap()
}

fn tend(world: &World) {
    world.lantern.tend(&Process { host: "one".into(), id: 1 }).unwrap();
}

fn looks(world: &World, actor: &Actor) -> Vec<Look> {
    let person = actor.person.unwrap();
    world.lantern.store().read(move |transaction| transaction.looks_of(person, None, 100)).unwrap()
}

#[test]
fn it_waits_ten_minutes_after_the_last_keystroke_for_the_unit_and_for_the_force_s_call_handlers() {
    each(|world| {
        let token = begun(world, Some(in_borough()));
        world.pass(9);
        world.lantern.keep_public_form(&token, &typed("She went out"), Some(in_borough())).unwrap();
        world.pass(9);
        assert_eq!(waiting(world, &officer()), []);
        world.pass(1);
        let found = waiting(world, &officer());
        assert_eq!(found.iter().map(|found| &found.typed).collect::<Vec<_>>(), [&typed("She went out")]);
        assert_eq!(waiting(world, &handler()), found);
        for other in [elsewhere(), manager(), worker(), staff(Role::Analyst)] {
            assert_eq!(waiting(world, &other), [], "{other:?}");
        }
        for other in [manager(), worker(), staff(Role::Analyst)] {
            assert!(matches!(world.lantern.call_back(&other, found[0].id), Err(Failure::NotFound)), "{other:?}");
        }
        assert_eq!(looks(world, &officer())[0].what, format!("call_back:{}", found[0].id));
        assert_eq!(looks(world, &worker()), []);
    });
}

#[test]
fn one_that_names_no_place_waits_in_the_control_room_and_one_without_a_number_for_nobody() {
    each(|world| {
        begun(world, Some(Left::default()));
        begun(world, None);
        world.pass(10);
        assert_eq!(waiting(world, &officer()), []);
        let found = waiting(world, &handler());
        assert_eq!(found.iter().map(|found| found.unit.as_str()).collect::<Vec<_>>(), ["met-mcc"]);
    });
}

#[test]
fn it_outlives_its_draft_and_what_was_typed_goes_two_weeks_after_it_is_settled() {
    each(|world| {
        let token = begun(world, Some(in_borough()));
        world.pass(60 * 24 * 20);
        tend(world);
        assert_eq!(world.lantern.public_form("public_report", &token).unwrap(), None, "the draft is gone");
        let id = waiting(world, &officer())[0].id;
        let words = "A lost dog".to_owned();
        world.lantern.came_of_call(&officer(), id, Came::NotAboutAChild { words }).unwrap();
        world.pass(60 * 24 * 13);
        tend(world);
        assert_eq!(world.lantern.call_back(&officer(), id).unwrap().typed, typed("She we"));
        world.pass(60 * 24 * 2);
        tend(world);
        let found = world.lantern.call_back(&officer(), id).unwrap();
        assert_eq!((found.typed, found.tries.len()), (Boxes::new(), 1), "what came of it stays");
    });
}

#[test]
fn what_came_of_it_is_recorded_once_and_nobody_answering_puts_it_off() {
    each(|world| {
        begun(world, Some(in_borough()));
        world.pass(10);
        let id = waiting(world, &officer())[0].id;
        let late = || world.lantern.counts(&officer()).unwrap().call_backs;
        world.pass(15);
        assert_eq!(late(), 0);
        world.pass(1);
        assert_eq!(late(), 1);
        let now = world.lantern.now();
        let again = |minutes: i64| Came::NoAnswer { again: now + SignedDuration::from_mins(minutes) };
        for bad in [again(0), again(-5), again(60 * 49)] {
            assert_eq!(codes(world.lantern.came_of_call(&handler(), id, bad).unwrap_err()), ["not_a_time_to_ring"]);
        }
        world.lantern.came_of_call(&handler(), id, again(30)).unwrap();
        assert_eq!(late(), 0);
        let found = waiting(world, &officer());
        assert_eq!(
            (found[0].ring_at, found[0].tries.len()),
            (now + SignedDuration::from_mins(30), 1),
            "it stays listed"
        );
        let slip = Came::Reported { reference: "ABCD-EFGH".into() };
        assert_eq!(codes(world.lantern.came_of_call(&officer(), id, slip).unwrap_err()), ["not_a_reference"]);
        let report = world.missing("Amara Kestrel");
        let reference = Reference::of(report.episode.unwrap()).to_string();
        world.lantern.came_of_call(&officer(), id, Came::Reported { reference: reference.clone() }).unwrap();
        assert_eq!(waiting(world, &officer()), []);
        let twice = world.lantern.came_of_call(&handler(), id, Came::Reported { reference });
        assert_eq!(codes(twice.unwrap_err()), ["settled"]);
        let stranger = world.lantern.came_of_call(&worker(), id, again(40));
        assert!(matches!(stranger, Err(Failure::NotFound)));
    });
}

#[test]
fn typing_on_puts_it_off_a_number_taken_out_does_not_hide_it_and_sending_ends_it() {
    each(|world| {
        let token = begun(world, Some(in_borough()));
        world.lantern.keep_public_form(&token, &Boxes::new(), None).unwrap();
        world.pass(10);
        assert_eq!(waiting(world, &officer()), [], "the number was taken out while they typed");
        world.lantern.keep_public_form(&token, &typed("She went"), Some(in_borough())).unwrap();
        world.pass(10);
        let id = waiting(world, &officer())[0].id;
        world.lantern.keep_public_form(&token, &Boxes::new(), None).unwrap();
        assert_eq!(waiting(world, &officer())[0].typed, typed("She went"), "what waits goes on waiting");
        let words = "A prank".to_owned();
        world.lantern.came_of_call(&officer(), id, Came::NotAboutAChild { words }).unwrap();
        world.lantern.keep_public_form(&token, &typed("She went, truly"), Some(in_borough())).unwrap();
        world.pass(10);
        assert_eq!(waiting(world, &officer())[0].tries.len(), 1, "something new was written after the call");
        let sent = Begun::Form { token: token.clone(), mark: "_sent".to_owned() };
        let report = report_of(About::New(child("Amara Kestrel")), json!({}));
        let written = world.lantern.report_of(&public(), report, None, Some(sent), None).unwrap();
        assert_eq!(waiting(world, &officer()), []);
        let found = world.lantern.call_back(&officer(), id).unwrap();
        assert_eq!(found.tries[1].came, Came::Sent { entry: written.entry });
    });
}

#[test]
fn a_report_and_the_end_of_the_call_it_comes_of_are_one_and_a_settled_call_refuses_no_report() {
    each(|world| {
        begun(world, Some(in_borough()));
        world.pass(10);
        let id = waiting(world, &officer())[0].id;
        let report = |name: &str| report_of(About::New(child(name)), json!({}));
        let of_call = Some(Begun::Call(id));
        let unkept = Report { record: json!({ "circumstances": { "known": "\u{0}" } }), ..report("Amara") };
        assert!(world.lantern.report_of(&officer(), unkept, None, of_call.clone(), None).is_err());
        assert_eq!(waiting(world, &officer()).len(), 1, "no report, so it still waits");
        let written = world.lantern.report_of(&officer(), report("Amara"), None, of_call.clone(), None).unwrap();
        let reference = Reference::of(written.episode.unwrap()).to_string();
        let tries = world.lantern.call_back(&officer(), id).unwrap().tries;
        assert_eq!(tries.iter().map(|made| &made.came).collect::<Vec<_>>(), [&Came::Reported { reference }]);
        world.lantern.report_of(&handler(), report("Ben"), None, of_call, None).unwrap();
        assert_eq!(world.lantern.call_back(&officer(), id).unwrap().tries, tries, "it was settled before");
    });
}
