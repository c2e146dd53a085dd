//! The worker beside the server: one process runs it at a time, by a lease. It sweeps what has run out; what is late, and
//! what is told again, follows from the clock without it. Every process keeps its own directory up.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use anyhow::Result;
use operations::Lantern;

use crate::lease::this_process;

/// How often it looks whether the register has changed. Until then another server's change is not seen here.
const EVERY: Duration = Duration::from_secs(4);
/// Of so many looks one is a round.
const ROUND: u32 = 5;

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
            let mut looks: u32 = 0;
            while matches!(stopped.recv_timeout(EVERY), Err(RecvTimeoutError::Timeout)) {
                looks = looks.wrapping_add(1);
                if let Err(error) = lantern.keep_directory_up() {
                    tracing::warn!(%error, "the register could not be read; it is tried again");
                }
                if looks.is_multiple_of(ROUND)
                    && let Err(error) = lantern.tend(&process)
                {
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
