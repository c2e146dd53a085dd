//! Which numbers may be told: none that is small, and none from which a small one could be worked out. What is counted is for
//! whoever asks.

use std::collections::BTreeMap;

/// Fewer than these are not told (assumed): one among few is somebody.
pub const FEWEST: usize = 5;

/// The numbers that may be told beside their sum: none below the fewest but nought, and no one left out alone, for it would
/// be what is missing from the sum.
pub(super) fn told(counts: &[usize]) -> Vec<Option<usize>> {
    let mut told: Vec<Option<usize>> = counts.iter().map(|count| Some(*count).filter(|count| large(*count))).collect();
    leave_out(&mut told, counts);
    told
}

/// The same, of a fixed few.
pub(super) fn apart<const N: usize>(counts: [usize; N]) -> [Option<usize>; N] {
    let told = told(&counts);
    std::array::from_fn(|place| told.get(place).copied().flatten())
}

/// The numbers that may be told of a table in as many directions as its keys are long, all of one length. Each line of it, in
/// whatever direction, is told beside its sum. What is told is rounded to the fewest, so that tables that count the same in
/// other groups do not tell by their differences what each leaves out.
pub(super) fn guarded<K: Ord + Clone>(counts: &BTreeMap<Vec<K>, usize>) -> BTreeMap<Vec<K>, Option<usize>> {
    let keys: Vec<&Vec<K>> = counts.keys().collect();
    let all: Vec<usize> = counts.values().copied().collect();
    let mut shown: Vec<Option<usize>> = all.iter().map(|count| Some(*count).filter(|count| large(*count))).collect();
    let lines = lines(&keys);
    loop {
        let before = shown.clone();
        for line in &lines {
            let of =
                |from: &[Option<usize>]| line.iter().filter_map(|place| from.get(*place).copied()).collect::<Vec<_>>();
            let sizes: Vec<usize> = line.iter().filter_map(|place| all.get(*place).copied()).collect();
            let mut told = of(&shown);
            leave_out(&mut told, &sizes);
            for (place, told) in line.iter().zip(told) {
                if let Some(cell) = shown.get_mut(*place) {
                    *cell = told;
                }
            }
        }
        if shown == before {
            break;
        }
    }
    keys.into_iter().cloned().zip(shown.into_iter().map(|count| count.map(rounded))).collect()
}

/// Where the cells of every line stand: those whose keys differ in one part only.
fn lines<K: Ord + Clone>(keys: &[&Vec<K>]) -> Vec<Vec<usize>> {
    let width = keys.first().map_or(0, |key| key.len());
    let of_part = |part: usize| {
        let mut lines: BTreeMap<Vec<K>, Vec<usize>> = BTreeMap::new();
        for (place, key) in keys.iter().enumerate() {
            let others = key.iter().enumerate().filter(|(at, _)| *at != part).map(|(_, name)| name.clone());
            lines.entry(others.collect()).or_default().push(place);
        }
        lines.into_values()
    };
    (0..width).flat_map(of_part).collect()
}

fn large(count: usize) -> bool {
    count == 0 || count >= FEWEST
}

/// To the nearest of the steps in which numbers are told.
fn rounded(count: usize) -> usize {
    (count + FEWEST / 2) / FEWEST * FEWEST
}

/// Leaves out the next smallest until what is left out is more than one number and no small sum.
fn leave_out(told: &mut [Option<usize>], counts: &[usize]) {
    let hidden = |told: &[Option<usize>]| told.iter().filter(|count| count.is_none()).count();
    let sum = |told: &[Option<usize>]| -> usize {
        told.iter().zip(counts).filter(|(told, _)| told.is_none()).map(|(_, count)| count).sum()
    };
    while hidden(told) == 1 || hidden(told) > 1 && sum(told) < FEWEST {
        let next = told.iter_mut().filter(|count| count.is_some_and(|count| count > 0)).min();
        match next {
            Some(next) => *next = None,
            None => break,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_number_is_not_told_nor_left_as_what_is_missing_from_the_sum() {
        assert_eq!(told(&[12, 0, 7]), [Some(12), Some(0), Some(7)]);
        assert_eq!(told(&[12, 1, 7]), [Some(12), None, None]);
        assert_eq!(told(&[12, 1, 2, 7]), [Some(12), None, None, None]);
        assert_eq!(told(&[20, 3, 4]), [Some(20), None, None]);
        assert_eq!(told(&[3, 0]), [None, Some(0)]);
        assert_eq!(told(&[]), []);
    }

    #[test]
    fn no_line_of_a_table_leaves_one_number_out_alone_in_any_direction() {
        let counts = [((0, 0), 20), ((0, 1), 3), ((1, 0), 30), ((1, 1), 11), ((2, 0), 47), ((2, 1), 0)];
        let counts: BTreeMap<Vec<u8>, usize> =
            counts.into_iter().map(|((row, column), count)| (vec![row, column], count)).collect();
        let told: Vec<Option<usize>> = guarded(&counts).into_values().collect();
        assert_eq!(told, [None, None, None, None, Some(45), Some(0)], "and what is told is rounded");
        let one: BTreeMap<Vec<u8>, usize> = [(vec![0], 12), (vec![1], 8)].into();
        assert_eq!(guarded(&one).into_values().collect::<Vec<_>>(), [Some(10), Some(10)]);
        assert!(guarded::<u8>(&BTreeMap::new()).is_empty());
    }
}
