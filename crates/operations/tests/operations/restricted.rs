//! Restricted records and emergency access: who opens what, for how long, and who is told.

use casework::actor::{Actor, Role};
use casework::ids::{EntryId, OrganisationId, PersonId, UnitId};
use casework::records::Kind;
use casework::time::Moment;
use operations::{Failure, Opened, Written};
use proves::proves;
use serde_json::json;

use crate::world::{World, codes, each, officer, staff, stranger, worker};

fn sees(world: &World, actor: &Actor, of: &Written) -> bool {
    let opened = [Opened::Child(of.child), Opened::Episode(of.episode.unwrap())];
    let [child, episode] = opened.map(|opened| world.lantern.see(actor, opened, "test", None).is_ok());
    assert_eq!(child, episode);
    child
}

fn governance() -> Actor {
    staff(Role::InformationGovernance)
}

/// The children an actor's worklist names.
fn named(world: &World, actor: &Actor) -> Vec<String> {
    let owed = world.lantern.owed(actor).unwrap();
    owed.mine.into_iter().chain(owed.units).map(|line| line.owed.name).filter(|name| !name.is_empty()).collect()
}

fn owes_a_ruling(world: &World) -> bool {
    let owed = world.lantern.owed(&governance()).unwrap();
    owed.mine.iter().chain(&owed.units).any(|line| line.owed.duty.duty == "rule_on_emergency_access")
}

fn taken_by_nobody() -> EntryId {
    EntryId::numbered(4242)
}

fn restrict(world: &World, of: &Written) -> Written {
    world.write(&worker(), of, Kind::ChildRestricted, json!({ "reason": "trafficked" })).unwrap()
}

fn reference(world: &World, of: &Written) -> String {
    let episode = of.episode.unwrap();
    let shown = world.lantern.case_page(&Actor::system(), episode, None, "test").unwrap();
    assert_eq!(shown.seen.episode, Some(episode));
    casework::ids::Reference::of(episode).to_string()
}

#[test]
fn a_restricted_record_opens_to_whom_it_names_and_a_report_is_still_taken() {
    proves!("LBTH-13-b");
    each(|world| {
        let report = world.missing("Amara Kestrel");
        assert!(sees(world, &officer(), &report) && sees(world, &worker(), &report));
        restrict(world, &report);
        assert!(!sees(world, &officer(), &report), "a relation alone does not open it");
        assert!(sees(world, &worker(), &report), "whoever restricted it is not locked out");
        assert!(sees(world, &governance(), &report));
        assert!(named(world, &officer()).is_empty(), "and neither does a worklist");
        let alike =
            |actor: &Actor| world.lantern.possible_matches(actor, "Amara Kestrel", "2010-05-14".parse().ok()).unwrap();
        assert!(
            alike(&officer()).is_empty() && alike(&stranger()).is_empty(),
            "nor does a report's list of children alike"
        );
        assert_eq!(alike(&worker()).len(), 1);
        let board = world.lantern.board(&officer()).unwrap().lines;
        let line = board.iter().find(|line| Some(line.row.episode.episode) == report.episode).unwrap();
        assert!(
            line.restricted && line.row.name.is_empty() && line.row.born.is_none(),
            "its place on the board is kept"
        );
        world.report_again(&stranger(), report.child);
        let unit = json!({ "unit": officer().unit, "because": "They look for her" });
        let granted = world.write(&worker(), &report, Kind::AccessGranted, unit).unwrap();
        assert!(sees(world, &officer(), &report));
        let ended = json!({ "grant": granted.entry, "because": "She is back" });
        world.write(&worker(), &report, Kind::AccessEnded, ended).unwrap();
        assert!(!sees(world, &officer(), &report));
        world.write(&worker(), &report, Kind::RestrictionLifted, json!({ "because": "The trial is over" })).unwrap();
        assert!(sees(world, &officer(), &report));
        world.is_sound();
    });
}

