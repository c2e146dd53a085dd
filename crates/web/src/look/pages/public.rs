//! Pages for families and the public: one question a page, neutral titles, a way out. Every word comes filled in, from
//! the language files.

use std::sync::Arc;

use askama::Template;

use super::sample;
use crate::look::form::{AnswerView, Choice, FieldView, FormView, FormWords, MomentView, WidgetView};
use crate::look::layout::PublicLayout;
use crate::look::parts::{Link, SummaryList, SummaryRow};

/// What to know before starting: danger, how long it takes, how to leave quickly and what leaving does not hide.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/public_start.html")]
pub struct PublicStart {
    /// The frame.
    pub layout: PublicLayout,
    /// The heading.
    pub heading: String,
    /// In danger now: ring 999.
    pub emergency: String,
    /// What happens here, and that an unfinished report is rung back.
    pub paragraphs: Vec<String>,
    /// Begins.
    pub start: Link,
    /// What they can do themselves.
    pub steps: Link,
    /// Heads the next paragraphs.
    pub exit_heading: String,
    /// What the exit button does, and that it does not erase history.
    pub exit_paragraphs: Vec<String>,
}

/// What a family can do themselves.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/public_steps.html")]
pub struct PublicSteps {
    /// The frame.
    pub layout: PublicLayout,
    /// The heading.
    pub heading: String,
    /// In danger now: ring 999.
    pub emergency: String,
    /// None of it comes before a report.
    pub lede: String,
    /// What they can do.
    pub steps: Vec<String>,
    /// Reports.
    pub next: Link,
}

impl PublicSteps {
    /// An example.
    pub fn sample() -> Self {
        Self {
            layout: sample::public_layout("Your answers"),
            heading: "What you can do yourself".to_owned(),
            emergency: "If a child is in danger now, ring 999.".to_owned(),
            lede: "You do not have to do any of this before you tell us.".to_owned(),
            steps: vec!["Look everywhere at home.".to_owned(), "Ring the child, more than once.".to_owned()],
            next: Link::new("Tell us that a child is missing", "/report"),
        }
    }
}

/// One question.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/public_question.html")]
pub struct PublicQuestion {
    /// The frame.
    pub layout: PublicLayout,
    /// `Question 3 of about 9`; empty for none.
    pub progress: String,
    /// One field `as_heading()`, or several under the form's title.
    pub form: FormView,
}

impl PublicQuestion {
    fn field_is_heading(&self) -> bool {
        self.form.fields.iter().any(|field| field.heading)
    }
}

/// Every answer, before it is sent.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/public_check.html")]
pub struct PublicCheck {
    /// The frame.
    pub layout: PublicLayout,
    /// The answers, each with a way to change it.
    pub answers: SummaryList,
    /// What heads the pages that can wait.
    pub later_heading: String,
    /// That they can.
    pub later_lede: String,
    /// The pages that can wait.
    pub later: Vec<Link>,
    /// A form of no field but its button; its title heads the page.
    pub form: FormView,
}

/// The reference to keep, and what happens next.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/public_reference.html")]
pub struct PublicReference {
    /// The frame.
    pub layout: PublicLayout,
    /// The heading.
    pub heading: String,
    /// Leads the reference.
    pub reference_label: String,
    /// Eight characters.
    pub reference: String,
    /// The number to ring meanwhile.
    pub telephone: String,
    /// The page that is theirs, and what it is for; none where they were given no link.
    pub own: Option<(Link, String)>,
    /// Heads what follows.
    pub next_heading: String,
    /// Who is doing what now, and when we will ring.
    pub next: Vec<String>,
}

/// Something to say, and perhaps where to go: an error, an expired page, the safety page.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/public_message.html")]
pub struct PublicMessage {
    /// The frame.
    pub layout: PublicLayout,
    /// The heading.
    pub heading: String,
    /// What happened and what to do.
    pub paragraphs: Vec<String>,
    /// What was typed and not kept, hidden, with a button that sends it again.
    pub again: Option<FormView>,
    /// Where to go.
    pub next: Option<Link>,
}

impl PublicStart {
    /// An example.
    pub fn sample() -> Self {
        Self {
            layout: sample::public_layout("Get help"),
            heading: "Tell us that a child is missing".to_owned(),
            emergency: "If a child is in danger now, ring 999.".to_owned(),
            paragraphs: vec![
                "You do not have to wait. You can say that you do not know.".to_owned(),
                "If you give a telephone number and stop before the end, we ring you within 10 minutes.".to_owned(),
            ],
            start: Link::new("Start", "/report/child"),
            steps: Link::new("What you can do yourself", "/report/steps"),
            exit_heading: "Leaving this page quickly".to_owned(),
            exit_paragraphs: vec![
                "The button “Exit this page”, or the Shift key pressed 3 times, shows the weather instead.".to_owned(),
                "It does not remove these pages from your browser's history.".to_owned(),
            ],
        }
    }
}

