//! The binary: configuration, command line, clock and chance, the server and its worker, and feeding the invented London
//! through the ordinary operations. What a command does is in `commands`, one file each.

mod age;
mod browser;
mod commands;
mod demo;
mod device;
mod lease;
mod log_key;
mod post;
mod practised;
mod standing;
mod worker;

use std::io::IsTerminal as _;
use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn,security=info".into()),
        )
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
    match commands::run(commands::Command::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("lantern: {error:#}");
            ExitCode::FAILURE
        }
    }
}
