//! `docs/duties.md` is the table in words. It is written from the table, and this test fails when the two differ:
//! `LANTERN_WRITE=1 cargo test -p casework --test duty_page` writes it anew.
#![expect(clippy::unwrap_used, reason = "a test says what failed by failing")]

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use casework::policy::duties::{Bands, Change, Conditions, Overlay, Reminders, Row, Severity, Table, Telling, Within};
use casework::policy::{Policy, shipped};
use jiff::SignedDuration;

const HEAD: &str = "# What is owed

The duty table in words, as `policy/duties/` ships it. This page is written from those files; change them, not it. *Assumed*
beside a source means that no source gives the number. How a clock runs is said at the end.
";

const FOOT: &str = "
## How a clock runs

- Limits are elapsed time: 72 hours are 72 hours over a clock change. What recurs counts London days, from the last answer.
- What is met at its due time is in time. A duty owed at once shows “now” and is late after 15 minutes.
- *More than 48 hours* is not yet so at 48:00:00. *Five days* is so at 120:00:00.
- An opening time that is only known roughly counts from its earliest reading; what was done counts by its latest.
- Better knowledge that moves a start earlier moves what is owed. Moving it later counts only when it was recorded before the
  duty was late.
- Done in time and written down afterwards is *met, entered late*. Declined or not possible is never counted as met.
- Contact, a claimed address or a wanted marker ends no search. A refuted claim voids what it opened, and the next news counts.
- Several rows of one duty that are open together are one duty: the earliest time wins, and every source is named.
- An overlay binds where its relation holds when the clock starts. It may tighten a row and never loosen one.
";

fn words(text: &str) -> String {
    text.replace('_', " ")
}

fn length(duration: SignedDuration) -> String {
    let (hours, minutes) = (duration.as_hours(), duration.as_mins() % 60);
    match (hours, minutes) {
        (0, 0) => "at once".into(),
        (0, minutes) => format!("{minutes} minutes"),
        (1, 0) => "1 hour".into(),
        (hours, 0) if hours % 24 == 0 && hours > 72 => format!("{} days", hours / 24),
        (hours, 0) => format!("{hours} hours"),
        (hours, minutes) => format!("{hours} hours {minutes} minutes"),
    }
}

fn bands(bands: &Bands, which: &str) -> String {
    let named =
        bands.named.iter().rev().map(|(band, limit)| format!("{} if {which} {band:?}", length(*limit)).to_lowercase());
    named.chain([format!("else {}", length(bands.other))]).collect::<Vec<_>>().join(", ")
}

fn within(limit: &Within) -> String {
    match limit {
        Within::Elapsed(limit) => length(*limit),
        Within::ByBand(by) => bands(by, "graded"),
        Within::ByHighestBand(by) => bands(by, "ever"),
    }
}

fn threshold(after: SignedDuration) -> String {
    let beyond = after.as_micros() % 1_000_000 != 0;
    let whole = SignedDuration::from_secs(after.as_secs());
    if beyond { format!("more than {} after ", length(whole)) } else { format!("{} after ", length(whole)) }
}

fn when(when: &Conditions) -> String {
    let list = |predicates: &[casework::duty::Predicate], word: &str| {
        predicates.iter().map(|predicate| words(predicate.word())).collect::<Vec<_>>().join(word)
    };
    let mut said = Vec::new();
    if !when.all.is_empty() {
        said.push(list(&when.all, " and "));
    }
    if !when.any.is_empty() {
        said.push(list(&when.any, " or "));
    }
    if !when.not.is_empty() {
        said.push(format!("not {}", list(&when.not, ", not ")));
    }
    if said.is_empty() { String::new() } else { format!(" ({})", said.join("; ")) }
}

fn role<'a>(table: &'a Table, name: &'a str) -> &'a str {
    table.roles.get(name).map_or(name, |role| role.label.as_str())
}

