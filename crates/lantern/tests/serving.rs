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

struct Running {
    process: Child,
    address: String,
    said: Vec<String>,
}

impl Running {
    fn start(site: &Site, arguments: &[&str]) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_lantern"))
            .args(["serve", "--address", "127.0.0.1:0", "--database", site.database.url()])
            .args(arguments)
            .env_remove("LANTERN_POLICY")
            .current_dir(cli::root())
            .env_remove("RUST_LOG")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = Vec::new();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let address = lines.map(Result::unwrap).find_map(|line| {
            let address = line.strip_prefix("Lantern listens on ").map(str::to_owned);
            said.push(line);
            address
        });
        Self { process, address: address.unwrap(), said }
    }

    /// What it answers to a request without TLS.
    fn answers(&self, request: &str, headers: &str) -> String {
        let address = self.address.strip_prefix("http://").unwrap();
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "{request} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Stops it; what it wrote to its log.
    fn log(mut self) -> String {
        self.process.kill().unwrap();
        let mut log = String::new();
        self.process.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        log
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
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
    let address = server.address.strip_prefix("https://").unwrap();

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

#[test]
fn the_log_says_who_signed_in_who_could_not_and_what_was_refused_and_names_no_child() {
    let site = Site::new("serving-log");
    site.run(&["load", "--scale", "1/100"]);
    let server = Running::start(&site, &["--links"]);
    let link = server.said.iter().find_map(|line| line.split_once("/sign-in/")).unwrap().1.trim().to_owned();
    let nobody = "00000000-0000-7000-8000-000000000001";

    assert!(server.answers("GET /sign-in/made-up", "").starts_with("HTTP/1.1 404"));
    assert!(server.answers(&format!("GET /episodes/{nobody}"), "").starts_with("HTTP/1.1 303"));
    let begun = server.answers(&format!("GET /sign-in/{link}"), "");
    let cookie = begun.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap().split(';').next().unwrap();
    let cookie = format!("Cookie: {cookie}\r\n");
    assert!(server.answers("GET /", &cookie).starts_with("HTTP/1.1 200"));
    assert!(server.answers(&format!("GET /episodes/{nobody}"), &cookie).starts_with("HTTP/1.1 404"));
    assert!(server.answers("DELETE /sign-in", "").starts_with("HTTP/1.1 405"));

    let log = server.log();
    let lines: Vec<&str> = log.lines().filter(|line| line.contains("security")).collect();
    let found = |words: &[&str]| lines.iter().filter(|line| words.iter().all(|word| line.contains(word))).count();
    assert_eq!(found(&["not_signed_in", "demonstration", "127.0.0.1"]), 1, "{log}");
    assert_eq!(found(&["\"signed_in\"", "person=", "demonstration", "127.0.0.1"]), 1, "{log}");
    assert_eq!(found(&["refused", "not_found", "person=", "route=\"/episodes/{episode}\""]), 1, "{log}");
    assert_eq!(found(&["refused", "method_not_allowed", "DELETE"]), 1, "{log}");
    assert_eq!(
        lines.len(),
        4,
        "a page that was shown, a stranger without a session and a form are no such line: {log}"
    );
    assert!(!log.contains(nobody) && !log.contains(&link), "neither a child’s case nor a secret stands there: {log}");
}
