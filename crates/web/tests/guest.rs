//! A return conversation held by somebody the child knows: the link opens one form and nothing else of the child, keeps what
//! is typed, and opens nothing once it is used, too old, ended, or the conversation is somebody else's.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use casework::actor::Role;
use casework::entry::{Origin, Subject};
use casework::ids::{ChildId, EntryId, EpisodeId};
use casework::records::Kind;
use jiff::SignedDuration;
use operations::Write;
use proves::proves;
use serde_json::{Value, json};
use testkit::{Page, TestApp};

const SAID: &str = "“Nobody asked me where I wanted to live”";

struct Night {
    app: TestApp,
    child: ChildId,
    episode: EpisodeId,
}

impl Night {
    /// A child who is back, and whose conversation is still to be held.
    fn new() -> Self {
        let app = TestApp::new();
        let (child, episode) = app.missing_child();
        let night = Self { app, child, episode };
        night.write(Role::HomeManager, Kind::ChildReturned, sample(Kind::ChildReturned));
        night
    }

    fn write(&self, role: Role, kind: Kind, record: Value) -> EntryId {
        let scope = kind.descriptor().expect("a kind").scope;
        let episode = scope.takes_episode().then_some(self.episode);
        let write =
            Write { child: self.child, episode, kind, occurred: None, record, revises: None, origin: Origin::Written };
        self.app.lantern.write(&self.app.actor(role), write, None).expect("a record is taken").entry
    }

    fn asking(page: &Page, more: &[(&str, &str)]) -> Vec<(String, String)> {
        let typed = [("name", "Petra Lindqvist"), ("role", "form tutor"), ("child", "Ammy"), ("guest", "guessed")];
        let typed = typed.iter().chain(more).map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        page.hidden().into_iter().filter(|(name, _)| name != "entry").chain(typed).collect()
    }

    /// Asks somebody, and gives the address of the link.
    fn ask(&self) -> String {
        let worker = self.app.sign_in(Role::SocialWorker);
        let path = format!("/episodes/{}/guest_invited/new", self.episode);
        let page = worker.get(&path);
        let asked = worker.post(&path, &Self::asking(&page, &[("organisation", "Canal Road School")]));
        assert_eq!(asked.status, StatusCode::OK, "{}", asked.body);
        let link = asked.body.split("href=\"/guest/").nth(1).and_then(|rest| rest.split('"').next());
        format!("/guest/{}", link.expect("a link"))
    }

    fn looks(&self) -> Vec<String> {
        let child = self.child;
        let looks = self.app.lantern.store().read(move |transaction| transaction.looks_at(child, None, 1000));
        let looks = looks.expect("the log is read").into_iter();
        looks.filter(|look| look.role == Some(Role::Guest)).map(|look| look.what).collect()
    }

    fn is_over(&self, link: &str, why: &str) {
        let visitor = self.app.visitor();
        let before = self.looks().len();
        for page in [visitor.get(link), visitor.post(link, &[("words", SAID)])] {
            assert_eq!(page.status, StatusCode::GONE, "{why}: {}", page.body);
            assert!(page.has("This link opens nothing any more") && page.has("To add or ask anything, ring "), "{why}");
            assert!(!page.has("Ammy") && !page.has("Amara") && !page.has("Petra"), "{why}: {}", page.body);
        }
        assert_eq!(self.looks().len(), before, "{why}: nothing was shown");
    }
}

fn sample(kind: Kind) -> Value {
    kind.descriptor().expect("a kind").sample.clone()
}

