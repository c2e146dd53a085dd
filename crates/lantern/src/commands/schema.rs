//! `lantern schema`: the published data standard.

use std::process::ExitCode;

use anyhow::{Result, bail};
use casework::record::descriptors;
use clap::Args;
use serde_json::{Map, Value};

/// Which kind.
#[derive(Args)]
pub struct Schema {
    /// Wire name of a kind; left out, all of them
    kind: Option<String>,
}

impl Schema {
    /// Prints the schema.
    pub fn run(self) -> Result<ExitCode> {
        let chosen =
            descriptors().iter().filter(|kind| self.kind.as_deref().is_none_or(|name| name == kind.kind.name()));
        let all: Map<String, Value> = chosen.map(|kind| (kind.kind.name().to_owned(), kind.schema.clone())).collect();
        if let (Some(name), true) = (&self.kind, all.is_empty()) {
            bail!("there is no kind of record called “{name}”");
        }
        println!("{}", serde_json::to_string_pretty(&all)?);
        Ok(ExitCode::SUCCESS)
    }
}
