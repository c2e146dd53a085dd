//! The link of a family: it comes with the report, shows as much as it may and nobody's name, takes what they tell, and ends.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use std::sync::Arc;

use axum::http::StatusCode;
use casework::actor::Role;
use casework::code::Code;
use casework::entry::{Entry, Origin, Subject};
use casework::ids::{ChildId, EntryId, EpisodeId, PersonId};
use casework::records::family_link_given::FamilySees;
use casework::records::{FamilyLinkGiven, Kind, OfKind as _, ReportReceived};
use casework::time::Moment;
use jiff::SignedDuration;
use operations::Write;
use proves::proves;
use serde_json::{Value, json};
use testkit::{Browser, Page, TestApp};

const PHONE: &str = "07700 900111";
const WORDS: &str = "Her cousin saw her at the bus station";

/// A report that somebody made online, and the link that came with it.
struct Night {
    app: Arc<TestApp>,
    child: ChildId,
    episode: EpisodeId,
    link: String,
}

impl Night {
    /// Reported by somebody who says what they are to the child.
    fn reported_by(relationship: &str) -> Self {
        Self::of(Arc::new(TestApp::new()), relationship, PHONE)
    }

    /// Another child of this night’s family, or of another, whom the unit says to be back.
    fn back_too(&self, phone: &str) -> Self {
        let other = Self::of(Arc::clone(&self.app), "known=parent", phone);
        other.open();
        other.write(Role::MissingPersonOfficer, Kind::FamilyUpdated, update("child_back", "shown", ""));
        assert!(other.page().has("The child is back."));
        other
    }

    fn is_asked(&self) -> bool {
        self.page().has("4 short questions")
    }

    fn of(app: Arc<TestApp>, relationship: &str, phone: &str) -> Self {
        let visitor = app.visitor();
        let step = |path: &str, answers: &[(&str, &str)]| {
            let page = visitor.get(path);
            let sent: Vec<_> = page.hidden().into_iter().chain(boxes(answers)).collect();
            assert_eq!(visitor.post(path, &sent).status, StatusCode::SEE_OTHER, "{path}");
        };
        step("/report/account", &[]);
        step("/report/child", &[("child.name.known", "Zahra")]);
        step("/report/home", &[("child.responsible", "known"), ("child.responsible.known", "e09000030")]);
        let (name, phone) = (("report.reporter_name.known", "Sahra"), ("report.reporter_phone.known", phone));
        step("/report/you", &[("report.relationship!", relationship), name, phone]);
        step("/report/check", &[]);
        let done = visitor.get("/report/done");
        let link = done.body.split("href=\"/family/").nth(1).and_then(|rest| rest.split('"').next());
        let link = format!("/family/{}", link.expect("the last page has a link"));
        let chains = app.lantern.store().read(|transaction| {
            let chains = transaction.subjects(None, 100)?;
            transaction.entries_of(&chains)
        });
        let own = PersonId::of_secret(link.trim_start_matches("/family/"));
        let given = chains.expect("a read").into_iter().filter(|entry| entry.kind == "family_link_given");
        let mut given = given.map(|given| given.open().expect("it is readable"));
        let is_own = |given: &Entry| FamilyLinkGiven::of(&given.body).is_some_and(|given| given.link == own);
        let given = given.find(is_own).expect("the link is in the record");
        let (child, episode) = (given.child().expect("it is about a child"), given.episode.expect("an episode"));
        Self { app, child, episode, link }
    }

    fn write(&self, role: Role, kind: Kind, record: Value) -> EntryId {
        let episode = kind.descriptor().expect("a kind").scope.takes_episode().then_some(self.episode);
        let write =
            Write { child: self.child, episode, kind, occurred: None, record, revises: None, origin: Origin::Written };
        self.app.lantern.write(&self.app.actor(role), write, None).expect("a record is taken").entry
    }

    fn open(&self) {
        self.write(Role::MissingPersonOfficer, Kind::ReportDecided, json!({ "decision": "opened" }));
    }

    fn given(&self) -> EntryId {
        let child = self.child;
        let chain = self.app.lantern.store().read(move |transaction| transaction.entries(&Subject::Child(child)));
        let given = chain.expect("the chain is read").into_iter().find(|entry| entry.kind == "family_link_given");
        given.expect("a link was given").id
    }

