//! Photos and documents in the whole site: what is taken is told by its content, what a picture carries besides is gone,
//! nothing typed is lost, and what is handed out cannot act and goes to nobody else.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use std::io::{Cursor, Read as _, Write as _};
use std::net::TcpListener;
use std::thread::JoinHandle;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use casework::actor::Role;
use image::{DynamicImage, ImageFormat, RgbImage};
use operations::{Opens, Scanner};
use serde_json::{Value, json};
use testkit::{Browser, Page, TestApp, multipart};

const TITLE: &str = "School photo, September";

fn picture(format: ImageFormat) -> Vec<u8> {
    let image = RgbImage::from_fn(40, 20, |x, y| {
        image::Rgb([u8::try_from(x * 6).unwrap_or(0), 90, u8::try_from(y).unwrap_or(0)])
    });
    let mut out = Vec::new();
    DynamicImage::from(image).write_to(&mut Cursor::new(&mut out), format).expect("a picture is drawn");
    out
}

/// A photo taken with a telephone on its side, that says where.
fn photo() -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value].concat()
    };
    let tiff = [
        &b"II*\0"[..],
        &8_u32.to_le_bytes(),
        &2_u16.to_le_bytes(),
        &entry(0x0112, 3, 1, [6, 0, 0, 0]),
        &entry(0x8825, 4, 1, 38_u32.to_le_bytes()),
        &[0; 4],
        &1_u16.to_le_bytes(),
        &entry(0x001d, 2, 4, *b"Bow\0"),
        &[0; 4],
    ]
    .concat();
    let exif = [&b"Exif\0\0"[..], &tiff].concat();
    let length = u16::try_from(exif.len() + 2).expect("a short segment");
    let plain = picture(ImageFormat::Jpeg);
    let (start, rest) = plain.split_at(2);
    [start, &[0xff, 0xe1], &length.to_be_bytes(), &exif, rest].concat()
}

fn holds(bytes: &[u8], sought: &[u8]) -> bool {
    bytes.windows(sought.len()).any(|window| window == sought)
}

fn send(browser: &Browser<'_>, path: &str, seen_by: &str, file: (&str, &[u8])) -> Page {
    let mut fields = browser.get(path).hidden();
    for (name, value) in [("title", TITLE), ("what", "picture_of_child"), ("seen_by", seen_by), ("words", "")] {
        fields.push((name.to_owned(), value.to_owned()));
    }
    browser.upload(path, &fields, file)
}

fn entry(saved: &Page) -> String {
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let entry = saved.location().split("saved=").nth(1).and_then(|rest| rest.split('&').next());
    entry.expect("an entry").to_owned()
}

#[test]
fn a_photo_is_kept_without_the_place_it_was_taken_at_and_handed_out_where_it_cannot_act() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let case = format!("/episodes/{episode}");
    assert!(officer.get(&case).has(&format!("{case}/attachment_added/new")));
    let sent = photo();
    assert!(holds(&sent, b"Exif") && holds(&sent, b"Bow"));
    let entry =
        entry(&send(&officer, &format!("{case}/attachment_added/new"), "everybody", ("amara at home.jpg", &sent)));

    let read = officer.get(&format!("{case}/entries/{entry}"));
    assert!(read.has(TITLE) && read.has(&format!("/files/{entry}")), "{}", read.body);
    let looks = || {
        let looks = app.lantern.store().read(move |transaction| transaction.looks_at(child, None, 1000));
        looks.expect("the log is read").iter().filter(|look| look.what == "file").count()
    };
    assert_eq!(looks(), 0);
    let file = officer.get(&format!("/files/{entry}"));
    assert_eq!((file.status, looks()), (StatusCode::OK, 1));
    assert!(!holds(&file.bytes, b"Exif") && !holds(&file.bytes, b"Bow"));
    let drawn = image::load_from_memory_with_format(&file.bytes, ImageFormat::Jpeg).expect("a picture");
    assert_eq!((drawn.width(), drawn.height()), (20, 40), "it stands the right way up");
    for (name, value) in [
        ("content-type", "image/jpeg"),
        ("content-security-policy", "default-src 'none'; sandbox; frame-ancestors 'none'"),
        ("x-content-type-options", "nosniff"),
        ("cache-control", "no-store"),
    ] {
        assert_eq!(file.header(name), Some(value));
    }
    assert_eq!(file.header("content-disposition"), Some(&*format!("inline; filename=\"lantern-{entry}.jpg\"")));
    assert_eq!(app.stranger().get(&format!("/files/{entry}")).status, StatusCode::NOT_FOUND);
    assert_eq!(app.visitor().get(&format!("/files/{entry}")).location(), "/sign-in");
    assert_eq!(officer.get(&format!("/files/{episode}")).status, StatusCode::NOT_FOUND, "an entry without a file");
}

