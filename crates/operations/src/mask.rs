//! The one mask: what a reader may not read is taken out of a case before the case leaves here, for pages, API bodies,
//! searches and prints alike. Who may read which part is `access`'s to say.

use std::collections::{BTreeMap, BTreeSet};

use casework::case::{Case, Identity};
use casework::code::Code;
use casework::entry::Entry;
use casework::form::{self, Field, Shape};
use casework::ids::EntryId;
use casework::record::Part;
use casework::records::corrected::Replacement;
use casework::records::{Body, Corrected, Kind};
use serde_json::{Map, Value};

/// What of one entry was taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Veil {
    /// Its kind, which may be known.
    pub kind: Kind,
    /// What lies under it.
    pub over: Over,
}

/// What lies under a veil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Over {
    /// All of it: it turned out to be about another child.
    Anothers,
    /// All of it, being in a part the reader does not read.
    All(Part),
    /// These fields that say something, each with its part.
    Fields(Vec<(String, Part)>),
}

impl Veil {
    /// The part the reader does not read, where it is one.
    pub fn part(&self) -> Option<Part> {
        match &self.over {
            Over::Anothers => None,
            Over::All(part) => Some(*part),
            Over::Fields(fields) => fields.first().map(|(_, part)| *part),
        }
    }

    /// Whether nothing of the entry is left to read.
    pub fn covers_all(&self) -> bool {
        !matches!(self.over, Over::Fields(_))
    }

    /// The fields taken out that may be spoken of. A need-to-know address is not: not even that there is one.
    pub fn held_back(&self) -> impl Iterator<Item = (&str, Part)> {
        let fields = if let Over::Fields(fields) = &self.over { fields.as_slice() } else { &[] };
        let told = fields.iter().filter(|(_, part)| *part != Part::NeedToKnowAddress);
        told.map(|(name, part)| (name.as_str(), *part))
    }

    /// A record's JSON without what lies under the veil.
    pub fn without(&self, record: &Value) -> Value {
        match (&self.over, record) {
            (Over::Fields(fields), Value::Object(said)) => {
                let kept = said.iter().filter(|(name, _)| !fields.iter().any(|(field, _)| field == *name));
                Value::Object(kept.map(|(name, value)| (name.clone(), value.clone())).collect())
            }
            _ => Value::Null,
        }
    }
}

/// What was taken out of a case, by entry.
pub type Veils = BTreeMap<EntryId, Veil>;

/// A case as somebody may read it.
pub(crate) struct Masked {
    pub case: Case,
    pub veils: Veils,
    /// The case before anything was taken out; none where nothing was.
    pub whole: Option<Box<Case>>,
}

/// The parts an entry says something in: its kind's, and those of its own fields; what changes another says it in that
/// one's.
pub(crate) fn parts_of(case: &Case, entry: &Entry) -> BTreeSet<Part> {
    let entry = case.changed_by(entry).unwrap_or(entry);
    let apart = entry.kind().map(|kind| saying(case, entry, kind, &BTreeSet::new())).unwrap_or_default();
    std::iter::once(case.part(entry)).chain(apart.into_iter().map(|(_, part)| part)).collect()
}

/// Takes out of a case whatever is in a part that is not among `reads`, with every correction of it and what was said when
/// it was taken back; and, for every reader, what turned out to be about another child.
pub(crate) fn mask(mut whole: Case, reads: &BTreeSet<Part>) -> Masked {
    let veils = veils(&whole, reads);
    let (address, identity) = (reads.contains(&Part::Address), reads.contains(&Part::Identity));
    if veils.is_empty() && address && identity {
        return Masked { case: whole, veils, whole: None };
    }
    // What was believed before something was taken back is as long as the case, and says the same again.
    let believed = whole.believed.take();
    let mut case = whole.clone();
    whole.believed = believed;
    for entry in case.entries.iter_mut().chain(case.withdrawn.iter_mut().map(|gone| &mut gone.entry)) {
        if let Some(veil) = veils.get(&entry.id) {
            entry.earlier.iter_mut().for_each(|version| cover(veil, &mut version.body));
            cover(veil, &mut entry.body);
            if veil.covers_all() {
                entry.earlier.clear();
            }
        }
    }
    if !address {
        forget_address(&mut case);
    }
    if !identity {
        case.identity = Identity { entry: case.identity.entry, ..Identity::default() };
    }
    Masked { case, veils, whole: Some(Box::new(whole)) }
}

