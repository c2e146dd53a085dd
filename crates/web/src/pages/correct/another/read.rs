//! What was chosen so far: the child, found or new, and which of their episodes the entry belongs to.

use casework::case::Episode;
use casework::form::{self, Form, Reader, Typed};
use casework::ids::{ChildId, EntryId, Reference};
use casework::record::{Refusal, Scope, Times};
use casework::records::Kind;
use operations::{About, AnotherChild, Opened, Seen};
use serde_json::Value;

use crate::ask::Ask;
use crate::look::form::Choice;
use crate::pages::record::Place;
use crate::pages::words::at;
use crate::problem::Problem;

/// Chosen: a child nobody has a record of yet.
pub(super) const NEW: &str = "new";
/// Chosen: an absence of its own, or, of a record that need not belong to one, none.
pub(super) const OWN: &str = "own";
/// What is asked about a child who is not on record.
pub(super) const IDENTITY: [&str; 2] = ["name", "born"];

/// What was typed, and the child it names as far as the reader may see them.
pub(super) struct Chosen {
    pub typed: Typed,
    pub child: Option<Seen>,
    /// Where it can be written in that child's record.
    pub episodes: Vec<Choice>,
}

impl Chosen {
    pub fn read(ask: &Ask, place: &Place, typed: Typed) -> Result<Self, Problem> {
        let actor = &ask.who()?.actor;
        let here = |child: &ChildId| *child == place.seen.child || place.seen.case.joined.contains(child);
        let named = typed.get("about").parse().ok().filter(|child| !here(child));
        let child = named.and_then(|child| ask.lantern.see(actor, Opened::Child(child), super::KIND, None).ok());
        let episodes = child.as_ref().map(|child| episodes(ask, place, child)).unwrap_or_default();
        Ok(Self { typed, child, episodes })
    }

    /// A child was chosen of whom it has not been asked yet to which episode the entry belongs.
    pub fn asks_more(&self) -> bool {
        let chosen = self.child.as_ref().map(|child| child.child.to_string());
        self.episodes.len() > 1 && chosen.is_some_and(|child| self.typed.get("_asked") != child)
    }

    /// The episode's answer: what was chosen, or the only one there is.
    pub fn episode(&self) -> Option<&Choice> {
        match self.episodes.as_slice() {
            [only] => Some(only),
            many => many.iter().find(|choice| choice.value == self.typed.get("episode")),
        }
    }

    /// What is asked of the operation, or what is still missing, beside its field.
    pub fn asked(&self, ask: &Ask, place: &Place) -> Result<AnotherChild, Vec<Refusal>> {
        let refuse = |field: &str, code, message: &str| Err(vec![Refusal::new(field, code, message)]);
        let Some(target) = &place.target else { return refuse("", "no_such_entry", "There is no such entry") };
        let about = about(ask, &self.typed)?;
        let needs = !can_found(target.kind());
        let episode = match self.episode() {
            Some(choice) => choice.value.parse().ok(),
            None if !self.episodes.is_empty() => {
                return refuse("/episode", "missing", "Choose where it belongs in that child’s record");
            }
            None if needs && self.child.is_some() => {
                let message = "This child has no episode it could belong to. Report the child missing first";
                return refuse("/about", "no_episode", message);
            }
            None => None,
        };
        Ok(AnotherChild {
            child: place.seen.child,
            entry: target.id,
            about,
            episode,
            words: words(&self.typed),
            revises: Some(self.revises(ask, place).parse().ok()),
        })
    }

    /// The same as the page before it showed it, whether or not it is done already: sending twice does it once.
    pub fn confirmed(
        ask: &Ask,
        (child, entry): (ChildId, EntryId),
        typed: &Typed,
    ) -> Result<AnotherChild, Vec<Refusal>> {
        let (about, words) = (about(ask, typed)?, words(typed));
        let (episode, revises) = (typed.get("episode").parse().ok(), Some(typed.get("_revises").parse().ok()));
        Ok(AnotherChild { child, entry, about, episode, words, revises })
    }

