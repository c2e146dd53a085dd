//! Record forms in the whole site: what was typed is never lost, every error stands beside its field, sending twice writes
//! once, and nobody gets further than their role and their part in the child's care allow.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::Role;
use casework::form;
use casework::record::{ChainKind, Descriptor, Scope, descriptors};
use casework::records::Kind;
use testkit::{Browser, Page, TestApp};
use web::look::form::posted;
use web::pages::form::fill;

type Boxes = Vec<(String, String)>;

fn boxes(pairs: &[(&str, &str)]) -> Boxes {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// Every kind that is written from a form of its own about a child.
fn kinds() -> Vec<&'static Descriptor> {
    let apart = [Kind::Corrected, Kind::Withdrawn, Kind::ReportReceived];
    let own = |kind: &&Descriptor| kind.chain == ChainKind::Child && !apart.contains(&kind.kind);
    let mut kinds: Vec<_> = descriptors().iter().filter(own).collect();
    // Once the record is restricted, only whoever restricted it writes in it.
    kinds.sort_by_key(|kind| kind.kind == Kind::ChildRestricted);
    kinds
}

/// Where a kind is written, and a browser of somebody who may.
fn place<'app>(app: &'app TestApp, kind: &Descriptor, child: &str, episode: &str) -> (Browser<'app>, String) {
    let role = TestApp::writer_of(kind).expect("somebody writes it");
    let base = if kind.scope == Scope::Episode { format!("/episodes/{episode}") } else { format!("/children/{child}") };
    (app.sign_in(role), format!("{base}/{}/new", kind.kind.name()))
}

fn with_hidden(page: &Page, fields: Boxes) -> Boxes {
    page.hidden().into_iter().chain(fields).collect()
}

#[test]
fn every_kind_has_a_form_that_opens_and_takes_what_it_was_sent_or_says_why_not() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    for kind in kinds() {
        let (browser, path) = place(&app, kind, &child.to_string(), &episode.to_string());
        let page = browser.get(&path);
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
        assert!(!page.token().is_empty(), "{path} has a token");
        let form = form::of(kind.kind).expect("a form");
        let sent = posted(fill("", &form.fields, &kind.sample));
        let answer = browser.post(&path, &with_hidden(&page, sent));
        let fine = matches!(answer.status, StatusCode::SEE_OTHER | StatusCode::OK | StatusCode::UNPROCESSABLE_ENTITY);
        assert!(fine, "{path}: {} {}", answer.status, answer.body);
    }
}

/// What nobody would type.
fn bad() -> Vec<String> {
    let short = ["", "\u{0}", "\u{202e}desrever", "31", "-1", "99999999999999999999", "null", "{\"known\":1}"];
    short.map(str::to_owned).into_iter().chain(["x".repeat(25_000)]).collect()
}

/// The names of a page's own boxes, but for the form's.
fn boxes_of(page: &Page) -> Vec<String> {
    let main = page.body.split("<main").nth(1).unwrap_or_default();
    let names = main.split(" name=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut names: Vec<String> = names.filter(|name| !name.starts_with('_')).map(str::to_owned).collect();
    names.dedup();
    names
}

fn takes_or_refuses(browser: &Browser<'_>, path: &str, page: &Page, names: &[String], value: &str) {
    let fields: Boxes = names.iter().map(|name| (name.clone(), value.to_owned())).collect();
    let answer = browser.post(path, &with_hidden(page, fields));
    let fine = matches!(answer.status, StatusCode::SEE_OTHER | StatusCode::OK | StatusCode::UNPROCESSABLE_ENTITY);
    assert!(fine, "{path} {value:.10}: {} {:.3000}", answer.status, answer.body);
}

#[test]
fn nothing_a_browser_can_send_is_answered_with_a_fault_of_ours() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    for kind in kinds() {
        let (browser, path) = place(&app, kind, &child.to_string(), &episode.to_string());
        let page = browser.get(&path);
        let form = form::of(kind.kind).expect("a form");
        let names: Vec<String> =
            posted(fill("", &form.fields, &kind.sample)).into_iter().map(|(name, _)| name).collect();
        for value in bad() {
            takes_or_refuses(&browser, &path, &page, &names, &value);
        }
    }
}

