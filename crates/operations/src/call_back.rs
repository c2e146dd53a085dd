//! Reports the public began, left a telephone number in and did not send: who rings, and what came of it. The words of the
//! form are the page's; a report that comes of a call is written like any other.

use casework::actor::{Actor, Role};
use casework::directory::Directory;
use casework::ids::{EntryId, OrganisationId, PersonId, Reference, UnitId};
use casework::record::Refusal;
use casework::time::Instant;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use store::{Look, Rings, Transaction};

use crate::access::{Action, decide, relations};
use crate::draft::{self, Boxes};
use crate::read::Viewer;
use crate::{Failure, Lantern, Written};

/// Somebody rings when nothing was typed for so long.
const QUIET: SignedDuration = SignedDuration::from_mins(10);
/// What is owed at once is late after this.
pub(crate) const GRACE: SignedDuration = SignedDuration::from_mins(15);
/// Ringing again can be put off for so long.
const LONGEST: SignedDuration = SignedDuration::from_hours(48);
/// More than a night brings.
const MOST: u32 = 100;

/// That a telephone number was left, and where it leads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Left {
    /// The council the child is said to live in.
    pub authority: Option<OrganisationId>,
    /// It was sent, and is read by somebody before it becomes a report.
    pub held: bool,
}

/// What came of a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "came", rename_all = "snake_case")]
pub enum Came {
    /// Nobody answered, or it was no time to speak.
    NoAnswer {
        /// When somebody rings again.
        again: Instant,
    },
    /// A child is missing, and the report has this reference.
    Reported {
        /// The reference of the episode, as it is written down.
        reference: String,
    },
    /// It was not about a child who is missing.
    NotAboutAChild {
        /// What it was about.
        words: String,
    },
    /// Whoever began it sent it after all.
    Sent {
        /// The report.
        entry: EntryId,
    },
}

/// What a report comes of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begun {
    /// A public form, of which nothing stays but the report’s entry, in this box.
    Form {
        /// Its token.
        token: String,
        /// The box.
        mark: String,
    },
    /// A call to whoever had begun one.
    Call(EntryId),
}

/// One call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Try {
    /// When what came of it was recorded.
    pub at: Instant,
    /// By whom; nobody of the staff when the public sent it after all.
    pub person: Option<PersonId>,
    /// What came of it.
    #[serde(flatten)]
    pub came: Came,
}

/// A report left unfinished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallBack {
    /// Its id.
    pub id: EntryId,
    /// The unit that would have got the report.
    pub unit: UnitId,
    /// What was typed; gone two weeks after it was settled.
    pub typed: Boxes,
    /// When something was typed last.
    pub typed_at: Instant,
    /// When to ring.
    pub ring_at: Instant,
    /// After this it is late.
    pub late_at: Instant,
    /// What came of each call, in order.
    pub tries: Vec<Try>,
    /// It is settled what became of it.
    pub settled: bool,
}

impl From<store::CallBack> for CallBack {
    fn from(kept: store::CallBack) -> Self {
        Self {
            id: kept.id,
            unit: kept.unit,
            typed: serde_json::from_str(&kept.fields).unwrap_or_default(),
            typed_at: kept.typed,
            ring_at: kept.ring_at,
            late_at: kept.ring_at + GRACE,
            tries: serde_json::from_str(&kept.tries).unwrap_or_default(),
            settled: kept.settled.is_some(),
        }
    }
}

/// Whose call-backs somebody rings about: a call handler all of the force’s, others their own unit’s.
pub(crate) fn rings(actor: &Actor) -> Option<Rings> {
    let rings = match actor.role {
        Role::CallHandler => Rings::Force(actor.organisation.clone()),
        _ => Rings::Unit(actor.unit.clone()),
    };
    may_ring(actor, &actor.unit, &actor.organisation).then_some(rings)
}

fn may_ring(actor: &Actor, unit: &UnitId, force: &OrganisationId) -> bool {
    let parties = [format!("unit/{unit}"), format!("organisation/{force}")];
    let stands = relations(actor, parties.iter().map(|party| (party.as_str(), "owner")));
    decide(actor.role, Action::RingBack, &stands)
}

impl Lantern {
    /// Keeps what was typed so far into a public form. Where a number was left, somebody rings once nothing more is typed;
    /// one that waits already goes on waiting when its number is taken out.
    ///
    /// # Errors
    /// More than a form can hold, or the store’s.
    pub fn keep_public_form(&self, token: &str, typed: &Boxes, left: Option<Left>) -> Result<Option<Instant>, Failure> {
        let (token, fields, now) = (token.to_owned(), draft::fields(typed)?, self.now());
        let fresh = left.map(|left| {
            let (unit, force) = owner(&self.directory(), &left);
            let ring_at = if left.held { now } else { now + QUIET };
            let (form, tries) = (token.clone(), "[]".to_owned());
            let fields = fields.clone();
            let id = self.entry_id(now);
            store::CallBack {
                id,
                form,
                unit,
                force,
                fields,
                typed: now,
                waits_from: ring_at,
                ring_at,
                tries,
                settled: None,
            }
        });
        self.store.write(move |transaction| {
            if !draft::keep(transaction, &token, &fields, now)? {
                return Ok(None);
            }
            match (&fresh, transaction.call_back_of_form(&token)?) {
                (Some(fresh), _) => transaction.keep_call_back(fresh)?,
                (None, Some(before)) if before.waits_from > now && before.tries == "[]" => {
                    transaction.drop_call_back(&token)?;
                }
                (None, _) => {}
            }
            Ok(Some(now))
        })
    }

