//! What came of an invented call: to whoever answered it their own answers beside what the caller told, and to those who answer for
//! how reports are taken how far handlers agree. It names and ranks nobody.

use casework::form::{Field, Shape};
use casework::policy::practice_case::PracticeCase;
use casework::practised::{Asked, Gave, Given, gave, questions};
use operations::practice::{Agreement, Practised};
use operations::read::few::FEWEST;

use super::practice::{PATH, TITLE, case};
use crate::ask::{Answer, Ask};
use crate::look::layout::Layout;
use crate::look::pages::Document;
use crate::look::parts::{Cell, Column, Link, Row, Section, SectionBody, Table};
use crate::pages::form::Telling;
use crate::pages::{layout, words};
use crate::problem::Problem;

/// What somebody gave, beside what the caller told.
pub(super) fn own(ask: &Ask, case: &PracticeCase, answered: &Practised) -> Result<Answer, Problem> {
    let now = ask.lantern.now();
    let row = |asked: &Asked| {
        let told = case.tells(&asked.name);
        let gave = gave(&answered.answers, asked);
        if asked.only.is_some() && told.is_none() && gave == Gave::Open {
            return None;
        }
        let own = match gave {
            Gave::Open => "Left open".to_owned(),
            Gave::NotKnown => "Asked, and not known".to_owned(),
            _ => in_words(ask, asked, answered),
        };
        let told = told.map_or("", |told| told.words.as_str());
        Some(Row { cells: [question(asked).as_str(), &own, told].map(Cell::text).into(), new: false })
    };
    let asked = questions(ask.lantern.policy().script.at(now));
    let table = Table {
        caption: "What you gave, and what the caller told".to_owned(),
        columns: ["Question", "You", "The caller plainly told"].map(Column::words).into(),
        rows: asked.iter().filter_map(row).collect(),
        ..Table::default()
    };
    let again = (ask.query.get("again") == "yes")
        .then(|| "You had answered this call before. What you sent just now is not kept.".to_owned());
    let when = format!(
        "You answered at {}. A call is answered once, and what you gave first counts. Nobody else sees it as yours; it is kept for \
         two years.",
        words::at(answered.at, now)
    );
    Answer::page(&Document {
        layout: Layout { back: Some(Link::new(TITLE, PATH)), ..layout(ask, "Practice call") },
        heading: case.title.clone(),
        paragraphs: again.into_iter().chain([when]).collect(),
        sections: vec![Section::new("answers", "Your answers", SectionBody::Table(table)), call(case)],
        actions: vec![Link::new(TITLE, PATH)],
    })
}

/// What the screen asks; of the child where the words alone do not say so.
fn question(asked: &Asked) -> String {
    let label = &asked.field.label;
    if asked.part == "child" && !label.ends_with('?') {
        format!("The child: {}", words::small(label))
    } else {
        label.clone()
    }
}

/// An answer as the record of a real report would show it.
fn in_words(ask: &Ask, asked: &Asked, answered: &Practised) -> String {
    let directory = ask.lantern.directory();
    let entry = |_| None;
    let telling =
        Telling { policy: ask.lantern.policy(), directory: &directory, entry: &entry, now: ask.lantern.now() };
    let field = Field { hidden: false, ..asked.field.clone() };
    let rows = answered.answers.get(asked.part).map(|record| telling.rows(&[field], record)).unwrap_or_default();
    rows.into_iter().flat_map(|row| row.values).collect::<Vec<_>>().join("; ")
}

fn call(case: &PracticeCase) -> Section {
    let said = std::iter::once(format!("{}.", case.caller)).chain(case.says.iter().cloned());
    Section::new("call", "The call", SectionBody::Words(said.collect()))
}

