//! An invented case: duties, grades, ladder and timeline of one night.

use crate::look::parts::{
    Badge, Band, Cell, Column, Correction, Due, DueState, DutyLine, Elapsed, GradeView, Grades, IdentityBar, Ladder,
    Link, PostButton, Row, Rung, RungState, Said, SummaryList, SummaryRow, Table, TimelineLine, Why,
};

pub(in super::super) fn badge(label: &str, band: Band) -> Badge {
    Badge { label: label.to_owned(), band }
}

pub(in super::super) fn elapsed(since: &str, text: &str) -> Elapsed {
    Elapsed { since: since.to_owned(), text: text.to_owned() }
}

pub(in super::super) fn due(at: &str, instant: &str, left: &str, state: DueState) -> Due {
    Due { at: at.to_owned(), instant: instant.to_owned(), left: left.to_owned(), state, soon: 60 }
}

pub(in super::super) fn post(label: &str, about: &str, action: &str) -> PostButton {
    PostButton {
        label: label.to_owned(),
        about: about.to_owned(),
        action: action.to_owned(),
        token: "token-1".to_owned(),
        fields: Vec::new(),
        primary: false,
    }
}

fn duty(id: &str, what: &str, due: Due, reason: &str, clause: &str) -> DutyLine {
    DutyLine {
        id: id.to_owned(),
        what: what.to_owned(),
        due,
        why: Why { reason: reason.to_owned(), clauses: vec![clause.to_owned()] },
        action: Some(Link::new("Record it", format!("/episodes/ep1/{id}/new"))),
        ..DutyLine::default()
    }
}

pub(in super::super) fn case_duties() -> Vec<DutyLine> {
    vec![
        duty(
            "parent",
            "Tell a parent",
            due("Sat 21:50", "2025-03-02T00:35:00Z", "40 min late", DueState::Late),
            "24 hours from the report.",
            "LBTH-11-j",
        ),
        duty(
            "assessment",
            "First assessment",
            due("01:25", "2025-03-02T01:25:00Z", "10 min left", DueState::Soon),
            "As the grade table says, from the decision.",
            "LBTH-6-h",
        ),
        DutyLine {
            owed_by: "Tower Hamlets".to_owned(),
            ..duty(
                "meeting",
                "Strategy meeting",
                due("Tue 4 Mar 19:50", "2025-03-04T19:50:00Z", "2 d 18 h left", DueState::Open),
                "72 hours from when she went missing.",
                "LBTH-6.1-i",
            )
        },
        DutyLine {
            action: None,
            ..duty(
                "decide",
                "Decide the report",
                due("Sat 20:40", "", "met at 20:31", DueState::Met),
                "A quarter of an hour from the report.",
                "LA-3-15",
            )
        },
    ]
}

pub(in super::super) fn duties() -> Vec<DutyLine> {
    let child = |line: DutyLine, child: &str, badge: Badge| DutyLine {
        id: format!("{}-{}", line.id, child.len()),
        child: child.to_owned(),
        child_href: "/episodes/ep1".to_owned(),
        badge: Some(badge),
        owed_by: String::new(),
        ..line
    };
    let children = [
        ("Amara K., 15", badge("High", Band::High)),
        ("Ellis Wainwright-Adeyemi, 16", badge("Medium", Band::Medium)),
        ("Kofi B., 13", badge("Low", Band::Low)),
    ];
    let lines = case_duties().into_iter().zip(children);
    lines.map(|(line, (name, badge))| child(line, name, badge)).collect()
}

pub(in super::super) fn unit_duties() -> Vec<DutyLine> {
    let take = |line: DutyLine| DutyLine {
        id: format!("{}-unit", line.id),
        action: None,
        take: Some(post("Take it", &format!("for {}: {}", line.child, line.what), "/duties/d1/take")),
        ..line
    };
    duties().into_iter().map(take).collect()
}