    fn page(&self) -> Page {
        self.app.visitor().get(&self.link)
    }

    fn tell(&self, path: &str, words: &str) -> Page {
        let visitor = self.app.visitor();
        let path = format!("{}/{path}", self.link);
        let sent: Vec<_> = visitor.get(&path).hidden().into_iter().chain(boxes(&[("words", words)])).collect();
        let answer = visitor.post(&path, &sent);
        assert_eq!(visitor.post(&path, &sent).status, answer.status, "sent twice, told once");
        answer
    }

    fn looks(&self) -> Vec<String> {
        let child = self.child;
        let looks = self.app.lantern.store().read(move |transaction| transaction.looks_at(child, None, 1000));
        let looks = looks.expect("the log is read").into_iter();
        looks.filter(|look| look.role == Some(Role::Public) && look.person.is_some()).map(|look| look.what).collect()
    }

    fn is_over(&self, why: &str) {
        let (visitor, before) = (self.app.visitor(), self.looks().len());
        for path in ["", "/tell", "/back", "/away", "/missing", "/letters"] {
            let path = format!("{}{path}", self.link);
            let pages = [visitor.get(&path), visitor.post(&path, &[("words", WORDS)])];
            let asked = pages.iter().filter(|page| page.status != StatusCode::METHOD_NOT_ALLOWED);
            for page in asked {
                assert_eq!(page.status, StatusCode::GONE, "{why}: {path}: {}", page.body);
                assert!(page.has("This link opens nothing any more") && page.has("020 7946 0100"), "{why}");
            }
        }
        assert_eq!(self.looks().len(), before, "{why}: nothing was shown");
    }
}

fn update(news: &str, page: &str, words: &str) -> Value {
    json!({ "to": "Her mother", "news": news, "page": page, "words": words })
}

fn boxes(typed: &[(&str, &str)]) -> Vec<(String, String)> {
    typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn owes(browser: &Browser<'_>, words: &str) -> bool {
    browser.get("/").has(words)
}

#[test]
fn a_mother_sees_how_things_stand_and_what_she_tells_is_read_by_somebody() {
    proves!("LA-3-10", "LA-3-11");
    let night = Night::reported_by("known=parent");
    let first = night.page();
    assert!(
        first.status == StatusCode::OK && first.has("We have your report. Somebody is reading it."),
        "{}",
        first.body
    );
    assert_eq!(night.looks(), ["family_page"], "opening it is a look");
    assert_eq!(first.header("cache-control"), Some("no-store"));
    assert!(first.has("content=\"noindex\"") && first.header("referrer-policy") == Some("no-referrer"));
    night.open();
    let later = json!(Moment::at("2026-03-02T08:00:00Z".parse().expect("an instant")));
    let mut told = update("no_news", "shown", "We have spoken with her school");
    told["next"] = later;
    night.write(Role::MissingPersonOfficer, Kind::FamilyUpdated, told);
    night.write(Role::MissingPersonOfficer, Kind::FamilyUpdated, update("news", "not_shown", "Seen with Dean Hale"));
    let page = night.page();
    for shown in ["We are looking for the child", "There is nothing new.", "spoken with her school", "2/3/2026, 8:00am"]
    {
        assert!(page.has(shown), "{shown}: {}", page.body);
    }

    let empty = night.tell("tell", " ");
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.has("Write something, or choose a file") && empty.has("href=\"#f-words\""), "{}", empty.body);
    let sent = night.tell("tell", WORDS);
    assert_eq!(sent.location(), format!("{}?sent=yes", night.link));
    let receipt = night.app.visitor().get(sent.location());
    assert!(
        receipt.has("Thank you") && receipt.has(WORDS) && receipt.has("Somebody reads it soon"),
        "{}",
        receipt.body
    );
    assert_eq!(receipt.body.matches(WORDS).count(), 1);
    let officer = night.app.sign_in(Role::MissingPersonOfficer);
    assert!(owes(&officer, "Read what the family tells"));
    let case = officer.get(&format!("/episodes/{}?tab=enquiries", night.episode));
    assert!(case.has(WORDS) && case.has("Sahra (family’s link)"), "{}", case.body);
    night.app.clock.advance(SignedDuration::from_mins(5));
    night.write(
        Role::MissingPersonOfficer,
        Kind::DutyAnswered,
        json!({ "duty": "read_family_news", "outcome": "done", "words": "Rang her" }),
    );
    assert!(night.page().has("Read: 1/3/2026, 10:20pm"), "{}", night.page().body);
    let shown = night.page().body;
    for hidden in ["Zahra", "Dean Hale", "Tower Hamlets", "medium", "/episodes/", "/children/"] {
        assert!(!shown.contains(hidden), "{hidden}: {shown}");
    }
}

