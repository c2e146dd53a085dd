//! Invented calls: answered on the screen of a real report, compared question by question, and never a child's record.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::Role;
use casework::entry::{Origin, Subject};
use casework::ids::{OrganisationId, PersonId, UnitId};
use casework::records::PersonRegistered;
use casework::time::Moment;
use jiff::SignedDuration;
use operations::{Process, Registration};
use proves::proves;
use testkit::{Browser, Page, TestApp};

const CALL: &str = "/practice/care_home";
const AGREEMENT: &str = "/practice/care_home/agreement";

/// One more call handler of a force.
fn handler(app: &TestApp, number: u128, (force, unit): (&'static str, &'static str)) -> PersonId {
    let person = PersonId::numbered(5000 + number);
    let recorded = app.lantern.now();
    let body = PersonRegistered {
        name: format!("Handler {number}"),
        organisation: OrganisationId::literal(force),
        unit: UnitId::literal(unit),
        role: Role::CallHandler,
        home: None,
        account: None,
        active: true,
    };
    let actor = casework::actor::Actor::system();
    let (subject, since, origin) = (Subject::Person(person), Moment::at(recorded), Origin::Invented);
    let registration = Registration { subject, recorded, since, actor, origin, body: body.into() };
    app.lantern.register(&[registration]).expect("a registration is taken");
    person
}

fn answer(browser: &Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Page {
    let page = browser.get(path);
    let own = page.hidden().into_iter().chain([("_of".to_owned(), page.value("_of").unwrap_or_default())]);
    let typed = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    browser.post(path, &own.chain(typed).collect::<Vec<_>>())
}

/// The line of a question, without its markup.
fn line(page: &Page, question: &str) -> String {
    let rows = page.body.split("<tr").skip(1).filter_map(|row| row.split("</tr>").next());
    let row = rows.into_iter().find(|row| row.contains(question)).unwrap_or_default();
    let words = row.split('<').skip(1).filter_map(|tag| tag.split_once('>')).map(|(_, text)| text.trim());
    words.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" | ").replace('\u{a0}', " ")
}

const WORRIED: [(&str, &str); 8] = [
    ("circumstances", "Went out at half past six, not back"),
    ("immediate_danger", "known"),
    ("immediate_danger.known", "true"),
    ("out_of_character", "known"),
    ("out_of_character.known", "true"),
    ("decided.decision", "opened"),
    ("child.name", "Kayleigh Marsh"),
    ("advice", "s1_reachable"),
];
const CALM: [(&str, &str); 7] = [
    ("circumstances", "Usually comes back"),
    ("immediate_danger", "not_known"),
    ("not_known", "worries"),
    ("out_of_character", "known"),
    ("out_of_character.known", "false"),
    ("decided.decision", "not_opened"),
    ("decided.reason", "no_apparent_risk"),
];

#[test]
fn a_practice_call_is_answered_on_the_screen_of_a_real_report_and_makes_no_child() {
    proves!("TCS-6.1");
    let app = TestApp::new();
    let own = app.sign_in(Role::CallHandler);
    let list = own.get("/practice");
    assert!(list.has("A girl who usually comes back") && list.has("Not answered yet"), "{}", list.body);
    let screen = own.get(CALL);
    assert!(screen.has("she has not come back") && screen.has("nothing is recorded of a child"), "{}", screen.body);
    assert!(!screen.has("Look for this child") && screen.has("href=\"/report/new\""));
    let script = app.lantern.policy().script.at(app.lantern.now());
    for asked in casework::practised::questions(script) {
        let named = |end: &str| screen.has(&format!("name=\"{}{end}", asked.name));
        assert!(["\"", ".", "!"].iter().any(|end| named(end)), "{} is on the screen", asked.name);
    }
    let done = answer(&own, CALL, &WORRIED);
    assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, CALL), "{}", done.body);
    nothing_is_recorded(&app);
}

#[test]
fn those_who_answer_for_how_reports_are_taken_see_where_handlers_differ_and_not_who() {
    proves!("TCS-6.1");
    let app = TestApp::new();
    let answers = |number: u128, of: (&'static str, &'static str), fields: &[(&str, &str)]| {
        let browser = app.browser_of(handler(&app, number, of));
        assert_eq!(answer(&browser, CALL, fields).status, StatusCode::SEE_OTHER);
    };
    let met = ("met", "met-mcc");
    answers(0, met, &CALM);
    (1..=3).for_each(|number| answers(number, met, &WORRIED));
    answers(20, ("city-of-london-police", "city-of-london-police-mpu"), &CALM);
    let supervisor = app.sign_in(Role::UnitSupervisor);
    let four = supervisor.get(AGREEMENT);
    assert!(four.has("Fewer than 5 have answered") && !four.has("They differ"), "{}", four.body);
    assert!(supervisor.get("/practice").has("Fewer than 5 answers"));

    answers(4, met, &WORRIED);
    // The sixth waits for the next four: what one adds would be theirs alone.
    answers(5, met, &CALM);
    let page = supervisor.get(AGREEMENT);
    let danger = "Is the child in immediate danger? | They differ | 4 | 1 | 0 | Yes: 4. | 4 of 5, 80%";
    assert_eq!(line(&page, "immediate danger?"), danger);
    let unlike = "Is it out of character? | They differ | 5 | 0 | 0 | Yes: 4. No: 1. | 4 of 5, 80%";
    assert_eq!(line(&page, "out of character?"), unlike);
    assert_eq!(line(&page, "Why are you worried?"), "Why are you worried? | They differ | 0 | 1 | 4 | 4 of 5, 80%");
    assert_eq!(line(&page, "What happened?"), "What happened? | 5 | 0 | 0 | In their own words: 5. | 5 of 5, 100%");
    assert!(line(&page, "Reason, when").contains("No apparent risk found"), "{}", page.body);
    assert!(page.has("5 have answered") && page.has("Edition 1 of the call, on edition 1 of the script"));
    assert!(!page.has("Handler 0") && !page.has("Usually comes back"), "neither who nor in which words");
    assert_eq!(app.sign_in(Role::Analyst).get(AGREEMENT).status, StatusCode::OK);
}

