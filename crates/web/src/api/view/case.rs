//! A child, and one episode of a child.

use casework::case::{self, Class, Decision};
use casework::entry::Band;
use casework::ids::{ChildId, EntryId, EpisodeId, HomeId, OrganisationId, Reference, UnitId};
use casework::record::Strand;
use casework::time::{Instant, Moment};
use jiff::civil::Date;
use operations::Seen;
use operations::read::CaseSeen;
use schemars::JsonSchema;
use serde::Serialize;

use super::{rungs, word};

/// Who a child is.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Identity {
    /// The registration in force: what a new one `revises`.
    pub entry: Option<EntryId>,
    /// Made by a report, until somebody says who the child is.
    pub provisional: bool,
    /// The name to use; empty when nobody has said one.
    pub name: String,
    /// Nicknames and other spellings.
    pub also_known_as: Vec<String>,
    /// Date of birth.
    pub born: Option<Date>,
    /// The authority responsible for the child's care.
    pub responsible: Option<OrganisationId>,
    /// Looked after by that authority.
    pub in_care: bool,
    /// A telephone number the child can be reached on.
    pub phone: Option<String>,
}

/// Where a child was placed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Placement {
    /// The entry that planned or started it.
    pub entry: EntryId,
    /// The home.
    pub home: Option<HomeId>,
    /// The authority of the place.
    pub host: Option<OrganisationId>,
    /// The authority that placed the child.
    pub responsible: Option<OrganisationId>,
    /// When it was to start.
    pub planned: Option<Moment>,
    /// When it started.
    pub started: Option<Moment>,
    /// When it ended.
    pub ended: Option<Moment>,
}

/// Everything about one child that is in lists, with every episode.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Child {
    /// The child.
    pub child: ChildId,
    /// The earlier moment that was asked for.
    pub as_of: Option<Instant>,
    /// Other ids that turned out to be this child.
    pub joined: Vec<ChildId>,
    /// Who the child is.
    pub identity: Identity,
    /// Placements, in order of start.
    pub placements: Vec<Placement>,
    /// Episodes, in order of their first report.
    pub episodes: Vec<Episode>,
}

/// A grade that one agency gave.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Grade {
    /// The entry.
    pub entry: EntryId,
    /// When it was given.
    pub at: Instant,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Given by the owner's organisation, which is accountable for it.
    pub accountable: bool,
    /// The grade's code.
    pub grade: String,
    /// The band it is sorted into.
    pub band: Band,
}

/// The entries in force that a record which decides `revises`; null when there is none yet.
#[derive(Debug, Serialize, JsonSchema)]
pub struct InForce {
    /// For `report_decided`.
    pub decision: Option<EntryId>,
    /// For `risk_assessed`: the last grade of your own organisation.
    pub grade: Option<EntryId>,
    /// For `missing_start_corrected`.
    pub missing_start: Option<EntryId>,
    /// For `episode_closed`.
    pub closure: Option<EntryId>,
}

/// One of the protocol's groups of children.
#[derive(Debug, Serialize, JsonSchema)]
pub struct InGroup {
    /// The group's code.
    pub group: String,
    /// The authority for which the child is in it; null for a hospital.
    pub of: Option<OrganisationId>,
}

/// Which groups the child is in and under which legal status, worked out from the record. Nobody writes it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Grouped {
    /// The groups, in the order of the protocol.
    pub groups: Vec<InGroup>,
    /// The code of the legal status of a child who is looked after.
    pub legal_status: Option<String>,
    /// What is not known yet: `in_care`, `responsible`, `host`, `missing_from`, `legal_status`.
    pub not_known: Vec<String>,
    /// The age at the start: `child`, `adult`, or why it is not certain and they are treated as a child.
    pub age: String,
}

