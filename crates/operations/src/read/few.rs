//! Which numbers may be told: none that is small, and none from which a small one could be worked out. What is counted is for
//! whoever asks.

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

fn large(count: usize) -> bool {
    count == 0 || count >= FEWEST
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
}
