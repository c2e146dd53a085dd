//! What people open most, over HTTP as they would: what I owe, the board and the case page. Sixteen people, each signed in
//! with a browser of their own, ask at a fixed pace and then as fast as they are answered. The server is in this process and
//! shares its cores with them.

use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant as Watch};

use anyhow::{Context as _, Result, ensure};
use casework::ids::PersonId;
use jiff::SignedDuration;
use operations::{Lantern, Opens};
use web::listener::Door;
use web::routes::routes;
use web::server::serve_until_stopped;
use web::site::Site;

use crate::audit::{Children, Shown, rows};
use crate::browser::Browser;
use crate::city::Opened;
use crate::log;
use crate::report::{Report, Target};
use crate::times::Times;

const READERS: usize = 16;
const CASES: u32 = 100;
/// Each page so many times a second.
const PACE: usize = 50;
/// 95 of 100 within so many milliseconds.
const PROMISED: f64 = 25.0;

/// Officers of the units that look after somebody tonight and social workers of the boroughs with most children, in turn.
const PEOPLE: &str = "WITH officer AS (SELECT MIN(person) AS person, unit, organisation, 'unit/' || unit AS party, 'owner' AS relation \
        FROM person WHERE active AND role = 'missing_person_officer' GROUP BY unit), \
    worker AS (SELECT MIN(person) AS person, unit, organisation, 'organisation/' || organisation AS party, 'responsible' AS relation \
        FROM person WHERE active AND role = 'social_worker' GROUP BY organisation), \
    reader AS (SELECT * FROM officer UNION ALL SELECT * FROM worker), \
    ranked AS (SELECT person, party, relation, ROW_NUMBER() OVER (PARTITION BY relation ORDER BY \
        (SELECT COUNT(*) FROM relation r WHERE r.party = reader.party AND r.relation = reader.relation) DESC, person) AS rank \
        FROM reader) \
    SELECT person, party, relation FROM ranked ORDER BY rank, relation LIMIT ?1";

/// Episodes of children they stand to, as a shuffled deck.
const DECK: &str = "SELECT e.episode FROM relation r JOIN episode e ON e.child = r.child \
    WHERE r.party = ?1 AND r.relation = ?2 ORDER BY substr(e.episode, -6) LIMIT ?3";

/// A page to open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Page {
    name: &'static str,
    /// What the access log calls it.
    log: &'static str,
    /// Each answer logs each child; otherwise only what this reader has not been shown before.
    always: bool,
}

const OWED: Page = Page { name: "What I owe", log: "worklist", always: true };
const BOARD: Page = Page { name: "The board", log: "board:*", always: false };
const CASE: Page = Page { name: "A case page", log: "case_page", always: true };

struct Reader {
    browser: Browser,
    person: PersonId,
    cases: Vec<String>,
}

impl Reader {
    fn path(&self, page: Page, turn: usize) -> &str {
        match page {
            OWED => "/",
            BOARD => "/board",
            _ => self.cases.get(turn / READERS % self.cases.len().max(1)).map_or("/", String::as_str),
        }
    }
}

/// Each page alone, then all three at once.
pub fn measure(site: &Opened, report: &mut Report, seconds: usize) -> Result<()> {
    let mut readers = readers(site, &serve(&site.lantern)?)?;
    for page in [OWED, BOARD, CASE] {
        warm(&mut readers, page)?;
        let what = format!("{}, {PACE} a second, 95 of 100", page.name);
        let (times, unlogged) = logged(site, &mut readers, page, seconds)?;
        report.add(what, times.percentile(95), "ms", Target::Under(PROMISED));
        report.add("  median", times.percentile(50), "ms", Target::None);
        report.add("  children shown without a row in the access log", unlogged as f64, "", Target::Exactly(0.0));
        let before = rows(&site.reader()?, page.log)?;
        let most = fastest(&mut readers, page, seconds);
        report.add("  most a second, 16 at once", most.rate(), "/s", Target::None);
        if page.always {
            let children = (rows(&site.reader()?, page.log)? - before).div_ceil(most.count());
            let people: Vec<PersonId> = readers.iter().map(|reader| reader.person).collect();
            let share = 1.0 - most.rate() / log::rate(site, &people, children, seconds)?;
            let what = format!("  of what it would be without the access log ({children} rows an answer)");
            report.add(what, share, "", Target::AtLeast(0.7));
        }
    }
    let together = [OWED, BOARD, CASE];
    let times = paced(&mut readers, seconds, &together, &|_, _| ());
    let what = format!("All three at once, {PACE} a second of each, 95 of 100");
    report.add(what, times.percentile(95), "ms", Target::Under(PROMISED));
    Ok(())
}

