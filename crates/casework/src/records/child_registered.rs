use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use jiff::civil::Date;

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, Ethnicity, Language};
use crate::entry::Entry;
use crate::ids::OrganisationId;
use crate::record::{Context, Part, Record, Refusal, Scope, Stage, Strand};

/// Who the child is
///
/// What is known of the child's identity. Write what you know; the rest can be added later.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChildRegistered {
    /// Name
    ///
    /// The name to use, as the child uses it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Other names
    ///
    /// Nicknames, other spellings, names used online.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_known_as: Vec<String>,
    /// Date of birth
    #[serde(default)]
    pub born: Answer<Date>,
    /// Is that date only estimated?
    ///
    /// Whoever may be under 18 is treated as a child.
    #[serde(default)]
    pub born_estimated: Answer<bool>,
    /// Sex
    #[serde(default)]
    pub sex: Answer<Sex>,
    /// Is the child transgender?
    #[serde(default)]
    pub transgender: Answer<bool>,
    /// Ethnic group
    ///
    /// As the child or family describe it.
    #[serde(default)]
    pub ethnicity: Answer<Code<Ethnicity>>,
    /// Language the child speaks best
    #[serde(default)]
    pub language: Answer<Code<Language>>,
    /// Responsible authority
    ///
    /// The council responsible for the child's care or, for a child at home, where they live.
    #[serde(default)]
    pub responsible: Answer<OrganisationId>,
    /// Is the child looked after by the council?
    #[serde(default)]
    pub in_care: Answer<bool>,
    /// Telephone number the child can be reached on
    #[serde(default)]
    pub phone: Answer<String>,
    /// The council's own number for the child
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub council_number: Option<String>,
    /// Only a provisional record
    ///
    /// Made by a report, until somebody says who the child is.
    #[serde(default)]
    #[schemars(extend("x-hidden" = true))]
    pub provisional: bool,
}

/// Sex as recorded
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Female
    Female,
    /// Male
    Male,
}

impl Record for ChildRegistered {
    type State = Case;
    const VERB: &'static str = "Change who the child is";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Child, 40)];
    const REVISES: Option<Strand> = Some(Strand::Identity);
    const SCOPE: Scope = Scope::Child;
    const PART: Part = Part::Identity;
    const WRITERS: &'static [Role] = Role::CASEWORKERS;

    fn check(&self, _case: &Case, context: &Context) -> Vec<Refusal> {
        let tomorrow = self.born.known().is_some_and(|born| *born > context.now.london_date());
        let refusal = || Refusal::new("/born", "born_in_the_future", "The date of birth is in the future. Check it");
        tomorrow.then(refusal).into_iter().collect()
    }

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.move_strand(Strand::Identity, entry);
        case.identify(entry, self);
    }

    fn sample() -> Self {
        Self {
            name: "Amara Kestrel".into(),
            also_known_as: vec!["Ams".into()],
            born: Answer::Known(jiff::civil::date(2010, 5, 14)),
            born_estimated: Answer::NotAsked,
            sex: Answer::Known(Sex::Female),
            transgender: Answer::NotAsked,
            ethnicity: Answer::Known(Code::new("bafr")),
            language: Answer::NotAsked,
            responsible: Answer::Known(OrganisationId::literal("e09000030")),
            in_care: Answer::Known(true),
            phone: Answer::Known("07700 900123".into()),
            council_number: None,
            provisional: false,
        }
    }
}
