//! How reports are made and answered, in groups, for those who answer for it: rates with what they are of, like compared with
//! like, and no small number nor one from which it could be worked out.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::Role;
use casework::entry::Origin;
use casework::ids::{ChildId, EpisodeId};
use casework::records::Kind;
use casework::time::Moment;
use jiff::SignedDuration;
use operations::{About, Failure, Report, Write};
use proves::proves;
use serde_json::{Value, json};
use testkit::{Browser, Page, TestApp};

/// A girl of fourteen of this ethnic group, reported by her mother on 101 an hour after she was last seen.
fn girl(ethnicity: &str) -> Value {
    json!({
        "name": "Zahra", "responsible": { "known": "e09000030" }, "born": { "known": "2011-06-01" },
        "sex": { "known": "female" }, "ethnicity": { "known": ethnicity },
    })
}

fn changed(mut record: Value, with: Value) -> Value {
    if let (Some(fields), Value::Object(with)) = (record.as_object_mut(), with) {
        fields.extend(with);
    }
    record
}

fn sample(kind: Kind) -> Value {
    kind.descriptor().expect("a kind").sample.clone()
}

fn reported(app: &TestApp, child: &Value, with: Value) -> (ChildId, EpisodeId) {
    reported_by(app, Role::CallHandler, child, with)
}

fn reported_by(app: &TestApp, role: Role, child: &Value, with: Value) -> (ChildId, EpisodeId) {
    let seen = Moment::at(app.lantern.now() - SignedDuration::from_hours(1));
    let record =
        changed(sample(Kind::ReportReceived), json!({ "last_seen": seen, "relationship": { "known": "parent" } }));
    let about = About::New(child.clone());
    let report = Report { about, occurred: None, record: changed(record, with), origin: Origin::Written };
    let written = app.lantern.report(&app.actor(role), report, None).expect("a report is taken");
    (written.child, written.episode.expect("an episode"))
}

fn write(app: &TestApp, (child, episode): (ChildId, EpisodeId), kind: Kind, record: Value) -> Result<(), Failure> {
    let write =
        Write { child, episode: Some(episode), kind, occurred: None, record, revises: None, origin: Origin::Written };
    app.lantern.write(&app.actor(Role::UnitSupervisor), write, None).map(drop)
}

fn written(app: &TestApp, at: (ChildId, EpisodeId), kind: Kind, with: Value) {
    write(app, at, kind, changed(sample(kind), with)).expect("a record is taken");
}

fn not_opened() -> Value {
    json!({
        "decision": "not_opened", "reason": "seen_safe", "evidence": "PC Vale has seen her", "review": "2026-03-02",
        "advice": ["s1_if_back"],
    })
}

/// The cells of the row of a group, and of the group in it.
fn row(page: &Page, name: &str, note: &str) -> Vec<String> {
    let rows = page.body.split("<tr").filter(|row| row.contains(&format!(">{name}")) && row.contains(note));
    let row = rows.last().unwrap_or_default();
    row.split("<td").skip(1).filter_map(|cell| Some(cell.split_once('>')?.1.split('<').next()?.to_owned())).collect()
}

fn asked(browser: &Browser<'_>, query: &str) -> Page {
    browser.get(&format!("/response?{query}"))
}

#[test]
fn the_rate_of_reports_that_are_not_opened_is_told_by_age_and_nobody_is_turned_away_for_theirs() {
    proves!("LA-3-17");
    let app = TestApp::new();
    let teenager = girl("bafr");
    let small = changed(girl("bafr"), json!({ "born": { "known": "2018-01-01" } }));
    for count in 0..12 {
        let decision = if count < 6 { not_opened() } else { json!({ "decision": "opened" }) };
        written(&app, reported(&app, &teenager, json!({})), Kind::ReportDecided, decision);
        if count < 10 {
            written(&app, reported(&app, &small, json!({})), Kind::ReportDecided, json!({ "decision": "opened" }));
        }
    }
    let supervisor = app.sign_in(Role::UnitSupervisor);
    let page = asked(&supervisor, "of=decisions&by=age");
    assert_eq!(row(&page, "13 to 15", ""), ["10", "5", "5", "0", "50"], "{}", page.body);
    assert_eq!(row(&page, "Under 10", ""), ["10", "10", "0", "0", "0"]);
    assert!(!page.has("Zahra"), "{}", page.body);

    let next = reported(&app, &teenager, json!({}));
    let form = supervisor.get(&format!("/episodes/{}/report_decided/new", next.1));
    assert!(form.has("What whoever reported was advised") && form.has("Ring 999 at once"), "{}", form.body);
    for wrong in [json!({ "reason": "teenager" }), json!({ "advice": [] })] {
        let refused = write(&app, next, Kind::ReportDecided, changed(not_opened(), wrong));
        assert!(matches!(refused, Err(Failure::Refused(_))), "{refused:?}");
    }
    let older = changed(girl("bafr"), json!({ "born": { "known": "2009-04-01" } }));
    reported(&app, &older, json!({}));
    let page = asked(&supervisor, "of=decisions&by=age");
    assert_eq!(row(&page, "16 and 17", "")[0], "Too few");
    assert_eq!(row(&page, "Under 10", "")[0], "Too few", "or the one would be what is missing: {}", page.body);
    assert_eq!(row(&page, "13 to 15", "")[0], "15");
}

