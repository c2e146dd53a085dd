//! When a record is looked at again: the shipped rules on invented cases, any rules against an oracle that walks the calendar
//! day by day, and what is said of rules that cannot be read.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what failed by failing")]

use std::collections::BTreeSet;

use casework::policy::retention::{Controller, Fact, Rule, Since};
use casework::policy::{Policy, Text, shipped};
use casework::retention::Facts;
use jiff::civil::{Date, date};
use jiff::{Span, ToSpan as _};
use proptest::prelude::*;

fn policy() -> &'static Policy {
    static POLICY: std::sync::OnceLock<Policy> = std::sync::OnceLock::new();
    POLICY.get_or_init(|| Policy::read(&shipped()).unwrap())
}

fn facts(controllers: &[Controller], so: &[Fact]) -> Facts {
    Facts {
        controllers: controllers.iter().copied().collect(),
        so: so.iter().copied().collect(),
        last_closed: date(2026, 3, 1),
        last_entry: date(2026, 4, 2),
        born: date(2010, 5, 14),
        kept_until: None,
    }
}

fn due(facts: &Facts) -> (Date, String) {
    let review = facts.review(&policy().retention).unwrap();
    (review.due, review.rule.map_or_else(|| "a person".to_owned(), |rule| rule.to_string()))
}

#[test]
fn the_longest_rule_of_everybody_who_wrote_in_a_record_counts() {
    use Controller::{Conversations, Council, Home, Partner, Police};
    for (controllers, so, expected, rule) in [
        (&[][..], &[][..], date(2032, 4, 2), "least"),
        (&[Police], &[], date(2032, 4, 2), "least"),
        (&[Police], &[Fact::GradedHigh], date(2036, 3, 1), "police-high"),
        (&[Council], &[], date(2035, 5, 14), "council-child"),
        (&[Council], &[Fact::LookedAfter], date(2085, 5, 14), "council-looked-after"),
        (&[Police], &[Fact::LookedAfter], date(2032, 4, 2), "least"),
        (&[Home, Police], &[], date(2085, 5, 14), "home-case-record"),
        (&[Conversations], &[], date(2032, 4, 2), "least"),
        (&[Partner], &[], date(2036, 5, 14), "partner-child"),
        (&[Police, Council], &[Fact::Concern], date(2101, 4, 2), "harm"),
    ] {
        assert_eq!(due(&facts(controllers, so)), (expected, rule.to_owned()), "{controllers:?} {so:?}");
    }
}

#[test]
fn what_somebody_decided_since_keeps_it_longer_and_never_shorter() {
    let kept = |until| Facts { kept_until: Some(until), ..facts(&[Controller::Police], &[]) };
    assert_eq!(due(&kept(date(2040, 1, 1))), (date(2040, 1, 1), "a person".to_owned()));
    assert_eq!(due(&kept(date(2027, 1, 1))), (date(2032, 4, 2), "least".to_owned()));
}

fn day() -> impl Strategy<Value = Date> {
    (0..20_000_i32).prop_map(|days| date(1980, 1, 1).checked_add(days.days()).unwrap())
}

fn rule() -> impl Strategy<Value = (usize, usize, i16, i8, Vec<usize>)> {
    let when = proptest::collection::vec(0..Fact::ALL.len(), 0..3);
    (0..Controller::ALL.len(), 0..Since::ALL.len(), 0..90_i16, 0..12_i8, when)
}