#[test]
fn nothing_sent_as_a_correction_a_withdrawal_or_a_report_is_answered_with_a_fault_of_ours() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/enquiry_recorded/new");
    let sent = boxes(&[("kind", "sighting"), ("outcome", "A girl in green")]);
    let saved = officer.post(&path, &with_hidden(&officer.get(&path), sent));
    let entry = saved.location().split("saved=").nth(1).and_then(|rest| rest.split('&').next()).expect("an entry");
    let own =
        ["correct", "withdraw", "another-child"].map(|form| format!("/episodes/{episode}/entries/{entry}/{form}"));
    for path in own.iter().map(String::as_str).chain(["/report/new", "/find", "/emergency-access"]) {
        for value in bad() {
            let page = officer.get(path);
            takes_or_refuses(&officer, path, &page, &boxes_of(&page), &value);
        }
    }
}

#[test]
fn nothing_a_family_can_send_is_answered_with_a_fault_of_ours() {
    let app = TestApp::new();
    for value in bad() {
        let visitor = app.visitor();
        for step in ["child", "you", "born", "home", "seen", "place", "danger", "happened", "looks", "check"] {
            let path = format!("/report/{step}");
            let page = visitor.get(&path);
            assert_eq!(page.status, StatusCode::OK, "{path} {value:.10}: {}", page.body);
            takes_or_refuses(&visitor, &path, &page, &boxes_of(&page), &value);
            let known: Vec<String> = boxes_of(&page).iter().map(|name| format!("{name}.known")).collect();
            if step != "check" {
                takes_or_refuses(&visitor, &path, &page, &known, &value);
            }
        }
    }
}

#[test]
fn what_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/enquiry_recorded/new");
    let page = officer.get(&path);
    let fields = boxes(&[
        ("kind", "zzz"),
        ("outcome", "Nobody at the <b>bus stop</b>"),
        ("place", "Roman\u{0}Road"),
        ("occurred.how", "earlier"),
        ("occurred.date", "31/2/2026"),
        ("occurred.time", "25:99"),
    ]);
    let answer = officer.post(&path, &with_hidden(&page, fields));
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.has("<title>Error: "));
    for error in ["href=\"#f-kind\"", "href=\"#f-place\"", "href=\"#f-occurred-date\"", "There is no 31 2 2026"] {
        assert!(answer.has(error), "{error}: {}", answer.body);
    }
    for typed in ["value=\"zzz\"", "Nobody at the &#60;b&#62;bus stop", "value=\"31/2/2026\"", "value=\"25:99\""] {
        assert!(answer.has(typed), "{typed}: {}", answer.body);
    }
}

#[test]
fn a_time_to_come_and_a_time_that_came_twice_are_asked_about() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/contact_made/new");
    let send = |date: &str, time: &str| {
        let page = officer.get(&path);
        let when = boxes(&[("occurred.how", "earlier"), ("occurred.date", date), ("occurred.time", time)]);
        officer.post(&path, &with_hidden(&page, when))
    };
    let ahead = send("2/3/2026", "0900");
    assert_eq!(ahead.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ahead.has("still to come"));
    let twice = send("26/10/2025", "0130");
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.has("name=\"occurred.second\""), "{}", twice.body);
}

#[test]
fn sending_twice_writes_once_and_sending_something_else_says_so() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/contact_made/new");
    let page = officer.get(&path);
    let fields = |words: &str| with_hidden(&page, boxes(&[("words", words), ("occurred.how", "now")]));
    let first = officer.post(&path, &fields("“im ok”"));
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.body);
    app.clock.advance(jiff::SignedDuration::from_secs(95));
    assert_eq!(officer.post(&path, &fields("“im ok”")).location(), first.location());
    let other = officer.post(&path, &fields("“dont look”"));
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(other.has("sent already") && other.has("“dont look”"));
    assert_ne!(other.token(), page.token());
    let seen = officer.get(&path);
    assert_eq!(seen.body.matches("“im ok”").count(), 1, "one entry stands in the history");
}

#[test]
fn a_draft_outlives_the_session_and_the_server() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let path = format!("/episodes/{episode}/enquiry_recorded/new");
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let page = officer.get(&path);
    officer.forget("lantern");
    let typed = boxes(&[("outcome", "The driver saw a girl in gr"), ("place", "Roman Road")]);
    assert_eq!(officer.post("/drafts", &with_hidden(&page, typed)).status, StatusCode::NO_CONTENT);
    assert_eq!(
        officer.post("/drafts", &boxes(&[("_token", "guessed"), ("outcome", "x")])).status,
        StatusCode::NOT_FOUND
    );
    drop(officer);

    let app = app.restarted();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let restored = officer.get(&path);
    assert!(
        restored.has("The driver saw a girl in gr")
            && restored.has("This is your draft") | restored.has("this is your draft")
    );
    assert_eq!(restored.token(), page.token(), "the token stays, so that sending twice still writes once");
    assert!(!app.sign_in(Role::UnitSupervisor).get(&path).has("The driver saw"), "a draft is its writer’s own");
    let sent =
        officer.post(&path, &with_hidden(&restored, boxes(&[("kind", "sighting"), ("outcome", "A girl in green")])));
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    assert!(!officer.get(&path).has("this is your draft"), "what was sent is no draft");
}

