//! How reports are made and answered, in groups, for those who answer for it: whom the service answers worse. It shows no child
//! and no person.

use axum::http::StatusCode;
use operations::read::few::FEWEST;
use operations::read::response::{Figures, Group, Quarter, Told, Wanted};
use operations::read::waits::Spread;

use super::layout;
use super::waits::READERS;
use crate::ask::{Answer, Ask};
use crate::look::form::{Choice, FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::pages::Figures as Page;
use crate::look::parts::{Cell, Row, Section, SectionBody, Table};
use crate::problem::Problem;
use crate::route::{Route, Shows, get};

mod columns;
use columns::{columns, told};

const TITLE: &str = "How we answer";
const PATH: &str = "/response";
/// Two years.
const QUARTERS: usize = 8;

/// What can be asked for, by its name in the address; the first is what is shown unless somebody chooses.
const FIGURES: [(&str, &str, Figures); 5] = [
    ("decisions", "Opened or not", Figures::Decisions),
    ("grades", "Risk grade", Figures::Grades),
    ("times", "Time to the first step and to finding the child", Figures::Times),
    ("reports", "How reports are made", Figures::Reports),
    ("charities", "Help from charities", Figures::Charities),
];
const GROUPS: [(&str, &str, &[Group]); 11] = [
    ("age", "Age", &[Group::Age]),
    ("ethnicity", "Ethnic group", &[Group::Ethnicity]),
    ("sex", "Sex", &[Group::Sex]),
    ("ethnicity_sex", "Ethnic group and sex", &[Group::Ethnicity, Group::Sex]),
    ("borough", "Borough", &[Group::Borough]),
    ("borough_ethnicity", "Borough and ethnic group", &[Group::Borough, Group::Ethnicity]),
    ("unit", "Unit (BCU)", &[Group::Unit]),
    ("grade", "Risk grade", &[Group::Grade]),
    ("unit_grade", "Unit (BCU) and risk grade", &[Group::Unit, Group::Grade]),
    ("reporter", "Who reported", &[Group::Reporter]),
    ("channel", "How it was reported", &[Group::Channel]),
];

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get(PATH, READERS, Shows::Nothing, response)]
}

fn response(ask: &Ask) -> Result<Answer, Problem> {
    let quarters: Vec<(String, String, Quarter)> =
        Quarter::before(ask.lantern.now()).take(QUARTERS).map(quarter).collect();
    let factors = factors(ask);
    let mut form = Page::form(PATH, Vec::new());
    let figures = chosen(ask, &mut form, "of", "What?", &FIGURES);
    let groups = chosen(ask, &mut form, "by", "In which groups?", &GROUPS);
    let factor = chosen(ask, &mut form, "factor", "Of which children?", &factors);
    let quarter = chosen(ask, &mut form, "quarter", "Reported when?", &quarters);
    let (Some(figures), Some(groups), Some(factor), Some(quarter)) = (figures, groups, factor, quarter) else {
        return Err(Problem::Broken);
    };
    let wanted = Wanted { figures: figures.2, by: groups.2.to_vec(), factor: factor.2.clone(), quarter: quarter.2 };
    let heading = format!("{}, by {}", figures.1, lowered(groups.1));
    let table = table(ask, &wanted, &format!("{heading}, {}: {}", quarter.1, lowered(&factor.1)))?;
    let errors = form.has_errors();
    let page = Page {
        layout: Layout { errors, ..layout(ask, TITLE) },
        heading: TITLE.to_owned(),
        paragraphs: paragraphs(figures.2),
        form,
        section: Section::new("figures", heading, SectionBody::Table(table)),
    };
    Answer::page_with(if errors { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, &page)
}

/// What the address asks for, or else the first; the choice is put into the form, with what is wrong with it.
fn chosen<'a, N: AsRef<str>, L: AsRef<str>, T>(
    ask: &Ask,
    form: &mut FormView,
    name: &str,
    label: &str,
    of: &'a [(N, L, T)],
) -> Option<&'a (N, L, T)> {
    let asked = ask.query.get(name);
    let found = of.iter().find(|(value, ..)| value.as_ref() == asked);
    let known = found.or(of.first());
    let value = known.map_or("", |(value, ..)| value.as_ref());
    let options = of.iter().map(|(value, label, _)| Choice::new(value.as_ref(), label.as_ref()));
    let options = options.map(|option| option.chosen_if(value)).collect();
    form.fields.push(FieldView::new(name, label, WidgetView::Select { options }));
    if found.is_none() && !asked.is_empty() {
        form.refuse(&format!("/{name}"), "Choose one of the list");
    }
    known
}

