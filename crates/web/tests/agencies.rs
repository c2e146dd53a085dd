//! What agencies keep and decide together for a child: discussions, one risk instrument, the view each has of a contact, and
//! what a home knows of the child.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::Role;
use casework::entry::Origin;
use casework::ids::{ChildId, EntryId, EpisodeId};
use casework::records::Kind;
use casework::time::Moment;
use jiff::SignedDuration;
use operations::Write;
use proves::proves;
use serde_json::{Value, json};
use testkit::{Browser, Page, TestApp};

fn send(browser: &Browser<'_>, path: &str, page: &Page, fields: &[(&str, &str)]) -> Page {
    let own = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let all: Vec<(String, String)> = page.hidden().into_iter().chain(own).collect();
    browser.post(path, &all)
}

fn write(app: &TestApp, role: Role, (child, episode): (ChildId, EpisodeId), kind: Kind, record: Value) -> EntryId {
    let episode = kind.descriptor().filter(|kind| kind.scope.takes_episode()).map(|_| episode);
    let write = Write { child, episode, kind, occurred: None, record, revises: None, origin: Origin::Written };
    app.lantern.write(&app.actor(role), write, None).expect("a record is taken").entry
}

#[test]
fn a_discussion_is_opened_where_it_is_owed_with_the_grade_that_stands_and_is_read_among_the_meetings() {
    proves!("LBTH-6.1-h");
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let high = json!({ "grade": "high", "rationale": "Seen getting into an unknown car" });
    write(&app, Role::MissingPersonOfficer, (child, episode), Kind::RiskAssessed, high);
    app.clock.advance(SignedDuration::from_hours(20));

    let worker = app.sign_in(Role::SocialWorker);
    let tab = format!("/episodes/{episode}?tab=meetings");
    let page = worker.get(&tab);
    let owed = "discussion_held/new?duty=daily_discussion";
    assert!(page.has(owed) && page.has("Hold the daily discussion"), "{}", page.body);
    let path = format!("/episodes/{episode}/discussion_held/new");
    let form = worker.get(&path);
    let high = form.body.split("value=\"high\"").nth(1).expect("the grade is asked");
    assert!(high.starts_with(" checked"), "{high:.40}");
    let said = [("grade", "high"), ("news", "Her card was used at Stratford"), ("strategy", "Ask the second aunt")];
    assert_eq!(send(&worker, &path, &form, &[("news", " ")]).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(send(&worker, &path, &form, &said).status, StatusCode::SEE_OTHER);

    let page = app.sign_in(Role::MissingPersonOfficer).get(&tab);
    assert!(page.has("Her card was used at Stratford") && page.has("Ask the second aunt"), "{}", page.body);
}

#[test]
fn every_agency_reads_one_instrument_and_an_assessment_keeps_edition_answers_grade_and_rationale() {
    proves!("REC-9");
    let app = TestApp::new();
    let case = app.missing_child();
    let roles = [Role::MissingPersonOfficer, Role::SocialWorker, Role::HomeManager, Role::ReturnConversationWorker];
    let policy = app.lantern.policy();
    let edition = policy.risk.edition_at(app.lantern.now()).expect("an edition is in force");
    for role in roles {
        let page = app.sign_in(role).get("/policy");
        assert!(page.has(&format!("Risk grades, edition {}", edition.edition)), "{role:?}");
        assert!(page.has("Risk grades, edition 2016") && page.has("nothing is added up"), "{role:?}");
        let says = |text: &str| page.has(&text.replace('\'', "&#39;").replace('"', "&#34;"));
        for grade in &edition.grades {
            assert!(says(&grade.least_response), "{role:?} {}", grade.code);
        }
        assert!(edition.factors.iter().all(|factor| says(&factor.question)), "{role:?}");
    }
    let assessed = json!({
        "grade": "high",
        "rationale": "Seen getting into an unknown car",
        "factors": [
            {
                "factor": "exploitation",
                "answer": { "known": true },
                "source": "Night worker at the home",
                "obtained": Moment::at(app.lantern.now() - SignedDuration::from_mins(130)),
            },
            { "factor": "medical_need", "answer": "not_known" },
        ],
    });
    let entry = write(&app, Role::MissingPersonOfficer, case, Kind::RiskAssessed, assessed);
    let page = app.sign_in(Role::SocialWorker).get(&format!("/episodes/{}/entries/{entry}", case.1));
    for said in
        [&edition.edition, "Night worker at the home", "20:05", "Not known", "Seen getting into an unknown car", "High"]
    {
        assert!(page.has(said), "{said}: {}", page.body);
    }
}

#[test]
fn a_contact_shows_the_view_of_each_agency_and_what_the_council_decides() {
    proves!("TCS-7.3");
    let app = TestApp::new();
    let case = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let overview = format!("/episodes/{}", case.1);
    let page = officer.get(&overview);
    assert!(page.has("No agency has given its view yet") && page.has("agency_view_given/new"), "{}", page.body);
    let path = format!("{overview}/agency_view_given/new");
    let form = officer.get(&path);
    let said = [("words", "Two reports from the same address"), ("level", "child_protection")];
    assert_eq!(send(&officer, &path, &form, &said).status, StatusCode::SEE_OTHER);
    let carers = json!({ "words": "She says the man is a cousin" });
    write(&app, Role::HomeManager, case, Kind::AgencyViewGiven, carers);

    let worker = app.sign_in(Role::SocialWorker);
    let path = format!("{overview}/threshold_decided/new");
    let form = worker.get(&path);
    assert!(form.has("Two reports from the same address") && form.has("She says the man is a cousin"), "{}", form.body);
    let decided = [("level", "child_in_need"), ("reason", "A home visit first")];
    assert_eq!(send(&worker, &path, &form, &decided).status, StatusCode::SEE_OTHER);
    for role in [Role::MissingPersonOfficer, Role::HomeManager, Role::SocialWorker] {
        let page = app.sign_in(role).get(&overview);
        let panel = page.body.split("id=\"joint\"").nth(1).expect("the panel");
        for said in
            ["Two reports from the same address", "She says the man is a cousin", "A home visit first", "Decided"]
        {
            assert!(panel.contains(said), "{role:?} {said}");
        }
    }
}

#[test]
fn a_home_sees_whose_risk_profile_is_stale_and_how_often_children_were_held() {
    proves!("JRA-risk-1", "LBTH-AppB-1");
    let app = TestApp::new();
    let case = app.missing_child();
    let manager = app.sign_in(Role::HomeManager);
    let home = format!("/homes/{}", app.home());
    assert!(!manager.get(&home).has("The risk profile is stale"));
    app.clock.advance(SignedDuration::from_hours(29 * 24));
    let manager = app.sign_in(Role::HomeManager);
    assert!(manager.get(&home).has("The risk profile is stale"));
    let path = format!("/children/{}/risk_profile_updated/new", case.0);
    let form = manager.get(&path);
    let said = [("risks", "Rung at night by a man she calls her cousin")];
    assert_eq!(send(&manager, &path, &form, &said).status, StatusCode::SEE_OTHER);
    assert!(!manager.get(&home).has("The risk profile is stale"));
    let child = manager.get(&format!("/children/{}", case.0));
    assert!(child.has("Rung at night by a man she calls her cousin") && child.has("Risk profile"), "{}", child.body);

    let path = format!("/children/{}/physical_intervention/new", case.0);
    let form = manager.get(&path);
    let held = [
        ("who", "Night worker"),
        ("what", "Held her by the arm at the kerb"),
        ("risk", "She was stepping in front of a car"),
        ("hurt!", "known=false"),
        ("told", "Manager on call"),
    ];
    assert_eq!(send(&manager, &path, &form, &held).status, StatusCode::SEE_OTHER);
    let page = manager.get(&home);
    assert!(page.has("1 in the last twelve months, 1 of them not reviewed yet"), "{}", page.body);
    let reviewed = json!({ "duty": "review_intervention", "outcome": "done", "words": "Right in the moment" });
    write(&app, Role::HomeManager, case, Kind::DutyAnswered, reviewed);
    let page = manager.get(&home);
    assert!(page.has("1 in the last twelve months, 0 of them not reviewed yet"), "{}", page.body);
}

#[test]
fn a_strategy_meeting_asks_about_harm_outside_the_home_and_what_is_decided_stands_with_the_risk() {
    proves!("LBTH-OA1-l");
    let app = TestApp::new();
    let case = app.missing_child();
    let held =
        json!({ "duty": "strategy_meeting", "outcome": "done", "words": "Held with police, health and the school" });
    write(&app, Role::SocialWorker, case, Kind::DutyAnswered, held);
    let worker = app.sign_in(Role::SocialWorker);
    let overview = format!("/episodes/{}", case.1);
    let asked = "harm_outside_home_decided/new?duty=consider_harm_outside_home";
    assert!(worker.get(&overview).has(asked));
    let path = format!("{overview}/harm_outside_home_decided/new");
    let form = worker.get(&path);
    let refused = send(&worker, &path, &form, &[("decision", "not_needed"), ("reason", " ")]);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = [("decision", "not_needed"), ("reason", "Assessed in January; nothing has changed")];
    assert_eq!(send(&worker, &path, &form, &said).status, StatusCode::SEE_OTHER);
    assert!(!worker.get(&overview).has(asked));
    let risk = worker.get(&format!("{overview}?tab=risk"));
    assert!(risk.has("Harm outside the home") && risk.has("Assessed in January"), "{}", risk.body);
}
