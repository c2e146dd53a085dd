//! A small world to write in: London's organisations, one home in Tower Hamlets, and the people around it. It holds no test.

use std::sync::{Arc, OnceLock};

use casework::actor::{Actor, Role};
use casework::case::Case;
use casework::entry::{Origin, Subject};
use casework::ids::{ChildId, EntryId, EpisodeId, HomeId, OrganisationId, PersonId, UnitId};
use casework::policy::{Policy, Text, shipped};
use casework::records::{HomeRegistered, Kind};
use casework::time::Moment;
use jiff::SignedDuration;
use operations::{About, Chance, Clock, Failure, Lantern, Opened, Registration, Report, Write, Written};
use serde_json::{Value, json};
use store::Store;
use testkit::{Chances, both};

/// Tower Hamlets.
pub const BOROUGH: &str = "e09000030";

struct Hand(Arc<testkit::Clock>);

impl Clock for Hand {
    fn now(&self) -> casework::time::Instant {
        self.0.now()
    }
}

struct Dice(Chances);

impl Chance for Dice {
    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes {
            [*byte] = self.0.bytes();
        }
    }
}

/// Lantern over one database, with a clock that stands until it is moved.
pub struct World {
    pub lantern: Lantern,
    pub clock: Arc<testkit::Clock>,
}

/// Runs a test in a new world on each database.
pub fn each(test: impl Fn(&World)) {
    both(|store| test(&World::over(store, 7)));
}

/// The policy this build ships, read once.
pub fn policy() -> Arc<Policy> {
    static POLICY: OnceLock<Arc<Policy>> = OnceLock::new();
    Arc::clone(POLICY.get_or_init(|| Arc::new(Policy::read(&shipped()).unwrap())))
}

/// The policy's files, which a release reads its groups from.
pub fn texts() -> Vec<Text> {
    shipped().into_iter().chain([statistics::shipped()]).collect()
}

/// Somebody of a role, where the home's children are looked after and looked for.
pub fn staff(role: Role) -> Actor {
    let (organisation, unit) = match role {
        Role::CallHandler => ("met", "met-mcc"),
        Role::MissingPersonOfficer | Role::UnitSupervisor | Role::Analyst => ("met", "met-ce-mpu"),
        Role::HomeManager => ("larkfield-care", "larkfield-care-office"),
        Role::EmergencyDutyTeam => (BOROUGH, "e09000030-edt"),
        Role::ExploitationCoordinator => (BOROUGH, "e09000030-exploitation"),
        Role::InformationGovernance => (BOROUGH, "e09000030-ig"),
        _ => (BOROUGH, "e09000030-csc"),
    };
    Actor {
        person: Some(PersonId::numbered(1000 + role as u128)),
        role,
        organisation: OrganisationId::literal(organisation),
        unit: UnitId::literal(unit),
        home: (role == Role::HomeManager).then(home),
    }
}

pub fn officer() -> Actor {
    staff(Role::MissingPersonOfficer)
}

pub fn manager() -> Actor {
    staff(Role::HomeManager)
}

pub fn worker() -> Actor {
    staff(Role::SocialWorker)
}

/// A social worker of a borough that has nothing to do with the home.
pub fn stranger() -> Actor {
    Actor {
        person: Some(PersonId::numbered(99)),
        organisation: OrganisationId::literal("e09000007"),
        unit: UnitId::literal("e09000007-csc"),
        ..worker()
    }
}

pub fn home() -> HomeId {
    HomeId::numbered(1)
}

/// A child in the borough's care, as `child_registered` has them.
pub fn child(name: &str) -> Value {
    json!({ "name": name, "born": { "known": "2010-05-14" }, "responsible": { "known": BOROUGH }, "in_care": { "known": true } })
}

/// A report on its way in.
pub fn report_of(about: About, record: Value) -> Report {
    Report { about, occurred: None, record, origin: Origin::Written }
}

