//! The widgets a field can have. Each holds what was typed as it was typed, so nothing is lost when it is refused.

use super::{FieldView, FormWords};

/// How wide a text box is; it hints at how much is expected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Width {
    /// As wide as the column.
    #[default]
    Full,
    /// About twenty characters.
    Medium,
    /// About five characters.
    Short,
}

/// What a text box is for, which decides keyboard, spelling and autofill.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Purpose {
    /// Ordinary words.
    #[default]
    Words,
    /// Somebody's name: no spelling check.
    Name,
    /// A telephone number, in any form.
    Telephone,
    /// An e-mail address.
    Email,
    /// A postcode or a reference: no spelling check, no capitals corrected.
    Code,
}

/// One answer of a list.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// What is posted.
    pub value: String,
    /// The words.
    pub label: String,
    /// A sentence under them; empty for none.
    pub hint: String,
    /// Chosen.
    pub checked: bool,
    /// Set apart from the answers above it: *not known* and its like.
    pub apart: bool,
    /// Fields shown while it is chosen.
    pub reveals: Vec<FieldView>,
}

impl Choice {
    /// An answer that is not chosen yet.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    /// The same answer set apart from those above it.
    #[must_use]
    pub fn set_apart(self) -> Self {
        Self { apart: true, ..self }
    }

    /// The same answer, chosen if this is the value.
    #[must_use]
    pub fn chosen_if(self, value: &str) -> Self {
        Self { checked: self.value == value, ..self }
    }
}

/// An answer that may be known or not, with the reason when it is not.
///
/// When the known value is itself a list, its choices and the reasons are one list, so that a tired person presses once;
/// `posted` unpicks that. Otherwise the reasons stand beside the box, and one is chosen only when the box stays empty.
#[derive(Debug, Clone, Default)]
pub struct AnswerView {
    /// `known`, `not_known`, `not_asked`, `declined`, `not_applicable`, or empty when nothing was chosen.
    pub state: String,
    /// The reasons offered, as values and words: `("not_known", "Not known")`.
    pub others: Vec<(String, String)>,
    /// The value's own field, named `path.known`.
    pub known: Box<FieldView>,
}

impl AnswerView {
    pub(super) fn is_one_list(&self) -> bool {
        matches!(self.known.widget, WidgetView::Radios { .. } | WidgetView::Select { .. })
    }

    pub(super) fn is_select(&self) -> bool {
        matches!(self.known.widget, WidgetView::Select { .. })
    }

    pub(super) fn choices(&self) -> Vec<Choice> {
        let of_list = match &self.known.widget {
            WidgetView::Radios { options } | WidgetView::Select { options } => options.as_slice(),
            _ => &[],
        };
        let known = of_list.iter().map(|option| Choice {
            value: format!("known={}", option.value),
            checked: option.checked && self.state == "known",
            ..option.clone()
        });
        let others = self.others.iter().map(|(value, label)| {
            let chosen = !self.state.is_empty() && *value == self.state;
            Choice { checked: chosen, ..Choice::new(value, label).set_apart() }
        });
        known.chain(others).collect()
    }
}

/// Which way a moment is told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MomentHow {
    /// Nothing chosen.
    #[default]
    Blank,
    /// Now.
    Now,
    /// On a date, at a time if known.
    Earlier,
    /// Between two times.
    Between,
    /// Not known.
    NotKnown,
}

/// A date and time as told, each box as typed.
#[derive(Debug, Clone, Default)]
pub struct MomentView {
    /// Which way it is told.
    pub how: MomentHow,
    /// What *now* is, beside the word: `Sun 2 Mar 01:15`. Empty where *now* cannot be meant.
    pub now: String,
    /// The date.
    pub date: String,
    /// The time.
    pub time: String,
    /// The earlier bound's date.
    pub from_date: String,
    /// The earlier bound's time.
    pub from_time: String,
    /// The later bound's date.
    pub to_date: String,
    /// The later bound's time.
    pub to_time: String,
    /// The words it was told in.
    pub words: String,
    /// The clocks went back over the time: ask which of the two (posted as `path.second`, `yes` or `no`).
    pub asks_which: bool,
    /// What was answered to that, or empty.
    pub second: String,
    /// How it was read, once it was: `Sat 1 Mar 2025, 22:15`.
    pub read_as: String,
    /// It lies ahead: a time alone is the next time the clock shows it.
    pub ahead: bool,
    /// Only a date and a time, for a small question inside another's answer.
    pub brief: bool,
}

