//! The rules in force: what is owed, by whom and when, with the sources; the risk instrument; who may see what. It shows
//! policy, and nothing of any child.

mod instrument;
mod learnt;
mod retention;
mod tightened;
mod unusual;

use casework::actor::Role;
use casework::policy::duties::{Overlay, Reminders, Row as Rule, Severity};
use operations::access::Relation;
use operations::read::{Reads, Standing, access_table, elapsed_words, kept_parts, part_words, reason};

use super::{layout, words};
use crate::ask::{Answer, Ask};
use crate::look::pages::Document;
use crate::look::parts::{Cell, Column, Row, Section, SectionBody, Table};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get};

/// The routes.
pub fn routes() -> Vec<Route> {
    std::iter::once(get("/policy", Users::Staff, Shows::Nothing, policy)).chain(learnt::routes()).collect()
}

fn rules_of_access() -> Table {
    let row = |rule: operations::access::Rule| Row {
        cells: vec![Cell::text(if rule.forbids { "Refuses" } else { "Allows" }), Cell::text(rule.says)],
        new: false,
    };
    Table {
        caption: "The rules of access".to_owned(),
        columns: ["What it does", "What it says"].map(Column::words).into(),
        rows: operations::access::rules().into_iter().map(row).collect(),
        ..Table::default()
    }
}

fn policy(ask: &Ask) -> Result<Answer, Problem> {
    let table = &ask.lantern.policy().duties;
    let mut sections = vec![duties(ask, "national", "What is owed everywhere", None)];
    for (index, overlay) in table.overlays.iter().enumerate() {
        let added = table.rows.iter().any(|rule| rule.overlay == Some(index));
        let besides = duties(ask, &format!("overlay-{index}"), &besides(overlay), Some(index));
        sections.extend(Some(besides).filter(|_| added));
        let tightened = SectionBody::Table(tightened::table(ask, overlay));
        let heading = format!("What is tightened: {}", overlay.name);
        sections.extend((!overlay.changes.is_empty()).then(|| Section {
            lede: tightened::applies(ask, overlay),
            ..Section::new(format!("tightened-{index}"), heading, tightened)
        }));
    }
    sections.push(Section::new("told", "Who is told of what", SectionBody::Table(told(ask))));
    sections.push(Section {
        lede: "A deputy is told when a role does not answer. Nobody outside the unit is told where none is named."
            .to_owned(),
        ..Section::new("reminders", "What nobody answers", SectionBody::Table(reminders(ask)))
    });
    sections.extend(instrument::sections(ask));
    sections.push(Section {
        lede: "Of the rules that hold for a record the longest counts. When it has run out somebody looks at the record again; \
               nothing is erased but by two people."
            .to_owned(),
        ..Section::new("retention", "How long records are kept", SectionBody::Table(retention::rules(ask)))
    });
    sections.push(Section {
        lede: "Nobody sees a child because of who they are, only because of where they stand to that child.".to_owned(),
        ..Section::new("access", "Who may see what", SectionBody::Table(access()))
    });
    sections.push(Section::new("access-parts", "Who reads which part", SectionBody::Table(parts())));
    sections.push(Section {
        lede: "These are the rules the tables come of. What none of them allows is refused.".to_owned(),
        ..Section::new("access-rules", "The rules of access", SectionBody::Table(rules_of_access()))
    });
    sections.push(unusual::section());
    let paragraphs = [
        "Every duty rests on a row of this table, and every row names its source. A row marked “assumed” gives a number \
         that no source gives.",
        "Times are counted from when things happened. A council or a force may tighten a row, never loosen it.",
        "A case shown as it was known earlier is held against these rules too: the rules of an earlier time are not kept.",
    ];
    Answer::page(&Document {
        layout: layout(ask, "Rules in force"),
        heading: "Rules in force".to_owned(),
        paragraphs: paragraphs.map(str::to_owned).into(),
        sections,
        actions: learnt::links(),
    })
}

fn besides(overlay: &Overlay) -> String {
    format!("What is owed besides: {}", overlay.name)
}

fn duties(ask: &Ask, id: &str, heading: &str, overlay: Option<usize>) -> Section {
    let policy = ask.lantern.policy();
    let own = policy.duties.rows.iter().filter(|rule| rule.overlay == overlay);
    let row = |rule: &Rule| Row {
        cells: vec![
            Cell::text(&*rule.title).with_note(&*rule.id),
            Cell::text(words::capital(label(ask, &rule.owed_by))),
            Cell::text(reason(policy, &rule.id)),
            Cell::text(severity(rule.severity)),
            Cell::text(rule.cites.join(", ")),
        ],
        new: false,
    };
    let table = Table {
        caption: heading.to_owned(),
        columns: ["What", "Who", "By when", "How strongly", "Source"].map(Column::words).into(),
        rows: own.map(row).collect(),
        ..Table::default()
    };
    Section::new(id, heading, SectionBody::Table(table))
}

fn label<'a>(ask: &'a Ask, role: &'a str) -> &'a str {
    ask.lantern.policy().duties.roles.get(role).map_or(role, |role| role.label.as_str())
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Statutory => "Law or statutory guidance",
        Severity::Protocol => "Protocol",
        Severity::Aim => "Aim",
        Severity::Practice => "Practice",
        Severity::Assumed => "Assumed",
    }
}

