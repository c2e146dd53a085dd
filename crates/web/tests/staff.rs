//! The staff pages in the whole site: what the access log keeps, what is blanked, and in which order things stand. Who is
//! let in is walked elsewhere.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::Role;
use casework::entry::Origin;
use casework::ids::{ChildId, EpisodeId, Reference};
use casework::records::Kind;
use casework::time::Moment;
use jiff::SignedDuration;
use operations::Write;
use proves::proves;
use serde_json::{Value, json};
use testkit::{Page, TestApp};
use web::pages::clock;

struct Night {
    app: TestApp,
    child: ChildId,
    episode: EpisodeId,
}

impl Night {
    fn new() -> Self {
        let app = TestApp::new();
        let (child, episode) = app.missing_child();
        Self { app, child, episode }
    }

    /// How many looks at the child are logged.
    fn looks(&self) -> usize {
        let child = self.child;
        let looks = self.app.lantern.store().read(move |transaction| transaction.looks_at(child, None, 1000));
        looks.expect("the log is read").len()
    }

    fn write(&self, role: Role, kind: Kind, record: Value) {
        let write = Write {
            child: self.child,
            episode: Some(self.episode).filter(|_| kind != Kind::ChildRegistered),
            kind,
            occurred: Some(Moment::at(self.app.lantern.now())),
            record,
            revises: None,
            origin: Origin::Written,
        };
        self.app.lantern.write(&self.app.actor(role), write, None).expect("a record is taken");
    }

    fn sample(&self, role: Role, kind: Kind) {
        self.write(role, kind, kind.descriptor().expect("a kind").sample.clone());
    }

    fn page(&self, role: Role, path: &str) -> Page {
        self.app.sign_in(role).get(path)
    }

    fn case(&self) -> String {
        format!("/episodes/{}", self.episode)
    }
}

#[test]
fn an_analyst_starts_with_the_statistics_and_sees_no_child() {
    let night = Night::new();
    let analyst = night.app.sign_in(Role::Analyst);
    assert_eq!(analyst.get("/").location(), "/statistics");
    assert!(analyst.get("/statistics").has("DRAFT means not protected"));
    assert_eq!(night.looks(), 0);
}

#[test]
fn every_part_of_a_case_leaves_one_row_when_it_is_read() {
    let night = Night::new();
    for tab in ["risk", "enquiries", "meetings", "people", "return", "looks"] {
        let before = night.looks();
        let page = night.page(Role::MissingPersonOfficer, &format!("{}?tab={tab}", night.case()));
        assert_eq!((page.status, night.looks()), (StatusCode::OK, before + 1), "{tab}");
    }
}

#[test]
fn a_board_logs_a_row_when_it_appears_or_changes_and_not_when_it_is_only_read_again() {
    let night = Night::new();
    let officer = night.app.sign_in(Role::MissingPersonOfficer);
    officer.get("/board");
    let first = night.looks();
    officer.get("/board/rows");
    assert_eq!((first, night.looks()), (1, 1));
    night.sample(Role::MissingPersonOfficer, Kind::EnquiryRecorded);
    officer.get("/board/rows");
    assert_eq!(night.looks(), 2);
}

#[test]
fn a_disclosure_is_named_but_not_told_to_a_role_that_may_not_hear_it() {
    let night = Night::new();
    let concern = json!({ "kind": "exploitation", "words": "Somebody older waits for her", "harm": "not_asked", "place_of_harm": "not_asked" });
    night.write(Role::SocialWorker, Kind::ConcernRaised, concern);
    let (worker, manager) =
        (night.page(Role::SocialWorker, &night.case()), night.page(Role::HomeManager, &night.case()));
    assert!(worker.has("Somebody older waits for her"));
    assert!(!manager.has("Somebody older") && manager.has("Not shown to you. Ask a missing-person unit officer"));
    assert!(!night.page(Role::HomeManager, &format!("/children/{}", night.child)).has("Somebody older"));
}