#[test]
fn a_child_said_to_be_back_is_somebodys_to_see_and_the_page_says_so_once_somebody_told_them() {
    proves!("LA-3-11");
    let night = Night::reported_by("known=parent");
    night.open();
    assert_eq!(night.tell("back", "").status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(night.tell("back", "At her aunt’s").status, StatusCode::SEE_OTHER);
    let officer = night.app.sign_in(Role::MissingPersonOfficer);
    assert!(owes(&officer, "The family says that the child is back: see the child"));
    let case = officer.get(&format!("/episodes/{}", night.episode));
    assert!(case.has("Location claimed") && case.has("At her aunt’s"), "{}", case.body);
    let page = night.page();
    assert!(
        page.has("We are looking for the child") && page.has("Somebody comes or rings to make sure"),
        "{}",
        page.body
    );
    night.write(Role::MissingPersonOfficer, Kind::LocationVerified, json!({ "place": "Her aunt’s", "who": "PC Vale" }));
    assert!(!owes(&officer, "The family says that the child is back"), "somebody has seen the child");
    let page = night.page();
    assert!(page.has("We are looking for the child"), "what is known to the unit is theirs to tell");
    assert!(page.has("Tell us that the child is back") && page.has("Tell us something new"), "{}", page.body);
    night.write(Role::MissingPersonOfficer, Kind::FamilyUpdated, update("child_back", "shown", ""));
    let page = night.page();
    assert!(page.has("The child is back.") && page.has("Tell us something new"), "{}", page.body);
    assert!(!page.has("Tell us that the child is back"), "they said so, and so did we");
}

#[test]
fn a_friend_learns_no_more_than_that_the_report_is_looked_at() {
    let night = Night::reported_by("known=friend");
    night.open();
    night.write(Role::MissingPersonOfficer, Kind::FamilyUpdated, update("news", "shown", "Seen in Leyton"));
    let page = night.page();
    assert!(page.has("we are looking at it") && !page.has("We are looking for"), "{}", page.body);
    assert!(!page.has("Leyton") && !page.has("What we have told you"), "{}", page.body);
    assert_eq!(night.tell("tell", WORDS).status, StatusCode::SEE_OTHER, "and tells all the same");

    let set = |shows: &str| {
        let change = json!({ "link": night.given(), "shows": shows, "because": "Spoke with her" });
        night.write(Role::MissingPersonOfficer, Kind::FamilyLinkChanged, change);
    };
    set("progress");
    assert!(night.page().has("Seen in Leyton"), "once somebody has spoken with them, it may show more");
    set("received");
    assert!(!night.page().has("Seen in Leyton"));
    set("nothing");
    night.is_over("it is withheld");
}

#[test]
fn a_link_ends_with_the_episode_and_some_days_and_when_the_record_is_restricted() {
    let night = Night::reported_by("known=parent");
    night.open();
    let sample = |kind: Kind| kind.descriptor().expect("a kind").sample.clone();
    night.write(Role::MissingPersonOfficer, Kind::WellbeingConfirmed, sample(Kind::WellbeingConfirmed));
    night.write(Role::MissingPersonOfficer, Kind::EpisodeClosed, sample(Kind::EpisodeClosed));
    night.app.clock.advance(SignedDuration::from_hours(14 * 24 - 1));
    assert_eq!(night.page().status, StatusCode::OK);
    night.app.clock.advance(SignedDuration::from_hours(2));
    night.is_over("its days are over");

    let night = Night::reported_by("known=parent");
    night.write(Role::SocialWorker, Kind::ChildRestricted, sample(Kind::ChildRestricted));
    night.is_over("the record is restricted");
}

#[test]
fn an_officer_gives_a_link_which_is_shown_once() {
    let night = Night::reported_by("known=friend");
    let officer = night.app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{}/family_link_given/new", night.episode);
    let typed = [("name", "Sahra Warsame"), ("shows", "progress"), ("link", "guessed")];
    let sent: Vec<_> = officer.get(&path).hidden().into_iter().chain(boxes(&typed)).collect();
    let given = officer.post(&path, &sent);
    assert_eq!(given.status, StatusCode::OK, "{}", given.body);
    let link = given.body.split("href=\"/family/").nth(1).and_then(|rest| rest.split('"').next()).expect("a link");
    assert!(night.app.visitor().get(&format!("/family/{link}")).status == StatusCode::OK);
    let child = night.child;
    let stored = night.app.lantern.store().read(move |transaction| transaction.entries(&Subject::Child(child)));
    let stored = format!("{:?}", stored.expect("the chain is read"));
    assert!(stored.contains("Sahra Warsame") && !stored.contains(link), "only what follows from it is kept");
    let lead = night.app.sign_in(Role::InformationGovernance);
    assert!(lead.get(&format!("/children/{}/access", night.child)).has("Sahra Warsame"), "and the look has a name");
}

#[test]
fn files_come_with_a_word_and_go_to_few() {
    proves!("LA-3-11");
    let night = Night::reported_by("known=parent");
    let visitor = night.app.visitor();
    let path = format!("{}/tell", night.link);
    let form = visitor.get(&path);
    let wrong = visitor.upload(&path, &form.hidden(), ("photo.exe", b"MZ\x90\0\x03"));
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.has("We cannot take this file"), "{}", wrong.body);
    let fields: Vec<_> = form.hidden().into_iter().chain(boxes(&[("words", WORDS)])).collect();
    let sent = visitor.upload(&path, &fields, ("note.txt", b"The bus was the 25"));
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let officer = night.app.sign_in(Role::MissingPersonOfficer);
    assert!(officer.get(&format!("/episodes/{}?tab=enquiries", night.episode)).has("From the family"));
    let handler = night.app.sign_in(Role::CallHandler);
    assert!(!handler.get(&format!("/episodes/{}?tab=enquiries", night.episode)).has("The bus was the 25"));
}

