//! The shape of a file of the table, as TOML has it. What its words name is not known here.

use serde::Deserialize;
use toml::Spanned;

use crate::ids::OrganisationId;
use crate::policy::duties::OwingRole;

pub(super) type Word = Spanned<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    #[serde(default)]
    pub overlay: Option<OverlayText>,
    #[serde(default)]
    pub role: Vec<Spanned<OwingRole>>,
    #[serde(default)]
    pub row: Vec<RowText>,
    #[serde(default)]
    pub change: Vec<ChangeText>,
    #[serde(default)]
    pub notice: Vec<NoticeText>,
    #[serde(default)]
    pub reminders: Option<Spanned<RemindersText>>,
    #[serde(default)]
    pub hours: Option<Spanned<HoursText>>,
    #[serde(default)]
    pub office: Vec<OfficeText>,
    #[serde(default)]
    pub sharing: Option<Spanned<SharingText>>,
    #[serde(default)]
    pub profile: Vec<ProfileText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OverlayText {
    pub name: String,
    pub relation: Word,
    pub parties: Vec<Spanned<OrganisationId>>,
    pub binds: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RowText {
    pub id: Word,
    pub duty: String,
    pub title: String,
    #[serde(default)]
    pub about: Option<Word>,
    pub cites: Vec<String>,
    pub severity: Word,
    pub owed_by: Word,
    pub opens: Word,
    #[serde(default)]
    pub after: Option<Word>,
    pub within: WithinText,
    #[serde(default)]
    pub repeats: Option<Word>,
    #[serde(default)]
    pub when: WhenText,
    pub closed_by: Vec<Word>,
    #[serde(default)]
    pub lapses: Option<Word>,
    #[serde(default)]
    pub tells: Vec<Word>,
    #[serde(default)]
    pub warns: Vec<Word>,
    pub form: Word,
    pub in_force: Word,
    #[serde(default)]
    pub police_procedure: bool,
    #[serde(default)]
    pub replaces: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangeText {
    pub row: Word,
    #[serde(default)]
    pub within: Option<WithinText>,
    #[serde(default)]
    pub after: Option<Word>,
    #[serde(default)]
    pub repeats: Option<Word>,
    #[serde(default)]
    pub without: Vec<Word>,
    #[serde(default)]
    pub tells: Vec<Word>,
    #[serde(default)]
    pub severity: Option<Word>,
    #[serde(default)]
    pub cites: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NoticeText {
    pub event: String,
    pub title: String,
    pub on: Word,
    #[serde(default)]
    pub when: WhenText,
    #[serde(default)]
    pub after: Option<Word>,
    pub tells: Vec<Word>,
    #[serde(default)]
    pub unless_wrote: Vec<Word>,
    pub cites: Vec<String>,
    #[serde(default)]
    pub acknowledge_within: Option<WithinText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RemindersText {
    #[serde(default)]
    pub repeat: Option<Word>,
    #[serde(default)]
    pub repeat_for: Option<Word>,
    #[serde(default)]
    pub unanswered: Option<Spanned<u16>>,
    #[serde(default)]
    pub unread: Option<WithinText>,
    #[serde(default)]
    pub grace: Option<Word>,
    #[serde(default)]
    pub guest: Option<Word>,
    #[serde(default)]
    pub family: Option<Word>,
    #[serde(default)]
    pub cites: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HoursText {
    pub opens: Word,
    pub shuts: Word,
    pub days: Vec<Word>,
    pub closed: Vec<Word>,
    pub known_until: Word,
    pub cites: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfficeText {
    pub party: Spanned<OrganisationId>,
    #[serde(default)]
    pub opens: Option<Word>,
    #[serde(default)]
    pub shuts: Option<Word>,
    #[serde(default)]
    pub days: Option<Vec<Word>>,
    #[serde(default)]
    pub closed: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SharingText {
    pub tells: Vec<Word>,
    pub cites: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProfileText {
    pub party: Spanned<OrganisationId>,
    pub tells: Vec<Word>,
}

/// A duration, or a table of durations by band.
pub(super) type WithinText = Spanned<toml::Value>;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct WhenText {
    #[serde(default)]
    pub all: Vec<Word>,
    #[serde(default)]
    pub any: Vec<Word>,
    #[serde(default)]
    pub not: Vec<Word>,
}
