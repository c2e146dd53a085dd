//! The providers of organisations as an operator writes them down, each secret in a file or the environment beside them.
//! Which organisations there are is the register's.

use std::path::Path;

use casework::ids::OrganisationId;
use openidconnect::IssuerUrl;
use serde::Deserialize;

use crate::{Provider, Secret};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    #[serde(default)]
    provider: Vec<Setting>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Setting {
    organisation: OrganisationId,
    issuer: String,
    client_id: String,
    client_secret_file: Option<std::path::PathBuf>,
    client_secret_env: Option<String>,
    #[serde(default)]
    strengths: Vec<String>,
}

/// Why the providers cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Unfit {
    /// The text is not as it should be.
    #[error("{0}")]
    Unreadable(#[from] toml::de::Error),
    /// One provider is not as it should be.
    #[error("the provider of {organisation}: {why}")]
    Wrong {
        /// Whose.
        organisation: OrganisationId,
        /// Why.
        why: String,
    },
}

/// Reads the providers. A secret's file is found from the folder of the settings; `environment` reads a variable.
///
/// # Errors
/// What is wrong, with the organisation it is wrong for.
pub fn providers(
    text: &str,
    folder: &Path,
    environment: impl Fn(&str) -> Option<String>,
) -> Result<Vec<Provider>, Unfit> {
    let settings: Settings = toml::from_str(text)?;
    let read = |setting: Setting| {
        let organisation = setting.organisation.clone();
        let wrong = |why: String| Unfit::Wrong { organisation: organisation.clone(), why };
        let issuer = IssuerUrl::new(setting.issuer.clone()).map_err(|error| wrong(error.to_string()))?;
        let here = matches!(issuer.url().host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
        if issuer.url().scheme() != "https" && !here {
            return Err(wrong("its issuer is asked over https only".to_owned()));
        }
        let secret = match (&setting.client_secret_file, &setting.client_secret_env) {
            (Some(file), None) => std::fs::read_to_string(folder.join(file))
                .map_err(|error| wrong(format!("reading {}: {error}", file.display())))?,
            (None, Some(name)) => environment(name).ok_or_else(|| wrong(format!("{name} is not set")))?,
            _ => return Err(wrong("give either client_secret_file or client_secret_env".to_owned())),
        };
        if secret.trim().is_empty() {
            return Err(wrong("its secret is empty".to_owned()));
        }
        let provider = Provider::new(setting.organisation, issuer, &setting.client_id, Secret::new(&secret));
        Ok(provider.as_strong_as(setting.strengths))
    };
    let providers = settings.provider.into_iter().map(read).collect::<Result<Vec<Provider>, _>>()?;
    for (index, provider) in providers.iter().enumerate() {
        if providers.iter().skip(index + 1).any(|other| other.organisation() == provider.organisation()) {
            let organisation = provider.organisation().clone();
            return Err(Unfit::Wrong { organisation, why: "it is there twice".to_owned() });
        }
    }
    Ok(providers)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn read(text: &str) -> Result<Vec<Provider>, String> {
        let environment = |name: &str| (name == "SECRET").then(|| "  hush\n".to_owned());
        providers(text, Path::new("/nowhere"), environment).map_err(|unfit| unfit.to_string())
    }

    fn provider(issuer: &str, secret: &str) -> String {
        format!("[[provider]]\norganisation = \"met\"\nissuer = \"{issuer}\"\nclient_id = \"lantern\"\n{secret}\n")
    }

    #[test]
    fn settings_that_would_not_be_safe_are_refused_by_name() {
        let secret = "client_secret_env = \"SECRET\"";
        assert_eq!(read(&provider("https://id.example", secret)).unwrap().len(), 1);
        assert_eq!(read(&provider("http://127.0.0.1:4000", secret)).unwrap().len(), 1);
        for (issuer, secret, why) in [
            ("http://id.example", secret, "over https only"),
            ("nowhere", secret, "the provider of met"),
            ("https://id.example", "client_secret_env = \"UNSET\"", "UNSET is not set"),
            ("https://id.example", "client_secret_file = \"none\"", "reading none"),
            ("https://id.example", "", "give either"),
            ("https://id.example", "client_secret = \"hush\"", "unknown field"),
        ] {
            let error = read(&provider(issuer, secret)).err().unwrap();
            assert!(error.contains(why), "{error}");
        }
        let twice = [provider("https://id.example", secret), provider("https://id.example", secret)].concat();
        assert!(read(&twice).err().unwrap().contains("it is there twice"));
    }

    #[test]
    fn a_secret_is_printed_by_nobody() {
        let secret = Secret::new("hush\n");
        assert_eq!((format!("{secret:?}").as_str(), secret.reveal()), ("(secret)", "hush"));
    }
}
