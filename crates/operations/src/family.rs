//! What the link of a family opens: how things stand in plain words, and what they tell the unit. The link is a secret whose
//! digest is in the record that gave it; what a page shows is gathered here and holds nothing else of the child.

use casework::actor::{Actor, Role};
use casework::answer::Answer;
use casework::case::{Case, Decision, Episode, FamilyLink};
use casework::chain::Digest;
use casework::code::{Code, Language, Relationship};
use casework::entry::{Entry, Origin};
use casework::ids::{ChildId, EntryId, EpisodeId, OrganisationId, PersonId, UnitId};
use casework::records::attachment_added::{Attached, SeenBy};
use casework::records::duty_answered::Outcome;
use casework::records::family_link_given::FamilySees;
use casework::records::family_updated::{FamilyNews, OnPage};
use casework::records::feedback_received::FeedbackSort;
use casework::records::{
    AbsenceLogged, AttachmentAdded, Body, DutyAnswered, FamilyLinkGiven, FamilyMailAsked, FamilySaid, FamilySaidBack,
    FamilyUpdated, FeedbackAnswered, FeedbackReceived, Kind, ReportReceived, SurveyAnswered,
};
use casework::time::{Instant, Moment};
use serde_json::{Value, json};
use store::Transaction;

use crate::access::Action;
use crate::attachment::{Content, Media};
use crate::limit::{FAMILY_LINK, FAMILY_SENT};
use crate::loaded::Loaded;
use crate::logged::AwayTold;
use crate::read::Viewer;
use crate::report::{About, Report};
use crate::write::{Write, add, answered, remember};
use crate::{Failure, Key, Lantern, Written, join, mail, survey};

/// What the access log calls a look at the page.
const PAGE: &str = "family_page";
/// The duty whose answer says that somebody has read what came.
const READ: &str = "read_family_news";

/// What a link leads to.
#[derive(Debug, Clone)]
pub enum FamilyLinked {
    /// The page.
    Open(Box<FamilyPage>),
    /// A page that is shown no longer.
    Over,
    /// Nothing, ever.
    Unknown,
}

/// What somebody of the family is shown. The child has no name here.
#[derive(Debug, Clone)]
pub struct FamilyPage {
    /// The episode, for the reference.
    pub episode: EpisodeId,
    /// How things stand, as far as the link shows it.
    pub stands: FamilyStands,
    /// The unit to ring.
    pub unit: Option<UnitId>,
    /// By when they hear again.
    pub next: Option<Instant>,
    /// What they were told, the latest first.
    pub updates: Vec<FamilyTold>,
    /// What they told by this link, the latest first.
    pub sent: Vec<FamilySent>,
    /// They are asked how it went: the entry that gave the link.
    pub asks: Option<EntryId>,
    /// They are told by letter that something is new.
    pub mailed: bool,
    link: EntryId,
    child: ChildId,
    name: String,
    relationship: Answer<Code<Relationship>>,
    shows: FamilySees,
    actor: Actor,
}

/// How things stand, in as many words as a family is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FamilyStands {
    /// The report came in.
    Received,
    /// The unit has begun with it.
    LookedAt,
    /// The child is looked for.
    Open,
    /// The report was not opened.
    NotOpened,
    /// The unit told them that the child is back.
    Back,
}

/// An update that is meant for the page.
#[derive(Debug, Clone)]
pub struct FamilyTold {
    /// When.
    pub at: Instant,
    /// What it comes to.
    pub news: FamilyNews,
    /// What was said.
    pub words: String,
}

/// What they tell of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FamilyWord {
    /// Something new.
    News,
    /// The child is back.
    ChildBack,
    /// How the unit did.
    Feedback(FeedbackSort),
}

/// What something they told is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FamilyReceipt {
    /// What somebody is to read or to see to.
    Word(FamilyWord),
    /// The child was away for a time.
    Away,
}

/// Something they told.
#[derive(Debug, Clone)]
pub struct FamilySent {
    /// When it came.
    pub at: Instant,
    /// What it is about.
    pub about: FamilyReceipt,
    /// In their words.
    pub words: String,
    /// When somebody said that they had read it.
    pub read: Option<Instant>,
}

/// What they tell now.
#[derive(Debug, Clone)]
pub struct FromFamily {
    /// What it is about.
    pub about: FamilyWord,
    /// In their words.
    pub words: String,
    /// The language they wrote it in, where it is not English.
    pub language: Answer<Code<Language>>,
    /// A photo or document beside it.
    pub file: Option<Content>,
}

