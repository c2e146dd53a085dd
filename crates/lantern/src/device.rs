//! The machine's clock and chance: the only place that reads either. A demonstration's clock can be moved.

use std::sync::atomic::{AtomicI64, Ordering};

use casework::time::Instant;
use jiff::{SignedDuration, Timestamp};
use operations::{Chance, Clock};

/// The machine's clock, with an offset that only a demonstration changes.
#[derive(Debug, Default)]
pub struct MachineClock {
    offset: AtomicI64,
}

impl MachineClock {
    /// Moves the demonstration's clock on.
    pub fn move_on(&self, by: SignedDuration) {
        let micros = i64::try_from(by.as_micros()).unwrap_or(0);
        self.offset.fetch_add(micros, Ordering::SeqCst);
    }
}

impl Clock for MachineClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
    fn now(&self) -> Instant {
        Instant::from(Timestamp::now()) + SignedDuration::from_micros(self.offset.load(Ordering::SeqCst))
    }
}

/// The machine's source of randomness.
#[derive(Debug, Default)]
pub struct MachineChance;

impl Chance for MachineChance {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that draws chance")]
    fn fill(&self, bytes: &mut [u8]) {
        if getrandom::fill(bytes).is_err() {
            eprintln!("lantern: the machine has no randomness to give; stopping rather than guessing");
            std::process::abort();
        }
    }
}
