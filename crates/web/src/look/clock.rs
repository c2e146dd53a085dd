//! The words of elapsed and remaining time, the same that `lantern.js` ticks with. It reads no clock: minutes are given.

use super::parts::DueState;

const HOUR: u64 = 60;
const DAY: u64 = 24 * HOUR;

/// A stretch of whole minutes in words: `25 min`, `3 h 25 min`, `2 d 3 h`.
pub fn span(minutes: u64) -> String {
    let (days, hours, rest) = (minutes / DAY, minutes % DAY / HOUR, minutes % HOUR);
    match (days, hours, rest) {
        (0, 0, _) => format!("{rest} min"),
        (0, _, 0) => format!("{hours} h"),
        (0, _, _) => format!("{hours} h {rest} min"),
        (_, 0, _) => format!("{days} d"),
        _ => format!("{days} d {hours} h"),
    }
}

/// What is left until a due time, in whole minutes, negative once it has passed: `2 h 10 min left`, `40 min late`.
pub fn left(minutes: i64) -> String {
    let words = span(minutes.unsigned_abs());
    if minutes < 0 { format!("{words} late") } else { format!("{words} left") }
}

/// How an unanswered due time is drawn: late once passed, soon within `soon` minutes of it.
pub fn state(minutes: i64, soon: u32) -> DueState {
    match minutes {
        i64::MIN..0 => DueState::Late,
        _ if minutes <= i64::from(soon) => DueState::Soon,
        _ => DueState::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_names_its_two_largest_units() {
        let told = [0, 59, 60, 205, 1440, 1500, 3060].map(span);
        assert_eq!(told, ["0 min", "59 min", "1 h", "3 h 25 min", "1 d", "1 d 1 h", "2 d 3 h"]);
    }

    #[test]
    fn a_due_time_that_has_passed_is_late() {
        assert_eq!((left(130), state(130, 60)), ("2 h 10 min left".to_owned(), DueState::Open));
        assert_eq!((left(10), state(10, 60)), ("10 min left".to_owned(), DueState::Soon));
        assert_eq!((left(-40), state(-40, 60)), ("40 min late".to_owned(), DueState::Late));
    }
}
