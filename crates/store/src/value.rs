//! What travels into a statement and out of a row, the same for both databases. It does not know which statement.

use std::borrow::Cow;

use casework::chain::Digest;
use casework::ids::{ChildId, ContextId, EntryId, EpisodeId, HomeId, OrganisationId, PersonId, UnitId};
use casework::time::Instant;
use jiff::SignedDuration;
use jiff::civil::Date;
use postgres::types::Type;
use rusqlite::types::ValueRef;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// One parameter.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value<'a> {
    Null,
    Integer(i64),
    Boolean(bool),
    Text(Cow<'a, str>),
    Bytes(Cow<'a, [u8]>),
}

/// Parameters of a statement, in order.
macro_rules! values {
    ($($value:expr),* $(,)?) => { [$($crate::value::Value::from($value)),*] };
}
pub(crate) use values;

macro_rules! from {
    ($($type:ty, $given:ident => $made:expr;)+) => {$(
        impl<'a> From<$type> for Value<'a> {
            fn from($given: $type) -> Self {
                $made
            }
        }
    )+};
}

from! {
    i64, given => Value::Integer(given);
    u32, given => Value::Integer(given.into());
    bool, given => Value::Boolean(given);
    &'a str, given => Value::Text(given.into());
    &'a String, given => Value::Text(given.as_str().into());
    String, given => Value::Text(given.into());
    &'a [u8], given => Value::Bytes(given.into());
    &'a [u8; 16], given => Value::Bytes(given.as_slice().into());
    &'a Digest, given => Value::Bytes(given.0.as_slice().into());
    Instant, given => Value::Integer(given.as_microseconds());
    SignedDuration, given => Value::Integer(i64::try_from(given.as_micros()).unwrap_or(i64::MAX));
    Date, given => Value::Text(given.to_string().into());
    &'a UnitId, given => Value::Text(given.as_str().into());
    &'a OrganisationId, given => Value::Text(given.as_str().into());
    ChildId, given => Value::Text(given.to_string().into());
    EntryId, given => Value::Text(given.to_string().into());
    ContextId, given => Value::Text(given.to_string().into());
    EpisodeId, given => Value::Text(given.to_string().into());
    HomeId, given => Value::Text(given.to_string().into());
    PersonId, given => Value::Text(given.to_string().into());
}

impl<'a, T> From<Option<T>> for Value<'a>
where
    Value<'a>: From<T>,
{
    fn from(given: Option<T>) -> Self {
        given.map_or(Value::Null, Value::from)
    }
}

/// The wire name of an enum, as it is stored.
pub(crate) fn wire<T: Serialize>(name: T) -> Value<'static> {
    match serde_json::to_value(name) {
        Ok(serde_json::Value::String(text)) => Value::Text(text.into()),
        _ => Value::Null,
    }
}

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(rusqlite::types::ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Integer(given) => ValueRef::Integer(*given),
            Value::Boolean(given) => ValueRef::Integer((*given).into()),
            Value::Text(given) => ValueRef::Text(given.as_bytes()),
            Value::Bytes(given) => ValueRef::Blob(given),
        }))
    }
}

/// One column of one row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Cell<'a> {
    Null,
    Integer(i64),
    Boolean(bool),
    Text(&'a str),
    Bytes(&'a [u8]),
}

impl PartialEq<Value<'_>> for Cell<'_> {
    fn eq(&self, value: &Value<'_>) -> bool {
        match (self, value) {
            (Cell::Null, Value::Null) => true,
            (Cell::Integer(cell), Value::Integer(value)) => cell == value,
            // SQLite keeps a boolean as 0 or 1.
            (Cell::Integer(cell), Value::Boolean(value)) => *cell == i64::from(*value),
            (Cell::Boolean(cell), Value::Boolean(value)) => cell == value,
            (Cell::Text(cell), Value::Text(value)) => *cell == value.as_ref(),
            (Cell::Bytes(cell), Value::Bytes(value)) => *cell == value.as_ref(),
            _ => false,
        }
    }
}

/// What can be read out of a column.
pub(crate) trait FromCell: Sized {
    fn from_cell(cell: Cell<'_>) -> Option<Self>;
}

/// The column that could not be read, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Misread(pub usize);

/// A row, read from left to right.
pub(crate) struct Row<'a> {
    source: Source<'a>,
    next: usize,
}

#[derive(Clone, Copy)]
pub(crate) enum Source<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a postgres::Row),
}

impl<'a> Row<'a> {
    pub(crate) fn new(source: Source<'a>) -> Self {
        Self { source, next: 0 }
    }

    /// How many columns it has.
    pub(crate) fn width(&self) -> usize {
        match self.source {
            Source::Sqlite(row) => row.as_ref().column_count(),
            Source::Postgres(row) => row.len(),
        }
    }