/// One stretch of a child not being where they should be.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Episode {
    /// The episode.
    pub episode: EpisodeId,
    /// The child.
    pub child: ChildId,
    /// The earlier moment that was asked for.
    pub as_of: Option<Instant>,
    /// The reference people read aloud.
    pub reference: String,
    /// Not closed.
    pub open: bool,
    /// What kind of absence.
    pub class: Class,
    /// What was decided about its reports; null while that is awaited.
    pub decision: Option<Decision>,
    /// Its reports, the first one first.
    pub reports: Vec<EntryId>,
    /// When the first report was made.
    pub reported: Instant,
    /// Since when the child is missing, as best known.
    pub missing_since: Instant,
    /// When the child was last seen, as told.
    pub last_seen: Moment,
    /// Every grade, both agencies', in order of when they were given.
    pub grades: Vec<Grade>,
    /// How far the child has been found.
    #[schemars(schema_with = "rungs")]
    pub found: String,
    /// When the child was back.
    pub back: Option<Instant>,
    /// When it was closed.
    pub closed: Option<Instant>,
    /// The unit that owns it.
    pub owner: Option<UnitId>,
    /// The authority responsible, as at the start.
    pub responsible: Option<OrganisationId>,
    /// The authority of the place, as at the start.
    pub host: Option<OrganisationId>,
    /// The home the child is missing from.
    pub home: Option<HomeId>,
    /// Which groups of children the child is in; null for whoever may not know who the child is.
    pub grouped: Option<Grouped>,
    /// What a record that decides revises.
    pub in_force: InForce,
}

impl Child {
    /// As one reader sees it.
    pub fn of(seen: &CaseSeen, reader: &OrganisationId) -> Self {
        let case::Case { child, joined, identity, placements, episodes, .. } = &seen.seen.case;
        Self {
            child: *child,
            as_of: seen.as_of,
            joined: joined.iter().copied().collect(),
            identity: Identity {
                entry: identity.entry,
                provisional: identity.provisional,
                name: identity.name.clone(),
                also_known_as: identity.also_known_as.clone(),
                born: identity.born,
                responsible: identity.responsible.clone(),
                in_care: identity.in_care,
                phone: identity.phone.clone(),
            },
            placements: placements.iter().map(Placement::of).collect(),
            episodes: episodes.iter().map(|episode| Episode::of(seen, episode, reader)).collect(),
        }
    }
}

impl Placement {
    fn of(placement: &case::Placement) -> Self {
        Self {
            entry: placement.entry,
            home: placement.home,
            host: placement.host.clone(),
            responsible: placement.responsible.clone(),
            planned: placement.planned.clone(),
            started: placement.started.clone(),
            ended: placement.ended.clone(),
        }
    }
}

impl Episode {
    /// As one reader sees it.
    pub fn of(seen: &CaseSeen, episode: &case::Episode, reader: &OrganisationId) -> Self {
        let in_force = |strand| seen.seen.case.last_move(strand, Some(episode.id), reader);
        let parties = &episode.parties;
        Self {
            episode: episode.id,
            child: seen.seen.case.child,
            as_of: seen.as_of,
            reference: Reference::of(episode.id).to_string(),
            open: episode.closed.is_none(),
            class: episode.class,
            decision: episode.decided().map(|decided| decided.decision),
            reports: episode.reports.clone(),
            reported: episode.reported,
            missing_since: episode.missing_since(),
            last_seen: episode.last_seen.clone(),
            grades: episode.grades.iter().map(Grade::of).collect(),
            found: word(&episode.rung()),
            back: episode.back().map(|news| news.at),
            closed: episode.closed.map(|closed| closed.at),
            owner: parties.owner.clone(),
            responsible: parties.responsible.clone(),
            host: parties.host.clone(),
            home: parties.home,
            grouped: Grouped::of(&seen.seen, episode.id),
            in_force: InForce {
                decision: in_force(Strand::Decision),
                grade: in_force(Strand::Grade),
                missing_start: in_force(Strand::MissingStart),
                closure: in_force(Strand::Closure),
            },
        }
    }
}

impl Grouped {
    fn of(seen: &Seen, episode: EpisodeId) -> Option<Self> {
        let (told, age) = (seen.groups(episode)?, seen.age_at_start(episode)?);
        let groups = told.groups.into_iter();
        Some(Self {
            groups: groups.map(|one| InGroup { group: one.group.code().as_str().to_owned(), of: one.of }).collect(),
            legal_status: told.legal_status.map(|code| code.as_str().to_owned()),
            not_known: told.unknown.iter().map(word).collect(),
            age: word(&age),
        })
    }
}

impl Grade {
    fn of(graded: &case::Graded) -> Self {
        Self {
            entry: graded.entry,
            at: graded.at,
            organisation: graded.organisation.clone(),
            accountable: graded.accountable,
            grade: graded.grade.clone(),
            band: graded.band,
        }
    }
}