#[test]
fn whoever_tries_secrets_is_stopped_and_learns_nothing() {
    let night = Night::reported_by("known=parent");
    let guess = night.app.visitor();
    for _ in 0..20 {
        let page = guess.get("/family/guessed");
        assert!(page.status == StatusCode::NOT_FOUND && page.has("opens nothing any more"), "{}", page.body);
    }
    assert_eq!(guess.get("/family/guessed").status, StatusCode::TOO_MANY_REQUESTS);
    assert!(night.looks().is_empty());
    assert_eq!(guess.get(&night.link).status, StatusCode::OK, "whoever has a link is not kept from it");
    let secret = night.link.trim_start_matches("/family/").to_owned();
    guess.keep("lantern", &secret);
    for path in ["/".to_owned(), format!("/children/{}", night.child), format!("/episodes/{}", night.episode)] {
        assert_eq!(guess.get(&path).status, StatusCode::SEE_OTHER, "{path}");
    }
}

#[test]
fn the_page_is_in_the_readers_language_and_direction() {
    let night = Night::reported_by("known=parent");
    for (tag, words) in [("so", "Waan helnay warbixintaada"), ("ar", "وصلنا بلاغك"), ("zh-Hans", "我们已收到您的报告")]
    {
        let page = night.app.visitor().get(&format!("{}?language={tag}", night.link));
        assert!(page.has(words) && page.has(&format!("lang=\"{tag}\"")), "{tag}: {}", page.body);
        assert_eq!(page.has("dir=\"rtl\""), tag == "ar");
        assert!(page.has("href=\"/family/"), "it leads on");
    }
}

