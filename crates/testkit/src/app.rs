//! The whole site in the process, over a database of its own: signed-in people, browsers that keep cookies, and a child
//! who is missing. Nothing listens on a port and nothing waits.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use casework::actor::{Actor, Role};
use casework::entry::{Origin, Subject};
use casework::ids::{ChildId, EpisodeId, HomeId, OrganisationId, PersonId, UnitId};
use casework::policy::{Policy, shipped};
use casework::record::Descriptor;
use casework::records::{Body as Record, HomeRegistered, Kind, PersonRegistered};
use casework::time::Instant;
use jiff::SignedDuration;
use operations::{About, Arrival, Lantern, Registration, Report, Scanner, Way, Write};
use store::Settings;
use tower::ServiceExt as _;
use web::caller::Peer;
use web::site::Site;

use crate::{Chances, Clock, Database};

impl operations::Clock for Clock {
    fn now(&self) -> Instant {
        Clock::now(self)
    }
}

impl operations::Chance for Chances {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.copy_from_slice(&(0..bytes.len()).map(|_| self.bytes::<1>()[0]).collect::<Vec<_>>());
    }
}

/// The roles somebody signs in with.
const STAFF: [(Role, &str, &str); 11] = [
    (Role::CallHandler, "met", "met-mcc"),
    (Role::MissingPersonOfficer, "met", "met-ce-mpu"),
    (Role::UnitSupervisor, "met", "met-ce-mpu"),
    (Role::SocialWorker, "e09000030", "e09000030-csc"),
    (Role::EmergencyDutyTeam, "e09000030", "e09000030-edt"),
    (Role::ExploitationCoordinator, "e09000030", "e09000030-exploitation"),
    (Role::ReturnConversationWorker, "e09000030", "e09000030-csc"),
    (Role::HomeManager, "larkfield-care", "larkfield-care-office"),
    (Role::Analyst, "met", "met-ce-mpu"),
    (Role::InformationGovernance, "e09000030", "e09000030-ig"),
    (Role::PartnerLead, "e09000030", "e09000030-csc"),
];

/// A social worker of a borough that has nothing to do with the child.
const STRANGER: u128 = 99;

/// A site in the process.
pub struct TestApp {
    /// What it can do.
    pub lantern: Lantern,
    /// Its clock, which stands until it is moved.
    pub clock: Arc<Clock>,
    database: Arc<Database>,
    router: Router,
    runtime: tokio::runtime::Runtime,
}

impl TestApp {
    /// A demonstration site over a new SQLite database, on a night in March 2026: every organisation, a home, and one
    /// person of each role in and around Tower Hamlets.
    pub fn new() -> Self {
        let app = Self::over(Arc::new(Database::on_sqlite()), Arc::new(Clock::at("2026-03-01T22:15:20Z")), 1);
        app.lantern.register_shipped(true).expect("the shipped organisations are registered");
        let home = HomeRegistered {
            name: "Larkfield House".into(),
            address: "1 Invented Row, London".into(),
            host: OrganisationId::literal("e09000030"),
            provider: Some(OrganisationId::literal("larkfield-care")),
            phone: "020 7946 0111".into(),
            agreement: true,
            active: true,
        };
        app.register(Subject::Home(app.home()), home.into());
        for (role, ..) in STAFF {
            let Actor { organisation, unit, home, .. } = app.actor(role);
            let name = format!("Test {}", role.words());
            let person = PersonRegistered { name, organisation, unit, role, home, account: None, active: true };
            app.register(Subject::Person(Self::person(role)), person.into());
        }
        let stranger = PersonRegistered {
            name: "Test stranger".into(),
            organisation: OrganisationId::literal("e09000007"),
            unit: UnitId::literal("e09000007-csc"),
            role: Role::SocialWorker,
            home: None,
            account: None,
            active: true,
        };
        app.register(Subject::Person(PersonId::numbered(STRANGER)), stranger.into());
        // A demonstration has nobody who is only asked in.
        let shown = STAFF.iter().filter(|(role, ..)| *role != Role::PartnerLead);
        let people: Vec<PersonId> = shown.map(|(role, ..)| Self::person(*role)).collect();
        app.lantern.show_people(&people).expect("the demonstration's people are listed");
        app
    }

