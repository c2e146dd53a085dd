//! A child who is away without permission: what carers do first, and what a report to the police takes over from the record
//! of the absence. When somebody is to look again is the duty table’s.

use crate::answer::Answer;
use crate::case::{Case, Class, Episode};
use crate::code::Code;
use crate::duty::{Duty, duties};
use crate::entry::Entry;
use crate::ids::EpisodeId;
use crate::policy::Policy;
use crate::records::grab_pack_recorded::Place;
use crate::records::{AbsenceReviewed, EnquiryRecorded, GrabPackRecorded, OfKind as _, ReportReceived, RiskAssessed};
use crate::time::{Instant, Moment};

/// What carers do before and beside a report, as kinds of enquiry: the eleven checks of the joint responsibility agreement,
/// then the two that only the borough’s list has.
pub const CARERS: [&str; 13] = [
    "call_child",
    "family",
    "friends",
    "hospitals",
    "social_media",
    "search_home",
    "likely_places",
    "travel_card",
    "other_children_in_home",
    "social_worker",
    "risk_assessment",
    "associates",
    "custody",
];

/// The list of the enquiry’s codes.
const ENQUIRY: &str = "enquiry_kind";

/// The duty that somebody looks again, whoever does.
pub const LOOKED_AT: &str = "see_absence_looked_at";

/// One line of the carers’ list, with what was recorded of it.
#[derive(Debug, Clone)]
pub struct Check<'a> {
    /// The kind of enquiry.
    pub kind: &'static str,
    /// Whom to ask, for a person in the grab pack.
    pub who: String,
    /// Where to look, for a place in the grab pack.
    pub place: String,
    /// What the grab pack says of it.
    pub hint: String,
    /// What was recorded, in journal order.
    pub done: Vec<(&'a Entry, &'a EnquiryRecorded)>,
}

impl Check<'_> {
    fn new(kind: &'static str) -> Self {
        Check { kind, who: String::new(), place: String::new(), hint: String::new(), done: Vec::new() }
    }

    fn is_of(&self, enquiry: &EnquiryRecorded) -> bool {
        let same = |own: &str, said: &str| own.trim() == said.trim();
        self.kind == enquiry.kind.as_str() && same(&self.who, &enquiry.who) && same(&self.place, &enquiry.place)
    }

    /// What it is called.
    pub fn label(&self, policy: &Policy) -> String {
        let kind = policy.codes.label(ENQUIRY, self.kind);
        match [self.who.as_str(), self.place.as_str()].into_iter().find(|own| !own.is_empty()) {
            Some(own) => format!("{kind}: {own}"),
            None => kind.to_owned(),
        }
    }
}

/// What the list names beside its own lines.
#[derive(Debug, Clone, Default)]
pub struct Named<'a> {
    /// The grab pack, where one is opened.
    pub pack: Option<&'a GrabPackRecorded>,
    /// Hospitals of the place, each with its telephone.
    pub hospitals: Vec<(String, String)>,
}

/// The kinds of which each person or place is a line, and stays one once somebody has named it.
const NAMED: [&str; 5] = ["family", "friends", "associates", "likely_places", "hospitals"];

/// The carers’ list of an episode: its own lines, those of the grab pack and of the hospitals, and everybody and every place
/// that was named before, in this episode or an earlier one.
pub fn checks<'a>(case: &'a Case, episode: EpisodeId, named: &Named<'_>) -> Vec<Check<'a>> {
    let mut all: Vec<Check<'a>> = CARERS.map(Check::new).into();
    let hospitals = named.hospitals.iter().map(|(name, phone)| Check {
        place: name.clone(),
        hint: phone.clone(),
        ..Check::new("hospitals")
    });
    all.extend(hospitals);
    named.pack.iter().for_each(|pack| of_pack(&mut all, pack));
    for (_, enquiry) in case.of::<EnquiryRecorded>() {
        let kind = NAMED.into_iter().find(|kind| *kind == enquiry.kind.as_str());
        let says_whom = !enquiry.who.trim().is_empty() || !enquiry.place.trim().is_empty();
        if let Some(kind) = kind.filter(|_| says_whom && !all.iter().any(|check| check.is_of(enquiry))) {
            let (who, place) = (enquiry.who.trim().to_owned(), enquiry.place.trim().to_owned());
            all.push(Check { who, place, ..Check::new(kind) });
        }
    }
    for (entry, enquiry) in case.in_episode::<EnquiryRecorded>(episode) {
        // What names somebody or somewhere that no line has stands on the line of its kind.
        let own = all.iter().rposition(|check| check.is_of(enquiry));
        let own = own.or_else(|| all.iter().position(|check| check.kind == enquiry.kind.as_str()));
        if let Some(check) = own.and_then(|place| all.get_mut(place)) {
            check.done.push((entry, enquiry));
        }
    }
    all
}

