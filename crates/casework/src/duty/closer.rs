//! What ends a duty: a closed vocabulary of functions from the case and an occurrence to met, ended otherwise or lapsed.
//! What happened counts by the latest moment it can have happened at.

use std::cmp::Ordering;

use super::anchor::acts::acts;
use super::anchor::{MEETINGS, Occurrence, vocabulary};
use super::{Ending, Outcome};
use crate::case::{Case, Decided, Decision, Episode};
use crate::entry::{Band, Entry};
use crate::ids::EntryId;
use crate::records::duty_answered::Outcome as Answered;
use crate::records::prevention_interview::InterviewOutcome;
use crate::records::{
    AbsenceReviewed, DutyAnswered, Kind, LegalPowersDiscussed, OfKind, PlacementEnded, PreventionInterview,
    ReportDecided, ReportReceived, ReturnConversationDeclined, ReturnConversationHeld, ReturnConversationOffered,
    ReturnConversationWrittenUp,
};

vocabulary! {
    /// The closers.
    Closer {
        /// A decision was made on the report.
        Decided = "decided",
        /// Another decision was made since.
        DecidedAgain = "decided_again",
        /// Somebody looked at the absence again, or recorded it anew.
        LookedAgain = "looked_again",
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
        /// A strategy meeting was held since.
        StrategyMeetingHeld = "strategy_meeting_held",
        /// Somebody answered the duty by its name.
        Answered = "answered",
        /// Something was done to find the child since.
        Acted = "acted",
        /// The council responsible for the child said what it knows of the risk, or graded it.
        CouncilSaid = "council_said",
        /// Each power that a meeting chose was used, or its order recorded.
        LegalActionTaken = "legal_action_taken",
    }
    of_kind {
        /// A record of a kind that came after; one that says what it answers answers only that.
        Written = name,
    }
}

vocabulary! {
    /// What ends a duty without an answer.
    Lapse {
        /// The child's wellbeing is confirmed, or the episode is closed: the search is over.
        SearchEnded = "search_ended",
        /// The search is over, or the grade is no longer high.
        NoLongerHigh = "no_longer_high",
        /// The absence is over: the child is back, is reported missing, or the search is over.
        AbsenceOver = "absence_over",
        /// The placement ended.
        PlacementEnded = "placement_ended",
        /// The search is over, or something was done to find the child since.
        Acted = "acted",
        /// Those who look for missing adults took it: it was none of a child.
        TakenAsAdult = "taken_as_adult",
    }
}

fn outcome(ending: Ending, entry: &Entry) -> Outcome {
    Outcome { ending, at: entry.done(), entry: entry.id, recorded: entry.recorded }
}

/// The earliest record of a kind in the occurrence's episode.
fn first<R: OfKind>(case: &Case, occurrence: &Occurrence, ending: Ending) -> Option<Outcome> {
    let all = case.in_episode::<R>(occurrence.episode?).map(|(entry, _)| outcome(ending, entry));
    all.min_by_key(|outcome| outcome.at)
}

impl Closer {
    /// The outcome this closer gives an occurrence of a duty, if it closes it.
    pub fn close(self, case: &Case, duty: &str, occurrence: &Occurrence) -> Option<Outcome> {
        match self {
            Closer::Decided => decided(case, occurrence),
            Closer::DecidedAgain => decided_since(case, occurrence, |_| true),
            Closer::LookedAgain => looked_again(case, occurrence),
            Closer::Assessed => {
                let first = occurrence.during?.grades.iter().find(|grade| grade.accountable)?;
                case.entry(first.entry).map(|entry| outcome(Ending::Met, entry))
            }
            Closer::Reassessed => {
                let accountable = occurrence.during?.grades.iter().filter(|grade| grade.accountable);
                let next = accountable.skip_while(|grade| grade.entry != occurrence.entry.id).nth(1)?;
                case.entry(next.entry).map(|entry| outcome(Ending::Met, entry))
            }
            Closer::Interviewed => {
                let interviews = case.in_episode::<PreventionInterview>(occurrence.episode?);
                let outcomes = interviews.map(|(entry, interview)| match interview.outcome {
                    InterviewOutcome::ChildSpokenTo => outcome(Ending::Met, entry),
                    _ => outcome(Ending::EndedOtherwise, entry),
                });
                outcomes.min_by_key(|outcome| (outcome.ending, outcome.at))
            }
            Closer::ConversationInitiated => {
                let offered = first::<ReturnConversationOffered>(case, occurrence, Ending::Met);
                let declined = first::<ReturnConversationDeclined>(case, occurrence, Ending::Met);
                let held = first::<ReturnConversationHeld>(case, occurrence, Ending::Met);
                [offered, declined, held].into_iter().flatten().min_by_key(|outcome| outcome.at)
            }
            Closer::ConversationCompleted => first::<ReturnConversationHeld>(case, occurrence, Ending::Met)
                .or_else(|| first::<ReturnConversationDeclined>(case, occurrence, Ending::EndedOtherwise)),
            Closer::WrittenUp => first::<ReturnConversationWrittenUp>(case, occurrence, Ending::Met),
            Closer::StrategyMeetingHeld => answered(case, occurrence, |answer| {
                MEETINGS.contains(&answer.duty.as_str()) && answer.outcome == Answered::Done
            }),
            Closer::Answered => answered(case, occurrence, |answer| answer.duty == duty && named(answer, occurrence)),
            Closer::Acted => {
                let first = acted(case, occurrence).min_by_key(|act| (act.done(), case.place(act.id)))?;
                Some(outcome(Ending::Met, first))
            }
            Closer::CouncilSaid => council_said(case, occurrence),
            Closer::LegalActionTaken => legal_action_taken(case, occurrence),
            Closer::Written(kind) => written(case, occurrence, kind),
        }
    }
}