fn veils(case: &Case, reads: &BTreeSet<Part>) -> Veils {
    let all = || case.entries.iter().chain(case.withdrawn.iter().map(|gone| &gone.entry));
    let secret = case.address_restriction().is_some();
    let named = |part: Part| if part == Part::Address && secret { Part::NeedToKnowAddress } else { part };
    let mut veils = Veils::new();
    for entry in all() {
        let Some(kind) = entry.kind() else { continue };
        let part = case.part(entry);
        let over = if case.is_anothers(entry) {
            Some(Over::Anothers)
        } else if !reads.contains(&part) {
            Some(Over::All(part))
        } else {
            let fields = saying(case, entry, kind, reads).into_iter();
            let fields: Vec<_> = fields.map(|(name, part)| (name, named(part))).collect();
            (!fields.is_empty()).then_some(Over::Fields(fields))
        };
        veils.extend(over.map(|over| (entry.id, Veil { kind, over })));
    }
    let about: Vec<(EntryId, Veil)> = all()
        .filter_map(|entry| match &entry.body {
            Body::Corrected(correction) => Some((entry.id, Kind::Corrected, veils.get(&correction.entry)?)),
            Body::Withdrawn(withdrawal) => Some((entry.id, Kind::Withdrawn, veils.get(&withdrawal.entry)?)),
            _ => None,
        })
        // Why an entry about another child was taken back is for everybody to know.
        .filter(|(_, kind, veil)| *kind == Kind::Corrected || veil.over != Over::Anothers)
        .map(|(id, kind, veil)| (id, Veil { kind, over: over_change(kind, &veil.over) }))
        .collect();
    veils.extend(about);
    veils
}

/// What of a correction or a withdrawal lies under the veil of what it changes: what it puts in the place of the fields, or
/// what was said when they were taken back.
fn over_change(kind: Kind, target: &Over) -> Over {
    match target {
        Over::Fields(fields) if kind == Kind::Withdrawn => {
            Over::Fields(fields.iter().take(1).map(|(_, part)| ("words".to_owned(), *part)).collect())
        }
        other => other.clone(),
    }
}

/// The fields of a record, in any version of it, that say something in a part of their own, beyond the parts `reads`.
fn saying(case: &Case, entry: &Entry, kind: Kind, reads: &BTreeSet<Part>) -> Vec<(String, Part)> {
    let beyond = |field: &Field| field.part.filter(|part| !reads.contains(part));
    let Some(form) = form::of(kind).filter(|form| form.fields.iter().any(|field| beyond(field).is_some())) else {
        return Vec::new();
    };
    let written = entry.versions().map(|(_, body, _)| body.to_json().unwrap_or_default());
    // An entry that was taken back does not read as its corrections have it, and they still say it.
    let corrections = case.of::<Corrected>().filter(|(_, correction)| correction.entry == entry.id);
    let versions: Vec<Value> = written.chain(corrections.map(|(_, correction)| correction.record.0.clone())).collect();
    let says = |name: &str| versions.iter().filter_map(|record| record.get(name)).any(|value| !is_silent(value));
    let fields = form.fields.iter().filter_map(|field| Some((field.name.clone(), beyond(field)?)));
    fields.filter(|(name, _)| says(name)).collect()
}

