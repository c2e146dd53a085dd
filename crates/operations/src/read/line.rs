//! Lines of what is known: every entry with what later became of it. Newest first by when it happened; words are the
//! page's.

use casework::entry::Entry;
use casework::ids::{EntryId, EpisodeId};
use casework::records::{Body, Corrected, Kind};
use casework::time::Instant;
use serde_json::Value;

use super::CaseSeen;
use crate::mask::{Over, Veil};

/// What became of an entry later.
#[derive(Debug, Clone, Copy)]
pub enum Amendment<'a> {
    /// It was corrected.
    Corrected(&'a Entry),
    /// It was taken back.
    Withdrawn(&'a Entry),
    /// It turned out to be wrong.
    Refuted(&'a Entry),
}

/// One entry as the reader may see it.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// The entry, without what the reader may not read.
    pub entry: &'a Entry,
    /// Its kind, also when it is blank; none when this build cannot read it.
    pub kind: Option<Kind>,
    /// What was taken out of it.
    pub veil: Option<&'a Veil>,
    /// It turned out to be about another child.
    pub anothers: bool,
    /// It fits nowhere in the case.
    pub unplaced: bool,
    /// What became of it, in order.
    pub amendments: Vec<Amendment<'a>>,
}

impl Line<'_> {
    /// Whether nothing of what it says is left to read.
    pub fn hidden(&self) -> bool {
        self.veil.is_some_and(Veil::covers_all)
    }

    /// What a version of it says, as its kind's schema has it, without what was taken out.
    pub fn said(&self, version: &Body) -> Value {
        let said = version.to_json().unwrap_or_default();
        self.veil.map_or_else(|| said.clone(), |veil| veil.without(&said))
    }

    /// Whether it was taken back.
    pub fn withdrawn(&self) -> bool {
        self.amendments.iter().any(|amendment| matches!(amendment, Amendment::Withdrawn(_)))
    }

    /// When it happened as best known, for its place among the others.
    pub fn at(&self) -> Instant {
        self.entry.began()
    }
}

impl CaseSeen {
    /// What is known of one episode and of the child meanwhile, or of the child altogether, newest first.
    pub fn lines(&self, episode: Option<EpisodeId>) -> Vec<Line<'_>> {
        let case = &self.seen.case;
        let gone = case.withdrawn.iter().map(|withdrawn| (&withdrawn.entry, Some(withdrawn.by)));
        let all = case.entries.iter().map(|entry| (entry, None)).chain(gone);
        let mut lines: Vec<Line<'_>> = all
            .filter(|(entry, _)| episode.is_none() || entry.episode == episode)
            .filter(|(entry, _)| !self.stands_at_another(entry))
            .map(|(entry, by)| self.line(entry, by))
            .collect();
        lines.sort_by_key(|line| std::cmp::Reverse((line.at(), line.entry.recorded, line.entry.position)));
        lines
    }

    /// One entry's line, withdrawn or not.
    pub fn line_of(&self, id: EntryId) -> Option<Line<'_>> {
        if let Some(entry) = self.seen.case.entry(id) {
            return Some(self.line(entry, None));
        }
        let withdrawn = self.seen.case.withdrawn.iter().find(|withdrawn| withdrawn.entry.id == id)?;
        Some(self.line(&withdrawn.entry, Some(withdrawn.by)))
    }

    fn line<'a>(&'a self, entry: &'a Entry, withdrawn_by: Option<EntryId>) -> Line<'a> {
        let case = &self.seen.case;
        let corrections = case.of::<Corrected>().filter(|(_, correction)| correction.entry == entry.id);
        let corrections = corrections.map(|(by, _)| Amendment::Corrected(by));
        let news = case.episodes.iter().flat_map(|episode| &episode.found);
        let refuted = news.filter(|news| news.entry == entry.id).filter_map(|news| news.refuted);
        let refuted = refuted.filter_map(|id| case.entry(id)).map(Amendment::Refuted);
        let withdrawn = withdrawn_by.and_then(|id| case.entry(id)).map(Amendment::Withdrawn);
        let veil = self.seen.veils.get(&entry.id);
        Line {
            entry,
            kind: veil.map(|veil| veil.kind).or_else(|| entry.kind()),
            veil,
            anothers: veil.is_some_and(|veil| veil.over == Over::Anothers),
            unplaced: case.unplaced.contains(&entry.id),
            amendments: corrections.chain(refuted).chain(withdrawn).collect(),
        }
    }

    /// Corrections and withdrawals stand at the place of what they change, when that is there.
    fn stands_at_another(&self, entry: &Entry) -> bool {
        let case = &self.seen.case;
        let kept = |id: EntryId| case.entry(id).is_some() || case.withdrawn.iter().any(|gone| gone.entry.id == id);
        match &entry.body {
            Body::Withdrawn(withdrawal) => kept(withdrawal.entry),
            Body::Corrected(correction) => kept(correction.entry),
            _ => false,
        }
    }
}
