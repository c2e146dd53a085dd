//! Who is signed in: server-side sessions and bearer tokens, known by the digest of a secret that is never kept. Proving
//! who somebody is belongs to the identity service; the demonstration has links instead.

use casework::actor::Actor;
use casework::chain::Digest;
use casework::ids::PersonId;
use casework::time::Instant;
use jiff::SignedDuration;
use store::{ListedPerson, StoreError, Token, Transaction};

use crate::{Failure, Lantern};

/// A session ends so many times its idle limit after it began, however busy it was.
const WHOLE: i32 = 12;
/// Noting that a session was used is a write, so it is not noted more often than this.
const NOTED_EVERY: SignedDuration = SignedDuration::from_mins(5);
/// Where the people a demonstration shows are listed.
const SHOWN: &str = "demo_people";

/// Somebody who has signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// As the journal names them.
    pub actor: Actor,
    /// Their name.
    pub name: String,
    /// What identifies the session; not its secret.
    pub session: String,
    /// When it ends unless it is used; none for a token that does not expire.
    pub until: Option<Instant>,
}

/// What a token opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opens {
    /// The API.
    Api,
    /// A session, by a link of the demonstration.
    SignIn,
}

impl Opens {
    fn name(self) -> &'static str {
        match self {
            Opens::Api => "api",
            Opens::SignIn => "sign_in",
        }
    }
}

fn digest(secret: &str) -> Digest {
    Digest::of(secret.as_bytes())
}

impl Lantern {
    /// A secret nobody can guess, as text.
    pub fn new_secret(&self) -> String {
        self.secret().iter().fold(String::with_capacity(64), |text, byte| text + &format!("{byte:02x}"))
    }

    /// Whose session a secret opens, while they work there. Using it puts its end off.
    ///
    /// # Errors
    /// The store's.
    pub fn of_session(&self, secret: &str) -> Result<Option<Known>, Failure> {
        let (digest, now) = (digest(secret), self.now());
        let found = self.store.read(move |transaction| {
            let Some(session) = transaction.session(&digest, now)? else { return Ok::<_, Failure>(None) };
            Ok(transaction.person(session.person)?.map(|person| (session, person)))
        })?;
        let Some((session, person)) = found else { return Ok(None) };
        let idle = session.expires - session.last_seen;
        let fresh = (now + idle).min(session.created + idle * WHOLE);
        if fresh > session.expires + NOTED_EVERY {
            let noted = move |transaction: &mut Transaction<'_>| transaction.touch_session(&digest, now, fresh);
            match self.store.write(noted) {
                // On a full disk nobody is turned away before their time, nor told a later one.
                Err(StoreError::Full(_)) => return Ok(known(&person, digest, Some(session.expires))),
                noted => noted?,
            }
        }
        Ok(known(&person, digest, Some(fresh.max(session.expires))))
    }

    /// Whom a bearer token of the API stands for.
    ///
    /// # Errors
    /// The store's.
    pub fn of_token(&self, secret: &str) -> Result<Option<Known>, Failure> {
        let (digest, now) = (digest(secret), self.now());
        let found = self.store.read(move |transaction| token_of(transaction, &digest, Opens::Api, now))?;
        Ok(found.and_then(|(token, person)| known(&person, digest, token.expires)))
    }

    /// Issues a token and gives its secret, the only time it is seen.
    ///
    /// # Errors
    /// The store's.
    pub fn issue_token(&self, person: PersonId, opens: Opens, expires: Option<Instant>) -> Result<String, Failure> {
        let secret = self.new_secret();
        let (digest, created) = (digest(&secret), self.now());
        let token = Token { person, purpose: opens.name().to_owned(), created, expires };
        self.store.write(move |transaction| Ok::<_, Failure>(transaction.issue_token(&digest, &token)?))?;
        Ok(secret)
    }

    /// Signs in by a link. The secret of the new session, or nothing when the link opens none.
    ///
    /// # Errors
    /// The store's.
    pub fn sign_in_by_link(&self, link: &str, idle: SignedDuration) -> Result<Option<String>, Failure> {
        let (digest, now) = (digest(link), self.now());
        let found = self.store.read(move |transaction| token_of(transaction, &digest, Opens::SignIn, now))?;
        found.map_or(Ok(None), |(_, person)| self.sign_in(person.person, idle).map(Some))
    }

    /// Starts a session of somebody whose identity has been proved, and gives its secret.
    ///
    /// # Errors
    /// The store's.
    pub fn sign_in(&self, person: PersonId, idle: SignedDuration) -> Result<String, Failure> {
        let secret = self.new_secret();
        let (digest, now) = (digest(&secret), self.now());
        self.store.write(move |transaction| {
            Ok::<_, Failure>(transaction.start_session(&digest, person, now, now + idle)?)
        })?;
        Ok(secret)
    }

    /// Ends a session.
    ///
    /// # Errors
    /// The store's.
    pub fn sign_out(&self, secret: &str) -> Result<(), Failure> {
        let digest = digest(secret);
        self.store.write(move |transaction| Ok(transaction.end_session(&digest)?))
    }

    /// Sets whom a demonstration lets people be, in order.
    ///
    /// # Errors
    /// The store's.
    pub fn show_people(&self, people: &[PersonId]) -> Result<(), Failure> {
        let list = people.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        self.store.write(move |transaction| Ok(transaction.set_setting(SHOWN, &list)?))
    }

    /// Whom a demonstration lets people be.
    ///
    /// # Errors
    /// The store's.
    pub fn shown_people(&self) -> Result<Vec<ListedPerson>, Failure> {
        self.store.read(|transaction| {
            let list = transaction.setting(SHOWN)?.unwrap_or_default();
            let mut people = Vec::new();
            for id in list.split(' ').filter_map(|id| id.parse().ok()) {
                people.extend(transaction.person(id)?);
            }
            Ok(people)
        })
    }
}

fn token_of(
    transaction: &mut Transaction<'_>,
    digest: &Digest,
    opens: Opens,
    now: Instant,
) -> Result<Option<(Token, ListedPerson)>, Failure> {
    let Some(token) = transaction.token(digest, now)?.filter(|token| token.purpose == opens.name()) else {
        return Ok(None);
    };
    Ok(transaction.person(token.person)?.map(|person| (token, person)))
}

fn known(person: &ListedPerson, digest: Digest, until: Option<Instant>) -> Option<Known> {
    let actor = person.actor()?;
    Some(Known { actor, name: person.name.clone(), session: digest.to_string(), until })
}
