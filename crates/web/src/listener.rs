//! The door: a socket, with TLS on it or without. Certificates are read by whoever opens it, and nothing of a request is
//! known here.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::{Semaphore, mpsc};
use tokio_rustls::TlsAcceptor;

use crate::caller::Peer;

/// A browser that does not come to an end with its greeting is no longer waited for.
const GREETING: Duration = Duration::from_secs(10);

/// So many may be greeted at once.
const GREETED_AT_ONCE: usize = 256;

/// How long nothing is accepted after the machine refused to.
const AGAIN: Duration = Duration::from_secs(1);

/// Why a certificate or its key cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Unfit {
    /// One of the two is not readable as PEM.
    #[error("{0} holds no PEM that can be read: {1}")]
    Unreadable(&'static str, rustls::pki_types::pem::Error),
    /// They do not go together, or are of a kind that is not used.
    #[error("the certificate and the key cannot be used: {0}")]
    Mismatch(#[from] rustls::Error),
}

/// A socket that nobody is let in by yet.
pub struct Door {
    socket: TcpListener,
    tls: Option<Arc<ServerConfig>>,
}

impl Door {
    /// Without TLS: on this machine, or behind a proxy that has it.
    pub fn plain(socket: TcpListener) -> Self {
        Self { socket, tls: None }
    }

    /// With TLS 1.2 or 1.3, by a chain of certificates and its key, both PEM.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn with_tls(socket: TcpListener, chain: &[u8], key: &[u8]) -> Result<Self, Unfit> {
        let chain = CertificateDer::pem_slice_iter(chain).collect::<Result<Vec<_>, _>>();
        let chain = chain.map_err(|error| Unfit::Unreadable("the certificate", error))?;
        let key = PrivateKeyDer::from_pem_slice(key).map_err(|error| Unfit::Unreadable("the key", error))?;
        let mathematics = Arc::new(rustls::crypto::ring::default_provider());
        let versions = ServerConfig::builder_with_provider(mathematics).with_safe_default_protocol_versions()?;
        let mut config = versions.with_no_client_auth().with_single_cert(chain, key)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self { socket, tls: Some(Arc::new(config)) })
    }

    pub(crate) fn open(self) -> io::Result<Open> {
        self.socket.set_nonblocking(true)?;
        let socket = tokio::net::TcpListener::from_std(self.socket)?;
        let address = socket.local_addr()?;
        let (greeted, arrivals) = mpsc::channel(GREETED_AT_ONCE);
        tokio::spawn(receive(socket, self.tls.map(TlsAcceptor::from), greeted));
        Ok(Open { arrivals, address })
    }
}

/// A connection, with TLS on it or without.
pub(crate) trait Connection: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Connection for T {}

type Arrival = (Box<dyn Connection>, SocketAddr);

/// The open door: whoever has been greeted comes in, and whoever is slow keeps nobody waiting.
pub(crate) struct Open {
    arrivals: mpsc::Receiver<Arrival>,
    address: SocketAddr,
}

async fn receive(socket: tokio::net::TcpListener, tls: Option<TlsAcceptor>, greeted: mpsc::Sender<Arrival>) {
    let room = Arc::new(Semaphore::new(GREETED_AT_ONCE));
    loop {
        let Ok(place) = Arc::clone(&room).acquire_owned().await else { return };
        let accepted = tokio::select! {
            accepted = socket.accept() => accepted,
            () = greeted.closed() => return,
        };
        let Ok((stream, peer)) = accepted else {
            tokio::time::sleep(AGAIN).await;
            continue;
        };
        let (tls, greeted) = (tls.clone(), greeted.clone());
        tokio::spawn(async move {
            if let Some(connection) = greet(stream, tls).await {
                _ = greeted.send((connection, peer)).await;
            }
            drop(place);
        });
    }
}

async fn greet(stream: TcpStream, tls: Option<TlsAcceptor>) -> Option<Box<dyn Connection>> {
    let Some(tls) = tls else { return Some(Box::new(stream)) };
    let shaken = tokio::time::timeout(GREETING, tls.accept(stream)).await;
    Some(Box::new(shaken.ok()?.ok()?))
}

impl Listener for Open {
    type Io = Box<dyn Connection>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> Arrival {
        match self.arrivals.recv().await {
            Some(arrival) => arrival,
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.address)
    }
}

impl Connected<IncomingStream<'_, Open>> for Peer {
    fn connect_info(stream: IncomingStream<'_, Open>) -> Self {
        Self(*stream.remote_addr())
    }
}
