//! Scenario files: dated records and what is owed, told and refused because of them, in a file a borough could write. They
//! run in memory along the same path as in service; reading them from disk is for whoever calls.

use std::fmt;

use crate::policy::Policy;

mod body;
mod expect;
mod text;
mod world;

/// What is not as the scenario says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The line, from 1, of the record or expectation.
    pub line: Option<usize>,
    /// What is, beside what was expected.
    pub message: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(out, "line {line}: {}", self.message),
            None => out.write_str(&self.message),
        }
    }
}

/// Runs a scenario.
///
/// # Errors
/// Everything that is not as the file says: it cannot be read, a record was refused or taken against expectation, a duty
/// stands otherwise, or a chain does not verify.
pub fn run(text: &str, policy: &Policy) -> Result<(), Vec<Failure>> {
    let file = text::read(text)?;
    let mut failures = Vec::new();
    let mut world = world::World::of(&file, policy, &mut failures);
    for record in &file.record {
        let line = text::line_of(text, record.span().start);
        if let Err(message) = world.write(record.get_ref()) {
            failures.push(Failure { line, message });
        }
    }
    for expected in &file.expect {
        let line = text::line_of(text, expected.span().start);
        let messages = expect::check(&world, expected.get_ref());
        failures.extend(messages.into_iter().map(|message| Failure { line, message }));
    }
    failures.extend(world.broken().map(|broken| Failure { line: None, message: broken.to_string() }));
    if failures.is_empty() { Ok(()) } else { Err(failures) }
}

/// The clauses a scenario says it proves.
///
/// # Errors
/// A file that cannot be read.
pub fn proves(text: &str) -> Result<Vec<String>, Vec<Failure>> {
    text::read(text).map(|file| file.proves)
}
