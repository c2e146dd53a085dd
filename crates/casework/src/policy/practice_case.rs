//! Invented calls by edition, on which whoever takes reports practises, so that it can be seen where the service depends on who
//! answers. It knows no handler and no answer.

use jiff::civil::Date;
use serde::Deserialize;

use super::codes::Codes;
use super::findings::{Findings, fault};
use super::script::{Question, Script};
use super::{Fault, parse, words};
use crate::form::Shape;
use crate::time::Instant;

/// One edition of a call.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PracticeCase {
    /// Its name, which its page has in its address.
    pub name: String,
    /// Its number among those of that name.
    pub edition: String,
    /// First day in use.
    pub from: Date,
    /// What it is called in a list.
    pub title: String,
    /// Where it comes from.
    pub source: String,
    /// Under which terms.
    pub licence: String,
    /// What it changes, for the list of what was found.
    pub change: String,
    /// The findings it was written for.
    pub because: Vec<String>,
    /// Who rings, and when.
    pub caller: String,
    /// What they say, in their words and in their order.
    pub says: Vec<String>,
    /// What they plainly tell.
    #[serde(default)]
    pub told: Vec<Told>,
}

/// What the caller plainly tells of a question.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// The question.
    pub to: Question,
    /// The answer, where it is one of a few: `yes`, `no`, `not_known` or a code.
    #[serde(default)]
    pub is: String,
    /// In words, for whoever has answered.
    pub words: String,
}

/// Every edition of every call, the oldest first.
#[derive(Debug, Clone, Default)]
pub struct PracticeCases {
    cases: Vec<PracticeCase>,
}

impl PracticeCases {
    pub(super) fn read<'a>(
        texts: impl Iterator<Item = (&'a str, &'a str)>,
        (script, findings, codes): (&Script, &Findings, &Codes),
        faults: &mut Vec<Fault>,
    ) -> Self {
        let mut cases: Vec<PracticeCase> = Vec::new();
        for (path, text) in texts {
            let Some(case) = parse::<PracticeCase>(path, text, faults) else { continue };
            let twice = cases.iter().any(|other| other.name == case.name && other.edition == case.edition);
            let twice = twice.then(|| format!("There are two of the edition {} of “{}”", case.edition, case.name));
            let unfounded = !case.because.iter().any(|id| findings.of(id).is_some());
            let unfounded = unfounded.then(|| "It names no finding that it was written for".to_owned());
            let wrong = twice.into_iter().chain(unfounded).chain(case.wrong(script, codes));
            faults.extend(wrong.map(|message| fault(path, message)));
            cases.push(case);
        }
        cases.sort_by(|left, right| (left.from, &left.name).cmp(&(right.from, &right.name)));
        Self { cases }
    }

    /// The calls in use at an instant, by name, each in its edition of then.
    pub fn at(&self, at: Instant) -> Vec<&PracticeCase> {
        let day = at.london_date();
        let in_use = self.cases.iter().filter(|case| case.from <= day);
        let by_name = in_use.map(|case| (case.name.as_str(), case));
        by_name.collect::<std::collections::BTreeMap<_, _>>().into_values().collect()
    }

    /// The call of a name that is in use at an instant.
    pub fn named(&self, name: &str, at: Instant) -> Option<&PracticeCase> {
        self.at(at).into_iter().find(|case| case.name == name)
    }
}

impl PracticeCase {
    /// What the caller plainly tells of a question.
    pub fn tells(&self, question: &str) -> Option<&Told> {
        self.told.iter().find(|told| told.to.name() == question)
    }

    fn wrong(&self, script: &Script, codes: &Codes) -> Vec<String> {
        let mut wrong = Vec::new();
        if self.name.is_empty() || !self.name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_') {
            wrong.push(format!("“{}” is no name for an address. Use small letters and _", self.name));
        }
        if self.says.iter().all(|line| line.trim().is_empty()) {
            wrong.push("The caller says nothing".to_owned());
        }
        let at = self.from.to_zoned(jiff::tz::TimeZone::UTC).map(|day| Instant::from(day.timestamp()));
        let asked: Vec<String> = at.map_or_else(
            |_| Vec::new(),
            |at| crate::practised::questions(script.at(at)).into_iter().map(|asked| asked.name).collect(),
        );
        for (place, told) in self.told.iter().enumerate() {
            let name = told.to.name();
            if !asked.contains(&name) {
                wrong.push(words::unknown("The question", &name, asked.iter().map(String::as_str)));
            } else if self.told.iter().take(place).any(|before| before.to == told.to) {
                wrong.push(format!("“{name}” is told twice"));
            } else if let Some(message) = told.misfit(codes) {
                wrong.push(message);
            }
        }
        wrong
    }
}

