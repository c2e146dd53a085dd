//! What each agency said of the risk, which of them said nothing yet, and what nobody knows. It weighs nobody's word against
//! another's.

use casework::answer::Answer;
use casework::case::Episode;
use casework::entry::Entry;
use casework::exploitation::signs;
use casework::ids::{OrganisationId, UnitId};
use casework::records::risk_assessed::Factor;
use casework::records::{Kind, OfKind as _, RiskContributed, ThresholdDecided};
use casework::time::Instant;

use super::signs::told;
use crate::ask::Ask;
use crate::look::parts::{Link, Section, SectionBody, SummaryList, SummaryRow};
use crate::pages::about::Teller;
use crate::pages::case::form;
use crate::pages::case::grades::{answers, contributions, questions, unanswered};
use crate::pages::case::owing::may_write;
use crate::pages::grab_pack;
use crate::pages::record::place::Place;
use crate::pages::words;

/// The duty by which the council is asked.
const ASKED: &str = "answer_risk_questions";

/// Whoever stands to the child or wrote of the risk, with what they said last.
pub(super) fn said(ask: &Ask, place: &Place, episode: &Episode, teller: &Teller<'_>, now: Instant) -> Section {
    let (directory, parties) = (ask.lantern.directory(), &episode.parties);
    let standing = [&parties.owner_force, &parties.responsible, &parties.provider, &parties.return_provider];
    let mut agencies: Vec<&OrganisationId> = standing.into_iter().flatten().collect();
    let asked: Vec<UnitId> = asked_in(ask, place, episode, now);
    agencies.extend(asked.iter().filter_map(|unit| directory.units.get(unit)).map(|(of, _)| of));
    let all: Vec<(&Entry, &[Factor])> = contributions(&place.seen.case, episode).collect();
    agencies.extend(all.iter().map(|(entry, _)| &entry.actor.organisation));
    let mut told = std::collections::BTreeSet::new();
    agencies.retain(|agency| told.insert((*agency).clone()));
    let row = |agency: &OrganisationId| {
        let own: Vec<&(&Entry, &[Factor])> =
            all.iter().filter(|(entry, _)| entry.actor.organisation == *agency).collect();
        let mut values = if own.is_empty() { vec![nothing(episode, now)] } else { lines(ask, &own, teller, now) };
        values.extend(threshold(ask, place, episode, agency, now));
        SummaryRow { key: directory.organisation_name(agency).to_owned(), values, ..SummaryRow::default() }
    };
    let may = ask.who.as_ref().is_some_and(|who| may_write(Kind::RiskContributed, who.actor.role));
    let say = may.then(|| Link::new("Say what we know, without a grade", form(episode.id, Kind::RiskContributed)));
    Section {
        action: say,
        ..Section::new(
            "agencies",
            "What each agency says",
            SectionBody::Summary(SummaryList { rows: agencies.into_iter().map(row).collect() }),
        )
    }
}

/// The units of partners who were asked in, where the profile of the borough tells them.
fn asked_in(ask: &Ask, place: &Place, episode: &Episode, now: Instant) -> Vec<UnitId> {
    let table = &ask.lantern.policy().duties;
    let told =
        table.roles.values().filter(|role| table.sharing.tells(&role.role, episode.parties.responsible.as_ref()));
    let partners = told.filter_map(|role| role.of.asked_for());
    partners.flat_map(|asked_for| place.seen.case.asked_in(asked_for, now).cloned()).collect()
}

fn nothing(episode: &Episode, now: Instant) -> String {
    match episode.grades.iter().find(|grade| grade.accountable) {
        Some(first) => format!("Nothing yet. Asked {}", words::at(first.at, now)),
        None => "Nothing yet. Asked as soon as the risk is graded".to_owned(),
    }
}

