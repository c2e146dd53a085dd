//! What is written, and by whom: each line of the plan as one of Lantern's records. When it is written is settled before,
//! and the records of an episode are worded next door.

use casework::answer::Answer;
use casework::code::Code;
use casework::records::absence_logged::AwayFrom;
use casework::records::child_registered::Sex;
use casework::records::duty_answered::Outcome;
use casework::records::partner_invited::AskedFor;
use casework::records::{
    AbsenceLogged, Body, ChildRegistered, DutyAnswered, PartnerInvited, PlacementEnded, PlacementStarted,
    RiskProfileUpdated, WorkerAllocated,
};
use casework::time::Moment;

use super::lines::{Line, Step};
use super::posts::{self, Post};
use crate::boroughs::Borough;
use crate::chance::Chance;
use crate::model::{
    CareEnd, Child, Episode, Ethnicity, Gender, HomeKind, Name, PlacementKind, Plan, Reporter, Sex as Recorded,
};
use crate::plan::Stream;

/// What the words of one line are made from.
pub(super) struct Scene<'a> {
    plan: &'a Plan,
    pub child: &'a Child,
    pub chance: Chance,
    /// The borough whose police own the episode: where the child lives.
    pub here: &'static Borough,
    /// The borough responsible.
    authority: &'static Borough,
    /// The home the child lives in.
    pub home: Option<u32>,
}

/// The writer and the record of a line.
pub(super) fn word(plan: &Plan, child: &Child, place: Option<usize>, line: &Line) -> Option<(Post, Body)> {
    let episode = place.and_then(|place| child.episodes.get(place));
    let day = episode.map_or_else(|| line.recorded.london_date(), |episode| episode.missing_from.london_date());
    let lives = child.care.as_ref().and_then(|care| care.on(day));
    let home =
        lives.and_then(|placement| if let PlacementKind::Home(number) = placement.kind { Some(number) } else { None });
    let authority = child.care.as_ref().map_or(child.borough, |care| care.authority);
    // Police know only the addresses of homes: a child with foster carers is owned where the authority is.
    let here = lives.filter(|_| home.is_some()).map_or(authority, |placement| placement.borough);
    let minute = line.recorded.as_microseconds().unsigned_abs() / 60_000_000;
    let chance = Chance::new(plan.seed ^ ((Stream::Words as u64) << 56), (minute << 32) | u64::from(child.number));
    let mut scene = Scene { plan, child, chance, here, authority, home };
    match (line.step, episode) {
        (Step::Identity(ethnicity), _) => Some((scene.registrar(episode), scene.identity(ethnicity).into())),
        (Step::Placed(place), _) => scene.placed(place),
        (Step::Ended(place), _) => scene.ended(place),
        (Step::Worker, _) => Some(scene.allocated()),
        (Step::School, _) => Some(scene.school()),
        (Step::Away, _) => Some((Post::SchoolLead, away().into())),
        (Step::Answered(duty), _) => Some(scene.answered(duty)),
        (Step::Profile, _) => scene.profile(),
        (step, Some(episode)) => scene.of_episode(step, episode, line),
        _ => None,
    }
}

