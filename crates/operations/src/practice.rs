//! Answering an invented call as if it were a real one, and how far those who did agree. It makes no child, no entry, no notice and
//! no duty, and says of nobody what they answered but to themselves.

use casework::actor::{Actor, Role};
use casework::policy::practice_case::PracticeCase;
use casework::practised::{Given, given};
use casework::time::Instant;
use jiff::SignedDuration;
use serde_json::Value;
use store::PracticeOf;

use crate::read::few::FEWEST;
use crate::{Failure, Lantern};

/// Those who take reports from the public for the police.
pub const HANDLERS: &[Role] = &[Role::CallHandler, Role::MissingPersonOfficer];
/// Those who answer for how reports are taken.
pub const READERS: &[Role] = &[Role::UnitSupervisor, Role::Analyst];

/// Answers are kept for two years (assumed): then the call can be answered afresh.
pub(crate) const KEPT: SignedDuration = SignedDuration::from_hours(2 * 365 * 24);
/// More than a force has handlers.
const MOST: u32 = 10_000;

/// What somebody answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practised {
    /// A part for the child, the report and the decision, each as its record has it.
    pub answers: Value,
    /// When.
    pub at: Instant,
}

/// How far those who answered agree.
#[derive(Debug, Clone)]
pub struct Agreement {
    /// Of how many.
    pub of: usize,
    /// Question by question.
    pub given: Vec<Given>,
}

impl Lantern {
    /// What is compared with what: the edition of a call, and that of the script today.
    pub fn practice_of(&self, case: &PracticeCase) -> PracticeOf {
        let script = self.policy().script.at(self.now()).edition.clone();
        PracticeOf { practice: case.name.clone(), edition: case.edition.clone(), script }
    }

    /// Keeps what somebody answered to a call; false when they had answered it before, and nothing is changed.
    ///
    /// # Errors
    /// Forbidden, for whoever takes no reports; the store's.
    pub fn practise(&self, actor: &Actor, case: &PracticeCase, answers: &Value) -> Result<bool, Failure> {
        let person = actor.person.filter(|_| HANDLERS.contains(&actor.role)).ok_or(Failure::Forbidden)?;
        let (of, organisation, now) = (self.practice_of(case), actor.organisation.clone(), self.now());
        let answers = answers.to_string();
        self.store.write(move |transaction| {
            Ok(transaction.keep_practice_answer(&of, (&organisation, person), &answers, now)?)
        })
    }

    /// What the one who asks answered to a call.
    ///
    /// # Errors
    /// The store's.
    pub fn practised(&self, actor: &Actor, case: &PracticeCase) -> Result<Option<Practised>, Failure> {
        let (of, Some(person)) = (self.practice_of(case), actor.person) else { return Ok(None) };
        let found =
            self.store.read::<_, _, Failure>(move |transaction| Ok(transaction.practice_answer(&of, person)?))?;
        Ok(found.map(|(answers, at)| Practised { answers: serde_json::from_str(&answers).unwrap_or_default(), at }))
    }

    /// How far the handlers of the reader's organisation agree about a call; none while too few have answered. They are counted in
    /// whole steps of the fewest, in the order in which they answered: what a step adds is nobody's alone.
    ///
    /// # Errors
    /// Forbidden, for whoever does not answer for how reports are taken; the store's.
    pub fn agreement(&self, actor: &Actor, case: &PracticeCase) -> Result<Option<Agreement>, Failure> {
        if !READERS.contains(&actor.role) {
            return Err(Failure::Forbidden);
        }
        let (of, organisation) = (self.practice_of(case), actor.organisation.clone());
        let rows = self
            .store
            .read::<_, _, Failure>(move |transaction| Ok(transaction.practice_answers(&of, &organisation, MOST)?))?;
        let counted = rows.len() / FEWEST * FEWEST;
        let answers = rows.iter().take(counted).map(|row| serde_json::from_str(row).unwrap_or_default());
        let answers: Vec<Value> = answers.collect();
        let script = self.policy().script.at(self.now());
        Ok((counted > 0).then(|| Agreement { of: counted, given: given(script, &answers) }))
    }
}
