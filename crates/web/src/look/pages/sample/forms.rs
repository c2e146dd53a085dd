//! Forms with invented answers: one of every widget, the same refused, and a report on one screen.

use crate::look::form::{
    AnswerView, Choice, FieldView, FormView, MomentHow, MomentView, Purpose, RepeatItem, WidgetView, Width,
};
use crate::look::parts::{Link, Section};

fn choices(given: &[(&str, &str)]) -> Vec<Choice> {
    given.iter().map(|&(value, label)| Choice::new(value, label)).collect()
}

fn text(width: Width, purpose: Purpose, value: &str) -> WidgetView {
    WidgetView::Text { value: value.to_owned(), width, purpose }
}

fn others() -> Vec<(String, String)> {
    [("not_known", "Not known"), ("not_asked", "Not asked")]
        .map(|(value, label)| (value.to_owned(), label.to_owned()))
        .into()
}

fn yes_no(name: &str, label: &str) -> FieldView {
    let options = choices(&[("true", "Yes"), ("false", "No")]);
    let known = FieldView::new(format!("{name}.known"), "", WidgetView::Radios { options });
    let answer = AnswerView { others: others(), known: Box::new(known), ..AnswerView::default() };
    FieldView::new(name, label, WidgetView::Answer(answer))
}

fn answer_text(name: &str, label: &str, inside: &str) -> FieldView {
    let known = FieldView::new(format!("{name}.known"), label, WidgetView::text("")).with_hint(inside);
    let answer = AnswerView { state: "known".to_owned(), others: others(), known: Box::new(known) };
    FieldView::new(name, label, WidgetView::Answer(answer))
}

fn moment(name: &str, label: &str, how: MomentHow) -> FieldView {
    let view = MomentView {
        how,
        now: "Sun 2 Mar 01:15".to_owned(),
        date: "1/3/2025".to_owned(),
        time: "2215".to_owned(),
        read_as: if how == MomentHow::Earlier { "Sat 1 Mar 2025, 22:15".to_owned() } else { String::new() },
        asks_which: how == MomentHow::Between,
        from_date: "26/10/2025".to_owned(),
        from_time: "0130".to_owned(),
        ..MomentView::default()
    };
    FieldView::new(name, label, WidgetView::Moment(Box::new(view)))
}

fn mode() -> FieldView {
    let options = vec![
        Choice::new("in_person", "In person"),
        Choice { hint: "Only if she could not be seen.".to_owned(), ..Choice::new("telephone", "By telephone") },
        Choice::new("not_known", "Not known").set_apart(),
    ];
    FieldView::new("mode", "How was it held?", WidgetView::Radios { options })
}

fn concerns() -> FieldView {
    let options = vec![
        Choice::new("exploitation", "Exploitation"),
        Choice {
            checked: true,
            reveals: vec![FieldView::new("injury", "What injury?", WidgetView::text(""))],
            ..Choice::new("injured", "She was injured")
        },
        Choice::new("none", "None of these").set_apart(),
    ];
    FieldView::new("concerns", "What came up?", WidgetView::Checkboxes { options })
        .with_hint("Choose all that came up.")
}

fn address() -> FieldView {
    let inner = WidgetView::Group {
        fields: vec![
            FieldView::new("place.address.line", "Street", WidgetView::text("")),
            FieldView::new("place.address.postcode", "Postcode", text(Width::Short, Purpose::Code, "E3 4ZZ")),
        ],
    };
    let fields = vec![
        FieldView::new("place.description", "In words", WidgetView::text("")).optional(),
        FieldView::new("place.address", "Address", inner).optional(),
    ];
    FieldView::new("place", "Where was it held?", WidgetView::Group { fields })
}

