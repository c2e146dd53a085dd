//! Whatever the bytes, reading and judging never panic; and what is written is read back as it was.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use exchange::ssda903::{
    Cell, CollectionYear, Episode, Header, Kind, Missing, RULES, Return, Sex, check, read, settle, write,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) }
}

fn everything(files: &[(&str, Vec<u8>)]) {
    let year = CollectionYear::ending(2023).unwrap();
    let (tables, findings) = read(files.iter().map(|(name, bytes)| (*name, bytes)));
    for finding in findings {
        assert!(!finding.message.is_empty() && finding.line > 0 && finding.value.chars().count() <= 60);
    }
    for flag in check(&tables, Some(&tables), year) {
        assert!(flag.finding(&tables).is_some());
    }
    write(&settle(&tables, year).tables, year);
}

/// Lines made of what breaks parsers, under the true column names or others.
fn nearly_a_table() -> impl Strategy<Value = Vec<u8>> {
    let names = prop::sample::select(vec![
        "CHILD,DOB,MISSING,MIS_START,MIS_END",
        "\u{feff}MIS_END,mis_start,MISSING,DOB,CHILD,,",
        "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
        "\"CHILD",
    ]);
    let piece = prop::sample::select(vec![
        ",",
        ",",
        ",",
        ",",
        "\"",
        "\"\"",
        "\n",
        "\r",
        "\r\n",
        "\0",
        "1",
        "M",
        "a",
        "01/05/2022",
        "29/02/2023",
        "31/12/9999",
        "01/01/2262",
        "11/04/2262",
        "22/09/1677",
        " ",
        "\t",
        "\u{200f}",
        "é",
        "ß",
        "=1+1",
    ]);
    (names, prop::collection::vec(piece, 0..60), prop::option::of(any::<u8>())).prop_map(|(names, pieces, stray)| {
        let mut bytes = format!("{names}\n{}", pieces.concat()).into_bytes();
        bytes.extend(stray);
        bytes
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        everything(&[("any.csv", bytes)]);
    }

    #[test]
    fn nothing_like_a_table_makes_it_panic(one in nearly_a_table(), two in nearly_a_table(), three in nearly_a_table()) {
        everything(&[("one.csv", one), ("two.csv", two), ("three.csv", three)]);
    }

    #[test]
    fn what_is_written_is_read_back(tables in tables(), ending in 2015_i16..2030) {
        let year = CollectionYear::ending(ending).unwrap();
        let (again, findings) = read(write(&tables, year));
        prop_assert_eq!(findings, vec![]);
        prop_assert_eq!(without_lines(again), tables);
    }
}

fn without_lines(mut tables: Return) -> Return {
    if let Some(sheet) = &mut tables.header {
        sheet.file.clear();
        sheet.rows.iter_mut().for_each(|row| row.line = 0);
    }
    if let Some(sheet) = &mut tables.episodes {
        sheet.file.clear();
        sheet.rows.iter_mut().for_each(|row| row.line = 0);
    }
    if let Some(sheet) = &mut tables.missing {
        sheet.file.clear();
        sheet.rows.iter_mut().for_each(|row| row.line = 0);
    }
    tables
}

/// A value as people type it, quotation marks and commas included, without what [`read`] would list.
fn text() -> impl Strategy<Value = String> {
    "([A-Z0-9\",;'=/é-][A-Z0-9 \",;'=/-]{0,12}[A-Z0-9\",;'=/-])?".prop_map(|text| text.to_uppercase())
}

fn day() -> impl Strategy<Value = Cell<Date>> {
    let days =
        (1_i16..2600, 1_i8..=12, 1_i8..=31).prop_filter_map("a real day the return can hold", |(year, month, day)| {
            let found = Date::new(year, month, day).ok()?;
            (date(1677, 9, 22)..=date(2262, 4, 11)).contains(&found).then_some(Cell::Known(found))
        });
    prop_oneof![1 => Just(Cell::Blank), 3 => days]
}

fn child() -> impl Strategy<Value = String> {
    "[A-Z0-9\",]{1,10}"
}

fn tables() -> impl Strategy<Value = Return> {
    let sex = prop_oneof![Just(Cell::Blank), Just(Cell::Known(Sex::Male)), Just(Cell::Known(Sex::Female))];
    let header = (child(), sex, day(), text(), day()).prop_map(|(child, sex, dob, upn, mc_dob)| Header {
        child,
        sex,
        dob,
        ethnic: "WBRI".to_owned(),
        upn,
        mother: "0".to_owned(),
        mc_dob,
        ..Header::default()
    });
    let episode =
        (child(), day(), day(), text(), text(), text()).prop_map(|(child, decom, dec, cin, rec, home_post)| Episode {
            child,
            decom,
            dec,
            rne: "S".to_owned(),
            place: "U1".to_owned(),
            cin,
            rec,
            home_post,
            ..Episode::default()
        });
    let unreadable = prop_oneof![Just("SOON"), Just("2022-05-06"), Just("31/02/2022")];
    let start = prop_oneof![4 => day(), 1 => unreadable.prop_map(|text| Cell::Unreadable(text.to_owned()))];
    let kind = prop_oneof![
        Just(Cell::Blank),
        Just(Cell::Known(Kind::Missing)),
        Just(Cell::Known(Kind::Away)),
        Just(Cell::Unreadable("X".to_owned()))
    ];
    let missing = (child(), day(), kind, start, day()).prop_map(|(child, dob, kind, start, end)| Missing {
        child,
        dob,
        kind,
        start,
        end,
        ..Missing::default()
    });
    (prop::collection::vec(header, 0..5), prop::collection::vec(episode, 0..5), prop::collection::vec(missing, 0..5))
        .prop_map(|(header, episodes, missing)| Return {
            header: Some(header.into()),
            episodes: Some(episodes.into()),
            missing: Some(missing.into()),
            unread: Vec::new(),
        })
}

#[test]
fn the_rules_are_twenty_different_ones() {
    let codes: std::collections::BTreeSet<_> = RULES.iter().map(|rule| rule.code).collect();
    assert_eq!(codes.len(), 20);
}
