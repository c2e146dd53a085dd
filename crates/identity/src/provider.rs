//! One organisation's provider: the authorisation code flow with PKCE, state and nonce. Whom the subject it proves is, is the
//! register's to say.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use casework::ids::OrganisationId;
use casework::time::Instant;
use chrono::{DateTime, Utc};
use openidconnect::core::{
    CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreJwsSigningAlgorithm as Signing, CoreProviderMetadata,
};
use openidconnect::{
    AuthenticationContextClass, AuthorizationCode, AuthorizationRequest, ClientId, ClientSecret, CsrfToken, IssuerUrl,
    Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, TokenResponse as _,
};
use serde::{Deserialize, Serialize};

use crate::Secret;
use crate::fetch::Fetch;

/// What a provider says of itself, its keys among it, is asked for again after this.
const KNOWN_FOR: i64 = 60 * 60 * 1_000_000;

/// Whoever is to prove themselves anew has done so within this before the provider says so.
const ANEW: i64 = 300;

/// What a provider may sign with: a key that only it has, whatever else it offers.
const SIGNED_WITH: [Signing; 8] = [
    Signing::RsaSsaPkcs1V15Sha256,
    Signing::RsaSsaPkcs1V15Sha384,
    Signing::RsaSsaPkcs1V15Sha512,
    Signing::RsaSsaPssSha256,
    Signing::RsaSsaPssSha384,
    Signing::RsaSsaPssSha512,
    Signing::EcdsaP256Sha256,
    Signing::EcdsaP384Sha384,
];

/// An organisation's provider.
pub struct Provider {
    organisation: OrganisationId,
    issuer: IssuerUrl,
    client: ClientId,
    secret: Secret,
    /// The strengths of a sign-in that are enough, as the provider names them; any where none is named.
    strengths: Vec<String>,
    fetch: Fetch,
    known: Mutex<Option<(CoreProviderMetadata, Instant)>>,
}

/// A sign-in on its way: what has to come back, and what is sent with it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Begun {
    /// Whose provider it was.
    pub organisation: OrganisationId,
    /// Where to go on to.
    pub then: String,
    state: String,
    nonce: String,
    verifier: String,
    anew: bool,
}

/// Who somebody is, as their provider knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proved {
    /// The subject: the same person for ever, and nobody else.
    pub subject: String,
}

/// Why nobody was proved to be anybody.
#[derive(Debug, thiserror::Error)]
pub enum Unproved {
    /// The provider cannot be reached, or what it says of itself cannot be read.
    #[error("the provider does not answer as it should: {0}")]
    Unreachable(String),
    /// What came back is not what was begun here.
    #[error("what came back does not belong to what was begun here")]
    Strange,
    /// The provider did not give the token, or it does not hold.
    #[error("the provider’s answer does not hold: {0}")]
    Refused(String),
}

impl Provider {
    /// A provider as an organisation has set it up.
    pub fn new(organisation: OrganisationId, issuer: IssuerUrl, client: &str, secret: Secret) -> Self {
        let client = ClientId::new(client.to_owned());
        let (strengths, fetch, known) = (Vec::new(), Fetch::new(), Mutex::default());
        Self { organisation, issuer, client, secret, strengths, fetch, known }
    }

    /// With these strengths of a sign-in (`acr`) as the only ones that are enough.
    #[must_use]
    pub fn as_strong_as(self, strengths: Vec<String>) -> Self {
        Self { strengths, ..self }
    }

    /// Whose it is.
    pub fn organisation(&self) -> &OrganisationId {
        &self.organisation
    }

    /// What the provider says of itself, as it was asked within the hour.
    fn metadata(&self, now: Instant) -> Result<CoreProviderMetadata, Unproved> {
        let age = |at: &Instant| now.as_microseconds() - at.as_microseconds();
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((metadata, _)) = known.filter(|(_, at)| (0..KNOWN_FOR).contains(&age(at))) {
            return Ok(metadata);
        }
        // Asked without the lock: a provider that is slow to answer keeps only whoever asks waiting.
        let asked = CoreProviderMetadata::discover(&self.issuer, &|request| self.fetch.ask(request));
        let metadata = asked.map_err(|error| Unproved::Unreachable(error.to_string()))?;
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some((metadata.clone(), now));
        Ok(metadata)
    }

