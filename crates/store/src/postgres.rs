//! The store on PostgreSQL: a few threads of our own, each with one connection that is made, used and dropped there,
//! because a client of this library may not be touched from an asynchronous task. It knows no table.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use postgres::{Config, NoTls};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::Settings;
use crate::error::{Place, StoreError};
use crate::job::{Job, Verdict};
use crate::statement::Failed;
use crate::statement::on_postgres::Session;
use crate::transaction::Transaction;

/// How often a closure is run again when the server said that it may succeed.
const ATTEMPTS: u32 = 6;

/// A server, and how to speak to it: in the clear when there is no TLS.
#[derive(Clone)]
pub(crate) struct Server {
    pub(crate) config: Config,
    pub(crate) tls: Option<MakeRustlsConnect>,
}

pub(crate) struct Engine {
    jobs: Option<SyncSender<Task>>,
    threads: Vec<JoinHandle<()>>,
}

/// How a transaction begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Each statement sees what is committed; the chain's lock orders writers.
    Write,
    /// One snapshot, nothing written.
    Read,
}

impl Mode {
    fn begin(self) -> &'static str {
        match self {
            // The end of the ledger is held until the commit. Were the commit to wait for the disk, writers would wait for
            // each other's disk; so the commit is seen at once, and `once` answers when it is durable.
            Mode::Write => "BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL synchronous_commit = off",
            Mode::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        }
    }
}

pub(crate) struct Task {
    pub(crate) mode: Mode,
    pub(crate) job: Box<dyn Job>,
}

impl Engine {
    pub(crate) fn open(server: &Server, settings: &Settings) -> Result<Self, StoreError> {
        let (jobs, waiting) = sync_channel(settings.waiting);
        let waiting = Arc::new(Mutex::new(waiting));
        let threads = (0..settings.connections.max(1))
            .map(|number| {
                let (server, waiting) = (server.clone(), Arc::clone(&waiting));
                let name = format!("store-postgres-{number}");
                std::thread::Builder::new().name(name).spawn(move || serve(&server, &waiting))
            })
            .collect::<Result<_, _>>()
            .map_err(|error| StoreError::Unsuitable(format!("no thread for a connection ({})", error.kind())))?;
        Ok(Self { jobs: Some(jobs), threads })
    }

    pub(crate) fn run(&self, mode: Mode, job: Box<dyn Job>) -> Result<(), StoreError> {
        let jobs = self.jobs.as_ref().ok_or(StoreError::Closed)?;
        jobs.send(Task { mode, job }).map_err(|_| StoreError::Closed)
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        drop(self.jobs.take());
        let this = std::thread::current().id();
        for thread in self.threads.drain(..).filter(|thread| thread.thread().id() != this) {
            // The threads catch every panic, so there is nothing to hear from them.
            let _ = thread.join();
        }
    }
}

fn serve(server: &Server, waiting: &Mutex<Receiver<Task>>) {
    let mut session = None;
    loop {
        let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(Task { mode, mut job }) = next else { return };
        let kept = attempt(server, &mut session, mode, job.as_mut());
        job.answer(kept);
    }
}

/// Connects on the calling thread, which must be one of the store's own.
pub(crate) fn connect(server: &Server) -> Result<Session, StoreError> {
    let unreachable = |error: postgres::Error| match error.code() {
        Some(code) => StoreError::Unreachable(format!("SQLSTATE {}", code.code())),
        None => {
            StoreError::Unreachable(crate::tls::refused(&error).unwrap_or_else(|| "no answer from the server".into()))
        }
    };
    let client = match &server.tls {
        Some(tls) => server.config.connect(tls.clone()),
        None => server.config.connect(NoTls),
    };
    client.map(Session::new).map_err(unreachable)
}

const BEGIN: Place = Place { doing: "begin", table: "a transaction" };
/// A transaction of its own that waits for the disk, and with it for everything that was committed before; many wait together.
const DURABLE: &str = "SELECT pg_logical_emit_message(true, 'lantern', '')";
const END: Place = Place { doing: "end", table: "a transaction" };

fn attempt(server: &Server, session: &mut Option<Session>, mode: Mode, job: &mut dyn Job) -> Result<(), StoreError> {
    let mut attempts = 0;
    loop {
        attempts += 1;
        session.take_if(|session| session.client.is_closed());
        let open = match session.take() {
            Some(open) => session.insert(open),
            None => session.insert(connect(server)?),
        };
        let Err((error, passing)) = once(open, mode, job) else { return Ok(()) };
        // Whatever state the connection is in, the next run starts on a new one.
        *session = None;
        if !passing || attempts == ATTEMPTS {
            return Err(error);
        }
    }
}

/// One run of a closure in one transaction. `Ok` also when the closure itself failed and was rolled back.
fn once(session: &mut Session, mode: Mode, job: &mut dyn Job) -> Result<(), Failed> {
    session.steer(BEGIN, mode.begin())?;
    let mut transaction = Transaction::on_postgres(session);
    let verdict = job.run(&mut transaction);
    match verdict {
        Verdict::Keep if mode == Mode::Read => session.steer(END, "ROLLBACK"),
        Verdict::Keep => {
            let uncertain = |(error, passing)| {
                // The connection broke between asking for the commit and hearing of it.
                if passing { (StoreError::Uncertain, false) } else { (error, false) }
            };
            session.steer(END, "COMMIT").map_err(uncertain)?;
            session.steer(END, DURABLE).map_err(|_| (StoreError::Uncertain, false))
        }
        Verdict::Discard => session.steer(END, "ROLLBACK"),
        Verdict::Again => session.steer(END, "ROLLBACK").and(Err((StoreError::Busy(END), true))),
    }
}
