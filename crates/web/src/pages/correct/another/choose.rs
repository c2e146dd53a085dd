//! Finding the child an entry is about: one box, those it finds, and where in their record the entry belongs.

use std::collections::BTreeSet;

use casework::entry::Entry;
use casework::form;
use casework::record::Times;
use casework::records::Kind;
use casework::time::read_date;
use operations::Match;

use super::read::{Chosen, IDENTITY, NEW, can_found};
use crate::ask::Ask;
use crate::look::form::{Choice, FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::pages::RecordForm;
use crate::look::parts::Link;
use crate::pages::about::{self, Teller};
use crate::pages::form::{Asking, Offers};
use crate::pages::layout;
use crate::pages::record::Place;
use crate::problem::Problem;

const TITLE: &str = "This is about another child";
const LEDE: &str = "The entry is taken out of this record and written on the other child’s, in one step. If it cannot be \
                    written there, it stays here.";

/// The page with what was chosen so far.
pub(super) fn page(
    ask: &Ask,
    place: &Place,
    chosen: &Chosen,
    token: &str,
    draft_note: &str,
) -> Result<RecordForm, Problem> {
    let asked = chosen.child.as_ref().map(|child| child.child.to_string()).unwrap_or_default();
    let form = FormView {
        lede: LEDE.to_owned(),
        token: token.to_owned(),
        draft_url: "/drafts".to_owned(),
        draft_note: draft_note.to_owned(),
        submit: "Go on".to_owned(),
        revises: chosen.revises(ask, place),
        hidden: vec![("_asked".to_owned(), asked)],
        cancel: Some(Link::new("Leave it and keep the draft", &place.base)),
        ..FormView::new(&ask.path, TITLE, fields(ask, place, chosen)?)
    };
    let teller = Teller::new(ask, &place.seen)?;
    let back = Some(Link::new("Back to the case", &place.base));
    Ok(RecordForm {
        layout: Layout { back, ..layout(ask, &about::title(&place.seen, TITLE)) },
        identity: Some(about::identity(ask, &place.seen)),
        form,
        history_heading: "The entry".to_owned(),
        history: place.target.iter().map(|target| teller.line(target)).collect(),
    })
}

fn fields(ask: &Ask, place: &Place, chosen: &Chosen) -> Result<Vec<FieldView>, Problem> {
    let typed = &chosen.typed;
    let hint = "A name, date of birth, reference, telephone number or place. Parts of a name will do.";
    let query = FieldView::new("q", "Who is it about?", WidgetView::text(typed.get("q"))).with_hint(hint);
    let look = WidgetView::Press { label: "Find the child".to_owned(), action: "look".to_owned() };
    let mut fields = vec![query.optional(), FieldView::new("look", "", look)];
    let options = children(ask, place, chosen)?;
    let none = options.is_empty() && !typed.get("q").trim().is_empty();
    let hint = if none {
        "Nobody is found. Only children you have a part in looking for or looking after are; try another spelling."
    } else {
        "Only children you have a part in looking for or looking after are found."
    };
    fields.push(FieldView::new("about", "Which child", WidgetView::Radios { options }).with_hint(hint));
    if chosen.episodes.len() > 1 {
        let given = typed.get("episode");
        let options = chosen.episodes.iter().cloned().map(|choice| choice.chosen_if(given)).collect();
        let label = "Where it belongs in that child’s record";
        fields.push(FieldView::new("episode", label, WidgetView::Radios { options }));
    }
    let words = FieldView::new("words", "How it came to be here", WidgetView::text_area(typed.get("words")));
    fields.push(words.with_hint("It stays on this record: write nothing in it about the other child.").optional());
    Ok(fields)
}

/// The children found, the one chosen before, and one who is not on record where the entry can be the first about them.
fn children(ask: &Ask, place: &Place, chosen: &Chosen) -> Result<Vec<Choice>, Problem> {
    let kind = place.target.as_ref().and_then(Entry::kind);
    let mut options = found(ask, chosen.typed.get("q"), kind == Some(Kind::ReportReceived))?;
    if let Some(child) = &chosen.child {
        options.push(Choice::new(child.child.to_string(), about::name_and_age(ask, child)));
    }
    let here = place.seen.case.joined.iter().chain([&place.seen.child, &place.seen.case.child]);
    let mut shown: BTreeSet<String> = here.map(ToString::to_string).collect();
    options.retain(|option| shown.insert(option.value.clone()));
    if can_found(kind) {
        let new = Choice::new(NEW, "A child who is not on record yet").set_apart();
        options.push(Choice { reveals: identity(ask, chosen), ..new });
    }
    let given = chosen.typed.get("about");
    Ok(options.into_iter().map(|option| option.chosen_if(given)).collect())
}

/// Whoever a search finds; a report may be about any child who can be told by name and date of birth together.
fn found(ask: &Ask, query: &str, report: bool) -> Result<Vec<Choice>, Problem> {
    if query.trim().is_empty() {
        return Ok(Vec::new());
    }
    let actor = &ask.who()?.actor;
    let search = ask.lantern.keep_search(actor, query)?;
    let own = ask.lantern.find(actor, &search)?.children.into_iter().map(Match::from);
    let told = query.trim().rsplit_once(' ').and_then(|(name, last)| Some((name, read_date(last).ok()?)));
    let anybody = match told.filter(|_| report) {
        Some((name, born)) => ask.lantern.possible_matches(actor, name, Some(born))?,
        None => Vec::new(),
    };
    Ok(own.chain(anybody).map(choice).collect())
}

fn choice(found: Match) -> Choice {
    let name = if found.name.is_empty() { "Not named yet".to_owned() } else { found.name };
    let born = found.born.map(|born| born.strftime("born %-d %B %Y").to_string());
    let label = format!("{name}, {}", born.as_deref().unwrap_or("date of birth not known"));
    let missing = found.missing.map(|reference| format!("Missing, case {reference}"));
    Choice { hint: missing.unwrap_or_default(), ..Choice::new(found.child.to_string(), label) }
}

fn identity(ask: &Ask, chosen: &Chosen) -> Vec<FieldView> {
    let offers = Offers::of(&ask.lantern.directory());
    let (policy, now) = (ask.lantern.policy(), ask.lantern.now());
    let asking = Asking { policy, offers: &offers, typed: &chosen.typed, now, times: Times::Past };
    let fields = form::of(Kind::ChildRegistered).map_or(&[][..], |form| &form.fields);
    let fields = fields.iter().filter(|field| IDENTITY.contains(&field.name.as_str()));
    fields.map(|field| asking.field(&format!("{NEW}.{}", field.name), field)).collect()
}
