//! The sentences of public pages in the reader's language, from the files in `locales/`. What a language leaves out is said
//! in English, so a new language is a new file and nothing else.

use std::sync::{Arc, OnceLock};

use axum::http::header;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use crate::ask::{Answer, Ask};
use crate::look::form::FormWords;
use crate::look::layout::{Language, PublicLayout, PublicWords};
use crate::look::parts::Link;

/// Every language file: its tag and its text, English first.
static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

const COOKIE: &str = "lantern-language";

/// One language.
pub(super) struct Tongue {
    tag: &'static str,
    bundle: FluentBundle<FluentResource>,
}

/// Every language that is offered, English first.
fn all() -> &'static [Tongue] {
    static ALL: OnceLock<Vec<Tongue>> = OnceLock::new();
    ALL.get_or_init(|| FILES.iter().map(|&(tag, text)| Tongue::read(tag, text)).collect())
}

/// The language a browser asks for first of those there are, whatever the country: `uk-UA, en;q=0.8`.
fn preferred(accepted: &str) -> Option<&'static Tongue> {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().trim().to_ascii_lowercase();
    let mut wanted: Vec<(f32, String)> = accepted
        .split(',')
        .map(|range| {
            let (tag, weight) = range.split_once(";q=").unwrap_or((range, "1"));
            (weight.trim().parse().unwrap_or(0.0), primary(tag))
        })
        .filter(|(weight, _)| *weight > 0.0)
        .collect();
    wanted.sort_by(|one, other| other.0.total_cmp(&one.0));
    wanted.iter().find_map(|(_, tag)| all().iter().find(|tongue| primary(tongue.tag) == *tag))
}

/// What a language of the code list is called, in itself where there is a file for it.
pub(super) fn own_name(code: &str) -> Option<String> {
    all().iter().find(|tongue| tongue.speaks(code)).map(|tongue| tongue.say("language-name"))
}

impl Tongue {
    /// Whether it is the language of this code; Chinese is written alike and spoken as several.
    pub fn speaks(&self, code: &str) -> bool {
        self.tag == code || (code == "en" && self.is_english())
    }

    /// Whether it is English.
    pub fn is_english(&self) -> bool {
        self.tag.starts_with("en")
    }

    /// A language from its file. What of it cannot be read is said in English; a test reads every file whole.
    fn read(tag: &'static str, text: &str) -> Self {
        let mut bundle = FluentBundle::new_concurrent(tag.parse().into_iter().collect());
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
        Self { tag, bundle }
    }

