//! Verifying every chain against its head. What makes a chain whole is the casework's law; this reads all of them, a page
//! at a time, each page in one snapshot.

use std::collections::BTreeMap;

use casework::chain::{Broken, Fault, Head, Sealed, verify};
use casework::entry::Subject;

use crate::Store;
use crate::error::StoreError;
use crate::journal::headless;
use crate::transaction::Transaction;

/// Chains read at once.
const PAGE: u32 = 500;

/// What was verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Verified {
    /// Chains, whole or not.
    pub chains: u64,
    /// Entries on them.
    pub entries: u64,
    /// Chains that are broken.
    pub broken: u64,
}

impl Store {
    /// Verifies every chain, and reports the first broken entry of each that is broken.
    pub fn verify_all(&self, mut report: impl FnMut(&Broken)) -> Result<Verified, StoreError> {
        let mut verified = Verified::default();
        let mut after = None;
        for subject in self.read(headless)? {
            verified.broken += 1;
            report(&Broken { subject, position: 0, fault: Fault::Head });
        }
        loop {
            let from = after.clone();
            let (heads, entries) =
                self.read::<_, _, StoreError>(move |transaction| page(transaction, from.as_ref()))?;
            let Some((last, _)) = heads.last() else { return Ok(verified) };
            after = Some(last.clone());
            let mut chains: BTreeMap<&Subject, Vec<&Sealed>> = BTreeMap::new();
            for entry in &entries {
                chains.entry(&entry.subject).or_default().push(entry);
            }
            verified.chains += heads.len() as u64;
            verified.entries += entries.len() as u64;
            for (subject, head) in &heads {
                let chain = chains.remove(subject).unwrap_or_default();
                if let Err(broken) = verify(subject, chain, Some(head)) {
                    verified.broken += 1;
                    report(&broken);
                }
            }
        }
    }
}

type Page = (Vec<(Subject, Head)>, Vec<Sealed>);

fn page(transaction: &mut Transaction<'_>, after: Option<&Subject>) -> Result<Page, StoreError> {
    let heads = transaction.heads(after, PAGE)?;
    let entries = match heads.last() {
        Some((last, _)) => transaction.entries_between(after, last)?,
        None => Vec::new(),
    };
    Ok((heads, entries))
}
