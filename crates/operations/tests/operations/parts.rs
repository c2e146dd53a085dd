//! Who reads which part of a record: health, what was said, where the child lives, and what is left of an entry for those
//! who may not.

use casework::actor::{Actor, Role};
use casework::ids::{HomeId, UnitId};
use casework::record::{Context, Part};
use casework::records::{Body, Kind};
use casework::time::Moment;
use operations::access::Relation;
use operations::{About, Failure, Opened, Over, Seen, Written};
use proves::proves;
use serde_json::{Value, json};

use crate::world::{World, child, codes, each, home, manager, officer, report_of, staff, stranger, worker};

const ASTHMA: &str = "Asthma, carries an inhaler";

fn seen(world: &World, actor: &Actor, of: &Written) -> Seen {
    world.lantern.see(actor, Opened::Child(of.child), "test", None).unwrap()
}

/// What a reader is left of an entry, its earlier versions and the entries that change it among it.
fn told(world: &World, actor: &Actor, of: &Written) -> String {
    let case = world.lantern.child(actor, of.child, None).unwrap();
    let lines = case.lines(None);
    let said = lines.iter().flat_map(|line| line.entry.versions().map(|(_, body, _)| line.said(body)));
    let seen = seen(world, actor, of);
    let all = seen.case.entries.iter().chain(seen.case.withdrawn.iter().map(|gone| &gone.entry));
    said.chain(all.map(|entry| seen.said(entry))).map(|said| said.to_string()).collect()
}

fn moment(at: &str) -> Moment {
    Moment::at(at.parse().unwrap())
}

fn supervisor() -> Actor {
    staff(Role::UnitSupervisor)
}

fn lives(world: &World, of: &Written, home: HomeId) -> Written {
    world.write(&worker(), of, Kind::PlacementStarted, json!({ "home": home })).unwrap()
}

#[test]
fn health_is_read_by_police_while_a_report_is_open_and_by_who_cares_for_the_child_always() {
    proves!("LBTH-13-b");
    each(|world| {
        let record = json!({ "medical": { "known": "Epilepsy" }, "circumstances": "She left after tea" });
        let report = report_of(About::New(child("Amara Kestrel")), record);
        let report = world.lantern.report(&manager(), report, None).unwrap();
        lives(world, &report, home());
        let corrected =
            json!({ "entry": report.entry, "reason": "wrong_time", "record": { "medical": { "known": ASTHMA } } });
        world.write(&manager(), &report, Kind::Corrected, corrected).unwrap();
        let reads = |actor: &Actor| {
            let told = told(world, actor, &report);
            (told.contains(ASTHMA), told.contains("Epilepsy"))
        };
        for actor in [officer(), supervisor(), manager(), worker(), staff(Role::EmergencyDutyTeam)] {
            assert_eq!(reads(&actor), (true, true), "{:?}", actor.role);
        }
        for actor in [staff(Role::ReturnConversationWorker), staff(Role::InformationGovernance)] {
            assert_eq!(reads(&actor), (false, false), "{:?}", actor.role);
            let seen = seen(world, &actor, &report);
            let veil = &seen.veils[&report.entry];
            assert_eq!(veil.over, Over::Fields(vec![("medical".to_owned(), Part::Medical)]));
            assert_eq!(veil.held_back().count(), 1, "that it is there is shown");
            assert_eq!(veil.part(), Some(Part::Medical));
            let entry = seen.case.entry(report.entry).unwrap();
            assert!(seen.may_read(entry) && !seen.reads_all(entry), "the rest of it");
            assert!(told(world, &actor, &report).contains("after tea"), "is read by them");
        }
        let nothing = json!({ "entry": report.entry, "reason": "wrong_time", "record": {} });
        let by = Actor { role: Role::ReturnConversationWorker, ..manager() };
        let refused = world.write(&Actor { home: None, ..by }, &report, Kind::Corrected, nothing);
        assert_eq!(refused, Err(Failure::NotFound), "whoever does not stand to the child");
        world.close(&report);
        assert_eq!(reads(&officer()), (false, false), "the report is no longer open");
        assert_eq!(reads(&worker()), (true, true));
        world.is_sound();
    });
}

