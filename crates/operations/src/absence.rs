//! What becomes of an absence: reported to the police as it stands, by somebody with one press or by Lantern once nobody has
//! looked at it again in time; and the carers’ list, several checks in one step.

use casework::absence::{self, LOOKED_AT};
use casework::actor::Actor;
use casework::chain::Digest;
use casework::entry::Origin;
use casework::ids::{ChildId, EpisodeId};
use casework::records::{Kind, ReportReceived};
use serde_json::json;

use crate::access::{Action, decide, relations_to};
use crate::join::save;
use crate::loaded::Loaded;
use crate::write::{Desk, Stamp, add, answered, body_digest, remember};
use crate::{Failure, Key, Lantern, Write, Written};

/// So many children whose absence has lapsed are reported in one round of the worker; the next takes the others.
const AT_ONCE: u32 = 50;

impl Lantern {
    /// Reports an absence to the police as it stands, with what was said just now besides. Nothing is written when the child
    /// has been reported already.
    ///
    /// # Errors
    /// Not found when there is no such episode or it is not the writer’s business; the store’s.
    pub fn report_absence(&self, actor: &Actor, episode: EpisodeId, said: &str) -> Result<Option<Written>, Failure> {
        let (desk, stamp, said) = (self.desk(actor), self.stamp(self.now()), said.to_owned());
        self.store.write(move |transaction| {
            let child = transaction.child_of_episode(episode)?.ok_or(Failure::NotFound)?;
            let mut loaded = Loaded::locked(transaction, child)?;
            let relations = relations_to(&desk.actor, &loaded.case, &desk.policy, desk.now);
            if !decide(desk.actor.role, Action::Write, &relations) {
                return Err(Failure::NotFound);
            }
            let Some(report) = of_absence(&desk, &loaded, episode, ("", &said)) else { return Ok(None) };
            let written = add(transaction, &desk, &mut loaded, &write(child, episode, &report), &stamp)?;
            save(transaction, &desk, &loaded)?;
            Ok(Some(written))
        })
    }

    /// Reports every absence that nobody has looked at again in time; how many those were. One that cannot be reported keeps
    /// no other from being.
    ///
    /// # Errors
    /// The first that could not be reported, once the others are.
    pub fn report_lapsed(&self) -> Result<usize, Failure> {
        let now = self.now();
        let late = self
            .store
            .read(move |transaction| Ok::<_, Failure>(transaction.children_late(LOOKED_AT, now, AT_ONCE)?))?;
        let (mut reported, mut failed) = (0, Ok(()));
        for child in late {
            match self.report_lapsed_of(child) {
                Ok(count) => reported += count,
                Err(failure) => failed = failed.and(Err(failure)),
            }
        }
        failed.map(|()| reported)
    }

    fn report_lapsed_of(&self, child: ChildId) -> Result<usize, Failure> {
        let desk = self.desk(&Actor::system());
        let stamps: [Stamp; 2] = [self.stamp(desk.now), self.stamp(desk.now)];
        self.store.write(move |transaction| {
            let mut loaded = Loaded::locked(transaction, child)?;
            let mut reported = 0;
            for ((episode, why), stamp) in absence::lapsed(&loaded.case, &desk.policy, desk.now).iter().zip(&stamps) {
                let Some(report) = of_absence(&desk, &loaded, *episode, (why, "")) else { continue };
                add(transaction, &desk, &mut loaded, &write(child, *episode, &report), stamp)?;
                reported += 1;
            }
            if reported > 0 {
                save(transaction, &desk, &loaded)?;
            }
            Ok(reported)
        })
    }

    /// Writes several records of one child in one transaction, under one key: all are taken, or none.
    ///
    /// # Errors
    /// The first that is not taken.
    pub fn write_several(&self, actor: &Actor, writes: Vec<Write>, key: Option<Key>) -> Result<Vec<Written>, Failure> {
        let desk = self.desk(actor);
        let writes: Vec<(Write, Stamp)> = writes.into_iter().map(|write| (write, self.stamp(desk.now))).collect();
        let Some(child) = writes.first().map(|(write, _)| write.child) else { return Ok(Vec::new()) };
        let digests: Vec<String> = writes.iter().map(|(write, _)| body_digest(write).to_string()).collect();
        let digest = Digest::of(digests.join("\0").as_bytes());
        self.store.write(move |transaction| {
            if let Some(answer) = answered(transaction, key.as_ref(), &digest, desk.now)? {
                return Ok(answer);
            }
            let mut loaded = Loaded::locked(transaction, child)?;
            let taken = writes.iter().map(|(write, stamp)| add(transaction, &desk, &mut loaded, write, stamp));
            let written = taken.collect::<Result<Vec<_>, _>>()?;
            save(transaction, &desk, &loaded)?;
            remember(transaction, key.as_ref(), &written)?;
            Ok(written)
        })
    }
}

fn of_absence(desk: &Desk, loaded: &Loaded, episode: EpisodeId, (why, said): (&str, &str)) -> Option<ReportReceived> {
    let open = loaded.case.episode(episode).filter(|episode| episode.closed.is_none())?;
    absence::report(&loaded.case, open, &desk.policy, why, said)
}

fn write(child: ChildId, episode: EpisodeId, report: &ReportReceived) -> Write {
    Write {
        child,
        episode: Some(episode),
        kind: Kind::ReportReceived,
        occurred: None,
        record: json!(report),
        revises: None,
        origin: Origin::Written,
    }
}
