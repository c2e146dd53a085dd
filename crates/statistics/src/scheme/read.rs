//! Reading the groups from policy, with everything that is wrong with a file said at once. It reads no files: their text
//! is handed in.

use std::collections::BTreeMap;

use casework::ids::OrganisationId;
use casework::policy::codes::Item;
use casework::policy::{Fault, Policy, Text};
use serde::Deserialize;

use super::{Ages, Area, Authority, Scheme, SexGroup, UNKNOWN};
use crate::ADULT;

const PATH: &str = "statistics/annual.toml";

/// The text shipped, to be handed to [`Scheme::read`] beside the rest of the shipped policy or a folder laid over it.
pub fn shipped() -> Text {
    Text { path: PATH.into(), text: include_str!("../../../../policy/statistics/annual.toml").into() }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Annual {
    title: String,
    source: String,
    country: Area,
    region: Area,
    authorities: BTreeMap<OrganisationId, String>,
    age_band: Vec<Ages>,
    age_group: Vec<Ages>,
}

/// Only what is needed of an organisation: the rest of the file is for others to check.
#[derive(Deserialize)]
struct Reference {
    #[serde(default)]
    organisation: Vec<Codes>,
}

#[derive(Deserialize)]
struct Codes {
    id: OrganisationId,
    gss: Option<String>,
    dfe_code: Option<String>,
}

impl Scheme {
    /// Reads `statistics/annual.toml` and the authorities of `reference/` among `texts`; code lists come from `policy`.
    ///
    /// # Errors
    /// Everything that is wrong, with its file and, where it is known, its line.
    pub fn read(policy: &Policy, texts: &[Text]) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let codes = references(texts, &mut faults);
        let annual = texts.iter().rev().find(|text| text.path == PATH);
        let Some(annual) = annual.and_then(|text| parse::<Annual>(text, &mut faults)) else {
            if faults.is_empty() {
                faults.push(fault(PATH, "the file is not there".into()));
            }
            return Err(faults);
        };
        whole("age_band", &annual.age_band, &mut faults);
        whole("age_group", &annual.age_group, &mut faults);
        let authorities = authorities(&annual.authorities, &codes, &mut faults);
        let sexes = sexes(policy, &mut faults);
        let (ethnicities, ethnicity_of) = ethnicities(policy, &mut faults);
        let scheme = Self {
            title: annual.title,
            source: annual.source,
            country: annual.country,
            region: annual.region,
            authorities,
            sexes,
            ethnicities,
            ethnicity_of,
            bands: annual.age_band,
            groups: annual.age_group,
        };
        if faults.is_empty() { Ok(scheme) } else { Err(faults) }
    }
}

fn fault(path: &str, message: String) -> Fault {
    Fault { path: path.into(), line: None, message }
}

fn parse<T: serde::de::DeserializeOwned>(text: &Text, faults: &mut Vec<Fault>) -> Option<T> {
    let read = toml::from_str(&text.text).map_err(|error| {
        let before = |span: std::ops::Range<usize>| text.text.bytes().take(span.start).filter(|byte| *byte == b'\n');
        let line = error.span().map(|span| before(span).count() + 1);
        faults.push(Fault { path: text.path.clone(), line, message: error.message().to_owned() });
    });
    read.ok()
}

fn references(texts: &[Text], faults: &mut Vec<Fault>) -> BTreeMap<OrganisationId, (String, String)> {
    let files = texts.iter().filter(|text| text.path.starts_with("reference/"));
    let read: Vec<Reference> = files.filter_map(|text| parse(text, faults)).collect();
    let both = |codes: Codes| Some((codes.id, (codes.gss?, codes.dfe_code?)));
    read.into_iter().flat_map(|reference| reference.organisation).filter_map(both).collect()
}

/// Every age under eighteen is in one and only one of the bands, in order.
fn whole(key: &str, bands: &[Ages], faults: &mut Vec<Fault>) {
    let mut next = 0;
    for ages in bands {
        if ages.from != next || ages.to < ages.from {
            faults.push(fault(PATH, format!("{key} “{}” should begin at age {next} and end no earlier", ages.label)));
            return;
        }
        next = ages.to.saturating_add(1);
    }
    if next != ADULT {
        faults.push(fault(
            PATH,
            format!("the last {key} should end at age {}, not {}", ADULT - 1, next.saturating_sub(1)),
        ));
    }
}

fn authorities(
    names: &BTreeMap<OrganisationId, String>,
    codes: &BTreeMap<OrganisationId, (String, String)>,
    faults: &mut Vec<Fault>,
) -> Vec<Authority> {
    let mut found = Vec::new();
    for (id, name) in names {
        match codes.get(id) {
            Some((gss, dfe_code)) => found.push(Authority {
                id: id.clone(),
                name: name.clone(),
                gss: gss.clone(),
                dfe_code: dfe_code.clone(),
            }),
            None => faults.push(fault(PATH, format!("authority “{id}” has no gss and dfe_code in reference/"))),
        }
    }
    found
}

/// The program decides between these four, so the list may rename them and nothing else; unknown is printed last.
fn sexes(policy: &Policy, faults: &mut Vec<Fault>) -> Vec<SexGroup> {
    let list = policy.codes.list("sex_group").map_or(&[][..], |list| &list.codes);
    let codes: Vec<&str> = list.iter().map(|item| item.code.as_str()).collect();
    let complete = ["girl", "boy", "transgender"].iter().all(|code| codes.contains(code));
    if !complete || codes.len() != 4 || codes.last() != Some(&"unknown") {
        faults.push(fault(
            "codes/sex_group.toml",
            "girl, boy and transgender are counted, and unknown comes last".into(),
        ));
    }
    let outside = |item: &Item| item.outside.get("ees").cloned().unwrap_or_else(|| item.label.clone());
    list.iter()
        .map(|item| SexGroup { code: item.code.clone(), label: item.label.clone(), ees: outside(item) })
        .collect()
}

/// The major groups in the order of the list, unknown last; and the row of each code.
fn ethnicities(policy: &Policy, faults: &mut Vec<Fault>) -> (Vec<String>, BTreeMap<String, usize>) {
    let list = policy.codes.list("ethnicity").map_or(&[][..], |list| &list.codes);
    let mut rows: Vec<String> = Vec::new();
    let mut known: Vec<(&str, &str)> = Vec::new();
    for item in list {
        match item.outside.get("ees_major") {
            Some(major) if major == UNKNOWN => {}
            Some(major) => {
                known.push((&item.code, major));
                if !rows.contains(major) {
                    rows.push(major.clone());
                }
            }
            None => {
                faults.push(fault("codes/ethnicity.toml", format!("“{}” has no outside code ees_major", item.code)));
            }
        }
    }
    let row = |(code, major): (&str, &str)| Some((code.to_owned(), rows.iter().position(|row| row == major)?));
    let ethnicity_of = known.into_iter().filter_map(row).collect();
    rows.push(UNKNOWN.to_owned());
    (rows, ethnicity_of)
}
