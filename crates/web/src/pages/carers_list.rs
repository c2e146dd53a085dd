//! The carers’ list of an open case: every check with what came of it, to be read beside the report and printed, and one form
//! that adds to several at once. It stands in nobody’s way: a report asks for none of it.

use axum::http::StatusCode;
use casework::absence::{Check, Named, checks, council_assessment};
use casework::actor::Role;
use casework::case::Episode;
use casework::entry::{Entry, Origin};
use casework::form::{self, Typed};
use casework::ids::{EpisodeId, Reference};
use casework::record::{Refusal, Times};
use casework::records::{EnquiryRecorded, Kind};
use casework::time::{Instant, Moment};
use jiff::SignedDuration;
use operations::read::CaseSeen;
use operations::{Failure, Write};
use serde_json::{Map, Value, json};

use super::about::{self, Teller};
use super::case::owing::may_write;
use super::case::{WITH_CHILDREN, is_away};
use super::form::{Asking, Offers, fill_moment};
use super::record::{key, occurred, with_errors};
use super::{drafts, layout, record, words};
use crate::ask::{Answer, Ask};
use crate::look::form::{FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::pages::CarersList;
use crate::look::parts::{Cell, Column, Link, PostButton, Row, Section, SectionBody, Table};
use crate::problem::Problem;
use crate::route::{Route, Shows, get, post};

/// What the forms of an absence propose; whoever fills them in sets the time.
const LOOK_AGAIN: SignedDuration = SignedDuration::from_hours(1);
/// The name of the boxes, each with its place after it.
const CHECK: &str = "check";
/// The check that is a reading, whose line leads to what is to be read.
const READ: &str = "risk_assessment";
const ADD: &str = "Write what you did and what came of it; if it could not be done, why. Leave the rest empty. Each time you try \
                   again is a line of its own.";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/episodes/{episode}/checks", WITH_CHILDREN, Shows::Child, open),
        post("/episodes/{episode}/checks", WITH_CHILDREN, Shows::Child, submit),
    ]
}

/// The way to it, from the case.
pub fn link(episode: &Episode, role: Role) -> Option<Link> {
    let carries = may_write(Kind::EnquiryRecorded, role) && episode.closed.is_none();
    carries.then(|| Link::new("Carers’ list", format!("/episodes/{}/checks", episode.id)))
}

/// The button that reports an absence as it stands.
pub fn report_now(episode: EpisodeId, token: &str, about: &str) -> PostButton {
    PostButton {
        label: "Report missing now".to_owned(),
        about: about.to_owned(),
        action: format!("/episodes/{episode}/report-now"),
        token: token.to_owned(),
        fields: Vec::new(),
        primary: true,
    }
}

/// The boxes that propose when to look again.
pub fn look_again(now: Instant) -> Vec<(String, String)> {
    fill_moment("review", &Moment::at(now + LOOK_AGAIN))
}

struct List<'a> {
    episode: &'a Episode,
    checks: Vec<Check<'a>>,
}

impl<'a> List<'a> {
    fn of(ask: &Ask, seen: &'a CaseSeen) -> Result<Self, Problem> {
        let episode = seen.seen.case.episode(ask.part("episode")?).ok_or(Problem::NotFound)?;
        // The pack is there only where this look opened it.
        let pack = seen.seen.case.grab_pack().filter(|(entry, _)| seen.seen.may_read(entry)).map(|(_, pack)| pack);
        let area = episode.parties.host.as_ref().or(episode.parties.responsible.as_ref());
        let hospitals = area.map(|area| ask.lantern.directory().hospitals(area)).unwrap_or_default();
        Ok(Self { episode, checks: checks(&seen.seen.case, episode.id, &Named { pack, hospitals }) })
    }
}

fn open(ask: &Ask) -> Result<Answer, Problem> {
    let seen = ask.lantern.carers_list(&ask.who()?.actor, ask.part("episode")?)?;
    let opened = drafts::open(ask, "carers_list", &ask.path)?;
    let typed: Typed = opened.kept.map(|(boxes, _)| boxes).unwrap_or_default().into_iter().collect();
    Answer::page(&page(ask, &seen, &typed, &opened.token, &[])?)
}

fn submit(ask: &Ask) -> Result<Answer, Problem> {
    let actor = &ask.who()?.actor;
    let seen = ask.lantern.carers_list(actor, ask.part("episode")?)?;
    if !seen.seen.may_write(Kind::EnquiryRecorded) {
        return Err(Problem::Forbidden);
    }
    let typed = ask.form();
    let token = typed.get("_token").to_owned();
    drafts::keep_typed(ask, &token, &typed);
    let refusals = match read(ask, &seen, &typed) {
        Ok(writes) => match ask.lantern.write_several(actor, writes, Some(key(ask, &token)?)) {
            Ok(written) => {
                _ = ask.lantern.forget_form(&token);
                let saved = written.last().map_or(String::new(), |written| format!("?saved={}", written.entry));
                return Ok(Answer::see_other(&format!("{}{saved}", ask.path)));
            }
            Err(Failure::Refused(refusals)) => refusals,
            Err(Failure::KeyReused) => {
                vec![Refusal::new(
                    "",
                    "sent_before",
                    "This was sent already, and is recorded. Open the list again to add more",
                )]
            }
            Err(failure) => return Err(failure.into()),
        },
        Err(refusals) => refusals,
    };
    Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, &page(ask, &seen, &typed, &token, &refusals)?)
}