impl PublicQuestion {
    fn of(field: FieldView, progress: &str) -> Self {
        let form = FormView {
            token: "token-1".to_owned(),
            draft_url: "/report/draft".to_owned(),
            submit: "Continue".to_owned(),
            ..FormView::new("/report/seen", "", vec![field])
        };
        let layout =
            PublicLayout { back: Some(Link::new("Back", "/report/child")), ..sample::public_layout("Question") };
        Self { layout, progress: progress.to_owned(), form }
    }

    /// An example: when the child was last seen.
    pub fn sample_moment() -> Self {
        let field =
            FieldView::new("last_seen", "When was she last seen?", WidgetView::Moment(Box::<MomentView>::default()))
                .with_hint("As near as you can say.")
                .as_heading();
        Self::of(field, "Question 3 of about 9")
    }

    /// An example: a choice, refused because nothing was chosen.
    pub fn sample_choice() -> Self {
        let options = vec![Choice::new("true", "Yes"), Choice::new("false", "No")];
        let answer = AnswerView {
            others: vec![("not_known".to_owned(), "I do not know".to_owned())],
            known: Box::new(FieldView::new("telephone_with_her.known", "", WidgetView::Radios { options })),
            ..AnswerView::default()
        };
        let field =
            FieldView::new("telephone_with_her", "Does she have a telephone with her?", WidgetView::Answer(answer))
                .with_error("Choose yes, no, or that you do not know")
                .as_heading();
        Self::of(field, "Question 5 of about 9")
    }
}

impl PublicQuestion {
    /// An example read from right to left.
    pub fn sample_right_to_left() -> Self {
        let words = FormWords {
            problem: "هناك مشكلة".to_owned(),
            error: "خطأ:".to_owned(),
            or: "أو".to_owned(),
            ..FormWords::default()
        };
        let options = vec![Choice::new("true", "نعم"), Choice::new("false", "لا")];
        let answer = AnswerView {
            others: vec![("not_known".to_owned(), "لا أعرف".to_owned())],
            known: Box::new(FieldView::new("telephone_with_her.known", "", WidgetView::Radios { options })),
            ..AnswerView::default()
        };
        let field = FieldView::new("telephone_with_her", "هل معها هاتف؟", WidgetView::Answer(answer))
            .with_error("اختر نعم أو لا أو لا أعرف")
            .as_heading();
        let page = Self::of(field, "");
        let form = FormView { submit: "متابعة".to_owned(), ..page.form }.in_words(&Arc::new(words));
        let back = Some(Link::new("رجوع", "/report/child"));
        let layout = PublicLayout { language: "ar".to_owned(), right_to_left: true, back, ..page.layout };
        Self { layout, form, ..page }
    }
}

impl PublicCheck {
    /// An example.
    pub fn sample() -> Self {
        let row = |key: &str, value: &str| SummaryRow {
            action: Some(Link::new("Change", "/report/seen")),
            ..SummaryRow::new(key, value)
        };
        Self {
            layout: sample::public_layout("Your answers"),
            answers: SummaryList {
                rows: vec![
                    row("Her name", "Amara Kuti"),
                    row("Last seen", "Saturday 1 March, about 7:50pm"),
                    row("Telephone with her", "I do not know"),
                ],
            },
            later_heading: "These help too".to_owned(),
            later_lede: "You can answer them first, or send now.".to_owned(),
            later: vec![Link::new("Anything else", "/report/more")],
            form: FormView {
                lede: "Somebody reads this as soon as you send it.".to_owned(),
                submit: "Send".to_owned(),
                ..FormView::new("/report/send", "Check your answers", Vec::new())
            },
        }
    }
}

impl PublicReference {
    /// An example.
    pub fn sample() -> Self {
        Self {
            layout: sample::public_layout("Thank you"),
            heading: "We have your report".to_owned(),
            reference_label: "Keep this reference".to_owned(),
            reference: "4F7K 2MQX".to_owned(),
            own: Some((Link::new("See how things stand", "/family/1"), "Keep this link to yourself.".to_owned())),
            telephone: "Ring 020 7946 0123 at any time, and say the reference.".to_owned(),
            next_heading: "What happens now".to_owned(),
            next: vec![
                "An officer is reading your report now and rings you before 1:30am.".to_owned(),
                "If she comes home, ring us, however late it is.".to_owned(),
            ],
        }
    }
}

impl PublicMessage {
    /// An example.
    pub fn sample() -> Self {
        Self {
            layout: sample::public_layout("Page not found"),
            heading: "This page is not here".to_owned(),
            paragraphs: vec!["What you have sent us so far is safe.".to_owned()],
            again: None,
            next: Some(Link::new("Go back to the start", "/report")),
        }
    }
}