/// The record that gives whoever reports online a link of their own: as much as is shown before anybody has spoken with them.
pub(crate) fn first_link(link: PersonId, report: &Value) -> Result<Value, Failure> {
    let report: ReportReceived = serde_json::from_value(report.clone()).map_err(|_| Failure::NotFound)?;
    let shows = FamilySees::at_first(&report.relationship);
    let given = FamilyLinkGiven { name: report.reporter_name, relationship: report.relationship, shows, link };
    Ok(json!(given))
}

impl Lantern {
    /// What a family's link leads to. Opening the page is a look at the child, and is logged.
    ///
    /// # Errors
    /// Too often, for whoever tries secrets; the store's, also when only the log could not be written.
    pub fn family(&self, secret: &str, address: &str) -> Result<FamilyLinked, Failure> {
        let id = PersonId::of_secret(secret);
        let Some(page) = self.store.read(move |transaction| found(transaction, id))? else {
            self.spend(&FAMILY_LINK, address)?;
            return Ok(FamilyLinked::Unknown);
        };
        let viewer = Viewer::new(self, &page.actor);
        self.store.read_audited(move |transaction| {
            let mut showing = viewer.showing();
            let opens = showing.shows(transaction, Action::Write, (page.child, Some(page.episode)), PAGE)?;
            let linked = if opens { FamilyLinked::Open(Box::new(page.clone())) } else { FamilyLinked::Over };
            Ok((linked, showing.looks()))
        })
    }

    /// Writes down what the family tells, with the file that came beside it. Nothing they say closes anything.
    ///
    /// # Errors
    /// Not found, when the link opens nothing any more; every reason not to take it; too often; the store's.
    pub fn family_says(&self, page: &FamilyPage, said: FromFamily, token: &str) -> Result<Written, Failure> {
        self.family_writes(page, writes(page, &said)?, said.file, token)
    }

    /// Writes down how they found it, or that they are not to be asked again.
    ///
    /// # Errors
    /// Not found, when they are not asked; every reason not to take it; too often; the store's.
    pub fn family_answers(&self, page: &FamilyPage, said: &SurveyAnswered, token: &str) -> Result<Written, Failure> {
        let link = page.asks.ok_or(Failure::NotFound)?;
        let write = write(page, Kind::SurveyAnswered, json!(SurveyAnswered { link, ..said.clone() }));
        self.family_writes(page, vec![write], None, token)
    }

    /// Writes down where they want to be told that something is new; nowhere, where the address is empty.
    ///
    /// # Errors
    /// Every reason not to take it; too often; the store's.
    pub fn family_mail(
        &self,
        page: &FamilyPage,
        email: String,
        language: Answer<Code<Language>>,
        token: &str,
    ) -> Result<Written, Failure> {
        let record = json!(FamilyMailAsked { link: page.link, email, language });
        self.family_writes(page, vec![write(page, Kind::FamilyMailAsked, record)], None, token)
    }

    /// Writes down that the child was away for a time and nobody can explain it, whether or not anybody looks for the child.
    ///
    /// # Errors
    /// Every reason not to take it; too often; the store's.
    pub fn family_logs(
        &self,
        page: &FamilyPage,
        since: Moment,
        absence: &AbsenceLogged,
        token: &str,
    ) -> Result<Written, Failure> {
        let record = json!(AbsenceLogged { source: page.name.clone(), ..absence.clone() });
        let write = Write { episode: None, occurred: Some(since), ..write(page, Kind::AbsenceLogged, record) };
        self.family_writes(page, vec![write], None, token)
    }

    /// Reports the child missing in the language they read, with what they last told of an absence, and gives them the link of the report. A report is never
    /// refused for coming too often.
    ///
    /// # Errors
    /// Not found, when the link opens nothing any more; the store's.
    pub fn family_reports(
        &self,
        page: &FamilyPage,
        interpreter: Answer<Code<Language>>,
        link: PersonId,
        token: &str,
    ) -> Result<Written, Failure> {
        let child = page.child;
        let case =
            self.store.read(move |transaction| Ok::<_, Failure>(Loaded::read(transaction, child, None)?.case))?;
        let mut own = case.of::<AbsenceLogged>().filter(|(entry, _)| entry.actor.person == page.actor.person);
        let told = own.next_back().map(|(entry, absence)| AwayTold::of(entry, absence)).unwrap_or_default();
        // The new link shows no more than this one does.
        let all = page.shows == FamilySees::Progress;
        let relationship = if all { page.relationship.clone() } else { Answer::NotAsked };
        let record = AwayTold { source: page.name.clone(), interpreter, ..told }.report("online", &relationship);
        let report = Report { about: About::Known(child), occurred: None, record, origin: Origin::Written };
        let scope = format!("family/{}", page.actor.person.map_or_else(String::new, |person| person.to_string()));
        let key = Some(Key { scope, key: token.to_owned() }).filter(|_| !token.is_empty());
        self.report_of(&page.actor, report, key, None, Some(link))
    }