    /// A site over a database that may have served another one before.
    pub fn over(database: Arc<Database>, clock: Arc<Clock>, seed: u64) -> Self {
        Self::with(database, &Settings::default(), clock, seed)
    }

    fn with(database: Arc<Database>, settings: &Settings, clock: Arc<Clock>, seed: u64) -> Self {
        let policy = Arc::new(Policy::read(&shipped()).expect("the shipped policy is read"));
        let chance = Arc::new(Chances::seeded(seed));
        let lantern =
            Lantern::new(database.open_with(settings), policy, clock.clone(), chance).expect("the directory is read");
        let site = Arc::new(Site { demo: true, letters: true, ..Site::default() });
        let router = web::server::router(&lantern, &site, web::routes::routes());
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        Self { lantern, clock, database, router, runtime }
    }

    /// The address of its database.
    pub fn url(&self) -> &str {
        self.database.url()
    }

    /// The same, with other settings of the server.
    #[must_use]
    pub fn served_as(self, site: Site) -> Self {
        let router = web::server::router(&self.lantern, &Arc::new(site), web::routes::routes());
        Self { router, ..self }
    }

    /// The same site, taking no file that a virus scanner has not seen.
    #[must_use]
    pub fn scanned_by(self, scanner: Scanner) -> Self {
        let lantern = self.lantern.scanned_by(scanner);
        let site = Arc::new(Site { demo: true, letters: true, ..Site::default() });
        let router = web::server::router(&lantern, &site, web::routes::routes());
        Self { lantern, router, ..self }
    }

    /// The same site as another process would serve it, after this one was killed.
    #[must_use]
    pub fn restarted(self) -> Self {
        let Self { lantern, clock, database, router, runtime } = self;
        drop((lantern, router, runtime));
        Self::over(database, clock, 2)
    }

    /// The same, on a disk with room for so many pages of 4096 bytes, or for all it wants.
    #[must_use]
    pub fn restarted_on_a_disk_of(self, most_pages: Option<u32>) -> Self {
        let Self { lantern, clock, database, router, runtime } = self;
        drop((lantern, router, runtime));
        let seed = most_pages.map_or(4, |_| 3);
        Self::with(database, &Settings { most_pages, ..Settings::default() }, clock, seed)
    }

    /// The home whose manager can sign in.
    pub fn home(&self) -> HomeId {
        HomeId::numbered(1)
    }

    /// The address of a route: each part of its path as it is given, else what every such site has of it.
    pub fn fill(&self, path: &str, given: &[(&str, &str)]) -> String {
        let (home, person) = (self.home().to_string(), Self::person(Role::HomeManager).to_string());
        let nobodys = "00000000-0000-4000-8000-000000000000";
        let own = [
            ("{home}", home.as_str()),
            ("{organisation}", "larkfield-care"),
            ("{unit}", "larkfield-care-office"),
            ("{person}", &person),
            ("{call_back}", nobodys),
            ("{search}", nobodys),
            ("{check}", nobodys),
            ("{context}", nobodys),
            ("{practice}", "care_home"),
            ("{secret}", "guessed"),
            ("{step}", "happened"),
            ("{day}", "2026-03-01"),
            ("{list}", "sex"),
        ];
        let parts = given.iter().chain(&own);
        let address = parts.fold(path.to_owned(), |path, (name, value)| path.replace(name, value));
        assert!(!address.contains('{'), "{address} has a part no test knows");
        address
    }

    /// A role close to the missing child that writes a kind.
    pub fn writer_of(kind: &Descriptor) -> Option<Role> {
        let close = [
            Role::MissingPersonOfficer,
            Role::UnitSupervisor,
            Role::SocialWorker,
            Role::ReturnConversationWorker,
            Role::HomeManager,
            Role::InformationGovernance,
        ];
        close.into_iter().find(|role| kind.writers.contains(role))
    }

    /// The person of a role.
    pub fn person(role: Role) -> PersonId {
        PersonId::numbered(1000 + role as u128)
    }