#[test]
fn grades_decisions_and_first_steps_are_compared_by_ethnicity_and_sex_for_the_same_known_risk() {
    proves!("LA-1-17");
    let app = TestApp::new();
    let minutes = |minutes| app.clock.advance(SignedDuration::from_mins(minutes));
    let known = |at, grade: &str, factor: &str| {
        let factor = json!([{ "factor": factor, "answer": { "known": true }, "source": "Her mother" }]);
        written(&app, at, Kind::RiskAssessed, json!({ "grade": grade, "factors": factor }));
    };
    for (ethnicity, grade, wait) in [("bafr", "medium", 90), ("wbri", "high", 20)] {
        for _ in 0..6 {
            let at = reported(&app, &girl(ethnicity), json!({}));
            minutes(wait);
            known(at, grade, "exploitation");
            written(&app, at, Kind::EnquiryRecorded, json!({}));
        }
        for _ in 0..5 {
            let at = reported(&app, &girl(ethnicity), json!({}));
            written(&app, at, Kind::ReportDecided, not_opened());
            known(at, "low", "out_of_character");
        }
    }
    let analyst = app.sign_in(Role::Analyst);
    let like = |of: &str| asked(&analyst, &format!("of={of}&by=ethnicity_sex&factor=exploitation"));
    let refused = asked(&analyst, "of=decisions&by=ethnicity_sex&factor=out_of_character");
    assert_eq!(row(&refused, "Black", "Girls"), ["5", "0", "5", "0", "100"], "{}", refused.body);
    assert_eq!(row(&refused, "White", "Girls"), ["5", "0", "5", "0", "100"]);
    let (grades, times) = (like("grades"), like("times"));
    assert_eq!(row(&grades, "Black", "Girls"), ["5", "0", "5", "0", "0", "0"], "{}", grades.body);
    assert_eq!(row(&grades, "White", "Girls"), ["5", "5", "0", "0", "0", "0"]);
    assert_eq!(row(&times, "Black", "Girls")[..4], ["5", "5", "90 min", "90 min"], "{}", times.body);
    assert_eq!(row(&times, "White", "Girls")[..4], ["5", "5", "20 min", "20 min"]);
    let all = asked(&analyst, "of=decisions&by=ethnicity_sex");
    assert_eq!(row(&all, "Black", "Girls")[..3], ["10", "0", "5"], "{}", all.body);
    let one = reported(&app, &girl("bafr"), json!({}));
    known(one, "low", "no_money_or_shelter");
    let few = asked(&analyst, "of=grades&by=ethnicity_sex&factor=no_money_or_shelter");
    assert_eq!(row(&few, "Black", "Girls"), ["Too few"; 6].map(str::to_owned), "{}", few.body);
    for ethnicity in ["bafr", "wbri", "not_stated"] {
        let (_, episode) = reported(&app, &girl(ethnicity), json!({}));
        let form = app.sign_in(Role::MissingPersonOfficer).get(&format!("/episodes/{episode}/risk_assessed/new"));
        assert!(form.has("Would any other child, with the same facts, get the same?"), "{ethnicity}: {}", form.body);
    }
}

