//! Recording that a child is away without permission while somebody knows where, and reporting the child missing instead or
//! afterwards with nothing typed again. What the record makes owed is the duty table’s.

use axum::http::StatusCode;
use casework::actor::Role;
use casework::form::{self, Typed};
use casework::ids::EpisodeId;
use casework::record::{Refusal, Times};
use casework::records::Kind;
use casework::time::Moment;
use operations::{About, Failure, Match};
use serde_json::{Value, json};

use super::read::{Read, read};
use super::{kept, screen};
use crate::ask::{Answer, Ask};
use crate::look::form::{FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::pages::NewReport;
use crate::look::parts::Link;
use crate::pages::carers_list::look_again;
use crate::pages::form::{Asking, Offers, changed};
use crate::pages::record::{key, with_errors};
use crate::pages::{drafts, layout};
use crate::problem::Problem;
use crate::route::Users;

/// Who records an absence: whoever cares for the child, by day and by night.
pub(super) const CARERS: Users = Users::Roles(&[Role::SocialWorker, Role::EmergencyDutyTeam, Role::HomeManager]);

/// The answer that it is none of the children shown.
const NOBODY: &str = "new";
/// The button that reports the child missing instead.
const REPORT: &str = "report";

const EMERGENCY: &str = "Is anybody in danger now? Ring 999 first. Then press “Report missing now”: what you typed goes with \
                         the report.";
const LEDE: &str = "For a child who is not where they should be, while somebody knows where. The social worker and the \
                    emergency duty team are told; the police are not, unless you report the child missing or nobody looks \
                    again in time.";
const WORRIES: &str = "In your own words. Think of the child’s age and health, who they may be with, whether anybody harms or \
                       uses them, and what is different tonight. It goes with any later report.";

const FIELDS: [&str; 5] = ["missing_since", "whereabouts", "circumstances", "worries", "immediate_danger"];
const PARTICULARS: [&str; 2] = ["medical", "steps_taken"];
const CARER: [&str; 4] = ["reporter_name", "reporter_phone", "relationship", "channel"];

pub(super) fn open(ask: &Ask) -> Result<Answer, Problem> {
    let place = format!("{}?{}", ask.path, ask.query.get("child"));
    let opened = drafts::open(ask, "absence", &place)?;
    let (typed, note) = match opened.kept {
        Some((boxes, at)) => (boxes.into_iter().collect(), kept(ask, at)),
        None => (start(ask)?, String::new()),
    };
    Answer::page(&page(ask, &typed, &opened.token, &note)?)
}

fn start(ask: &Ask) -> Result<Typed, Problem> {
    let known = screen::start(ask, None)?;
    let boxes = known.pairs().map(|(name, value)| (name.to_owned(), value.to_owned()));
    Ok(boxes.chain(look_again(ask.lantern.now())).collect())
}

fn page(ask: &Ask, typed: &Typed, token: &str, note: &str) -> Result<NewReport, Problem> {
    let (offers, now) = (Offers::of(&ask.lantern.directory()), ask.lantern.now());
    let asking = Asking { policy: ask.lantern.policy(), offers: &offers, typed, now, times: Times::AsTold };
    let hidden = CARER.iter().flat_map(|name| [(*name).to_owned(), format!("{name}.known")]);
    let hidden = hidden.map(|name| (name.clone(), typed.get(&name).to_owned())).filter(|(_, value)| !value.is_empty());
    let form = FormView {
        lede: LEDE.to_owned(),
        token: token.to_owned(),
        draft_url: "/drafts".to_owned(),
        draft_note: note.to_owned(),
        hidden: [("_now".to_owned(), now.to_string())].into_iter().chain(hidden).collect(),
        submit: "Record the absence".to_owned(),
        cancel: Some(Link::new("Leave it and keep the draft", "/")),
        ..FormView::new(&ask.path, "Record an absence", fields(ask, &asking)?)
    };
    Ok(NewReport {
        layout: layout(ask, "Record an absence"),
        emergency: EMERGENCY.to_owned(),
        form,
        so_far: Vec::new(),
    })
}

fn fields(ask: &Ask, asking: &Asking<'_>) -> Result<Vec<FieldView>, Problem> {
    let report = form::of(Kind::ReportReceived).map_or(&[][..], |form| &form.fields);
    let named = |name: &&str| report.iter().find(|field| field.name == *name);
    let asked = |name: &&str| named(name).map(|field| asking.field(&field.name, field));
    let press = || WidgetView::Press { label: "Report missing now".to_owned(), action: REPORT.to_owned() };
    let about = which(asking, screen::matches(ask, asking)?);
    let told = FIELDS.iter().filter_map(asked).map(|field| match field.name.as_str() {
        "worries" => field.with_hint(WORRIES),
        "missing_since" => FieldView { label: "Since when is the child away?".to_owned(), ..field },
        "immediate_danger" => field.with_hint("With “Yes” this goes to the police at once, as a report."),
        "whereabouts" => FieldView { required: true, ..field },
        "circumstances" => field.with_hint(""),
        _ => field,
    });
    let folded = WidgetView::Folded {
        summary: "Health, and what you have done so far".to_owned(),
        open: PARTICULARS.iter().any(|name| !asking.typed.get(name).trim().is_empty()),
        fields: PARTICULARS.iter().filter_map(asked).collect(),
    };
    let review = named(&"review").map(|field| FieldView { required: true, ..asking.field(&field.name, field) });
    let first = std::iter::once(about).chain(told).chain([FieldView::new("particulars", "", folded)]);
    Ok(first.chain(review).chain([FieldView::new(REPORT, "", press())]).collect())
}

/// The child the form was opened for; else whoever is not reported missing already.
fn which(asking: &Asking<'_>, mut known: Vec<Match>) -> FieldView {
    let chosen = asking.typed.get("about");
    let any = known.iter().any(|child| child.child.to_string() == chosen);
    known.retain(|child| if any { child.child.to_string() == chosen } else { child.missing.is_none() });
    let mut about = screen::about(asking, &known)
        .unwrap_or_else(|| FieldView::new("about", "Which child is it?", WidgetView::Hidden { value: String::new() }));
    if let WidgetView::Radios { options } = &mut about.widget {
        options.retain(|option| option.value != NOBODY);
    }
    FieldView { required: true, hint: String::new(), ..about }
}

pub(super) fn submit(ask: &Ask) -> Result<Answer, Problem> {
    let typed = ask.form();
    let token = typed.get("_token").to_owned();
    let action = typed.get("_action");
    if !action.is_empty() && action != REPORT {
        let typed = changed(&typed).unwrap_or(typed);
        drafts::keep_typed(ask, &token, &typed);
        return Answer::page(&page(ask, &typed, &token, "")?);
    }
    let mut read = read(ask, &typed);
    let danger = read.report.record.pointer("/immediate_danger/known") == Some(&json!(true));
    let missing = danger || action == REPORT;
    let wrong = settle(ask, &mut read, missing);
    read.refusals.extend(wrong);
    if !read.refusals.is_empty() {
        return refused(ask, &typed, &token, &read.refusals);
    }
    match ask.lantern.report(&ask.who()?.actor, read.report, Some(key(ask, &token)?)) {
        Ok(written) => {
            _ = ask.lantern.forget_form(&token);
            let said = if danger { "danger" } else { "" };
            Ok(Answer::see_other(&format!("/report/taken/{}?said={said}", written.entry)))
        }
        Err(Failure::Refused(refusals)) => refused(ask, &typed, &token, &refusals),
        Err(Failure::KeyReused) => {
            let fresh = drafts::open(ask, "absence", &ask.path)?.token;
            let message =
                "This form was sent already, with other answers, and is recorded. If this is another child, send it";
            refused(ask, &typed, &fresh, &[Refusal::new("", "sent_before", message)])
        }
        Err(failure) => {
            drafts::keep_typed(ask, &token, &typed);
            Err(failure.into())
        }
    }
}

/// Makes an absence of what was read, with all that it lacks; or, when the child is to be reported missing, a report, which
/// lacks nothing.
fn settle(ask: &Ask, read: &mut Read, missing: bool) -> Vec<Refusal> {
    let now = ask.lantern.now();
    let Some(record) = read.report.record.as_object_mut() else { return Vec::new() };
    let somewhere = record.get("whereabouts").and_then(Value::as_str).is_some_and(|place| !place.trim().is_empty());
    let known = if somewhere { json!({ "known": true }) } else { json!("not_known") };
    record.insert("whereabouts_known".to_owned(), known);
    record.insert("to_police".to_owned(), json!(missing));
    if missing {
        record.remove("review");
        return Vec::new();
    }
    let review = record.get("review").and_then(|review| serde_json::from_value::<Moment>(review.clone()).ok());
    let review = review.and_then(|review| review.earliest());
    let lacks = [
        (matches!(read.report.about, About::New(_)), "/about", "child_missing", "Choose the child"),
        (
            !somewhere,
            "/whereabouts",
            "whereabouts_missing",
            "Say where the child is and who says so. If nobody knows, press “Report missing now”",
        ),
        (
            review.is_none_or(|review| review <= now),
            "/review",
            "review_missing",
            "Say at what time from now somebody will look again, or press “Report missing now”",
        ),
    ];
    let lacking = lacks.into_iter().filter(|(lacks, ..)| *lacks);
    lacking.map(|(_, field, code, message)| Refusal::new(field, code, message)).collect()
}

fn refused(ask: &Ask, typed: &Typed, token: &str, refusals: &[Refusal]) -> Result<Answer, Problem> {
    drafts::keep_typed(ask, token, typed);
    let page = page(ask, typed, token, "")?;
    let layout = Layout { errors: true, ..page.layout };
    let page = NewReport { form: with_errors(page.form, refusals), layout, ..page };
    Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// One press: the record of the absence goes to the police as it stands. Pressed again, it leads to the case.
pub(super) fn report_now(ask: &Ask) -> Result<Answer, Problem> {
    let episode: EpisodeId = ask.part("episode")?;
    let written = ask.lantern.report_absence(&ask.who()?.actor, episode, "")?;
    Ok(Answer::see_other(&match written {
        Some(written) => format!("/report/taken/{}", written.entry),
        None => format!("/episodes/{episode}"),
    }))
}
