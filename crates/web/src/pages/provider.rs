//! Signing in through one's organisation's own provider: there, and back. Whether what comes back holds is `identity`'s, and
//! whose account it is the register's.

use axum::http::header;
use casework::ids::OrganisationId;
use identity::{Begun, Identity, Unproved};
use operations::Way;
use operations::limit::SIGN_IN;

use super::layout;
use super::sign_in::{not_proved, of_ours, start};
use crate::ask::{Answer, Ask};
use crate::look::pages::Document;
use crate::look::parts::Link;
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get};

/// The cookie of whoever is on the way; it lasts as long as that may take.
pub const ON_THE_WAY: &str = "lantern-signing-in";

const SECONDS: u32 = 10 * 60;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/sign-in/with/{organisation}", Users::Everyone, Shows::Nothing, there),
        get("/sign-in/back", Users::Everyone, Shows::Nothing, back),
    ]
}

/// Where to sign in with each organisation's provider, by the organisation's name.
pub fn links(ask: &Ask, then: &str) -> Vec<Link> {
    let directory = ask.lantern.directory();
    let link = |organisation: &OrganisationId| {
        let then = form_urlencoded::Serializer::new(String::new()).append_pair("then", then).finish();
        let label = format!("Sign in with {}", directory.organisation_name(organisation));
        Link::new(label, format!("/sign-in/with/{organisation}?{then}"))
    };
    let providers = ask.site.identity.iter().flat_map(|identity| &identity.providers);
    providers.map(|provider| link(provider.organisation())).collect()
}

/// Keeps what was begun with this browser, whose cookie alone leads back to it.
///
/// # Errors
/// The store's.
pub fn begin(ask: &Ask, state: String) -> Result<String, Problem> {
    let secret = ask.lantern.new_secret();
    ask.lantern.begin_ceremony(&secret, state)?;
    Ok(ask.site.cookie(ON_THE_WAY, &secret, Some(SECONDS)))
}

/// What was begun with this browser; it is taken once.
///
/// # Errors
/// The store's.
pub fn taken(ask: &Ask) -> Result<Option<String>, Problem> {
    Ok(ask.cookie(ON_THE_WAY).map_or(Ok(None), |secret| ask.lantern.take_ceremony(&secret))?)
}

fn identity(ask: &Ask) -> Result<&Identity, Problem> {
    ask.site.identity.as_deref().ok_or(Problem::NotFound)
}

fn there(ask: &Ask) -> Result<Answer, Problem> {
    let (identity, organisation) = (identity(ask)?, ask.part::<OrganisationId>("organisation")?);
    let provider = identity.provider(&organisation).ok_or(Problem::NotFound)?;
    let [state, nonce, verifier] = [(); 3].map(|()| ask.lantern.new_secret());
    let then = of_ours(ask.query.get("then")).unwrap_or_default().to_owned();
    let anew = ask.who.is_some();
    match provider.begin(&identity.back(), (state, nonce, verifier), (then, anew), ask.lantern.now()) {
        Ok((to, begun)) => {
            let state = serde_json::to_string(&begun).map_err(|_| Problem::Broken)?;
            Ok(Answer::see_other(&to).with(header::SET_COOKIE, &begin(ask, state)?))
        }
        Err(unproved) => failed(ask, &organisation, &unproved),
    }
}

fn back(ask: &Ask) -> Result<Answer, Problem> {
    let (identity, address, now) = (identity(ask)?, ask.address(), ask.lantern.now());
    ask.lantern.within(&SIGN_IN, &[&address])?;
    let began = taken(ask)?.and_then(|state| serde_json::from_str::<Begun>(&state).ok());
    let Some(began) = began else {
        let words = "You were too long on the way, or came back twice. Sign in once more.";
        return Answer::page(&page(ask, "That sign-in has run out", &[words]));
    };
    let (organisation, then) = (began.organisation.clone(), began.then.clone());
    let provider = identity.provider(&organisation).ok_or(Problem::NotFound)?;
    let (code, state) = (ask.query.get("code"), ask.query.get("state"));
    let proved = match provider.finish(&identity.back(), began, (code, state), now) {
        Ok(proved) => proved,
        Err(unproved) => {
            not_proved(ask, Way::Provider, &[&address])?;
            return failed(ask, &organisation, &unproved);
        }
    };
    let account = format!("{organisation} {}", proved.subject);
    ask.lantern.within(&SIGN_IN, &[&account])?;
    let Some(person) = ask.lantern.person_of_account(&organisation, &proved.subject)? else {
        not_proved(ask, Way::Provider, &[&address, &account])?;
        let known = format!("Your organisation knows you as {}.", proved.subject);
        let words = "Lantern does not know anybody who has that account and works there. Tell whoever keeps the register at \
                     your organisation; they enter it with your name.";
        let page = page(ask, "You are not on Lantern’s register", &[&known, words]);
        return Answer::page_with(axum::http::StatusCode::FORBIDDEN, &page);
    };
    start(ask, &person, Way::Provider, &then)
}

/// What the provider said is for whoever looks after Lantern, and goes to the log.
fn failed(ask: &Ask, organisation: &OrganisationId, unproved: &Unproved) -> Result<Answer, Problem> {
    tracing::warn!(%organisation, %unproved, "nobody was signed in");
    let words = match unproved {
        Unproved::Unreachable(_) => "Your organisation’s sign-in does not answer. Try again in a minute.",
        Unproved::Strange => "What came back is not what was begun on this device. Sign in once more.",
        Unproved::Refused(_) => "Your organisation’s sign-in did not say who you are. Sign in once more.",
    };
    let status = match unproved {
        Unproved::Unreachable(_) => axum::http::StatusCode::BAD_GATEWAY,
        _ => axum::http::StatusCode::FORBIDDEN,
    };
    let help = "If it stays so, tell whoever looks after Lantern. If a child is in danger, ring 999.";
    Answer::page_with(status, &page(ask, "You are not signed in", &[words, help]))
}

fn page(ask: &Ask, heading: &str, words: &[&str]) -> Document {
    Document::error(layout(ask, heading), heading, words, vec![Link::new("Sign in", "/sign-in")])
}
