//! How alike what somebody says of a child is to what is recorded: names, a date of birth, and words of a description. It
//! judges one child at a time; who is compared, and what is told of it, is for whoever asks.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use deunicode::deunicode;
use jiff::civil::Date;
use strsim::osa_distance;

/// What somebody says of a child, in plain words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    names: Vec<String>,
    born: Option<Date>,
    looks: BTreeSet<String>,
}

/// How sure it is that the child is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alike {
    /// It may be: ask more.
    MayBe,
    /// Act as if it were.
    Act,
}

impl Said {
    /// What somebody says; any part may be empty.
    pub fn new(names: &str, born: Option<Date>, looks: &str) -> Self {
        Self { names: plain(names), born, looks: telling(looks) }
    }

    /// Whether nothing was said that a child could be told by.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && self.born.is_none() && self.looks.is_empty()
    }

    /// How alike it is to a child: `called` and `looks` in plain words with spaces between, as they are kept.
    pub fn of(&self, called: &str, born: Option<Date>, looks: &str) -> Option<Alike> {
        let one = |said: &&String| {
            let said = Name::said(said);
            called.split(' ').any(|known| said.is(known))
        };
        let named = self.names.iter().filter(one).count();
        let all = named > 0 && named == self.names.len();
        let born = self.born.zip(born).map(|(said, known)| near(said).contains(&known));
        let looks = looks.split(' ').filter(|known| self.looks.contains(*known)).count();
        if all && born != Some(false) && (named > 1 || born == Some(true) || looks > 1) {
            return Some(Alike::Act);
        }
        let by_name = all && (born != Some(false) || named > 1);
        let by_birth = born == Some(true) && (named > 0 || self.names.is_empty());
        let by_looks = looks > 1 && (named > 0 || self.names.is_empty()) && born != Some(false);
        (by_name || by_birth || by_looks).then_some(Alike::MayBe)
    }
}

/// The words of a text in plain letters: other scripts as they sound, without marks or capitals.
pub fn plain(text: &str) -> Vec<String> {
    let written: String = text.chars().filter(|letter| !"'’ʼ`".contains(*letter)).collect();
    let letters = deunicode(&written).to_lowercase();
    letters
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(Into::into)
        .collect()
}

/// The words of a description that tell one child from another.
pub fn telling(text: &str) -> BTreeSet<String> {
    let words = plain(text).into_iter();
    words.filter(|word| word.len() > 2 && !COMMON.contains(&word.as_str())).map(|word| one_ending(&word)).collect()
}

/// Words that stand in any description.
const COMMON: [&str; 22] = [
    "and", "are", "been", "boy", "child", "from", "girl", "has", "have", "her", "his", "not", "she", "that", "the",
    "they", "was", "wearing", "were", "with", "wore", "years",
];

fn one_ending(word: &str) -> String {
    word.strip_suffix('s').filter(|stem| stem.len() > 3).unwrap_or(word).to_owned()
}

/// A word of a name as somebody said it, to be compared with many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    word: String,
    sound: String,
    groups: &'static [usize],
}

impl Name {
    /// A word in plain letters.
    pub fn said(word: &str) -> Self {
        Self { word: word.to_owned(), sound: sound(word), groups: groups(word) }
    }

    /// Whether a word is the same name: a beginning or the end of it, a slip or two of the hand, another spelling of its
    /// sound, or what people call whoever is named so.
    pub fn is(&self, known: &str) -> bool {
        let said = self.word.as_str();
        let (short, long) = if said.len() < known.len() { (said, known) } else { (known, said) };
        let slips = match short.len() {
            0..=2 => 0,
            3 if long.len() == 3 => 0,
            3..=6 => 1,
            _ => 2,
        };
        (short.len() > 2 && long.starts_with(short))
            || said == known
            || (short.len() > 4 && long.ends_with(short))
            || (long.len() - short.len() <= slips && osa_distance(said, known) <= slips)
            || (short.len() > 2 && self.sound == sound(known))
            || groups(known).iter().any(|group| self.groups.contains(group))
    }

    /// Of many words those that are the same name though they do not begin as it does, the likest first.
    pub fn other_spellings<'a>(&self, known: impl IntoIterator<Item = &'a str>, most: usize) -> Vec<String> {
        let other = |word: &&str| !word.starts_with(&self.word) && self.is(word);
        let mut all: Vec<&str> = known.into_iter().filter(other).collect();
        all.sort_by_key(|word| osa_distance(&self.word, word));
        all.into_iter().take(most).map(Into::into).collect()
    }
}

/// The lines of the list of short names that a word stands in.
fn groups(word: &str) -> &'static [usize] {
    static LINES: LazyLock<BTreeMap<&str, Vec<usize>>> = LazyLock::new(|| {
        let mut found: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let lines = include_str!("alike/short_names.txt").lines().filter(|line| !line.starts_with('#'));
        for (line, words) in lines.enumerate() {
            words.split_whitespace().for_each(|word| found.entry(word).or_default().push(line));
        }
        found
    });
    LINES.get(word).map_or(&[], Vec::as_slice)
}