#[test]
fn a_grant_ends_when_it_says_and_names_one_person_or_one_unit() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        restrict(world, &report);
        let until = |words: &str| json!({ "person": officer().person, "until": Moment::at(words.parse().unwrap()), "because": "Tonight" });
        let grant = |body| world.write(&worker(), &report, Kind::AccessGranted, body);
        assert_eq!(codes(grant(until("2026-03-01T22:00:00Z")).unwrap_err()), ["over_already"]);
        assert_eq!(codes(grant(json!({ "because": "Nobody in particular" })).unwrap_err()), ["one_of_two"]);
        grant(until("2026-03-01T23:15:00Z")).unwrap();
        assert!(sees(world, &officer(), &report));
        world.pass(61);
        assert!(!sees(world, &officer(), &report), "the time is over, and nobody had to do anything");
    });
}

#[test]
fn emergency_access_opens_for_an_hour_is_told_at_once_and_stays_owed_until_somebody_rules() {
    proves!("JRA-grab-1");
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let (episode, name) = (report.episode.unwrap(), reference(world, &report));
        assert!(!sees(world, &stranger(), &report));
        let taken = |actor: &Actor, because: &str| world.lantern.take_emergency_access(actor, &name, because, None);
        assert_eq!(codes(taken(&stranger(), " ").unwrap_err()), ["missing"]);
        assert!(!sees(world, &stranger(), &report), "no reason, no access");
        let (_, taking) = taken(&stranger(), "She is on the line and hurt").unwrap();
        assert!(sees(world, &stranger(), &report));
        let child = report.child;
        let log = world.lantern.store().read(move |transaction| transaction.looks_at(child, None, 50)).unwrap();
        assert!(log.iter().any(|look| look.person == stranger().person && look.purpose == "emergency"), "{log:?}");
        let claim = json!({ "place": "A friend’s flat" });
        assert_eq!(
            world.write(&stranger(), &report, Kind::LocationClaimed, claim),
            Err(Failure::NotFound),
            "it opens for reading"
        );
        let told = world.lantern.inbox(&governance()).unwrap().waiting;
        assert!(told.iter().any(|line| line.shown.notice.event == "emergency_access"), "{told:?}");
        world.pass(60);
        assert!(!sees(world, &stranger(), &report), "the hour is over");

        world.pass(60 * 24 * 30);
        assert!(owes_a_ruling(world), "nobody has ruled yet");
        let ruling = json!({ "access": taking.entry, "ruling": "needed", "reasons": "The call was recorded" });
        assert_eq!(
            world.write(&officer(), &report, Kind::EmergencyAccessReviewed, ruling.clone()),
            Err(Failure::Forbidden)
        );
        world.write(&governance(), &report, Kind::EmergencyAccessReviewed, ruling).unwrap();
        assert!(!owes_a_ruling(world));
        assert!(world.case(report.child).episode(episode).is_some());
        world.is_sound();
    });
}

#[test]
fn emergency_access_is_for_staff_who_work_with_children_and_for_records_that_are_there() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let name = reference(world, &report);
        let take = |actor: &Actor, name: &str| world.lantern.take_emergency_access(actor, name, "She is hurt", None);
        assert_eq!(codes(take(&officer(), &name).unwrap_err()), ["open_already"]);
        assert_eq!(
            codes(
                take(
                    &stranger(),
                    &casework::ids::Reference::of(casework::ids::EpisodeId::of_report(taken_by_nobody())).to_string()
                )
                .unwrap_err()
            ),
            ["no_such_entry"]
        );
        assert_eq!(codes(take(&stranger(), "Amara").unwrap_err()), ["not_readable"]);
        assert_eq!(take(&staff(Role::Analyst), &name).map(drop), Err(Failure::NotFound));
        let other = Actor {
            person: Some(PersonId::numbered(77)),
            organisation: OrganisationId::literal("e09000007"),
            unit: UnitId::literal("e09000007-ig"),
            ..governance()
        };
        assert!(!sees(world, &other, &report), "another council's lead has no part in it");
    });
}
