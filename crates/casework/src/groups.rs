//! Which of the protocol’s six groups of children a child is in, and under which legal status, as the record has it at the start of an
//! episode. Nobody types it, and what is not known is named.

use serde::Serialize;

use crate::case::{Case, Episode};
use crate::code::{Code, LegalStatus, ScopeGroup};
use crate::entry::{Band, Entry};
use crate::ids::OrganisationId;
use crate::records::concern_raised::ConcernKind;
use crate::records::{Body, ChildRegistered, ConcernRaised, Kind, OfKind as _, PlacementStarted};

/// The groups of the protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// At home with family.
    FamilyHome,
    /// In care, placed in the area of the authority responsible.
    InCareInArea,
    /// In care, placed in the area of another authority: for the one responsible.
    InCarePlacedAway,
    /// The same, for the authority of the place.
    PlacedByAnother,
    /// Admitted to a hospital or a mental health unit.
    Hospital,
    /// Of another area, and at risk of significant harm.
    AtRiskFromElsewhere,
}

impl Group {
    /// Its code.
    pub fn code(self) -> Code<ScopeGroup> {
        Code::new(match self {
            Group::FamilyHome => "family_home",
            Group::InCareInArea => "in_care_in_area",
            Group::InCarePlacedAway => "in_care_placed_away",
            Group::PlacedByAnother => "placed_by_another",
            Group::Hospital => "hospital",
            Group::AtRiskFromElsewhere => "at_risk_from_elsewhere",
        })
    }
}

/// One group that a child is in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct In {
    /// The group.
    pub group: Group,
    /// The authority for which the child is in it; none for a hospital.
    pub of: Option<OrganisationId>,
}

/// What has to be known before a group follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unknown {
    /// Whether the child is looked after.
    InCare,
    /// Which authority is responsible.
    Responsible,
    /// In whose area the placement is.
    Host,
    /// Where the child went missing from.
    MissingFrom,
    /// Under which legal status the child is looked after.
    LegalStatus,
}

/// Where a child stands, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Groups {
    /// The groups, in the order of the protocol.
    pub groups: Vec<In>,
    /// The legal status of a child who is looked after.
    pub legal_status: Option<Code<LegalStatus>>,
    /// What is not known yet.
    pub unknown: Vec<Unknown>,
}

/// Where the child of an episode stands: at its start, and at risk whenever that was known.
pub fn of(case: &Case, episode: &Episode) -> Groups {
    let looked_after = in_care(case, episode);
    let from = missing_from(case, episode);
    let admitted = from.is_some_and(is_hospital);
    let mut told = Groups::default();
    match looked_after {
        Some(true) => {
            told.placed(case, episode);
            told.legal_status = legal_status(case, episode);
            told.unknown.extend(told.legal_status.is_none().then_some(Unknown::LegalStatus));
        }
        Some(false) => told.at_home(episode, from),
        None => told.unknown.push(Unknown::InCare),
    }
    told.unknown.extend(from.is_none().then_some(Unknown::MissingFrom));
    told.groups.extend(admitted.then_some(In { group: Group::Hospital, of: None }));
    let risk = at_risk(case, episode).into_iter();
    told.groups.extend(risk.map(|of| In { group: Group::AtRiskFromElsewhere, of: Some(of) }));
    told.groups.sort();
    told.unknown.sort_unstable();
    told
}

impl Groups {
    fn placed(&mut self, case: &Case, episode: &Episode) {
        let parties = &episode.parties;
        // Of a placement that is not on the list, the authority of the place is only taken to be the one responsible.
        let listed = parties.home.is_some()
            || case.placement_at(episode.missing_since()).is_some_and(|placement| placement.home.is_some());
        let Some(responsible) = parties.responsible.clone() else {
            self.unknown.push(Unknown::Responsible);
            return;
        };
        match parties.host.clone().filter(|host| listed || *host != responsible) {
            None => self.unknown.push(Unknown::Host),
            Some(host) if host == responsible => {
                self.groups.push(In { group: Group::InCareInArea, of: Some(responsible) });
            }
            Some(host) => {
                self.groups.push(In { group: Group::InCarePlacedAway, of: Some(responsible) });
                self.groups.push(In { group: Group::PlacedByAnother, of: Some(host) });
            }
        }
    }

