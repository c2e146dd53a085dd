//! How a server may be reached: with TLS, behind a proxy it was told of, or from its own machine only.
#![expect(clippy::unwrap_used, reason = "a test: what fails, fails the test")]

mod cli;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

use cli::Site;

struct Running(Child, String);

impl Running {
    fn start(site: &Site, arguments: &[&str]) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_lantern"))
            .args(["serve", "--address", "127.0.0.1:0", "--database", site.database.url()])
            .args(arguments)
            .env_remove("LANTERN_POLICY")
            .current_dir(cli::root())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let address =
            lines.map(Result::unwrap).find_map(|line| line.strip_prefix("Lantern listens on ").map(str::to_owned));
        Self(process, address.unwrap())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

#[test]
fn over_tls_a_browser_that_trusts_the_certificate_reads_a_page_and_no_other_does() {
    let site = Site::new("serving-tls");
    let CertifiedKey { cert, signing_key } = generate_simple_self_signed(["lantern.example".to_owned()]).unwrap();
    let (chain, key) = (site.path("chain.pem"), site.path("key.pem"));
    std::fs::write(&chain, cert.pem()).unwrap();
    std::fs::write(&key, signing_key.serialize_pem()).unwrap();
    let files = ["--tls-cert", chain.to_str().unwrap(), "--tls-key", key.to_str().unwrap()];
    let server = Running::start(&site, &files);
    let address = server.1.strip_prefix("https://").unwrap();

    let ask = |name: &str, roots: RootCertStore| -> std::io::Result<String> {
        let mathematics = Arc::new(rustls::crypto::ring::default_provider());
        let versions = ClientConfig::builder_with_provider(mathematics).with_safe_default_protocol_versions().unwrap();
        let config = versions.with_root_certificates(roots).with_no_client_auth();
        let name = ServerName::try_from(name.to_owned()).unwrap();
        let connection = ClientConnection::new(Arc::new(config), name).unwrap();
        let mut stream = StreamOwned::new(connection, TcpStream::connect(address)?);
        stream.write_all(b"GET /sign-in HTTP/1.1\r\nHost: lantern.example\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    };
    let mut roots = RootCertStore::empty();
    roots.add(cert.der().clone()).unwrap();
    // A slow stranger who says nothing keeps nobody out.
    let _silent = TcpStream::connect(address).unwrap();
    let answer = ask("lantern.example", roots.clone()).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.contains("strict-transport-security: max-age=31536000; includeSubDomains"), "{answer}");
    assert!(ask("lantern.example", RootCertStore::empty()).is_err(), "a certificate nobody vouches for");
    assert!(ask("elsewhere.example", roots).is_err(), "another name");

    let mut plain = TcpStream::connect(address).unwrap();
    plain.write_all(b"GET /sign-in HTTP/1.1\r\nHost: lantern.example\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    _ = plain.read_to_end(&mut answer);
    assert!(!answer.starts_with(b"HTTP"), "nothing is said without TLS");
}

#[test]
fn nothing_is_served_to_other_machines_in_the_clear_and_no_demonstration_at_all() {
    let site = Site::new("serving-refused");
    let said = |arguments: &[&str]| site.said(&[&["serve", "--address"][..], arguments].concat());
    let open = said(&["0.0.0.0:0"]);
    assert!(!open.fine && open.err.contains("nothing would be encrypted"), "{open:?}");
    let half = said(&["127.0.0.1:0", "--tls-cert", "chain.pem"]);
    assert!(!half.fine && half.err.contains("--tls-key"), "{half:?}");
    let missing = said(&["127.0.0.1:0", "--tls-cert", "/none", "--tls-key", "/none"]);
    assert!(!missing.fine && missing.err.contains("reading /none"), "{missing:?}");
    let net = said(&["0.0.0.0:0", "--trusted-proxies", "everybody"]);
    assert!(!net.fine && net.err.contains("everybody"), "{net:?}");

    let demo = Site::new("serving-demo");
    demo.run(&["load", "--scale", "1/100"]);
    for arguments in [&["0.0.0.0:0"][..], &["127.0.0.1:0", "--trusted-proxies", "127.0.0.1/32"]] {
        let said = demo.said(&[&["serve", "--address"][..], arguments].concat());
        assert!(!said.fine && said.err.contains("it is served on this machine only"), "{said:?}");
    }
}