/// How far handlers agree about a call, question by question.
pub(super) fn agreement(ask: &Ask) -> Result<Answer, Problem> {
    let case = case(ask)?;
    let found = ask.lantern.agreement(&ask.who()?.actor, &case)?;
    let of = ask.lantern.practice_of(&case);
    let edition = format!("Edition {} of the call, on edition {} of the script.", of.edition, of.script);
    let told = match &found {
        None => format!("Fewer than {FEWEST} have answered. Nothing is told of what so few answered."),
        Some(found) => {
            let differ = found.given.iter().filter(|given| given.differ()).count();
            format!(
                "{} have answered in the last two years. Of {} questions they differ in {differ}. Handlers are counted in steps of {FEWEST}, as they \
                 answer, and are neither named nor ranked.",
                found.of,
                found.given.len()
            )
        }
    };
    let meant = "Where they differ, ask first what the script leaves to whoever answers. “Not known” is an answer: the handler asked, and \
                 the caller could not say. “Did the same” is the share of all who did what most did.";
    let table = found
        .as_ref()
        .map(|found| Section::new("agreement", "Question by question", SectionBody::Table(table(ask, found))));
    Answer::page(&Document {
        layout: Layout { back: Some(Link::new(TITLE, PATH)), ..layout(ask, "How far handlers agree") },
        heading: format!("How far handlers agree: {}", words::small(&case.title)),
        paragraphs: vec![told, edition, meant.to_owned()],
        sections: table.into_iter().chain([call(&case)]).collect(),
        actions: vec![Link::new(TITLE, PATH), Link::new("What is asked in a report", "/policy/script")],
    })
}

fn table(ask: &Ask, found: &Agreement) -> Table {
    let row = |given: &Given| {
        let note = if given.differ() { "They differ" } else { "" };
        let [answered, unknown, open] = given.counts().map(|count| Cell::text(count.to_string()));
        let cells = vec![
            Cell::text(question(&given.asked)).with_note(note),
            answered,
            unknown,
            open,
            Cell::text(gave_words(ask, given)),
            Cell::text(same(given.agree())),
        ];
        Row { cells, new: false }
    };
    Table {
        caption: "What handlers gave to each question".to_owned(),
        columns: vec![
            Column::words("Question"),
            Column::figures("Answered"),
            Column::figures("Not known"),
            Column::figures("Left open"),
            Column::words("What was given, by how many"),
            Column::figures("Did the same"),
        ],
        rows: found.given.iter().map(row).collect(),
        ..Table::default()
    }
}

/// The share of what most did, with the numbers it is made of.
fn same((most, all): (usize, usize)) -> String {
    let share = (most * 100 + all / 2).checked_div(all).unwrap_or_default();
    // In one line, with spaces that do not break.
    format!("{most} of {all}, {share}%").replace(' ', "\u{a0}")
}

/// The answers that are of a list, with how many gave each.
fn gave_words(ask: &Ask, given: &Given) -> String {
    let shape = match &given.asked.field.shape {
        Shape::Answer(inner) | Shape::List(inner) => inner,
        shape => shape,
    };
    let one = |(gave, count): &(Gave, usize)| match gave {
        Gave::Listed(values) => {
            let labels: Vec<String> = values.iter().map(|value| label(ask, shape, value)).collect();
            Some(format!("{}: {count}.", labels.join("; ")))
        }
        Gave::Words => Some(format!("In their own words: {count}.")),
        Gave::NotKnown | Gave::Open => None,
    };
    given.gave.iter().filter_map(one).collect::<Vec<_>>().join(" ")
}

fn label(ask: &Ask, shape: &Shape, value: &str) -> String {
    match (shape, value) {
        (_, "yes") => "Yes",
        (_, "no") => "No",
        (_, "declined") => "Did not want to say",
        (_, "not_applicable") => "Does not apply",
        (Shape::Code(list), code) => ask.lantern.policy().codes.label(list, code),
        (Shape::Choice(choices), value) => {
            choices.iter().find(|choice| choice.value == value).map_or(value, |choice| choice.label.as_str())
        }
        (_, value) => value,
    }
    .to_owned()
}
