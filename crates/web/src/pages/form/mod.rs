//! Between a kind's form and the page: fields with what was typed in them, what is known filled in, items added and
//! removed without JavaScript, and records in words. It knows no kind by name and decides nothing about a record.

mod build;
mod change;
mod fill;
mod offers;
mod tell;

pub use build::Asking;
pub use change::{changed, compact, settle_now};
pub use fill::{fill, fill_moment};
pub use offers::Offers;
pub use tell::Telling;

use casework::form::Shape;

/// A list of codes or choices is ticked; any other list grows item by item.
fn is_ticked(item: &Shape) -> bool {
    matches!(item, Shape::Choice(_) | Shape::Code(_))
}

/// The path of a field below another.
fn below(prefix: &str, name: &str) -> String {
    if prefix.is_empty() { name.to_owned() } else { format!("{prefix}.{name}") }
}

#[cfg(test)]
mod tests;