pub(in super::super) fn identity() -> IdentityBar {
    IdentityBar {
        away: false,
        name: "Amara K., 15".to_owned(),
        badge: Some(badge("High", Band::High)),
        graded: "since 22:40".to_owned(),
        missing: Some(elapsed("2025-03-01T19:50:00Z", "5 h 25 min")),
        facts: vec!["Last seen Sat 1 Mar 19:50".to_owned()],
        owner: "North Area MPU (DS Okafor, 020 7946 0141)".to_owned(),
        responsible: "Tower Hamlets".to_owned(),
        link: Some(Link::new("Across episodes", "/children/c1")),
    }
}

pub(in super::super) fn child_identity() -> IdentityBar {
    IdentityBar { link: Some(Link::new("Open case LTN-4F7K2", "/episodes/ep1")), ..identity() }
}

pub(in super::super) fn home_identity() -> IdentityBar {
    IdentityBar {
        name: "Larkfield House".to_owned(),
        facts: vec!["Children's home, 6 places, Bow".to_owned(), "Manager: Daniel Reeve, 020 7946 0150".to_owned()],
        responsible: "Tower Hamlets".to_owned(),
        ..IdentityBar::default()
    }
}

pub(in super::super) fn ladder() -> Ladder {
    let rung =
        |label: &str, state: RungState, note: &str| Rung { label: label.to_owned(), state, note: note.to_owned() };
    Ladder {
        rungs: vec![
            rung("Contact made", RungState::Reached, "00:20, text to her aunt"),
            rung("Location claimed", RungState::Refuted, "Mile End station, not there at 00:55"),
            rung("Location verified", RungState::Waiting, ""),
            rung("Wellbeing confirmed", RungState::Waiting, ""),
            rung("Closed", RungState::Waiting, ""),
        ],
        missing: "somebody has to see her, or an address has to be checked.".to_owned(),
    }
}

pub(in super::super) fn grades() -> Grades {
    let grade = |agency: &str, badge: Badge, by: &str, rationale: &str, review: &str| GradeView {
        agency: agency.to_owned(),
        badge,
        by: by.to_owned(),
        rationale: rationale.to_owned(),
        review: review.to_owned(),
    };
    Grades {
        gaps: "Not known: “Is the child likely to self-harm or attempt suicide?”. Not asked: 12 questions.".to_owned(),
        grades: vec![
            grade(
                "Police",
                badge("High", Band::High),
                "DS Okafor, Sat 22:40",
                "Seen with two adults she does not know.",
                "Review due 03:00",
            ),
            grade(
                "Tower Hamlets",
                badge("Medium", Band::Medium),
                "Leila Marsh, Sat 22:10",
                "In touch with her aunt.",
                "",
            ),
        ],
        difference: "The police grade is one band above the borough's.".to_owned(),
        challenge: Some(Link::new("Challenge the police grade", "/episodes/ep1/challenge/new")),
    }
}

pub(in super::super) fn timeline() -> Vec<TimelineLine> {
    let line = |what: &str, when: &str, instant: &str, by: &str, source: &str| TimelineLine {
        what: what.to_owned(),
        href: "/episodes/ep1/entries/14".to_owned(),
        when: when.to_owned(),
        instant: instant.to_owned(),
        by: by.to_owned(),
        source: source.to_owned(),
        ..TimelineLine::default()
    };
    vec![
        TimelineLine {
            withdrawn: true,
            corrections: vec![Correction {
                what: "Withdrawn: it was another girl.".to_owned(),
                by: "PC Tom Ashby, 01:02".to_owned(),
            }],
            ..line(
                "Seen at Mile End station",
                "Sun 2 Mar 00:40",
                "2025-03-02T00:40:00Z",
                "British Transport Police",
                "",
            )
        },
        TimelineLine {
            said: Some(Said { who: "Amara".to_owned(), words: "I'm fine, stop ringing me".to_owned() }),
            actions: vec![Link::new("Correct", "/episodes/ep1/entries/13/correct")],
            ..line(
                "Contact made",
                "Sun 2 Mar 00:20",
                "2025-03-02T00:20:00Z",
                "PC Tom Ashby",
                "Her aunt showed the text",
            )
        },
        TimelineLine {
            recorded: "Sun 2 Mar 00:34".to_owned(),
            details: vec!["She left with a grey rucksack and no coat.".to_owned()],
            corrections: vec![Correction {
                what: "She was last seen at 19:50, not 19:20.".to_owned(),
                by: "Daniel Reeve, Larkfield House, Sat 23:05".to_owned(),
            }],
            ..line("Last seen", "Sat 1 Mar 19:50", "", "Larkfield House", "Seen by night staff")
        },
        line("Argued with a friend", "", "", "Leila Marsh, Tower Hamlets", "Told by the home"),
    ]
}

