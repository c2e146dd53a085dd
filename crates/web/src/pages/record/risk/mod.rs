//! The risk form: the grade and its reasons first, then what the record knows already, filled in and folded, then every
//! other question of the instrument in one line. It grades nobody and adds nothing up.

mod agencies;
mod before;
mod beside;
mod known;
mod signs;

pub(super) use beside::beside;
pub(super) use known::{known, unsaid};
pub(super) use signs::folded;

use std::collections::BTreeSet;

use casework::entry::Band;
use casework::form::{Field, Shape, Typed};
use casework::policy::risk::{Factor, Occasion};
use casework::records::Kind;
use casework::vulnerability;

use super::place::Place;
use crate::ask::Ask;
use crate::look::form::{Choice, FieldView, WidgetView};
use crate::pages::case::grades;
use crate::pages::form::Asking;
use known::Standing;

const LIST: &str = "factors";

/// What decides: the grade, why, and when somebody looks again.
const DECISION: [&str; 3] = ["grade", REASONS, "review"];
const REASONS: &str = "rationale";

/// What whoever grades nothing says in their own words.
const WORDS: &str = "words";

/// Asked only where a grade stands that could be lowered.
const LOWER: &str = "lower_reason";

const FIRST: &str = "This is the first time the child is reported missing. A first time can be a first sign of exploitation, so \
                     the questions about it come first below; “not known” is an answer.";
const AGAIN: &str = "The child was missing before, within ninety days. The questions about exploitation come first below. That a \
                     child comes back, is away for a short time or goes often is no reason for a lower grade.";

/// Asked only where the lowest grade is chosen.
const OVERRIDE: &str = "override_reason";

/// Whether a kind's form asks the questions of risk.
pub(super) fn asks(kind: Kind) -> bool {
    matches!(kind, Kind::RiskAssessed | Kind::RiskContributed)
}

/// What was typed, with an item for every factor of the instrument.
pub(super) fn asked(ask: &Ask, place: &Place, typed: &Typed) -> Typed {
    let mut all: Vec<_> = typed.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let first = typed.items(LIST);
    let there: BTreeSet<String> = (0..first).map(|place| code(typed, place).to_owned()).collect();
    let questions = factors(ask, place);
    let missing = questions.iter().filter(|factor| !there.contains(&factor.code));
    all.extend((first..).zip(missing).map(|(place, factor)| (format!("{LIST}.{place}.factor"), factor.code.clone())));
    all.into_iter().collect()
}

/// The form's fields: the decision first, `when` the assessment was made last of it; whoever only says what they know is
/// asked nothing else.
pub(super) fn fields(ask: &Ask, asking: &Asking<'_>, place: &Place, when: Option<FieldView>) -> Vec<FieldView> {
    let typed = asked(ask, place, asking.typed);
    let asking = Asking { typed: &typed, ..*asking };
    let own = |name: &str| place.form.fields.iter().find(|field| field.name == name);
    let mut fields = if place.kind == Kind::RiskAssessed {
        vec![decision(ask, &asking, place, when)]
    } else {
        own(WORDS).map(|field| asking.field(WORDS, field)).into_iter().chain(when).collect()
    };
    if let Some(Shape::List(item)) = own(LIST).map(|field| &field.shape)
        && let Shape::Group(parts) = &**item
    {
        fields.extend(questions(ask, &asking, place, parts));
    }
    let shown = |name: &str| [LIST, OVERRIDE, LOWER, WORDS].contains(&name) || DECISION.contains(&name);
    let rest = place.form.fields.iter().filter(|field| !shown(&field.name));
    fields.extend(rest.map(|field| folded(&asking, asking.field(&field.name, field))));
    fields
}

