//! What a decision about access costs, over everybody who stands to a child of the city: each part of each record, the first
//! time a combination is asked among the others.

use std::collections::BTreeSet;
use std::time::Instant as Watch;

use anyhow::Result;
use casework::actor::Role;
use casework::record::Part;
use operations::access::{Action, Relation, decide};

use crate::city::Opened;
use crate::report::{Report, Target};
use crate::times::Times;

/// Whoever stands to a child, by child and by who it is, in the order in which a list comes upon them.
const STANDINGS: &str = "SELECT child, party, group_concat(relation) FROM (
    SELECT child, party, relation FROM relation WHERE party <> 'anybody'
    UNION ALL SELECT r.child, r.party, a.relation FROM relation r
    JOIN relation a ON a.child = r.child AND a.party = 'anybody' WHERE r.party <> 'anybody')
    GROUP BY child, party ORDER BY child, party LIMIT 20000";

/// Times each decision.
pub fn measure(site: &Opened, report: &mut Report) -> Result<()> {
    let reader = site.reader()?;
    let mut select = reader.prepare(STANDINGS)?;
    let standings = select.query_map([], |row| row.get::<_, String>(2))?.collect::<Result<Vec<_>, _>>()?;
    let named = |name: &str| Relation::ALL.into_iter().find(|relation| relation.name() == name);
    let standings: Vec<BTreeSet<Relation>> =
        standings.iter().map(|names| names.split(',').filter_map(named).collect()).collect();
    let (began, mut taken) = (Watch::now(), Vec::new());
    for (stands, role) in standings.iter().zip(Role::STAFF.iter().cycle()) {
        for part in Part::ALL {
            let watch = Watch::now();
            std::hint::black_box(decide(*role, Action::See(part), stands));
            taken.push(watch.elapsed());
        }
    }
    let times = Times::since(began, taken);
    report.add("A decision about access, 95 of 100", times.percentile(95) * 1000.0, "µs", Target::Under(5.0));
    report.add("  median", times.percentile(50) * 1000.0, "µs", Target::None);
    report.add("  decisions", times.count() as f64, "", Target::None);
    Ok(())
}
