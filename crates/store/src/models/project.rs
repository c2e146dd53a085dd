//! A child's projection as rows of its tables: brought up to date, or compared without writing. Where rows are read back
//! for lists is each table's own module.

use casework::entry::Band;
use casework::ids::ChildId;
use casework::projection::{
    ContactRow, ContextRow, DutyRow, EnquiryRow, EpisodeRow, ExperienceRow, MissingRow, NoticeRow, PlacementRow,
    Projection, RelationRow, ResponseRow,
};

use super::table::{Difference, Table, Wanted};
use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{only, values};

statements! {
    CHILD: "child", "read a child's row" = "SELECT name, born, provisional, responsible, entries, changed, review, \
        review_rule, held, proposed FROM child WHERE child = $1";
    CHILD_PUT: "child", "write a child's row" = "INSERT INTO child (child, name, born, provisional, responsible, \
        entries, changed, review, review_rule, held, proposed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
        ON CONFLICT (child) DO UPDATE SET name = excluded.name, \
        born = excluded.born, provisional = excluded.provisional, responsible = excluded.responsible, \
        entries = excluded.entries, changed = excluded.changed, review = excluded.review, \
        review_rule = excluded.review_rule, held = excluded.held, proposed = excluded.proposed";
    CHILD_DROP: "child", "delete a child's row" = "DELETE FROM child WHERE child = $1";
    NAMES: "child_name", "read a child's names" = "SELECT name FROM child_name WHERE child = $1 ORDER BY name";
    NAME_PUT: "child_name", "write a child's name" = "INSERT INTO child_name (child, name) VALUES ($1, $2) \
        ON CONFLICT (child, name) DO NOTHING";
    NAME_DROP: "child_name", "delete a child's name" = "DELETE FROM child_name WHERE child = $1 AND name = $2";
    PHONES: "child_phone", "read a child's telephone numbers" = "SELECT digits FROM child_phone WHERE child = $1 \
        ORDER BY digits";
    PHONE_PUT: "child_phone", "write a telephone number" = "INSERT INTO child_phone (child, digits) VALUES ($1, $2) \
        ON CONFLICT (child, digits) DO NOTHING";
    PHONE_DROP: "child_phone", "delete a telephone number" = "DELETE FROM child_phone WHERE child = $1 AND digits = $2";
    PLACES: "child_place", "read a child's places" = "SELECT word FROM child_place WHERE child = $1 ORDER BY word";
    PLACE_PUT: "child_place", "write a word of a place" = "INSERT INTO child_place (child, word) VALUES ($1, $2) \
        ON CONFLICT (child, word) DO NOTHING";
    PLACE_DROP: "child_place", "delete a word of a place" = "DELETE FROM child_place WHERE child = $1 AND word = $2";
    RELATIONS: "relation", "read a child's relations" = "SELECT party, relation, until FROM relation \
        WHERE child = $1 ORDER BY party, relation";
    RELATION_PUT: "relation", "write a relation" = "INSERT INTO relation (child, party, relation, until) \
        VALUES ($1, $2, $3, $4) ON CONFLICT (child, party, relation) DO UPDATE SET until = excluded.until";
    RELATION_DROP: "relation", "delete a relation" = "DELETE FROM relation WHERE child = $1 AND party = $2 \
        AND relation = $3";
    PLACEMENTS: "placement", "read a child's placements" = "SELECT entry, home, responsible, started, ended \
        FROM placement WHERE child = $1 ORDER BY entry";
    PLACEMENT_PUT: "placement", "write a placement" = "INSERT INTO placement (child, entry, home, \
        responsible, started, ended) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (child, entry) DO UPDATE SET \
        home = excluded.home, responsible = excluded.responsible, started = excluded.started, ended = excluded.ended";
    PLACEMENT_DROP: "placement", "delete a placement" = "DELETE FROM placement WHERE child = $1 AND entry = $2";
    EPISODES: "episode", "read a child's episodes" = "SELECT episode, reference, open, class, decision, grade, urgency, \
        graded, missing_since, reported, owner, responsible, home, rung, last_kind, last_at, carer_at, taken, opened, shut, first_step, \
        textsafe, charity, back, closed, located, threshold, with_police, alerted, flagged \
        FROM episode WHERE child = $1 ORDER BY episode";
    EPISODE_PUT: "episode", "write an episode" = "INSERT INTO episode (child, episode, reference, open, class, decision, \
        grade, urgency, graded, missing_since, reported, owner, responsible, home, rung, last_kind, last_at, carer_at, taken, \
        opened, shut, first_step, textsafe, charity, back, closed, located, threshold, with_police, alerted, flagged) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, \
        $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31) \
        ON CONFLICT (child, episode) DO UPDATE SET reference = excluded.reference, open = excluded.open, \
        class = excluded.class, decision = excluded.decision, grade = excluded.grade, urgency = excluded.urgency, \
        graded = excluded.graded, missing_since = excluded.missing_since, reported = excluded.reported, \
        owner = excluded.owner, responsible = excluded.responsible, home = excluded.home, rung = excluded.rung, \
        last_kind = excluded.last_kind, last_at = excluded.last_at, carer_at = excluded.carer_at, taken = excluded.taken, \
        opened = excluded.opened, shut = excluded.shut, first_step = excluded.first_step, textsafe = excluded.textsafe, charity = excluded.charity, back = excluded.back, \
        closed = excluded.closed, located = excluded.located, threshold = excluded.threshold, \
        with_police = excluded.with_police, alerted = excluded.alerted, flagged = excluded.flagged";
    EPISODE_DROP: "episode", "delete an episode" = "DELETE FROM episode WHERE child = $1 AND episode = $2";
    DUTIES: "duty", "read a child's duties" = "SELECT duty, opening, episode, rule, title, cites, severity, unit, person, \
        role, opens_at, due_at, late_at, outcome, done_at, answer, history, urgency, form FROM duty WHERE child = $1 \
        ORDER BY duty, opening";
    DUTY_PUT: "duty", "write a duty" = "INSERT INTO duty (child, duty, opening, episode, rule, title, cites, severity, \
        unit, person, role, opens_at, due_at, late_at, outcome, done_at, answer, history, urgency, form) VALUES ($1, $2, \
        $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) \
        ON CONFLICT (child, duty, opening) DO UPDATE SET episode = excluded.episode, rule = excluded.rule, \
        title = excluded.title, cites = excluded.cites, severity = excluded.severity, unit = excluded.unit, \
        person = excluded.person, role = excluded.role, opens_at = excluded.opens_at, due_at = excluded.due_at, \
        late_at = excluded.late_at, outcome = excluded.outcome, done_at = excluded.done_at, answer = excluded.answer, \
        history = excluded.history, urgency = excluded.urgency, form = excluded.form";
    DUTY_DROP: "duty", "delete a duty" = "DELETE FROM duty WHERE child = $1 AND duty = $2 AND opening = $3";
    NOTICES: "notice", "read a child's notices" = "SELECT event, about, role, unit, title, episode, raised, acknowledged, \
        repeat_every, repeats_until, person, asks FROM notice WHERE child = $1 ORDER BY event, about, role, unit";
    NOTICE_PUT: "notice", "write a notice" = "INSERT INTO notice (child, event, about, role, unit, title, episode, raised, \
        acknowledged, repeat_every, repeats_until, person, asks) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
        ON CONFLICT (child, event, about, role, unit) \
        DO UPDATE SET title = excluded.title, episode = excluded.episode, raised = excluded.raised, \
        acknowledged = excluded.acknowledged, repeat_every = excluded.repeat_every, \
        repeats_until = excluded.repeats_until, person = excluded.person, asks = excluded.asks";
    NOTICE_DROP: "notice", "delete a notice" = "DELETE FROM notice WHERE child = $1 AND event = $2 AND about = $3 \
        AND role = $4 AND unit = $5";
    MISSING: "missing_child", "read a missing child's row" = "SELECT episode, owner, names, born, looks, restricted \
        FROM missing_child WHERE child = $1";
    MISSING_PUT: "missing_child", "write a missing child's row" = "INSERT INTO missing_child (child, episode, owner, names, \
        born, looks, restricted) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (child) DO UPDATE SET \
        episode = excluded.episode, owner = excluded.owner, names = excluded.names, born = excluded.born, \
        looks = excluded.looks, restricted = excluded.restricted";
    MISSING_DROP: "missing_child", "delete a missing child's row" = "DELETE FROM missing_child WHERE child = $1";
    CONTACTS: "first_contact", "read a child's first contacts" = "SELECT entry, owner, channel, rang, answered, recorded, \
        interpreter FROM first_contact WHERE child = $1 ORDER BY entry";
    CONTACT_PUT: "first_contact", "write a first contact" = "INSERT INTO first_contact (child, entry, owner, channel, rang, \
        answered, recorded, interpreter) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (child, entry) DO UPDATE SET \
        owner = excluded.owner, channel = excluded.channel, rang = excluded.rang, answered = excluded.answered, \
        recorded = excluded.recorded, interpreter = excluded.interpreter";
    CONTACT_DROP: "first_contact", "delete a first contact" = "DELETE FROM first_contact WHERE child = $1 AND entry = $2";
    EXPERIENCES: "experience", "read what reporters of a child say" = "SELECT entry, sort, owner, channel, reporter, \
        ethnicity, holder, asked, answered, said FROM experience WHERE child = $1 ORDER BY entry";
    EXPERIENCE_PUT: "experience", "write what a reporter says" = "INSERT INTO experience (child, entry, sort, owner, channel, \
        reporter, ethnicity, holder, asked, answered, said) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
        ON CONFLICT (child, entry) DO UPDATE SET sort = excluded.sort, owner = excluded.owner, channel = excluded.channel, \
        reporter = excluded.reporter, ethnicity = excluded.ethnicity, holder = excluded.holder, asked = excluded.asked, answered = excluded.answered, \
        said = excluded.said";
    EXPERIENCE_DROP: "experience", "delete what a reporter says" = "DELETE FROM experience WHERE child = $1 AND entry = $2";
    RESPONSES: "response", "read how reports of a child were answered" = "SELECT episode, reported, decision, owner, \
        responsible, age, sex, ethnicity, reporter, channel, urgency, factors, seen, noticed, asked, answered, acted, located, \
        textsafe, charity FROM response WHERE child = $1 ORDER BY episode";
    RESPONSE_PUT: "response", "write how a report was answered" = "INSERT INTO response (child, episode, reported, decision, \
        owner, responsible, age, sex, ethnicity, reporter, channel, urgency, factors, seen, noticed, asked, answered, acted, \
        located, textsafe, charity) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, \
        $19, $20, $21) ON CONFLICT (child, episode) DO UPDATE SET reported = excluded.reported, decision = excluded.decision, \
        owner = excluded.owner, responsible = excluded.responsible, age = excluded.age, sex = excluded.sex, \
        ethnicity = excluded.ethnicity, reporter = excluded.reporter, channel = excluded.channel, urgency = excluded.urgency, \
        factors = excluded.factors, seen = excluded.seen, noticed = excluded.noticed, asked = excluded.asked, \
        answered = excluded.answered, acted = excluded.acted, located = excluded.located, textsafe = excluded.textsafe, \
        charity = excluded.charity";
    RESPONSE_DROP: "response", "delete how a report was answered" = "DELETE FROM response WHERE child = $1 AND episode = $2";
    CONTEXTS: "context_link", "read the contexts of a child" = "SELECT entry, context, kind, name, words, harms, \
        exploitation, known, source, at, recorded, restricted FROM context_link WHERE child = $1 ORDER BY entry";
    CONTEXT_PUT: "context_link", "link a child to a context" = "INSERT INTO context_link (child, entry, context, kind, name, \
        words, harms, exploitation, known, source, at, recorded, restricted) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, \
        $11, $12, $13) ON CONFLICT (child, entry) DO UPDATE SET context = excluded.context, kind = excluded.kind, \
        name = excluded.name, words = excluded.words, harms = excluded.harms, exploitation = excluded.exploitation, \
        known = excluded.known, source = excluded.source, at = excluded.at, recorded = excluded.recorded, \
        restricted = excluded.restricted";
    CONTEXT_DROP: "context_link", "take a child off a context" = "DELETE FROM context_link WHERE child = $1 AND entry = $2";
    ENQUIRIES: "enquiry", "read the enquiries about a child" = "SELECT entry, unit, team, began, ended, visited, visits, joint \
        FROM enquiry WHERE child = $1 ORDER BY entry";
    ENQUIRY_PUT: "enquiry", "write an enquiry" = "INSERT INTO enquiry (child, entry, unit, team, began, ended, visited, visits, \
        joint) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (child, entry) DO UPDATE SET unit = excluded.unit, \
        team = excluded.team, began = excluded.began, ended = excluded.ended, visited = excluded.visited, \
        visits = excluded.visits, joint = excluded.joint";
    ENQUIRY_DROP: "enquiry", "delete an enquiry" = "DELETE FROM enquiry WHERE child = $1 AND entry = $2";
    SAME: "same_child", "read who else the child is" = "SELECT other FROM same_child WHERE child = $1 ORDER BY other";
    SAME_PUT: "same_child", "join two children" = "INSERT INTO same_child (child, other) VALUES ($1, $2) \
        ON CONFLICT (child, other) DO NOTHING";
    SAME_DROP: "same_child", "part two children" = "DELETE FROM same_child WHERE child = $1 AND other = $2";
    PROJECTED: "child", "list the children with rows" = "SELECT child FROM child WHERE child > $1 ORDER BY child LIMIT $2";
}

