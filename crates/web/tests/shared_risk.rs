//! Shared risk over HTTP: a grade is challenged in one step and answered, and words that blame a child are answered with
//! plainer ones and block nothing.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use std::collections::BTreeSet;

use axum::http::StatusCode;
use casework::actor::Role;
use casework::entry::Origin;
use casework::records::Kind;
use operations::{About, Report};
use proves::proves;
use serde_json::json;
use testkit::{Page, TestApp};

/// Sends a form as it was opened, with some of its boxes filled in, and goes where it leads.
fn send(app: &TestApp, role: Role, path: &str, typed: &[(&str, &str)]) -> Page {
    let browser = app.sign_in(role);
    let form = browser.get(path);
    assert_eq!(form.status, StatusCode::OK, "{path}");
    let mut boxes = form.hidden();
    boxes.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let sent = browser.post(path.split('?').next().unwrap_or(path), &boxes);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{path}: {}", sent.body);
    browser.get(sent.location())
}

#[test]
fn a_grade_is_challenged_from_where_it_stands_and_answered_from_what_is_owed() {
    proves!("LA-3-24");
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let case = format!("/episodes/{episode}");
    send(
        &app,
        Role::MissingPersonOfficer,
        &format!("{case}/risk_assessed/new"),
        &[("grade", "low"), ("rationale", "Often out late"), ("_confirmed", "yes")],
    );
    let risk = app.sign_in(Role::HomeManager).get(&format!("{case}?tab=risk"));
    let challenge = format!("{case}/challenge_raised/new");
    assert!(risk.has(&challenge), "the grade has the way to challenge it beside it");
    send(
        &app,
        Role::HomeManager,
        &challenge,
        &[("about", "grade"), ("reason", "exploitation_signs"), ("words", "A second phone")],
    );
    let owed = app.sign_in(Role::UnitSupervisor).get(&case);
    let link =
        owed.body.split('"').find(|part| part.contains("challenge_answered/new?")).expect("a link to the answer");
    let link = link.replace("&#38;", "&").replace("&amp;", "&");
    let form = app.sign_in(Role::UnitSupervisor).get(&link);
    assert!(form.has(" selected") || form.has(" checked"), "the challenge it answers is chosen: {}", form.body);
    let answered = [("decision", "changed"), ("reasons", "As the home says")];
    let chosen = link.split("opening=").nth(1).expect("an opening").to_owned();
    let all = [answered.as_slice(), &[("challenge", chosen.as_str())]].concat();
    let after = send(&app, Role::UnitSupervisor, &link, &all);
    assert!(after.has("It answers “Answer the challenge”"), "{}", after.body);
    let record = app.sign_in(Role::HomeManager).get(&format!("{case}?tab=risk"));
    assert!(record.has("A second phone") && record.has("As the home says"), "both stay: {}", record.body);
}

#[test]
fn words_that_blame_the_child_are_saved_and_answered_once_with_plainer_ones() {
    proves!("TCS-6.3");
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let case = format!("/episodes/{episode}");
    let browser_path = format!("{case}/enquiry_recorded/new");
    let said = [("kind", "sighting"), ("outcome", "He is Streetwise, his aunt says; a lifestyle choice")];
    let saved = send(&app, Role::MissingPersonOfficer, &browser_path, &said);
    assert!(saved.has("Recorded:") && saved.has("“streetwise”") && saved.has("“lifestyle choice”"), "{}", saved.body);
    assert!(saved.has("/correct\""), "and the way to correct it: {}", saved.body);
    let again = app.sign_in(Role::MissingPersonOfficer).get(&case);
    assert!(!again.has("Say what the child can do to stay safe"), "once, when it is saved");
    let plain = [("kind", "sighting"), ("outcome", "Seen at the station")];
    assert!(!send(&app, Role::MissingPersonOfficer, &browser_path, &plain).has("blame on the child"));
    let sample = Kind::EnquiryRecorded.descriptor().expect("a kind").sample.clone();
    assert_eq!(casework::policy::wording::found(&app.lantern.policy().wording, &json!({ "record": sample })), []);
}

/// A second night: the first is over, with harm, and the child is reported again nine days later.
fn gone_again(app: &TestApp) -> (String, String) {
    let (child, episode) = app.missing_child();
    let first = format!("/episodes/{episode}");
    let officer = |kind: &str, typed: &[(&str, &str)]| {
        send(app, Role::MissingPersonOfficer, &format!("{first}/{kind}/new"), typed);
    };
    officer("risk_assessed", &[("grade", "medium"), ("rationale", "Nobody knows where")]);
    officer("location_verified", &[("place", "A flat in Leyton"), ("who", "PC Tamsin Vale")]);
    officer("prevention_interview", &[("outcome", "child_spoken_to"), ("harmed", "known"), ("harmed.known", "true")]);
    officer("wellbeing_confirmed", &[("who", "PC Tamsin Vale"), ("method", "seen_in_person")]);
    officer("episode_closed", &[("who", "PC Tamsin Vale"), ("method", "seen_in_person"), ("_confirmed", "yes")]);
    app.clock.advance(jiff::SignedDuration::from_hours(9 * 24));
    let sample = |kind: Kind| kind.descriptor().expect("a kind").sample.clone();
    let report = Report {
        about: About::Known(child),
        occurred: None,
        record: sample(Kind::ReportReceived),
        origin: Origin::Written,
    };
    let again = app.lantern.report(&app.actor(Role::HomeManager), report, None).expect("a report is taken");
    (first, format!("/episodes/{}", again.episode.expect("an episode")))
}

