//! Signing in to the demo as one of its invented people. It proves nobody's identity.

use askama::Template;

use super::{PasskeyButton, sample};
use crate::look::layout::Layout;
use crate::look::parts::Link;

/// Somebody the demo lets the reader be.
#[derive(Debug, Clone, Default)]
pub struct DemoPerson {
    /// Posted as `person`.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: String,
    /// Their unit.
    pub unit: String,
}

/// The list of people.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/sign_in.html")]
pub struct SignIn {
    /// The frame; nobody is signed in yet.
    pub layout: Layout,
    /// Why the reader is here again: `Your session ended. What you typed was kept.` Empty for none.
    pub note: String,
    /// Where choosing posts to.
    pub action: String,
    /// Where to go on to; empty for where the work begins.
    pub then: String,
    /// Organisations that have a sign-in of their own.
    pub providers: Vec<Link>,
    /// Signs in with a passkey, where they are used.
    pub passkey: Option<PasskeyButton>,
    /// Whom a demonstration lets one be, in the order of the work.
    pub people: Vec<DemoPerson>,
}

impl SignIn {
    /// An example.
    pub fn sample() -> Self {
        let person = |id: &str, name: &str, role: &str, unit: &str| DemoPerson {
            id: id.to_owned(),
            name: name.to_owned(),
            role: role.to_owned(),
            unit: unit.to_owned(),
        };
        Self {
            layout: Layout { person: None, navigation: Vec::new(), ..sample::layout("Sign in") },
            note: "Your session ended. What you had typed was kept and is shown when you open the form again."
                .to_owned(),
            action: "/sign-in".to_owned(),
            then: String::new(),
            providers: vec![Link::new("Sign in with Metropolitan Police", "/sign-in/with/met")],
            passkey: Some(PasskeyButton::sign_in("/sign-in/passkey/answer".to_owned())),
            people: vec![
                person("call-handler", "Priya Nand", "Call handler", "Contact Centre"),
                person("officer", "Tom Ashby", "Missing-person officer", "North Area MPU"),
                person("supervisor", "Grace Okafor", "Unit supervisor", "North Area MPU"),
                person("social-worker", "Leila Marsh", "Social worker", "Tower Hamlets"),
                person("home", "Daniel Reeve", "Care-home manager", "Larkfield House"),
            ],
        }
    }
}