#[test]
fn a_case_is_shown_as_it_was_known_and_plainly_marked() {
    let night = Night::new();
    night.app.clock.advance(SignedDuration::from_mins(30));
    night.write(
        Role::MissingPersonOfficer,
        Kind::EnquiryRecorded,
        json!({ "kind": "other", "outcome": "Seen at the station", "place": "" }),
    );
    night.app.clock.advance(SignedDuration::from_mins(30));
    let now = night.page(Role::MissingPersonOfficer, &night.case());
    let then = night.page(Role::MissingPersonOfficer, &format!("{}?as_of=1/3/2026+22:30", night.case()));
    assert!(now.has("Seen at the station") && now.has("/enquiry_recorded/new"));
    assert!(then.has("Sun 1 Mar 2026 22:30") && !then.has("Seen at the station") && !then.has("/enquiry_recorded/new"));
    let before = night.page(Role::MissingPersonOfficer, &format!("{}?as_of=28/2/2026+12:00", night.case()));
    assert!(before.has("Nothing was known yet"));
}

#[test]
fn what_nobody_has_taken_stays_on_top_of_the_board_until_somebody_takes_it() {
    let night = Night::new();
    let (_, second) = night.app.missing_child();
    night.sample(Role::MissingPersonOfficer, Kind::RiskAssessed);
    let officer = night.app.sign_in(Role::MissingPersonOfficer);
    let page = officer.get("/board");
    let place =
        |page: &Page, episode: EpisodeId| page.body.find(&format!("row-{episode}")).expect("it is on the board");
    assert!(place(&page, second) < place(&page, night.episode) && page.has("New: nobody has taken it"));
    let taken = officer.post("/duties/take", &[("episode", second.to_string()), ("back", "/board".to_owned())]);
    assert_eq!(taken.location(), "/board");
    let page = officer.get("/board");
    assert!(place(&page, night.episode) < place(&page, second) && !page.has("New: nobody has taken it"));
}

#[test]
fn what_i_owe_stands_by_band_then_by_time_and_what_i_take_is_mine() {
    let night = Night::new();
    night.app.missing_child();
    let mut grade = Kind::RiskAssessed.descriptor().expect("a kind").sample.clone();
    grade["grade"] = "high".into();
    night.write(Role::MissingPersonOfficer, Kind::RiskAssessed, grade);
    let actor = night.app.actor(Role::MissingPersonOfficer);
    let seen = night.app.lantern.owed(&actor).expect("a worklist");
    let order: Vec<_> =
        seen.units.iter().map(|line| (std::cmp::Reverse(line.owed.duty.band), line.owed.duty.late_at)).collect();
    assert!(order.len() > 3 && order.is_sorted(), "{order:?}");
    let officer = night.app.sign_in(Role::MissingPersonOfficer);
    let first = &seen.units[0].owed;
    let fields = [
        ("child", first.child.to_string()),
        ("episode", first.duty.episode.map(|id| id.to_string()).unwrap_or_default()),
        ("duty", first.duty.duty.clone()),
        ("opening", first.duty.opening.to_string()),
        ("back", "//elsewhere.example".to_owned()),
    ];
    assert_eq!(officer.post("/duties/take", &fields).location(), "/");
    let mine = night.app.lantern.owed(&actor).expect("a worklist").mine;
    assert_eq!(mine.iter().map(|line| &line.owed.duty.duty).collect::<Vec<_>>(), [&first.duty.duty]);
}

#[test]
fn a_notice_is_acknowledged_by_whoever_it_was_told_to() {
    let night = Night::new();
    let worker = night.app.sign_in(Role::SocialWorker);
    let actor = night.app.actor(Role::SocialWorker);
    let waiting = night.app.lantern.inbox(&actor).expect("an inbox").waiting;
    let notice = &waiting.first().expect("the council was told").shown.notice;
    let fields = [
        ("child", night.child.to_string()),
        ("episode", night.episode.to_string()),
        ("about", notice.about.to_string()),
        ("event", notice.event.clone()),
    ];
    assert_eq!(worker.post("/notices/acknowledge", &fields).location(), "/notices");
    let inbox = night.app.lantern.inbox(&actor).expect("an inbox");
    assert_eq!((inbox.waiting.len(), inbox.acknowledged.len()), (waiting.len() - 1, 1));
}