impl World {
    /// A world over a database, its chance from a seed.
    pub fn over(store: Store, seed: u64) -> Self {
        let clock = Arc::new(testkit::Clock::at("2026-03-01T22:15:20Z"));
        let (hand, dice) = (Arc::new(Hand(Arc::clone(&clock))), Arc::new(Dice(Chances::seeded(seed))));
        let lantern = Lantern::new(store, policy(), hand, dice).unwrap();
        lantern.register_shipped(true).unwrap();
        let house = HomeRegistered {
            name: "Larkfield House".into(),
            address: "1 Invented Row, London".into(),
            host: OrganisationId::literal(BOROUGH),
            provider: Some(OrganisationId::literal("larkfield-care")),
            phone: "020 7946 0111".into(),
            agreement: true,
            active: true,
        };
        let registration = Registration {
            subject: Subject::Home(home()),
            recorded: lantern.now(),
            since: Moment::at(lantern.now()),
            actor: Actor::system(),
            origin: Origin::Invented,
            body: house.into(),
        };
        lantern.register(&[registration]).unwrap();
        Self { lantern, clock }
    }

    /// Another process over the same database, with a directory of its own.
    pub fn beside(world: &World) -> Self {
        let clock = Arc::clone(&world.clock);
        let (hand, dice) = (Arc::new(Hand(Arc::clone(&clock))), Arc::new(Dice(Chances::seeded(8))));
        Self { lantern: Lantern::new(world.lantern.store().clone(), policy(), hand, dice).unwrap(), clock }
    }

    pub fn pass(&self, minutes: i64) {
        self.clock.advance(SignedDuration::from_mins(minutes));
    }

    /// A child of the home, reported by its manager.
    pub fn missing(&self, name: &str) -> Written {
        self.lantern.report(&manager(), report_of(About::New(child(name)), json!({})), None).unwrap()
    }

    /// Another report about a child who is on record.
    pub fn report_again(&self, actor: &Actor, child: ChildId) -> Written {
        self.lantern.report(actor, report_of(About::Known(child), json!({})), None).unwrap()
    }

    /// Somebody sees that the child is well, and the episode is closed.
    pub fn close(&self, of: &Written) {
        for kind in [Kind::WellbeingConfirmed, Kind::EpisodeClosed] {
            self.write(&officer(), of, kind, kind.descriptor().unwrap().sample.clone()).unwrap();
        }
    }

    /// Writes into the episode of a report.
    pub fn write(&self, actor: &Actor, of: &Written, kind: Kind, record: Value) -> Result<Written, Failure> {
        self.lantern.write(actor, self.draft(of, kind, record), None)
    }

    /// Writes what decides, having seen what was in force.
    pub fn revise(
        &self,
        actor: &Actor,
        of: &Written,
        kind: Kind,
        record: Value,
        seen: Option<EntryId>,
    ) -> Result<Written, Failure> {
        self.lantern.write(actor, Write { revises: Some(seen), ..self.draft(of, kind, record) }, None)
    }

    /// What a write is made of, in the episode of a report.
    #[expect(clippy::unused_self, reason = "the other writers of this world are its methods too")]
    pub fn draft(&self, of: &Written, kind: Kind, record: Value) -> Write {
        let takes = kind.descriptor().unwrap().scope.takes_episode();
        Write {
            child: of.child,
            episode: of.episode.filter(|_| takes),
            kind,
            occurred: None,
            record,
            revises: None,
            origin: Origin::Written,
        }
    }

    /// Writes something that happened at another time than now.
    pub fn write_at(
        &self,
        actor: &Actor,
        of: &Written,
        kind: Kind,
        record: Value,
        when: Moment,
    ) -> Result<Written, Failure> {
        self.lantern.write(actor, Write { occurred: Some(when), ..self.draft(of, kind, record) }, None)
    }

    /// A child's case, as Lantern itself reads it.
    pub fn case(&self, child: ChildId) -> Case {
        self.lantern.see(&Actor::system(), Opened::Child(child), "test", None).unwrap().case
    }

    /// References of the open episodes on an actor's board.
    pub fn board(&self, actor: &Actor) -> Vec<EpisodeId> {
        self.lantern.board(actor).unwrap().lines.into_iter().map(|line| line.row.episode.episode).collect()
    }

    /// Every chain verifies, and folding everything again gives the lists as they stand.
    pub fn is_sound(&self) {
        let verified = self.lantern.store().verify_all(|broken| panic!("{broken}")).unwrap();
        assert_eq!(verified.broken, 0);
        let rebuilt = self.lantern.rebuild(true).unwrap();
        assert!(rebuilt.differences.is_empty(), "{:?}", rebuilt.differences);
    }
}

/// The codes of a refusal.
pub fn codes(failure: Failure) -> Vec<&'static str> {
    match failure {
        Failure::Refused(refusals) => refusals.into_iter().map(|refusal| refusal.code).collect(),
        other => panic!("refused for another reason: {other:?}"),
    }
}
