//! The frame around a page: title, menu, who is signed in, notices about the page itself. Pages bring the middle.

use super::parts::{Earlier, Link, PostButton};

/// Who is signed in.
#[derive(Debug, Clone, Default)]
pub struct Person {
    /// Their name.
    pub name: String,
    /// Their role and unit: `Missing-person officer, North Area MPU`.
    pub unit: String,
}

/// An entry of the menu.
#[derive(Debug, Clone, Default)]
pub struct NavigationItem {
    /// The words.
    pub label: String,
    /// Its address.
    pub href: String,
    /// Whether the page is this one or under it.
    pub current: bool,
    /// How many wait there; none is not written.
    pub count: Option<usize>,
}

/// The case is shown as it was known at an earlier moment.
#[derive(Debug, Clone, Default)]
pub struct AsOf {
    /// `Sat 1 Mar 2025 22:15`.
    pub when: String,
    /// The same page as it is now.
    pub now_href: String,
}

/// The demo's clock, and the form that moves it.
#[derive(Debug, Clone, Default)]
pub struct DemoClock {
    /// `Sun 2 Mar 2025 01:15`.
    pub now: String,
    /// Where moving it posts to (field `by`, minutes); empty when it cannot be moved.
    pub action: String,
}

/// What saving did, shown once at the top of the next page.
#[derive(Debug, Clone, Default)]
pub struct Saved {
    /// What was recorded.
    pub what: String,
    /// Who was told.
    pub told: Vec<String>,
    /// What is now owed.
    pub owed: Vec<String>,
    /// What others added meanwhile.
    pub meanwhile: Vec<String>,
    /// Words in it that put the blame on the child, each with what to write rather.
    pub wording: Vec<(String, String)>,
    /// Where the words are corrected.
    pub correct: Option<Link>,
    /// The button that reports the child missing, where nobody knows where the child is.
    pub report: Option<PostButton>,
}

/// When the session ends, and how to put that off.
#[derive(Debug, Clone, Default)]
pub struct Timeout {
    /// Seconds from the page's load to the end.
    pub seconds: u32,
    /// From how many seconds before the end to warn.
    pub warn_at: u32,
    /// The time of the end, as people say it.
    pub at: String,
    /// It cannot be put off any more: the session has lasted as long as one may.
    pub last: bool,
    /// Putting it off posts here (field `_token`); any 2xx answer counts.
    pub extend_url: String,
}

/// What every staff page gives its frame.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    /// The title, which never holds a name: `Case LTN-4F7K2`.
    pub title: String,
    /// Something on the page is refused: the title says so.
    pub errors: bool,
    /// Who is signed in; nobody on the sign-in page.
    pub person: Option<Person>,
    /// The menu.
    pub navigation: Vec<NavigationItem>,
    /// The form token of sign out and the like.
    pub token: String,
    /// The server's instant, RFC 3339: clocks tick from it.
    pub now: String,
    /// One step back; none on a page of the menu.
    pub back: Option<Link>,
    /// The page shows an earlier moment.
    pub as_of: Option<AsOf>,
    /// The way to an earlier moment of the page, where it has one.
    pub earlier: Option<Earlier>,
    /// An earlier moment was asked for. A page that has no way to one says that it shows now.
    pub asked_earlier: bool,
    /// The record is open by emergency access, and until when.
    pub emergency: Option<String>,
    /// What was just saved.
    pub saved: Option<Saved>,
    /// Everything is invented; and the clock, if it can be moved.
    pub demo: Option<DemoClock>,
    /// The session's end.
    pub timeout: Option<Timeout>,
}

/// A language the reader can choose.
#[derive(Debug, Clone, Default)]
pub struct Language {
    /// Its tag: `bn`.
    pub tag: String,
    /// Its own name: `বাংলা`.
    pub name: String,
    /// The same page in it.
    pub href: String,
    /// The one shown.
    pub current: bool,
}

/// What every family page gives its frame. All its words come from the language files.
#[derive(Debug, Clone, Default)]
pub struct PublicLayout {
    /// A title that says nothing to a person looking over the shoulder: `Your answers`.
    pub title: String,
    /// The language's tag.
    pub language: String,
    /// Whether it is read from right to left.
    pub right_to_left: bool,
    /// The languages offered.
    pub languages: Vec<Language>,
    /// Whether they are shown before anybody asks for them.
    pub languages_open: bool,
    /// Where the exit button leads: our own page that ends the session first.
    pub exit_href: String,
    /// One step back.
    pub back: Option<Link>,
    /// Everything is invented; empty when it is not.
    pub demo: String,
    /// That nobody has checked this translation; empty in English.
    pub unchecked: String,
    /// Whom to ring meanwhile, with the number.
    pub help: String,
    /// The frame's words.
    pub words: PublicWords,
}

impl PublicLayout {
    pub(crate) fn language_name(&self) -> &str {
        self.languages.iter().find(|language| language.current).map_or("", |language| &language.name)
    }
}

/// The words of the frame around a family page.
#[derive(Debug, Clone)]
pub struct PublicWords {
    /// `Skip to main content`
    pub skip: String,
    /// `Exit this page quickly`
    pub exit_skip: String,
    /// `Exit this page`
    pub exit: String,
    /// `Emergency`, said before it to screen readers.
    pub exit_before: String,
    /// `Exiting page`
    pub exit_activated: String,
    /// `Exit this page expired`
    pub exit_timed_out: String,
    /// `Shift, press 2 more times to exit.`
    pub exit_two_more: String,
    /// `Shift, press 1 more time to exit.`
    pub exit_one_more: String,
    /// `Language`
    pub language: String,
}

impl Default for PublicWords {
    fn default() -> Self {
        Self {
            skip: "Skip to main content".to_owned(),
            exit_skip: "Exit this page quickly".to_owned(),
            exit: "Exit this page".to_owned(),
            exit_before: "Emergency".to_owned(),
            exit_activated: "Exiting page.".to_owned(),
            exit_timed_out: "Exit this page expired.".to_owned(),
            exit_two_more: "Shift, press 2 more times to exit.".to_owned(),
            exit_one_more: "Shift, press 1 more time to exit.".to_owned(),
            language: "Language".to_owned(),
        }
    }
}
