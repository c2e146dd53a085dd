//! Proving who somebody is, by standards other than ours: their organisation's OpenID Connect provider, and passkeys. It
//! knows no session and no register, and keeps nothing but what a provider says of itself.

mod fetch;
mod passkeys;
mod provider;
mod secret;
mod settings;

pub use passkeys::{Ceremony, Fault, Passkeys, Signed};
pub use provider::{Begun, Proved, Provider, Unproved};
pub use secret::Secret;
pub use settings::{Unfit, providers};

use casework::ids::OrganisationId;

/// How people sign in here.
pub struct Identity {
    /// The address browsers reach Lantern at, without a slash at its end.
    pub site: String,
    /// The providers of organisations that have one.
    pub providers: Vec<Provider>,
    /// Passkeys, for the others; none where browsers would refuse them.
    pub passkeys: Option<Passkeys>,
}

impl Identity {
    /// Everything that is set up for an address.
    pub fn new(site: &str, providers: Vec<Provider>) -> Self {
        let site = site.trim_end_matches('/').to_owned();
        Self { passkeys: Passkeys::at(&site), providers, site }
    }

    /// An organisation's provider.
    pub fn provider(&self, organisation: &OrganisationId) -> Option<&Provider> {
        self.providers.iter().find(|provider| provider.organisation() == organisation)
    }

    /// Where a provider sends people back to.
    pub fn back(&self) -> String {
        format!("{}/sign-in/back", self.site)
    }
}
