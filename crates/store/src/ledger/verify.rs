//! Whether the access log and the journal are what the ledger says, row by row, and the ledger what its checkpoints say.
//! Who signed a checkpoint is checked before it comes here.

use std::collections::BTreeMap;

use casework::chain::Digest;
use ledger::{Frontier, leaf};

use super::LedgerHead;
use crate::Store;
use crate::error::StoreError;
use crate::operation::access_log::{Kept, blanked_rows};
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{only, values};

statements! {
    ENTRIES: "ledger_entry", "read the ledger" = "SELECT l.number, l.entry, l.hash, j.hash FROM ledger_entry l \
        LEFT JOIN journal j ON j.id = l.entry WHERE l.number >= $1 AND l.number < $2 ORDER BY l.number";
    LAST_ENTRY: "ledger_entry", "find the last number" = "SELECT COALESCE(MAX(number), 0) FROM ledger_entry";
    LAST_LOOK: "access_log", "find the last number" = "SELECT COALESCE(MAX(number), 0) FROM access_log";
    FIRST_LOOK: "access_log", "find the first number" = "SELECT COALESCE(MIN(number), 1) FROM access_log";
    NUMBERED: "ledger_entry", "count entries" = "SELECT COUNT(*) FROM ledger_entry";
}

/// Rows read at once.
const PAGE: u64 = 10_000;

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Neither log has the row.
    #[error("row {0} of the ledger is missing")]
    Missing(u64),
    /// A row that cannot be read.
    #[error("row {0} of the ledger cannot be read")]
    Unreadable(u64),
    /// A row of the access log.
    #[error("row {0} of the access log is not what was logged")]
    Look(u64),
    /// A row that was blanked and by no erasure that is in the log.
    #[error("row {0} of the access log is blank, and no erasure in the log says so")]
    Blank(u64),
    /// An entry of the journal.
    #[error("row {number} of the ledger is journal entry {entry}, which is missing or not what was recorded")]
    Entry {
        /// Its number.
        number: u64,
        /// Its id, as the ledger has it.
        entry: String,
    },
    /// Rows the ledger does not know.
    #[error("{0}")]
    Uncounted(String),
    /// The tree's own end.
    #[error("the end of the ledger is not what its rows come to")]
    Head,
    /// What a checkpoint says.
    #[error("a row from {from} to {to} is not what {checkpoint} signs")]
    Checkpoint {
        /// The first row that may be.
        from: u64,
        /// The last.
        to: u64,
        /// Which checkpoint.
        checkpoint: String,
    },
    /// The tree is smaller than it was.
    #[error("the ledger ends at row {size}, and {checkpoint} signs {signed} rows")]
    CutOff {
        /// How many there are.
        size: u64,
        /// How many there were.
        signed: u64,
        /// Which checkpoint.
        checkpoint: String,
    },
}

/// A checkpoint to hold the ledger to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// What to call it.
    pub name: String,
    /// Its size.
    pub size: u64,
    /// Its root.
    pub root: Digest,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Covered {
    /// Every leaf, in order.
    pub leaves: Vec<Digest>,
    /// Rows that were lawfully blanked.
    pub blanked: u64,
    /// Faults that were reported.
    pub faults: u64,
}

/// Everything with a number from one to before another.
#[derive(Default)]
struct Page {
    looks: Vec<Kept>,
    entries: Vec<(u64, String, Digest, Option<Digest>)>,
}

impl Store {
    /// Holds every row to the ledger and the ledger to these checkpoints; each fault is reported, in order.
    pub fn verify_ledger(&self, expected: &[Expected], mut report: impl FnMut(&Fault)) -> Result<Covered, StoreError> {
        let (head, uncounted) = self.read(counted)?;
        let size = head.tree.size();
        let mut walk =
            Walk { tree: Frontier::default(), blank: BTreeMap::new(), faults: Vec::new(), leaves: Vec::new() };
        if size > 0 {
            walk.push(leaf::opening(head.looks, head.entries));
        }
        let mut from = 1;
        let mut roots = BTreeMap::new();
        let sizes: Vec<u64> = expected.iter().map(|checkpoint| checkpoint.size).collect();
        let mut span = PAGE;
        while from < size {
            let to = (from + span).min(size);
            let page = match self.read(move |transaction| page(transaction, from, to)) {
                // The one that cannot be read is found by halving.
                Err(StoreError::Unreadable { .. }) if to - from > 1 => {
                    span = (to - from) / 2;
                    continue;
                }
                Err(StoreError::Unreadable { .. }) => None,
                page => Some(page?),
            };
            walk.page(page, from..to, |tree| {
                if sizes.contains(&tree.size()) {
                    roots.insert(tree.size(), tree.root());
                }
            });
            (from, span) = (to, PAGE);
        }
        walk.faults.extend(uncounted.into_iter().map(Fault::Uncounted));
        if walk.tree != head.tree {
            walk.faults.push(Fault::Head);
        }
        walk.faults.extend(unblanked(&walk.blank));
        walk.faults.extend(held(size, &roots, expected));
        walk.faults.iter().for_each(&mut report);
        let blanked = walk.blank.values().map(|blank| blank.rows.len() as u64).sum();
        Ok(Covered { leaves: walk.leaves, blanked, faults: walk.faults.len() as u64 })
    }
}