#[test]
fn whoever_reported_is_asked_how_it_went_once_the_child_is_back_and_not_where_the_child_was_harmed() {
    let night = Night::reported_by("known=parent");
    night.open();
    let (visitor, survey) = (night.app.visitor(), format!("{}/survey", night.link));
    assert!(!night.is_asked(), "nobody is asked while the child is missing");
    assert_eq!(visitor.get(&survey).location(), night.link, "nor by the address");
    night.write(Role::MissingPersonOfficer, Kind::FamilyUpdated, update("child_back", "shown", ""));
    assert!(night.is_asked());
    let send = |typed: &[(&str, &str)]| {
        let form = visitor.get(&format!("{survey}?language=so"));
        assert!(form.has("Miyaan ku dhegaysannay?") && form.has("lang=\"so\""), "{}", form.body);
        let sent: Vec<_> = form.hidden().into_iter().chain(boxes(typed)).collect();
        visitor.post(&survey, &sent)
    };
    assert_eq!(send(&[]).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(send(&[("soon", "no"), ("language", "not_applicable")]).status, StatusCode::SEE_OTHER);
    assert!(!night.is_asked(), "asked once");
    assert_eq!(visitor.get(&survey).location(), night.link);

    let harmed = Night::of(Arc::clone(&night.app), "known=parent", "07700 900222");
    harmed.open();
    let concern = json!({ "kind": "significant_harm", "words": "She was hurt" });
    harmed.write(Role::MissingPersonOfficer, Kind::ConcernRaised, concern);
    harmed.write(Role::MissingPersonOfficer, Kind::FamilyUpdated, update("child_back", "shown", ""));
    assert!(harmed.page().has("The child is back.") && !harmed.is_asked());
    let friend = Night::of(Arc::clone(&night.app), "known=friend", "07700 900333");
    friend.open();
    friend.write(Role::MissingPersonOfficer, Kind::FamilyUpdated, update("child_back", "shown", ""));
    assert!(!friend.is_asked(), "it would tell them what they are not told");
}

#[test]
fn a_family_asks_for_letters_on_its_page_and_stops_them_there() {
    let night = Night::reported_by("known=parent");
    let visitor = night.app.visitor();
    let path = format!("{}/letters", night.link);
    let send = |email: &str| {
        let form = visitor.get(&format!("{path}?language=pl"));
        let sent: Vec<_> = form.hidden().into_iter().chain(boxes(&[("email", email)])).collect();
        visitor.post(&path, &sent)
    };
    assert!(night.page().has("Be told by e-mail"));
    for odd in ["sahra", "a b@example.org", "a@b@example.org", "@example.org"] {
        let refused = send(odd);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{odd}");
        assert!(refused.has("Wpisz adres") && refused.has(&format!("value=\"{odd}\"")), "{odd}: {}", refused.body);
    }
    assert_eq!(send("sahra@example.org").status, StatusCode::SEE_OTHER);
    assert!(visitor.get(&path).has("Piszemy do Ciebie"), "they see that they are written to");
    assert!(!visitor.get(&path).has("sahra@example.org"), "and not where, as others may hold the link");
    let case = night.app.sign_in(Role::MissingPersonOfficer).get(&format!("/episodes/{}?tab=enquiries", night.episode));
    assert!(case.has("sahra@example.org") && case.has("Polish"), "{}", case.body);
    assert_eq!(send("").status, StatusCode::SEE_OTHER);
    assert!(visitor.get(&path).has("Piszemy tylko"));
}

#[test]
fn the_same_mother_is_asked_once_in_ninety_days_whichever_child_it_is_about() {
    let night = Night::reported_by("known=parent").back_too(PHONE);
    let days = |days: i64| night.app.clock.advance(SignedDuration::from_hours(24 * days));
    assert!(night.is_asked());
    days(89);
    assert!(!night.back_too("+44 7700 900111").is_asked());
    assert!(night.back_too("07700 900444").is_asked(), "another mother is");
    days(91);
    let sister = night.back_too(PHONE);
    assert!(sister.is_asked());
    let (visitor, survey) = (night.app.visitor(), format!("{}/survey", sister.link));
    let form = visitor.get(&survey);
    let never: Vec<_> = form.hidden().into_iter().chain(boxes(&[("never", "yes")])).collect();
    assert_eq!(visitor.post(&survey, &never).status, StatusCode::SEE_OTHER);
    days(200);
    assert!(!night.back_too(PHONE).is_asked(), "she does not want to be asked again");
}

#[test]
fn answers_are_told_by_unit_channel_and_reporter_and_none_of_few() {
    let night = Night::reported_by("known=parent");
    let supervisor = night.app.sign_in(Role::UnitSupervisor);
    for count in 0..5 {
        let page = supervisor.get("/experience");
        assert!(!page.has("Soon enough") || page.has("Too few") && !page.has(&format!(">{count}<")), "{}", page.body);
        let link = night.back_too(&format!("07700 90050{count}")).link;
        let (visitor, survey) = (night.app.visitor(), format!("{link}/survey"));
        let form = visitor.get(&survey);
        let sent: Vec<_> = form.hidden().into_iter().chain(boxes(&[("soon", "no"), ("advice", "yes")])).collect();
        assert_eq!(visitor.post(&survey, &sent).status, StatusCode::SEE_OTHER);
    }
    let analyst = night.app.sign_in(Role::Analyst).get("/experience");
    for told in ["Police online form", "Parent", "Soon enough", "Central East", ">5<"] {
        assert!(analyst.has(told), "{told}: {}", analyst.body);
    }
    assert!(!analyst.has("Zahra") && !analyst.has("Sahra"), "{}", analyst.body);
    assert_eq!(night.app.sign_in(Role::CallHandler).get("/experience").status, StatusCode::FORBIDDEN);
}

#[test]
fn what_families_and_children_say_is_told_by_ethnic_group_and_what_it_changed_stands_beside_its_owner() {
    proves!("ANNEX-R2");
    let night = Night::reported_by("known=parent");
    let analyst = night.app.sign_in(Role::Analyst);
    for count in 0..5 {
        let one = night.back_too(&format!("07700 90050{count}"));
        let child =
            json!({ "name": "Sahra", "ethnicity": { "known": "bcrb" }, "responsible": { "known": "e09000030" } });
        one.write(Role::MissingPersonOfficer, Kind::ChildRegistered, child);
        one.write(Role::SocialWorker, Kind::ReturnConversationHeld, json!({ "who": "Ines Marlowe" }));
        one.write(Role::SocialWorker, Kind::ReturnConversationWrittenUp, json!({ "listened": { "known": "no" } }));
        let (visitor, survey) = (night.app.visitor(), format!("{}/survey", one.link));
        let form = visitor.get(&survey);
        let sent: Vec<_> = form.hidden().into_iter().chain(boxes(&[("listened", "no")])).collect();
        assert_eq!(visitor.post(&survey, &sent).status, StatusCode::SEE_OTHER);
        let told = analyst.get("/experience");
        assert!(told.body.matches("Black / African").count() >= 2, "{}", told.body);
        let whole = told.body.split("What children say").nth(1).is_some_and(|children| children.contains(">5<"));
        assert_eq!(whole, count == 4, "none of few: {}", told.body);
    }
    let log = analyst.get("/policy/findings");
    for told in
        ["lived-experience-of-black-children", "Race Action Plan", "practice/risk-1.toml", "From 1 January 2026"]
    {
        assert!(log.has(told), "{told}: {}", log.body);
    }
    assert!(analyst.get("/experience").has("/policy/findings"));
}

#[test]
fn a_complaint_is_the_supervisors_to_answer_and_its_theme_is_counted_and_leads_to_the_script() {
    proves!("LA-3-41");
    let night = Night::reported_by("known=parent");
    let visitor = night.app.visitor();
    let path = format!("{}/feedback", night.link);
    let form = visitor.get(&format!("{path}?language=so"));
    let empty = visitor.post(&path, &form.hidden());
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.has("Qor waxa dhacay.") && empty.has("Dooro waxa ay tahay."), "{}", empty.body);
    let typed = boxes(&[("sort", "complaint"), ("words", "I waited an hour")]);
    let sent: Vec<_> = form.hidden().into_iter().chain(typed).collect();
    assert_eq!(visitor.post(&path, &sent).status, StatusCode::SEE_OTHER);
    let supervisor = night.app.sign_in(Role::UnitSupervisor);
    assert!(owes(&supervisor, "Answer the complaint or feedback"));
    let case = supervisor.get(&format!("/episodes/{}?tab=enquiries", night.episode));
    assert!(case.has("I waited an hour") && case.has("Complaint or feedback"), "{}", case.body);
    let child = night.child;
    let chain = night.app.lantern.store().read(move |transaction| transaction.entries(&Subject::Child(child)));
    let chain = chain.expect("the chain is read");
    let said = chain.iter().find(|entry| entry.kind == "feedback_received").expect("it is recorded");
    let record = said.open().and_then(|entry| entry.body.to_json().ok()).expect("JSON");
    assert_eq!(
        record["interpreter"],
        json!({ "known": "so" }),
        "the language they wrote in is the language to answer in"
    );
    let answer = json!({ "feedback": said.id, "finding": "upheld", "themes": ["wait"], "words": "We said sorry" });
    night.write(Role::UnitSupervisor, Kind::FeedbackAnswered, answer);
    assert!(!owes(&supervisor, "Answer the complaint or feedback"));
    let themes = supervisor.get("/experience");
    assert!(themes.has("How long they waited") && themes.has("Families were given wrong information, and waited"));
    assert!(themes.has("nobody waits for the last question"), "what changed because of it: {}", themes.body);
    let tracker = supervisor.get("/policy/findings");
    assert!(tracker.has("wrong-advice") && tracker.has("script/1.toml"), "{}", tracker.body);
    assert!(night.page().has("Answered: "), "and they see that it was answered");
}

