use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, Language};
use crate::ids::EntryId;
use crate::record::{Context, Record, Refusal, Tab};

/// E-mail for the family
///
/// Where whoever holds a family’s link wants to be told that something is new. A letter says no more than that, for others may read it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FamilyMailAsked {
    /// Whose link
    #[schemars(extend("x-of" = "family_link_given"))]
    pub link: EntryId,
    /// E-mail address
    ///
    /// Empty, where they want no more letters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Language to write in
    #[serde(default)]
    pub language: Answer<Code<Language>>,
}

impl Record for FamilyMailAsked {
    type State = Case;
    const VERB: &'static str = "Write to the family by e-mail";
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor, Role::Public];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let unclear = || Refusal::new("/email", "email_unclear", "Write an address like name@example.org, or leave it empty");
        let unknown = || Refusal::new("/link", "no_such_entry", "Choose a link that was given to the family");
        let given = case.family_links().iter().any(|link| link.entry.id == self.link);
        (!given).then(unknown).into_iter().chain((!addressed(&self.email)).then(unclear)).collect()
    }

    fn sample() -> Self {
        Self { link: EntryId::numbered(1), email: "sahra@example.org".into(), language: Answer::Known(Code::new("so")) }
    }
}

/// One address or none. Whether anybody reads what is sent there, only sending tells.
fn addressed(email: &str) -> bool {
    let odd = |letter: char| letter.is_whitespace() || letter.is_control() || "<>,;\"()".contains(letter);
    let whole = email.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && !host.is_empty() && !host.contains('@') && !host.starts_with('.') && !host.ends_with('.')
    });
    email.is_empty() || whole && email.len() <= 254 && !email.contains(odd)
}
