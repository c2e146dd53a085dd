//! A home now: the children placed there whom the reader stands to, and who of them is missing. Who may open the page at
//! all: the home, the council and police force of its place, and whoever stands to a child in it.

use std::collections::BTreeSet;

use casework::actor::{Actor, Role};
use casework::directory::Directory;
use casework::ids::{ChildId, EpisodeId, HomeId};
use casework::projection::{DutyRow, EpisodeRow};
use casework::records::HomeRegistered;
use casework::time::Instant;
use jiff::SignedDuration;
use store::{ChildInHome, StoreError, Transaction};

use super::viewer::Viewer;
use crate::access::Action;
use crate::{Failure, Lantern};

/// No home has so many children.
const MOST: u32 = 100;

/// More is not owed at once for one episode.
const DUTIES: u32 = 100;

/// What the home owes for each child, and for each physical intervention.
const PROFILE: &str = "update_risk_profile";
const INTERVENTION: &str = "review_intervention";

/// How far back interventions and reports are counted.
const YEAR: SignedDuration = SignedDuration::from_hours(365 * 24);

/// A child of the home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resident {
    /// The child, the placement, and the open episode if there is one.
    pub child: ChildInHome,
    /// That episode, for a child who is out.
    pub out: Option<Out>,
}

/// A child who is not where they should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Out {
    /// The episode.
    pub episode: EpisodeRow,
    /// What is owed next, by the reader’s own unit before others.
    pub next: Option<DutyRow>,
}

/// A home.
#[derive(Debug, Clone)]
pub struct HomeSeen {
    /// When it was read.
    pub now: Instant,
    /// Its id.
    pub id: HomeId,
    /// Its particulars.
    pub home: HomeRegistered,
    /// The children the reader may see, by name.
    pub residents: Vec<Resident>,
    /// How many live there whom the reader may not see.
    pub others: usize,
    /// Of the children, those whose risk profile nobody has looked at in time.
    pub stale: BTreeSet<ChildId>,
    /// Physical interventions of twelve months, and how many of them nobody has reviewed; for whoever answers for the home.
    pub interventions: Option<(u32, u32)>,
    /// By which channel its workers reported children missing in twelve months; for whoever answers for the home.
    pub channels: Option<Vec<(String, u32)>>,
}

impl Lantern {
    /// A home and its children.
    ///
    /// # Errors
    /// Not found when there is no such home, or the reader has no business there; the store's.
    pub fn home(&self, actor: &Actor, id: HomeId) -> Result<HomeSeen, Failure> {
        let directory = self.directory();
        let home = directory.homes.get(&id).cloned().ok_or(Failure::NotFound)?;
        let belongs = belongs(actor, &directory, id, &home);
        let viewer = Viewer::new(self, actor);
        self.store.read_audited(move |transaction| {
            let mut showing = viewer.showing();
            let mut residents = Vec::new();
            let all = transaction.children_in_home(id, MOST)?;
            let placed = all.len();
            showing.learn(transaction, all.iter().map(|child| child.child.child.child))?;
            for child in all {
                let episode = child.child.open.as_ref().map(|(episode, ..)| *episode);
                // That a child lives here is the child's address.
                if !showing.reads_address(transaction, child.child.child.child)? {
                    continue;
                }
                if showing.shows(transaction, Action::List, (child.child.child.child, episode), "home_page")? {
                    let out = episode.map(|episode| out(transaction, &viewer, episode)).transpose()?.flatten();
                    residents.push(Resident { child, out });
                }
            }
            if !belongs && residents.is_empty() {
                return Err(Failure::NotFound);
            }
            let others = placed - residents.len();
            let stale = transaction.late_in_home(id, PROFILE, viewer.now, MOST)?.into_iter().collect();
            let since = viewer.now - YEAR;
            let interventions = belongs.then(|| transaction.owed_in_home(id, INTERVENTION, since)).transpose()?;
            let channels = belongs.then(|| transaction.channels_of_home(id, since)).transpose()?;
            let home = home.clone();
            let now = viewer.now;
            Ok((HomeSeen { now, id, home, residents, others, stale, interventions, channels }, showing.looks()))
        })
    }
}

fn out(transaction: &mut Transaction<'_>, viewer: &Viewer, id: EpisodeId) -> Result<Option<Out>, StoreError> {
    let Some(found) = transaction.episode(id)? else { return Ok(None) };
    let owed = transaction.duties_of_episode(id, viewer.now, DUTIES)?;
    let own = owed.iter().find(|duty| duty.unit.as_ref() == Some(&viewer.actor.unit));
    let next = own.or(owed.first()).cloned();
    Ok(Some(Out { episode: found.episode, next }))
}

fn belongs(actor: &Actor, directory: &Directory, id: HomeId, home: &HomeRegistered) -> bool {
    let force = directory.organisations.get(&home.host).and_then(|host| host.force.as_ref());
    match actor.role {
        Role::HomeManager => actor.home == Some(id),
        Role::Analyst | Role::Public | Role::Guest => false,
        _ => actor.organisation == home.host || force == Some(&actor.organisation),
    }
}
