//! The live board: every open episode of the reader's unit, borough or home. A child is logged when the row first appears
//! for this reader or has changed since they last saw it, not at every refresh.

use std::collections::BTreeSet;

use casework::actor::{Actor, Role};
use casework::chain::Digest;
use casework::ids::ChildId;
use casework::projection::EpisodeRow;
use casework::time::Instant;
use store::{BoardRow, Scope, StoreError, Transaction};

use super::viewer::Viewer;
use crate::access::{Action, parties};
use crate::{Failure, Lantern};

/// More children are never missing from one place at once without somebody splitting the board.
const MOST: u32 = 200;

/// So many of the reader's last looks are compared with what they are shown now.
const REMEMBERED: u32 = 400;

/// A line of the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardLine {
    /// The episode, its child and what is due next.
    pub row: BoardRow,
    /// Nobody of the unit that owns it has done anything yet.
    pub new: bool,
    /// It is the reader's unit's to take.
    pub takes: bool,
    /// The record is restricted and not open to the reader: who the child is was left out, that one is missing was not.
    pub restricted: bool,
}

/// The board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardSeen {
    /// When it was read.
    pub now: Instant,
    /// New ones first, then the highest band, then the longest missing.
    pub lines: Vec<BoardLine>,
}

impl Lantern {
    /// The open episodes somebody's unit looks after.
    ///
    /// # Errors
    /// The store's.
    pub fn board(&self, actor: &Actor) -> Result<BoardSeen, Failure> {
        let viewer = Viewer::new(self, actor);
        self.store.read_audited(move |transaction| {
            let seen = looked_at(transaction, &viewer)?;
            let mut showing = viewer.showing();
            let mut lines = Vec::new();
            let all = rows(transaction, &viewer)?;
            showing.learn(transaction, all.iter().map(|row| row.child))?;
            for mut row in all {
                if !showing.reads_address(transaction, row.child)? {
                    row.episode.home = None;
                }
                let what = version(&row);
                let (child, about) = (row.child, (row.child, Some(row.episode.episode)));
                if showing.shows(transaction, Action::List, about, &what)? {
                    lines.push(line(&viewer, row, false));
                } else if viewer.would(Action::List, showing.stands(transaction, child)?) {
                    showing.mentions(about, &what);
                    lines.push(line(&viewer, nameless(row), true));
                }
                if seen.contains(&(child, what)) {
                    showing.unchanged(child);
                }
            }
            Ok((BoardSeen { now: viewer.now, lines }, showing.looks()))
        })
    }

    /// A number that moves when anything has been written: what watchers of boards compare.
    ///
    /// # Errors
    /// The store's.
    pub fn changes(&self) -> Result<i64, Failure> {
        self.store.read(|transaction| Ok(transaction.changes()?))
    }
}

fn rows(transaction: &mut Transaction<'_>, viewer: &Viewer) -> Result<Vec<BoardRow>, StoreError> {
    let actor = &viewer.actor;
    match actor.role {
        Role::MissingPersonOfficer | Role::UnitSupervisor => transaction.board(&actor.unit, viewer.now, MOST),
        Role::CallHandler => {
            let own = Scope::Parties(vec![format!("unit/{}", actor.unit)]);
            transaction.board_in_scope(&own, viewer.now, MOST)
        }
        _ => transaction.board_in_scope(&Scope::Parties(parties(actor)), viewer.now, MOST),
    }
}

/// A restricted record keeps its place on the board of whoever it belongs to: nobody is forgotten for being hidden.
fn nameless(row: BoardRow) -> BoardRow {
    let episode = EpisodeRow { home: None, ..row.episode };
    BoardRow { name: String::new(), born: None, provisional: false, episode, ..row }
}

fn line(viewer: &Viewer, row: BoardRow, restricted: bool) -> BoardLine {
    let new = row.episode.taken.is_none();
    let takes =
        new && !restricted && row.episode.owner.as_ref() == Some(&viewer.actor.unit) && viewer.actor.person.is_some();
    BoardLine { row, new, takes, restricted }
}

/// What was shown, told apart from the same row before and after a change, without saying what it said.
pub(super) fn version(row: &impl std::fmt::Debug) -> String {
    let digest = Digest::of(format!("{row:?}").as_bytes()).to_string();
    format!("board:{}", digest.chars().take(12).collect::<String>())
}

pub(super) fn looked_at(
    transaction: &mut Transaction<'_>,
    viewer: &Viewer,
) -> Result<BTreeSet<(ChildId, String)>, StoreError> {
    let Some(person) = viewer.actor.person else { return Ok(BTreeSet::new()) };
    let looks = transaction.looks_of(person, None, REMEMBERED)?;
    Ok(looks.into_iter().filter_map(|look| look.child.map(|child| (child, look.what))).collect())
}
