//! The forms of the register, made from a kind's own form: opened with what is so, refused beside their fields, and both
//! versions shown when somebody else has written meanwhile.

use axum::http::StatusCode;
use casework::form::{self, Field, Shape, Typed};
use casework::ids::OrganisationId;
use casework::record::Refusal;
use casework::records::Kind;
use operations::{Failure, Keeping, Kept, Versions, roles_of};
use serde::Serialize;

use super::change;
use super::place::{Doing, Place};
use super::{Noun, view};
use crate::ask::{Answer, Ask};
use crate::look::form::{Choice, FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::pages::RecordForm;
use crate::look::parts::Link;
use crate::pages::form::{Asking, Offers};
use crate::pages::record::{TwoVersions, key, with_errors};
use crate::pages::{drafts, layout, words};
use crate::problem::Problem;

pub(super) fn open_new(ask: &Ask) -> Result<Answer, Problem> {
    open(ask, &Place::add(ask)?)
}

pub(super) fn add(ask: &Ask) -> Result<Answer, Problem> {
    submit(ask, &Place::add(ask)?)
}

pub(super) fn open_change(ask: &Ask) -> Result<Answer, Problem> {
    open(ask, &Place::change(ask)?)
}

pub(super) fn change(ask: &Ask) -> Result<Answer, Problem> {
    submit(ask, &Place::change(ask)?)
}

pub(super) fn open_end(ask: &Ask) -> Result<Answer, Problem> {
    open(ask, &Place::end(ask)?)
}

pub(super) fn end(ask: &Ask) -> Result<Answer, Problem> {
    submit(ask, &Place::end(ask)?)
}

pub(super) fn open_correction(ask: &Ask) -> Result<Answer, Problem> {
    open(ask, &Place::of_entry(ask, Doing::Correct)?)
}

pub(super) fn correct(ask: &Ask) -> Result<Answer, Problem> {
    submit(ask, &Place::of_entry(ask, Doing::Correct)?)
}

pub(super) fn open_withdrawal(ask: &Ask) -> Result<Answer, Problem> {
    open(ask, &Place::of_entry(ask, Doing::Withdraw)?)
}

pub(super) fn withdraw(ask: &Ask) -> Result<Answer, Problem> {
    submit(ask, &Place::of_entry(ask, Doing::Withdraw)?)
}

/// Who works where, and in which role, is who may see what: nobody changes it with a session that somebody else left open.
fn of_rights(ask: &Ask, place: &Place) -> Result<(), Problem> {
    if place.noun == Noun::Home { Ok(()) } else { ask.proved_lately() }
}

fn open(ask: &Ask, place: &Place) -> Result<Answer, Problem> {
    of_rights(ask, place)?;
    let opened = drafts::open(ask, place.kind.name(), &ask.path)?;
    match opened.kept {
        Some((boxes, at)) => {
            let when = words::at(at, ask.lantern.now());
            let note = format!("What you typed is kept: this is your draft of {when}. It is not recorded yet.");
            Answer::page(&page(ask, place, &boxes.into_iter().collect(), &opened.token, &note)?)
        }
        None => Answer::page(&page(ask, place, &change::start(ask, place)?, &opened.token, "")?),
    }
}

fn submit(ask: &Ask, place: &Place) -> Result<Answer, Problem> {
    of_rights(ask, place)?;
    let typed = ask.form();
    let token = typed.get("_token").to_owned();
    let read = change::read(ask, place, &typed);
    if !read.refusals.is_empty() {
        return refused(ask, place, &typed, &read.refusals);
    }
    let keeping = Keeping {
        subject: place
            .seen
            .as_ref()
            .map(|seen| seen.subject.clone())
            .or_else(|| place.organisation.clone().map(casework::entry::Subject::Organisation)),
        kind: place.kind,
        occurred: read.occurred,
        record: read.record,
        revises: place.seen.as_ref().map(|_| typed.get("_revises").parse().ok()),
    };
    match ask.lantern.keep(&ask.who()?.actor, keeping, Some(key(ask, &token)?)) {
        Ok(kept) => Ok(recorded(ask, place, &token, &kept)),
        Err(Failure::Refused(refusals)) => refused(ask, place, &typed, &refusals),
        Err(Failure::Stale(versions)) => conflict(ask, place, &typed, &versions),
        Err(Failure::KeyReused) => {
            let message =
                "This form was sent already, with other answers, and is recorded. Open it again to record more";
            refused(ask, place, &typed, &[Refusal::new("", "sent_before", message)])
        }
        Err(failure) => {
            drafts::keep_typed(ask, &token, &typed);
            Err(failure.into())
        }
    }
}

/// On to the page of what was written about, unless all of it was taken back.
fn recorded(ask: &Ask, place: &Place, token: &str, kept: &Kept) -> Answer {
    // The record is kept whatever becomes of its draft, which only lives fourteen days.
    _ = ask.lantern.forget_form(token);
    let id = kept.subject.to_string();
    let id = id.split_once('/').map_or("", |(_, id)| id);
    let to = match (place.doing, &place.organisation) {
        (Doing::Add, None) => place.noun.page(id),
        _ => place.base.clone(),
    };
    Answer::see_other(&format!("{to}?saved={}", kept.entry))
}

fn refused(ask: &Ask, place: &Place, typed: &Typed, refusals: &[Refusal]) -> Result<Answer, Problem> {
    let token = typed.get("_token");
    drafts::keep_typed(ask, token, typed);
    let page = page(ask, place, typed, token, "")?;
    let form = with_errors(page.form, refusals);
    let layout = Layout { errors: true, ..page.layout };
    Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, &RecordForm { layout, form, ..page })
}

