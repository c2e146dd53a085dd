//! Photos and documents: the form with a file in it, and the file handed back where nothing in it can act. What a file may be
//! is decided elsewhere.

use axum::http::{StatusCode, header};
use casework::entry::Entry;
use casework::form::{Shape, Typed};
use casework::ids::EntryId;
use casework::record::Refusal;
use casework::records::Kind;
use operations::{Content, FILE, MOST_BYTES};

use super::place::Place;
use super::{open_at, submit_at};
use crate::ask::{Answer, Ask};
use crate::look::form::{FieldView, WidgetView};
use crate::look::parts::Link;
use crate::pages::form::Asking;
use crate::problem::Problem;

/// What a browser offers first; what is taken is told from the content.
pub(crate) const ACCEPT: &str = "image/jpeg,image/png,application/pdf,text/plain,.txt";
/// The box the file is chosen in, which is the record’s too: there it is the digest of what was kept.
const NAME: &str = "file";

/// Nothing that is handed out can run, be framed or reach anything.
const SANDBOX: &str = "default-src 'none'; sandbox; frame-ancestors 'none'";

pub(super) fn open(ask: &Ask) -> Result<Answer, Problem> {
    open_at(ask, &Place::of_kind(ask, Kind::AttachmentAdded)?)
}

pub(super) fn submit(ask: &Ask) -> Result<Answer, Problem> {
    submit_at(ask, &Place::of_kind(ask, Kind::AttachmentAdded)?)
}

/// The record's fields, the file first.
pub(super) fn fields(asking: &Asking<'_>, place: &Place) -> Vec<FieldView> {
    let hint = format!("JPEG, PNG, PDF or plain text, {} MB at the most.", MOST_BYTES / 1024 / 1024);
    let file = FieldView::new(NAME, "File", WidgetView::File { accept: ACCEPT.to_owned() }).with_hint(&hint);
    let rest = place.form.fields.iter().filter(|field| field.name != NAME && !matches!(field.shape, Shape::Any));
    // What is typed is sent before the file, so that it has arrived when the file is too large.
    rest.map(|field| asking.field(&field.name, field)).chain([file]).collect()
}

/// What was typed, with the digest of the file that came; and the file. Every other form has none.
pub(super) fn sent(ask: &Ask, place: &Place, typed: Typed) -> Result<(Typed, Option<Content>), (Typed, Vec<Refusal>)> {
    if place.kind != Kind::AttachmentAdded {
        return Ok((typed, None));
    }
    let own = |name: &str| name != NAME;
    let typed: Vec<_> =
        typed.pairs().filter(|(name, _)| own(name)).map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let accepted = accepted(ask);
    match accepted {
        Ok(content) => {
            let file = (NAME.to_owned(), content.digest.clone());
            Ok((typed.into_iter().chain([file]).collect(), Some(content)))
        }
        Err(refusal) => {
            // What else is wrong is said at the same time.
            let typed: Typed = typed.into_iter().collect();
            let rest = super::read::read(ask, place, &typed).refusals;
            let rest = rest.into_iter().filter(|other| other.field != FILE);
            Err((typed, std::iter::once(refusal).chain(rest).collect()))
        }
    }
}

/// The file that came, if it can be kept.
pub(crate) fn accepted(ask: &Ask) -> Result<Content, Refusal> {
    match ask.file(NAME) {
        None => Err(Refusal::new(FILE, "missing", "Choose the file")),
        Some(file) if !file.whole => Err(operations::too_large()),
        Some(file) => ask.lantern.accept(&file.bytes),
    }
}

/// A file that was fine has to be chosen again when something else was not: no browser keeps it.
pub(super) fn again(content: Option<&Content>, mut refusals: Vec<Refusal>) -> Vec<Refusal> {
    refusals
        .extend(content.map(|_| Refusal::new(FILE, "choose_again", "Choose the file again: browsers do not keep it")));
    refusals
}

/// The file of an entry.
pub(super) fn file(ask: &Ask) -> Result<Answer, Problem> {
    let entry: EntryId = ask.part("entry")?;
    let served = ask.lantern.attached(&ask.who()?.actor, entry)?;
    Ok(handed(entry, served))
}

/// A picture may be looked at; anything else is only ever saved. Its name says nothing of the child.
pub(crate) fn handed(entry: EntryId, served: operations::Served) -> Answer {
    let how = if served.media.is_picture() { "inline" } else { "attachment" };
    let name = format!("{how}; filename=\"lantern-{entry}.{}\"", served.media.ending());
    Answer::new(StatusCode::OK, served.media.name(), served.bytes)
        .with(header::CONTENT_DISPOSITION, &name)
        .with(header::CONTENT_SECURITY_POLICY, SANDBOX)
}

/// The way to the file of an entry.
pub(super) fn link(entry: &Entry) -> Option<Link> {
    (entry.kind() == Some(Kind::AttachmentAdded)).then(|| Link::new("Open the file", format!("/files/{}", entry.id)))
}
