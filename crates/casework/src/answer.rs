//! An answer that can be *not known*: required fields are met by a coded answer, and no answer is ever guessed.
//! It does not say which questions are asked; records do.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// A value, or the reason there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer<T> {
    /// Somebody gave the answer.
    Known(T),
    /// It was asked, and nobody knows.
    NotKnown,
    /// It has not been asked yet.
    #[default]
    NotAsked,
    /// The person asked did not want to say.
    Declined,
    /// The question does not arise.
    NotApplicable,
}

impl<T> Answer<T> {
    /// The value, when known.
    pub fn known(&self) -> Option<&T> {
        match self {
            Answer::Known(value) => Some(value),
            _ => None,
        }
    }
}

impl Answer<bool> {
    /// Known to be so.
    pub fn is_yes(&self) -> bool {
        *self == Answer::Known(true)
    }
}

/// The schema is spelt out for each `T`: a generated name would differ from build to build of the same meaning.
impl<T: JsonSchema> JsonSchema for Answer<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("AnswerOf{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let known = generator.subschema_for::<T>();
        json_schema!({
            "x-widget": "answer",
            "oneOf": [
                { "enum": ["not_known", "not_asked", "declined", "not_applicable"] },
                {
                    "type": "object",
                    "properties": { "known": known },
                    "required": ["known"],
                    "additionalProperties": false
                }
            ]
        })
    }
}
