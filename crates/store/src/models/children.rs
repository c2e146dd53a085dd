//! Children found by name, date of birth or home, and who has a relationship to them. How alike two names are is judged by
//! whoever asks.

use casework::entry::Band;
use casework::ids::{ChildId, EntryId, EpisodeId, HomeId};
use casework::projection::{ChildRow, RelationRow};
use casework::time::Instant;
use jiff::civil::Date;

use super::columns::{child, child_columns};
use super::project::band;
use super::scope::{Scope, in_scope};
use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, Value, only, values};

/// The latest open episode of child `c`.
macro_rules! open {
    ($column:literal) => {
        concat!(
            "(SELECT e.",
            $column,
            " FROM episode e WHERE e.child = c.child AND e.open ORDER BY e.missing_since DESC, e.episode LIMIT 1)"
        )
    };
}

macro_rules! with_open {
    () => {
        concat!(
            child_columns!(),
            ", ",
            open!("episode"),
            ", ",
            open!("reference"),
            ", ",
            open!("urgency"),
            ", ",
            open!("class")
        )
    };
}

/// The words that a word may be another spelling of, at most this many of each.
const ALIKE: usize = 12;
/// The dates that a date of birth may be a slip of, at most.
const DATES: usize = 6;

/// Children in scope who have a word that begins so or is one of a dozen, in a table of words, and three more such.
macro_rules! by_words {
    ($table:literal, $word:literal, $more:literal) => {
        concat!(
            "SELECT ",
            with_open!(),
            " FROM child c WHERE c.child IN (SELECT n.child FROM ",
            $table,
            " n WHERE n.",
            $word,
            " >= $1 AND n.",
            $word,
            " < $2 UNION SELECT n.child FROM ",
            $table,
            " n WHERE n.",
            $word,
            " IN ($61, $62, $63, $64, $65, $66, $67, $68, $69, $70, $71, $72)) AND ",
            in_scope!("c.child"),
            also!($table, $word, "$55", "$56", "$73, $74, $75, $76, $77, $78, $79, $80, $81, $82, $83, $84"),
            also!($table, $word, "$57", "$58", "$85, $86, $87, $88, $89, $90, $91, $92, $93, $94, $95, $96"),
            also!($table, $word, "$59", "$60", "$97, $98, $99, $100, $101, $102, $103, $104, $105, $106, $107, $108"),
            $more,
            " ORDER BY c.name, c.child LIMIT $54"
        )
    };
}

/// The child has another word that begins so, or is one of a dozen.
macro_rules! also {
    ($table:literal, $word:literal, $from:literal, $to:literal, $alike:literal) => {
        concat!(
            " AND EXISTS (SELECT 1 FROM ",
            $table,
            " m WHERE m.child = c.child AND (m.",
            $word,
            " >= ",
            $from,
            " AND m.",
            $word,
            " < ",
            $to,
            " OR m.",
            $word,
            " IN (",
            $alike,
            ")))"
        )
    };
}

statements! {
    BY_NAME: "child", "find children by name" = by_words!(
        "child_name", "name",
        " AND ($109 OR c.born IN ($110, $111, $112, $113, $114, $115) OR ($116 AND c.born IS NULL))"
    );
    WORDS: "child_name", "read the words of every name" = "SELECT DISTINCT name FROM child_name ORDER BY name LIMIT $1";
    BY_PLACE: "child_place", "find children by place" = by_words!("child_place", "word", "");
    BY_PHONE: "child_phone", "find children by telephone" = concat!(
        "SELECT ", with_open!(), " FROM child c WHERE c.child IN (SELECT p.child FROM child_phone p WHERE p.digits >= $1 \
         AND p.digits < $2) AND ", in_scope!("c.child"), " ORDER BY c.name, c.child LIMIT $54"
    );
    BY_BIRTH: "child", "find children by date of birth" = concat!(
        "SELECT ", with_open!(), " FROM child c WHERE c.born IN ($1, $54, $55, $56, $57, $58) AND ", in_scope!("c.child"),
        " ORDER BY c.name, c.child LIMIT $2"
    );
    IN_HOME: "placement", "list a home's children" = concat!(
        "SELECT ", with_open!(), ", p.entry, p.started FROM placement p JOIN child c ON c.child = p.child \
         WHERE p.home = $1 AND p.started IS NOT NULL AND p.ended IS NULL ORDER BY c.name, c.child LIMIT $2"
    );
    ONE: "child", "read a child's row" = concat!("SELECT ", child_columns!(), " FROM child c WHERE c.child = $1");
    RELATIONS: "relation", "read a child's relations" =
        "SELECT party, relation, until FROM relation WHERE child = $1 ORDER BY party, relation";
    RELATIONS_OF: "relation", "read the relations of children" = "SELECT child, party, relation, until FROM relation \
        WHERE child IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, \
        $22, $23, $24) ORDER BY child, party, relation";
    OF_PARTY: "relation", "read whom a party stands to" =
        "SELECT child FROM relation WHERE party = $1 ORDER BY until DESC, child LIMIT 1";
    COUNT: "child", "count children" = "SELECT COUNT(*) FROM child";
}

