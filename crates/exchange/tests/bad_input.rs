//! Files that are broken as files: each is listed with file, line, column and value, and the good rows load.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::{fs, path::Path};

use exchange::ssda903::{Cell, Finding, Kind, Return, check, read};

fn sample(folder: &str, name: &str) -> (Return, Vec<Finding>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples/ssda903").join(folder);
    read([(name, fs::read(folder.join(name)).unwrap())])
}

/// Line, column, start of the value, words of the message.
type Listed<'a> = (usize, &'a str, &'a str, &'a str);

#[test]
fn each_broken_file_is_listed_and_its_good_rows_load() {
    let expected: [(&str, Option<usize>, &[Listed<'_>]); 15] = [
        ("column-of-no-weight.csv", Some(3), &[(1, "MC_DOB", "", "no column MC_DOB; it was read as blank")]),
        ("empty.csv", None, &[(1, "", "", "the file is empty")]),
        ("endless-cell.csv", Some(2), &[(3, "CHILD", "4444", "has 5000 characters")]),
        ("extra-column.csv", Some(3), &[(1, "NOTES", "NOTES", "has no column NOTES; it was left out")]),
        (
            "half-a-line.csv",
            Some(3),
            &[(5, "", "421809,02/04/2011,A,10", "ends in the middle of this line, after 4 of 5")],
        ),
        ("missing-column.csv", None, &[(1, "MIS_END", "", "no column MIS_END; the file was not read")]),
        ("no-table.csv", None, &[(1, "", "name,colour", "the columns of no table")]),
        ("nul.csv", Some(3), &[(3, "CHILD", "4218\u{0}09", "NUL")]),
        ("open-quote.csv", Some(3), &[(3, "", "\"421809,", "quotation mark")]),
        ("semicolons.csv", None, &[(1, "", "CHILD;DOB", "separated by semicolons")]),
        (
            "small-letters.csv",
            Some(3),
            &[
                (1, "CHILD", "child", "must be written CHILD"),
                (1, "DOB", "dob", ""),
                (1, "MISSING", "missing", ""),
                (1, "MIS_START", "mis_start", ""),
                (1, "MIS_END", "mis_end", ""),
            ],
        ),
        (
            "too-many-cells.csv",
            Some(2),
            &[
                (3, "", "421809,", "6 cells for 5 columns; it was not loaded"),
                (4, "", "421809,", "7 cells for 5 columns; the blank ones"),
            ],
        ),
        ("utf-16.csv", Some(3), &[(1, "", "", "UTF-16")]),
        ("windows-1252.csv", Some(3), &[(4, "CHILD", "42180\u{fffd}", "not UTF-8")]),
        ("workbook.csv", None, &[(1, "", "", "Excel workbook")]),
    ];
    for (name, rows, listed) in expected {
        let (tables, findings) = sample("unreadable", name);
        let loaded = tables.missing.map(|sheet| sheet.rows.len()).or(tables.header.map(|sheet| sheet.rows.len()));
        assert_eq!(loaded, rows, "{name}");
        assert_eq!(findings.len(), listed.len(), "{name}: {findings:?}");
        for (finding, (line, column, value, words)) in findings.iter().zip(listed) {
            assert_eq!(
                (finding.file.as_str(), finding.line, finding.column.as_str()),
                (name, *line, *column),
                "{finding:?}"
            );
            assert!(finding.value.starts_with(value) && finding.message.contains(words), "{finding:?}");
            assert_eq!(finding.code(), "format");
        }
    }
}

#[test]
fn a_bad_cell_is_listed_and_its_row_loads() {
    let listed = |name| {
        let (tables, findings) = sample("faulty", name);
        let findings: Vec<_> = findings.into_iter().map(|f| (f.line, f.column, f.value, f.message)).collect();
        (tables, findings)
    };
    let holds = |found: &[(usize, String, String, String)], expected: &[Listed<'_>]| {
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for ((line, column, value, message), (in_line, under, typed, words)) in found.iter().zip(expected) {
            assert_eq!((line, column.as_str(), value.as_str()), (in_line, *under, *typed));
            assert!(message.contains(words), "{message}");
        }
    };
    let (tables, found) = listed("header.csv");
    assert_eq!(tables.header.unwrap().rows.len(), 33);
    holds(
        &found,
        &[
            (33, "DOB", "31/06/2008", "there is no day 31 in month 6 of 2008"),
            (33, "ETHNIC", "CNHE", "no such code"),
            (34, "SEX", "9", "none of 1, 2, M, F and U"),
        ],
    );
    let (tables, found) = listed("episodes.csv");
    assert_eq!(tables.episodes.unwrap().rows.len(), 64);
    holds(
        &found,
        &[
            (64, "DECOM", "30/02/2022", "no day 30 in month 2"),
            (65, "RNE", "X", "no such code"),
            (65, "PLACE", "U9", "no such code"),
        ],
    );
    let (tables, found) = listed("missing.csv");
    assert_eq!(tables.missing.unwrap().rows.len(), 51);
    holds(
        &found,
        &[
            (49, "CHILD", "482011\u{200f}", "invisible character in it (U+200F)"),
            (50, "CHILD", " 435353", "a blank before or after it"),
            (51, "CHILD", "", "names no child"),
            (52, "", "472767,10/09/2011,A,05/06/2022", "4 cells for 5 columns; the others were read as blank"),
        ],
    );
}

#[test]
fn a_flag_becomes_a_finding_with_file_line_column_value_and_rule() {
    let (tables, _) = sample("faulty", "missing.csv");
    let year = "2022-23".parse().unwrap();
    let findings: Vec<_> = check(&tables, None, year).iter().map(|flag| flag.finding(&tables).unwrap()).collect();
    let json = serde_json::to_value(&findings[0]).unwrap();
    assert_eq!(json["file"], "missing.csv");
    assert_eq!(json["line"], 28);
    assert_eq!(json["column"], "MIS_START");
    assert_eq!(json["value"], "2022-08-14");
    assert_eq!(json["rule"], "1004");
    assert!(json["message"].as_str().unwrap().contains("write the day first"));
}

#[test]
fn columns_in_any_order_a_byte_order_mark_and_plain_ways_of_typing_are_read() {
    let text = "\u{feff}MIS_END,MISSING,CHILD,DOB,MIS_START\r\n,m,c1,1/2/2009,5/6/2022\r\n\r\n6/7/2022,A,C2,01/02/2009,06/07/2022\r\n";
    let (tables, findings) = read([("anything.csv", text)]);
    assert!(findings.is_empty(), "{findings:?}");
    let rows = tables.missing.unwrap().rows;
    assert_eq!((rows[0].child.as_str(), rows[0].line, &rows[0].kind), ("C1", 2, &Cell::Known(Kind::Missing)));
    assert!(rows[0].end.is_blank());
    assert_eq!((rows[1].child.as_str(), rows[1].line), ("C2", 4));
}

#[test]
fn a_table_given_twice_is_read_once_and_other_tables_are_named() {
    let missing = "CHILD,DOB,MISSING,MIS_START,MIS_END\n1,,,,\n";
    let (tables, findings) =
        read([("a.csv", missing), ("b.csv", missing), ("c.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n")]);
    assert_eq!(tables.missing.unwrap().file, "a.csv");
    assert_eq!((findings.len(), findings[0].file.as_str()), (1, "b.csv"));
    assert!(findings[0].message.contains("a.csv holds the Missing table already"));
    assert_eq!((tables.unread[0].file.as_str(), tables.unread[0].table.name()), ("c.csv", "Reviews"));
}

#[test]
fn a_file_too_large_to_be_a_table_is_refused_with_its_size() {
    let (_, findings) = read([("huge.csv", vec![b'1'; 70 << 20])]);
    assert!(findings[0].message.contains("70 MB"), "{findings:?}");
}

#[test]
fn utf_16_without_a_mark_and_in_either_order_is_read() {
    let text = "CHILD,DOB,MISSING,MIS_START,MIS_END\r\n1,,M,01/05/2022,\r\n";
    for bytes in [
        text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
        text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ] {
        let (tables, findings) = read([("wide.csv", bytes)]);
        assert_eq!(tables.missing.unwrap().rows.len(), 1);
        assert!(findings[0].message.contains("UTF-16"));
    }
}
