//! What a browser sends when a form has a file in it: what was typed, and the file. It judges neither.

use axum::body::Bytes;
use axum::http::{HeaderMap, header};
use futures_util::stream;

/// A file that came.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The box it was chosen in.
    pub name: String,
    /// What of it came.
    pub bytes: Bytes,
    /// All of it came.
    pub whole: bool,
}

/// What came: what was typed, as a form without files sends it, and the files.
pub struct Came {
    /// Names and values.
    pub typed: Bytes,
    /// The files.
    pub files: Vec<Upload>,
    /// Nothing that was typed is missing: what was cut off, if anything, was a file.
    pub complete: bool,
}

/// Takes a body with files apart; none when it is not one. Of one that was cut off, what came before the cut is kept.
pub async fn read(headers: &HeaderMap, body: &Bytes, whole: bool) -> Option<Came> {
    let kind = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let boundary = multer::parse_boundary(kind).ok()?;
    let frames = body.clone();
    let mut parts = multer::Multipart::new(stream::iter([Ok::<_, std::convert::Infallible>(frames)]), boundary);
    let (mut typed, mut files, mut complete) = (Vec::new(), Vec::new(), true);
    while let Ok(Some(mut part)) = parts.next_field().await {
        let (name, is_file) = (part.name().unwrap_or_default().to_owned(), part.file_name().is_some());
        let (mut bytes, mut ended) = (Vec::new(), false);
        loop {
            match part.chunk().await {
                Ok(Some(chunk)) => bytes.extend_from_slice(&chunk),
                Ok(None) => {
                    ended = true;
                    break;
                }
                Err(_) => break,
            }
        }
        match (is_file, ended) {
            // A box in which nothing was chosen is sent as a file without a name and without bytes.
            (true, ended) if !(ended && bytes.is_empty()) => {
                files.push(Upload { name, bytes: bytes.into(), whole: ended });
            }
            (true, _) => {}
            (false, true) => typed.push((name, String::from_utf8_lossy(&bytes).into_owned())),
            (false, false) => complete = false,
        }
        if !ended {
            break;
        }
    }
    let cut = files.last().is_some_and(|file| !file.whole);
    let typed = form_urlencoded::Serializer::new(String::new()).extend_pairs(typed).finish();
    Some(Came { typed: typed.into(), files, complete: complete && (whole || cut) })
}
