//! Taking a duty and acknowledging a notice: one button each, one entry each.

use casework::entry::Origin;
use casework::ids::{ChildId, EntryId, EpisodeId};
use casework::records::Kind;
use operations::{Key, Write};
use serde_json::json;

use super::case::WITH_CHILDREN;
use crate::ask::{Answer, Ask};
use crate::problem::Problem;
use crate::route::{Route, Shows, post};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        post("/duties/take", WITH_CHILDREN, Shows::Nothing, take),
        post("/notices/acknowledge", WITH_CHILDREN, Shows::Nothing, acknowledge),
    ]
}

fn field<T: std::str::FromStr>(ask: &Ask, name: &str) -> Result<T, Problem> {
    ask.form().get(name).parse().map_err(|_| Problem::Unreadable("The button did not say what it is for.".to_owned()))
}

/// The page the button stood on: only ever one of our own.
fn back(ask: &Ask, otherwise: &str) -> String {
    let typed = ask.form();
    let back = typed.get("back");
    let own = back.starts_with('/') && !back.starts_with("//") && !back.contains(['\\', '\r', '\n']);
    if own { back.to_owned() } else { otherwise.to_owned() }
}

fn write(ask: &Ask, child: ChildId, kind: Kind, record: serde_json::Value) -> Result<(), Problem> {
    let (actor, typed) = (&ask.who()?.actor, ask.form());
    let episode = typed.get("episode").parse().ok();
    let write = Write { child, episode, kind, occurred: None, record, revises: None, origin: Origin::Written };
    let scope = actor.person.map_or_else(|| format!("unit/{}", actor.unit), |person| format!("person/{person}"));
    let token = typed.get("_token");
    // One token serves every button of a page, so the key also says which of them it was.
    let key = (!token.is_empty()).then(|| Key { scope, key: format!("{token}/{}/{}", kind.name(), write.record) });
    ask.lantern.write(actor, write, key)?;
    Ok(())
}

fn take(ask: &Ask) -> Result<Answer, Problem> {
    let typed = ask.form();
    if typed.get("duty").is_empty() {
        let episode: EpisodeId = field(ask, "episode")?;
        let next = ask.lantern.next_to_take(&ask.who()?.actor, episode)?;
        if let Some(next) = next {
            write(ask, next.child, Kind::DutyTaken, json!({ "duty": next.duty, "opening": next.opening }))?;
        }
        return Ok(Answer::see_other(&back(ask, "/board")));
    }
    let opening: EntryId = field(ask, "opening")?;
    write(ask, field(ask, "child")?, Kind::DutyTaken, json!({ "duty": typed.get("duty"), "opening": opening }))?;
    Ok(Answer::see_other(&back(ask, "/")))
}

fn acknowledge(ask: &Ask) -> Result<Answer, Problem> {
    let about: EntryId = field(ask, "about")?;
    let record = json!({ "about": about, "event": ask.form().get("event") });
    write(ask, field(ask, "child")?, Kind::NoticeAcknowledged, record)?;
    Ok(Answer::see_other(&back(ask, "/notices")))
}
