//! A link to hand over, shown once: to somebody outside who is asked to hold the return conversation, or to the family. What
//! a link opens is `pages::guest`'s and `pages::public`'s.

use casework::actor::Actor;
use casework::form::Typed;
use casework::ids::PersonId;
use casework::records::Kind;
use operations::{Failure, Write};

use super::place::Place;
use super::{drafts, open_at, read, refused};
use crate::ask::{Answer, Ask};
use crate::look::layout::Layout;
use crate::look::pages::{FamilyGiven, GuestAsked};
use crate::look::parts::Link;
use crate::pages::{about, layout, words};
use crate::problem::Problem;

/// Whose link it is follows from its secret, and is nothing anybody types.
const GUEST: &str = "guest";
const FAMILY: &str = "link";

pub(super) fn open(ask: &Ask) -> Result<Answer, Problem> {
    open_at(ask, &Place::of_kind(ask, Kind::GuestInvited)?)
}

pub(super) fn open_family(ask: &Ask) -> Result<Answer, Problem> {
    open_at(ask, &Place::of_kind(ask, Kind::FamilyLinkGiven)?)
}

pub(super) fn submit(ask: &Ask) -> Result<Answer, Problem> {
    let place = Place::of_kind(ask, Kind::GuestInvited)?;
    let given = Given {
        holder: GUEST,
        page: "guest",
        record: |ask, actor, write, guest| {
            let until = ask.lantern.ask_guest(actor, write, guest)?;
            Ok(until.map_or_else(String::new, |until| words::at(until, ask.lantern.now())))
        },
    };
    give(ask, &place, &given, |layout, typed, until, link| {
        Answer::page(&GuestAsked { layout, name: typed.get("name").to_owned(), until, link })
    })
}

pub(super) fn submit_family(ask: &Ask) -> Result<Answer, Problem> {
    let place = Place::of_kind(ask, Kind::FamilyLinkGiven)?;
    let given = Given {
        holder: FAMILY,
        page: "family",
        record: |ask, actor, write, _| ask.lantern.write(actor, write, None).map(|_| String::new()),
    };
    give(ask, &place, &given, |layout, typed, _, link| {
        let name = typed.get("name").trim();
        let name = if name.is_empty() { "the family" } else { name };
        Answer::page(&FamilyGiven { layout, name: name.to_owned(), link })
    })
}

/// How one kind of link is given: the field its holder is in, where it leads, and what records it and says until when it works.
struct Given {
    holder: &'static str,
    page: &'static str,
    record: fn(&Ask, &Actor, Write, PersonId) -> Result<String, Failure>,
}

fn give(
    ask: &Ask,
    place: &Place,
    given: &Given,
    page: fn(Layout, &Typed, String, Link) -> Result<Answer, Problem>,
) -> Result<Answer, Problem> {
    let secret = ask.lantern.new_secret();
    let holder = PersonId::of_secret(&secret);
    let posted = ask.form();
    let own = posted.pairs().filter(|(name, _)| *name != given.holder);
    let own = own.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let typed: Typed = own.chain([(given.holder.to_owned(), holder.to_string())]).collect();
    let read = read::read(ask, place, &typed);
    if !read.refusals.is_empty() {
        return refused(ask, place, &typed, &read.refusals);
    }
    match (given.record)(ask, &ask.who()?.actor, place.write(&typed, read), holder) {
        Ok(until) => {
            // Whoever sends the form twice has two links, of which the second works.
            _ = ask.lantern.forget_form(typed.get("_token"));
            let site = ask.site.identity.as_ref().map_or("", |identity| identity.site.as_str());
            let link = format!("{site}/{}/{secret}", given.page);
            let layout = Layout {
                back: Some(Link::new("Back to the case", &place.base)),
                ..layout(ask, &about::title(&place.seen, "A link to hand over"))
            };
            page(layout, &typed, until, Link::new(link.clone(), link))
        }
        Err(Failure::Refused(refusals)) => refused(ask, place, &typed, &refusals),
        Err(failure) => {
            drafts::keep_typed(ask, typed.get("_token"), &typed);
            Err(failure.into())
        }
    }
}