impl Told {
    /// Why what it is said to be is no answer to the question.
    fn misfit(&self, codes: &Codes) -> Option<String> {
        if ["", "not_known", "not_applicable"].contains(&self.is.as_str()) {
            return None;
        }
        let shape = match &self.to.field()?.shape {
            Shape::Answer(known) => known,
            shape => shape,
        };
        let known: Vec<&str> = match shape {
            Shape::YesNo => vec!["yes", "no"],
            Shape::Code(list) => {
                codes.list(list).into_iter().flat_map(|list| &list.codes).map(|code| code.code.as_str()).collect()
            }
            Shape::Choice(choices) => choices.iter().map(|choice| choice.value.as_str()).collect(),
            _ => Vec::new(),
        };
        let fits = known.contains(&self.is.as_str());
        (!fits).then(|| words::unknown(&format!("The answer to “{}”,", self.to.name()), &self.is, known))
    }
}

#[cfg(test)]
mod tests {
    use crate::policy::{Fault, Policy, Text, shipped};
    use crate::time::Instant;

    fn first() -> String {
        shipped().into_iter().find(|text| text.path == "practice_case/friend.toml").unwrap().text
    }

    fn with(path: &str, text: String) -> Result<Policy, Vec<Fault>> {
        let own = Text { path: path.into(), text };
        Policy::read(&shipped().into_iter().chain([own]).collect::<Vec<_>>())
    }

    #[test]
    fn a_later_edition_is_in_use_from_its_day_on_and_two_of_one_number_fail() {
        let second = first().replace("edition = \"1\"", "edition = \"2\"").replace("2026-01-01", "2027-04-01");
        let policy = with("practice_case/friend-2.toml", second).unwrap();
        let at = |day: &str| {
            let at: Instant = format!("{day}T12:00:00Z").parse().unwrap();
            let in_use = policy.practice_cases.at(at).into_iter().map(|case| format!("{} {}", case.name, case.edition));
            in_use.collect::<Vec<_>>()
        };
        assert_eq!(at("2027-03-31"), ["care_home 1", "friend 1", "hospital_ward 1"]);
        assert_eq!(at("2027-04-01"), ["care_home 1", "friend 2", "hospital_ward 1"]);
        assert!(at("2025-12-31").is_empty());
        let made = policy.findings.made_of("service-by-who-answers").filter(|made| made.path.contains("practice_case"));
        assert_eq!(made.count(), 4, "each stands beside the finding it was written for");
        let twice = with("practice_case/friend-2.toml", first()).unwrap_err();
        assert!(twice[0].to_string().contains("two of the edition 1"), "{twice:?}");
    }

    #[test]
    fn what_is_told_of_no_question_or_with_no_answer_it_has_fails_with_the_nearest() {
        let refused = |from: &str, to: &str| {
            let faults = with("practice_case/friend.toml", first().replacen(from, to, 1)).unwrap_err();
            faults[0].to_string()
        };
        assert!(refused("to = \"clothing\"", "to = \"clotting\"").contains("“clothing”"));
        assert!(refused("to = \"clothing\"", "to = \"worries\"").contains("told twice"));
        assert!(refused("is = \"friend\"", "is = \"freind\"").contains("“friend”"));
        assert!(refused("is = \"yes\"", "is = \"perhaps\"").contains("“perhaps” is not known"));
        assert!(refused("\"service-by-who-answers\", \"thin-knowledge\"", "").contains("names no finding"));
    }

    #[test]
    fn every_telephone_number_in_a_call_is_one_kept_for_drama() {
        for text in shipped().into_iter().filter(|text| text.path.starts_with("practice_case/")) {
            let close = text.text.replace(' ', "");
            let numbers = close.split(|letter: char| !letter.is_ascii_digit()).filter(|number| number.len() > 6);
            for number in numbers {
                let drama = number.starts_with("0207946") || number.starts_with("07700900");
                assert!(drama, "{}: {number}", text.path);
            }
        }
    }
}
