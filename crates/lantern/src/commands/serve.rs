//! `lantern serve`: the pages, the API, and the worker beside them.

use std::io::ErrorKind;
use std::net::TcpListener;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Result, anyhow, bail, ensure};
use casework::time::Instant;
use clap::Args;
use jiff::SignedDuration;
use operations::Lantern;
use store::Store;
use web::routes::routes;
use web::server::{Site, asked_to_stop, serve_until_stopped};

use super::{Place, links};
use crate::browser;
use crate::device::MachineClock;
use crate::standing::{self, Standing};
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
        let faults = operations::access::faults();
        ensure!(faults.is_empty(), "nobody could see anything:\n{}", faults.join("\n"));
        // Before the database is held: whoever finds a demonstration at this address is told where it is.
        let listener = listen(&self.address)?;
        let clock = Arc::new(MachineClock::default());
        let lantern = place.lantern_by(Arc::clone(&clock))?;
        let lease = place.lease(&lantern, "serve")?;
        let demo = Standing::is_demonstration(lantern.store())?;
        lantern.register_shipped(false)?;
        if self.clock && !demo {
            bail!("only a demonstration's clock can be moved");
        }
        let address = listener.local_addr()?;
        if demo && !address.ip().is_loopback() {
            bail!("a demonstration has sign-in links, so it is served on this machine only: use 127.0.0.1");
        }
        if demo && self.links {
            links::print(&links::ways(&lantern)?, &format!("http://{address}"));
        }
        if demo {
            tell_the_time(&lantern)?;
        }
        println!("Lantern listens on http://{address}");
        let site = site(demo, self.clock.then_some(clock), self.secure, lantern.store());
        let worker = Worker::start(&lantern)?;
        serve_until_stopped(listener, &lantern, &site, routes(), asked_to_stop())?;
        worker.stop();
        drop(lease);
        Ok(ExitCode::SUCCESS)
    }
}

fn listen(address: &str) -> Result<TcpListener> {
    TcpListener::bind(address).map_err(|error| {
        if error.kind() != ErrorKind::AddrInUse {
            return anyhow::Error::new(error).context(format!("listening on {address}"));
        }
        let whose = if browser::finds_a_demonstration(address) {
            format!("a demonstration of Lantern listens there already: open http://{address}/sign-in, or stop it first")
        } else {
            "another program listens there".to_owned()
        };
        anyhow!("{address} is taken: {whose}. To choose another port: LANTERN_ADDRESS=127.0.0.1:8081, or --address")
    })
}

/// Says what time it is in the demonstration, and how old its tonight is.
fn tell_the_time(lantern: &Lantern) -> Result<()> {
    let words = |at: Instant| at.in_london().strftime("%A %-d %B %Y %H:%M").to_string();
    if let Some(drawn) = standing::drawn(lantern.store())? {
        println!("Tonight was drawn on {}; `script/demo --fresh` draws it anew", words(drawn));
    }
    if standing::moved(lantern.store())? > SignedDuration::ZERO {
        println!("The clock was moved on, and says {}", words(lantern.now()));
    }
    Ok(())
}

/// The server's settings; with a clock, it can be moved, and stays where it was moved to.
pub fn site(demo: bool, movable: Option<Arc<MachineClock>>, secure: bool, store: &Store) -> Arc<Site> {
    let store = store.clone();
    let move_clock = movable.map(|clock| {
        Arc::new(move |minutes: i64| {
            let by = SignedDuration::from_mins(minutes);
            clock.move_on(by);
            if let Err(error) = standing::keep_moved(&store, by) {
                tracing::warn!(%error, "the clock will stand where it was before when Lantern is started again");
            }
        }) as Arc<dyn Fn(i64) + Send + Sync>
    });
    Arc::new(Site { demo, movable_clock: move_clock.is_some(), secure, move_clock })
}