fn is_silent(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty() || text == "not_asked",
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

fn cover(veil: &Veil, body: &mut Body) {
    match body {
        // Which entry it changes is no secret, only what it makes of it.
        Body::Corrected(correction) => {
            correction.record = Replacement(veil.without(&correction.record.0));
            if veil.covers_all() {
                (correction.reason, correction.occurred) = (Code::new(""), None);
            }
        }
        Body::Withdrawn(withdrawal) => {
            withdrawal.words.clear();
            if veil.covers_all() {
                withdrawal.reason = Code::new("");
            }
        }
        _ => *body = partly(veil, body).unwrap_or(Body::Unreadable),
    }
}

/// The record without the fields under the veil; none when it cannot stand without them.
fn partly(veil: &Veil, body: &Body) -> Option<Body> {
    let Value::Object(mut kept) = veil.without(&body.to_json().ok()?) else { return None };
    fill(&mut kept, veil.kind);
    Body::read(veil.kind, Value::Object(kept)).ok()
}

/// An empty text or list where a record cannot do without one.
fn fill(record: &mut Map<String, Value>, kind: Kind) {
    let fields = form::of(kind).map_or(&[][..], |form| &form.fields);
    for field in fields.iter().filter(|field| field.required) {
        let empty = match field.shape {
            Shape::Text | Shape::LongText => Value::String(String::new()),
            Shape::List(_) => Value::Array(Vec::new()),
            _ => continue,
        };
        record.entry(field.name.clone()).or_insert(empty);
    }
}

/// Where the child lives, wherever the fold has put it. Which council's area it is stays: that council owes.
fn forget_address(case: &mut Case) {
    for placement in &mut case.placements {
        placement.home = None;
    }
    let withdrawn = case.withdrawn.iter_mut().map(|gone| &mut gone.entry);
    let resolved = case.entries.iter_mut().chain(withdrawn).map(|entry| &mut entry.resolved);
    for parties in resolved.chain(case.episodes.iter_mut().map(|episode| &mut episode.parties)) {
        (parties.home, parties.provider) = (None, None);
    }
}

#[cfg(test)]
mod tests {
    use casework::actor::{Actor, Role};
    use casework::entry::{Origin, Resolved, Subject};
    use casework::ids::{ChildId, OrganisationId, UnitId};
    use casework::time::{Instant, Moment};
    use serde_json::json;

    use super::*;

    fn entry(position: u32, kind: Kind, record: Value) -> Entry {
        let recorded: Instant = "2026-03-01T22:20:00Z".parse().unwrap();
        let (organisation, unit) = (OrganisationId::literal("met"), UnitId::literal("met-ce"));
        Entry {
            id: EntryId::numbered(position.into()),
            subject: Subject::Child(ChildId::numbered(1)),
            position,
            episode: None,
            actor: Actor { person: None, role: Role::MissingPersonOfficer, organisation, unit, home: None },
            origin: Origin::Written,
            former: None,
            resolved: Resolved::default(),
            occurred: Moment::at(recorded),
            recorded,
            body: Body::read(kind, record).unwrap(),
            earlier: Vec::new(),
            corrected: None,
        }
    }

    fn case(records: impl IntoIterator<Item = (Kind, Value)>) -> Case {
        let entries = (1..).zip(records).map(|(position, (kind, record))| entry(position, kind, record));
        casework::case::fold(ChildId::numbered(1), entries.collect())
    }

    fn without(part: Part) -> BTreeSet<Part> {
        Part::ALL.into_iter().filter(|one| *one != part).collect()
    }

    fn visit(words: &str) -> Value {
        json!({ "place": "12 Larkfield Row", "who": "PC Vale", "seen_alone": { "known": true }, "words": words })
    }

    #[test]
    fn of_a_child_who_is_not_to_be_known_only_the_entry_is_left_that_says_who_it_is() {
        let whole = case([(Kind::ChildRegistered, json!({ "name": "Amara Kestrel" }))]);
        assert_eq!(whole.identity.name, "Amara Kestrel");
        let masked = mask(whole, &without(Part::Identity));
        let entry = Some(EntryId::numbered(1));
        assert_eq!(masked.case.identity, Identity { entry, ..Identity::default() });
        assert_eq!(masked.whole.unwrap().identity.name, "Amara Kestrel", "what follows from it still does");
    }

    #[test]
    fn what_another_entry_was_corrected_to_say_puts_nothing_under_a_veil() {
        let corrected = |entry: u128, words: &str| {
            let entry = EntryId::numbered(entry);
            (Kind::Corrected, json!({ "entry": entry, "reason": "learned_later", "record": visit(words) }))
        };
        let back = |entry: u128| {
            let taken = json!({ "entry": EntryId::numbered(entry), "reason": "never_happened", "words": "No visit" });
            (Kind::Withdrawn, taken)
        };
        let visits = [(Kind::VisitMade, visit("")), (Kind::VisitMade, visit(""))];
        let changes = [corrected(2, "“He has my phone”"), back(1), back(2)];
        let masked = mask(case(visits.into_iter().chain(changes)), &without(Part::Disclosure));
        let veiled: Vec<EntryId> = masked.veils.keys().copied().collect();
        assert_eq!(veiled, [2, 3, 5].map(EntryId::numbered));
        let gone = masked.case.withdrawn.iter().map(|gone| format!("{:?}", gone.entry));
        let left = gone.chain(masked.case.entries.iter().map(|entry| format!("{entry:?}"))).collect::<String>();
        assert!(!left.contains("my phone") && left.contains("12 Larkfield Row"), "{left}");
    }

    #[test]
    fn a_withdrawal_under_a_veil_still_names_what_it_took_back() {
        let note = json!({ "words": "A grey car" });
        let taken = json!({ "entry": EntryId::numbered(1), "reason": "never_happened", "words": "Another car" });
        let whole = case([(Kind::IntelligenceRecorded, note), (Kind::Withdrawn, taken)]);
        let masked = mask(whole, &without(Part::Intelligence)).case;
        let Body::Withdrawn(withdrawal) = &masked.entry(EntryId::numbered(2)).unwrap().body else {
            panic!("{masked:?}");
        };
        assert_eq!((withdrawal.entry, withdrawal.words.as_str()), (EntryId::numbered(1), ""));
        assert_eq!(withdrawal.reason, Code::new(""));
    }

    #[test]
    fn what_was_said_when_a_field_was_taken_back_lies_under_its_veil() {
        let report = json!({ "missing_since": "2026-03-01T21:00:00Z", "medical": { "known": "Epilepsy" } });
        let taken = json!({ "entry": EntryId::numbered(1), "reason": "never_happened", "words": "Not epilepsy" });
        let masked = mask(case([(Kind::ReportReceived, report), (Kind::Withdrawn, taken)]), &without(Part::Medical));
        let under = |field: &str| Over::Fields(vec![(field.to_owned(), Part::Medical)]);
        let overs: Vec<Over> = masked.veils.into_values().map(|veil| veil.over).collect();
        assert_eq!(overs, [under("medical"), under("words")]);
    }

    #[test]
    fn a_field_that_says_nothing_needs_no_veil() {
        for silent in [json!(null), json!(""), json!("not_asked"), json!([])] {
            assert!(is_silent(&silent), "{silent}");
        }
        for saying in
            [json!(false), json!(0), json!("no"), json!(["a bus"]), json!({ "known": "" }), json!("not_known")]
        {
            assert!(!is_silent(&saying), "{saying}");
        }
    }

    #[test]
    fn only_a_text_that_a_record_cannot_do_without_is_left_empty() {
        let mut record = Map::new();
        fill(&mut record, Kind::VisitMade);
        assert_eq!(Value::Object(record), json!({ "place": "", "who": "" }));
    }
}
