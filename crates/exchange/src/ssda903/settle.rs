//! From what is known of children over the years to the tables of one collection year that the 20 rules accept. It drops,
//! joins and cuts missing periods as the return asks, says each time that it did, and never invents an absence or a code.

mod overlap;
mod told;

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

use jiff::{ToSpan, civil::Date};

use super::{
    cell::Cell,
    layout::Table,
    rows::{Episode, Header, Kind, Missing, Return},
    rules::{Flag, by_child, check, periods_of_care},
    year::CollectionYear,
};

/// The tables of one year, and how they differ from what is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Header, Episodes and Missing, ready to be written.
    pub tables: Return,
    /// Every missing period with a day in the year that is not in the tables as it is known.
    pub adjustments: Vec<Adjustment>,
    /// What the rules still flag. Nothing, when every child is in Header, no two episodes of a child overlap, only the last
    /// is open, and care that ends at 18 during a missing period ends for the reason E8. Rule 576 needs last year's return
    /// and is not tried.
    pub flags: Vec<Flag>,
}

/// What the return cannot hold as it is known: a missing period, or a row of another table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adjustment {
    /// The authority's id for the child.
    pub child: String,
    /// Whose row it is about.
    pub table: Table,
    /// The start of the period or episode as known, if it has one.
    pub start: Option<Date>,
    /// What was done.
    pub done: &'static str,
    /// The rule or ruling it was done for.
    pub because: &'static str,
}

/// What was done to a period, and the rule or ruling it was done for.
type Done = (&'static str, &'static str);

/// Nobody is looked after as a child from their 18th birthday on.
const NO_CHILD_AT_18: &str = "Children Act 1989, sections 22 and 105";

/// An absence with both its kind and its start known; no end while it lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Period {
    start: Date,
    end: Option<Date>,
    kind: Kind,
}

/// Settles what is known, all years and all children together, into one year's return, as it stood on 31 March.
///
/// * Header keeps the children with an episode in the year. Episodes keeps those of the year; one that ended after it is
///   open, without a reason.
/// * Missing takes its dates of birth from Header. A period the return has no place for is left out: no start or kind, an
///   end before the start, a start on or before the day of birth, from the 18th birthday on, or in no episode.
/// * Periods of one child never overlap (rule 574). Two of the same kind that do are one absence told twice and become
///   one; of two kinds, each day goes to the period that began last. Periods that only touch stay apart, so incidents are
///   not lost: dates rounded from times never overlap unless the times do.
/// * A period ends at the latest on the 18th birthday and on the day care ended (577).
/// * A period still open on a 31 March though its placement had ended is closed on the day the placement ended, and a new
///   one starts the day after (575). Which periods are cut does not depend on the year asked for, so each year's return
///   goes on where the last one stopped (576).
pub fn settle(known: &Return, year: CollectionYear) -> Settled {
    let episodes = as_at_the_end(known, year);
    let by_child = by_child(episodes.iter().enumerate().map(|(row, episode)| (episode.child.as_str(), (row, episode))));
    let mut settling = Settling { year, episodes: by_child, births: births(known), adjustments: Vec::new() };
    let missing = settling.missing(known.missing.iter().flat_map(|sheet| &sheet.rows));
    let adjustments = settling.adjustments;

    let in_year = |episode: &Episode| episode.dec.known().is_none_or(|end| end >= year.start());
    let episodes: Vec<_> = episodes.into_iter().filter(in_year).collect();
    let children: HashSet<_> = episodes.iter().map(|episode| episode.child.as_str()).collect();
    let header = known.header.iter().flat_map(|sheet| &sheet.rows).filter(|row| children.contains(row.child.as_str()));
    let tables = Return {
        header: Some(header.cloned().collect::<Vec<Header>>().into()),
        missing: Some(missing.into()),
        episodes: Some(episodes.into()),
        unread: Vec::new(),
    };
    let flags = check(&tables, None, year);
    Settled { tables, adjustments, flags }
}

/// The episodes begun by 31 March, as they stood then.
fn as_at_the_end(known: &Return, year: CollectionYear) -> Vec<Episode> {
    let begun = known.episodes.iter().flat_map(|sheet| &sheet.rows);
    let begun = begun.filter(|episode| episode.decom.known().is_some_and(|start| start <= year.end()));
    begun
        .map(|episode| match episode.dec.known() {
            Some(end) if end > year.end() => {
                Episode { dec: Cell::Blank, rec: String::new(), reason_place_change: String::new(), ..episode.clone() }
            }
            _ => episode.clone(),
        })
        .collect()
}

fn births(known: &Return) -> HashMap<&str, Option<Date>> {
    let rows = known.header.iter().flat_map(|sheet| &sheet.rows);
    rows.map(|row| (row.child.as_str(), row.dob.known())).collect()
}

struct Settling<'a> {
    year: CollectionYear,
    episodes: HashMap<&'a str, Vec<(usize, &'a Episode)>>,
    births: HashMap<&'a str, Option<Date>>,
    adjustments: Vec<Adjustment>,
}