#[test]
fn a_charity_reports_for_a_family_and_is_asked_whether_they_agree_and_a_mother_is_not() {
    proves!("LA-3-03");
    let app = TestApp::new();
    for (relationship, asked) in [("known=parent", false), ("known=charity_worker", true)] {
        let visitor = app.visitor();
        let step = |path: &str, answers: &[(&str, &str)]| {
            let page = visitor.get(path);
            let sent: Vec<_> = page.hidden().into_iter().chain(boxes(answers)).collect();
            visitor.post(path, &sent).location().to_owned()
        };
        step("/report/account", &[]);
        let next = step("/report/you", &[("report.relationship!", relationship)]);
        assert_eq!(next, if asked { "/report/behalf" } else { "/report/child" });
        if asked {
            assert_eq!(step(&next, &[("report.family_agrees!", "known=true")]), "/report/child");
        }
        step("/report/child", &[("child.name.known", "Zahra")]);
        step("/report/home", &[("child.responsible", "known"), ("child.responsible.known", "e09000030")]);
        assert_eq!(step("/report/looks", &[]), "/report/check");
        let check = visitor.get("/report/check");
        assert_eq!(check.has("Does the child’s family agree that you tell us?"), asked, "{}", check.body);
        assert_eq!(step("/report/check", &[]), "/report/done");
    }
    let chains = app.lantern.store().read(|transaction| {
        let chains = transaction.subjects(None, 100)?;
        transaction.entries_of(&chains)
    });
    let reports = chains.expect("a read").into_iter().filter(|entry| entry.kind == "report_received");
    let reports: Vec<Entry> = reports.map(|report| report.open().expect("it is readable")).collect();
    let agreed = |report: &&Entry| report.body.to_json().expect("JSON")["family_agrees"] == json!({ "known": true });
    assert_eq!(reports.iter().filter(agreed).count(), 1);
    assert_eq!(reports[0].resolved.owner, reports[1].resolved.owner, "and goes where any report goes");
}

