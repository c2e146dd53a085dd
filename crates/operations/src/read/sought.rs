//! What a child is looked for by, as it was said and as it may have been meant: another spelling, what people call whoever is
//! named so, a date off by a day. How alike two names are is `casework::alike`'s to judge; who may see whom it finds, each
//! page's.

use casework::alike::{Name, near};
use jiff::civil::Date;
use store::{Sought, StoreError, Transaction, Word};

/// More words than all names in the country are made of.
const WORDS: u32 = 200_000;
/// As many spellings of a word as are looked for.
const SPELLINGS: usize = 12;

/// Exactly what was said: beginnings of names in any order, and a date of birth.
pub(crate) fn as_said(names: &[String], born: Option<Date>) -> Sought {
    let names = names.iter().cloned().map(Word::from).collect();
    Sought { names, born: born.into_iter().collect(), or_not_known: false }
}

/// What may have been meant by it.
pub(crate) fn as_meant(
    transaction: &mut Transaction<'_>,
    names: &[String],
    born: Option<Date>,
) -> Result<Sought, StoreError> {
    let known = if names.is_empty() { Vec::new() } else { transaction.name_words(WORDS)? };
    let meant = |word: &String| Word {
        begins: word.clone(),
        alike: Name::said(word).other_spellings(known.iter().map(String::as_str), SPELLINGS),
    };
    Ok(Sought {
        names: names.iter().map(meant).collect(),
        born: born.map(near).unwrap_or_default(),
        or_not_known: true,
    })
}
