//! Proofs of identity on their way, and whose they are: what was begun with a browser, and the person of an account. How
//! something is proved is known elsewhere.

use casework::chain::Digest;
use casework::ids::OrganisationId;
use jiff::SignedDuration;
use store::ListedPerson;

use crate::{Failure, Lantern};

/// Nobody takes longer to sign in, once they have begun.
const LONGEST: SignedDuration = SignedDuration::from_mins(10);

impl Lantern {
    /// Keeps what was begun with a browser that holds a secret.
    ///
    /// # Errors
    /// The store's.
    pub fn begin_ceremony(&self, secret: &str, state: String) -> Result<(), Failure> {
        let (digest, expires) = (Digest::of(secret.as_bytes()), self.now() + LONGEST);
        self.store.write(move |transaction| Ok(transaction.begin_ceremony(&digest, &state, expires)?))
    }

    /// Takes what was begun with a browser, once; nothing when it was nothing or has run out.
    ///
    /// # Errors
    /// The store's.
    pub fn take_ceremony(&self, secret: &str) -> Result<Option<String>, Failure> {
        let (digest, now) = (Digest::of(secret.as_bytes()), self.now());
        self.store.write(move |transaction| Ok(transaction.take_ceremony(&digest, now)?))
    }

    /// Who has an account at their organisation's own sign-in, while they work there. Nobody is put on the register by
    /// signing in.
    ///
    /// # Errors
    /// The store's.
    pub fn person_of_account(
        &self,
        organisation: &OrganisationId,
        account: &str,
    ) -> Result<Option<ListedPerson>, Failure> {
        let (organisation, account) = (organisation.clone(), account.to_owned());
        self.store.read(move |transaction| Ok(transaction.person_of_account(&organisation, &account)?))
    }
}