#[test]
fn a_family_is_told_what_it_can_do_itself_and_nothing_waits_for_it() {
    proves!("LBTH-6-m");
    let app = TestApp::new();
    let visitor = app.visitor();
    let start = visitor.get("/report");
    assert!(start.has("href=\"/report/steps\"") && start.has("href=\"/report/account\""), "{}", start.body);
    let steps = visitor.get("/report/steps?language=en-GB");
    for said in
        ["You do not have to do any of this before you tell us", "hospitals", "police custody", "friends", "ring 999"]
    {
        assert!(steps.has(said), "{said}: {}", steps.body);
    }
    assert!(visitor.get("/report/steps?language=pl").has("czy dziecko zatrzymała policja"));
    assert!(Night::reported_by("known=parent").page().has("href=\"/report/steps\""), "and beside the search too");
}

/// The absence as somebody types it on the link's page.
fn away(known: &str) -> Vec<(String, String)> {
    boxes(&[
        ("from", "home"),
        ("since.how", "earlier"),
        ("since.date", "27/2/2025"),
        ("since.time", "20:00"),
        ("until.how", "earlier"),
        ("until.date", "27/2/2025"),
        ("until.time", "20:40"),
        ("known", known),
        ("words", "She would not say where"),
    ])
}

fn sent(night: &Night, path: &str, typed: Vec<(String, String)>) -> Page {
    let visitor = night.app.visitor();
    let path = format!("{}/{path}", night.link);
    let form = visitor.get(&path);
    assert_eq!(form.status, StatusCode::OK, "{path}: {}", form.body);
    visitor.post(&path, &form.hidden().into_iter().chain(typed).collect::<Vec<_>>())
}