    /// The entry that had last changed this one when the form was opened.
    pub fn revises(&self, ask: &Ask, place: &Place) -> String {
        match self.typed.get("_revises") {
            "" => place.in_force(ask).ok().flatten().map_or("none".to_owned(), |entry| entry.to_string()),
            first => first.to_owned(),
        }
    }
}

fn about(ask: &Ask, typed: &Typed) -> Result<About, Vec<Refusal>> {
    let given = typed.get("about");
    match given.parse::<ChildId>() {
        Ok(child) => Ok(About::Known(child)),
        Err(_) if given == NEW => Ok(About::New(identity(ask, typed)?)),
        Err(_) => Err(vec![Refusal::new("/about", "missing", "Find the child it is about, and choose them")]),
    }
}

fn words(typed: &Typed) -> String {
    typed.get("words").trim().to_owned()
}

/// The same choices, made of the entry as it stands now.
pub(super) fn anew(typed: &Typed) -> Typed {
    let kept = typed.pairs().filter(|(name, _)| *name != "_revises");
    kept.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// Where the operation's fields are on this page.
pub(super) fn in_form(refusal: &Refusal) -> Refusal {
    let field = match refusal.field.as_str() {
        "/entry" => "",
        "/child" => "/about",
        other => other.strip_prefix("/child").unwrap_or(other),
    };
    Refusal { field: field.to_owned(), ..refusal.clone() }
}

/// Only a report, or what need not belong to an episode, can be the first that is written of a child.
pub(super) fn can_found(kind: Option<Kind>) -> bool {
    let scope = kind.and_then(Kind::descriptor).map(|kind| kind.scope);
    kind == Some(Kind::ReportReceived) || scope != Some(Scope::Episode)
}

fn episodes(ask: &Ask, place: &Place, child: &Seen) -> Vec<Choice> {
    let kind = place.target.as_ref().and_then(casework::entry::Entry::kind).and_then(Kind::descriptor);
    let Some(kind) = kind.filter(|kind| kind.scope.takes_episode()) else { return Vec::new() };
    let now = ask.lantern.now();
    let choice = |episode: &Episode| {
        let state = if episode.closed.is_some() { "closed" } else { "open" };
        let hint = format!("missing since {}", at(episode.missing_since(), now));
        let label = format!("Case {}, {state}", Reference::of(episode.id));
        Choice { hint, ..Choice::new(episode.id.to_string(), label) }
    };
    let mut choices: Vec<Choice> = child.case.episodes.iter().rev().map(choice).collect();
    if kind.kind == Kind::ReportReceived && child.case.open_episode().is_none() {
        choices.push(Choice::new(OWN, "An absence that nobody else has reported").set_apart());
    }
    if kind.scope == Scope::Either {
        choices.push(Choice::new(OWN, "No episode: it is about the child").set_apart());
    }
    choices
}

/// Who a child is who is not on record, as typed.
fn identity(ask: &Ask, typed: &Typed) -> Result<Value, Vec<Refusal>> {
    let fields = form::of(Kind::ChildRegistered).map_or(&[][..], |form| &form.fields);
    let fields = fields.iter().filter(|field| IDENTITY.contains(&field.name.as_str())).cloned().collect();
    let form = Form { kind: Kind::ChildRegistered, times: Times::Past, fields };
    let own =
        |(name, value): (&str, &str)| Some((name.strip_prefix(NEW)?.strip_prefix('.')?.to_owned(), value.to_owned()));
    let typed: Typed = typed.pairs().filter_map(own).collect();
    let (record, refusals) = Reader::new(&typed, ask.lantern.now(), Times::Past).record(&form);
    let place = |refusal: Refusal| Refusal { field: format!("/{NEW}{}", refusal.field), ..refusal };
    if refusals.is_empty() { Ok(record) } else { Err(refusals.into_iter().map(place).collect()) }
}
