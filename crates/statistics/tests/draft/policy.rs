//! What the policy file may say, and what is said of one that is wrong.

use casework::policy::{self, Policy, Text};
use statistics::{Breakdown, Scheme, shipped};

use crate::support::{policy_shipped, scheme};

fn faults(change: impl FnOnce(&str) -> String) -> Vec<String> {
    let mut texts = policy::shipped();
    let text = change(&shipped().text);
    assert_ne!(text, shipped().text, "the change changed nothing");
    texts.push(Text { text, ..shipped() });
    let faults = Scheme::read(&policy_shipped(), &texts).unwrap_err();
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn the_shipped_policy_has_every_borough_and_every_row() {
    let scheme = scheme();
    let rows = |breakdown| scheme.rows(breakdown);
    assert_eq!(rows(Breakdown::Borough).len(), 33 + 2);
    assert_eq!(rows(Breakdown::AgeBand), ["0 to 4", "5 to 9", "10 to 11", "12 to 14", "15", "16 to 17", "Unknown"]);
    assert_eq!(rows(Breakdown::AgeGroup), ["11 and under", "12 to 14", "15 to 17", "Unknown"]);
    assert_eq!(rows(Breakdown::Age).len(), 18 + 1);
    assert_eq!(rows(Breakdown::Sex), ["Girls", "Boys", "Transgender children", "Not known"]);
    let ethnicities = rows(Breakdown::Ethnicity);
    assert_eq!((ethnicities.len(), ethnicities[0].as_str(), ethnicities[5].as_str()), (6, "White", "Unknown"));
}

#[test]
fn bands_with_a_gap_an_overlap_or_no_end_are_refused_by_name() {
    let gap = faults(|text| text.replace("from = 12\nto = 14\n\n[[age_band]]", "from = 13\nto = 14\n\n[[age_band]]"));
    assert_eq!(gap, ["policy/statistics/annual.toml: age_band “12 to 14” should begin at age 12 and end no earlier"]);
    let short = faults(|text| text.replace("from = 15\nto = 17", "from = 15\nto = 16"));
    assert_eq!(short, ["policy/statistics/annual.toml: the last age_group should end at age 17, not 16"]);
    let endless = faults(|text| text.replace("from = 15\nto = 17", "from = 15\nto = 255"));
    assert_eq!(endless, ["policy/statistics/annual.toml: the last age_group should end at age 17, not 254"]);
}

#[test]
fn an_authority_without_codes_an_unknown_key_and_a_bad_number_are_named() {
    let nowhere = faults(|text| text.replace("e09000033 =", "e09000034 ="));
    assert_eq!(nowhere, ["policy/statistics/annual.toml: authority “e09000034” has no gss and dfe_code in reference/"]);
    let unknown = faults(|text| text.replace("[country]\n", "[country]\nflag = 1\n"));
    assert!(unknown[0].starts_with("policy/statistics/annual.toml:8: unknown field `flag`"), "{unknown:?}");
    let number = faults(|text| text.replace("from = 16", "from = -1"));
    assert!(number[0].contains("invalid value: integer `-1`"), "{number:?}");
}

#[test]
fn a_policy_without_the_file_or_the_lists_says_so() {
    let missing = Scheme::read(&policy_shipped(), &policy::shipped()).unwrap_err();
    assert_eq!(missing[0].to_string(), "policy/statistics/annual.toml: the file is not there");

    // The other lists are named by other files.
    let kept = |text: &Text| text.path != "codes/sex_group.toml";
    let mut texts: Vec<Text> = policy::shipped().into_iter().filter(kept).collect();
    let bare = Policy::read(&texts).unwrap();
    texts.push(shipped());
    let faults = Scheme::read(&bare, &texts).unwrap_err();
    assert!(faults.iter().any(|fault| fault.path == "codes/sex_group.toml"), "{faults:?}");
}

#[test]
fn a_file_laid_over_the_shipped_one_wins() {
    let mut texts = policy::shipped();
    texts.push(shipped());
    texts.push(Text { text: shipped().text.replace("\"Barnet\"", "\"Barnet and Chipping\""), ..shipped() });
    let scheme = Scheme::read(&policy_shipped(), &texts).unwrap();
    assert!(scheme.rows(Breakdown::Borough).contains(&"Barnet and Chipping".to_owned()));
}
