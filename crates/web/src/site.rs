//! The server's own settings: what it is, how it is reached and whom it believes. Where they come from is the command line's.

use std::sync::Arc;

use identity::Identity;
use ipnet::IpNet;

/// The server's own settings.
#[derive(Clone, Default)]
pub struct Site {
    /// A demonstration: everything is invented, and sign-in links exist.
    pub demo: bool,
    /// Browsers reach it over TLS only, which ends here or at a proxy.
    pub secure: bool,
    /// The proxies whose word about who asks is taken.
    pub proxies: Vec<IpNet>,
    /// How people prove who they are, where it is no demonstration.
    pub identity: Option<Arc<Identity>>,
    /// Letters to families are sent.
    pub letters: bool,
    /// Moves the demonstration's clock on by so many minutes, where it can be moved.
    pub move_clock: Option<Arc<dyn Fn(i64) + Send + Sync>>,
}

impl Site {
    /// What a cookie is called here. Over TLS its name binds it to this host, this path and TLS; on this machine alone there
    /// is no TLS to bind it to.
    pub fn cookie_name(&self, name: &str) -> String {
        if self.secure { format!("__Host-{name}") } else { name.to_owned() }
    }

    /// A cookie as it is set: no script reads it and no other site sends it.
    pub fn cookie(&self, name: &str, value: &str, seconds: Option<u32>) -> String {
        let secure = if self.secure { "; Secure" } else { "" };
        let age = seconds.map_or(String::new(), |seconds| format!("; Max-Age={seconds}"));
        format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{age}{secure}", self.cookie_name(name))
    }
}
