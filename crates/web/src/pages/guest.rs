//! What the link of a guest opens: one form with guidance on the conversation, or a plain page that says whom to ring. Who is
//! a guest, and until when, is the record's; whoever holds the link needs no other proof.

use axum::http::StatusCode;
use casework::form::{self, Form, Reader, Typed};
use casework::record::{Refusal, Times};
use casework::records::Kind;
use operations::{AsGuest, Asked, Failure, GuestLink};
use serde_json::{Value, json};

use super::form::{Asking, Offers, settle_now};
use super::record::{occurred, shown, with_errors};
use super::{drafts, layout, words};
use crate::ask::{Answer, Ask};
use crate::look::form::{FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::pages::{Document, GuestForm};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};

const TITLE: &str = "Return conversation";
/// Keeps what was typed, without scripts too.
const KEEP: &str = "keep";
/// What cannot be left out: sending closes the link, which should not happen by accident.
const WORDS: &str = "words";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/guest/{secret}", Users::Everyone, Shows::Child, open),
        post("/guest/{secret}", Users::Everyone, Shows::Child, submit),
    ]
}

/// What the link in the address leads to. Nobody guesses one: it is as long as the key of a session.
fn link(ask: &Ask) -> Result<GuestLink, Problem> {
    Ok(ask.lantern.guest(&ask.part::<String>("secret")?)?)
}

fn open(ask: &Ask) -> Result<Answer, Problem> {
    let asked = match link(ask)? {
        GuestLink::Open(asked) => asked,
        GuestLink::Over(asked) => return over(ask, Some(&asked)),
        GuestLink::Unknown => return over(ask, None),
    };
    let owner = format!("person/{}", asked.guest.guest);
    let opened = ask.lantern.open_form(&owner, "guest", &asked.invitation.to_string())?;
    let note = opened.kept.as_ref().map_or_else(String::new, |(_, at)| {
        let at = words::at(*at, ask.lantern.now());
        format!("What you typed is kept, from {at}. It is not sent yet.")
    });
    let typed = opened.kept.map(|(boxes, _)| boxes.into_iter().collect()).unwrap_or_default();
    Answer::page(&page(ask, &asked, &typed, &opened.token, &note, &[]))
}

