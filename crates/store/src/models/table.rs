//! Bringing one child's rows of one table to what they should be, touching only those that differ. It knows the shape of
//! a table, not its meaning.

use std::cmp::Ordering;

use casework::ids::ChildId;

use crate::error::StoreError;
use crate::statement::Statement;
use crate::transaction::Transaction;
use crate::value::{Cell, Value};

/// A read model whose key begins with the child.
pub(crate) struct Table {
    /// Columns of the key after the child, which come first and are text.
    pub(crate) key: usize,
    /// Columns after the child.
    pub(crate) width: usize,
    /// A child's rows, without the child, by key.
    pub(crate) select: &'static Statement,
    /// Inserts or replaces a row: the child, then every column.
    pub(crate) upsert: &'static Statement,
    /// Deletes a row: the child, then the key.
    pub(crate) delete: &'static Statement,
}

/// The most columns a read model has after the child; a row is compared without a heap allocation.
const WIDEST: usize = 30;

/// One row without the child.
pub(crate) type Wanted<'a> = Vec<Value<'a>>;

/// A difference between what a table holds and what it should.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The table.
    pub table: &'static str,
    /// The row's key after the child: ids and names of duties and events.
    pub key: Vec<String>,
    /// What is wrong with it.
    pub fault: RowFault,
}

/// How a row differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowFault {
    /// It should be there and is not.
    Missing,
    /// It is there and should not be.
    Extra,
    /// It holds something else.
    Changed,
}

impl Table {
    /// The differences, in key order, with the wanted row where there is one.
    pub(crate) fn compare<'w, 'v>(
        &self,
        transaction: &mut Transaction<'_>,
        child: ChildId,
        wanted: &'w [Wanted<'v>],
    ) -> Result<Vec<(Difference, Option<&'w Wanted<'v>>)>, StoreError> {
        let mut found = Vec::new();
        let mut left = wanted.iter().peekable();
        let table = self.select.place.table;
        let difference = |key, fault| Difference { table, key, fault };
        transaction.rows(self.select, &[child.into()], |row| {
            let mut cells = [Cell::Null; WIDEST];
            let cells = cells.get_mut(..self.width).unwrap_or_default();
            cells.iter_mut().try_for_each(|cell| row.cell().map(|read| *cell = read))?;
            while let Some(missing) = left.next_if(|row| self.order(row, cells) == Ordering::Less) {
                found.push((difference(self.key_of(missing), RowFault::Missing), Some(missing)));
            }
            match left.next_if(|row| self.order(row, cells) == Ordering::Equal) {
                Some(row) if cells.iter().zip(row).all(|(cell, value)| cell == value) => {}
                Some(row) => found.push((difference(self.key_of(row), RowFault::Changed), Some(row))),
                None => found.push((difference(keys(cells, self.key), RowFault::Extra), None)),
            }
            Ok(())
        })?;
        found.extend(left.map(|row| (difference(self.key_of(row), RowFault::Missing), Some(row))));
        Ok(found)
    }

    /// Writes the differences away; how many rows that took.
    pub(crate) fn bring(
        &self,
        transaction: &mut Transaction<'_>,
        child: ChildId,
        mut wanted: Vec<Wanted<'_>>,
    ) -> Result<usize, StoreError> {
        self.sort(&mut wanted);
        let differences = self.compare(transaction, child, &wanted)?;
        for (difference, row) in &differences {
            let mut values = vec![Value::from(child)];
            if let Some(row) = row {
                values.extend(row.iter().cloned());
                transaction.execute(self.upsert, &values)?;
            } else {
                values.extend(difference.key.iter().map(Value::from));
                transaction.execute(self.delete, &values)?;
            }
        }
        Ok(differences.len())
    }

    /// Into key order, one row to a key.
    pub(crate) fn sort(&self, wanted: &mut Vec<Wanted<'_>>) {
        wanted.sort_by(|one, other| self.texts(one).cmp(self.texts(other)));
        wanted.dedup_by(|one, other| self.texts(one).eq(self.texts(other)));
    }

    fn texts<'r>(&self, row: &'r [Value<'_>]) -> impl Iterator<Item = &'r str> {
        row.iter().take(self.key).map(|value| if let Value::Text(text) = value { text.as_ref() } else { "" })
    }

    fn key_of(&self, row: &[Value<'_>]) -> Vec<String> {
        self.texts(row).map(str::to_owned).collect()
    }

    fn order(&self, row: &[Value<'_>], cells: &[Cell<'_>]) -> Ordering {
        self.texts(row).cmp(cells.iter().take(self.key).map(text_of))
    }
}

fn text_of<'c>(cell: &'c Cell<'_>) -> &'c str {
    if let Cell::Text(text) = cell { text } else { "" }
}

fn keys(cells: &[Cell<'_>], key: usize) -> Vec<String> {
    cells.iter().take(key).map(|cell| text_of(cell).to_owned()).collect()
}