#[test]
fn nobody_puts_something_in_the_place_of_what_they_may_not_read() {
    each(|world| {
        let record = json!({ "medical": { "known": ASTHMA } });
        let report =
            world.lantern.report(&officer(), report_of(About::New(child("Amara Kestrel")), record), None).unwrap();
        let nothing =
            json!({ "entry": report.entry, "reason": "wrong_time", "record": { "circumstances": "She left" } });
        world.close(&report);
        let refused = world.write(&officer(), &report, Kind::Corrected, nothing).unwrap_err();
        assert_eq!(codes(refused), ["not_readable_by_you"]);
        assert!(told(world, &worker(), &report).contains(ASTHMA), "it stands as it was");
    });
}

fn knows_home(world: &World, actor: &Actor, of: &Written) -> bool {
    let seen = seen(world, actor, of);
    let case = &seen.case;
    let known = [
        case.placements.iter().any(|placement| placement.home.is_some()),
        case.episodes.iter().any(|episode| episode.parties.home.is_some() || episode.parties.provider.is_some()),
        case.entries.iter().any(|entry| entry.resolved.home.is_some()),
        told(world, actor, of).contains(&home().to_string()),
    ];
    assert!(known.iter().all(|one| *one == known[0]), "{:?}: all of it or none: {known:?}", actor.role);
    known[0]
}

#[test]
fn a_need_to_know_address_is_known_to_few_and_to_others_not_even_that_there_is_one() {
    proves!("LBTH-13-b");
    each(|world| {
        let record = json!({ "medical": { "known": ASTHMA } });
        let report =
            world.lantern.report(&manager(), report_of(About::New(child("Amara Kestrel")), record), None).unwrap();
        lives(world, &report, home());
        world.report_again(&manager(), report.child);
        let duty = staff(Role::EmergencyDutyTeam);
        assert!(knows_home(world, &officer(), &report) && knows_home(world, &duty, &report));
        let because = "They look for 1 Invented Row";
        world.write(&worker(), &report, Kind::AddressRestricted, json!({ "because": because })).unwrap();
        for actor in [officer(), duty.clone(), staff(Role::ExploitationCoordinator)] {
            assert!(!knows_home(world, &actor, &report), "{:?}", actor.role);
            assert!(!told(world, &actor, &report).contains(because));
            let seen = seen(world, &actor, &report);
            assert!(seen.veils.values().all(|veil| veil.held_back().count() == 0), "not even that there is one");
        }
        for actor in [supervisor(), manager(), worker()] {
            assert!(knows_home(world, &actor, &report), "{:?}", actor.role);
        }
        let veils = seen(world, &staff(Role::ReturnConversationWorker), &report).veils;
        assert_eq!(veils[&report.entry].over, Over::Fields(vec![("medical".to_owned(), Part::Medical)]), "as before");
        let board = world.lantern.board(&officer()).unwrap().lines;
        assert!(board.iter().all(|line| line.row.episode.home.is_none()) && !board.is_empty());
        let residents = |actor: &Actor| world.lantern.home(actor, home()).unwrap().residents.len();
        assert_eq!((residents(&manager()), residents(&duty)), (1, 0), "the home's page is the address");
        let finds = |actor: &Actor| {
            let search = world.lantern.keep_search(actor, "larkfield house").unwrap();
            world.lantern.find(actor, &search).unwrap().children.len()
        };
        assert_eq!((finds(&worker()), finds(&duty)), (1, 0), "nor is the child found by it");

        let unit = json!({ "unit": officer().unit, "because": "They watch the road" });
        let granted = world.write(&worker(), &report, Kind::AccessGranted, unit).unwrap();
        assert!(knows_home(world, &officer(), &report));
        let ended = json!({ "grant": granted.entry, "because": "They have gone" });
        world.write(&worker(), &report, Kind::AccessEnded, ended).unwrap();
        assert!(!knows_home(world, &officer(), &report));
        world.write(&worker(), &report, Kind::WorkerAllocated, json!({ "worker": duty.person })).unwrap();
        assert!(knows_home(world, &duty, &report), "the allocated worker");
        let lifted = json!({ "because": "The trial is over" });
        world.write(&worker(), &report, Kind::AddressRestrictionLifted, lifted).unwrap();
        assert!(knows_home(world, &officer(), &report));
        world.is_sound();
    });
}

