//! Whom the embed listens to: the sites that may show it in a frame.

/// Whether an origin (`https://host:port`, as the browser writes it) is one of the list, which has a site a line, as
/// `frame-ancestors` has them: `'self'`, `https://host`, `https://host:port`, `https://*.host`, with `:*` for any port.
/// `own` is the origin of the site itself. `#` begins a comment.
#[must_use]
pub fn is_listed(list: &str, origin: &str, own: &str) -> bool {
    let Some(asked) = Site::parse(origin) else {
        return false;
    };
    list.lines().map(str::trim).any(|line| {
        if line == "'self'" {
            return origin == own;
        }
        Site::parse(line).is_some_and(|site| site.covers(&asked))
    })
}

/// An origin, or the pattern of some.
struct Site<'a> {
    scheme: &'a str,
    host: &'a str,
    port: &'a str,
}

impl<'a> Site<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let default = match scheme {
            "https" => "443",
            "http" => "80",
            _ => return None,
        };
        let (host, port) = rest.rsplit_once(':').unwrap_or((rest, default));
        let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"-.*_".contains(&byte);
        (!host.is_empty() && host.bytes().all(is_part)).then_some(Self { scheme, host, port })
    }

    /// Whether this, as a pattern, covers an origin.
    fn covers(&self, origin: &Self) -> bool {
        let host = match self.host.strip_prefix('*') {
            // What is left begins with the dot, and something must stand before it.
            Some(below) => {
                below.starts_with('.')
                    && origin
                        .host
                        .strip_suffix(below)
                        .is_some_and(|name| !name.is_empty())
            }
            None => self.host.eq_ignore_ascii_case(origin.host),
        };
        host && self.scheme == origin.scheme && (self.port == "*" || self.port == origin.port)
    }
}
