//! What comes of an episode once it is over: the conversation opens a review, and what was said and reviewed stands beside the next
//! assessment and the next placement, without what a reader may not read.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::Role;
use casework::entry::Origin;
use casework::ids::{ChildId, EpisodeId};
use casework::records::Kind;
use jiff::SignedDuration;
use operations::{About, Report};
use proves::proves;
use testkit::{Page, TestApp};

/// Sends a form as it was opened, with some of its boxes filled in, and goes where it leads.
fn send(app: &TestApp, role: Role, path: &str, typed: &[(&str, &str)]) -> Page {
    let browser = app.sign_in(role);
    let form = browser.get(path);
    assert_eq!(form.status, StatusCode::OK, "{path}: {}", form.body);
    let mut boxes = form.hidden();
    boxes.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let sent = browser.post(path.split('?').next().unwrap_or(path), &boxes);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{path}: {}", sent.body);
    browser.get(sent.location())
}

/// A child who is back and well, whose episode is closed.
fn over(app: &TestApp) -> (ChildId, EpisodeId) {
    let (child, episode) = app.missing_child();
    let officer = |kind: &str, typed: &[(&str, &str)]| {
        send(app, Role::MissingPersonOfficer, &format!("/episodes/{episode}/{kind}/new"), typed);
    };
    officer("child_returned", &[("place", "The home")]);
    officer("wellbeing_confirmed", &[("who", "PC Tamsin Vale"), ("method", "seen_in_person")]);
    officer("episode_closed", &[("who", "PC Tamsin Vale"), ("method", "seen_in_person"), ("_confirmed", "yes")]);
    (child, episode)
}

fn again(app: &TestApp, child: ChildId) -> EpisodeId {
    app.clock.advance(SignedDuration::from_hours(9 * 24));
    let record = Kind::ReportReceived.descriptor().expect("a kind").sample.clone();
    let report = Report { about: About::Known(child), occurred: None, record, origin: Origin::Written };
    let written = app.lantern.report(&app.actor(Role::HomeManager), report, None).expect("a report is taken");
    written.episode.expect("an episode")
}

#[test]
fn what_a_child_says_opens_a_review_and_is_evidence_beside_the_next_assessment() {
    proves!("LBTH-OA2-f");
    let app = TestApp::new();
    let (child, episode) = over(&app);
    let case = format!("/episodes/{episode}");
    let held = [("who", "Ines Marlowe")];
    send(&app, Role::ReturnConversationWorker, &format!("{case}/return_conversation_held/new"), &held);
    let said = [
        ("words", "“Nobody listens there”"),
        ("reasons", "conflict_at_placement"),
        ("offers", "known"),
        ("offers.known", "true"),
    ];
    send(&app, Role::ReturnConversationWorker, &format!("{case}/return_conversation_written_up/new"), &said);
    let owed = app.sign_in(Role::SocialWorker).get("/");
    assert!(owed.has("Review the episode: the risk, and the plan"), "a task of the council: {}", owed.body);
    let review = format!("{case}/episode_reviewed/new");
    let typed = [("wrong", "people_met"), ("words", "A man waits for her"), ("plan", "Met from school every day")];
    let after = send(&app, Role::SocialWorker, &review, &typed);
    assert!(after.has("It answers “Review the episode"), "{}", after.body);
    let next = again(&app, child);
    let assess = format!("/episodes/{next}/risk_assessed/new");
    for role in [Role::MissingPersonOfficer, Role::SocialWorker] {
        let form = app.sign_in(role).get(&assess);
        let evidence = form.body.split("id=\"afterwards\"").nth(1).and_then(|rest| rest.split("</section>").next());
        let evidence = evidence.expect("a section").to_owned();
        for told in [
            "“Nobody listens there”",
            "conflict where placed",
            "gifts?: Yes",
            "The people the child meets",
            "A man waits for her",
        ] {
            assert!(evidence.contains(told), "{role:?}, {told}: {evidence}");
        }
        assert!(!evidence.contains("Not asked"), "{evidence}");
    }
    let home = app.sign_in(Role::HomeManager).get(&format!("/episodes/{next}/risk_contributed/new"));
    assert!(home.has("Return conversation written up") && !home.has("Nobody listens there"), "masked: {}", home.body);
    assert!(!home.has("A man waits for her") && home.has("Met from school every day"), "{}", home.body);
}

