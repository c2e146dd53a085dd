//! `lantern subject-access`: the copy somebody asked for, as a page a family can read and as JSON. What it gives was decided
//! entry by entry before; while anything waits there is no copy.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result, anyhow};
use casework::form;
use casework::ids::{ChildId, EntryId, OrganisationId};
use casework::records::Kind;
use casework::records::subject_access_decided::Disclose;
use casework::records::subject_access_requested::Whose;
use casework::subject_access::redacted;
use clap::Args;
use operations::{CopyEntry, CopyFor, Failure, Lantern, SubjectAccess};
use web::look::copy::{CopiedEntry, Said, SubjectCopy};
use web::pages::form::Telling;
use web::pages::words;

use super::operator::Operating;
use super::{Place, count, out};

/// Whose copy, for whom.
#[derive(Args)]
pub struct SubjectAccessCopy {
    /// The child's id
    #[arg(long)]
    child: ChildId,
    /// For the copy of whoever reported the child: the id of their report
    #[arg(long, value_name = "REPORT")]
    reporter: Option<EntryId>,
    /// The organisation that was asked, where more than one was
    #[arg(long, value_name = "ID")]
    organisation: Option<OrganisationId>,
    /// Who is given the copy, and how: the access log keeps it
    #[arg(long)]
    recipient: String,
    /// The folder for copy.html and copy.json
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    #[command(flatten)]
    operating: Operating,
}

impl SubjectAccessCopy {
    /// Writes it.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        let operator = self.operating.operator()?;
        let lantern = place.lantern()?;
        let (child, reporter, organisation) = (self.child, self.reporter, self.organisation);
        let recipient = self.recipient.trim().to_owned();
        let named = !recipient.is_empty() && !recipient.chars().any(char::is_control);
        anyhow::ensure!(named, "say in a line who is given the copy: --recipient");
        let copied = lantern.subject_copy(&operator, CopyFor { child, reporter, organisation, recipient });
        let copied = copied.map_err(|failure| match failure {
            Failure::NotFound => {
                anyhow!("nobody has asked for this copy. Record the request on the child's page first")
            }
            Failure::Refused(refusals) => {
                anyhow!("{}", refusals.into_iter().map(|refusal| refusal.message).collect::<Vec<_>>().join("; "))
            }
            other => other.into(),
        })?;
        let copy = told(&lantern, &copied);
        let page = copy.page().context("making copy.html")?;
        let json = serde_json::to_string_pretty(&copy).context("making copy.json")?;
        out::put(&self.out, [("copy.html", page.as_bytes()), ("copy.json", json.as_bytes())])?;
        println!("{} in {}", count(copy.entries.len(), "entry", "entries"), self.out.display());
        println!("Read it before you hand it out, then record the answer on the child's page.");
        Ok(ExitCode::SUCCESS)
    }
}

fn told(lantern: &Lantern, copied: &SubjectAccess) -> SubjectCopy {
    let directory = lantern.directory();
    let entries: Vec<CopiedEntry> = copied.entries.iter().map(|entry| entry_of(lantern, copied, entry)).collect();
    let about = match copied.asked.of {
        Whose::Child => "This is a copy of every entry it wrote in the record.",
        Whose::Reporter => "This is a copy of a report that the child was missing.",
    };
    let day = |at: casework::time::Instant| at.london_date().strftime("%-d %B %Y").to_string();
    SubjectCopy {
        organisation: directory.organisation_name(&copied.request.actor.organisation).to_owned(),
        name: if copied.name.is_empty() { "a child".to_owned() } else { copied.name.clone() },
        about: about.to_owned(),
        asked: day(copied.request.recorded),
        made: day(copied.now),
        left_out: entries.iter().filter(|entry| !entry.left_out.is_empty()).count(),
        others: copied.others.iter().map(|other| directory.organisation_name(other).to_owned()).collect(),
        entries,
    }
}

fn entry_of(lantern: &Lantern, copied: &SubjectAccess, given: &CopyEntry) -> CopiedEntry {
    let (policy, directory) = (lantern.policy(), lantern.directory());
    let entry = &given.entry;
    let recorded = entry.recorded.london_date().strftime("Recorded %-d %B %Y").to_string();
    let decided = given.ruling.as_ref().map(|(_, record)| record);
    let reason = decided.and_then(|record| record.reason.as_ref());
    let reason = reason.map_or("", |code| policy.codes.label("redaction_reason", code.as_str()));
    let words = match decided.map(|record| record.ruling) {
        Some(Disclose::TakeOut) => {
            let left_out = format!("An entry was taken out. {reason}.");
            return CopiedEntry { title: "An entry".to_owned(), when: recorded, left_out, ..CopiedEntry::default() };
        }
        Some(Disclose::InPart) => decided.map_or(&[][..], |record| &record.words),
        _ => &[],
    };
    let (said, left_out) = match entry.kind().and_then(form::of).zip(entry.body.to_json().ok()) {
        Some((form, record)) => {
            let called = |_: EntryId| Some("another entry".to_owned());
            let telling = Telling { policy, directory: &directory, entry: &called, now: copied.now };
            let rows = telling.rows(&form.fields, &redacted(record, words)).into_iter();
            let out = if words.is_empty() { String::new() } else { format!("Words were taken out. {reason}.") };
            (rows.map(|row| Said { question: row.key, answers: row.values }).collect(), out)
        }
        None => (Vec::new(), "What it says cannot be read here.".to_owned()),
    };
    let occurred = casework::subject_access::without(&words::moment(&entry.occurred, copied.now), words);
    CopiedEntry {
        title: entry.kind().map_or("Entry", Kind::title).to_owned(),
        when: format!("{occurred}. {recorded}"),
        by: directory.unit_name(&entry.actor.unit).to_owned(),
        taken_back: given.taken_back,
        said,
        left_out,
    }
}
