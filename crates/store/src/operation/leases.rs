//! Leases: which process writes, or runs jobs, until its heartbeat is too old. It keeps no time; heartbeats are handed in.

use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, only, values};

statements! {
    TAKE: "lease", "take a lease" = "INSERT INTO lease (name, holder, host, process, heartbeat, since) \
        VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, host = excluded.host, \
        process = excluded.process, heartbeat = excluded.heartbeat, since = CASE WHEN lease.host = excluded.host \
        AND lease.process = excluded.process THEN lease.since ELSE excluded.since END WHERE lease.heartbeat < $6 \
        OR (lease.host = excluded.host AND lease.process = excluded.process) RETURNING process";
    HELD: "lease", "see who holds a lease" =
        "SELECT holder, host, process, heartbeat, since FROM lease WHERE name = $1";
    DROP: "lease", "give a lease back" = "DELETE FROM lease WHERE name = $1 AND host = $2 AND process = $3";
}

/// A process that asks for a lease.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// What it is doing, as `serve` or `import`.
    pub holder: String,
    /// Its host.
    pub host: String,
    /// Its process id.
    pub process: u32,
    /// When it was last alive.
    pub heartbeat: Instant,
}

/// A lease that is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lease {
    /// By whom.
    pub by: Holder,
    /// Since when.
    pub since: Instant,
}

fn lease(row: &mut Row<'_>) -> Result<Lease, Misread> {
    let by = Holder { holder: row.take()?, host: row.take()?, process: row.take()?, heartbeat: row.take()? };
    Ok(Lease { by, since: row.take()? })
}

impl Transaction<'_> {
    /// Takes a lease, or keeps it: free, already this process's, or held by one whose heartbeat is before `stale`.
    ///
    /// # Errors
    /// `Held` names the process that has it.
    pub fn take_lease(&mut self, name: &str, by: &Holder, stale: Instant) -> Result<(), StoreError> {
        let asked = values![name, &by.holder, &by.host, by.process, by.heartbeat, stale];
        let taken: Option<u32> = self.row(TAKE, &asked, only)?;
        match taken {
            Some(_) => Ok(()),
            None => match self.lease(name)? {
                Some(Lease { by: Holder { holder, host, process, .. }, since }) => {
                    Err(StoreError::Held { holder, host, process, since })
                }
                None => Err(StoreError::Busy(TAKE.place)),
            },
        }
    }

    /// Who holds a lease, also if its heartbeat is old.
    pub fn lease(&mut self, name: &str) -> Result<Option<Lease>, StoreError> {
        self.row(HELD, &values![name], lease)
    }

    /// Gives a lease back, if this process holds it.
    pub fn give_lease_back(&mut self, name: &str, by: &Holder) -> Result<(), StoreError> {
        self.execute(DROP, &values![name, &by.host, by.process]).map(drop)
    }
}
