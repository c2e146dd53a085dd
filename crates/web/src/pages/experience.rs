//! How those who reported found it, and what they complain of, for those who answer for how reports are taken. It shows no
//! child, and no number by which somebody could be told.

use operations::read::experience::{Experience, Group};
use operations::read::few::FEWEST;

use super::waits::READERS;
use super::{layout, words};
use crate::ask::{Answer, Ask};
use crate::look::pages::Document;
use crate::look::parts::{Cell, Column, Link, Row, Section, SectionBody, Table};
use crate::problem::Problem;
use crate::route::{Route, Shows, get};

const TITLE: &str = "What reporters say";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/experience", READERS, Shows::Nothing, experience)]
}

fn experience(ask: &Ask) -> Result<Answer, Problem> {
    let told = ask.lantern.experience()?;
    let section = |id: &str, heading: &str, table: Table| Section::new(id, heading, SectionBody::Table(table));
    let unit = |name: &str| unit_name(ask, name);
    let code = |list: &'static str| move |name: &str| ask.lantern.policy().codes.label(list, name).to_owned();
    let [asked, answered, never] = told.asked.map(|count| number(count).to_lowercase());
    Answer::page(&Document {
        layout: layout(ask, TITLE),
        heading: TITLE.to_owned(),
        paragraphs: vec![
            "Whoever reported a child is asked once the unit has told them that the child is back, at most once in 90 days, \
             and never where the child died or was seriously harmed."
                .to_owned(),
            format!(
                "In the last year {answered} answered, {never} asked not to be asked again, and {asked} have not answered."
            ),
            format!(
                "A number below {FEWEST} is not told, and where it could be worked out from the others, neither is \
                 another one."
            ),
        ],
        sections: vec![
            section("unit", "By unit", groups(&told.by_unit, "Answers by unit", unit)),
            section("channel", "By channel", groups(&told.by_channel, "Answers by channel", code("report_channel"))),
            section(
                "reporter",
                "By who reported",
                groups(&told.by_reporter, "Answers by who reported", code("relationship_to_child")),
            ),
            section("ethnicity", "By ethnic group", groups(&told.by_ethnicity, "Answers by the child’s ethnic group", broad)),
            section("children", "What children say", children(&told)),
            section("feedback", "Complaints and feedback", feedback(&told.feedback, "unit", unit)),
            section(
                "feedback-ethnicity",
                "Complaints and feedback by ethnic group",
                feedback(&told.feedback_by_ethnicity, "ethnic group", broad),
            ),
            section("themes", "What they are about", themes(ask, &told)),
        ],
        actions: vec![
            Link::new("What was found and changed", "/policy/findings"),
            Link::new("What is asked in a report", "/policy/script"),
        ],
    })
}

fn unit_name(ask: &Ask, name: &str) -> String {
    let directory = ask.lantern.directory();
    name.parse().map_or_else(|_| "No unit".to_owned(), |unit| directory.unit_name(&unit).to_owned())
}

fn number(count: Option<usize>) -> String {
    count.map_or_else(|| "Too few".to_owned(), |count| count.to_string())
}

/// A line for each group and question, so that it reads on a telephone too.
fn groups(groups: &[Group], caption: &str, name: impl Fn(&str) -> String) -> Table {
    const ASKED: [&str; 4] = ["Soon enough", "Listened to", "Told what was right", "In their language"];
    let rows = groups.iter().flat_map(|group| {
        let label = name(&group.name);
        let question = move |(place, asked): (usize, &&str)| {
            let first = if place == 0 { Cell::text(label.clone()) } else { Cell::default() };
            let total = if place == 0 { number(group.answered) } else { String::new() };
            let counts = group.questions.get(place).copied().unwrap_or_default().map(number);
            let cells = [first, Cell::text(total), Cell::text(*asked)].into_iter();
            Row { cells: cells.chain(counts.map(Cell::text)).collect(), new: false }
        };
        // Of a group that is not told, there is nothing to say by question.
        let told = if group.answered.is_some() { ASKED.len() } else { 1 };
        ASKED.iter().take(told).enumerate().map(question).collect::<Vec<_>>()
    });
    let columns = [Column::words("Group"), Column::figures("Answers"), Column::words("Question")].into_iter();
    Table {
        caption: format!("{caption}, over the last year"),
        columns: columns.chain(["Yes", "Partly", "No", "Not said"].map(Column::figures)).collect(),
        rows: rows.collect(),
        empty: "Nobody has answered in the last year.".to_owned(),
        ..Table::default()
    }
}

fn broad(name: &str) -> String {
    if name.is_empty() { "Not known".to_owned() } else { name.to_owned() }
}

/// Whether children felt listened to, as they said in return conversations.
fn children(told: &Experience) -> Table {
    let row = |(group, all, judged): &(String, Option<usize>, [Option<usize>; 3])| {
        let counts = std::iter::once(all).chain(judged).map(|count| Cell::text(number(*count)));
        Row { cells: std::iter::once(Cell::text(broad(group))).chain(counts).collect(), new: false }
    };
    let columns = ["Answers", "Yes", "Partly", "No"].map(Column::figures);
    Table {
        caption: "Whether children felt listened to when they were looked for and met, over the last year".to_owned(),
        columns: std::iter::once(Column::words("Ethnic group")).chain(columns).collect(),
        rows: told.children.iter().map(row).collect(),
        empty: "No return conversation of the last year says.".to_owned(),
        ..Table::default()
    }
}

fn feedback(counts: &[(String, [Option<usize>; 3])], by: &str, name: impl Fn(&str) -> String) -> Table {
    let row = |(group, counts): &(String, [Option<usize>; 3])| {
        let cells = std::iter::once(Cell::text(name(group)));
        Row { cells: cells.chain(counts.map(number).map(Cell::text)).collect(), new: false }
    };
    let columns = ["Complaints", "Feedback", "Answered, of both"].map(Column::figures);
    Table {
        caption: format!("Complaints and feedback by {by}, over the last year"),
        columns: std::iter::once(Column::words(words::capital(by))).chain(columns).collect(),
        rows: counts.iter().map(row).collect(),
        empty: "Nobody has complained or said anything else in the last year.".to_owned(),
        ..Table::default()
    }
}

fn themes(ask: &Ask, told: &Experience) -> Table {
    let policy = ask.lantern.policy();
    let row = |(theme, count): &(String, Option<usize>)| {
        let label = policy.codes.label("feedback_theme", theme).to_owned();
        let findings = policy.findings.of_theme(theme);
        let changed = findings.map(|finding| {
            let made: Vec<String> = policy.findings.made_of(&finding.id).map(|made| made.what.clone()).collect();
            let made = if made.is_empty() { "nothing changed yet".to_owned() } else { made.join("; ") };
            format!("{} ({}): {made}.", finding.says, finding.owner)
        });
        let changed: Vec<String> = changed.collect();
        Row { cells: [label, number(*count), changed.join(" ")].map(Cell::text).into(), new: false }
    };
    Table {
        caption: "Themes of answered complaints and feedback, over the last year".to_owned(),
        columns: vec![
            Column::words("Theme"),
            Column::figures("Times"),
            Column::words("What was found, and what it changed"),
        ],
        rows: told.themes.iter().map(row).collect(),
        empty: "None is answered yet.".to_owned(),
        ..Table::default()
    }
}