#[test]
fn notes_about_offences_and_intelligence_stay_with_those_who_act_on_them() {
    proves!("LA-3-26");
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let write =
            |kind: Kind, words: &str| world.write(&officer(), &report, kind, json!({ "words": words })).unwrap();
        let note = write(Kind::OffenceNoteRecorded, "Wanted for interview").entry;
        write(Kind::IntelligenceRecorded, "A grey car");
        let reads = |actor: &Actor| {
            let told = told(world, actor, &report);
            (told.contains("Wanted"), told.contains("grey car"))
        };
        assert_eq!(reads(&supervisor()), (true, true));
        assert_eq!(reads(&staff(Role::ExploitationCoordinator)), (false, true));
        for role in [Role::SocialWorker, Role::HomeManager, Role::EmergencyDutyTeam, Role::InformationGovernance] {
            assert_eq!(reads(&staff(role)), (false, false), "{role:?}");
            let seen = seen(world, &staff(role), &report);
            assert_eq!(seen.veils[&note].part(), Some(Part::OffenceNotes));
            assert!(!seen.may_read(seen.case.entry(note).unwrap()), "{role:?}");
            assert_eq!(seen.case.identity.name, "Amara Kestrel", "the child is who she was");
        }
        assert!(world.case(report.child).episode(report.episode.unwrap()).unwrap().closed.is_none(), "still missing");
    });
}

#[test]
fn what_somebody_may_do_with_a_record_is_what_its_kind_and_the_policies_say() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let of = |actor: &Actor| seen(world, actor, &report);
        let (police, governance) = (of(&officer()), of(&staff(Role::InformationGovernance)));
        assert!(police.may_write(Kind::OffenceNoteRecorded) && of(&worker()).may_write(Kind::ConcernRaised));
        assert!(!of(&worker()).may_write(Kind::OffenceNoteRecorded), "not a kind of theirs");
        assert!(!governance.may_write(Kind::ConcernRaised) && governance.may_write(Kind::SubjectAccessRequested));
        assert!(governance.may_audit() && !police.may_audit());
        assert!(police.reads_all(police.case.entry(report.entry).unwrap()));
        let (now, by, rules) = (world.lantern.now(), officer(), world.lantern.policy());
        let context = Context { now, actor: &by, occurred: &Moment::at(now), episode: report.episode, policy: rules };
        let closed = json!({ "who": "PC Vale", "method": "seen_in_person" });
        let refusals = police.check(&Body::read(Kind::EpisodeClosed, closed).unwrap(), &context);
        assert_eq!(refusals.first().map(|refusal| refusal.code), Some("wellbeing_not_confirmed"));
        let owed = police.duties(rules);
        assert!(owed.iter().any(|duty| duty.form == Kind::ReportDecided), "{owed:?}");
    });
}

#[test]
fn why_something_was_taken_back_is_said_to_whoever_may_read_what_it_was() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let note = json!({ "words": "A grey car" });
        let note = world.write(&officer(), &report, Kind::IntelligenceRecorded, note).unwrap().entry;
        let visit = json!({ "place": "12 Larkfield Row", "who": "PC Vale", "seen_alone": { "known": true },
            "words": "“He has my phone”" });
        let visit = world.write(&officer(), &report, Kind::VisitMade, visit).unwrap().entry;
        let enquiry = json!({ "kind": "sighting", "outcome": "At the bus stop" });
        let enquiry = world.write(&officer(), &report, Kind::EnquiryRecorded, enquiry).unwrap().entry;
        let back = |entry, words: &str| {
            let taken = json!({ "entry": entry, "reason": "never_happened", "words": words });
            world.write(&officer(), &report, Kind::Withdrawn, taken).unwrap().entry
        };
        let (car, phone, stop) =
            (back(note, "Another car"), back(visit, "Her sister has it"), back(enquiry, "It was seen on Monday"));

        let all = told(world, &officer(), &report);
        for words in ["A grey car", "Another car", "my phone", "Her sister has it", "bus stop", "seen on Monday"] {
            assert!(all.contains(words), "{words}: {all}");
        }
        let (seen, told) = (seen(world, &manager(), &report), told(world, &manager(), &report));
        for words in ["A grey car", "Another car", "my phone", "Her sister has it"] {
            assert!(!told.contains(words), "{words}: {told}");
        }
        assert!(told.contains("bus stop") && told.contains("seen on Monday") && told.contains("12 Larkfield Row"));
        let over = |entry| seen.veils.get(&entry).map(|veil| veil.over.clone());
        assert_eq!(over(car), Some(Over::All(Part::Intelligence)));
        assert_eq!(over(phone), Some(Over::Fields(vec![("words".to_owned(), Part::Disclosure)])));
        assert_eq!(over(stop), None);
        let reason = |entry| seen.said(seen.case.entry(entry).unwrap())["reason"].as_str().unwrap_or("").to_owned();
        assert_eq!([reason(car), reason(phone), reason(stop)], ["", "never_happened", "never_happened"]);
    });
}

