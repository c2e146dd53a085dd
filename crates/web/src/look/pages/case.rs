//! The case page's overview: who, what is owed, what to do next, how far found, what is known. Other tabs are subjects.

use askama::Template;

use super::sample;
use crate::look::layout::Layout;
use crate::look::parts::{
    Duties, DutyLine, Grades, IdentityBar, Ladder, Link, PostButton, Section, Tab, Timeline, TimelineLine,
};

/// The overview of one episode.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/case.html")]
pub struct CasePage {
    /// The frame; its title is the case's reference.
    pub layout: Layout,
    /// Who.
    pub identity: IdentityBar,
    /// From `CasePage::tabs`.
    pub tabs: Vec<Tab>,
    /// What is owed, by time.
    pub owed: Vec<DutyLine>,
    /// Reports the child missing with one press, while all that is recorded is an absence.
    pub report_now: Option<PostButton>,
    /// Links to forms, the likeliest first.
    pub do_next: Vec<Link>,
    /// Links to what is less likely, behind a summary.
    pub do_later: Vec<Link>,
    /// The found ladder.
    pub ladder: Ladder,
    /// What is known, newest first.
    pub known: Vec<TimelineLine>,
    /// Both agencies' grades.
    pub grades: Grades,
    /// Further short sections beside the timeline.
    pub beside: Vec<Section>,
}

impl CasePage {
    /// The tabs of the episode page at `base` (`/episodes/{id}`), with the address below it that is shown now; the
    /// overview's is empty. `log` is the last tab's words: `Access log` for governance, `My own looks` for others.
    pub fn tabs(base: &str, current: &str, log: &str) -> Vec<Tab> {
        let tabs = [
            ("Overview", ""),
            ("Risk", "/risk"),
            ("Enquiries", "/enquiries"),
            ("Meetings", "/meetings"),
            ("People and places", "/people-and-places"),
            ("Plans", "/plans"),
            ("Legal", "/legal"),
            ("Return", "/return"),
            ("Who does what", "/together"),
            (log, "/access-log"),
        ];
        let tab = |(label, below): (&str, &str)| Tab {
            label: label.to_owned(),
            href: format!("{base}{below}"),
            current: below == current,
        };
        tabs.into_iter().map(tab).collect()
    }

    /// An example.
    pub fn sample() -> Self {
        let identity = sample::identity();
        Self {
            layout: Layout { earlier: Some(sample::earlier()), ..sample::layout("Case LTN-4F7K2") },
            identity,
            tabs: Self::tabs("/episodes/ep1", "", "My own looks"),
            owed: sample::case_duties(),
            report_now: None,
            do_next: vec![
                Link::new("Add what we learned", "/episodes/ep1/sighting/new"),
                Link::new("Record a location", "/episodes/ep1/location_claimed/new"),
                Link::new("Ask for TextSafe", "/episodes/ep1/textsafe_requested/new"),
                Link::new("Arrange a meeting", "/episodes/ep1/meeting_called/new"),
                Link::new("Record that she is back", "/episodes/ep1/child_returned/new"),
            ],
            do_later: vec![Link::new("Correct the missing time", "/episodes/ep1/missing_start_corrected/new")],
            ladder: sample::ladder(),
            known: sample::timeline(),
            grades: sample::grades(),
            beside: Vec::new(),
        }
    }

    /// An example as of an earlier moment, just after something was saved.
    pub fn sample_as_of() -> Self {
        let page = Self::sample();
        let layout = Layout { as_of: Some(sample::as_of()), saved: Some(sample::saved()), ..page.layout };
        Self { layout, owed: Vec::new(), known: Vec::new(), ..page }
    }
}
