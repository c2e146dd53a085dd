//! Copies for a child and for whoever reported one: what is in them, what waits for a decision, and that none is made before.

use casework::actor::{Actor, Role};
use casework::ids::{EntryId, OrganisationId, UnitId};
use casework::records::Kind;
use casework::subject_access::Doubt;
use operations::{CopyFor, Failure, Opened, Operator, Processing, SubjectAccess, Written};
use serde_json::{Value, json};

use crate::world::{World, codes, each, officer, staff, stranger, worker};

fn lead() -> Actor {
    staff(Role::InformationGovernance)
}

fn asked(world: &World, of: &Written, record: &Value) -> EntryId {
    let words = json!({ "who": "Her mother", "proof": "Her passport" });
    let mut whole = words.as_object().unwrap().clone();
    whole.extend(record.as_object().unwrap().clone());
    world.write(&lead(), of, Kind::SubjectAccessRequested, Value::Object(whole)).unwrap().entry
}

fn queue(world: &World, of: &Written) -> SubjectAccess {
    world.lantern.subject_access(&lead(), of.child).unwrap().remove(0)
}

fn copy(world: &World, of: &Written, reporter: Option<EntryId>) -> Result<SubjectAccess, Failure> {
    let operator: Operator = "sam".parse().unwrap();
    let recipient = "Her mother, by post".to_owned();
    world.lantern.subject_copy(&operator, CopyFor { child: of.child, reporter, organisation: None, recipient })
}

fn decide(world: &World, of: &Written, record: Value) -> Result<Written, Failure> {
    world.write(&lead(), of, Kind::SubjectAccessDecided, record)
}

/// A child with what a council, a police unit and a home wrote.
fn record(world: &World) -> (Written, EntryId, EntryId) {
    let report = world.missing("Amara Kestrel");
    let concern = json!({ "kind": "exploitation", "words": "“Dean from number 9 waits for her”" });
    let concern = world.write(&worker(), &report, Kind::ConcernRaised, concern).unwrap().entry;
    let allocated = world.write(&worker(), &report, Kind::WorkerAllocated, json!({})).unwrap().entry;
    let police = json!({ "kind": "immediate", "words": "The police say so" });
    world.write(&officer(), &report, Kind::ConcernRaised, police).unwrap();
    (report, concern, allocated)
}

#[test]
fn a_copy_holds_what_one_organisation_wrote_and_waits_until_every_doubt_is_decided() {
    each(|world| {
        let (report, concern, allocated) = record(world);
        assert!(matches!(world.lantern.subject_access(&lead(), report.child), Err(Failure::NotFound)), "nobody asked");
        let request = asked(world, &report, &json!({ "of": "child" }));
        let seen = queue(world, &report);
        let ids: Vec<EntryId> = seen.entries.iter().map(|copied| copied.entry.id).collect();
        assert_eq!(ids, [concern, allocated], "what the police and the home wrote is theirs to give");
        assert_eq!(seen.others.len(), 2, "{:?}", seen.others);
        assert!(seen.entries[0].doubts.contains(&Doubt::Words) && seen.entries[0].doubts.contains(&Doubt::Harm));
        assert!(seen.entries[1].doubts.is_empty());
        assert_eq!(codes(copy(world, &report, None).unwrap_err()), ["undecided"]);

        let ruling = |ruling: &str, more: Value| {
            let mut all = json!({ "request": request, "entry": concern, "ruling": ruling });
            all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            all
        };
        assert_eq!(codes(decide(world, &report, ruling("take_out", json!({}))).unwrap_err()), ["missing"]);
        let reason = "about_another";
        let unsaid = json!({ "reason": reason, "words": ["Darren"] });
        assert_eq!(codes(decide(world, &report, ruling("in_part", unsaid)).unwrap_err()), ["not_in_the_entry"]);
        decide(world, &report, ruling("in_part", json!({ "reason": reason, "words": ["Dean from number 9"] })))
            .unwrap();

        let whole = copy(world, &report, None).unwrap();
        let (_, decided) = whole.entries[0].ruling.clone().unwrap();
        let said = casework::subject_access::redacted(whole.entries[0].entry.body.to_json().unwrap(), &decided.words);
        assert_eq!(said["words"], "“[taken out] waits for her”");
        let child = report.child;
        let looks = world.lantern.store().read(move |transaction| transaction.looks_at(child, None, 50)).unwrap();
        let given: Vec<_> = looks.iter().filter(|look| look.kind == Processing::Disclosure).collect();
        assert_eq!(given.len(), 1, "a copy that was refused was given to nobody");
        assert_eq!(given[0].recipient.as_deref(), Some("Her mother, by post"));
        assert_eq!(given[0].purpose, "operator sam");
    });
}

