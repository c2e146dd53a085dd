//! Nothing closes an episode but somebody who has seen the child well: not contact, not a claimed or verified place, not an
//! enquiry that led nowhere.

use casework::record::Refusal;
use casework::records::Kind;
use operations::{Failure, Written};
use proves::proves;
use serde_json::{Value, json};

use crate::world::{World, codes, each, manager, officer, worker};

fn close(world: &World, report: &Written) -> Result<Written, Failure> {
    world.write(&officer(), report, Kind::EpisodeClosed, json!({ "who": "PC Vale", "method": "seen_in_person" }))
}

#[test]
fn closing_is_refused_with_the_reason_until_somebody_names_who_has_seen_the_child_well() {
    proves!("LA-3-05", "LA-3-20", "LBTH-5-d", "TCS-4.16-case-b");
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let steps: [(Kind, Value); 6] = [
            (Kind::ReportDecided, json!({ "decision": "opened" })),
            (Kind::EnquiryRecorded, json!({ "kind": "sighting", "outcome": "Nobody at the address has seen her" })),
            (Kind::ContactMade, json!({ "words": "“im ok dont look”" })),
            (Kind::LocationClaimed, json!({ "place": "A friend’s flat" })),
            (Kind::LocationVerified, json!({ "place": "A friend’s flat", "who": "PC Vale" })),
            (Kind::ChildReturned, json!({ "place": "The home" })),
        ];
        let refused = |failure: Failure| assert_eq!(codes(failure), ["wellbeing_not_confirmed"]);
        refused(close(world, &report).unwrap_err());
        for (kind, record) in steps {
            world.pass(5);
            world.write(&officer(), &report, kind, record).unwrap();
            refused(close(world, &report).unwrap_err());
            assert_eq!(world.board(&officer()), [report.episode.unwrap()], "{kind:?} closes nothing");
        }
        for unsaid in [json!({}), json!({ "who": "", "method": "by_telephone" }), json!({ "who": "PC Vale" })] {
            let unsaid = world.write(&officer(), &report, Kind::WellbeingConfirmed, unsaid);
            assert!(matches!(unsaid, Err(Failure::Refused(_))), "a name and a way of seeing the child are asked for");
        }
        let well = json!({ "who": "PC Vale", "method": "seen_in_person" });
        world.write(&officer(), &report, Kind::WellbeingConfirmed, well).unwrap();
        close(world, &report).unwrap();
        assert!(world.board(&officer()).is_empty());
        world.is_sound();
    });
}

#[test]
fn a_claimed_place_starts_what_is_owed_after_a_return_and_a_refuted_one_takes_it_back() {
    proves!("LBTH-OA2-a");
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let episode = report.episode.unwrap().to_string();
        world.pass(60);
        let claim = world.write(
            &manager(),
            &report,
            Kind::LocationClaimed,
            json!({ "place": "A friend’s flat", "who": "Her sister" }),
        );
        let claim = claim.unwrap();
        let after = |world: &World| -> Vec<_> {
            let all = world.lantern.explain(&"Ann Other".parse().unwrap(), &episode).unwrap().into_iter();
            all.filter(|line| line.duty.key.opening == claim.entry)
                .map(|line| line.duty.outcome.map(|end| end.ending.name()))
                .collect()
        };
        assert!(after(world).contains(&None), "the return conversation is owed from now on");
        let row = world
            .lantern
            .store()
            .read(move |transaction| transaction.episode(report.episode.unwrap()))
            .unwrap()
            .unwrap();
        assert_eq!((row.episode.rung.as_str(), row.episode.open), ("location_claimed", true));
        let refuted = json!({ "claim": claim.entry, "because": "Nobody of that name lives there" });
        world.write(&officer(), &report, Kind::LocationRefuted, refuted).unwrap();
        assert!(after(world).iter().all(|ending| *ending == Some("void")), "{:?}", after(world));
        let page = world.lantern.case_page(&worker(), report.episode.unwrap(), None, "case_page").unwrap();
        assert!(!page.line_of(claim.entry).unwrap().amendments.is_empty(), "the reason is kept");
        world.is_sound();
    });
}

#[test]
fn every_reason_not_to_take_a_record_is_said_at_once_beside_its_field() {
    each(|world| {
        let report = world.missing("Amara Kestrel");
        let nothing = json!({ "who": " ", "method": "seen_in_person" });
        let Err(Failure::Refused(refusals)) = world.write(&officer(), &report, Kind::EpisodeClosed, nothing) else {
            panic!("it was taken")
        };
        let fields: Vec<&str> = refusals.iter().map(|refusal: &Refusal| refusal.field.as_str()).collect();
        assert!(fields.contains(&"/who"), "{refusals:?}");
        let ahead = casework::time::Moment::at(world.lantern.now() + jiff::SignedDuration::from_mins(6));
        let well = json!({ "who": "PC Vale", "method": "seen_in_person" });
        let ahead = world.write_at(&officer(), &report, Kind::WellbeingConfirmed, well, ahead);
        let Err(Failure::Refused(refusals)) = ahead else { panic!("the future was taken") };
        assert_eq!(refusals[0].field, "/occurred");
        for text in ["\u{0}", "\u{202e}desrever \u{0}"] {
            let record = json!({ "kind": "sighting", "outcome": text });
            let refused = world.write(&officer(), &report, Kind::EnquiryRecorded, record);
            assert!(matches!(refused, Err(Failure::Refused(_))), "{refused:?}");
        }
        world.is_sound();
    });
}