    fn family_writes(
        &self,
        page: &FamilyPage,
        writes: Vec<Write>,
        file: Option<Content>,
        token: &str,
    ) -> Result<Written, Failure> {
        let scope = format!("family/{}", page.actor.person.map_or_else(String::new, |person| person.to_string()));
        let digest =
            Digest::of(json!(writes.iter().map(|write| &write.record).collect::<Vec<_>>()).to_string().as_bytes());
        let key = Some(Key { scope: scope.clone(), key: token.to_owned() }).filter(|_| !token.is_empty());
        let (desk, child) = (self.desk(&page.actor), page.child);
        let writes: Vec<_> = writes.into_iter().map(|write| (write, self.stamp(desk.now))).collect();
        self.store.write(move |transaction| {
            if let Some(answer) = answered(transaction, key.as_ref(), &digest, desk.now)? {
                return Ok(answer);
            }
            FAMILY_SENT.spend(transaction, &scope, desk.now)?;
            if let Some(content) = &file {
                transaction.keep_file(&content.digest, &content.bytes)?;
            }
            let mut loaded = Loaded::locked(transaction, child)?;
            let mut first = None;
            for (write, stamp) in &writes {
                let written = add(transaction, &desk, &mut loaded, write, stamp)?;
                first.get_or_insert(written);
            }
            join::save(transaction, &desk, &loaded)?;
            let written = first.ok_or(Failure::NotFound)?;
            remember(transaction, key.as_ref(), &written)?;
            Ok(written)
        })
    }
}

fn write(page: &FamilyPage, kind: Kind, record: Value) -> Write {
    Write {
        child: page.child,
        episode: Some(page.episode),
        kind,
        occurred: None,
        record,
        revises: None,
        origin: Origin::Written,
    }
}

/// The word, and the file that came with it.
fn writes(page: &FamilyPage, said: &FromFamily) -> Result<Vec<Write>, Failure> {
    let (words, who, interpreter) = (said.words.clone(), page.name.clone(), said.language.clone());
    let (kind, record) = match said.about {
        FamilyWord::News => (Kind::FamilySaid, json!(FamilySaid { words, who, interpreter })),
        FamilyWord::ChildBack => (Kind::FamilySaidBack, json!(FamilySaidBack { place: words, who, interpreter })),
        FamilyWord::Feedback(sort) => {
            (Kind::FeedbackReceived, json!(FeedbackReceived { sort, report: None, words, who, interpreter }))
        }
    };
    let mut writes = vec![write(page, kind, record)];
    if let Some(content) = &said.file {
        let media = Media::of(&content.bytes).map_err(|refusal| Failure::Refused(vec![refusal]))?;
        let what = if media.is_picture() { Attached::OtherPicture } else { Attached::Document };
        let (title, words) = ("From the family".to_owned(), String::new());
        // Nobody here has looked at it: whoever reads what a child discloses looks first.
        let file = AttachmentAdded { file: content.digest.clone(), title, what, seen_by: SeenBy::Few, words };
        writes.push(write(page, Kind::AttachmentAdded, json!(file)));
    }
    Ok(writes)
}

fn found(transaction: &mut Transaction<'_>, id: PersonId) -> Result<Option<FamilyPage>, Failure> {
    let Some(child) = transaction.child_of_party(&format!("person/{id}"))? else { return Ok(None) };
    let case = Loaded::read(transaction, child, None)?.case;
    let link =
        case.family_links().into_iter().filter(|link| link.given.link == id).max_by_key(|link| link.entry.recorded);
    let Some((link, page)) = link.and_then(|link| Some((link, page(&case, &link)?))) else { return Ok(None) };
    Ok(Some(FamilyPage { asks: survey::open(transaction, &case, &link)?, ..page }))
}