#[test]
fn what_changed_after_a_decision_is_decided_again_and_an_answer_closes_the_queue() {
    each(|world| {
        let (report, concern, _) = record(world);
        let request = asked(world, &report, &json!({ "of": "child" }));
        decide(world, &report, json!({ "request": request, "entry": concern, "ruling": "give" })).unwrap();
        copy(world, &report, None).unwrap();
        let replaced = json!({ "kind": "exploitation", "words": "It was his brother Lee" });
        let correction = json!({ "entry": concern, "reason": "wrong_time", "record": replaced });
        world.write(&worker(), &report, Kind::Corrected, correction).unwrap();
        assert!(codes(copy(world, &report, None).unwrap_err()) == ["undecided"]);
        let answer = json!({ "request": request, "outcome": "taken_back", "words": "She thought better of it" });
        world.write(&lead(), &report, Kind::SubjectAccessAnswered, answer.clone()).unwrap();
        let twice = world.write(&lead(), &report, Kind::SubjectAccessAnswered, answer).unwrap_err();
        assert_eq!(codes(twice), ["no_such_request"]);
        assert!(matches!(world.lantern.subject_access(&lead(), report.child), Err(Failure::NotFound)));
        assert!(matches!(copy(world, &report, None), Err(Failure::NotFound)));
    });
}

#[test]
fn only_a_governance_lead_who_was_asked_reads_the_queue_and_nobody_else_reads_the_request() {
    each(|world| {
        let (report, ..) = record(world);
        asked(world, &report, &json!({ "of": "child" }));
        for actor in [officer(), worker(), staff(Role::HomeManager)] {
            assert!(matches!(world.lantern.subject_access(&actor, report.child), Err(Failure::Forbidden)), "{actor:?}");
        }
        let other = Actor {
            organisation: OrganisationId::literal("e09000007"),
            unit: UnitId::literal("e09000007-ig"),
            ..lead()
        };
        for actor in [other, stranger()] {
            assert!(matches!(world.lantern.subject_access(&actor, report.child), Err(Failure::NotFound)), "{actor:?}");
        }
        let opened = operations::Opened::Child(report.child);
        let shown = world.lantern.see(&worker(), opened, "test", None).unwrap();
        let request = shown.case.entries.last().unwrap();
        assert!(request.kind().is_none() && !shown.may_read(request));
    });
}

#[test]
fn a_reporter_is_given_their_own_report_and_nothing_else() {
    each(|world| {
        let report = world
            .lantern
            .report(
                &worker(),
                crate::world::report_of(
                    operations::About::New(crate::world::child("Amara Kestrel")),
                    json!({ "reporter_name": "Mrs Finch of number 4", "circumstances": "She ran past my window" }),
                ),
                None,
            )
            .unwrap();
        let wrong = json!({ "of": "reporter", "who": "Mrs Finch", "proof": "Her voice" });
        let refused = world.write(&lead(), &report, Kind::SubjectAccessRequested, wrong).unwrap_err();
        assert_eq!(codes(refused), ["no_such_report"]);
        let request = asked(world, &report, &json!({ "of": "reporter", "report": report.entry }));
        assert_eq!(queue(world, &report).entries.len(), 1);
        assert!(matches!(copy(world, &report, None), Err(Failure::NotFound)), "nobody asked for the child’s");
        decide(world, &report, json!({ "request": request, "entry": report.entry, "ruling": "give" })).unwrap();
        assert_eq!(copy(world, &report, Some(report.entry)).unwrap().entries.len(), 1);
    });
}

#[test]
fn a_copy_is_owed_within_a_month_by_whoever_was_asked_and_nobody_else_learns_of_it() {
    each(|world| {
        let (report, ..) = record(world);
        let request = asked(world, &report, &json!({ "of": "child" }));
        let at = world.lantern.now();
        let owed = || {
            let rows = casework::projection::project(&world.case(report.child), world.lantern.policy()).duties;
            rows.into_iter().find(|duty| duty.opening == request).unwrap()
        };
        let duty = owed();
        assert_eq!((duty.duty.as_str(), &duty.unit), ("give_copy", &Some(lead().unit)));
        assert_eq!(duty.due_at, at + jiff::SignedDuration::from_hours(28 * 24));
        let knows = |actor: &Actor| {
            let seen = world.lantern.see(actor, Opened::Child(report.child), "test", None).unwrap();
            seen.duties(world.lantern.policy()).iter().any(|duty| &*duty.row == "give-copy")
        };
        assert!(knows(&lead()) && !knows(&worker()) && !knows(&officer()));
        let answered = json!({ "request": request, "outcome": "taken_back", "words": "She rang" });
        world.write(&lead(), &report, Kind::SubjectAccessAnswered, answered).unwrap();
        assert_eq!(owed().outcome.as_deref(), Some("met"));
        world.is_sound();
    });
}
