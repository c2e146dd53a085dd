//! Forms as views: what they gather, name and unpick. How they look is seen in the gallery of pages.

use std::sync::Arc;

use askama::Template;

use super::*;

fn pairs(given: &[(&str, &str)]) -> Vec<(String, String)> {
    given.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn yes_no(name: &str) -> WidgetView {
    let options = vec![Choice::new("true", "Yes"), Choice::new("false", "No")];
    WidgetView::Answer(AnswerView {
        others: pairs(&[("not_known", "Not known")]),
        known: Box::new(FieldView::new(format!("{name}.known"), "", WidgetView::Radios { options })),
        ..AnswerView::default()
    })
}

fn nested(depth: usize, path: &str) -> FieldView {
    let name = format!("{path}.inner");
    if depth == 0 {
        return FieldView::new(name, "Leaf", WidgetView::text("typed")).with_error("Say more");
    }
    let fields = vec![nested(depth - 1, &name)];
    FieldView::new(name, "Group", WidgetView::Group { fields })
}

#[test]
fn an_answer_drawn_as_one_list_becomes_two_fields() {
    let read = posted(pairs(&[("seen_alone!", "known=true"), ("note", "known=left alone")]));
    let expected = [("seen_alone", "known"), ("seen_alone.known", "true"), ("note", "known=left alone")];
    assert_eq!(read, pairs(&expected));
}

#[test]
fn a_value_left_in_the_box_of_an_unknown_answer_is_dropped() {
    let read = posted(pairs(&[
        ("phone", "not_known"),
        ("phone.known", "020"),
        ("phone.known.a", "x"),
        ("phone.knownish", "y"),
    ]));
    assert_eq!(read, pairs(&[("phone", "not_known"), ("phone.knownish", "y")]));
}

#[test]
fn errors_are_gathered_from_any_depth_in_the_order_shown() {
    let mut form = FormView::new("/post", "Title", vec![nested(6, "a"), nested(0, "b")]);
    form.errors.push("The case has moved on".to_owned());
    let lines = form.error_lines();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0].href, "");
    assert_eq!(lines[2].href, "#f-b-inner");
    let html = form.render().unwrap();
    assert!(form.summary().render().unwrap().contains("The case has moved on"));
    assert!(html.contains(&format!("id=\"{}\"", lines[1].href.trim_start_matches('#'))));
}

#[test]
fn a_refusal_lands_on_the_nearest_field_that_is_shown() {
    let mut form = FormView::new("/post", "Title", vec![nested(1, "a"), FieldView::new("b", "B", yes_no("b"))]);
    form.refuse("/a/inner/nothing", "On the group");
    form.refuse("/b/known/unit", "On the answer's value");
    form.refuse("/c", "On the whole");
    let told: Vec<_> = form.error_lines().into_iter().map(|line| (line.text, line.href)).collect();
    let expected = [
        ("On the whole", ""),
        ("On the group", "#f-a-inner"),
        ("Say more", "#f-a-inner-inner"),
        ("On the answer's value", "#f-b"),
    ];
    assert_eq!(told, pairs(&expected));
}

#[test]
fn words_of_another_language_reach_nested_widgets() {
    let words = Arc::new(FormWords { error: "ত্রুটি:".to_owned(), ..FormWords::default() });
    let html = FormView::new("/post", "Title", vec![nested(3, "a")]).in_words(&words).render().unwrap();
    assert!(html.contains("ত্রুটি:") && !html.contains("Error:"));
}

#[test]
fn a_yes_no_answer_is_one_list_of_radios() {
    let html = FieldView::new("seen_alone", "Seen alone?", yes_no("seen_alone")).render().unwrap();
    for part in [r#"name="seen_alone!""#, r#"value="known=true""#, r#"value="not_known""#] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn what_was_typed_is_shown_escaped() {
    let html = FieldView::new("note", "Note", WidgetView::text("<script>\"")).render().unwrap();
    assert!(!html.contains("<script>"));
}

#[test]
fn a_field_is_found_by_name_at_any_depth() {
    let mut field = nested(4, "a");
    let leaf = "a.inner.inner.inner.inner.inner";
    assert_eq!(field.find_mut(leaf).map(|found| found.label.clone()), Some("Leaf".to_owned()));
    assert!(field.find_mut("a.outer").is_none());
}
