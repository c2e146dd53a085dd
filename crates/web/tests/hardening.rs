//! What holds on every answer and every form, whoever asks: headers, cookies, and that no other site posts here.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use casework::actor::Role;
use testkit::{Page, TestApp};
use web::route::Route;
use web::site::Site;

const HEADERS: [(&str, &str); 8] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'none'; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("x-frame-options", "DENY"),
    ("x-permitted-cross-domain-policies", "none"),
];

fn secure() -> Site {
    Site { secure: true, ..Site::default() }
}

/// Every route with a value in each part of its path, and a path that is none.
fn requests(method: Option<&Method>) -> Vec<(Method, String)> {
    let part = |part: &str| if part.starts_with('{') { "x".to_owned() } else { part.to_owned() };
    let path = |route: &Route| route.path.split('/').map(part).collect::<Vec<_>>().join("/");
    let all = web::routes::routes();
    let routes = all.iter().filter(|route| method.is_none_or(|method| route.method == *method));
    routes.map(|route| (route.method.clone(), path(route))).collect()
}

fn ask(app: &TestApp, method: &Method, path: &str, headers: &[(&str, &str)]) -> Page {
    let request = Request::builder().method(method.clone()).uri(path);
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    app.ask(request.body(Body::empty()).expect("a request"))
}

/// The cookie of somebody who has signed in.
fn session(app: &TestApp, role: Role, name: &str) -> String {
    format!("{name}={}", app.sign_in(role).cookie("lantern"))
}

#[test]
fn every_answer_has_every_header() {
    for (app, tls) in
        [(TestApp::new(), None), (TestApp::new().served_as(secure()), Some("max-age=31536000; includeSubDomains"))]
    {
        let cookie =
            session(&app, Role::MissingPersonOfficer, if tls.is_some() { "__Host-lantern" } else { "lantern" });
        let nowhere = [(Method::GET, "/nowhere".to_owned()), (Method::PUT, "/report/new".to_owned())];
        let asset = web::look::assets::ALL.first().expect("an asset");
        let asset = (Method::GET, format!("/assets/{}", asset.file));
        for (method, path) in requests(None).into_iter().chain(nowhere).chain([asset.clone()]) {
            for sent in [&[][..], &[("cookie", cookie.as_str()), ("sec-fetch-site", "same-origin")]] {
                let page = ask(&app, &method, &path, sent);
                for (name, value) in HEADERS {
                    assert_eq!(page.header(name), Some(value), "{method} {path}");
                }
                assert_eq!(page.header("strict-transport-security"), tls, "{method} {path}");
                let kept = page.header("cache-control").expect("every answer says how long it is kept");
                let public = path == asset.1 || path == "/api/v1/openapi.json" || path == "/api/openapi.json";
                assert!(kept == "no-store" || public, "{method} {path}: {kept}");
                assert_eq!(page.headers.iter().filter(|(name, _)| name == "content-security-policy").count(), 1);
            }
        }
    }
}

#[test]
fn over_tls_every_cookie_is_bound_to_this_host_and_one_without_that_opens_nothing() {
    let app = TestApp::new().served_as(secure());
    let begun = ask(&app, &Method::GET, "/report/account", &[]);
    let cookies: Vec<_> = begun.headers.iter().filter(|(name, _)| name == "set-cookie").collect();
    assert!(!cookies.is_empty(), "{}", begun.body);
    for (_, cookie) in cookies {
        assert!(cookie.starts_with("__Host-") && cookie.contains("; Path=/; HttpOnly; SameSite=Lax"), "{cookie}");
        assert!(cookie.ends_with("; Secure") && !cookie.contains("Domain"), "{cookie}");
    }
    let officer = session(&app, Role::MissingPersonOfficer, "lantern");
    let page = |cookie: &str| ask(&app, &Method::GET, "/report/new", &[("cookie", cookie)]);
    assert_eq!(page(&officer).location(), "/sign-in", "a cookie that anybody on the way could have set");
    assert_eq!(page(&officer.replace("lantern=", "__Host-lantern=")).status, StatusCode::OK);
}

