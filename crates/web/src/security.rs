//! What the process's log says of who signed in, who could not, and what was refused: a line each, for whoever watches over
//! the service. People stand there by id and addresses by route, so that no line names a child or what was typed.

use casework::ids::PersonId;
use operations::Way;

use crate::ask::Ask;
use crate::problem::Problem;

/// Somebody proved who they are.
pub fn signed_in(ask: &Ask, person: PersonId, way: Way) {
    tracing::info!(target: "security", event = "signed_in", %person, way = way.name(), address = ask.address());
}

/// Somebody did not, or not by an account that is known here.
pub fn not_signed_in(ask: &Ask, way: Way) {
    tracing::warn!(target: "security", event = "not_signed_in", way = way.name(), address = ask.address());
}

/// A session was ended by its person, here or from another device.
pub fn signed_out(ask: &Ask, which: &'static str) {
    let person = person(ask);
    tracing::info!(target: "security", event = "signed_out", person, which, address = ask.address());
}

/// Somebody who keeps the register ended every session of another.
pub fn shut_out(ask: &Ask, whom: PersonId) {
    tracing::warn!(target: "security", event = "shut_out", %whom, person = person(ask), address = ask.address());
}

/// Something was asked that whoever asked may not do, or that no page of ours asks. A form that was filled in wrongly is
/// neither, and strangers find nothing at many addresses.
pub fn refused(ask: &Ask, route: &'static str, problem: &Problem) {
    let out_of_place = match problem {
        Problem::Forbidden
        | Problem::ProveAgain
        | Problem::Unreadable(_)
        | Problem::MethodNotAllowed
        | Problem::TooLarge(_)
        | Problem::TooOften(_) => true,
        Problem::NotFound => ask.who.is_some(),
        _ => false,
    };
    if out_of_place {
        let (person, method, why, address) = (person(ask), ask.method.as_str(), problem.code(), ask.address());
        tracing::warn!(target: "security", event = "refused", why, person, method, route, address);
    }
}

fn person(ask: &Ask) -> Option<String> {
    ask.who.as_ref().and_then(|who| who.actor.person).map(|person| person.to_string())
}