fn stands(world: &World, actor: &Actor, of: &Written) -> Vec<&'static str> {
    let opened = world.lantern.see(actor, Opened::Child(of.child), "test", None);
    opened.map_or(Vec::new(), |seen| {
        let own = seen.relations.iter().filter(|relation| **relation != Relation::Open);
        own.map(|relation| relation.name()).collect()
    })
}

#[test]
fn who_is_allocated_or_asked_in_reaches_the_child_until_the_record_says_otherwise() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        assert_eq!(stands(world, &stranger(), &report), [] as [&str; 0]);
        world.write(&worker(), &report, Kind::WorkerAllocated, json!({ "worker": stranger().person })).unwrap();
        assert_eq!(stands(world, &stranger(), &report), ["allocated"]);
        world.write(&worker(), &report, Kind::WorkerAllocated, json!({})).unwrap();
        assert_eq!(stands(world, &stranger(), &report), [] as [&str; 0]);

        let lead = Actor { role: Role::PartnerLead, ..stranger() };
        let asked = |asked_for: &str, more: Value| {
            let mut record = json!({ "unit": stranger().unit, "asked_for": asked_for, "because": "They know her" });
            record.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            world.write(&worker(), &report, Kind::PartnerInvited, record)
        };
        let end = |invitation: &Written| {
            world.write(&worker(), &report, Kind::InvitationEnded, json!({ "invitation": invitation.entry })).unwrap()
        };
        let school = asked("school", json!({})).unwrap();
        assert_eq!(stands(world, &lead, &report), ["school"]);
        assert_eq!(stands(world, &stranger(), &report), [] as [&str; 0], "for the role that is asked in");
        let claim = world.write(&lead, &report, Kind::LocationClaimed, json!({ "place": "A friend’s flat" }));
        assert_eq!(claim, Err(Failure::NotFound), "they tell, and write nothing else");
        world.write(&lead, &report, Kind::ContactMade, json!({ "words": "She came to the gate" })).unwrap();
        end(&school);
        let again = world.write(&lead, &report, Kind::ContactMade, json!({}));
        assert_eq!(again, Err(Failure::NotFound), "until that ends");
        assert_eq!(stands(world, &lead, &report), [] as [&str; 0]);
        let until = json!({ "until": moment("2026-03-01T23:15:00Z") });
        asked("convenor", until).unwrap();
        assert_eq!(stands(world, &stranger(), &report), ["convenor"]);
        world.pass(61);
        assert_eq!(stands(world, &stranger(), &report), [] as [&str; 0], "the time is over");
        let past = asked("health", json!({ "until": moment("2026-03-01T22:00:00Z") })).unwrap_err();
        assert_eq!(codes(past), ["over_already"]);
        world.is_sound();
    });
}

