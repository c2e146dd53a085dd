//! One question: its name, words, error and widget, and the ids that tie them together for a screen reader.

use std::sync::Arc;

use askama::Template;

use super::{AnswerView, Choice, ErrorLine, FormWords, MomentHow, Purpose, WidgetView, Width};
use crate::look::rendered;

/// One question.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "form/field.html")]
pub struct FieldView {
    /// Its path in the record: `held_at`, `answers.0.factor`.
    pub name: String,
    /// The question.
    pub label: String,
    /// A sentence under it; empty for none.
    pub hint: String,
    /// What is wrong with what was typed.
    pub error: Option<String>,
    /// Whether an answer is needed; *not known* is one. Others are marked optional.
    pub required: bool,
    /// The question is the page's heading: the only one of a family page.
    pub heading: bool,
    /// What it is filled in with.
    pub widget: WidgetView,
    /// The widget's own words; `FormView::in_words` sets them to any depth.
    pub words: Arc<FormWords>,
}

impl FieldView {
    /// A required question without hint or error.
    pub fn new(name: impl Into<String>, label: impl Into<String>, widget: WidgetView) -> Self {
        Self { name: name.into(), label: label.into(), required: true, widget, ..Self::default() }
    }

    /// The same question with a hint.
    #[must_use]
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// The same question, which may be left out.
    #[must_use]
    pub fn optional(self) -> Self {
        Self { required: false, ..self }
    }

    /// The same question with what is wrong with it.
    #[must_use]
    pub fn with_error(self, error: impl Into<String>) -> Self {
        Self { error: Some(error.into()), ..self }
    }

    /// The same question as the page's heading.
    #[must_use]
    pub fn as_heading(mut self) -> Self {
        self.heading = true;
        if let WidgetView::Answer(answer) = &mut self.widget {
            answer.known.heading = true;
        }
        self
    }

    /// The element's id, which follows from the name.
    pub fn id(&self) -> String {
        format!("f-{}", self.name.replace('.', "-"))
    }

    /// The field with this name, at any depth, so that an error can be set on it.
    pub fn find_mut(&mut self, name: &str) -> Option<&mut FieldView> {
        if self.name == name {
            return Some(self);
        }
        self.children_mut().into_iter().find_map(|child| child.find_mut(name))
    }

    pub(super) fn speak(&mut self, words: &Arc<FormWords>) {
        self.words = Arc::clone(words);
        for child in self.children_mut() {
            child.speak(words);
        }
    }

    pub(super) fn gather_errors(&self, lines: &mut Vec<ErrorLine>) {
        if let Some(text) = &self.error {
            lines.push(ErrorLine { text: text.clone(), href: format!("#{}", self.first_box()) });
        }
        for child in self.children() {
            child.gather_errors(lines);
        }
    }

    fn children(&self) -> Vec<&FieldView> {
        match &self.widget {
            WidgetView::Group { fields }
            | WidgetView::Part { fields }
            | WidgetView::Rows { fields }
            | WidgetView::Folded { fields, .. } => fields.iter().collect(),
            WidgetView::Repeat { items, .. } => items.iter().flat_map(|item| &item.fields).collect(),
            WidgetView::Radios { options } | WidgetView::Checkboxes { options } => {
                options.iter().flat_map(|option| &option.reveals).collect()
            }
            WidgetView::Answer(answer) => vec![&answer.known],
            _ => Vec::new(),
        }
    }

    fn children_mut(&mut self) -> Vec<&mut FieldView> {
        match &mut self.widget {
            WidgetView::Group { fields }
            | WidgetView::Part { fields }
            | WidgetView::Rows { fields }
            | WidgetView::Folded { fields, .. } => fields.iter_mut().collect(),
            WidgetView::Repeat { items, .. } => items.iter_mut().flat_map(|item| &mut item.fields).collect(),
            WidgetView::Radios { options } | WidgetView::Checkboxes { options } => {
                options.iter_mut().flat_map(|option| &mut option.reveals).collect()
            }
            // Of an answer drawn as one list only what its choices reveal is drawn apart from it.
            WidgetView::Answer(answer) => {
                if answer.is_one_list() {
                    answer.known.children_mut()
                } else {
                    vec![&mut answer.known]
                }
            }
            _ => Vec::new(),
        }
    }

    /// The id of the box the error summary leads to.
    fn first_box(&self) -> String {
        match &self.widget {
            WidgetView::Date { .. } => format!("{}-day", self.id()),
            WidgetView::Moment(moment) if moment.how == MomentHow::Earlier => format!("{}-date", self.id()),
            WidgetView::Moment(moment) if moment.how == MomentHow::Between => format!("{}-from_date", self.id()),
            _ => self.id(),
        }
    }

    /// An id for the choice at this place: the first has the field's own, where the error summary leads.
    fn choice_id(&self, place: usize) -> String {
        if place == 0 { self.id() } else { format!("{}-{}", self.id(), place + 1) }
    }

    /// What the element is described by: hint, then error.
    fn described_by(&self) -> String {
        let mut ids = Vec::new();
        if !self.hint.is_empty() {
            ids.push(format!("{}-hint", self.id()));
        }
        if self.error.is_some() {
            ids.push(format!("{}-error", self.id()));
        }
        ids.join(" ")
    }

    /// The name its radios post: an answer drawn as one list is marked, for `posted` to unpick.
    fn posted_name(&self, answer: &AnswerView) -> String {
        if answer.is_one_list() { format!("{}!", self.name) } else { self.name.clone() }
    }

    /// Whether the choice at this place is the first of those set apart.
    fn divides(choices: &[Choice], place: usize) -> bool {
        let apart = |place: usize| choices.get(place).is_some_and(|choice| choice.apart);
        apart(place) && place > 0 && !apart(place - 1)
    }

    /// Few short answers stand side by side where the page is wide enough.
    fn side_by_side(&self, choices: &[Choice]) -> bool {
        let plain = choices.iter().all(|choice| choice.hint.is_empty() && choice.reveals.is_empty());
        let length: usize = choices.iter().map(|choice| choice.label.chars().count() + 6).sum();
        plain && !self.heading && length <= 88
    }

    /// A date's boxes: what each adds to the name, its label, what was typed, how many figures it expects.
    fn date_boxes<'view>(
        &'view self,
        day: &'view str,
        month: &'view str,
        year: &'view str,
    ) -> [(&'static str, &'view str, &'view str, u8); 3] {
        let words = &self.words;
        [("day", &words.day, day, 2), ("month", &words.month, month, 2), ("year", &words.year, year, 4)]
    }

    fn label_size(&self) -> &'static str {
        match self.widget {
            _ if self.heading => "l",
            WidgetView::Part { .. } | WidgetView::Rows { .. } => "m",
            _ => "s",
        }
    }

    fn input_class(&self) -> &'static str {
        match self.widget {
            WidgetView::Text { width: Width::Medium, .. } => "govuk-input govuk-input--width-20",
            WidgetView::Text { width: Width::Short, .. } | WidgetView::Number { .. } => {
                "govuk-input govuk-input--width-5"
            }
            _ => "govuk-input",
        }
    }

    fn input_kind(&self) -> &'static str {
        match self.widget {
            WidgetView::Text { purpose: Purpose::Telephone, .. } => "tel",
            WidgetView::Text { purpose: Purpose::Email, .. } => "email",
            _ => "text",
        }
    }

    fn unchecked_spelling(&self) -> bool {
        !matches!(self.widget, WidgetView::Text { purpose: Purpose::Words, .. })
    }
}

rendered!(FieldView);