fn decision(ask: &Ask, asking: &Asking<'_>, place: &Place, when: Option<FieldView>) -> FieldView {
    let own = |name: &str| place.form.fields.iter().find(|field| field.name == name);
    let named = |name: &str| own(name).map(|field| asking.field(name, field));
    let mut decision: Vec<FieldView> = occasion(place).into_iter().chain(flagged(place)).collect();
    for name in DECISION {
        decision.extend((name == REASONS && may_lower(ask, place)).then(|| named(LOWER)).flatten());
        decision.extend(named(name));
    }
    for field in &mut decision {
        if let WidgetView::Radios { options } = &mut field.widget {
            for option in options {
                explain(ask, option, named(OVERRIDE));
            }
        }
    }
    decision.extend(when);
    let record = WidgetView::Press { label: "Record it".to_owned(), action: String::new() };
    decision.push(FieldView::new("record", "", record));
    FieldView::new("decision", "Grade and reasons", WidgetView::Part { fields: decision })
}

/// What to ask about when a child is missing for the first time, or again.
fn occasion(place: &Place) -> Option<FieldView> {
    let case = &place.seen.case;
    let text = match casework::duty::occasion(case, case.episode(place.seen.episode?)?)? {
        Occasion::FirstEpisode => FIRST,
        Occasion::Repeat => AGAIN,
    };
    Some(FieldView::new("", "", WidgetView::Note { text: text.to_owned() }))
}

/// The flags that stand, and what they bar.
fn flagged(place: &Place) -> Option<FieldView> {
    let flags: Vec<String> =
        vulnerability::standing(&place.seen.case).map(|(_, flag)| vulnerability::words(flag)).collect();
    let text = format!("Flagged: {}. The lowest grade needs a supervisor and a time to look again.", flags.join("; "));
    (!flags.is_empty()).then(|| FieldView::new("", "", WidgetView::Note { text }))
}

/// Whether the writer’s organisation gave a grade before that leaves room for a lower one.
fn may_lower(ask: &Ask, place: &Place) -> bool {
    let own = ask.who.as_ref().map(|who| &who.actor.organisation);
    let episode = place.seen.episode.and_then(|id| place.seen.case.episode(id));
    let mut grades = episode.into_iter().flat_map(|episode| episode.grades.iter().rev());
    grades.find(|grade| Some(&grade.organisation) == own).is_some_and(|grade| grade.band > Band::Lowest)
}

/// What a grade calls for at the least, and why the lowest in spite of a vulnerability.
fn explain(ask: &Ask, option: &mut Choice, reason: Option<FieldView>) {
    let Some(grade) = ask.lantern.policy().risk.grade(&option.value) else { return };
    let text = format!("At the least: {}", grade.least_response);
    option.reveals.push(FieldView::new("", "", WidgetView::Note { text }));
    if grade.band == Band::Lowest {
        option.reveals.extend(reason);
    }
}

/// Every question: those answered before folded, the others by group.
fn questions(ask: &Ask, asking: &Asking<'_>, place: &Place, parts: &[Field]) -> Vec<FieldView> {
    let standing = Standing::of(ask, place);
    let (mut before, mut groups, mut touched) = (Vec::new(), Vec::<(&str, Vec<FieldView>)>::new(), false);
    let mut order: Vec<usize> = (0..asking.typed.items(LIST)).collect();
    let known = factors(ask, place);
    // What is asked on this occasion only stands first, with the questions it belongs to.
    let urgent = known.iter().find(|factor| !factor.asked_at.is_empty()).map_or("", |factor| factor.group.as_str());
    let later = |index: usize| known.get(index).is_some_and(|factor| factor.group != urgent);
    order.sort_by_key(|item| {
        let index = known.iter().position(|factor| factor.code == code(asking.typed, *item));
        (index.is_some_and(later), index)
    });
    for item in order {
        let row = row(ask, asking, &format!("{LIST}.{item}"), parts);
        let code = code(asking.typed, item);
        if standing.answers(code) {
            touched |= standing.differs(asking.typed, item);
            before.extend(row);
            continue;
        }
        let group = known.iter().find(|factor| factor.code == code).map_or("", |factor| factor.group.as_str());
        match groups.iter_mut().find(|(name, _)| *name == group) {
            Some((_, rows)) => rows.extend(row),
            None => groups.push((group, row)),
        }
    }
    let mut fields = vec![thoughts(&known)];
    if !before.is_empty() {
        let rows = FieldView::new("before", "What was known before", WidgetView::Rows { fields: before });
        let folded = WidgetView::Folded { summary: standing.summary(ask), open: touched, fields: vec![rows] };
        fields.insert(0, FieldView::new("known", "", folded));
    }
    let heading = |name: &str| if name.is_empty() { "What is known".to_owned() } else { name.to_owned() };
    fields.extend(groups.into_iter().enumerate().map(|(number, (name, rows))| {
        FieldView::new(format!("group-{number}"), heading(name), WidgetView::Rows { fields: rows })
    }));
    fields
}