/// Children whose relations are read in one query.
const AT_ONCE: usize = 24;

/// What a child is looked for by. An empty search finds nobody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sought {
    /// Words of a name, each of which one of the child's must fit. The first four count.
    pub names: Vec<Word>,
    /// Dates of which one must be the date of birth; none asks for none. The first six count.
    pub born: Vec<Date>,
    /// A child of that name whose date of birth is not recorded fits too.
    pub or_not_known: bool,
}

/// A word of a name, folded as in the projection. A name fits that begins so, or that is one of those alike.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Word {
    /// How it begins.
    pub begins: String,
    /// Whole words it may be a spelling of. The first dozen count.
    pub alike: Vec<String>,
}

impl From<String> for Word {
    fn from(begins: String) -> Self {
        Self { begins, alike: Vec::new() }
    }
}

/// A child that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildFound {
    /// The child.
    pub child: ChildRow,
    /// The latest open episode, with its reference and band.
    pub open: Option<(EpisodeId, String, Option<Band>)>,
    /// It is an absence that nobody has reported.
    pub away: bool,
}

/// A child placed in a home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildInHome {
    /// The child, and whether they are missing.
    pub child: ChildFound,
    /// The entry that planned or started the placement.
    pub placement: EntryId,
    /// Since when.
    pub since: Instant,
}

fn found(row: &mut Row<'_>) -> Result<ChildFound, Misread> {
    let child = child(row)?;
    let (episode, reference): (Option<EpisodeId>, Option<String>) = (row.take()?, row.take()?);
    let urgency: Option<i64> = row.take()?;
    let class: Option<String> = row.take()?;
    let open = episode.zip(reference).map(|(episode, reference)| (episode, reference, urgency.and_then(band)));
    Ok(ChildFound { child, open, away: class.is_some_and(|class| class != "missing") })
}

/// Every text that begins so lies between this and the first text after all of them.
fn beginning(key: &str) -> (String, String) {
    (key.to_owned(), format!("{key}{}", char::MAX))
}

/// What `by_words!` binds: the first word's range, the scope, the limit, the ranges of three more, then what each is alike
/// to. Any word begins with nothing, so one that was not given restricts nothing.
fn by_words<'a>(words: &'a [Word], scope: Vec<Value<'a>>, limit: u32) -> Vec<Value<'a>> {
    let range = |place: usize| {
        let (from, to) = beginning(words.get(place).map_or("", |word| &word.begins));
        [Value::from(from), Value::from(to)]
    };
    let alike = |place: usize| {
        let known = words.get(place).map_or(&[][..], |word| &word.alike);
        // No word is empty.
        known.iter().map(|word| Value::from(word.as_str())).chain(std::iter::repeat(Value::from(""))).take(ALIKE)
    };
    let more = [1, 2, 3].into_iter().flat_map(range);
    let ranges = range(0).into_iter().chain(scope).chain([limit.into()]).chain(more);
    ranges.chain((0..4).flat_map(alike)).collect()
}

/// Six dates: those given, and the first again.
fn dates<'a>(born: &[Date]) -> Vec<Value<'a>> {
    let first = born.first().copied();
    born.iter().copied().map(Some).chain(std::iter::repeat(first)).take(DATES).map(Value::from).collect()
}