const CHILDREN: Table = Table { key: 0, width: 10, select: CHILD, upsert: CHILD_PUT, delete: CHILD_DROP };
const CHILD_NAMES: Table = Table { key: 1, width: 1, select: NAMES, upsert: NAME_PUT, delete: NAME_DROP };
const CHILD_PHONES: Table = Table { key: 1, width: 1, select: PHONES, upsert: PHONE_PUT, delete: PHONE_DROP };
const CHILD_PLACES: Table = Table { key: 1, width: 1, select: PLACES, upsert: PLACE_PUT, delete: PLACE_DROP };
const CHILD_RELATIONS: Table =
    Table { key: 2, width: 3, select: RELATIONS, upsert: RELATION_PUT, delete: RELATION_DROP };
const CHILD_PLACEMENTS: Table =
    Table { key: 1, width: 5, select: PLACEMENTS, upsert: PLACEMENT_PUT, delete: PLACEMENT_DROP };
const CHILD_EPISODES: Table = Table { key: 1, width: 30, select: EPISODES, upsert: EPISODE_PUT, delete: EPISODE_DROP };
const CHILD_DUTIES: Table = Table { key: 2, width: 19, select: DUTIES, upsert: DUTY_PUT, delete: DUTY_DROP };
const CHILD_NOTICES: Table = Table { key: 4, width: 12, select: NOTICES, upsert: NOTICE_PUT, delete: NOTICE_DROP };
const MISSING_CHILD: Table = Table { key: 0, width: 6, select: MISSING, upsert: MISSING_PUT, delete: MISSING_DROP };
const CONTACTS_MADE: Table = Table { key: 1, width: 7, select: CONTACTS, upsert: CONTACT_PUT, delete: CONTACT_DROP };
const EXPERIENCES_TOLD: Table =
    Table { key: 1, width: 10, select: EXPERIENCES, upsert: EXPERIENCE_PUT, delete: EXPERIENCE_DROP };