    /// What its columns are called.
    pub(crate) fn names(&self) -> Vec<&str> {
        match self.source {
            Source::Sqlite(row) => row.as_ref().column_names().collect(),
            Source::Postgres(row) => row.columns().iter().map(postgres::Column::name).collect(),
        }
    }

    /// The next column as it is.
    pub(crate) fn cell(&mut self) -> Result<Cell<'a>, Misread> {
        let index = self.next;
        self.next += 1;
        match self.source {
            Source::Sqlite(row) => sqlite_cell(row, index),
            Source::Postgres(row) => postgres_cell(row, index),
        }
        .ok_or(Misread(index))
    }

    /// The next column.
    pub(crate) fn take<T: FromCell>(&mut self) -> Result<T, Misread> {
        let index = self.next;
        T::from_cell(self.cell()?).ok_or(Misread(index))
    }

    /// The next column, an enum by its wire name.
    pub(crate) fn wire<T: DeserializeOwned>(&mut self) -> Result<T, Misread> {
        let index = self.next;
        let text: String = self.take()?;
        serde_json::from_value(serde_json::Value::String(text)).map_err(|_| Misread(index))
    }

    /// The same, when it may be empty.
    pub(crate) fn wire_or_none<T: DeserializeOwned>(&mut self) -> Result<Option<T>, Misread> {
        let index = self.next;
        let text: Option<String> = self.take()?;
        let read = |text| serde_json::from_value(serde_json::Value::String(text));
        text.map(read).transpose().map_err(|_| Misread(index))
    }
}

/// The only column of a row.
pub(crate) fn only<T: FromCell>(row: &mut Row<'_>) -> Result<T, Misread> {
    row.take()
}

fn sqlite_cell<'a>(row: &'a rusqlite::Row<'a>, index: usize) -> Option<Cell<'a>> {
    Some(match row.get_ref(index).ok()? {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(given) => Cell::Integer(given),
        ValueRef::Text(given) => Cell::Text(std::str::from_utf8(given).ok()?),
        ValueRef::Blob(given) => Cell::Bytes(given),
        ValueRef::Real(_) => return None,
    })
}

fn postgres_cell(row: &postgres::Row, index: usize) -> Option<Cell<'_>> {
    let cell = match *row.columns().get(index)?.type_() {
        Type::INT8 => row.try_get::<_, Option<i64>>(index).ok()?.map(Cell::Integer),
        Type::BOOL => row.try_get::<_, Option<bool>>(index).ok()?.map(Cell::Boolean),
        Type::TEXT => row.try_get::<_, Option<&str>>(index).ok()?.map(Cell::Text),
        Type::BYTEA => row.try_get::<_, Option<&[u8]>>(index).ok()?.map(Cell::Bytes),
        _ => return None,
    };
    Some(cell.unwrap_or(Cell::Null))
}

impl<T: FromCell> FromCell for Option<T> {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        if cell == Cell::Null { Some(None) } else { T::from_cell(cell).map(Some) }
    }
}

impl FromCell for i64 {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        if let Cell::Integer(given) = cell { Some(given) } else { None }
    }
}

impl FromCell for u32 {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        i64::from_cell(cell)?.try_into().ok()
    }
}

impl FromCell for u64 {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        i64::from_cell(cell)?.try_into().ok()
    }
}

impl FromCell for Instant {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        i64::from_cell(cell).map(Instant::from_microseconds)
    }
}

impl FromCell for SignedDuration {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        i64::from_cell(cell).map(SignedDuration::from_micros)
    }
}

impl FromCell for bool {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Boolean(given) => Some(given),
            Cell::Integer(0) => Some(false),
            Cell::Integer(1) => Some(true),
            _ => None,
        }
    }
}

impl<const N: usize> FromCell for [u8; N] {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        if let Cell::Bytes(given) = cell { given.try_into().ok() } else { None }
    }
}

impl FromCell for Vec<u8> {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        if let Cell::Bytes(given) = cell { Some(given.to_vec()) } else { None }
    }
}

impl FromCell for Digest {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        FromCell::from_cell(cell).map(Digest)
    }
}

macro_rules! parsed {
    ($($type:ty),+ $(,)?) => {$(
        impl FromCell for $type {
            fn from_cell(cell: Cell<'_>) -> Option<Self> {
                if let Cell::Text(given) = cell { given.parse().ok() } else { None }
            }
        }
    )+};
}

parsed!(
    String,
    ChildId,
    ContextId,
    EntryId,
    EpisodeId,
    HomeId,
    PersonId,
    UnitId,
    OrganisationId,
    Date,
    casework::entry::Subject
);