#[test]
fn what_nobody_knows_is_asked_of_the_council_and_stands_beside_the_grade() {
    proves!("ANNEX-R9-a", "LA-3-25");
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let case = format!("/episodes/{episode}");
    let assess = format!("{case}/risk_assessed/new");
    let form = app.sign_in(Role::MissingPersonOfficer).get(&assess);
    assert!(form.has("This is the first time the child is reported missing"), "{}", form.body);
    let asked = [("factors.0.factor", "new_people"), ("factors.0.answer!", "not_known")];
    let typed = [[("grade", "medium"), ("rationale", "Nobody knows where")], asked].concat();
    send(&app, Role::MissingPersonOfficer, &assess, &typed);
    let risk = app.sign_in(Role::MissingPersonOfficer).get(&format!("{case}?tab=risk"));
    assert!(risk.has("Not known: “Is there somebody new") && risk.has("Not asked: "), "{}", risk.body);
    let owed = app.sign_in(Role::SocialWorker).get(&case);
    assert!(owed.has("risk_contributed/new"), "the council is asked: {}", owed.body);
    let asked = app.sign_in(Role::MissingPersonOfficer).get(&assess);
    assert!(asked.has("What is not known") && asked.has("Asked of") && asked.has("Grab pack"), "{}", asked.body);
    assert!(asked.has("Nothing yet. Asked"), "who has said nothing yet: {}", asked.body);
    let say = format!("{case}/risk_contributed/new");
    let form = app.sign_in(Role::SocialWorker).get(&say);
    assert!(form.has("value=\"new_people\" selected"), "what nobody knows is asked: {}", form.body);
    let said = ("words", "A man waits for her at the station");
    let typed = [said, ("factors.0.factor", "new_people"), ("factors.0.answer!", "known=true")];
    send(&app, Role::SocialWorker, &say, &typed);
    let told = app.sign_in(Role::MissingPersonOfficer).get(&assess);
    assert!(told.has("A man waits for her at the station; yes to “Is there somebody new"), "{}", told.body);
    let rest = app.sign_in(Role::HomeManager).get(&say);
    assert!(!rest.has("value=\"new_people\" selected"), "nobody is asked again what is known");
    assert!(rest.has("value=\"medical_need\" selected"));
}

#[test]
fn earlier_episodes_stand_on_the_assessment_and_are_no_reason_for_a_lower_grade() {
    proves!("LBTH-9-a", "LBTH-9-b", "LA-3-19");
    let app = TestApp::new();
    let (first, again) = gone_again(&app);
    let assess = format!("{again}/risk_assessed/new");
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let form = officer.get(&assess);
    for told in [
        "The child was missing before, within ninety days",
        "Once before",
        "until the next",
        "Found: A flat in Leyton, by PC Tamsin Vale",
        "From: Larkfield House",
        "Harm: the child was harmed",
        "Not on record: return conversation held",
        "Has the child had money, clothes",
        &first,
    ] {
        assert!(form.has(told), "{told}: {}", form.body);
    }
    assert!(officer.get(&format!("{again}?tab=looks")).has("Record form"), "that it was opened is logged");
    send(&app, Role::MissingPersonOfficer, &assess, &[("grade", "high"), ("rationale", "Somebody waits for her")]);
    let form = officer.get(&assess);
    assert!(form.has("goes often is no reason"), "{}", form.body);
    let mut boxes = form.hidden();
    boxes.extend([("grade", "low"), ("rationale", "Usually back by ten")].map(|(a, b)| (a.to_owned(), b.to_owned())));
    let refused = officer.post(&assess, &boxes);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is chosen");
    assert!(refused.has("Choose why the grade is lower than before"), "{}", refused.body);
    let now = app.lantern.now().london_date();
    let reasons = |list: &str| -> BTreeSet<String> {
        app.lantern.policy().codes.in_force(list, now).map(|item| item.code.clone()).collect()
    };
    let known = |all: &[&str]| all.iter().map(|code| (*code).to_owned()).collect::<BTreeSet<_>>();
    let lower = ["danger_past", "fact_disproved", "higher_by_mistake", "need_met", "other_fact", "seen_well"];
    assert_eq!(reasons("lower_grade_reason"), known(&lower), "none says that she comes back, soon, or goes often");
    let not_opened = [
        "already_open",
        "back_before_decision",
        "malicious_or_test",
        "no_apparent_risk",
        "other_force_owns",
        "seen_safe",
        "whereabouts_verified",
        "withdrawn_by_reporter",
    ];
    assert_eq!(reasons("not_opened_reason"), known(&not_opened), "nor does any of these");
}

