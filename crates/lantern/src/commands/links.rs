//! `lantern links`: sign-in links and API tokens of the people a demonstration shows. They exist only in a demonstration.

use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Args;
use jiff::SignedDuration;
use operations::{Lantern, Opens};

use super::Place;
use crate::standing::Standing;

/// Where the links lead.
#[derive(Args)]
pub struct Links {
    /// Where the server listens
    #[arg(long, default_value = "http://127.0.0.1:8080")]
    site: String,
}

/// One person's way in.
#[derive(Debug, Clone)]
pub struct Way {
    /// Their role, as `missing_person_officer`.
    pub role: casework::actor::Role,
    /// Their name.
    pub name: String,
    /// The link's path.
    pub path: String,
    /// Their token for the API.
    pub token: String,
}

/// Draws a link and a token for each person shown; they last for a month.
pub fn ways(lantern: &Lantern) -> Result<Vec<Way>> {
    let expires = Some(lantern.now() + SignedDuration::from_hours(24 * 30));
    let mut ways = Vec::new();
    for person in lantern.shown_people()? {
        let link = lantern.issue_token(person.person, Opens::SignIn, expires)?;
        let token = lantern.issue_token(person.person, Opens::Api, expires)?;
        ways.push(Way { role: person.role, name: person.name, path: format!("/sign-in/{link}"), token });
    }
    Ok(ways)
}

impl Links {
    /// Prints them.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        let (lantern, _lease) = place.writing("links")?;
        if !Standing::is_demonstration(lantern.store())? {
            bail!("{} is no demonstration, and has no sign-in links", place.shown());
        }
        print(&ways(&lantern)?, &self.site);
        Ok(ExitCode::SUCCESS)
    }
}

/// Prints each way in on two lines.
pub fn print(ways: &[Way], site: &str) {
    println!("Sign in as (everything and everybody here is invented):\n");
    for way in ways {
        println!("  {:<38} {}\n    {site}{}\n    API token {}", way.role.words(), way.name, way.path, way.token);
    }
    println!();
}