#[test]
fn each_episode_asks_what_may_be_wrong_in_the_childs_life_and_nothing_seen_is_an_answer() {
    proves!("LBTH-1-b");
    let app = TestApp::new();
    let (_, episode) = over(&app);
    let case = format!("/episodes/{episode}");
    let review = format!("{case}/episode_reviewed/new");
    let worker = app.sign_in(Role::SocialWorker);
    assert!(worker.get("/").has("Review the episode"), "it is owed once the episode is closed");
    let form = worker.get(&review);
    for choice in [
        "food, shelter or safety",
        "people the child meets",
        "Physical harm",
        "Drugs",
        "crime",
        "Nothing seen",
        "Not yet known",
    ] {
        assert!(form.has(choice), "{choice}: {}", form.body);
    }
    let mut boxes = form.hidden();
    boxes.push(("plan".into(), "Nothing changes".into()));
    let refused = worker.post(&review, &boxes);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("Fill in: What may be wrong") && refused.has("Nothing changes"), "{}", refused.body);
    boxes.push(("wrong".into(), "nothing_seen".into()));
    assert_eq!(worker.post(&review, &boxes).status, StatusCode::SEE_OTHER);
    let plans = worker.get(&format!("{case}?tab=plans"));
    assert!(plans.has("Nothing seen") && plans.has("Nothing changes"), "and on the case: {}", plans.body);
    let edition = app.lantern.policy().risk.edition_at(app.lantern.now()).expect("an edition");
    for factor in [
        "no_money_or_shelter",
        "with_person_of_concern",
        "physical_harm",
        "sexual_exploitation",
        "substances",
        "criminal_activity",
        "young_age",
        "serious_circumstances",
    ] {
        assert!(edition.factors.iter().any(|known| known.code == factor), "the instrument asks for {factor}");
    }
    let assess = format!("{}/risk_assessed/new", format_args!("/episodes/{}", app.missing_child().1));
    let asked = app.sign_in(Role::MissingPersonOfficer).get(&assess);
    assert!(asked.has("Is the child likely to be physically hurt?") && asked.has("drawn into crime"), "{}", asked.body);
}

#[test]
fn what_an_episode_taught_is_on_the_case_and_beside_the_next_placement() {
    proves!("LA-4-19");
    let app = TestApp::new();
    let (child, episode) = over(&app);
    let start = format!("/children/{child}/placement_planned/new");
    let worker = || app.sign_in(Role::SocialWorker);
    assert!(!worker().get(&start).has("What earlier episodes taught"), "nothing yet");
    let case = format!("/episodes/{episode}");
    let owed = worker().get(&format!("{case}?tab=plans"));
    assert!(owed.has("episode_reviewed/new"), "the closed case leads to it: {}", owed.body);
    let typed = [("wrong", "trouble_at_home"), ("plan", "A room of her own, and a lock")];
    send(&app, Role::SocialWorker, &format!("{case}/episode_reviewed/new"), &typed);
    assert!(worker().get(&format!("{case}?tab=plans")).has("A room of her own, and a lock"));
    for form in [start, format!("/children/{child}/placement_started/new")] {
        let page = worker().get(&form);
        assert!(page.has("What earlier episodes taught") && page.has("A room of her own"), "{form}: {}", page.body);
    }
    let pack = app.sign_in(Role::HomeManager).get(&format!("/children/{child}/grab_pack_recorded/new"));
    assert!(pack.has("A room of her own") && !pack.has("Trouble where the child lives"), "{}", pack.body);
}

#[test]
fn a_professional_whom_the_child_trusts_is_asked_to_reach_the_child_and_what_came_of_it_is_kept() {
    proves!("LBTH-6-l");
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let case = format!("/episodes/{episode}");
    let people = app.sign_in(Role::SocialWorker).get(&format!("{case}?tab=people"));
    let name = format!("/children/{child}/trusted_professional_named/new");
    assert!(people.has(&name), "the way to name one: {}", people.body);
    let typed = [
        ("name", "Nadia Rowan"),
        ("role", "Youth worker"),
        ("agency", "Invented Youth Project"),
        ("reach", "020 7946 0155"),
    ];
    send(&app, Role::SocialWorker, &name, &typed);
    let people = app.sign_in(Role::MissingPersonOfficer).get(&format!("{case}?tab=people"));
    assert!(people.has("Nadia Rowan, Youth worker, Invented Youth Project") && people.has("020 7946 0155"));
    let give = format!("{case}/task_given/new");
    let form = app.sign_in(Role::MissingPersonOfficer).get(&give);
    let (before, _) = form.body.split_once(">Nadia Rowan").expect("she is offered");
    let value = before.rsplit("name=\"professional\"").next().and_then(|input| input.split("value=\"").nth(1));
    let entry = value.and_then(|value| value.split('"').next()).expect("its value").to_owned();
    let typed = [
        ("task", "Ring her and ask whether she is safe"),
        ("unit", "e09000030-csc"),
        ("due.date", "2/3/2026"),
        ("due.time", "12:00"),
        ("professional", entry.as_str()),
    ];
    send(&app, Role::MissingPersonOfficer, &give, &typed);
    let told = app.sign_in(Role::MissingPersonOfficer).get(&format!("{case}?tab=enquiries"));
    assert!(told.has("Who is to reach the child: Nadia Rowan, Youth worker"), "{}", told.body);
    let owed = app.sign_in(Role::SocialWorker).get(&case);
    let link = owed.body.split('"').find(|part| part.contains("duty_answered/new?duty=do_task")).expect("an answer");
    let link = link.replace("&#38;", "&").replace("&amp;", "&");
    let answer = [
        ("duty", "do_task"),
        ("outcome", "done"),
        ("who", "Nadia Rowan"),
        ("words", "She picked up: she is at a friend’s in Bow"),
    ];
    send(&app, Role::SocialWorker, &link, &answer);
    let told = app.sign_in(Role::MissingPersonOfficer).get(&case);
    assert!(told.has("She picked up: she is at a friend’s in Bow"), "{}", told.body);
}