const RESPONSES_MADE: Table =
    Table { key: 1, width: 20, select: RESPONSES, upsert: RESPONSE_PUT, delete: RESPONSE_DROP };
const CONTEXTS_LINKED: Table = Table { key: 1, width: 12, select: CONTEXTS, upsert: CONTEXT_PUT, delete: CONTEXT_DROP };
const ENQUIRIES_BEGUN: Table = Table { key: 1, width: 8, select: ENQUIRIES, upsert: ENQUIRY_PUT, delete: ENQUIRY_DROP };
const SAME_CHILD: Table = Table { key: 1, width: 1, select: SAME, upsert: SAME_PUT, delete: SAME_DROP };

impl Transaction<'_> {
    /// Brings a child's rows to the projection; how many rows had to change.
    pub fn project(&mut self, child: ChildId, projection: &Projection) -> Result<usize, StoreError> {
        tables(projection).into_iter().try_fold(0, |sum, (table, rows)| Ok(sum + table.bring(self, child, rows)?))
    }

    /// Takes a child off every list.
    pub(crate) fn unproject(&mut self, child: ChildId) -> Result<(), StoreError> {
        let tables = [CHILDREN, CHILD_NAMES, CHILD_PHONES, CHILD_PLACES, CHILD_RELATIONS, CHILD_PLACEMENTS];
        let more = [
            CHILD_EPISODES,
            CHILD_DUTIES,
            CHILD_NOTICES,
            MISSING_CHILD,
            CONTACTS_MADE,
            EXPERIENCES_TOLD,
            RESPONSES_MADE,
            CONTEXTS_LINKED,
            ENQUIRIES_BEGUN,
            SAME_CHILD,
        ];
        tables.iter().chain(&more).try_for_each(|table| table.bring(self, child, Vec::new()).map(drop))
    }

    /// How a child's rows differ from the projection: nothing, while rows and journal agree.
    pub fn differences(&mut self, child: ChildId, projection: &Projection) -> Result<Vec<Difference>, StoreError> {
        let mut found = Vec::new();
        for (table, mut rows) in tables(projection) {
            table.sort(&mut rows);
            found.extend(table.compare(self, child, &rows)?.into_iter().map(|(difference, _)| difference));
        }
        Ok(found)
    }

    /// Children that have rows, after the given one, in order of id.
    pub fn projected_children(&mut self, after: Option<ChildId>, limit: u32) -> Result<Vec<ChildId>, StoreError> {
        let after = after.map(|child| child.to_string()).unwrap_or_default();
        self.rows(PROJECTED, &values![after, limit], only)
    }

    /// Sets who else this child is, on this child's side. The operation that joins or parts two children writes both.
    pub fn project_same_child(&mut self, child: ChildId, others: &[ChildId]) -> Result<usize, StoreError> {
        SAME_CHILD.bring(self, child, others.iter().map(|other| values![*other].to_vec()).collect())
    }

    /// Who else this child is.
    pub fn same_child(&mut self, child: ChildId) -> Result<Vec<ChildId>, StoreError> {
        self.rows(SAME, &values![child], only)
    }
}