/// The clock runs to a time that somebody set, and no further.
fn sets_a_time(row: &Row) -> bool {
    let set = ["meeting_called", "placement"].contains(&row.opens.word()) || row.opens.word().ends_with("_set");
    set && matches!(row.within, Within::Elapsed(limit) if limit.is_zero())
}

fn row(out: &mut String, table: &Table, row: &Row) {
    let after = row.after.map(threshold).unwrap_or_default();
    let repeats =
        row.repeats.map(|days| if days == 1 { ", then daily".into() } else { format!(", then every {days} days") });
    let ends: Vec<String> = row.closed_by.iter().map(|closer| words(closer.word())).collect();
    let lapses = row.lapses.map(|lapse| format!("; lapses: {}", words(lapse.word()))).unwrap_or_default();
    let mut tells: Vec<String> = row.tells.iter().map(|tells| role(table, tells).to_owned()).collect();
    let warned: Vec<String> = row.warns.iter().map(|left| length(*left)).collect();
    if !warned.is_empty() {
        tells.push(format!("all warned {} before", warned.join(" and ")));
    }
    writeln!(
        out,
        "| {} | {} | {after}{}{} | {}{} | {}{lapses} | {} | {} | {} |",
        row.title,
        role(table, &row.owed_by),
        words(row.opens.word()),
        when(&row.when),
        if sets_a_time(row) { "by then".into() } else { within(&row.within) },
        repeats.unwrap_or_default(),
        ends.join(", "),
        tells.join(", "),
        row.severity.name(),
        row.cites.join(", "),
    )
    .unwrap();
}

fn rows(out: &mut String, table: &Table, overlay: Option<usize>) {
    let own: Vec<&Row> = table.rows.iter().filter(|row| row.overlay == overlay).collect();
    if !own.is_empty() {
        out.push_str("\n| Duty | Owed by | Clock starts | Within | Ends | Told when late | Binds as | Sources |\n|---|---|---|---|---|---|---|---|\n");
        for each in &own {
            row(out, table, each);
        }
    }
    let tellings: Vec<&Telling> = table.tellings.iter().filter(|telling| telling.overlay == overlay).collect();
    if !tellings.is_empty() {
        out.push_str("\n| Told | When | To | Unread, owed after | Sources |\n|---|---|---|---|---|\n");
        for each in &tellings {
            telling(out, table, each);
        }
    }
}

fn telling(out: &mut String, table: &Table, telling: &Telling) {
    let after = telling.after.map(threshold).unwrap_or_default();
    let to: Vec<&str> = telling.tells.iter().map(|tells| role(table, tells)).collect();
    let (on, when) = (words(telling.on.word()), when(&telling.when));
    let unread = bands(telling.acknowledge_within.as_ref().unwrap_or(&table.reminders.unread), "graded");
    let unread = unread.trim_start_matches("else ");
    writeln!(
        out,
        "| {} | {after}{on}{when} | {} | {unread} | {} |",
        words(&telling.event),
        to.join(", "),
        telling.cites.join(", ")
    )
    .unwrap();
}

fn change(out: &mut String, table: &Table, change: &Change) {
    let title = table.row(&change.row).map_or(&*change.row, |row| &*row.title);
    let mut said = Vec::new();
    said.extend(change.within.as_ref().map(|limit| format!("within {}", within(limit))));
    said.extend(change.after.map(|after| format!("opens {}", threshold(after).trim_end())));
    said.extend(change.repeats.map(|days| format!("every {days} days")));
    said.extend(change.severity.map(|severity: Severity| format!("binds as {}", severity.name())));
    said.extend(change.without.iter().map(|closer| format!("not ended by {}", words(closer.word()))));
    said.extend(change.tells.iter().map(|tells| format!("{} told when late", role(table, tells))));
    writeln!(out, "| {title} (`{}`) | {} | {} |", change.row, said.join("; "), change.cites.join(", ")).unwrap();
}

