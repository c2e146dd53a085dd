//! The legal tab, who does what, and the bulletin: what officers see of the law and of one another's work on a case.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::Role;
use casework::entry::Origin;
use casework::ids::{ChildId, EntryId, EpisodeId};
use casework::records::Kind;
use jiff::SignedDuration;
use operations::Write;
use proves::proves;
use serde_json::{Value, json};
use testkit::TestApp;

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

    fn write(&self, role: Role, kind: Kind, record: Value) -> EntryId {
        let scope = kind.descriptor().expect("a kind").scope;
        let episode = scope.takes_episode().then_some(self.episode);
        let write =
            Write { child: self.child, episode, kind, occurred: None, record, revises: None, origin: Origin::Written };
        self.app.lantern.write(&self.app.actor(role), write, None).expect("a record is taken").entry
    }

    fn tab(&self, role: Role, tab: &str) -> String {
        let page = self.app.sign_in(role).get(&format!("/episodes/{}?tab={tab}", self.episode));
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        page.body
    }
}

fn made() -> Value {
    json!({
        "stage": "made", "basis": "care_order", "ground": "missing", "court": "East London Family Court",
        "powers": ["produce_child", "enter_and_search"], "premises": "Flat 4, 9 Cable Yard", "authorised": "Any constable",
    })
}

#[test]
fn officers_see_an_order_in_force_with_its_powers_premises_and_each_use_until_it_ends() {
    proves!("LBTH-AppB-3", "LBTH-AppB-2");
    let night = Night::new();
    let order = night.write(Role::SocialWorker, Kind::RecoveryOrder, made());
    let used = json!({
        "power": "recovery_enter", "order": order, "grounds": "The order names the flat", "address": "Flat 4, 9 Cable Yard",
        "who": "PC Tamsin Vale", "outcome": "Nobody there; her coat was",
    });
    night.write(Role::MissingPersonOfficer, Kind::LegalPowerUsed, used);
    let body = night.tab(Role::MissingPersonOfficer, "legal");
    let powers = ["Whoever can has to produce the child", "A constable may enter and search the premises named"];
    for said in
        ["Recovery order", "Flat 4, 9 Cable Yard", "Any constable", "The order names the flat"].iter().chain(&powers)
    {
        assert!(body.contains(said), "{said}");
    }
    let home = night.tab(Role::HomeManager, "legal");
    assert!(home.contains("Recovery order") && !home.contains("The order names the flat"));
    let ended = json!({ "order": order, "how": "done", "words": "She is back" });
    night.write(Role::SocialWorker, Kind::LegalOrderEnded, ended);
    let body = night.tab(Role::MissingPersonOfficer, "legal");
    assert!(body.contains("No order, notice or police protection is recorded as in force."));
}

#[test]
fn police_protection_stands_on_the_tab_with_its_seventy_two_hours_and_its_end_opens_from_there() {
    proves!("LBTH-AppB-5", "LBTH-AppB-6");
    let night = Night::new();
    let sample = Kind::PoliceProtectionTaken.descriptor().expect("a kind").sample.clone();
    night.write(Role::MissingPersonOfficer, Kind::PoliceProtectionTaken, sample);
    let body = night.tab(Role::MissingPersonOfficer, "legal");
    assert!(body.contains("71 h 59 min") || body.contains("72 h") || body.contains("3 d"), "{body}");
    assert!(body.contains("police_protection_ended/new?duty=end_police_protection"), "{body}");
    night.app.clock.advance(SignedDuration::from_hours(73));
    let body = night.tab(Role::MissingPersonOfficer, "legal");
    assert!(body.contains("late"), "{body}");
}