/// Spellings of one sound, the longer first.
const SOUNDS: [(&str, &str); 16] = [
    ("rz", "z"),
    ("zh", "z"),
    ("sz", "s"),
    ("w", "v"),
    ("ph", "f"),
    ("kh", "k"),
    ("gh", "g"),
    ("ch", "k"),
    ("ck", "k"),
    ("dj", "j"),
    ("sh", "s"),
    ("th", "t"),
    ("q", "k"),
    ("c", "k"),
    ("x", "ks"),
    ("z", "s"),
];

/// What of a word is spelt alike wherever it is written: its consonants, and whether it begins with a vowel.
fn sound(word: &str) -> String {
    let spelt = SOUNDS.iter().fold(Cow::Borrowed(word), |word, (from, to)| {
        if word.contains(from) { Cow::Owned(word.replace(from, to)) } else { word }
    });
    let mut heard = String::new();
    for letter in spelt.chars() {
        let vowel = "aeiouy".contains(letter);
        let now = if vowel { 'a' } else { letter };
        if (!vowel || heard.is_empty()) && !heard.ends_with(now) {
            heard.push(now);
        }
    }
    heard
}

/// The dates that are meant by one: itself, the day before and after, day and month the other way round, and the year
/// before and after.
pub fn near(said: Date) -> Vec<Date> {
    let turned = Date::new(said.year(), said.day(), said.month());
    let year = |by: i16| Date::new(said.year().checked_add(by)?, said.month(), said.day()).ok();
    let others = [said.yesterday().ok(), said.tomorrow().ok(), turned.ok(), year(-1), year(1)];
    std::iter::once(said).chain(others.into_iter().flatten()).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn kept(name: &str) -> String {
        plain(name).join(" ")
    }

    #[test]
    fn a_name_is_known_however_it_is_spelt_ordered_or_written() {
        for (said, known) in [
            ("Amara Kuti", "Amara Jane Kuti"),
            ("Kuti, Amara", "Amara Kuti"),
            ("Amarra Kutti", "Amara Kuti"),
            ("Mohamed Ahmad", "Muhammad Ahmed"),
            ("Yousef Hussain", "Yusuf Husayn"),
            ("Aleksandr Petrov", "Александр Петров"),
            ("Zoe Nunez", "Zoë Núñez"),
            ("Kristina Philips", "Christina Filips"),
            ("O'Brien Sean", "Seán O’Brien"),
            ("Nguyen Thi", "Nguyễn Thị"),
            ("Σοφία Γεωργίου", "Sofia Georgiou"),
            ("Jon Smith", "John Smith"),
            ("Kate Moor", "Katarzyna Moor"),
            ("Mo Ali", "Muhammad Ali"),
            ("Billy Ash", "William Ash"),
            ("Abdul Rahman", "Abdulrahman"),
            ("محمد حسن", "Mohammed Hassan"),
        ] {
            assert_eq!(Said::new(said, None, "").of(&kept(known), None, ""), Some(Alike::Act), "{said} for {known}");
        }
        for (said, known) in [
            ("Amara Kuti", "Amira Stone"),
            ("Ben Ash", "Tom Ashby"),
            ("Lee Park", "Amy Moor"),
            ("Jane Stone", "Dan Johnstone"),
        ] {
            assert_eq!(Said::new(said, None, "").of(&kept(known), None, ""), None, "{said} for {known}");
        }
    }

    #[test]
    fn a_date_of_birth_is_near_by_a_day_a_year_or_turned_round() {
        let born = Some(date(2010, 5, 4));
        for near in
            [date(2010, 5, 4), date(2010, 5, 3), date(2010, 5, 5), date(2010, 4, 5), date(2009, 5, 4), date(2011, 5, 4)]
        {
            let said = Said::new("Amara", Some(near), "");
            assert_eq!(said.of("amara kuti", born, ""), Some(Alike::Act), "{near}");
            assert_eq!(Said::new("", Some(near), "").of("amara kuti", born, ""), Some(Alike::MayBe), "{near}");
        }
        let far = Some(date(2008, 1, 1));
        assert_eq!(Said::new("Amara", far, "").of("amara kuti", born, ""), None);
        assert_eq!(
            Said::new("Amara Kuti", far, "").of("amara kuti", born, ""),
            Some(Alike::MayBe),
            "the date may be wrong"
        );
        assert_eq!(Said::new("Amara", far, "").of("amara kuti", None, ""), Some(Alike::MayBe), "theirs is not known");
    }

    #[test]
    fn looks_count_by_the_words_that_tell() {
        let looks =
            telling("She was wearing a green coat and white trainers").into_iter().collect::<Vec<_>>().join(" ");
        assert_eq!(looks, "coat green trainer white");
        let said = |names: &str, looks: &str| Said::new(names, None, looks);
        assert_eq!(said("", "a girl with a green coat").of("amara", None, &looks), Some(Alike::MayBe));
        assert_eq!(said("", "green hat").of("amara", None, &looks), None);
        assert_eq!(said("Amara", "white trainers, green coat").of("amara", None, &looks), Some(Alike::Act));
        assert_eq!(said("Ben", "white trainers, green coat").of("amara", None, &looks), None);
        assert!(said(" ,", "the girl").is_empty());
    }
}
