//! Signing in through an organisation's own provider: the whole flow, against a real provider on this machine.
#![expect(clippy::expect_used, clippy::panic, reason = "a test: what is missing fails it")]

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;

use axum::http::StatusCode;
use casework::actor::Role;
use casework::entry::Subject;
use casework::records::Kind;
use identity::Identity;
use jiff::SignedDuration;
use operations::Keeping;
use serde_json::json;
use testkit::{Browser, Page, TestApp};
use web::site::Site;

/// The provider, for as long as a test takes.
struct Provider {
    process: Child,
    issuer: String,
    /// It says what it does, and ends when nobody hears it.
    _says: BufReader<ChildStdout>,
}

impl Provider {
    fn start() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut process = Command::new("node")
            .arg("browser/provider.mjs")
            .current_dir(root)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("node is there: script/setup");
        let mut issuer = String::new();
        let mut says = BufReader::new(process.stdout.take().expect("what it says"));
        says.read_line(&mut issuer).expect("its address");
        assert!(issuer.starts_with("http://127.0.0.1:"), "the provider did not start: script/setup installs it");
        Self { process, issuer: issuer.trim().to_owned(), _says: says }
    }

    /// Who comes next. It has read so when it answers something else.
    fn expects(&mut self, account: &str) {
        let input = self.process.stdin.as_mut().expect("it listens");
        writeln!(input, "{account}").expect("it is told");
        ureq::get(format!("{}/.well-known/openid-configuration", self.issuer)).call().expect("it answers");
    }

    fn site(&self, secret: &str) -> Site {
        self.site_with(secret, "")
    }

    fn site_with(&self, secret: &str, more: &str) -> Site {
        let settings = format!(
            "[[provider]]\norganisation = \"met\"\nissuer = \"{}\"\nclient_id = \"lantern\"\nclient_secret_env = \"S\"\n{more}",
            self.issuer
        );
        let providers =
            identity::providers(&settings, Path::new("."), |_| Some(secret.to_owned())).expect("a provider");
        Site { identity: Some(Arc::new(Identity::new("http://localhost", providers))), ..Site::default() }
    }

    /// Goes through the provider's own pages as a browser would, until it sends one back; the path it sends to.
    fn pass(&self, from: &str) -> String {
        let agent: ureq::Agent =
            ureq::Agent::config_builder().max_redirects(0).http_status_as_error(false).build().into();
        let (mut at, mut cookies) = (from.to_owned(), BTreeMap::<String, String>::new());
        for _ in 0..10 {
            let sent = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
            let mut answer = agent.get(&at).header("cookie", sent).call().expect("the provider answers");
            for cookie in answer.headers().get_all("set-cookie") {
                let pair = cookie.to_str().expect("text").split(';').next().unwrap_or_default();
                let (name, value) = pair.split_once('=').expect("a cookie");
                cookies.insert(name.to_owned(), value.to_owned());
            }
            let to = answer.headers().get("location").map(|to| to.to_str().expect("text").to_owned());
            let to = to.unwrap_or_else(|| panic!("{at}: {}", answer.body_mut().read_to_string().unwrap_or_default()));
            if let Some(back) = to.strip_prefix("http://localhost") {
                return back.to_owned();
            }
            at = if to.starts_with('/') { format!("{}{to}", self.issuer) } else { to };
        }
        panic!("the provider sends round in circles");
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        _ = self.process.kill();
        _ = self.process.wait();
    }
}

/// An officer whose account is `officer-1`, and perhaps has left.
fn with_account(app: &TestApp, active: bool) {
    let record = json!({
        "name": "Test officer", "organisation": "met", "unit": "met-ce-mpu", "role": "missing_person_officer",
        "account": "officer-1", "active": active,
    });
    let (kind, subject) = (Kind::PersonRegistered, Some(Subject::Person(TestApp::person(Role::MissingPersonOfficer))));
    let keeping = Keeping { subject, kind, occurred: None, record, revises: None };
    app.lantern.keep(&app.actor(Role::UnitSupervisor), keeping, None).expect("the register takes it");
}

fn begin(browser: &Browser<'_>) -> Page {
    let page = browser.get("/sign-in");
    assert!(page.has("Sign in with Metropolitan Police") && page.has("/sign-in/with/met"), "{}", page.body);
    browser.get("/sign-in/with/met")
}

