//! The published tables and their columns, and which table a list of column names is. File names decide nothing: the
//! boroughs' validator knows a table by its set of columns, in any order.

/// A table of the return.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// One row a child.
    Header,
    /// One row a placement episode.
    Episodes,
    /// One row a period missing, or away without authorisation.
    Missing,
    /// Reviews.
    Reviews,
    /// Unaccompanied asylum-seeking children.
    Uasc,
    /// Health, for children looked after a year.
    Oc2,
    /// Care leavers.
    Oc3,
    /// Children who were adopted.
    Ad1,
    /// Children placed for adoption.
    PlacedAdoption,
    /// Previous permanence.
    PreviousPermanence,
    /// Social workers, from 2023-24.
    SocialWorkers,
    /// Deprivation of liberty orders, from 2026-27.
    DeprivationOfLiberty,
}

/// What a list of column names is, beside the published layout.
pub(super) struct Recognised {
    pub table: Table,
    /// Published columns that the file does not have.
    pub absent: Vec<&'static str>,
}

impl Table {
    const ALL: [Self; 12] = [
        Self::Header,
        Self::Episodes,
        Self::Missing,
        Self::Reviews,
        Self::Uasc,
        Self::Oc2,
        Self::Oc3,
        Self::Ad1,
        Self::PlacedAdoption,
        Self::PreviousPermanence,
        Self::SocialWorkers,
        Self::DeprivationOfLiberty,
    ];

    /// The name the validator gives the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Header => "Header",
            Self::Episodes => "Episodes",
            Self::Missing => "Missing",
            Self::Reviews => "Reviews",
            Self::Uasc => "UASC",
            Self::Oc2 => "OC2",
            Self::Oc3 => "OC3",
            Self::Ad1 => "AD1",
            Self::PlacedAdoption => "PlacedAdoption",
            Self::PreviousPermanence => "PrevPerm",
            Self::SocialWorkers => "SWEpisodes",
            Self::DeprivationOfLiberty => "DoLo",
        }
    }

    /// Its columns, in the published order.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Header => &["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"],
            Self::Episodes => &[
                "CHILD",
                "DECOM",
                "RNE",
                "LS",
                "CIN",
                "PLACE",
                "PLACE_PROVIDER",
                "DEC",
                "REC",
                "REASON_PLACE_CHANGE",
                "HOME_POST",
                "PL_POST",
                "URN",
            ],
            Self::Missing => &["CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"],
            Self::Reviews => &["CHILD", "DOB", "REVIEW", "REVIEW_CODE"],
            Self::Uasc => &["CHILD", "SEX", "DOB", "DUC"],
            Self::Oc2 => &[
                "CHILD",
                "DOB",
                "SDQ_SCORE",
                "SDQ_REASON",
                "CONVICTED",
                "HEALTH_CHECK",
                "IMMUNISATIONS",
                "TEETH_CHECK",
                "HEALTH_ASSESSMENT",
                "SUBSTANCE_MISUSE",
                "INTERVENTION_RECEIVED",
                "INTERVENTION_OFFERED",
            ],
            Self::Oc3 => &["CHILD", "DOB", "IN_TOUCH", "ACTIV", "ACCOM"],
            Self::Ad1 => {
                &["CHILD", "DOB", "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"]
            }
            Self::PlacedAdoption => &["CHILD", "DOB", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
            Self::PreviousPermanence => &["CHILD", "DOB", "PREV_PERM", "LA_PERM", "DATE_PERM"],
            Self::SocialWorkers => &["CHILD", "DOB", "SW_ID", "SW_DECOM", "SW_DEC", "SW_REASON"],
            Self::DeprivationOfLiberty => &["CHILD", "DOB", "DOLO_START", "DOLO_END"],
        }
    }

    /// The columns without which no row can be trusted: without MIS_END every period would look open.
    pub(super) fn essential(self) -> &'static [&'static str] {
        match self {
            Self::Header => &["CHILD", "DOB"],
            Self::Episodes => &["CHILD", "DECOM", "DEC"],
            Self::Missing => &["CHILD", "MISSING", "MIS_START", "MIS_END"],
            _ => &[],
        }
    }

    /// The table these columns are, or the nearest one if at least half of both lists agree.
    pub(super) fn recognise(names: &[String]) -> Option<Recognised> {
        let shared =
            |table: Self| table.columns().iter().filter(|column| names.iter().any(|name| name == *column)).count();
        // Twice the shared columns over the columns of both, in thousandths.
        let likeness = |table: Self| 2000 * shared(table) / (table.columns().len() + names.len());
        let table = Self::ALL.into_iter().rev().max_by_key(|table| likeness(*table))?;
        if likeness(table) < 500 {
            return None;
        }
        let absent = |column: &&&str| !names.iter().any(|name| name == **column);
        Some(Recognised { table, absent: table.columns().iter().filter(absent).copied().collect() })
    }
}