#[test]
fn a_form_sent_after_the_session_ended_is_there_with_everything_typed_once_signed_in_again() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let enquiry = [
        ("kind", "sighting"),
        ("outcome", "A girl in green & “grey”"),
        ("place", "Roman Road"),
        ("occurred.how", "earlier"),
        ("occurred.date", "1/3/26"),
        ("occurred.time", "half nine"),
    ];
    let report =
        [("child.name", "Zofia Invented"), ("circumstances", "Gone\nsince tea"), ("missing_since.time", "9ish")];
    let forms = [
        (format!("/episodes/{episode}/enquiry_recorded/new"), enquiry.as_slice()),
        ("/report/new".to_owned(), report.as_slice()),
    ];
    for (path, typed) in forms {
        let officer = app.sign_in(Role::MissingPersonOfficer);
        let page = officer.get(&path);
        app.clock.advance(jiff::SignedDuration::from_mins(61));
        let sent = with_hidden(&page, boxes(typed));
        let answer = officer.post(&path, &sent);
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/sign-in?again=yes"), "{path}");

        let officer = app.sign_in(Role::MissingPersonOfficer);
        let restored = officer.get(&path);
        assert_eq!(restored.token(), page.token(), "{path}");
        for (name, value) in typed {
            let escaped = value.replace('&', "&#38;");
            assert!(restored.has(&escaped), "{path} {name}: {}", restored.body);
        }
        assert!(!app.sign_in(Role::UnitSupervisor).get(&path).has("this is your draft"), "{path}: its writer’s own");
    }
    let guessed = boxes(&[("_token", "guessed\u{0}"), ("outcome", "x")]);
    assert_eq!(
        app.visitor().post(&format!("/episodes/{episode}/enquiry_recorded/new"), &guessed).location(),
        "/sign-in"
    );
    assert_eq!(app.visitor().post("/drafts", &guessed).status, StatusCode::NOT_FOUND);
}

#[test]
fn a_draft_is_forgotten_after_fourteen_days() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let path = format!("/episodes/{episode}/contact_made/new");
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let page = officer.get(&path);
    officer.post("/drafts", &with_hidden(&page, boxes(&[("words", "half a sentence")])));
    app.clock.advance(jiff::SignedDuration::from_hours(14 * 24));
    assert!(!app.sign_in(Role::MissingPersonOfficer).get(&path).has("half a sentence"));
}

#[test]
fn a_second_decision_meets_the_first_with_both_shown_and_nothing_lost() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let path = format!("/episodes/{episode}/risk_assessed/new");
    let (first, second) = (app.sign_in(Role::MissingPersonOfficer), app.sign_in(Role::UnitSupervisor));
    let (mine, theirs) = (second.get(&path), first.get(&path));
    let high = boxes(&[("grade", "high"), ("rationale", "Seen getting into a car")]);
    assert_eq!(first.post(&path, &with_hidden(&theirs, high)).status, StatusCode::SEE_OTHER);
    let medium = boxes(&[("grade", "high"), ("rationale", "In touch with her aunt")]);
    let answer = second.post(&path, &with_hidden(&mine, medium.clone()));
    assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.body);
    assert!(answer.has("Seen getting into a car") && answer.has("In touch with her aunt"));
    let again: Boxes = with_hidden(&answer, medium);
    assert_eq!(second.post(&path, &again).status, StatusCode::SEE_OTHER);
}

