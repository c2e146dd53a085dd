//! Writing a borough's return: the children an authority is responsible for, their placements, and the days they were
//! missing. What Lantern does not know stays blank; the 20 rules on Missing hold.

use std::collections::BTreeMap;

use casework::case::{Case, Class, Placement};
use casework::ids::OrganisationId;
use casework::policy::Policy;
use casework::records::child_registered::Sex;
use casework::records::{ChildRegistered, PlacementEnded, PlacementStarted};
use casework::time::{Instant, Moment};
use exchange::ssda903::{self, Adjustment, CollectionYear, Episode, Header, Kind, Missing, Return};
use jiff::civil::Date;

use crate::{Failure, Lantern};

/// A return, ready to be written to a folder.
#[derive(Debug, Clone)]
pub struct Exported {
    /// File names and bytes.
    pub files: Vec<(&'static str, Vec<u8>)>,
    /// Missing periods the return cannot hold as they are known, and what was done.
    pub adjustments: Vec<Adjustment>,
    /// Children in it.
    pub children: usize,
    /// Missing periods in it.
    pub periods: usize,
}

impl Lantern {
    /// The return of one authority for a year such as `2022-23`.
    ///
    /// # Errors
    /// The store's.
    pub fn export_ssda903(&self, authority: &OrganisationId, year: CollectionYear) -> Result<Exported, Failure> {
        let (mut header, mut episodes, mut missing) = (Vec::new(), Vec::new(), Vec::new());
        let mut numbers = BTreeMap::new();
        self.each_case(|case| {
            if case.identity.responsible.as_ref() == Some(authority) {
                let number = number(&case, &mut numbers);
                header.push(self::header(&case, &number, self.policy()));
                episodes.extend(self::episodes(&case, &number, self.policy()));
                missing.extend(self::missing(&case, &number));
            }
            Ok(())
        })?;
        let known = Return {
            header: Some(header.into()),
            episodes: Some(episodes.into()),
            missing: Some(missing.into()),
            unread: Vec::new(),
        };
        let settled = ssda903::settle(&known, year);
        Ok(Exported {
            files: ssda903::write(&settled.tables, year),
            adjustments: settled.adjustments,
            children: settled.tables.header.as_ref().map_or(0, |sheet| sheet.rows.len()),
            periods: settled.tables.missing.as_ref().map_or(0, |sheet| sheet.rows.len()),
        })
    }
}

/// The authority's own number for the child, or ten characters of our id, which is the longest the return takes.
fn number(case: &Case, taken: &mut BTreeMap<String, u32>) -> String {
    let registered = case.of::<ChildRegistered>().filter_map(|(_, record)| record.council_number.clone()).next_back();
    let own = || case.child.to_string().replace('-', "").chars().rev().take(10).collect::<String>().to_uppercase();
    let number = registered.unwrap_or_else(own);
    *taken.entry(number.clone()).or_default() += 1;
    number
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
        ethnic: ethnic.unwrap_or("REFU").into(),
        ..Header::default()
    }
}

fn day(moment: Option<&Moment>) -> Option<Date> {
    moment.and_then(Moment::earliest).map(Instant::london_date)
}

/// Placements as episodes of care. An end that overtook the next start is cut back to it.
fn episodes(case: &Case, number: &str, policy: &Policy) -> Vec<Episode> {
    let started: Vec<&Placement> = case.placements.iter().filter(|placement| placement.started.is_some()).collect();
    let next_starts = started.iter().skip(1).map(|next| day(next.started.as_ref())).chain([None]);
    started
        .iter()
        .zip(next_starts)
        .map(|(placement, next)| {
            let code = |list: &str, code: Option<&str>| {
                code.and_then(|code| policy.codes.outside(list, code, "ssda903")).unwrap_or_default().to_owned()
            };
            let start =
                case.of::<PlacementStarted>().find(|(entry, _)| entry.id == placement.entry).map(|(_, record)| record);
            let own_end = day(placement.ended.as_ref());
            let end = [own_end, next].into_iter().flatten().min();
            let ended = case
                .of::<PlacementEnded>()
                .find(|(entry, _)| own_end.is_some() && day(Some(&entry.occurred)) == own_end)
                .map(|(_, record)| record);
            Episode {
                child: number.into(),
                decom: day(placement.started.as_ref()).into(),
                place: code(
                    "placement_type",
                    start.and_then(|record| record.kind.known()).map(casework::code::Code::as_str),
                ),
                ls: code(
                    "legal_status",
                    start.and_then(|record| record.legal_status.known()).map(casework::code::Code::as_str),
                ),
                dec: end.into(),
                rec: end.map(|end| reason(case, end, ended, next.is_some(), policy)).unwrap_or_default(),
                ..Episode::default()
            }
        })
        .collect()
}

/// `X1` while care goes on. Where care ended and nobody said why, `E8`: for any other reason.
fn reason(case: &Case, end: Date, ended: Option<&PlacementEnded>, goes_on: bool, policy: &Policy) -> String {
    let grown_up = case.age_at(Instant::start_of(end)).is_some_and(|age| age >= 18);
    if goes_on || !(grown_up || ended.is_some_and(|record| record.care_ended.is_yes())) {
        return "X1".into();
    }
    let said = ended.and_then(|record| record.reason.known());
    let code = said.and_then(|code| policy.codes.outside("placement_end_reason", code.as_str(), "ssda903_rec"));
    code.unwrap_or("E8").into()
}

fn missing(case: &Case, number: &str) -> Vec<Missing> {
    let from_care = case.episodes.iter().filter(|episode| case.placement_at(episode.missing_since()).is_some());
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
