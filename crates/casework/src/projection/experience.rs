//! The rows from which is counted how those who reported found it.

use super::ExperienceRow;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, Relationship};
use crate::entry::Entry;
use crate::ids::EpisodeId;
use crate::records::feedback_received::FeedbackSort;
use crate::records::survey_answered::{Judged, TakesPart};
use crate::records::{
    ChildRegistered, FamilyLinkGiven, FeedbackAnswered, FeedbackReceived, OfKind as _, ReportReceived,
    ReturnConversationWrittenUp, SurveyAnswered,
};
use crate::survey::{Asked, asked};

/// Everybody asked, every complaint and feedback, and what children say after they are back.
pub(super) fn experiences(case: &Case) -> Vec<ExperienceRow> {
    let asked = asked(case).into_iter().map(|asked| of_asked(case, &asked));
    let feedback = case.of::<FeedbackReceived>().map(|(entry, said)| of_feedback(case, entry, said));
    let children = case.of::<ReturnConversationWrittenUp>().filter_map(|(entry, told)| of_child(case, entry, told));
    let ethnicity = ethnicity(case);
    let row = |row: ExperienceRow| ExperienceRow { ethnicity: ethnicity.clone(), ..row };
    asked.chain(feedback).chain(children).map(row).collect()
}

fn of_child(case: &Case, entry: &Entry, told: &ReturnConversationWrittenUp) -> Option<ExperienceRow> {
    let said = format!("listened={}", word(told.listened)?);
    let owner = case.episode(entry.episode?).and_then(|episode| episode.parties.owner.clone());
    Some(ExperienceRow { sort: "child".to_owned(), owner, answered: Some(entry.recorded), said, ..nobody(entry) })
}

fn ethnicity(case: &Case) -> String {
    let child = case.of::<ChildRegistered>().next_back();
    let code = child.and_then(|(_, child)| child.ethnicity.known());
    code.map_or("not_known", Code::as_str).to_owned()
}

fn of_asked(case: &Case, asked: &Asked<'_>) -> ExperienceRow {
    let row = row(case, asked.link.entry, asked.episode, &asked.link.given.relationship);
    ExperienceRow {
        sort: "survey".to_owned(),
        holder: asked.holder.to_string(),
        asked: asked.since,
        answered: asked.answered.map(|(entry, _)| entry.recorded),
        said: asked.answered.map_or_else(String::new, |(_, answered)| judged(answered)),
        ..row
    }
}

fn of_feedback(case: &Case, entry: &Entry, said: &FeedbackReceived) -> ExperienceRow {
    let link = case.of::<FamilyLinkGiven>().find(|(_, given)| Some(given.link) == entry.actor.person);
    let reporter = link.map_or(Answer::NotKnown, |(_, given)| given.relationship.clone());
    let answer = case.of::<FeedbackAnswered>().find(|(_, answer)| answer.feedback == entry.id);
    let themes = answer.into_iter().flat_map(|(_, answer)| &answer.themes).map(Code::as_str).collect::<Vec<_>>();
    let sort = match said.sort {
        FeedbackSort::Complaint => "complaint",
        FeedbackSort::Feedback => "feedback",
    };
    let row = entry.episode.map(|episode| row(case, entry, episode, &reporter));
    ExperienceRow {
        sort: sort.to_owned(),
        answered: answer.map(|(entry, _)| entry.recorded),
        said: themes.join(" "),
        ..row.unwrap_or_else(|| nobody(entry))
    }
}

/// Where and by which channel the report came in whose reporter it is, or else the first.
fn row(case: &Case, entry: &Entry, episode: EpisodeId, reporter: &Answer<Code<Relationship>>) -> ExperienceRow {
    let episode = case.episode(episode);
    let reports = episode.map_or(&[][..], |episode| &episode.reports).iter().filter_map(|id| case.entry(*id));
    let reports: Vec<_> = reports.filter_map(|report| ReportReceived::of(&report.body)).collect();
    let own = reports.iter().find(|report| report.relationship == *reporter).or(reports.first());
    let code = |known: Option<&str>| known.unwrap_or("not_known").to_owned();
    ExperienceRow {
        owner: episode.and_then(|episode| episode.parties.owner.clone()),
        channel: code(own.and_then(|report| report.channel.known()).map(Code::as_str)),
        reporter: code(reporter.known().map(Code::as_str)),
        ..nobody(entry)
    }
}

fn nobody(entry: &Entry) -> ExperienceRow {
    ExperienceRow {
        entry: entry.id,
        sort: String::new(),
        owner: None,
        channel: String::new(),
        reporter: String::new(),
        ethnicity: String::new(),
        holder: String::new(),
        asked: entry.recorded,
        answered: None,
        said: String::new(),
    }
}

fn judged(answered: &SurveyAnswered) -> String {
    if answered.takes_part == TakesPart::NeverAgain {
        return "never_again".to_owned();
    }
    let told = |(question, answer): (&str, &Answer<Judged>)| Some(format!("{question}={}", word(*answer)?));
    answered.judged().into_iter().filter_map(told).collect::<Vec<_>>().join(" ")
}

fn word(judged: Answer<Judged>) -> Option<&'static str> {
    match judged {
        Answer::Known(Judged::Yes) => Some("yes"),
        Answer::Known(Judged::Partly) => Some("partly"),
        Answer::Known(Judged::No) => Some("no"),
        _ => None,
    }
}
