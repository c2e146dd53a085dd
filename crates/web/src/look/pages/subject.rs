//! A page about one child, home or part of a case: who, then a list of sections. The case's tabs use it too.

use askama::Template;

use super::{CasePage, sample};
use crate::look::layout::Layout;
use crate::look::parts::{IdentityBar, Link, Section, SectionBody, Tab};

/// Who or what it is about, and sections.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/subject.html")]
pub struct SubjectPage {
    /// The frame.
    pub layout: Layout,
    /// Who.
    pub identity: IdentityBar,
    /// The tabs, when it is one of several.
    pub tabs: Vec<Tab>,
    /// The page's heading: `Risk`, `Across episodes`.
    pub heading: String,
    /// Links to forms, the likeliest first.
    pub actions: Vec<Link>,
    /// In order.
    pub sections: Vec<Section>,
}

impl SubjectPage {
    /// An example: the risk tab of a case.
    pub fn sample_risk() -> Self {
        Self {
            layout: sample::layout("Risk, case LTN-4F7K2"),
            identity: sample::identity(),
            tabs: CasePage::tabs("/episodes/ep1", "/risk", "My own looks"),
            heading: "Risk".to_owned(),
            actions: vec![Link::new("Assess again", "/episodes/ep1/assessment/new")],
            sections: vec![
                Section::new("grades", "How each agency grades the risk", SectionBody::Grades(sample::grades())),
                Section::new("factors", "What the grades rest on", SectionBody::Table(sample::factors())),
                Section::new("history", "Every assessment", SectionBody::Timeline(Vec::new())),
            ],
        }
    }

    /// An example: a child across episodes.
    pub fn sample_child() -> Self {
        Self {
            layout: sample::layout("Child C-7Q2M"),
            identity: sample::child_identity(),
            tabs: Vec::new(),
            heading: "Across episodes".to_owned(),
            actions: vec![
                Link::new("Report her missing", "/report/new?child=c1"),
                Link::new("Plan a placement", "/children/c1/placement_planned/new"),
            ],
            sections: vec![
                Section::new("about", "About her", SectionBody::Summary(sample::about_child())),
                Section::new("episodes", "Episodes", SectionBody::Table(sample::episodes())),
                Section::new("chronology", "Chronology", SectionBody::Timeline(sample::timeline())),
                Section::new("plans", "Plans", SectionBody::Links(Vec::new())),
            ],
        }
    }

    /// An example: a home tonight.
    pub fn sample_home() -> Self {
        Self {
            layout: sample::layout("Home H-204"),
            identity: sample::home_identity(),
            tabs: Vec::new(),
            heading: "Children here now".to_owned(),
            actions: vec![Link::new("Report a child missing", "/report/new?home=h1")],
            sections: vec![
                Section::new("children", "Living here", SectionBody::Table(sample::residents())),
                Section::new("owed", "What the home owes", SectionBody::Duties(sample::case_duties())),
                Section {
                    empty: "Nobody is away today.".to_owned(),
                    ..Section::new("away", "Absences today", SectionBody::Table(sample::absences()))
                },
                Section::new(
                    "agreement",
                    "Agreement with the police and the borough",
                    SectionBody::Words(vec!["Signed 4 September 2024; reviewed every year.".to_owned()]),
                ),
            ],
        }
    }
}
