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
}
