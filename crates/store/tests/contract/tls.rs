//! TLS to PostgreSQL: whom the store believes, and that it never speaks in the clear to a server it has not been told to.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use store::{Settings, Store, StoreError};
use testkit::Database;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream, UnixStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

/// What a client sends before anything else when it wants TLS.
const WANTS_TLS: [u8; 8] = [0, 0, 0, 8, 4, 210, 22, 47];

const NAME: &str = "db.lantern.test";

/// A door in front of a database of the private cluster, which is reached by a socket only. It ends TLS, or knows none.
struct Door {
    address: SocketAddr,
    inside: PathBuf,
    acceptor: Option<TlsAcceptor>,
    /// Connections that spoke in the clear.
    clear: AtomicUsize,
}

impl Door {
    async fn serve(self: Arc<Self>, listener: TcpListener) {
        while let Ok((stream, _)) = listener.accept().await {
            let door = Arc::clone(&self);
            tokio::spawn(async move {
                // A client that turns away has said what it had to say.
                let _ = door.through(stream).await;
            });
        }
    }

    async fn through(&self, mut outside: TcpStream) -> std::io::Result<()> {
        let mut first = [0; 8];
        outside.read_exact(&mut first).await?;
        if first == WANTS_TLS {
            let Some(acceptor) = &self.acceptor else { return outside.write_all(b"N").await };
            outside.write_all(b"S").await?;
            let mut outside = acceptor.accept(outside).await?;
            let mut inside = UnixStream::connect(&self.inside).await?;
            return copy_bidirectional(&mut outside, &mut inside).await.map(drop);
        }
        self.clear.fetch_add(1, Ordering::SeqCst);
        let mut inside = UnixStream::connect(&self.inside).await?;
        inside.write_all(&first).await?;
        copy_bidirectional(&mut outside, &mut inside).await.map(drop)
    }
}

/// A door, whose issuer's certificate is in the file, and the folder of that file.
struct Cluster {
    database: Database,
    door: Arc<Door>,
    folder: PathBuf,
    _runtime: tokio::runtime::Runtime,
}

impl Cluster {
    fn new(name: &str, knows_tls: bool) -> Option<Self> {
        let database = Database::on_postgres()?;
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&folder).unwrap();
        let acceptor = acceptor(&folder);
        other_issuer(&folder);
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_io().build().unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let door = Arc::new(Door {
            address: listener.local_addr().unwrap(),
            inside: socket(database.url()),
            acceptor: knows_tls.then_some(acceptor),
            clear: AtomicUsize::new(0),
        });
        runtime.spawn(Arc::clone(&door).serve(listener));
        Some(Self { database, door, folder, _runtime: runtime })
    }

    /// Opens the database through the door.
    fn open(&self, host: &str, parameters: &str) -> Result<Store, StoreError> {
        let name = self.database.url().rsplit('/').next().unwrap();
        let folder = self.folder.display().to_string();
        let parameters = parameters.replace("FOLDER", &folder);
        let port = self.door.address.port();
        let settings = Settings { connections: 1, ..Settings::default() };
        Store::open(&format!("postgres://lantern@{host}:{port}/{name}?hostaddr=127.0.0.1&{parameters}"), &settings)
    }

    fn told(&self, host: &str, parameters: &str) -> String {
        self.open(host, parameters).map(drop).unwrap_err().to_string()
    }

    fn clear(&self) -> usize {
        self.door.clear.load(Ordering::SeqCst)
    }
}

/// The socket in `postgresql://lantern@%2Ftmp%2Flantern-pg.x/name`.
fn socket(url: &str) -> PathBuf {
    let folder = url.split_once('@').unwrap().1.split('/').next().unwrap();
    Path::new(&folder.replace("%2F", "/")).join(".s.PGSQL.5432")
}

fn issuer() -> (CertificateParams, KeyPair, String) {
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    let pem = params.self_signed(&key).unwrap().pem();
    (params, key, pem)
}

fn other_issuer(folder: &Path) {
    std::fs::write(folder.join("other.pem"), issuer().2).unwrap();
    std::fs::write(folder.join("none.pem"), "").unwrap();
}

/// A server that shows a certificate for `NAME`, whose issuer goes into `issuer.pem`.
fn acceptor(folder: &Path) -> TlsAcceptor {
    let (params, key, pem) = issuer();
    std::fs::write(folder.join("issuer.pem"), pem).unwrap();
    let own = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new([NAME.to_owned()]).unwrap();
    let certificate = certificate.signed_by(&own, &Issuer::new(params, key)).unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(own.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config = config.with_safe_default_protocol_versions().unwrap().with_no_client_auth();
    TlsAcceptor::from(Arc::new(config.with_single_cert(vec![certificate.der().clone()], key).unwrap()))
}

#[test]
fn a_server_is_believed_by_its_issuer_and_its_name() {
    let Some(cluster) = Cluster::new("tls-believed", true) else { return };
    let ours = "sslrootcert=FOLDER/issuer.pem";
    for (host, parameters) in [
        (NAME, ours.to_owned()),
        (NAME, format!("sslmode=verify-full&{ours}")),
        (NAME, format!("sslmode=require&{ours}")),
        ("127.0.0.1", format!("sslmode=require&{ours}")),
        ("other.lantern.test", format!("{ours}&sslmode=verify-ca")),
    ] {
        let store = cluster.open(host, &parameters).unwrap();
        assert!(store.check_statements().unwrap() > 100, "{host} {parameters}");
    }
    for (host, parameters, why) in [
        ("other.lantern.test", ours.to_owned(), "not valid for name"),
        ("other.lantern.test", format!("sslmode=verify-full&{ours}"), "not valid for name"),
        (NAME, "sslrootcert=FOLDER/other.pem".to_owned(), "invalid peer certificate: "),
        (NAME, "sslmode=require&sslrootcert=FOLDER/other.pem".to_owned(), "invalid peer certificate: "),
        (NAME, "sslrootcert=FOLDER/none.pem".to_owned(), "there are none"),
        (NAME, "sslrootcert=FOLDER/nowhere.pem".to_owned(), "nowhere.pem: "),
    ] {
        let told = cluster.told(host, &parameters);
        assert!(told.contains(why), "{host} {parameters}: {told}");
    }
    assert_eq!(cluster.clear(), 0);
}

#[test]
fn a_server_that_knows_no_tls_is_left_unless_somebody_said_so() {
    let Some(cluster) = Cluster::new("tls-unknown", false) else { return };
    for parameters in ["", "sslmode=verify-full&", "sslmode=require&"] {
        let told = cluster.told(NAME, &format!("{parameters}sslrootcert=FOLDER/issuer.pem"));
        assert!(told.contains("TLS: server does not support TLS"), "{told}");
    }
    assert_eq!(cluster.clear(), 0);
    let store = cluster.open(NAME, "sslmode=disable").unwrap();
    assert!(store.check_statements().unwrap() > 100);
    assert!(cluster.clear() > 0);
}
