//! The pause before what cannot be undone or is probably a mistake: lowering a grade, closing an episode, erasing a record.

use casework::entry::Entry;
use casework::form::Typed;
use casework::records::Kind;

use super::correction::RECORD;
use super::place::Place;
use super::read::Read;
use crate::ask::Ask;
use crate::look::pages::Interruption;
use crate::look::parts::{Link, PostButton};
use crate::pages::about;
use crate::pages::drafts::boxes;
use crate::pages::layout;
use crate::problem::Problem;

/// What to say before going on, if anything.
struct Words {
    heading: String,
    paragraphs: Vec<String>,
    consequences: Vec<String>,
    confirm: &'static str,
}

pub(super) fn before(ask: &Ask, place: &Place, typed: &Typed, read: &Read) -> Result<Option<Interruption>, Problem> {
    let words = match place.kind {
        Kind::RiskAssessed => lowering(ask, place, read)?,
        // A closure that is corrected is closed already: only what lowers a grade does so by correction too.
        Kind::Corrected if place.target.as_ref().and_then(Entry::kind) == Some(Kind::RiskAssessed) => {
            lowering(ask, place, read)?
        }
        Kind::EpisodeClosed => Some(closing(ask, place)),
        Kind::Withdrawn => Some(taking_back(place)),
        Kind::DisposalApproved => Some(erasing()),
        _ => None,
    };
    Ok(words.map(|words| Interruption {
        layout: layout(ask, &about::title(&place.seen, "Before you go on")),
        identity: Some(about::identity(ask, &place.seen)),
        heading: words.heading,
        paragraphs: words.paragraphs,
        consequences: words.consequences,
        confirm: again(ask, typed, words.confirm),
        back: Link::new("Go back and change it", &ask.path),
    }))
}

/// A button that sends the same again, confirmed.
pub(in crate::pages) fn again(ask: &Ask, typed: &Typed, label: &str) -> PostButton {
    let mut fields = boxes(typed);
    fields.push(("_confirmed".to_owned(), "yes".to_owned()));
    fields.push(("_now".to_owned(), typed.get("_now").to_owned()));
    PostButton {
        label: label.to_owned(),
        about: String::new(),
        action: ask.path.clone(),
        token: typed.get("_token").to_owned(),
        fields,
        primary: true,
    }
}

fn lowering(ask: &Ask, place: &Place, read: &Read) -> Result<Option<Words>, Problem> {
    let organisation = &ask.who()?.actor.organisation;
    let risk = &ask.lantern.policy().risk;
    let said = read.record.get(RECORD).unwrap_or(&read.record);
    let chosen = said.get("grade").and_then(serde_json::Value::as_str).and_then(|code| risk.grade(code));
    let (about, episode) = match &place.target {
        Some(target) => (Some(target.id), target.episode),
        None => (None, place.seen.episode),
    };
    let grades = episode.and_then(|id| place.seen.case.episode(id)).map_or(&[][..], |episode| &episode.grades);
    let standing = grades
        .iter()
        .rfind(|grade| about.map_or(grade.organisation == *organisation, |corrected| grade.entry == corrected));
    let (Some(chosen), Some(standing)) = (chosen, standing) else { return Ok(None) };
    if chosen.band >= standing.band {
        return Ok(None);
    }
    let was = risk.grade(&standing.grade).map_or(standing.grade.as_str(), |grade| grade.label.as_str());
    Ok(Some(Words {
        heading: format!("Lower the grade from {} to {}?", was.to_lowercase(), chosen.label.to_lowercase()),
        paragraphs: vec!["Being away often, or being found before, is no reason for a lower grade.".to_owned()],
        consequences: vec![
            "No clock that is running is reset.".to_owned(),
            "The other agencies see the change and your reasons, and may challenge it.".to_owned(),
        ],
        confirm: "Lower it",
    }))
}

fn taking_back(place: &Place) -> Words {
    let title = place.target.as_ref().and_then(Entry::kind).map_or("entry", Kind::title);
    Words {
        heading: format!("Take back “{title}”?"),
        paragraphs: vec![
            "Take an entry back only if it was never true. If part of it was wrong, correct it.".to_owned(),
        ],
        consequences: vec![
            "What was owed because of it is void.".to_owned(),
            "The entry and your reason stay on the record.".to_owned(),
        ],
        confirm: "Take it back",
    }
}

fn erasing() -> Words {
    Words {
        heading: "Erase the record?".to_owned(),
        paragraphs: vec!["Nobody can bring back what it says, not from here and not from Lantern’s makers.".to_owned()],
        consequences: vec![
            "What every entry says is erased, and with it every list, search and draft about the child.".to_owned(),
            "That there were entries, when and by whom, stays, and who looked.".to_owned(),
        ],
        confirm: "Erase it",
    }
}

fn closing(ask: &Ask, place: &Place) -> Words {
    let now = ask.lantern.now();
    let duties = place.seen.duties(ask.lantern.policy());
    let owed = duties.into_iter().filter(|duty| {
        duty.episode == place.seen.episode && duty.outcome.is_none() && !duty.history && duty.opens_at <= now
    });
    Words {
        heading: "Close the episode?".to_owned(),
        paragraphs: vec![
            "A child who has only been heard of, or is said to be somewhere, is still missing.".to_owned(),
        ],
        consequences: owed
            .map(|duty| format!("Still owed after closing, unless it was only for the search: {}", duty.title))
            .collect(),
        confirm: "Close it",
    }
}
