//! How those who reported found it, over the last year: what they answered by unit, channel, who they are to the child and the
//! child's ethnic group, what they complain of, and whether children felt listened to. It shows no child and no person, and no number by which one could be told.

use std::collections::BTreeMap;

use casework::projection::ExperienceRow;
use jiff::SignedDuration;

use super::few::{apart, told};
use crate::{Failure, Lantern};

/// So far back, and no more than so many.
const DAYS: SignedDuration = SignedDuration::from_hours(365 * 24);
const MOST: u32 = 100_000;

/// The questions, by their names in a record.
pub const QUESTIONS: [&str; 4] = ["soon", "listened", "advice", "language"];
const JUDGED: [&str; 3] = ["yes", "partly", "no"];

/// What may be told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Experience {
    /// How many were asked, have answered, and do not want to be asked again.
    pub asked: [Option<usize>; 3],
    /// By the unit that owned the episode.
    pub by_unit: Vec<Group>,
    /// By the channel of the report.
    pub by_channel: Vec<Group>,
    /// By who they are to the child.
    pub by_reporter: Vec<Group>,
    /// By the child's ethnic group, broadly; empty for not known.
    pub by_ethnicity: Vec<Group>,
    /// Whether children felt listened to, by their ethnic group: yes, partly, no.
    pub children: Vec<(String, Option<usize>, [Option<usize>; 3])>,
    /// Complaints and feedback by unit: how many complaints, how many else, and how many of both are answered.
    pub feedback: Vec<(String, [Option<usize>; 3])>,
    /// What they are about, by code.
    pub themes: Vec<(String, Option<usize>)>,
    /// Complaints and feedback by the child's ethnic group, as by unit.
    pub feedback_by_ethnicity: Vec<(String, [Option<usize>; 3])>,
}

/// The answers of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The unit, or the code.
    pub name: String,
    /// How many answered, where it may be told.
    pub answered: Option<usize>,
    /// For each question: yes, partly, no, and no answer.
    pub questions: [[Option<usize>; 4]; 4],
}

impl Lantern {
    /// What those who reported in the last year say of how it went.
    ///
    /// # Errors
    /// The store's.
    pub fn experience(&self) -> Result<Experience, Failure> {
        let since = self.now() - DAYS;
        let rows = self.store.read(move |transaction| transaction.experiences(since, MOST).map_err(Failure::from))?;
        Ok(experience(&rows, |code| self.policy().codes.broad_ethnicity(code).to_owned()))
    }
}

fn experience(rows: &[ExperienceRow], broad: impl Fn(&str) -> String) -> Experience {
    let surveys = || rows.iter().filter(|row| row.sort == "survey");
    let answered: Vec<&ExperienceRow> =
        surveys().filter(|row| row.answered.is_some() && row.said != "never_again").collect();
    let never = surveys().filter(|row| row.said == "never_again").count();
    let unit = |row: &ExperienceRow| row.owner.as_ref().map_or_else(String::new, ToString::to_string);
    let others: Vec<&ExperienceRow> =
        rows.iter().filter(|row| ["complaint", "feedback"].contains(&row.sort.as_str())).collect();
    let children: Vec<&ExperienceRow> = rows.iter().filter(|row| row.sort == "child").collect();
    let ethnicity = |row: &ExperienceRow| broad(&row.ethnicity);
    Experience {
        asked: apart([surveys().count() - answered.len() - never, answered.len(), never]),
        by_unit: groups(&answered, unit),
        by_channel: groups(&answered, |row| row.channel.clone()),
        by_reporter: groups(&answered, |row| row.reporter.clone()),
        by_ethnicity: groups(&answered, ethnicity),
        children: heard(&children, ethnicity),
        feedback: feedback(&others, unit),
        feedback_by_ethnicity: feedback(&others, ethnicity),
        themes: themes(&others),
    }
}