impl Scene<'_> {
    pub fn officer(&self) -> Post {
        Post::Officer(self.here, self.child.number % 2)
    }

    /// The name of the person who holds a post.
    pub fn name(&self, post: Post) -> String {
        post.name(self.plan)
    }

    /// Somebody the child lives with, by what they are: their names are not written.
    pub fn adult(&self) -> String {
        let words = if self.home.is_some() { "Worker on shift" } else { "Parent or carer" };
        words.into()
    }

    pub fn social_worker(&self) -> Post {
        Post::SocialWorker(self.authority, self.child.number % 2)
    }

    pub fn worker(&self) -> Post {
        Post::ReturnWorker(self.authority)
    }

    /// Who takes the report: the home writes its own, everybody else rings.
    pub fn reporter(&self, episode: &Episode) -> Post {
        match (episode.reporter, self.home) {
            (Reporter::Home, Some(home)) => Post::HomeManager(home),
            (Reporter::SocialWorker, _) => self.social_worker(),
            _ => Post::handler(self.child.number),
        }
    }

    fn registrar(&self, episode: Option<&Episode>) -> Post {
        match (episode.or(self.child.episodes.first()), &self.child.care) {
            (Some(episode), None) => self.reporter(episode),
            _ => self.social_worker(),
        }
    }

    fn identity(&self, ethnicity: Ethnicity) -> ChildRegistered {
        let child = self.child;
        let Name { given, family } = child.name;
        ChildRegistered {
            name: format!("{given} {family}"),
            also_known_as: Vec::new(),
            born: Answer::Known(child.born),
            born_estimated: Answer::NotAsked,
            sex: match child.sex {
                Recorded::Male => Answer::Known(Sex::Male),
                Recorded::Female => Answer::Known(Sex::Female),
                Recorded::Unknown => Answer::NotKnown,
            },
            transgender: match child.gender {
                Gender::Transgender => Answer::Known(true),
                Gender::Boy | Gender::Girl => Answer::Known(false),
                Gender::Unknown => Answer::NotAsked,
            },
            ethnicity: match ethnicity.0 {
                "NOBT" => Answer::NotKnown,
                "REFU" => Answer::Declined,
                code => Answer::Known(Code::new(&code.to_lowercase())),
            },
            language: Answer::NotAsked,
            responsible: Answer::Known(posts::council(self.authority)),
            in_care: Answer::Known(child.care.is_some()),
            phone: if child.telephone() { Answer::Known(mobile(child.number)) } else { Answer::NotKnown },
            council_number: child.care.is_some().then(|| format!("{}{}", self.authority.dfe, child.number)),
            provisional: false,
        }
    }

    fn placed(&self, place: usize) -> Option<(Post, Body)> {
        let care = self.child.care.as_ref()?;
        let placement = care.placements.get(place)?;
        let (home, kind) = match placement.kind {
            PlacementKind::Foster => (None, "u6"),
            PlacementKind::Home(number) => {
                let home = self.plan.homes.get(usize::try_from(number).ok()?)?;
                let supported = if placement.from >= jiff::civil::date(2024, 4, 1) { "k3" } else { "h5" };
                let kind = if home.kind == HomeKind::ChildrensHome { "k2" } else { supported };
                (Some(posts::home_id(number)), kind)
            }
        };
        let legal = if care.unaccompanied || self.child.number.is_multiple_of(2) { "v2" } else { "c2" };
        let record = PlacementStarted {
            home,
            kind: Answer::Known(Code::new(kind)),
            legal_status: Answer::Known(Code::new(legal)),
        };
        Some((self.social_worker(), record.into()))
    }

    fn allocated(&self) -> (Post, Body) {
        let post = self.social_worker();
        (post, WorkerAllocated { worker: Some(post.person()) }.into())
    }

    fn school(&self) -> (Post, Body) {
        let because = "Sees the child every school day, and knows the friends".into();
        let record =
            PartnerInvited { unit: posts::unit(posts::SCHOOL), asked_for: AskedFor::School, until: None, because };
        (self.social_worker(), record.into())
    }

    fn profile(&self) -> Option<(Post, Body)> {
        let risks = "Nothing new since last time. Goes quiet before going out".into();
        let record = RiskProfileUpdated { risks, helps: "Asking before supper how the day was".into() };
        Some((Post::HomeManager(self.home?), record.into()))
    }

    fn answered(&self, duty: &'static str) -> (Post, Body) {
        let (post, words) = match duty {
            "update_family" => (self.officer(), "Rang the family: what has been done, and when we will ring next"),
            "request_textsafe" if self.child.textsafe => (self.officer(), "Asked the charity to send it"),
            "request_textsafe" => (self.officer(), "Not asked for: somebody else reads this telephone"),
            "tell_missing_persons_unit" => (self.officer(), "Told, with a photograph"),
            "decide_trigger_plan" => (self.officer(), "A plan is made with the home and the social worker"),
            "review_trigger_plan" => (self.officer(), "The plan stands"),
            "morning_briefing" => (Post::Exploitation(self.authority), "On this morning’s list"),
            "check_return_conversation" => (Post::Exploitation(self.authority), "Read, and nothing to add"),
            "tell_parent" => (self.social_worker(), "Spoke to the mother"),
            "send_records_ahead" => (self.social_worker(), "Sent before the child arrived"),
            "tell_host_authority" => (self.social_worker(), "Told in writing"),
            "check_placement" => (self.social_worker(), "Checked with the host authority"),
            _ => (self.social_worker(), "Held with police, health and the school"),
        };
        let outcome = if words.starts_with("Not ") { Outcome::NotPossible } else { Outcome::Done };
        let record = DutyAnswered {
            duty: duty.into(),
            opening: None,
            outcome,
            who: self.name(post),
            words: words.into(),
            reason: None,
            held_by: Moment::default(),
        };
        (post, record.into())
    }

    fn ended(&self, place: usize) -> Option<(Post, Body)> {
        let care = self.child.care.as_ref()?;
        let last = place + 1 == care.placements.len();
        let reason = match care.ended {
            _ if !last => "carpl",
            CareEnd::ReturnedHome => "e4a",
            CareEnd::Eighteen => "e5",
        };
        let record = PlacementEnded { reason: Answer::Known(Code::new(reason)), care_ended: Answer::Known(last) };
        Some((self.social_worker(), record.into()))
    }
}

/// An afternoon away from school that nobody can explain.
fn away() -> AbsenceLogged {
    AbsenceLogged {
        from: AwayFrom::School,
        until: Moment::default(),
        place: Answer::NotKnown,
        words: "Registered at nine and not in lessons after the break. Back for the bus, and would not say".into(),
        source: "Form tutor".into(),
        known_now: Answer::Known(true),
        interpreter: Answer::NotApplicable,
    }
}

/// A telephone number from the range kept for drama.
pub(super) fn mobile(number: u32) -> String {
    format!("07700 900{:03}", number % 1000)
}