fn quarter(quarter: Quarter) -> (String, String, Quarter) {
    let months = ["January to March", "April to June", "July to September", "October to December"];
    let place = usize::try_from((quarter.from.month() - 1) / 3).unwrap_or_default();
    let label = format!("{} {}", months.get(place).copied().unwrap_or_default(), quarter.from.year());
    (format!("{}-q{}", quarter.from.year(), place + 1), label, quarter)
}

/// All children, or those of whom one thing is known.
fn factors(ask: &Ask) -> Vec<(String, String, Option<String>)> {
    let edition = ask.lantern.policy().risk.edition_at(ask.lantern.now());
    let known = edition.map_or(&[][..], |edition| &edition.factors).iter();
    let known = known.map(|factor| (factor.code.clone(), factor.question.clone(), Some(factor.code.clone())));
    std::iter::once(("all".to_owned(), "All children".to_owned(), None)).chain(known).collect()
}

fn lowered(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| format!("{}{}", first.to_lowercase(), letters.as_str()))
}

fn paragraphs(figures: Figures) -> Vec<String> {
    let counted =
        "Reports to police of children under 18, by the day of the first report, whether or not they were opened.";
    let small = format!(
        "Numbers are rounded to the nearest {FEWEST}. A number below {FEWEST} is not told, nor one from which it could be \
         worked out; a length of time is of {FEWEST} or more."
    );
    let meant = match figures {
        Figures::Decisions => {
            "Opened: police looked for the child, whatever was decided later. The share leaves out reports that nobody has \
             decided about."
        }
        Figures::Grades => "The highest grade that the force gave. Compare children of whom the same thing is known.",
        Figures::Times => {
            "From the first report. A first step is the first enquiry, visit, task, power or TextSafe that the force \
             records; found is when somebody saw the child, or the child was back. Of each the median, and what nine in ten \
             took at most."
        }
        Figures::Reports => {
            "Seen to report is from when the child was last seen; known to report, from when whoever reported first knew or \
             feared that the child was gone, where that is told: the median, and what nine in ten took at most. A third party \
             is neither the child nor family nor those who look after the child. Answered: the share of the questions asked, \
             with those answered “not known”."
        }
        Figures::Charities => "Reports for which TextSafe was asked for, and for which a charity was asked for help.",
    };
    vec![counted.to_owned(), meant.to_owned(), small]
}

fn table(ask: &Ask, wanted: &Wanted, caption: &str) -> Result<Table, Problem> {
    let row = |group: &Told| {
        let mut names = wanted.by.iter().zip(&group.keys).map(|(group, key)| name(ask, *group, key));
        let first = Cell::text(names.next().unwrap_or_default()).with_note(names.collect::<Vec<_>>().join(", "));
        let cells = told(wanted.figures, group).into_iter().map(Cell::text);
        Row { cells: std::iter::once(first).chain(cells).collect(), new: false }
    };
    Ok(Table {
        caption: caption.to_owned(),
        columns: columns(wanted.figures),
        rows: ask.lantern.responses(wanted)?.iter().map(row).collect(),
        empty: "There is no such report.".to_owned(),
        ..Table::default()
    })
}

fn name(ask: &Ask, group: Group, key: &str) -> String {
    let (directory, codes) = (ask.lantern.directory(), &ask.lantern.policy().codes);
    let words = match (group, key) {
        (_, "" | "not_known") => "Not known",
        (Group::Age, "00") => "Under 10",
        (Group::Age, "10") => "10 to 12",
        (Group::Age, "13") => "13 to 15",
        (Group::Age, _) => "16 and 17",
        (Group::Sex, "female") => "Girls",
        (Group::Sex, _) => "Boys",
        (Group::Grade, place) => grade(place),
        (Group::Reporter, code) => codes.label("relationship_to_child", code),
        (Group::Channel, code) => codes.label("report_channel", code),
        (Group::Ethnicity, broad) => broad,
        (Group::Borough, id) => {
            return id.parse().map_or_else(|_| id.to_owned(), |id| directory.organisation_name(&id).to_owned());
        }
        (Group::Unit, id) => {
            return id.parse().map_or_else(|_| id.to_owned(), |id| directory.unit_name(&id).to_owned());
        }
    };
    words.to_owned()
}

fn grade(place: &str) -> &'static str {
    let place: Option<usize> = place.parse().ok();
    place.and_then(|place| columns::GRADES.get(place)).copied().unwrap_or("No grade")
}
