//! `lantern serve`: the pages, the API, and the worker beside them.

use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use casework::time::Instant;
use clap::Args;
use identity::Identity;
use ipnet::IpNet;
use jiff::SignedDuration;
use operations::{Lantern, Scanner};
use store::Store;
use web::listener::Door;
use web::routes::routes;
use web::server::{asked_to_stop, serve_until_stopped};
use web::site::Site;

use super::{Place, links};
use crate::browser;
use crate::device::MachineClock;
use crate::log_key;
use crate::post::Post;
use crate::standing::{self, Standing};
use crate::worker::{Signing, Worker};

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
    /// Certificate chain (PEM) to serve TLS with
    #[arg(long, env = "LANTERN_TLS_CERT", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// Private key (PEM) of that certificate
    #[arg(long, env = "LANTERN_TLS_KEY", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// Proxies that end TLS and tell who asks, as 10.0.0.0/8,192.0.2.1/32
    #[arg(long, env = "LANTERN_TRUSTED_PROXIES", value_delimiter = ',')]
    trusted_proxies: Vec<IpNet>,
    /// A folder to which each checkpoint of the ledger is written too, for others to fetch
    #[arg(long, env = "LANTERN_CHECKPOINTS")]
    checkpoints: Option<PathBuf>,
    /// The address browsers reach it at, as https://lantern.example
    #[arg(long, env = "LANTERN_SITE")]
    site: Option<String>,
    /// File (TOML) of the organisations' identity providers
    #[arg(long, env = "LANTERN_PROVIDERS", requires = "site")]
    providers: Option<PathBuf>,
    /// Virus scanner that every file is shown to first, as tcp:127.0.0.1:3310 or unix:/run/clamav/clamd.ctl
    #[arg(long, env = "LANTERN_CLAMD")]
    clamd: Option<Scanner>,
    /// The server that takes letters to families, as smtps://NAME:PASSWORD@HOST; or file:PATH of a file that says it
    #[arg(long, env = "LANTERN_SMTP", requires = "mail_from", value_parser = super::address)]
    smtp: Option<String>,
    /// Whom letters are from, as Lantern <lantern@example.org>
    #[arg(long, env = "LANTERN_MAIL_FROM", requires = "smtp")]
    mail_from: Option<String>,
}

impl Serve {
    /// Serves until the process is told to stop.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        let faults = operations::access::faults();
        ensure!(faults.is_empty(), "nobody could see anything:\n{}", faults.join("\n"));
        let post = self.smtp.as_ref().zip(self.mail_from.as_ref()).map(|(server, from)| Post::new(server, from));
        let post = post.transpose()?;
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
        self.is_fit(demo, address)?;
        if demo && self.links {
            links::print(&links::ways(&lantern)?, &format!("http://{address}"));
        }
        if demo {
            tell_the_time(&lantern)?;
        }
        let identity = self.identity(address)?;
        let site = self.settings(demo, self.clock.then_some(clock), identity, lantern.store());
        let door = self.door(listener)?;
        let scheme = if self.tls_cert.is_some() { "https" } else { "http" };
        println!("Lantern listens on {scheme}://{address}");
        let signing = Signing { signer: log_key::made(&place.log_key())?, folder: self.checkpoints };
        let worker = Worker::start(&lantern, signing, post)?;
        let lantern = match self.clamd {
            Some(scanner) => lantern.scanned_by(scanner),
            None => lantern,
        };
        serve_until_stopped(door, &lantern, &site, routes(), asked_to_stop())?;
        worker.stop();
        drop(lease);
        Ok(ExitCode::SUCCESS)
    }
}

impl Serve {
    /// Refuses to be reached in a way that is not safe.
    fn is_fit(&self, demo: bool, address: SocketAddr) -> Result<()> {
        let here = address.ip().is_loopback();
        if demo && !(here && self.trusted_proxies.is_empty()) {
            bail!(
                "a demonstration has sign-in links, so it is served on this machine only: use 127.0.0.1, and no proxy"
            );
        }
        if !here && self.tls_cert.is_none() && self.trusted_proxies.is_empty() {
            bail!(
                "{address} is reached by other machines, and nothing would be encrypted: give --tls-cert and --tls-key, or \
                 name the proxy that ends TLS in LANTERN_TRUSTED_PROXIES"
            );
        }
        Ok(())
    }

    fn door(&self, listener: TcpListener) -> Result<Door> {
        let (Some(chain), Some(key)) = (&self.tls_cert, &self.tls_key) else { return Ok(Door::plain(listener)) };
        let read = |path: &PathBuf| std::fs::read(path).with_context(|| format!("reading {}", path.display()));
        Ok(Door::with_tls(listener, &read(chain)?, &read(key)?)?)
    }

    /// How people prove who they are. On this machine alone its name is the one browsers know passkeys by.
    fn identity(&self, address: SocketAddr) -> Result<Identity> {
        let here = format!("http://localhost:{}", address.port());
        let site = self.site.as_ref().unwrap_or(&here);
        let Some(file) = &self.providers else { return Ok(Identity::new(site, Vec::new())) };
        let shown = file.display();
        let text = std::fs::read_to_string(file).with_context(|| format!("reading {shown}"))?;
        let folder = file.parent().unwrap_or(Path::new("."));
        let providers = identity::providers(&text, folder, |name| std::env::var(name).ok());
        Ok(Identity::new(site, providers.with_context(|| shown.to_string())?))
    }

    /// The server's settings; with a clock, it can be moved, and stays where it was moved to.
    fn settings(&self, demo: bool, movable: Option<Arc<MachineClock>>, identity: Identity, store: &Store) -> Arc<Site> {
        let move_clock = movable.map(|clock| mover(clock, store.clone()));
        Arc::new(Site {
            demo,
            secure: self.tls_cert.is_some() || !self.trusted_proxies.is_empty(),
            proxies: self.trusted_proxies.clone(),
            identity: Some(Arc::new(identity)),
            letters: self.smtp.is_some(),
            move_clock,
        })
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

/// Moves a demonstration's clock, and keeps that it was moved.
pub fn mover(clock: Arc<MachineClock>, store: Store) -> Arc<dyn Fn(i64) + Send + Sync> {
    Arc::new(move |minutes: i64| {
        let by = SignedDuration::from_mins(minutes);
        clock.move_on(by);
        if let Err(error) = standing::keep_moved(&store, by) {
            tracing::warn!(%error, "the clock will stand where it was before when Lantern is started again");
        }
    })
}