fn gathered<'a>(
    rows: &[&'a ExperienceRow],
    by: impl Fn(&ExperienceRow) -> String,
) -> BTreeMap<String, Vec<&'a ExperienceRow>> {
    let mut groups: BTreeMap<String, Vec<&ExperienceRow>> = BTreeMap::new();
    for row in rows {
        groups.entry(by(row)).or_default().push(row);
    }
    groups
}

fn groups(rows: &[&ExperienceRow], by: impl Fn(&ExperienceRow) -> String) -> Vec<Group> {
    let groups = gathered(rows, by);
    let sizes = told(&groups.values().map(Vec::len).collect::<Vec<_>>());
    let group = |((name, rows), answered): ((String, Vec<&ExperienceRow>), Option<usize>)| Group {
        name,
        answered,
        questions: QUESTIONS.map(|question| answered.map_or([None; 4], |_| judged(&rows, question))),
    };
    groups.into_iter().zip(sizes).map(group).collect()
}

/// Whether the children of each group felt listened to.
fn heard(
    rows: &[&ExperienceRow],
    by: impl Fn(&ExperienceRow) -> String,
) -> Vec<(String, Option<usize>, [Option<usize>; 3])> {
    let of = |group: Group| {
        let [yes, partly, no, _] = group.questions.get(1).copied().unwrap_or_default();
        (group.name, group.answered, [yes, partly, no])
    };
    groups(rows, by).into_iter().map(of).collect()
}

fn judged(rows: &[&ExperienceRow], question: &str) -> [Option<usize>; 4] {
    let says = |answer: &str| {
        let said = format!("{question}={answer}");
        rows.iter().filter(|row| row.said.split(' ').any(|word| word == said)).count()
    };
    let [yes, partly, no] = JUDGED.map(says);
    apart([yes, partly, no, rows.len() - yes - partly - no])
}

fn feedback(rows: &[&ExperienceRow], by: impl Fn(&ExperienceRow) -> String) -> Vec<(String, [Option<usize>; 3])> {
    let of = |(unit, rows): (String, Vec<&ExperienceRow>)| {
        let complaints = rows.iter().filter(|row| row.sort == "complaint").count();
        let answered = rows.iter().filter(|row| row.answered.is_some()).count();
        let [complaints, others] = apart([complaints, rows.len() - complaints]);
        let [answered, _] = apart([answered, rows.len() - answered]);
        (unit, [complaints, others, answered])
    };
    gathered(rows, by).into_iter().map(of).collect()
}

fn themes(rows: &[&ExperienceRow]) -> Vec<(String, Option<usize>)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for theme in rows.iter().flat_map(|row| row.said.split_whitespace()) {
        *counts.entry(theme).or_default() += 1;
    }
    let told = told(&counts.values().copied().collect::<Vec<_>>());
    counts.into_keys().map(str::to_owned).zip(told).collect()
}

#[cfg(test)]
mod tests {
    use casework::ids::EntryId;
    use casework::time::Instant;

    use super::*;

    #[test]
    fn few_that_are_not_answered_yet_are_not_what_is_missing_from_those_that_are() {
        let said = |number: u128, answered: bool| ExperienceRow {
            entry: EntryId::numbered(number),
            sort: "complaint".to_owned(),
            owner: None,
            channel: String::new(),
            reporter: String::new(),
            ethnicity: String::new(),
            holder: String::new(),
            asked: Instant::MIN,
            answered: answered.then_some(Instant::MIN),
            said: String::new(),
        };
        let counted = |answered: u128| {
            let rows: Vec<ExperienceRow> = (0..12).map(|number| said(number, number < answered)).collect();
            experience(&rows, str::to_owned).feedback[0].1
        };
        assert_eq!(counted(7), [Some(12), Some(0), Some(7)]);
        assert_eq!(counted(12), [Some(12), Some(0), Some(12)]);
        assert_eq!(counted(10), [Some(12), Some(0), None], "two are not answered");
    }
}
