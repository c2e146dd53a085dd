//! What was typed, rearranged: an item added or removed, empty items dropped, *now* settled. It reads no value.

use std::collections::{BTreeMap, BTreeSet};

use casework::form::{Field, Shape, Typed};
use casework::time::Instant;

use super::{below, fill_moment, is_ticked};

fn pairs(typed: &Typed) -> Vec<(String, String)> {
    typed.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// A name below a list's item, as the item's number and the rest: `present.2.name` is 2 and `.name`.
fn item<'name>(name: &'name str, list: &str) -> Option<(usize, &'name str)> {
    let rest = name.strip_prefix(list)?.strip_prefix('.')?;
    let end = rest.find('.').unwrap_or(rest.len());
    let (number, rest) = rest.split_at(end);
    number.parse().ok().map(|number| (number, rest))
}

/// What was typed after `_action` was pressed: `add:path` or `remove:path.2`. `None` when neither was.
pub fn changed(typed: &Typed) -> Option<Typed> {
    let (verb, path) = typed.get("_action").split_once(':')?;
    let mut all: Vec<_> = pairs(typed).into_iter().filter(|(name, _)| name != "_action").collect();
    match verb {
        "add" => all.push((format!("{path}.{}", typed.items(path).max(1)), String::new())),
        "remove" => {
            let (list, number) = path.rsplit_once('.')?;
            let gone: usize = number.parse().ok()?;
            all = renumbered(all, list, |number| match number {
                number if number == gone => None,
                number => Some(number - usize::from(number > gone)),
            });
        }
        _ => return None,
    }
    Some(all.into_iter().collect())
}

fn renumbered(
    all: Vec<(String, String)>,
    list: &str,
    number: impl Fn(usize) -> Option<usize>,
) -> Vec<(String, String)> {
    let renamed = |(name, value): (String, String)| match item(&name, list) {
        Some((old, rest)) => number(old).map(|new| (format!("{list}.{new}{rest}"), value)),
        None => Some((name, value)),
    };
    all.into_iter().filter_map(renamed).collect()
}

/// The same without items nobody filled in, so that an error's place is the place on the page. Boxes named in `given` are
/// filled in by the page and do not count.
pub fn compact(typed: &Typed, prefix: &str, fields: &[Field], given: &[&str]) -> Typed {
    let mut all = pairs(typed);
    for list in lists(prefix, fields) {
        let filled = |(name, value): &(String, String)| {
            let (number, rest) = item(name, &list)?;
            (!value.trim().is_empty() && !given.contains(&rest.trim_start_matches('.'))).then_some(number)
        };
        let filled: BTreeSet<usize> = all.iter().filter_map(filled).collect();
        let places: BTreeMap<usize, usize> = filled.into_iter().enumerate().map(|(new, old)| (old, new)).collect();
        all = renumbered(all, &list, |number| places.get(&number).copied());
    }
    all.into_iter().collect()
}

fn lists(prefix: &str, fields: &[Field]) -> Vec<String> {
    let of = |field: &Field| {
        let path = below(prefix, &field.name);
        match &field.shape {
            Shape::List(item) if !is_ticked(item) => vec![path],
            Shape::Group(fields) => lists(&path, fields),
            _ => Vec::new(),
        }
    };
    fields.iter().flat_map(of).collect()
}

/// Every *now* of a moment as the time the page showed, so that sending the same page twice says the same.
pub fn settle_now(typed: &Typed, shown: Instant) -> Typed {
    let says_now = |name: &str, value: &str| name.strip_suffix(".how").filter(|_| value == "now").map(str::to_owned);
    let nows: Vec<String> = typed.pairs().filter_map(|(name, value)| says_now(name, value)).collect();
    let boxes = ["how", "date", "time", "second"];
    let mut all: Vec<_> = pairs(typed)
        .into_iter()
        .filter(|(name, _)| !nows.iter().any(|path| boxes.iter().any(|part| *name == below(path, part))))
        .collect();
    for path in nows {
        all.extend(fill_moment(&path, &casework::time::Moment::at(shown)));
    }
    all.into_iter().collect()
}
