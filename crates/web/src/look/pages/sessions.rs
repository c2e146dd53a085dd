//! Where somebody is signed in, with a button that ends each. Which sessions there are is decided elsewhere.

use askama::Template;

use super::{PasskeyButton, sample};
use crate::look::layout::Layout;
use crate::look::parts::PostButton;

/// One session.
#[derive(Debug, Clone)]
pub struct SessionLine {
    /// The device, as it says itself: `Firefox on Windows`.
    pub device: String,
    /// When it began and from where, and when it was last used.
    pub facts: Vec<String>,
    /// Ends it; none for the one the page is read with.
    pub end: Option<PostButton>,
}

/// The page of one's own sessions.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/sessions.html")]
pub struct Sessions {
    /// The frame.
    pub layout: Layout,
    /// The newest first.
    pub sessions: Vec<SessionLine>,
    /// Ends every other; none when there is none.
    pub others: Option<PostButton>,
    /// One's passkeys, each with what removes it.
    pub passkeys: Vec<SessionLine>,
    /// Makes one more, where passkeys are used.
    pub make: Option<PasskeyButton>,
    /// Who let somebody make a passkey in the reader's name.
    pub invited: Vec<String>,
}

impl Sessions {
    /// An example.
    pub fn sample() -> Self {
        let line = |device: &str, facts: &[&str], end| SessionLine {
            device: device.to_owned(),
            facts: facts.iter().map(|fact| (*fact).to_owned()).collect(),
            end,
        };
        Self {
            layout: sample::layout("Where you are signed in"),
            sessions: vec![
                line(
                    "Firefox on Windows",
                    &["Signed in today 21:40 from 192.0.2.7", "This is where you are now"],
                    None,
                ),
                line(
                    "Safari on an iPhone",
                    &["Signed in today 14:05 from 198.51.100.20", "Last used today 19:30"],
                    Some(sample::post("End it", "Safari on an iPhone", "/sessions/end")),
                ),
            ],
            others: Some(sample::post("End all others", "", "/sessions/end")),
            passkeys: vec![line(
                "Safari on an iPhone",
                &["Made 1 March 2026", "Last used today 19:30"],
                Some(sample::post("Remove it", "Safari on an iPhone", "/passkeys/remove")),
            )],
            make: Some(PasskeyButton::make("/passkeys")),
            invited: vec!["Grace Okafor let you make a passkey on 1 March 2026".to_owned()],
        }
    }
}
