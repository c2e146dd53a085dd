//! The pages of the script as the public answers them: what each asks of the two records a report makes, in the reader's words.

use casework::form::{Field, Shape, Typed};
use casework::policy::script::{Edition, Of, Page, Question};
use casework::record::{Refusal, Times};

use super::language::{Tongue, own_name};
use crate::ask::Ask;
use crate::look::form::{Choice, FieldView, FormView, WidgetView};
use crate::look::pages::PublicQuestion;
use crate::pages::form::{Asking, Offers};

/// The edition in force.
pub(super) fn script(ask: &Ask) -> &Edition {
    ask.lantern.policy().script.at(ask.lantern.now())
}

/// Where the record's boxes are.
pub(super) fn prefix(of: Of) -> &'static str {
    match of {
        Of::Child => "child",
        Of::Report => "report",
    }
}

/// The path of a question's boxes.
pub(super) fn path(question: &Question) -> String {
    format!("{}.{}", prefix(question.of), question.field)
}

/// Words are asked as an answer that may be not known, and kept as words.
pub(super) fn is_words(question: &Question) -> bool {
    question.field().is_some_and(|field| matches!(field.shape, Shape::Text | Shape::LongText))
}

/// The record's own field, asked in the reader's words.
pub(super) fn field(question: &Question, tongue: &Tongue) -> Option<Field> {
    let field = question.field()?.clone();
    let told = |end: &str| tongue.find(&format!("ask-{}{end}", field.name), &[]);
    let (label, hint) = (told("").unwrap_or_else(|| field.label.clone()), told("-hint").unwrap_or_default());
    let words = is_words(question);
    let shape = if words { Shape::Answer(Box::new(field.shape)) } else { field.shape };
    Some(Field { label, hint, shape, required: true, ..field })
}

/// Whether a page is asked of whoever answered so.
pub(super) fn concerns(page: &Page, typed: &Typed) -> bool {
    page.only.as_ref().is_none_or(|only| {
        let said = typed.get(&format!("{}.known", path(&only.question)));
        only.is.iter().any(|code| code == said)
    })
}

/// The pages that are asked before a report is sent, of whoever answered so.
pub(super) fn first<'a>(ask: &'a Ask, typed: &Typed) -> Vec<&'a Page> {
    script(ask).pages.iter().filter(|page| !page.later && concerns(page, typed)).collect()
}

/// A page with what was answered so far.
pub(super) fn page(ask: &Ask, page: &Page, typed: &Typed, token: &str) -> PublicQuestion {
    let tongue = Tongue::of(ask);
    let offers = Offers::of(&ask.lantern.directory());
    let (policy, now) = (ask.lantern.policy(), ask.lantern.now());
    let asking = Asking { policy, offers: &offers, typed, now, times: Times::AsTold };
    let only = page.asks.len() == 1;
    let shown = |question: &Question| {
        let mut view = asking.field(&path(question), &field(question, tongue)?);
        speak(&mut view, tongue);
        Some(if only { view.as_heading() } else { view })
    };
    let fields: Vec<FieldView> = page.asks.iter().filter_map(shown).collect();
    let heading = fields.first().filter(|_| only).map(|view| view.label.clone());
    let heading = heading.unwrap_or_else(|| heading_of(page, tongue));
    let changes = page.later || !ask.query.get("change").is_empty() || !ask.form().get("_change").is_empty();
    let mut hidden = vec![("_step".to_owned(), page.name.clone())];
    if changes {
        hidden.push(("_change".to_owned(), "yes".to_owned()));
    }
    let form = FormView {
        token: token.to_owned(),
        draft_url: "/report/draft".to_owned(),
        submit: tongue.say("question-continue"),
        hidden,
        ..FormView::new(format!("/report/{}", page.name), heading, fields)
    };
    let (progress, back) = way(ask, page, typed);
    let back = if changes { "/report/check".to_owned() } else { back };
    PublicQuestion {
        layout: tongue.layout(ask, Some(&back)),
        progress: if page.later { String::new() } else { progress },
        form: form.in_words(&tongue.form_words()),
    }
}

/// What a page with several questions is called.
pub(super) fn heading_of(page: &Page, tongue: &Tongue) -> String {
    tongue.find(&format!("{}-heading", page.name), &[]).unwrap_or_else(|| page.title.clone())
}

/// How far a page is on the way, and the one before it.
fn way(ask: &Ask, page: &Page, typed: &Typed) -> (String, String) {
    let first = first(ask, typed);
    let place = first.iter().position(|other| other.name == page.name).unwrap_or_default();
    let before = place.checked_sub(1).and_then(|before| first.get(before));
    let (number, count) = ((place + 1).to_string(), first.len().to_string());
    let progress = Tongue::of(ask).say_with("question-progress", &[("number", &number), ("count", &count)]);
    (progress, before.map_or_else(|| "/report".to_owned(), |before| format!("/report/{}", before.name)))
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
    let (own, language) = (field.name.rsplit('.').next().unwrap_or_default(), field.name.ends_with(".interpreter"));
    let asked_before = !answer.state.is_empty();
    if let WidgetView::Radios { options } | WidgetView::Select { options } = &mut answer.known.widget {
        // Where the language files have words for the codes of a question, only those are offered.
        let said = |option: &Choice| {
            let label = tongue.find(&format!("{own}-{}", option.value), &[])?;
            Some(Choice { label, ..option.clone() })
        };
        let said: Vec<Choice> = options.iter().filter_map(said).collect();
        if !said.is_empty() {
            *options = said;
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