#[test]
fn what_was_answered_before_stands_folded_and_a_changed_answer_loses_its_source() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/risk_assessed/new");
    let assess = |answer: &str| {
        let page = officer.get(&path);
        let fields = [
            ("grade", "high"),
            ("rationale", "Because"),
            ("factors.0.factor", "exploitation"),
            ("factors.0.answer!", answer),
            ("factors.0.source", "Night worker"),
        ];
        let saved = officer.post(&path, &with_hidden(&page, boxes(&fields)));
        let entry = saved.location().split("saved=").nth(1).and_then(|rest| rest.split('&').next()).expect("an entry");
        officer.get(&format!("/episodes/{episode}/entries/{entry}"))
    };
    assert!(officer.get(&path).has("From the record: yes to “Is the child looked after"));
    assert!(assess("known=true").has("Night worker"));
    let again = officer.get(&path);
    assert!(again.has("As at ") && again.has("value=\"Night worker\""));
    assert!(assess("known=true").has("Night worker"), "the same answer keeps who says so");
    assert!(!assess("known=false").has("Night worker"), "another answer was said by somebody else");
}

#[test]
fn lowering_a_grade_and_closing_are_asked_about_once_more() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/risk_assessed/new");
    let grade = |grade: &str, confirmed: &str| {
        let page = officer.get(&path);
        let fields = boxes(&[("grade", grade), ("rationale", "Because"), ("_confirmed", confirmed)]);
        officer.post(&path, &with_hidden(&page, fields))
    };
    assert_eq!(grade("high", "").status, StatusCode::SEE_OTHER);
    let asked = grade("medium", "");
    assert_eq!(asked.status, StatusCode::OK);
    assert!(asked.has("Lower the grade from high to medium?") && asked.has("name=\"rationale\" value=\"Because\""));
    assert_eq!(grade("medium", "yes").status, StatusCode::SEE_OTHER);
}

#[test]
fn lowering_a_grade_by_correcting_it_asks_first_too() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/risk_assessed/new");
    let assess = |grade| {
        let page = officer.get(&path);
        let fields = boxes(&[("grade", grade), ("rationale", "Because"), ("_confirmed", "yes")]);
        let saved = officer.post(&path, &with_hidden(&page, fields));
        let entry = saved.location().split("saved=").nth(1).and_then(|rest| rest.split('&').next()).expect("an entry");
        format!("/episodes/{episode}/entries/{entry}/correct")
    };
    let (first, _) = (assess("high"), assess("low"));
    let correct = |grade: &str, confirmed: &str| {
        let fields = boxes(&[
            ("reason", "typing"),
            ("record.grade", grade),
            ("record.rationale", "Because"),
            ("_confirmed", confirmed),
        ]);
        officer.post(&first, &with_hidden(&officer.get(&first), fields))
    };
    let asked = correct("medium", "");
    assert_eq!(asked.status, StatusCode::OK, "it is compared with what it said, not with the grade in force");
    assert!(asked.has("Lower the grade from high to medium?"), "{}", asked.body);
    assert_eq!(correct("high", "").status, StatusCode::SEE_OTHER);
    assert_eq!(correct("medium", "yes").status, StatusCode::SEE_OTHER);
}

#[test]
fn a_correction_and_a_withdrawal_are_taken_back_on_the_page() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let sent = |path: &str, fields: &[(&str, &str)]| {
        let saved = officer.post(path, &with_hidden(&officer.get(path), boxes(fields)));
        let entry = saved.location().split("saved=").nth(1).and_then(|rest| rest.split('&').next()).expect("an entry");
        format!("/episodes/{episode}/entries/{entry}")
    };
    let take_back = |read: &str| {
        sent(&format!("{read}/withdraw"), &[("reason", "duplicate"), ("words", "No"), ("_confirmed", "yes")])
    };
    let new = format!("/episodes/{episode}/enquiry_recorded/new");
    let read = sent(&new, &[("kind", "sighting"), ("outcome", "A girl in green")]);
    let blue = [("reason", "typing"), ("record.kind", "sighting"), ("record.outcome", "A girl in blue")];
    let correction = sent(&format!("{read}/correct"), &blue);
    let page = officer.get(&correction);
    assert!(page.has("/withdraw\"") && !page.has("/correct\"") && !page.has("/another-child\""), "{}", page.body);
    assert_eq!(officer.get(&format!("{correction}/correct")).status, StatusCode::FORBIDDEN);
    assert_eq!(officer.get(&format!("{correction}/another-child")).status, StatusCode::FORBIDDEN);
    take_back(&correction);
    assert!(officer.get(&read).has("A girl in green") && officer.get(&correction).has("Taken back by"));
    let withdrawal = take_back(&read);
    assert!(officer.get(&read).has("Taken back by") && officer.get(&withdrawal).has("/withdraw\""));
    take_back(&withdrawal);
    assert!(!officer.get(&read).has("Taken back by") && officer.get(&read).has("A girl in green"));
}

