//! The facts of an invented case as entries with their records.

use casework::actor::{Actor, Role};
use casework::answer::Answer;
use casework::case::Decision;
use casework::code::Code;
use casework::entry::{Entry, Origin, Resolved, Subject};
use casework::exploitation::Sign;
use casework::ids::{ChildId, EpisodeId, HomeId, OrganisationId, UnitId};
use casework::record::Scope;
use casework::records::concern_raised::ConcernKind;
use casework::records::corrected::Replacement;
use casework::records::duty_answered::Outcome as Done;
use casework::records::prevention_interview::InterviewOutcome;
use casework::records::risk_assessed::Factor;
use casework::records::{
    AbsenceReviewed, Body, ChildRegistered, ChildReturned, ConcernRaised, ContactMade, Corrected, DutyAnswered,
    EpisodeClosed, Kind, LocationClaimed, LocationRefuted, LocationVerified, MissingStartCorrected, PlacementEnded,
    PlacementPlanned, PlacementStarted, PreventionInterview, ReportDecided, ReportReceived, ReturnConversationDeclined,
    ReturnConversationHeld, ReturnConversationOffered, ReturnConversationWrittenUp, RiskAssessed, WellbeingConfirmed,
    Withdrawn,
};
use casework::time::{Moment, When};
use serde_json::{Value, json};

use super::{Fact, HOMES, Told, What, World, at, id, scope};

fn moment(told: Told) -> Moment {
    let when = match told {
        Some((early, late)) if early == late => When::At(at(early)),
        Some((early, late)) => When::Between(at(early), at(late)),
        None => When::Unknown,
    };
    Moment { when, words: None }
}

fn exactly(set: Option<i64>) -> Moment {
    set.map_or_else(Moment::default, |set| Moment::at(at(set)))
}

fn organisation(slug: &str) -> OrganisationId {
    slug.parse().unwrap_or_else(|_| OrganisationId::literal("e09000030"))
}

fn unit(slug: &str) -> UnitId {
    slug.parse().unwrap_or_else(|_| UnitId::literal("lantern"))
}

/// Every fact as an entry.
pub fn entries(world: &World) -> Vec<Entry> {
    world.facts.iter().map(|fact| entry(world, fact)).collect()
}

fn entry(world: &World, fact: &Fact) -> Entry {
    let police = !matches!(fact.what, What::Grade { police: false, .. }) && !fact.of_council();
    let own = if police { world.force } else { world.responsible };
    Entry {
        id: id(fact.place),
        subject: Subject::Child(ChildId::numbered(1)),
        position: u32::try_from(fact.place).unwrap_or_default() + 1,
        episode: fact.episode.map(|report| EpisodeId::of_report(id(report))),
        actor: Actor {
            person: None,
            role: Role::System,
            organisation: organisation(own),
            unit: unit("lantern"),
            home: None,
        },
        origin: if fact.import { Origin::Import } else { Origin::Written },
        former: None,
        resolved: resolved(world, fact),
        occurred: moment(fact.told),
        recorded: at(fact.recorded),
        body: body(world, fact),
        earlier: Vec::new(),
        corrected: None,
    }
}

pub fn owner(world: &World, police: bool) -> String {
    if police { format!("{}-unit", world.force) } else { format!("{}-csc", world.responsible) }
}

fn resolved(world: &World, fact: &Fact) -> Resolved {
    match fact.what {
        What::Report { police, .. } => Resolved {
            owner: Some(unit(&owner(world, police))),
            owner_force: police.then(|| organisation(world.force)),
            responsible: Some(organisation(world.responsible)),
            host: Some(organisation(world.host)),
            return_provider: world.return_provider.map(organisation),
            ..Resolved::default()
        },
        What::Grade { band, .. } => Resolved { band: Some(band), ..Resolved::default() },
        What::Planned { home } | What::Started { home } => Resolved {
            responsible: Some(organisation(world.responsible)),
            host: HOMES.get(usize::from(home)).map(|host| organisation(host)),
            ..Resolved::default()
        },
        What::Other { kind, .. } if scope(kind).is_some_and(|scope| scope != Scope::Episode) => {
            Resolved { responsible: Some(organisation(world.responsible)), ..Resolved::default() }
        }
        _ => Resolved::default(),
    }
}

