//! Places, groups of friends and online spaces: what they are called, and the children who are linked to one. Each child it
//! shows is logged; of those the reader may not see, it does not say whether there are any.

use casework::actor::Actor;
use casework::alike::plain;
use casework::ids::ContextId;
use casework::record::Part;
use casework::records::context_linked::ContextKind;
use casework::time::Instant;
use store::{ChildLinked, ContextNamed};

use super::viewer::Viewer;
use crate::access::Action;
use crate::{Failure, Lantern};

/// More are never listed; a word of the name narrows the search.
const MOST: u32 = 5_000;
/// More links of one context are not shown; the latest are.
const MOST_LINKS: u32 = 500;

/// A context, and the children the reader may see there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContextSeen {
    /// When it was read.
    pub now: Instant,
    /// What it is.
    pub context: ContextNamed,
    /// The links of those children, the one recorded last first.
    pub links: Vec<ChildLinked>,
}

impl Lantern {
    /// The contexts in whose names each word that is given begins one, of a kind or of every kind; by name. They show no child.
    ///
    /// # Errors
    /// The store's.
    pub fn contexts(
        &self,
        actor: &Actor,
        words: &str,
        kind: Option<ContextKind>,
    ) -> Result<Vec<ContextNamed>, Failure> {
        let (viewer, words) = (Viewer::new(self, actor), plain(words));
        self.store.read(move |transaction| {
            let kind = kind.map_or("", ContextKind::name);
            let mut found = transaction.contexts(&viewer.showing().scope(), kind, MOST)?;
            found.retain(|context| {
                let name = plain(&context.name);
                words.iter().all(|word| name.iter().any(|own| own.starts_with(word)))
            });
            Ok(found)
        })
    }

    /// A context and the children who are linked to it, as far as the reader hears what children say.
    ///
    /// # Errors
    /// When there is none, or none that may be told of; the store's.
    pub fn context(&self, actor: &Actor, context: ContextId) -> Result<ContextSeen, Failure> {
        let viewer = Viewer::new(self, actor);
        self.store.read_audited(move |transaction| {
            let mut showing = viewer.showing();
            let scope = showing.scope();
            let named = transaction.context(&scope, context)?.ok_or(Failure::NotFound)?;
            let all = transaction.linked_to(&scope, context, MOST_LINKS)?;
            showing.learn(transaction, all.iter().map(|linked| linked.child))?;
            let mut links = Vec::new();
            for linked in all {
                if showing.shows(transaction, Action::See(Part::Disclosure), (linked.child, None), "context")? {
                    links.push(linked);
                }
            }
            Ok((ContextSeen { now: viewer.now, context: named, links }, showing.looks()))
        })
    }
}
