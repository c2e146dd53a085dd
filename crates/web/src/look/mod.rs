//! How Lantern looks: embedded assets, the frame around a page, form widgets, the parts pages share, and every page as
//! a flat structure of words and addresses. It knows no case, no operation and no request; others fill it.

pub mod assets;
pub mod clock;
pub mod copy;
pub mod form;
pub mod layout;
pub mod pages;
pub mod parts;

/// Declares structures that render themselves into other templates without being escaped again.
macro_rules! rendered {
    ($($part:ty),+ $(,)?) => { $(impl askama::filters::HtmlSafe for $part {})+ };
}
pub(crate) use rendered;
