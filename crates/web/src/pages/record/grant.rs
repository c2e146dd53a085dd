//! The form that opens a restricted record: to one person, looked for in their unit by name, or to a whole unit. Whether
//! the record is open to whoever writes is decided elsewhere.

use casework::form::{Field, Typed};
use casework::ids::UnitId;
use operations::ListedPerson;

use super::place::Place;
use crate::ask::Ask;
use crate::look::form::{Choice, FieldView, Purpose, WidgetView, Width};
use crate::pages::form::Asking;

/// Pressed to see who works in a unit.
pub(super) const LOOK: &str = "look";
/// Boxes of the search, which are no part of the record.
const UNIT: &str = "_unit";
const NAME: &str = "_who";

/// The person first, then the unit, then the rest.
pub(super) fn fields(ask: &Ask, asking: &Asking<'_>, place: &Place) -> Vec<FieldView> {
    let part = |name: &str, label: &str, fields| FieldView::new(name, label, WidgetView::Part { fields });
    let named = |name: &str| place.form.fields.iter().find(|field| field.name == name);
    let rest = place.form.fields.iter().filter(|field| !matches!(field.name.as_str(), "person" | "unit"));
    let one = |field: &Field| asking.field(&field.name, field);
    let mut fields = vec![
        part("one", "To one person", person(ask, asking)),
        part("all", "Or to everybody in a unit", named("unit").map(one).into_iter().collect()),
    ];
    fields.extend(rest.map(one));
    fields
}

fn person(ask: &Ask, asking: &Asking<'_>) -> Vec<FieldView> {
    let (typed, directory) = (asking.typed, ask.lantern.directory());
    let units = directory.units.iter().filter(|(_, (_, unit))| unit.active);
    let mut units: Vec<Choice> =
        units.map(|(id, (_, unit))| Choice::new(id.to_string(), &unit.name).chosen_if(typed.get(UNIT))).collect();
    units.sort_by(|left, right| left.label.cmp(&right.label));
    let name = WidgetView::Text { value: typed.get(NAME).to_owned(), width: Width::Full, purpose: Purpose::Name };
    let press = WidgetView::Press { label: "Show who works there".to_owned(), action: LOOK.to_owned() };
    let mut fields = vec![
        FieldView::new(UNIT, "Where do they work?", WidgetView::Select { options: units }).optional(),
        FieldView::new(NAME, "Their name, or a part of it", name).optional(),
        FieldView::new(LOOK, "", press),
    ];
    fields.extend(found(ask, typed));
    fields
}

/// Those who were looked for, and whoever was chosen before.
fn found(ask: &Ask, typed: &Typed) -> Option<FieldView> {
    let unit: Option<UnitId> = typed.get(UNIT).parse().ok();
    let people = unit.map(|unit| ask.lantern.colleagues(unit, typed.get(NAME)).unwrap_or_default());
    let looked = people.is_some();
    let people = people.unwrap_or_default();
    let chosen = typed.get("person").parse().ok();
    let elsewhere = chosen.filter(|chosen| !people.iter().any(|found| found.person == *chosen));
    let elsewhere = elsewhere.and_then(|person| ask.lantern.colleague(person).ok().flatten());
    let choice = |found: ListedPerson| Choice {
        hint: crate::pages::words::capital(found.role.words()),
        ..Choice::new(found.person.to_string(), found.name).chosen_if(typed.get("person"))
    };
    let mut options: Vec<Choice> = people.into_iter().chain(elsewhere).map(choice).collect();
    if options.is_empty() {
        let text = "Nobody of that name works there.".to_owned();
        return looked.then(|| FieldView::new("nobody", "", WidgetView::Note { text }));
    }
    options.push(Choice::new("", "None of these").set_apart());
    Some(FieldView::new("person", "Whom do you name?", WidgetView::Radios { options }).optional())
}
