//! A record's form as a page: only what this record needs, with what is known filled in and the history of the same kind
//! beside it.

use casework::case::Episode;
use casework::form::Typed;
use casework::ids::EntryId;
use casework::record::{Refusal, Strand, Times};
use casework::records::legal_order_ended::ORDERS;
use casework::records::{Kind, ReturnAssessed};
use casework::triage::Minimum;

use super::afterwards::plans;
use super::place::Place;
use super::{REPORT, attachment, correction, grant, risk};
use crate::ask::Ask;
use crate::look::form::{Choice, FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::pages::RecordForm;
use crate::look::parts::{Link, Section, SectionBody, SummaryList, SummaryRow, TimelineLine};
use crate::pages::about::{self, Teller};
use crate::pages::carers_list::look_again;
use crate::pages::case::{asked, is_away, joint};
use crate::pages::contexts::kind_words;
use crate::pages::form::{Asking, Offers, fill};
use crate::pages::{layout, words};
use crate::problem::Problem;

/// As much history as helps.
const HISTORY: usize = 12;

/// A longer list is no help to choose from.
const OFFERED: usize = 1_000;

/// What a form starts with: what is known, what the address says, and that it happened now.
pub(super) fn start(ask: &Ask, place: &Place) -> Typed {
    if let Some(target) = &place.target {
        return correction::start(place, target);
    }
    let mut boxes = known(place);
    if place.kind == Kind::DutyAnswered {
        for name in ["duty", "opening"] {
            boxes.push((name.to_owned(), ask.query.get(name).to_owned()));
        }
    }
    if place.kind == Kind::ExploitationReferralDecided {
        boxes.push(("about".to_owned(), ask.query.get("opening").to_owned()));
    }
    if place.kind == Kind::LegalOrderEnded {
        boxes.push(("order".to_owned(), ask.query.get("opening").to_owned()));
    }
    if place.kind == Kind::SubjectAccessDecided || place.kind == Kind::SubjectAccessAnswered {
        for name in ["request", "entry"] {
            boxes.push((name.to_owned(), ask.query.get(name).to_owned()));
        }
    }
    if place.kind == Kind::ReportHandedOn {
        let owner = episode(place).and_then(|episode| episode.parties.owner.as_ref());
        boxes.extend(owner.map(|unit| ("unit".to_owned(), unit.to_string())));
    }
    if place.kind == Kind::AbsenceReviewed {
        boxes.extend(look_again(ask.lantern.now()));
    }
    // What is owed leads here with the entry that opened it, which is what this answers.
    let answered = place.form.fields.iter().filter(|field| field.of.is_some() && ask.query.get(&field.name).is_empty());
    boxes.extend(answered.map(|field| (field.name.clone(), ask.query.get("opening").to_owned())));
    // An absence began before anybody logs it.
    let now = place.descriptor.times == Times::Past && place.kind != Kind::AbsenceLogged;
    if place.descriptor.when.is_some() && now {
        boxes.push(("occurred.how".to_owned(), "now".to_owned()));
    }
    let typed = boxes.into_iter().collect();
    if of_risk(place) { risk::asked(ask, place, &typed) } else { typed }
}

/// What a record that replaces another begins with: what stands now, where it is still true.
fn known(place: &Place) -> Vec<(String, String)> {
    let case = &place.seen.case;
    let filled = |entry: Option<EntryId>, only: &dyn Fn(&str) -> bool| {
        let record = entry.and_then(|entry| case.entry(entry)).and_then(|entry| entry.body.to_json().ok());
        let boxes = record.map(|record| fill("", &place.form.fields, &record)).unwrap_or_default();
        boxes.into_iter().filter(|(name, _)| only(name)).collect()
    };
    match place.descriptor.revises {
        Some(Strand::Identity) => filled(case.identity.entry, &|name| name != "provisional"),
        Some(Strand::Grade) => risk::known(place),
        Some(Strand::MissingStart) => {
            let start = place.seen.episode.and_then(|id| case.episode(id)).map(casework::case::Episode::missing_since);
            let moment = start.map(casework::time::Moment::at);
            moment.map(|moment| crate::pages::form::fill_moment("missing_since", &moment)).unwrap_or_default()
        }
        None if place.kind == Kind::DiscussionHeld => {
            let grade = episode(place).and_then(Episode::grade);
            let stands = grade.map(|grade| serde_json::json!({ "grade": grade.grade }));
            stands.map(|stands| fill("", &place.form.fields, &stands)).unwrap_or_default()
        }
        None if place.kind == Kind::GrabPackRecorded => filled(case.grab_pack().map(|(entry, _)| entry.id), &|_| true),
        _ => Vec::new(),
    }
}

/// The page, with what was typed so far.
pub(super) fn page(
    ask: &Ask,
    place: &Place,
    typed: &Typed,
    token: &str,
    draft_note: &str,
) -> Result<RecordForm, Problem> {
    let teller = Teller::new(ask, &place.seen)?;
    let title = place.descriptor.title.as_str();
    let form = FormView {
        lede: lede(ask, place),
        token: token.to_owned(),
        draft_url: "/drafts".to_owned(),
        draft_note: draft_note.to_owned(),
        submit: "Record it".to_owned(),
        revises: revises(ask, place, typed)?,
        hidden: hidden(ask, place, typed),
        cancel: Some(Link::new("Leave it and keep the draft", &place.base)),
        beside: beside(ask, place, &teller),
        ..FormView::new(&ask.path, title, fields(ask, place, typed, &teller))
    };
    Ok(RecordForm {
        layout: Layout { back: Some(place.back()), ..layout(ask, &about::title(&place.seen, title)) },
        identity: Some(about::identity(ask, &place.seen)),
        form,
        history_heading: "Recorded before".to_owned(),
        history: history(place, &teller),
    })
}

/// What the record is; of a report that is handed on, what is missing still.
fn lede(ask: &Ask, place: &Place) -> String {
    let hint = place.descriptor.hint.clone();
    let Some(episode) = episode(place).filter(|_| place.kind == Kind::ReportHandedOn) else { return hint };
    let missing = Minimum::of(&place.seen.case, episode, ask.lantern.policy()).missing(false);
    if missing.is_empty() { hint } else { format!("{hint} Now {}.", missing.join(", ")) }
}

/// What is written for whoever looks after the child next.
const PLANNED: [Kind; 4] =
    [Kind::PlacementPlanned, Kind::PlacementStarted, Kind::GrabPackRecorded, Kind::RiskProfileUpdated];

/// What helps whoever fills the form in: of a grade what is known, of a decision on a contact what the agencies say, of a
/// placement what earlier episodes taught.
fn beside(ask: &Ask, place: &Place, teller: &Teller<'_>) -> Vec<Section> {
    match episode(place) {
        _ if of_risk(place) => risk::beside(ask, place, teller),
        Some(episode) if of_contact(place) => {
            joint::panel(ask, &place.seen, episode, teller, false).into_iter().collect()
        }
        _ if PLANNED.contains(&place.kind) => plans(place, teller, ask.lantern.now()).into_iter().collect(),
        Some(episode) if place.kind == Kind::PreventionInterview && place.target.is_none() => {
            of_return(place, episode, teller).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// What those who care for the child saw, last, for whoever is about to speak with the child.
fn of_return(place: &Place, episode: &Episode, teller: &Teller<'_>) -> Option<Section> {
    let (entry, _) = place.seen.case.in_episode::<ReturnAssessed>(episode.id).next_back()?;
    let told = SummaryRow::new("By", teller.by(entry));
    let rows = std::iter::once(told).chain(teller.rows(entry)).collect();
    Some(Section::new("return", "The return assessment", SectionBody::Summary(SummaryList { rows })))
}

/// Whether the page says what an agency makes of a contact, and is not a correction of that.
fn of_contact(place: &Place) -> bool {
    matches!(place.kind, Kind::ThresholdDecided | Kind::AgencyViewGiven) && place.target.is_none()
}

/// Whether the page asks the questions of risk, and is not a correction of what was answered.
fn of_risk(place: &Place) -> bool {
    risk::asks(place.kind) && place.target.is_none()
}

/// The version this is written against: the one in force when the form was first opened.
fn revises(ask: &Ask, place: &Place, typed: &Typed) -> Result<String, Problem> {
    if place.descriptor.revises.is_none() {
        return Ok(String::new());
    }
    let first = typed.get("_revises");
    if !first.is_empty() {
        return Ok(first.to_owned());
    }
    Ok(place.in_force(ask)?.map_or("none".to_owned(), |entry| entry.to_string()))
}

fn hidden(ask: &Ask, place: &Place, typed: &Typed) -> Vec<(String, String)> {
    let first = typed.get("_seen");
    let seen = if first.is_empty() { place.seen.position.to_string() } else { first.to_owned() };
    vec![("_now".to_owned(), ask.lantern.now().to_string()), ("_seen".to_owned(), seen)]
}

fn fields(ask: &Ask, place: &Place, typed: &Typed, teller: &Teller<'_>) -> Vec<FieldView> {
    let (offers, now) = (offers(ask, place, teller), ask.lantern.now());
    let asking = Asking { policy: ask.lantern.policy(), offers: &offers, typed, now, times: place.descriptor.times };
    let when = place.descriptor.when.map(|question| {
        let field = asking.moment("occurred", question, "", false);
        if place.descriptor.times == Times::Planned { field } else { field.optional() }
    });
    match &place.target {
        Some(target) => when.into_iter().chain(correction::fields(place, target, &asking)).collect(),
        None if place.kind == Kind::AttachmentAdded => attachment::fields(&asking, place),
        None if place.kind == Kind::AccessGranted => grant::fields(ask, &asking, place),
        None if of_risk(place) => risk::fields(ask, &asking, place, when),
        None if of_contact(place) => {
            // What the agencies say stands beside all of it, not beside the first question.
            let fields = when.into_iter().chain(asking.fields("", &place.form.fields)).collect();
            vec![FieldView::new("view", place.kind.verb(), WidgetView::Part { fields })]
        }
        None if place.kind == Kind::DetailsAdded => {
            when.into_iter().chain(open_questions(ask, place, &asking)).collect()
        }
        None => {
            let away = match place.kind {
                Kind::AbsenceReviewed => episode(place).is_some_and(is_away),
                kind => kind == Kind::AbsenceLogged,
            };
            let press = WidgetView::Press { label: "Report missing now".to_owned(), action: REPORT.to_owned() };
            let press = away.then(|| FieldView::new(REPORT, "", press));
            let asked = named_anew(place, asking.fields("", &place.form.fields));
            let asked = asked.into_iter().map(|field| risk::folded(&asking, field));
            when.into_iter().chain(asked).chain(press).collect()
        }
    }
}

/// Only what nobody has answered yet is asked again, and what is typed already.
fn open_questions(ask: &Ask, place: &Place, asking: &Asking<'_>) -> Vec<FieldView> {
    let open: Vec<&str> = episode(place)
        .map(|episode| asked::open(ask, &place.seen, episode))
        .map(|open| open.into_iter().map(|(question, _)| question.field.as_str()).collect())
        .unwrap_or_default();
    let typed = |name: &str| asking.typed.pairs().any(|(path, _)| path.split('.').next() == Some(name));
    let wanted = place
        .form
        .fields
        .iter()
        .filter(|field| field.name == "who" || open.contains(&field.name.as_str()) || typed(&field.name));
    wanted.map(|field| asking.field(&field.name, field)).collect()
}

fn episode(place: &Place) -> Option<&Episode> {
    place.seen.episode.and_then(|id| place.seen.case.episode(id))
}

/// What this case offers where a record points into it.
fn offers(ask: &Ask, place: &Place, teller: &Teller<'_>) -> Offers {
    let case = &place.seen.case;
    let mut offers = Offers::of(&ask.lantern.directory());
    let news = episode(place).into_iter().flat_map(|episode| &episode.found).filter(|news| news.refuted.is_none());
    let choice = |entry: EntryId| Choice::new(entry.to_string(), teller.called(entry).unwrap_or_default());
    offers.set("claim", news.map(|news| choice(news.entry)).collect());
    let entries = case.entries.iter().rev().filter(|entry| entry.episode == place.seen.episode);
    offers.set("about", entries.map(|entry| choice(entry.id)).collect());
    let of_kind = |kind: Kind| case.entries.iter().rev().filter(move |entry| entry.kind() == Some(kind));
    for (field, kind) in place.form.fields.iter().filter_map(|field| Some((field, field.of?))) {
        let here = of_kind(kind).filter(|entry| entry.episode.is_none() || entry.episode == place.seen.episode);
        offers.set(&field.name, here.map(|entry| choice(entry.id)).collect());
    }
    let orders = case.entries.iter().rev().filter(|entry| entry.kind().is_some_and(|kind| ORDERS.contains(&kind)));
    offers.set("order", orders.map(|entry| choice(entry.id)).collect());
    let invited = of_kind(Kind::PartnerInvited).chain(of_kind(Kind::GuestInvited));
    offers.set("invitation", invited.map(|entry| choice(entry.id)).collect());
    offers.set("link", of_kind(Kind::FamilyLinkGiven).map(|entry| choice(entry.id)).collect());
    if is_of(place, Kind::ContextLinked) {
        offers.set("context", contexts(ask));
    }
    if place.kind == Kind::WorkerAllocated {
        offers.set("worker", colleagues(ask));
    }
    offers.set("duty", owed(ask, place));
    match place.kind {
        Kind::SubjectAccessRequested => {
            offers.set("report", of_kind(Kind::ReportReceived).map(|entry| choice(entry.id)).collect());
        }
        Kind::SubjectAccessDecided => {
            let all = case.entries.iter().rev().chain(case.withdrawn.iter().map(|gone| &gone.entry));
            offers.set("entry", all.map(|entry| choice(entry.id)).collect());
        }
        Kind::ReportHandedOn => offers.set("unit", own_units(ask)),
        _ => {}
    }
    if place.kind == Kind::SameChildAs {
        offers.set("other", others(ask, place));
    }
    offers
}

/// Whether the page writes a kind, or corrects an entry of it.
fn is_of(place: &Place, kind: Kind) -> bool {
    place.kind == kind || place.target.as_ref().and_then(casework::entry::Entry::kind) == Some(kind)
}

/// Where no place, group or online space has a name already, there is none to choose, and what it is has to be said.
fn named_anew(place: &Place, mut fields: Vec<FieldView>) -> Vec<FieldView> {
    let chosen = |field: &FieldView| field.name == "context" && !matches!(field.widget, WidgetView::Text { .. });
    if place.kind == Kind::ContextLinked && !fields.iter().any(chosen) {
        fields.retain(|field| field.name != "context");
        for field in &mut fields {
            field.required |= ["kind", "name"].contains(&field.name.as_str());
        }
    }
    fields
}

/// The places, groups and online spaces that have a name already.
fn contexts(ask: &Ask) -> Vec<Choice> {
    let found = ask.who.as_ref().and_then(|who| ask.lantern.contexts(&who.actor, "", None).ok());
    let choice = |context: operations::read::ContextNamed| {
        let kind = words::small(kind_words(&context.kind));
        Choice::new(context.context.to_string(), format!("{} ({kind})", context.name))
    };
    let named: Vec<Choice> = found.into_iter().flatten().take(OFFERED).map(choice).collect();
    // A longer list is one to open, which begins with none.
    let none = (1..=8).contains(&named.len()).then(|| Choice::new("", "None of these: it has no name yet"));
    none.into_iter().chain(named).collect()
}

/// The units of the writer's organisation.
fn own_units(ask: &Ask) -> Vec<Choice> {
    let (directory, own) = (ask.lantern.directory(), ask.who.as_ref().map(|who| &who.actor.organisation));
    let units = directory.units.iter().filter(|(_, (of, unit))| Some(of) == own && unit.active);
    units.map(|(id, (_, unit))| Choice::new(id.to_string(), &unit.name)).collect()
}

/// Who works in the writer's unit.
fn colleagues(ask: &Ask) -> Vec<Choice> {
    let found = ask.who.as_ref().and_then(|who| ask.lantern.colleagues(who.actor.unit.clone(), "").ok());
    found.into_iter().flatten().map(|one| Choice::new(one.person.to_string(), one.name)).collect()
}

/// Records that may be of the same child: those of the same name that the reader may know of.
fn others(ask: &Ask, place: &Place) -> Vec<Choice> {
    let (case, who) = (&place.seen.case, ask.who.as_ref());
    let found =
        who.and_then(|who| ask.lantern.possible_matches(&who.actor, &case.identity.name, case.identity.born).ok());
    let others = found.into_iter().flatten().filter(|found| found.child != case.child);
    let others = others.map(|found| {
        let born = found.born.map_or(String::new(), |born| format!(", born {}", born.strftime("%-d %B %Y")));
        Choice { hint: found.missing.unwrap_or_default(), ..Choice::new(found.child.to_string(), found.name + &born) }
    });
    others.collect()
}

/// The duties that are owed now, by name; each name once.
fn owed(ask: &Ask, place: &Place) -> Vec<Choice> {
    let (now, mut choices) = (ask.lantern.now(), Vec::<Choice>::new());
    for duty in place.seen.duties(ask.lantern.policy()) {
        let name = duty.key.duty.to_string();
        let here = duty.episode.is_none() || duty.episode == place.seen.episode;
        let open = duty.outcome.is_none() && !duty.history && duty.opens_at <= now;
        if here && open && !choices.iter().any(|choice| choice.value == name) {
            choices.push(Choice {
                hint: format!("due {}", words::at(duty.due_at, now)),
                ..Choice::new(name, &*duty.title)
            });
        }
    }
    choices
}

/// The records of the same kind, newest first.
fn history(place: &Place, teller: &Teller<'_>) -> Vec<TimelineLine> {
    let of_episode = place.descriptor.scope.takes_episode();
    let same = place
        .seen
        .case
        .entries
        .iter()
        .rev()
        .filter(|entry| entry.kind() == Some(place.kind) && (!of_episode || entry.episode == place.seen.episode));
    same.take(HISTORY).map(|entry| teller.line(entry)).collect()
}

/// A form with what is wrong beside each field.
pub(in crate::pages) fn with_errors(mut form: FormView, refusals: &[Refusal]) -> FormView {
    for refusal in refusals {
        form.refuse(&refusal.field, &refusal.message);
    }
    form
}
