//! The risk form asks every factor of the instrument in force as a question of its own, not one item at a time.

use std::collections::BTreeSet;

use casework::form::{Field, Shape, Typed};

use super::place::Place;
use crate::ask::Ask;
use crate::look::form::{FieldView, WidgetView};
use crate::pages::form::Asking;

const LIST: &str = "factors";

/// What was typed, with an item for every factor of the instrument.
pub(super) fn asked(ask: &Ask, typed: &Typed) -> Typed {
    let mut all: Vec<_> = typed.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let first = typed.items(LIST);
    let there: BTreeSet<String> =
        (0..first).map(|place| typed.get(&format!("{LIST}.{place}.factor")).to_owned()).collect();
    let edition = ask.lantern.policy().risk.edition_at(ask.lantern.now());
    let factors = edition.into_iter().flat_map(|edition| &edition.factors);
    let missing = factors.filter(|factor| !there.contains(&factor.code));
    all.extend((first..).zip(missing).map(|(place, factor)| (format!("{LIST}.{place}.factor"), factor.code.clone())));
    all.into_iter().collect()
}

/// The form's fields, with one question a factor.
pub(super) fn fields(ask: &Ask, asking: &Asking<'_>, place: &Place) -> Vec<FieldView> {
    let typed = asked(ask, asking.typed);
    let asking = Asking { typed: &typed, ..*asking };
    let field = |field: &Field| match &field.shape {
        Shape::List(item) if field.name == LIST => match &**item {
            Shape::Group(parts) => questions(ask, &asking, field, parts),
            _ => asking.field(LIST, field),
        },
        _ => asking.field(&field.name, field),
    };
    place.form.fields.iter().map(field).collect()
}

fn questions(ask: &Ask, asking: &Asking<'_>, field: &Field, parts: &[Field]) -> FieldView {
    let question = |place: usize| {
        let path = format!("{LIST}.{place}");
        let code = asking.typed.get(&format!("{path}.factor"));
        let label = ask.lantern.policy().codes.label("risk_factor", code);
        parts.iter().flat_map(|part| part_of(asking, &path, part, label)).collect::<Vec<_>>()
    };
    let fields = (0..asking.typed.items(LIST)).flat_map(question).collect();
    FieldView::new(LIST, &field.label, WidgetView::Part { fields }).with_hint(&field.hint)
}

/// Which factor it is comes from the page; the answer is asked; who said so and when is kept as it was known.
fn part_of(asking: &Asking<'_>, path: &str, part: &Field, label: &str) -> Vec<FieldView> {
    let below = format!("{path}.{}", part.name);
    if part.name == "answer" {
        let field = asking.field(&below, part);
        return vec![FieldView { label: label.to_owned(), ..field }];
    }
    let own =
        |name: &str| name.strip_prefix(below.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    let said = asking.typed.pairs().filter(|(name, _)| own(name));
    said.map(|(name, value)| FieldView::new(name, "", WidgetView::Hidden { value: value.to_owned() })).collect()
}
