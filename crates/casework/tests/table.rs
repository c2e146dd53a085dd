//! Reading the duty table: what is wrong is said with file, line and the nearest known word, and an overlay only tightens.

use casework::ids::UnitId;
use casework::policy::{Fault, Policy, Text, shipped};

const ROW: &str = r#"
[[row]]
id = "own"
duty = "own"
title = "Do it"
cites = ["assumed"]
severity = "practice"
owed_by = "owning_unit"
opens = "reported"
within = "PT24H"
repeats = "P2D"
closed_by = ["answered", "assessed"]
form = "duty_answered"
in_force = "2014-01-01"
"#;

const OVERLAY: &str = r#"
[overlay]
name = "Own"
relation = "owner_force"
parties = ["met"]
binds = ["owning_unit"]
"#;

const OFFICE: &str = r#"
[[office]]
party = "e09000030"
opens = "08:30"
shuts = "18:00"
days = ["monday", "saturday"]
closed = ["2025-03-10"]
"#;

fn faults(texts: &[(&str, String)]) -> Vec<Fault> {
    let mut all = shipped();
    all.extend(texts.iter().map(|(path, text)| Text { path: format!("duties/{path}.toml"), text: text.clone() }));
    Policy::read(&all).err().unwrap_or_default()
}

fn changed(from: &str, to: &str) -> Vec<Fault> {
    assert!(ROW.contains(from), "{from}");
    faults(&[("own", ROW.replace(from, to))])
}

#[test]
fn a_row_of_known_words_is_read() {
    assert_eq!(faults(&[("own", ROW.into())]), []);
}

