//! A browser as small as a walk needs: cookies, hidden fields, redirects not followed. It runs no scripts, which is how the
//! journeys must work anyway.

use std::time::Duration;

use anyhow::{Context as _, Result};
use ureq::Agent;

/// One person's browser.
pub struct Browser {
    agent: Agent,
    base: String,
    cookie: String,
}

/// Whether a demonstration's sign-in page is what answers at an address.
pub fn finds_a_demonstration(address: &str) -> bool {
    let config = Agent::config_builder().timeout_global(Some(Duration::from_secs(3))).build();
    let answer = Agent::from(config).get(format!("http://{address}/sign-in")).call();
    let page = answer.and_then(|mut answer| answer.body_mut().read_to_string());
    page.is_ok_and(|page| page.contains("– Lantern</title>") && page.contains("name=\"person\""))
}

/// What came back.
pub struct Page {
    /// Status.
    pub status: u16,
    /// Where it redirects to, as a path.
    pub location: String,
    /// The page.
    pub html: String,
}

impl Browser {
    /// A new browser for a site.
    pub fn new(base: &str) -> Self {
        let config = Agent::config_builder().max_redirects(0).http_status_as_error(false).build();
        Self { agent: config.into(), base: base.to_owned(), cookie: String::new() }
    }

    /// Opens a path.
    pub fn get(&mut self, path: &str) -> Result<Page> {
        let request = self.agent.get(format!("{}{path}", self.base)).header("cookie", &self.cookie);
        let response = request.call().with_context(|| format!("opening {path}"))?;
        self.take(response)
    }

    /// Posts fields to a path.
    pub fn post(&mut self, path: &str, fields: &[(String, String)]) -> Result<Page> {
        let pairs = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let request = self.agent.post(format!("{}{path}", self.base)).header("cookie", &self.cookie);
        let request = request.header("sec-fetch-site", "same-origin");
        let response = request.send_form(pairs).with_context(|| format!("posting to {path}"))?;
        self.take(response)
    }

    /// Opens a form, and sends it with its own hidden fields and these.
    pub fn fill(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Page> {
        let page = self.get(path)?;
        anyhow::ensure!(page.status == 200, "{path} answered {}", page.status);
        let mut sent: Vec<(String, String)> = page.hidden(path);
        sent.retain(|(name, _)| !fields.iter().any(|(own, _)| own == name));
        sent.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        self.post(path.split('?').next().unwrap_or(path), &sent)
    }

    fn take(&mut self, mut response: ureq::http::Response<ureq::Body>) -> Result<Page> {
        for cookie in response.headers().get_all("set-cookie").iter().filter_map(|value| value.to_str().ok()) {
            cookie.split(';').next().unwrap_or_default().clone_into(&mut self.cookie);
        }
        let location =
            response.headers().get("location").and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        Ok(Page { status: response.status().as_u16(), location, html: response.body_mut().read_to_string()? })
    }
}

impl Page {
    /// The first link that begins so.
    pub fn link(&self, beginning: &str) -> Option<String> {
        self.html
            .split("href=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .find_map(|link| link.starts_with(beginning).then(|| link.replace("&amp;", "&").replace("&#38;", "&")))
    }

    /// Hidden fields of the form that posts to the path the page was opened by.
    fn hidden(&self, path: &str) -> Vec<(String, String)> {
        let action = path.split('?').next().unwrap_or(path);
        let forms = self.html.split("<form ").skip(1);
        let own = forms.map(|form| form.split("</form>").next().unwrap_or_default()).find(|form| {
            attribute(form.split('>').next().unwrap_or_default(), "action").split('?').next() == Some(action)
        });
        let inputs = own.unwrap_or_default().split("<input ").skip(1).filter_map(|input| input.split('>').next());
        let hidden = inputs.filter(|input| attribute(input, "type") == "hidden");
        hidden.map(|input| (attribute(input, "name"), attribute(input, "value"))).collect()
    }

    /// What the error summary says, for whoever reads the walk.
    pub fn errors(&self) -> String {
        let summary = self.html.split("govuk-error-summary__list").nth(1).and_then(|rest| rest.split("</ul>").next());
        let text = summary.unwrap_or("no error summary").split('<').filter_map(|piece| piece.split_once('>'));
        let words: Vec<&str> = text.map(|(_, words)| words.trim()).filter(|words| !words.is_empty()).collect();
        format!("{} {}", self.status, words.join("; "))
    }
}

fn attribute(tag: &str, name: &str) -> String {
    let start = tag.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    start
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&#38;", "&")
        .replace("&amp;", "&")
}
