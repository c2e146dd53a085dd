//! Whose a passkey is, and who lets somebody make one: a person who keeps the register invites; where passkeys are lost, two
//! have to. What an authenticator proves is known elsewhere.

use casework::actor::Actor;
use casework::chain::Digest;
use casework::ids::{EntryId, PersonId};
use casework::record::Refusal;
use jiff::SignedDuration;
use store::{Invitation, ListedPerson, PasskeyKept, Transaction};

use crate::keep::Thing;
use crate::{Failure, Lantern, SignedIn};

/// A link to make a passkey is used within a day, and agreed to within one.
const LASTS: SignedDuration = SignedDuration::from_hours(24);

/// What somebody who keeps the register sees of how a person signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayIn {
    /// The person.
    pub person: ListedPerson,
    /// Their passkeys.
    pub passkeys: Vec<PasskeyKept>,
    /// Who was invited, the newest first.
    pub invitations: Vec<Invitation>,
    /// Where they are signed in, the newest first.
    pub sessions: Vec<SignedIn>,
}

/// A passkey that an authenticator has made.
#[derive(Debug, Clone)]
pub struct Made {
    /// The authenticator's id of it.
    pub credential: Vec<u8>,
    /// All of it, as whoever checks it reads it.
    pub kept: String,
    /// What it is called.
    pub name: String,
}

fn refuse(code: &'static str, message: &str) -> Failure {
    Failure::Refused(vec![Refusal::new("", code, message)])
}

