//! Who writes: invented posts in real and invented units, each held by one invented person. A post is a number away
//! from its person, so nobody needs a list to find the writer of an entry.

use casework::actor::{Actor, Role};
use casework::ids::{HomeId, OrganisationId, PersonId, UnitId};
use casework::records::PersonRegistered;

use crate::boroughs::{BOROUGHS, Borough};
use crate::chance::Chance;
use crate::model::{Home, Plan};
use crate::names;
use crate::plan::Stream;
use crate::tonight::{SHOWN, shown_home};

/// The provider that runs every invented home.
pub(crate) const PROVIDER: &str = "larkfield-care";

/// The charity that holds the return conversations of some boroughs.
pub(crate) const CHARITY: &str = "harbour-conversations";

/// The school that some children of the shown borough go to.
pub(crate) const SCHOOL: &str = "canal-road-school-leads";

/// How many call handlers there are.
const HANDLERS: u32 = 6;

/// A post that one invented person holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Post {
    /// A call handler of the Metropolitan Police.
    CallHandler(u32),
    /// An officer of the missing-person unit that polices a borough.
    Officer(&'static Borough, u32),
    /// A supervisor of that unit.
    Supervisor(&'static Borough),
    /// An analyst in that unit.
    Analyst(&'static Borough),
    /// A social worker of a borough.
    SocialWorker(&'static Borough, u32),
    /// A worker of a borough's emergency duty team.
    EmergencyDuty(&'static Borough),
    /// The coordinator of a borough's Exploitation Service.
    Exploitation(&'static Borough),
    /// The return-conversation worker for a borough, in its Exploitation Service or in the charity it asks.
    ReturnWorker(&'static Borough),
    /// The information-governance lead of a borough.
    Governance(&'static Borough),
    /// The manager of the home of that number.
    HomeManager(u32),
    /// The safeguarding lead of the school.
    SchoolLead,
}

/// A home's id.
pub(crate) fn home_id(number: u32) -> HomeId {
    HomeId::numbered((0x4c6f_6e64_6f6e << 64) | u128::from(number))
}

/// A borough as an organisation.
pub(crate) fn council(borough: &Borough) -> OrganisationId {
    organisation(&borough.gss.to_lowercase())
}

fn organisation(slug: &str) -> OrganisationId {
    slug.parse().unwrap_or_else(|_| OrganisationId::literal("met"))
}

pub(crate) fn unit(slug: &str) -> UnitId {
    slug.parse().unwrap_or_else(|_| UnitId::literal("met-mcc"))
}

/// The posts a demonstration signs in as, in the order of the work: call handler, missing-person unit officer, unit
/// supervisor, social worker, emergency duty team, Exploitation Service coordinator, return-conversation worker,
/// care-home manager, school's safeguarding lead, analyst, information-governance lead.
pub fn shown(plan: &Plan) -> Vec<Post> {
    let mut posts = vec![Post::CallHandler(0)];
    if let Some(borough) = BOROUGHS.iter().find(|borough| borough.gss == SHOWN) {
        posts.extend([Post::Officer(borough, 0), Post::Supervisor(borough), Post::SocialWorker(borough, 0)]);
        posts.extend([Post::EmergencyDuty(borough), Post::Exploitation(borough), Post::ReturnWorker(borough)]);
        posts.extend(shown_home(plan).map(|home| Post::HomeManager(home.number)));
        posts.extend([Post::SchoolLead, Post::Analyst(borough), Post::Governance(borough)]);
    }
    posts
}

impl Post {
    /// The call handler who takes a call, of several.
    pub(crate) fn handler(number: u32) -> Post {
        Post::CallHandler(number % HANDLERS)
    }

    /// Every post of a plan.
    pub(crate) fn all(homes: &[Home]) -> Vec<Post> {
        let mut posts: Vec<Post> = (0..HANDLERS).map(Post::CallHandler).collect();
        for borough in &BOROUGHS {
            posts.extend([Post::Officer(borough, 0), Post::Officer(borough, 1), Post::Supervisor(borough)]);
            posts.extend([Post::SocialWorker(borough, 0), Post::SocialWorker(borough, 1), Post::Analyst(borough)]);
            posts.extend([Post::EmergencyDuty(borough), Post::Exploitation(borough), Post::ReturnWorker(borough)]);
            posts.push(Post::Governance(borough));
        }
        posts.extend(homes.iter().map(|home| Post::HomeManager(home.number)));
        posts.push(Post::SchoolLead);
        posts
    }

    /// The id of the person who holds it.
    pub fn person(self) -> PersonId {
        let (kind, place, number) = self.number();
        PersonId::numbered((0x4c6f_6e64_6f6e << 80) | (kind << 64) | (u128::from(place) << 32) | u128::from(number))
    }

    /// What the person who holds it does, and for whom.
    pub fn role(self) -> Role {
        match self {
            Post::CallHandler(_) => Role::CallHandler,
            Post::Officer(..) => Role::MissingPersonOfficer,
            Post::Supervisor(_) => Role::UnitSupervisor,
            Post::Analyst(_) => Role::Analyst,
            Post::SocialWorker(..) => Role::SocialWorker,
            Post::EmergencyDuty(_) => Role::EmergencyDutyTeam,
            Post::Exploitation(_) => Role::ExploitationCoordinator,
            Post::ReturnWorker(_) => Role::ReturnConversationWorker,
            Post::Governance(_) => Role::InformationGovernance,
            Post::HomeManager(_) => Role::HomeManager,
            Post::SchoolLead => Role::PartnerLead,
        }
    }

    /// The person who holds it, as a writer of entries.
    pub fn actor(self) -> Actor {
        let (organisation, unit) = self.desk();
        let home = if let Post::HomeManager(number) = self { Some(home_id(number)) } else { None };
        Actor { person: Some(self.person()), role: self.role(), organisation, unit, home }
    }

    /// The name of the person who holds it.
    pub fn name(self, plan: &Plan) -> String {
        let (kind, place, number) = self.number();
        let stream = (u64::try_from(kind).unwrap_or(0) << 56) | (u64::from(place) << 32) | u64::from(number);
        let name = names::adult(&mut Chance::new(plan.seed ^ Stream::Entries as u64, stream));
        format!("{} {}", name.given, name.family)
    }

    /// The person who holds it, as registered.
    pub(crate) fn record(self, plan: &Plan) -> PersonRegistered {
        let Actor { role, organisation, unit, home, .. } = self.actor();
        PersonRegistered { name: self.name(plan), organisation, unit, role, home, account: None, active: true }
    }

    fn number(self) -> (u128, u16, u32) {
        match self {
            Post::CallHandler(number) => (1, 0, number),
            Post::Officer(borough, number) => (2, borough.dfe, number),
            Post::Supervisor(borough) => (3, borough.dfe, 0),
            Post::Analyst(borough) => (4, borough.dfe, 0),
            Post::SocialWorker(borough, number) => (5, borough.dfe, number),
            Post::EmergencyDuty(borough) => (6, borough.dfe, 0),
            Post::Exploitation(borough) => (7, borough.dfe, 0),
            Post::ReturnWorker(borough) => (8, borough.dfe, 0),
            Post::HomeManager(number) => (9, 0, number),
            Post::Governance(borough) => (10, borough.dfe, 0),
            Post::SchoolLead => (11, 0, 0),
        }
    }

    fn desk(self) -> (OrganisationId, UnitId) {
        let met = || OrganisationId::literal("met");
        let of =
            |borough: &Borough, team: &str| (council(borough), unit(&format!("{}-{team}", borough.gss.to_lowercase())));
        match self {
            Post::CallHandler(_) => (met(), UnitId::literal("met-mcc")),
            Post::Officer(borough, _) | Post::Supervisor(borough) | Post::Analyst(borough) => {
                (met(), unit(&format!("met-{}-mpu", borough.bcu)))
            }
            Post::SocialWorker(borough, _) => of(borough, "csc"),
            Post::EmergencyDuty(borough) => of(borough, "edt"),
            Post::Governance(borough) => of(borough, "ig"),
            Post::ReturnWorker(borough) if borough.charity() => {
                (organisation(CHARITY), UnitId::literal("harbour-conversations-return"))
            }
            Post::Exploitation(borough) | Post::ReturnWorker(borough) => of(borough, "exploitation"),
            Post::HomeManager(_) => (organisation(PROVIDER), UnitId::literal("larkfield-care-office")),
            Post::SchoolLead => (organisation("canal-road-school"), unit(SCHOOL)),
        }
    }
}
