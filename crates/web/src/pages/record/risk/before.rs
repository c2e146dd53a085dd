//! How the child was missing before, for whoever chooses a grade: how long, how long until the next time, from where, found
//! where and by whom, what harm came of it and what nobody asked. It counts and grades nothing.

use casework::case::{Class, Episode};
use casework::chronology::{Stretch, What, stretches};
use casework::entry::Entry;
use casework::exploitation::{Sign, signs};
use casework::ids::Reference;
use casework::records::prevention_interview::InterviewOutcome;
use casework::records::{
    AbsenceLogged, ChildReturned, ConcernRaised, Kind, LocationVerified, OfKind, PreventionInterview, ReportReceived,
    ReturnConversationHeld, RiskAssessed,
};
use casework::time::Instant;
use serde_json::Value;

use crate::ask::Ask;
use crate::look::clock;
use crate::look::parts::{Link, Section, SectionBody, SummaryList, SummaryRow};
use crate::pages::about::entry_href;
use crate::pages::case::away;
use crate::pages::record::place::Place;
use crate::pages::words;

/// Of as many earlier episodes the grade and its reasons are told too.
const GRADED: usize = 4;

/// Earlier episodes and absences that were logged without a report, the latest first. None is left out for being short.
pub(super) fn before(ask: &Ask, place: &Place, episode: &Episode, now: Instant) -> Section {
    let case = &place.seen.case;
    let this = |stretch: &Stretch<'_>| matches!(stretch.what, What::Episode(other) if other.id == episode.id);
    let mut all = stretches(case);
    all.retain(|stretch| stretch.from <= episode.missing_since() && !this(stretch));
    let nexts = all.iter().skip(1).map(|next| next.from).chain([episode.missing_since()]);
    let earlier = Earlier { ask, place };
    let (mut rows, mut episodes) = (Vec::new(), 0);
    for (stretch, next) in all.iter().zip(nexts).collect::<Vec<_>>().into_iter().rev() {
        rows.push(earlier.row(stretch, next, episodes < GRADED, now));
        episodes += usize::from(matches!(stretch.what, What::Episode(_)));
    }
    let logged = rows.len() - episodes;
    Section {
        lede: times(episodes, logged),
        empty: "No earlier episode or absence is on record. A first one can be the first sign of exploitation."
            .to_owned(),
        action: Some(Link::new("The whole chronology", format!("/children/{}#chronology", place.seen.child))),
        ..Section::new("before", "Missing before", SectionBody::Summary(SummaryList { rows }))
    }
}

fn times(episodes: usize, logged: usize) -> String {
    let missing = match episodes {
        0 => None,
        1 => Some("Once before".to_owned()),
        more => Some(format!("{more} times before")),
    };
    let logged = match logged {
        0 => None,
        1 => Some("1 absence logged without a report".to_owned()),
        more => Some(format!("{more} absences logged without a report")),
    };
    missing.into_iter().chain(logged).collect::<Vec<_>>().join(", and ")
}

struct Earlier<'a> {
    ask: &'a Ask,
    place: &'a Place,
}

impl<'a> Earlier<'a> {
    fn row(&self, stretch: &Stretch<'_>, next: Instant, graded: bool, now: Instant) -> SummaryRow {
        let (values, link) = match stretch.what {
            What::Episode(episode) => {
                let link = Link::new(Reference::of(episode.id).to_string(), format!("/episodes/{}", episode.id));
                (self.told(stretch, episode, next, graded), link)
            }
            What::Logged(entry, absence) => {
                let link = Link::new(absence.from.words(), entry_href(&self.place.seen, entry));
                (self.logged(stretch, (entry, absence), next), link)
            }
        };
        SummaryRow { key: words::at(stretch.from, now), values, action: Some(link), ..SummaryRow::default() }
    }

    /// An absence that somebody logged: as much as an episode says, where it is known.
    fn logged(&self, stretch: &Stretch<'_>, (entry, absence): (&Entry, &AbsenceLogged), next: Instant) -> Vec<String> {
        let gap = away::gap(stretch, next);
        let until = Some(format!("; {gap} until the next")).filter(|_| stretch.gap(next).is_some()).unwrap_or_default();
        let lasted = format!("{}, {}{until}", absence.from.words(), words::small(&away::logged_lasted(stretch)));
        let place = absence.place.known().map(|place| format!("Where: {place}"));
        let said = Some(self.text(entry, "words")).filter(|words| !words.is_empty());
        [Some(lasted), place.or_else(|| Some("Where: not known".to_owned())), said].into_iter().flatten().collect()
    }

    fn told(&self, stretch: &Stretch<'_>, episode: &Episode, next: Instant, graded: bool) -> Vec<String> {
        let harms = self.harms(episode);
        let harms = (!harms.is_empty()).then(|| format!("Harm: {}", harms.join("; ")));
        let always = [Some(lasted(stretch, episode, next)), self.from(episode), self.found(episode), harms];
        let lately = if graded { [self.graded(episode), self.worries(episode)] } else { [None, None] };
        always.into_iter().chain(lately).chain([self.not_done(episode)]).flatten().collect()
    }

    /// Records of a kind that the reader may read, with what of each they may.
    fn read<R: OfKind>(&self, episode: &Episode) -> impl DoubleEndedIterator<Item = (&'a Entry, &'a R)> {
        let seen = &self.place.seen;
        seen.case.in_episode::<R>(episode.id).filter(|(entry, _)| seen.may_read(entry))
    }

