//! Which links may be shown.

/// Whether `url` is plain https: a host, no credentials, no blanks, no control characters.
#[must_use]
pub fn is_plain_https(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("https://") else {
        return false;
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = |byte: u8| byte.is_ascii_alphanumeric() || b".-:".contains(&byte);
    authority.starts_with(|first: char| first.is_ascii_alphanumeric())
        && authority.bytes().all(host)
        && authority.contains('.')
        && url
            .chars()
            .all(|c| !c.is_whitespace() && !c.is_control() && c != '\\')
}

#[cfg(test)]
mod tests {
    use super::is_plain_https;

    #[test]
    fn only_plain_https_is_a_link() {
        for good in [
            "https://www.example.org",
            "https://example.org/a?b=c#d",
            "https://example.org:8443/a",
            "https://example.org/مدينة",
        ] {
            assert!(is_plain_https(good), "{good}");
        }
        for bad in [
            "",
            "http://example.org",
            "HTTPS://example.org",
            "//example.org",
            "https://",
            "https:///a",
            "https://user:pass@example.org/",
            "https://example.org\\@evil.example/",
            "https://example.org/a b",
            "https://example.org/\u{0}",
            "https://example.org/\n",
            " https://example.org",
            "javascript:alert(1)",
            "data:text/html,x",
            "https://localhost",
        ] {
            assert!(!is_plain_https(bad), "{bad}");
        }
    }
}