/// Rows blanked by one request, and how many it says it blanked.
#[derive(Default)]
struct Blanked {
    rows: Vec<(u64, i64)>,
    said: Option<(i64, String)>,
}

struct Walk {
    tree: Frontier,
    leaves: Vec<Digest>,
    blank: BTreeMap<String, Blanked>,
    faults: Vec<Fault>,
}

impl Walk {
    fn push(&mut self, leaf: Digest) {
        self.tree.push(leaf);
        self.leaves.push(leaf);
    }

    fn page(&mut self, page: Option<Page>, numbers: std::ops::Range<u64>, mut passed: impl FnMut(&Frontier)) {
        let unreadable = page.is_none();
        let Page { looks, entries } = page.unwrap_or_default();
        let (mut looks, mut entries) = (looks.into_iter().peekable(), entries.into_iter().peekable());
        for number in numbers {
            let look = looks.next_if(|look| look.number == number);
            let entry = entries.next_if(|entry| entry.0 == number);
            let fault = match (&look, &entry) {
                _ if unreadable => Some(Fault::Unreadable(number)),
                (None, None) => Some(Fault::Missing(number)),
                (Some(_), Some(_)) => Some(Fault::Look(number)),
                (Some(look), None) => (!look.is_whole()).then_some(Fault::Look(number)),
                (None, Some((_, entry, hash, kept))) => {
                    (*kept != Some(*hash)).then_some(Fault::Entry { number, entry: entry.clone() })
                }
            };
            self.faults.extend(fault);
            if let Some(look) = &look {
                self.blanked(look);
            }
            let covers = look.map(|look| leaf::look(&look.digest.unwrap_or_default()));
            self.push(covers.or(entry.map(|(_, _, hash, _)| leaf::entry(&hash))).unwrap_or_default());
            passed(&self.tree);
        }
    }

    fn blanked(&mut self, look: &Kept) {
        if let Some(said) = look.erased() {
            self.blank.entry(look.request()).or_default().said = Some((look.at, said.to_owned()));
        } else if look.salt.is_none() {
            self.blank.entry(look.request()).or_default().rows.push((look.number, look.at));
        }
    }
}

/// Blank rows that no erasure accounts for.
fn unblanked(blank: &BTreeMap<String, Blanked>) -> Vec<Fault> {
    let wrong = |Blanked { rows, said }: &Blanked| {
        let count = blanked_rows(rows.len() as u64);
        let accounted = |at: i64| said.as_ref().is_some_and(|said| *said == (at, count.clone()));
        rows.iter().find(|(_, at)| !accounted(*at)).map(|(number, _)| Fault::Blank(*number))
    };
    blank.values().filter_map(wrong).collect()
}

fn held(size: u64, roots: &BTreeMap<u64, Digest>, expected: &[Expected]) -> Vec<Fault> {
    let mut expected: Vec<&Expected> = expected.iter().filter(|checkpoint| checkpoint.size > 0).collect();
    expected.sort_by_key(|checkpoint| checkpoint.size);
    let (mut good, mut faults) = (0, Vec::new());
    for Expected { name, size: signed, root } in expected {
        let checkpoint = name.clone();
        if *signed > size {
            faults.push(Fault::CutOff { size: size.saturating_sub(1), signed: signed - 1, checkpoint });
        } else if roots.get(signed) == Some(root) {
            good = *signed;
        } else {
            faults.push(Fault::Checkpoint { from: good, to: signed - 1, checkpoint });
        }
    }
    faults
}

/// The end of the ledger, and what does not add up without reading a row.
fn counted(transaction: &mut Transaction<'_>) -> Result<(LedgerHead, Vec<String>), StoreError> {
    let head = transaction.ledger()?.unwrap_or_default();
    let last = head.tree.size().saturating_sub(1);
    let mut count = |statement| transaction.row::<u64>(statement, &[], only).map(Option::unwrap_or_default);
    let (entries, numbered) = (count(super::ENTRIES)?, count(NUMBERED)?);
    let (looks, first) = (count(super::OLDER_LOOKS)?, count(FIRST_LOOK)?);
    let found = count(LAST_ENTRY)?.max(count(LAST_LOOK)?);
    let begun = head.tree.size() > 0;
    let mut wrong = Vec::new();
    if begun && entries != head.entries + numbered {
        let known = head.entries + numbered;
        wrong.push(format!("the journal holds {entries} entries, and the ledger knows of {known}"));
    }
    if begun && looks != head.looks {
        wrong.push(format!(
            "{looks} rows of the access log have no number, and {} are older than the ledger",
            head.looks
        ));
    }
    if found > last || first == 0 {
        wrong.push(format!("rows are numbered beyond the end of the ledger, which is row {last}"));
    }
    if !begun && numbered > 0 {
        wrong.push("the end of the ledger is missing".to_owned());
    }
    Ok((head, wrong))
}

fn page(transaction: &mut Transaction<'_>, from: u64, to: u64) -> Result<Page, StoreError> {
    let [from, to] = [from, to].map(|number| i64::try_from(number).unwrap_or(i64::MAX));
    let looks = transaction.looks_between(from, to)?;
    let entries = transaction
        .rows(ENTRIES, &values![from, to], |row| Ok((row.take()?, row.take()?, row.take()?, row.take()?)))?;
    Ok(Page { looks, entries })
}
