//! A row of the access log, made of a number. What a look says is `store`'s.

use casework::actor::Role;
use casework::ids::{ChildId, PersonId, UnitId};
use casework::time::Instant;
use store::{Look, Processing};

/// The look with this number: at some of a hundred children, by some of seven people.
pub fn look(number: u32) -> Look {
    Look {
        at: Instant::from_microseconds(i64::from(number) * 1_000),
        request: format!("request {number}"),
        person: Some(PersonId::numbered((number % 7).into())),
        role: Some(Role::SocialWorker),
        unit: Some(UnitId::literal("e09000030-csc")),
        child: (!number.is_multiple_of(13)).then(|| ChildId::numbered((number % 97).into())),
        episode: None,
        what: "case_page".into(),
        kind: Processing::Consultation,
        purpose: "responsible".into(),
        duty: number.is_multiple_of(5).then(|| "decide_report".into()),
        recipient: None,
        salt: u128::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835).to_be_bytes(),
        number: None,
    }
}