#[test]
fn a_power_whose_source_has_no_text_is_listed_as_not_offered_and_stands_in_no_form() {
    proves!("LBTH-AppB-7", "LBTH-AppB-8");
    let night = Night::new();
    let officer = night.app.sign_in(Role::MissingPersonOfficer);
    let body = night.tab(Role::MissingPersonOfficer, "legal");
    assert!(body.contains("The source has a heading and no text"), "{body}");
    let form = officer.get(&format!("/episodes/{}/legal_power_used/new", night.episode)).body;
    assert!(form.contains("pace_17_1_e") && !form.contains("pace_17_1_b"), "{form}");
}

#[test]
fn a_meeting_goes_through_the_powers_and_what_it_chose_is_owed_until_the_order_is_recorded() {
    proves!("LBTH-6.1-m");
    let night = Night::new();
    let form = night.app.sign_in(Role::SocialWorker);
    let form = form.get(&format!("/episodes/{}/legal_powers_discussed/new", night.episode));
    for offered in
        ["Emergency protection order", "Forced marriage protection order", "calls it a prevention order", "Secure"]
    {
        assert!(form.has(offered), "{offered}: {}", form.body);
    }
    let said = |decision: &str, powers: &[&str], owner: Option<&str>| {
        let mut record = Kind::LegalPowersDiscussed.descriptor().expect("a kind").sample.clone();
        record["decision"] = json!(decision);
        record["powers"] = json!(powers);
        record["owner"] = json!(owner);
        night.write(Role::SocialWorker, Kind::LegalPowersDiscussed, record);
    };
    said("considered", &["fmpo"], None);
    said("not_relevant", &["secure"], None);
    said("chosen", &["epo"], Some("e09000030-csc"));
    assert!(night.tab(Role::SocialWorker, "meetings").contains("Legal powers: chosen, considered or not relevant"));
    let tab = night.tab(Role::SocialWorker, "legal");
    for told in ["Considered", "Not relevant", "Chosen", "Not discussed", "Source incomplete: not offered"] {
        assert!(tab.contains(told), "{told}: {tab}");
    }
    let owed = "Take the legal action that was agreed";
    assert!(tab.contains(owed), "{tab}");
    assert!(!night.tab(Role::HomeManager, "legal").contains("Considered"), "not for every reader");
    let sample = Kind::EmergencyProtectionOrder.descriptor().expect("a kind").sample.clone();
    night.write(Role::SocialWorker, Kind::EmergencyProtectionOrder, sample);
    assert!(!night.tab(Role::SocialWorker, "legal").contains(owed));
}

#[test]
fn an_age_in_doubt_stands_beside_the_child_until_it_is_settled() {
    proves!("TCS-4.15");
    let night = Night::new();
    night.write(Role::SocialWorker, Kind::AgeDispute, json!({ "stands": "disputed", "words": "From looks" }));
    let said = "Age in doubt: treated as a child";
    assert!(night.tab(Role::HomeManager, "").contains(said));
    night.write(Role::SocialWorker, Kind::AgeDispute, json!({ "stands": "child", "words": "Birth certificate seen" }));
    assert!(!night.tab(Role::HomeManager, "").contains(said));
}

#[test]
fn wanted_stands_beside_missing_for_police_alone_and_goes_when_the_child_is_well() {
    proves!("LA-3-28", "ANNEX-R10");
    let night = Night::new();
    night.write(Role::MissingPersonOfficer, Kind::WantedNoted, json!({ "words": "Interview about a theft" }));
    let said = "Wanted as well as missing: a victim first";
    assert!(night.tab(Role::MissingPersonOfficer, "").contains(said));
    assert!(!night.tab(Role::HomeManager, "").contains("Wanted as well"));
    night.write(
        Role::MissingPersonOfficer,
        Kind::WellbeingConfirmed,
        Kind::WellbeingConfirmed.descriptor().expect("a kind").sample.clone(),
    );
    assert!(!night.tab(Role::MissingPersonOfficer, "").contains(said));
}

