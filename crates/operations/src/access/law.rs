//! The policies of `policy/access/`, read once, and every answer they have given. What is asked is `access`'s to say; who
//! stands where is the record's.

use std::str::FromStr;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU8, Ordering};

use cedar_policy::{
    Authorizer, Context, Decision, Entities, EntityId, EntityTypeName, EntityUid, PolicySet, Request,
    RestrictedExpression, Schema, ValidationMode, Validator,
};

/// The schema, the policies and the groups of roles and parts. They are built in and cannot be laid over: who can write to a folder of
/// the server must not by that be able to open children's records.
const SCHEMA: &str = include_str!("../../../../policy/access/lantern.cedarschema");
const POLICIES: &[(&str, &str)] = &[
    ("access/children.cedar", include_str!("../../../../policy/access/children.cedar")),
    ("access/parts.cedar", include_str!("../../../../policy/access/parts.cedar")),
    ("access/limits.cedar", include_str!("../../../../policy/access/limits.cedar")),
];
const GROUPS: &str = include_str!("../../../../policy/access/groups.json");

/// Everything a decision depends on, in the policies' own words.
#[derive(Debug, Clone)]
pub(super) struct Question {
    pub role: &'static str,
    pub action: &'static str,
    pub part: &'static str,
    /// The relations that hold.
    pub stands: Vec<&'static str>,
}

/// A rule in words, for whoever reads the rules in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its name.
    pub id: String,
    /// What it comes to.
    pub says: String,
    /// It forbids.
    pub forbids: bool,
}

struct Law {
    schema: Schema,
    policies: PolicySet,
    groups: Entities,
    authorizer: Authorizer,
}

static LAW: LazyLock<Result<Law, Vec<String>>> = LazyLock::new(|| read(SCHEMA, POLICIES, GROUPS));

/// What is wrong with the policies; nothing is allowed while something is.
pub fn faults() -> &'static [String] {
    LAW.as_ref().err().map_or(&[], Vec::as_slice)
}

/// Every rule, in the order written.
pub fn rules() -> Vec<Rule> {
    let policies = LAW.as_ref().iter().flat_map(|law| law.policies.policies()).collect::<Vec<_>>();
    let rule = |policy: &&cedar_policy::Policy| Rule {
        id: policy.annotation("id").unwrap_or_default().to_owned(),
        says: policy.annotation("says").unwrap_or_default().to_owned(),
        forbids: policy.effect() == cedar_policy::Effect::Forbid,
    };
    policies.iter().map(rule).collect()
}

fn read(schema: &str, policies: &[(&str, &str)], groups: &str) -> Result<Law, Vec<String>> {
    let said = |path: &str, error: &dyn std::fmt::Display| vec![format!("policy/{path}: {error}")];
    let (schema, _) =
        Schema::from_cedarschema_str(schema).map_err(|error| said("access/lantern.cedarschema", &error))?;
    let text = policies.iter().fold(String::new(), |all, (_, text)| all + text + "\n");
    // Read apart first, so that a fault names its file.
    for (path, text) in policies {
        PolicySet::from_str(text).map_err(|error| said(path, &error))?;
    }
    let policies = PolicySet::from_str(&text).map_err(|error| said("access", &error))?;
    let checked = Validator::new(schema.clone()).validate(&policies, ValidationMode::Strict);
    if !checked.validation_passed() {
        return Err(checked.validation_errors().map(|error| format!("policy/access: {error}")).collect());
    }
    let unnamed = policies.policies().filter(|policy| policy.annotation("says").is_none());
    let unnamed: Vec<String> = unnamed.map(|policy| format!("policy/access: {policy} says nothing")).collect();
    if !unnamed.is_empty() {
        return Err(unnamed);
    }
    let groups = Entities::from_json_str(groups, Some(&schema)).map_err(|error| said("access/groups.json", &error))?;
    Ok(Law { schema, policies, groups, authorizer: Authorizer::new() })
}

/// Asks the policies themselves. Whatever goes wrong on the way is a refusal.
fn ask(question: &Question) -> bool {
    let Ok(law) = LAW.as_ref() else { return false };
    request(law, question).is_some_and(|request| allows(law, &request))
}

