//! “This is about another child”: which child and episode it is about, what will be taken out where and written where, and
//! what came of it. Both halves are one operation's.

mod check;
mod choose;
mod done;
mod read;

use axum::http::StatusCode;
use casework::form::Typed;
use casework::ids::{ChildId, EntryId};
use casework::record::Refusal;
use operations::Failure;

use super::super::record::{Place, key, with_errors};
use super::super::{drafts, words};
use crate::ask::{Answer, Ask};
use crate::look::layout::Layout;
use crate::look::pages::RecordForm;
use crate::look::parts::{Section, SectionBody, SummaryList, SummaryRow};
use crate::problem::Problem;
use read::Chosen;

pub(super) use done::done;

/// The kind under which what was typed is kept.
const KIND: &str = "another_child";

pub(super) fn open(ask: &Ask) -> Result<Answer, Problem> {
    let place = Place::of_stray(ask)?;
    let opened = drafts::open(ask, KIND, &ask.path)?;
    let (typed, note) = match opened.kept {
        Some((boxes, at)) => {
            let at = words::at(at, ask.lantern.now());
            let note = format!("What you typed is kept: this is your draft of {at}. It is not recorded yet.");
            (boxes.into_iter().collect(), note)
        }
        None => (Typed::default(), String::new()),
    };
    Answer::page(&choose::page(ask, &place, &Chosen::read(ask, &place, typed)?, &opened.token, &note)?)
}

pub(super) fn submit(ask: &Ask) -> Result<Answer, Problem> {
    let typed = ask.form();
    // Only the page that shows both halves asks for them to be written, and it names the child.
    if !typed.get("_confirmed").is_empty() && ask.parts.contains_key("child") {
        return confirmed(ask, typed);
    }
    let place = Place::of_stray(ask)?;
    let chosen = Chosen::read(ask, &place, typed)?;
    let (typed, token) = (&chosen.typed, chosen.typed.get("_token"));
    drafts::keep_typed(ask, token, typed);
    if !typed.get("_action").is_empty() || chosen.asks_more() {
        return Answer::page(&choose::page(ask, &place, &chosen, token, "")?);
    }
    match chosen.asked(ask, &place) {
        Ok(asked) => Answer::page(&check::page(ask, &place, &chosen, &asked)?),
        Err(refusals) => refused(ask, &place, &chosen, token, &refusals),
    }
}

fn confirmed(ask: &Ask, typed: Typed) -> Result<Answer, Problem> {
    let (child, entry): (ChildId, EntryId) = (ask.part("child")?, ask.part("entry")?);
    let token = typed.get("_token").to_owned();
    let (actor, key) = (&ask.who()?.actor, key(ask, &token)?);
    let asked = Chosen::confirmed(ask, (child, entry), &typed).map_err(Failure::Refused);
    let again = |typed, token: &str, refusals: &[Refusal]| {
        let place = Place::of_stray(ask)?;
        refused(ask, &place, &Chosen::read(ask, &place, typed)?, token, refusals)
    };
    match asked.and_then(|asked| ask.lantern.rewrite_on(actor, asked, Some(key))) {
        Ok(rewritten) => {
            _ = ask.lantern.forget_form(&token);
            let (out, written) = (rewritten.withdrawn.entry, rewritten.written.entry);
            Ok(Answer::see_other(&format!("/children/{child}/entries/{out}/another-child/{written}")))
        }
        Err(Failure::Refused(refusals)) => again(typed, &token, &refusals),
        Err(Failure::Stale(_)) => {
            let message = "Somebody has changed this entry since you read it. It is shown with this form as it stands now: \
                           if it is still about another child, go on";
            again(read::anew(&typed), &token, &[Refusal::new("", "stale", message)])
        }
        Err(Failure::KeyReused) => {
            let fresh = drafts::open(ask, KIND, &ask.path)?.token;
            let message = "This form was sent already, with other answers, and is recorded";
            again(typed, &fresh, &[Refusal::new("", "sent_before", message)])
        }
        Err(failure) => Err(failure.into()),
    }
}

fn section(id: &str, heading: &str, rows: Vec<SummaryRow>) -> Section {
    Section::new(id, heading, SectionBody::Summary(SummaryList { rows }))
}

/// The page again, with each reason beside its field.
fn refused(ask: &Ask, place: &Place, chosen: &Chosen, token: &str, refusals: &[Refusal]) -> Result<Answer, Problem> {
    let page = choose::page(ask, place, chosen, token, "")?;
    let form = with_errors(page.form, &refusals.iter().map(read::in_form).collect::<Vec<_>>());
    let layout = Layout { errors: true, ..page.layout };
    Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, &RecordForm { layout, form, ..page })
}
