//! Places, groups of friends and online spaces: found by name, and each with the children the reader may see there. A context
//! is linked on the case; here nothing is counted and nobody is graded.

use casework::actor::Role;
use casework::ids::ContextId;
use casework::records::Kind;
use casework::records::context_linked::ContextKind;
use operations::read::{ChildLinked, ContextNamed, ContextSeen};

use super::case::names;
use super::{layout, words};
use crate::ask::{Answer, Ask};
use crate::look::form::{Choice, FieldView, FormView, Purpose, WidgetView, Width};
use crate::look::layout::Layout;
use crate::look::pages::{Document, Figures};
use crate::look::parts::{Cell, Column, Link, Row, Section, SectionBody, Table};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};

/// Where the list is.
pub const PATH: &str = "/contexts";
/// What it is called.
pub const TITLE: &str = "Places, groups and online spaces";

/// Those who look at more than one child at once: police missing-person units, social workers and the Exploitation Service.
pub const READERS: Users = Users::Roles(&[
    Role::MissingPersonOfficer,
    Role::UnitSupervisor,
    Role::SocialWorker,
    Role::ExploitationCoordinator,
]);

/// So many are shown at once; a word of the name finds the others.
const SHOWN: usize = 100;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get(PATH, READERS, Shows::Nothing, list),
        post(PATH, READERS, Shows::Nothing, list),
        get("/contexts/{context}", READERS, Shows::Children, one),
    ]
}

/// Where a context is read.
pub fn href(context: ContextId) -> String {
    format!("{PATH}/{context}")
}

/// What a kind is called, from its wire name.
pub fn kind_words(kind: &str) -> &'static str {
    ContextKind::ALL.into_iter().find(|own| own.name() == kind).map_or("Not said", ContextKind::words)
}

fn list(ask: &Ask) -> Result<Answer, Problem> {
    let typed = ask.form();
    let (name, kind) = (typed.get("name"), typed.get("kind"));
    let wanted = ContextKind::ALL.into_iter().find(|own| own.name() == kind);
    let found = ask.lantern.contexts(&ask.who()?.actor, name, wanted)?;
    let layout = layout(ask, TITLE);
    let form = form(&layout.token, name, wanted);
    let heading = match found.len() {
        0 => "None found".to_owned(),
        more if more > SHOWN => format!("The first {SHOWN}, by name"),
        _ => "By name".to_owned(),
    };
    let row = |context: &ContextNamed| Row {
        cells: vec![Cell::link(&context.name, href(context.context)), Cell::text(kind_words(&context.kind))],
        new: false,
    };
    let table = Table {
        caption: TITLE.to_owned(),
        columns: ["Name", "What it is"].map(Column::words).into(),
        rows: found.iter().take(SHOWN).map(row).collect(),
        empty: "None of this name. Try fewer words. A new one is named where a child is linked to it, on the case."
            .to_owned(),
        ..Table::default()
    };
    Answer::page(&Figures {
        layout,
        heading: TITLE.to_owned(),
        paragraphs: vec![format!(
            "Where children go and whom they are with, named once for all of them. To link a child, open the case: “{}”.",
            Kind::ContextLinked.verb()
        )],
        form,
        section: Section::new("found", heading, SectionBody::Table(table)),
    })
}

/// It is posted, for what somebody types into a box belongs into no address.
fn form(token: &str, name: &str, wanted: Option<ContextKind>) -> FormView {
    let name = WidgetView::Text { value: name.to_owned(), width: Width::Full, purpose: Purpose::Words };
    let name = FieldView::new("name", "Name", name).with_hint("Any words of it, or their beginnings.").optional();
    let all = Choice::new("", "All");
    let kinds = ContextKind::ALL.map(|kind| Choice::new(kind.name(), kind.words()));
    let options = std::iter::once(all).chain(kinds);
    let options = options.map(|option| option.chosen_if(wanted.map_or("", ContextKind::name))).collect();
    let kind = FieldView::new("kind", "What it is", WidgetView::Select { options });
    FormView { token: token.to_owned(), submit: "Find".to_owned(), ..FormView::new(PATH, "Find", vec![name, kind]) }
}

fn one(ask: &Ask) -> Result<Answer, Problem> {
    let seen = ask.lantern.context(&ask.who()?.actor, ask.part("context")?)?;
    let ContextSeen { now, context, links } = &seen;
    let title = kind_words(&context.kind);
    let table = Table {
        caption: format!("Children linked to {}", context.name),
        columns: ["Child", "What the child does there", "Harm", "Who says so", "When"].map(Column::words).into(),
        rows: links.iter().map(|linked| row(ask, linked, *now)).collect(),
        empty: "No child whom you may see.".to_owned(),
        ..Table::default()
    };
    Answer::page(&Document {
        layout: Layout { back: Some(Link::new(TITLE, PATH)), ..layout(ask, title) },
        heading: context.name.clone(),
        paragraphs: vec![format!("{title}. You see the children whom you work with. There may be others.")],
        sections: vec![Section::new("children", "Children linked, the latest first", SectionBody::Table(table))],
        actions: Vec::new(),
    })
}

fn row(ask: &Ask, linked: &ChildLinked, now: casework::time::Instant) -> Row {
    let (child, link) = (linked.child, &linked.link);
    let name = names::with_age(&linked.name, linked.born, now);
    let standing = if link.known { "Known" } else { "Suspected" };
    let harm = harms(ask, &link.harms, &link.exploitation);
    let at = link.at.map_or_else(|| "Not known".to_owned(), |at| words::at(at, now));
    let recorded = words::at(link.recorded, now);
    let when = Cell::text(&at).with_note(if at == recorded { String::new() } else { format!("recorded {recorded}") });
    let said = |text: &str| if text.trim().is_empty() { "Not said".to_owned() } else { text.to_owned() };
    Row {
        cells: vec![
            Cell::link(name, format!("/children/{child}")),
            Cell::text(said(&link.words)),
            Cell::text(harm).with_note(standing),
            Cell::text(said(&link.source)),
            when,
        ],
        new: false,
    }
}

/// The labels of two lists of codes with spaces between.
pub fn harms(ask: &Ask, harms: &str, exploitation: &str) -> String {
    let codes = &ask.lantern.policy().codes;
    let harms = harms.split_whitespace().map(|code| codes.label("harm_type", code));
    let exploitation = exploitation.split_whitespace().map(|code| codes.label("exploitation_type", code));
    let all: Vec<&str> = harms.chain(exploitation).collect();
    if all.is_empty() { "No harm is named".to_owned() } else { all.join("; ") }
}
