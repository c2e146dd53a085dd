//! Every sample page holds to the same few rules of markup. How pages look is checked in a browser.

use std::collections::HashSet;

use super::sample;

/// The text between each `open` and the next `close` after it.
fn between<'html>(html: &'html str, open: &str, close: &str) -> Vec<&'html str> {
    html.split(open).skip(1).filter_map(|rest| rest.split(close).next()).collect()
}

fn attribute<'tag>(tag: &'tag str, name: &str) -> Option<&'tag str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[start..].split('"').next()
}

fn problems(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut expect = |holds: bool, what: String| {
        if !holds {
            found.push(what);
        }
    };
    let ids: Vec<_> = between(html, " id=\"", "\"");
    let known: HashSet<_> = ids.iter().copied().collect();
    let labelled: HashSet<_> = between(html, " for=\"", "\"").into_iter().collect();

    expect(between(html, "<h1", ">").len() == 1, format!("{} h1", between(html, "<h1", ">").len()));
    expect(ids.len() == known.len(), "an id twice".to_owned());
    expect(between(html, "<main", ">").len() == 1, "not one main".to_owned());
    expect(html.contains("<header") && html.contains("<footer"), "no header or footer".to_owned());
    expect(
        between(html, "<title>", "</title>").iter().all(|title| !title.contains("Amara")),
        "a name in the title".to_owned(),
    );
    expect(!html.contains(" style=") && !html.contains("<style"), "an inline style".to_owned());
    expect(
        between(html, "<script", "/script>").iter().all(|script| script.contains("src=")),
        "an inline script".to_owned(),
    );
    expect(!html.contains(" onclick=") && !html.contains("javascript:"), "an inline handler".to_owned());
    for name in ["for", "aria-labelledby", "aria-describedby", "aria-controls", "data-aria-controls", "data-read-in"] {
        for reference in between(html, &format!(" {name}=\""), "\"").iter().flat_map(|ids| ids.split(' ')) {
            expect(known.contains(reference), format!("{name} names no id `{reference}`"));
        }
    }
    for open in ["<input", "<select", "<textarea"] {
        for tag in between(html, open, ">") {
            let hidden = tag.contains("type=\"hidden\"");
            let label = attribute(tag, "id").is_some_and(|id| labelled.contains(id));
            expect(hidden || label, format!("no label for {open}{tag}"));
        }
    }
    for reference in between(html, " href=\"#", "\"") {
        expect(known.contains(reference), format!("a link to no id `{reference}`"));
    }
    for source in between(html, "\"/assets/", "\"") {
        expect(crate::look::assets::find(source).is_some(), format!("no asset {source}"));
    }
    found
}

#[test]
fn every_sample_page_has_one_heading_labels_landmarks_and_nothing_inline() {
    for (name, html) in sample::every_page().expect("every sample renders") {
        assert_eq!(problems(&html), Vec::<String>::new(), "{name}");
    }
}
