//! What people can do, one use a file: lock, fold, decide access, check, append, project, commit. It holds the store, the
//! policy, a clock and chance; it translates no request and renders no page.

use std::sync::{Arc, RwLock};

use casework::chain::Salt;
use casework::directory::Directory;
use casework::ids::{ChildId, EntryId};
use casework::policy::Policy;
use casework::time::Instant;
use store::Store;

mod absence;
pub mod access;
mod another_child;
mod attachment;
mod call_back;
mod cases;
mod checkpoint;
mod context;
mod directory;
mod dispose;
mod draft;
mod emergency;
mod failure;
mod family;
mod guest;
mod join;
mod keep;
pub mod limit;
pub mod loaded;
mod logged;
mod mail;
mod mask;
mod matches;
mod operator;
mod outcome;
mod passkey;
pub mod practice;
mod proof;
pub mod read;
mod rebuild;
mod reference;
mod release;
mod report;
mod request;
mod returns;
mod see;
mod session;
mod subject_access;
mod survey;
mod tend;
mod write;

pub use another_child::{AnotherChild, Rewritten};
pub use attachment::{BadScanner, Content, FILE, MOST_BYTES, Media, Scanner, Served, too_large};
pub use call_back::{Begun, CallBack, Came, Left, Try};
pub use checkpoint::NoProof;
pub use dispose::Disposed;
pub use draft::{Boxes, OpenForm};
pub use failure::{Failure, Unsaved, Versions};
pub use family::{
    FamilyLinked, FamilyPage, FamilyReceipt, FamilySent, FamilyStands, FamilyTold, FamilyWord, FromFamily,
};
pub use guest::{AsGuest, Asked, GuestLink};
pub use keep::{Keeping, Kept, roles_of};
pub use logged::AwayTold;
pub use mail::Letter;
pub use mask::{Over, Veil, Veils};
pub use matches::Match;
pub use operator::{NotAName, Operator};
pub use outcome::Outcome;
pub use passkey::{Made, WayIn, passkey_id};
pub use rebuild::Rebuilt;
pub use reference::Registration;
pub use release::Draft;
pub use report::{About, Report};
pub use returns::{Exported, Imported};
pub use see::{GRAB_PACK, Opened, PackSeen, Seen};
pub use session::{Arrival, Known, Opens, Proof, SignedIn, Way};
pub use store::{Invitation, ListedPerson, PasskeyKept, Processing};
pub use subject_access::{CopyEntry, CopyFor, SubjectAccess};
pub use tend::Process;
pub use write::{Dated, Key, Write, Written};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Instant;
}

/// Draws chance.
pub trait Chance: Send + Sync {
    /// Fills the bytes.
    fn fill(&self, bytes: &mut [u8]);
}

/// Everything an operation needs. Clones share it.
#[derive(Clone)]
pub struct Lantern {
    store: Store,
    policy: Arc<Policy>,
    directory: Arc<RwLock<directory::Held>>,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
    scanner: Option<Arc<Scanner>>,
    /// The duty that led whoever asks here, by its name in the table.
    following: Option<Arc<str>>,
}

impl Lantern {
    /// Lantern over a store, with the directory the store holds.
    ///
    /// # Errors
    /// When the directory cannot be read.
    pub fn new(
        store: Store,
        policy: Arc<Policy>,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
    ) -> Result<Self, Failure> {
        let directory = Arc::default();
        let lantern = Self { store, policy, directory, clock, chance, scanner: None, following: None };
        lantern.reload_directory()?;
        Ok(lantern)
    }

    /// The same, taking no file that this scanner has not seen.
    #[must_use]
    pub fn scanned_by(self, scanner: Scanner) -> Self {
        Self { scanner: Some(Arc::new(scanner)), ..self }
    }

    /// The same for one request that followed a duty: its looks are for that, where it is owed.
    #[must_use]
    pub fn following(&self, duty: &str) -> Self {
        let named = !duty.is_empty() && !duty.contains(char::is_control);
        Self { following: named.then(|| duty.into()), ..self.clone() }
    }

    /// Now, by the clock it was given.
    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// The policy in force.
    pub fn policy(&self) -> &Arc<Policy> {
        &self.policy
    }

    /// The store, for commands that look after it.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Who is where, as last loaded.
    pub fn directory(&self) -> Arc<Directory> {
        self.directory.read().map(|held| Arc::clone(&held.directory)).unwrap_or_default()
    }

    /// An id for an entry recorded at an instant.
    pub fn entry_id(&self, at: Instant) -> EntryId {
        let mut chance = [0; 10];
        self.chance.fill(&mut chance);
        EntryId::new(at, chance)
    }

    pub(crate) fn child_id(&self, at: Instant) -> ChildId {
        let mut chance = [0; 10];
        self.chance.fill(&mut chance);
        ChildId::new(at, chance)
    }

    pub(crate) fn salt(&self) -> Salt {
        let mut salt = Salt::default();
        self.chance.fill(&mut salt);
        salt
    }

    /// Random bytes, for tokens.
    pub fn secret(&self) -> [u8; 32] {
        let mut secret = [0; 32];
        self.chance.fill(&mut secret);
        secret
    }
}
