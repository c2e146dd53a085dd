//! What I owe: the first page after signing in. The reader's own duties, then their unit's.

use std::collections::BTreeSet;

use casework::actor::Role;
use casework::time::Instant;
use jiff::SignedDuration;
use operations::read::{OwedLine, OwedSeen};

use super::case::names;
use super::case::owing::Owing;
use super::layout;
use crate::ask::{Answer, Ask};
use crate::look::pages::Owed;
use crate::look::parts::{DutyLine, Link};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get};

/// As much as is read at once of a long list.
const PAGE: u32 = 100;

/// What is due later than this is folded: it is no work of this night.
const SOON_ENOUGH: SignedDuration = SignedDuration::from_hours(24);

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/", Users::Staff, Shows::Children, owed)]
}

fn owed(ask: &Ask) -> Result<Answer, Problem> {
    let actor = &ask.who()?.actor;
    if actor.role == Role::Analyst {
        return Ok(Answer::see_other("/statistics"));
    }
    let whole = ask.query.get("unit") == "all";
    let after = Some(ask.query.get("after")).filter(|after| !after.is_empty());
    let after = after.map(str::parse).transpose().map_err(|_| Problem::NotFound)?;
    let seen = if whole { ask.lantern.owed_page(actor, after, PAGE)? } else { ask.lantern.owed(actor)? };
    let layout = layout(ask, "What I owe");
    let taken = seen.units.iter().filter_map(|line| line.owed.duty.person).collect::<BTreeSet<_>>();
    let names = ask.lantern.names(taken)?;
    let directory = ask.lantern.directory();
    let unit = directory.unit_name(&actor.unit).to_owned();
    let mine = seen.mine.iter().map(|line| view(ask, &seen, line)).collect();
    let units = seen.units.iter().map(|line| {
        let owing = Owing::listed(line.owed.child, &line.owed.duty);
        let shown = view(ask, &seen, line);
        let take = line
            .opens
            .then(|| owing.take(ask, &layout.token, &format!("{} for {}", shown.what, shown.child)))
            .flatten();
        let by = line.owed.duty.person.and_then(|person| names.get(&person).cloned());
        DutyLine { owed_by: by.unwrap_or_default(), take, ..shown }
    });
    let units: Vec<DutyLine> = units.collect();
    let shown = seen.mine.len() + units.len();
    let tomorrow = seen.now + SOON_ENOUGH;
    let (pressing, later): (Vec<_>, Vec<_>) =
        seen.units.iter().zip(units).partition(|(line, _)| line.owed.duty.due_at <= tomorrow);
    let lines = |lines: Vec<(&OwedLine, DutyLine)>| lines.into_iter().map(|(_, line)| line).collect();
    let all = usize::try_from(seen.counts.open).unwrap_or(usize::MAX);
    let more = match &seen.next {
        Some(next) => Some(Link::new("Go on with the rest", format!("/?unit=all&after={next}"))),
        None => (!whole && all > shown).then(|| Link::new(format!("All {all} things {unit} owes"), "/?unit=all")),
    };
    let ring = super::call_backs::lines(ask)?;
    Answer::page(&Owed {
        standing: standing(&seen.mine, seen.now),
        ring,
        mine,
        unit,
        unit_standing: standing(&seen.units, seen.now),
        units: lines(pressing),
        later: lines(later),
        more,
        layout,
    })
}

fn view(ask: &Ask, seen: &OwedSeen, line: &OwedLine) -> DutyLine {
    let owing = Owing::listed(line.owed.child, &line.owed.duty);
    let shown = owing.line(ask, seen.now);
    if !line.opens {
        let child = "A child whose record you may not open".to_owned();
        return DutyLine { child, child_href: "/policy#access".to_owned(), action: None, ..shown };
    }
    DutyLine {
        child: names::short(&line.owed.name),
        child_href: owing.followed(),
        badge: line.owed.duty.band.map(|band| names::band_badge(ask, band)),
        ..shown
    }
}

fn standing(lines: &[OwedLine], now: Instant) -> String {
    let late = lines.iter().filter(|line| line.owed.duty.late_at < now).count();
    let soon = |line: &&OwedLine| {
        let left = line.owed.duty.due_at - now;
        line.owed.duty.late_at >= now && left <= jiff::SignedDuration::from_mins(60)
    };
    match (late, lines.iter().filter(soon).count()) {
        (0, 0) => String::new(),
        (late, 0) => format!("{late} overdue."),
        (0, soon) => format!("{soon} due within the hour."),
        (late, soon) => format!("{late} overdue, {soon} due within the hour."),
    }
}
