//! Whose children a list may show: those with a relation to any of some parties, or all. Which parties those are is
//! decided by whoever asks.

use crate::error::{Place, StoreError};
use crate::value::Value;

/// Parties a statement takes at most.
pub(crate) const MOST: usize = 50;

/// Whose children a list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Every child.
    All,
    /// Children with a relation to any of these: `unit/…`, `organisation/…` or `home/…`; at most 50.
    Parties(Vec<String>),
}

/// The condition that a child is in scope. A scoped statement keeps `$3` for "all" and `$4` to `$53` for the parties.
macro_rules! in_scope {
    ($child:literal) => {
        concat!(
            "($3 OR EXISTS (SELECT 1 FROM relation r WHERE r.child = ",
            $child,
            " AND r.party IN (",
            "$4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, \
         $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, \
         $45, $46, $47, $48, $49, $50, $51, $52, $53",
            ")))"
        )
    };
}
pub(crate) use in_scope;

impl Scope {
    /// The values for `$3` to `$53`; parties are padded with the first, or with one that nobody is.
    pub(crate) fn values(&self, place: Place) -> Result<Vec<Value<'_>>, StoreError> {
        let parties: &[String] = match self {
            Scope::All => &[],
            Scope::Parties(parties) => parties,
        };
        if parties.len() > MOST {
            return Err(StoreError::TooMany { place, most: MOST });
        }
        let padding = std::iter::repeat(parties.first().map_or("", String::as_str));
        let padded = parties.iter().map(String::as_str).chain(padding).take(MOST);
        Ok(std::iter::once(Value::Boolean(*self == Scope::All)).chain(padded.map(Value::from)).collect())
    }
}
