//! The rows from which is counted how reports are made and answered. Into which groups they are sorted, and what of the numbers
//! may be told, is for whoever asks.

use std::collections::BTreeSet;

use super::ResponseRow;
use crate::adulthood::{ADULT, Age, at_start};
use crate::answer::Answer;
use crate::asked;
use crate::case::{Case, Decision, Episode, Found, Rung};
use crate::code::Code;
use crate::entry::Entry;
use crate::policy::Policy;
use crate::records::charity_referral::ReferralStands;
use crate::records::child_registered::Sex;
use crate::records::textsafe_request::TextsafeStands;
use crate::records::{CharityReferral, ChildRegistered, ReportReceived, RiskAssessed, TextsafeRequest};
use crate::triage;

/// Every episode of a child that was reported to police.
pub(super) fn responses(case: &Case, policy: &Policy) -> Vec<ResponseRow> {
    let rows = case.episodes.iter().filter_map(|episode| row(case, policy, episode));
    rows.filter(|row| row.age.is_none_or(|age| age < u32::from(ADULT))).collect()
}

fn row(case: &Case, policy: &Policy, episode: &Episode) -> Option<ResponseRow> {
    let mut reports = case.in_episode::<ReportReceived>(episode.id);
    let (entry, report) = reports.find(|(_, report)| report.to_police)?;
    let last = case.of::<ChildRegistered>().next_back();
    let child = last.map(|(_, record)| record);
    let sex = match child.and_then(|child| child.sex.known()) {
        Some(Sex::Female) => "female",
        Some(Sex::Male) => "male",
        None => NOT_KNOWN,
    };
    let decided = |decision| episode.decisions.iter().any(|made| made.decision == decision);
    let decision = match (decided(Decision::Opened), decided(Decision::NotOpened)) {
        (true, _) => "opened",
        (_, true) => "not_opened",
        _ => "awaited",
    };
    let json = |entry: &Entry| entry.body.to_json().unwrap_or_default();
    let identity = last.map(|(entry, _)| json(entry)).unwrap_or_default();
    let (answered, asked) = asked::answered(&json(entry), &identity, policy.script.at(episode.reported));
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Some(ResponseRow {
        episode: episode.id,
        reported: episode.reported,
        decision: decision.to_owned(),
        owner: episode.parties.owner.clone(),
        responsible: episode.parties.responsible.as_ref().map(ToString::to_string),
        age: age(case, episode),
        sex: sex.to_owned(),
        ethnicity: child.map_or_else(|| NOT_KNOWN.to_owned(), |child| code(&child.ethnicity)),
        reporter: code(&report.relationship),
        channel: code(&report.channel),
        band: episode.highest_band(),
        factors: factors(case, episode),
        seen: report.last_seen.latest(),
        noticed: report.noticed.earliest(),
        asked: count(asked),
        answered: count(answered),
        acted: triage::steps(case, episode).map(Entry::began).min(),
        located: located(episode).map(|news| news.at),
        textsafe: case
            .in_episode::<TextsafeRequest>(episode.id)
            .any(|(_, asked)| matches!(asked.stands, TextsafeStands::Requested | TextsafeStands::Sent)),
        charity: case
            .in_episode::<CharityReferral>(episode.id)
            .any(|(_, asked)| matches!(asked.stands, ReferralStands::Requested | ReferralStands::Given)),
    })
}

/// The age when the episode was reported; none where somebody is an adult only by a date of birth that is not certain.
fn age(case: &Case, episode: &Episode) -> Option<u32> {
    let uncertain = matches!(at_start(case, episode), Age::Estimated | Age::InDoubt);
    case.age_at(episode.reported).filter(|age| *age < ADULT || !uncertain).map(u32::from)
}

const NOT_KNOWN: &str = "not_known";

fn code<L>(answer: &Answer<Code<L>>) -> String {
    answer.known().map_or(NOT_KNOWN, Code::as_str).to_owned()
}

fn factors(case: &Case, episode: &Episode) -> String {
    let all = case.in_episode::<RiskAssessed>(episode.id).flat_map(|(_, assessed)| &assessed.factors);
    let yes: BTreeSet<&str> =
        all.filter(|factor| factor.answer.is_yes()).map(|factor| factor.factor.as_str()).collect();
    yes.into_iter().collect::<Vec<_>>().join(" ")
}

/// The first news that somebody has seen the child, or that the child is back.
pub(super) fn located(episode: &Episode) -> Option<&Found> {
    let mut found = episode.found.iter().filter(|news| news.refuted.is_none());
    found.find(|news| news.returned || news.rung >= Rung::LocationVerified)
}
