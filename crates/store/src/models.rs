//! Read models: the rows lists are made of, kept equal to what the journal folds into. What the rows say is the casework's
//! projection; here they are compared, written where they differ, and queried.

pub(crate) mod ageing;
pub(crate) mod agree;
pub(crate) mod briefings;
pub(crate) mod children;
mod columns;
pub(crate) mod contacts;
pub(crate) mod contexts;
pub(crate) mod desk;
pub(crate) mod duties;
pub(crate) mod enquiries;
pub(crate) mod episodes;
pub(crate) mod experience;
pub(crate) mod missing;
pub(crate) mod notices;
pub(crate) mod placements;
pub(crate) mod project;
pub(crate) mod reference;
pub(crate) mod responses;
pub(crate) mod reviews;
mod scope;
pub(crate) mod table;

pub use briefings::{BriefingRow, ToldRow};
pub use children::{ChildFound, ChildInHome, Sought, Word};
pub use contexts::{ChildLinked, ContextNamed};
pub use desk::{DeskFor, DeskRow};
pub use duties::{DutyOwed, NotACursor, OwedCounts, OwedCursor, Owes};
pub use episodes::{BoardRow, NextDuty, OfEpisode};
pub use missing::MissingChild;
pub use notices::NoticeShown;
pub use reference::{ListedHome, ListedOrganisation, ListedPerson, ListedUnit};
pub use reviews::{RecordToReview, ReviewCursor};
pub use scope::Scope;
