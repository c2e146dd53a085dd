//! Signs of exploitation: on a form, folded until somebody has one to tell; among what is told, in a few words. It codes none.

use casework::exploitation::{Sign, Standing};
use casework::policy::codes::Codes;

use crate::look::form::{FieldView, WidgetView};
use crate::pages::form::Asking;
use crate::pages::words;

/// Where the records that hold signs hold them.
pub(super) const SIGNS: &str = "exploitation";

/// The field for signs, closed where nothing is typed in it; any other as it is.
pub(in crate::pages::record) fn folded(asking: &Asking<'_>, view: FieldView) -> FieldView {
    let summary = match &view.widget {
        _ if view.name != SIGNS => return view,
        WidgetView::Repeat { .. } => "Signs of exploitation: which kind, suspected or known, and who says so",
        _ => "Exploitation: which kind",
    };
    let typed = |(name, value): (&str, &str)| name.starts_with(SIGNS) && !value.trim().is_empty();
    let open = asking.typed.pairs().any(typed);
    FieldView::new("signs", "", WidgetView::Folded { summary: summary.to_owned(), open, fields: vec![view] })
}

/// A sign in a few words.
pub(super) fn told(codes: &Codes, sign: &Sign) -> String {
    let label = |list: &str, code: &str| words::small(codes.label(list, code));
    let kinds: Vec<String> = sign.kinds().map(|kind| label("exploitation_type", kind)).collect();
    let standing = if sign.standing == Standing::Known { "known" } else { "suspected" };
    let source = if sign.source.is_empty() { String::new() } else { format!(" (says {})", sign.source) };
    format!("{standing}: {}{source}", kinds.join(", "))
}