#[test]
fn no_page_of_another_site_posts_anything_in_the_name_of_whoever_is_signed_in() {
    let app = TestApp::new();
    let cookie = session(&app, Role::MissingPersonOfficer, "lantern");
    let mut walked = 0;
    for (method, path) in requests(Some(&Method::POST)).into_iter().filter(|(_, path)| !path.starts_with("/api/")) {
        walked += 1;
        let as_said = |said: &[(&str, &str)]| {
            let headers: Vec<_> = said.iter().copied().chain([("cookie", cookie.as_str())]).collect();
            ask(&app, &method, &path, &headers).status
        };
        for site in ["cross-site", "same-site", "null", ""] {
            assert_eq!(as_said(&[("sec-fetch-site", site)]), StatusCode::FORBIDDEN, "{path} from {site}");
        }
        assert_eq!(as_said(&[]), StatusCode::FORBIDDEN, "{path} from who knows where");
        for origin in ["null", "https://elsewhere.example", "http://localhost.example", "localhost"] {
            assert_eq!(as_said(&[("origin", origin)]), StatusCode::FORBIDDEN, "{path} from {origin}");
        }
    }
    assert!(walked > 30, "only {walked} forms");
    let still = ask(&app, &Method::GET, "/report/new", &[("cookie", &cookie)]);
    assert_eq!(still.status, StatusCode::OK, "nothing of it signed anybody out");
    let own = [("cookie", cookie.as_str()), ("origin", "http://localhost")];
    assert_eq!(ask(&app, &Method::POST, "/session/extend", &own).status, StatusCode::NO_CONTENT, "an older browser");
}

#[test]
fn an_address_is_believed_as_far_as_trusted_proxies_tell_it() {
    let proxies = ["10.0.0.0/8", "2001:db8::/32"].map(|net| net.parse().expect("a network"));
    let from = |peer: &str, told: &[&str]| {
        let mut headers = axum::http::HeaderMap::new();
        for told in told {
            headers.append("x-forwarded-for", told.parse().expect("a header"));
        }
        let peer = std::net::SocketAddr::new(peer.parse().expect("an address"), 1);
        web::caller::address(Some(peer), &headers, &proxies).expect("there is a peer").to_string()
    };
    assert_eq!(from("192.0.2.7", &[]), "192.0.2.7");
    assert_eq!(from("192.0.2.7", &["198.51.100.1"]), "192.0.2.7", "anybody can write that");
    assert_eq!(from("10.0.0.1", &["198.51.100.1"]), "198.51.100.1");
    assert_eq!(from("10.0.0.1", &["127.0.0.1, 198.51.100.1"]), "198.51.100.1", "what came before is made up");
    assert_eq!(from("10.0.0.1", &["203.0.113.9", "198.51.100.1, 10.2.2.2"]), "198.51.100.1");
    assert_eq!(from("10.0.0.1", &["rubbish"]), "10.0.0.1");
    assert_eq!(from("::ffff:10.0.0.1", &["2001:db8::7, 10.0.0.3"]), "2001:db8::7");
}

#[test]
fn a_demonstration_signs_nobody_in_who_is_not_at_its_machine() {
    let app = TestApp::new();
    let person = TestApp::person(Role::SocialWorker).to_string();
    let link = app.lantern.issue_token(TestApp::person(Role::SocialWorker), operations::Opens::SignIn, None);
    let link = format!("/sign-in/{}", link.expect("a link"));
    let sign_in = |app: &TestApp, peer: [u8; 4], headers: &[(&str, &str)]| {
        let with = |request: axum::http::request::Builder| {
            headers.iter().fold(request, |request, (name, value)| request.header(*name, *value))
        };
        let send = |request: axum::http::request::Builder, body: String| {
            let peer = axum::extract::ConnectInfo(web::caller::Peer((peer, 4000).into()));
            app.ask(with(request).extension(peer).body(Body::from(body)).expect("a request"))
        };
        let pages = [
            send(Request::post("/sign-in"), format!("person={person}")),
            send(Request::get(&link), String::new()),
            send(Request::get("/sign-in"), String::new()),
        ];
        pages.iter().any(|page| page.header("set-cookie").is_some() || page.has("name=\"person\""))
    };
    assert!(sign_in(&app, [127, 0, 0, 1], &[("host", "localhost:8080")]));
    assert!(sign_in(&app, [127, 0, 0, 1], &[("host", "127.0.0.1")]));
    assert!(!sign_in(&app, [192, 0, 2, 7], &[("host", "localhost")]));
    assert!(!sign_in(&app, [127, 0, 0, 1], &[("host", "lantern.example")]), "a name that leads here");
    assert!(!sign_in(&app, [127, 0, 0, 1], &[("host", "localhost"), ("x-forwarded-for", "127.0.0.1")]), "a proxy");
    let real = app.served_as(Site::default());
    assert!(!sign_in(&real, [127, 0, 0, 1], &[("host", "localhost")]), "no demonstration");
}
