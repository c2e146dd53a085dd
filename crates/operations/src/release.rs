//! Building the yearly release as a draft: a numbered snapshot, exactly its entries folded, counted and written to files.

use std::collections::BTreeMap;
use std::sync::Arc;

use casework::entry::Subject;
use casework::policy::Text;
use casework::record::Refusal;
use statistics::{File, Scheme, Snapshot, Year, draft, tally};

use crate::{Failure, Lantern};

/// Heads read at once.
const PAGE: u32 = 10_000;

/// A draft release.
#[derive(Debug)]
pub struct Draft {
    /// The snapshot it was counted from.
    pub snapshot: Snapshot,
    /// Its files.
    pub files: Vec<File>,
    /// Incidents and children counted, for those who watch.
    pub incidents: u64,
}

impl Lantern {
    /// Takes a snapshot and counts a year from it. `texts` are the policy files, for the grouping they hold.
    ///
    /// # Errors
    /// A scheme that cannot be read, tables that do not add up, or the store's.
    pub fn release_draft(&self, year: Year, texts: &[Text]) -> Result<Draft, Failure> {
        let now = self.now();
        let taken = self.store().write::<_, _, Failure>(move |transaction| Ok(transaction.take_snapshot(now)?))?;
        self.release_of(taken.number, year, texts)
    }

    /// Counts a year from a snapshot taken before: the same files again, whatever was written since.
    ///
    /// # Errors
    /// No such snapshot, and those of a new one.
    pub fn release_of(&self, number: u32, year: Year, texts: &[Text]) -> Result<Draft, Failure> {
        let refuse = |words: String| Failure::Refused(vec![Refusal::new("", "release", words)]);
        let scheme = Scheme::read(self.policy(), texts)
            .map_err(|faults| refuse(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))?;
        let taken = self.store().read::<_, _, Failure>(move |transaction| Ok(transaction.snapshot(number)?))?;
        let taken = taken.ok_or(Failure::NotFound)?;
        let mut counted = tally(year, &scheme);
        let positions = self.positions(taken.number)?;
        self.each_case_at(Some(&positions), |case| counted.add(&case).map_err(|fault| refuse(fault.to_string())))?;
        let snapshot = Snapshot {
            number: u64::from(taken.number),
            heads: taken.digest,
            taken: taken.taken,
            policy: self.policy().digest,
        };
        let files = draft(&counted, &snapshot).map_err(|error| refuse(error.to_string()))?;
        let incidents = counted.total().get(statistics::Measure::Incidents);
        Ok(Draft { snapshot, files, incidents })
    }

    /// Where each chain ended when the snapshot was taken.
    fn positions(&self, number: u32) -> Result<Arc<BTreeMap<Subject, u32>>, Failure> {
        let mut positions = BTreeMap::new();
        let mut after: Option<Subject> = None;
        loop {
            let from = after.clone();
            let heads = self.store().read::<_, _, Failure>(move |transaction| {
                Ok(transaction.snapshot_heads(number, from.as_ref(), PAGE)?)
            })?;
            let Some((last, _)) = heads.last() else { return Ok(Arc::new(positions)) };
            after = Some(last.clone());
            positions.extend(heads.into_iter().map(|(subject, head)| (subject, head.position)));
        }
    }
}
