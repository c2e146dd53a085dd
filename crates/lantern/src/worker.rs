//! The worker beside the server: one process runs it at a time, by a lease. It sweeps what has run out; what is late, and
//! what is told again, follows from the clock without it. Every process keeps its own directory up.

use std::path::PathBuf;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use anyhow::Result;
use ledger::Signer;
use operations::{Lantern, Process};

use crate::commands::out;
use crate::lease::this_process;
use crate::post::Post;

/// How often it looks whether the register has changed. Until then another server's change is not seen here.
const EVERY: Duration = Duration::from_secs(4);
/// Of so many looks one is a round.
const ROUND: u32 = 5;

/// Who signs the ledger, and where checkpoints are laid out for others.
pub struct Signing {
    /// Holds the key.
    pub signer: Signer,
    /// A folder that others fetch from.
    pub folder: Option<PathBuf>,
}

impl Signing {
    fn round(&self, lantern: &Lantern, process: &Process) -> Result<()> {
        lantern.tend(process)?;
        let made = lantern.checkpoint_when_due(&self.signer)?;
        if let (Some(made), Some(folder)) = (made, &self.folder) {
            out::put(folder, [(format!("checkpoint-{}", made.size).as_str(), made.note.as_bytes())])?;
        }
        Ok(())
    }
}

/// A running worker.
pub struct Worker {
    stop: Sender<()>,
    thread: JoinHandle<()>,
}

impl Worker {
    /// Starts it.
    pub fn start(lantern: &Lantern, signing: Signing, post: Option<Post>) -> Result<Self> {
        let (stop, stopped) = channel();
        let (lantern, process) = (lantern.clone(), this_process());
        let thread = std::thread::Builder::new().name("worker".into()).spawn(move || {
            let mut looks: u32 = 0;
            while matches!(stopped.recv_timeout(EVERY), Err(RecvTimeoutError::Timeout)) {
                looks = looks.wrapping_add(1);
                told("the register could not be read; it is tried again", lantern.keep_directory_up());
                if looks.is_multiple_of(ROUND) {
                    told("the worker's round failed; it tries again", signing.round(&lantern, &process));
                    let sent = post.as_ref().map_or(Ok(()), |post| post.round(&lantern));
                    told("letters could not be sent; they are tried again", sent);
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

fn told<E: std::fmt::Display>(what: &str, done: Result<(), E>) {
    if let Err(error) = done {
        tracing::warn!(%error, "{what}");
    }
}