    /// Begins: the address to send somebody to, and what to keep until they are back. The three secrets are drawn for this
    /// sign-in alone. Asked anew, the provider does not take an earlier sign-in for one.
    ///
    /// # Errors
    /// The provider does not answer.
    pub fn begin(
        &self,
        back: &str,
        (state, nonce, verifier): (String, String, String),
        (then, anew): (String, bool),
        now: Instant,
    ) -> Result<(String, Begun), Unproved> {
        let client = CoreClient::from_provider_metadata(self.metadata(now)?, self.client.clone(), None);
        let client = client.set_redirect_uri(redirect(back)?);
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier.clone()));
        let flow = CoreAuthenticationFlow::AuthorizationCode;
        let (own_state, own_nonce) = (CsrfToken::new(state.clone()), Nonce::new(nonce.clone()));
        let request = client.authorize_url(flow, || own_state, || own_nonce).set_pkce_challenge(challenge);
        let strengths = self.strengths.iter().cloned().map(AuthenticationContextClass::new);
        let request = strengths.fold(request, AuthorizationRequest::add_auth_context_value);
        let request =
            if anew { request.add_prompt(CoreAuthPrompt::Login).set_max_age(Duration::ZERO) } else { request };
        let (address, ..) = request.url();
        Ok((address.to_string(), Begun { organisation: self.organisation.clone(), then, state, nonce, verifier, anew }))
    }

    /// Ends: who came back, with the code and the state the provider gave them.
    ///
    /// # Errors
    /// Something else was begun, or the provider's answer does not hold.
    pub fn finish(
        &self,
        back: &str,
        begun: Begun,
        (code, state): (&str, &str),
        now: Instant,
    ) -> Result<Proved, Unproved> {
        if begun.state != state || begun.organisation != self.organisation {
            return Err(Unproved::Strange);
        }
        let secret = Some(ClientSecret::new(self.secret.reveal().to_owned()));
        let client = CoreClient::from_provider_metadata(self.metadata(now)?, self.client.clone(), secret);
        let client = client.set_redirect_uri(redirect(back)?);
        let refused = |why: &dyn std::fmt::Display| Unproved::Refused(why.to_string());
        let exchange =
            client.exchange_code(AuthorizationCode::new(code.to_owned())).map_err(|error| refused(&error))?;
        let exchange = exchange.set_pkce_verifier(PkceCodeVerifier::new(begun.verifier));
        let token = exchange.request(&|request| self.fetch.ask(request)).map_err(|error| refused(&error))?;
        let token = token.id_token().ok_or_else(|| refused(&"it gave no identity"))?;
        let clock = DateTime::<Utc>::from_timestamp_micros(now.as_microseconds()).unwrap_or_default();
        let verifier = client.id_token_verifier().set_allowed_algs(SIGNED_WITH).set_time_fn(move || clock);
        let claims = token.claims(&verifier, &Nonce::new(begun.nonce)).map_err(|error| {
            // Its keys may have been changed since: they are asked for again the next time.
            *self.known.lock().unwrap_or_else(PoisonError::into_inner) = None;
            refused(&error)
        })?;
        let issued = claims.issue_time().timestamp();
        let fresh = claims.auth_time().is_some_and(|at| issued - at.timestamp() <= ANEW);
        if begun.anew && !fresh {
            return Err(refused(&"it took an earlier sign-in for one"));
        }
        let strength = claims.auth_context_ref().map(|strength| strength.as_str());
        if !self.strengths.is_empty()
            && !strength.is_some_and(|strength| self.strengths.iter().any(|one| one == strength))
        {
            return Err(refused(&"it did not say that the sign-in was strong enough"));
        }
        Ok(Proved { subject: claims.subject().to_string() })
    }
}

fn redirect(back: &str) -> Result<RedirectUrl, Unproved> {
    RedirectUrl::new(back.to_owned()).map_err(|error| Unproved::Unreachable(error.to_string()))
}
