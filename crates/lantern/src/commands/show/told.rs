//! A case in lines of text. It decides nothing about the case, and shows what it is given.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::Result;
use casework::actor::Role;
use casework::case::{Decision, Episode, Placement};
use casework::directory::Directory;
use casework::duty::{Duty, Standing};
use casework::entry::Entry;
use casework::form;
use casework::ids::{EntryId, PersonId, Reference};
use casework::records::Kind;
use casework::time::{Instant, Moment};
use operations::Lantern;
use operations::read::{Amendment, CaseSeen, Line, standing_words};
use web::pages::form::Telling;
use web::pages::words;

use crate::commands::count;

/// Tells one case.
pub struct Told<'a> {
    lantern: &'a Lantern,
    seen: &'a CaseSeen,
    directory: Arc<Directory>,
    names: BTreeMap<PersonId, String>,
}

impl<'a> Told<'a> {
    /// One who knows the name of everybody who wrote in the case.
    pub fn new(lantern: &'a Lantern, seen: &'a CaseSeen) -> Result<Self> {
        let people = seen.seen.case.entries.iter().filter_map(|entry| entry.actor.person).collect();
        let mut names = lantern.names(people)?;
        names.extend(seen.seen.case.outsiders());
        Ok(Self { lantern, seen, directory: lantern.directory(), names })
    }

    /// Everything, a line each.
    pub fn lines(&self) -> Vec<String> {
        let case = &self.seen.seen.case;
        let wanted = |episode: &&Episode| self.seen.seen.episode.is_none_or(|id| id == episode.id);
        let episodes: Vec<&Episode> = case.episodes.iter().filter(wanted).collect();
        let mut lines = self.head();
        if case.entries.is_empty() || (episodes.is_empty() && self.seen.seen.episode.is_some()) {
            lines.push("Nothing was known of it then.".to_owned());
            return lines;
        }
        section(&mut lines, "Who the child is", self.identity());
        section(&mut lines, "Placements", case.placements.iter().map(|placement| self.placement(placement)).collect());
        for episode in episodes {
            section(&mut lines, &format!("Episode {}", Reference::of(episode.id)), self.strands(episode));
        }
        section(&mut lines, "What is owed, and what was", self.duties());
        let known = self.seen.lines(self.seen.seen.episode);
        section(&mut lines, "Timeline, newest first", known.iter().flat_map(|line| self.line(line)).collect());
        lines
    }

    fn head(&self) -> Vec<String> {
        let (seen, ours) = (self.seen, self.lantern.policy().digest.to_string());
        let what = seen.seen.episode.map_or_else(
            || format!("Child {}", seen.seen.child),
            |episode| format!("Case {}, child {}", Reference::of(episode), seen.seen.child),
        );
        let Some(as_of) = seen.as_of else { return vec![format!("{what}, as it is known now")] };
        let same = if seen.checked_under == ours {
            "the same as those under which the last entry known then was recorded".to_owned()
        } else {
            format!("not those under which the last entry known then was recorded ({})", seen.checked_under)
        };
        vec![
            format!("{what}, as it was known on {}. Nothing recorded later is shown.", dated(as_of)),
            format!("What is owed is worked out by the rules in force today ({ours}), {same}."),
        ]
    }

    fn at(&self, at: Instant) -> String {
        words::at(at, self.seen.now)
    }

    fn when(&self, moment: Option<&Moment>) -> String {
        moment.map_or_else(|| "not known".to_owned(), |moment| words::moment(moment, self.seen.now))
    }

    fn identity(&self) -> Vec<String> {
        let known = &self.seen.seen.case.identity;
        let unknown = || "not known".to_owned();
        let mut lines = vec![
            format!("Name: {}", Some(known.name.clone()).filter(|name| !name.is_empty()).unwrap_or_else(unknown)),
            format!("Born: {}", known.born.map_or_else(unknown, |born| born.strftime("%-d %B %Y").to_string())),
        ];
        lines.extend(
            (!known.also_known_as.is_empty()).then(|| format!("Also known as: {}", known.also_known_as.join(", "))),
        );
        lines.extend(known.phone.as_ref().map(|phone| format!("Telephone: {phone}")));
        let responsible = known.responsible.as_ref().map(|id| self.directory.organisation_name(id).to_owned());
        lines.push(format!("Responsible council: {}", responsible.unwrap_or_else(unknown)));
        lines.push(format!("Looked after: {}", if known.in_care { "yes" } else { "no, or not known" }));
        lines.extend(known.provisional.then(|| "Made by a report; not yet matched with what others know".to_owned()));
        lines
    }

    fn placement(&self, placement: &Placement) -> String {
        let home = placement.home.and_then(|home| self.directory.homes.get(&home));
        let home = home.map_or("a place that is not named", |home| home.name.as_str());
        let started = match (&placement.started, &placement.planned) {
            (Some(started), _) => format!("from {}", self.when(Some(started))),
            (None, planned) => format!("planned for {}", self.when(planned.as_ref())),
        };
        let ended = placement.ended.as_ref().map(|ended| format!(" to {}", self.when(Some(ended))));
        format!("{home}, {started}{}", ended.unwrap_or_default())
    }

