//! Asking somebody outside to hold the return conversation: the record's form, and the link to hand over, shown once. What
//! the link opens is `pages::guest`'s.

use casework::form::Typed;
use casework::ids::PersonId;
use casework::records::Kind;
use operations::Failure;

use super::place::Place;
use super::{drafts, open_at, read, refused};
use crate::ask::{Answer, Ask};
use crate::look::layout::Layout;
use crate::look::pages::GuestAsked;
use crate::look::parts::Link;
use crate::pages::{about, layout, words};
use crate::problem::Problem;

/// Which guest it is follows from the link's secret, and is nothing anybody types.
const GUEST: &str = "guest";

pub(super) fn open(ask: &Ask) -> Result<Answer, Problem> {
    open_at(ask, &Place::of_kind(ask, Kind::GuestInvited)?)
}

pub(super) fn submit(ask: &Ask) -> Result<Answer, Problem> {
    let place = Place::of_kind(ask, Kind::GuestInvited)?;
    let secret = ask.lantern.new_secret();
    let guest = PersonId::of_secret(&secret);
    let posted = ask.form();
    let own =
        posted.pairs().filter(|(name, _)| *name != GUEST).map(|(name, value)| (name.to_owned(), value.to_owned()));
    let typed: Typed = own.chain([(GUEST.to_owned(), guest.to_string())]).collect();
    let read = read::read(ask, &place, &typed);
    if !read.refusals.is_empty() {
        return refused(ask, &place, &typed, &read.refusals);
    }
    match ask.lantern.ask_guest(&ask.who()?.actor, place.write(&typed, read), guest) {
        Ok(until) => {
            // Whoever sends the form twice has two links, of which the second works.
            _ = ask.lantern.forget_form(typed.get("_token"));
            let site = ask.site.identity.as_ref().map_or("", |identity| identity.site.as_str());
            let link = format!("{site}/guest/{secret}");
            Answer::page(&GuestAsked {
                layout: Layout {
                    back: Some(Link::new("Back to the case", &place.base)),
                    ..layout(ask, &about::title(&place.seen, "A link to hand over"))
                },
                name: typed.get("name").to_owned(),
                until: until.map_or_else(String::new, |until| words::at(until, ask.lantern.now())),
                link: Link::new(link.clone(), link),
            })
        }
        Err(Failure::Refused(refusals)) => refused(ask, &place, &typed, &refusals),
        Err(failure) => {
            drafts::keep_typed(ask, typed.get("_token"), &typed);
            Err(failure.into())
        }
    }
}
