use proptest::prelude::*;

use super::*;
use crate::code::Code;
use crate::ids::{ChildId, UnitId};
use crate::records::{DisposalApproved, Kind, OfKind as _};

const CHILD: u128 = 7;

fn subject() -> Subject {
    Subject::Child(ChildId::numbered(CHILD))
}

/// A chain of samples, each a minute after the one before.
fn chain() -> Vec<Sealed> {
    let kinds =
        [Kind::ChildRegistered, Kind::ReportReceived, Kind::ReportDecided, Kind::ContactMade, Kind::ChildReturned];
    let mut sealed: Vec<Sealed> = Vec::new();
    for (number, kind) in (1u8..).zip(kinds) {
        let record = kind.descriptor().unwrap().sample.clone();
        let now = Instant::from_microseconds(1_740_866_400_000_000 + i64::from(number) * 60_000_000);
        let draft = Draft {
            id: EntryId::numbered(u128::from(number)),
            subject: subject(),
            envelope: Envelope {
                episode: Some(EpisodeId::of_report(EntryId::numbered(2))),
                actor: Actor::system(),
                origin: Origin::Written,
                former: None,
                resolved: Resolved { owner: Some(UnitId::literal("met-ce-mpu")), ..Resolved::default() },
                policy: Digest::of(b"policy").to_string(),
            },
            occurred: Moment::at(now),
            body: Body::read(kind, record).unwrap(),
        };
        let head = sealed.last().map_or_else(Head::default, Sealed::head);
        sealed.push(seal(&draft, &head, now, [number; 16]).unwrap());
    }
    sealed
}

fn broken(sealed: &[Sealed]) -> bool {
    let head = chain().last().map(Sealed::head);
    verify(&subject(), sealed, head.as_ref()).is_err()
}

#[test]
fn a_sealed_chain_verifies_and_opens_to_what_was_written() {
    let sealed = chain();
    assert!(!broken(&sealed));
    let report = sealed[1].open().unwrap();
    assert_eq!(report.kind(), Some(Kind::ReportReceived));
    assert_eq!(crate::records::ReportReceived::of(&report.body), Some(&crate::record::Record::sample()));
}

#[test]
fn the_clock_never_runs_backwards_within_a_chain() {
    let sealed = chain();
    let last = sealed.last().unwrap();
    let draft = Draft {
        id: EntryId::numbered(99),
        subject: subject(),
        envelope: serde_json::from_str(&last.envelope).unwrap(),
        occurred: Moment::default(),
        body: Body::read(Kind::ContactMade, serde_json::json!({})).unwrap(),
    };
    let earlier = last.recorded - jiff::SignedDuration::from_hours(1);
    assert_eq!(seal(&draft, &last.head(), earlier, [0; 16]).unwrap().recorded, last.recorded);
}

#[test]
fn every_single_byte_changed_anywhere_is_caught() {
    let sealed = chain();
    for (index, entry) in sealed.iter().enumerate() {
        let mut tampered: Vec<Sealed> = Vec::new();
        let text = |text: &str, place: usize| {
            let mut bytes = text.as_bytes().to_vec();
            bytes[place] ^= 1;
            String::from_utf8(bytes).ok()
        };
        let body = entry.body.clone().unwrap();
        let bodies = (0..body.len()).filter_map(|place| text(&body, place));
        tampered.extend(bodies.map(|body| Sealed { body: Some(body), ..entry.clone() }));
        let envelopes = (0..entry.envelope.len()).filter_map(|place| text(&entry.envelope, place));
        tampered.extend(envelopes.map(|envelope| Sealed { envelope, ..entry.clone() }));
        tampered.extend(
            (0..entry.kind.len())
                .filter_map(|place| text(&entry.kind, place))
                .map(|kind| Sealed { kind, ..entry.clone() }),
        );
        for place in 0..32 {
            for field in 0..3 {
                let mut other = entry.clone();
                let digest = match field {
                    0 => &mut other.digest,
                    1 => &mut other.hash,
                    _ => &mut other.previous,
                };
                digest.0[place] ^= 1;
                tampered.push(other);
            }
        }
        for place in 0..16 {
            let mut salt = entry.salt.unwrap();
            salt[place] ^= 1;
            tampered.push(Sealed { salt: Some(salt), ..entry.clone() });
        }
        for bit in 0..63 {
            let recorded = Instant::from_microseconds(entry.recorded.as_microseconds() ^ (1 << bit));
            tampered.push(Sealed { recorded, ..entry.clone() });
        }
        tampered.extend((0..32).map(|bit| Sealed { position: entry.position ^ (1 << bit), ..entry.clone() }));
        tampered.push(Sealed { id: EntryId::numbered(1_000), ..entry.clone() });
        tampered.push(Sealed { subject: Subject::Child(ChildId::numbered(8)), ..entry.clone() });
        tampered.push(Sealed { body: None, ..entry.clone() });
        for other in tampered {
            let mut chain = sealed.clone();
            chain[index] = other;
            assert!(broken(&chain), "{:?}", chain[index]);
        }
    }
}

#[test]
fn an_entry_left_out_repeated_or_moved_is_caught() {
    let sealed = chain();
    for index in 0..sealed.len() {
        let mut without = sealed.clone();
        without.remove(index);
        assert!(broken(&without));
        let mut twice = sealed.clone();
        twice.insert(index, sealed[index].clone());
        assert!(broken(&twice));
        if index > 0 {
            let mut moved = sealed.clone();
            moved.swap(index - 1, index);
            assert!(broken(&moved));
        }
    }
}

#[test]
fn a_body_erased_with_its_salt_verifies_once_a_disposal_after_it_says_so() {
    let mut sealed = chain();
    sealed[2].body = None;
    sealed[2].salt = None;
    let found = verify(&subject(), &sealed, None).unwrap_err();
    assert_eq!((found.position, found.fault), (3, Fault::Blanked));
    assert!(matches!(sealed[2].open().unwrap().body, Body::Unreadable));
    let last = sealed.last().unwrap();
    let body = DisposalApproved { reason: Code::new("time_is_up") }.into();
    let envelope = serde_json::from_str(&last.envelope).unwrap();
    let draft = Draft { id: EntryId::numbered(99), subject: subject(), envelope, occurred: Moment::default(), body };
    let approved = seal(&draft, &last.head(), last.recorded, [7; 16]).unwrap();
    sealed.push(approved);
    assert_eq!(verify(&subject(), &sealed, None).map(|head| head.position), Ok(u32::try_from(sealed.len()).unwrap()));
    sealed[2].salt = Some([0; 16]);
    assert_eq!(verify(&subject(), &sealed, None).unwrap_err().fault, Fault::Body, "half a blank is none");
}

#[test]
fn the_first_broken_entry_is_named() {
    let mut sealed = chain();
    sealed[3].body = Some("{}".into());
    let found = verify(&subject(), &sealed, None).unwrap_err();
    assert_eq!((found.position, found.fault), (4, Fault::Body));
}

proptest! {
    #[test]
    fn any_bytes_in_place_of_what_was_sealed_open_without_panic(kind in ".{0,30}", envelope in ".{0,200}", body in ".{0,200}") {
        let sealed = Sealed { kind, envelope, body: Some(body), ..chain().remove(0) };
        let _ = sealed.open();
        prop_assert!(broken(&[sealed]));
    }
}
