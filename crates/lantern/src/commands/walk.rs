//! `lantern walk`: starts the demonstration on a free port and does the main job over HTTP as the people in it would, from
//! the report to the draft table, moving the clock where time must pass.

use std::net::TcpListener;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant as Stopwatch;

use anyhow::{Context as _, Result, bail, ensure};
use casework::actor::Role;
use clap::Args;
use operations::Lantern;
use statistics::{Year, shipped};
use web::listener::Door;
use web::routes::routes;
use web::server::serve_until_stopped;
use web::site::Site;

use super::{Place, links, serve};
use crate::browser::Browser;
use crate::device::MachineClock;

/// Nothing to choose.
#[derive(Args)]
pub struct Walk {}

/// The people of the demonstration, each with a browser of their own.
struct People {
    base: String,
    ways: Vec<links::Way>,
    began: Stopwatch,
}

impl Walk {
    /// Walks, and prints each step with its time.
    #[expect(clippy::unused_self, reason = "every command runs itself")]
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        let clock = Arc::new(MachineClock::default());
        let lantern = place.lantern_by(Arc::clone(&clock))?;
        let _lease = place.lease(&lantern, "walk")?;
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let base = format!("http://{}", listener.local_addr()?);
        let move_clock = Some(serve::mover(clock, lantern.store().clone()));
        let site = Arc::new(Site { demo: true, move_clock, ..Site::default() });
        let (server, door) = (lantern.clone(), Door::plain(listener));
        std::thread::spawn(move || serve_until_stopped(door, &server, &site, routes(), std::future::pending()));
        let people = People { base, ways: links::ways(&lantern)?, began: Stopwatch::now() };
        ensure!(people.ways.len() == 10, "the demonstration shows {} people, not ten", people.ways.len());
        walk(&people, &lantern, place).context("the walk stopped")?;
        println!("The main job works, in {:.1} s", people.began.elapsed().as_secs_f64());
        Ok(ExitCode::SUCCESS)
    }
}

impl People {
    fn sign_in(&self, role: Role) -> Result<Browser> {
        let way = self.ways.iter().find(|way| way.role == role).context("nobody has that role")?;
        let mut browser = Browser::new(&self.base);
        browser.get(&way.path)?;
        ensure!(browser.get("/")?.status < 400, "{} could not sign in", role.words());
        Ok(browser)
    }

    fn step(&self, what: &str) {
        println!("{:>6.2} s  {what}", self.began.elapsed().as_secs_f64());
    }
}

fn incidents(lantern: &Lantern, place: &Place) -> Result<u64> {
    let mut texts = place.policy_texts()?;
    texts.push(shipped());
    Ok(lantern.release_draft(Year::containing(lantern.now()), &texts)?.incidents)
}

fn walk(people: &People, lantern: &Lantern, place: &Place) -> Result<()> {
    let before = incidents(lantern, place)?;
    let mut manager = people.sign_in(Role::HomeManager)?;
    let mut officer = people.sign_in(Role::MissingPersonOfficer)?;
    let mut worker = people.sign_in(Role::ReturnConversationWorker)?;
    people.step("everybody needed has signed in");
    let episode = report(people, &mut manager)?;
    look(people, &episode)?;
    let record = |browser: &mut Browser, kind: &str, fields: &[(&str, &str)]| -> Result<()> {
        let saved = browser.fill(&format!("/episodes/{episode}/{kind}/new"), fields)?;
        ensure!(saved.status == 303, "{kind} was not taken: {}", saved.errors());
        people.step(&format!("{} recorded", kind.replace('_', " ")));
        Ok(())
    };
    record(&mut officer, "report_decided", &[("decision", "opened")])?;
    record(
        &mut officer,
        "risk_assessed",
        &[("grade", "medium"), ("rationale", "Fifteen, dark soon, has come back by herself before")],
    )?;
    pass(people, &mut officer, 150)?;
    record(&mut manager, "location_claimed", &[("place", "A friend’s flat"), ("who", "The friend’s mother")])?;
    record(&mut officer, "location_verified", &[("place", "A friend’s flat"), ("who", "PC Vale")])?;
    record(&mut manager, "child_returned", &[("place", "The home"), ("who", "Night worker")])?;
    record(&mut officer, "wellbeing_confirmed", &[("who", "PC Vale"), ("method", "seen_in_person")])?;
    record(
        &mut officer,
        "prevention_interview",
        &[("outcome", "child_spoken_to"), ("mode!", "known=face_to_face"), ("seen_alone!", "known=yes")],
    )?;
    record(&mut worker, "return_conversation_offered", &[("preferred", "The same worker as last time")])?;
    pass(people, &mut officer, 24 * 60)?;
    record(&mut worker, "return_conversation_held", &[("who", "Ines Marlowe"), ("mode!", "known=face_to_face")])?;
    record(&mut worker, "return_conversation_written_up", &[("words", "“I wanted to be somewhere quiet”")])?;
    record(&mut officer, "episode_closed", &[("who", "PC Vale"), ("method", "seen_in_person"), ("_confirmed", "yes")])?;
    let after = incidents(lantern, place)?;
    ensure!(after == before + 1, "the draft table counted {before} incidents before and {after} after");
    people.step("counted in the draft table of the current year");
    let checked = lantern.rebuild(true)?;
    ensure!(checked.differences.is_empty(), "{} rows differ from the journal", checked.differences.len());
    people.step("every list agrees with the journal");
    Ok(())
}

/// A manager finds a child of their home who is not missing, and reports them.
fn report(people: &People, manager: &mut Browser) -> Result<String> {
    let home = manager.get("/")?.link("/homes/").context("the manager has no home")?;
    let child = manager.get(&home)?.link("/report/new?child=").context("every child of the home is missing already")?;
    let taken = manager.fill(
        &child,
        &[
            ("about", child.rsplit('=').next().unwrap_or_default()),
            ("missing_since.how", "earlier"),
            ("missing_since.time", "about an hour ago"),
            ("circumstances", "Went out after tea and is not answering the phone"),
        ],
    )?;
    ensure!(taken.status == 303, "the report was not taken: {}", taken.errors());
    let Some(episode) = taken.location.strip_prefix("/report/taken/").map(str::to_owned) else {
        bail!("the report led to {}", taken.location)
    };
    ensure!(manager.get(&taken.location)?.status == 200, "the manager was not told what happens next");
    people.step("a home manager reports a child");
    Ok(episode)
}

/// Everybody whose work it is sees it at once.
fn look(people: &People, episode: &str) -> Result<()> {
    let path = format!("/episodes/{episode}");
    for role in [
        Role::CallHandler,
        Role::UnitSupervisor,
        Role::SocialWorker,
        Role::EmergencyDutyTeam,
        Role::ExploitationCoordinator,
    ] {
        let mut browser = people.sign_in(role)?;
        ensure!(browser.get(&path)?.status == 200, "the {} cannot see the case", role.words());
    }
    ensure!(people.sign_in(Role::Analyst)?.get(&path)?.status != 200, "an analyst could see the case");
    people.step("call handler, supervisor, social worker, duty team and coordinator see it; an analyst does not");
    Ok(())
}

fn pass(people: &People, browser: &mut Browser, minutes: u32) -> Result<()> {
    let moved = browser.post("/demo/clock", &[("by".into(), minutes.to_string())])?;
    ensure!(moved.status == 303, "the clock did not move");
    people.step(&format!("{} h {} min pass", minutes / 60, minutes % 60));
    Ok(())
}