fn page(case: &Case, link: &FamilyLink<'_>) -> Option<FamilyPage> {
    let episode = link.entry.episode.and_then(|id| case.episode(id))?;
    let all = link.shows == FamilySees::Progress;
    let told = || case.in_episode::<FamilyUpdated>(episode.id).filter(|(_, told)| told.page == OnPage::Shown && all);
    let mut updates: Vec<FamilyTold> = told()
        .map(|(entry, told)| FamilyTold { at: entry.done(), news: told.news, words: told.words.clone() })
        .collect();
    updates.sort_by_key(|told| std::cmp::Reverse(told.at));
    let next = told().next_back().and_then(|(_, told)| told.next.earliest());
    Some(FamilyPage {
        episode: episode.id,
        stands: stands(case, episode, all.then_some(updates.as_slice())),
        unit: episode.parties.owner.clone(),
        next,
        sent: sent(case, episode, link.given.link),
        updates,
        asks: None,
        mailed: mail::asked(case, link.entry.id).is_some(),
        link: link.entry.id,
        child: case.child,
        name: link.given.name.clone(),
        relationship: link.given.relationship.clone(),
        shows: link.shows,
        actor: Actor {
            person: Some(link.given.link),
            role: Role::Public,
            organisation: OrganisationId::literal("public"),
            unit: UnitId::literal("public"),
            home: None,
        },
    })
}

/// Without updates the link shows no more than that the report came in and is looked at.
fn stands(case: &Case, episode: &Episode, updates: Option<&[FamilyTold]>) -> FamilyStands {
    let owner = episode.parties.owner.as_ref();
    let begun = case.entries.iter().any(|entry| {
        entry.episode == Some(episode.id) && Some(&entry.actor.unit) == owner && !episode.reports.contains(&entry.id)
    });
    let decided = episode.decided().map(|made| made.decision);
    match (updates, decided) {
        (Some(told), _) if told.iter().any(|told| told.news == FamilyNews::ChildBack) => FamilyStands::Back,
        (Some(_), Some(Decision::Opened)) => FamilyStands::Open,
        (Some(_), Some(Decision::NotOpened)) => FamilyStands::NotOpened,
        _ if begun => FamilyStands::LookedAt,
        _ => FamilyStands::Received,
    }
}

/// What somebody told by their link, the latest first.
fn sent(case: &Case, episode: &Episode, link: PersonId) -> Vec<FamilySent> {
    let here = |entry: &&Entry| entry.episode == Some(episode.id) || entry.kind() == Some(Kind::AbsenceLogged);
    let own = case.entries.iter().rev().filter(here).filter(|entry| entry.actor.person == Some(link));
    let told = own.filter_map(|entry| {
        let word = FamilyReceipt::Word;
        let (about, words) = match &entry.body {
            Body::FamilySaid(said) => (word(FamilyWord::News), said.words.clone()),
            Body::FamilySaidBack(said) => (word(FamilyWord::ChildBack), said.place.clone()),
            Body::FeedbackReceived(said) => (word(FamilyWord::Feedback(said.sort)), said.words.clone()),
            Body::AbsenceLogged(said) => (FamilyReceipt::Away, said.words.clone()),
            _ => return None,
        };
        let read = match about {
            FamilyReceipt::Word(FamilyWord::Feedback(_)) => feedback_answered(case, entry),
            FamilyReceipt::Away => None,
            FamilyReceipt::Word(_) => read(case, episode, entry),
        };
        Some(FamilySent { at: entry.recorded, about, words, read })
    });
    told.collect()
}

/// When somebody said, since it came, that what the family told is read.
fn read(case: &Case, episode: &Episode, sent: &Entry) -> Option<Instant> {
    let answers = case.in_episode::<DutyAnswered>(episode.id);
    let mut own = answers.filter(|(entry, answer)| {
        answer.duty == READ && answer.outcome == Outcome::Done && entry.recorded > sent.recorded
    });
    own.next().map(|(entry, _)| entry.recorded)
}

fn feedback_answered(case: &Case, feedback: &Entry) -> Option<Instant> {
    let mut answers = case.of::<FeedbackAnswered>().filter(|(_, answer)| answer.feedback == feedback.id);
    answers.next().map(|(entry, _)| entry.recorded)
}

#[cfg(test)]
mod tests {
    use casework::answer::Answer;
    use casework::code::Code;
    use casework::records::family_link_given::FamilySees;

    #[test]
    fn only_those_who_look_after_the_child_see_more_than_that_the_report_came_in() {
        for (code, sees) in [
            ("parent", FamilySees::Progress),
            ("foster_carer", FamilySees::Progress),
            ("friend", FamilySees::Received),
            ("partner", FamilySees::Received),
            ("child", FamilySees::Received),
        ] {
            assert_eq!(FamilySees::at_first(&Answer::Known(Code::new(code))), sees, "{code}");
        }
        assert_eq!(FamilySees::at_first(&Answer::NotKnown), FamilySees::Received);
    }
}
