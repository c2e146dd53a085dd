//! Registering organisations, units, homes and people: dated entries on chains of their own, listed for everybody.

use casework::actor::Actor;
use casework::chain::{Draft, Envelope, Sealed, seal};
use casework::directory::shipped;
use casework::entry::{Origin, Resolved, Subject};
use casework::ids::{EntryId, OrganisationId};
use casework::record::Refusal;
use casework::records::Body;
use casework::reference::{Home, Organisation, Person, fold};
use casework::time::{Instant, Moment, When};
use jiff::civil::Date;
use store::{StoreError, Transaction};

use crate::write::Desk;
use crate::{Failure, Lantern};

/// One registration.
#[derive(Debug, Clone)]
pub struct Registration {
    /// The chain.
    pub subject: Subject,
    /// When it is recorded.
    pub recorded: Instant,
    /// Since when it is so.
    pub since: Moment,
    /// Who says so.
    pub actor: Actor,
    /// Where it comes from.
    pub origin: Origin,
    /// What is registered.
    pub body: Body,
}

/// What this build ships has been so for longer than anything that is kept here: whatever is told of it later is newer.
const SHIPPED_SINCE: Date = jiff::civil::date(2014, 1, 1);

/// So many registrations share a transaction.
const AT_ONCE: usize = 250;

impl Lantern {
    /// Registers each in turn, then reads the directory anew.
    ///
    /// # Errors
    /// A body that cannot be kept, or the store's.
    pub fn register(&self, registrations: &[Registration]) -> Result<usize, Failure> {
        let count = registrations.len();
        for some in registrations.chunks(AT_ONCE) {
            let prepared: Vec<_> = some
                .iter()
                .map(|one| {
                    let desk = Desk { now: one.recorded, ..self.desk(&one.actor) };
                    (desk, one.clone(), self.entry_id(one.recorded), self.salt())
                })
                .collect();
            self.store.write(move |transaction| {
                prepared.iter().try_for_each(|(desk, one, id, salt)| register(transaction, desk, one, *id, *salt))
            })?;
        }
        self.reload_directory()?;
        Ok(count)
    }

    /// Registers the organisations and units this build ships, those that are not there yet; with the invented ones, if
    /// asked.
    ///
    /// # Errors
    /// A reference file that cannot be read, or the store's.
    pub fn register_shipped(&self, invented: bool) -> Result<usize, Failure> {
        let unreadable =
            |fault: casework::policy::Fault| Failure::Refused(vec![Refusal::new("", "reference", fault.to_string())]);
        let directory = self.directory();
        let new = shipped()
            .map_err(unreadable)?
            .into_iter()
            .filter(|body| (invented || !body.invented) && !directory.organisations.contains_key(&body.id));
        let now = self.now();
        let of = |id: &OrganisationId, invented: bool, body| Registration {
            subject: Subject::Organisation(id.clone()),
            recorded: now,
            since: Moment { when: When::Day(SHIPPED_SINCE), words: None },
            actor: Actor::system(),
            origin: if invented { Origin::Invented } else { Origin::Written },
            body,
        };
        let registrations = new.flat_map(|body| {
            let units = body.units.into_iter().map(Body::from);
            let all: Vec<Registration> = std::iter::once(Body::from(body.organisation))
                .chain(units)
                .map(|record| of(&body.id, body.invented, record))
                .collect();
            all
        });
        self.register(&registrations.collect::<Vec<_>>())
    }
}

fn register(
    transaction: &mut Transaction<'_>,
    desk: &Desk,
    one: &Registration,
    id: EntryId,
    salt: casework::chain::Salt,
) -> Result<(), Failure> {
    let head = transaction.lock(&one.subject)?;
    let draft = Draft {
        id,
        subject: one.subject.clone(),
        envelope: Envelope {
            episode: None,
            actor: one.actor.clone(),
            origin: one.origin,
            former: None,
            resolved: Resolved::default(),
            policy: desk.policy.digest.to_string(),
        },
        occurred: one.since.clone(),
        body: one.body.clone(),
    };
    let unwritable =
        |error: serde_json::Error| Failure::Refused(vec![Refusal::new("", "unreadable", error.to_string())]);
    let sealed = seal(&draft, &head, one.recorded, salt).map_err(unwritable)?;
    transaction.append(std::slice::from_ref(&sealed))?;
    let entries = transaction.entries(&one.subject)?;
    Ok(list(transaction, &one.subject, &entries)?)
}

/// Brings the lists to what a reference chain says.
pub(crate) fn list(transaction: &mut Transaction<'_>, subject: &Subject, entries: &[Sealed]) -> Result<(), StoreError> {
    match subject {
        Subject::Home(id) => transaction.project_home(*id, &fold::<Home>(entries)),
        Subject::Organisation(id) => transaction.project_organisation(id, &fold::<Organisation>(entries)),
        Subject::Person(id) => transaction.project_person(*id, &fold::<Person>(entries)),
        Subject::Child(_) => Ok(()),
    }
}
