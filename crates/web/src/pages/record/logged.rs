//! An absence that somebody logs while nobody knows where the child is: one press reports the child missing, with what was
//! typed or what was logged.

use casework::answer::Answer as Told;
use casework::code::{Code, Language};
use casework::form::Typed;
use casework::ids::{ChildId, EntryId};
use operations::{AwayTold, Failure};

use super::place::Place;
use super::{drafts, key, read};
use crate::ask::{Answer, Ask};
use crate::problem::Problem;

/// The child is reported missing in place of the log, with what was typed; nothing has to be filled in.
pub(super) fn report_instead(ask: &Ask, place: &Place, typed: &Typed) -> Result<Answer, Problem> {
    let token = typed.get("_token");
    drafts::keep_typed(ask, token, typed);
    let (since, _) = read::occurred(typed, place.descriptor.times, ask.lantern.now());
    let said = |name: &str| typed.get(name).trim().to_owned();
    let told = AwayTold {
        since: since.unwrap_or_default(),
        place: said("place.known"),
        words: said("words"),
        source: said("source"),
        interpreter: spoken(ask, typed),
    };
    match ask.lantern.report_away(&ask.who()?.actor, place.seen.child, &told, Some(key(ask, token)?)) {
        Ok(written) => {
            _ = ask.lantern.forget_form(token);
            Ok(Answer::see_other(&format!("/report/taken/{}", written.entry)))
        }
        Err(Failure::Refused(refusals)) => super::refused(ask, place, typed, &refusals),
        Err(Failure::KeyReused) => super::sent_before(ask, place, typed),
        Err(failure) => Err(failure.into()),
    }
}

/// The language of the interpreter, where one is chosen.
fn spoken(ask: &Ask, typed: &Typed) -> Told<Code<Language>> {
    let language = typed.get("interpreter.known").trim();
    let mut known = ask.lantern.policy().codes.in_force("language", ask.lantern.now().london_date());
    if known.any(|item| item.code == language) { Told::Known(Code::new(language)) } else { Told::NotAsked }
}

/// One press after it was logged. Pressed again, it leads back.
pub(super) fn report_now(ask: &Ask) -> Result<Answer, Problem> {
    let (child, entry): (ChildId, EntryId) = (ask.part("child")?, ask.part("entry")?);
    let written = ask.lantern.report_logged(&ask.who()?.actor, child, entry)?;
    Ok(Answer::see_other(&match written {
        Some(written) => format!("/report/taken/{}", written.entry),
        None => "/notices".to_owned(),
    }))
}
