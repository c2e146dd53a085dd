//! What the script asks of an episode and nobody has answered, and how each body's definition of a missing child stands. Both
//! are shown, and hold up nothing.

use casework::asked::{Has, Said, gaps, holds};
use casework::case::Episode;
use casework::policy::definition::{Definer, Need};
use casework::policy::script::{Of, Question};
use casework::records::{Kind, ReportReceived};
use operations::Seen;

use crate::ask::Ask;
use crate::look::parts::{Cell, Column, Link, Row, Section, SectionBody, SummaryList, SummaryRow, Table};

/// The open questions that the reader may ask and read; what is kept from them is no gap of theirs.
pub(in crate::pages) fn open<'a>(ask: &'a Ask, seen: &Seen, episode: &Episode) -> Vec<(&'a Question, Said)> {
    let script = ask.lantern.policy().script.at(ask.lantern.now());
    let mut reports = seen.case.in_episode::<ReportReceived>(episode.id);
    let whole = reports.all(|(entry, _)| seen.reads_all(entry));
    let all = gaps(&seen.case, episode, script).into_iter();
    all.filter(|(question, _)| whole || question.field().is_some_and(|field| field.part.is_none())).collect()
}

/// The open questions, and the form that asks them again.
pub(in crate::pages) fn section(ask: &Ask, seen: &Seen, episode: &Episode, base: &str) -> Section {
    let open = open(ask, seen, episode);
    let label = |question: &Question| {
        let label = question.field().map_or(question.field.as_str(), |field| field.label.as_str());
        if question.of == Of::Child { format!("The child: {}", label.to_lowercase()) } else { label.to_owned() }
    };
    let row = |(key, not_known): (&str, bool)| {
        let of = open.iter().filter(|(_, said)| (*said == Said::NotKnown) == not_known);
        let values: Vec<String> = of.map(|(question, _)| label(question)).collect();
        (!values.is_empty()).then(|| SummaryRow { values, ..SummaryRow::new(key, "") })
    };
    let rows = [("Asked, and not known", true), ("Not asked yet", false)].into_iter().filter_map(row).collect();
    let again = seen.may_write(Kind::DetailsAdded) && episode.closed.is_none();
    Section {
        lede: "Ask whoever may know: the worker, the home, the school, a friend. Nothing waits for it.".to_owned(),
        empty: "Everything the script asks is answered.".to_owned(),
        action: again.then(|| Link::new(Kind::DetailsAdded.verb(), format!("{base}/details_added/new"))),
        ..Section::new("open-questions", "What the report leaves open", SectionBody::Summary(SummaryList { rows }))
    }
}

/// Police and council definition side by side, each thing they ask for held against the record.
pub(super) fn definitions(ask: &Ask, seen: &Seen, episode: &Episode) -> Section {
    let defined = &ask.lantern.policy().definitions;
    let bodies = [Definer::Police, Definer::Council].into_iter();
    let rows = bodies.filter_map(|body| defined.at(body, episode.reported)).map(|definition| {
        let held = holds(&seen.case, episode, definition);
        let answers: Vec<String> =
            held.iter().map(|(need, has)| format!("{}: {}", asks_for(*need), word(*has))).collect();
        let cells = vec![
            Cell::text(&*definition.title).with_note(&*definition.text),
            Cell::text(standing(&held)),
            Cell::text(answers.join("; ")),
        ];
        Row { cells, new: false }
    });
    let table = Table {
        caption: "Whether the child is missing, by whose definition".to_owned(),
        columns: ["Definition", "Holds", "Because"].map(Column::words).into(),
        rows: rows.collect(),
        ..Table::default()
    };
    Section {
        lede: "The police definition governs this case. The council’s is for its own returns; neither waits for the other."
            .to_owned(),
        ..Section::new("definitions", "Two definitions of missing", SectionBody::Table(table))
    }
}

fn standing(held: &[(Need, Has)]) -> &'static str {
    if held.iter().any(|(_, has)| *has == Has::No) {
        "No"
    } else if held.iter().any(|(_, has)| *has == Has::NotKnown) {
        "Not known yet"
    } else {
        "Yes"
    }
}

fn asks_for(need: Need) -> &'static str {
    match need {
        Need::WhereaboutsUnknown => "nobody knew where the child was",
        Need::OutOfCharacterOrRisk => "out of character, or there may be harm",
        Need::ReportedToPolice => "reported to the police",
    }
}

fn word(has: Has) -> &'static str {
    match has {
        Has::Yes => "yes",
        Has::No => "no",
        Has::NotKnown => "not known yet",
    }
}