#[test]
fn a_document_is_kept_as_it_is_and_only_saved_and_what_few_may_see_few_are_given() {
    let app = TestApp::new();
    let (child, _) = app.missing_child();
    let worker = app.sign_in(Role::SocialWorker);
    let path = format!("/children/{child}/attachment_added/new");
    let pdf = b"%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n";
    let entry = entry(&send(&worker, &path, "few", ("plan.txt", pdf)));
    let file = worker.get(&format!("/files/{entry}"));
    assert_eq!((file.status, &file.bytes[..]), (StatusCode::OK, &pdf[..]));
    assert!(file.header("content-disposition").is_some_and(|how| how.starts_with("attachment; ")));
    let manager = app.sign_in(Role::HomeManager);
    assert_eq!(manager.get(&format!("/files/{entry}")).status, StatusCode::NOT_FOUND);
    let read = manager.get(&format!("/children/{child}/entries/{entry}"));
    assert!(read.has("Not shown to you") && !read.has("/files/") && !read.has(TITLE), "{}", read.body);

    let correct = |seen_by: &str| {
        let path = format!("/children/{child}/entries/{entry}/correct");
        let page = worker.get(&path);
        let (mut fields, file) = (page.hidden(), page.value("record.file").expect("which file it is"));
        let said = [
            ("reason", "learned_later"),
            ("record.file", &file),
            ("record.title", TITLE),
            ("record.what", "plan"),
            ("record.seen_by", seen_by),
        ];
        fields.extend(said.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let saved = worker.post(&path, &fields);
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    };
    correct("everybody");
    assert_eq!(manager.get(&format!("/files/{entry}")).bytes, pdf, "a correction opens it to everybody");
    assert!(manager.get(&format!("/children/{child}/entries/{entry}")).has(TITLE));
    correct("few");
    assert_eq!(manager.get(&format!("/files/{entry}")).status, StatusCode::NOT_FOUND, "and another closes it again");

    let withdraw = format!("/children/{child}/entries/{entry}/withdraw");
    let reason = |fields: Vec<(String, String)>| {
        fields
            .into_iter()
            .chain([("reason".to_owned(), "never_happened".to_owned()), ("_confirmed".to_owned(), "yes".to_owned())])
    };
    let taken: Vec<_> = reason(worker.get(&withdraw).hidden()).collect();
    assert_eq!(worker.post(&withdraw, &taken).status, StatusCode::SEE_OTHER);
    assert_eq!(
        worker.get(&format!("/files/{entry}")).status,
        StatusCode::NOT_FOUND,
        "what is taken back is handed to nobody"
    );
    assert!(!manager.get(&format!("/children/{child}/entries/{entry}")).has(TITLE), "and read by nobody else");
}

#[test]
fn what_is_not_taken_is_said_beside_the_file_and_nothing_typed_is_lost() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/attachment_added/new");
    let (large, jpeg) = (vec![b'a'; 11 * 1024 * 1024], picture(ImageFormat::Jpeg));
    let cut = &jpeg[..jpeg.len() / 3];
    for (file, told) in [
        (("amara.jpg", &b"<!DOCTYPE html><script>alert(1)</script>"[..]), "none of them, whatever its name says"),
        (("amara.jpg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"), "none of them, whatever its name says"),
        (("amara.png", b"MZ\x90\0\x03\0\0\0\x04\0\0\0"), "none of them, whatever its name says"),
        (("amara.jpg", cut), "The picture cannot be read"),
        (("amara.txt", &large), "The file is larger than 10 MB"),
        (("amara.txt", &vec![b'a'; 40 * 1024 * 1024]), "The file is larger than 10 MB"),
        (("", b""), "Choose the file"),
    ] {
        let page = send(&officer, &path, "everybody", file);
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}: {:.2000}", page.body);
        assert!(page.has(told) && page.has("href=\"#f-file\"") && page.has(TITLE), "{told}: {}", page.body);
    }
    let untitled = officer.upload(&path, &officer.get(&path).hidden(), ("amara.jpg", &jpeg));
    assert!(untitled.has("href=\"#f-title\"") && untitled.has("Choose the file again"), "{}", untitled.body);
    let typed: Vec<(String, String)> =
        officer.get(&path).hidden().into_iter().chain([("file".into(), "5f".repeat(32))]).collect();
    assert!(officer.post(&path, &typed).has("Choose the file"), "a digest is no file");
}

