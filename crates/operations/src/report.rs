//! Reporting a child missing: always recorded, always on a child's chain. A child nobody can name yet gets a provisional
//! record, made by the report.

use std::collections::BTreeSet;

use casework::actor::Actor;
use casework::entry::Origin;
use casework::ids::{ChildId, PersonId};
use casework::record::Refusal;
use casework::records::Kind;
use casework::time::Moment;
use serde_json::{Value, json};

use crate::access::{Action, decide};
use crate::call_back::{self, Begun};
use crate::family::first_link;
use crate::join::save;
use crate::loaded::Loaded;
use crate::write::{add, answered, body_digest, remember, take};
use crate::{Failure, Key, Lantern, Write, Written};

/// Which child a report is about.
#[derive(Debug, Clone)]
pub enum About {
    /// A child chosen from the possible matches, or from a home's list.
    Known(ChildId),
    /// Whoever it is: what is known, as the JSON of `child_registered`.
    New(Value),
}

/// A report on its way in.
#[derive(Debug, Clone)]
pub struct Report {
    /// Which child.
    pub about: About,
    /// When it was made; unsaid, now.
    pub occurred: Option<Moment>,
    /// The JSON of `report_received`.
    pub record: Value,
    /// Where it comes from.
    pub origin: Origin,
}

impl Lantern {
    /// Records a report. It is refused only when its fields cannot be kept as they are, and nothing in it is required.
    ///
    /// # Errors
    /// Characters that cannot be stored, a key used twice for different reports, or the store's.
    pub fn report(&self, actor: &Actor, report: Report, key: Option<Key>) -> Result<Written, Failure> {
        self.report_of(actor, report, key, None, None)
    }

    /// The same, of what somebody had begun before: it is settled in the transaction that records the report, and whoever
    /// reports is given a link.
    ///
    /// # Errors
    /// Those of a report; what was begun refuses none.
    pub fn report_of(
        &self,
        actor: &Actor,
        report: Report,
        key: Option<Key>,
        begun: Option<Begun>,
        link: Option<PersonId>,
    ) -> Result<Written, Failure> {
        if !decide(actor.role, Action::Report, &BTreeSet::new()) {
            return Err(Failure::Forbidden);
        }
        let desk = self.desk(actor);
        let (child, identity) = match report.about {
            About::Known(child) => (child, None),
            About::New(identity) => (self.child_id(desk.now), Some(provisional(identity)?)),
        };
        let write = |kind, record, occurred| Write {
            child,
            episode: None,
            kind,
            occurred,
            record,
            revises: None,
            origin: report.origin,
        };
        let identity = identity.map(|identity| (write(Kind::ChildRegistered, identity, None), self.stamp(desk.now)));
        let report = write(Kind::ReportReceived, report.record, report.occurred);
        let link = link.map(|link| first_link(link, &report.record)).transpose()?;
        let link = link.map(|record| (write(Kind::FamilyLinkGiven, record, None), self.stamp(desk.now)));
        let stamp = self.stamp(desk.now);
        let digest = match &identity {
            Some((identity, ..)) => body_digest(&Write {
                child: ChildId::numbered(0),
                record: json!([identity.record, report.record]),
                ..report.clone()
            }),
            None => body_digest(&report),
        };
        self.store.write(move |transaction| {
            if let Some(answer) = answered(transaction, key.as_ref(), &digest, desk.now)? {
                return Ok(answer);
            }
            let mut loaded = Loaded::locked(transaction, child)?;
            if let Some((identity, stamp)) = &identity {
                add(transaction, &desk, &mut loaded, identity, stamp)?;
            } else if loaded.case.entries.is_empty() {
                return Err(Failure::NotFound);
            }
            let written = add(transaction, &desk, &mut loaded, &report, &stamp)?;
            if let Some((link, stamp)) = &link {
                // It comes with the report, which is never refused, and opens nothing that is not the report's.
                let link = Write { episode: written.episode, ..link.clone() };
                take(transaction, &desk, &mut loaded, &link, stamp)?;
            }
            save(transaction, &desk, &loaded)?;
            if let Some(begun) = &begun {
                call_back::settle(transaction, begun, &desk.actor, &written)?;
            }
            remember(transaction, key.as_ref(), &written)?;
            Ok(written)
        })
    }
}

pub(crate) fn provisional(mut identity: Value) -> Result<Value, Failure> {
    let Some(fields) = identity.as_object_mut() else {
        return Err(Failure::Refused(vec![Refusal::new("/child", "not_an_object", "Say what is known of the child")]));
    };
    fields.insert("provisional".into(), json!(true));
    Ok(identity)
}
