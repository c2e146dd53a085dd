//! Chance from a seed: the same seed gives the same draws on every machine. It draws; what is drawn for, others say.
//!
//! The generator is a library's; choosing and shuffling are written out here because a library may change how it
//! does them between versions, and a published seed must keep giving the same London.

use rand_core::Rng;
use rand_pcg::Pcg64;

/// A stream of draws.
#[derive(Debug, Clone)]
pub struct Chance(Pcg64);

impl Chance {
    /// The stream numbered `stream` of a seed. Streams of one seed are independent of each other, so adding draws to
    /// one leaves the others as they were.
    pub fn new(seed: u64, stream: u64) -> Self {
        Self(Pcg64::new(u128::from(seed) << 64 | 0x4c61_6e74_6572_6e21, u128::from(stream)))
    }

    /// A whole number below `limit`; 0 when the limit is 0.
    pub fn below(&mut self, limit: u64) -> u64 {
        let product = u128::from(self.0.next_u64()) * u128::from(limit);
        u64::try_from(product >> 64).unwrap_or(0)
    }

    /// A whole number from `low` to `high`, both included.
    pub fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// True so many times in a thousand.
    pub fn permille(&mut self, times: u64) -> bool {
        self.below(1000) < times
    }

    /// One of `choices`, each as likely as its weight.
    pub fn weighted<T: Copy>(&mut self, choices: &[(T, u64)], otherwise: T) -> T {
        let mut drawn = self.below(choices.iter().map(|(_, weight)| weight).sum());
        for &(choice, weight) in choices {
            match drawn.checked_sub(weight) {
                Some(rest) => drawn = rest,
                None => return choice,
            }
        }
        otherwise
    }

    /// One of `choices`, all equally likely; `None` when there are none.
    pub fn any<T: Copy>(&mut self, choices: &[T]) -> Option<T> {
        let place = self.place(choices.len());
        choices.get(place).copied()
    }

    /// One of `choices`, all equally likely.
    pub fn one_of<T: Copy>(&mut self, choices: &[T], otherwise: T) -> T {
        self.any(choices).unwrap_or(otherwise)
    }

    /// Puts the items in an order of chance.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.place(last + 1));
        }
    }

    /// A lottery key: items sorted by it come out as if each held so many tickets.
    pub fn ticket(&mut self, tickets: u64) -> u64 {
        (0..tickets).map(|_| self.0.next_u64()).min().unwrap_or(u64::MAX)
    }

    fn place(&mut self, length: usize) -> usize {
        let limit = u64::try_from(length).unwrap_or(u64::MAX);
        usize::try_from(self.below(limit)).unwrap_or(0)
    }
}
