//! The folder of a host that the site lives in.

use std::fmt;
use std::str::FromStr;

/// A path that begins and ends with a slash: `/`, `/carte/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasePath(String);

impl BasePath {
    /// The path.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for BasePath {
    fn default() -> Self {
        Self("/".to_owned())
    }
}

impl fmt::Display for BasePath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl FromStr for BasePath {
    type Err = String;

    /// Adds the last slash where it is missing. Takes only characters that mean themselves in an
    /// address and in HTML (RFC 3986's unreserved ones).
    fn from_str(text: &str) -> Result<Self, String> {
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
        let segment =
            |part: &str| !part.is_empty() && part != "." && part != ".." && part.chars().all(plain);
        let inner = text
            .strip_prefix('/')
            .map(|rest| rest.strip_suffix('/').unwrap_or(rest));
        match inner {
            Some("") => Ok(Self::default()),
            Some(inner) if inner.split('/').all(segment) => Ok(Self(format!("/{inner}/"))),
            _ => Err(format!("'{text}' is no path such as / or /carte/")),
        }
    }
}

/// Where the site will be published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublicUrl {
    /// Scheme and host, where they were given: `https://carte.example`.
    origin: Option<String>,
    /// The folder of the host.
    pub base: BasePath,
}

/// Scheme and host of a site that nobody said more of: where `serve` shows it.
const HERE: &str = "http://127.0.0.1:8080";

impl PublicUrl {
    /// The whole address. Pages name it to search engines, so a site that is published needs its own.
    #[must_use]
    pub fn whole(&self) -> String {
        format!("{}{}", self.origin.as_deref().unwrap_or(HERE), self.base)
    }

    /// Whether the host is known.
    #[must_use]
    pub const fn has_host(&self) -> bool {
        self.origin.is_some()
    }
}

impl FromStr for PublicUrl {
    type Err = String;

    /// Reads `/carte/` or `https://host/carte/`.
    fn from_str(text: &str) -> Result<Self, String> {
        let scheme = ["https://", "http://"]
            .into_iter()
            .find(|scheme| text.starts_with(scheme));
        let Some(scheme) = scheme else {
            return Ok(Self {
                origin: None,
                base: text.parse()?,
            });
        };
        let rest = &text[scheme.len()..];
        let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let plain = |sign: char| sign.is_ascii_alphanumeric() || "-.:[]".contains(sign);
        if host.is_empty() || !host.chars().all(plain) {
            return Err(format!(
                "'{text}' is no address such as https://host/carte/"
            ));
        }
        let base = if path.is_empty() { "/" } else { path };
        Ok(Self {
            origin: Some(format!("{scheme}{host}")),
            base: base.parse()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slashes_on_both_sides() {
        for (given, meant) in [("/", "/"), ("/carte", "/carte/"), ("/a/b/", "/a/b/")] {
            assert_eq!(given.parse::<BasePath>().unwrap().as_str(), meant);
        }
    }

    #[test]
    fn nothing_but_a_path() {
        for given in [
            "",
            "carte/",
            "//host/",
            "/../",
            "/a//b/",
            "https://example.org/",
            "/a\"b/",
            "/a b/",
        ] {
            assert!(given.parse::<BasePath>().is_err(), "{given}");
        }
    }

    #[test]
    fn a_public_url_is_a_path_or_a_whole_address() {
        let url: PublicUrl = "https://carte.example/maroc".parse().unwrap();
        assert_eq!(url.whole(), "https://carte.example/maroc/");
        assert_eq!(url.base.as_str(), "/maroc/");
        assert!(url.has_host());
        let url: PublicUrl = "/carte/".parse().unwrap();
        assert_eq!(url.whole(), "http://127.0.0.1:8080/carte/");
        assert!(!url.has_host());
        for given in [
            "https://",
            "https://a b/",
            "https://u@h/",
            "ftp://h/",
            "https://h/?q",
        ] {
            assert!(given.parse::<PublicUrl>().is_err(), "{given}");
        }
    }
}
