//! The plan as Lantern's records: who writes what, when it happened and when it was recorded, in the order of recording.
//! It writes nothing itself: whoever loads it hands each writing to the ordinary operations.

use casework::actor::Actor;
use casework::entry::Subject;
use casework::ids::ChildId;
use casework::records::{Body, HomeRegistered};
use casework::time::{Instant, Moment};

use crate::draft::FIRST;
use crate::model::{Child, Home, Plan};

mod episode;
mod lines;
mod phrases;
mod posts;
mod wording;

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
}

/// Where to find one line again: small, because a London has millions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    recorded: Instant,
    child: u32,
    /// 0 for the child, otherwise the place of the episode from 1.
    episode: u16,
    line: u16,
}

/// Homes and staff, recorded the day before the calibrated year.
pub fn reference(plan: &Plan) -> impl Iterator<Item = Writing> {
    let recorded = Instant::start_of(FIRST.yesterday().unwrap_or(FIRST));
    let writing = move |subject, body| Writing {
        recorded,
        occurred: Moment::at(recorded),
        actor: Actor::system(),
        subject,
        episode: None,
        body,
    };
    let homes =
        plan.homes.iter().map(move |home| writing(Subject::Home(posts::home_id(home.number)), registered(home)));
    let staff = Post::all(&plan.homes).into_iter();
    homes.chain(staff.map(move |post| writing(Subject::Person(post.person()), post.record(plan).into())))
}

fn registered(home: &Home) -> Body {
    let record = HomeRegistered {
        name: home.name.clone(),
        address: format!("{} {} Row, {}", home.number % 97 + 1, phrases::street(home.number), home.borough.name),
        host: posts::council(home.borough),
        provider: posts::PROVIDER.parse().ok(),
        phone: home.telephone.clone(),
        agreement: home.philomena,
    };
    record.into()
}

/// Everything written about the plan's children until [`Plan::until`], in the order of recording.
pub fn entries(plan: &Plan) -> impl Iterator<Item = Writing> {
    let mut keys = Vec::new();
    for (child, number) in plan.children.iter().zip(0..) {
        for episode in 0..=u16::try_from(child.episodes.len()).unwrap_or(u16::MAX) {
            let lines = lines_of(plan, child, episode);
            keys.extend((0..).zip(&lines).map(|(line, written)| Key {
                recorded: written.recorded,
                child: number,
                episode,
                line,
            }));
        }
    }
    keys.retain(|key| key.recorded <= plan.until);
    keys.sort_unstable();
    keys.into_iter().filter_map(|key| written(plan, key))
}

/// The id of a child of the plan.
pub fn child_id(plan: &Plan, child: &Child) -> ChildId {
    ChildId::numbered((u128::from(plan.seed) << 64) | u128::from(child.number))
}

fn lines_of(plan: &Plan, child: &Child, episode: u16) -> Vec<lines::Line> {
    match usize::from(episode).checked_sub(1) {
        None => lines::of_child(child),
        Some(place) => lines::of_episode(plan, child, place),
    }
}

fn written(plan: &Plan, key: Key) -> Option<Writing> {
    let child = plan.children.get(usize::try_from(key.child).ok()?)?;
    let line = lines_of(plan, child, key.episode).into_iter().nth(usize::from(key.line))?;
    let episode = usize::from(key.episode).checked_sub(1);
    let (post, body) = wording::word(plan, child, episode, &line)?;
    Some(Writing {
        recorded: line.recorded,
        occurred: line.occurred,
        actor: post.actor(),
        subject: Subject::Child(child_id(plan, child)),
        episode,
        body,
    })
}
