//! The questions, each a page: what they ask of the two records a report makes, in the reader's words.

use casework::form::{self, Field, Shape, Typed};
use casework::record::{Refusal, Times};
use casework::records::Kind;

use super::language::{Tongue, own_name};
use crate::ask::Ask;
use crate::look::form::{Choice, FieldView, FormView, WidgetView};
use crate::look::pages::PublicQuestion;
use crate::pages::form::{Asking, Offers};

/// Which record an answer belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Child,
    Report,
}

/// Something asked.
pub(super) struct Asked {
    pub part: Part,
    pub field: &'static str,
    pub label: &'static str,
    pub hint: &'static str,
    /// Words that may be not known: asked as an answer, kept as words.
    pub words: bool,
}

/// One page.
pub(super) struct Question {
    pub step: &'static str,
    pub heading: &'static str,
    pub asks: &'static [Asked],
}

const fn asked(part: Part, field: &'static str, label: &'static str, hint: &'static str) -> Asked {
    Asked { part, field, label, hint, words: false }
}

const fn words(part: Part, field: &'static str, label: &'static str, hint: &'static str) -> Asked {
    Asked { part, field, label, hint, words: true }
}

/// Asked last, and only of those who report for a family.
const BEHALF: &str = "behalf";
/// The box of who they are to the child, and those who may report for a family.
const RELATIONSHIP: &str = "report.relationship.known";
const FOR_A_FAMILY: [&str; 3] = ["school", "charity_worker", "other"];

/// In the order in which a worried person can answer; the telephone early, so that somebody can ring back.
pub(super) const QUESTIONS: &[Question] = &[
    Question {
        step: "child",
        heading: "child-heading",
        asks: &[words(Part::Child, "name", "child-name", "child-name-hint")],
    },
    Question {
        step: "you",
        heading: "you-heading",
        asks: &[
            words(Part::Report, "reporter_phone", "you-phone", "you-phone-hint"),
            words(Part::Report, "reporter_name", "you-name", ""),
            asked(Part::Report, "relationship", "you-relationship", ""),
            asked(Part::Report, "interpreter", "you-language", "you-language-hint"),
        ],
    },
    Question {
        step: "born",
        heading: "born-heading",
        asks: &[asked(Part::Child, "born", "born-heading", "born-hint")],
    },
    Question { step: "home", heading: "home-heading", asks: &[asked(Part::Child, "responsible", "home-heading", "")] },
    Question {
        step: "seen",
        heading: "seen-heading",
        asks: &[asked(Part::Report, "last_seen", "seen-heading", "seen-hint")],
    },
    Question {
        step: "place",
        heading: "place-heading",
        asks: &[words(Part::Report, "last_seen_where", "place-heading", "place-hint")],
    },
    Question {
        step: "danger",
        heading: "danger-heading",
        asks: &[
            asked(Part::Report, "immediate_danger", "danger-now", ""),
            asked(Part::Report, "medical", "danger-medical", ""),
        ],
    },
    Question {
        step: "happened",
        heading: "happened-heading",
        asks: &[words(Part::Report, "circumstances", "happened-heading", "happened-hint")],
    },
    Question {
        step: "looks",
        heading: "looks-heading",
        asks: &[words(Part::Report, "description", "looks-heading", "looks-hint")],
    },
    Question {
        step: BEHALF,
        heading: "behalf-heading",
        asks: &[asked(Part::Report, "family_agrees", "behalf-heading", "behalf-hint")],
    },
];

impl Question {
    /// Whether it is asked of whoever answered so.
    pub fn concerns<'a>(&self, mut answers: impl Iterator<Item = (&'a str, &'a str)>) -> bool {
        let for_family = |value: &str| FOR_A_FAMILY.iter().any(|code| value.trim_start_matches("known=") == *code);
        self.step != BEHALF || answers.any(|(name, value)| name == RELATIONSHIP && for_family(value))
    }
}

impl Part {
    /// Where the record's boxes are.
    pub fn name(self) -> &'static str {
        match self {
            Part::Child => "child",
            Part::Report => "report",
        }
    }

    pub fn kind(self) -> Kind {
        match self {
            Part::Child => Kind::ChildRegistered,
            Part::Report => Kind::ReportReceived,
        }
    }
}

impl Asked {
    /// The path of its boxes.
    pub fn path(&self) -> String {
        format!("{}.{}", self.part.name(), self.field)
    }

