//! The children looked after return (SSDA903), both ways: a borough's files become records of origin *import*, and records
//! become a borough's files.

mod export;
mod import;
mod rows;

pub use export::Exported;
pub use import::Imported;
