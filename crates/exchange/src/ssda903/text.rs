//! From the bytes of a file to its lines, whatever the encoding. It says when a file is not what the return asks for and
//! reads on where it can; what the lines hold is not its business.

use std::borrow::Cow;

/// A return's largest table is a few megabytes; more than this is some other file.
const MOST_BYTES: usize = 64 << 20;

/// What became of a file's bytes.
pub(super) struct Decoded<'a> {
    pub bytes: Cow<'a, [u8]>,
    /// Something the reader of the file should know, though it could be read.
    pub remark: Option<&'static str>,
}

/// Gives the bytes as UTF-8, or says why this cannot be a table. Stray bytes in a UTF-8 file are left for their line.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, String> {
    if bytes.len() > MOST_BYTES {
        return Err(format!("the file has {} MB; no table of a return has more than 64 MB", bytes.len() >> 20));
    }
    let is_not = |what: &str| Err(format!("this is {what}; save the table as CSV (UTF-8, comma delimited)"));
    match bytes {
        [] => Err("the file is empty; even a table without rows has a line of column names".to_owned()),
        [0xEF, 0xBB, 0xBF, rest @ ..] => Ok(Decoded { bytes: rest.into(), remark: None }),
        [0xFF, 0xFE, rest @ ..] => Ok(utf16(rest, u16::from_le_bytes)),
        [0xFE, 0xFF, rest @ ..] => Ok(utf16(rest, u16::from_be_bytes)),
        [b'P', b'K', 3, 4, ..] => is_not("an Excel workbook or a zip file"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => is_not("an old Excel workbook"),
        [b'%', b'P', b'D', b'F', ..] => is_not("a PDF"),
        [b'<', ..] => is_not("XML or HTML"),
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => Ok(utf16(bytes, u16::from_le_bytes)),
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => Ok(utf16(bytes, u16::from_be_bytes)),
        _ => Ok(Decoded { bytes: bytes.into(), remark: None }),
    }
}

fn utf16(bytes: &[u8], unit: impl Fn([u8; 2]) -> u16) -> Decoded<'static> {
    let (pairs, _half) = bytes.as_chunks::<2>();
    let text: String = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    Decoded {
        bytes: text.into_bytes().into(),
        remark: Some("the file is in UTF-16; it was read, but the validator refuses it: save it as UTF-8"),
    }
}

/// The lines that are not blank, numbered from 1. A line ends with LF, CR or both.
pub(super) fn lines(bytes: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let mut rest = Some(bytes);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = text.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        let (line, after) = end.map_or((text, None), |end| {
            let (line, after) = text.split_at(end);
            (line, after.strip_prefix(b"\r\n").or_else(|| after.get(1..)))
        });
        rest = after;
        Some(line)
    })
    .enumerate()
    .map(|(before, line)| (before + 1, line))
    .filter(|(_, line)| !line.iter().all(|byte| matches!(byte, b' ' | b'\t')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_their_number_whatever_ends_them() {
        let lines: Vec<_> = lines(b"a\r\n\nb\r \t\nc").collect();
        assert_eq!(lines, [(1, &b"a"[..]), (3, b"b"), (5, b"c")]);
        assert_eq!(super::lines(b"").count(), 0);
        assert_eq!(super::lines(b"\n").count(), 0);
    }
}
