//! The register in the whole site: who gets how far, what is typed wrongly is said beside its field and kept, and each thing
//! a keeper does is done end to end with a browser.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::{Method, StatusCode};
use casework::actor::Role;
use casework::entry::Subject;
use casework::form;
use casework::ids::PersonId;
use casework::records::Kind;
use operations::read::KeptSeen;
use testkit::{Browser, Page, TestApp};
use web::look::form::posted;
use web::pages::form::fill;
use web::pages::reference::routes;
use web::route::Route;

type Boxes = Vec<(String, String)>;

fn boxes(pairs: &[(&str, &str)]) -> Boxes {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// What the register says of somebody.
fn person(app: &TestApp, keeper: Role, person: PersonId) -> KeptSeen {
    app.lantern.kept(&app.actor(keeper), Subject::Person(person), None).expect("kept")
}

/// An address of a route, about the home, its provider, and the manager's colleague.
fn path(app: &TestApp, route: &Route, colleague: &str, entry: &str) -> String {
    let kind = match route.path.split('/').nth(1) {
        Some("homes") => Kind::HomeRegistered,
        Some("organisations") => Kind::OrganisationRegistered,
        Some("units") => Kind::UnitRegistered,
        _ => Kind::PersonRegistered,
    };
    route
        .path
        .replace("{home}", &app.home().to_string())
        .replace("{organisation}", "larkfield-care")
        .replace("{unit}", "larkfield-care-office")
        .replace("{person}", colleague)
        .replace("{entry}", entry)
        .replace("{kind}", kind.name())
}

fn send(browser: &Browser<'_>, route: &Route, path: &str, fields: &Boxes) -> Page {
    if route.method == Method::POST { browser.post(path, fields) } else { browser.get(path) }
}

/// Fills in a form as it was opened, with these boxes over what it had.
fn fill_in(browser: &Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Page {
    let page = browser.get(path);
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
    let sent: Boxes = page.hidden().into_iter().chain(boxes(fields)).collect();
    browser.post(path, &sent)
}

/// The person a page was about.
fn id_of(page: &Page) -> String {
    let rest = page.location().split('/').nth(2).unwrap_or_default();
    rest.split('?').next().unwrap_or_default().to_owned()
}

/// A colleague of the home's manager, put on the register by her.
fn colleague(app: &TestApp) -> String {
    let home = app.home().to_string();
    let fields = [
        ("name", "Robin Ash"),
        ("organisation", "larkfield-care"),
        ("unit", "larkfield-care-office"),
        ("role", "home_manager"),
        ("home", home.as_str()),
        ("occurred.how", "now"),
    ];
    let added = fill_in(&app.sign_in(Role::HomeManager), "/people/new", &fields);
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
    id_of(&added)
}

fn entry_of(app: &TestApp, id: &str) -> String {
    let seen = person(app, Role::HomeManager, id.parse().expect("a person"));
    seen.now().expect("an entry").id.to_string()
}

#[test]
fn nobody_gets_in_who_is_not_signed_in_keeps_nothing_or_keeps_something_else() {
    let app = TestApp::new();
    let id = colleague(&app);
    let entry = entry_of(&app, &id);
    let visitor = app.visitor();
    let nothing = Boxes::new();
    for route in routes() {
        let path = path(&app, &route, &id, &entry);
        let page = send(&visitor, &route, &path, &nothing);
        assert_eq!((page.status, page.location()), (StatusCode::SEE_OTHER, "/sign-in"), "{path}");
        for role in [Role::Analyst, Role::SocialWorker, Role::MissingPersonOfficer, Role::CallHandler] {
            assert_eq!(
                send(&app.sign_in(role), &route, &path, &nothing).status,
                StatusCode::FORBIDDEN,
                "{role:?} {path}"
            );
        }
        let page = send(&app.sign_in(Role::UnitSupervisor), &route, &path, &nothing);
        if route.path.contains('{') {
            assert_eq!(page.status, StatusCode::NOT_FOUND, "another organisation’s: {path}");
        }
        assert!(!page.has("Robin Ash") && !page.has("Larkfield House"), "{path}");
    }
    assert_eq!(person(&app, Role::HomeManager, id.parse().expect("a person")).entries.len(), 1, "nothing was written");
}

/// Boxes of the register's forms, their own and the hidden ones.
const BOXES: [&str; 12] = [
    "name",
    "kind",
    "host",
    "unit",
    "role",
    "organisation",
    "home",
    "phone",
    "active",
    "occurred.date",
    "_revises",
    "_now",
];

#[test]
fn every_form_opens_and_takes_its_sample_or_says_beside_the_field_why_not() {
    let app = TestApp::new();
    let id = colleague(&app);
    let entry = entry_of(&app, &id);
    let huge = "x".repeat(25_000);
    let bad = [
        "",
        "   ",
        "\u{0}",
        "\u{202e}desrever",
        "<script>alert(1)</script>",
        "null",
        "31/2/2025",
        "26/10/2025 01:30",
        huge.as_str(),
    ];
    for route in routes().into_iter().filter(|route| route.method == Method::POST && route.path.contains("/new")) {
        let path = path(&app, &route, &id, &entry);
        let role = if path == "/homes/new" || path == "/organisations/new" {
            Role::ExploitationCoordinator
        } else {
            Role::HomeManager
        };
        let browser = app.sign_in(role);
        let opened = browser.get(&path);
        assert_eq!(opened.status, StatusCode::OK, "{path}: {}", opened.body);
        let kind = Kind::ALL.iter().copied().find(|kind| path.contains(kind.name()));
        let kind = kind.unwrap_or(match path.as_str() {
            "/homes/new" => Kind::HomeRegistered,
            "/organisations/new" => Kind::OrganisationRegistered,
            _ => Kind::PersonRegistered,
        });
        let form = form::of(kind).expect("a form");
        let sample = &kind.descriptor().expect("a kind").sample;
        let own: Boxes = posted(fill("", &form.fields, sample));
        for value in bad {
            for field in BOXES {
                let over = own.iter().filter(|(name, _)| name != field).cloned();
                let mut sent: Boxes =
                    opened.hidden().into_iter().filter(|(name, _)| name != field).chain(over).collect();
                sent.push((field.to_owned(), value.to_owned()));
                let answer = browser.post(&path, &sent);
                let told = matches!(
                    answer.status,
                    StatusCode::SEE_OTHER | StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT
                );
                assert!(told, "{path} {field}={value:.20}: {} {}", answer.status, answer.body);
                assert!(!answer.has("<script>alert"), "{path} {field}");
            }
        }
    }
}

#[test]
fn a_home_is_put_on_the_register_changed_from_a_day_closed_and_opened_again() {
    let app = TestApp::new();
    let browser = app.sign_in(Role::ExploitationCoordinator);
    let refused = fill_in(&browser, "/homes/new", &[("phone", "020 7946 0155"), ("occurred.how", "now")]);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("020 7946 0155") && refused.has("govuk-error-summary"), "what was typed is still there");
    let added = fill_in(
        &browser,
        "/homes/new",
        &[
            ("name", "Rowan Lodge"),
            ("host", "e09000030"),
            ("address", "2 Invented Row"),
            ("occurred.how", "earlier"),
            ("occurred.date", "1/2/2026"),
        ],
    );
    let page = browser.get(added.location());
    assert!(page.has("Rowan Lodge") && page.has("2 Invented Row") && page.has("Since 1 February"), "{}", page.body);
    let home = format!("/homes/{}", id_of(&added));
    let change = format!("{home}/home_registered/new");
    let changed = fill_in(
        &browser,
        &change,
        &[("name", "Rowan House"), ("host", "e09000030"), ("occurred.how", "earlier"), ("occurred.date", "20/2/2026")],
    );
    let page = browser.get(changed.location());
    assert!(
        page.has("Name: Rowan House") && page.has("Name: Rowan Lodge") && page.has("Address: no longer recorded"),
        "{}",
        page.body
    );
    let closed = fill_in(&browser, &format!("{home}/end"), &[("occurred.how", "now")]);
    assert!(browser.get(closed.location()).has("Has closed"));
    assert!(browser.get("/homes").has("Closed"));
    let placement = app.sign_in(Role::SocialWorker);
    let (child, _) = app.missing_child();
    let offered =
        |browser: &Browser<'_>| browser.get(&format!("/children/{child}/placement_planned/new")).has("Rowan House");
    assert!(!offered(&placement), "a closed home is offered in no form");
    let opened = fill_in(&browser, &format!("{home}/end"), &[("occurred.how", "now")]);
    assert!(browser.get(opened.location()).has("It has closed") && offered(&placement));
    let found = browser.post("/homes", &[("q", "rowan")]);
    assert!(found.has("Rowan House") && !found.has("Larkfield House") && found.has("1 on the register"));
}

#[test]
fn a_unit_gets_its_id_from_its_organisation_and_an_entry_is_corrected_and_taken_back() {
    let app = TestApp::new();
    let browser = app.sign_in(Role::HomeManager);
    let new = "/organisations/larkfield-care/unit_registered/new";
    let added = fill_in(&browser, new, &[("name", "Nihgt staff"), ("kind", "care_home"), ("occurred.how", "now")]);
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
    let page = browser.get("/units/larkfield-care-nihgt-staff");
    assert!(page.has("Nihgt staff"), "{}", page.body);
    let link = page.body.split("href=\"").find(|link| link.contains("/correct\"")).expect("a way to correct it");
    let correct = link.split('"').next().expect("an address").to_owned();
    let corrected = fill_in(
        &browser,
        &correct,
        &[("reason", "typing"), ("record.name", "Night staff"), ("record.kind", "care_home")],
    );
    assert_eq!(corrected.status, StatusCode::SEE_OTHER, "{}", corrected.body);
    let page = browser.get(corrected.location());
    assert!(page.has("Night staff") && page.has("Corrected: typed wrongly"), "{}", page.body);
    let withdraw = correct.replace("/correct", "/withdraw");
    let gone = fill_in(&browser, &withdraw, &[("reason", "duplicate"), ("words", "There is one already")]);
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.body);
    assert!(!browser.get("/units").has("Night staff"));
}