/// A scanner that answers once, and then gives back what it was asked.
fn scanner(answer: &'static [u8]) -> (Scanner, JoinHandle<Vec<u8>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let asked = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a caller");
        let mut asked = Vec::new();
        let mut piece = [0; 4096];
        while !asked.ends_with(&[0, 0, 0, 0]) {
            let read = stream.read(&mut piece).expect("a request");
            asked.extend_from_slice(piece.get(..read).unwrap_or_default());
        }
        stream.write_all(answer).expect("an answer");
        asked
    });
    (format!("tcp:{address}").parse().expect("a scanner"), asked)
}

#[test]
fn a_file_is_taken_only_when_the_scanner_that_is_set_finds_nothing() {
    let png = picture(ImageFormat::Png);
    let answered = |scanner: Scanner| {
        let app = TestApp::new().scanned_by(scanner);
        let (_, episode) = app.missing_child();
        send(
            &app.sign_in(Role::CallHandler),
            &format!("/episodes/{episode}/attachment_added/new"),
            "everybody",
            ("a.png", &png),
        )
    };
    let (clean, asked) = scanner(b"stream: OK\0");
    assert_eq!(answered(clean).status, StatusCode::SEE_OTHER);
    let asked = asked.join().expect("the scanner was asked");
    assert!(asked.starts_with(b"zINSTREAM\0") && holds(&asked, &png), "it is shown the whole file");
    let (infected, _) = scanner(b"stream: Eicar-Test-Signature FOUND\0");
    let found = answered(infected);
    assert!(
        found.status == StatusCode::UNPROCESSABLE_ENTITY && found.has("found something in this file"),
        "{}",
        found.body
    );
    let (broken, _) = scanner(b"INSTREAM size limit exceeded. ERROR\0");
    assert!(answered(broken).has("does not answer"));
    let nobody = TcpListener::bind("127.0.0.1:0").and_then(|gone| gone.local_addr()).expect("a port nobody listens on");
    for away in [format!("tcp:{nobody}"), "unix:/nowhere/clamd.ctl".to_owned()] {
        let page = answered(away.parse().expect("a scanner"));
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.has("does not answer") && page.has(TITLE));
    }
    for bad in ["", "tcp:", "tcp:localhost", "unix:clamd", "http://localhost:3310"] {
        assert!(bad.parse::<Scanner>().is_err(), "{bad}");
    }
}

#[test]
fn a_system_attaches_and_reads_a_file_with_its_token() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let token = |role| app.lantern.issue_token(TestApp::person(role), Opens::Api, None).expect("a token");
    let officer = token(Role::MissingPersonOfficer);
    let ask = |request: axum::http::request::Builder, body: Vec<u8>| {
        app.ask(
            request
                .header(header::AUTHORIZATION, format!("Bearer {officer}"))
                .body(Body::from(body))
                .expect("a request"),
        )
    };
    let attach = |place: &str, record: &str, file: (&str, &[u8])| {
        let (kind, body) = multipart(&[("record", record)], file);
        ask(Request::post(format!("/api/v1/{place}/attachments")).header(header::CONTENT_TYPE, kind), body)
    };
    let record = json!({ "title": TITLE, "what": "document", "seen_by": "everybody" });
    let (text, place) = (b"She told her aunt.\n", format!("episodes/{episode}"));
    let sent = attach(&place, &record.to_string(), ("a.txt", text));
    assert_eq!(sent.status, StatusCode::CREATED, "{}", sent.body);
    let created: Value = serde_json::from_str(&sent.body).expect("JSON");
    let entry = created["entry"].as_str().expect("an entry");
    let file = ask(Request::get(format!("/api/v1/files/{entry}")), Vec::new());
    assert_eq!((file.status, &file.bytes[..]), (StatusCode::OK, &text[..]));
    assert_eq!(attach(&format!("children/{child}"), &record.to_string(), ("a.txt", text)).status, StatusCode::CREATED);

    for (record, file, told) in [
        ("{", &text[..], "not JSON"),
        ("", text, "/record"),
        ("[]", text, "not_an_object"),
        ("{\"title\":7}", text, "/record/title"),
        ("{\"titel\":\"x\"}", text, "/record/titel"),
        (&record.to_string(), b"\x7fELF", "not_taken"),
    ] {
        let reply = attach(&place, record, ("a.txt", file));
        assert!(reply.status.is_client_error() && reply.body.contains(told), "{record} {told}: {}", reply.body);
    }
    let claimed =
        json!({ "record": { "file": "5f".repeat(32), "title": TITLE, "what": "document", "seen_by": "everybody" } });
    let request = Request::post(format!("/api/v1/{place}/records/attachment_added"));
    assert!(ask(request, claimed.to_string().into_bytes()).body.contains("no_such_file"), "a digest is no file");
}