fn lines(ask: &Ask, own: &[&(&Entry, &[Factor])], teller: &Teller<'_>, now: Instant) -> Vec<String> {
    let codes = &ask.lantern.policy().codes;
    let line = |(entry, factors): &(&Entry, &[Factor])| {
        let words = RiskContributed::of(&entry.body).map(|record| record.words.clone());
        let answers = |wanted: bool| {
            let of = factors.iter().filter(move |factor| factor.answer == Answer::Known(wanted));
            of.map(|factor| codes.label("risk_factor", factor.factor.as_str())).collect::<Vec<_>>()
        };
        let answered = |word: &str, of: Vec<&str>| (!of.is_empty()).then(|| format!("{word} to “{}”", of.join("” “")));
        let said = words.into_iter().chain(answered("yes", answers(true))).chain(answered("no", answers(false)));
        let said = said.chain(signs(&entry.body).iter().map(|sign| told(codes, sign)));
        let said: Vec<String> = said.collect();
        let said = if said.is_empty() { "graded, and answered no question".to_owned() } else { said.join("; ") };
        format!("{}, {}: {said}", teller.by(entry), words::of_entry(entry, now))
    };
    own.iter().rev().take(3).map(|one| line(one)).collect()
}

/// The level of need at which a council helps, of the one list that all of them decide by.
fn threshold(ask: &Ask, place: &Place, episode: &Episode, agency: &OrganisationId, now: Instant) -> Option<String> {
    let of_agency = place.seen.case.in_episode::<ThresholdDecided>(episode.id);
    let mut own = of_agency.filter(|(entry, _)| entry.actor.organisation == *agency && place.seen.may_read(entry));
    let (entry, decided) = own.next_back()?;
    let level = ask.lantern.policy().codes.label("threshold_level", decided.level.as_str());
    Some(format!("Threshold, {}: {level}", words::of_entry(entry, now)))
}

/// What was asked and nobody knows, who is asked now, and what else may help.
pub(super) fn unknown(ask: &Ask, place: &Place, episode: &Episode, teller: &Teller<'_>, now: Instant) -> Section {
    let codes = &ask.lantern.policy().codes;
    let known = answers(&place.seen.case, episode);
    let open = known.iter().filter(|(_, factor)| factor.answer.known().is_none());
    let mut rows: Vec<SummaryRow> = open
        .map(|(entry, factor)| {
            let label = codes.label("risk_factor", factor.factor.as_str());
            let who = if factor.source.is_empty() { teller.by(entry) } else { factor.source.clone() };
            SummaryRow::new(label, format!("Not known to {who}, {}", words::of_entry(entry, now)))
        })
        .collect();
    let graded = episode.grades.last().is_some();
    rows.extend(
        graded.then(|| SummaryRow::new("Not asked", questions(unanswered(ask, &place.seen.case, episode).len()))),
    );
    rows.extend(asked(ask, place, episode, now));
    if let Some(link) = grab_pack::link(&place.seen) {
        rows.push(SummaryRow { action: Some(link), ..SummaryRow::new("Grab pack", "There is one") });
    } else if place.seen.pack.is_none() {
        rows.push(SummaryRow::new("Grab pack", "Nobody has written one"));
    }
    Section::new("unknown", "What is not known", SectionBody::Summary(SummaryList { rows }))
}

/// Who is asked for what is not known, and by when.
fn asked(ask: &Ask, place: &Place, episode: &Episode, now: Instant) -> Option<SummaryRow> {
    let duties = place.seen.duties(ask.lantern.policy());
    let duty = duties.into_iter().find(|duty| *duty.key.duty == *ASKED && duty.episode == Some(episode.id))?;
    let unit = duty.unit.as_ref().map_or(String::new(), |unit| ask.lantern.directory().unit_name(unit).to_owned());
    let until = match duty.outcome {
        Some(outcome) => format!("answered {}", words::at(outcome.at, now)),
        None => format!("by {}", words::at(duty.due_at, now)),
    };
    Some(SummaryRow::new("Asked of", format!("{unit}, {until}")))
}