fn tables(projection: &Projection) -> [(Table, Vec<Wanted<'_>>); 15] {
    [
        (CHILDREN, vec![child(projection)]),
        (CHILD_NAMES, words(&projection.names)),
        (CHILD_PHONES, words(&projection.phones)),
        (CHILD_PLACES, words(&projection.places)),
        (CHILD_RELATIONS, projection.relations.iter().map(relation).collect()),
        (CHILD_PLACEMENTS, projection.placements.iter().map(placement).collect()),
        (CHILD_EPISODES, projection.episodes.iter().map(episode).collect()),
        (CHILD_DUTIES, projection.duties.iter().map(duty).collect()),
        (CHILD_NOTICES, projection.notices.iter().map(notice).collect()),
        (MISSING_CHILD, projection.missing.iter().map(missing).collect()),
        (CONTACTS_MADE, projection.contacts.iter().map(contact).collect()),
        (EXPERIENCES_TOLD, projection.experiences.iter().map(experience).collect()),
        (RESPONSES_MADE, projection.responses.iter().map(response).collect()),
        (CONTEXTS_LINKED, projection.contexts.iter().map(context).collect()),
        (ENQUIRIES_BEGUN, projection.enquiries.iter().map(enquiry).collect()),
    ]
}

fn words(words: &[String]) -> Vec<Wanted<'_>> {
    words.iter().map(|word| values![word].to_vec()).collect()
}

