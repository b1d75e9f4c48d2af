//! The sites that may frame the embeddable page: `deploy/embed-hosts.txt`.

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The file that a deployer edits, below the root of the project.
pub const FILE: &str = "deploy/embed-hosts.txt";

/// The same for the embed itself, which obeys these sites alone: a file of the site, below its base path.
pub const SITE_FILE: &str = "embed/hosts.txt";

/// Pages on the same machine, as those of tests; only `cargo xtask serve` lets them in.
const LOOPBACK: [&str; 2] = ["http://127.0.0.1:*", "http://localhost:*"];

/// Sources of `frame-ancestors` (CSP level 3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hosts(Vec<String>);

impl Hosts {
    /// Those of the project.
    ///
    /// # Errors
    /// The file cannot be read, or a line of it is no site.
    pub fn read(root: &Path) -> Result<Self> {
        let text = fs::read_to_string(root.join(FILE)).context(FILE)?;
        Self::parse(&text)
    }

    /// Reads one site a line; `#` begins a comment.
    ///
    /// # Errors
    /// A line is neither `'self'` nor a site.
    pub fn parse(text: &str) -> Result<Self> {
        let mut hosts = Vec::new();
        for (number, line) in text.lines().enumerate() {
            let host = line.trim();
            if host.is_empty() || host.starts_with('#') {
                continue;
            }
            if host != "'self'" && !is_site(host) {
                bail!(
                    "{FILE}:{}: '{host}' is no site: write 'self', https://host or https://*.host, without a path",
                    number + 1
                );
            }
            hosts.push(host.to_owned());
        }
        Ok(Self(hosts))
    }

    /// These, and what runs on the same machine.
    #[must_use]
    pub fn with_loopback(mut self) -> Self {
        self.0.extend(LOOPBACK.map(str::to_owned));
        self
    }

    /// The value of `frame-ancestors`; `'none'` where nobody is listed.
    #[must_use]
    pub fn sources(&self) -> String {
        if self.0.is_empty() {
            "'none'".to_owned()
        } else {
            self.0.join(" ")
        }
    }
}

impl fmt::Display for Hosts {
    /// One site a line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|host| writeln!(f, "{host}"))
    }
}

/// `https://host`, with a port or all below it; nothing that could end the directive or the header.
fn is_site(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else {
        return false;
    };
    let (host, port) = rest.split_once(':').unwrap_or((rest, "443"));
    let host = host.strip_prefix("*.").unwrap_or(host);
    let label = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    host.split('.').all(label) && (port == "*" || port.parse::<u16>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_site_a_line() {
        let hosts =
            Hosts::parse("# those\n'self'\n\n https://a.example \nhttps://*.b.example:8443\n");
        assert_eq!(
            hosts.unwrap().sources(),
            "'self' https://a.example https://*.b.example:8443"
        );
        assert_eq!(Hosts::parse("# nobody\n").unwrap().sources(), "'none'");
        let both = Hosts::parse("'self'\nhttps://a.example\n").unwrap();
        assert_eq!(both.to_string(), "'self'\nhttps://a.example\n");
        assert_eq!(Hosts::parse(&both.to_string()).unwrap(), both);
    }

    #[test]
    fn nothing_that_ends_the_directive_or_opens_it_to_all() {
        for line in [
            "*",
            "https:",
            "https://",
            "https://*",
            "http://a.example",
            "a.example",
            "https://a.example/path",
            "https://a.example; script-src *",
            "https://a.example https://b.example",
            "https://a.example\"",
            "https://a.example:x",
            "'unsafe-inline'",
        ] {
            assert!(Hosts::parse(line).is_err(), "{line}");
        }
    }
}
