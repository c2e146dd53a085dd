//! One row of a backup as a JSON array: bytes as `{"hex": …}`, a boolean as 0 or 1, so that either database writes and
//! takes the same.

use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::Value as Json;

use crate::value::{Cell, Value};

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Cell::Null => serializer.serialize_unit(),
            Cell::Integer(given) => serializer.serialize_i64(*given),
            Cell::Boolean(given) => serializer.serialize_i64((*given).into()),
            Cell::Text(given) => serializer.serialize_str(given),
            Cell::Bytes(given) => {
                let mut hex = serializer.serialize_map(Some(1))?;
                hex.serialize_entry("hex", &to_hex(given))?;
                hex.end()
            }
        }
    }
}

/// Bytes in hexadecimal.
pub(crate) fn to_hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| DIGITS.get(usize::from(digit))).collect()
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pair = |pair: &[u8]| match pair {
        [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
        _ => None,
    };
    text.as_bytes().chunks(2).map(pair).collect()
}

/// A row that was written; none if it is not one.
pub(crate) fn read(line: &[u8]) -> Option<Vec<Value<'static>>> {
    let cells: Vec<Json> = serde_json::from_slice(line).ok()?;
    cells.into_iter().map(value).collect()
}

fn value(cell: Json) -> Option<Value<'static>> {
    Some(match cell {
        Json::Null => Value::Null,
        Json::Number(given) => Value::Integer(given.as_i64()?),
        Json::String(given) if !given.contains('\0') => Value::Text(given.into()),
        Json::Object(given) if given.len() == 1 => Value::Bytes(from_hex(given.get("hex")?.as_str()?)?.into()),
        _ => return None,
    })
}