impl Settling<'_> {
    fn missing<'a>(&mut self, rows: impl Iterator<Item = &'a Missing>) -> Vec<Missing> {
        let mut children: Vec<_> = by_child(rows.map(|row| (row.child.as_str(), row))).into_iter().collect();
        children.sort_unstable_by_key(|(child, _)| *child);
        let mut settled = Vec::new();
        for (child, rows) in children {
            let born = self.births.get(child).copied().flatten();
            let periods = rows.into_iter().filter_map(|row| self.period(row)).collect();
            let (periods, joined) = overlap::resolve(periods);
            for (period, done) in joined {
                self.adjust(child, &period, done);
            }
            for period in periods {
                let pieces = self.fit(child, born, period);
                settled.extend(pieces.into_iter().filter_map(|piece| self.row(child, born, piece)));
            }
        }
        settled
    }

    /// The row as a period, if it says enough to be one.
    fn period(&mut self, row: &Missing) -> Option<Period> {
        let (done, because) = match (row.start.known(), &row.end, row.kind.known()) {
            (None, ..) => ("left out: its start is not known to the day", "rule 1004"),
            (_, Cell::Unreadable(_), _) => ("left out: its end cannot be read", "rule 1005"),
            (Some(start), Cell::Known(end), _) if *end < start => ("left out: it ends before it starts", "rule 567"),
            (_, _, None) => ("left out: whether the child was missing or away is not known", "rule 565"),
            (Some(start), end, Some(kind)) => return Some(Period { start, end: end.known(), kind }),
        };
        let (child, start) = (row.child.clone(), row.start.known());
        self.adjustments.push(Adjustment { child, table: Table::Missing, start, done, because });
        None
    }

    /// The pieces of a period that the return can hold, whatever the year.
    fn fit(&mut self, child: &str, born: Option<Date>, mut period: Period) -> Vec<Period> {
        let told = period;
        let eighteen = born.and_then(|born| born.checked_add(18.years()).ok());
        if born.is_some_and(|born| period.start <= born) {
            self.adjust(child, &told, ("left out: it starts on or before the date of birth", "rule 586"));
            return Vec::new();
        }
        if eighteen.is_some_and(|birthday| period.start >= birthday) {
            self.adjust(child, &told, ("left out: the young person was 18", NO_CHILD_AT_18));
            return Vec::new();
        }
        let episodes = self.episodes.get(child).cloned().unwrap_or_default();
        let care = periods_of_care(child, &episodes);
        let mut pieces = Vec::new();
        loop {
            let Some(care) = care.iter().find(|care| care.holds(period.start)) else {
                let done = "left out: the child was not looked after when it started";
                self.adjust(child, &told, (done, "rules 578 and 581"));
                return pieces;
            };
            for (last, done) in [
                (eighteen, ("closed on the 18th birthday", NO_CHILD_AT_18)),
                (care.end, ("closed on the day the child ceased to be looked after", "rule 577")),
            ] {
                let passed = |last: &Date| *last <= self.year.end() && period.end.is_none_or(|end| end > *last);
                if let Some(last) = last.filter(passed) {
                    period.end = Some(last);
                    self.adjust(child, &told, done);
                }
            }
            let Some((ended, next)) = self.placement_ended(&episodes, period) else { break };
            let done = "cut in two where the placement ended and the period went on past 31 March";
            self.adjust(child, &told, (done, "rule 575"));
            pieces.push(Period { end: Some(ended), ..period });
            period.start = next;
        }
        pieces.push(period);
        pieces
    }

    /// The end of the placement the period starts in, and the day after, if the next 31 March found the period open. Of
    /// several, the last that the first such 31 March knew of: what a return said is not unsaid by a placement that ends
    /// in a later year.
    fn placement_ended(&self, episodes: &[(usize, &Episode)], period: Period) -> Option<(Date, Date)> {
        let found_open = |ended: Date| {
            let year = CollectionYear::containing(ended).ok()?;
            (year <= self.year && period.end.is_none_or(|end| end > year.end())).then_some((Reverse(year), ended))
        };
        let held = episodes.iter().filter(|(_, episode)| episode.holds(period.start));
        let (_, ended) = held.filter_map(|(_, episode)| episode.dec.known()).filter_map(found_open).max()?;
        Some((ended, ended.tomorrow().ok()?))
    }

    /// The period as a row of this year's table, if it belongs there.
    fn row(&self, child: &str, dob: Option<Date>, period: Period) -> Option<Missing> {
        if !self.concerns(&period) {
            return None;
        }
        Some(Missing {
            line: 0,
            child: child.to_owned(),
            dob: dob.into(),
            kind: Cell::Known(period.kind),
            start: Cell::Known(period.start),
            end: period.end.filter(|end| *end <= self.year.end()).into(),
        })
    }

    /// Does the period have a day in the year?
    fn concerns(&self, period: &Period) -> bool {
        period.start <= self.year.end() && period.end.is_none_or(|end| end >= self.year.start())
    }

    fn adjust(&mut self, child: &str, period: &Period, (done, because): Done) {
        if self.concerns(period) {
            let (child, start) = (child.to_owned(), Some(period.start));
            self.adjustments.push(Adjustment { child, table: Table::Missing, start, done, because });
        }
    }
}
