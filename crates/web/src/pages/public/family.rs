//! What the link of a family opens: how things stand, and three forms, to tell what is new, to say that the child is back, and
//! to complain or say how it went. What a link shows, and for how long, is the record's; every sentence is from the language files.

use axum::http::StatusCode;
use casework::answer::Answer as Told;
use casework::code::{Code, Language};
use casework::ids::Reference;
use casework::record::Refusal;
use casework::records::family_updated::FamilyNews;
use casework::records::feedback_received::FeedbackSort;
use casework::time::Moment;
use operations::{
    FILE, Failure, FamilyLinked, FamilyPage, FamilyReceipt, FamilySent, FamilyStands, FamilyTold, FamilyWord,
    FromFamily,
};

use super::answers::moment;
use super::language::Tongue;
use crate::ask::{Answer, Ask};
use crate::look::form::{Choice, FieldView, FormView, WidgetView};
use crate::look::pages::{FamilyLine, FamilyLog, PublicFamily, PublicMessage, PublicQuestion};
use crate::look::parts::Link;
use crate::pages::record::{ACCEPT, accepted};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post, upload};

const WORDS: &str = "words";
const FILE_BOX: &str = "file";
const SORT: &str = "sort";
/// As long as any long answer of a record.
const LONGEST: usize = 10_000;

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/family/{secret}", Users::Everyone, Shows::Child, page),
        get("/family/{secret}/tell", Users::Everyone, Shows::Child, tell),
        upload("/family/{secret}/tell", Users::Everyone, Shows::Child, told),
        get("/family/{secret}/back", Users::Everyone, Shows::Child, back),
        post("/family/{secret}/back", Users::Everyone, Shows::Child, said_back),
        get("/family/{secret}/feedback", Users::Everyone, Shows::Child, feedback),
        post("/family/{secret}/feedback", Users::Everyone, Shows::Child, fed_back),
    ]
}

/// What the link in the address opens; else the page of one that opens nothing.
pub(super) fn linked(ask: &Ask) -> Result<Result<Box<FamilyPage>, Answer>, Problem> {
    let secret: String = ask.part("secret")?;
    let status = match ask.lantern.family(&secret, &ask.address())? {
        FamilyLinked::Open(page) => return Ok(Ok(page)),
        FamilyLinked::Over => StatusCode::GONE,
        FamilyLinked::Unknown => StatusCode::NOT_FOUND,
    };
    let tongue = Tongue::of(ask);
    let over = PublicMessage {
        layout: tongue.layout(ask, None),
        heading: tongue.say("family-over-heading"),
        paragraphs: vec![tongue.say("family-over"), tongue.say("done-danger")],
        again: None,
        next: None,
    };
    Ok(Err(Answer::page_with(status, &over)?))
}

/// The first page of the link, from any page of it.
pub(super) fn home(ask: &Ask) -> String {
    ask.parts.get("secret").map_or_else(|| "/".to_owned(), |secret| format!("/family/{secret}"))
}

fn page(ask: &Ask) -> Result<Answer, Problem> {
    let family = match linked(ask)? {
        Ok(family) => family,
        Err(over) => return Ok(over),
    };
    let tongue = Tongue::of(ask);
    let at = |instant| moment(tongue, &Moment::at(instant));
    let directory = ask.lantern.directory();
    let with = family.unit.as_ref().map(|unit| tongue.say_with("family-with", &[("unit", directory.unit_name(unit))]));
    let number = family.unit.as_ref().and_then(|unit| directory.units.get(unit)).map(|(_, unit)| unit.phone.as_str());
    let ring = match number.filter(|number| !number.is_empty()) {
        Some(phone) => tongue.say_with("family-ring", &[("phone", phone)]),
        None => tongue.say("done-telephone"),
    };
    let next = family.next.map(|next| tongue.say_with("family-next", &[("time", &at(next))]));
    let log = |heading: &str, lines| FamilyLog { heading: tongue.say(heading), lines };
    let home = home(ask);
    let asks = family.asks.map(|_| Link::new(tongue.say("family-ask-go"), format!("{home}/survey")));
    let away = family.stands != FamilyStands::Back;
    let sought = away && family.stands != FamilyStands::NotOpened;
    let offered = |name: &&str| match *name {
        "back" => away,
        "missing" => !sought,
        name => ask.site.letters || name != "letters",
    };
    let actions = ["tell", "back", "missing", "away", "letters", "feedback"].into_iter().filter(offered);
    let actions = actions.map(|name| Link::new(tongue.say(&format!("family-{name}-go")), format!("{home}/{name}")));
    let steps = Link::new(tongue.say("steps-heading"), "/report/steps");
    let looks = away.then_some(steps);
    let shown = PublicFamily {
        layout: tongue.layout(ask, None),
        heading: tongue.say("family-heading"),
        thanks: if ask.query.get("sent").is_empty() { String::new() } else { tongue.say("family-thanks") },
        stands: tongue.say(stands(family.stands)),
        lines: with.into_iter().chain([ring]).chain(next).collect(),
        actions: asks.into_iter().chain(actions).chain(looks).collect(),
        logs: vec![
            log("family-updates", family.updates.iter().map(|told| update(ask, told)).collect()),
            log("family-sent", family.sent.iter().map(|sent| receipt(ask, sent)).collect()),
        ],
        reference_label: tongue.say("done-reference"),
        reference: Reference::of(family.episode).to_string(),
        last: vec![tongue.say("done-danger"), tongue.say("family-yours")],
    };
    Ok(tongue.remembered(ask, Answer::page(&shown)?))
}