fn id(credential: &[u8]) -> String {
    credential.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

impl Lantern {
    /// The person, if somebody keeps the register they are on.
    fn kept_person(
        &self,
        transaction: &mut Transaction<'_>,
        actor: &Actor,
        person: PersonId,
    ) -> Result<ListedPerson, Failure> {
        let found = transaction.person(person)?.ok_or(Failure::NotFound)?;
        let keeps = Thing::Person(found.organisation.clone()).kept_by(actor, &self.directory());
        if keeps { Ok(found) } else { Err(Failure::NotFound) }
    }

    /// How a person signs in.
    ///
    /// # Errors
    /// Not found, for whoever does not keep the register they are on; the store's.
    pub fn way_in(&self, actor: &Actor, person: PersonId) -> Result<WayIn, Failure> {
        let (lantern, actor, now) = (self.clone(), actor.clone(), self.now());
        self.store.read(move |transaction| {
            let sessions = transaction.sessions(person, now)?;
            Ok(WayIn {
                person: lantern.kept_person(transaction, &actor, person)?,
                passkeys: transaction.passkeys(person)?,
                invitations: transaction.invitations(person)?,
                sessions: sessions.into_iter().map(SignedIn::from).collect(),
            })
        })
    }

    /// Signs a person out wherever they are signed in and revokes their tokens, as when a device of theirs is lost.
    ///
    /// # Errors
    /// Not found, for whoever does not keep the register they are on; oneself; the store's.
    pub fn sign_out_everywhere(&self, actor: &Actor, person: PersonId) -> Result<(), Failure> {
        let (lantern, actor) = (self.clone(), actor.clone());
        self.store.write(move |transaction| {
            lantern.kept_person(transaction, &actor, person)?;
            another(&actor, person)?;
            Ok(transaction.shut_out(person)?)
        })
    }

    /// Invites a person to make a passkey. The link's secret, to hand to them; none where they have passkeys, which are lost
    /// then, so that a second person has to agree first.
    ///
    /// # Errors
    /// Not found; oneself, or somebody who has left; the store's.
    pub fn invite_to_passkey(&self, actor: &Actor, person: PersonId) -> Result<Option<String>, Failure> {
        let (lantern, actor, now) = (self.clone(), actor.clone(), self.now());
        let (id, secret) = (self.entry_id(now), self.new_secret());
        self.store.write(move |transaction| {
            let found = lantern.kept_person(transaction, &actor, person)?;
            let invited_by = another(&actor, person)?;
            if !found.active {
                return Err(refuse("has_left", "They no longer work there"));
            }
            let replaces = !transaction.passkeys(person)?.is_empty();
            let digest = (!replaces).then(|| Digest::of(secret.as_bytes()));
            let (invited, expires) = (now, now + LASTS);
            let (agreed_by, agreed, used) = (None, None, None);
            let invitation =
                Invitation { id, person, digest, replaces, invited_by, invited, agreed_by, agreed, used, expires };
            transaction.invite(&invitation)?;
            Ok((!replaces).then(|| secret.clone()))
        })
    }

    /// Agrees that a person who has lost their passkeys makes a new one: those they had open nothing any more, and wherever they
    /// were signed in they are not. The link's secret, to hand to them.
    ///
    /// # Errors
    /// Not found; the person themselves or whoever invited; two of different organisations; the store's.
    pub fn agree_to_passkey(&self, actor: &Actor, person: PersonId, invitation: EntryId) -> Result<String, Failure> {
        let (lantern, actor, now) = (self.clone(), actor.clone(), self.now());
        let secret = self.new_secret();
        self.store.write(move |transaction| {
            lantern.kept_person(transaction, &actor, person)?;
            let second = another(&actor, person)?;
            let waiting =
                |one: &Invitation| one.id == invitation && one.replaces && one.agreed.is_none() && one.expires > now;
            let found = transaction.invitations(person)?.into_iter().find(waiting).ok_or(Failure::NotFound)?;
            let first = transaction.person(found.invited_by)?.ok_or(Failure::NotFound)?;
            if first.person == second || first.organisation != actor.organisation {
                let message = "A second person of your organisation who keeps the register has to agree";
                return Err(refuse("second_person", message));
            }
            let digest = Some(Digest::of(secret.as_bytes()));
            let (agreed_by, agreed, expires) = (Some(second), Some(now), now + LASTS);
            transaction.change_invitation(&Invitation { digest, agreed_by, agreed, expires, ..found })?;
            transaction.remove_passkeys(person)?;
            transaction.shut_out(person)?;
            Ok(secret.clone())
        })
    }

    /// Who is invited by a link that can still be used.
    ///
    /// # Errors
    /// The store's.
    pub fn invited(&self, secret: &str) -> Result<Option<ListedPerson>, Failure> {
        let (digest, now) = (Digest::of(secret.as_bytes()), self.now());
        self.store.read(move |transaction| {
            let Some(invitation) = transaction.invitation(&digest, now)? else { return Ok(None) };
            Ok(transaction.person(invitation.person)?.filter(|person| person.active))
        })
    }

    /// Keeps the passkey that came of an invitation, which is used up by it.
    ///
    /// # Errors
    /// Not found, when the link was used meanwhile or has run out; the store's.
    pub fn keep_invited_passkey(&self, secret: &str, made: Made) -> Result<ListedPerson, Failure> {
        let (digest, now) = (Digest::of(secret.as_bytes()), self.now());
        self.store.write(move |transaction| {
            let invitation = transaction.invitation(&digest, now)?.ok_or(Failure::NotFound)?;
            let person = transaction.person(invitation.person)?.filter(|person| person.active);
            let person = person.ok_or(Failure::NotFound)?;
            let used = Invitation { used: Some(now), digest: None, ..invitation };
            if !transaction.change_invitation(&used)? {
                return Err(Failure::NotFound);
            }
            transaction.keep_passkey(&kept(person.person, made.clone(), now))?;
            Ok(person)
        })
    }

    /// Keeps one more passkey of somebody.
    ///
    /// # Errors
    /// The store's.
    pub fn keep_passkey(&self, person: PersonId, made: Made) -> Result<(), Failure> {
        let passkey = kept(person, made, self.now());
        self.store.write(move |transaction| Ok(transaction.keep_passkey(&passkey)?))
    }

    /// A person's own passkeys.
    ///
    /// # Errors
    /// The store's.
    pub fn passkeys(&self, person: PersonId) -> Result<Vec<PasskeyKept>, Failure> {
        self.store.read(move |transaction| Ok(transaction.passkeys(person)?))
    }

    /// Who let a passkey be made in a person's own name.
    ///
    /// # Errors
    /// The store's.
    pub fn invitations_of(&self, person: PersonId) -> Result<Vec<Invitation>, Failure> {
        self.store.read(move |transaction| Ok(transaction.invitations(person)?))
    }

    /// The passkey of an authenticator's id, while its person works there.
    ///
    /// # Errors
    /// The store's.
    pub fn passkey(&self, credential: &[u8]) -> Result<Option<(PasskeyKept, ListedPerson)>, Failure> {
        let credential = credential.to_vec();
        self.store.read(move |transaction| {
            let Some(passkey) = transaction.passkey(&credential)? else { return Ok(None) };
            let person = transaction.person(passkey.person)?.filter(|person| person.active);
            Ok(person.map(|person| (passkey, person)))
        })
    }

    /// Notes that a passkey was used, as it is to be kept from now on.
    ///
    /// # Errors
    /// The store's.
    pub fn passkey_used(&self, passkey: &PasskeyKept) -> Result<(), Failure> {
        let (passkey, now) = (passkey.clone(), self.now());
        self.store.write(move |transaction| Ok(transaction.passkey_used(&passkey.credential, &passkey.kept, now)?))
    }

    /// Removes one of a person's own passkeys, named by its id in hexadecimal.
    ///
    /// # Errors
    /// Not found; the only way in they have; the store's.
    pub fn remove_passkey(&self, person: PersonId, credential: &str) -> Result<(), Failure> {
        let credential = credential.to_owned();
        self.store.write(move |transaction| {
            let own = transaction.passkeys(person)?;
            let found = own.iter().find(|own| id(&own.credential) == credential).ok_or(Failure::NotFound)?;
            let account = transaction.person(person)?.and_then(|person| person.account);
            if own.len() == 1 && account.is_none() {
                return Err(refuse("only_way_in", "This is the only way you sign in. Make another passkey first"));
            }
            transaction.remove_passkey(person, &found.credential)?;
            Ok(())
        })
    }
}

/// Whoever asks, unless it is about themselves.
fn another(actor: &Actor, person: PersonId) -> Result<PersonId, Failure> {
    let own = "Ask a colleague who keeps the register: nobody lets themselves in, or shuts themselves out";
    actor.person.filter(|asks| *asks != person).ok_or_else(|| refuse("your_own", own))
}

fn kept(person: PersonId, made: Made, now: casework::time::Instant) -> PasskeyKept {
    let name = made.name.chars().filter(|letter| !letter.is_control()).take(60).collect();
    PasskeyKept { credential: made.credential, person, name, kept: made.kept, made: now, used: None }
}

/// What a passkey is called in an address or a form.
pub fn passkey_id(passkey: &PasskeyKept) -> String {
    id(&passkey.credential)
}