fn present() -> FieldView {
    let item = |place: usize| RepeatItem {
        fields: vec![
            FieldView::new(format!("present.{place}.name"), "Name", text(Width::Medium, Purpose::Name, "Leila Marsh")),
            FieldView::new(format!("present.{place}.stayed"), "Minutes", number("20")).optional(),
        ],
    };
    let widget = WidgetView::Repeat {
        items: vec![item(0), item(1)],
        item: "person".to_owned(),
        add: "Add another person".to_owned(),
        remove: "Remove".to_owned(),
    };
    FieldView::new("present", "Who else was there?", widget)
}

fn number(value: &str) -> WidgetView {
    WidgetView::Number { value: value.to_owned(), unit: "minutes".to_owned() }
}

/// One of every widget.
pub(in super::super) fn every_widget() -> FormView {
    let boroughs = choices(&[("E09000030", "Tower Hamlets"), ("E09000007", "Camden")]);
    let date = WidgetView::Date { day: "14".to_owned(), month: "6".to_owned(), year: "2009".to_owned() };
    let fields = vec![
        moment("held_at", "When did it take place?", MomentHow::Earlier),
        moment("last_seen", "When was she last seen?", MomentHow::Between),
        mode(),
        yes_no("seen_alone", "Was she seen alone?"),
        answer_text("telephone", "Her telephone", "Number"),
        concerns(),
        FieldView::new("borough", "Which borough?", WidgetView::Select { options: boroughs }),
        FieldView::new("born", "Date of birth", date).with_hint("For example, 27 3 2009"),
        FieldView::new("lasted", "How long did it last?", number("25")),
        address(),
        present(),
        FieldView::new("said", "What did she say?", WidgetView::text_area("“I was at my friend's.”"))
            .with_hint("In her own words where you can."),
        FieldView::new("origin", "", WidgetView::Hidden { value: "page".to_owned() }),
    ];
    FormView {
        lede: "The police conversation with a child who has come back.".to_owned(),
        token: "token-1".to_owned(),
        draft_url: "/drafts/token-1".to_owned(),
        draft_note: "A draft kept at 01:12 is shown here.".to_owned(),
        submit: "Record the interview".to_owned(),
        cancel: Some(Link::new("Leave it and keep the draft", "/episodes/ep1")),
        ..FormView::new("/episodes/ep1/prevention_interview/new", "Prevention interview", fields)
    }
}

/// One of every widget, refused.
pub(in super::super) fn every_widget_refused() -> FormView {
    let mut form = every_widget();
    form.draft_note = String::new();
    for field in &mut form.fields {
        if !matches!(field.widget, WidgetView::Hidden { .. }) {
            field.error = Some(format!("{} This could not be read: write it again.", field.label));
        }
        for inner in ["place.address.postcode", "present.1.name", "telephone.known"] {
            if let Some(found) = field.find_mut(inner) {
                found.error = Some("Write this in full".to_owned());
            }
        }
    }
    form
}

/// A short question of a risk form: answered or not, with what a *yes* asks further.
fn question(name: &str, label: &str, state: &str, value: &str) -> FieldView {
    let mut options: Vec<Choice> =
        choices(&[("true", "Yes"), ("false", "No")]).into_iter().map(|choice| choice.chosen_if(value)).collect();
    let mut learnt = moment(&format!("{name}.obtained"), "When was it learnt?", MomentHow::Earlier);
    if let WidgetView::Moment(view) = &mut learnt.widget {
        view.brief = true;
    }
    if let Some(yes) = options.first_mut() {
        yes.reveals = vec![FieldView::new(format!("{name}.source"), "Who says so", WidgetView::text("")), learnt];
    }
    let known = FieldView::new(format!("{name}.answer.known"), "", WidgetView::Radios { options });
    let others = [("not_known", "Not known"), ("", "Not asked")].map(|(value, label)| (value.into(), label.into()));
    let answer = AnswerView { state: state.to_owned(), others: others.into(), known: Box::new(known) };
    FieldView::new(format!("{name}.answer"), label, WidgetView::Answer(answer))
}