#[test]
fn a_guest_writes_up_one_conversation_and_sees_nothing_else_of_the_child() {
    proves!("LBTH-8.2-d");
    let night = Night::new();
    let (app, link, visitor) = (&night.app, night.ask(), night.app.visitor());
    assert!(night.looks().is_empty());
    let form = visitor.get(&link);
    assert_eq!(form.status, StatusCode::OK, "{}", form.body);
    assert_eq!(night.looks(), ["guest_form"], "opening the form is a look");
    assert!(form.has("Return conversation with Ammy") && form.has("Petra Lindqvist"), "{}", form.body);
    assert!(form.has("Listen more than you ask") && form.has("ring 999"), "there is guidance");
    for hidden in ["Kestrel", "Larkfield", "2010", "/episodes/", "/children/"] {
        assert!(!form.has(hidden), "{hidden}: {}", form.body);
    }

    let kept: Vec<_> = form.hidden().into_iter().chain(boxes(&[("words", SAID), ("_action", "keep")])).collect();
    assert!(visitor.post(&link, &kept).has("is kept, and not sent yet"));
    let again = app.visitor().get(&link);
    assert!(again.has(SAID) && again.has("What you typed is kept"), "{}", again.body);
    let empty = visitor.post(&link, &form.hidden());
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.has("href=\"#f-words\"") && empty.has("or that the child said nothing"), "{}", empty.body);

    let typed = [("mode.known", "face_to_face"), ("mode", "known"), ("words", SAID), ("who", "Somebody else")];
    let sent: Vec<_> = form.hidden().into_iter().chain(boxes(&typed)).collect();
    assert_eq!(visitor.post(&link, &sent).location(), link);
    let thanks = visitor.get(&link);
    assert!(thanks.status == StatusCode::OK && thanks.has("What you wrote is recorded"), "{}", thanks.body);
    assert_eq!(visitor.post(&link, &sent).status, StatusCode::OK, "sending twice writes once");

    let worker = app.sign_in(Role::SocialWorker);
    let case = worker.get(&format!("/episodes/{}?tab=return", night.episode));
    assert!(case.has("Petra Lindqvist, form tutor, Canal Road School (guest)") && case.has(SAID), "{}", case.body);
    assert_eq!(case.body.matches(SAID).count(), 1);
    assert!(case.has("How we know: Petra Lindqvist"), "{}", case.body);
    assert!(!worker.get("/").has("Hold the return conversation"), "it is held");
    let lead = app.sign_in(Role::InformationGovernance);
    assert!(lead.get(&format!("/children/{}/access", night.child)).has("Petra Lindqvist"), "and the look has a name");
}

#[test]
fn a_link_is_over_when_its_time_is_or_the_conversation_is_somebody_elses() {
    let night = Night::new();
    let first = night.ask();
    let second = night.ask();
    night.is_over(&first, "somebody was asked after");
    night.app.clock.advance(SignedDuration::from_hours(7 * 24));
    night.is_over(&second, "its days are over");

    let third = night.ask();
    night.write(Role::SocialWorker, Kind::ReturnConversationWrittenUp, sample(Kind::ReturnConversationWrittenUp));
    night.is_over(&third, "the worker wrote it up");

    let night = Night::new();
    let link = night.ask();
    let invited = night.app.lantern.see(
        &night.app.actor(Role::SocialWorker),
        operations::Opened::Child(night.child),
        "test",
        None,
    );
    let case = invited.expect("the worker sees the child").case;
    let entry = case.guests().last().expect("somebody is asked").entry.id;
    night.write(Role::SocialWorker, Kind::InvitationEnded, json!({ "invitation": entry }));
    night.is_over(&link, "the worker ended it");
    let other = night.ask();
    let case = night.app.sign_in(Role::SocialWorker);
    let asked = night.app.lantern.guest(other.trim_start_matches("/guest/")).expect("the link is read");
    let operations::GuestLink::Open(asked) = asked else { panic!("the link is open") };
    let back = format!("/episodes/{}/entries/{}/withdraw", night.episode, asked.invitation);
    let page = case.get(&back);
    let taken = [("reason", "never_happened"), ("_confirmed", "yes")];
    let sent: Vec<_> = page.hidden().into_iter().chain(boxes(&taken)).collect();
    assert_eq!(case.post(&back, &sent).status, StatusCode::SEE_OTHER);
    night.is_over(&other, "the worker took it back");
    let last = night.ask();
    night.write(Role::SocialWorker, Kind::ChildRestricted, sample(Kind::ChildRestricted));
    night.is_over(&last, "the record is restricted");
}

#[test]
fn the_secret_of_a_link_opens_nothing_else_and_is_kept_nowhere() {
    let night = Night::new();
    let link = night.ask();
    let secret = link.trim_start_matches("/guest/").to_owned();
    let browser = night.app.visitor();
    browser.keep("lantern", &secret);
    for path in ["/".to_owned(), format!("/children/{}", night.child), format!("/episodes/{}", night.episode)] {
        assert_eq!(browser.get(&path).status, StatusCode::SEE_OTHER, "{path}");
        let request = Request::get(format!("/api/v1{path}")).header(header::AUTHORIZATION, format!("Bearer {secret}"));
        let answer = night.app.ask(request.body(Body::empty()).expect("a request"));
        assert!(!answer.status.is_success(), "{path}");
    }
    let page = browser.get("/guest/guessed");
    assert!(page.status == StatusCode::NOT_FOUND && page.has("ring whoever gave it to you"), "{}", page.body);
    let subject = Subject::Child(night.child);
    let stored = night.app.lantern.store().read(move |transaction| transaction.entries(&subject));
    let stored = format!("{:?}", stored.expect("the chain is read"));
    assert!(stored.contains("Petra Lindqvist") && !stored.contains(&secret), "only what follows from it is kept");
}

fn boxes(typed: &[(&str, &str)]) -> Vec<(String, String)> {
    typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}