fn submit(ask: &Ask) -> Result<Answer, Problem> {
    let asked = match link(ask)? {
        GuestLink::Open(asked) => asked,
        GuestLink::Over(asked) => return over(ask, Some(&asked)),
        GuestLink::Unknown => return over(ask, None),
    };
    let typed = ask.form();
    let token = typed.get("_token");
    drafts::keep_typed(ask, token, &typed);
    if typed.get("_action") == KEEP {
        let note = "What you typed is kept, and not sent yet. Open the link again to go on.";
        return Answer::page(&page(ask, &asked, &typed, token, note, &[]));
    }
    let written = match read(ask, &asked, &typed) {
        Ok(said) => ask.lantern.write_as_guest(&asked, said),
        Err(refusals) => Err(Failure::Refused(refusals)),
    };
    match written {
        Ok(()) => {
            _ = ask.lantern.forget_form(token);
            Ok(Answer::see_other(&ask.path))
        }
        Err(Failure::Refused(refusals)) => {
            let page = page(ask, &asked, &typed, token, "", &refusals);
            Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        // Meanwhile it is theirs no longer: the page says whom to ring.
        Err(Failure::NotFound) => Ok(Answer::see_other(&ask.path)),
        Err(failure) => Err(failure.into()),
    }
}

/// The forms of the two records it writes.
fn forms() -> Option<(&'static Form, &'static Form)> {
    Some((form::of(Kind::ReturnConversationHeld)?, form::of(Kind::ReturnConversationWrittenUp)?))
}

fn page(ask: &Ask, asked: &Asked, typed: &Typed, token: &str, note: &str, refusals: &[Refusal]) -> GuestForm {
    let (directory, now, child) = (ask.lantern.directory(), ask.lantern.now(), &asked.guest.child);
    let by = directory.unit_name(&asked.by);
    let until = asked.until.map_or_else(String::new, |until| format!(" until {}", words::at(until, now)));
    let form = FormView {
        lede: format!(
            "{by} asked you, {}, to hold the return conversation with {child}, who has been missing. The link opens this \
             form and nothing else of {child}{until}, or until you send it.",
            asked.guest.name
        ),
        token: token.to_owned(),
        draft_url: "/drafts".to_owned(),
        draft_note: note.to_owned(),
        submit: "Send it and close the link".to_owned(),
        hidden: vec![("_now".to_owned(), now.to_string())],
        ..FormView::new(&ask.path, format!("Return conversation with {child}"), fields(ask, typed))
    };
    let frame = Layout { errors: !refusals.is_empty(), ..layout(ask, TITLE) };
    GuestForm { layout: frame, guidance: guidance(ask, asked), form: with_errors(form, refusals) }
}

fn fields(ask: &Ask, typed: &Typed) -> Vec<FieldView> {
    let Some((held, written)) = forms() else { return Vec::new() };
    let (offers, now) = (Offers::of(&ask.lantern.directory()), ask.lantern.now());
    let asking = Asking { policy: ask.lantern.policy(), offers: &offers, typed, now, times: Times::Past };
    let how = held.fields.iter().filter(|field| field.name == "mode");
    // With whom it is shared is for those who work with the child.
    let said = written.fields.iter().filter(|field| field.name != "shared");
    let press = WidgetView::Press { label: "Keep what I typed".to_owned(), action: KEEP.to_owned() };
    let when = asking.moment("occurred", "When was it held?", "", false).optional();
    let rest = how.chain(said).map(|field| {
        let view = asking.field(&field.name, field);
        if field.name == WORDS { FieldView { required: true, ..view } } else { view }
    });
    std::iter::once(when).chain(rest).chain([FieldView::new(KEEP, "", press)]).collect()
}

fn guidance(ask: &Ask, asked: &Asked) -> Vec<String> {
    let (child, ring) = (&asked.guest.child, ring(ask, asked));
    vec![
        format!("Talk where {child} feels safe and nobody listens in. {child} decides what to say, and may stop."),
        format!(
            "Say first who will read what you write: the people who look after {child}, and the police unit that looks for \
             missing children. Say that you cannot keep it to yourself if {child} or somebody else is in danger."
        ),
        format!("If they are in danger now, ring 999. For anything else that cannot wait, ring {ring}."),
        format!(
            "Listen more than you ask. You may ask why {child} went or was drawn away, with whom and where {child} was, \
             whether anybody hurt, pressed or frightened {child}, what would have helped, and what {child} wants to happen \
             now."
        ),
        format!(
            "Write down {child}’s own words, in quotation marks, and what you saw. It is not your part to judge them."
        ),
        format!("If {child} does not want to talk, send nothing, and ring {ring}: the offer stays open."),
    ]
}

/// What was said, as the two records; or everything that is wrong with it.
fn read(ask: &Ask, asked: &Asked, typed: &Typed) -> Result<AsGuest, Vec<Refusal>> {
    let (now, policy) = (ask.lantern.now(), ask.lantern.policy());
    let Some((held_form, written_form)) = forms() else { return Err(Vec::new()) };
    let (when, mut refusals) = occurred(typed, Times::Past, now);
    let own = typed.pairs().filter(|(name, _)| *name != "who").map(|(name, value)| (name.to_owned(), value.to_owned()));
    let typed: Typed = own.chain([("who".to_owned(), asked.guest.name.clone())]).collect();
    let settled = settle_now(&typed, shown(&typed, now));
    let mut record = |form: &Form, given: &[(&str, Value)]| {
        let (mut record, unread) = Reader::new(&settled, now, form.times).record(form);
        if let Some(fields) = record.as_object_mut() {
            fields.extend(given.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        }
        refusals.extend(unread);
        refusals.extend(form::validate(form, &record, policy, now));
        record
    };
    let chosen = [("child_choice", json!({ "known": true })), ("independent", json!(asked.guest.independent))];
    let (held, written) = (record(held_form, &chosen), record(written_form, &[]));
    if typed.get(WORDS).trim().is_empty() {
        refusals.push(Refusal::new("/words", "missing", "Write what the child said, or that the child said nothing"));
    }
    if refusals.is_empty() { Ok(AsGuest { occurred: when, held, written }) } else { Err(refusals) }
}

/// Whom to ring: the unit that asked, with its number where it has one.
fn ring(ask: &Ask, asked: &Asked) -> String {
    let directory = ask.lantern.directory();
    let (unit, phone) = (directory.unit_name(&asked.by), directory.units.get(&asked.by));
    match phone.map(|(_, unit)| unit.phone.as_str()).filter(|phone| !phone.is_empty()) {
        Some(phone) => format!("{unit} on {phone}"),
        None => unit.to_owned(),
    }
}

/// The page of a link that opens nothing, or nothing any more. It says nothing of any child.
fn over(ask: &Ask, asked: Option<&Asked>) -> Result<Answer, Problem> {
    let now = ask.lantern.now();
    let written = asked.and_then(|asked| asked.written);
    let (status, heading, what) = match (asked, written) {
        (_, Some(at)) => {
            let what = format!("What you wrote is recorded, {}. The link opens nothing any more.", words::at(at, now));
            (StatusCode::OK, "Thank you", what)
        }
        (Some(_), None) => {
            let what = "Its time is over, somebody else holds the conversation now, or whoever asked you has ended it.";
            (StatusCode::GONE, "This link opens nothing any more", what.to_owned())
        }
        (None, None) => {
            (StatusCode::NOT_FOUND, "This link opens nothing", "Look whether all of it was copied.".to_owned())
        }
    };
    let ring = asked.map_or_else(
        || "To ask for another, ring whoever gave it to you.".to_owned(),
        |asked| format!("To add or ask anything, ring {}.", ring(ask, asked)),
    );
    let paragraphs = [what.as_str(), ring.as_str(), "If a child is in danger now, ring 999."];
    Answer::page_with(status, &Document::error(layout(ask, TITLE), heading, &paragraphs, Vec::new()))
}
