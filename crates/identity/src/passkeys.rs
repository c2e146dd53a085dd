//! Passkeys: making one and signing in with one, by the WebAuthn standard. Whose a passkey is, and who may make one, is
//! decided elsewhere.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Url,
    Uuid, WebauthnError,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

/// Passkeys of one site.
pub struct Passkeys(Webauthn);

/// What has to be kept between the question to an authenticator and its answer.
#[derive(Serialize, Deserialize)]
pub enum Ceremony {
    /// A passkey is being made.
    Making(Box<PasskeyRegistration>),
    /// Somebody is signing in.
    SigningIn(Box<DiscoverableAuthentication>),
}

/// Why an authenticator's answer was not taken.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The answer is not one to what was asked.
    #[error("this is no answer to what was asked")]
    Unreadable,
    /// It does not hold.
    #[error("the authenticator’s answer does not hold: {0}")]
    Refused(#[from] WebauthnError),
}

/// A sign-in that holds.
pub struct Signed {
    /// The passkey as it is to be kept from now on, when it has changed.
    pub changed: Option<String>,
}

impl Passkeys {
    /// Passkeys of a site; none where browsers know none: at an address without TLS that is not `localhost`, or without a
    /// name.
    pub fn at(site: &str) -> Option<Self> {
        let origin = Url::parse(site).ok()?;
        let host = origin.domain()?;
        if origin.scheme() != "https" && host != "localhost" {
            return None;
        }
        WebauthnBuilder::new(host, &origin).ok()?.rp_name("Lantern").build().ok().map(Self)
    }

    /// Begins to make a passkey of somebody: the question to their authenticator. It is to be found by the authenticator
    /// alone, so that nobody types who they are. Those they have already are not made twice.
    ///
    /// # Errors
    /// None that a site which could be set up has.
    pub fn make(&self, person: &str, name: &str, own: &[String]) -> Result<(Value, Ceremony), Fault> {
        let own = own.iter().filter_map(|kept| serde_json::from_str::<Passkey>(kept).ok());
        let own = own.map(|passkey| passkey.cred_id().clone()).collect();
        let person = Uuid::parse_str(person).map_err(|_| Fault::Unreadable)?;
        let (question, state) = self.0.start_passkey_registration(person, name, name, Some(own))?;
        let mut question = serde_json::to_value(question).map_err(|_| Fault::Unreadable)?;
        if let Some(Value::Object(wanted)) = question.pointer_mut("/publicKey/authenticatorSelection") {
            wanted.insert("residentKey".to_owned(), "required".into());
            wanted.insert("requireResidentKey".to_owned(), true.into());
        }
        Ok((question, Ceremony::Making(Box::new(state))))
    }

    /// Takes a passkey that was made: its id, and all of it as it is to be kept.
    ///
    /// # Errors
    /// The answer does not hold.
    pub fn made(&self, answer: Value, ceremony: &Ceremony) -> Result<(Vec<u8>, String), Fault> {
        let Ceremony::Making(state) = ceremony else { return Err(Fault::Unreadable) };
        let answer: RegisterPublicKeyCredential = serde_json::from_value(answer).map_err(|_| Fault::Unreadable)?;
        let passkey = self.0.finish_passkey_registration(&answer, state)?;
        let kept = serde_json::to_string(&passkey).map_err(|_| Fault::Unreadable)?;
        Ok((passkey.cred_id().clone(), kept))
    }

    /// Begins a sign-in of whoever it may be: the question to their authenticator.
    ///
    /// # Errors
    /// None that a site which could be set up has.
    pub fn sign_in(&self) -> Result<(Value, Ceremony), Fault> {
        let (question, state) = self.0.start_discoverable_authentication()?;
        let mut question = serde_json::to_value(question).map_err(|_| Fault::Unreadable)?;
        // Somebody presses a button; nothing waits in a box for a name.
        if let Some(whole) = question.as_object_mut() {
            whole.remove("mediation");
        }
        Ok((question, Ceremony::SigningIn(Box::new(state))))
    }

    /// The id of the passkey an answer comes from, and the person it says it is of.
    ///
    /// # Errors
    /// The answer cannot be read, or names nobody.
    pub fn named(&self, answer: &Value) -> Result<(Vec<u8>, String), Fault> {
        let answer: PublicKeyCredential = serde_json::from_value(answer.clone()).map_err(|_| Fault::Unreadable)?;
        let (person, credential) = self.0.identify_discoverable_authentication(&answer)?;
        Ok((credential.to_vec(), person.hyphenated().to_string()))
    }

    /// Takes the answer to a sign-in from a passkey that is kept.
    ///
    /// # Errors
    /// The answer does not hold.
    pub fn signed(&self, answer: Value, ceremony: Ceremony, kept: &str) -> Result<Signed, Fault> {
        let Ceremony::SigningIn(state) = ceremony else { return Err(Fault::Unreadable) };
        let answer: PublicKeyCredential = serde_json::from_value(answer).map_err(|_| Fault::Unreadable)?;
        let mut passkey: Passkey = serde_json::from_str(kept).map_err(|_| Fault::Unreadable)?;
        let result = self.0.finish_discoverable_authentication_v2(&answer, *state, &passkey)?;
        let changed = passkey.update_credential(&result) == Some(true);
        Ok(Signed { changed: changed.then(|| serde_json::to_string(&passkey).unwrap_or_default()) })
    }
}
