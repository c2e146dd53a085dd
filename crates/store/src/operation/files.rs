//! What was attached to records, kept by the digest of its content, so that the same file is kept once. Which record it
//! belongs to, who may open it and what it may be are decided elsewhere.

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{only, values};

/// Bytes of a part.
const PART: usize = 256 * 1024;

statements! {
    KEEP: "file_part", "keep a file" = "INSERT INTO file_part (digest, part, bytes) VALUES ($1, $2, $3) \
        ON CONFLICT (digest, part) DO NOTHING";
    HAS: "file_part", "look for a file" = "SELECT COUNT(*) FROM file_part WHERE digest = $1 AND part = 0";
    // The journal is asked by the words of the index `journal_file`.
    FORGET: "file_part", "delete a file no record names" = "DELETE FROM file_part WHERE digest = $1 AND NOT EXISTS (\
        SELECT 1 FROM journal j WHERE j.kind IN ('attachment_added', 'corrected') AND j.body LIKE $2)";
    READ: "file_part", "read a file" = "SELECT bytes FROM file_part WHERE digest = $1 ORDER BY part";
}

impl Transaction<'_> {
    /// Keeps a file under the digest of its bytes.
    pub fn keep_file(&mut self, digest: &str, bytes: &[u8]) -> Result<(), StoreError> {
        for (part, bytes) in (0_u32..).zip(bytes.chunks(PART)) {
            self.execute(KEEP, &values![digest, part, bytes])?;
        }
        Ok(())
    }

    /// Whether a file is kept.
    pub fn has_file(&mut self, digest: &str) -> Result<bool, StoreError> {
        Ok(self.row::<u32>(HAS, &values![digest], only)?.is_some_and(|parts| parts > 0))
    }

    /// Deletes a file, unless an entry of any chain still names it.
    pub fn forget_file(&mut self, digest: &str) -> Result<(), StoreError> {
        self.execute(FORGET, &values![digest, format!("%{digest}%")]).map(drop)
    }

    /// A file's bytes; none when it is not kept.
    pub fn file(&mut self, digest: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let parts: Vec<Vec<u8>> = self.rows(READ, &values![digest], only)?;
        Ok((!parts.is_empty()).then(|| parts.concat()))
    }
}