fn child(projection: &Projection) -> Wanted<'_> {
    let (row, review) = (&projection.child, projection.review.as_ref());
    values![
        &row.name,
        row.born,
        row.provisional,
        row.responsible.as_deref(),
        row.entries,
        row.changed,
        review.map(|review| review.due),
        review.and_then(|review| review.rule.as_deref()),
        review.is_some_and(|review| review.held),
        review.is_some_and(|review| review.proposed),
    ]
    .to_vec()
}

fn relation(row: &RelationRow) -> Wanted<'_> {
    values![&row.party, &row.relation, row.until].to_vec()
}

fn placement(row: &PlacementRow) -> Wanted<'_> {
    values![row.entry, row.home, row.responsible.as_deref(), row.started, row.ended].to_vec()
}

fn episode(row: &EpisodeRow) -> Wanted<'_> {
    values![
        row.episode,
        &row.reference,
        row.open,
        &row.class,
        &row.decision,
        row.grade.as_deref(),
        urgency(row.band),
        row.graded,
        row.missing_since,
        row.reported,
        row.owner.as_ref(),
        row.responsible.as_deref(),
        row.home,
        &row.rung,
        &row.last_kind,
        row.last_at,
        row.carer_at,
        row.taken,
        row.opened,
        row.shut,
        row.first_step,
        row.textsafe.as_deref(),
        row.charity.as_deref(),
        row.back,
        row.closed,
        row.located,
        row.threshold.as_deref(),
        row.with_police,
        row.alerted,
        row.flagged,
    ]
    .to_vec()
}