#[test]
fn a_real_call_that_was_typed_into_practice_goes_on_as_a_report() {
    let app = TestApp::new();
    let own = app.sign_in(Role::CallHandler);
    let press = |fields: &[(&str, &str)]| {
        let fields = fields.iter().copied().chain([("_action", "real")]).collect::<Vec<_>>();
        answer(&own, CALL, &fields)
    };
    assert_eq!(press(&WORRIED).location(), "/report/new");
    let report = own.get("/report/new");
    assert!(report.has("Went out at half past six, not back") && report.has("Kayleigh Marsh"), "{}", report.body);
    let second = press(&CALM);
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(second.has("draft of another report") && second.has("Usually comes back"), "{}", second.body);
    assert!(own.get("/report/new").has("Went out at half past six, not back"), "the draft that was there stays");
    assert!(own.get("/practice").has("Not answered yet"));
}

#[test]
fn answers_are_forgotten_after_two_years() {
    let app = TestApp::new();
    assert_eq!(answer(&app.sign_in(Role::CallHandler), CALL, &CALM).status, StatusCode::SEE_OTHER);
    let tended = |days: i64| {
        app.clock.advance(SignedDuration::from_hours(24 * days));
        app.lantern.tend(&Process { host: "here".into(), id: 1 }).expect("the worker does its round");
        app.sign_in(Role::CallHandler).get("/practice").has("Answered, ")
    };
    assert_eq!((tended(730), tended(1)), (true, false));
}

#[test]
fn a_home_manager_is_refused_and_whoever_answers_for_reports_answers_no_call() {
    let app = TestApp::new();
    for (role, path) in [
        (Role::HomeManager, "/practice"),
        (Role::HomeManager, CALL),
        (Role::HomeManager, AGREEMENT),
        (Role::CallHandler, AGREEMENT),
        (Role::UnitSupervisor, CALL),
    ] {
        assert_eq!(app.sign_in(role).get(path).status, StatusCode::FORBIDDEN, "{role:?} {path}");
    }
}

/// No child, no case, no duty, no notice and no count comes of a practice call.
fn nothing_is_recorded(app: &TestApp) {
    let supervisor = app.sign_in(Role::UnitSupervisor);
    for path in ["/", "/board", "/desk", "/notices"] {
        assert!(!supervisor.get(path).has("Kayleigh"), "{path}");
    }
    let found = supervisor.post("/find", &[("q", "Kayleigh Marsh")]);
    let found = if found.location().is_empty() { found } else { supervisor.get(found.location()) };
    assert!(!found.has("/children/"), "{}", found.body);
    let chains =
        app.lantern.store().read(|transaction| transaction.subjects(None, 1_000)).expect("the journal is read");
    assert!(chains.iter().all(|chain| !matches!(chain, Subject::Child(_))), "{chains:?}");
}

#[test]
fn a_handler_reads_their_own_answers_beside_what_the_caller_told_and_the_first_count() {
    proves!("TCS-6.1");
    let app = TestApp::new();
    let own = app.sign_in(Role::CallHandler);
    let nothing = answer(&own, CALL, &[("answered.how", "now")]);
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.has("Answer at least one question"));
    let page = own.get(CALL);
    let changed: Vec<(String, String)> =
        page.hidden().into_iter().chain([("circumstances".into(), "x".into())]).collect();
    let changed = own.post(CALL, &changed);
    assert!(changed.status == StatusCode::UNPROCESSABLE_ENTITY && changed.has("have changed since you opened this"));

    assert_eq!(answer(&own, CALL, &CALM).status, StatusCode::SEE_OTHER);
    let page = own.get(CALL);
    let danger = line(&page, "immediate danger?");
    assert!(danger.contains("Asked, and not known | “I do not know. I really could not tell you”"), "{danger}");
    assert_eq!(line(&page, "Is it out of character?"), "Is it out of character? | No");
    let wearing = line(&page, "wearing, and carrying?");
    assert!(wearing.contains("Left open | Black puffer jacket"), "{wearing}");
    assert!(line(&page, "Decision").contains("Not opened"), "{}", page.body);
    assert!(!page.has("Who on the ward"), "nobody rang from a ward");

    // A second time changes nothing, whatever the first page in another window still holds.
    let again: Vec<(String, String)> = [("_of", "care_home/1/1"), ("circumstances", "Other words")]
        .map(|(name, value)| (name.into(), value.into()))
        .into();
    let again = own.post(CALL, &again);
    assert_eq!(again.location(), "/practice/care_home?again=yes");
    let page = own.get(again.location());
    assert!(
        page.has("What you sent just now is not kept") && page.has("Usually comes back") && !page.has("Other words")
    );
    assert!(own.get("/practice").has("Answered, "));
    assert!(app.sign_in(Role::MissingPersonOfficer).get("/practice").has("Not answered yet"));
}
