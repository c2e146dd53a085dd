//! Records that are due to be looked at again: who is shown them, in which order, and what takes one off the list.

use casework::actor::{Actor, Role};
use casework::ids::{OrganisationId, PersonId, UnitId};
use casework::records::Kind;
use jiff::SignedDuration;
use operations::read::ReviewsSeen;
use operations::{Failure, Written};
use serde_json::json;

use crate::world::{World, codes, each, officer, staff, worker};

fn lead() -> Actor {
    staff(Role::InformationGovernance)
}

fn second() -> Actor {
    Actor { person: Some(PersonId::numbered(1999)), ..lead() }
}

fn closed(world: &World, name: &str) -> Written {
    let report = world.missing(name);
    world.write(&officer(), &report, Kind::ReportDecided, json!({ "decision": "opened" })).unwrap();
    world.close(&report);
    report
}

fn years(world: &World, years: i64) {
    world.clock.advance(SignedDuration::from_hours(years * 365 * 24 + years * 6 + 24));
}

fn list(world: &World) -> ReviewsSeen {
    world.lantern.reviews(&lead(), None, 50).unwrap()
}

fn names(seen: &ReviewsSeen) -> Vec<&str> {
    seen.due.iter().map(|record| record.name.as_str()).collect()
}

#[test]
fn a_record_comes_up_when_its_longest_rule_has_run_out_and_each_page_goes_on_after_the_last() {
    each(|world| {
        let (first, _) = (closed(world, "Amara Kestrel"), closed(world, "Nia Robin"));
        let open = world.missing("Ben Ash");
        assert_eq!(names(&list(world)), [""; 0]);
        // A home wrote in both: seventy-five years from their birth in May 2010.
        years(world, 58);
        assert_eq!(names(&list(world)), [""; 0], "the council and the home keep it");
        years(world, 2);
        let seen = list(world);
        let mut both = names(&seen);
        both.sort_unstable();
        assert_eq!(both, ["Amara Kestrel", "Nia Robin"], "nobody looks at the record of a child who is missing");
        assert_eq!(seen.due[0].review.rule.as_deref(), Some("home-case-record"));
        assert_eq!(seen.due[0].review.due.london_date(), jiff::civil::date(2085, 5, 14));
        let page = world.lantern.reviews(&lead(), None, 1).unwrap();
        let rest = world.lantern.reviews(&lead(), page.next, 1).unwrap();
        assert_eq!(([names(&page), names(&rest)].concat(), rest.next), (names(&seen), None));
        let child = first.child;
        let looks = world.lantern.store().read(move |transaction| transaction.looks_at(child, None, 9)).unwrap();
        assert!(looks.iter().filter(|look| look.what == "retention").count() == 2, "{looks:?}");
        _ = open;
        world.is_sound();
    });
}

#[test]
fn a_hold_a_later_day_and_a_disposal_each_take_a_record_off_the_list() {
    each(|world| {
        let report = closed(world, "Amara Kestrel");
        years(world, 75);
        let because = json!({ "because": "A review" });
        let keep = |until: &str| json!({ "reason": "claim_expected", "until": until, "because": "A letter" });
        let refused = world.write(&lead(), &report, Kind::RecordKeptLonger, keep("2085-01-01")).unwrap_err();
        assert_eq!(codes(refused), ["not_ahead"]);
        assert_eq!(names(&list(world)), ["Amara Kestrel"]);

        world.write(&lead(), &report, Kind::LegalHoldPlaced, because.clone()).unwrap();
        let seen = list(world);
        assert_eq!((names(&seen), seen.held.len()), (vec![], 1));
        world.write(&lead(), &report, Kind::LegalHoldLifted, because).unwrap();
        assert_eq!(names(&list(world)), ["Amara Kestrel"], "none of this is writing about the child");

        world.write(&lead(), &report, Kind::RecordKeptLonger, keep("2105-01-01")).unwrap();
        assert_eq!(names(&list(world)), [""; 0]);
        years(world, 20);
        let seen = list(world);
        assert_eq!((names(&seen), &seen.due[0].review.rule), (vec!["Amara Kestrel"], &None));

        let proposed = json!({ "reason": "time_is_up", "because": "Nobody needs it" });
        world.write(&lead(), &report, Kind::DisposalProposed, proposed).unwrap();
        assert!(list(world).due[0].review.proposed);
        world.write(&second(), &report, Kind::DisposalApproved, json!({ "reason": "time_is_up" })).unwrap();
        assert_eq!(names(&list(world)), [""; 0]);
        years(world, 90);
        assert_eq!(names(&list(world)), [""; 0], "what is left never comes up again");
        world.is_sound();
    });
}

#[test]
fn only_the_governance_lead_of_a_council_that_answers_for_the_child_is_shown_it() {
    each(|world| {
        closed(world, "Amara Kestrel");
        years(world, 75);
        assert_eq!(names(&list(world)), ["Amara Kestrel"]);
        let other = Actor {
            organisation: OrganisationId::literal("e09000007"),
            unit: UnitId::literal("e09000007-ig"),
            ..lead()
        };
        assert_eq!(names(&world.lantern.reviews(&other, None, 50).unwrap()), [""; 0]);
        for actor in [officer(), worker(), staff(Role::HomeManager), staff(Role::Analyst)] {
            assert!(matches!(world.lantern.reviews(&actor, None, 50), Err(Failure::Forbidden)), "{actor:?}");
        }
    });
}
