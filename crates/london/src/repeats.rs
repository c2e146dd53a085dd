//! How often each child goes missing. Only the mean is published; the long tail round it is invented.

use crate::draft::Draft;
use crate::scale::Scale;

/// Children who go missing in the year.
pub(crate) const CHILDREN: u64 = 9_370;
/// Incidents in the year.
pub(crate) const INCIDENTS: u64 = 29_455;

/// Of 9,370 children, how many go missing once, twice, three times and so on to fifty. Invented: a power tail whose
/// counts sum to the two published totals.
const TAIL: [u64; 50] = [
    5178, 1588, 725, 438, 284, 199, 147, 113, 89, 72, 60, 50, 43, 37, 32, 28, 25, 22, 20, 18, 16, 15, 13, 12, 11, 10,
    10, 9, 8, 8, 7, 7, 6, 6, 6, 5, 5, 5, 5, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3,
];

/// A draft for each child, most absences first, with as many absences in all as the scale asks.
pub(crate) fn drafts(scale: Scale) -> Vec<Draft> {
    let mut sizes = quantiles(scale.of(CHILDREN));
    let wanted = scale.of(INCIDENTS);
    // Small Londons miss or gain a few in the tail: children who go missing again take up the difference, one each.
    while sizes.iter().sum::<u64>() != wanted {
        let sum = sizes.iter().sum::<u64>();
        let short = wanted.saturating_sub(sum);
        let long = usize::try_from(short.max(sum.saturating_sub(wanted))).unwrap_or(1);
        for size in sizes.iter_mut().filter(|size| **size > 1).take(long) {
            *size = if short > 0 { *size + 1 } else { *size - 1 };
        }
    }
    sizes.sort_unstable_by_key(|&size| std::cmp::Reverse(size));
    sizes.into_iter().map(|size| Draft::new(usize::try_from(size).unwrap_or(1))).collect()
}

/// The tail read at so many evenly spaced places, most absences first.
fn quantiles(children: u64) -> Vec<u64> {
    let mut ends = Vec::with_capacity(TAIL.len());
    let mut below = 0;
    for (times, count) in (1..).zip(TAIL) {
        below += count;
        ends.push((below, times));
    }
    let place = |rank: u64| (2 * rank + 1) * CHILDREN / (2 * children.max(1));
    let size = |rank: u64| ends.iter().find(|(end, _)| place(rank) < *end).map_or(50, |&(_, times)| times);
    (0..children).rev().map(size).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tail_sums_to_the_published_totals() {
        assert_eq!(TAIL.iter().sum::<u64>(), CHILDREN);
        assert_eq!((1..).zip(TAIL).map(|(times, count): (u64, u64)| times * count).sum::<u64>(), INCIDENTS);
    }
}