    /// The person of a role, as a writer of entries.
    pub fn actor(&self, role: Role) -> Actor {
        let (_, organisation, unit) = STAFF.iter().find(|(staff, ..)| *staff == role).expect("a role that signs in");
        Actor {
            person: Some(Self::person(role)),
            role,
            organisation: OrganisationId::literal(organisation),
            unit: UnitId::literal(unit),
            home: (role == Role::HomeManager).then(|| self.home()),
        }
    }

    fn register(&self, subject: Subject, body: Record) {
        let (recorded, actor, origin) = (self.lantern.now(), Actor::system(), Origin::Invented);
        let registration =
            Registration { subject, recorded, since: casework::time::Moment::at(recorded), actor, origin, body };
        self.lantern.register(&[registration]).expect("a registration is taken");
    }

    /// A child in the care of Tower Hamlets, living in the home, reported missing just now by the home's manager.
    pub fn missing_child(&self) -> (ChildId, EpisodeId) {
        let sample = |kind: Kind| kind.descriptor().expect("a kind").sample.clone();
        let manager = self.actor(Role::HomeManager);
        let report = |about, record| Report { about, occurred: None, record, origin: Origin::Written };
        let known = sample(Kind::ChildRegistered);
        let written = self.lantern.report(&manager, report(About::New(known), sample(Kind::ReportReceived)), None);
        let written = written.expect("a report is taken");
        let mut placement = sample(Kind::PlacementStarted);
        let fields = placement.as_object_mut().expect("a record is a set of fields");
        fields.insert("home".into(), self.home().to_string().into());
        let write = Write {
            child: written.child,
            episode: None,
            kind: Kind::PlacementStarted,
            occurred: None,
            record: placement,
            revises: None,
            origin: Origin::Written,
        };
        self.lantern.write(&self.actor(Role::SocialWorker), write, None).expect("a placement is taken");
        (written.child, written.episode.expect("a report has an episode"))
    }

    /// A browser nobody has signed in with.
    pub fn visitor(&self) -> Browser<'_> {
        Browser { app: self, cookies: RefCell::default() }
    }

    /// A browser somebody of a role has signed in with.
    pub fn sign_in(&self, role: Role) -> Browser<'_> {
        self.browser_of(Self::person(role))
    }

    /// A browser with which a social worker of another borough has signed in.
    pub fn stranger(&self) -> Browser<'_> {
        self.browser_of(PersonId::numbered(STRANGER))
    }

    /// A browser with which somebody in particular has signed in.
    pub fn browser_of(&self, person: PersonId) -> Browser<'_> {
        let arrival = Arrival::by(Way::Demonstration, SignedDuration::from_hours(1));
        let secret = self.lantern.sign_in(person, arrival).expect("a session begins");
        let browser = self.visitor();
        browser.cookies.borrow_mut().insert("lantern".into(), secret);
        browser
    }

    /// Asks as a program on the same machine would.
    pub fn ask(&self, mut request: Request<Body>) -> Page {
        let (extensions, here) = (request.extensions_mut(), std::net::SocketAddr::from(([127, 0, 0, 1], 50_000)));
        extensions.get_or_insert_with(|| axum::extract::ConnectInfo(Peer(here)));
        request.headers_mut().entry(header::HOST).or_insert(header::HeaderValue::from_static("localhost"));
        self.runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.expect("a router never fails");
            let (head, body) = response.into_parts();
            let body = axum::body::to_bytes(body, usize::MAX).await.expect("a body in memory");
            let headers = head.headers.iter();
            let headers =
                headers.map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into()));
            let text = String::from_utf8_lossy(&body).into_owned();
            Page { status: head.status, headers: headers.collect(), body: text, bytes: body.into() }
        })
    }
}

impl Default for TestApp {
    fn default() -> Self {
        Self::new()
    }
}

/// A browser without scripts, which keeps its cookies.
pub struct Browser<'a> {
    app: &'a TestApp,
    cookies: RefCell<BTreeMap<String, String>>,
}

