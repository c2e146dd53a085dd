//! Naming what several children are linked to: a link says the whole of what it links to, whether it names it or follows one
//! that did. Who may link a child is decided as for any record.

use casework::ids::ContextId;
use casework::record::Refusal;
use casework::records::Body;
use casework::records::context_linked::ContextKind;
use store::Transaction;

use crate::Failure;
use crate::write::Stamp;

/// A link to what was named before is given its kind and name. One that named something new and is written again for another
/// child goes on naming the same.
pub(crate) fn settle(transaction: &mut Transaction<'_>, body: &mut Body, stamp: &Stamp) -> Result<(), Failure> {
    let Body::ContextLinked(link) = body else { return Ok(()) };
    let Some(context) = link.context else {
        link.context = stamp.former.as_ref().map(|former| ContextId::of_link(former.entry));
        return Ok(());
    };
    match transaction.context_called(context)? {
        Some(called) => {
            link.kind = ContextKind::ALL.into_iter().find(|kind| kind.name() == called.kind);
            link.name = called.name;
            Ok(())
        }
        // Taken off the wrong child, its only link goes on saying what it was.
        None if link.kind.is_some() && !link.name.is_empty() => Ok(()),
        None => {
            let message = "Nothing is linked to this any more. Leave it out, and name it anew";
            Err(Failure::Refused(vec![Refusal::new("/context", "context_gone", message)]))
        }
    }
}
