//! Emergency access: what it means, and the two questions. What it opens is decided elsewhere.

use askama::Template;

use super::sample;
use crate::look::form::{FieldView, FormView, WidgetView};
use crate::look::layout::Layout;

/// The page that opens a record in an emergency.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/emergency.html")]
pub struct Emergency {
    /// The frame.
    pub layout: Layout,
    /// The reference, and why.
    pub form: FormView,
}

impl Emergency {
    /// An example.
    pub fn sample() -> Self {
        let reference = FieldView::new("reference", "Reference of the case", WidgetView::text("K7QM-3XWD"));
        let because =
            FieldView::new("because", "Why it cannot wait", WidgetView::text_area("She is on the line, hurt"));
        let form = FormView {
            token: "token-1".to_owned(),
            submit: "Open the record for an hour".to_owned(),
            ..FormView::new("/emergency-access", "Emergency access", vec![reference, because])
        };
        Self { layout: sample::layout("Emergency access"), form }
    }
}