impl Transaction<'_> {
    /// Children in scope to whom a telephone number leads, given as the projection keeps it, or the end of one.
    pub fn find_by_phone(&mut self, digits: &str, scope: &Scope, limit: u32) -> Result<Vec<ChildFound>, StoreError> {
        let (from, to) = beginning(digits);
        let mut values = values![from, to].to_vec();
        values.extend(scope.values(BY_PHONE.place)?);
        values.push(limit.into());
        self.rows(BY_PHONE, &values, found)
    }

    /// Children in scope of whose places each word begins one, folded as in the projection. The first four count.
    pub fn find_by_place(&mut self, words: &[Word], scope: &Scope, limit: u32) -> Result<Vec<ChildFound>, StoreError> {
        let values = by_words(words, scope.values(BY_PLACE.place)?, limit);
        if words.is_empty() { Ok(Vec::new()) } else { self.rows(BY_PLACE, &values, found) }
    }

    /// Children in scope that fit, by name.
    pub fn find_children(&mut self, sought: &Sought, scope: &Scope, limit: u32) -> Result<Vec<ChildFound>, StoreError> {
        if sought.names.is_empty() {
            if sought.born.is_empty() {
                return Ok(Vec::new());
            }
            let mut born = dates(&sought.born).into_iter();
            let mut values: Vec<Value<'_>> = born.next().into_iter().chain([limit.into()]).collect();
            values.extend(scope.values(BY_BIRTH.place)?);
            values.extend(born);
            return self.rows(BY_BIRTH, &values, found);
        }
        let mut values = by_words(&sought.names, scope.values(BY_NAME.place)?, limit);
        values.push(sought.born.is_empty().into());
        values.extend(dates(&sought.born));
        values.push(sought.or_not_known.into());
        self.rows(BY_NAME, &values, found)
    }

    /// The words of every child's names, each once, in order.
    pub fn name_words(&mut self, limit: u32) -> Result<Vec<String>, StoreError> {
        self.rows(WORDS, &values![limit], only)
    }

    /// Children placed in a home now, by name, with what says that one of them is missing.
    pub fn children_in_home(&mut self, home: HomeId, limit: u32) -> Result<Vec<ChildInHome>, StoreError> {
        self.rows(IN_HOME, &values![home, limit], |row| {
            Ok(ChildInHome { child: found(row)?, placement: row.take()?, since: row.take()? })
        })
    }

    /// A child's row.
    pub fn child(&mut self, id: ChildId) -> Result<Option<ChildRow>, StoreError> {
        self.row(ONE, &values![id], child)
    }

    /// How many children there are.
    pub fn children(&mut self) -> Result<u32, StoreError> {
        Ok(self.row(COUNT, &[], only)?.unwrap_or_default())
    }

    /// The child a party has, or had, a relationship to for a time; of several, the one to whom it lasts longest.
    pub fn child_of_party(&mut self, party: &str) -> Result<Option<ChildId>, StoreError> {
        self.row(OF_PARTY, &values![party], only)
    }

    /// Who has a relationship to each of several children, and which; a query for every two dozen. A child whom nobody
    /// stands to has no rows.
    pub fn relations_of(&mut self, children: &[ChildId]) -> Result<Vec<(ChildId, RelationRow)>, StoreError> {
        let mut found = Vec::new();
        for some in children.chunks(AT_ONCE) {
            let mut values: Vec<Value<'_>> = some.iter().map(|child| Value::from(*child)).collect();
            values.resize(AT_ONCE, Value::from(""));
            found.extend(self.rows(RELATIONS_OF, &values, |row| {
                let child = row.take()?;
                Ok((child, RelationRow { party: row.take()?, relation: row.take()?, until: row.take()? }))
            })?);
        }
        Ok(found)
    }

    /// Who has a relationship to a child, and which.
    pub fn relations(&mut self, child: ChildId) -> Result<Vec<RelationRow>, StoreError> {
        self.rows(RELATIONS, &values![child], |row| {
            Ok(RelationRow { party: row.take()?, relation: row.take()?, until: row.take()? })
        })
    }
}
