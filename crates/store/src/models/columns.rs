//! Columns of the read models in the order they are read, and their readers. Which rows are read is each query's.

use casework::projection::{ChildRow, DutyRow, EpisodeRow};

use super::project::band;
use crate::value::{Misread, Row};

/// Columns of `child c`.
macro_rules! child_columns {
    () => {
        "c.child, c.name, c.born, c.provisional, c.responsible, c.entries, c.changed"
    };
}

/// Columns of `episode e`.
macro_rules! episode_columns {
    () => {
        "e.episode, e.reference, e.open, e.class, e.decision, e.grade, e.urgency, e.graded, e.missing_since, e.reported, \
         e.owner, e.responsible, e.home, e.rung, e.last_kind, e.last_at, e.carer_at, e.taken, e.opened, e.shut, e.first_step, \
         e.textsafe, e.charity, e.back, e.closed, e.located, e.threshold, e.with_police, e.alerted, e.flagged"
    };
}

/// Columns of `duty d`.
macro_rules! duty_columns {
    () => {
        "d.duty, d.opening, d.episode, d.rule, d.title, d.cites, d.severity, d.unit, d.person, d.role, d.opens_at, \
         d.due_at, d.late_at, d.outcome, d.done_at, d.answer, d.history, d.urgency, d.form"
    };
}
pub(crate) use {child_columns, duty_columns, episode_columns};

pub(crate) fn child(row: &mut Row<'_>) -> Result<ChildRow, Misread> {
    Ok(ChildRow {
        child: row.take()?,
        name: row.take()?,
        born: row.take()?,
        provisional: row.take()?,
        responsible: row.take()?,
        entries: row.take()?,
        changed: row.take()?,
    })
}

pub(crate) fn episode(row: &mut Row<'_>) -> Result<EpisodeRow, Misread> {
    Ok(EpisodeRow {
        episode: row.take()?,
        reference: row.take()?,
        open: row.take()?,
        class: row.take()?,
        decision: row.take()?,
        grade: row.take()?,
        band: band(row.take()?),
        graded: row.take()?,
        missing_since: row.take()?,
        reported: row.take()?,
        owner: row.take()?,
        responsible: row.take()?,
        home: row.take()?,
        rung: row.take()?,
        last_kind: row.take()?,
        last_at: row.take()?,
        carer_at: row.take()?,
        taken: row.take()?,
        opened: row.take()?,
        shut: row.take()?,
        first_step: row.take()?,
        textsafe: row.take()?,
        charity: row.take()?,
        back: row.take()?,
        closed: row.take()?,
        located: row.take()?,
        threshold: row.take()?,
        with_police: row.take()?,
        alerted: row.take()?,
        flagged: row.take()?,
    })
}

pub(crate) fn duty(row: &mut Row<'_>) -> Result<DutyRow, Misread> {
    Ok(DutyRow {
        duty: row.take()?,
        opening: row.take()?,
        episode: row.take()?,
        row: row.take()?,
        title: row.take()?,
        cites: row.take()?,
        severity: row.wire()?,
        unit: row.take()?,
        person: row.take()?,
        role: row.take()?,
        opens_at: row.take()?,
        due_at: row.take()?,
        late_at: row.take()?,
        outcome: row.take()?,
        done_at: row.take()?,
        answer: row.take()?,
        history: row.take()?,
        band: band(row.take()?),
        form: row.take()?,
    })
}
