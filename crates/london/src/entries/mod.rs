//! The plan as Lantern's records: who writes what, when it happened and when it was recorded, in the order of recording.
//! It writes nothing itself: whoever loads it hands each writing to the ordinary operations.

use casework::actor::Actor;
use casework::directory::{Shipped, shipped};
use casework::entry::{Origin, Subject};
use casework::ids::ChildId;
use casework::records::organisation_registered::OrganisationKind;
use casework::records::{Body, HomeRegistered, OrganisationRegistered};
use casework::time::{Instant, Moment};

use crate::boroughs::BOROUGHS;
use crate::draft::FIRST;
use crate::model::{Child, Home, Plan};

mod answers;
mod episode;
mod lines;
mod phrases;
mod posts;
mod wording;

use lines::Line;

pub use posts::{Post, shown};

/// One record somebody writes.
#[derive(Debug, Clone)]
pub struct Writing {
    /// When it is recorded.
    pub recorded: Instant,
    /// When it happened.
    pub occurred: Moment,
    /// Who writes it.
    pub actor: Actor,
    /// The chain it is written on.
    pub subject: Subject,
    /// The place of its episode among the child's, from 0. The child's report with the same place opens the episode.
    pub episode: Option<usize>,
    /// The record.
    pub body: Body,
    /// The calibrated year is another system's history: nothing of it is owed, and nobody is told. Tonight is invented.
    pub origin: Origin,
}

/// Homes and staff, and boroughs that ask a charity to hold their return conversations: recorded the day before the
/// calibrated year. The organisations themselves are those that ship.
pub fn reference(plan: &Plan) -> impl Iterator<Item = Writing> {
    let recorded = Instant::start_of(FIRST.yesterday().unwrap_or(FIRST));
    let writing = move |subject, body| Writing {
        recorded,
        occurred: Moment::at(recorded),
        actor: Actor::system(),
        subject,
        episode: None,
        body,
        origin: Origin::Invented,
    };
    let asking = shipped().unwrap_or_default().into_iter().filter(asks_charity).map(move |body| {
        let record = OrganisationRegistered { return_provider: posts::CHARITY.parse().ok(), ..body.organisation };
        writing(Subject::Organisation(body.id), record.into())
    });
    let homes =
        plan.homes.iter().map(move |home| writing(Subject::Home(posts::home_id(home.number)), registered(home)));
    let staff = Post::all(&plan.homes).into_iter();
    asking.chain(homes).chain(staff.map(move |post| writing(Subject::Person(post.person()), post.record(plan).into())))
}

fn asks_charity(body: &Shipped) -> bool {
    let gss = body.organisation.gss.as_deref().filter(|_| body.organisation.kind == OrganisationKind::LocalAuthority);
    BOROUGHS.iter().any(|borough| borough.charity() && Some(borough.gss) == gss)
}

fn registered(home: &Home) -> Body {
    let record = HomeRegistered {
        name: home.name.clone(),
        address: format!("{} {} Row, {}", home.number % 97 + 1, phrases::street(home.number), home.borough.name),
        host: posts::council(home.borough),
        provider: posts::PROVIDER.parse().ok(),
        phone: home.telephone.clone(),
        agreement: home.philomena,
        active: true,
    };
    record.into()
}

/// Everything written about the plan's children, child by child, each in the order of recording.
pub fn entries(plan: &Plan) -> impl Iterator<Item = Writing> {
    plan.children.iter().flat_map(|child| of_child(plan, child))
}

/// Everything written about one child, in the order of recording.
pub fn of_child(plan: &Plan, child: &Child) -> Vec<Writing> {
    let mut lines: Vec<(Option<usize>, Line)> =
        lines::of_child(plan, child).into_iter().map(|line| (None, line)).collect();
    for place in 0..child.episodes.len() {
        lines.extend(lines::of_episode(plan, child, place).into_iter().map(|line| (Some(place), line)));
    }
    lines.retain(|(_, line)| plan.now.is_none_or(|now| line.recorded <= now));
    lines.sort_by_key(|(_, line)| line.recorded);
    lines.into_iter().filter_map(|(episode, line)| written(plan, child, episode, line)).collect()
}

fn written(plan: &Plan, child: &Child, episode: Option<usize>, line: Line) -> Option<Writing> {
    let (post, body) = wording::word(plan, child, episode, &line)?;
    Some(Writing {
        recorded: line.recorded,
        occurred: line.occurred,
        actor: post.actor(),
        subject: Subject::Child(child_id(plan, child)),
        episode,
        body,
        origin: origin(plan),
    })
}

fn origin(plan: &Plan) -> Origin {
    if plan.now.is_none() { Origin::Import } else { Origin::Invented }
}

/// The id of a child of the plan.
pub fn child_id(plan: &Plan, child: &Child) -> ChildId {
    let known = child.episodes.first().map_or(0, |episode| episode.missing_from.as_microseconds() / 1_000_000);
    let known = u128::try_from(known).unwrap_or_default() << 24;
    ChildId::numbered((u128::from(plan.seed) << 64) | known | u128::from(child.number))
}