#[test]
fn a_child_is_found_by_name_birth_reference_and_home_by_those_who_stand_to_them_only() {
    let night = Night::new();
    let officer = night.app.sign_in(Role::MissingPersonOfficer);
    let reference = Reference::of(night.episode).to_string();
    let link = format!("/children/{}", night.child);
    let known = night.app.lantern.child(&night.app.actor(Role::SocialWorker), night.child, None).expect("the child");
    let born = known.seen.case.identity.born.expect("a date of birth").strftime("%-d/%-m/%Y").to_string();
    for query in ["amara", "AMAR", &born, &reference, "Larkfield", "020 7946 0111"] {
        let there = officer.post("/find", &[("q", query)]).location().to_owned();
        assert!(!there.contains("amara") && there.starts_with("/find/"), "{there}");
        assert!(officer.get(&there).has(&link), "{query}");
        assert_eq!(night.page(Role::SocialWorker, &there).status, StatusCode::NOT_FOUND, "another's search");
        let stranger = night.app.stranger();
        let theirs = stranger.post("/find", &[("q", query)]).location().to_owned();
        assert!(!stranger.get(&theirs).has(&link), "{query}");
    }
    let title = |page: &Page| page.body.split("</title>").next().unwrap_or_default().to_owned();
    assert!(!title(&night.page(Role::MissingPersonOfficer, &night.case())).contains("Amara"));
    assert!(!title(&officer.get(&link)).contains("Amara"));
    assert_eq!(officer.post("/find", &[("q", " ")]).status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[test]
fn both_agencies_grades_stand_side_by_side_with_their_difference_in_words() {
    let night = Night::new();
    for (role, grade) in [(Role::MissingPersonOfficer, "high"), (Role::SocialWorker, "medium")] {
        let mut record = Kind::RiskAssessed.descriptor().expect("a kind").sample.clone();
        record["grade"] = grade.into();
        night.write(role, Kind::RiskAssessed, record);
    }
    assert!(
        night.page(Role::SocialWorker, &night.case()).has("The agencies differ: Metropolitan Police Service says high")
    );
}

#[test]
fn the_clock_of_a_service_that_is_no_demonstration_with_a_clock_is_not_moved() {
    let night = Night::new();
    assert_eq!(night.app.visitor().post("/demo/clock", &[("by", "60")]).status, StatusCode::NOT_FOUND);
    assert_eq!(clock::routes().len(), 1);
}

#[test]
fn why_each_duty_exists_is_explained_without_naming_the_child() {
    let night = Night::new();
    let explained = night
        .app
        .lantern
        .explain(&"Ann Other".parse().expect("a name"), &Reference::of(night.episode).to_string())
        .expect("an explanation");
    let told: Vec<String> = explained.iter().map(ToString::to_string).collect();
    let decide = told.iter().find(|duty| duty.starts_with("Decide the report")).expect("a decision is owed");
    assert!(decide.contains("row decide-report") && decide.contains("anchor report") && decide.contains("cites "));
    assert!(told.iter().all(|duty| !duty.contains("Amara")));
}

#[test]
fn the_rules_in_force_say_who_may_see_what() {
    let page = Night::new().page(Role::Analyst, "/policy");
    assert!(page.has("Who may see what") && page.has("Decide the report") && page.has("No child"));
}

#[test]
fn whoever_grades_a_risk_finds_the_note_of_good_practice_with_its_edition_and_what_is_behind_each_point() {
    proves!("ANNEX-R9-f");
    let night = Night::new();
    let form = night.page(Role::MissingPersonOfficer, &format!("/episodes/{}/risk_assessed/new", night.episode));
    assert!(form.has("/policy/practice"), "{}", form.body);
    let note = night.page(Role::MissingPersonOfficer, "/policy/practice");
    for told in ["Judging risk well", "This is edition 1, in force from 1 January 2026", "ANNEX-R9-a"] {
        assert!(note.has(told), "{told}: {}", note.body);
    }
}

#[test]
fn the_rules_in_force_say_what_each_overlay_tightens_from_what_to_what() {
    let page = Night::new().page(Role::Analyst, "/policy");
    let (_, borough) = page.body.split_once("What is tightened: Tower Hamlets").expect("Tower Hamlets tightens rows");
    let row = borough.split("<tr").find(|row| row.contains("prevention-interview") && row.contains("By when"));
    let row = row.expect("the interview is due sooner");
    for told in ["Within 1 hour when at any time high, otherwise within 24 hours", "LBTH-7.1-a"] {
        assert!(row.contains(told), "{told}: {row}");
    }
    assert!(page.has("Tower Hamlets is responsible for the child") && !page.has("it tightens others"));
}
