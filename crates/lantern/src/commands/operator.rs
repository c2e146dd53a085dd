//! Who is at the command line: named by them, else the account the program runs under. What they read is logged under that
//! name by the operations.

use std::fs;
use std::os::unix::fs::MetadataExt as _;

use anyhow::{Context as _, Result};
use clap::Args;
use operations::Operator;

/// Who reads.
#[derive(Args)]
pub struct Operating {
    /// Who you are, for the access log; left out, the account you are signed in with
    #[arg(long = "operator", env = "LANTERN_OPERATOR", value_name = "NAME")]
    named: Option<Operator>,
}

impl Operating {
    /// The operator.
    pub fn operator(&self) -> Result<Operator> {
        if let Some(named) = &self.named {
            return Ok(named.clone());
        }
        let account = account().context("the access log has to say who reads this: add --operator NAME")?;
        Ok(account.parse()?)
    }
}

/// The account that runs the program; through sudo, the one that asked for it.
fn account() -> Option<String> {
    if let Ok(asked) = std::env::var("SUDO_USER") {
        return Some(asked);
    }
    let own = fs::metadata("/proc/self").ok()?.uid().to_string();
    let accounts = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let named = accounts.lines().find_map(|line| {
        let mut parts = line.split(':');
        let name = parts.next()?;
        (parts.nth(1)? == own).then(|| name.to_owned())
    });
    Some(named.unwrap_or_else(|| format!("account {own}")))
}
