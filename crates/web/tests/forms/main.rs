//! Forms in the whole site: what was typed is never lost, every error stands beside its field, sending twice writes once,
//! and nobody gets further than their role and their part in the child's care allow.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use casework::record::{ChainKind, Descriptor, Scope, descriptors};
use casework::records::Kind;
use testkit::{Browser, Page, TestApp};

mod any_kind;
mod changing;
mod deciding;
mod drafts;
mod grant;
mod report;
mod sign_in;
mod typing;

type Boxes = Vec<(String, String)>;

fn boxes(pairs: &[(&str, &str)]) -> Boxes {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// Every kind that is written from a form of its own about a child.
fn kinds() -> Vec<&'static Descriptor> {
    let apart = [Kind::Corrected, Kind::Withdrawn, Kind::ReportReceived];
    let own = |kind: &&Descriptor| kind.chain == ChainKind::Child && !apart.contains(&kind.kind);
    let mut kinds: Vec<_> = descriptors().iter().filter(own).collect();
    // Once the record is restricted, only whoever restricted it writes in it.
    kinds.sort_by_key(|kind| kind.kind == Kind::ChildRestricted);
    kinds
}

/// Where a kind is written, and a browser of somebody who may.
fn place<'app>(app: &'app TestApp, kind: &Descriptor, child: &str, episode: &str) -> (Browser<'app>, String) {
    let role = TestApp::writer_of(kind).expect("somebody writes it");
    let base = if kind.scope == Scope::Episode { format!("/episodes/{episode}") } else { format!("/children/{child}") };
    (app.sign_in(role), format!("{base}/{}/new", kind.kind.name()))
}

fn with_hidden(page: &Page, fields: Boxes) -> Boxes {
    page.hidden().into_iter().chain(fields).collect()
}