fn stands(stands: FamilyStands) -> &'static str {
    match stands {
        FamilyStands::Received => "family-received",
        FamilyStands::LookedAt => "family-looked-at",
        FamilyStands::Open => "family-open",
        FamilyStands::NotOpened => "family-not-opened",
        FamilyStands::Back => "family-back",
    }
}

fn update(ask: &Ask, told: &FamilyTold) -> FamilyLine {
    let tongue = Tongue::of(ask);
    let about = match told.news {
        FamilyNews::NoNews => tongue.say("family-no-news"),
        FamilyNews::News => String::new(),
        FamilyNews::ChildBack => tongue.say("family-back"),
    };
    FamilyLine { at: moment(tongue, &Moment::at(told.at)), about, words: told.words.clone(), note: String::new() }
}

fn receipt(ask: &Ask, sent: &FamilySent) -> FamilyLine {
    let tongue = Tongue::of(ask);
    let at = |instant| moment(tongue, &Moment::at(instant));
    let FamilyReceipt::Word(word) = sent.about else {
        let (about, note) = (tongue.say("family-away-told"), tongue.say("family-thanks"));
        return FamilyLine { at: at(sent.at), about, words: sent.words.clone(), note };
    };
    let note = match (word, sent.read) {
        (FamilyWord::ChildBack, _) => tongue.say("family-back-seen-to"),
        (FamilyWord::Feedback(_), Some(answered)) => {
            tongue.say_with("family-feedback-answered", &[("time", &at(answered))])
        }
        (FamilyWord::Feedback(_), None) => tongue.say("family-feedback-lede"),
        (FamilyWord::News, Some(read)) => tongue.say_with("family-read", &[("time", &at(read))]),
        (FamilyWord::News, None) => tongue.say("family-not-read"),
    };
    let about = match word {
        FamilyWord::News => String::new(),
        FamilyWord::ChildBack => tongue.say("family-said-back"),
        FamilyWord::Feedback(FeedbackSort::Complaint) => tongue.say("family-feedback-complaint"),
        FamilyWord::Feedback(FeedbackSort::Feedback) => tongue.say("family-feedback-other"),
    };
    FamilyLine { at: at(sent.at), about, words: sent.words.clone(), note }
}

/// A form of the link, with what was typed and what is wrong with it.
fn form(ask: &Ask, about: FamilyWord, wrong: &[(&str, &str)]) -> Result<Answer, Problem> {
    let (tongue, typed, home) = (Tongue::of(ask), ask.form(), home(ask));
    let words = WidgetView::text_area(typed.get(WORDS));
    let (name, fields) = match about {
        FamilyWord::News => {
            let file = WidgetView::File { accept: ACCEPT.to_owned() };
            let file =
                FieldView::new(FILE_BOX, tongue.say("family-file"), file).with_hint(tongue.say("family-file-hint"));
            let words = FieldView::new(WORDS, tongue.say("family-tell-words"), words);
            ("tell", vec![words.with_hint(tongue.say("family-tell-hint")), file.optional()])
        }
        FamilyWord::ChildBack => ("back", vec![FieldView::new(WORDS, tongue.say("family-back-where"), words)]),
        FamilyWord::Feedback(_) => {
            let sorts = [("complaint", "family-feedback-complaint"), ("feedback", "family-feedback-other")];
            let option =
                |(value, words): (&str, &str)| Choice::new(value, tongue.say(words)).chosen_if(typed.get(SORT));
            let sorts = WidgetView::Radios { options: sorts.map(option).into() };
            let sort = FieldView::new(SORT, tongue.say("family-feedback-sort"), sorts);
            ("feedback", vec![sort, FieldView::new(WORDS, tongue.say("ask-circumstances"), words)])
        }
    };
    let (title, lede) = match about {
        FamilyWord::News => ("family-tell-go", "done-danger"),
        FamilyWord::ChildBack => ("family-back-go", "family-back-lede"),
        FamilyWord::Feedback(_) => ("family-feedback-go", "family-feedback-lede"),
    };
    // Whoever sends the same page twice has told it once.
    let token = Some(typed.get("_token").to_owned()).filter(|token| !token.is_empty());
    let form = FormView {
        lede: tongue.say(lede),
        submit: tongue.say("check-send"),
        token: token.unwrap_or_else(|| ask.lantern.new_secret()),
        ..FormView::new(format!("{home}/{name}"), tongue.say(title), fields)
    };
    let mut form = form.in_words(&tongue.form_words());
    for (field, key) in wrong {
        form.refuse(field, &tongue.say(key));
    }
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let shown = PublicQuestion { layout: tongue.layout(ask, Some(&home)), progress: String::new(), form };
    Ok(tongue.remembered(ask, Answer::page_with(status, &shown)?))
}