    /// The record's own field, asked in the reader's words.
    pub fn field(&self, tongue: &Tongue) -> Option<Field> {
        let field = form::of(self.part.kind())?.fields.iter().find(|field| field.name == self.field)?.clone();
        let hint = if self.hint.is_empty() { String::new() } else { tongue.say(self.hint) };
        let shape = if self.words { Shape::Answer(Box::new(field.shape)) } else { field.shape };
        Some(Field { label: tongue.say(self.label), hint, shape, required: true, ..field })
    }
}

/// A question with what was answered so far.
pub(super) fn page(ask: &Ask, question: &Question, place: usize, typed: &Typed, token: &str) -> PublicQuestion {
    let tongue = Tongue::of(ask);
    let offers = Offers::of(&ask.lantern.directory());
    let (policy, now) = (ask.lantern.policy(), ask.lantern.now());
    let asking = Asking { policy, offers: &offers, typed, now, times: Times::AsTold };
    let only = question.asks.len() == 1;
    let field = |asked: &Asked| {
        let mut field = asking.field(&asked.path(), &asked.field(tongue)?);
        speak(&mut field, tongue);
        Some(if only { field.as_heading() } else { field })
    };
    let (number, count) = ((place + 1).to_string(), (QUESTIONS.len() - 1).max(place + 1).to_string());
    let before = place.checked_sub(1).and_then(|before| QUESTIONS.get(before));
    let changes = !ask.query.get("change").is_empty() || !ask.form().get("_change").is_empty();
    let back = match before {
        _ if changes => "/report/check".to_owned(),
        Some(before) => format!("/report/{}", before.step),
        None => "/report".to_owned(),
    };
    let mut hidden = vec![("_step".to_owned(), question.step.to_owned())];
    if changes {
        hidden.push(("_change".to_owned(), "yes".to_owned()));
    }
    let fields = question.asks.iter().filter_map(field).collect();
    let form = FormView {
        token: token.to_owned(),
        draft_url: "/report/draft".to_owned(),
        submit: tongue.say("question-continue"),
        hidden,
        ..FormView::new(format!("/report/{}", question.step), tongue.say(question.heading), fields)
    };
    PublicQuestion {
        layout: tongue.layout(ask, Some(&back)),
        progress: tongue.say_with("question-progress", &[("number", &number), ("count", &count)]),
        form: form.in_words(&tongue.form_words()),
    }
}

/// The page with what is wrong beside each answer.
pub(super) fn refused(ask: &Ask, mut page: PublicQuestion, refusals: &[Refusal]) -> PublicQuestion {
    let tongue = Tongue::of(ask);
    for refusal in refusals {
        let words = match refusal.code {
            "too_long" | "too_many" => "error-too-long",
            "unusable_characters" | "hidden_characters" => "error-characters",
            "not_a_date" => "error-date",
            _ => "error-other",
        };
        page.form.refuse(&refusal.field, &tongue.say(words));
    }
    page
}

/// The choices in the reader's words: *I do not know* is the only reason asked of the public.
fn speak(field: &mut FieldView, tongue: &Tongue) {
    let WidgetView::Answer(answer) = &mut field.widget else { return };
    answer.others = vec![("not_known".to_owned(), tongue.say("answer-not-known"))];
    let (relationship, language) = (field.name.ends_with(".relationship"), field.name.ends_with(".interpreter"));
    let asked_before = !answer.state.is_empty();
    if let WidgetView::Radios { options } | WidgetView::Select { options } = &mut answer.known.widget {
        if relationship {
            let said = |mut option: Choice| {
                option.label = tongue.find(&format!("relationship-{}", option.value), &[])?;
                Some(option)
            };
            *options = std::mem::take(options).into_iter().filter_map(said).collect();
        }
        if language {
            // Whoever reads these pages in a language speaks it, until they say otherwise.
            for option in options.iter_mut() {
                option.label = own_name(&option.value).unwrap_or_else(|| std::mem::take(&mut option.label));
                if tongue.speaks(&option.value) && !asked_before {
                    option.checked = true;
                    "known".clone_into(&mut answer.state);
                }
            }
            options.sort_by_key(|option| !tongue.speaks(&option.value));
        }
        for option in options {
            match option.value.as_str() {
                "true" => option.label = tongue.say("answer-yes"),
                "false" => option.label = tongue.say("answer-no"),
                _ => {}
            }
        }
    }
}