fn overlay(out: &mut String, table: &Table, index: usize, overlay: &Overlay) {
    let relation = match overlay.relation {
        casework::policy::duties::Relation::ResponsibleBorough => "is responsible for the child",
        casework::policy::duties::Relation::HostBorough => "is where the child lives",
        casework::policy::duties::Relation::OwnerForce => "owns the episode",
        casework::policy::duties::Relation::Home => "runs the home",
    };
    let parties: Vec<String> = overlay.parties.iter().map(|party| format!("`{party}`")).collect();
    writeln!(out, "\n## {}\n\nWhere one of {} {relation}.", overlay.name, parties.join(", ")).unwrap();
    if !overlay.changes.is_empty() {
        out.push_str("\n| Row | Tightened | Further sources |\n|---|---|---|\n");
        for each in &overlay.changes {
            change(out, table, each);
        }
    }
    rows(out, table, Some(index));
}

/// What is told again, and to whom.
fn reminders(out: &mut String, table: &Table) {
    let Reminders { repeat, repeat_for, unanswered, grace, cites, .. } = &table.reminders;
    let cites = cites.join(", ");
    writeln!(
        out,
        "\n## What nobody answers\n\nA notice that nobody has acknowledged is told again every {} for {}. After {unanswered} tellings \
         without an answer the deputy is told too, and whoever of the two answers, it is answered. What is owed at once is late \
         after {} ({cites}). An overlay may set any of these stricter.\n\n| Role | Deputy |\n|---|---|",
        length(*repeat),
        length(*repeat_for),
        length(*grace),
    )
    .unwrap();
    for each in table.roles.values() {
        let deputy = each.deputy.as_deref().map_or("nobody outside the unit", |deputy| role(table, deputy));
        writeln!(out, "| {} | {deputy} |", each.label).unwrap();
    }
    let hours = &table.offices.usual;
    let (opens, shuts) = (hours.opens.strftime("%R"), hours.shuts.strftime("%R"));
    writeln!(
        out,
        "\nAn office answers from {opens} to {shuts} on working days, where it says nothing else. What comes while it is shut waits in \
         its list until then, and whoever stands in for it is told at once; where nobody does, a high grade waits for nothing ({}).",
        table.offices.cites.join(", ")
    )
    .unwrap();
    let told: Vec<&str> = table.sharing.usual.iter().map(|name| role(table, name)).collect();
    writeln!(
        out,
        "\nPartners who were asked in are told that there is an update, where the profile of the borough says nothing else: {} ({}).",
        told.join(", "),
        table.sharing.cites.join(", ")
    )
    .unwrap();
    for overlay in &table.overlays {
        if let Some(stricter) = &overlay.reminders {
            let mut said = Vec::new();
            said.extend(stricter.repeat.map(|repeat| format!("told again every {}", length(repeat))));
            said.extend(stricter.repeat_for.map(|long| format!("for {}", length(long))));
            said.extend(stricter.unanswered.map(|times| format!("the deputy after {times} tellings")));
            said.extend(stricter.unread.as_ref().map(|unread| format!("owed after {}", bands(unread, "graded"))));
            said.extend(stricter.grace.map(|grace| format!("late after {}", length(grace))));
            writeln!(out, "\n{}: {} ({}).", overlay.name, said.join("; "), stricter.cites.join(", ")).unwrap();
        }
    }
}

#[test]
fn the_page_says_what_the_table_says() {
    let policy = Policy::read(&shipped()).unwrap();
    let mut page = HEAD.to_owned();
    page.push_str("\n## Everywhere\n");
    rows(&mut page, &policy.duties, None);
    for (index, each) in policy.duties.overlays.iter().enumerate() {
        overlay(&mut page, &policy.duties, index, each);
    }
    reminders(&mut page, &policy.duties);
    page.push_str(FOOT);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/duties.md");
    if env::var_os("LANTERN_WRITE").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == page,
        "docs/duties.md is not what the table says. LANTERN_WRITE=1 cargo test -p casework --test duty_page"
    );
}
