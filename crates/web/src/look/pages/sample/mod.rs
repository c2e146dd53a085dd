//! Invented people and cases that the samples of pages share. Nothing here is anybody's.

mod case;
mod forms;

pub(super) use case::*;
pub(super) use forms::{every_widget, every_widget_refused, report_form, risk_form};

use askama::Template;

use super::{
    Board, CallBackPage, CarersList, CasePage, Check, Conflict, Desk, Document, Emergency, FamilyGiven, Figures, Find,
    GuestAsked, GuestForm, HandOver, Interruption, Invited, NewReport, Notices, Owed, PracticeCall, PublicCheck,
    PublicFamily, PublicMessage, PublicQuestion, PublicReference, PublicStart, PublicSteps, RecordForm, RecordView,
    ReportTaken, RewriteCheck, Sessions, SignIn, SubjectPage, TakeOver, Unsaved, UnusualDayPage, WayInPage,
};
use crate::look::layout::{
    AsOf, DemoClock, Language, Layout, NavigationItem, Person, PublicLayout, PublicWords, Saved, Timeout,
};
use crate::look::parts::{Earlier, Link};

/// Every page's samples by name, rendered; the gallery writes them out and the tests read them.
///
/// # Errors
/// When a template cannot be rendered.
pub fn every_page() -> askama::Result<Vec<(&'static str, String)>> {
    Ok(vec![
        ("sign-in", SignIn::sample().render()?),
        ("sessions", Sessions::sample().render()?),
        ("invited", Invited::sample().render()?),
        ("way-in", WayInPage::sample().render()?),
        ("guest-asked", GuestAsked::sample().render()?),
        ("family-given", FamilyGiven::sample().render()?),
        ("guest-form", GuestForm::sample().render()?),
        ("what-i-owe", Owed::sample().render()?),
        ("board", Board::sample().render()?),
        ("desk", Desk::sample().render()?),
        ("take-over", TakeOver::sample().render()?),
        ("hand-over", HandOver::sample().render()?),
        ("call-back", CallBackPage::sample().render()?),
        ("carers-list", CarersList::sample().render()?),
        ("new-report", NewReport::sample().render()?),
        ("practice-call", PracticeCall::sample().render()?),
        ("report-taken", ReportTaken::sample().render()?),
        ("case", CasePage::sample().render()?),
        ("case-as-of", CasePage::sample_as_of().render()?),
        ("risk", SubjectPage::sample_risk().render()?),
        ("child", SubjectPage::sample_child().render()?),
        ("home", SubjectPage::sample_home().render()?),
        ("emergency-access", Emergency::sample().render()?),
        ("check", Check::sample().render()?),
        ("unusual-day", UnusualDayPage::sample().render()?),
        ("figures", Figures::sample().render()?),
        ("find", Find::sample().render()?),
        ("record-form", RecordForm::sample().render()?),
        ("record-form-refused", RecordForm::sample_refused().render()?),
        ("risk-form", RecordForm::sample_risk().render()?),
        ("record-view", RecordView::sample().render()?),
        ("conflict", Conflict::sample().render()?),
        ("interruption", Interruption::sample().render()?),
        ("rewrite-check", RewriteCheck::sample().render()?),
        ("notices", Notices::sample().render()?),
        ("error", Document::sample_error().render()?),
        ("unsaved", Unsaved::sample().render()?),
        ("statistics", Document::sample_statistics().render()?),
        ("public-start", PublicStart::sample().render()?),
        ("public-steps", PublicSteps::sample().render()?),
        ("public-moment", PublicQuestion::sample_moment().render()?),
        ("public-choice", PublicQuestion::sample_choice().render()?),
        ("public-right-to-left", PublicQuestion::sample_right_to_left().render()?),
        ("public-check", PublicCheck::sample().render()?),
        ("public-reference", PublicReference::sample().render()?),
        ("public-family", PublicFamily::sample().render()?),
        ("public-message", PublicMessage::sample().render()?),
    ])
}

/// The frame of a signed-in member of staff, with every notice the demo shows.
pub fn layout(title: &str) -> Layout {
    let item = |label: &str, href: &str, count: Option<usize>| NavigationItem {
        label: label.to_owned(),
        href: href.to_owned(),
        current: label == title,
        count,
    };
    Layout {
        title: title.to_owned(),
        errors: false,
        person: Some(Person {
            name: "Tom Ashby".to_owned(),
            unit: "Missing-person officer, North Area MPU".to_owned(),
        }),
        navigation: vec![
            item("What I owe", "/", Some(3)),
            item("Live board", "/board", None),
            item("New report", "/report/new", None),
            item("Find", "/find", None),
            item("Notices", "/notices", Some(1)),
        ],
        token: "token-1".to_owned(),
        now: "2025-03-02T01:15:00Z".to_owned(),
        back: None,
        as_of: None,
        earlier: None,
        asked_earlier: false,
        emergency: None,
        saved: None,
        demo: Some(DemoClock { now: "Sun 2 Mar 2025 01:15".to_owned(), action: "/demo/clock".to_owned() }),
        timeout: Some(Timeout {
            seconds: 1800,
            warn_at: 300,
            at: "23:45".to_owned(),
            last: false,
            extend_url: "/session/extend".to_owned(),
        }),
    }
}

/// The frame of a family page in English.
pub fn public_layout(title: &str) -> PublicLayout {
    let language = |tag: &str, name: &str| Language {
        tag: tag.to_owned(),
        name: name.to_owned(),
        href: format!("?language={tag}"),
        current: tag == "en",
    };
    PublicLayout {
        title: title.to_owned(),
        language: "en".to_owned(),
        right_to_left: false,
        languages: vec![language("en", "English"), language("bn", "বাংলা"), language("so", "Soomaali")],
        languages_open: false,
        exit_href: "/leave".to_owned(),
        back: None,
        demo: "Demo: everything here is invented, and nobody reads what you send.".to_owned(),
        unchecked: String::new(),
        help: "To speak to somebody now, ring 020 7946 0123. If a child is in danger, ring 999.".to_owned(),
        words: PublicWords::default(),
    }
}

pub(super) fn as_of() -> AsOf {
    AsOf { when: "Sat 1 Mar 2025 22:15".to_owned(), now_href: "/episodes/ep1".to_owned() }
}

pub(super) fn earlier() -> Earlier {
    Earlier {
        action: "/episodes/ep1".to_owned(),
        often: vec![Link::new("1 hour ago", "/episodes/ep1?as_of=2025-03-02T00:15:00Z")],
        ..Earlier::default()
    }
}

pub(super) fn saved() -> Saved {
    Saved {
        what: "The sighting is recorded.".to_owned(),
        told: vec!["DS Grace Okafor".to_owned(), "Tower Hamlets emergency duty team".to_owned()],
        owed: vec!["Ask for the station's pictures, due 03:15".to_owned()],
        meanwhile: vec!["Contact made, by her aunt, 00:20".to_owned()],
        wording: vec![(
            "streetwise".to_owned(),
            "Say what the child can do to stay safe, and what they cannot".to_owned(),
        )],
        correct: Some(Link::new("correct the words", "/episodes/ep1/entries/e1/correct")),
        report: None,
    }
}