/// What was done to find the child since.
fn acted<'a>(case: &'a Case, occurrence: &Occurrence<'a>) -> impl Iterator<Item = &'a Entry> {
    let since = (occurrence.begins(), case.place(occurrence.entry.id));
    let own = occurrence.entry.id;
    let all = occurrence.during.into_iter().flat_map(|episode| acts(case, episode));
    all.filter(move |act| act.id != own && (act.done(), case.place(act.id)) > since)
}

/// A later decision on the report; one that had opened the episode before the report joined it counts for it too.
fn decided(case: &Case, occurrence: &Occurrence) -> Option<Outcome> {
    let (episode, report) = (occurrence.during?, occurrence.entry);
    let in_force = episode.decisions.iter().rfind(|made| made.at <= report.began());
    let joined =
        in_force.filter(|made| made.decision == Decision::Opened && episode.reports.first() != Some(&report.id));
    if let Some(opened) = joined {
        return Some(Outcome {
            ending: Ending::Met,
            at: report.began(),
            entry: opened.entry,
            recorded: report.recorded,
        });
    }
    decided_since(case, occurrence, |made| {
        let about =
            case.entry(made.entry).and_then(|entry| ReportDecided::of(&entry.body)).and_then(|made| made.report);
        made.decision == Decision::Opened || about.is_none_or(|about| about == report.id)
    })
}

fn decided_since(case: &Case, occurrence: &Occurrence, counts: impl Fn(&Decided) -> bool) -> Option<Outcome> {
    let opening = case.place(occurrence.entry.id);
    let after = |made: &&Decided| case.place(made.entry) > opening;
    let made = occurrence.during?.decisions.iter().filter(after).find(|made| counts(made))?;
    case.entry(made.entry).map(|entry| outcome(Ending::Met, entry))
}

/// A look at the absence, or the absence told anew, recorded since.
fn looked_again(case: &Case, occurrence: &Occurrence) -> Option<Outcome> {
    let looks = case.in_episode::<AbsenceReviewed>(occurrence.episode?).map(|(entry, _)| entry);
    let told = reports(case, occurrence, ReportReceived::is_absence);
    let opening = case.place(occurrence.entry.id);
    let since = looks.chain(told).filter(|entry| case.place(entry.id) > opening);
    since.map(|entry| outcome(Ending::Met, entry)).min_by_key(|outcome| (outcome.at, case.place(outcome.entry)))
}

/// Reports of one sort in the occurrence’s episode.
fn reports<'a>(
    case: &'a Case,
    occurrence: &Occurrence<'a>,
    counts: impl Fn(&ReportReceived) -> bool,
) -> impl Iterator<Item = &'a Entry> {
    let all = occurrence.during.into_iter().flat_map(|episode| &episode.reports).filter_map(|id| case.entry(*id));
    all.filter(move |entry| ReportReceived::of(&entry.body).is_some_and(&counts))
}

/// An answer that names the entry that opened a duty answers that one; otherwise whatever was open when it was done.
fn named(answer: &DutyAnswered, occurrence: &Occurrence) -> bool {
    answer.opening.is_none_or(|opening| opening == occurrence.entry.id)
}

fn council_said(case: &Case, occurrence: &Occurrence) -> Option<Outcome> {
    let episode = occurrence.during?;
    let council = episode.parties.responsible.as_ref()?;
    let said =
        [Kind::RiskContributed, Kind::RiskAssessed].into_iter().flat_map(|kind| case.of_kind_in(episode.id, kind));
    let own = said.filter(|entry| entry.actor.organisation == *council && comes_after(case, occurrence, entry, None));
    own.map(|entry| outcome(Ending::Met, entry)).min_by_key(|outcome| (outcome.at, case.place(outcome.entry)))
}

/// The first record of a kind that comes after the occurrence and answers it, or nothing in particular.
fn written(case: &Case, occurrence: &Occurrence, kind: Kind) -> Option<Outcome> {
    let here = |entry: &&Entry| occurrence.episode.is_none_or(|episode| entry.episode == Some(episode));
    let counts = |entry: &&Entry| {
        let answered = entry.body.answers();
        answered.is_none_or(|answered| answered == occurrence.entry.id)
            && comes_after(case, occurrence, entry, answered)
    };
    let all = case.of_kind(kind).filter(here).filter(counts);
    all.map(|entry| outcome(Ending::Met, entry)).min_by_key(|outcome| outcome.at)
}

