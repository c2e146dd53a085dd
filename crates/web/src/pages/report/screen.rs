//! The report's one screen: parts in the order of the call, the child chosen from possible matches, what is known filled in.

use casework::actor::Role;
use casework::form::{self, Field, Reader, Typed};
use casework::ids::ChildId;
use casework::record::Times;
use casework::records::Kind;
use operations::{Boxes, Match, Opened};

use super::read::CHILD;
use crate::ask::Ask;
use crate::look::form::{Choice, FieldView, FormView, WidgetView};
use crate::look::pages::{NewReport, SoFar};
use crate::look::parts::Link;
use crate::pages::form::{Asking, Offers};
use crate::pages::{call_backs, layout};
use crate::problem::Problem;

/// Asked where an absence is recorded.
const OF_ABSENCE: [&str; 1] = ["review"];
/// First, in the caller’s own words.
const ACCOUNT: [&str; 2] = ["circumstances", "worries"];
const CALLER: [&str; 6] = ["reporter_name", "relationship", "reporter_phone", "interpreter", "interpreted", "channel"];
const SEEN: [&str; 5] = ["missing_since", "last_seen", "last_seen_where", "whereabouts_known", "whereabouts"];
const WORRY: [&str; 2] = ["immediate_danger", "medical"];
/// How long they waited, and what they were told: asked when the rest is.
const CALL: [&str; 5] = ["noticed", "delay", "rang", "answered", "advice"];
/// Who has to act depends on these.
const RESPONSIBLE: [&str; 2] = ["responsible", "in_care"];
/// What a partner who was told is asked: the rest is asked by whoever looks for the child.
const TOLD: [&str; 1] = ["circumstances"];
const TELLER: [&str; 3] = ["reporter_name", "relationship", "reporter_phone"];
const WHICH: [&str; 3] = ["name", "born", "responsible"];
/// Asked once there is time: folded, so that a call comes to *last seen* soon.
const PARTICULARS: [&str; 4] = ["also_known_as", "sex", "language", "phone"];

const EMERGENCY: &str =
    "Is anybody in danger now? Send somebody first, or ring 999. This form keeps what you have typed.";

