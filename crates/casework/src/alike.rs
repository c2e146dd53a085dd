//! How alike what somebody says of a child is to what is recorded: names, a date of birth, and words of a description. It
//! judges one child at a time; who is compared, and what is told of it, is for whoever asks.

use std::borrow::Cow;
use std::collections::BTreeSet;

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
        let named = self.names.iter().filter(|said| called.split(' ').any(|known| one_name(said, known))).count();
        let all = named > 0 && named == self.names.len();
        let born = self.born.zip(born).map(|(said, known)| near(said, known));
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

/// Whether two words are one name: a beginning of it, a slip or two of the hand, or another spelling of its sound.
fn one_name(said: &str, known: &str) -> bool {
    let (short, long) = if said.len() < known.len() { (said, known) } else { (known, said) };
    let slips = match short.len() {
        0..=2 => 0,
        3 if long.len() == 3 => 0,
        3..=6 => 1,
        _ => 2,
    };
    (short.len() > 2 && long.starts_with(short))
        || said == known
        || (long.len() - short.len() <= slips && osa_distance(said, known) <= slips)
        || (short.len() > 2 && sound(said) == sound(known))
}

/// Spellings of one sound, the longer first.
const SOUNDS: [(&str, &str); 12] = [
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
        let vowel = "aeiouyw".contains(letter);
        let now = if vowel { 'a' } else { letter };
        if (!vowel || heard.is_empty()) && !heard.ends_with(now) {
            heard.push(now);
        }
    }
    heard
}

/// The same date, the day before or after, day and month the other way round, or the year before or after.
fn near(said: Date, known: Date) -> bool {
    let day = said.tomorrow().is_ok_and(|next| next == known) || known.tomorrow().is_ok_and(|next| next == said);
    let turned = (said.year(), said.month(), said.day()) == (known.year(), known.day(), known.month());
    let year = (said.month(), said.day()) == (known.month(), known.day()) && (said.year() - known.year()).abs() == 1;
    said == known || day || turned || year
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
        ] {
            assert_eq!(Said::new(said, None, "").of(&kept(known), None, ""), Some(Alike::Act), "{said} for {known}");
        }
        for (said, known) in [("Amara Kuti", "Amira Stone"), ("Ben Ash", "Tom Ashby"), ("Lee Park", "Amy Moor")] {
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
