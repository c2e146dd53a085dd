//! A clock that stands until it is moved, and chance that is the same for the same seed. Neither reads anything from the
//! machine.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, PoisonError};

use casework::ids::Chance;
use casework::time::Instant;
use jiff::SignedDuration;
use rand_core::{Rng as _, SeedableRng as _};
use rand_pcg::Pcg64Mcg;

/// A clock for tests.
#[derive(Debug)]
pub struct Clock(AtomicI64);

impl Clock {
    /// A clock that stands at this instant, written as `2025-03-01T22:15:00Z`.
    pub fn at(instant: &str) -> Self {
        let instant: Instant = instant.parse().expect("an instant in RFC 3339");
        Self(AtomicI64::new(instant.as_microseconds()))
    }

    /// What it shows.
    pub fn now(&self) -> Instant {
        Instant::from_microseconds(self.0.load(Ordering::SeqCst))
    }

    /// Moves it on, or back, and says what it shows then.
    pub fn advance(&self, by: SignedDuration) -> Instant {
        self.set(self.now() + by);
        self.now()
    }

    /// Sets it.
    pub fn set(&self, to: Instant) {
        self.0.store(to.as_microseconds(), Ordering::SeqCst);
    }
}

/// Chance from a seed.
#[derive(Debug)]
pub struct Chances(Mutex<Pcg64Mcg>);

impl Chances {
    /// The same seed gives the same bytes, in the same order.
    pub fn seeded(seed: u64) -> Self {
        Self(Mutex::new(Pcg64Mcg::seed_from_u64(seed)))
    }

    /// The next bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes);
        bytes
    }

    /// Chance for an id.
    pub fn chance(&self) -> Chance {
        self.bytes()
    }

    /// A salt for an entry.
    pub fn salt(&self) -> casework::chain::Salt {
        self.bytes()
    }
}
