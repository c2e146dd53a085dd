//! What the record knows before a question is asked: the latest answers of the episode, and what its other
//! entries say by themselves. It never knows a *no* that nobody gave.

use casework::case::{Case, Episode};
use casework::form::Typed;
use casework::records::Kind;
use casework::time::Instant;
use jiff::SignedDuration;
use serde_json::json;

use super::LIST;
use crate::ask::Ask;
use crate::pages::case::grades::answers;
use crate::pages::form::fill;
use crate::pages::record::place::Place;
use crate::pages::words;

/// Who says so, where it is the record.
const THE_RECORD: &str = "Lantern’s record of the child";

const REPEAT: SignedDuration = SignedDuration::from_hours(28 * 24);

/// The boxes of what is known, item by item.
pub(in crate::pages::record) fn known(place: &Place) -> Vec<(String, String)> {
    let case = &place.seen.case;
    let episode = place.seen.episode.and_then(|id| case.episode(id)).filter(|_| place.kind == Kind::RiskAssessed);
    let Some(episode) = episode else { return Vec::new() };
    let answers: Vec<_> = answers(case, episode).into_iter().map(|(_, factor)| factor).collect();
    let mut boxes = fill("", &place.form.fields, &json!({ LIST: answers }));
    let typed: Typed = boxes.iter().cloned().collect();
    let first = typed.items(LIST);
    let there = |code: &str| (0..first).any(|place| super::code(&typed, place) == code);
    let more = of_the_record(case, episode).into_iter().filter(|(code, _)| !there(code));
    for (place, (code, answer)) in (first..).zip(more) {
        let mut put = |name: &str, value: &str| boxes.push((format!("{LIST}.{place}.{name}"), value.to_owned()));
        put("factor", code);
        put("answer", "known");
        put("answer.known", if answer { "true" } else { "false" });
        put("source", THE_RECORD);
    }
    boxes
}

/// Questions that other entries answer. Where they are silent, somebody may still know.
fn of_the_record(case: &Case, episode: &Episode) -> Vec<(&'static str, bool)> {
    let start = episode.missing_since();
    let earlier: Vec<&Episode> = case.episodes.iter().filter(|other| other.missing_since() < start).collect();
    let until = |other: &Episode| other.back().map(|back| back.at).or(other.closed.map(|closed| closed.at));
    let lately = |other: &&Episode| until(other).is_none_or(|until| start - until <= REPEAT);
    let mut known = Vec::new();
    if !earlier.is_empty() {
        known.push(("first_episode", false));
    }
    if earlier.iter().any(lately) {
        known.push(("repeat_within_28_days", true));
    }
    if case.identity.in_care || case.placement_at(start).is_some() {
        known.push(("care_experienced", true));
    }
    known
}

/// What was typed, without the source of an answer that has changed while its source has not: it said something else.
pub(in crate::pages::record) fn unsaid(place: &Place, typed: &Typed) -> Typed {
    let boxes: Typed = known(place).into_iter().collect();
    let standing = Standing { boxes, at: None };
    let stale: Vec<String> = (0..typed.items(LIST))
        .filter(|place| standing.differs(typed, *place) && standing.same_source(typed, *place))
        .map(|place| format!("{LIST}.{place}."))
        .collect();
    let said = |name: &str| {
        let of = stale.iter().find_map(|prefix| name.strip_prefix(prefix.as_str()));
        !of.is_some_and(|part| part == "source" || part.starts_with("obtained"))
    };
    typed.pairs().filter(|(name, _)| said(name)).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// What stood when the form was opened.
pub(super) struct Standing {
    boxes: Typed,
    at: Option<Instant>,
}

impl Standing {
    pub(super) fn of(ask: &Ask, place: &Place) -> Self {
        let episode = place.seen.episode.and_then(|id| place.seen.case.episode(id));
        let at = episode.and_then(|episode| episode.grades.last()).map(|grade| grade.at);
        Self { boxes: super::asked(ask, place, &known(place).into_iter().collect()), at }
    }

    fn place_of(&self, code: &str) -> Option<usize> {
        (0..self.boxes.items(LIST)).find(|place| super::code(&self.boxes, *place) == code)
    }

    /// Whether a question was answered before.
    pub(super) fn answers(&self, code: &str) -> bool {
        self.place_of(code).is_some_and(|place| !answer(&self.boxes, place).0.is_empty())
    }

    /// Whether a question that was answered before is answered otherwise now.
    pub(super) fn differs(&self, typed: &Typed, place: usize) -> bool {
        let before = self.place_of(super::code(typed, place));
        before.is_some_and(|before| answer(&self.boxes, before) != answer(typed, place))
    }

    fn same_source(&self, typed: &Typed, place: usize) -> bool {
        let source = |typed: &Typed, place: usize| typed.get(&format!("{LIST}.{place}.source")).trim().to_owned();
        self.place_of(super::code(typed, place))
            .is_some_and(|before| source(&self.boxes, before) == source(typed, place))
    }

    /// What stands, in one sentence.
    pub(super) fn summary(&self, ask: &Ask) -> String {
        let now = ask.lantern.now();
        let codes = &ask.lantern.policy().codes;
        let (mut yes, mut no, mut open) = (Vec::new(), 0_usize, 0_usize);
        for place in 0..self.boxes.items(LIST) {
            match answer(&self.boxes, place) {
                ("known", "true") => yes.push(codes.label("risk_factor", super::code(&self.boxes, place))),
                ("known", _) => no += 1,
                ("", _) => {}
                _ => open += 1,
            }
        }
        let when = self.at.map_or("From the record".to_owned(), |at| format!("As at {}", words::at(at, now)));
        let mut told = Vec::new();
        if !yes.is_empty() {
            told.push(format!("yes to “{}”", yes.join("” “")));
        }
        if no > 0 {
            told.push(format!("no to {no}"));
        }
        if open > 0 {
            told.push(format!("{open} not known"));
        }
        format!("{when}: {}. Kept, unless you open and change them", told.join(", "))
    }
}

/// An item's answer and what is known.
fn answer(typed: &Typed, place: usize) -> (&str, &str) {
    let path = format!("{LIST}.{place}.answer");
    (typed.get(&path), typed.get(&format!("{path}.known")))
}
