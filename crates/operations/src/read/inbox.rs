//! What a unit was told, and the worker allocated to a child of theirs. A notice about a child the reader may not see keeps its title, which never names anybody.

use casework::actor::Actor;
use casework::records::Kind;
use casework::time::Instant;
use store::NoticeShown;

use super::viewer::Viewer;
use crate::access::Action;
use crate::{Failure, Lantern};

const MOST: u32 = 200;
/// What a notice asks of a partner while there is an episode, and what may be told of the child at any time.
const TOLD: &[Kind] = &[Kind::RiskContributed, Kind::ContactMade, Kind::AbsenceLogged];
const ALWAYS: &[Kind] = &[Kind::AbsenceLogged];

/// A line of the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeLine {
    /// The notice, with child and reference; both are empty when the reader may not see the child.
    pub shown: NoticeShown,
    /// The reader may be told which child it is about, and so acknowledge the notice.
    pub opens: bool,
    /// The reader may open the case.
    pub reads: bool,
    /// What a partner who is asked in may tell of the child.
    pub tells: &'static [Kind],
}

/// The inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxSeen {
    /// When it was read.
    pub now: Instant,
    /// Nobody has acknowledged these, the oldest first.
    pub waiting: Vec<NoticeLine>,
    /// These somebody has, the newest first.
    pub acknowledged: Vec<NoticeLine>,
}

impl Lantern {
    /// What somebody's unit was told, or they were as a child's own worker.
    ///
    /// # Errors
    /// The store's.
    pub fn inbox(&self, actor: &Actor) -> Result<InboxSeen, Failure> {
        let viewer = Viewer::new(self, actor);
        self.store.read_audited(move |transaction| {
            let mut showing = viewer.showing();
            let mut lines = Vec::new();
            let notices = transaction.notices_for((&viewer.actor.unit, viewer.actor.person), viewer.now, MOST)?;
            showing.learn(transaction, notices.iter().map(|shown| shown.child))?;
            for mut shown in notices {
                let about = (shown.child, shown.notice.episode);
                let opens = showing.shows(transaction, Action::List, about, "inbox")?;
                if !opens {
                    showing.mentions(about, "inbox");
                    shown.name.clear();
                    shown.reference = None;
                }
                let stands = showing.stands(transaction, shown.child)?;
                let tells = match shown.notice.episode {
                    _ if !viewer.may(Action::Tell, stands) => &[],
                    Some(_) => TOLD,
                    None => ALWAYS,
                };
                lines.push(NoticeLine { shown, opens, reads: viewer.may(Action::OPEN, stands), tells });
            }
            let (mut waiting, acknowledged): (Vec<_>, Vec<_>) =
                lines.into_iter().partition(|line| line.shown.notice.acknowledged.is_none());
            waiting.reverse();
            Ok((InboxSeen { now: viewer.now, waiting, acknowledged }, showing.looks()))
        })
    }
}
