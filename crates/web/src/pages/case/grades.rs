//! Each agency's latest grade, the accountable one first, and their difference in words. It grades nobody.

use std::collections::BTreeMap;

use casework::answer::Answer;
use casework::case::{Case, Episode, Graded};
use casework::duty::occasion;
use casework::entry::Entry;
use casework::ids::OrganisationId;
use casework::policy::risk::Factor as Question;
use casework::records::risk_assessed::Factor;
use casework::records::{Body, Kind, OfKind as _, RiskAssessed};
use casework::time::Instant;

use super::next::form;
use super::owing::may_write;
use crate::ask::Ask;
use crate::look::parts::{GradeView, Grades, Link};
use crate::pages::about::{Teller, badge};
use crate::pages::words;

/// What each agency said of the risk in an episode, in the order in which it was recorded.
pub fn contributions<'a>(case: &'a Case, episode: &Episode) -> impl Iterator<Item = (&'a Entry, &'a [Factor])> {
    let id = episode.id;
    let here = case.entries.iter().filter(move |entry| entry.episode == Some(id));
    here.filter_map(|entry| match &entry.body {
        Body::RiskAssessed(record) => Some((entry, record.factors.as_slice())),
        Body::RiskContributed(record) => Some((entry, record.factors.as_slice())),
        _ => None,
    })
}

/// The latest answer to every question of risk in an episode, with the entry that gave it. A review that asks nothing
/// again leaves what was known, and somebody who does not know unsays nobody who does.
pub fn answers<'a>(case: &'a Case, episode: &Episode) -> Vec<(&'a Entry, &'a Factor)> {
    let mut known: Vec<(&Entry, &Factor)> = Vec::new();
    for (entry, factors) in contributions(case, episode) {
        let own = |before: &Entry| before.actor.organisation == entry.actor.organisation;
        for factor in factors.iter().filter(|factor| factor.answer != Answer::NotAsked) {
            let before = known.iter().position(|(_, other)| other.factor == factor.factor);
            let stands = before.and_then(|place| known.get(place)).is_some_and(|(before, other)| {
                other.answer.known().is_some() && factor.answer.known().is_none() && !own(before)
            });
            if !stands {
                known.retain(|(_, other)| other.factor != factor.factor);
                known.push((entry, factor));
            }
        }
    }
    known
}

/// The questions of the instrument for an episode: some are asked only the first time a child is missing, or when it happens again.
pub fn factors<'a>(ask: &'a Ask, case: &Case, episode: Option<&Episode>) -> Vec<&'a Question> {
    let occasion = episode.and_then(|episode| occasion(case, episode));
    let edition = ask.lantern.policy().risk.edition_at(ask.lantern.now());
    let all = edition.map_or(&[][..], |edition| &edition.factors).iter();
    all.filter(|factor| factor.asked_at.is_empty() || occasion.is_some_and(|now| factor.asked_at.contains(&now)))
        .collect()
}

/// The questions that nobody was asked.
pub fn unanswered<'a>(ask: &'a Ask, case: &Case, episode: &Episode) -> Vec<&'a Question> {
    let known = answers(case, episode);
    let mut open = factors(ask, case, Some(episode));
    open.retain(|question| !known.iter().any(|(_, factor)| factor.factor.as_str() == question.code));
    open
}

/// A number of questions in words.
pub fn questions(count: usize) -> String {
    if count == 1 { "1 question".to_owned() } else { format!("{count} questions") }
}

/// What is not known, in one sentence; empty before anybody was asked.
fn gaps(ask: &Ask, case: &Case, episode: &Episode) -> String {
    let codes = &ask.lantern.policy().codes;
    let known = answers(case, episode);
    let open = known.iter().filter(|(_, factor)| factor.answer.known().is_none());
    let open: Vec<&str> = open.map(|(_, factor)| codes.label("risk_factor", factor.factor.as_str())).collect();
    let open = (!open.is_empty()).then(|| format!("Not known: “{}”", open.join("” “")));
    let count = unanswered(ask, case, episode).len();
    let rest = (count > 0).then(|| format!("Not asked: {}", questions(count)));
    let said: Vec<String> = open.into_iter().chain(rest).collect();
    if said.is_empty() { String::new() } else { format!("{}.", said.join(". ")) }
}

/// The grades of an episode side by side.
pub fn grades(ask: &Ask, case: &Case, episode: &Episode, teller: &Teller<'_>, now: Instant) -> Grades {
    let mut latest: BTreeMap<&OrganisationId, &Graded> = BTreeMap::new();
    for grade in &episode.grades {
        latest.insert(&grade.organisation, grade);
    }
    let mut latest: Vec<&Graded> = latest.into_values().collect();
    latest.sort_by_key(|grade| (!grade.accountable, grade.at));
    let grades = latest.iter().map(|grade| view(ask, case, grade, teller, now)).collect();
    let may = ask.who.as_ref().is_some_and(|who| may_write(Kind::ChallengeRaised, who.actor.role));
    let challenge = may.then(|| Link::new("Challenge a grade", form(episode.id, Kind::ChallengeRaised)));
    Grades {
        grades,
        gaps: if latest.is_empty() { String::new() } else { gaps(ask, case, episode) },
        difference: difference(ask, &latest),
        challenge: challenge.filter(|_| !latest.is_empty()),
    }
}

fn view(ask: &Ask, case: &Case, grade: &Graded, teller: &Teller<'_>, now: Instant) -> GradeView {
    let entry = case.entry(grade.entry);
    let assessed = entry.and_then(|entry| RiskAssessed::of(&entry.body));
    let by = entry.map(|entry| teller.by(entry)).unwrap_or_default();
    let review = assessed.and_then(|assessed| assessed.review.earliest());
    GradeView {
        agency: ask.lantern.directory().organisation_name(&grade.organisation).to_owned(),
        badge: badge(ask, Some((&grade.grade, grade.band))),
        by: format!("{by}, {}", words::at(grade.at, now)),
        rationale: assessed.map_or(String::new(), |assessed| assessed.rationale.clone()),
        review: review.map_or(String::new(), |at| format!("Review set for {}", words::at(at, now))),
    }
}

fn difference(ask: &Ask, latest: &[&Graded]) -> String {
    let differ = latest.windows(2).any(|pair| matches!(pair, [one, other] if one.band != other.band));
    if !differ {
        return String::new();
    }
    let directory = ask.lantern.directory();
    let said = latest.iter().map(|grade| {
        let label = badge(ask, Some((&grade.grade, grade.band))).label;
        format!("{} says {}", directory.organisation_name(&grade.organisation), words::small(&label))
    });
    let said: Vec<String> = said.collect();
    format!(
        "The agencies differ: {}. What is owed follows the grade of the unit that owns the episode.",
        said.join(", ")
    )
}
