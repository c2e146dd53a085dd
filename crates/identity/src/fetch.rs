//! Asking a provider over HTTPS: no redirects, little patience, and nothing large. What is asked is the provider's module.

use std::sync::Arc;
use std::time::Duration;

use openidconnect::{HttpRequest, HttpResponse};
use ureq::Agent;
use ureq::tls::{Certificate, RootCerts, TlsConfig};

/// Nobody waits longer than this to sign in.
const PATIENCE: Duration = Duration::from_secs(10);

/// More than any provider says of itself.
const MOST_BYTES: u64 = 1024 * 1024;

/// Whoever asks, trusting the certificates that the machine trusts.
#[derive(Debug, Clone)]
pub struct Fetch(Agent);

impl Fetch {
    pub fn new() -> Self {
        let trusted = rustls_native_certs::load_native_certs().certs;
        let trusted: Vec<_> = trusted.iter().map(|known| Certificate::from_der(known).to_owned()).collect();
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::from(trusted))
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .build();
        let config = Agent::config_builder()
            .tls_config(tls)
            .max_redirects(0)
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE))
            .build();
        Self(config.into())
    }

    pub fn ask(&self, request: HttpRequest) -> Result<HttpResponse, ureq::Error> {
        let (head, mut body) = self.0.run(request)?.into_parts();
        let body = body.with_config().limit(MOST_BYTES).read_to_vec()?;
        let mut answer = HttpResponse::new(body);
        (*answer.status_mut(), *answer.headers_mut()) = (head.status, head.headers);
        Ok(answer)
    }
}
