//! `lantern serve`: the pages, the API, and the worker beside them.

use std::net::TcpListener;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use clap::Args;
use jiff::SignedDuration;
use web::routes::routes;
use web::server::{Site, asked_to_stop, serve_until_stopped};

use super::{Place, links};
use crate::device::MachineClock;
use crate::worker::Worker;

/// Where to listen.
#[derive(Args)]
pub struct Serve {
    /// Address and port
    #[arg(long, env = "LANTERN_ADDRESS", default_value = "127.0.0.1:8080")]
    address: String,
    /// Let the demonstration's clock be moved
    #[arg(long)]
    clock: bool,
    /// Print the sign-in links of the demonstration
    #[arg(long)]
    links: bool,
    /// Cookies over TLS only: set it behind a proxy that ends TLS
    #[arg(long)]
    secure: bool,
}

impl Serve {
    /// Serves until the process is told to stop.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        let clock = Arc::new(MachineClock::default());
        let lantern = place.lantern_by(Arc::clone(&clock))?;
        let lease = place.lease(&lantern, "serve")?;
        lantern.register_shipped(false)?;
        let demo = lantern.store().read(|transaction| transaction.setting("demo"))?.is_some();
        if self.clock && !demo {
            bail!("only a demonstration's clock can be moved");
        }
        let listener = TcpListener::bind(&self.address).with_context(|| format!("listening on {}", self.address))?;
        let address = listener.local_addr()?;
        if demo && !address.ip().is_loopback() {
            bail!("a demonstration has sign-in links, so it is served on this machine only: use 127.0.0.1");
        }
        if demo && self.links {
            links::print(&links::ways(&lantern)?, &format!("http://{address}"));
        }
        println!("Lantern listens on http://{address}");
        let site = site(demo, self.clock, self.secure, &clock);
        let worker = Worker::start(&lantern)?;
        serve_until_stopped(listener, &lantern, &site, routes(), asked_to_stop())?;
        worker.stop();
        drop(lease);
        Ok(ExitCode::SUCCESS)
    }
}

/// The server's settings.
pub fn site(demo: bool, movable: bool, secure: bool, clock: &Arc<MachineClock>) -> Arc<Site> {
    let clock = Arc::clone(clock);
    let move_clock = move |minutes: i64| clock.move_on(SignedDuration::from_mins(minutes));
    Arc::new(Site {
        demo,
        movable_clock: movable,
        secure,
        move_clock: movable.then(|| Arc::new(move_clock) as Arc<dyn Fn(i64) + Send + Sync>),
    })
}