fn report(start: Option<i64>, what: &What) -> Body {
    let (police, whereabouts, phone, hospital, review) = match what {
        What::Report { police, whereabouts, phone, hospital, review, .. } => {
            (*police, *whereabouts, *phone, *hospital, *review)
        }
        _ => (true, false, false, false, None),
    };
    ReportReceived {
        missing_since: exactly(start),
        last_seen: Moment::default(),
        last_seen_where: String::new(),
        circumstances: String::new(),
        worries: String::new(),
        whereabouts_known: Answer::Known(whereabouts),
        whereabouts: String::new(),
        immediate_danger: Answer::NotAsked,
        medical: Answer::NotAsked,
        description: String::new(),
        steps_taken: String::new(),
        reporter_name: String::new(),
        relationship: Answer::NotAsked,
        family_agrees: Answer::NotAsked,
        reporter_phone: String::new(),
        interpreter: Answer::NotAsked,
        channel: Answer::NotAsked,
        noticed: Moment::default(),
        delay: String::new(),
        rang: Moment::default(),
        answered: Moment::default(),
        interpreted: Answer::NotAsked,
        advice: Vec::new(),
        child_phone: if phone { Answer::Known(String::new()) } else { Answer::NotAsked },
        review: exactly(review),
        missing_from: if hospital { Answer::Known(Code::new("hospital")) } else { Answer::NotAsked },
        ward_contact: Answer::NotAsked,
        clinical_risk: Answer::NotAsked,
        last_seen_with: Answer::NotAsked,
        out_of_character: Answer::NotAsked,
        clothing: Answer::NotAsked,
        social_media: Answer::NotAsked,
        other: Answer::NotAsked,
        not_known: Vec::new(),
        to_police: police,
    }
    .into()
}

fn not_known() -> Factor {
    Factor {
        factor: Code::new("exploitation"),
        answer: Answer::NotKnown,
        source: String::new(),
        obtained: Moment::default(),
    }
}

pub fn sample(kind: Kind) -> Body {
    let sample = kind.descriptor().map(|descriptor| descriptor.sample.clone()).unwrap_or_default();
    Body::read(kind, sample).unwrap_or(Body::Unreadable)
}