/// What is known before a word is typed: who reports, and for whom.
pub(super) fn start(ask: &Ask, of_call: Option<Boxes>) -> Result<Typed, Problem> {
    if let Some(told) = of_call {
        return Ok(told.into_iter().collect());
    }
    let who = ask.who()?;
    let mut boxes: Vec<(&str, String)> = Vec::new();
    let child = ask.query.get("child");
    if !child.is_empty() {
        boxes.push(("about", child.to_owned()));
    }
    match who.actor.role {
        // They are answered when this page is opened.
        Role::CallHandler => boxes.push(("answered.how", "now".to_owned())),
        role => {
            let phone = ask.lantern.directory().units.get(&who.actor.unit).map(|(_, unit)| unit.phone.clone());
            boxes.push(("reporter_name", who.name.clone()));
            boxes.push(("reporter_phone", phone.unwrap_or_default()));
            boxes.push(("channel", "known".to_owned()));
            boxes.push(("channel.known", "lantern".to_owned()));
            if role == Role::HomeManager {
                boxes.push(("relationship", "known".to_owned()));
                boxes.push(("relationship.known", "care_home_worker".to_owned()));
            }
        }
    }
    Ok(boxes.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// The screen with what was typed so far.
pub(super) fn page(ask: &Ask, typed: &Typed, token: &str, draft_note: &str) -> Result<NewReport, Problem> {
    let offers = Offers::of(&ask.lantern.directory());
    let asking =
        Asking { policy: ask.lantern.policy(), offers: &offers, typed, now: ask.lantern.now(), times: Times::AsTold };
    let form = FormView {
        token: token.to_owned(),
        draft_url: "/drafts".to_owned(),
        draft_note: draft_note.to_owned(),
        hidden: [("_now".to_owned(), ask.lantern.now().to_string())]
            .into_iter()
            .chain(call_backs::hidden(typed))
            .collect(),
        submit: "Record the report".to_owned(),
        cancel: Some(Link::new("Leave it and keep the draft", "/")),
        ..FormView::new(&ask.path, "New report", parts(ask, &asking)?)
    };
    let so_far = |label: &str, field: &str| SoFar {
        label: label.to_owned(),
        field: field.to_owned(),
        value: typed.get(field).to_owned(),
    };
    Ok(NewReport {
        layout: layout(ask, "New report"),
        emergency: EMERGENCY.to_owned(),
        form,
        so_far: vec![
            so_far("Child", "child.name"),
            so_far("Last seen", "last_seen.time"),
            so_far("Where", "last_seen_where"),
            so_far("Caller", "reporter_name"),
            so_far("Ring back on", "reporter_phone"),
        ],
    })
}

fn parts(ask: &Ask, asking: &Asking<'_>) -> Result<Vec<FieldView>, Problem> {
    let report = form::of(Kind::ReportReceived).map_or(&[][..], |form| &form.fields);
    let named = |names: &[&str]| -> Vec<FieldView> {
        let fields = names.iter().filter_map(|name| report.iter().find(|field| field.name == *name));
        fields.map(|field| asking.field(&field.name, field)).collect()
    };
    let known: Vec<&str> = [&ACCOUNT[..], &CALLER, &SEEN, &WORRY, &CALL, &OF_ABSENCE].concat();
    let rest = report.iter().filter(|field| !field.hidden && !known.contains(&field.name.as_str()));
    let rest = rest.map(|field| asking.field(&field.name, field)).collect();
    let part = |name: &str, label: &str, fields| FieldView::new(name, label, WidgetView::Part { fields });
    if ask.who()?.actor.role == Role::PartnerLead {
        return Ok(vec![
            part("account", "What were you told, by whom and when?", named(&TOLD)),
            part(CHILD, "The child", which(asking)),
            part("worry", "Danger", named(&WORRY[..1])),
            part("caller", "Who are you?", named(&TELLER)),
        ]);
    }
    Ok(vec![
        part("account", "What the caller says, in their own words", named(&ACCOUNT)),
        part("caller", "Who is reporting", named(&CALLER)),
        part(CHILD, "The child", child(ask, asking)?),
        part("seen", "Last seen", named(&SEEN)),
        part("worry", "Danger and health", named(&WORRY)),
        part("more", "What else helps", rest),
        part("call", "The call, and what you advised", named(&CALL)),
    ])
}

/// Who it is, as somebody says who may not look for children: whoever takes the report finds out whether the child is known.
fn which(asking: &Asking<'_>) -> Vec<FieldView> {
    let identity = form::of(Kind::ChildRegistered).map_or(&[][..], |form| &form.fields);
    let named = WHICH.iter().filter_map(|name| identity.iter().find(|field| field.name == *name));
    let about = WidgetView::Hidden { value: asking.typed.get("about").to_owned() };
    let asked = named.map(|field| asking.field(&format!("{CHILD}.{}", field.name), field));
    asked.chain([FieldView::new("about", "", about)]).collect()
}

/// Name and date of birth, a look for the child, whom it may be, and what else is known.
fn child(ask: &Ask, asking: &Asking<'_>) -> Result<Vec<FieldView>, Problem> {
    let identity = form::of(Kind::ChildRegistered).map_or(&[][..], |form| &form.fields);
    let named = |name: &str| identity.iter().find(|field| field.name == name);
    let asked = |field: &Field| asking.field(&format!("{CHILD}.{}", field.name), field);
    let matches = matches(ask, asking)?;
    let of_home = ask.who()?.actor.role == Role::HomeManager;
    let about = about(asking, &matches);
    let mut fields: Vec<FieldView> = Vec::new();
    if of_home {
        fields.extend(about.clone());
    }
    fields.extend(["name", "born"].into_iter().filter_map(named).map(asked));
    let look = WidgetView::Press { label: "Look for this child".to_owned(), action: "look".to_owned() };
    fields.push(FieldView::new("look", "", look));
    if !of_home {
        fields.extend(about);
    }
    fields.extend(RESPONSIBLE.into_iter().filter_map(named).map(asked));
    let said = |name: &str| PARTICULARS.iter().any(|own| name.starts_with(&format!("{CHILD}.{own}")));
    let folded = WidgetView::Folded {
        summary: "Other names, sex, language and telephone".to_owned(),
        open: asking.typed.pairs().any(|(name, value)| said(name) && !value.trim().is_empty()),
        fields: PARTICULARS.into_iter().filter_map(named).map(asked).collect(),
    };
    fields.push(FieldView::new("particulars", "", folded));
    Ok(fields)
}

pub(super) fn about(asking: &Asking<'_>, matches: &[Match]) -> Option<FieldView> {
    let typed = asking.typed.get("about");
    let choice = |found: &Match| {
        let born = found
            .born
            .map_or("date of birth not known".to_owned(), |born| format!("born {}", born.strftime("%-d %B %Y")));
        let missing = found.missing.as_ref().map(|reference| format!("already reported missing, {reference}"));
        Choice {
            hint: missing.unwrap_or_default(),
            ..Choice::new(found.child.to_string(), format!("{}, {born}", found.name)).chosen_if(typed)
        }
    };
    let mut options: Vec<Choice> = matches.iter().map(choice).collect();
    if options.is_empty() {
        return None;
    }
    options.push(Choice::new("new", "None of these").set_apart().chosen_if(typed));
    let field = FieldView::new("about", "Which child is it?", WidgetView::Radios { options });
    Some(field.with_hint("What you choose here is the child the report is about.").optional())
}

/// Whom it may be: the child the page was opened for, those of the reporter's home, those of that name or birth.
pub(super) fn matches(ask: &Ask, asking: &Asking<'_>) -> Result<Vec<Match>, Problem> {
    let actor = &ask.who()?.actor;
    let mut all: Vec<Match> = Vec::new();
    if actor.role == Role::HomeManager && actor.home.is_some() {
        all.extend(ask.lantern.children_of_own_home(actor)?);
    }
    let (name, born) = sought(asking);
    if !name.trim().is_empty() || born.is_some() {
        all.extend(ask.lantern.possible_matches(actor, &name, born)?);
    }
    let chosen: Option<ChildId> = asking.typed.get("about").parse().ok();
    let elsewhere = chosen.filter(|child| !all.iter().any(|found| found.child == *child));
    let seen = elsewhere.and_then(|child| ask.lantern.see(actor, Opened::Child(child), "report_form", None).ok());
    all.extend(seen.map(|seen| {
        let identity = seen.case.identity;
        let responsible = identity.responsible.map(|authority| authority.to_string());
        Match { child: seen.child, name: identity.name, born: identity.born, responsible, missing: None }
    }));
    let mut known = std::collections::BTreeSet::new();
    all.retain(|found| known.insert(found.child));
    Ok(all)
}

/// The name and the date of birth as typed, as far as they can be read.
fn sought(asking: &Asking<'_>) -> (String, Option<jiff::civil::Date>) {
    let born = form::of(Kind::ChildRegistered).and_then(|form| form.fields.iter().find(|field| field.name == "born"));
    let only = born.map(|field| form::Form {
        kind: Kind::ChildRegistered,
        times: Times::AsTold,
        fields: vec![Field { name: format!("{CHILD}.born"), ..field.clone() }],
    });
    let read = only.map(|form| Reader::new(asking.typed, asking.now, Times::AsTold).record(&form).0);
    let date = read
        .and_then(|read| read.get(format!("{CHILD}.born"))?.get("known")?.as_str().and_then(|text| text.parse().ok()));
    (asking.typed.get("child.name").to_owned(), date)
}