fn tell(ask: &Ask) -> Result<Answer, Problem> {
    opened(ask, FamilyWord::News)
}

fn back(ask: &Ask) -> Result<Answer, Problem> {
    opened(ask, FamilyWord::ChildBack)
}

fn feedback(ask: &Ask) -> Result<Answer, Problem> {
    opened(ask, FamilyWord::Feedback(FeedbackSort::Complaint))
}

fn opened(ask: &Ask, about: FamilyWord) -> Result<Answer, Problem> {
    match linked(ask)? {
        Ok(_) => form(ask, about, &[]),
        Err(over) => Ok(over),
    }
}

fn told(ask: &Ask) -> Result<Answer, Problem> {
    let family = match linked(ask)? {
        Ok(family) => family,
        Err(over) => return Ok(over),
    };
    let words = ask.form().get(WORDS).trim().to_owned();
    let came = ask.file(FILE_BOX).filter(|file| !file.bytes.is_empty());
    let file = came.map(|_| accepted(ask)).transpose();
    let empty = words.is_empty() && came.is_none();
    match file {
        _ if empty => form(ask, FamilyWord::News, &[("/words", "family-empty")]),
        Err(_) => form(ask, FamilyWord::News, &[(FILE, "family-file-wrong")]),
        Ok(file) => {
            let words = if words.is_empty() { Tongue::of(ask).say("family-file-alone") } else { words };
            send(ask, &family, FromFamily { about: FamilyWord::News, words, language: language(ask), file })
        }
    }
}

fn said_back(ask: &Ask) -> Result<Answer, Problem> {
    let family = match linked(ask)? {
        Ok(family) => family,
        Err(over) => return Ok(over),
    };
    let words = ask.form().get(WORDS).trim().to_owned();
    if words.is_empty() {
        return form(ask, FamilyWord::ChildBack, &[("/words", "family-back-empty")]);
    }
    send(ask, &family, FromFamily { about: FamilyWord::ChildBack, words, language: language(ask), file: None })
}

fn fed_back(ask: &Ask) -> Result<Answer, Problem> {
    let family = match linked(ask)? {
        Ok(family) => family,
        Err(over) => return Ok(over),
    };
    let typed = ask.form();
    let sort = match typed.get(SORT) {
        "complaint" => Some(FeedbackSort::Complaint),
        "feedback" => Some(FeedbackSort::Feedback),
        _ => None,
    };
    let words = typed.get(WORDS).trim().to_owned();
    let wrong = [
        sort.is_none().then_some(("/sort", "family-feedback-unsaid")),
        words.is_empty().then_some(("/words", "family-feedback-empty")),
    ];
    let wrong: Vec<_> = wrong.into_iter().flatten().collect();
    match sort.filter(|_| wrong.is_empty()) {
        Some(sort) => {
            let about = FamilyWord::Feedback(sort);
            send(ask, &family, FromFamily { about, words, language: language(ask), file: None })
        }
        None => form(ask, FamilyWord::Feedback(FeedbackSort::Complaint), &wrong),
    }
}

/// Whoever writes on these pages in another language than English is answered in it.
pub(super) fn language(ask: &Ask) -> Told<Code<Language>> {
    let tongue = Tongue::of(ask);
    let all = ask.lantern.policy().codes.list("language").map_or(&[][..], |list| &list.codes);
    let own = all.iter().find(|item| !tongue.is_english() && tongue.speaks(&item.code));
    own.map_or(Told::NotAsked, |item| Told::Known(Code::new(&item.code)))
}

fn send(ask: &Ask, family: &FamilyPage, said: FromFamily) -> Result<Answer, Problem> {
    let about = said.about;
    if said.words.chars().count() > LONGEST {
        return form(ask, about, &[("/words", "error-too-long")]);
    }
    match ask.lantern.family_says(family, said, ask.form().get("_token")) {
        Ok(_) | Err(Failure::KeyReused) => Ok(Answer::see_other(&format!("{}?sent=yes", home(ask)))),
        Err(Failure::Refused(refusals)) => {
            let wrong: Vec<_> = refusals.iter().map(|refusal| ("/words", wrong(refusal))).collect();
            form(ask, about, &wrong)
        }
        // Meanwhile the link was ended: its page says whom to ring.
        Err(Failure::NotFound) => Ok(Answer::see_other(&home(ask))),
        Err(failure) => Err(failure.into()),
    }
}

fn wrong(refusal: &Refusal) -> &'static str {
    match refusal.code {
        "too_long" => "error-too-long",
        _ => "error-characters",
    }
}
