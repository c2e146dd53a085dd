//! Telling open boards that something changed: one watcher a process looks at the store's counter while anybody listens.
//! What changed is never said; whoever wants to know asks through the ordinary, logged route.

use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use axum::body::{Body, Bytes};
use operations::Lantern;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout_at};

/// The type of an answer that stays open.
pub const EVENTS: &str = "text/event-stream";

/// How often the counter is looked at.
const EVERY: Duration = Duration::from_secs(2);

/// A stream ends after this, so that whoever listens has to show again that they may.
const LONGEST: Duration = Duration::from_mins(10);

/// What is sent when nothing changed for so long, so that nothing between closes the connection.
const QUIET: Duration = Duration::from_secs(20);

/// Watches the store's counter while anybody listens.
#[derive(Clone)]
pub struct Watcher {
    lantern: Lantern,
    counter: Arc<Mutex<Weak<watch::Sender<i64>>>>,
}

impl Watcher {
    /// A watcher that nobody listens to yet.
    pub fn new(lantern: &Lantern) -> Self {
        Self { lantern: lantern.clone(), counter: Arc::default() }
    }

    /// Listens; the first who does starts the watcher, and after the last it ends.
    fn listen(&self) -> watch::Receiver<i64> {
        let mut held = self.counter.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = held.upgrade() {
            let receiver = sender.subscribe();
            if !sender.is_closed() {
                return receiver;
            }
        }
        let (sender, receiver) = watch::channel(0);
        let sender = Arc::new(sender);
        *held = Arc::downgrade(&sender);
        tokio::spawn(look(self.lantern.clone(), sender));
        receiver
    }

    /// The body of an answer that stays open.
    pub fn body(&self) -> Body {
        let (listener, until) = (self.listen(), Instant::now() + LONGEST);
        Body::from_stream(futures_util::stream::unfold((listener, until), next))
    }
}

async fn look(lantern: Lantern, sender: Arc<watch::Sender<i64>>) {
    while !sender.is_closed() {
        let reader = lantern.clone();
        if let Ok(Ok(count)) = tokio::task::spawn_blocking(move || reader.changes()).await {
            sender.send_if_modified(|known| std::mem::replace(known, count) != count);
        }
        sleep(EVERY).await;
    }
}

/// The next thing to say: that something changed, or that the line is still open.
async fn next(
    (mut listener, until): (watch::Receiver<i64>, Instant),
) -> Option<(Result<Bytes, Infallible>, (watch::Receiver<i64>, Instant))> {
    let now = Instant::now();
    if now >= until {
        return None;
    }
    let said = match timeout_at(now + QUIET, listener.changed()).await {
        Ok(Ok(())) => "event: changed\ndata: \n\n",
        Ok(Err(_)) => return None,
        Err(_) => ": still here\n\n",
    };
    Some((Ok(Bytes::from_static(said.as_bytes())), (listener, until)))
}
