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
    let mut next = typed.items(LIST);
    let there: BTreeSet<String> =
        (0..next).map(|place| typed.get(&format!("{LIST}.{place}.factor")).to_owned()).collect();
    let edition = ask.lantern.policy().risk.edition_at(ask.lantern.now());
    for factor in
        edition.into_iter().flat_map(|edition| &edition.factors).filter(|factor| !there.contains(&factor.code))
    {
        all.push((format!("{LIST}.{next}.factor"), factor.code.clone()));
        next += 1;
    }
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
        parts.iter().filter_map(|part| part_of(asking, &path, part, label)).collect::<Vec<_>>()
    };
    let fields = (0..asking.typed.items(LIST)).flat_map(question).collect();
    FieldView::new(LIST, &field.label, WidgetView::Part { fields }).with_hint(&field.hint)
}

/// Which factor it is comes from the page; the answer is asked; who said so and when is kept as it was known.
fn part_of(asking: &Asking<'_>, path: &str, part: &Field, label: &str) -> Option<FieldView> {
    let below = format!("{path}.{}", part.name);
    match part.name.as_str() {
        "answer" => {
            let mut field = asking.field(&below, part);
            field.label = label.to_owned();
            Some(field)
        }
        "obtained" => None,
        _ => Some(FieldView::new(&below, "", WidgetView::Hidden { value: asking.typed.get(&below).to_owned() })),
    }
}
