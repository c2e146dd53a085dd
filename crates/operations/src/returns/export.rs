//! Writing a borough's return: the children an authority is responsible for, their placements, and the days they were
//! missing. What Lantern does not know stays blank; the 20 rules on Missing hold.

use std::collections::BTreeSet;

use casework::case::{Case, Class, Placement};
use casework::code::Code;
use casework::ids::{ChildId, OrganisationId};
use casework::policy::Policy;
use casework::records::child_registered::Sex;
use casework::records::{ChildRegistered, PlacementEnded, PlacementStarted};
use casework::time::{Instant, Moment};
use exchange::ssda903::{self, Adjustment, CollectionYear, Episode, Header, Kind, Missing, Return, Settled, Table};
use jiff::civil::Date;
use store::{Look, Processing};

use crate::access::Action;
use crate::loaded::Loaded;
use crate::operator::permit;
use crate::request::Request;
use crate::{Failure, Lantern, Operator};

/// So many children are read in one transaction.
const AT_ONCE: u32 = 200;
/// Who is given the return.
const RECIPIENT: &str = "Department for Education";

/// A return, ready to be written to a folder.
#[derive(Debug, Clone)]
pub struct Exported {
    /// File names and bytes.
    pub files: Vec<(&'static str, Vec<u8>)>,
    /// What the return cannot hold as it is known, and what the rules still flag: a line each, with the rule or ruling.
    pub told: Vec<String>,
    /// Children in it.
    pub children: usize,
    /// Missing periods in it.
    pub periods: usize,
}

impl Lantern {
    /// The return of one authority for a year such as `2022-23`: the children in a placement of that authority in that
    /// year, each with a row in the access log that names the operator.
    ///
    /// # Errors
    /// Forbidden by access policy, or the store's.
    pub fn export_ssda903(
        &self,
        operator: &Operator,
        authority: &OrganisationId,
        year: CollectionYear,
    ) -> Result<Exported, Failure> {
        permit(Action::Handle)?;
        let mut known = Known::default();
        let mut after = None;
        let request = self.request();
        loop {
            let cases = self.placed(operator, &request, authority, year, after)?;
            let Some((last, _)) = cases.last() else { break };
            after = Some(*last);
            for (_, case) in &cases {
                known.add(case, authority, self.policy());
            }
        }
        let Known { header, episodes, missing, told, .. } = known;
        let known = Return {
            header: Some(header.into()),
            episodes: Some(episodes.into()),
            missing: Some(missing.into()),
            unread: Vec::new(),
        };
        let mut settled = ssda903::settle(&known, year);
        let told = told.into_iter().filter(|one| concerns(&settled, one)).collect::<Vec<_>>();
        settled.adjustments.extend(told);
        settled.adjustments.sort_by(|one, other| (&one.child, one.start).cmp(&(&other.child, other.start)));
        Ok(Exported {
            files: ssda903::write(&settled.tables, year),
            told: settled.told(),
            children: settled.tables.header.as_ref().map_or(0, |sheet| sheet.rows.len()),
            periods: settled.tables.missing.as_ref().map_or(0, |sheet| sheet.rows.len()),
        })
    }

    /// The next children of the authority in the year, folded, and each look logged.
    fn placed(
        &self,
        operator: &Operator,
        request: &Request,
        authority: &OrganisationId,
        year: CollectionYear,
        after: Option<ChildId>,
    ) -> Result<Vec<(ChildId, Case)>, Failure> {
        let (operator, request, authority) = (operator.clone(), request.clone(), authority.clone());
        let (now, within) = (self.now(), (Instant::start_of(year.start()), Instant::end_of(year.end())));
        self.store.read_audited(move |transaction| {
            let children = transaction.children_placed_by(&authority, within, after, AT_ONCE)?;
            let look = |child: &ChildId| Look {
                kind: Processing::Disclosure,
                recipient: Some(RECIPIENT.to_owned()),
                ..operator.look(now, &request, (*child, None), "return")
            };
            let looks = children.iter().map(look).collect();
            let mut cases = Vec::with_capacity(children.len());
            for child in children {
                cases.push((child, Loaded::read(transaction, child, None)?.case));
            }
            Ok((cases, looks))
        })
    }
}

/// What is known of the children of one authority, over all years.
#[derive(Default)]
struct Known {
    header: Vec<Header>,
    episodes: Vec<Episode>,
    missing: Vec<Missing>,
    told: Vec<Adjustment>,
    numbers: BTreeSet<String>,
}

impl Known {
    fn add(&mut self, case: &Case, authority: &OrganisationId, policy: &Policy) {
        let number = self.number(case);
        self.header.push(header(case, &number, policy));
        self.episodes(case, authority, &number, policy);
        self.missing.extend(missing(case, authority, &number));
    }

    /// The authority's own number for the child, or ten characters of our id, which is the longest the return takes.
    fn number(&mut self, case: &Case) -> String {
        let registered =
            case.of::<ChildRegistered>().filter_map(|(_, record)| record.council_number.clone()).next_back();
        let own = case.child.to_string().replace('-', "").chars().rev().take(10).collect::<String>().to_uppercase();
        let (number, done) = match registered {
            Some(number) if !self.numbers.contains(&number) => (number, None),
            Some(_) => (own, Some("numbered by Lantern: another child in this return has the council’s number")),
            None => (own, Some("numbered by Lantern: the council’s own number is not known")),
        };
        self.numbers.insert(number.clone());
        if let Some(done) = done {
            self.tell(&number, Table::Header, None, (done, "every child has a number of its own"));
        }
        number
    }