#[test]
fn who_is_asked_what_they_know_tells_it_knows_whom_it_is_about_and_opens_nothing() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let leads = [("youth_justice", Role::PartnerLead), ("charity", Role::ReturnConversationWorker)];
        for (asked_for, role) in leads {
            let lead = Actor { role, ..stranger() };
            assert!(world.lantern.inbox(&lead).unwrap().waiting.is_empty());
            let record = json!({ "unit": lead.unit, "asked_for": asked_for, "because": "They know her" });
            let asked = world.write(&worker(), &report, Kind::PartnerInvited, record).unwrap();
            let episode = Opened::Episode(report.episode.unwrap());
            let opened = world.lantern.see(&lead, episode, "test", None);
            assert!(matches!(opened, Err(Failure::NotFound)), "{asked_for}");
            let form = world.lantern.see_form(&lead, episode, Kind::RiskContributed, "record_form").unwrap();
            assert_eq!(form.case.identity.name, "Amara Kestrel");
            assert!(form.case.entries.is_empty() && !form.opens());
            let other = world.lantern.see_form(&lead, episode, Kind::EnquiryRecorded, "record_form");
            assert!(matches!(other, Err(Failure::NotFound)));
            let know = json!({ "words": "He comes on Thursdays" });
            world.write(&lead, &report, Kind::RiskContributed, know.clone()).unwrap();
            let correct = world.write(&lead, &report, Kind::LocationClaimed, json!({ "place": "The club" }));
            assert_eq!(correct, Err(Failure::NotFound), "they tell, and write nothing else");
            let ended = json!({ "invitation": asked.entry });
            world.write(&worker(), &report, Kind::InvitationEnded, ended).unwrap();
            assert_eq!(world.write(&lead, &report, Kind::RiskContributed, know), Err(Failure::NotFound));
        }
        world.is_sound();
    });
}

#[test]
fn a_health_lead_reads_what_matters_to_health_and_a_school_lead_does_not() {
    each(|world| {
        let record = json!({ "medical": { "known": ASTHMA } });
        let report = report_of(About::New(child("Amara Kestrel")), record);
        let report = world.lantern.report(&manager(), report, None).unwrap();
        lives(world, &report, home());
        let lead = |unit: &'static str| Actor { role: Role::PartnerLead, unit: UnitId::literal(unit), ..stranger() };
        for (unit, asked_for, reads) in [("e09000007-csc", "health", true), ("e09000007-edt", "school", false)] {
            let record = json!({ "unit": unit, "asked_for": asked_for, "because": "They know her" });
            world.write(&worker(), &report, Kind::PartnerInvited, record).unwrap();
            assert_eq!(told(world, &lead(unit), &report).contains(ASTHMA), reads, "{asked_for}");
            assert!(!knows_home(world, &lead(unit), &report), "where the child lives is not theirs to know");
        }
    });
}

#[test]
fn both_police_units_of_a_child_placed_away_reach_the_child_while_the_placement_lasts() {
    each(|world| {
        let founded = Kind::ChildRegistered;
        let known =
            world.lantern.report(&stranger(), report_of(About::New(child("Amara Kestrel")), json!({})), None).unwrap();
        assert_eq!(founded.descriptor().unwrap().part, Part::Identity);
        let away =
            json!({ "name": "Amara Kestrel", "responsible": { "known": "e09000007" }, "in_care": { "known": true } });
        world.write(&worker(), &known, founded, away).unwrap();
        let directory = world.lantern.directory();
        let unit_of = |authority: &str| {
            let id = authority.parse().unwrap();
            directory.organisations.get(&id).and_then(|authority| authority.police_unit.clone()).unwrap()
        };
        let of = |authority: &str| Actor { unit: unit_of(authority), person: None, ..officer() };
        let (own, other) = (of("e09000007"), of("e09000030"));
        assert_ne!(own.unit, other.unit);
        let started = json!({ "home": home() });
        let by = stranger();
        let placed = world.write(&by, &known, Kind::PlacementStarted, started).unwrap();
        assert!(stands(world, &own, &placed).contains(&"home_unit"), "{:?}", stands(world, &own, &placed));
        assert!(stands(world, &other, &placed).contains(&"host_unit"));
        world.pass(10);
        world.write(&by, &known, Kind::PlacementEnded, json!({})).unwrap();
        assert!(!stands(world, &own, &placed).contains(&"home_unit"));
        world.is_sound();
    });
}