fn page(ask: &Ask, place: &Place, typed: &Typed, token: &str, draft_note: &str) -> Result<RecordForm, Problem> {
    let (title, lede, submit) = words_of(place);
    let first = typed.get("_revises");
    let in_force = || place.in_force().map_or("none".to_owned(), |entry| entry.to_string());
    let form = FormView {
        lede,
        token: token.to_owned(),
        draft_url: "/drafts".to_owned(),
        draft_note: draft_note.to_owned(),
        submit,
        revises: if first.is_empty() { in_force() } else { first.to_owned() },
        hidden: vec![("_now".to_owned(), ask.lantern.now().to_string())],
        cancel: Some(Link::new("Leave it and keep the draft", &place.base)),
        ..FormView::new(&ask.path, title, fields(ask, place, typed)?)
    };
    let history = place.seen.as_ref().map_or(Ok(Vec::new()), |seen| view::history(ask, seen, None))?;
    let back = if place.seen.is_some() { place.name() } else { place.noun.many().to_owned() };
    Ok(RecordForm {
        layout: Layout {
            back: Some(Link::new(format!("Back to {back}"), &place.base)),
            ..layout(ask, place.noun.many())
        },
        identity: None,
        form,
        history_heading: "What is and was so".to_owned(),
        history,
    })
}

/// Title, what it means, and the button.
fn words_of(place: &Place) -> (String, String, String) {
    let name = place.name();
    let record = "Record it".to_owned();
    match (place.doing, place.noun) {
        (Doing::Add, noun) => (added(noun).to_owned(), place.descriptor.hint.clone(), record),
        (Doing::Change, _) => {
            let lede = "Say what is so, and from when. What was so before stays on the register.";
            (format!("Change: {name}"), lede.to_owned(), record)
        }
        (Doing::End, Noun::Person) if place.active() => {
            let lede = "They are signed out at once and can no longer sign in. What they wrote stays.";
            (format!("{name} has left"), lede.to_owned(), "Record that they have left".to_owned())
        }
        (Doing::End, Noun::Person) => {
            let lede = "They can sign in again, in the role and unit they had. Change those first if they are others.";
            (format!("{name} works here again"), lede.to_owned(), record)
        }
        (Doing::End, _) if place.active() => {
            let lede = "It is offered in no form from now on. What was written about it stays. People who work there, and \
                        children who live there, are not moved by this.";
            (format!("{name} has {}", ended(place.noun)), lede.to_owned(), "Record that it has".to_owned())
        }
        (Doing::End, _) => (format!("{name} is open again"), "It is offered in forms again.".to_owned(), record),
        (Doing::Correct, _) => {
            let lede =
                "Put right what was never so. If it was so until some day, record a change from that day instead.";
            (format!("Correct: {name}"), lede.to_owned(), "Correct it".to_owned())
        }
        (Doing::Withdraw, _) => {
            let lede = "Take it back only if it was never so. The entry and your reason stay on the register.";
            (format!("Take back an entry: {name}"), lede.to_owned(), "Take it back".to_owned())
        }
    }
}

fn added(noun: Noun) -> &'static str {
    match noun {
        Noun::Home => "Add a home",
        Noun::Organisation => "Add an organisation",
        Noun::Unit => "Add a unit",
        Noun::Person => "Add somebody who works here",
    }
}

fn ended(noun: Noun) -> &'static str {
    if noun == Noun::Home { "closed" } else { "ended" }
}

fn fields(ask: &Ask, place: &Place, typed: &Typed) -> Result<Vec<FieldView>, Problem> {
    let (offers, now) = (offers(ask)?, ask.lantern.now());
    let asking = Asking { policy: ask.lantern.policy(), offers: &offers, typed, now, times: place.descriptor.times };
    let when = |hint: &str| asking.moment("occurred", "From when is it so?", hint, false).optional();
    Ok(match place.doing {
        Doing::Add | Doing::Change => {
            let own = asked(ask, place, &place.form.fields)?;
            std::iter::once(when("")).chain(asking.fields("", &own)).collect()
        }
        Doing::End => vec![when("The day, if you do not know the time.")],
        Doing::Correct => {
            let target = place.target.as_ref().and_then(casework::entry::Entry::kind).and_then(form::of);
            let own = asked(ask, place, target.map_or(&[][..], |form| &form.fields))?;
            let reason = place.form.fields.iter().filter(|field| field.name == "reason");
            let reason = reason.map(|field| asking.field("reason", field));
            let when = when("Change it only if it was wrong.");
            reason.chain([when]).chain(asking.fields(change::RECORD, &own)).collect()
        }
        Doing::Withdraw => {
            let entry = FieldView::new("entry", "", WidgetView::Hidden { value: typed.get("entry").to_owned() });
            let own = place.form.fields.iter().filter(|field| field.name != "entry");
            let own = own.map(|field| asking.field(&field.name, &reasons(ask, field)));
            std::iter::once(entry).chain(own).collect()
        }
    })
}

