//! The tidy data file and its description, in the layout of the Department for Education's statistics service. It holds
//! every borough by every group; the tables people read are `table`'s.

use crate::counts::{Counts, Measure};
use crate::draft::STATUS;
use crate::scheme::{Breakdown, UNKNOWN};
use crate::tally::Tally;

const TOTAL: &str = "Total";

/// Broad age groups are sums of bands and are left out, so that each filter adds up to its total.
const FILTERS: [Breakdown; 4] = [Breakdown::AgeBand, Breakdown::Age, Breakdown::Sex, Breakdown::Ethnicity];

const PLACE: [&str; 10] = [
    "time_period",
    "time_identifier",
    "geographic_level",
    "country_code",
    "country_name",
    "region_code",
    "region_name",
    "old_la_code",
    "new_la_code",
    "la_name",
];

/// The data: header first, then every area by every group of one filter at a time, the others at their total.
pub(crate) fn data(tally: &Tally) -> Vec<Vec<String>> {
    let filters = FILTERS.map(Breakdown::column);
    let measures = Measure::ALL.map(Measure::column);
    let names = PLACE.into_iter().chain(filters).chain(measures).chain(["incidents_per_child", "status"]);
    let mut lines = vec![names.map(str::to_owned).collect()];
    for (place, borough) in places(tally) {
        let total = borough.map_or_else(|| tally.total(), |borough| tally.of_borough(borough));
        lines.push(line(&place, None, &total));
        for filter in FILTERS {
            for (label, counts) in labels(tally, filter).iter().zip(tally.by(filter, borough)) {
                lines.push(line(&place, Some((filter, label)), &counts));
            }
        }
    }
    lines
}

/// The description of the data's filters and indicators. It has fixed columns, so the draft is marked in those that
/// take free text.
pub(crate) fn meta() -> Vec<Vec<String>> {
    let header =
        "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column";
    let mut lines: Vec<Vec<String>> = vec![header.split(',').map(str::to_owned).collect()];
    let mut push = |cells: [&str; 8]| lines.push(cells.map(str::to_owned).to_vec());
    for filter in FILTERS {
        push([filter.column(), "Filter", filter.label(), "", "", "", STATUS, ""]);
    }
    for measure in Measure::ALL {
        push([measure.column(), "Indicator", measure.label(), STATUS, "", "0", "", ""]);
    }
    push(["incidents_per_child", "Indicator", "Incidents for each child", STATUS, "", "2", "", ""]);
    lines
}

/// The area as a whole, then each borough row. Location codes are the service's own; `z` stands for what has none.
fn places(tally: &Tally) -> Vec<(Vec<String>, Option<usize>)> {
    let scheme = tally.scheme;
    let place = |level: &str, old: &str, new: &str, name: &str| -> Vec<String> {
        let year = tally.year.time_period();
        let area = [&scheme.country.code, &scheme.country.name, &scheme.region.code, &scheme.region.name];
        let time = [year.as_str(), "Financial year", level].map(str::to_owned);
        let authority = [old, new, name].map(str::to_owned);
        time.into_iter().chain(area.map(Clone::clone)).chain(authority).collect()
    };
    let known = scheme.authorities.iter().map(|authority| [&authority.dfe_code, &authority.gss, &authority.name]);
    let known = known.map(|codes| codes.map(String::as_str)).chain([["z", "z", "Not applicable"], ["z", "z", UNKNOWN]]);
    let whole = (place("Regional", "", "", ""), None);
    let each = known.enumerate().map(|(row, [old, new, name])| (place("Local authority", old, new, name), Some(row)));
    [whole].into_iter().chain(each).collect()
}

fn labels(tally: &Tally, filter: Breakdown) -> Vec<String> {
    match filter {
        Breakdown::Sex => tally.scheme.sexes.iter().map(|group| group.ees.clone()).collect(),
        _ => tally.scheme.rows(filter),
    }
}

fn line(place: &[String], group: Option<(Breakdown, &String)>, counts: &Counts) -> Vec<String> {
    let filter = |filter| group.filter(|(of, _)| *of == filter).map_or(TOTAL.to_owned(), |(_, label)| label.clone());
    let mut cells = place.to_vec();
    cells.extend(FILTERS.map(filter));
    cells.extend(Measure::ALL.map(|measure| counts.get(measure).to_string()));
    cells.extend([counts.incidents_per_child(), STATUS.to_owned()]);
    cells
}
