//! Why something is owed, in words: what starts the clock and how long it gives. The rows themselves are policy.

use std::borrow::Cow;

use casework::duty::{Anchor, Closer, Duty};
use casework::entry::Band;
use casework::policy::Policy;
use casework::policy::duties::{Bands, Row, Within};
use jiff::SignedDuration;

/// What starts a clock, to follow *from*.
pub fn anchor_words(anchor: Anchor) -> Cow<'static, str> {
    let listed = match anchor {
        Anchor::Written(kind) => return Cow::Owned(format!("“{}”", kind.title())),
        Anchor::Set(kind) => return Cow::Owned(format!("the time set in “{}”", kind.title())),
        Anchor::Report => "each report",
        Anchor::Absence => "an absence being recorded",
        Anchor::AbsenceReviewSet => "the time set to look at the absence again",
        Anchor::RiskToldInAbsence => "something told of the risk while the child is classed absent",
        Anchor::Reported => "the first report",
        Anchor::Opened => "police opening the episode",
        Anchor::NotOpened => "the decision not to open a report",
        Anchor::DecisionReviewSet => "the time set to look at the decision again",
        Anchor::MissingStart => "the time the child went missing",
        Anchor::Assessed => "each grade",
        Anchor::GradeReviewSet => "the time set to review the grade",
        Anchor::HighGrade => "the grade becoming high",
        Anchor::PhoneKnown => "the child’s telephone number becoming known",
        Anchor::ImmediateConcern => "an immediate concern",
        Anchor::HarmConcern => "a concern of significant harm or a serious crime disclosed",
        Anchor::MeetingCalled => "the time a meeting was called for",
        Anchor::PoliceProtection => "the child being taken into police protection",
        Anchor::ThirdStart => "the third time missing in a month",
        Anchor::ThirdStartInADay => "the third time missing in a day",
        Anchor::Pattern => "the second time missing in ninety days",
        Anchor::Back => "news that the child is back",
        Anchor::Placement => "the start of the placement",
        Anchor::CrimeDisclosed => "a serious crime being disclosed",
        Anchor::OffenceOfTheTrafficked => "an offence and a sign of trafficking both being known",
        Anchor::FirstGraded => "the first grade of the risk",
        Anchor::ExploitationCoded => "the first sign of a kind of exploitation in the episode",
        Anchor::UnaccompaniedMissing => "an unaccompanied child being missing",
        Anchor::RiskUnknown => "the first assessment that leaves a question not known",
        Anchor::MeetingHeld => "the strategy meeting",
        Anchor::WorkerKnows => "the child’s social worker knowing",
        Anchor::FromHospital => "it being known that the child went missing from a hospital or a mental health unit",
        Anchor::LastAct => "the last thing done to find the child",
    };
    Cow::Borrowed(listed)
}

/// What ends something owed.
pub fn closer_words(closer: Closer) -> Cow<'static, str> {
    let listed = match closer {
        Closer::Written(kind) => return Cow::Owned(format!("“{}”", kind.title())),
        Closer::Decided => "a decision on the report",
        Closer::DecidedAgain => "another decision",
        Closer::LookedAgain => "another look at the absence",
        Closer::Assessed => "a grade",
        Closer::Reassessed => "another grade",
        Closer::Interviewed => "the prevention interview",
        Closer::ConversationInitiated => "a return conversation offered, declined or held",
        Closer::ConversationCompleted => "a return conversation held or declined",
        Closer::WrittenUp => "the return conversation written up",
        Closer::StrategyMeetingHeld => "a strategy meeting held",
        Closer::Answered => "an answer",
        Closer::CouncilSaid => "what the council says of the risk",
        Closer::LegalActionTaken => "the record of each power that was chosen",
        Closer::Acted => "the next thing done to find the child",
    };
    Cow::Borrowed(listed)
}

/// A length of time: `72 hours`, `15 minutes`.
pub fn elapsed_words(elapsed: SignedDuration) -> String {
    let minutes = elapsed.as_mins();
    let some = |count: i64, one: &str| if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") };
    match (minutes / 60, minutes % 60) {
        (0, 0) => "at once".to_owned(),
        (0, rest) => some(rest, "minute"),
        (hours, 0) if hours > 72 && hours % 24 == 0 => some(hours / 24, "day"),
        (hours, 0) => some(hours, "hour"),
        (hours, rest) => format!("{} {}", some(hours, "hour"), some(rest, "minute")),
    }
}

/// A limit: `within 72 hours`, `at once`, `within 1 hour when high, otherwise 24 hours`.
pub fn limit_words(within: &Within) -> String {
    let bands = |bands: &Bands, grade: &str| {
        let named =
            bands.named.iter().rev().map(|(band, limit)| format!("{} when {grade}{}", given(*limit), name(*band)));
        named.chain([format!("otherwise {}", given(bands.other))]).collect::<Vec<_>>().join(", ")
    };
    match within {
        Within::Elapsed(limit) => given(*limit),
        Within::ByBand(limits) => bands(limits, ""),
        Within::ByHighestBand(limits) => bands(limits, "at any time "),
    }
}

fn given(limit: SignedDuration) -> String {
    if limit.is_zero() { "at once".to_owned() } else { format!("within {}", elapsed_words(limit)) }
}

fn name(band: Band) -> &'static str {
    match band {
        Band::High => "high",
        Band::Medium => "medium",
        Band::Low => "low",
        Band::Lowest => "lowest",
    }
}

/// A row in a sentence: `Within 72 hours of the child going missing`.
fn row_words(row: &Row) -> String {
    let limit = limit_words(&row.within);
    let mut letters = limit.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let after = row.after.filter(|after| !after.is_zero());
    let after = after.map_or(String::new(), |after| format!(", once {} have passed", elapsed_words(after)));
    let again = match row.repeats {
        None => String::new(),
        Some(1) => "; then every day".to_owned(),
        Some(days) => format!("; then every {days} days"),
    };
    format!("{first}{}, counted from {}{after}{again}", letters.as_str(), anchor_words(row.opens))
}

/// Why a duty is owed: its row in a sentence. A notice that was not acknowledged has no row of its own.
pub fn reason(policy: &Policy, row: &str) -> String {
    let unread = || "Your unit was told, and nobody has said that they read it".to_owned();
    policy.duties.row(row).map_or_else(unread, row_words)
}

/// What it rests on, for somebody who asks the program.
pub(super) fn of_duty<'a>(policy: &'a Policy, duty: &Duty) -> Option<&'a Row> {
    policy.duties.row(&duty.row)
}
