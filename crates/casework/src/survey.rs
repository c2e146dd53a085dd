//! Who is asked, by their link, how reporting went: once the unit has told them that the child is back, and never where the
//! child died or was seriously harmed. Who was asked for another child lately, only the read models know.

use jiff::SignedDuration;

use crate::case::{Case, FamilyLink};
use crate::chain::Digest;
use crate::entry::Entry;
use crate::ids::EpisodeId;
use crate::records::concern_raised::ConcernKind;
use crate::records::family_link_given::FamilySees;
use crate::records::family_updated::{FamilyNews, OnPage};
use crate::records::{ConcernRaised, FamilyUpdated, OfKind as _, PreventionInterview, ReportReceived, SurveyAnswered};
use crate::time::Instant;

/// Whoever was asked is asked again no sooner (assumed).
pub const BETWEEN: SignedDuration = SignedDuration::from_hours(90 * 24);

/// Somebody who is asked.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// Their link.
    pub link: FamilyLink<'a>,
    /// The episode it is about.
    pub episode: EpisodeId,
    /// Since when.
    pub since: Instant,
    /// Who they are to the rule that nobody is asked too often; nothing can be read from it.
    pub holder: Digest,
    /// What they answered.
    pub answered: Option<(&'a Entry, &'a SurveyAnswered)>,
}

/// Everybody who is asked about an episode of a case, in the order in which they got their links. A link that was taken back
/// asks nobody.
pub fn asked(case: &Case) -> Vec<Asked<'_>> {
    let links = case.family_links().into_iter().filter(|link| case.entry(link.entry.id).is_some());
    links.filter_map(|link| ask(case, link)).collect()
}

fn ask<'a>(case: &'a Case, link: FamilyLink<'a>) -> Option<Asked<'a>> {
    let episode = link.entry.episode.filter(|episode| !harmed(case, *episode))?;
    let told = case.in_episode::<FamilyUpdated>(episode);
    let mut back = told.filter(|(_, told)| told.news == FamilyNews::ChildBack && told.page == OnPage::Shown);
    let since = back.next().filter(|_| link.shows == FamilySees::Progress)?.0.recorded.max(link.entry.recorded);
    let answered = case.of::<SurveyAnswered>().find(|(_, answered)| answered.link == link.entry.id);
    Some(Asked { episode, since, holder: holder(case, &link), answered, link })
}

/// Whether the child died, or was seriously harmed, as far as anybody has recorded.
fn harmed(case: &Case, episode: EpisodeId) -> bool {
    let serious = [ConcernKind::SignificantHarm, ConcernKind::SeriousCrimeDisclosed];
    let fatal = |concern: &ConcernRaised| concern.harm.known().is_some_and(|harm| harm.as_str() == "fatal");
    let mut concerns = case.in_episode::<ConcernRaised>(episode);
    let mut interviews = case.in_episode::<PreventionInterview>(episode);
    concerns.any(|(_, concern)| serious.contains(&concern.kind) || fatal(concern))
        || interviews.any(|(_, interview)| interview.harmed.is_yes())
}

/// The number they can be rung at, where they gave one; else their name among those of this child, else the link itself.
fn holder(case: &Case, link: &FamilyLink<'_>) -> Digest {
    let name = link.given.name.trim().to_lowercase();
    let own = |report: &&ReportReceived| report.reporter_name.trim().to_lowercase() == name;
    let reports = link.entry.episode.and_then(|id| case.episode(id)).map_or(&[][..], |episode| &episode.reports);
    let mut reports = reports.iter().filter_map(|id| ReportReceived::of(&case.entry(*id)?.body)).filter(own);
    let phone = reports.find_map(|report| crate::projection::phone_keys(&report.reporter_phone).into_iter().next());
    let said = match phone {
        Some(phone) => format!("phone/{phone}"),
        None if name.is_empty() => format!("link/{}", link.given.link),
        None => format!("name/{}/{name}", case.child),
    };
    Digest::of(said.as_bytes())
}
