//! Who is signed in: server-side sessions and bearer tokens, known by the digest of a secret that is never kept. How
//! somebody proves who they are is not decided here.

use casework::actor::Actor;
use casework::chain::Digest;
use casework::ids::PersonId;
use casework::time::Instant;
use jiff::SignedDuration;
use store::{ListedPerson, Session, StoreError, Token, Transaction};

use crate::{Failure, Lantern};

/// A session ends so many times its idle limit after it began, however busy it was.
const WHOLE: i32 = 12;
/// Noting that a session was used is a write, so it is not noted more often than this.
const NOTED_EVERY: SignedDuration = SignedDuration::from_mins(5);
/// Where the people a demonstration shows are listed.
const SHOWN: &str = "demo_people";
/// So much of what a device says it is is kept.
const MOST_OF_DEVICE: usize = 300;

/// How somebody proved who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// A link or a choice of the demonstration: nothing is proved.
    Demonstration,
    /// Their organisation's identity provider.
    Provider,
    /// A passkey.
    Passkey,
}

impl Way {
    /// As sessions and the log name it.
    pub fn name(self) -> &'static str {
        match self {
            Way::Demonstration => "demonstration",
            Way::Provider => "provider",
            Way::Passkey => "passkey",
        }
    }

    fn named(name: &str) -> Self {
        match name {
            "provider" => Way::Provider,
            "passkey" => Way::Passkey,
            _ => Way::Demonstration,
        }
    }
}

/// Somebody who has just proved who they are.
#[derive(Debug, Clone)]
pub struct Arrival {
    /// How.
    pub way: Way,
    /// How long their session may go unused.
    pub idle: SignedDuration,
    /// The address they come from, when it is known.
    pub address: String,
    /// What their device says it is.
    pub device: String,
    /// The secret of the session they had until now, which ends.
    pub replaces: Option<String>,
}

impl Arrival {
    /// One of which nothing else is known.
    pub fn by(way: Way, idle: SignedDuration) -> Self {
        Self { way, idle, address: String::new(), device: String::new(), replaces: None }
    }
}

/// A session as its person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// What identifies it; not its secret.
    pub session: String,
    /// When it began.
    pub since: Instant,
    /// When it was last used, to a few minutes.
    pub seen: Instant,
    /// The address it began from, when it is known.
    pub address: String,
    /// What the device says it is.
    pub device: String,
}

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
    /// Their session; a token is none.
    pub proof: Option<Proof>,
}

/// When and how the person of a session proved who they are, and how long that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proof {
    /// How.
    pub way: Way,
    /// When.
    pub at: Instant,
    /// When the session ends however much it is used.
    pub ends: Instant,
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

impl From<Session> for SignedIn {
    fn from(session: Session) -> Self {
        Self {
            session: session.digest.to_string(),
            since: session.created,
            seen: session.last_seen,
            address: session.address,
            device: session.device,
        }
    }
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
        let fresh = (now + SignedDuration::from_micros(session.idle)).min(session.ends);
        let proof = Proof { way: Way::named(&session.way), at: session.created, ends: session.ends };
        let until = |until| known(&person, digest, Some(until)).map(|known| Known { proof: Some(proof), ..known });
        if fresh > session.expires + NOTED_EVERY {
            let noted = move |transaction: &mut Transaction<'_>| transaction.touch_session(&digest, now, fresh);
            match self.store.write(noted) {
                // On a full disk nobody is turned away before their time, nor told a later one.
                Err(StoreError::Full(_)) => return Ok(until(session.expires)),
                noted => noted?,
            }
        }
        Ok(until(fresh.max(session.expires)))
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

    /// Whose session a link of the demonstration opens.
    ///
    /// # Errors
    /// The store's.
    pub fn person_of_link(&self, link: &str) -> Result<Option<ListedPerson>, Failure> {
        let (digest, now) = (digest(link), self.now());
        let found = self.store.read(move |transaction| token_of(transaction, &digest, Opens::SignIn, now))?;
        Ok(found.map(|(_, person)| person))
    }

    /// Starts a session of somebody whose identity has been proved, and gives its secret. The one it replaces ends.
    ///
    /// # Errors
    /// The store's.
    pub fn sign_in(&self, person: PersonId, arrival: Arrival) -> Result<String, Failure> {
        let secret = self.new_secret();
        let now = self.now();
        let old = arrival.replaces.as_deref().map(digest);
        let session = Session {
            digest: digest(&secret),
            person,
            created: now,
            last_seen: now,
            expires: now + arrival.idle,
            ends: now + arrival.idle * WHOLE,
            idle: i64::try_from(arrival.idle.as_micros()).unwrap_or(i64::MAX),
            way: arrival.way.name().to_owned(),
            address: arrival.address,
            device: arrival.device.chars().filter(|letter| !letter.is_control()).take(MOST_OF_DEVICE).collect(),
        };
        self.store.write(move |transaction| {
            if let Some(old) = &old {
                transaction.end_session(old)?;
            }
            Ok::<_, Failure>(transaction.start_session(&session)?)
        })?;
        Ok(secret)
    }

    /// Where a person is signed in, the newest first.
    ///
    /// # Errors
    /// The store's.
    pub fn sessions(&self, person: PersonId) -> Result<Vec<SignedIn>, Failure> {
        let now = self.now();
        let sessions = self.store.read(move |transaction| Ok::<_, Failure>(transaction.sessions(person, now)?))?;
        Ok(sessions.into_iter().map(SignedIn::from).collect())
    }

    /// Ends a session.
    ///
    /// # Errors
    /// The store's.
    pub fn sign_out(&self, secret: &str) -> Result<(), Failure> {
        let digest = digest(secret);
        self.store.write(move |transaction| Ok(transaction.end_session(&digest)?))
    }

    /// Ends one of a person's own sessions.
    ///
    /// # Errors
    /// Not found when it is nobody's, has ended or is somebody else's; the store's.
    pub fn end_session(&self, person: PersonId, session: &str) -> Result<(), Failure> {
        let (session, now) = (session.to_owned(), self.now());
        self.store.write(move |transaction| {
            let own = transaction.sessions(person, now)?;
            let found = own.iter().find(|own| own.digest.to_string() == session).ok_or(Failure::NotFound)?;
            Ok(transaction.end_session(&found.digest)?)
        })
    }

    /// Ends every session of a person but the one with a secret.
    ///
    /// # Errors
    /// The store's.
    pub fn end_other_sessions(&self, person: PersonId, secret: &str) -> Result<(), Failure> {
        let kept = digest(secret);
        self.store.write(move |transaction| Ok(transaction.end_other_sessions(person, &kept)?))
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
    Some(Known { actor, name: person.name.clone(), session: digest.to_string(), until, proof: None })
}