fn serve(lantern: &Lantern) -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let base = format!("http://{}", listener.local_addr()?);
    let settings = Arc::new(Site { demo: true, ..Site::default() });
    let lantern = lantern.clone();
    std::thread::spawn(move || {
        serve_until_stopped(Door::plain(listener), &lantern, &settings, routes(), std::future::pending())
    });
    Ok(base)
}

fn readers(site: &Opened, base: &str) -> Result<Vec<Reader>> {
    let reader = site.reader()?;
    let mut people = reader.prepare(PEOPLE)?;
    let text = |row: &rusqlite::Row<'_>| Ok([row.get(0)?, row.get(1)?, row.get(2)?]);
    let people = people.query_map([u32::try_from(READERS)?], text)?.collect::<Result<Vec<[String; 3]>, _>>()?;
    let until = site.lantern.now() + SignedDuration::from_hours(1);
    let sign_in = |[person, party, relation]: [String; 3]| -> Result<Reader> {
        let person: PersonId = person.parse().ok().context("a person's id")?;
        let link = site.lantern.issue_token(person, Opens::SignIn, Some(until))?;
        let mut browser = Browser::new(base);
        browser.get(&format!("/sign-in/{link}"))?;
        let mut deck = reader.prepare_cached(DECK)?;
        let cases = deck.query_map((&party, &relation, CASES), |row| row.get::<_, String>(0))?;
        let cases = cases.map(|case| case.map(|case| format!("/episodes/{case}"))).collect::<Result<Vec<_>, _>>()?;
        ensure!(!cases.is_empty(), "{party} has no case to open");
        Ok(Reader { browser, person, cases })
    };
    people.into_iter().map(sign_in).collect()
}

/// Opens each page once by everybody, and makes sure that it is the page.
fn warm(readers: &mut [Reader], page: Page) -> Result<()> {
    for reader in readers {
        let paths: Vec<String> = match page {
            CASE => reader.cases.clone(),
            _ => vec![reader.path(page, 0).to_owned()],
        };
        for path in paths {
            let opened = reader.browser.get(&path)?;
            ensure!(opened.status == 200, "{path} answered {}", opened.status);
        }
    }
    Ok(())
}

/// At the pace that was promised, and how many children were shown without a row that says so.
fn logged(site: &Opened, readers: &mut [Reader], page: Page, seconds: usize) -> Result<(Times, usize)> {
    let log = site.reader()?;
    let children = Children::read(&log)?;
    let before = rows(&log, page.log)?;
    let shown = std::sync::Mutex::new(Shown::default());
    let times = paced(readers, seconds, &[page], &|person, html| {
        let on = children.on(html);
        shown.lock().unwrap().add(person, on);
    });
    let shown = shown.into_inner()?;
    let made = rows(&log, page.log)? - before;
    let missing = if page.always { shown.rows.abs_diff(made) } else { 0 };
    Ok((times, missing + shown.unlogged(&log, page.log)?))
}

/// A request falls due at a fixed pace, whether or not the last has been answered, and its time counts from when it fell
/// due.
fn paced(readers: &mut [Reader], seconds: usize, pages: &[Page], shown: &(dyn Fn(PersonId, &str) + Sync)) -> Times {
    let (next, began) = (AtomicUsize::new(0), Watch::now());
    let speed = PACE * pages.len();
    let whole = speed * seconds;
    Times::of(readers, |reader| {
        let mut taken = Vec::new();
        loop {
            let turn = next.fetch_add(1, Ordering::Relaxed);
            if turn >= whole {
                return taken;
            }
            let page = pages.get(turn % pages.len()).copied().unwrap_or(OWED);
            let due = began + Duration::from_secs_f64(turn as f64 / speed as f64);
            std::thread::sleep(due.saturating_duration_since(Watch::now()));
            let path = reader.path(page, turn).to_owned();
            let opened = reader.browser.get(&path).unwrap();
            taken.push(due.elapsed());
            assert_eq!(opened.status, 200, "{path}");
            shown(reader.person, &opened.html);
        }
    })
}

/// Everybody asks again as soon as they are answered.
fn fastest(readers: &mut [Reader], page: Page, seconds: usize) -> Times {
    let whole = Duration::from_secs(seconds as u64);
    let began = Watch::now();
    Times::of(readers, |reader| {
        let mut taken = Vec::new();
        while began.elapsed() < whole {
            let path = reader.path(page, taken.len() * READERS).to_owned();
            let asked = Watch::now();
            let opened = reader.browser.get(&path).unwrap();
            taken.push(asked.elapsed());
            assert_eq!(opened.status, 200, "{path}");
        }
        taken
    })
}