/// The first day that is not before any of the ends, by counting days and never adding years.
fn oracle(rules: &[(usize, usize, i16, i8, Vec<usize>)], facts: &Facts) -> Option<Date> {
    let mut ends = BTreeSet::new();
    for (controller, since, years, months, when) in rules {
        let (_, controller) = Controller::ALL[*controller];
        if controller != Controller::Everybody && !facts.controllers.contains(&controller) {
            continue;
        }
        if when.iter().any(|fact| !facts.so.contains(&Fact::ALL[*fact].1)) {
            continue;
        }
        let from = match Since::ALL[*since].0 {
            "last_closed" => facts.last_closed,
            "last_entry" => facts.last_entry,
            _ => facts.born,
        };
        let months = i32::from(from.month()) - 1 + i32::from(*months);
        let month = (i32::from(from.year()) + i32::from(*years) + months / 12, months % 12 + 1);
        // The anniversary, or the last day of a month that has no such day.
        let mut walked = from;
        let mut last = None;
        loop {
            let here = (i32::from(walked.year()), i32::from(walked.month()));
            if here == month && walked.day() <= from.day() {
                last = Some(walked);
            }
            if here > month {
                break;
            }
            walked = walked.tomorrow().unwrap();
        }
        ends.insert(last.unwrap());
    }
    ends.into_iter().next_back()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_rules_fall_due_as_an_oracle_that_counts_days_says(
        rules in proptest::collection::vec(rule(), 0..6),
        controllers in proptest::collection::btree_set(0..Controller::ALL.len(), 0..4),
        so in proptest::collection::btree_set(0..Fact::ALL.len(), 0..3),
        days in [day(), day(), day()],
    ) {
        let [last_closed, last_entry, born] = days;
        let facts = Facts {
            controllers: controllers.into_iter().map(|place| Controller::ALL[place].1).collect(),
            so: so.into_iter().map(|place| Fact::ALL[place].1).collect(),
            last_closed,
            last_entry,
            born,
            kept_until: None,
        };
        let read = |(place, (controller, since, years, months, when)): (usize, &(usize, usize, i16, i8, Vec<usize>))| Rule {
            id: place.to_string().into(),
            title: String::new(),
            controller: Controller::ALL[*controller].1,
            from: Since::ALL[*since].1,
            keep: Span::new().years(*years).months(*months),
            when: when.iter().map(|fact| Fact::ALL[*fact].1).collect(),
            cites: Vec::new(),
            assumed: false,
        };
        let all: Vec<Rule> = rules.iter().enumerate().map(read).collect();
        prop_assert_eq!(facts.review(&all).map(|review| review.due), oracle(&rules, &facts));
    }
}

fn faults(text: &str) -> Vec<String> {
    let mut texts = shipped();
    texts.push(Text { path: "retention/extra.toml".into(), text: text.into() });
    Policy::read(&texts).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn a_rule_that_cannot_be_read_is_named_with_its_line_and_the_nearest_word() {
    let rule = |id: &str, from: &str, keep: &str, more: &str| {
        let head = format!("controller = \"police\"\n[[rule]]\nid = \"{id}\"\ntitle = \"A rule\"\n");
        format!("{head}from = \"{from}\"\nkeep = \"{keep}\"\ncites = [\"app-retention\"]\n{more}")
    };
    assert_eq!(faults(&rule("new", "born", "P6Y", "")), [""; 0]);
    for (text, said) in [
        (rule("least", "born", "P6Y", ""), ":3: There is another rule “least”"),
        (rule("new", "borne", "P6Y", ""), ":5: The beginning “borne” is not known. The nearest known is “born”"),
        (rule("new", "born", "PT6H", ""), ":6: “PT6H” is no time in years"),
        (rule("new", "born", "P0Y", ""), ":6: “P0Y” is no time in years"),
        (rule("new", "born", "-P6Y", ""), ":6: “-P6Y” is no time in years"),
        (rule("new", "born", "P6Y", "when = [\"concerns\"]"), ":8: The condition “concerns” is not known"),
        (rule("new", "born", "P6Y", "").replace("[\"app-retention\"]", "[]"), ":3: A rule says where it comes from"),
        (rule("new", "born", "P6Y", "").replace("police", "polise"), ":1: The controller “polise” is not known"),
    ] {
        let faults = faults(&text).join("\n");
        assert!(faults.contains(&format!("policy/retention/extra.toml{said}")), "{text}\n{faults}");
    }
    let mut texts = shipped();
    texts.retain(|text| text.path != "retention/everybody.toml");
    let faults = Policy::read(&texts).err().unwrap_or_default();
    assert!(faults.iter().any(|fault| fault.message.contains("would never be looked at again")), "{faults:?}");
}