    /// The reports left unfinished that somebody rings about now, what is to be rung first first.
    ///
    /// # Errors
    /// The store’s.
    pub fn call_backs(&self, actor: &Actor) -> Result<Vec<CallBack>, Failure> {
        let Some(rings) = rings(actor) else { return Ok(Vec::new()) };
        let viewer = Viewer::new(self, actor);
        self.store.read_audited(move |transaction| {
            let waiting = transaction.call_backs(&rings, viewer.now, MOST)?;
            let looks = waiting.iter().map(|waiting| look(&viewer, waiting.id)).collect();
            Ok((waiting.into_iter().map(CallBack::from).collect(), looks))
        })
    }

    /// How many there are to ring about now, late or not. It says nothing of any, so that nothing is logged.
    ///
    /// # Errors
    /// The store’s.
    pub fn calls_to_make(&self, actor: &Actor) -> Result<u32, Failure> {
        let Some(rings) = rings(actor) else { return Ok(0) };
        let now = self.now();
        Ok(self.store.read(move |transaction| transaction.late_call_backs(&rings, now, now + LONGEST))?)
    }

    /// One of them, settled or not.
    ///
    /// # Errors
    /// Not found, for whoever does not ring about it; the store’s.
    pub fn call_back(&self, actor: &Actor, id: EntryId) -> Result<CallBack, Failure> {
        let viewer = Viewer::new(self, actor);
        self.store.read_audited(move |transaction| {
            let found = own(transaction, &viewer.actor, id)?;
            Ok((found.into(), vec![look(&viewer, id)]))
        })
    }

    /// Records what came of a call.
    ///
    /// # Errors
    /// Not found, for whoever does not ring about it; refused when it is settled or was rung meanwhile, or is to be rung
    /// again at no time that can be; the store’s.
    pub fn came_of_call(&self, actor: &Actor, id: EntryId, what: Came) -> Result<(), Failure> {
        let (actor, now) = (actor.clone(), self.now());
        if let Came::NoAnswer { again } = what
            && (again <= now || again > now + LONGEST)
        {
            let message = "Choose a time to ring again that is still to come, within two days";
            return Err(Failure::Refused(vec![Refusal::new("/again", "not_a_time_to_ring", message)]));
        }
        let what = match what {
            // As it is written down, so that it is found again however it was typed.
            Came::Reported { reference } => Came::Reported { reference: read(&reference)?.to_string() },
            other => other,
        };
        self.store.write(move |transaction| {
            let before = own(transaction, &actor, id)?;
            let made = Try { at: now, person: actor.person, came: what.clone() };
            if before.settled.is_none() && came(transaction, &before, made)? {
                return Ok(());
            }
            let message = "Somebody has recorded meanwhile what came of this. Read it before you ring again";
            Err(Failure::Refused(vec![Refusal::new("", "settled", message)]))
        })
    }
}

fn read(reference: &str) -> Result<Reference, Failure> {
    reference.parse().map_err(|_| {
        let message = "Write the reference of the report: eight letters and digits";
        Failure::Refused(vec![Refusal::new("/reference", "not_a_reference", message)])
    })
}

/// The unit that would have got the report, and its organisation.
fn owner(directory: &Directory, left: &Left) -> (UnitId, OrganisationId) {
    let public = Actor {
        person: None,
        role: Role::Public,
        organisation: OrganisationId::literal("public"),
        unit: UnitId::literal("public"),
        home: None,
    };
    let unit = directory.police_at(left.authority.as_ref(), &public);
    let force = directory.units.get(&unit).map(|(force, _)| force.clone());
    (unit, force.unwrap_or(public.organisation))
}

fn own(transaction: &mut Transaction<'_>, actor: &Actor, id: EntryId) -> Result<store::CallBack, Failure> {
    let found = transaction.call_back(id)?.filter(|found| may_ring(actor, &found.unit, &found.force));
    found.ok_or(Failure::NotFound)
}

/// Settles what a report came of. Nobody rings about it any more; one that is settled already, or is another unit's, stays
/// as it is, and the report is recorded all the same.
pub(crate) fn settle(
    transaction: &mut Transaction<'_>,
    begun: &Begun,
    actor: &Actor,
    written: &Written,
) -> Result<(), Failure> {
    let (found, what) = match begun {
        Begun::Form { token, mark } => {
            let fields = draft::fields(&vec![(mark.clone(), written.entry.to_string())])?;
            draft::keep(transaction, token, &fields, written.recorded)?;
            (transaction.call_back_of_form(token)?, Came::Sent { entry: written.entry })
        }
        Begun::Call(id) => {
            let Some(episode) = written.episode else { return Ok(()) };
            let reference = Reference::of(episode).to_string();
            let found = transaction.call_back(*id)?.filter(|found| may_ring(actor, &found.unit, &found.force));
            (found, Came::Reported { reference })
        }
    };
    if let Some(before) = found.filter(|before| before.settled.is_none()) {
        came(transaction, &before, Try { at: written.recorded, person: actor.person, came: what })?;
    }
    Ok(())
}

fn look(viewer: &Viewer, id: EntryId) -> Look {
    viewer.look_at_no_record(&format!("call_back:{id}"), "owner")
}

/// Adds what came of a call; false when somebody else did meanwhile.
fn came(transaction: &mut Transaction<'_>, before: &store::CallBack, made: Try) -> Result<bool, Failure> {
    let mut tries: Vec<Try> = serde_json::from_str(&before.tries).unwrap_or_default();
    let (ring_at, settled) = match made.came {
        Came::NoAnswer { again } => (again, None),
        _ => (before.ring_at, Some(made.at)),
    };
    tries.push(made);
    let tries = serde_json::to_string(&tries).unwrap_or_default();
    let after = store::CallBack { ring_at, tries, settled, ..before.clone() };
    Ok(transaction.came_of_call_back(before, &after)?)
}