#[test]
fn what_is_owed_because_of_an_offence_is_known_to_those_who_read_of_it() {
    proves!("TCS-4.13", "LA-3-26");
    let night = Night::new();
    night.write(Role::MissingPersonOfficer, Kind::OffenceNoteRecorded, json!({ "words": "Carried a bag" }));
    let concern = json!({ "kind": "exploitation", "words": "“they make me”" });
    night.write(Role::SocialWorker, Kind::ConcernRaised, concern);
    let said = "Record the safeguarding decision";
    for (tab, role, shown) in [
        ("", Role::MissingPersonOfficer, true),
        ("together", Role::MissingPersonOfficer, true),
        ("", Role::HomeManager, false),
        ("together", Role::SocialWorker, false),
    ] {
        assert_eq!(night.tab(role, tab).contains(said), shown, "{role:?} {tab}");
    }
}

#[test]
fn who_does_what_has_a_row_a_duty_a_column_an_agency_and_how_each_stands() {
    proves!("LBTH-6-0", "JRA-jr-2", "LBTH-1-a");
    let night = Night::new();
    let task = json!({ "task": "Read the log", "unit": "larkfield-care-office", "due": night.app.lantern.now() });
    let task = night.write(Role::MissingPersonOfficer, Kind::TaskGiven, task);
    let body = night.tab(Role::SocialWorker, "together");
    for said in
        ["Local authority", "Police", "Other agency", "Parent or carer", "The child is missing", "Tell a parent"]
    {
        assert!(body.contains(said), "{said}");
    }
    let row = |body: &str, title: &str| -> Vec<String> {
        let row = body.split("<tr ").find(|row| row.contains(title)).expect("a row");
        row.split("<td ").skip(1).map(str::to_owned).collect()
    };
    let parent = row(&body, "Tell a parent");
    assert!(parent.first().expect("a cell").contains("Open"), "{parent:?}");
    let log = row(&body, "Do the task that was set");
    assert!(log.get(3).expect("a cell").contains("Open"), "{log:?}");
    let done = json!({ "duty": "do_task", "opening": task, "outcome": "done", "words": "Nothing after ten" });
    night.write(Role::HomeManager, Kind::DutyAnswered, done);
    let body = night.tab(Role::SocialWorker, "together");
    assert!(row(&body, "Do the task that was set").get(3).expect("a cell").contains("Done"));
    night.write(
        Role::HomeManager,
        Kind::ChildReturned,
        Kind::ChildReturned.descriptor().expect("a kind").sample.clone(),
    );
    assert!(night.tab(Role::SocialWorker, "together").contains("The child was found"));
}

#[test]
fn the_triage_screen_offers_textsafe_and_help_from_a_charity() {
    proves!("ANNEX-R8-b");
    let night = Night::new();
    let report = json!({ "to_police": true, "circumstances": "Gone again" });
    let write = Write {
        child: night.child,
        episode: None,
        kind: Kind::ReportReceived,
        occurred: None,
        record: report,
        revises: None,
        origin: Origin::Written,
    };
    night.app.lantern.write(&night.app.actor(Role::HomeManager), write, None).expect("a report is taken");
    let body = night.tab(Role::MissingPersonOfficer, "");
    for form in ["textsafe_request/new", "charity_referral/new"] {
        assert!(body.contains(form), "{form}");
    }
}

#[test]
fn the_bulletin_is_for_police_says_what_helps_and_holds_no_note_of_an_offence() {
    let night = Night::new();
    night.write(Role::MissingPersonOfficer, Kind::OffenceNoteRecorded, json!({ "words": "Carried a bag" }));
    night.write(Role::SocialWorker, Kind::RecoveryOrder, made());
    let address = format!("/episodes/{}/bulletin", night.episode);
    let page = night.app.sign_in(Role::CallHandler).get(&address);
    for said in ["Case bulletin", "Amara", "Recovery order", "Speak to the child alone"] {
        assert!(page.has(said), "{said}: {}", page.body);
    }
    assert!(!page.body.contains("Carried a bag"));
    assert_eq!(night.app.sign_in(Role::HomeManager).get(&address).status, StatusCode::FORBIDDEN);
}