#[test]
fn whoever_has_left_is_signed_out_at_once_and_nobody_ends_themselves() {
    let app = TestApp::new();
    let id = colleague(&app);
    let person: PersonId = id.parse().expect("a person");
    let theirs = app.browser_of(person);
    assert_eq!(theirs.get("/").status, StatusCode::OK);
    let browser = app.sign_in(Role::HomeManager);
    let own = format!("/people/{}/end", TestApp::person(Role::HomeManager));
    let refused = fill_in(&browser, &own, &[("occurred.how", "now")]);
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.has("nobody changes their own entry"));
    let left = fill_in(&browser, &format!("/people/{id}/end"), &[("occurred.how", "now")]);
    assert!(browser.get(left.location()).has("Has left"));
    assert_eq!(theirs.get("/").status, StatusCode::SEE_OTHER, "to the sign-in page");
}

#[test]
fn both_versions_are_shown_when_somebody_else_has_written_meanwhile() {
    let app = TestApp::new();
    let (one, other) = (app.sign_in(Role::HomeManager), app.sign_in(Role::ExploitationCoordinator));
    let change = format!("/homes/{}/home_registered/new", app.home());
    let opened = one.get(&change);
    let theirs =
        [("name", "Larkfield Hall"), ("host", "e09000030"), ("provider", "larkfield-care"), ("occurred.how", "now")];
    assert_eq!(fill_in(&other, &change, &theirs).status, StatusCode::SEE_OTHER);
    let mine =
        [("name", "Larkfield Villa"), ("host", "e09000030"), ("provider", "larkfield-care"), ("occurred.how", "now")];
    let sent: Boxes = opened.hidden().into_iter().chain(boxes(&mine)).collect();
    let conflict = one.post(&change, &sent);
    assert_eq!(conflict.status, StatusCode::CONFLICT, "{}", conflict.body);
    assert!(conflict.has("Larkfield Hall") && conflict.has("Larkfield Villa"));
}
