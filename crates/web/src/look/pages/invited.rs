//! Making a passkey by a link, and how somebody who keeps the register sees a person's way in. Who may is decided elsewhere.

use askama::Template;

use super::sample;
use crate::look::layout::Layout;
use crate::look::parts::{Link, PostButton, Section, SectionBody, SummaryList, SummaryRow};
use crate::look::rendered;

/// A button that asks the reader's authenticator. Without scripts it says why there is none.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/_passkey.html")]
pub struct PasskeyButton {
    /// `get` to sign in, `create` to make one.
    pub kind: &'static str,
    /// The words.
    pub label: String,
    /// Where the question comes from.
    pub question: String,
    /// Where the answer goes.
    pub answer: String,
}

rendered!(PasskeyButton);

impl PasskeyButton {
    /// Signs in; then leads on.
    pub fn sign_in(answer: String) -> Self {
        Self {
            kind: "get",
            label: "Sign in with a passkey".to_owned(),
            question: "/sign-in/passkey".to_owned(),
            answer,
        }
    }

    /// Makes one; both addresses begin alike.
    pub fn make(base: &str) -> Self {
        let (label, question) = ("Make a passkey on this device".to_owned(), base.to_owned());
        Self { kind: "create", label, question, answer: format!("{base}/answer") }
    }
}

/// The page a link of an invitation opens.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/invited.html")]
pub struct Invited {
    /// The frame; nobody is signed in.
    pub layout: Layout,
    /// Who is invited.
    pub name: String,
    /// Makes it.
    pub button: PasskeyButton,
}

impl Invited {
    /// An example.
    pub fn sample() -> Self {
        let layout = Layout { person: None, navigation: Vec::new(), ..sample::layout("Make a passkey") };
        Self { layout, name: "Daniel Reeve".to_owned(), button: PasskeyButton::make("/invitations/1") }
    }
}

/// How one person signs in.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/way_in.html")]
pub struct WayInPage {
    /// The frame.
    pub layout: Layout,
    /// Whose way in it is.
    pub name: String,
    /// What is wrong with what was asked.
    pub trouble: String,
    /// The link to hand over, shown this once.
    pub link: Option<Link>,
    /// Passkeys, and who was invited.
    pub sections: Vec<Section>,
    /// What can be done.
    pub buttons: Vec<PostButton>,
}

impl WayInPage {
    /// An example.
    pub fn sample() -> Self {
        let rows = vec![SummaryRow::new("Safari on an iPhone", "Made 1 March 2026, last used today 19:30")];
        let passkeys = SectionBody::Summary(SummaryList { rows });
        Self {
            layout: sample::layout("How they sign in"),
            name: "Daniel Reeve".to_owned(),
            trouble: String::new(),
            link: Some(Link::new("https://lantern.example/invitations/1", "https://lantern.example/invitations/1")),
            sections: vec![Section::new("passkeys", "Passkeys", passkeys)],
            buttons: vec![sample::post("Invite them to make a passkey", "", "/people/1/sign-in")],
        }
    }
}
