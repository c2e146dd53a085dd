//! What a plan holds: children, homes and episodes as plain facts. It knows nothing of Lantern's records and nothing
//! of how the facts are invented.

use jiff::civil::Date;

use crate::boroughs::Borough;
use crate::scale::Scale;
use casework::time::Instant;

/// A synthetic London: its homes, and its children with their episodes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The seed it grew from.
    pub seed: u64,
    /// Its size beside the published year.
    pub scale: Scale,
    /// Homes, by number from 0.
    pub homes: Vec<Home>,
    /// Children, by number from 1.
    pub children: Vec<Child>,
    /// Tonight: facts after this instant have not happened yet. The calibrated year is history, and has none.
    pub now: Option<Instant>,
}

impl Plan {
    /// Every episode beside its child.
    pub fn episodes(&self) -> impl Iterator<Item = (&Child, &Episode)> {
        self.children.iter().flat_map(|child| child.episodes.iter().map(move |episode| (child, episode)))
    }
}

/// A name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Name {
    /// Given name.
    pub given: &'static str,
    /// Family name.
    pub family: &'static str,
}

/// A home where looked-after children live.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// Its number.
    pub number: u32,
    /// What kind of home.
    pub kind: HomeKind,
    /// Its name.
    pub name: String,
    /// Where it is.
    pub borough: &'static Borough,
    /// Whether it has a Philomena agreement with the police.
    pub philomena: bool,
    /// Its telephone number, from the range kept for drama.
    pub telephone: String,
}

/// The kinds of home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HomeKind {
    /// A registered children's home.
    ChildrensHome,
    /// Supported accommodation for those aged 16 and 17.
    SemiIndependent,
}

/// Gender as the published counts print it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gender {
    /// Boys.
    Boy,
    /// Girls.
    Girl,
    /// Transgender children.
    Transgender,
    /// Not recorded.
    Unknown,
}

/// Sex as a looked-after children return asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sex {
    /// Male.
    Male,
    /// Female.
    Female,
    /// Not recorded.
    Unknown,
}

/// A child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Child {
    /// Their number in this plan, from 1.
    pub number: u32,
    /// Their name.
    pub name: Name,
    /// Date of birth.
    pub born: Date,
    /// Gender.
    pub gender: Gender,
    /// Sex.
    pub sex: Sex,
    /// Ethnicity as most of their episodes record it; an SSDA903 code.
    pub ethnicity: Ethnicity,
    /// The borough their family lives in.
    pub borough: &'static Borough,
    /// Their care, for a looked-after child.
    pub care: Option<Care>,
    /// Whether TextSafe reached them.
    pub textsafe: bool,
    /// Their episodes, in order; no two overlap.
    pub episodes: Vec<Episode>,
}

impl Child {
    /// Whether a telephone number of theirs is known. Invented: two in three, and everyone TextSafe reaches.
    pub fn telephone(&self) -> bool {
        self.textsafe || !self.number.is_multiple_of(3)
    }
}

/// A looked-after child's care.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Care {
    /// The authority responsible.
    pub authority: &'static Borough,
    /// Whether they came to the country on their own to seek asylum.
    pub unaccompanied: bool,
    /// Where they have lived, in order, each ending as the next begins.
    pub placements: Vec<Placement>,
    /// Why care ended.
    pub ended: CareEnd,
}

impl Care {
    /// Where the child lived on a day.
    pub fn on(&self, day: Date) -> Option<&Placement> {
        self.placements.iter().rev().find(|placement| placement.from <= day && day <= placement.to)
    }
}

/// One placement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placement {
    /// What kind of placement.
    pub kind: PlacementKind,
    /// The borough it is in.
    pub borough: &'static Borough,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
}

/// The kinds of placement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlacementKind {
    /// In the home of this number.
    Home(u32),
    /// With foster carers.
    Foster,
}

/// Why care ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CareEnd {
    /// They went home to their family.
    ReturnedHome,
    /// They turned eighteen.
    Eighteen,
}

/// One episode: the child is missing from `missing_from` until `back`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Episode {
    /// When they were last seen.
    pub last_seen: Instant,
    /// When they went missing.
    pub missing_from: Instant,
    /// Their age then, in years.
    pub age: u8,
    /// Ethnicity as this episode records it.
    pub ethnicity: Ethnicity,
    /// When it was reported to police.
    pub reported: Instant,
    /// Who reported it.
    pub reporter: Reporter,
    /// When police decided to open it, if they have.
    pub opened: Option<Instant>,
    /// The first grade.
    pub grade: Grade,
    /// When the first assessment was made, if it has been.
    pub assessed: Option<Instant>,
    /// When they came back.
    pub back: Instant,
    /// How they came back.
    pub found: Found,
    /// What came of the police prevention interview.
    pub prevention: Prevention,
    /// What came of the return conversation.
    pub conversation: Conversation,
    /// When police closed it.
    pub closed: Instant,
}

/// Who reports a child missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reporter {
    /// The home they live in.
    Home,
    /// A foster carer.
    FosterCarer,
    /// A parent or other family.
    Family,
    /// A school.
    School,
    /// A social worker.
    SocialWorker,
    /// Anyone else.
    Other,
}

/// A grade of risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Very low.
    VeryLow,
    /// Low.
    Low,
    /// Medium.
    Medium,
    /// High.
    High,
}

/// How a child came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Found {
    /// On their own.
    CameBack,
    /// Found by police.
    ByPolice,
    /// Found by family, carers or staff.
    ByCarers,
}

/// What came of the police prevention interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prevention {
    /// Held.
    Held {
        /// When.
        at: Instant,
        /// Face to face, not by telephone.
        in_person: bool,
        /// Whether the child was seen alone.
        alone: bool,
    },
    /// The child would not speak to police.
    Declined(Instant),
    /// Nobody has held it.
    NotHeld,
}

/// What came of the independent return conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conversation {
    /// Nobody has offered one.
    NotOffered,
    /// Offered, and not yet answered.
    Offered(Instant),
    /// Offered and declined.
    Declined {
        /// When it was offered.
        offered: Instant,
        /// When it was declined.
        at: Instant,
    },
    /// Offered, accepted and held.
    Held {
        /// When it was offered.
        offered: Instant,
        /// When it was held.
        at: Instant,
        /// By a charity, not by the borough itself.
        charity: bool,
        /// Whether the child told of criminal exploitation.
        criminal_exploitation: bool,
        /// When it was written up.
        written_up: Instant,
    },
}

/// An SSDA903 ethnicity code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ethnicity(pub &'static str);

/// The ethnic groups that are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Black.
    Black,
    /// White.
    White,
    /// Asian.
    Asian,
    /// Mixed.
    Mixed,
    /// Any other.
    Other,
    /// Refused or not yet obtained.
    Unknown,
}

impl Ethnicity {
    /// Information not yet obtained.
    pub const UNKNOWN: Ethnicity = Ethnicity("NOBT");

    /// Its group.
    pub fn group(self) -> Group {
        match self.0 {
            "BCRB" | "BAFR" | "BOTH" => Group::Black,
            "WBRI" | "WIRI" | "WOTH" | "WIRT" | "WROM" => Group::White,
            "AIND" | "APKN" | "ABAN" | "AOTH" | "CHNE" => Group::Asian,
            "MWBC" | "MWBA" | "MWAS" | "MOTH" => Group::Mixed,
            "OOTH" => Group::Other,
            _ => Group::Unknown,
        }
    }
}
