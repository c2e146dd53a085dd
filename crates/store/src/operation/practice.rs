//! What those who take reports answered to invented calls. Which calls there are, who answers and what may be told of it is decided
//! elsewhere.

use casework::ids::{OrganisationId, PersonId};
use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, only, values};

statements! {
    KEEP: "practice_answer", "keep the answers to a practice call" = "INSERT INTO practice_answer (practice, edition, script, \
        organisation, person, answers, at) VALUES ($1, $2, $3, $4, $5, $6, $7) \
        ON CONFLICT (practice, edition, script, person) DO NOTHING RETURNING at";
    OWN: "practice_answer", "find somebody's answers to a practice call" = "SELECT answers, at FROM practice_answer \
        WHERE practice = $1 AND edition = $2 AND script = $3 AND person = $4";
    ALL: "practice_answer", "list the answers to a practice call" = "SELECT answers FROM practice_answer \
        WHERE practice = $1 AND edition = $2 AND script = $3 AND organisation = $4 ORDER BY at, person LIMIT $5";
    SWEEP: "practice_answer", "delete old answers to practice calls" = "DELETE FROM practice_answer WHERE at < $1";
}

/// An edition of a practice call, answered on an edition of the script. Only answers to the same are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PracticeOf {
    /// The name of the call.
    pub practice: String,
    /// Its edition.
    pub edition: String,
    /// The edition of the script.
    pub script: String,
}

fn own(row: &mut Row<'_>) -> Result<(String, Instant), Misread> {
    Ok((row.take()?, row.take()?))
}

impl Transaction<'_> {
    /// Keeps what somebody answered, as JSON; false when they had answered before, and nothing is changed.
    pub fn keep_practice_answer(
        &mut self,
        of: &PracticeOf,
        (organisation, person): (&OrganisationId, PersonId),
        answers: &str,
        at: Instant,
    ) -> Result<bool, StoreError> {
        let PracticeOf { practice, edition, script } = of;
        let values = values![practice, edition, script, organisation, person, answers, at];
        Ok(self.row::<Instant>(KEEP, &values, only)?.is_some())
    }

    /// What somebody answered, as JSON, and when.
    pub fn practice_answer(
        &mut self,
        of: &PracticeOf,
        person: PersonId,
    ) -> Result<Option<(String, Instant)>, StoreError> {
        let PracticeOf { practice, edition, script } = of;
        self.row(OWN, &values![practice, edition, script, person], own)
    }

    /// What the people of an organisation answered, as JSON, who answered first first. It says of none who answered so.
    pub fn practice_answers(
        &mut self,
        of: &PracticeOf,
        organisation: &OrganisationId,
        limit: u32,
    ) -> Result<Vec<String>, StoreError> {
        let PracticeOf { practice, edition, script } = of;
        self.rows(ALL, &values![practice, edition, script, organisation, limit], only)
    }

    /// Deletes what was answered before an instant; how many.
    pub fn sweep_practice_answers(&mut self, before: Instant) -> Result<u64, StoreError> {
        self.execute(SWEEP, &values![before])
    }
}
