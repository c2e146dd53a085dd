//! Which unit a role is: whoever stood to the child when the clock started. Who is told by day and who by night is `notice`'s.

use std::borrow::Cow;

use super::Outcome;
use crate::case::{Case, Episode};
use crate::entry::{Entry, Resolved};
use crate::ids::{OrganisationId, UnitId};
use crate::policy::duties::{OwingRole, RoleOf};
use crate::records::ConcernRaised;
use crate::time::Instant;

/// Who stands where: in an episode as at its start; outside one as it was resolved for the entry, else as registered.
pub(super) fn stand<'a>(case: &'a Case, episode: Option<&'a Episode>, opening: Option<&Entry>) -> Cow<'a, Resolved> {
    if let Some(episode) = episode {
        return Cow::Borrowed(&episode.parties);
    }
    let resolved = opening.map(|entry| entry.resolved.clone()).unwrap_or_default();
    let responsible = resolved.responsible.clone().or_else(|| case.identity.responsible.clone());
    Cow::Owned(Resolved { responsible, ..resolved })
}

/// The unit that owes a duty: that of its role, or the owner where the role has nobody. A convenor moves with the place of
/// harm until the duty is answered.
pub(super) fn unit(
    case: &Case,
    owing: Option<&OwingRole>,
    stand: &Resolved,
    (opening, episode): (&Entry, Option<&Episode>),
    outcome: Option<Outcome>,
) -> Option<UnitId> {
    if owing.is_some_and(|owing| owing.of == RoleOf::Asked) {
        return Some(opening.body.asks().unwrap_or(&opening.actor.unit).clone());
    }
    let until = outcome.map_or(Instant::MAX, |outcome| outcome.recorded);
    let named = owing.and_then(|owing| named(owing, stand, || place_of_harm(case, episode?, until)));
    named.or_else(|| stand.owner.clone())
}

/// The unit of a role, if somebody stands there.
pub(super) fn named<'a>(
    owing: &OwingRole,
    stand: &'a Resolved,
    place_of_harm: impl FnOnce() -> Option<&'a OrganisationId>,
) -> Option<UnitId> {
    let organisation = match owing.of {
        RoleOf::Owner => return stand.owner.clone(),
        // Whoever is asked in is asked to tell, and owes nothing.
        RoleOf::Asked | RoleOf::School | RoleOf::Health | RoleOf::YouthJustice | RoleOf::Charity => return None,
        RoleOf::Desk => return stand.desk.as_ref().or(stand.owner.as_ref()).cloned(),
        RoleOf::Responsible => stand.responsible.as_ref(),
        RoleOf::Host => stand.host.as_ref().or(stand.responsible.as_ref()),
        RoleOf::Convenor => place_of_harm().or(stand.responsible.as_ref()),
        RoleOf::Home => stand.provider.as_ref(),
        RoleOf::ReturnProvider => match &stand.return_provider {
            Some(provider) => return provider.unit("return"),
            None => stand.responsible.as_ref(),
        },
    };
    organisation.and_then(|organisation| organisation.unit(&owing.unit))
}

fn place_of_harm<'a>(case: &'a Case, episode: &Episode, until: Instant) -> Option<&'a OrganisationId> {
    let concerns = case.in_episode::<ConcernRaised>(episode.id).filter(|(entry, _)| entry.recorded <= until);
    concerns.filter_map(|(_, concern)| concern.place_of_harm.known()).next_back()
}
