//! The data standard: kinds of record with their schemas, and lists of codes.

use std::collections::BTreeMap;

use casework::actor::Role;
use casework::policy::codes::CodeList;
use casework::record::{Descriptor, Part, Scope, Stage, Strand, Tab, Times};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde_json::Value;

use super::words;

fn scopes(_: &mut SchemaGenerator) -> Schema {
    words(&["episode", "either", "child", "reference"])
}

fn times(_: &mut SchemaGenerator) -> Schema {
    words(&["past", "planned", "as_told"])
}

/// A kind of record.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Kind {
    /// Its wire name.
    pub kind: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// A sentence about it.
    pub hint: &'static str,
    /// Where it is written from.
    #[schemars(schema_with = "scopes")]
    pub scope: Scope,
    /// What it decides or replaces; null for a record that only adds.
    #[schemars(with = "Option<String>")]
    pub revises: Option<Strand>,
    /// The question whose answer is `occurred`; null where it happens by being written.
    pub when: Option<&'static str>,
    /// What it makes of times still to come.
    #[schemars(schema_with = "times")]
    pub times: Times,
    /// Who may write it, given a relationship to the child.
    pub writers: &'static [Role],
    /// The part of the record it is in; a field in another says so in the schema, `x-part`.
    pub part: Part,
    /// What writing it is called on a button.
    pub verb: &'static str,
    /// Where pages offer its form.
    pub next: Vec<Stage>,
    /// The tab of a case under which pages show it, besides the overview.
    pub tab: Option<Tab>,
    /// JSON Schema of the record.
    pub schema: &'static Value,
    /// An invented example.
    pub sample: &'static Value,
}

/// Every kind.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Kinds {
    /// By name.
    pub items: Vec<Kind>,
}

/// One code.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CodeItem {
    /// The code.
    pub code: String,
    /// What people see.
    pub label: String,
    /// A sentence about it.
    pub hint: String,
    /// First day in force.
    pub from: Option<String>,
    /// Last day in force.
    pub to: Option<String>,
    /// What other bodies call it, by their name.
    pub outside: BTreeMap<String, String>,
}

/// One list of codes.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Codes {
    /// Its name.
    pub list: String,
    /// What it is a list of.
    pub title: String,
    /// Where it comes from.
    pub source: String,
    /// The source's licence.
    pub licence: String,
    /// In the order in which they are shown, with those no longer in force.
    pub items: Vec<CodeItem>,
}

impl From<&'static Descriptor> for Kind {
    fn from(kind: &'static Descriptor) -> Self {
        Self {
            kind: kind.kind.name(),
            title: &kind.title,
            hint: &kind.hint,
            scope: kind.scope,
            revises: kind.revises,
            when: kind.when,
            times: kind.times,
            writers: kind.writers,
            part: kind.part,
            verb: kind.kind.verb(),
            next: kind.next.iter().map(|(stage, _)| *stage).collect(),
            tab: kind.tab,
            schema: &kind.schema,
            sample: &kind.sample,
        }
    }
}

impl Codes {
    /// A list of the policy in force.
    pub fn of(name: &str, list: &CodeList) -> Self {
        let items = list.codes.iter().map(|item| CodeItem {
            code: item.code.clone(),
            label: item.label.clone(),
            hint: item.hint.clone(),
            from: item.from.clone(),
            to: item.to.clone(),
            outside: item.outside.clone(),
        });
        Self {
            list: name.to_owned(),
            title: list.title.clone(),
            source: list.source.clone(),
            licence: list.licence.clone(),
            items: items.collect(),
        }
    }
}