    /// Who is not looked after lives with family, wherever they went from; on a ward they were admitted.
    fn at_home(&mut self, episode: &Episode, from: Option<&str>) {
        match from {
            None => {}
            Some(from) if is_hospital(from) => {}
            Some("foster_home" | "childrens_home") => self.unknown.push(Unknown::InCare),
            Some(_) => self.groups.push(In { group: Group::FamilyHome, of: episode.parties.responsible.clone() }),
        }
        self.unknown.extend(episode.parties.responsible.is_none().then_some(Unknown::Responsible));
    }
}

/// Whether the child was looked after: a placement says so, and else the registration.
fn in_care(case: &Case, episode: &Episode) -> Option<bool> {
    let registered = case.identity.entry.and_then(|entry| case.entry(entry));
    let registered = registered.and_then(|entry| ChildRegistered::of(&entry.body));
    let said = registered.and_then(|child| child.in_care.known()).copied();
    if case.placement_at(episode.missing_since()).is_some() { Some(true) } else { said }
}

/// The legal status said with the placement in which the child was, or with the last one that says any.
fn legal_status(case: &Case, episode: &Episode) -> Option<Code<LegalStatus>> {
    let start = episode.missing_since();
    let own = case.placement_at(start).map(|placement| placement.entry);
    let said = |entry: &Entry| PlacementStarted::of(&entry.body)?.legal_status.known().cloned();
    let before = case.of::<PlacementStarted>().map(|(entry, _)| entry).filter(|entry| entry.began() <= start);
    let last = || before.filter_map(said).next_back();
    own.and_then(|own| case.entry(own)).and_then(said).or_else(last)
}

/// Where the child went missing from, as last said.
pub fn missing_from<'a>(case: &'a Case, episode: &Episode) -> Option<&'a str> {
    case.entries.iter().rev().filter(|entry| entry.episode == Some(episode.id)).find_map(said_from)
}

fn said_from(entry: &Entry) -> Option<&str> {
    let answer = match &entry.body {
        Body::ReportReceived(report) => &report.missing_from,
        Body::DetailsAdded(details) => &details.missing_from,
        _ => return None,
    };
    answer.known().map(Code::as_str)
}

fn is_hospital(from: &str) -> bool {
    matches!(from, "hospital" | "mental_health_unit")
}

/// The first entry of an episode that says that the child went missing from a hospital or a mental health unit, where nobody has said
/// otherwise since.
pub fn admission<'a>(case: &'a Case, episode: &Episode) -> Option<&'a Entry> {
    let reports = episode.reports.iter().filter_map(|id| case.entry(*id));
    let later = case.of_kind_in(episode.id, Kind::DetailsAdded);
    let mut told: Vec<&Entry> = reports.chain(later).filter(|entry| said_from(entry).is_some()).collect();
    told.sort_by_key(|entry| case.place(entry.id));
    told.last().and_then(|entry| said_from(entry)).filter(|from| is_hospital(from))?;
    told.into_iter().find(|entry| said_from(entry).is_some_and(is_hospital))
}

/// The authority, other than the one responsible, in whose area an entry says that the child was harmed or is in danger.
pub fn harmed_elsewhere<'a>(entry: &'a Entry, responsible: Option<&OrganisationId>) -> Option<&'a OrganisationId> {
    let concern = ConcernRaised::of(&entry.body)?;
    let harm = matches!(
        concern.kind,
        ConcernKind::Immediate | ConcernKind::SignificantHarm | ConcernKind::SeriousCrimeDisclosed
    );
    let place = concern.place_of_harm.known().filter(|_| harm)?;
    (responsible? != place).then_some(place)
}

/// The authorities, other than the one responsible, in whose area the child is at risk: where harm is feared, and where a child who is
/// graded high was placed.
fn at_risk(case: &Case, episode: &Episode) -> Vec<OrganisationId> {
    let parties = &episode.parties;
    let feared = case.in_episode::<ConcernRaised>(episode.id);
    let feared = feared.filter_map(|(entry, _)| harmed_elsewhere(entry, parties.responsible.as_ref()));
    let high = episode.highest_band() == Some(Band::High) && parties.responsible.is_some();
    let placed = parties.host.as_ref().filter(|host| high && Some(*host) != parties.responsible.as_ref());
    let mut all: Vec<OrganisationId> = feared.chain(placed).cloned().collect();
    all.sort();
    all.dedup();
    all
}
