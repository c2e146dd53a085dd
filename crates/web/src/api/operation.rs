//! What the API says about one of its routes beyond who may use it: its name, what it takes and what it gives. The
//! document is written from this and nothing else.

use casework::actor::Role;
use casework::record::{Descriptor, Scope};
use casework::records::Kind;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Value, json};

use crate::route::{Route, Users};

/// Makes a schema, adding what it refers to.
pub type Shape = fn(&mut SchemaGenerator) -> Schema;

/// A route with its description.
pub struct Operation {
    /// Its name, which never changes.
    pub id: &'static str,
    /// What it does, in a line.
    pub summary: &'static str,
    /// The route.
    pub route: Route,
    /// What may stand in the query.
    pub query: &'static [Parameter],
    /// The body it takes.
    pub takes: Takes,
    /// The status it gives when all is well.
    pub status: u16,
    /// And the body.
    pub gives: Shape,
}

/// One part of a query.
#[derive(Clone, Copy)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// What it means.
    pub words: &'static str,
    /// Its JSON Schema.
    pub schema: fn() -> Value,
}

/// The body an operation takes.
#[derive(Clone, Copy)]
pub enum Takes {
    /// None.
    Nothing,
    /// A search.
    Search,
    /// What somebody says of a child.
    Check,
    /// What came of a call.
    Call,
    /// A photo or document, with its record.
    File,
    /// A ruling on somebody’s looks.
    Ruling,
    /// The child an entry is about.
    AnotherChild,
    /// A report, with the child it is about.
    Report,
    /// A record of any kind that is written from here; the path names the kind.
    Record(Scope),
    /// A record of the register, of one of these kinds.
    Kept(&'static [Kind]),
}

/// The schema of a type.
pub fn shape<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

/// Whoever works with children: all but analysts, who see none, and the public.
pub const CASEWORKERS: Users = Users::Roles(Role::CASEWORKERS);

/// Whoever something about a child can be owed by: caseworkers, and whoever answers for who looked.
pub const OWING: Users = Users::Roles(Role::OWING);

/// Reads the record as it stood then.
pub const AS_OF: Parameter = Parameter {
    name: "as_of",
    words: "Show what was recorded by then, with lateness judged at that instant. RFC 3339.",
    schema: || json!({ "type": "string", "format": "date-time" }),
};

/// The kinds written to an episode or to a child; some to either. Reports have an address of their own.
pub fn kinds_of(scope: Scope) -> impl Iterator<Item = Kind> {
    let own = move |described: &Descriptor| described.scope == scope || described.scope == Scope::Either;
    let all = Kind::ALL.iter().copied().filter(|kind| *kind != Kind::ReportReceived);
    all.filter(move |kind| kind.descriptor().is_some_and(own))
}
