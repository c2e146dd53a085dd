//! How a PostgreSQL server that is not on this machine is spoken to: TLS by rustls, believed by certificates from a file.
//! Which address that is, and who may connect, are not decided here.
//!
//! | `sslmode` | what it does |
//! |---|---|
//! | left out | `verify-full`; in the clear over a socket or to this machine |
//! | `verify-full` | the server shows a certificate of ours for its name |
//! | `require`, `verify-ca` | the server shows a certificate of ours, whatever its name |
//! | `disable` | in the clear, because somebody said so |
//!
//! `sslrootcert` names the file of certificates; without it, the machine's own.

use std::error::Error as _;
use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;

use percent_encoding::percent_decode_str;
use postgres::Config;
use postgres::config::{Host, SslMode};
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::error::StoreError;
use crate::postgres::Server;

/// Where Debian keeps the certificates the machine believes.
const OF_THE_MACHINE: &str = "/etc/ssl/certs/ca-certificates.crt";

/// How far a server is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trust {
    Clear,
    Issuer,
    Name,
}

/// The server an address names, and how to speak to it.
pub(crate) fn server(url: &str) -> Result<Server, StoreError> {
    let (address, parameters) = url.split_once('?').unwrap_or((url, ""));
    let (mut mode, mut roots, mut others) = (None, None, Vec::new());
    for parameter in parameters.split('&').filter(|parameter| !parameter.is_empty()) {
        match parameter.split_once('=') {
            Some(("sslmode", given)) => mode = Some(trust(given)?),
            Some(("sslrootcert", given)) => roots = Some(percent_decode_str(given).decode_utf8_lossy().into_owned()),
            _ => others.push(parameter),
        }
    }
    let rest = if others.is_empty() { address.to_owned() } else { format!("{address}?{}", others.join("&")) };
    let mut config: Config = rest.parse().map_err(|_| StoreError::Address("is not one PostgreSQL understands"))?;
    let trust = mode.unwrap_or(if here(&config) { Trust::Clear } else { Trust::Name });
    if trust == Trust::Clear {
        config.ssl_mode(SslMode::Disable);
        return Ok(Server { config, tls: None });
    }
    config.ssl_mode(SslMode::Require);
    let tls = client(trust, &believed(Path::new(roots.as_deref().unwrap_or(OF_THE_MACHINE)))?)?;
    Ok(Server { config, tls: Some(MakeRustlsConnect::new(tls)) })
}

fn trust(mode: &str) -> Result<Trust, StoreError> {
    match mode {
        "disable" => Ok(Trust::Clear),
        "require" | "verify-ca" => Ok(Trust::Issuer),
        "verify-full" => Ok(Trust::Name),
        // These speak in the clear to whoever says that it knows no TLS.
        "allow" | "prefer" => Err(StoreError::Address("may fall back to speaking in the clear (sslmode)")),
        _ => Err(StoreError::Address("has an sslmode that is none of verify-full, require and disable")),
    }
}

/// Whether nothing of it leaves this machine.
fn here(config: &Config) -> bool {
    let loopback = |host: &Host| match host {
        Host::Unix(_) => true,
        Host::Tcp(name) => name == "localhost" || name.parse().is_ok_and(|ip: IpAddr| ip.is_loopback()),
    };
    config.get_hosts().iter().all(loopback) && config.get_hostaddrs().iter().all(IpAddr::is_loopback)
}

fn believed(file: &Path) -> Result<Arc<RootCertStore>, StoreError> {
    let unusable = |why: String| StoreError::Unsuitable(format!("the certificates in {}: {why}", file.display()));
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(file).map_err(|error| unusable(error.to_string()))? {
        let certificate = certificate.map_err(|error| unusable(error.to_string()))?;
        roots.add(certificate).map_err(|error| unusable(error.to_string()))?;
    }
    if roots.is_empty() { Err(unusable("there are none".into())) } else { Ok(Arc::new(roots)) }
}

fn client(trust: Trust, roots: &Arc<RootCertStore>) -> Result<ClientConfig, StoreError> {
    let unusable = |error: &dyn std::error::Error| StoreError::Unsuitable(format!("TLS: {error}"));
    let provider = Arc::new(ring::default_provider());
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::clone(roots), Arc::clone(&provider));
    let verifier = verifier.build().map_err(|error| unusable(&error))?;
    let builder = ClientConfig::builder_with_provider(provider);
    let builder = builder.with_safe_default_protocol_versions().map_err(|error| unusable(&error))?;
    Ok(match trust {
        Trust::Issuer => builder.dangerous().with_custom_certificate_verifier(Arc::new(AnyName(verifier))),
        Trust::Clear | Trust::Name => builder.with_webpki_verifier(verifier),
    }
    .with_no_client_auth())
}

/// What went wrong with TLS, if it was that: certificates and protocols, nothing of what was said.
pub(crate) fn refused(error: &postgres::Error) -> Option<String> {
    let handshake = error.to_string() == "error performing TLS handshake";
    error.source().filter(|_| handshake).map(|why| format!("TLS: {why}"))
}

/// Believes an issuer of ours whatever name the certificate is for.
#[derive(Debug)]
struct AnyName(Arc<WebPkiServerVerifier>);

impl ServerCertVerifier for AnyName {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        between: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        // The name is looked at last: who hears that it is wrong knows that the rest is right.
        match self.0.verify_server_cert(certificate, between, name, ocsp, now) {
            Err(rustls::Error::InvalidCertificate(
                CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
            )) => Ok(ServerCertVerified::assertion()),
            other => other,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.0.verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.0.verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.supported_verify_schemes()
    }
}

#[cfg(test)]
mod tests {
    use super::{here, server};
    use crate::error::StoreError;

    #[test]
    fn only_what_stays_on_this_machine_is_spoken_to_in_the_clear_unasked() {
        for (address, stays) in [
            ("postgres://lantern@%2Frun%2Fpostgresql/lantern", true),
            ("postgres://lantern@localhost/lantern", true),
            ("postgres://lantern@127.0.0.2/lantern", true),
            ("postgres://lantern@[::1]/lantern", true),
            ("postgres://lantern@192.0.2.1/lantern", false),
            ("postgres://lantern@db.example/lantern", false),
            ("postgres://lantern@localhost,db.example/lantern", false),
            ("postgres://lantern@localhost.example/lantern", false),
            ("postgres://lantern@localhost/lantern?hostaddr=192.0.2.1", false),
            ("postgres://lantern@db.example/lantern?hostaddr=127.0.0.1", false),
        ] {
            assert_eq!(here(&address.parse().unwrap()), stays, "{address}");
            let separator = if address.contains('?') { '&' } else { '?' };
            let unasked = server(&format!("{address}{separator}sslrootcert=/nowhere.pem"));
            assert_eq!(unasked.is_ok_and(|server| server.tls.is_none()), stays, "{address}");
            assert!(server(&format!("{address}{separator}sslmode=disable")).unwrap().tls.is_none(), "{address}");
        }
    }

    #[test]
    fn a_mode_that_may_fall_back_to_the_clear_is_refused() {
        for mode in ["prefer", "allow", "", "Require", "verify-none"] {
            let refused = server(&format!("postgres://lantern@localhost/lantern?sslmode={mode}")).map(drop);
            assert!(matches!(refused, Err(StoreError::Address(why)) if why.contains("sslmode")), "{mode}");
        }
    }
}
