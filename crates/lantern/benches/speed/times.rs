//! Durations taken many at once, and their percentiles.

use std::time::{Duration, Instant as Watch};

/// Durations, sorted, and how long all of them took together.
pub struct Times {
    sorted: Vec<Duration>,
    whole: Duration,
}

impl Times {
    /// Of a batch that began then and has just ended.
    pub fn since(began: Watch, mut taken: Vec<Duration>) -> Self {
        taken.sort_unstable();
        Self { sorted: taken, whole: began.elapsed() }
    }

    /// Of work run by several threads at once; each returns what its pieces took.
    pub fn of<W: Send>(workers: impl IntoIterator<Item = W>, work: impl Fn(W) -> Vec<Duration> + Sync) -> Self {
        let began = Watch::now();
        let taken = std::thread::scope(|scope| {
            let work = &work;
            let threads: Vec<_> = workers.into_iter().map(|worker| scope.spawn(move || work(worker))).collect();
            threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
        });
        Self::since(began, taken)
    }

    /// How many.
    pub fn count(&self) -> usize {
        self.sorted.len()
    }

    /// The time that so many of a hundred did not exceed, in milliseconds.
    pub fn percentile(&self, of_hundred: usize) -> f64 {
        let place = (self.sorted.len() * of_hundred).div_ceil(100).max(1) - 1;
        self.sorted.get(place).map_or(f64::NAN, milliseconds)
    }

    /// How many a second.
    pub fn rate(&self) -> f64 {
        self.count() as f64 / self.whole.as_secs_f64()
    }
}

/// In milliseconds.
pub fn milliseconds(duration: &Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// Runs a closure and says how long it took.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let began = Watch::now();
    let done = work();
    (done, began.elapsed())
}
