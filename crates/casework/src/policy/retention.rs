//! Rules of retention as data: whose they are, from when they count and for how long. They say when somebody looks at a
//! record again; what falls due of a case is `retention`'s to work out, and what becomes of it people decide.

use std::sync::Arc;

use jiff::Span;
use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;

use super::{Fault, line_of, parse, words};
use crate::actor::Role;

/// Who answers for a contribution to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Controller {
    /// Whoever wrote in it.
    Everybody,
    /// A police force.
    Police,
    /// A council.
    Council,
    /// A children's home and its provider.
    Home,
    /// Whoever holds return conversations.
    Conversations,
    /// A school or a health service.
    Partner,
}

impl Controller {
    /// Every controller, by the word policy has for it.
    pub const ALL: &[(&str, Controller)] = &[
        ("everybody", Controller::Everybody),
        ("police", Controller::Police),
        ("council", Controller::Council),
        ("home", Controller::Home),
        ("conversations", Controller::Conversations),
        ("partner", Controller::Partner),
    ];

    /// The controller for whom somebody of a role writes; none for the public, analysts and Lantern itself.
    pub fn of(role: Role) -> Option<Controller> {
        match role {
            Role::CallHandler | Role::MissingPersonOfficer | Role::UnitSupervisor => Some(Controller::Police),
            Role::SocialWorker
            | Role::EmergencyDutyTeam
            | Role::ExploitationCoordinator
            | Role::InformationGovernance => Some(Controller::Council),
            Role::HomeManager => Some(Controller::Home),
            Role::ReturnConversationWorker | Role::Guest => Some(Controller::Conversations),
            Role::PartnerLead => Some(Controller::Partner),
            Role::Analyst | Role::Public | Role::System => None,
        }
    }
}

/// From when a rule counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Since {
    /// The day the last episode was over.
    LastClosed,
    /// The day somebody last wrote about the child.
    LastEntry,
    /// The child's date of birth; where nobody knows it, the day of the first entry: longer, never shorter.
    Born,
}

impl Since {
    /// Every beginning, by the word policy has for it.
    pub const ALL: &[(&str, Since)] =
        &[("last_closed", Since::LastClosed), ("last_entry", Since::LastEntry), ("born", Since::Born)];
}

/// What must be so of a record for a rule to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// The child was looked after at some time.
    LookedAfter,
    /// An episode was graded high at some time.
    GradedHigh,
    /// Somebody raised a concern about harm.
    Concern,
}

impl Fact {
    /// Every condition, by the word policy has for it.
    pub const ALL: &[(&str, Fact)] =
        &[("looked_after", Fact::LookedAfter), ("graded_high", Fact::GradedHigh), ("concern", Fact::Concern)];
}

/// One rule.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Its name, unique.
    pub id: Arc<str>,
    /// What it is about.
    pub title: String,
    /// Whose it is.
    pub controller: Controller,
    /// From when it counts.
    pub from: Since,
    /// For how long, in calendar years, months and days.
    pub keep: Span,
    /// All of these must be so.
    pub when: Vec<Fact>,
    /// Where it comes from.
    pub cites: Vec<String>,
    /// No source gives the number.
    pub assumed: bool,
}

impl Rule {
    /// The first day on which somebody looks again, for a rule that counts from a day.
    pub fn due(&self, from: Date) -> Date {
        from.checked_add(self.keep).unwrap_or(Date::MAX)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    controller: Spanned<String>,
    rule: Vec<RuleText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleText {
    id: Spanned<String>,
    title: String,
    from: Spanned<String>,
    keep: Spanned<String>,
    #[serde(default)]
    when: Vec<Spanned<String>>,
    cites: Vec<String>,
    #[serde(default)]
    assumed: bool,
}

/// One file being read.
struct Reader<'a> {
    path: &'a str,
    text: &'a str,
    faults: &'a mut Vec<Fault>,
}

/// Every rule, in the order of files and of the rules in them.
pub(super) fn read<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>, faults: &mut Vec<Fault>) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    let mut any = false;
    for (path, text) in texts {
        any = true;
        let Some(file) = parse::<File>(path, text, faults) else { continue };
        let mut reader = Reader { path, text, faults };
        let controller = reader.known("The controller", &file.controller, Controller::ALL);
        for rule in file.rule {
            if rules.iter().any(|other| *other.id == **rule.id.get_ref()) {
                reader.fault(&rule.id, format!("There is another rule “{}”. Names are unique", rule.id.get_ref()));
            }
            let read = reader.rule(rule);
            rules.extend(controller.zip(read).map(|(controller, read)| Rule { controller, ..read }));
        }
    }
    let least = |rule: &Rule| rule.controller == Controller::Everybody && rule.when.is_empty();
    if any && !rules.iter().any(least) {
        let message =
            "No rule of `everybody` holds for every record, so some would never be looked at again".to_owned();
        faults.push(Fault { path: "retention".into(), line: None, message });
    }
    rules
}

impl Reader<'_> {
    fn fault<T>(&mut self, at: &Spanned<T>, message: String) {
        let line = Some(line_of(self.text, at.span().start));
        self.faults.push(Fault { path: self.path.into(), line, message });
    }

    fn known<T: Copy>(&mut self, what: &str, word: &Spanned<String>, all: &[(&'static str, T)]) -> Option<T> {
        let found = all.iter().find(|(name, _)| *name == word.get_ref()).map(|(_, value)| *value);
        if found.is_none() {
            self.fault(word, words::unknown(what, word.get_ref(), all.iter().map(|(name, _)| *name)));
        }
        found
    }

    fn rule(&mut self, text: RuleText) -> Option<Rule> {
        let from = self.known("The beginning", &text.from, Since::ALL);
        let when: Vec<_> = text.when.iter().map(|word| self.known("The condition", word, Fact::ALL)).collect();
        let keep = years(text.keep.get_ref());
        if keep.is_none() {
            let given = text.keep.get_ref();
            self.fault(&text.keep, format!("“{given}” is no time in years, months or days. Write it like P6Y"));
        }
        if text.cites.is_empty() {
            self.fault(&text.id, "A rule says where it comes from, also where the number is assumed".to_owned());
        }
        Some(Rule {
            id: text.id.into_inner().into(),
            title: text.title,
            controller: Controller::Everybody,
            from: from?,
            keep: keep?,
            when: when.into_iter().collect::<Option<_>>()?,
            cites: text.cites,
            assumed: text.assumed,
        })
    }
}

/// A time in calendar units, longer than nothing.
fn years(text: &str) -> Option<Span> {
    let span: Span = text.parse().ok()?;
    let days = Span::new()
        .try_years(span.get_years())
        .and_then(|days| days.try_months(span.get_months()))
        .and_then(|days| days.try_weeks(span.get_weeks()))
        .and_then(|days| days.try_days(span.get_days()))
        .ok()?;
    (span.fieldwise() == days.fieldwise() && span.is_positive()).then_some(span)
}
