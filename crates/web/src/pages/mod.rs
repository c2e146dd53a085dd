//! The pages: each file lists its own routes and translates between requests and operations. What they share is here: the
//! frame around a page and its menu.

use casework::actor::Role;
use casework::time::Instant;

use report::practice;

use crate::ask::{Ask, Who};
use crate::look::layout::{DemoClock, Layout, NavigationItem, Person, Timeout};

pub mod about;
pub mod activity;
pub mod ageing;
pub mod assets;
pub mod board;
pub mod briefing;
pub mod call_backs;
pub mod carers_list;
pub mod case;
pub mod check;
pub mod child;
pub mod clock;
pub mod contexts;
pub mod correct;
pub mod desk;
pub mod drafts;
pub mod emergency;
pub mod enquiries;
pub mod experience;
pub mod find;
pub mod form;
pub mod grab_pack;
pub mod guest;
pub mod home;
pub mod inbox;
pub mod owed;
pub mod passkeys;
pub mod policy;
pub mod provider;
pub mod public;
pub mod record;
pub mod reference;
pub mod report;
pub mod response;
pub mod retention;
pub mod sessions;
pub mod shift;
pub mod sign_in;
pub mod statistics;
pub mod subject_access;
pub mod take;
pub mod unsaved;
pub mod unusual;
pub mod waits;
pub mod way_in;
pub mod words;

/// How long before the end of a session its warning is shown.
const WARN_SECONDS: u32 = 5 * 60;

/// The frame around a page, for whoever asks.
pub fn layout(ask: &Ask, title: &str) -> Layout {
    let now = ask.lantern.now();
    Layout {
        title: title.to_owned(),
        person: ask.who.as_ref().map(|who| Person {
            name: who.name.clone(),
            unit: format!(
                "{}, {}",
                words::capital(who.actor.role.words()),
                ask.lantern.directory().unit_name(&who.actor.unit)
            ),
        }),
        navigation: menu(ask),
        token: ask.lantern.new_secret(),
        now: now.to_string(),
        asked_earlier: !ask.query.get("as_of").trim().is_empty(),
        demo: ask.site.demo.then(|| DemoClock {
            now: now.in_london().strftime("%a %-d %b %Y %H:%M").to_string(),
            action: if ask.site.move_clock.is_some() { "/demo/clock".to_owned() } else { String::new() },
        }),
        timeout: ask.who.as_ref().and_then(|who| timeout(who, now)),
        ..Layout::default()
    }
}

fn timeout(who: &Who, now: Instant) -> Option<Timeout> {
    let until = who.until?;
    Some(Timeout {
        seconds: u32::try_from((until - now).as_secs()).unwrap_or(0),
        warn_at: WARN_SECONDS,
        at: words::at(until, now),
        last: who.proof.is_some_and(|proof| proof.ends <= until),
        extend_url: "/session/extend".to_owned(),
    })
}

/// What each role works with, in the order of the work.
fn menu(ask: &Ask) -> Vec<NavigationItem> {
    let Some(who) = &ask.who else { return Vec::new() };
    let mut entries: Vec<(String, String)> = Vec::new();
    let mut add = |label: &str, href: &str| entries.push((label.to_owned(), href.to_owned()));
    match who.actor.role {
        Role::Analyst => {
            add("Statistics", "/statistics");
            figures(&mut add);
            add("Rules in force", "/policy");
        }
        Role::InformationGovernance => {
            add("What I owe", "/");
            add("Notices", "/notices");
            add("Records to review", "/retention");
            add("Unusual looks", "/unusual");
            add("Rules in force", "/policy");
        }
        Role::PartnerLead => {
            add("Notices", "/notices");
            add("What I owe", "/");
            add("A child is missing", "/report/new");
            add("Unusual looks", "/unusual");
        }
        role => {
            add("What I owe", "/");
            match who.actor.home {
                Some(home) if role == Role::HomeManager => add("My home", &format!("/homes/{home}")),
                _ => add("Live board", "/board"),
            }
            if desk::DESK.admits(Some(role)) {
                add(if role.is_of_a_council() { "New reports" } else { "Triage desk" }, "/desk");
            }
            if role == Role::ExploitationCoordinator {
                add("Briefing", "/briefing");
            }
            add("New report", "/report/new");
            if check::CHECKERS.admits(Some(role)) {
                add("Is this child missing?", "/check");
            }
            add("Find", "/find");
            if contexts::READERS.admits(Some(role)) {
                add("Places and groups", contexts::PATH);
            }
            add("Notices", "/notices");
            if unusual::OVERSEERS.admits(Some(role)) {
                add("Unusual looks", "/unusual");
            }
            if waits::READERS.admits(Some(role)) {
                figures(&mut add);
            }
            if reference::KEEPERS.admits(Some(role)) {
                add("Staff and homes", "/people");
            }
        }
    }
    counted(ask, who, entries)
}

/// How reports are taken and answered, for those who answer for it.
fn figures(add: &mut impl FnMut(&str, &str)) {
    add("How we answer", "/response");
    add("Waits", "/waits");
    add("What reporters say", "/experience");
    add(practice::TITLE, practice::PATH);
}

/// The entries, the one the reader is at marked, with how much waits there.
fn counted(ask: &Ask, who: &Who, entries: Vec<(String, String)>) -> Vec<NavigationItem> {
    let here = |href: &str| ask.path == href || (href != "/" && ask.path.starts_with(&format!("{href}/")));
    // A menu without its counts is better than no page.
    let counts = ask.lantern.counts(&who.actor).ok();
    let waiting = |href: &str| {
        let count = match href {
            "/" => counts.map_or(0, |counts| counts.unit.late + counts.call_backs),
            "/notices" => counts?.unread,
            _ => 0,
        };
        usize::try_from(count).ok().filter(|count| *count > 0)
    };
    let item =
        |(label, href): (String, String)| NavigationItem { current: here(&href), count: waiting(&href), label, href };
    entries.into_iter().map(item).collect()
}