    fn text(&self, entry: &Entry, field: &str) -> String {
        self.place.seen.said(entry).get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    fn from(&self, episode: &Episode) -> Option<String> {
        let directory = self.ask.lantern.directory();
        let home = episode.parties.home.and_then(|home| directory.homes.get(&home)).map(|home| home.name.clone());
        let first = self.read::<ReportReceived>(episode).next();
        let seen = first.map(|(entry, _)| self.text(entry, "last_seen_where")).filter(|place| !place.is_empty());
        let places: Vec<String> = home.into_iter().chain(seen).collect();
        (!places.is_empty()).then(|| format!("From: {}", places.join("; ")))
    }

    fn graded(&self, episode: &Episode) -> Option<String> {
        let highest = episode.grades.iter().max_by_key(|grade| (grade.band, grade.at))?;
        let known = self.ask.lantern.policy().risk.grade(&highest.grade);
        Some(format!("Graded {}", known.map_or(highest.grade.as_str(), |known| &known.label).to_lowercase()))
    }

    /// Whoever saw the child, else whoever said that the child was back.
    fn found(&self, episode: &Episode) -> Option<String> {
        let seen = self.read::<LocationVerified>(episode).next_back().map(|(entry, _)| ("Found", entry));
        let back = || self.read::<ChildReturned>(episode).next_back().map(|(entry, _)| ("Back", entry));
        let (how, entry) = seen.or_else(back)?;
        let told: Vec<String> = ["place", "how", "who"].into_iter().map(|field| self.text(entry, field)).collect();
        let [place, came, who] = told.as_slice() else { return None };
        let how_and_where = [place, came].into_iter().filter(|words| !words.is_empty()).cloned();
        let by = Some(format!("by {who}")).filter(|_| !who.is_empty());
        let said: Vec<String> = how_and_where.chain(by).collect();
        Some(if said.is_empty() {
            format!("{how}; nobody said by whom")
        } else {
            format!("{how}: {}", said.join(", "))
        })
    }

    fn harms(&self, episode: &Episode) -> Vec<String> {
        let codes = &self.ask.lantern.policy().codes;
        let mut harms = Vec::new();
        for (entry, concern) in self.read::<ConcernRaised>(episode) {
            let known = concern.harm.known().map(|code| codes.label("harm_type", code.as_str()));
            let kind = codes.label("concern_kind", &self.text(entry, "kind")).to_owned();
            harms.push(known.map_or(kind, str::to_owned));
        }
        let harmed = self.read::<PreventionInterview>(episode).any(|(_, interview)| interview.harmed.is_yes());
        harms.extend(harmed.then(|| "the child was harmed, as police learnt afterwards".to_owned()));
        let seen = &self.place.seen;
        let here = seen.case.entries.iter().filter(|entry| entry.episode == Some(episode.id) && seen.may_read(entry));
        let kinds = here.flat_map(|entry| signs(&entry.body)).flat_map(Sign::kinds);
        harms.extend(kinds.map(|kind| codes.label("exploitation_type", kind).to_owned()));
        let mut told = std::collections::BTreeSet::new();
        harms.retain(|harm| told.insert(harm.clone()));
        harms
    }

    fn worries(&self, episode: &Episode) -> Option<String> {
        let codes = &self.ask.lantern.policy().codes;
        let (_, last) = self.read::<RiskAssessed>(episode).next_back()?;
        let yes = last.factors.iter().filter(|factor| factor.answer.is_yes());
        let yes: Vec<&str> = yes.map(|factor| codes.label("risk_factor", factor.factor.as_str())).collect();
        (!yes.is_empty()).then(|| format!("Yes to “{}”", yes.join("” “")))
    }

    /// What nobody did or asked once the child was back.
    fn not_done(&self, episode: &Episode) -> Option<String> {
        if episode.class != Class::Missing {
            return None;
        }
        let case = &self.place.seen.case;
        let interviews = || case.in_episode::<PreventionInterview>(episode.id).map(|(_, record)| record);
        let spoken = interviews().any(|record| record.outcome == InterviewOutcome::ChildSpokenTo);
        let asked = interviews().any(|record| record.harmed.known().is_some())
            || case.in_episode::<ConcernRaised>(episode.id).any(|(_, record)| record.harm.known().is_some());
        let held = case.in_episode::<ReturnConversationHeld>(episode.id).next().is_some();
        let gaps = [
            (spoken, Kind::PreventionInterview.title()),
            (held, Kind::ReturnConversationHeld.title()),
            (asked, "whether the child was harmed"),
        ];
        let gaps: Vec<String> =
            gaps.into_iter().filter(|(done, _)| !done).map(|(_, what)| words::small(what)).collect();
        (!gaps.is_empty()).then(|| format!("Not on record: {}", gaps.join("; ")))
    }
}

fn lasted(stretch: &Stretch<'_>, episode: &Episode, next: Instant) -> String {
    let away = if episode.class == Class::Missing { "" } else { "Away without permission, " };
    let told = match (stretch.minutes(), stretch.gap(next)) {
        (None, _) => "never recorded as back".to_owned(),
        (Some(minutes), Some(gap)) => format!("{}; {} until the next", clock::span(minutes), clock::span(gap)),
        (Some(minutes), None) => clock::span(minutes),
    };
    words::capital(&format!("{away}{told}"))
}