/// By when it was done, then by when it was recorded; what names the occurrence need only have been recorded since.
fn comes_after(case: &Case, occurrence: &Occurrence, entry: &Entry, names: Option<EntryId>) -> bool {
    let opening = occurrence.entry.id;
    let recorded_after = || case.place(entry.id) > case.place(opening);
    entry.id != opening
        && match entry.done().cmp(&occurrence.begins()) {
            Ordering::Greater => true,
            Ordering::Equal => recorded_after(),
            Ordering::Less => names == Some(opening) && recorded_after(),
        }
}

/// The first answer that counts and comes after the occurrence.
fn answered(case: &Case, occurrence: &Occurrence, counts: impl Fn(&DutyAnswered) -> bool) -> Option<Outcome> {
    match occurrence.episode {
        Some(episode) => first_answer(case, occurrence, case.in_episode(episode), counts),
        None => first_answer(case, occurrence, case.of(), counts),
    }
}

fn first_answer<'a>(
    case: &Case,
    occurrence: &Occurrence,
    all: impl Iterator<Item = (&'a Entry, &'a DutyAnswered)>,
    counts: impl Fn(&DutyAnswered) -> bool,
) -> Option<Outcome> {
    all.filter(|(entry, answer)| counts(answer) && comes_after(case, occurrence, entry, answer.opening))
        .map(|(entry, answer)| {
            outcome(if answer.outcome == Answered::Done { Ending::Met } else { Ending::EndedOtherwise }, entry)
        })
        .min_by_key(|outcome| outcome.at)
}

/// What was done since about each of the powers that were chosen; the last of them ends it.
fn legal_action_taken(case: &Case, occurrence: &Occurrence) -> Option<Outcome> {
    let chosen = LegalPowersDiscussed::of(&occurrence.entry.body)?;
    let done = |power| {
        let here = |entry: &&Entry| occurrence.episode.is_none_or(|episode| entry.episode == Some(episode));
        let done = case.entries.iter().filter(|entry| LegalPowersDiscussed::is_done_by(power, &entry.body));
        let since = done.filter(here).filter(|entry| comes_after(case, occurrence, entry, None));
        since.map(|entry| outcome(Ending::Met, entry)).min_by_key(|outcome| outcome.at)
    };
    let each: Option<Vec<Outcome>> = chosen.powers.iter().map(done).collect();
    each?.into_iter().max_by_key(|outcome| outcome.at)
}

impl Lapse {
    /// When what the duty was for was over.
    pub fn lapsed(self, case: &Case, occurrence: &Occurrence) -> Option<Outcome> {
        match self {
            Lapse::SearchEnded => earliest(case, search_ended(case, occurrence)),
            Lapse::NoLongerHigh => earliest(case, search_ended(case, occurrence).chain(lowered(case, occurrence))),
            Lapse::AbsenceOver => earliest(case, search_ended(case, occurrence).chain(absence_over(case, occurrence))),
            Lapse::Acted => earliest(case, search_ended(case, occurrence).chain(acted(case, occurrence))),
            Lapse::TakenAsAdult => {
                let taken = occurrence.during.and_then(Episode::taken_as_adult);
                earliest(case, taken.and_then(|taken| case.entry(taken.entry)).into_iter())
            }
            Lapse::PlacementEnded => {
                let ends = case.of::<PlacementEnded>().map(|(entry, _)| entry);
                earliest(case, ends.filter(|entry| entry.done() >= occurrence.begins()))
            }
        }
    }
}

fn earliest<'a>(case: &Case, ends: impl Iterator<Item = &'a Entry>) -> Option<Outcome> {
    let first = ends.min_by(|one, other| {
        let places = || case.place(one.id).cmp(&case.place(other.id));
        one.done().cmp(&other.done()).then_with(places)
    });
    first.map(|entry| outcome(Ending::Lapsed, entry))
}

fn search_ended<'a>(case: &'a Case, occurrence: &Occurrence<'a>) -> impl Iterator<Item = &'a Entry> {
    let well = occurrence.during.into_iter().flat_map(Episode::wellbeings).map(|news| news.entry);
    let closed = occurrence.during.and_then(|episode| episode.closed).map(|closed| closed.entry);
    well.chain(closed).filter_map(|entry| case.entry(entry))
}

fn absence_over<'a>(case: &'a Case, occurrence: &Occurrence<'a>) -> impl Iterator<Item = &'a Entry> {
    let found = occurrence.during.into_iter().flat_map(|episode| &episode.found);
    let back = found.filter(|news| news.returned && news.refuted.is_none()).filter_map(|news| case.entry(news.entry));
    back.chain(reports(case, occurrence, |report| !report.is_absence()))
}

/// The first grade since that is not high.
fn lowered<'a>(case: &'a Case, occurrence: &Occurrence) -> Option<&'a Entry> {
    let mut grades = occurrence.during?.grades.iter();
    let lower =
        grades.find(|grade| grade.accountable && grade.band != Band::High && grade.at > occurrence.instant())?;
    case.entry(lower.entry)
}