#[test]
fn whoever_their_organisation_knows_is_signed_in_and_asked_anew_where_it_matters() {
    let mut provider = Provider::start();
    let app = TestApp::new().served_as(provider.site("hush"));
    with_account(&app, true);
    provider.expects("officer-1");
    let browser = app.visitor();
    let there = begin(&browser);
    for asked in ["code_challenge_method=S256", "response_type=code", "nonce=", "state=", "client_id=lantern"] {
        assert!(there.location().contains(asked), "{asked}: {}", there.location());
    }
    let back = provider.pass(there.location());
    let signed = browser.get(&back);
    assert_eq!((signed.status, signed.location()), (StatusCode::SEE_OTHER, "/"), "{}", signed.body);
    assert!(browser.get("/sessions").has("Test officer"));

    let again = browser.get(&back);
    assert!(again.has("That sign-in has run out"), "nothing is taken twice: {}", again.body);

    app.clock.advance(SignedDuration::from_mins(20));
    let prove = browser.get(browser.get("/emergency-access").location());
    assert!(prove.has("/sign-in/with/met?then=%2Femergency-access"), "{}", prove.body);
    let there = browser.get("/sign-in/with/met?then=%2Femergency-access");
    assert!(
        there.location().contains("prompt=login") && there.location().contains("max_age=0"),
        "{}",
        there.location()
    );
    let old = browser.cookie("lantern");
    assert_eq!(browser.get(&provider.pass(there.location())).location(), "/emergency-access");
    assert_ne!(browser.cookie("lantern"), old, "a proof begins a session");
    assert_eq!(browser.get("/emergency-access").status, StatusCode::OK);
}

#[test]
fn what_does_not_belong_to_what_was_begun_signs_nobody_in() {
    let mut provider = Provider::start();
    let app = TestApp::new().served_as(provider.site("hush"));
    with_account(&app, true);
    provider.expects("officer-1");
    let refused = |browser: &Browser<'_>, back: &str| {
        let page = browser.get(back);
        assert!(page.header("set-cookie").is_none(), "{back}: {:?}", page.headers);
        page.body
    };
    let victim = app.visitor();
    let thief = app.visitor();
    let stolen = provider.pass(begin(&thief).location());
    begin(&victim);
    assert!(refused(&victim, &stolen).contains("not what was begun on this device"), "another's way back");
    assert!(refused(&app.visitor(), &stolen).contains("has run out"), "nothing was begun");

    let browser = app.visitor();
    let back = provider.pass(begin(&browser).location());
    let code = back.split("code=").nth(1).and_then(|rest| rest.split('&').next()).expect("a code");
    assert!(refused(&browser, &back.replace(code, "guessed")).contains("did not say who you are"));
    app.clock.advance(SignedDuration::from_mins(16));
    let slow = app.visitor();
    let back = provider.pass(begin(&slow).location());
    app.clock.advance(SignedDuration::from_mins(11));
    assert!(refused(&slow, &back).contains("has run out"));
}

#[test]
fn nobody_is_put_on_the_register_by_signing_in_and_whoever_has_left_is_out() {
    let mut provider = Provider::start();
    let app = TestApp::new().served_as(provider.site("hush"));
    let come = |account: &str, provider: &mut Provider| {
        provider.expects(account);
        let browser = app.visitor();
        browser.get(&provider.pass(begin(&browser).location()))
    };
    let page = come("officer-1", &mut provider);
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert!(
        page.has("Your organisation knows you as officer-1") && page.header("set-cookie").is_none(),
        "{}",
        page.body
    );
    with_account(&app, true);
    assert_eq!(come("officer-1", &mut provider).location(), "/");
    app.clock.advance(SignedDuration::from_secs(1));
    with_account(&app, false);
    assert_eq!(come("officer-1", &mut provider).status, StatusCode::FORBIDDEN);
}

#[test]
fn a_sign_in_that_is_weaker_than_the_organisation_asks_for_opens_nothing() {
    let mut provider = Provider::start();
    let app = TestApp::new().served_as(provider.site_with("hush", "strengths = [\"key\"]\n"));
    with_account(&app, true);
    for (comes, status) in [
        ("officer-1 password", StatusCode::FORBIDDEN),
        ("officer-1", StatusCode::FORBIDDEN),
        ("officer-1 key", StatusCode::SEE_OTHER),
    ] {
        provider.expects(comes);
        let browser = app.visitor();
        let there = begin(&browser);
        assert!(there.location().contains("acr_values=key"), "{}", there.location());
        let page = browser.get(&provider.pass(there.location()));
        assert_eq!(page.status, status, "{comes}: {}", page.body);
        assert_eq!(page.header("set-cookie").is_some(), status == StatusCode::SEE_OTHER, "{comes}");
    }
}

#[test]
fn a_provider_that_does_not_answer_or_does_not_know_lantern_gets_a_plain_page() {
    let mut provider = Provider::start();
    let wrong = TestApp::new().served_as(provider.site("guessed"));
    with_account(&wrong, true);
    provider.expects("officer-1");
    let browser = wrong.visitor();
    let page = browser.get(&provider.pass(begin(&browser).location()));
    assert_eq!(page.status, StatusCode::FORBIDDEN, "{}", page.body);
    assert!(page.has("did not say who you are") && !page.has("invalid_client"), "{}", page.body);

    let site = provider.site("hush");
    drop(provider);
    let gone = TestApp::new().served_as(site);
    let page = begin(&gone.visitor());
    assert_eq!(page.status, StatusCode::BAD_GATEWAY);
    assert!(page.has("does not answer") && page.has("ring 999"), "{}", page.body);
    assert_eq!(gone.visitor().get("/sign-in/with/nobody").status, StatusCode::NOT_FOUND);
}
