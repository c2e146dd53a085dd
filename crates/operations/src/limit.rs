//! What may be done only so often: looking for children, exporting, failing to sign in, reporting as the public. Who did it
//! is kept as a digest and for a day at most; what is answered once it is too often is the caller's.

use casework::chain::Digest;
use casework::time::Instant;
use jiff::SignedDuration;
use store::Transaction;

use crate::{Failure, Lantern};

/// How often something may be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    name: &'static str,
    most: u32,
    within: SignedDuration,
}

/// Failing to sign in, by the account and by the address.
pub const SIGN_IN: Limit = Limit { name: "sign_in", most: 5, within: SignedDuration::from_mins(15) };
/// Looking for a child, by the person.
pub const SEARCH: Limit = Limit { name: "search", most: 60, within: SignedDuration::from_mins(1) };
/// Taking data out, by the person.
pub const EXPORT: Limit = Limit { name: "export", most: 10, within: SignedDuration::from_hours(24) };
/// Reporting a child missing as a member of the public, by the address.
pub const PUBLIC_REPORT: Limit = Limit { name: "public_report", most: 10, within: SignedDuration::from_hours(1) };

/// Opening a link of a family that there is none of, by the address.
pub const FAMILY_LINK: Limit = Limit { name: "family_link", most: 20, within: SignedDuration::from_hours(1) };
/// Telling something by the link of a family, by the link.
pub const FAMILY_SENT: Limit = Limit { name: "family_sent", most: 30, within: SignedDuration::from_hours(1) };

/// The longest anything is counted for.
pub(crate) const COUNTED: SignedDuration = SignedDuration::from_hours(24);

impl Limit {
    fn who(&self, who: &str) -> Digest {
        Digest::of(format!("{}\0{who}", self.name).as_bytes())
    }

    /// From when it may be done again, if not now.
    fn spent(&self, transaction: &mut Transaction<'_>, who: &str, now: Instant) -> Result<Option<Instant>, Failure> {
        let after = now - self.within;
        let first = transaction.attempt_before_last(self.name, &self.who(who), after, self.most.saturating_sub(1))?;
        Ok(first.map(|first| first + self.within))
    }

    /// Counts it once more, unless it was done too often.
    pub(crate) fn spend(&self, transaction: &mut Transaction<'_>, who: &str, now: Instant) -> Result<(), Failure> {
        match self.spent(transaction, who, now)? {
            Some(again) => Err(Failure::TooOften(again)),
            None => Ok(transaction.note_attempt(self.name, &self.who(who), now)?),
        }
    }
}

impl Lantern {
    /// Does something once more in the name of everybody it is counted for.
    ///
    /// # Errors
    /// Too often, with the instant from which it may be done again; the store's, so that nothing is done uncounted.
    pub fn spend(&self, limit: &'static Limit, who: &str) -> Result<(), Failure> {
        let (who, now) = (who.to_owned(), self.now());
        self.store.write(move |transaction| limit.spend(transaction, &who, now))
    }

    /// Whether something may be done in the name of everybody it is counted for; it is not counted yet.
    ///
    /// # Errors
    /// Too often; the store's.
    pub fn within(&self, limit: &'static Limit, who: &[&str]) -> Result<(), Failure> {
        let (who, now): (Vec<String>, _) = (who.iter().map(|who| (*who).to_owned()).collect(), self.now());
        self.store.read(move |transaction| {
            for who in &who {
                if let Some(again) = limit.spent(transaction, who, now)? {
                    return Err(Failure::TooOften(again));
                }
            }
            Ok(())
        })
    }

    /// Counts something that was done, also when it was done too often already.
    ///
    /// # Errors
    /// The store's.
    pub fn note(&self, limit: &'static Limit, who: &[&str]) -> Result<(), Failure> {
        let (who, now): (Vec<Digest>, _) = (who.iter().map(|who| limit.who(who)).collect(), self.now());
        self.store.write(move |transaction| {
            who.iter().try_for_each(|who| Ok(transaction.note_attempt(limit.name, who, now)?))
        })
    }
}