#[test]
fn how_late_by_whom_and_by_which_channel_reports_are_made_is_told_by_ethnicity_and_borough() {
    proves!("LA-3-42", "TCS-4.16-case-a");
    let app = TestApp::new();
    let noticed = Moment::at(app.lantern.now() - SignedDuration::from_mins(40));
    let charity = json!({
        "relationship": { "known": "charity_worker" }, "channel": { "known": "telephone_999" }, "noticed": noticed,
        "delay": "The family was afraid to ring",
    });
    for count in 0..10 {
        if count < 5 {
            reported_by(&app, Role::ReturnConversationWorker, &girl("bafr"), charity.clone());
        } else {
            reported(&app, &girl("bafr"), json!({ "noticed": noticed }));
        }
    }
    let supervisor = app.sign_in(Role::UnitSupervisor);
    for (by, name, note) in [
        ("ethnicity", "Black", ""),
        ("borough", "London Borough of Tower Hamlets", ""),
        ("borough_ethnicity", "London Borough of Tower Hamlets", "Black"),
    ] {
        let page = asked(&supervisor, &format!("of=reports&by={by}"));
        let told = row(&page, name, note);
        assert_eq!(told[..5], ["10", "60 min", "60 min", "40 min", "40 min"], "{by}: {}", page.body);
        assert_eq!(told[5..9], ["50", "50", "50", "0"], "third party, 999, 101, online");
    }
    let form = app.sign_in(Role::ReturnConversationWorker).get("/report/new");
    assert!(form.has("Why was it not reported sooner?") && form.has("Nobody has to say"), "{}", form.body);
}

#[test]
fn what_charities_are_asked_for_is_told_by_unit() {
    proves!("LA-3-13");
    let app = TestApp::new();
    for count in 0..15 {
        let at = reported(&app, &girl("wbri"), json!({}));
        if count < 5 {
            written(&app, at, Kind::TextsafeRequest, json!({}));
        }
        let help = json!({ "service": "family_support", "stands": "given", "outcome": "A call every week" });
        let declined = json!({ "stands": "declined", "consent": { "known": false } });
        written(&app, at, Kind::CharityReferral, if count < 10 { help } else { declined });
    }
    let page = asked(&app.sign_in(Role::UnitSupervisor), "of=charities&by=unit");
    assert_eq!(row(&page, "Central East", ""), ["15", "5", "33", "10", "67"], "{}", page.body);

    let supervisor = app.sign_in(Role::UnitSupervisor);
    let at = reported(&app, &girl("wbri"), json!({}));
    written(&app, at, Kind::CharityReferral, json!({ "stands": "given", "outcome": "A call every week" }));
    let case = supervisor.get(&format!("/episodes/{}?tab=enquiries", at.1));
    let before = case.body.split(">Help from a charity<").next().unwrap_or_default();
    let link = before.rsplit("href=\"").next().and_then(|link| link.split('"').next()).unwrap_or_default();
    let record = supervisor.get(link);
    for told in ["Do they agree?", "What for", "A call every week"] {
        assert!(record.has(told), "{told}: {}", record.body);
    }
}

#[test]
fn finding_is_timed_by_grade_and_unit_in_the_quarter_of_the_report() {
    proves!("LA-4-19");
    let app = TestApp::new();
    for _ in 0..5 {
        let at = reported(&app, &girl("wbri"), json!({}));
        written(&app, at, Kind::RiskAssessed, json!({ "grade": "high" }));
        app.clock.advance(SignedDuration::from_hours(3));
        written(&app, at, Kind::LocationVerified, json!({ "place": "Her aunt’s", "who": "PC Vale" }));
    }
    let supervisor = app.sign_in(Role::UnitSupervisor);
    let page = asked(&supervisor, "of=times&by=unit_grade&quarter=2026-q1");
    assert_eq!(row(&page, "Central East", "High")[4..], ["5", "3 h", "3 h"], "{}", page.body);
    assert!(asked(&supervisor, "of=times&by=unit_grade&quarter=2025-q4").has("There is no such report."));
}

#[test]
fn what_cannot_be_shown_is_said_and_only_those_who_answer_for_it_ask() {
    let app = TestApp::new();
    let supervisor = app.sign_in(Role::UnitSupervisor);
    for wrong in ["of=names", "by=name", "factor=none", "quarter=2026-q9", "of=%00&by=%ff&quarter=-1"] {
        let page = asked(&supervisor, wrong);
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(page.has("Choose one of the list") && page.has("There is a problem"), "{wrong}: {}", page.body);
    }
    assert_eq!(asked(&app.sign_in(Role::CallHandler), "").status, StatusCode::FORBIDDEN);
    assert!(asked(&app.sign_in(Role::Analyst), "").has("There is no such report."));
}