#[test]
fn a_sign_of_exploitation_is_told_on_the_risk_form_and_asks_somebody_to_decide_on_a_referral() {
    proves!("LA-1-10", "LA-1-21", "TCS-4.1");
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let case = format!("/episodes/{episode}");
    let say = format!("{case}/risk_contributed/new");
    let form = app.sign_in(Role::HomeManager).get(&say);
    for asked in [
        "Signs of exploitation",
        "Suspected",
        "Who says so",
        "Affection",
        "Humiliation",
        "who moved or held",
        "section 2",
    ] {
        assert!(form.has(asked), "{asked}: {}", form.body);
    }
    let blank = [("words", "Somebody gives her things"), ("exploitation.0.source", "Her key worker")];
    let mut boxes = form.hidden();
    boxes.extend(blank.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let refused = app.sign_in(Role::HomeManager).post(&say, &boxes);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("Choose the kind of exploitation") && refused.has("Her key worker"), "{}", refused.body);
    let typed = [blank.as_slice(), &[("exploitation.0.given", "gifts")]].concat();
    send(&app, Role::HomeManager, &say, &typed);
    let told = app.sign_in(Role::MissingPersonOfficer).get(&format!("{case}/risk_assessed/new"));
    assert!(told.has("suspected: sexual exploitation (says Her key worker)"), "{}", told.body);
    let owed = app.sign_in(Role::ExploitationCoordinator).get(&case);
    let link = owed.body.split('"').find(|part| part.contains("exploitation_referral_decided/new?")).expect("a link");
    let link = link.replace("&#38;", "&").replace("&amp;", "&");
    let about = link.split("opening=").nth(1).expect("an opening").to_owned();
    let decided = [("about", &*about), ("decision", "not_referred"), ("reasons", "Referred already last month")];
    let after = send(&app, Role::ExploitationCoordinator, &link, &decided);
    assert!(after.has("It answers “Decide on a referral for exploitation”"), "{}", after.body);
}

#[test]
fn nothing_asks_whether_the_child_agreed_to_be_exploited() {
    proves!("LA-1-21");
    for kind in [Kind::RiskAssessed, Kind::RiskContributed, Kind::ReturnConversationWrittenUp] {
        let schema = kind.descriptor().expect("a kind").schema.to_string().to_lowercase();
        let sign = schema.split("\"sign\":").nth(1).expect("it holds signs");
        assert!(!sign.contains("agree") && !sign.contains("consent"), "{kind:?}");
    }
}

#[test]
fn a_flag_says_what_it_means_is_seen_by_every_agency_and_is_taken_off_by_few() {
    proves!("LA-2-15", "LBTH-3-b", "LBTH-13-a");
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let (page, case) = (format!("/children/{child}"), format!("/episodes/{episode}"));
    let flag = format!("{page}/vulnerability_flagged/new");
    let form = app.sign_in(Role::HomeManager).get(&flag);
    for told in [
        "responsible for the child in law or by custom",
        "Recruited, moved, handed on",
        "No border need have been crossed",
        "Trafficked, now or before",
        "Exploited, criminally or sexually",
        "Drawn into crime, drugs or county lines",
        "Abused by people or in places outside the family",
        "Domestic abuse around the child",
        "Self-harm",
        "Disability",
    ] {
        assert!(form.has(told), "{told}: {}", form.body);
    }
    let suspected = [("flag", "unaccompanied"), ("standing", "suspected"), ("source", "Her solicitor")];
    send(&app, Role::HomeManager, &flag, &suspected);
    for role in [Role::MissingPersonOfficer, Role::SocialWorker, Role::HomeManager] {
        let seen = app.sign_in(role).get(&case);
        assert!(seen.has("Flagged: Unaccompanied (suspected)"), "{role:?}: {}", seen.body);
        assert!(seen.has("Potential victim of trafficking"), "{role:?}: {}", seen.body);
    }
    let assess = app.sign_in(Role::MissingPersonOfficer).get(&format!("{case}/risk_assessed/new"));
    assert!(assess.has("Flagged: Unaccompanied (suspected). The lowest grade needs a supervisor"), "{}", assess.body);
    let off = "vulnerability_flag_removed/new?opening=";
    assert!(!app.sign_in(Role::HomeManager).get(&page).has(off), "whoever flags does not take it off");
    let told = app.sign_in(Role::UnitSupervisor).get(&page);
    assert!(told.has("says Her solicitor") && told.has("since "), "{}", told.body);
    let link = told.body.split('"').find(|part| part.contains(off)).expect("the way to take it off").to_owned();
    let entry = link.split("opening=").nth(1).expect("a flag").to_owned();
    send(&app, Role::UnitSupervisor, &link, &[("flag", &entry), ("reasons", "Her mother was found")]);
    let after = app.sign_in(Role::MissingPersonOfficer).get(&case);
    assert!(!after.has("Flagged: Unaccompanied"), "{}", after.body);
    assert!(app.sign_in(Role::MissingPersonOfficer).get(&page).has("Her mother was found"), "that it stood stays");
}
