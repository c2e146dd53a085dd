//! Operational tables: what running the service needs and folding the journal does not restore. Each table has a module of
//! its own, and none of them decides anything.

pub(crate) mod access_log;
pub(crate) mod attempts;
pub(crate) mod call_backs;
pub(crate) mod ceremonies;
pub(crate) mod drafts;
pub(crate) mod files;
pub(crate) mod idempotency;
pub(crate) mod leases;
pub(crate) mod outbox;
pub(crate) mod passkeys;
pub(crate) mod practice;
pub(crate) mod searches;
pub(crate) mod sessions;
pub(crate) mod settings;
pub(crate) mod snapshots;
pub(crate) mod unusual;
pub(crate) mod written;

pub use access_log::{Look, LookCursor, Processing};
pub use call_backs::{CallBack, Rings};
pub use drafts::Draft;
pub use idempotency::Claim;
pub use leases::{Holder, Lease};
pub use outbox::Message;
pub use passkeys::{Invitation, PasskeyKept};
pub use practice::PracticeOf;
pub use searches::Search;
pub use sessions::{Session, Token};
pub use snapshots::Snapshot;
pub use unusual::{Hour, Ruled, Watched};
pub use written::Recorded;