fn rows<const WIDTH: usize>(cells: Vec<[Cell; WIDTH]>) -> Vec<Row> {
    cells.into_iter().map(|cells| Row { cells: cells.into(), new: false }).collect()
}

fn table<const WIDTH: usize>(caption: &str, columns: [&str; WIDTH], cells: Vec<[Cell; WIDTH]>) -> Table {
    let columns = columns.map(Column::words).into();
    Table { caption: caption.to_owned(), columns, rows: rows(cells), ..Table::default() }
}

pub(in super::super) fn factors() -> Table {
    let row = |factor: &str, police: &str, borough: &str| [Cell::text(factor), Cell::text(police), Cell::text(borough)];
    table(
        "Factors by agency",
        ["Factor", "Police", "Tower Hamlets"],
        vec![
            row("Risk of being exploited", "Yes", "Yes"),
            row("Needs medication", "Not known", "No"),
            row("Out of character", "No", "Not asked"),
        ],
    )
}

pub(in super::super) fn episodes() -> Table {
    let row = |reference: &str, from: &str, lasted: &str, grade: Badge, returned: &str| {
        let graded = Cell { badge: Some(grade), ..Cell::default() };
        [Cell::link(reference, "/episodes/ep1"), Cell::text(from), Cell::text(lasted), graded, Cell::text(returned)]
    };
    table(
        "Episodes, newest first",
        ["Case", "From", "Lasted", "Highest grade", "Return conversation"],
        vec![
            row("LTN-4F7K2", "Sat 1 Mar 2025 19:50", "Still missing", badge("High", Band::High), "Not yet due"),
            row("LTN-2B9HX", "Tue 14 Jan 2025 21:10", "6 h 5 min", badge("Medium", Band::Medium), "Held 16 January"),
            row("LTN-9C3TP", "Sun 8 Dec 2024 17:00", "40 min", badge("Low", Band::Low), "Declined"),
        ],
    )
}

pub(in super::super) fn residents() -> Table {
    let row = |child: &str, since: &str, pack: &str, now: &str| {
        [Cell::link(child, "/children/c1"), Cell::text(since), Cell::link(pack, "/children/c1/pack"), Cell::text(now)]
    };
    table(
        "Children living here",
        ["Child", "Since", "Grab pack", "Now"],
        vec![
            row("Amara K., 15", "9 September 2024", "Version 3, 12 February", "Missing since Sat 19:50"),
            row("Ellis W., 16", "2 January 2025", "Not begun", "In the home"),
        ],
    )
}

pub(in super::super) fn absences() -> Table {
    table("Absences today", ["Child", "Left", "Expected"], Vec::new())
}

pub(in super::super) fn about_child() -> SummaryList {
    SummaryList {
        rows: vec![
            SummaryRow {
                action: Some(Link::new("Correct", "/children/c1/entries/1/correct")),
                ..SummaryRow::new("Name", "Amara Kuti, known as Mara")
            },
            SummaryRow::new("Born", "14 June 2009"),
            SummaryRow {
                values: vec!["Larkfield House, Bow".to_owned(), "Since 9 September 2024".to_owned()],
                ..SummaryRow::new("Lives at", "")
            },
            SummaryRow { key: "School".to_owned(), ..SummaryRow::default() },
        ],
    }
}