/// One date and time of a moment, as its boxes are drawn.
pub(super) struct MomentRow<'view> {
    pub(super) lead: &'view str,
    pub(super) date_part: &'static str,
    pub(super) time_part: &'static str,
    pub(super) date: &'view str,
    pub(super) time: &'view str,
}

impl MomentView {
    pub(super) fn at(&self) -> MomentRow<'_> {
        MomentRow { lead: "", date_part: "date", time_part: "time", date: &self.date, time: &self.time }
    }

    pub(super) fn bounds<'view>(&'view self, words: &'view FormWords) -> [MomentRow<'view>; 2] {
        let (from_date, from_time) = (self.from_date.as_str(), self.from_time.as_str());
        let (to_date, to_time) = (self.to_date.as_str(), self.to_time.as_str());
        [
            MomentRow {
                lead: &words.from,
                date_part: "from_date",
                time_part: "from_time",
                date: from_date,
                time: from_time,
            },
            MomentRow { lead: &words.to, date_part: "to_date", time_part: "to_time", date: to_date, time: to_time },
        ]
    }
}

/// One item of a list that can grow.
#[derive(Debug, Clone, Default)]
pub struct RepeatItem {
    /// The item's fields, named `path.0.…`.
    pub fields: Vec<FieldView>,
}

/// What a field is filled in with.
#[derive(Debug, Clone)]
pub enum WidgetView {
    /// One line.
    Text {
        /// As typed.
        value: String,
        /// How much is expected.
        width: Width,
        /// What it is for.
        purpose: Purpose,
    },
    /// Several lines.
    TextArea {
        /// As typed.
        value: String,
        /// How many lines are shown.
        rows: u8,
    },
    /// A whole number or a decimal, as typed.
    Number {
        /// As typed.
        value: String,
        /// `minutes`; empty for none.
        unit: String,
    },
    /// One of a few.
    Radios {
        /// The answers.
        options: Vec<Choice>,
    },
    /// Any of a few; posts the same name once for each.
    Checkboxes {
        /// The answers.
        options: Vec<Choice>,
    },
    /// One of many.
    Select {
        /// The answers.
        options: Vec<Choice>,
    },
    /// A date in three boxes.
    Date {
        /// As typed.
        day: String,
        /// As typed.
        month: String,
        /// As typed.
        year: String,
    },
    /// A date and time as told.
    Moment(Box<MomentView>),
    /// Known, or why not.
    Answer(AnswerView),
    /// Fields that belong together.
    Group {
        /// The fields.
        fields: Vec<FieldView>,
    },
    /// Fields that make up one part of a long form, under its own heading.
    Part {
        /// The fields.
        fields: Vec<FieldView>,
    },
    /// Short questions one below the other, each with its answers in the same line where the page is wide enough.
    Rows {
        /// The questions.
        fields: Vec<FieldView>,
    },
    /// Fields that are filled in already and folded away.
    Folded {
        /// What to press to see them.
        summary: String,
        /// Whether they are shown.
        open: bool,
        /// The fields.
        fields: Vec<FieldView>,
    },
    /// Words to read, and nothing to fill in.
    Note {
        /// The words.
        text: String,
    },
    /// A list that can grow, without JavaScript.
    Repeat {
        /// The items.
        items: Vec<RepeatItem>,
        /// What one is called: `sighting`.
        item: String,
        /// `Add another sighting`; empty when no more may be added.
        add: String,
        /// `Remove`; empty when none may be removed.
        remove: String,
    },
    /// A button that sends the form as it stands, for the page to do something with before it is recorded.
    Press {
        /// The words.
        label: String,
        /// Posted as `_action`; empty for the form's own button in a second place.
        action: String,
    },
    /// A file of the reader's; what was chosen before, no browser shows again.
    File {
        /// What the browser offers first: `image/jpeg,application/pdf`.
        accept: String,
    },
    /// Nothing to see.
    Hidden {
        /// The value.
        value: String,
    },
}

impl Default for WidgetView {
    fn default() -> Self {
        Self::text("")
    }
}

impl WidgetView {
    /// One line of ordinary words.
    pub fn text(value: impl Into<String>) -> Self {
        Self::Text { value: value.into(), width: Width::Full, purpose: Purpose::Words }
    }

    /// Five lines of ordinary words.
    pub fn text_area(value: impl Into<String>) -> Self {
        Self::TextArea { value: value.into(), rows: 5 }
    }
}
