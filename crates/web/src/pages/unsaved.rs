//! What was posted and could not be kept, given back to whoever typed it: it reads no child's record, so it can be shown
//! when nothing can be written, not even that somebody looked.

use casework::form::Typed;

use super::drafts::boxes;
use super::layout;
use crate::ask::{Answer, Ask, MOST_BOXES, read_pairs};
use crate::look::form::FormView;
use crate::look::pages::Unsaved;
use crate::look::parts::{Link, SummaryList, SummaryRow};
use crate::problem::Problem;

/// A box that alone holds more than this is what made the form too large.
const LONG: usize = 64 * 1024;

/// The page for a form that was not saved; none for a problem that has a page of its own.
pub fn page(ask: &Ask, problem: &Problem) -> Option<Answer> {
    let page = match problem {
        Problem::Unavailable(_) | Problem::Full | Problem::Uncertain | Problem::Broken => resend(ask, problem),
        Problem::TooLarge(_) => shorten(ask, problem),
        _ => return None,
    };
    Answer::page_with(problem.status(), &page).ok()
}

/// The form that was posted, as it was, to be sent again.
pub fn form(ask: &Ask, title: &str, submit: &str) -> FormView {
    let (own, hidden): (Vec<_>, Vec<_>) = read_pairs(&ask.body).into_iter().partition(|(name, _)| name == "_token");
    let token = own.into_iter().next().map(|(_, token)| token).unwrap_or_default();
    FormView { token, hidden, submit: submit.to_owned(), ..FormView::new(&ask.path, title, Vec::new()) }
}

fn resend(ask: &Ask, problem: &Problem) -> Unsaved {
    let (title, words) = problem.words();
    let heading = if matches!(problem, Problem::Uncertain) { title } else { "This was not saved" };
    let kept = "What you typed is below, and on this page until you leave it. Sending it twice records it once.";
    let form = form(ask, heading, "Send it again");
    let typed = typed(&form.hidden);
    Unsaved {
        layout: layout(ask, heading),
        heading: heading.to_owned(),
        paragraphs: vec![format!("{title}. {words}"), kept.to_owned()],
        form: Some(form),
        typed,
        next: None,
    }
}

/// What arrived of a form that was cut off is kept as its draft, but for its longest boxes. A public report has its
/// earlier answers already, and a part of a page would replace them.
fn shorten(ask: &Ask, problem: &Problem) -> Unsaved {
    let (heading, words) = problem.words();
    let whole = ask.body.iter().rposition(|byte| *byte == b'&').map_or(0, |end| end);
    let pairs = read_pairs(ask.body.get(..whole).unwrap_or_default());
    let pairs: Vec<_> = pairs.into_iter().take(MOST_BOXES).filter(|(_, value)| value.len() <= LONG).collect();
    let of_public = pairs.iter().any(|(name, _)| name == "_step");
    let shown = typed(&pairs);
    let typed: Typed = crate::look::form::posted(pairs).into_iter().collect();
    let kept =
        !of_public && ask.lantern.keep_draft(typed.get("_token"), &boxes(&typed)).is_ok_and(|kept| kept.is_some());
    let next = kept.then(|| Link::new("Open the form again", &ask.path));
    let what = if kept {
        "What you typed is kept as your draft, but for what was longest. Nothing is recorded yet."
    } else {
        "Nothing was saved. What arrived is below; go back, shorten it and send it again."
    };
    Unsaved {
        layout: layout(ask, heading),
        heading: heading.to_owned(),
        paragraphs: vec![words, what.to_owned()],
        form: None,
        typed: shown,
        next,
    }
}

/// What a person typed, without the form's own boxes and the codes of choices.
fn typed(pairs: &[(String, String)]) -> SummaryList {
    let said = |(name, value): &&(String, String)| {
        !name.starts_with('_')
            && !value.trim().is_empty()
            && !matches!(value.as_str(), "known" | "not_known" | "not_asked")
    };
    let key = |name: &str| {
        let words: Vec<&str> =
            name.split(['.', '_', '!']).filter(|word| !word.is_empty() && *word != "known").collect();
        super::words::capital(&words.join(" "))
    };
    let row = |(name, value): &(String, String)| SummaryRow {
        key: key(name),
        values: value.lines().map(str::to_owned).collect(),
        ..SummaryRow::default()
    };
    SummaryList { rows: pairs.iter().filter(said).map(row).collect() }
}
