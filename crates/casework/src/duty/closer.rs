//! What ends a duty: a closed vocabulary of functions from the case and an occurrence to met, ended otherwise or void.

use super::anchor::{Occurrence, vocabulary};
use super::{Ending, Outcome};
use crate::case::{Case, Decision, Rung};
use crate::entry::{Band, Entry};
use crate::ids::EpisodeId;
use crate::records::duty_answered::Outcome as Answered;
use crate::records::prevention_interview::InterviewOutcome;
use crate::records::{
    DutyAnswered, EnquiryRecorded, OfKind, PlacementEnded, PlacementStarted, PreventionInterview,
    ReturnConversationDeclined, ReturnConversationHeld, ReturnConversationOffered, ReturnConversationWrittenUp,
};
use crate::time::Instant;

vocabulary! {
    /// The closers.
    Closer {
        /// A decision was made on the report.
        Decided = "decided",
        /// The episode was given an accountable grade.
        Assessed = "assessed",
        /// It was given another one since.
        Reassessed = "reassessed",
        /// The prevention interview: adult only, declined and not possible never count as met.
        Interviewed = "interviewed",
        /// The return conversation was offered, declined or held.
        ConversationInitiated = "conversation_initiated",
        /// The return conversation was held; declined never counts as met.
        ConversationCompleted = "conversation_completed",
        /// The return conversation was written up.
        WrittenUp = "written_up",
        /// The placement started.
        PlacementStarted = "placement_started",
        /// Somebody answered the duty by its name.
        Answered = "answered",
        /// An enquiry or sighting was recorded since.
        EnquiryMade = "enquiry_made",
    }
}

vocabulary! {
    /// What ends a duty without an answer.
    Lapse {
        /// The child's wellbeing is confirmed, or the episode is closed: the search is over.
        SearchEnded = "search_ended",
        /// The search is over, or the grade is no longer high.
        NoLongerHigh = "no_longer_high",
        /// The placement ended.
        PlacementEnded = "placement_ended",
    }
}

fn outcome(ending: Ending, entry: &Entry) -> Outcome {
    Outcome { ending, at: entry.done(), entry: entry.id, recorded: entry.recorded }
}

fn first<R: OfKind>(case: &Case, episode: Option<EpisodeId>, counts: impl Fn(&R) -> Option<Ending>) -> Option<Outcome> {
    let all = case.in_episode::<R>(episode?);
    all.filter_map(|(entry, record)| Some(outcome(counts(record)?, entry))).min_by_key(|outcome| outcome.at)
}

/// Met before anything else: a refusal that was overcome is no refusal.
fn best<R: OfKind>(case: &Case, episode: Option<EpisodeId>, counts: impl Fn(&R) -> Ending) -> Option<Outcome> {
    let all = case.in_episode::<R>(episode?).map(|(entry, record)| outcome(counts(record), entry));
    all.min_by_key(|outcome| (outcome.ending, outcome.at))
}

impl Closer {
    /// The outcome this closer gives an occurrence of a duty, if it closes it.
    pub fn close(self, case: &Case, duty: &str, occurrence: &Occurrence) -> Option<Outcome> {
        let episode = occurrence.episode;
        match self {
            Closer::Decided => decided(case, occurrence),
            Closer::Assessed => graded(case, occurrence, Instant::MIN),
            Closer::Reassessed => graded(case, occurrence, occurrence.instant()),
            Closer::Interviewed => best::<PreventionInterview>(case, episode, |interview| match interview.outcome {
                InterviewOutcome::ChildSpokenTo => Ending::Met,
                _ => Ending::EndedOtherwise,
            }),
            Closer::ConversationInitiated => {
                let met = Some(Ending::Met);
                let offered = first::<ReturnConversationOffered>(case, episode, |_| met);
                let declined = first::<ReturnConversationDeclined>(case, episode, |_| met);
                let held = first::<ReturnConversationHeld>(case, episode, |_| met);
                [offered, declined, held].into_iter().flatten().min_by_key(|outcome| outcome.at)
            }
            Closer::ConversationCompleted => first::<ReturnConversationHeld>(case, episode, |_| Some(Ending::Met))
                .or_else(|| first::<ReturnConversationDeclined>(case, episode, |_| Some(Ending::EndedOtherwise))),
            Closer::WrittenUp => first::<ReturnConversationWrittenUp>(case, episode, |_| Some(Ending::Met)),
            Closer::PlacementStarted => placement_started(case, occurrence),
            Closer::Answered => answered(case, duty, occurrence),
            Closer::EnquiryMade => since::<EnquiryRecorded>(case, occurrence),
        }
    }
}

