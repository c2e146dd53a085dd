//! Dealing items of different sizes into groups so that every group's sum is met exactly.
//! It does not know what the items are.

use crate::chance::Chance;

/// What is still to be given to each group.
#[derive(Debug, Clone)]
pub struct Quotas(Vec<u64>);

impl Quotas {
    /// Starts with nothing given.
    pub fn new(wanted: Vec<u64>) -> Self {
        Self(wanted)
    }

    /// Whether the group still wants that much.
    pub fn wants(&self, group: usize, amount: u64) -> bool {
        self.left(group) >= amount
    }

    /// A group that `fits`, as likely as what it still wants; when none fits, the one that wants most.
    ///
    /// Items come largest first, so the many items of size one that come last fill every group to the brim.
    pub fn choose(&self, chance: &mut Chance, fits: impl Fn(usize) -> bool) -> usize {
        let open = || self.0.iter().copied().enumerate().filter(|&(group, left)| left > 0 && fits(group));
        let mut drawn = chance.below(open().map(|(_, left)| left).sum());
        for (group, left) in open() {
            match drawn.checked_sub(left) {
                Some(rest) => drawn = rest,
                None => return group,
            }
        }
        self.0.iter().enumerate().max_by_key(|&(_, left)| left).map_or(0, |(group, _)| group)
    }

    /// Gives the group that much.
    pub fn give(&mut self, group: usize, amount: u64) {
        if let Some(left) = self.0.get_mut(group) {
            *left = left.saturating_sub(amount);
        }
    }

    fn left(&self, group: usize) -> u64 {
        self.0.get(group).copied().unwrap_or(0)
    }
}

/// So many of each value, in an order of chance.
pub fn dealt<T: Copy>(chance: &mut Chance, counts: &[(T, u64)]) -> Vec<T> {
    let mut values = Vec::new();
    for &(value, count) in counts {
        values.extend((0..count).map(|_| value));
    }
    chance.shuffle(&mut values);
    values
}