/// The risk form: the grade first, what was known before folded, the other questions in rows.
pub(in super::super) fn risk_form(beside: Vec<Section>) -> FormView {
    let mut grades = choices(&[("high", "High"), ("medium", "Medium"), ("very_low", "Very low")]);
    for grade in &mut grades {
        let text = format!("At the least: what {} calls for.", grade.label.to_lowercase());
        "What it means.".clone_into(&mut grade.hint);
        grade.checked = grade.value == "very_low";
        grade.reveals = vec![FieldView::new("", "", WidgetView::Note { text })];
    }
    let decision = vec![
        FieldView::new("grade", "Grade", WidgetView::Radios { options: grades }),
        FieldView::new("rationale", "Why this grade", WidgetView::text_area("")),
        moment("occurred", "When was the risk assessed?", MomentHow::Now),
        FieldView::new("record", "", WidgetView::Press { label: "Record it".to_owned(), action: String::new() }),
    ];
    let before = vec![question("factors.0", "Is the child being bullied, or in dispute with others?", "known", "true")];
    let rows = FieldView::new("before", "What was known before", WidgetView::Rows { fields: before });
    let summary = "As at Sun 2 Mar 00:40: yes to 1. Kept, unless you open and change it".to_owned();
    let groups = vec![
        question("factors.1", "Is this out of character?", "known", "true"),
        question("factors.2", "Does an illness, disability or language make it harder to stay safe?", "not_known", ""),
        question("factors.3", "Is the child pregnant, or with a baby?", "", "")
            .with_error("“perhaps” is none of the answers"),
    ];
    let fields = vec![
        FieldView::new("decision", "Grade and reasons", WidgetView::Part { fields: decision }),
        FieldView::new("known", "", WidgetView::Folded { summary, open: true, fields: vec![rows] }),
        FieldView::new("group-0", "This time", WidgetView::Rows { fields: groups }),
    ];
    FormView {
        token: "token-1".to_owned(),
        submit: "Record it".to_owned(),
        beside,
        ..FormView::new("/episodes/ep1/risk_assessed/new", "Risk assessment", fields)
    }
}

fn reporter() -> FieldView {
    let relations =
        choices(&[("home", "Home"), ("parent", "Parent or carer"), ("school", "School"), ("other", "Somebody else")]);
    let fields = vec![
        FieldView::new("reporter.name", "Name", text(Width::Medium, Purpose::Name, "Daniel Reeve")),
        FieldView::new("reporter.telephone", "Telephone", text(Width::Medium, Purpose::Telephone, "")),
        FieldView::new("reporter.relation", "Who are they to the child?", WidgetView::Radios { options: relations }),
    ];
    FieldView::new("reporter", "Caller", WidgetView::Part { fields })
}

/// A report on one screen.
pub(in super::super) fn report_form() -> FormView {
    let child = vec![
        FieldView::new("child.name", "Name", text(Width::Medium, Purpose::Name, "Amara Kuti")),
        yes_no("child.in_care", "Is she in care?"),
    ];
    let seen = vec![
        moment("last_seen", "When was she last seen?", MomentHow::Blank),
        FieldView::new("place", "Where?", WidgetView::text("")),
    ];
    let worry = vec![
        yes_no("medication", "Does she need medication?"),
        yes_no("threatened", "Has anybody threatened her?"),
        FieldView::new("circumstances", "What happened?", WidgetView::text_area("")).optional(),
    ];
    let part = |name: &str, label: &str, fields| FieldView::new(name, label, WidgetView::Part { fields });
    FormView {
        token: "token-1".to_owned(),
        draft_url: "/drafts/token-1".to_owned(),
        submit: "Record the report".to_owned(),
        ..FormView::new(
            "/report/new",
            "New report",
            vec![
                reporter(),
                part("child", "Child", child),
                part("seen", "Last seen", seen),
                part("worry", "What worries the caller", worry),
            ],
        )
    }
}