fn allows(law: &Law, request: &Request) -> bool {
    let answer = law.authorizer.is_authorized(request, &law.policies, &law.groups);
    answer.decision() == Decision::Allow && answer.diagnostics().errors().next().is_none()
}

fn request(law: &Law, question: &Question) -> Option<Request> {
    let one = |kind: &str, name: &str| {
        Some(EntityUid::from_type_name_and_id(EntityTypeName::from_str(kind).ok()?, EntityId::new(name)))
    };
    let stands = question.stands.iter().map(|name| RestrictedExpression::new_string((*name).to_owned()));
    let context = Context::from_pairs([("stands".to_owned(), RestrictedExpression::new_set(stands))]).ok()?;
    let (role, action) = (one("Role", question.role)?, one("Action", question.action)?);
    Request::new(role, action, one("Part", question.part)?, context, Some(&law.schema)).ok()
}

const UNASKED: u8 = 0;
const REFUSED: u8 = 1;
const ALLOWED: u8 = 2;

/// One answer a combination of what decisions depend on, four to a byte; there are few, so each is asked of the policies once.
pub(super) struct Answers<const N: usize>([AtomicU8; N]);

impl<const N: usize> Answers<N> {
    pub const fn new() -> Self {
        Self([const { AtomicU8::new(UNASKED) }; N])
    }

    /// The answer at a place, asked for if it was not before. A place that is not there is refused.
    pub fn at(&self, place: usize, question: impl FnOnce() -> Question) -> bool {
        let Some(four) = self.0.get(place / 4) else { return false };
        let shift = place % 4 * 2;
        match four.load(Ordering::Relaxed) >> shift & (REFUSED | ALLOWED) {
            UNASKED => {
                let may = ask(&question());
                four.fetch_or(if may { ALLOWED } else { REFUSED } << shift, Ordering::Relaxed);
                may
            }
            known => known == ALLOWED,
        }
    }
}

#[cfg(test)]
mod tests {
    use casework::actor::Role;

    use super::*;

    fn read_with(extra: &str) -> Result<Law, Vec<String>> {
        let policies: Vec<_> = POLICIES.iter().copied().chain([("access/extra.cedar", extra)]).collect();
        read(SCHEMA, &policies, GROUPS)
    }

    #[test]
    fn what_is_shipped_is_sound_and_every_rule_says_what_it_comes_to() {
        assert_eq!(faults(), &[] as &[String]);
        assert!(rules().iter().all(|rule| rule.says.ends_with('.') && !rule.id.is_empty()), "{:?}", rules());
        let forbids = rules().into_iter().filter(|rule| rule.forbids).map(|rule| rule.id);
        assert_eq!(forbids.collect::<Vec<_>>(), ["restricted-records-open-to-whom-they-name"]);
        for role in Role::ALL {
            assert!(GROUPS.contains(&format!("{:?}", role.name())), "{role:?} belongs to the groups of nobody");
        }
    }

    #[test]
    fn a_faulty_policy_is_named_and_opens_nothing() {
        for (text, fault) in [
            ("permit (principal, action", "extra.cedar"),
            ("@says(\"x\") permit (principal, action, resource) when { context.shoe_size == 42 };", "shoe_size"),
            ("@says(\"x\") permit (principal == Person::\"me\", action, resource);", "Person"),
            ("@says(\"x\") permit (principal, action == Action::\"sea\", resource);", "sea"),
            ("permit (principal, action, resource);", "says nothing"),
        ] {
            let faults = read_with(text).err().unwrap_or_default().join("\n");
            assert!(faults.contains(fault), "{text}: {faults}");
        }
    }

    #[test]
    fn a_policy_that_fails_when_it_is_asked_refuses() {
        let overflow = "@says(\"x\") permit (principal, action, resource) when { 9223372036854775807 + 1 > 0 };";
        let law = read_with(overflow).unwrap();
        let question = Question { role: "call_handler", action: "report", part: "ordinary", stands: vec![] };
        let request = request(&law, &question).unwrap();
        assert!(!allows(&law, &request), "another policy allows it, and one could not be evaluated");
    }
}
