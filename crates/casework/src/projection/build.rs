//! Builds the rows from the case.

use std::collections::{BTreeMap, BTreeSet};

use jiff::SignedDuration;

use super::{
    ChildRow, ContactRow, DutyRow, EpisodeRow, MissingRow, NoticeRow, PlacementRow, Projection, RelationRow, ReviewRow,
    context, enquiry, experience, found_by, response,
};
use crate::actor::Role;
use crate::alike::{plain, telling};
use crate::case::{Case, Class, Decision, Episode, Opening};
use crate::duty::{Duty, Notice, duties, notices};
use crate::entry::{Entry, Origin};
use crate::ids::Reference;
use crate::policy::Policy;
use crate::records::partner_invited::AskedFor;
use crate::records::{
    ChildRegistered, DisposalApproved, ExploitationServiceTold, Kind, ReportReceived, ThresholdDecided,
};
use crate::retention::Facts;
use crate::time::{Instant, Moment};
use crate::triage;
use crate::vulnerability;

/// Every row of a case under a policy.
pub fn project(case: &Case, policy: &Policy) -> Projection {
    let mut owed = duties(case, policy);
    let told = notices(case, policy, &owed);
    owed.extend(told.iter().filter_map(Notice::duty));
    Projection {
        child: child(case),
        names: names(case),
        phones: found_by::phones(case),
        places: found_by::places(case),
        relations: relations(case, policy),
        placements: case.placements.iter().map(|placement| self::placement(case, placement)).collect(),
        episodes: case.episodes.iter().map(|episode| self::episode(case, episode)).collect(),
        duties: owed.iter().map(|duty| self::duty(case, duty)).collect(),
        notices: told.into_iter().map(notice).collect(),
        missing: case.open_episode().map(|open| missing(case, open)),
        contacts: contacts(case),
        experiences: experience::experiences(case),
        responses: response::responses(case, policy),
        contexts: context::contexts(case),
        enquiries: enquiry::enquiries(case),
        review: review(case, policy),
    }
}

fn review(case: &Case, policy: &Policy) -> Option<ReviewRow> {
    let review = Facts::of(case)?.review(&policy.retention)?;
    Some(ReviewRow {
        due: Instant::start_of(review.due),
        rule: review.rule.map(|rule| rule.to_string()),
        held: case.held(),
        proposed: case.proposed().is_some(),
    })
}

/// What an import brings was not told to anybody here.
fn contacts(case: &Case) -> Vec<ContactRow> {
    let made = case.of::<ReportReceived>().filter(|(entry, _)| entry.origin != Origin::Import);
    let row = |(entry, report): (&Entry, &ReportReceived)| ContactRow {
        entry: entry.id,
        owner: entry.episode.and_then(|id| case.episode(id)).and_then(|episode| episode.parties.owner.clone()),
        channel: report.channel.known().map_or_else(|| "not_known".to_owned(), |code| code.as_str().to_owned()),
        rang: report.rang.earliest(),
        answered: report.answered.earliest(),
        recorded: entry.recorded,
        interpreter: report.interpreted.known().map_or("", |interpreted| interpreted.name()).to_owned(),
    };
    made.map(row).collect()
}

fn child(case: &Case) -> ChildRow {
    ChildRow {
        child: case.child,
        name: case.identity.name.clone(),
        born: case.identity.born,
        provisional: case.identity.provisional || case.identity.entry.is_none(),
        responsible: case.identity.responsible.as_ref().map(ToString::to_string),
        entries: u32::try_from(case.entries.len()).unwrap_or(u32::MAX),
        changed: case.entries.last().map_or(Instant::MIN, |entry| entry.recorded),
    }
}

/// The words of every name the child has gone by, in plain letters.
pub fn names(case: &Case) -> Vec<String> {
    let all =
        case.of::<ChildRegistered>().flat_map(|(_, known)| std::iter::once(&known.name).chain(&known.also_known_as));
    all.flat_map(|name| plain(name)).collect::<BTreeSet<_>>().into_iter().collect()
}

fn missing(case: &Case, open: &Episode) -> MissingRow {
    let reports = case.in_episode::<ReportReceived>(open.id);
    let looks: BTreeSet<String> = reports.flat_map(|(_, report)| telling(&report.description)).collect();
    let joined = |words: BTreeSet<String>| words.into_iter().collect::<Vec<_>>().join(" ");
    MissingRow {
        episode: open.id,
        owner: open.parties.owner.clone(),
        names: names(case).join(" "),
        born: case.identity.born,
        looks: joined(looks),
        restricted: case.restriction().is_some(),
    }
}

