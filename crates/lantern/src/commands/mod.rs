//! The command line. Each command opens what it needs, does one thing and says what it did.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use casework::ids::OrganisationId;
use casework::policy::{Policy, Text, shipped};
use clap::{Args, Parser, Subcommand};
use operations::Lantern;
use store::{Settings, Store};

use crate::device::{MachineChance, MachineClock};
use crate::lease::Lease;
use crate::standing;

mod backup;
mod checkpoint;
mod disposals;
mod figures;
mod letters;
mod links;
mod load;
mod operator;
pub mod out;
mod policy;
mod prove;
mod rebuild;
mod release;
mod restore;
mod returns;
mod schema;
mod serve;
mod show;
mod subject_access;
mod verify;
mod walk;
mod witness;

/// Lantern: the shared record for children who go missing.
#[derive(Parser)]
#[command(version, about)]
pub struct Command {
    #[command(flatten)]
    place: Place,
    #[command(subcommand)]
    what: What,
}

/// Where the database and the policy are.
#[derive(Args, Clone)]
pub struct Place {
    /// The database: sqlite:PATH or postgres://USER@HOST/NAME; or file:PATH of a file that says it, such as a vault keeps
    #[arg(long, env = "DATABASE_URL", default_value = "sqlite:lantern.db", global = true, value_parser = address)]
    database: String,
    /// A folder laid over the policy that is built in
    #[arg(long, env = "LANTERN_POLICY", global = true)]
    policy: Option<PathBuf>,
    /// The file of the key that signs the ledger's checkpoints; left out, it is beside the database
    #[arg(long, env = "LANTERN_LOG_KEY", global = true)]
    log_key: Option<PathBuf>,
}

/// An address with a password in it need not stand where every process of the machine can read it.
fn address(text: &str) -> Result<String, String> {
    let Some(path) = text.strip_prefix("file:") else { return Ok(text.to_owned()) };
    let said = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    Ok(said.trim().to_owned())
}

#[derive(Subcommand)]
enum What {
    /// Serve the pages and the API
    Serve(serve::Serve),
    /// Load an invented London into an empty database
    Load(load::Load),
    /// Print the sign-in links of a demonstration
    Links(links::Links),
    /// Walk the main job over HTTP as the people of the demonstration would
    Walk(walk::Walk),
    /// Import another system's files
    #[command(subcommand)]
    Import(returns::Import),
    /// Export in another system's format
    #[command(subcommand)]
    Export(returns::Export),
    /// Build the yearly release
    #[command(subcommand)]
    Release(release::Release),
    /// Fold every chain again and compare or rewrite what the lists show
    Rebuild(rebuild::Rebuild),
    /// Seal a copy of the database, while it is in use
    Backup(backup::Backup),
    /// Restore a backup into an empty database
    Restore(restore::Restore),
    /// Show a case, as it is known now or was known at a moment
    Show(show::Show),
    /// Check every chain of the journal, and both logs against the ledger and its checkpoints
    Verify(verify::Verify),
    /// Sign the ledger as it stands, and print the checkpoint
    Checkpoint,
    /// Print the public key of the ledger's checkpoints
    LogKey,
    /// Prove a row of the ledger, or that the ledger only grew
    #[command(subcommand)]
    Prove(prove::Prove),
    /// Countersign another's checkpoint, if it extends the last one seen
    Witness(witness::Witness),
    /// Make the copy of a record that a child, a family or a reporter asked for
    SubjectAccess(subject_access::SubjectAccessCopy),
    /// List the letters to families that nobody would take, or send one again
    Letters(letters::Letters),
    /// List the records that were disposed of, for whoever restores an older backup
    Disposals,
    /// Check, test and explain the policy
    #[command(subcommand)]
    Policy(policy::PolicyCommand),
    /// Print each published figure beside what the invented London has
    Figures(figures::Figures),
    /// Print the data standard: a JSON Schema of every kind of record
    Schema(schema::Schema),
    /// Print the API's OpenAPI document
    Openapi,
}

