//! Forms of every kind, filled from their samples and read back; items added, removed and dropped.

use askama::Template as _;
use casework::form::{self, Field, Reader, Typed};
use casework::policy::{Policy, shipped};
use casework::record::{ChainKind, descriptors};
use casework::time::Instant;

use super::*;
use crate::look::form::{Choice, FormView, MomentHow, WidgetView, posted};

fn policy() -> Policy {
    Policy::read(&shipped()).expect("the shipped policy is read")
}

fn now() -> Instant {
    "2026-03-01T22:30:00Z".parse().unwrap()
}

fn typed(pairs: &[(&str, &str)]) -> Typed {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn said(typed: &Typed) -> Vec<(&str, &str)> {
    typed.pairs().collect()
}

#[test]
fn every_sample_fills_its_form_and_is_read_back_as_it_was() {
    let policy = policy();
    for descriptor in descriptors().iter().filter(|kind| kind.kind.name() != "corrected") {
        let form = form::of(descriptor.kind).unwrap();
        let typed: Typed = posted(fill("", &form.fields, &descriptor.sample)).into_iter().collect();
        let (read, refusals) = Reader::new(&typed, now(), form.times).record(form);
        assert_eq!(refusals, vec![], "{}", descriptor.kind.name());
        assert_eq!(form::validate(form, &read, &policy, now()), vec![], "{}", descriptor.kind.name());
        let mut sample = descriptor.sample.clone();
        let silent = |value: &serde_json::Value| value == "unknown";
        if let Some(fields) = sample.as_object_mut() {
            fields.retain(|_, value| !silent(value));
            if let Some(factor) = fields.get_mut("factors").and_then(|all| all.pointer_mut("/0")) {
                factor.as_object_mut().unwrap().retain(|_, value| !silent(value));
            }
        }
        assert_eq!(read, sample, "{}", descriptor.kind.name());
    }
}

#[test]
fn what_may_name_an_entry_is_not_asked_where_there_is_none_and_kept_where_it_is_typed() {
    let (policy, directory) = (policy(), casework::directory::Directory::default());
    let form = form::of(casework::records::Kind::TaskGiven).unwrap();
    let field = form.fields.iter().find(|field| field.name == "professional").unwrap();
    for (pairs, choices, asked) in [
        (&[][..], Vec::new(), false),
        (&[("professional", "somebody")][..], Vec::new(), true),
        (&[][..], vec![Choice::new("one", "Ms Okafor, her mentor")], true),
    ] {
        let (mut offers, typed) = (Offers::of(&directory), typed(pairs));
        offers.set("professional", choices);
        let asking = Asking { policy: &policy, offers: &offers, typed: &typed, now: now(), times: form.times };
        let hidden = matches!(asking.field("professional", field).widget, WidgetView::Hidden { .. });
        assert_eq!(hidden, !asked, "{pairs:?}");
    }
}

#[test]
fn every_kind_renders_with_what_was_typed_in_it() {
    let (policy, directory) = (policy(), casework::directory::Directory::default());
    let offers = Offers::of(&directory);
    for descriptor in descriptors().iter().filter(|kind| kind.chain == ChainKind::Child) {
        let form = form::of(descriptor.kind).unwrap();
        let typed: Typed = fill("", &form.fields, &descriptor.sample).into_iter().collect();
        let asking = Asking { policy: &policy, offers: &offers, typed: &typed, now: now(), times: form.times };
        let html = FormView::new("/post", "Title", asking.fields("", &form.fields)).render().unwrap();
        let named = |field: &&Field| field.of.is_none() || field.required || !typed.get(&field.name).is_empty();
        let shown = form.fields.iter().filter(|field| !field.hidden && !matches!(field.shape, Shape::Any));
        for field in shown.filter(named) {
            let start: String = field.label.chars().take(4).collect();
            assert!(html.contains(&start), "{}: {}", descriptor.kind.name(), field.label);
        }
    }
}

#[test]
fn a_code_that_no_list_has_is_offered_again() {
    let policy = policy();
    let typed = typed(&[("kind", "zzz")]);
    let offers = Offers::default();
    let asking =
        Asking { policy: &policy, offers: &offers, typed: &typed, now: now(), times: casework::record::Times::Past };
    let form = form::of(casework::records::Kind::EnquiryRecorded).unwrap();
    let html = FormView::new("/post", "Title", asking.fields("", &form.fields)).render().unwrap();
    assert!(html.contains("value=\"zzz\""));
}

#[test]
fn items_are_added_at_the_end_and_removed_from_anywhere() {
    let two = [("present.0.name", "Ann"), ("present.1.name", "Bea"), ("present.2.name", "Cy")];
    let added = changed(&typed(&[&two[..], &[("_action", "add:present")]].concat())).unwrap();
    assert_eq!(added.items("present"), 4);
    let removed = changed(&typed(&[&two[..], &[("_action", "remove:present.1")]].concat())).unwrap();
    assert_eq!(said(&removed), [("present.0.name", "Ann"), ("present.1.name", "Cy")]);
    assert!(changed(&typed(&[("_action", "launch")])).is_none());
}

#[test]
fn adding_to_a_list_that_shows_one_empty_item_shows_two() {
    let added = changed(&typed(&[("_action", "add:also_known_as")])).unwrap();
    assert_eq!(added.items("also_known_as"), 2);
}

#[test]
fn items_nobody_filled_in_are_dropped_before_reading() {
    let form = form::of(casework::records::Kind::RiskAssessed).unwrap();
    let typed = typed(&[
        ("factors.0.factor", "exploitation"),
        ("factors.0.answer", ""),
        ("factors.1.factor", "out_of_character"),
        ("factors.1.answer", "not_known"),
        ("grade", "high"),
    ]);
    let left = compact(&typed, "", &form.fields, &["factor"]);
    assert_eq!(
        said(&left),
        [("factors.0.answer", "not_known"), ("factors.0.factor", "out_of_character"), ("grade", "high")]
    );
    assert_eq!(compact(&typed, "", &form.fields, &[]).items("factors"), 2);
}

#[test]
fn now_is_the_time_the_page_showed_however_often_it_is_sent() {
    let settled = settle_now(&typed(&[("review.how", "now"), ("review.date", "3/3/2026"), ("grade", "high")]), now());
    assert_eq!(
        said(&settled),
        [("grade", "high"), ("review.date", "1/3/2026"), ("review.how", "earlier"), ("review.time", "22:30")]
    );
}

#[test]
fn a_time_that_came_twice_is_asked_about_and_any_other_is_shown_as_read() {
    let (policy, offers) = (policy(), Offers::default());
    let view = |date: &str, time: &str| {
        let typed = typed(&[("seen.how", "earlier"), ("seen.date", date), ("seen.time", time)]);
        let times = casework::record::Times::Past;
        let asking = Asking { policy: &policy, offers: &offers, typed: &typed, now: now(), times };
        match asking.moment("seen", "When?", "", false).widget {
            WidgetView::Moment(view) => *view,
            other => panic!("{other:?}"),
        }
    };
    let twice = view("26/10/2025", "0130");
    assert!(twice.asks_which && twice.read_as.is_empty() && twice.how == MomentHow::Earlier);
    let once = view("1/3/2026", "10.15pm");
    assert_eq!((once.asks_which, once.read_as.as_str()), (false, "Sun 1 Mar 22:15"));
}