    fn strands(&self, episode: &Episode) -> Vec<String> {
        let mut lines = vec![
            format!("Missing since: {}", self.at(episode.missing_since())),
            format!("Last seen: {}", self.when(Some(&episode.last_seen))),
            format!(
                "Reported: {}, {} in all",
                self.at(episode.reported),
                count(episode.reports.len(), "report", "reports")
            ),
        ];
        let unit = episode.parties.owner.as_ref().map_or("nobody", |unit| self.directory.unit_name(unit));
        lines.push(format!("Owner: {unit}"));
        lines.push(match episode.decided() {
            None => "Decision: awaited".to_owned(),
            Some(made) => {
                let what = if made.decision == Decision::NotOpened { "not opened" } else { "opened" };
                format!("Decision: {what}, {}", self.at(made.at))
            }
        });
        for grade in &episode.grades {
            let label =
                self.lantern.policy().risk.grade(&grade.grade).map_or(grade.grade.as_str(), |grade| &grade.label);
            let whose = self.directory.organisation_name(&grade.organisation);
            lines.push(format!("Grade: {label}, by {whose}, {}", self.at(grade.at)));
        }
        lines.push(format!("Found: {}", words::small(words::rung(episode.rung()))));
        lines.extend(episode.back().map(|news| format!("Back: {}", self.at(news.at))));
        lines.extend(episode.closed.map(|closed| format!("Closed: {}", self.at(closed.at))));
        lines
    }

    fn duties(&self) -> Vec<String> {
        let (now, asked) = (self.seen.now, self.seen.seen.episode);
        let here =
            |duty: &&Duty| duty.opens_at <= now && (asked.is_none() || duty.episode.is_none() || duty.episode == asked);
        let mut duties: Vec<&Duty> = self.seen.duties.iter().filter(here).collect();
        duties.sort_by_key(|duty| (duty.outcome.is_some(), duty.due_at, &duty.key));
        duties.into_iter().map(|duty| self.duty(duty)).collect()
    }

    fn duty(&self, duty: &Duty) -> String {
        let unit = duty.unit.as_ref().map_or("nobody", |unit| self.directory.unit_name(unit));
        let standing = duty.standing(self.seen.now);
        let owed = matches!(standing, Standing::Open | Standing::Late) && duty.history;
        let state = if owed { "history, owed by nobody" } else { standing_words(standing) };
        let done = duty.outcome.map_or(String::new(), |outcome| format!(" {}", self.at(outcome.at)));
        let title = duty.title.trim_end_matches(": see the record");
        format!("{title}: due {}, {state}{done}. {unit}", self.at(duty.due_at))
    }

    fn by(&self, entry: &Entry) -> String {
        let unit = self.directory.unit_name(&entry.actor.unit);
        let name = entry.actor.person.and_then(|person| self.names.get(&person));
        match name {
            Some(name) if matches!(entry.actor.role, Role::Guest | Role::Public) => name.clone(),
            Some(name) => format!("{name}, {unit}"),
            None => unit.to_owned(),
        }
    }

    /// A line of the timeline, and under it what the record says and what became of it.
    fn line(&self, line: &Line<'_>) -> Vec<String> {
        let (entry, title) = (line.entry, line.kind.map_or("Entry", Kind::title));
        let when = words::of_entry(entry, self.seen.now);
        let mut lines = vec![format!("{when}: {title}. {}, recorded {}", self.by(entry), self.at(entry.recorded))];
        lines.extend(self.said(entry).into_iter().map(|said| format!("  {said}")));
        for amendment in &line.amendments {
            let (what, by) = match amendment {
                Amendment::Corrected(by) => ("Corrected", by),
                Amendment::Withdrawn(by) => ("Taken back", by),
                Amendment::Refuted(by) => ("Turned out to be wrong", by),
            };
            lines.push(format!("  {what} by {}, {}", self.by(by), self.at(by.recorded)));
        }
        lines
    }

    fn said(&self, entry: &Entry) -> Vec<String> {
        let Some((form, record)) = entry.kind().and_then(form::of).zip(entry.body.to_json().ok()) else {
            return Vec::new();
        };
        let called = |id: EntryId| {
            let entry = self.seen.seen.case.entry(id)?;
            Some(format!("{}, {}", entry.kind().map_or("Entry", Kind::title), words::of_entry(entry, self.seen.now)))
        };
        let policy = self.lantern.policy();
        let telling = Telling { policy, directory: &self.directory, entry: &called, now: self.seen.now };
        let rows = telling.rows(&form.fields, &record);
        rows.into_iter().map(|row| format!("{}: {}", row.key, row.values.join("; "))).collect()
    }
}

fn dated(at: Instant) -> String {
    at.in_london().strftime("%a %-d %b %Y %H:%M:%S").to_string()
}

fn section(lines: &mut Vec<String>, heading: &str, body: Vec<String>) {
    lines.extend([String::new(), heading.to_owned()]);
    let body = if body.is_empty() { vec!["nothing".to_owned()] } else { body };
    lines.extend(body.into_iter().map(|line| format!("  {line}")));
}
