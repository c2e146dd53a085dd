//! What is owed, told and known at an instant, beside what a scenario expects.

use std::collections::BTreeSet;
use std::fmt::Debug;

use super::body;
use super::text::Expect;
use super::world::World;
use crate::case::Case;
use crate::duty::{Duty, Notice, Standing, duties, notices};
use crate::groups::{self, Groups};
use crate::ids::UnitId;
use crate::policy::words;
use crate::time::Instant;

/// Everything that is not as expected.
pub(super) fn check(world: &World, expected: &Expect) -> Vec<String> {
    try_check(world, expected).unwrap_or_else(|message| vec![message])
}

fn try_check(world: &World, expected: &Expect) -> Result<Vec<String>, String> {
    let at = body::time(&expected.at)?;
    let case = world.case(world.child(&expected.child)?, Some(at));
    let mut differences = Differences { at, about: String::new(), found: Vec::new() };
    known(&case, expected, &mut differences)?;
    let owed = duties(&case, world.policy);
    let told = notices(&case, world.policy, &owed);
    if let Some(name) = &expected.duty {
        let acknowledging = told.iter().filter_map(Notice::duty);
        let all: Vec<Duty> = owed.iter().cloned().chain(acknowledging).collect();
        differences.about = format!("the duty {name}");
        duty(world, name, &all, expected, &mut differences)?;
    }
    if let Some(event) = &expected.notice {
        differences.about = format!("the notice {event}");
        notice(event, &told, expected, &mut differences);
    }
    Ok(differences.found)
}

/// Notes each difference in one form of words.
struct Differences {
    at: Instant,
    about: String,
    found: Vec<String>,
}

impl Differences {
    fn compare<T: PartialEq + Debug>(&mut self, what: &str, is: &T, expected: Option<&T>) {
        if let Some(expected) = expected.filter(|expected| *expected != is) {
            self.found.push(format!("{}: {what} is {is:?}, expected {expected:?}", self.about));
        }
    }

    /// Instants read as London's clock shows them.
    fn time(&mut self, what: &str, is: Instant, expected: Option<&String>) -> Result<(), String> {
        let Some(expected) = expected.map(|text| body::time(text)).transpose()? else { return Ok(()) };
        if is != expected {
            let (is, expected) = (is.in_london(), expected.in_london());
            self.found.push(format!("{}: {what} is {is}, expected {expected}", self.about));
        }
        Ok(())
    }
}

fn known(case: &Case, expected: &Expect, differences: &mut Differences) -> Result<(), String> {
    differences.about = "the case".into();
    differences.compare("the number of episodes", &case.episodes.len(), expected.episodes.as_ref());
    differences.compare("the number of unplaced entries", &case.unplaced.len(), expected.unplaced.as_ref());
    if let Some(episode) = case.episodes.last() {
        let rung = serde_json::to_value(episode.rung()).ok().and_then(|rung| rung.as_str().map(str::to_owned));
        differences.compare("the rung", &rung.unwrap_or_default(), expected.rung.as_ref());
        differences.compare("open", &episode.closed.is_none(), expected.open.as_ref());
        differences.time("missing since", episode.missing_since(), expected.missing_since.as_ref())?;
        grouped(&groups::of(case, episode), expected, differences);
    }
    Ok(())
}

fn grouped(told: &Groups, expected: &Expect, differences: &mut Differences) {
    let named = told.groups.iter().map(|one| match &one.of {
        Some(of) => format!("{}: {of}", one.group.code().as_str()),
        None => one.group.code().as_str().to_owned(),
    });
    differences.compare("the groups", &named.collect(), expected.groups.as_ref());
    let word = |unknown| serde_json::to_value(unknown).ok().and_then(|word| word.as_str().map(str::to_owned));
    let unknown: Vec<String> = told.unknown.iter().filter_map(word).collect();
    differences.compare("what is not known", &unknown, expected.not_known.as_ref());
    let legal = told.legal_status.as_ref().map_or("", |code| code.as_str()).to_owned();
    differences.compare("the legal status", &legal, expected.legal_status.as_ref());
}