/// A record for each box that says something, or everything that is wrong with them.
fn read(ask: &Ask, seen: &CaseSeen, typed: &Typed) -> Result<Vec<Write>, Vec<Refusal>> {
    let (now, policy) = (ask.lantern.now(), ask.lantern.policy());
    let (when, mut refusals) = occurred(typed, Times::Past, now);
    let Some(form) = form::of(Kind::EnquiryRecorded) else { return Err(refusals) };
    let mut writes = Vec::new();
    for place in 0..typed.items(CHECK) {
        let said = typed.get(&format!("{CHECK}.{place}")).trim();
        let own = |name: &str| typed.get(&format!("{name}.{place}")).trim();
        if said.is_empty() {
            // The list's own names are hidden boxes; one that somebody typed says that something was done.
            if !own("typed").is_empty() && !own(own("typed")).is_empty() {
                let message = "Write what came of it";
                refusals.push(Refusal::new(&format!("/{CHECK}/{place}"), "nothing_said", message));
            }
            continue;
        }
        let told = ["kind", "who", "place", "how"].map(|name| (name, own(name)));
        let fields = told.into_iter().chain([("outcome", said)]);
        let fields = fields.filter(|(_, value)| !value.is_empty());
        let record = Value::Object(fields.map(|(name, value)| (name.to_owned(), json!(value))).collect::<Map<_, _>>());
        let wrong = form::validate(form, &record, policy, now).into_iter();
        refusals.extend(wrong.map(|refusal| Refusal { field: format!("/{CHECK}/{place}"), ..refusal }));
        writes.push(Write {
            child: seen.seen.child,
            episode: seen.seen.episode,
            kind: Kind::EnquiryRecorded,
            occurred: when.clone(),
            record,
            revises: None,
            origin: Origin::Written,
        });
    }
    if writes.is_empty() {
        refusals.push(Refusal::new("/check/0", "nothing_said", "Write what you did in at least one box"));
    }
    if refusals.is_empty() { Ok(writes) } else { Err(refusals) }
}

fn page(ask: &Ask, seen: &CaseSeen, typed: &Typed, token: &str, refusals: &[Refusal]) -> Result<CarersList, Problem> {
    let list = List::of(ask, seen)?;
    let teller = Teller::new(ask, &seen.seen)?;
    let title = format!("Carers’ list, case {}", Reference::of(list.episode.id));
    let frame = layout(ask, &title);
    let away = is_away(list.episode) && list.episode.closed.is_none() && seen.seen.may_write(Kind::ReportReceived);
    let form =
        seen.seen.may_write(Kind::EnquiryRecorded).then(|| with_errors(form(ask, &list, typed, token), refusals));
    let lede = match list.episode.parties.home {
        Some(_) => {
            "It goes to the police with the report; what is not done goes as not done, and can be added after it."
        }
        None => "What is not done can be added at any time.",
    };
    Ok(CarersList {
        identity: about::identity(ask, &seen.seen),
        report_now: away.then(|| report_now(list.episode.id, &frame.token, "")),
        layout: Layout {
            saved: record::saved(ask, &seen.seen)?,
            back: Some(Link::new("Back to the case", format!("/episodes/{}", list.episode.id))),
            errors: !refusals.is_empty(),
            ..frame
        },
        done: Section {
            lede: lede.to_owned(),
            ..Section::new("done", "What was done", SectionBody::Table(done(ask, seen, &list, &teller)))
        },
        form,
    })
}

fn done(ask: &Ask, seen: &CaseSeen, list: &List<'_>, teller: &Teller<'_>) -> Table {
    let (policy, now) = (ask.lantern.policy(), ask.lantern.now());
    let rows = list.checks.iter().flat_map(|check| {
        let label = check.label(policy);
        let first = if check.kind == READ { assessment(ask, seen, list.episode) } else { Cell::text(label.clone()) };
        let told = |(entry, enquiry): &(&Entry, &EnquiryRecorded)| {
            let own = [&enquiry.how, &enquiry.place, &enquiry.who].into_iter();
            let own = own.filter(|said| !said.is_empty() && **said != check.place && **said != check.who);
            let how = own.map(String::as_str).collect::<Vec<_>>().join("; ");
            let outcome = Cell::text(enquiry.outcome.clone()).with_note(how);
            let rest = [words::of_entry(entry, now), teller.by(entry)].map(Cell::text);
            Row { cells: [first.clone(), outcome].into_iter().chain(rest).collect(), new: false }
        };
        let mut rows: Vec<Row> = check.done.iter().map(told).collect();
        if rows.is_empty() {
            let rest = ["Not done", "", ""].map(Cell::text);
            rows.push(Row { cells: std::iter::once(first.clone()).chain(rest).collect(), new: false });
        }
        rows
    });
    Table {
        caption: "What carers did to find the child".to_owned(),
        columns: ["Check", "What came of it", "When", "By"].map(Column::words).into(),
        rows: rows.collect(),
        ..Table::default()
    }
}