/// A later decision on the report, or one to open the episode that it joined.
fn decided(case: &Case, occurrence: &Occurrence) -> Option<Outcome> {
    let episode = occurrence.episode.and_then(|id| case.episode(id))?;
    let report = case.entry(occurrence.entry)?;
    let opened_before = episode
        .decisions
        .iter()
        .rfind(|made| made.at <= report.began())
        .filter(|made| made.decision == Decision::Opened && episode.reports.first() != Some(&report.id));
    if let Some(opened) = opened_before.and_then(|made| case.entry(made.entry)) {
        return Some(Outcome { ending: Ending::Met, at: report.began(), entry: opened.id, recorded: report.recorded });
    }
    let after = |made: &&crate::case::Decided| {
        case.entry(made.entry).is_some_and(|entry| (entry.recorded, entry.position) > (report.recorded, report.position))
    };
    let made = episode.decisions.iter().find(after)?;
    case.entry(made.entry).map(|entry| outcome(Ending::Met, entry))
}

fn graded(case: &Case, occurrence: &Occurrence, after: Instant) -> Option<Outcome> {
    let episode = occurrence.episode.and_then(|id| case.episode(id))?;
    let later = episode.grades.iter().filter(|grade| grade.accountable && grade.entry != occurrence.entry);
    let grade = later.filter(|grade| grade.at >= after).min_by_key(|grade| grade.at)?;
    case.entry(grade.entry).map(|entry| outcome(Ending::Met, entry))
}

fn since<R: OfKind>(case: &Case, occurrence: &Occurrence) -> Option<Outcome> {
    let all = case.in_episode::<R>(occurrence.episode?).filter(|(entry, _)| entry.id != occurrence.entry);
    let outcomes = all.map(|(entry, _)| outcome(Ending::Met, entry));
    outcomes.filter(|outcome| outcome.at >= occurrence.instant()).min_by_key(|outcome| outcome.at)
}

fn placement_started(case: &Case, occurrence: &Occurrence) -> Option<Outcome> {
    let planned = case.placements.iter().find(|placement| placement.entry == occurrence.entry)?;
    let starts = case.of::<PlacementStarted>().filter(|(_, started)| started.home == planned.home);
    starts.map(|(entry, _)| outcome(Ending::Met, entry)).min_by_key(|outcome| outcome.at)
}

/// An answer that names the opening entry answers it; one that names none answers whatever was open when it was done.
fn answered(case: &Case, duty: &str, occurrence: &Occurrence) -> Option<Outcome> {
    let answers = case.of::<DutyAnswered>().filter(|(entry, answer)| {
        answer.duty == duty
            && entry.id != occurrence.entry
            && match answer.opening {
                Some(opening) => opening == occurrence.entry,
                None => entry.episode == occurrence.episode && entry.done() >= occurrence.instant(),
            }
    });
    let outcomes = answers.map(|(entry, answer)| {
        outcome(if answer.outcome == Answered::Done { Ending::Met } else { Ending::EndedOtherwise }, entry)
    });
    outcomes.min_by_key(|outcome| (outcome.at, outcome.entry))
}

impl Lapse {
    /// When what the duty was for was over.
    pub fn lapsed(self, case: &Case, occurrence: &Occurrence) -> Option<Outcome> {
        let episode = occurrence.episode.and_then(|id| case.episode(id));
        let over = || {
            let wellbeing = episode?.found.iter().find(|news| news.refuted.is_none() && news.rung == Rung::WellbeingConfirmed);
            let ends = [wellbeing.map(|news| news.entry), episode?.closed.map(|closed| closed.entry)];
            ends.into_iter().flatten().filter_map(|entry| case.entry(entry)).min_by_key(|entry| entry.began())
        };
        let entry = match self {
            Lapse::SearchEnded => over(),
            Lapse::NoLongerHigh => {
                let grades = episode.map_or(&[][..], |episode| &episode.grades);
                let lower = grades
                    .iter()
                    .find(|grade| grade.accountable && grade.band != Band::High && grade.at > occurrence.instant())
                    .and_then(|grade| case.entry(grade.entry));
                [over(), lower].into_iter().flatten().min_by_key(|entry| entry.began())
            }
            Lapse::PlacementEnded => {
                let ends = case.of::<PlacementEnded>().map(|(entry, _)| entry);
                ends.filter(|entry| entry.began() >= occurrence.instant()).min_by_key(|entry| entry.began())
            }
        }?;
        Some(Outcome { ending: Ending::Lapsed, at: entry.began(), entry: entry.id, recorded: entry.recorded })
    }
}