fn duty(
    world: &World,
    name: &str,
    all: &[Duty],
    expected: &Expect,
    differences: &mut Differences,
) -> Result<(), String> {
    let known = world.policy.duties.rows.iter().map(|row| &*row.duty).collect::<BTreeSet<_>>();
    if !known.contains(name) && !name.starts_with("acknowledge:") {
        return Err(words::unknown("The duty", name, known));
    }
    let opening = expected.opening.as_deref().map(|opening| world.entry(opening)).transpose()?;
    let named = all.iter().filter(|duty| *duty.key.duty == *name);
    let found: Vec<&Duty> = named.filter(|duty| opening.is_none_or(|opening| duty.key.opening == opening)).collect();
    if expected.absent {
        differences.compare("the number of duties", &found.len(), Some(&0));
        return Ok(());
    }
    if let Some(count) = expected.count {
        differences.compare("the number of duties", &found.len(), Some(&count));
        return Ok(());
    }
    match found.as_slice() {
        [duty] => one(duty, expected, differences),
        [] => Err(format!("there is no duty {name}. There are: {}", listed(all.iter(), differences.at))),
        several => {
            let several = listed(several.iter().copied(), differences.at);
            Err(format!("there are several duties {name}: {several}. Say which `opening`"))
        }
    }
}

fn listed<'a>(duties: impl Iterator<Item = &'a Duty>, at: Instant) -> String {
    let words = duties.map(|duty| {
        let due = duty.due_at.in_london().strftime("%F %T%.f").to_string();
        format!("{} ({}, due {due}, row {})", duty.key.duty, standing(duty, at), duty.row)
    });
    words.collect::<Vec<_>>().join("; ")
}

fn standing(duty: &Duty, at: Instant) -> &'static str {
    match duty.standing(at) {
        Standing::NotYet => "not_yet",
        Standing::Open => "open",
        Standing::Late => "late",
        Standing::Met => "met",
        Standing::MetEnteredLate => "met_entered_late",
        Standing::MetLate => "met_late",
        Standing::EndedOtherwise => "ended_otherwise",
        Standing::Void => "void",
        Standing::Lapsed => "lapsed",
        Standing::LapsedLate => "lapsed_late",
    }
}

fn one(duty: &Duty, expected: &Expect, differences: &mut Differences) -> Result<(), String> {
    differences.compare("its standing", &standing(duty, differences.at).to_owned(), expected.standing.as_ref());
    differences.time("opens", duty.opens_at, expected.opens.as_ref())?;
    differences.time("due", duty.due_at, expected.due.as_ref())?;
    differences.time("late", duty.late_at, expected.late.as_ref())?;
    differences.compare("its row", &duty.row.to_string(), expected.row.as_ref());
    differences.compare("its severity", &duty.severity.name().to_owned(), expected.severity.as_ref());
    let cites: Vec<String> = duty.cites.iter().cloned().collect();
    let wanted = expected.cites.clone().map(|mut cites| {
        cites.sort();
        cites
    });
    differences.compare("what it cites", &cites, wanted.as_ref());
    differences.compare("only history", &duty.history, expected.history.as_ref());
    let unit = duty.unit.clone().unwrap_or_else(|| UnitId::literal("nobody"));
    differences.compare("who owes it", &unit, expected.owed_by.as_ref());
    Ok(())
}

fn notice(event: &str, told: &[Notice], expected: &Expect, differences: &mut Differences) {
    let at = differences.at;
    let raised: Vec<&Notice> = told.iter().filter(|notice| notice.event == *event && notice.raised <= at).collect();
    let units = |notices: &mut dyn Iterator<Item = &&Notice>| {
        notices.map(|notice| notice.unit.to_string()).collect::<BTreeSet<String>>()
    };
    let wanted = |units: &Vec<UnitId>| units.iter().map(ToString::to_string).collect::<BTreeSet<String>>();
    if expected.absent {
        differences.compare("the number of notices", &raised.len(), Some(&0));
        return;
    }
    differences.compare("told", &units(&mut raised.iter()), expected.to.as_ref().map(wanted).as_ref());
    let read = units(&mut raised.iter().filter(|notice| notice.acknowledged.is_some()));
    differences.compare("acknowledged", &read, expected.acknowledged.as_ref().map(wanted).as_ref());
}
