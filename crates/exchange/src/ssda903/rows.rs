//! The rows of the three tables Lantern reads, with public fields so that others can map them to and from records. Texts
//! are in capitals, as the boroughs' validator reads them; a blank text is empty.

use jiff::civil::Date;

use super::{cell::Cell, codes, layout::Table, line::Cells};

/// A return, or as much of it as was given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Return {
    /// One row a child.
    pub header: Option<Sheet<Header>>,
    /// One row a placement episode.
    pub episodes: Option<Sheet<Episode>>,
    /// One row a missing or away period.
    pub missing: Option<Sheet<Missing>>,
    /// Files that hold another table of the return: recognised, and left alone.
    pub unread: Vec<Unread>,
}

/// The rows of one table, in file order, and the file they came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet<R> {
    /// The file's name; empty for rows made here.
    pub file: String,
    /// The rows that loaded.
    pub rows: Vec<R>,
}

impl<R> From<Vec<R>> for Sheet<R> {
    fn from(rows: Vec<R>) -> Self {
        Self { file: String::new(), rows }
    }
}

/// A file that holds a table Lantern has no use for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The file's name.
    pub file: String,
    /// The table in it.
    pub table: Table,
}

/// A child's row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// Line in the file; 0 for a row made here.
    pub line: usize,
    /// The authority's id for the child.
    pub child: String,
    /// Sex.
    pub sex: Cell<Sex>,
    /// Date of birth.
    pub dob: Cell<Date>,
    /// Ethnic group, one of [`ETHNIC_GROUPS`](super::ETHNIC_GROUPS).
    pub ethnic: String,
    /// Unique pupil number, or UN1 to UN5.
    pub upn: String,
    /// Is the child a mother?
    pub mother: String,
    /// Her child's date of birth.
    pub mc_dob: Cell<Date>,
}

/// A placement episode: one child in one placement under one legal status.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Episode {
    /// Line in the file; 0 for a row made here.
    pub line: usize,
    /// The authority's id for the child.
    pub child: String,
    /// Date the episode commenced.
    pub decom: Cell<Date>,
    /// Reason for the new episode.
    pub rne: String,
    /// Legal status.
    pub ls: String,
    /// Category of need.
    pub cin: String,
    /// Placement type.
    pub place: String,
    /// Placement provider.
    pub provider: String,
    /// Date the episode ceased; blank while it lasts.
    pub dec: Cell<Date>,
    /// Reason the episode ceased.
    pub rec: String,
    /// Reason for the change of placement.
    pub reason_place_change: String,
    /// Home postcode.
    pub home_post: String,
    /// Placement postcode.
    pub pl_post: String,
    /// Ofsted's number for the provider.
    pub urn: String,
}

impl Episode {
    /// Does the day fall in the episode, both ends in? One still open holds every later day.
    pub(super) fn holds(&self, day: Date) -> bool {
        self.decom.known().is_some_and(|start| start <= day) && self.dec.known().is_none_or(|end| day <= end)
    }
}

/// A period missing from care, or away from placement without authorisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// Line in the file; 0 for a row made here.
    pub line: usize,
    /// The authority's id for the child.
    pub child: String,
    /// Date of birth, the same as in Header.
    pub dob: Cell<Date>,
    /// Missing or away.
    pub kind: Cell<Kind>,
    /// The later of the day the child left and the day a responsible adult last saw them.
    pub start: Cell<Date>,
    /// The day the child was found or came back; blank while the period is open. One that cannot be read is not open.
    pub end: Cell<Date>,
}

/// What kind of absence a Missing row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// M: not at the placement or where expected, and the whereabouts not known.
    Missing,
    /// A: away from placement without authorisation, the whereabouts known.
    Away,
}

impl Kind {
    /// The code in the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "M",
            Self::Away => "A",
        }
    }
}

/// Sex, as the return records it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sex {
    /// 1 to 2023-24, M after.
    Male,
    /// 2 to 2023-24, F after.
    Female,
    /// U, from 2024-25 only.
    Unknown,
}

/// A row that can be read from the cells of a line.
pub(super) trait Row: Sized {
    fn read(line: usize, cells: &mut Cells<'_>) -> Self;
}

impl Row for Header {
    fn read(line: usize, cells: &mut Cells<'_>) -> Self {
        let sex = cells.text("SEX");
        let sex = Cell::read(sex, |text| match text {
            "1" | "M" => Some(Sex::Male),
            "2" | "F" => Some(Sex::Female),
            "U" => Some(Sex::Unknown),
            _ => None,
        });
        if matches!(sex, Cell::Unreadable(_)) {
            cells.list("SEX", "this is none of 1, 2, M, F and U".to_owned());
        }
        Self {
            line,
            child: cells.child(),
            sex,
            dob: cells.date("DOB"),
            ethnic: cells.code("ETHNIC", &codes::ETHNIC_GROUPS),
            upn: cells.text("UPN"),
            mother: cells.text("MOTHER"),
            mc_dob: cells.date("MC_DOB"),
        }
    }
}

impl Row for Episode {
    fn read(line: usize, cells: &mut Cells<'_>) -> Self {
        Self {
            line,
            child: cells.child(),
            decom: cells.date("DECOM"),
            rne: cells.code("RNE", &codes::REASONS_FOR_NEW_EPISODE),
            ls: cells.code("LS", &codes::LEGAL_STATUSES),
            cin: cells.text("CIN"),
            place: cells.code("PLACE", &codes::PLACEMENTS),
            provider: cells.code("PLACE_PROVIDER", &codes::PROVIDERS),
            dec: cells.date("DEC"),
            rec: cells.text("REC"),
            reason_place_change: cells.text("REASON_PLACE_CHANGE"),
            home_post: cells.text("HOME_POST"),
            pl_post: cells.text("PL_POST"),
            urn: cells.text("URN"),
        }
    }
}

impl Row for Missing {
    fn read(line: usize, cells: &mut Cells<'_>) -> Self {
        // Rules 1004, 1005 and 1006 speak of the start, the end and the kind; saying it twice would help nobody.
        Self {
            line,
            child: cells.child(),
            dob: cells.date("DOB"),
            kind: Cell::read(cells.text("MISSING"), |text| match text {
                "M" => Some(Kind::Missing),
                "A" => Some(Kind::Away),
                _ => None,
            }),
            start: Cell::read(cells.text("MIS_START"), super::cell::read_date),
            end: Cell::read(cells.text("MIS_END"), super::cell::read_date),
        }
    }
}