    /// The language asked for now, or before; else the first that the reader's browser asks for, or English.
    pub fn of(ask: &Ask) -> &'static Tongue {
        static SILENT: OnceLock<Tongue> = OnceLock::new();
        let asked = ask.query.get("language");
        let before = ask.cookie(COOKIE);
        let named = |tag: &str| all().iter().find(|tongue| tongue.tag == tag);
        let preferred = || preferred(ask.headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?);
        let found = named(asked).or_else(|| before.as_deref().and_then(named)).or_else(preferred).or(all().first());
        found.unwrap_or_else(|| SILENT.get_or_init(|| Tongue::read("en-GB", "")))
    }

    /// The language of this code, or else English.
    pub fn speaking(code: &str) -> &'static Tongue {
        static SILENT: OnceLock<Tongue> = OnceLock::new();
        let found = all().iter().find(|tongue| tongue.speaks(code)).or(all().first());
        found.unwrap_or_else(|| SILENT.get_or_init(|| Tongue::read("en-GB", "")))
    }

    /// The answer, which remembers the language when it was just chosen.
    pub fn remembered(&self, ask: &Ask, answer: Answer) -> Answer {
        if ask.query.get("language") != self.tag {
            return answer;
        }
        answer.with(header::SET_COOKIE, &ask.site.cookie(COOKIE, self.tag, Some(super::KEPT_SECONDS)))
    }

    /// A sentence.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// A sentence with something in it.
    pub fn say_with(&self, key: &str, with: &[(&'static str, &str)]) -> String {
        self.find(key, with).unwrap_or_else(|| key.to_owned())
    }

    /// A sentence, if there is one of this name.
    pub fn find(&self, key: &str, with: &[(&'static str, &str)]) -> Option<String> {
        let english = all().first();
        self.own(key, with).or_else(|| english.and_then(|english| english.own(key, with)))
    }

    fn own(&self, key: &str, with: &[(&'static str, &str)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut arguments = FluentArgs::new();
        for (name, value) in with {
            arguments.set(*name, *value);
        }
        Some(self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
    }

    /// The frame around a public page.
    pub fn layout(&self, ask: &Ask, back: Option<&str>) -> PublicLayout {
        let language = |tongue: &Tongue| Language {
            tag: tongue.tag.to_owned(),
            name: tongue.say("language-name"),
            href: format!("{}?language={}", ask.path, tongue.tag),
            current: tongue.tag == self.tag,
        };
        PublicLayout {
            title: self.say("frame-title"),
            language: self.tag.to_owned(),
            right_to_left: self.say("language-direction") == "rtl",
            languages: all().iter().map(language).collect(),
            languages_open: ask.path == "/report",
            exit_href: "/leave".to_owned(),
            back: back.map(|href| Link::new(self.say("frame-back"), href)),
            demo: if ask.site.demo { self.say("frame-demo") } else { String::new() },
            unchecked: if self.is_english() { String::new() } else { self.say("frame-unchecked") },
            help: self.say("frame-help"),
            words: PublicWords {
                skip: self.say("frame-skip"),
                exit_skip: self.say("frame-exit-skip"),
                exit: self.say("frame-exit"),
                exit_before: self.say("frame-exit-before"),
                exit_activated: self.say("frame-exit-activated"),
                exit_timed_out: self.say("frame-exit-timed-out"),
                exit_two_more: self.say("frame-exit-two-more"),
                exit_one_more: self.say("frame-exit-one-more"),
                language: self.say("frame-language"),
            },
        }
    }

    /// The words of widgets.
    pub fn form_words(&self) -> Arc<FormWords> {
        let say = |key: &str| self.say(&format!("form-{key}"));
        Arc::new(FormWords {
            problem: say("problem"),
            error: say("error"),
            optional: say("optional"),
            or: say("or"),
            choose: say("choose"),
            day: say("day"),
            month: say("month"),
            year: say("year"),
            now: say("now"),
            earlier: say("earlier"),
            between: say("between"),
            not_known: say("not-known"),
            date: say("date"),
            date_hint: say("date-hint"),
            time: say("time"),
            time_hint: say("time-hint"),
            left_empty: say("left-empty"),
            which: say("which"),
            first: say("first"),
            second: say("second"),
            from: say("from"),
            to: say("to"),
            as_told: say("as-told"),
            read_as: say("read-as"),
            kept: say("kept"),
            not_kept: say("not-kept"),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use casework::policy::Policy;

    use super::*;

    const SOURCES: [&str; 8] = [
        include_str!("../public.rs"),
        include_str!("language.rs"),
        include_str!("questions.rs"),
        include_str!("answers.rs"),
        include_str!("away.rs"),
        include_str!("family.rs"),
        include_str!("letters.rs"),
        include_str!("survey.rs"),
    ];

    /// Every message a language file has, with its source text.
    fn names(text: &str) -> Vec<&str> {
        text.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name).collect()
    }

    #[test]
    fn every_language_file_is_read_whole() {
        for (tag, text) in FILES {
            let faults = FluentResource::try_new((*text).to_owned()).err().map(|(_, faults)| faults);
            assert_eq!(faults, None, "{tag}");
            assert!(!names(text).is_empty());
        }
    }

    #[test]
    fn every_sentence_has_a_use_and_every_use_a_sentence() {
        let english = &all()[0];
        let used: String = SOURCES.concat();
        let policy = Policy::read(&casework::policy::shipped()).expect("the shipped policy");
        let pages = || policy.script.editions().flat_map(|edition| &edition.pages);
        let asked: BTreeSet<String> =
            pages().flat_map(|page| &page.asks).map(|question| format!("ask-{}", question.field)).collect();
        for name in &asked {
            assert!(english.find(name, &[]).is_some(), "the script asks {name} in no words");
        }
        let headings: BTreeSet<String> = pages().map(|page| format!("{}-heading", page.name)).collect();
        for name in names(FILES[0].1) {
            if asked.contains(name.trim_end_matches("-hint")) || headings.contains(name) {
                continue;
            }
            let short = name.trim_start_matches("form-").trim_start_matches("relationship-");
            let built = ["relationship-", "missing_from-", "steps-"].iter().any(|begins| name.starts_with(begins));
            assert!(
                built || used.contains(&format!("\"{name}\"")) || used.contains(&format!("say(\"{short}\")")),
                "{name}"
            );
        }
        for key in used.split("say(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(english.find(key, &[]).is_some() || english.find(&format!("form-{key}"), &[]).is_some(), "{key}");
        }
    }

    /// What stands in a message's place of a thing: `{ $count }`.
    fn placed(text: &str) -> BTreeMap<&str, BTreeSet<&str>> {
        text.lines()
            .filter_map(|line| line.split_once(" = "))
            .map(|(name, value)| (name, value.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()))
            .collect()
    }

    #[test]
    fn every_language_says_everything_and_nothing_else() {
        let english = placed(FILES[0].1);
        for (tag, text) in FILES {
            let own = placed(text);
            let names =
                |of: &BTreeMap<&str, BTreeSet<&str>>| of.keys().map(|name| (*name).to_owned()).collect::<Vec<_>>();
            assert_eq!(names(&own), names(&english), "{tag}");
            for (name, places) in &english {
                assert_eq!(own.get(name), Some(places), "{tag}: {name}");
            }
        }
        let asked_for =
            ["zh-Hans", "vi", "el", "tr", "pa", "hi", "bn", "ur", "ar", "gu", "fr", "pl", "pt", "ro", "so", "es", "uk"];
        assert!(asked_for.iter().all(|tag| all().iter().any(|tongue| tongue.tag == *tag)));
        let right_to_left = |tongue: &&Tongue| tongue.say("language-direction") == "rtl";
        assert_eq!(all().iter().filter(right_to_left).map(|tongue| tongue.tag).collect::<Vec<_>>(), ["ar", "ur"]);
    }

    #[test]
    fn a_browser_is_answered_in_the_first_language_it_asks_for_that_there_is() {
        let tag = |accepted: &str| preferred(accepted).map(|tongue| tongue.tag);
        assert_eq!(tag("so"), Some("so"));
        assert_eq!(tag("pt-BR,pt;q=0.9,en;q=0.8"), Some("pt"));
        assert_eq!(tag("en;q=0.5, uk-UA"), Some("uk"));
        assert_eq!(tag("zh-CN"), Some("zh-Hans"));
        assert_eq!(tag("xx, en-US;q=0.1"), Some("en-GB"));
        assert_eq!((tag("xx"), tag(""), tag(";;,=q")), (None, None, None));
        assert_eq!(tag("fr;q=0, pl;q=nonsense"), None);
    }

    #[test]
    fn the_words_of_a_draft_keep_the_place_of_the_time() {
        assert_eq!(all()[0].form_words().kept, "Kept at {time}");
    }
}
