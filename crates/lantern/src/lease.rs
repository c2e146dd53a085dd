//! The store held by one writing process: taken before the first write, renewed beside the work, given back when it is
//! done. Which commands take it, and on which database, is the commands' to say.

use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow};
use operations::{Clock as _, Failure, Lantern, Process};
use store::StoreError;

use crate::device::MachineClock;

/// How often it is renewed; it lapses after two minutes.
const EVERY: Duration = Duration::from_secs(20);

/// The store, held until this is dropped.
pub struct Lease {
    held: Option<(Sender<()>, JoinHandle<()>)>,
}

/// This process, as others are told of it.
pub fn this_process() -> Process {
    let host = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let host = if host.trim().is_empty() { "this machine" } else { host.trim() };
    Process { host: host.to_owned(), id: std::process::id() }
}

/// Whether a process of this machine has ended without giving back what it held.
fn gone(process: &Process) -> bool {
    process.host == this_process().host
        && Path::new("/proc/self").exists()
        && !Path::new(&format!("/proc/{}", process.id)).exists()
}

impl Lease {
    /// Takes the store, or says which process has it.
    pub fn take(lantern: &Lantern, doing: &'static str) -> Result<Self> {
        // A demonstration's clock can be moved, and a lease dated tomorrow would outlive its process by a day.
        let (clock, process) = (MachineClock::default(), this_process());
        lantern.take_writer(&process, doing, clock.now(), gone).map_err(told)?;
        let (stop, stopped) = channel();
        let lantern = lantern.clone();
        let thread = std::thread::Builder::new().name("lease".into()).spawn(move || {
            while matches!(stopped.recv_timeout(EVERY), Err(RecvTimeoutError::Timeout)) {
                if let Err(error) = lantern.take_writer(&process, doing, clock.now(), gone) {
                    tracing::warn!(%error, "the store could not be kept for this process; it tries again");
                }
            }
            if let Err(error) = lantern.give_writer_back(&process) {
                tracing::warn!(%error, "the store could not be given back; it is free in two minutes");
            }
        });
        Ok(Self { held: Some((stop, thread.context("starting the thread that keeps the store")?)) })
    }

    /// Nothing held: several processes may do this at once.
    pub fn shared() -> Self {
        Self { held: None }
    }
}

fn told(failure: Failure) -> anyhow::Error {
    match failure {
        Failure::Store(StoreError::Held { holder, host, process, since }) => anyhow!(
            "`lantern {holder}` has held this database since {}: process {process} on {host}. Stop it first, or wait until \
             it is done",
            since.in_london().strftime("%-d %B %Y %H:%M:%S")
        ),
        other => anyhow::Error::new(other).context("holding the database for writing"),
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if let Some((stop, thread)) = self.held.take() {
            drop(stop);
            if thread.join().is_err() {
                tracing::error!("the thread that keeps the store had stopped before it was asked to");
            }
        }
    }
}
