//! Places, groups of friends and online spaces, and the children linked to one.

use casework::ids::{ChildId, ContextId, EntryId};
use casework::time::Instant;
use operations::read::{ChildLinked, ContextNamed, ContextSeen};
use schemars::JsonSchema;
use serde::Serialize;

/// A place, a group of friends or an online space.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ContextName {
    /// Its id, by which a record links a child to it.
    pub context: ContextId,
    /// `location`, `peer_group` or `online_space`.
    pub kind: String,
    /// Its name.
    pub name: String,
}

/// Those that have a name.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Contexts {
    /// By name.
    pub items: Vec<ContextName>,
    /// Where the next page begins; null on the last one.
    pub next: Option<ContextId>,
}

/// A child who is linked to one.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ContextLink {
    /// The child.
    pub child: ChildId,
    /// The name to use; empty when nobody has said one.
    pub child_name: String,
    /// The entry that links the child.
    pub entry: EntryId,
    /// What the child does there, or whom they meet.
    pub words: String,
    /// Harm there: codes of the list `harm_type`.
    pub harms: Vec<String>,
    /// Exploitation there: codes of the list `exploitation_type`.
    pub exploitation: Vec<String>,
    /// It is known, and not only suspected.
    pub known: bool,
    /// Who says so.
    pub source: String,
    /// When it was so at the latest, where that is known.
    pub at: Option<Instant>,
    /// When it was recorded.
    pub recorded: Instant,
}

/// One of them, with the children there whom the reader may see. There may be others.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Context {
    /// When it was read.
    pub at: Instant,
    /// Its id.
    pub context: ContextId,
    /// `location`, `peer_group` or `online_space`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// The latest link first.
    pub links: Vec<ContextLink>,
}

impl Contexts {
    /// So many after one of them.
    pub fn page(all: Vec<ContextNamed>, after: Option<ContextId>, limit: usize) -> Self {
        let begins = after.and_then(|after| all.iter().position(|context| context.context == after));
        let begins = begins.map_or(0, |place| place + 1);
        let more = all.len() > begins.saturating_add(limit);
        let items: Vec<ContextName> = all.into_iter().skip(begins).take(limit).map(ContextName::from).collect();
        Self { next: items.last().map(|last| last.context).filter(|_| more), items }
    }
}

impl From<ContextNamed> for ContextName {
    fn from(ContextNamed { context, kind, name }: ContextNamed) -> Self {
        Self { context, kind, name }
    }
}

impl From<ChildLinked> for ContextLink {
    fn from(linked: ChildLinked) -> Self {
        let (link, codes) = (linked.link, |codes: &str| codes.split_whitespace().map(str::to_owned).collect());
        Self {
            child: linked.child,
            child_name: linked.name,
            entry: link.entry,
            words: link.words,
            harms: codes(&link.harms),
            exploitation: codes(&link.exploitation),
            known: link.known,
            source: link.source,
            at: link.at,
            recorded: link.recorded,
        }
    }
}

impl From<ContextSeen> for Context {
    fn from(seen: ContextSeen) -> Self {
        let ContextNamed { context, kind, name } = seen.context;
        Self { at: seen.now, context, kind, name, links: seen.links.into_iter().map(ContextLink::from).collect() }
    }
}