/// The way to the council's latest assessment, or that there is none: a gap that anybody can see.
fn assessment(ask: &Ask, seen: &CaseSeen, episode: &Episode) -> Cell {
    let label = ask.lantern.policy().codes.label("enquiry_kind", READ).to_owned();
    let latest = council_assessment(&seen.seen.case, episode.id).filter(|(entry, _)| seen.seen.may_read(entry));
    match latest {
        Some((entry, _)) => {
            let base = entry.episode.unwrap_or(episode.id);
            let written = words::of_entry(entry, ask.lantern.now());
            Cell::link(label, format!("/episodes/{base}/entries/{}", entry.id))
                .with_note(format!("Children’s social care wrote the latest, {written}"))
        }
        None => Cell::text(label).with_note("Missing: children’s social care has recorded none"),
    }
}

/// What a line asks beside what came of it: the box, and its words.
fn asks(kind: &str) -> &'static [(&'static str, &'static str)] {
    match kind {
        "search_home" => &[("place", "Which rooms, and what outside"), ("who", "Who searched")],
        "travel_card" => &[("who", "Who looked it up"), ("place", "Where and when it was last used")],
        "other_children_in_home" => &[("who", "Who asked whom, by initials")],
        "likely_places" => &[("how", "How it was checked")],
        _ => &[],
    }
}

/// Lines for whoever and whatever is not on the list. Once named, they are on it.
const NEW: [(&str, &str, &str, &str); 4] = [
    ("family", "who", "Somebody of the family who is not on the list", "Name"),
    ("associates", "who", "Somebody else who is not on the list", "Name"),
    ("likely_places", "place", "A place that is not on the list", "Where"),
    ("hospitals", "place", "A hospital that is not on the list", "Which"),
];

fn form(ask: &Ask, list: &List<'_>, typed: &Typed, token: &str) -> FormView {
    let (policy, now) = (ask.lantern.policy(), ask.lantern.now());
    let offers = Offers::default();
    let asking = Asking { policy, offers: &offers, typed, now, times: Times::Past };
    let line = |place: usize, label: String, boxes: Vec<(&str, &str)>, hint: &str| {
        let own = |name: &str| format!("{name}.{place}");
        let result = WidgetView::text_area(typed.get(&own(CHECK)));
        if boxes.is_empty() {
            return FieldView::new(own(CHECK), label, result).with_hint(hint).optional();
        }
        let text = |(name, words): (&str, &str)| {
            FieldView::new(own(name), words, WidgetView::text(typed.get(&own(name)))).optional()
        };
        let result = FieldView::new(own(CHECK), "What came of it, or why it could not be done", result).optional();
        let fields = boxes.into_iter().map(text).chain([result]).collect();
        FieldView::new(own("line"), label, WidgetView::Group { fields }).with_hint(hint).optional()
    };
    let listed = list.checks.iter().enumerate().map(|(place, check)| {
        let open = |(name, _): &&(&str, &str)| match *name {
            "who" => check.who.is_empty(),
            "place" => check.place.is_empty(),
            _ => true,
        };
        let boxes = asks(check.kind).iter().filter(open).copied().collect();
        line(place, check.label(policy), boxes, &check.hint)
    });
    let first = list.checks.len();
    let new = NEW.iter().enumerate().map(|(place, (kind, name, label, words))| {
        let how = asks(kind).iter().filter(|(own, _)| own != name).copied();
        line(first + place, (*label).to_owned(), std::iter::once((*name, *words)).chain(how).collect(), "")
    });
    let hidden = list.checks.iter().enumerate().flat_map(|(place, check)| {
        let named = [("kind", check.kind), ("who", &check.who), ("place", &check.place)].into_iter();
        named
            .filter(|(_, value)| !value.is_empty())
            .map(move |(name, value)| (format!("{name}.{place}"), value.to_owned()))
    });
    let added = NEW.iter().enumerate().flat_map(|(place, (kind, name, ..))| {
        [("kind", kind), ("typed", name)]
            .map(|(box_of, value)| (format!("{box_of}.{}", first + place), (*value).to_owned()))
    });
    let when = asking.moment("occurred", "When was it?", "Leave it empty for now.", false).optional();
    FormView {
        lede: ADD.to_owned(),
        token: token.to_owned(),
        draft_url: "/drafts".to_owned(),
        hidden: [("_now".to_owned(), now.to_string())].into_iter().chain(hidden).chain(added).collect(),
        submit: "Record what you did".to_owned(),
        ..FormView::new(&ask.path, "Add what you did", listed.chain(new).chain([when]).collect())
    }
}
