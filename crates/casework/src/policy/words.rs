//! Closed vocabularies: an unknown word is refused together with the nearest known one.

/// The nearest known word, when one is near enough to be meant.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near = known.into_iter().map(|known| (strsim::jaro_winkler(word, known), known));
    near.filter(|(nearness, _)| *nearness > 0.75).max_by(|left, right| left.0.total_cmp(&right.0)).map(|(_, word)| word)
}

/// The sentence for an unknown word.
pub fn unknown<'a>(what: &str, word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    match nearest(word, known) {
        Some(near) => format!("{what} “{word}” is not known. The nearest known is “{near}”"),
        None => format!("{what} “{word}” is not known"),
    }
}