impl Browser<'_> {
    /// Opens an address; a redirect is not followed.
    pub fn get(&self, path: &str) -> Page {
        self.send(Request::get(path), String::new())
    }

    /// Posts a form.
    pub fn post<N: AsRef<str>, V: AsRef<str>>(&self, path: &str, fields: &[(N, V)]) -> Page {
        let mut body = form_urlencoded::Serializer::new(String::new());
        for (name, value) in fields {
            body.append_pair(name.as_ref(), value.as_ref());
        }
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, body.finish())
    }

    /// Posts a form in which a file was chosen.
    pub fn upload<N: AsRef<str>, V: AsRef<str>>(&self, path: &str, fields: &[(N, V)], file: (&str, &[u8])) -> Page {
        let (kind, body) = multipart(fields, file);
        self.send(Request::post(path).header(header::CONTENT_TYPE, kind), body)
    }

    /// A cookie it keeps; empty when it has none of this name.
    pub fn cookie(&self, name: &str) -> String {
        self.cookies.borrow().get(name).cloned().unwrap_or_default()
    }

    /// Keeps a cookie that another browser had.
    pub fn keep(&self, name: &str, value: &str) {
        self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned());
    }

    /// Forgets its session, as when it has ended.
    pub fn forget(&self, cookie: &str) {
        self.cookies.borrow_mut().remove(cookie);
    }

    fn send(&self, request: axum::http::request::Builder, body: impl Into<Body>) -> Page {
        let cookies = self.cookies.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>();
        let request = request.header(header::COOKIE, cookies.join("; ")).header("sec-fetch-site", "same-origin");
        let request = request.body(body.into()).expect("a request");
        let page = self.app.ask(request);
        for (_, cookie) in page.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let pair = cookie.split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').expect("a cookie has a name");
            if value.is_empty() {
                self.cookies.borrow_mut().remove(name);
            } else {
                self.cookies.borrow_mut().insert(name.into(), value.into());
            }
        }
        page
    }
}

/// A body of what was typed and of a file, chosen in the box `file` under some name, with its content type.
pub fn multipart<N: AsRef<str>, V: AsRef<str>>(
    fields: &[(N, V)],
    (name, bytes): (&str, &[u8]),
) -> (&'static str, Vec<u8>) {
    let part =
        |name: &str, more: &str| format!("--cut-here\r\ncontent-disposition: form-data; name=\"{name}\"{more}\r\n\r\n");
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend_from_slice(format!("{}{}\r\n", part(name.as_ref(), ""), value.as_ref()).as_bytes());
    }
    body.extend_from_slice(part("file", &format!("; filename=\"{name}\"")).as_bytes());
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--cut-here--\r\n");
    ("multipart/form-data; boundary=cut-here", body)
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: Vec<(String, String)>,
    /// Its body, as text.
    pub body: String,
    /// Its body.
    pub bytes: Vec<u8>,
}

impl Page {
    /// A header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Where it redirects to.
    pub fn location(&self) -> &str {
        self.header("location").unwrap_or_default()
    }

    /// Whether it holds a text.
    pub fn has(&self, text: &str) -> bool {
        self.body.contains(text)
    }

    /// The value of a hidden or text box.
    pub fn value(&self, name: &str) -> Option<String> {
        let tag = self.body.split('<').find(|tag| tag.contains(&format!(" name=\"{name}\"")))?;
        let value = tag.split(" value=\"").nth(1)?.split('"').next()?;
        Some(
            value
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&#60;", "<")
                .replace("&#62;", ">")
                .replace("&#38;", "&"),
        )
    }

    /// The form's token.
    pub fn token(&self) -> String {
        self.form_value("_token")
    }

    /// The hidden boxes a form sends back: token, now, version and place.
    pub fn hidden(&self) -> Vec<(String, String)> {
        ["_token", "_now", "_seen", "_revises", "entry", "_step"]
            .iter()
            .filter_map(|name| Some(((*name).to_owned(), self.in_form(name)?)))
            .collect()
    }

    fn form_value(&self, name: &str) -> String {
        self.in_form(name).unwrap_or_default()
    }

    /// A box of the page's own form, not of the frame around it.
    fn in_form(&self, name: &str) -> Option<String> {
        let main = self.body.split("<main").nth(1).unwrap_or_default();
        Page { body: main.to_owned(), ..self.clone() }.value(name)
    }
}