#[test]
fn an_entry_is_read_corrected_and_taken_back_by_those_who_wrote_it() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/enquiry_recorded/new");
    let page = officer.get(&path);
    let sent = boxes(&[("kind", "sighting"), ("outcome", "A girl in green"), ("place", "Mile End")]);
    let saved = officer.post(&path, &with_hidden(&page, sent));
    let entry = saved.location().split("saved=").nth(1).and_then(|rest| rest.split('&').next()).expect("an entry");
    let read = format!("/episodes/{episode}/entries/{entry}");
    assert!(officer.get(&read).has("A girl in green") && officer.get(&read).has(&format!("{read}/correct")));
    let worker = app.sign_in(Role::SocialWorker);
    assert!(worker.get(&read).has("A girl in green") && !worker.get(&read).has("/correct"));
    assert_eq!(worker.get(&format!("{read}/correct")).status, StatusCode::FORBIDDEN);

    let form = officer.get(&format!("{read}/correct"));
    assert!(form.has("A girl in green") && form.has("name=\"record.place\""), "{}", form.body);
    let corrected = boxes(&[("reason", ""), ("record.kind", "sighting"), ("record.outcome", "A girl in blue")]);
    let answer = officer.post(&format!("{read}/correct"), &with_hidden(&form, corrected));
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "a correction says why");
    assert!(answer.has("A girl in blue"));
    let corrected =
        boxes(&[("reason", "learned_later"), ("record.kind", "sighting"), ("record.outcome", "A girl in blue")]);
    let answer = officer.post(&format!("{read}/correct"), &with_hidden(&form, corrected));
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert!(officer.get(&read).has("A girl in blue"));

    let form = officer.get(&format!("{read}/withdraw"));
    let back = |page: &Page, confirmed: &str| {
        let fields = boxes(&[("reason", "duplicate"), ("words", "Twice"), ("_confirmed", confirmed)]);
        officer.post(&format!("{read}/withdraw"), &with_hidden(page, fields))
    };
    assert!(back(&form, "").has("Take back “Enquiry or sighting”?"));
    let answer = back(&form, "yes");
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert!(officer.get(&read).has("Taken back by"));
}

#[test]
fn what_a_child_disclosed_is_not_shown_to_every_role() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/concern_raised/new");
    let page = officer.get(&path);
    let sent = boxes(&[("kind", "significant_harm"), ("words", "“He said he would hurt my brother”")]);
    let saved = officer.post(&path, &with_hidden(&page, sent));
    let entry = saved.location().split("saved=").nth(1).and_then(|rest| rest.split('&').next()).expect("an entry");
    let read = format!("/episodes/{episode}/entries/{entry}");
    assert!(app.sign_in(Role::SocialWorker).get(&read).has("hurt my brother"));
    let home = app.sign_in(Role::HomeManager).get(&read);
    assert_eq!(home.status, StatusCode::OK);
    assert!(!home.has("hurt my brother") && home.has("Not shown to your role"));
}

#[test]
fn nobody_gets_further_than_their_role_and_their_part_in_the_care() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    for kind in kinds() {
        let (_, path) = place(&app, kind, &child.to_string(), &episode.to_string());
        for method in ["get", "post"] {
            let ask = |browser: Browser<'_>| {
                if method == "get" { browser.get(&path) } else { browser.post(&path, &[("words", "x")]) }
            };
            let visitor = ask(app.visitor());
            assert_eq!((visitor.status, visitor.location()), (StatusCode::SEE_OTHER, "/sign-in"), "{path}");
            assert_eq!(ask(app.stranger()).status, StatusCode::NOT_FOUND, "{path}");
            let barred =
                [Role::HomeManager, Role::SocialWorker, Role::ReturnConversationWorker, Role::ExploitationCoordinator];
            for role in barred.into_iter().filter(|role| !kind.writers.contains(role)) {
                assert_eq!(ask(app.sign_in(role)).status, StatusCode::FORBIDDEN, "{path} {role:?}");
            }
        }
    }
    let nobody = app.sign_in(Role::MissingPersonOfficer);
    for path in ["/episodes/none/contact_made/new", "/episodes/none/entries/none", "/children/none/contact_made/new"] {
        assert_eq!(nobody.get(path).status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(nobody.get(&format!("/episodes/{episode}/no_such_kind/new")).status, StatusCode::NOT_FOUND);
}
