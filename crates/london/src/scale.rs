//! How big a London: a ratio to the published year, and the whole numbers it gives.
//! It does not know which figures are scaled.

use std::fmt;
use std::str::FromStr;

/// The size of a synthetic London as a ratio to the published year, from a hundredth to a hundred.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    numerator: u32,
    denominator: u32,
}

/// A scale that cannot be generated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{given} is not a scale from 1/100 to 100; write a whole number or a fraction such as 1/10")]
pub struct BadScale {
    given: String,
}

impl Scale {
    /// The published year itself.
    pub const ONE: Scale = Scale { numerator: 1, denominator: 1 };

    /// A scale of `numerator / denominator`, from 1/100 to 100.
    pub fn new(numerator: u32, denominator: u32) -> Result<Self, BadScale> {
        let (over, under) = (u64::from(numerator), u64::from(denominator));
        if under == 0 || over * 100 < under || over > under * 100 {
            return Err(BadScale { given: format!("{numerator}/{denominator}") });
        }
        Ok(Self { numerator, denominator })
    }

    /// A published count at this scale, rounded half up.
    pub fn of(self, count: u64) -> u64 {
        let (over, under) = (u64::from(self.numerator), u64::from(self.denominator));
        (2 * count * over + under) / (2 * under)
    }

    /// Published counts at this scale, each rounded down or up so that together they make the scaled sum.
    pub fn split(self, counts: &[u64]) -> Vec<u64> {
        apportion(self.of(counts.iter().sum()), counts)
    }

    /// Whether `got` lies within one unit of the scaled published count, and equals it where nothing is rounded.
    pub fn within_one_unit(self, got: u64, count: u64) -> bool {
        let (over, under) = (u64::from(self.numerator), u64::from(self.denominator));
        (got * under).abs_diff(count * over) <= if over.is_multiple_of(under) { 0 } else { under }
    }

    /// The scaled published count as printed in the report of figures.
    pub fn show(self, count: u64) -> String {
        let (over, under) = (u64::from(self.numerator), u64::from(self.denominator));
        let tenths = count * over * 10 / under;
        let whole = (count * over).is_multiple_of(under);
        if whole { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) }
    }
}

/// Splits `total` in proportion to `weights` by largest remainder; the parts sum to `total`.
pub fn apportion(total: u64, weights: &[u64]) -> Vec<u64> {
    let sum: u128 = weights.iter().map(|&weight| u128::from(weight)).sum::<u128>().max(1);
    let exact = |weight: u64| u128::from(weight) * u128::from(total);
    let mut parts: Vec<u64> = weights.iter().map(|&w| u64::try_from(exact(w) / sum).unwrap_or(u64::MAX)).collect();
    let mut missing = total.saturating_sub(parts.iter().sum());
    let mut order: Vec<(usize, &mut u64)> = parts.iter_mut().enumerate().collect();
    let remainder = |place: usize| weights.get(place).map_or(0, |&weight| exact(weight) % sum);
    order.sort_by_key(|(place, _)| (std::cmp::Reverse(remainder(*place)), *place));
    for (_, part) in order {
        if missing == 0 {
            break;
        }
        *part += 1;
        missing -= 1;
    }
    parts
}

impl fmt::Display for Scale {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.denominator {
            1 => write!(out, "{}", self.numerator),
            denominator => write!(out, "{}/{denominator}", self.numerator),
        }
    }
}

impl FromStr for Scale {
    type Err = BadScale;
    fn from_str(text: &str) -> Result<Self, BadScale> {
        let bad = || BadScale { given: text.into() };
        let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
        let number = |part: &str| part.trim().parse::<u32>().map_err(|_| bad());
        Self::new(number(numerator)?, number(denominator)?).map_err(|_| bad())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_reads_as_a_fraction_or_a_whole_number() {
        assert_eq!("1/10".parse::<Scale>().unwrap(), Scale::new(1, 10).unwrap());
        assert_eq!("10".parse::<Scale>().unwrap().to_string(), "10");
        for bad in ["", "0", "1/101", "101", "1/0", "half", "-1", "1/2/3"] {
            assert_eq!(bad.parse::<Scale>().unwrap_err().given, bad);
        }
    }

    #[test]
    fn parts_sum_to_the_total_and_stay_within_one_of_their_share() {
        let parts = apportion(295, &[14_655, 14_581, 200, 19]);
        assert_eq!(parts.iter().sum::<u64>(), 295);
        assert_eq!(parts, [147, 146, 2, 0]);
        assert_eq!(apportion(3, &[0, 0]), [1, 1]);
    }
}