/// Does what the command line says.
pub fn run(command: Command) -> Result<ExitCode> {
    let place = command.place;
    match command.what {
        What::Serve(serve) => serve.run(&place),
        What::Load(load) => load.run(&place),
        What::Links(links) => links.run(&place),
        What::Letters(letters) => letters.run(&place),
        What::Walk(walk) => walk.run(&place),
        What::Import(import) => import.run(&place),
        What::Export(export) => export.run(&place),
        What::Release(release) => release.run(&place),
        What::Rebuild(rebuild) => rebuild.run(&place),
        What::Backup(backup) => backup.run(&place),
        What::Restore(restore) => restore.run(&place),
        What::Show(show) => show.run(&place),
        What::Verify(verify) => verify.run(&place),
        What::Checkpoint => checkpoint::run(&place),
        What::LogKey => checkpoint::key(&place),
        What::Prove(prove) => prove.run(&place),
        What::Witness(witness) => witness.run(),
        What::SubjectAccess(copy) => copy.run(&place),
        What::Disposals => disposals::run(&place),
        What::Policy(policy) => policy.run(&place),
        What::Figures(figures) => figures.run(),
        What::Schema(schema) => schema.run(),
        What::Openapi => {
            println!("{}", serde_json::to_string_pretty(&web::api::openapi())?);
            Ok(ExitCode::SUCCESS)
        }
    }
}

impl Place {
    /// The policy that is built in, with the folder laid over it.
    pub fn policy(&self) -> Result<Policy> {
        let texts = self.policy_texts()?;
        Policy::read(&texts).map_err(|faults| {
            let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
            anyhow::anyhow!("the policy cannot be used:\n{}", lines.join("\n"))
        })
    }

    /// Every policy file: a file of the folder replaces the one of its name.
    pub fn policy_texts(&self) -> Result<Vec<Text>> {
        let mut texts = shipped();
        if let Some(folder) = &self.policy {
            for path in toml_files(folder)? {
                let name = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
                let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
                texts.retain(|other| other.path != name);
                texts.push(Text { path: name, text });
            }
        }
        Ok(texts)
    }

    /// The store.
    pub fn store(&self) -> Result<Store> {
        Store::open(&self.database, &Settings::default()).context("opening the database")
    }

    /// Lantern on the machine's own clock.
    pub fn lantern(&self) -> Result<Lantern> {
        self.lantern_by(Arc::new(MachineClock::default()))
    }

    /// Lantern on a clock that somebody else holds too; it stands where a demonstration's was last moved to.
    pub fn lantern_by(&self, clock: Arc<MachineClock>) -> Result<Lantern> {
        let policy = Arc::new(self.policy()?);
        let store = self.store()?;
        clock.move_on(standing::moved(&store)?);
        Ok(Lantern::new(store, policy, clock, Arc::new(MachineChance))?)
    }

    /// The database's files, if it is one of SQLite: the first is the database, the others are what it writes beside it.
    pub fn files(&self) -> Option<[PathBuf; 3]> {
        let path = self.database.strip_prefix("sqlite:")?;
        let path = path.strip_prefix("//").unwrap_or(path);
        Some(["", "-wal", "-shm"].map(|ending| PathBuf::from(format!("{path}{ending}"))))
    }

    /// Where the key of the ledger's checkpoints is.
    pub fn log_key(&self) -> PathBuf {
        let beside = self.files().map_or_else(|| "lantern".into(), |[file, ..]| file.into_os_string());
        self.log_key.clone().unwrap_or_else(|| {
            let mut path = beside;
            path.push(".log-key");
            path.into()
        })
    }

    /// Lantern for a command that writes as any other would: alone on SQLite, beside others on PostgreSQL.
    pub fn writing(&self, doing: &'static str) -> Result<(Lantern, Lease)> {
        let lantern = self.lantern()?;
        let lease = self.lease(&lantern, doing)?;
        Ok((lantern, lease))
    }

    /// The lease of a command that writes as any other would.
    pub fn lease(&self, lantern: &Lantern, doing: &'static str) -> Result<Lease> {
        if self.database.starts_with("sqlite:") { Lease::take(lantern, doing) } else { Ok(Lease::shared()) }
    }

    /// The database's address, without what might be a password.
    pub fn shown(&self) -> &str {
        if self.database.starts_with("sqlite:") { &self.database } else { "the PostgreSQL database" }
    }
}

fn toml_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for file in std::fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = file?.path();
        if path.is_dir() {
            found.extend(toml_files(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// So many of something: `1 chain`, `2 chains`.
fn count(number: impl TryInto<u64>, one: &str, several: &str) -> String {
    let number = number.try_into().unwrap_or(u64::MAX);
    format!("{number} {}", if number == 1 { one } else { several })
}

/// An authority by its government code or our id: `E09000030` and `e09000030` are one.
fn authority(code: &str) -> Result<OrganisationId> {
    match code.to_lowercase().parse() {
        Ok(id) => Ok(id),
        Err(_) => bail!("“{code}” is not an authority’s code. Write it like E09000030"),
    }
}