/// Who has a relationship to the child, as the record says.
pub fn relations(case: &Case, policy: &Policy) -> Vec<RelationRow> {
    let mut found = BTreeSet::new();
    let mut add =
        |party: String, relation: &str| found.insert(RelationRow { party, relation: relation.into(), until: None });
    if let Some(responsible) = &case.identity.responsible {
        add(format!("organisation/{responsible}"), "responsible");
    }
    // What is left of a record that was disposed of: whoever answered for it sees that it was.
    for (entry, _) in case.of::<DisposalApproved>() {
        add(format!("organisation/{}", entry.actor.organisation), "responsible");
    }
    for episode in case.episodes.iter().chain(case.left_behind()) {
        let parties = &episode.parties;
        parties.owner.iter().for_each(|unit| _ = add(format!("unit/{unit}"), "owner"));
        parties.owner_force.iter().for_each(|force| _ = add(format!("organisation/{force}"), "owner"));
        parties.responsible.iter().for_each(|borough| _ = add(format!("organisation/{borough}"), "responsible"));
        parties.host.iter().for_each(|borough| _ = add(format!("organisation/{borough}"), "host"));
        // Until the child is back there is no conversation to hold; what they know is asked of them already.
        let sought = case.sought_in().is_some_and(|sought| sought.id == episode.id);
        let provides = if episode.back().is_some() { Some("conversation") } else { sought.then_some("asked") };
        for (provider, relation) in parties.return_provider.iter().zip(provides) {
            add(format!("organisation/{provider}"), relation);
        }
        for report in episode.reports.iter().filter_map(|id| case.entry(*id)) {
            if report.origin != Origin::Import {
                add(format!("unit/{}", report.actor.unit), "reporter");
            }
        }
    }
    case.allocated().iter().for_each(|worker| _ = add(format!("person/{worker}"), "allocated"));
    for placement in case.placements.iter().filter(|placement| placement.ended.is_none()) {
        if let Some((own, other)) = &placement.units {
            add(format!("unit/{own}"), "home_unit");
            add(format!("unit/{other}"), "host_unit");
        }
        placement.home.iter().for_each(|home| _ = add(format!("home/{home}"), "placement"));
        placement.host.iter().for_each(|borough| _ = add(format!("organisation/{borough}"), "host"));
        placement.responsible.iter().for_each(|borough| _ = add(format!("organisation/{borough}"), "placing"));
    }
    let holds = [
        (case.restriction().is_some(), "restricted"),
        (case.address_restriction().is_some(), "address_restricted"),
        (case.sought_in().is_some(), "open"),
    ];
    for (_, relation) in holds.into_iter().filter(|(holds, _)| *holds) {
        add(ANYBODY.into(), relation);
    }
    found.into_iter().chain(opened(case, policy).into_values()).collect()
}

/// Who was given a relationship for a time, by party and relation; of several, the longest.
fn opened(case: &Case, policy: &Policy) -> BTreeMap<(String, String), RelationRow> {
    let row = |opening: Opening, relation: &str| {
        let key = (opening.party.clone(), relation.to_owned());
        (key, RelationRow { party: opening.party, relation: relation.into(), until: opening.until })
    };
    let invited = case.invited().map(|invited| {
        let relation = match invited.asked_for {
            AskedFor::School => "school",
            AskedFor::Health => "health",
            AskedFor::YouthJustice | AskedFor::Charity => "asked",
            AskedFor::Convenor => "convenor",
        };
        row(Opening { party: format!("unit/{}", invited.unit), until: invited.until }, relation)
    });
    let guests = case.guests().into_iter().map(|guest| {
        let lasts = guest.entry.recorded + guest_for(case, policy, guest.entry);
        let until = Some(guest.over.map_or(lasts, |over| over.min(lasts)));
        row(Opening { party: format!("person/{}", guest.asked.guest), until }, "conversation")
    });
    let families = case.family_links().into_iter().map(|link| {
        let done = link.entry.episode.and_then(|episode| case.family_done(episode));
        let lasts = done.map(|done| done + family_for(case, policy, link.entry));
        let until = link.over.into_iter().chain(lasts).min();
        row(Opening { party: format!("person/{}", link.given.link), until }, "family")
    });
    let granted = case.granted().into_iter().map(|opening| row(opening, "granted"));
    let emergencies = case.emergencies().into_iter().map(|opening| row(opening, "emergency"));
    let mut last: BTreeMap<_, RelationRow> = BTreeMap::new();
    for (key, row) in granted.chain(emergencies).chain(invited).chain(guests).chain(families) {
        let longer = |held: &RelationRow| held.until.is_none_or(|held| row.until.is_some_and(|until| until <= held));
        if !last.get(&key).is_some_and(longer) {
            last.insert(key, row);
        }
    }
    last
}

/// How long the link of a guest opens its form, where the strictest overlay for whoever holds conversations may shorten it.
fn guest_for(case: &Case, policy: &Policy, invitation: &Entry) -> SignedDuration {
    policy.duties.reminders("return_provider", &holding(case, policy, invitation)).guest
}

/// How long the link of a family works after the end, where the strictest overlay for whoever owns the episode may shorten it.
fn family_for(case: &Case, policy: &Policy, given: &Entry) -> SignedDuration {
    policy.duties.reminders("owning_unit", &holding(case, policy, given)).family
}

fn holding(case: &Case, policy: &Policy, entry: &Entry) -> Vec<usize> {
    let parties = entry.episode.and_then(|id| case.episode(id)).map(|episode| &episode.parties);
    parties.map(|parties| policy.duties.holding(parties)).unwrap_or_default()
}

