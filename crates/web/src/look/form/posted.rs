//! What a browser posted, with names that are paths again. It reads no value.

/// Unpicks answers that were drawn as one list: `seen_alone!` with `known=yes` becomes `seen_alone` with `known` and
/// `seen_alone.known` with `yes`; `seen_alone!` with `not_asked` becomes `seen_alone` with `not_asked`. A value below
/// `path.known` goes when the answer says it is not known, so that a box left filled by mistake says nothing.
pub fn posted(pairs: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut fields = Vec::with_capacity(pairs.len());
    for (name, value) in pairs {
        match name.strip_suffix('!') {
            Some(path) => {
                if let Some(known) = value.strip_prefix("known=") {
                    fields.push((path.to_owned(), "known".to_owned()));
                    fields.push((format!("{path}.known"), known.to_owned()));
                } else {
                    fields.push((path.to_owned(), value));
                }
            }
            None => fields.push((name, value)),
        }
    }
    let unknown: Vec<String> = fields
        .iter()
        .filter(|(_, value)| matches!(value.as_str(), "not_known" | "not_asked" | "declined" | "not_applicable"))
        .map(|(name, _)| format!("{name}.known"))
        .collect();
    fields.retain(|(name, _)| !unknown.iter().any(|path| is_below(name, path)));
    fields
}

fn is_below(name: &str, path: &str) -> bool {
    name.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