#[test]
fn a_family_tells_of_forty_minutes_by_its_link_in_its_language_and_they_stand_beside_the_episodes() {
    proves!("LA-1-22");
    let night = Night::reported_by("known=parent");
    night.open();
    night.write(Role::MissingPersonOfficer, Kind::FamilyUpdated, update("child_back", "shown", ""));
    let page = night.page();
    assert!(page.has("Tell us that the child was away for a time") && page.has("/missing\""), "{}", page.body);
    let form = night.app.visitor().get(&format!("{}/away?language=pl", night.link));
    assert!(form.has("Od kiedy dziecka nie było?") && form.has("Gdzie dziecko powinno było być?"), "{}", form.body);
    let logged = sent(&night, "away", away("yes"));
    assert_eq!(logged.location(), format!("{}?sent=yes", night.link), "{}", logged.body);
    let page = night.page();
    assert!(page.has("You told us that the child was away for a time") && page.has("She would not say where"));
    let child = night.app.sign_in(Role::SocialWorker).get(&format!("/children/{}", night.child));
    assert!(child.has("1 episode, 1 absence logged without a report") && child.has("40 min"), "{}", child.body);
    assert!(child.has("Absence from home") && child.has("She would not say where"), "{}", child.body);
    let backwards = away("yes").into_iter().filter(|(name, _)| name != "until.time");
    let backwards = backwards.chain(boxes(&[("until.time", "19:00")])).collect();
    let refused = sent(&night, "away", backwards);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("Look at both times again") && refused.has("She would not say where"), "{}", refused.body);
}

#[test]
fn a_family_that_does_not_know_where_the_child_is_now_reports_it_with_one_press_and_gets_its_own_page() {
    proves!("LA-1-22");
    for (relationship, sees) in [("known=parent", true), ("known=friend", false)] {
        let night = Night::reported_by(relationship);
        for kind in [Kind::ChildReturned, Kind::WellbeingConfirmed, Kind::EpisodeClosed] {
            night.write(Role::MissingPersonOfficer, kind, kind.descriptor().expect("a kind").sample.clone());
        }
        let logged = sent(&night, "away", away("no"));
        assert_eq!(logged.location(), format!("{}/missing", night.link), "{}", logged.body);
        let visitor = night.app.visitor();
        let press = visitor.get(logged.location());
        assert!(press.has("Press the button, and we have your report at once"), "{}", press.body);
        visitor.get(&format!("{}?language=pl", logged.location()));
        let pressed = visitor.post(logged.location(), &press.hidden());
        assert!(pressed.location().starts_with("/family/"), "{}", pressed.body);
        assert_eq!(visitor.post(logged.location(), &press.hidden()).location(), pressed.location(), "pressed twice");
        let own = visitor.get(&format!("{}&language=en-GB", pressed.location()));
        assert!(own.has("We have your report") && !own.has("The child is back."), "{}", own.body);
        let child = night.app.sign_in(Role::SocialWorker).get(&format!("/children/{}", night.child));
        assert!(child.has("2 episodes, 1 absence"), "{}", child.body);
        let id = night.child;
        let chain = night.app.lantern.store().read(move |transaction| transaction.entries(&Subject::Child(id)));
        let chain = chain.expect("the chain is read").into_iter().filter_map(|entry| entry.open());
        let chain: Vec<_> = chain.collect();
        let report = chain.iter().rev().find_map(|entry| ReportReceived::of(&entry.body)).expect("it is reported");
        let spoken = report.interpreter.known().map(Code::as_str);
        assert_eq!(spoken, Some("pl"), "whoever reads Polish is rung with somebody who speaks it");
        let shows: Vec<_> =
            chain.iter().filter_map(|entry| FamilyLinkGiven::of(&entry.body).map(|given| given.shows)).collect();
        let expected = if sees { FamilySees::Progress } else { FamilySees::Received };
        assert_eq!(shows, [expected, expected], "the link of the report shows what the one before showed");
    }
}
