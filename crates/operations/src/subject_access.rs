//! Copies for a child or for whoever reported one: what somebody of the organisation that was asked decides about, and the
//! copy once all is decided. It is the one place where a governance lead reads what caseworkers of other parts wrote, and
//! only their own organisation's, and only while somebody asks for it.

use std::collections::BTreeSet;

use casework::actor::Actor;
use casework::case::Case;
use casework::entry::Entry;
use casework::ids::{ChildId, EntryId, OrganisationId};
use casework::record::{Part, Refusal};
use casework::records::subject_access_requested::Whose;
use casework::records::{SubjectAccessDecided, SubjectAccessRequested};
use casework::subject_access::{self, Doubt, Request};
use casework::time::Instant;
use store::{Look, Processing};

use crate::access::{Action, decide};
use crate::loaded::Loaded;
use crate::operator::permit;
use crate::read::Viewer;
use crate::{Failure, Lantern, Operator};

/// What the access log calls both.
const WHAT: &str = "subject_access";

/// An entry of a copy.
#[derive(Debug, Clone)]
pub struct CopyEntry {
    /// The entry.
    pub entry: Entry,
    /// It was taken back.
    pub taken_back: bool,
    /// Why somebody has to decide about it; nothing where nobody has to.
    pub doubts: BTreeSet<Doubt>,
    /// What was decided, and by whom.
    pub ruling: Option<(Actor, SubjectAccessDecided)>,
}

impl CopyEntry {
    /// Nobody has decided about it yet, and somebody has to.
    pub fn waits(&self) -> bool {
        !self.doubts.is_empty() && self.ruling.is_none()
    }
}

/// What one organisation is asked for.
#[derive(Debug, Clone)]
pub struct SubjectAccess {
    /// When it was read.
    pub now: Instant,
    /// The child.
    pub child: ChildId,
    /// What the child is called.
    pub name: String,
    /// The request.
    pub request: Entry,
    /// What it says.
    pub asked: SubjectAccessRequested,
    /// The entries, in order of recording.
    pub entries: Vec<CopyEntry>,
    /// Who else wrote in the record, and is asked by themselves.
    pub others: BTreeSet<OrganisationId>,
}

impl SubjectAccess {
    fn of(case: &Case, request: Request<'_>, now: Instant) -> Self {
        let copied = |entry: &Entry| CopyEntry {
            entry: entry.clone(),
            taken_back: case.entry(entry.id).is_none(),
            doubts: subject_access::doubts(entry),
            ruling: request.ruling(case, entry.id).map(|(by, record)| (by.actor.clone(), record.clone())),
        };
        let own = &request.entry.actor.organisation;
        let others = case.entries.iter().map(subject_access::controller).filter(|other| *other != own);
        Self {
            now,
            child: case.child,
            name: case.identity.name.clone(),
            request: request.entry.clone(),
            asked: request.record.clone(),
            entries: request.contributions(case).into_iter().map(copied).collect(),
            others: others.filter(|other| other.as_str() != "lantern").cloned().collect(),
        }
    }

    /// How many entries wait for somebody to decide.
    pub fn waiting(&self) -> usize {
        self.entries.iter().filter(|entry| entry.waits()).count()
    }
}

/// Which copy is made, and for whom.
#[derive(Debug, Clone)]
pub struct CopyFor {
    /// The child whose record it is of.
    pub child: ChildId,
    /// The report, for the copy of whoever made it.
    pub reporter: Option<EntryId>,
    /// The organisation that was asked, where more than one was.
    pub organisation: Option<OrganisationId>,
    /// Who is given it, and how.
    pub recipient: String,
}

impl Lantern {
    /// What somebody's organisation is asked for about a child, with what is to be decided.
    ///
    /// # Errors
    /// Not found when the reader does not stand to the child or nobody asked; forbidden when they do not deal with requests;
    /// the store's.
    pub fn subject_access(&self, actor: &Actor, child: ChildId) -> Result<Vec<SubjectAccess>, Failure> {
        let viewer = Viewer::new(self, actor);
        self.store.read_audited(move |transaction| {
            let mut showing = viewer.showing();
            if !showing.shows(transaction, Action::OPEN, (child, None), WHAT)? {
                return Err(Failure::NotFound);
            }
            if !decide(viewer.actor.role, Action::See(Part::SubjectAccess), showing.stands(transaction, child)?) {
                return Err(Failure::Forbidden);
            }
            let case = Loaded::read(transaction, child, None)?.case;
            let requests = subject_access::open(&case, &viewer.actor.organisation);
            let all: Vec<_> = requests.map(|request| SubjectAccess::of(&case, request, viewer.now)).collect();
            if all.is_empty() { Err(Failure::NotFound) } else { Ok((all, showing.looks())) }
        })
    }

    /// The copy, once everything in it is decided. That it is made is logged as a disclosure to its recipient.
    ///
    /// # Errors
    /// Not found when nobody asked; refused while entries wait for a decision, or when several organisations were asked and
    /// none is named; the store's.
    pub fn subject_copy(&self, operator: &Operator, copy: CopyFor) -> Result<SubjectAccess, Failure> {
        permit(Action::See(Part::SubjectAccess))?;
        let (operator, request, now) = (operator.clone(), self.request(), self.now());
        self.store.read_audited(move |transaction| {
            let case = Loaded::read(transaction, copy.child, None)?.case;
            let found = chosen(&case, &copy, now)?;
            let waiting = found.waiting();
            if waiting > 0 {
                let message = format!("Somebody has to decide about {waiting} of its entries first");
                return Err(Failure::Refused(vec![Refusal::new("", "undecided", message)]));
            }
            let look = Look {
                kind: Processing::Disclosure,
                recipient: Some(copy.recipient.clone()),
                ..operator.look(now, &request, (copy.child, None), WHAT)
            };
            Ok((found, vec![look]))
        })
    }
}

/// The one request that is meant.
fn chosen(case: &Case, copy: &CopyFor, now: Instant) -> Result<SubjectAccess, Failure> {
    let asked: BTreeSet<&OrganisationId> =
        case.of::<SubjectAccessRequested>().map(|(entry, _)| &entry.actor.organisation).collect();
    let meant = |request: &Request<'_>| match copy.reporter {
        Some(report) => request.record.of == Whose::Reporter && request.record.report == Some(report),
        None => request.record.of == Whose::Child,
    };
    let named = |organisation: &&OrganisationId| copy.organisation.as_ref().is_none_or(|named| named == *organisation);
    let requests = asked.into_iter().filter(named).flat_map(|organisation| subject_access::open(case, organisation));
    let mut requests: Vec<Request<'_>> = requests.filter(meant).collect();
    let last = requests.pop().ok_or(Failure::NotFound)?;
    let organisation = &last.entry.actor.organisation;
    if let Some(other) =
        requests.iter().map(|request| &request.entry.actor.organisation).find(|other| *other != organisation)
    {
        let message = format!(
            "Several organisations were asked, {other} and {organisation} among them. Name the one whose copy it is"
        );
        return Err(Failure::Refused(vec![Refusal::new("/organisation", "several", message)]));
    }
    Ok(SubjectAccess::of(case, last, now))
}