#[test]
fn an_unknown_word_is_refused_with_its_line_and_the_nearest_known_word() {
    for (from, to, line, nearest) in [
        (r#"opens = "reported""#, r#"opens = "reportd""#, 9, "reported"),
        (r#"owed_by = "owning_unit""#, r#"owed_by = "owing_unit""#, 8, "owning_unit"),
        (r#"severity = "practice""#, r#"severity = "practise""#, 7, "practice"),
        (r#"closed_by = ["answered""#, r#"closed_by = ["anwsered""#, 12, "answered"),
        (r#"form = "duty_answered""#, r#"form = "duty_anwsered""#, 13, "duty_answered"),
        (r#"within = "PT24H""#, r#"within = { by = "bnd", other = "PT1H" }"#, 10, "band"),
        (r#"within = "PT24H""#, r#"within = { by = "band", hihg = "PT1H", other = "PT2H" }"#, 10, "high"),
        (r#"repeats = "P2D""#, "when = { all = [\"in_cair\"] }", 11, "in_care"),
        (r#"repeats = "P2D""#, "lapses = \"serch_ended\"", 11, "search_ended"),
    ] {
        let found = changed(from, to);
        let fault = found.first().unwrap();
        assert_eq!((fault.path.as_str(), fault.line), ("duties/own.toml", Some(line)), "{fault}");
        assert!(fault.message.contains(&format!("nearest known is “{nearest}”")), "{fault}");
    }
}

#[test]
fn a_key_nobody_knows_is_refused() {
    let found = changed("repeats =", "repeat =");
    assert!(found.first().unwrap().message.contains("unknown field `repeat`"), "{found:?}");
}

#[test]
fn months_years_and_nonsense_are_no_duration() {
    for duration in ["P1M", "P1Y", "P1Y2M", "-PT1H", "three days", ""] {
        let found = changed("PT24H", duration);
        assert_eq!(found.first().unwrap().line, Some(10), "{duration}");
    }
    assert!(changed(r#""P2D""#, r#""PT36H""#).first().unwrap().message.contains("whole number of days"));
}

#[test]
fn a_threshold_says_its_comparison() {
    let with = |after: &str| changed(r#"repeats = "P2D""#, &format!("after = \"{after}\""));
    assert_eq!(with("> PT48H"), []);
    assert_eq!(with(">= P5D"), []);
    assert!(with("PT48H").first().unwrap().message.contains("comparison"));
}

#[test]
fn two_rows_of_one_name_and_rows_of_one_duty_that_close_apart_are_refused() {
    assert!(faults(&[("own", format!("{ROW}{ROW}"))]).iter().any(|fault| fault.message.contains("two rows")));
    let other = ROW.replace(r#"id = "own""#, r#"id = "other""#).replace(r#", "assessed""#, "");
    assert!(faults(&[("own", format!("{ROW}{other}"))]).iter().any(|fault| fault.message.contains("close alike")));
}

fn overlaid(change: &str) -> Vec<Fault> {
    faults(&[("own", ROW.into()), ("own-overlay", format!("{OVERLAY}\n[[change]]\nrow = \"own\"\n{change}\n"))])
}

#[test]
fn an_overlay_that_tightens_is_taken() {
    for change in [
        r#"within = "PT23H""#,
        r#"repeats = "P1D""#,
        r#"without = ["assessed"]"#,
        r#"severity = "protocol""#,
        r#"tells = ["head_of_service"]"#,
        r#"cites = ["assumed"]"#,
        r#"within = { by = "band", high = "PT1H", other = "PT24H" }"#,
    ] {
        assert_eq!(overlaid(change), [], "{change}");
    }
}

#[test]
fn an_overlay_that_loosens_is_refused_field_by_field() {
    for (change, said) in [
        (r#"within = "PT25H""#, "more time"),
        (r#"within = { by = "band", low = "PT25H", other = "PT1H" }"#, "more time"),
        (r#"repeats = "P3D""#, "less often"),
        (r#"severity = "assumed""#, "binds less"),
        (r#"without = ["answered", "assessed"]"#, "nothing could close it"),
        (r#"after = "> PT1H""#, "opens later"),
    ] {
        let found = overlaid(change);
        assert!(found.iter().any(|fault| fault.message.contains(said)), "{change}: {found:?}");
    }
    let two = overlaid("within = \"PT25H\"\nrepeats = \"P3D\"");
    assert_eq!(two.len(), 2, "{two:?}");
}

#[test]
fn an_overlay_changes_only_what_its_parties_owe() {
    let change = "[[change]]\nrow = \"return-conversation\"\nwithin = \"PT1H\"\n";
    let found = faults(&[("own-overlay", format!("{OVERLAY}{change}"))]);
    assert!(found.first().unwrap().message.contains("does not bind"), "{found:?}");
    let row = ROW.replace("owning_unit", "responsible_service");
    assert!(faults(&[("own-overlay", format!("{OVERLAY}{row}"))]).first().unwrap().message.contains("does not bind"));
}

#[test]
fn only_a_newer_national_row_replaces_and_only_police_procedure() {
    let newer = ROW.replace(r#"id = "own""#, "id = \"newer\"\nreplaces = [\"prevention-interview\"]");
    assert_eq!(faults(&[("own", newer.clone())]), []);
    assert!(!faults(&[("own", newer.replace("prevention-interview", "return-conversation"))]).is_empty());
    assert!(!faults(&[("own-overlay", format!("{OVERLAY}{newer}"))]).is_empty());
}

fn beside(path: &str, text: &str) -> Vec<String> {
    let mut all = shipped();
    all.push(Text { path: path.into(), text: text.into() });
    Policy::read(&all).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn a_file_that_nothing_would_read_is_refused() {
    let found = beside("dutys/own.toml", ROW);
    assert_eq!(found, ["policy/dutys/own.toml: The folder “dutys” is not known. The nearest known is “duties”"]);
    assert!(beside("national.toml", ROW)[0].starts_with("policy/national.toml: It is in no folder"));
    assert_eq!(beside("sources.toml", ""), [""; 0]);
}

#[test]
fn a_change_stands_in_an_overlay() {
    let found = faults(&[("own", format!("{ROW}\n[[change]]\nrow = \"return-conversation\"\nwithin = \"PT1H\"\n"))]);
    let fault = found.first().unwrap();
    assert_eq!((found.len(), fault.line), (1, Some(17)), "{found:?}");
    assert!(fault.message.contains("no [overlay]"), "{fault}");
}

#[test]
fn an_overlay_is_of_bodies_that_the_reference_has() {
    let found = faults(&[("own-overlay", OVERLAY.replace(r#"["met"]"#, r#"["met", "e0900030"]"#))]);
    assert_eq!((found.len(), found[0].line), (1, Some(5)), "{found:?}");
    assert!(found[0].message.contains("The body “e0900030” is not known. The nearest known is “e09"), "{found:?}");
    let mut all = shipped();
    all.push(Text { path: "duties/own.toml".into(), text: OVERLAY.replace("\"met\"", "\"elsewhere\"") });
    assert!(Policy::read(&all).is_err());
    all.push(Text { path: "reference/own.toml".into(), text: "[[organisation]]\nid = \"elsewhere\"\n".into() });
    assert!(Policy::read(&all).is_ok());
}

#[test]
fn a_file_adds_roles_and_changes_none() {
    let role = |name: &str| {
        let role = format!("[[role]]\nrole = \"{name}\"\nlabel = \"Nobody\"\nof = \"home\"\n");
        faults(&[("own-overlay", format!("{OVERLAY}\n{role}"))])
    };
    assert_eq!(role("night_desk"), []);
    let found = role("responsible_service");
    assert_eq!((found.len(), found[0].line), (1, Some(8)), "{found:?}");
    assert!(found[0].message.contains("There is a role “responsible_service” already"), "{found:?}");
}

#[test]
fn what_nobody_sees_is_refused_in_titles_and_labels() {
    for hidden in ["\u{202e}", "\u{2066}", "\u{200f}", "\u{feff}", "\\u202E", "\\u0000", "\\u001b"] {
        let found = changed("Do it", &format!("Do {hidden}it"));
        assert_eq!((found.len(), found[0].line), (1, Some(5)), "{hidden}: {found:?}");
        assert!(found[0].message.contains("hidden characters"), "{found:?}");
        let label = format!("title = \"Own\"\n[[code]]\ncode = \"own\"\nlabel = \"O{hidden}wn\"\n");
        assert!(beside("codes/own.toml", &label)[0].starts_with("policy/codes/own.toml:4: "), "{hidden}");
    }
}

fn reminded(reminders: &str) -> Vec<Fault> {
    faults(&[("own-overlay", format!("{OVERLAY}\n[reminders]\n{reminders}\n"))])
}

#[test]
fn an_overlay_sets_reminders_stricter_and_never_looser() {
    for stricter in [
        r#"repeat = "PT30M""#,
        r#"repeat_for = "PT96H""#,
        "unanswered = 1",
        r#"unread = "PT1H""#,
        r#"unread = { by = "band", high = "PT30M", other = "PT4H" }"#,
        r#"grace = "PT5M""#,
    ] {
        assert_eq!(reminded(stricter), [], "{stricter}");
    }
    for (looser, said) in [
        (r#"repeat = "PT2H""#, "less often"),
        (r#"repeat_for = "PT1H""#, "less long"),
        ("unanswered = 3", "later"),
        (r#"unread = "PT2H""#, "owed later"),
        (r#"unread = { by = "band", high = "PT1H", other = "PT5H" }"#, "owed later"),
        (r#"grace = "PT20M""#, "more grace"),
    ] {
        let found = reminded(looser);
        assert!(found.iter().any(|fault| fault.message.contains(said) && fault.line.is_some()), "{looser}: {found:?}");
    }
    for (nonsense, said) in [
        (r#"repeat = "PT0S""#, "no time at all"),
        ("unanswered = 0", "at least once"),
        (r#"repeat = "soon""#, "not a duration"),
        ("unanswered = -1", "-1"),
        (r#"repeats = "PT1H""#, "unknown field"),
    ] {
        let found = reminded(nonsense);
        assert!(found.iter().any(|fault| fault.message.contains(said)), "{nonsense}: {found:?}");
    }
}

#[test]
fn the_reminders_are_set_once_and_whole() {
    let second = "[reminders]\nrepeat = \"PT1H\"\n";
    assert!(faults(&[("second", second.into())])[0].message.contains("There are [reminders] already"));
    let mut all = shipped();
    all.retain(|text| text.path != "duties/reminders.toml");
    assert!(Policy::read(&all).unwrap_err()[0].message.contains("No file of this folder has [reminders]"));
    all.push(Text { path: "duties/reminders.toml".into(), text: second.into() });
    assert!(Policy::read(&all).unwrap_err()[0].message.contains("repeat_for"));
}

#[test]
fn a_deputy_is_another_role_that_is_there() {
    for deputy in ["nobody", "night_desk"] {
        let role = format!("[[role]]\nrole = \"night_desk\"\nlabel = \"Desk\"\nof = \"home\"\ndeputy = \"{deputy}\"\n");
        let found = faults(&[("own", role)]);
        assert!(found[0].message.starts_with("The deputy") && found[0].line == Some(1), "{found:?}");
    }
}

#[test]
fn the_last_morning_is_that_of_the_last_day_on_which_the_office_opened() {
    let policy = Policy::read(&shipped()).expect("it is read");
    let unit: UnitId = "e09000030-exploitation".parse().expect("a unit");
    let before = |now: &str| policy.duties.offices.morning_before(&unit, now.parse().expect("an instant"));
    let told = |morning: &str| Some(morning.parse().expect("an instant"));
    assert_eq!(before("2026-03-04T08:45:00Z"), told("2026-03-03T09:00:00Z"), "on a Wednesday");
    assert_eq!(before("2026-03-02T23:30:00Z"), told("2026-02-27T09:00:00Z"), "on a Monday, over the weekend");
    assert_eq!(before("2026-04-07T08:45:00Z"), told("2026-04-02T08:00:00Z"), "over Easter, by London's clock");
}

#[test]
fn the_hours_of_a_body_are_its_own_and_its_bank_holidays_are_everybodys() {
    let mut all = shipped();
    all.push(Text { path: "duties/own.toml".into(), text: OFFICE.into() });
    let offices = Policy::read(&all).unwrap().duties.offices;
    let answers = |unit: &'static str, from: &str| {
        let from = from.parse().unwrap();
        let at = offices.answers(&UnitId::literal(unit), from);
        at.map(|at| if at == from { "now".to_owned() } else { at.in_london().strftime("%F %R").to_string() })
    };
    let own = |from: &str| answers("e09000030-csc", from).unwrap();
    assert_eq!(own("2025-03-03T08:29:59Z"), "2025-03-03 08:30");
    assert_eq!(own("2025-03-03T08:30:00Z"), "now");
    assert_eq!(own("2025-03-03T17:59:59Z"), "now");
    assert_eq!(own("2025-03-03T18:00:00Z"), "2025-03-08 08:30", "then Saturday");
    assert_eq!(own("2025-03-08T20:00:00Z"), "2025-03-15 08:30", "the Monday between is a day off");
    assert_eq!(own("2025-04-19T20:00:00Z"), "2025-04-26 08:30", "and so is Easter Monday");
    assert_eq!(answers("e0900003-csc", "2025-03-03T08:30:00Z").unwrap(), "2025-03-03 09:00", "no other body's");
    assert_eq!(answers("e09000012-csc", "2028-12-29T18:00:00Z"), None, "nobody knows the holidays of 2029");
    for (from, to) in
        [("08:30", "half past eight"), ("2025-03-10", "10 March"), ("saturday", "saterday"), ("e09000030", "e09000034")]
    {
        let found = faults(&[("own", OFFICE.replace(from, to))]);
        assert_eq!(
            (found.len(), found[0].path.as_str(), found[0].line.is_some()),
            (1, "duties/own.toml", true),
            "{found:?}"
        );
    }
    let again = faults(&[("own", "[hours]\nopens = \"08:00\"\nshuts = \"17:00\"\ndays = []\nclosed = []\nknown_until = \"2030-12-31\"\ncites = []\n".into())]);
    assert!(again.iter().any(|fault| fault.message.contains("There are [hours] already")), "{again:?}");
}