fn told(ask: &Ask) -> Table {
    let policy = ask.lantern.policy();
    let row = |telling: &casework::policy::duties::Telling| Row {
        cells: vec![
            Cell::text(telling.title.trim_end_matches(": see the record")),
            Cell::text(words::capital(
                &telling.tells.iter().map(|role| label(ask, role)).collect::<Vec<_>>().join(", "),
            )),
            Cell::text(telling.cites.join(", ")),
        ],
        new: false,
    };
    Table {
        caption: "Notices".to_owned(),
        columns: ["What", "Who is told", "Source"].map(Column::words).into(),
        rows: policy.duties.tellings.iter().map(row).collect(),
        ..Table::default()
    }
}

fn reminders(ask: &Ask) -> Table {
    let table = &ask.lantern.policy().duties;
    let Reminders { repeat, repeat_for, unanswered, grace, guest, family, .. } = &table.reminders;
    let rule = |what: &str, how: String| Row { cells: vec![Cell::text(what), Cell::text(how)], new: false };
    let mut rows = vec![
        rule("A notice nobody has acknowledged", format!("told again every {}", elapsed_words(*repeat))),
        rule("And for so long", elapsed_words(*repeat_for)),
        rule("Its deputy is told", format!("after {unanswered} tellings without an answer")),
        rule("What is owed at once", format!("late after {}", elapsed_words(*grace))),
        rule("The link of a guest", format!("opens its form for {}", elapsed_words(*guest))),
        rule("The link of a family", format!("works for {} after the end", elapsed_words(*family))),
    ];
    let hours = &table.offices.usual;
    let (opens, shuts) = (hours.opens.strftime("%R"), hours.shuts.strftime("%R"));
    rows.push(rule(
        "An office answers",
        format!("from {opens} to {shuts} on working days, where it says nothing else"),
    ));
    let partners = table.roles.values().filter(|role| role.of.asked_for().is_some());
    rows.extend(partners.map(|role| rule(&words::capital(&role.label), of_partner(ask, &role.role))));
    rows.extend(table.roles.values().filter_map(|role| {
        let deputy = label(ask, role.deputy.as_deref()?);
        Some(rule(&format!("Deputy of {}", role.label), words::capital(deputy)))
    }));
    Table {
        caption: "What nobody answers".to_owned(),
        columns: ["What", "How"].map(Column::words).into(),
        rows,
        ..Table::default()
    }
}

/// Whether a partner who was asked in is told, and the boroughs whose profile says otherwise.
fn of_partner(ask: &Ask, role: &str) -> String {
    let (sharing, directory) = (&ask.lantern.policy().duties.sharing, ask.lantern.directory());
    let told = |told: bool| if told { "told that there is an update" } else { "not told" };
    let usual = sharing.usual.contains(role);
    let others = sharing.own.iter().filter(|(_, roles)| roles.contains(role) != usual);
    let others = others.map(|(borough, _)| format!("in {} {}", directory.organisation_name(borough), told(!usual)));
    std::iter::once(told(usual).to_owned()).chain(others).collect::<Vec<_>>().join("; ")
}

/// Who reads which of the parts that not everybody reads who reaches the child.
fn parts() -> Table {
    let standings = access_table();
    let row = |part| {
        let reads = standings.iter().filter(|standing| standing.role != Role::System).filter_map(|standing| {
            let reads = standing.reads.iter().find(|reads| reads.part == part)?;
            Some(format!("{} ({})", standing.role.words(), when(reads)))
        });
        let cells =
            vec![Cell::text(words::capital(part_words(part))), Cell::text(reads.collect::<Vec<_>>().join("; "))];
        Row { cells, new: false }
    };
    Table {
        caption: "Parts of a record that are read by fewer".to_owned(),
        columns: ["Part", "Read by"].map(Column::words).into(),
        rows: kept_parts().into_iter().map(row).collect(),
        ..Table::default()
    }
}

/// When a role reads a part: not spelt out where every way to the child is one to the part.
fn when(reads: &Reads) -> String {
    let words = |relations: &[Relation]| relations.iter().map(|one| one.words()).collect::<Vec<_>>().join(", or ");
    match (words(&reads.always), words(&reads.while_open)) {
        (always, open) if open.is_empty() => format!("when {always}"),
        (always, open) if always.is_empty() => format!("while a report is open, when {open}"),
        (always, open) => format!("when {always}; while a report is open, also when {open}"),
    }
}

fn access() -> Table {
    let yes = |may: bool| Cell::text(if may { "Yes" } else { "No" });
    let row = |standing: Standing| {
        let reaches: Vec<&str> = standing.reaches.iter().map(|relation| relation.words()).collect();
        let reaches = if reaches.is_empty() { "No child".to_owned() } else { words::capital(&reaches.join("; ")) };
        let role = Cell::text(words::capital(standing.role.words()));
        let may = [standing.reports, standing.finds, standing.handles].map(yes);
        Row { cells: [role, Cell::text(reaches)].into_iter().chain(may).collect(), new: false }
    };
    let columns = ["Role", "Sees a child when", "Reports any child", "Looks for children", "Imports and publishes"];
    Table {
        caption: "Who may see what".to_owned(),
        columns: columns.map(Column::words).into(),
        rows: access_table().into_iter().map(row).collect(),
        ..Table::default()
    }
}