/// One question: which factor it is comes from the page, the answer is asked, and of a *yes* who says so and since when.
fn row(ask: &Ask, asking: &Asking<'_>, path: &str, parts: &[Field]) -> Vec<FieldView> {
    let label = ask.lantern.policy().codes.label("risk_factor", asking.typed.get(&format!("{path}.factor")));
    let view = |part: &Field| asking.field(&format!("{path}.{}", part.name), part);
    let (answers, others): (Vec<&Field>, Vec<&Field>) = parts.iter().partition(|part| part.name == "answer");
    let (hidden, details): (Vec<FieldView>, Vec<FieldView>) =
        others.into_iter().map(view).partition(|view| matches!(view.widget, WidgetView::Hidden { .. }));
    let answer = |part: &Field| {
        let mut view = FieldView { label: label.to_owned(), hint: String::new(), ..view(part) };
        if let WidgetView::Answer(answer) = &mut view.widget {
            answer.others.retain(|(value, _)| value == "not_known" || *value == answer.state);
            answer.others.push((String::new(), "Not asked".to_owned()));
            if let WidgetView::Radios { options } = &mut answer.known.widget {
                for yes in options.iter_mut().filter(|option| option.value == "true") {
                    yes.reveals = details.iter().cloned().map(brief).collect();
                }
            }
        }
        view
    };
    hidden.into_iter().chain(answers.into_iter().map(answer)).collect()
}

fn brief(mut field: FieldView) -> FieldView {
    if let WidgetView::Moment(moment) = &mut field.widget {
        moment.brief = moment.from_date.is_empty();
    }
    field
}

/// What to think of at each question, for whoever wants to read it.
fn thoughts(known: &[&Factor]) -> FieldView {
    let note = |factor: &&Factor| {
        FieldView::new("", "", WidgetView::Note { text: format!("{} {}", factor.question, factor.help) })
    };
    let fields = known.iter().filter(|factor| !factor.help.is_empty()).map(note).collect();
    let summary = "What to think of at each question".to_owned();
    FieldView::new("thoughts", "", WidgetView::Folded { summary, open: false, fields })
}

/// The questions of the form. Whoever only says what they know is not asked again what somebody has answered.
fn factors<'a>(ask: &'a Ask, place: &Place) -> Vec<&'a Factor> {
    let case = &place.seen.case;
    let episode = place.seen.episode.and_then(|id| case.episode(id));
    let mut all = grades::factors(ask, case, episode);
    if place.kind != Kind::RiskAssessed {
        let known = episode.map_or(Vec::new(), |episode| grades::answers(case, episode));
        let answered = |code: &str| {
            known.iter().any(|(_, factor)| factor.factor.as_str() == code && factor.answer.known().is_some())
        };
        all.retain(|factor| !answered(&factor.code));
    }
    all
}

/// Which factor an item is about.
fn code(typed: &Typed, place: usize) -> &str {
    typed.get(&format!("{LIST}.{place}.factor"))
}
