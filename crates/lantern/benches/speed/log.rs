//! What the access log costs: rows as a page makes them, written by as many people at once, with nothing read and nothing
//! shown. What of a second that takes is what the pages could be faster by without the log; their waiting for the disk,
//! which others use to read, is counted as if nobody did.

use std::time::{Duration, Instant as Watch};

use anyhow::Result;
use casework::actor::Role;
use casework::ids::{ChildId, PersonId};
use operations::Processing;
use store::Look;

use crate::city::Opened;
use crate::times::Times;

/// How many answers a second the log alone can take, of so many children each.
pub fn rate(site: &Opened, people: &[PersonId], children: usize, seconds: usize) -> Result<f64> {
    let reader = site.reader()?;
    let mut select = reader.prepare("SELECT child FROM child ORDER BY substr(child, -6) LIMIT 1000")?;
    let ids = select.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    let ids: Vec<ChildId> = ids.iter().filter_map(|id| id.parse().ok()).collect();
    let (began, whole) = (Watch::now(), Duration::from_secs(seconds as u64));
    let times = Times::of(people, |person| {
        let mut taken = Vec::new();
        while began.elapsed() < whole {
            let shown = ids.iter().cycle().skip(taken.len() * children).take(children);
            let looks: Vec<Look> = shown.map(|child| look(site, *person, *child, taken.len())).collect();
            let asked = Watch::now();
            site.lantern.store().write(move |log| log.log_looks(&looks)).unwrap();
            taken.push(asked.elapsed());
        }
        taken
    });
    Ok(times.rate())
}

fn look(site: &Opened, person: PersonId, child: ChildId, turn: usize) -> Look {
    Look {
        at: site.lantern.now(),
        request: format!("{turn:032x}"),
        person: Some(person),
        role: Some(Role::MissingPersonOfficer),
        unit: None,
        child: Some(child),
        episode: None,
        what: "bench".to_owned(),
        kind: Processing::Consultation,
        purpose: "owner".to_owned(),
        duty: None,
        recipient: None,
        salt: *child.bytes(),
        number: None,
    }
}
