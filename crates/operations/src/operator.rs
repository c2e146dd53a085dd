//! Somebody at the machine's own command line: who they are called, and their looks at children in the access log. They are
//! no member of staff and have no session; how their name is found is the command line's.

use std::collections::BTreeSet;
use std::str::FromStr;

use casework::actor::Role;
use casework::ids::{ChildId, EpisodeId};
use casework::time::Instant;
use store::{Look, Processing};

use crate::request::Request;

use crate::Failure;
use crate::access::{Action, decide};

/// Whoever runs the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operator {
    name: String,
}

/// A name that the access log cannot keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an operator is named in 1 to 60 letters, without line breaks")]
pub struct NotAName;

impl FromStr for Operator {
    type Err = NotAName;

    fn from_str(text: &str) -> Result<Self, NotAName> {
        let name = text.trim();
        let fits = !name.is_empty() && name.chars().count() <= 60 && !name.chars().any(char::is_control);
        if fits { Ok(Self { name: name.to_owned() }) } else { Err(NotAName) }
    }
}

impl Operator {
    /// Why they may, as the log says it: not by a relation to the child, but by holding the machine.
    pub(crate) fn purpose(&self) -> String {
        format!("operator {}", self.name)
    }

    /// A look at a child in answer to a command.
    pub(crate) fn look(
        &self,
        at: Instant,
        request: &Request,
        (child, episode): (ChildId, Option<EpisodeId>),
        what: &str,
    ) -> Look {
        Look {
            at,
            request: request.id.clone(),
            person: None,
            role: None,
            unit: None,
            child: Some(child),
            episode,
            what: what.to_owned(),
            kind: Processing::Consultation,
            purpose: self.purpose(),
            duty: None,
            recipient: None,
            salt: request.salt(Some(child)),
            number: None,
        }
    }
}

/// Refuses what access policy does not let Lantern itself do, as whom somebody at the command line acts.
pub(crate) fn permit(action: Action) -> Result<(), Failure> {
    let may = decide(Role::System, action, &BTreeSet::new());
    if may { Ok(()) } else { Err(Failure::Forbidden) }
}
