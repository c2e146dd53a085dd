//! The access log by the hour, for whoever answers for who looked, and what they ruled. Which hours are unusual is decided
//! elsewhere.

use casework::actor::Role;
use casework::ids::{ChildId, OrganisationId, PersonId, UnitId};
use casework::time::Instant;
use jiff::civil::Date;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, Value, values};

/// Microseconds of an hour, as the statements have it.
const HOUR: i64 = 3_600_000_000;

/// What each person looked at, child by child and hour by hour. A list shows itself to whoever opens it, so looks by way of
/// lists are left out: `$3` to `$5`, and the boards.
macro_rules! hours {
    ($whose:literal) => {
        concat!(
            "SELECT a.person, p.name, a.role, a.unit, c.child, c.name, a.at / 3600000000, COUNT(*), MIN(a.at), MAX(a.at), \
             COUNT(a.duty), COUNT(a.episode), \
             EXISTS (SELECT 1 FROM relation r WHERE r.child = c.child AND r.relation = 'restricted') \
             FROM access_log a JOIN child c ON c.child = a.child LEFT JOIN person p ON p.person = a.person \
             WHERE a.at >= $1 AND a.at < $2 AND a.person IS NOT NULL AND a.what NOT IN ($3, $4, $5) \
             AND a.what NOT LIKE 'board:%' AND ($6 = '' OR a.person = $6) AND ",
            $whose,
            " GROUP BY a.person, p.name, a.role, a.unit, c.child, c.name, a.at / 3600000000 \
             ORDER BY a.at / 3600000000, a.person, c.child LIMIT $8"
        )
    };
}

statements! {
    AT_CHILDREN: "access_log", "list the looks at an organisation's children by the hour" = hours!(
        "EXISTS (SELECT 1 FROM relation s WHERE s.child = a.child AND s.party = $7 AND s.relation IN ('responsible', 'placing'))"
    );
    BY_UNIT: "access_log", "list the looks of a unit by the hour" = hours!("a.unit = $7");
    RULE: "look_ruling", "keep a ruling on looks" = "INSERT INTO look_ruling (organisation, person, day, ruling, reason, \
        ruled_by, at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (organisation, person, day, at) DO UPDATE \
        SET ruling = $4, reason = $5, ruled_by = $6";
    RULED: "look_ruling", "list the rulings on a day's looks" = "SELECT person, day, ruling, reason, ruled_by, at \
        FROM look_ruling WHERE organisation = $1 AND day = $2 ORDER BY at";
}

/// Whose looks somebody answers for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Watched {
    /// Those at the children an organisation is responsible for or has placed, whoever looked.
    Children(OrganisationId),
    /// Those of the people of a unit, at whichever child.
    Unit(UnitId),
}

/// One person's looks at one child in one hour of the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hour {
    /// Who looked.
    pub person: PersonId,
    /// What they are called, when they are on the register.
    pub name: Option<String>,
    /// Their role then.
    pub role: Option<Role>,
    /// Their unit then.
    pub unit: Option<UnitId>,
    /// The child.
    pub child: ChildId,
    /// The child's name in use, to compare and not to show.
    pub child_name: String,
    /// When the hour begins.
    pub begins: Instant,
    /// How many looks.
    pub looks: u32,
    /// The first of them.
    pub first: Instant,
    /// The last.
    pub last: Instant,
    /// How many were for something that was owed.
    pub owed: u32,
    /// How many were at an episode.
    pub episodes: u32,
    /// The record is restricted.
    pub restricted: bool,
}

/// A ruling on one person's day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruled {
    /// Whose looks.
    pub person: PersonId,
    /// Which day, in London.
    pub day: Date,
    /// What was ruled.
    pub ruling: String,
    /// Why.
    pub reason: String,
    /// By whom.
    pub ruled_by: PersonId,
    /// When.
    pub at: Instant,
}

fn hour(row: &mut Row<'_>) -> Result<Hour, Misread> {
    Ok(Hour {
        person: row.take()?,
        name: row.take()?,
        role: row.wire_or_none()?,
        unit: row.take()?,
        child: row.take()?,
        child_name: row.take()?,
        begins: Instant::from_microseconds(row.take::<i64>()? * HOUR),
        looks: row.take()?,
        first: row.take()?,
        last: row.take()?,
        owed: row.take()?,
        episodes: row.take()?,
        restricted: row.take()?,
    })
}

fn ruled(row: &mut Row<'_>) -> Result<Ruled, Misread> {
    Ok(Ruled {
        person: row.take()?,
        day: row.take()?,
        ruling: row.take()?,
        reason: row.take()?,
        ruled_by: row.take()?,
        at: row.take()?,
    })
}

impl Transaction<'_> {
    /// Who looked at whom between two instants, hour by hour, of everybody watched or of one of them. `lists` are the names
    /// of the lists that are left out.
    pub fn looks_by_the_hour(
        &mut self,
        watched: &Watched,
        (from, to): (Instant, Instant),
        lists: [&str; 3],
        person: Option<PersonId>,
        limit: u32,
    ) -> Result<Vec<Hour>, StoreError> {
        let (statement, whose) = match watched {
            Watched::Children(organisation) => (AT_CHILDREN, Value::from(format!("organisation/{organisation}"))),
            Watched::Unit(unit) => (BY_UNIT, Value::from(unit)),
        };
        let person = person.map_or_else(String::new, |person| person.to_string());
        let [first, second, third] = lists;
        self.rows(statement, &values![from, to, first, second, third, person, whose, limit], hour)
    }

    /// Keeps a ruling; one made before stays, and the last holds.
    pub fn rule_on_looks(&mut self, organisation: &OrganisationId, ruling: &Ruled) -> Result<(), StoreError> {
        let Ruled { person, day, ruling, reason, ruled_by, at } = ruling;
        let values = values![organisation, *person, *day, ruling, reason, *ruled_by, *at];
        self.execute(RULE, &values).map(drop)
    }

    /// What an organisation's people ruled on the looks of a day, in order.
    pub fn rulings_on_looks(&mut self, organisation: &OrganisationId, day: Date) -> Result<Vec<Ruled>, StoreError> {
        self.rows(RULED, &values![organisation, day], ruled)
    }
}
