//! Each agency's latest grade, the accountable one first, and their difference in words. It grades nobody.

use std::collections::BTreeMap;

use casework::answer::Answer;
use casework::case::{Case, Episode, Graded};
use casework::entry::Entry;
use casework::ids::OrganisationId;
use casework::records::risk_assessed::Factor;
use casework::records::{Kind, OfKind as _, RiskAssessed};
use casework::time::Instant;

use super::next::form;
use super::owing::may_write;
use crate::ask::Ask;
use crate::look::parts::{GradeView, Grades, Link};
use crate::pages::about::{Teller, badge};
use crate::pages::words;

/// The latest answer to every question of risk in an episode, with the assessment that gave it. A review that asks nothing
/// again leaves what was known.
pub fn answers<'a>(case: &'a Case, episode: &Episode) -> Vec<(&'a Entry, &'a Factor)> {
    let mut known: Vec<(&Entry, &Factor)> = Vec::new();
    for (entry, assessed) in case.in_episode::<RiskAssessed>(episode.id) {
        for factor in assessed.factors.iter().filter(|factor| factor.answer != Answer::NotAsked) {
            known.retain(|(_, other)| other.factor != factor.factor);
            known.push((entry, factor));
        }
    }
    known
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
    Grades { grades, difference: difference(ask, &latest), challenge: challenge.filter(|_| !latest.is_empty()) }
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
