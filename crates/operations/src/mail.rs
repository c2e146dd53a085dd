//! Letters to families who asked to be told that something is new: when one is posted, to whom, and what becomes of it. A letter
//! names nobody and nothing; its words are the web's, and how it travels is the sender's.

use casework::case::{Case, FamilyLink};
use casework::code::Code;
use casework::ids::{ChildId, EntryId};
use casework::records::family_link_given::FamilySees;
use casework::records::family_updated::{FamilyNews, OnPage};
use casework::records::{FamilyMailAsked, FamilyUpdated, OfKind as _};
use casework::time::Instant;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Message, Transaction};

use crate::loaded::Loaded;
use crate::{Failure, Lantern, survey};

const FAMILY: &str = "family";
/// Whoever takes letters and dies leaves them to be taken again.
const HELD: SignedDuration = SignedDuration::from_mins(5);
/// So many at a time, that a server which does not answer keeps nothing else waiting for long.
const BATCH: u32 = 5;
/// After so many tries somebody has to look.
const TRIES: u32 = 8;

/// Which update a letter is about, by ids alone.
#[derive(Serialize, Deserialize)]
struct About {
    child: ChildId,
    link: EntryId,
    update: EntryId,
}

/// A letter on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its id in the outbox.
    pub id: String,
    /// The address.
    pub to: String,
    /// The code of the language it is written in; English, where none is known.
    pub language: Option<String>,
    /// It says too that they are asked how it went.
    pub asks: bool,
    /// How often it was tried, this time included.
    pub attempts: u32,
}

/// Posts a letter to everybody whose link shows an update and who asked for one.
pub(crate) fn post(
    transaction: &mut Transaction<'_>,
    case: &Case,
    update: EntryId,
    now: Instant,
) -> Result<(), Failure> {
    let Some(entry) = case.entry(update) else { return Ok(()) };
    let shown = FamilyUpdated::of(&entry.body).is_some_and(|told| told.page == OnPage::Shown);
    let here = |link: &FamilyLink<'_>| link.entry.episode == entry.episode && shown;
    for link in case.family_links().into_iter().filter(here).filter(open) {
        if asked(case, link.entry.id).is_some() {
            let about = About { child: case.child, link: link.entry.id, update };
            let id = format!("{FAMILY}/{}/{update}", link.entry.id);
            transaction.post(&id, FAMILY, &json!(about).to_string(), now)?;
        }
    }
    Ok(())
}

fn open(link: &FamilyLink<'_>) -> bool {
    link.over.is_none() && link.shows == FamilySees::Progress
}

/// What whoever holds a link asked for last, where they want letters.
pub(crate) fn asked(case: &Case, link: EntryId) -> Option<&FamilyMailAsked> {
    let mut all = case.of::<FamilyMailAsked>().filter(|(_, asked)| asked.link == link);
    all.next_back().map(|(_, asked)| asked).filter(|asked| !asked.email.is_empty())
}

impl Lantern {
    /// The letters that are due, which nobody else sends meanwhile. One whose link shows nothing any more is not sent.
    ///
    /// # Errors
    /// The store's.
    pub fn letters(&self) -> Result<Vec<Letter>, Failure> {
        let now = self.now();
        self.store.write(move |transaction| {
            let mut letters = Vec::new();
            for message in transaction.take_messages(now, now + HELD, BATCH)? {
                let Ok(about) = serde_json::from_str(&message.payload) else {
                    transaction.bury_message(&message.id, "it is no letter to a family")?;
                    continue;
                };
                match letter(transaction, &message, &about)? {
                    Some(letter) => letters.push(letter),
                    None => transaction.message_sent(&message.id)?,
                }
            }
            Ok(letters)
        })
    }

    /// A letter was taken by whoever delivers it.
    ///
    /// # Errors
    /// The store's.
    pub fn letter_sent(&self, letter: &Letter) -> Result<(), Failure> {
        let id = letter.id.clone();
        self.store.write(move |transaction| Ok(transaction.message_sent(&id)?))
    }

    /// A letter was not taken: it is tried again, ever later, and in the end given up, for a person to see.
    ///
    /// # Errors
    /// The store's.
    pub fn letter_failed(&self, letter: &Letter, why: &str) -> Result<(), Failure> {
        let (id, attempts, why, now) = (letter.id.clone(), letter.attempts, why.to_owned(), self.now());
        self.store.write(move |transaction| {
            if attempts >= TRIES {
                return Ok(transaction.bury_message(&id, &why)?);
            }
            Ok(transaction.message_failed(&id, &why, now + SignedDuration::from_mins(1 << attempts))?)
        })
    }

    /// The letters that were given up, the oldest first.
    ///
    /// # Errors
    /// The store's.
    pub fn letters_given_up(&self) -> Result<Vec<Message>, Failure> {
        self.store.read(|transaction| Ok(transaction.dead_letters(1000)?))
    }

    /// Tries a letter again that was given up.
    ///
    /// # Errors
    /// The store's.
    pub fn send_letter_again(&self, id: &str) -> Result<(), Failure> {
        let (id, now) = (id.to_owned(), self.now());
        self.store.write(move |transaction| Ok(transaction.revive_message(&id, now)?))
    }
}

fn letter(transaction: &mut Transaction<'_>, message: &Message, about: &About) -> Result<Option<Letter>, Failure> {
    let case = Loaded::read(transaction, about.child, None)?.case;
    let link = case.family_links().into_iter().filter(open).find(|link| link.entry.id == about.link);
    let Some((link, asked)) = link.and_then(|link| Some((link, asked(&case, about.link)?))) else { return Ok(None) };
    // They are invited by the first letter that says the child is back, and by no other.
    let mut back = case.of::<FamilyUpdated>().filter(|(entry, told)| {
        entry.episode == link.entry.episode && told.news == FamilyNews::ChildBack && told.page == OnPage::Shown
    });
    let first = back.next().is_some_and(|(entry, _)| entry.id == about.update);
    Ok(Some(Letter {
        id: message.id.clone(),
        to: asked.email.clone(),
        language: asked.language.known().map(Code::as_str).map(str::to_owned),
        asks: first && survey::open(transaction, &case, &link)?.is_some(),
        attempts: message.attempts,
    }))
}
