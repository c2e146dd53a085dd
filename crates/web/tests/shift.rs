//! The change of shift over HTTP: a line or two a case from whoever goes off, one page to take over from, and what nobody
//! takes over is told to the supervisor.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::Role;
use casework::entry::Subject;
use casework::ids::PersonId;
use casework::records::PersonRegistered;
use casework::time::Moment;
use jiff::SignedDuration;
use operations::Registration;
use proves::proves;
use testkit::{Browser, Page, TestApp};

/// A second inspector of the unit, who comes on.
fn relief(app: &TestApp) -> Browser<'_> {
    second(app, Role::MissingPersonOfficer)
}

/// Somebody else of the same unit.
fn second(app: &TestApp, role: Role) -> Browser<'_> {
    let officer = app.actor(role);
    let person = PersonRegistered {
        name: "Test relief".into(),
        organisation: officer.organisation,
        unit: officer.unit,
        role,
        home: None,
        account: None,
        active: true,
    };
    let registration = Registration {
        subject: Subject::Person(PersonId::numbered(77)),
        recorded: app.lantern.now(),
        since: Moment::at(app.lantern.now()),
        actor: casework::actor::Actor::system(),
        origin: casework::entry::Origin::Invented,
        body: person.into(),
    };
    app.lantern.register(&[registration]).expect("a registration is taken");
    app.browser_of(PersonId::numbered(77))
}

fn press(browser: &Browser<'_>, page: &Page) -> Page {
    let boxes: Vec<(String, String)> = ["_token".to_owned()]
        .into_iter()
        .chain((0..9).map(|place| format!("take.{place}")))
        .filter_map(|name| Some((name.clone(), page.value(&name)?)))
        .collect();
    browser.post("/take-over", &boxes)
}

#[test]
fn what_one_leaves_another_takes_over_with_one_press() {
    let app = TestApp::new();
    let (_, first) = app.missing_child();
    let (_, second) = app.missing_child();
    let night = app.sign_in(Role::MissingPersonOfficer);
    let form = night.get("/hand-over");
    assert!(form.has("Owed: ") && form.has("decide the report"), "what is owed need not be written: {}", form.body);
    let (open, next) = (format!("open.{first}"), format!("next.{second}"));
    let boxes =
        [("_token", form.token()), (&open, "The bus pictures have not come".into()), (&next, "Ring her mother".into())];
    let sent = night.post("/hand-over", &boxes);
    assert_eq!((sent.status, sent.location()), (StatusCode::SEE_OTHER, "/take-over"), "{}", sent.body);
    assert_eq!(night.post("/hand-over", &boxes).location(), "/take-over", "sent twice, it is one handover a case");
    let own = night.get("/take-over");
    assert!(own.has("Nobody has taken it over.") && !own.has("I have taken over"), "nobody takes over from themselves");
    let day = relief(&app);
    let page = day.get("/take-over");
    for told in
        ["The bus pictures have not come", "Ring her mother", "Left for you", "2 open", "Owed in the next eight hours"]
    {
        assert!(page.has(told), "{told}: {}", page.body);
    }
    assert!(page.has("I have taken over these 2 cases"), "{}", page.body);
    assert_eq!(press(&day, &page).status, StatusCode::SEE_OTHER);
    let after = day.get("/take-over");
    assert!(after.has("Taken over by Test relief") && !after.has("I have taken over"), "{}", after.body);
    assert_eq!(press(&day, &page).status, StatusCode::SEE_OTHER, "pressed twice, it is taken once");
}

#[test]
fn what_nobody_takes_over_is_owed_and_told_to_the_supervisor() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let night = app.sign_in(Role::MissingPersonOfficer);
    let form = night.get("/hand-over");
    let nothing = night.post("/hand-over", &[("_token", form.token())]);
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.has("in at least one case"), "{}", nothing.body);
    let open = format!("open.{episode}");
    night.post("/hand-over", &[("_token", form.token()), (&open, "Her aunt is away until nine".into())]);
    let supervisor = app.sign_in(Role::UnitSupervisor);
    assert!(supervisor.get("/").has("Take over what the last shift left"));
    assert!(!supervisor.get("/notices").has("Take over what the last shift left"));
    app.clock.advance(SignedDuration::from_mins(4 * 60 + 1));
    let told = app.sign_in(Role::UnitSupervisor).get("/notices");
    assert!(told.has("Take over what the last shift left"), "{}", told.body);
}

#[test]
fn the_hub_hands_its_desk_from_shift_to_shift_and_owes_the_taking_over_itself() {
    proves!("ANNEX-R8-a");
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let night = app.sign_in(Role::CallHandler);
    assert!(night.get("/desk").has("/hand-over"), "the desk leads there");
    let form = night.get("/hand-over");
    let open = format!("open.{episode}");
    let sent = night.post("/hand-over", &[("_token", form.token()), (&open, "The caller rings back at seven".into())]);
    assert_eq!(sent.location(), "/take-over", "{}", sent.body);
    assert!(!night.get("/take-over").has("I have taken over"), "nobody takes over from themselves");
    let day = second(&app, Role::CallHandler);
    let owes = "Take over what the last shift left";
    assert!(day.get("/").has(owes), "{}", day.get("/").body);
    assert!(!app.sign_in(Role::MissingPersonOfficer).get("/").has(owes), "the unit was not on the desk’s shift");
    let page = day.get("/take-over");
    assert!(page.has("The caller rings back at seven") && page.has("Left for you"), "{}", page.body);
    assert_eq!(press(&day, &page).status, StatusCode::SEE_OTHER);
    assert!(day.get("/take-over").has("Taken over by Test relief"));
    assert!(!day.get("/").has(owes));
}

#[test]
fn what_changed_is_told_as_far_back_as_is_asked() {
    let app = TestApp::new();
    app.missing_child();
    app.clock.advance(SignedDuration::from_hours(10));
    let day = app.sign_in(Role::UnitSupervisor);
    let page = day.get("/take-over?hours=8");
    assert!(page.has("Nothing was recorded.") && page.has("1 open. 0 changed."), "{}", page.body);
    assert!(day.get("/take-over").has("1 changed."), "twelve hours, unless another is asked for");
    assert!(day.get("/take-over?hours=77").has("1 changed."));
    assert_eq!(app.sign_in(Role::SocialWorker).get("/take-over").status, StatusCode::FORBIDDEN);
}
