//! The case page: one episode, its overview and tabs, now or as it was known earlier. What it shows is read by one
//! operation, which logs it.

use casework::actor::Role;
use casework::ids::{EpisodeId, Reference};
use casework::record::Stage;
use casework::records::Kind;
use operations::read::CaseSeen;

use super::about::{self, Teller};
use super::{carers_list, emergency, grab_pack, layout, record};
use crate::ask::{Answer, Ask};
use crate::look::layout::Layout;
use crate::look::pages::{CasePage, SubjectPage};
use crate::look::parts::{Link, PostButton, Tab};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get};

pub(in crate::pages) mod asked;
pub mod away;
mod bulletin;
pub mod contexts;
pub mod earlier;
mod found;
pub mod grades;
pub(in crate::pages) mod groups;
pub mod joint;
mod legal;
pub mod names;
pub mod next;
pub mod owing;
mod people;
pub mod places;
pub mod tabs;
pub mod timeline;
mod together;

pub use next::{form, is_away, offered};
use tabs::{Showing, TABS};

/// Everybody who works with children; analysts do not, and the public has pages of its own.
pub const WITH_CHILDREN: Users = Users::Roles(Role::OWING);

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/episodes/{episode}", WITH_CHILDREN, Shows::Child, case),
        get("/episodes/{episode}/bulletin", bulletin::OFFICERS, Shows::Child, bulletin::open),
    ]
}

fn case(ask: &Ask) -> Result<Answer, Problem> {
    let id: EpisodeId = ask.part("episode")?;
    let asked = ask.query.get("tab");
    let tab = TABS.iter().find(|tab| tab.name == asked).ok_or(Problem::NotFound)?;
    let as_of = earlier::as_of(ask);
    let seen = ask.lantern.case_page(&ask.who()?.actor, id, as_of, tab.log)?;
    let Some(episode) = seen.seen.case.episode(id) else {
        let (base, title) = (format!("/episodes/{id}"), format!("Case {}", Reference::of(id)));
        return Answer::page(&earlier::not_yet(ask, &base, &title, "At that moment nobody had reported this."));
    };
    let teller = Teller::new(ask, &seen.seen)?;
    let showing = Showing { ask, seen: &seen, episode, teller: &teller };
    if tab.name.is_empty() {
        earlier::answer(ask, &overview(&showing)?)
    } else {
        earlier::answer(ask, &other(&showing, tab)?)
    }
}

fn frame(showing: &Showing<'_>, title: &str) -> Result<Layout, Problem> {
    let Showing { ask, seen, .. } = showing;
    let layout = Layout {
        saved: record::saved(ask, &seen.seen)?,
        emergency: emergency::banner(seen, ask.who()?.actor.person, ask.lantern.now()),
        ..layout(ask, title)
    };
    Ok(earlier::frame(ask, &format!("/episodes/{}", showing.episode.id), layout))
}

fn bar(showing: &Showing<'_>) -> crate::look::parts::IdentityBar {
    let bar = about::identity(showing.ask, &showing.seen.seen);
    earlier::still(bar, Some(showing.episode.missing_since()), showing.seen.as_of)
}

fn tabs_of(base: &str, current: &str, seen: &CaseSeen) -> Vec<Tab> {
    let href = |name: &str| if name.is_empty() { base.to_owned() } else { format!("{base}?tab={name}") };
    let tab = |tab: &tabs::Tab| Tab {
        label: tab.label.to_owned(),
        href: earlier::kept(&href(tab.name), seen.as_of),
        current: tab.name == current,
    };
    TABS.iter().map(tab).collect()
}

fn overview(showing: &Showing<'_>) -> Result<CasePage, Problem> {
    let Showing { ask, seen, episode, teller } = *showing;
    let (case, base) = (&seen.seen.case, format!("/episodes/{}", episode.id));
    let layout = frame(showing, &format!("Case {}", Reference::of(episode.id)))?;
    let owed =
        owing::lines(ask, seen, teller, Some(episode.id), &layout.token).into_iter().map(|(_, line)| line).collect();
    let lines = seen.lines(Some(episode.id)).into_iter().filter(tabs::is_news);
    let (do_next, do_later) = do_next(showing);
    Ok(CasePage {
        report_now: report_now(showing, &layout.token),
        layout,
        identity: bar(showing),
        tabs: tabs_of(&base, "", seen),
        owed,
        do_next,
        do_later,
        ladder: found::ladder(case, episode, teller, seen.now),
        known: timeline::Telling::new(ask, seen, teller).lines(lines),
        grades: grades::grades(ask, case, episode, teller, seen.now),
        beside: groups::panel(ask, &seen.seen, episode, seen.as_of.is_none())
            .into_iter()
            .chain(joint::panel(ask, &seen.seen, episode, teller, seen.as_of.is_none()))
            .collect(),
    })
}

fn other(showing: &Showing<'_>, tab: &tabs::Tab) -> Result<SubjectPage, Problem> {
    let base = format!("/episodes/{}", showing.episode.id);
    let title = format!("{}, case {}", tab.label, Reference::of(showing.episode.id));
    let layout = frame(showing, &title)?;
    let Showing { ask, seen, episode, teller } = *showing;
    let owed = owing::lines(ask, seen, teller, Some(episode.id), &layout.token);
    let legal = tab.name == "legal" && seen.as_of.is_none();
    let actions = if legal { next::offered(&base, Stage::Legal, seen.seen.role) } else { Vec::new() };
    Ok(SubjectPage {
        layout,
        identity: bar(showing),
        tabs: tabs_of(&base, tab.name, showing.seen),
        heading: tab.label.to_owned(),
        actions,
        sections: showing.sections(tab.name, &owed),
    })
}

/// What is at hand, and what is behind a summary. Pages to carry or to work through are always at hand.
fn do_next(showing: &Showing<'_>) -> (Vec<Link>, Vec<Link>) {
    let role = showing.seen.seen.role;
    if showing.seen.as_of.is_some() {
        return (Vec::new(), Vec::new());
    }
    let checks = carers_list::link(showing.episode, role);
    let bulletin = bulletin::OFFICERS.admits(Some(role)) && showing.episode.closed.is_none();
    let bulletin =
        bulletin.then(|| Link::new("Bulletin to carry", format!("/episodes/{}/bulletin", showing.episode.id)));
    let mut forms = next::links(showing.episode, showing.seen.seen.age_at_start(showing.episode.id), role);
    let later = forms.split_off(forms.len().min(next::AT_HAND));
    forms.extend(checks.into_iter().chain(grab_pack::link(&showing.seen.seen)).chain(bulletin));
    (forms, later)
}

/// While all that is recorded is an absence, whoever may write on the case reports the child missing with one press.
fn report_now(showing: &Showing<'_>, token: &str) -> Option<PostButton> {
    let Showing { seen, episode, .. } = showing;
    let may = seen.as_of.is_none() && seen.seen.may_write(Kind::ReportReceived);
    let open = episode.closed.is_none() && is_away(episode);
    (open && may).then(|| carers_list::report_now(episode.id, token, ""))
}
