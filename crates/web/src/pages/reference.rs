//! The register of homes, organisations, units and people, for those who keep it: lists, one entry with what was so when,
//! and the forms that put one on it, change it from a day, end it, correct it or take it back. What may be written is the
//! operation's to say.

mod change;
mod form;
mod list;
mod place;
mod view;

use casework::actor::Role;
use casework::records::Kind;

use crate::ask::Ask;
use crate::route::{Route, Shows, Users, get, post};

/// Whoever keeps a part of the register.
pub(crate) const KEEPERS: Users =
    Users::Roles(&[Role::UnitSupervisor, Role::ExploitationCoordinator, Role::HomeManager]);

/// What the register holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Noun {
    /// Homes.
    Home,
    /// Organisations.
    Organisation,
    /// Units of organisations.
    Unit,
    /// Members of staff.
    Person,
}

impl Noun {
    /// Each, in the order in which people look for them.
    pub(crate) const ALL: [Noun; 4] = [Noun::Person, Noun::Home, Noun::Unit, Noun::Organisation];

    /// What an address is about.
    fn of(ask: &Ask) -> Self {
        match ask.path.split('/').nth(1) {
            Some("homes") => Noun::Home,
            Some("organisations") => Noun::Organisation,
            Some("units") => Noun::Unit,
            _ => Noun::Person,
        }
    }

    /// The kind that registers it.
    pub(crate) fn kind(self) -> Kind {
        match self {
            Noun::Home => Kind::HomeRegistered,
            Noun::Organisation => Kind::OrganisationRegistered,
            Noun::Unit => Kind::UnitRegistered,
            Noun::Person => Kind::PersonRegistered,
        }
    }

    /// Where its list is.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Noun::Home => "/homes",
            Noun::Organisation => "/organisations",
            Noun::Unit => "/units",
            Noun::Person => "/people",
        }
    }

    /// What several are called.
    fn many(self) -> &'static str {
        match self {
            Noun::Home => "Homes",
            Noun::Organisation => "Organisations",
            Noun::Unit => "Units",
            Noun::Person => "People",
        }
    }

    /// Where one is shown. A home's own page shows the children who live there.
    pub(crate) fn page(self, id: &str) -> String {
        let end = if self == Noun::Home { "/history" } else { "" };
        format!("{}/{id}{end}", self.path())
    }
}

/// The addresses of one thing of the register.
macro_rules! addresses {
    ($list:literal, $one:literal, $page:literal) => {
        [
            get($list, KEEPERS, Shows::Nothing, list::open),
            post($list, KEEPERS, Shows::Nothing, list::found),
            get(concat!($one, $page), KEEPERS, Shows::Nothing, view::open),
            get(concat!($one, "/{kind}/new"), KEEPERS, Shows::Nothing, form::open_change),
            post(concat!($one, "/{kind}/new"), KEEPERS, Shows::Nothing, form::change),
            get(concat!($one, "/end"), KEEPERS, Shows::Nothing, form::open_end),
            post(concat!($one, "/end"), KEEPERS, Shows::Nothing, form::end),
            get(concat!($one, "/entries/{entry}/correct"), KEEPERS, Shows::Nothing, form::open_correction),
            post(concat!($one, "/entries/{entry}/correct"), KEEPERS, Shows::Nothing, form::correct),
            get(concat!($one, "/entries/{entry}/withdraw"), KEEPERS, Shows::Nothing, form::open_withdrawal),
            post(concat!($one, "/entries/{entry}/withdraw"), KEEPERS, Shows::Nothing, form::withdraw),
        ]
    };
}

/// The routes.
pub fn routes() -> Vec<Route> {
    let one = [
        addresses!("/homes", "/homes/{home}", "/history"),
        addresses!("/organisations", "/organisations/{organisation}", ""),
        addresses!("/units", "/units/{unit}", ""),
        addresses!("/people", "/people/{person}", ""),
    ];
    let new = ["/homes/new", "/organisations/new", "/people/new"];
    let new = new.into_iter().flat_map(|path| {
        [get(path, KEEPERS, Shows::Nothing, form::open_new), post(path, KEEPERS, Shows::Nothing, form::add)]
    });
    one.into_iter().flatten().chain(new).collect()
}
