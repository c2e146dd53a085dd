//! Lists of what somebody keeps, with a box that narrows them. What was typed is posted, so that no address holds a name.

use casework::actor::Actor;
use casework::alike::plain;
use casework::records::Kind;
use operations::Lantern;

use super::Noun;
use crate::ask::{Answer, Ask};
use crate::look::form::{FieldView, FormView, WidgetView};
use crate::look::pages::ReferenceList;
use crate::look::parts::{Cell, Column, Link, Row, Tab, Table};
use crate::pages::{layout, words};
use crate::problem::Problem;

/// More than this is a list to narrow, not to read.
const MOST: usize = 200;

/// One line of a list.
struct Line {
    id: String,
    name: String,
    facts: [String; 2],
    active: bool,
}

pub(super) fn open(ask: &Ask) -> Result<Answer, Problem> {
    page(ask, "")
}

pub(super) fn found(ask: &Ask) -> Result<Answer, Problem> {
    page(ask, ask.form().get("q").trim())
}

fn page(ask: &Ask, query: &str) -> Result<Answer, Problem> {
    let (noun, actor) = (Noun::of(ask), &ask.who()?.actor);
    let query: String = query.chars().filter(|letter| !letter.is_control()).take(200).collect();
    let mut lines = lines(&ask.lantern, actor, noun)?;
    let all = lines.len();
    let sought = plain(&query);
    lines.retain(|line| {
        let keys = plain(&format!("{} {}", line.name, line.facts.join(" ")));
        sought.iter().all(|word| keys.iter().any(|key| key.starts_with(word.as_str())))
    });
    let matching = lines.len();
    lines.truncate(MOST);
    // Those that have ended stand below those that have not.
    lines.sort_by_key(|line| !line.active);
    let layout = layout(ask, noun.many());
    let field = FieldView::new("q", "Find in this list", WidgetView::text(query.as_str())).with_hint(hint(noun));
    let form = FormView {
        token: layout.token.clone(),
        submit: "Find".to_owned(),
        ..FormView::new(noun.path(), noun.many(), vec![field])
    };
    let table = table(noun, &lines);
    Answer::page(&ReferenceList {
        layout,
        heading: noun.many().to_owned(),
        tabs: tabs(noun),
        actions: actions(actor, noun),
        form,
        count: count(noun, all, matching),
        table,
    })
}

fn count(noun: Noun, all: usize, matching: usize) -> String {
    match (all, matching) {
        (0, _) => "You keep none of these yet.".to_owned(),
        (_, 0) => "Nothing on the register matches. Try fewer words, or another spelling.".to_owned(),
        (_, 1) => "1 on the register".to_owned(),
        (_, many) if many > MOST => {
            format!("{many} on the register; the first {MOST} are shown. Add a word to narrow it.")
        }
        (_, many) if noun == Noun::Person => format!("{many} people on the register"),
        (_, many) => format!("{many} on the register"),
    }
}

fn hint(noun: Noun) -> &'static str {
    match noun {
        Noun::Home => "A part of its name, or of the council of its place.",
        Noun::Organisation => "A part of its name.",
        Noun::Unit => "A part of its name, or of its organisation’s.",
        Noun::Person => "A part of their name, role or unit.",
    }
}

fn tabs(noun: Noun) -> Vec<Tab> {
    let tab = |one: Noun| Tab { label: one.many().into(), href: one.path().into(), current: one == noun };
    Noun::ALL.map(tab).into()
}

fn actions(actor: &Actor, noun: Noun) -> Vec<Link> {
    let writes = noun.kind().descriptor().is_some_and(|kind| kind.writers.contains(&actor.role));
    let founds = actor.role == casework::actor::Role::ExploitationCoordinator;
    let own = format!("/organisations/{}/{}/new", actor.organisation, Kind::UnitRegistered.name());
    match noun {
        Noun::Home if writes => vec![Link::new("Add a home", "/homes/new")],
        Noun::Person => vec![Link::new("Add somebody", "/people/new")],
        Noun::Unit => vec![Link::new("Add a unit", own)],
        Noun::Organisation if founds => vec![Link::new("Add an organisation", "/organisations/new")],
        _ => Vec::new(),
    }
}

fn lines(lantern: &Lantern, actor: &Actor, noun: Noun) -> Result<Vec<Line>, Problem> {
    let directory = lantern.directory();
    let organisation = |id: &_| directory.organisation_name(id).to_owned();
    Ok(match noun {
        Noun::Home => {
            let line = |(id, home): (casework::ids::HomeId, casework::records::HomeRegistered)| Line {
                id: id.to_string(),
                facts: [organisation(&home.host), home.provider.as_ref().map(&organisation).unwrap_or_default()],
                name: home.name,
                active: home.active,
            };
            lantern.kept_homes(actor)?.into_iter().map(line).collect()
        }
        Noun::Organisation => {
            let line =
                |(id, record): (casework::ids::OrganisationId, casework::records::OrganisationRegistered)| Line {
                    id: id.to_string(),
                    facts: [super::form::label(Kind::OrganisationRegistered, "kind", &record.kind), String::new()],
                    name: record.name,
                    active: record.active,
                };
            lantern.kept_organisations(actor)?.into_iter().map(line).collect()
        }
        Noun::Unit => {
            let line = |(of, unit): (casework::ids::OrganisationId, casework::records::UnitRegistered)| Line {
                id: unit.unit.to_string(),
                facts: [super::form::label(Kind::UnitRegistered, "kind", &unit.kind), organisation(&of)],
                name: unit.name,
                active: unit.active,
            };
            lantern.kept_units(actor)?.into_iter().map(line).collect()
        }
        Noun::Person => {
            let line = |person: operations::ListedPerson| Line {
                id: person.person.to_string(),
                facts: [words::capital(person.role.words()), directory.unit_name(&person.unit).to_owned()],
                name: person.name,
                active: person.active,
            };
            lantern.kept_people(actor)?.into_iter().map(line).collect()
        }
    })
}

fn table(noun: Noun, lines: &[Line]) -> Table {
    let heads: &[&str] = match noun {
        Noun::Home => &["Home", "Council of the place", "Run by", "Now"],
        Noun::Organisation => &["Organisation", "What it is", "Now"],
        Noun::Unit => &["Unit", "What it does", "Organisation", "Now"],
        Noun::Person => &["Name", "Role", "Unit", "Now"],
    };
    let row = |line: &Line| {
        let facts = line.facts.iter().take(heads.len() - 2);
        let mut cells = vec![Cell::link(&line.name, noun.page(&line.id))];
        cells.extend(facts.map(|fact| Cell::text(if fact.is_empty() { "Not recorded" } else { fact })));
        cells.push(Cell::text(now(noun, line.active)));
        Row { cells, new: false }
    };
    Table {
        caption: format!("{} you keep", noun.many()),
        columns: heads.iter().map(|head| Column::words(*head)).collect(),
        rows: lines.iter().map(row).collect(),
        ..Table::default()
    }
}

/// Whether it is open, in the words of the thing.
pub(super) fn now(noun: Noun, active: bool) -> &'static str {
    match (noun, active) {
        (Noun::Person, true) => "Works there",
        (Noun::Person, false) => "Has left",
        (Noun::Home, true) => "Open",
        (Noun::Home, false) => "Closed",
        (_, true) => "Exists",
        (_, false) => "Ended",
    }
}