fn duty(row: &DutyRow) -> Wanted<'_> {
    values![
        &row.duty,
        row.opening,
        row.episode,
        &row.row,
        &row.title,
        &row.cites,
        row.severity.name(),
        row.unit.as_ref(),
        row.person,
        &row.role,
        row.opens_at,
        row.due_at,
        row.late_at,
        row.outcome.as_deref(),
        row.done_at,
        row.answer,
        row.history,
        urgency(row.band),
        &row.form,
    ]
    .to_vec()
}

fn notice(row: &NoticeRow) -> Wanted<'_> {
    values![
        &row.event,
        row.about,
        &row.role,
        &row.unit,
        &row.title,
        row.episode,
        row.raised,
        row.acknowledged,
        row.repeat,
        row.repeats_until,
        row.person,
        row.asks,
    ]
    .to_vec()
}

fn missing(row: &MissingRow) -> Wanted<'_> {
    values![row.episode, row.owner.as_ref(), &row.names, row.born, &row.looks, row.restricted].to_vec()
}

fn contact(row: &ContactRow) -> Wanted<'_> {
    values![row.entry, row.owner.as_ref(), &row.channel, row.rang, row.answered, row.recorded, &row.interpreter]
        .to_vec()
}

fn experience(row: &ExperienceRow) -> Wanted<'_> {
    values![
        row.entry,
        &row.sort,
        row.owner.as_ref(),
        &row.channel,
        &row.reporter,
        &row.ethnicity,
        &row.holder,
        row.asked,
        row.answered,
        &row.said,
    ]
    .to_vec()
}

fn response(row: &ResponseRow) -> Wanted<'_> {
    values![
        row.episode,
        row.reported,
        &row.decision,
        row.owner.as_ref(),
        row.responsible.as_deref(),
        row.age,
        &row.sex,
        &row.ethnicity,
        &row.reporter,
        &row.channel,
        urgency(row.band),
        &row.factors,
        row.seen,
        row.noticed,
        row.asked,
        row.answered,
        row.acted,
        row.located,
        row.textsafe,
        row.charity,
    ]
    .to_vec()
}

fn context(row: &ContextRow) -> Wanted<'_> {
    values![
        row.entry,
        row.context,
        &row.kind,
        &row.name,
        &row.words,
        &row.harms,
        &row.exploitation,
        row.known,
        &row.source,
        row.at,
        row.recorded,
        row.restricted,
    ]
    .to_vec()
}

fn enquiry(row: &EnquiryRow) -> Wanted<'_> {
    values![row.entry, &row.unit, row.team.as_ref(), row.began, row.ended, row.visited, row.visits, row.joint].to_vec()
}

/// A band as a number to sort by, the most urgent first.
pub(crate) fn urgency(band: Option<Band>) -> i64 {
    match band {
        Some(Band::High) => 0,
        Some(Band::Medium) => 1,
        Some(Band::Low) => 2,
        Some(Band::Lowest) => 3,
        None => 4,
    }
}

/// The band such a number stands for.
pub(crate) fn band(urgency: i64) -> Option<Band> {
    match urgency {
        0 => Some(Band::High),
        1 => Some(Band::Medium),
        2 => Some(Band::Low),
        3 => Some(Band::Lowest),
        _ => None,
    }
}