/// The reasons there can be for taking back an entry that is about no child.
fn reasons(ask: &Ask, field: &Field) -> Field {
    let Shape::Code(list) = &field.shape else { return field.clone() };
    let codes = ask.lantern.policy().codes.in_force(list, ask.lantern.now().london_date());
    let fits = codes.filter(|item| matches!(item.code.as_str(), "duplicate" | "never_happened" | "other"));
    let choice = |item: &casework::policy::codes::Item| form::Choice {
        value: item.code.clone(),
        label: item.label.clone(),
        hint: item.hint.clone(),
    };
    Field { shape: Shape::Choice(fits.map(choice).collect()), ..field.clone() }
}

/// The fields with the choices whoever asks has: the roles there are in their organisations, the bodies they may add.
fn asked(ask: &Ask, place: &Place, fields: &[Field]) -> Result<Vec<Field>, Problem> {
    let own = ask.lantern.kept_organisations(&ask.who()?.actor)?;
    let roles: Vec<String> = own.iter().flat_map(|(_, of)| roles_of(of.kind)).map(wire).collect();
    let only = |field: &Field, allowed: &dyn Fn(&str) -> bool| match &field.shape {
        Shape::Choice(choices) => {
            let choices = choices.iter().filter(|choice| allowed(&choice.value)).cloned().collect();
            Field { shape: Shape::Choice(choices), ..field.clone() }
        }
        _ => field.clone(),
    };
    let each = fields.iter().map(|field| match (place.noun, field.name.as_str(), place.doing) {
        (Noun::Person, "role", _) => only(field, &|role| roles.iter().any(|own| own == role)),
        (Noun::Organisation, "kind", Doing::Add) => only(field, &|kind| matches!(kind, "care_provider" | "charity")),
        _ => field.clone(),
    });
    Ok(each.collect())
}

/// The wire name of a choice.
fn wire(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// What a choice of a kind's field is called.
pub(super) fn label(kind: Kind, field: &str, value: &impl Serialize) -> String {
    let value = wire(value);
    let field = form::of(kind).and_then(|form| form.fields.iter().find(|own| own.name == field));
    let choices = match field.map(|field| &field.shape) {
        Some(Shape::Choice(choices)) => choices.as_slice(),
        _ => &[],
    };
    choices.iter().find(|choice| choice.value == value).map_or(value.clone(), |choice| choice.label.clone())
}

/// What selects offer: of what people belong to, only what whoever asks keeps.
fn offers(ask: &Ask) -> Result<Offers, Problem> {
    let (actor, directory) = (&ask.who()?.actor, ask.lantern.directory());
    let mut offers = Offers::of(&directory);
    let own = ask.lantern.kept_organisations(actor)?;
    let is_own = |id: &OrganisationId| own.iter().any(|(one, record)| one == id && record.active);
    let choice = |id: &dyn std::fmt::Display, name: &str| Choice::new(id.to_string(), name);
    let organisations = own.iter().filter(|(_, record)| record.active);
    offers.set("organisation", organisations.map(|(id, record)| choice(id, &record.name)).collect());
    let units = ask.lantern.kept_units(actor)?.into_iter().filter(|(of, unit)| unit.active && is_own(of));
    offers.set("unit", units.map(|(_, unit)| choice(&unit.unit, &unit.name)).collect());
    let homes = ask.lantern.kept_homes(actor)?.into_iter();
    let homes = homes.filter(|(_, home)| home.active && is_own(home.provider.as_ref().unwrap_or(&home.host)));
    offers.set("home", homes.map(|(id, home)| choice(&id, &home.name)).collect());
    Ok(offers)
}

/// Both versions, when somebody else has written about it while this was being written.
fn conflict(ask: &Ask, place: &Place, typed: &Typed, versions: &Versions) -> Result<Answer, Problem> {
    let by = place.seen.as_ref().and_then(|seen| {
        let all = seen.entries.iter().chain(&seen.changes);
        all.filter(|entry| entry.id == versions.now).map(|entry| view::by(ask, seen, entry)).next()
    });
    let two = TwoVersions {
        title: "Two versions".to_owned(),
        identity: None,
        heading: format!("Somebody else has written about {} while you were writing", place.name()),
        theirs_by: by.unwrap_or_default(),
        theirs: view::rows(ask, place, &versions.theirs),
        yours: view::rows(ask, place, &versions.mine),
        base: &place.base,
    };
    two.answer(ask, typed, versions)
}
