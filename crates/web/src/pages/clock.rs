//! The demonstration's clock: moved on by a form, never in a service that is not a demonstration.

use super::layout;
use crate::ask::{Answer, Ask};
use crate::look::pages::Document;
use crate::look::parts::Link;
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, post};

/// A year at a time is as far as anybody needs.
const MOST_MINUTES: i64 = 366 * 24 * 60;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![post("/demo/clock", Users::Everyone, Shows::Nothing, moved)]
}

fn moved(ask: &Ask) -> Result<Answer, Problem> {
    let Some(move_clock) = ask.site.move_clock.as_ref().filter(|_| ask.site.demo) else {
        return Err(Problem::NotFound);
    };
    let typed = ask.form();
    let minutes = typed.get("by").trim().parse::<i64>().ok().filter(|minutes| (0..=MOST_MINUTES).contains(minutes));
    let Some(minutes) = minutes else {
        let words = "Say by how many minutes to move the clock, at most a year. It never moves back: entries are kept in order.";
        let page = Document::error(
            layout(ask, "The clock"),
            "The clock was not moved",
            &[words],
            vec![Link::new("Back", "/")],
        );
        return Answer::page_with(axum::http::StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    move_clock(minutes);
    Ok(Answer::see_other("/"))
}
