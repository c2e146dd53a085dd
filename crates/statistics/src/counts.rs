//! What is counted, and the numbers of one cell. It does not decide which episode counts as what.

use std::ops::AddAssign;

/// A column of every table. Reports alone invite fewer reports, so the others always stand beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Episodes police opened.
    Incidents,
    /// Distinct children who had such an episode.
    Children,
    /// Episodes police were told of and did not open.
    NotOpened,
    /// Episodes police were told of and have not decided.
    AwaitingDecision,
    /// Episodes police were not told of.
    WithoutPolice,
    /// Of all these episodes, those told as away with whereabouts known.
    Absences,
    /// Of the incidents, those never graded above the lowest band.
    LowestGrade,
}

impl Measure {
    /// Every measure, in the order of the columns.
    pub const ALL: [Measure; 7] = [
        Measure::Incidents,
        Measure::Children,
        Measure::NotOpened,
        Measure::AwaitingDecision,
        Measure::WithoutPolice,
        Measure::Absences,
        Measure::LowestGrade,
    ];

    /// The column's name in files.
    pub fn column(self) -> &'static str {
        match self {
            Measure::Incidents => "incidents",
            Measure::Children => "children",
            Measure::NotOpened => "not_opened",
            Measure::AwaitingDecision => "awaiting_decision",
            Measure::WithoutPolice => "without_police",
            Measure::Absences => "absences",
            Measure::LowestGrade => "lowest_grade",
        }
    }

    /// The column's heading for people.
    pub fn label(self) -> &'static str {
        match self {
            Measure::Incidents => "Incidents (opened by police)",
            Measure::Children => "Distinct children with an incident",
            Measure::NotOpened => "Reported to police, not opened",
            Measure::AwaitingDecision => "Reported to police, no decision yet",
            Measure::WithoutPolice => "Not reported to police",
            Measure::Absences => "Absences: whereabouts known (of all four kinds)",
            Measure::LowestGrade => "Incidents graded lowest throughout (of incidents)",
        }
    }
}

/// The numbers of one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts([u64; Measure::ALL.len()]);

impl Counts {
    /// The number of one measure.
    pub fn get(&self, measure: Measure) -> u64 {
        self.0.get(measure as usize).copied().unwrap_or(0)
    }

    /// Counts one more.
    pub(crate) fn one_more(&mut self, measure: Measure) {
        if let Some(count) = self.0.get_mut(measure as usize) {
            *count += 1;
        }
    }

    /// Incidents for each child, to two places, half up; `z` where there are no children to divide by.
    pub fn incidents_per_child(&self) -> String {
        let (incidents, children) = (self.get(Measure::Incidents), self.get(Measure::Children));
        let hundredths = (incidents * 200 + children).checked_div(children * 2);
        hundredths.map_or_else(|| "z".to_owned(), |all| format!("{}.{:02}", all / 100, all % 100))
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        for (sum, more) in self.0.iter_mut().zip(other.0) {
            *sum += more;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn incidents_per_child_round_half_up() {
        let counts = |incidents, children| Counts([incidents, children, 0, 0, 0, 0, 0]).incidents_per_child();
        assert_eq!(counts(29_455, 9_370), "3.14");
        assert_eq!(counts(1, 1), "1.00");
        assert_eq!(counts(201, 200), "1.01");
        assert_eq!(counts(0, 0), "z");
    }
}