#[expect(clippy::too_many_lines, reason = "one arm for each kind of fact")]
fn body(world: &World, fact: &Fact) -> Body {
    match &fact.what {
        What::Known { in_care, phone } => match sample(Kind::ChildRegistered) {
            Body::ChildRegistered(child) => ChildRegistered {
                in_care: Answer::Known(*in_care),
                responsible: Answer::Known(organisation(world.responsible)),
                phone: if *phone { Answer::Known(String::new()) } else { Answer::NotAsked },
                ..*child
            }
            .into(),
            other => other,
        },
        What::Report { start, .. } => report(*start, &fact.what),
        What::LookedAgain { review } => {
            AbsenceReviewed { whereabouts: String::new(), worries: String::new(), review: exactly(*review) }.into()
        }
        What::Decision { decision, report, review } => ReportDecided {
            decision: match decision {
                0..=2 => Decision::Opened,
                3 => Decision::NotOpened,
                _ => Decision::AnotherAbsence,
            },
            reason: None,
            evidence: String::new(),
            review: exactly(*review),
            advice: Vec::new(),
            report: report.map(id),
        }
        .into(),
        What::Grade { review, unknown, .. } => RiskAssessed {
            factors: unknown.then(not_known).into_iter().collect(),
            exploitation: Vec::new(),
            hypothesis: String::new(),
            grade: Code::new("medium"),
            rationale: String::new(),
            override_reason: String::new(),
            lower_reason: None,
            review: exactly(*review),
        }
        .into(),
        What::Concern { kind, place } => ConcernRaised {
            kind: match kind {
                0 => ConcernKind::Immediate,
                1 => ConcernKind::SignificantHarm,
                2 => ConcernKind::SeriousCrimeDisclosed,
                3 => ConcernKind::PoliceProtection,
                _ => ConcernKind::Exploitation,
            },
            words: String::new(),
            harm: Answer::NotAsked,
            place_of_harm: if *place { Answer::Known(organisation("e09000006")) } else { Answer::NotKnown },
        }
        .into(),
        What::Contact => ContactMade {
            method: Answer::NotAsked,
            words: String::new(),
            who: String::new(),
            place: String::new(),
            state: String::new(),
            interpreter: Answer::NotAsked,
        }
        .into(),
        What::Claimed => LocationClaimed { place: String::new(), who: String::new() }.into(),
        What::Verified => LocationVerified { place: String::new(), who: String::new() }.into(),
        What::Returned => ChildReturned { place: String::new(), who: String::new(), how: String::new() }.into(),
        What::Wellbeing => {
            WellbeingConfirmed { who: String::new(), method: Code::new("seen_in_person"), words: String::new() }.into()
        }
        What::Closed => {
            EpisodeClosed { who: String::new(), method: Code::new("seen_in_person"), words: String::new() }.into()
        }
        What::Refuted { target } => LocationRefuted { claim: id(*target), because: String::new() }.into(),
        What::Interview { spoken } => PreventionInterview {
            outcome: if *spoken { InterviewOutcome::ChildSpokenTo } else { InterviewOutcome::AdultOnly },
            mode: Answer::NotAsked,
            mode_reason: None,
            seen_alone: Answer::NotAsked,
            interpreter_independent: Answer::NotAsked,
            harmed: Answer::NotAsked,
            words: String::new(),
            not_possible: None,
        }
        .into(),
        What::Offered => ReturnConversationOffered { method: Answer::NotAsked, preferred: String::new() }.into(),
        What::Declined => {
            ReturnConversationDeclined { reason: Code::new("child_said_no"), words: String::new() }.into()
        }
        What::Held => ReturnConversationHeld {
            who: String::new(),
            mode: Answer::NotAsked,
            independent: Answer::NotAsked,
            child_choice: Answer::NotAsked,
        }
        .into(),
        What::WrittenUp => ReturnConversationWrittenUp {
            words: String::new(),
            reasons: Vec::new(),
            offers: Answer::Known(true),
            expected: Answer::NotAsked,
            exploitation: vec![Sign::suspected(Code::new("county_lines"))],
            listened: Answer::NotAsked,
            support: String::new(),
            shared: Answer::NotAsked,
        }
        .into(),
        What::Answer { duty, done, opening, held_by } => DutyAnswered {
            duty: duty.clone(),
            opening: opening.map(id),
            outcome: if *done { Done::Done } else { Done::NotPossible },
            who: String::new(),
            words: String::new(),
            reason: None,
            held_by: exactly(*held_by),
        }
        .into(),
        What::Start { at: start } => {
            MissingStartCorrected { missing_since: Moment::at(at(*start)), because: String::new() }.into()
        }
        What::Corrected { target, told, start } => corrected(world, *target, *told, *start),
        What::Withdrawn { target } => {
            Withdrawn { entry: id(*target), reason: Code::new("never_happened"), words: String::new() }.into()
        }
        What::Planned { home } => {
            PlacementPlanned { home: HomeId::numbered(u128::from(*home)), kind: Answer::NotAsked }.into()
        }
        What::Started { home } => PlacementStarted {
            home: Some(HomeId::numbered(u128::from(*home))),
            kind: Answer::NotAsked,
            legal_status: Answer::NotAsked,
        }
        .into(),
        What::Ended => PlacementEnded { reason: Answer::NotAsked, care_ended: Answer::NotAsked }.into(),
        What::Other { kind, target, set } => other(*kind, *target, *set),
    }
}

/// The kind's sample with another time set and another entry answered.
fn other(kind: Kind, target: Option<usize>, set: Option<i64>) -> Body {
    let Some(descriptor) = kind.descriptor() else { return Body::Unreadable };
    let (mut record, fields) = (descriptor.sample.clone(), descriptor.schema.get("properties"));
    for (name, value) in record.as_object_mut().into_iter().flatten() {
        let schema = fields.and_then(|fields| fields.get(name));
        let refers = schema.and_then(|schema| schema.get("$ref")).and_then(Value::as_str);
        if schema.is_some_and(|schema| schema.get("x-ahead").is_some()) {
            *value = json!(exactly(set));
        } else if let Some(target) = target.filter(|_| refers.is_some_and(|to| to.ends_with("/EntryId"))) {
            *value = json!(id(target));
        }
    }
    Body::read(kind, record).unwrap_or(Body::Unreadable)
}

/// The same record at another time; a report also with another start.
fn corrected(world: &World, target: usize, told: Told, start: Option<i64>) -> Body {
    let Some(fact) = world.facts.get(target) else { return Body::Unreadable };
    let body = match &fact.what {
        What::Report { .. } => report(start, &fact.what),
        _ => body(world, fact),
    };
    Corrected {
        entry: id(target),
        reason: Code::new("wrong_time"),
        occurred: Some(moment(told)),
        record: Replacement(body.to_json().unwrap_or_else(|_| json!({}))),
    }
    .into()
}
