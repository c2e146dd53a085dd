//! The worker beside the server: one process runs it at a time, by a lease. It repeats what nobody has acknowledged and
//! sweeps what has run out.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use anyhow::Result;
use operations::Lantern;

use crate::lease::this_process;

/// How often it looks. Lateness is told to the minute.
const EVERY: Duration = Duration::from_secs(20);

/// A running worker.
pub struct Worker {
    stop: Sender<()>,
    thread: JoinHandle<()>,
}

impl Worker {
    /// Starts it.
    pub fn start(lantern: &Lantern) -> Result<Self> {
        let (stop, stopped) = channel();
        let (lantern, process) = (lantern.clone(), this_process());
        let thread = std::thread::Builder::new().name("worker".into()).spawn(move || {
            while matches!(stopped.recv_timeout(EVERY), Err(RecvTimeoutError::Timeout)) {
                if let Err(error) = lantern.tend(&process) {
                    tracing::warn!(%error, "the worker's round failed; it tries again");
                }
            }
        })?;
        Ok(Self { stop, thread })
    }

    /// Lets the round under way finish.
    pub fn stop(self) {
        drop(self.stop);
        if self.thread.join().is_err() {
            tracing::error!("the worker had stopped before it was asked to");
        }
    }
}