    fn tell(&mut self, child: &str, table: Table, start: Option<Date>, (done, because): (&'static str, &'static str)) {
        self.told.push(Adjustment { child: child.to_owned(), table, start, done, because });
    }

    /// Placements as episodes of care. One that overtook the next start, or that nobody ended, is cut back to it.
    fn episodes(&mut self, case: &Case, authority: &OrganisationId, number: &str, policy: &Policy) {
        let own = |placement: &&Placement| placement.started.is_some() && case.placed_by(placement) == Some(authority);
        let started: Vec<&Placement> = case.placements.iter().filter(own).collect();
        let next_starts = started.iter().skip(1).map(|next| day(next.started.as_ref())).chain([None]);
        for (placement, next) in started.iter().zip(next_starts) {
            let (start, own_end) = (day(placement.started.as_ref()), day(placement.ended.as_ref()));
            let end = [own_end, next].into_iter().flatten().min();
            if end != own_end {
                let done = "ended on the day the next one starts";
                self.tell(number, Table::Episodes, start, (done, "two episodes of care never overlap"));
            }
            let rec = end.map(|end| reason(case, end, own_end, next.is_some(), policy));
            if rec == Some(None) {
                let done = "ended for the reason E8, any other: nobody recorded one";
                self.tell(number, Table::Episodes, start, (done, "an episode that ended has a reason"));
            }
            let rec = rec.map(|said| said.unwrap_or_else(|| "E8".into())).unwrap_or_default();
            self.episodes.push(Episode { dec: end.into(), rec, ..episode(case, placement, number, policy) });
        }
    }
}

/// Whether what was done to a row can be seen in the tables of the year.
fn concerns(settled: &Settled, one: &Adjustment) -> bool {
    let Some(start) = one.start else {
        let rows = settled.tables.header.iter().flat_map(|sheet| &sheet.rows);
        return rows.into_iter().any(|row| row.child == one.child);
    };
    let mut rows = settled.tables.episodes.iter().flat_map(|sheet| &sheet.rows);
    rows.any(|row| row.child == one.child && row.decom.known() == Some(start) && row.dec.known().is_some())
}

fn header(case: &Case, number: &str, policy: &Policy) -> Header {
    let latest = case.of::<ChildRegistered>().next_back().map(|(_, record)| record);
    let ethnic = latest.and_then(|record| record.ethnicity.known());
    let ethnic = ethnic.and_then(|code| policy.codes.outside("ethnicity", code.as_str(), "ssda903"));
    let sex = latest.and_then(|record| record.sex.known()).map(|sex| match sex {
        Sex::Male => ssda903::Sex::Male,
        Sex::Female => ssda903::Sex::Female,
    });
    Header {
        child: number.into(),
        sex: sex.into(),
        dob: case.identity.born.into(),
        ethnic: ethnic.unwrap_or("NOBT").into(),
        ..Header::default()
    }
}

fn day(moment: Option<&Moment>) -> Option<Date> {
    moment.and_then(Moment::earliest).map(Instant::london_date)
}

fn episode(case: &Case, placement: &Placement, number: &str, policy: &Policy) -> Episode {
    let mut starts = case.of::<PlacementStarted>();
    let start = starts.find(|(entry, _)| entry.id == placement.entry).map(|(_, record)| record);
    let code = |list: &str, code: Option<&str>| {
        code.and_then(|code| policy.codes.outside(list, code, "ssda903")).unwrap_or_default().to_owned()
    };
    Episode {
        child: number.into(),
        decom: day(placement.started.as_ref()).into(),
        place: code("placement_type", start.and_then(|record| record.kind.known()).map(Code::as_str)),
        ls: code("legal_status", start.and_then(|record| record.legal_status.known()).map(Code::as_str)),
        ..Episode::default()
    }
}

/// Why an episode ended: `X1` while care goes on; none where care ended and nobody said why.
fn reason(case: &Case, end: Date, own_end: Option<Date>, goes_on: bool, policy: &Policy) -> Option<String> {
    let mut ends = case.of::<PlacementEnded>();
    let ended = ends.find(|(entry, _)| own_end.is_some() && day(Some(&entry.occurred)) == own_end);
    let ended = ended.map(|(_, record)| record);
    let grown_up = case.age_at(Instant::start_of(end)).is_some_and(|age| age >= 18);
    if goes_on || !(grown_up || ended.is_some_and(|record| record.care_ended.is_yes())) {
        return Some("X1".into());
    }
    let said = ended.and_then(|record| record.reason.known());
    said.and_then(|code| policy.codes.outside("placement_end_reason", code.as_str(), "ssda903_rec")).map(str::to_owned)
}

/// Absences from a placement of the authority.
fn missing(case: &Case, authority: &OrganisationId, number: &str) -> Vec<Missing> {
    let placed = |since| case.placement_at(since).and_then(|placement| case.placed_by(placement));
    let from_care = case.episodes.iter().filter(|episode| placed(episode.missing_since()) == Some(authority));
    from_care
        .map(|episode| Missing {
            child: number.into(),
            dob: case.identity.born.into(),
            kind: Some(if episode.class == Class::Missing { Kind::Missing } else { Kind::Away }).into(),
            start: Some(episode.missing_since().london_date()).into(),
            end: episode
                .back()
                .map(|news| news.at.london_date())
                .or_else(|| episode.closed.map(|closed| closed.at.london_date()))
                .into(),
            ..Missing::default()
        })
        .collect()
}