/// The party everybody belongs to.
pub const ANYBODY: &str = "anybody";

fn placement(case: &Case, placement: &crate::case::Placement) -> PlacementRow {
    let instant = |moment: &Option<Moment>| moment.as_ref().and_then(Moment::earliest);
    PlacementRow {
        entry: placement.entry,
        home: placement.home,
        responsible: case.placed_by(placement).map(ToString::to_string),
        started: instant(&placement.started),
        ended: instant(&placement.ended),
    }
}

fn episode(case: &Case, episode: &Episode) -> EpisodeRow {
    // That somebody has read a notice is no news of the child.
    let news = |entry: &&Entry| entry.episode == Some(episode.id) && entry.kind() != Some(Kind::NoticeAcknowledged);
    let last = case.entries.iter().rev().find(news);
    let grade = episode.grade();
    let of_owner = |entry: &&Entry| {
        entry.episode == Some(episode.id)
            && Some(&entry.actor.unit) == episode.parties.owner.as_ref()
            && !episode.reports.contains(&entry.id)
    };
    let opened = episode.decisions.iter().find(|made| made.decision == Decision::Opened);
    let recorded = |id| case.entry(id).map(|entry| entry.recorded);
    let [textsafe, charity] = triage::offers(case, episode);
    let of_carer = |entry: &&Entry| entry.episode == Some(episode.id) && entry.actor.role == Role::HomeManager;
    EpisodeRow {
        episode: episode.id,
        reference: Reference::of(episode.id).to_string(),
        open: episode.closed.is_none(),
        class: if episode.class == Class::Missing { "missing" } else { "unauthorised_absence" }.into(),
        decision: match episode.decided().map(|made| made.decision) {
            Some(Decision::Opened) => "opened",
            Some(Decision::NotOpened) => "not_opened",
            _ => "awaited",
        }
        .into(),
        grade: grade.map(|grade| grade.grade.clone()),
        band: grade.map(|grade| grade.band),
        graded: grade.map(|grade| grade.at),
        missing_since: episode.missing_since(),
        reported: episode.reported,
        owner: episode.parties.owner.clone(),
        responsible: episode.parties.responsible.as_ref().map(ToString::to_string),
        home: episode.parties.home,
        rung: serde_json::to_value(episode.rung())
            .ok()
            .and_then(|rung| rung.as_str().map(str::to_owned))
            .unwrap_or_default(),
        last_kind: last.and_then(Entry::kind).map_or("", Kind::name).into(),
        last_at: last.map_or(episode.reported, |entry| entry.recorded),
        carer_at: case.entries.iter().rev().find(of_carer).map(|entry| entry.recorded),
        taken: case.entries.iter().find(of_owner).map(|entry| entry.recorded),
        opened: opened.and_then(|made| recorded(made.entry)),
        shut: episode.closed.and_then(|closed| recorded(closed.entry)),
        first_step: triage::first_step(case, episode),
        textsafe,
        charity,
        back: episode.back().map(|news| news.at),
        closed: episode.closed.map(|closed| closed.at),
        located: response::located(episode).and_then(|news| recorded(news.entry)),
        threshold: case.of::<ThresholdDecided>().next_back().map(|(_, decided)| decided.level.as_str().to_owned()),
        with_police: case.in_episode::<ReportReceived>(episode.id).any(|(_, report)| report.to_police),
        alerted: case.in_episode::<ExploitationServiceTold>(episode.id).map(|(told, _)| told.recorded).next(),
        flagged: vulnerability::standing(case).any(|(_, flag)| vulnerability::repeats(flag)),
    }
}

fn duty(case: &Case, duty: &Duty) -> DutyRow {
    let episode = duty.episode.and_then(|id| case.episode(id));
    DutyRow {
        duty: duty.key.duty.to_string(),
        opening: duty.key.opening,
        episode: duty.episode,
        row: duty.row.to_string(),
        title: duty.title.to_string(),
        cites: duty.cites.iter().map(String::as_str).collect::<Vec<_>>().join(" "),
        severity: duty.severity,
        unit: duty.unit.clone(),
        person: case.taken.get(&duty.key).and_then(|taken| taken.person),
        role: duty.role.to_string(),
        opens_at: duty.opens_at,
        due_at: duty.due_at,
        late_at: duty.late_at,
        outcome: duty.outcome.map(|outcome| outcome.ending.name().to_owned()),
        done_at: duty.outcome.map(|outcome| outcome.at),
        answer: duty.outcome.map(|outcome| outcome.entry),
        history: duty.history,
        band: episode.and_then(Episode::grade).map(|grade| grade.band),
        form: duty.form.name().into(),
    }
}

fn notice(notice: Notice) -> NoticeRow {
    NoticeRow {
        event: notice.event,
        title: notice.title,
        about: notice.about,
        role: notice.role.to_string(),
        unit: notice.unit,
        person: notice.person,
        episode: notice.episode,
        raised: notice.raised,
        asks: notice.asks,
        acknowledged: notice.acknowledged.map(|(_, at)| at),
        repeat: notice.repeat,
        repeats_until: notice.repeats_until,
    }
}
