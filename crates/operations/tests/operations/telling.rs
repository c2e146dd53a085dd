//! What is told again while nobody answers, and to whom: the unit's inbox, and its deputy's.

use casework::actor::{Actor, Role};
use casework::entry::{Origin, Subject};
use casework::ids::{OrganisationId, PersonId, UnitId};
use casework::records::unit_registered::UnitKind;
use casework::records::{Kind, UnitRegistered};
use casework::time::Moment;
use operations::Registration;
use operations::read::NoticeLine;
use proves::proves;
use serde_json::json;

use crate::world::{World, each, officer, staff, stranger, worker};

fn told(world: &World, actor: &Actor) -> Vec<(String, u32)> {
    let seen = world.lantern.inbox(actor).unwrap();
    let line = |line: &NoticeLine| (line.shown.notice.event.clone(), line.shown.notice.told(seen.now).0);
    seen.waiting.iter().map(line).collect()
}

#[test]
fn a_notice_is_told_again_each_hour_and_its_deputy_is_told_once_two_went_unanswered() {
    proves!("LA-3-18");
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let (csc, edt) = (worker(), staff(Role::EmergencyDutyTeam));
        let coordinator = staff(Role::ExploitationCoordinator);
        let own = |times: u32| vec![("report_received".to_owned(), times)];
        assert_eq!(told(world, &coordinator), own(1));
        world.pass(59);
        assert_eq!(told(world, &coordinator), own(1));
        world.pass(1);
        assert_eq!(told(world, &coordinator), own(2));
        assert!(told(world, &csc).iter().all(|(event, _)| event == "report_received"));
        world.pass(60);
        let deputy = told(world, &csc);
        assert!(!deputy.contains(&("unanswered:report_received".to_owned(), 1)), "it was told itself: {deputy:?}");
        assert!(
            told(world, &edt).iter().all(|(event, _)| !event.starts_with("unanswered:report")),
            "and so was the team"
        );
        let graded = json!({ "grade": "high", "rationale": "What is known so far, and what is feared" });
        world.revise(&officer(), &report, Kind::RiskAssessed, graded, None).unwrap();
        world.pass(119);
        let unanswered = ("unanswered:high_grade".to_owned(), 1);
        assert!(!told(world, &edt).contains(&unanswered));
        world.pass(1);
        assert!(told(world, &edt).contains(&unanswered), "{:?}", told(world, &edt));
        let asked = ("contribution_requested".to_owned(), 3);
        assert_eq!(told(world, &coordinator), [own(5), vec![asked]].concat());
        let read = json!({ "about": report.entry, "event": "report_received" });
        world.write(&coordinator, &report, Kind::NoticeAcknowledged, read).unwrap();
        assert_eq!(told(world, &coordinator), []);
        world.is_sound();
    });
}

#[test]
fn a_deputy_is_told_nothing_of_what_was_answered_in_time_and_need_not_answer_what_was_answered_since() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let graded = json!({ "grade": "high", "rationale": "What is known so far, and what is feared" });
        let graded = world.revise(&officer(), &report, Kind::RiskAssessed, graded, None).unwrap();
        let (edt, director) = (staff(Role::EmergencyDutyTeam), manager_of_services());
        world.pass(130);
        let deputies =
            |world: &World| told(world, &edt).iter().filter(|(event, _)| event == "unanswered:high_grade").count();
        assert_eq!(deputies(world), 1);
        let read = json!({ "about": graded.entry, "event": "high_grade" });
        world.write(&director, &report, Kind::NoticeAcknowledged, read).unwrap();
        assert_eq!(deputies(world), 0, "the director has answered since");
        world.pass(3 * 24 * 60);
        assert_eq!(deputies(world), 0);
    });
}

fn manager_of_services() -> Actor {
    Actor { unit: UnitId::literal("e09000030-management"), ..worker() }
}

#[test]
fn the_childs_own_worker_is_told_wherever_they_work_when_the_child_is_missing_and_when_back() {
    proves!("LBTH-8.1-a");
    each(|world| {
        world.pass(11 * 60);
        let own = Actor { person: Some(PersonId::numbered(77)), ..stranger() };
        let report = world.missing("Amara Kestrel");
        assert_eq!(told(world, &own), []);
        let allocated = json!({ "worker": own.person });
        world.write(&worker(), &report, Kind::WorkerAllocated, allocated).unwrap();
        let back = Kind::ChildReturned.descriptor().unwrap().sample.clone();
        world.write(&officer(), &report, Kind::ChildReturned, back).unwrap();
        let events = |actor: &Actor| told(world, actor).into_iter().map(|(event, _)| event).collect::<Vec<_>>();
        for event in ["report_received", "child_back"] {
            assert!(events(&own).contains(&event.to_owned()), "{event}: {:?}", events(&own));
        }
        assert_eq!(events(&staff(Role::EmergencyDutyTeam)), Vec::<String>::new(), "it is a Monday morning");
        assert!(world.lantern.counts(&own).unwrap().unread >= 2);
        let read = json!({ "about": report.entry, "event": "report_received" });
        world.write(&own, &report, Kind::NoticeAcknowledged, read).unwrap();
        assert!(!events(&own).contains(&"report_received".to_owned()));
        assert!(!events(&worker()).contains(&"report_received".to_owned()), "the unit need not read it again");
        world.is_sound();
    });
}

#[test]
fn a_notice_that_no_open_unit_would_read_goes_to_the_emergency_duty_team_at_any_hour() {
    proves!("LBTH-6-n");
    each(|world| {
        world.pass(11 * 60);
        let edt = staff(Role::EmergencyDutyTeam);
        let events = || told(world, &edt).into_iter().map(|(event, _)| event).collect::<Vec<String>>();
        world.missing("Amara Kestrel");
        assert_eq!(events(), Vec::<String>::new());
        let unit = UnitRegistered {
            unit: UnitId::literal("e09000030-csc"),
            name: "Children’s social care".into(),
            kind: UnitKind::ChildrensServices,
            phone: String::new(),
            active: false,
        };
        let shut = Registration {
            subject: Subject::Organisation(OrganisationId::literal("e09000030")),
            recorded: world.lantern.now(),
            since: Moment::at(world.lantern.now()),
            actor: Actor::system(),
            origin: Origin::Written,
            body: unit.into(),
        };
        world.lantern.register(&[shut]).unwrap();
        world.missing("Zoë Kestrel");
        assert_eq!(events(), ["report_received"]);
    });
}
