//! What a form shows: fields, widgets, errors and words, as plain views that render themselves, however deep they nest.
//! Reading what was posted, and deciding whether it is right, is for others; names say where a value goes.
//!
//! A field's name is its path in the record: `held_at`, `answers.0.factor`. Widgets of several boxes add to it:
//! a date posts `path.day`, `path.month`, `path.year`; a moment `path.how` (`now`, `earlier`, `between`,
//! `not_known`), `path.date`, `path.time`, `path.from_date`, `path.from_time`, `path.to_date`, `path.to_time`,
//! `path.second` and `path.words`; an answer `path` (`known`, `not_known`, …) and the value below `path.known`. Names that begin with
//! `_` are the form's own: `_token`, `_revises`, and `_action` (`add:path`, `remove:path.0`).

mod field;
mod posted;
mod widget;
mod words;

pub use field::FieldView;
pub use posted::posted;
pub use widget::{AnswerView, Choice, MomentHow, MomentView, Purpose, RepeatItem, WidgetView, Width};
pub use words::FormWords;

use std::sync::Arc;

use askama::Template;

use super::parts::{Link, Section};
use super::rendered;

/// One line of the error summary.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ErrorLine {
    /// What is wrong and what to do.
    pub text: String,
    /// The field it is about, as `#id`; empty when it is about the whole form.
    pub href: String,
}

/// What stands first on a page whose form was refused; it renders nothing when nothing is wrong.
#[derive(Debug, Clone, Template)]
#[template(path = "form/error_summary.html")]
pub struct ErrorSummary {
    problem: String,
    lines: Vec<ErrorLine>,
}

/// A form. It renders its fields and its button; the page brings the error summary, heading and surroundings.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "form/form.html")]
pub struct FormView {
    /// The element's id; one a page.
    pub id: String,
    /// Where it posts to.
    pub action: String,
    /// The heading, for the page to show.
    pub title: String,
    /// A sentence under the heading; empty for none.
    pub lede: String,
    /// The fields, in order.
    pub fields: Vec<FieldView>,
    /// What is wrong with the whole; what is wrong with a field stands in the field and is gathered from there.
    pub errors: Vec<String>,
    /// The form token, which makes sending twice harmless.
    pub token: String,
    /// It asks and changes nothing: its answers are in the address, and it needs no token.
    pub asks: bool,
    /// Where drafts go; empty when none is kept.
    pub draft_url: String,
    /// `A draft was kept at 01:12 and is shown here`; empty when there is none.
    pub draft_note: String,
    /// The button.
    pub submit: String,
    /// The strand's version this was written against, for a record that decides; empty for one that adds.
    pub revises: String,
    /// Further hidden names and values.
    pub hidden: Vec<(String, String)>,
    /// What stands beside the first field, on a form as wide as the page.
    pub beside: Vec<Section>,
    /// A way out beside the button.
    pub cancel: Option<Link>,
    /// The words of the widgets, in the reader's language.
    pub words: Arc<FormWords>,
}

impl FormView {
    fn sends_files(&self) -> bool {
        self.fields.iter().any(|field| matches!(field.widget, WidgetView::File { .. }))
    }

    /// A form of these fields, in English, kept as no draft.
    pub fn new(action: impl Into<String>, title: impl Into<String>, fields: Vec<FieldView>) -> Self {
        Self {
            id: "form".to_owned(),
            action: action.into(),
            title: title.into(),
            fields,
            submit: "Save".to_owned(),
            ..Self::default()
        }
    }

    /// The same form with the widgets' own words in another language, to any depth.
    #[must_use]
    pub fn in_words(mut self, words: &Arc<FormWords>) -> Self {
        for field in &mut self.fields {
            field.speak(words);
        }
        self.words = Arc::clone(words);
        self
    }

    /// Sets what is wrong on the field of this JSON pointer (`/present/0/name`), on the nearest field above it that is
    /// shown, or else on the whole form. The first thing wrong with a field stays.
    pub fn refuse(&mut self, pointer: &str, message: &str) {
        let path = pointer.trim_start_matches('/').replace('/', ".");
        let mut name = path.as_str();
        while !name.is_empty() {
            if let Some(field) = self.fields.iter_mut().find_map(|field| field.find_mut(name)) {
                field.error.get_or_insert_with(|| message.to_owned());
                return;
            }
            name = name.rsplit_once('.').map_or("", |(above, _)| above);
        }
        self.errors.push(message.to_owned());
    }

    /// What is wrong with the whole, then with each field in the order they are shown.
    pub fn error_lines(&self) -> Vec<ErrorLine> {
        let whole = self.errors.iter().map(|text| ErrorLine { text: text.clone(), href: String::new() });
        let mut lines: Vec<_> = whole.collect();
        for field in &self.fields {
            field.gather_errors(&mut lines);
        }
        lines
    }

    /// The error summary as pages show it, before their heading.
    pub fn summary(&self) -> ErrorSummary {
        ErrorSummary { problem: self.words.problem.clone(), lines: self.error_lines() }
    }

    /// Whether anything is refused; the layout's `errors` follows it.
    pub fn has_errors(&self) -> bool {
        !self.error_lines().is_empty()
    }
}

rendered!(FormView, ErrorSummary);

#[cfg(test)]
mod tests;
