//! Hundreds of small random returns with planted faults, judged by the boroughs' validator and by us.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

mod support;

use std::{collections::BTreeMap, fmt::Write as _};

use exchange::ssda903::{CollectionYear, RULES};
use jiff::{ToSpan, civil::Date};
use support::{Case, File, agree};

const RETURNS_A_YEAR: usize = 100;
const RETURNS_ALONE: usize = 40;

#[test]
fn random_faulty_returns_are_flagged_alike_by_the_validator_and_by_us() {
    let mut draw = Draw(903);
    let mut cases = Vec::new();
    for ending in 2023..=2027 {
        // Children of different returns never meet in a rule, so many returns make one run.
        let mut tables = Tables::default();
        for number in 0..RETURNS_A_YEAR {
            tables.add(&mut draw, ending, number);
        }
        cases.push(tables.case(ending, [true; 4]));
    }
    for number in 0..RETURNS_ALONE {
        let ending = draw.of(&[2023, 2024, 2025, 2026, 2027]);
        let mut tables = Tables::default();
        tables.add(&mut draw, ending, number);
        let given = [draw.chance(60), draw.chance(60), true, draw.chance(50)];
        cases.push(tables.case(ending, given));
    }
    // The validator reads a start it cannot read as 1 January 2099, so last year's period of that day goes on here.
    let (missing, last) = ("1,,M,soon,\n2,,M,soon,\n".to_owned(), "1,,M,01/01/2099,\n2,,M,02/01/2099,\n".to_owned());
    cases.push(Tables { missing, last, ..Tables::default() }.case(2023, [true; 4]));
    let mut flagged: BTreeMap<String, usize> = BTreeMap::new();
    for (rule, _, _) in agree("differential", &cases).into_iter().flatten() {
        *flagged.entry(rule).or_default() += 1;
    }
    eprintln!("flagged alike: {flagged:?}");
    for rule in &RULES {
        assert!(flagged.get(rule.code).is_some_and(|count| *count >= 10), "{rule:?} was hardly tried: {flagged:?}");
    }
}

#[derive(Default)]
struct Tables {
    header: String,
    episodes: String,
    missing: String,
    last: String,
}

impl Tables {
    fn add(&mut self, draw: &mut Draw, ending: i16, number: usize) {
        let year = CollectionYear::ending(ending).unwrap();
        // Few days to choose from, so that rows touch and coincide.
        let window = |draw: &mut Draw| (year.start() - 30.days()) + i64::try_from(draw.below(420)).unwrap().days();
        let mut days: Vec<Date> = (0..6).map(|_| window(draw)).collect();
        days.extend([year.start(), year.end(), year.start() - 1.day(), year.end() + 1.day()]);
        days.extend(days.clone().iter().map(|day| *day + 1.day()));
        for child in 0..=draw.below(3) {
            let id = if draw.chance(3) { String::new() } else { format!("c{number}x{child}") };
            let born = match draw.below(6) {
                0 | 1 => draw.of(&days) - 18.years(),
                2 => draw.of(&days),
                _ => draw.of(&days) - 12.years(),
            };
            for _ in 0..draw.of(&[0, 1, 1, 1, 1, 2]) {
                let born = if draw.chance(12) { draw.of(&days) - 15.years() } else { born };
                writeln!(self.header, "{},{},{},WBRI,UN1,,", draw.id(&id), 1 + draw.below(2), draw.date(born)).unwrap();
            }
            self.add_episodes(draw, &id, &days, born + 18.years());
            for _ in 0..draw.below(5) {
                let row = draw.period(&id, born, &days);
                self.missing += &row;
            }
            for _ in 0..draw.of(&[0, 0, 2, 4]) {
                let row = draw.period(&id, born, &days);
                self.last += &row;
            }
        }
    }

    fn add_episodes(&mut self, draw: &mut Draw, id: &str, days: &[Date], eighteen: Date) {
        let mut start = draw.of(days) - i64::try_from(draw.below(200)).unwrap().days();
        for _ in 0..draw.of(&[0, 1, 1, 2, 3, 4]) {
            let length = draw.of(&[0, 1, 30, 100, 200]);
            let end = match draw.below(10) {
                0..7 => start + length.days(),
                7..9 => draw.of(days),
                _ => eighteen,
            };
            let ended = if draw.chance(25) { String::new() } else { draw.date(end) };
            let reason = draw.of(&["X1", "E8", "e8", "E4A", ""]);
            writeln!(self.episodes, "{},{},S,C2,N1,U1,PR1,{ended},{reason},,,,", draw.id(id), draw.date(start))
                .unwrap();
            start = if draw.chance(60) { end } else { end + i64::try_from(draw.below(40)).unwrap().days() };
        }
    }

    fn case(&self, ending: i16, given: [bool; 4]) -> Case {
        let file = |name: &str, columns: &str, rows: &str| -> File {
            (name.to_owned(), format!("{columns}\n{rows}").into_bytes())
        };
        let files = [
            file("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", &self.header),
            file(
                "episodes.csv",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
                &self.episodes,
            ),
            file("missing.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END", &self.missing),
        ];
        let files = files.into_iter().zip(given).filter(|(_, given)| *given).map(|(file, _)| file).collect();
        let last = given[3].then(|| file("missing.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END", &self.last));
        Case { year: CollectionYear::ending(ending).unwrap(), files, last: last.into_iter().collect() }
    }
}

/// SplitMix64: the same returns on every machine.
struct Draw(u64);

impl Draw {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % most
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[usize::try_from(self.below(choices.len() as u64)).unwrap()]
    }

    /// An id as typed by several hands.
    fn id(&mut self, id: &str) -> String {
        match self.below(30) {
            0 => id.to_uppercase(),
            1 => format!("{id} "),
            2 => String::new(),
            _ => id.to_owned(),
        }
    }

    /// A date as typed by several hands.
    fn date(&mut self, day: Date) -> String {
        match self.below(40) {
            0 => String::new(),
            1 => day.to_string(),
            2 => format!("{}/{}/{}", day.day(), day.month(), day.year()),
            3 => format!("{:2}/{}/{}", day.day(), day.month(), day.year()),
            4 => "31/02/2023".to_owned(),
            5 => self
                .of(&[
                    "nat",
                    "soon",
                    "01/01/1600",
                    "1/1/23",
                    "٠١/٠٢/٢٠٢٢",
                    "01/02/2023 09:00",
                    "01/01/2099",
                    "1/6/2150",
                ])
                .to_owned(),
            _ => day.strftime("%d/%m/%Y").to_string(),
        }
    }

    fn period(&mut self, id: &str, born: Date, days: &[Date]) -> String {
        let start = self.of(days);
        let length = self.of(&[0, 0, 1, 5, 30, -1]);
        let end = match self.below(5) {
            0 => String::new(),
            1 => self.date(born + 18.years()),
            2 => {
                let day = self.of(days);
                self.date(day)
            }
            _ => self.date(start + length.days()),
        };
        let kind = self.of(&["M", "M", "M", "A", "A", "m", "a", "M", "A", "M", "A", "", "X", " M"]);
        let born = if self.chance(10) { self.of(days) } else { born };
        format!("{},{},{kind},{},{end}\n", self.id(id), self.date(born), self.date(start))
    }
}
