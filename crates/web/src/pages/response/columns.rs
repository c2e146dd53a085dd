//! The columns of the figures, and what stands in them. Which numbers may be told is decided before.

use jiff::SignedDuration;
use operations::read::response::{Figures, Told};

use super::Spread;
use crate::look::parts::Column;

/// The grades, in the order in which they are counted.
pub const GRADES: [&str; 5] = ["High", "Medium", "Low", "Very low", "No grade"];

/// One of the two ends of a spread that are told.
type End = fn(Spread) -> SignedDuration;
const MEDIAN: End = |spread| spread.median;
const NINETIETH: End = |spread| spread.ninetieth;

/// The headings, the group's first.
pub fn columns(figures: Figures) -> Vec<Column> {
    let own: &[&str] = match figures {
        Figures::Decisions => &["Opened", "Not opened", "Not decided yet", "Not opened, %"],
        Figures::Grades => &GRADES,
        Figures::Times => {
            &["First step taken", "First step: median", "9 in 10", "Child found", "Found: median", "9 in 10 "]
        }
        Figures::Reports => &[
            "Seen to report",
            "9 in 10",
            "Known to report",
            "9 in 10 ",
            "Third party, %",
            "999, %",
            "101, %",
            "Online, %",
            "Answered, %",
        ],
        Figures::Charities => &["TextSafe", "TextSafe, %", "Help from a charity", "Help, %"],
    };
    let first = [Column::words("Group"), Column::figures("Reports")];
    first.into_iter().chain(own.iter().map(|label| Column::figures(*label))).collect()
}

/// The cells of a group, after its name.
pub fn told(figures: Figures, group: &Told) -> Vec<String> {
    let count = |part: usize, name: usize| group.parts.get(part).and_then(|part| part.get(name)).copied().flatten();
    let length = |place: usize, of: End| {
        group.lengths.get(place).copied().flatten().map_or_else(few, |spread| length(of(spread)))
    };
    let of_all = |part, name| share(count(part, name), group.reports);
    let own = match figures {
        Figures::Decisions => {
            let decided = count(0, 0).zip(count(0, 1)).map(|(opened, not)| opened + not);
            let counts = (0..3).map(|name| number(count(0, name)));
            counts.chain([share(count(0, 1), decided)]).collect()
        }
        Figures::Grades => (0..GRADES.len()).map(|name| number(count(0, name))).collect(),
        Figures::Times => (0..2)
            .flat_map(|place| [number(count(place, 0)), length(place, MEDIAN), length(place, NINETIETH)])
            .collect(),
        Figures::Reports => {
            let lengths = (0..2).flat_map(|place| [length(place, MEDIAN), length(place, NINETIETH)]);
            let known = count(0, 0).zip(count(0, 1)).map(|(near, third)| near + third);
            let answered = group.answered.map_or_else(few, |share| share.to_string());
            let channels = (0..3).map(|name| of_all(1, name));
            lengths.chain([share(count(0, 1), known)]).chain(channels).chain([answered]).collect()
        }
        Figures::Charities => {
            (0..2).flat_map(|part| [number(count(part, 0)), of_all(part, 0)]).collect::<Vec<String>>()
        }
    };
    std::iter::once(number(group.reports)).chain(own).collect()
}

fn few() -> String {
    "Too few".to_owned()
}

fn number(count: Option<usize>) -> String {
    count.map_or_else(few, |count| count.to_string())
}

/// Of the numbers as they are told, so that nothing is worked back from a share.
fn share(part: Option<usize>, whole: Option<usize>) -> String {
    let share = part.zip(whole).and_then(|(part, whole)| (part * 100 + whole / 2).checked_div(whole));
    share.map_or_else(few, |share| share.min(100).to_string())
}

/// As coarse as it is long, so that nobody's own time is told.
fn length(length: SignedDuration) -> String {
    match length.as_mins() {
        minutes @ 0..120 => format!("{} min", (minutes + 2) / 5 * 5),
        minutes @ 120..2_880 => format!("{} h", (minutes + 30) / 60),
        minutes => format!("{} days", (minutes + 720) / 1_440),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_of_time_is_as_coarse_as_it_is_long() {
        let of = |minutes| length(SignedDuration::from_mins(minutes));
        assert_eq!([of(0), of(7), of(119)], ["0 min", "5 min", "120 min"]);
        assert_eq!([of(120), of(2_879), of(2_880), of(3_700)], ["2 h", "48 h", "2 days", "3 days"]);
    }

    #[test]
    fn a_share_is_of_the_numbers_as_they_are_told() {
        assert_eq!(
            [share(Some(5), Some(20)), share(None, Some(20)), share(Some(5), None)],
            ["25", "Too few", "Too few"]
        );
        assert_eq!(share(Some(0), Some(0)), "Too few");
    }
}
