//! How a person signs in, for whoever keeps the register they are on: their passkeys, who was invited, and inviting; and
//! where they are signed in, which a keeper ends. Two are needed where passkeys are lost; that is decided by the operation.

use axum::http::StatusCode;
use casework::ids::PersonId;
use casework::time::Instant;
use operations::{Failure, Invitation, SignedIn, WayIn};

use super::passkeys::are_used;
use super::reference::KEEPERS;
use super::sessions::device;
use super::{layout, words};
use crate::ask::{Answer, Ask};
use crate::look::layout::Layout;
use crate::look::pages::WayInPage;
use crate::look::parts::{Link, PostButton, Section, SectionBody, SummaryList, SummaryRow};
use crate::problem::Problem;
use crate::route::{Route, Shows, get, post};
use crate::security;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/people/{person}/sign-in", KEEPERS, Shows::Nothing, open),
        post("/people/{person}/sign-in", KEEPERS, Shows::Nothing, change),
    ]
}

fn open(ask: &Ask) -> Result<Answer, Problem> {
    Answer::page(&page(ask, ask.part("person")?, None, "")?)
}

fn change(ask: &Ask) -> Result<Answer, Problem> {
    ask.proved_lately()?;
    let (actor, person): (_, PersonId) = (&ask.who()?.actor, ask.part("person")?);
    let invited = match ask.form().get("invitation").parse() {
        _ if ask.form().get("sessions") == "end" => ask.lantern.sign_out_everywhere(actor, person).map(|()| {
            security::shut_out(ask, person);
            None
        }),
        Ok(invitation) => ask.lantern.agree_to_passkey(actor, person, invitation).map(Some),
        Err(_) => ask.lantern.invite_to_passkey(actor, person),
    };
    match invited {
        Ok(Some(secret)) => Answer::page(&page(ask, person, Some(&secret), "")?),
        Ok(None) => Ok(Answer::see_other(&format!("/people/{person}/sign-in"))),
        Err(Failure::Refused(refusals)) => {
            let trouble = refusals.first().map_or("", |refusal| refusal.message.as_str());
            Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, &page(ask, person, None, trouble)?)
        }
        Err(failure) => Err(failure.into()),
    }
}

fn page(ask: &Ask, person: PersonId, secret: Option<&str>, trouble: &str) -> Result<WayInPage, Problem> {
    let (actor, now) = (&ask.who()?.actor, ask.lantern.now());
    let way_in = ask.lantern.way_in(actor, person)?;
    let site = ask.site.identity.as_ref().map_or("", |identity| identity.site.as_str());
    let link = secret.map(|secret| format!("{site}/invitations/{secret}"));
    let frame = layout(ask, "How they sign in");
    let buttons = buttons(ask, &way_in, &frame.token, now);
    Ok(WayInPage {
        name: way_in.person.name.clone(),
        trouble: trouble.to_owned(),
        link: link.map(|link| Link::new(link.clone(), link)),
        sections: vec![account(&way_in), keys(&way_in, now), asked(ask, &way_in, now)?, open_now(&way_in, now)],
        buttons,
        layout: Layout {
            back: Some(Link::new("Back", format!("/people/{person}"))),
            errors: !trouble.is_empty(),
            ..frame
        },
    })
}

fn account(way_in: &WayIn) -> Section {
    let account = way_in.person.account.clone().unwrap_or_else(|| "None is on the register".to_owned());
    let rows = vec![SummaryRow::new("Their account", account)];
    Section::new("account", "Their organisation’s own sign-in", SectionBody::Summary(SummaryList { rows }))
}

fn keys(way_in: &WayIn, now: Instant) -> Section {
    let row = |passkey: &operations::PasskeyKept| {
        let used = passkey.used.map_or("never used".to_owned(), |used| format!("last used {}", words::at(used, now)));
        SummaryRow::new(passkey.name.clone(), format!("Made {}, {used}", words::at(passkey.made, now)))
    };
    let rows: Vec<SummaryRow> = way_in.passkeys.iter().map(row).collect();
    Section {
        empty: "They have no passkey.".to_owned(),
        ..Section::new("passkeys", "Passkeys", SectionBody::Summary(SummaryList { rows }))
    }
}

fn asked(ask: &Ask, way_in: &WayIn, now: Instant) -> Result<Section, Problem> {
    let people = way_in.invitations.iter().flat_map(|one| [Some(one.invited_by), one.agreed_by]).flatten().collect();
    let names = ask.lantern.names(people)?;
    let name = |person: PersonId| names.get(&person).map_or("Somebody", String::as_str).to_owned();
    let row = |one: &Invitation| {
        let agreed =
            one.agreed_by.zip(one.agreed).map(|(by, at)| format!("{} agreed {}", name(by), words::at(at, now)));
        let then = match one.used {
            Some(used) => format!("A passkey was made {}", words::at(used, now)),
            None if one.expires <= now => "Nothing came of it".to_owned(),
            None if waits(one, now) => "A second person has to agree".to_owned(),
            None => format!("The link works until {}", words::at(one.expires, now)),
        };
        let values = agreed.into_iter().chain([then]).collect();
        let why = if one.replaces { "To replace lost passkeys" } else { "To make a passkey" };
        let key = format!("{why}: {} asked {}", name(one.invited_by), words::at(one.invited, now));
        SummaryRow { key, values, ..SummaryRow::default() }
    };
    let rows: Vec<SummaryRow> = way_in.invitations.iter().map(row).collect();
    Ok(Section {
        empty: "Nobody has invited them.".to_owned(),
        ..Section::new("invitations", "Who let them make one", SectionBody::Summary(SummaryList { rows }))
    })
}

fn open_now(way_in: &WayIn, now: Instant) -> Section {
    let row = |session: &SignedIn| {
        let (since, seen) = (words::at(session.since, now), words::at(session.seen, now));
        SummaryRow::new(device(&session.device), format!("Since {since}, last used {seen}"))
    };
    let rows: Vec<SummaryRow> = way_in.sessions.iter().map(row).collect();
    Section {
        empty: "Nowhere.".to_owned(),
        ..Section::new("sessions", "Signed in now", SectionBody::Summary(SummaryList { rows }))
    }
}

fn waits(one: &Invitation, now: Instant) -> bool {
    one.replaces && one.agreed.is_none() && one.expires > now
}

fn buttons(ask: &Ask, way_in: &WayIn, token: &str, now: Instant) -> Vec<PostButton> {
    let own = ask.who.as_ref().is_some_and(|who| who.actor.person == Some(way_in.person.person));
    if own {
        return Vec::new();
    }
    let asking = |label: &str, name: &str, value: String| PostButton {
        label: label.to_owned(),
        action: format!("/people/{}/sign-in", way_in.person.person),
        token: token.to_owned(),
        fields: vec![(name.to_owned(), value)],
        ..PostButton::default()
    };
    let out = asking("Sign them out everywhere", "sessions", "end".to_owned());
    if !way_in.person.active || !are_used(ask) {
        return vec![out];
    }
    let button = |label: &str, invitation: String| asking(label, "invitation", invitation);
    let waiting = way_in.invitations.iter().filter(|one| waits(one, now));
    let agree =
        waiting.map(|one| button("Agree that their passkeys are lost, and end their sessions", one.id.to_string()));
    let label = if way_in.passkeys.is_empty() {
        "Invite them to make a passkey"
    } else {
        "Their passkeys are lost: ask a second person to agree"
    };
    agree.chain([button(label, String::new()), out]).collect()
}
