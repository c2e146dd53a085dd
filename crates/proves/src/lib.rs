//! `proves!` names the clauses of the register that a test proves. It does nothing at run time: `script/clauses` reads
//! the source text, and refuses a name that is not in `docs/register/clauses.toml`.

/// Names the clauses the enclosing test proves: `proves!("LBTH-7.1-i", "LA-4-09");`
#[macro_export]
macro_rules! proves {
    ($($clause:literal),+ $(,)?) => {
        const _: &[&str] = &[$($clause),+];
    };
}
