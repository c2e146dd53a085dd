//! How long records are kept, as the rules say it.

use casework::policy::retention::{Controller, Fact, Rule, Since};
use jiff::Span;

use crate::ask::Ask;
use crate::look::parts::{Cell, Column, Row, Table};
use crate::pages::retention::sources;
use crate::pages::words;

/// Every rule.
pub fn rules(ask: &Ask) -> Table {
    let row = |rule: &Rule| {
        let when: Vec<&str> = rule.when.iter().map(|fact| holds(*fact)).collect();
        let how = format!("{} {}", time(rule.keep), since(rule.from));
        let cells = vec![
            Cell::text(rule.title.clone()).with_note(&*rule.id),
            Cell::text(whose(rule.controller)),
            Cell::text(if when.is_empty() { "Always".to_owned() } else { words::capital(&when.join(", and ")) }),
            Cell::text(how),
            Cell::text(sources(rule)),
        ];
        Row { cells, new: false }
    };
    Table {
        caption: "How long records are kept".to_owned(),
        columns: ["What", "Whose rule", "When it holds", "How long", "Source"].map(Column::words).into(),
        rows: ask.lantern.policy().retention.iter().map(row).collect(),
        ..Table::default()
    }
}

fn whose(controller: Controller) -> &'static str {
    match controller {
        Controller::Everybody => "Everybody’s",
        Controller::Police => "A police force that wrote in it",
        Controller::Council => "A council that wrote in it",
        Controller::Home => "A home that wrote in it",
        Controller::Conversations => "Whoever held the return conversation",
        Controller::Partner => "A school or health service that wrote in it",
    }
}

fn holds(fact: Fact) -> &'static str {
    match fact {
        Fact::LookedAfter => "the child was looked after at some time",
        Fact::GradedHigh => "an episode was graded high",
        Fact::Concern => "somebody raised a concern about harm",
    }
}

fn since(since: Since) -> &'static str {
    match since {
        Since::LastClosed => "after the last episode was over",
        Since::LastEntry => "after somebody last wrote about the child",
        Since::Born => "after the child was born; where nobody knows when, after the first entry",
    }
}

/// `75 years`, `1 year 6 months`.
fn time(keep: Span) -> String {
    let parts = [
        (i32::from(keep.get_years()), "year"),
        (keep.get_months(), "month"),
        (keep.get_weeks(), "week"),
        (keep.get_days(), "day"),
    ];
    let word = |(count, word): (i32, &str)| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    parts.into_iter().filter(|(count, _)| *count > 0).map(word).collect::<Vec<_>>().join(" ")
}