fn of_pack(all: &mut Vec<Check<'_>>, pack: &GrabPackRecorded) {
    let card = joined([pack.travel_card.clone(), pack.travel.clone()]).replace('\n', "; ");
    for (kind, hint) in [("social_media", &pack.accounts), ("travel_card", &card)] {
        if let Some(check) = all.iter_mut().find(|check| check.kind == kind) {
            check.hint.clone_from(hint);
        }
    }
    all.extend(pack.contacts.iter().map(|contact| {
        let about = [contact.relationship.as_str(), contact.phone.as_str()];
        let about: Vec<&str> = about.into_iter().filter(|said| !said.is_empty()).collect();
        let kind = if contact.family.is_yes() { "family" } else { "associates" };
        Check { who: contact.name.clone(), hint: about.join(", "), ..Check::new(kind) }
    }));
    let place =
        |place: &Place| Check { place: place.place.clone(), hint: place.why.clone(), ..Check::new("likely_places") };
    all.extend(pack.places.iter().map(place));
}

/// The latest assessment by the council that is responsible for the child, which carers are to have read.
pub fn council_assessment(case: &Case, episode: EpisodeId) -> Option<(&Entry, &RiskAssessed)> {
    let responsible = case.episode(episode)?.parties.responsible.as_ref().or(case.identity.responsible.as_ref())?;
    case.of::<RiskAssessed>().rfind(|(entry, _)| entry.actor.organisation == *responsible)
}

/// The report that an absence becomes: everything its record says, nothing asked again, with why it is reported and what was
/// said besides. None when the episode is no absence.
pub fn report(case: &Case, episode: &Episode, policy: &Policy, why: &str, said: &str) -> Option<ReportReceived> {
    let mut told = episode.reports.iter().rev().filter_map(|id| ReportReceived::of(&case.entry(*id)?.body));
    let absence = told.find(|report| report.is_absence())?;
    let looks: Vec<(&Entry, &AbsenceReviewed)> = case.in_episode(episode.id).collect();
    let later = looks.iter().filter(|(_, look)| !look.worries.trim().is_empty());
    let later = later.map(|(entry, look)| format!("{}: {}", clock(entry.done()), look.worries));
    let whereabouts = looks.last().map_or(&absence.whereabouts, |(_, look)| &look.whereabouts);
    let is_away = episode.class == Class::UnauthorisedAbsence;
    is_away.then(|| ReportReceived {
        circumstances: joined([why.to_owned(), absence.circumstances.clone()]),
        worries: joined(std::iter::once(absence.worries.clone()).chain(later).chain([said.to_owned()])),
        whereabouts: whereabouts.clone(),
        steps_taken: joined([absence.steps_taken.clone(), steps(case, episode.id, policy)]),
        channel: Answer::Known(Code::new("lantern")),
        review: Moment::default(),
        to_police: true,
        ..absence.clone()
    })
}

/// The carers’ list in words, one check a line; what nobody recorded is not done.
fn steps(case: &Case, episode: EpisodeId, policy: &Policy) -> String {
    let line = |check: &Check<'_>| {
        let said = check.done.iter().map(|(entry, enquiry)| format!("{}, {}", clock(entry.done()), enquiry.outcome));
        let said: Vec<String> = said.collect();
        let said = if said.is_empty() { "not done".to_owned() } else { said.join("; ") };
        format!("{}: {said}", check.label(policy))
    };
    joined(checks(case, episode, &Named::default()).iter().map(line))
}

fn joined(parts: impl IntoIterator<Item = String>) -> String {
    let said: Vec<String> = parts.into_iter().filter(|part| !part.trim().is_empty()).collect();
    said.join("\n")
}

fn clock(at: Instant) -> String {
    at.in_london().strftime("%a %-d %b %H:%M").to_string()
}

/// The absences that nobody has looked at by the time set and the grace after it, each with the words that say so.
pub fn lapsed(case: &Case, policy: &Policy, now: Instant) -> Vec<(EpisodeId, String)> {
    let open = |duty: &Duty| *duty.key.duty == *LOOKED_AT && duty.outcome.is_none() && !duty.history;
    let lapsed = duties(case, policy).into_iter().filter(open).filter_map(|duty| {
        let episode = case.episode(duty.episode?)?;
        let holding = policy.duties.holding(&episode.parties);
        let over = duty.late_at + policy.duties.reminders(&duty.role, &holding).grace < now;
        let why = format!(
            "Nobody has looked at the absence again, as was to be done by {}. Lantern reports it.",
            clock(duty.due_at)
        );
        over.then_some((episode.id, why))
    });
    lapsed.collect()
}
