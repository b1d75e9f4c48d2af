//! Caddy: in a `route`, directives run as written, so of a header's values the general one comes first
//! and what fits better replaces it.

use std::fmt::Write;

use super::rules::{ANY, Rule, Rules};
use super::{NOTE, media};

/// What is around the headers. The host, the folder and the base path come from the environment.
const FRAME: &str = r#"# Set in Caddy's environment (deploy/README.md): TOUR_MAP_HOST, TOUR_MAP_ROOT, and TOUR_MAP_BASE below a path.

(tour_map) {
	route {
HEADERS
		@write not method GET HEAD
		respond @write 405
		# The file server's own way from a folder to its page forgets the query.
		@folder {
			not path */
			file {path}/index.html
			expression `{query} != ""`
		}
		redir @folder {path}/?{query} 307
		file_server {
			precompressed br gzip
		}
	}
}

{$TOUR_MAP_HOST:localhost} {
	root * {$TOUR_MAP_ROOT:/srv/onmt-tour-map}
	import tour_map
	handle_errors {
		rewrite * {$TOUR_MAP_BASE:/}404.html
		import tour_map
	}
}
"#;

/// The whole Caddyfile.
#[must_use]
pub fn text(rules: &Rules) -> String {
    format!("{NOTE}\n{}", FRAME.replace("HEADERS\n", &headers(rules)))
}

fn headers(rules: &Rules) -> String {
    let mut matchers = Matchers::default();
    let mut lines = String::new();
    for rule in rules.iter() {
        for value in rule.values.iter().rev() {
            let at = matchers.at(&value.pattern);
            let _ = match (rule.name, value.text.as_str()) {
                (name, "") => writeln!(lines, "\t\theader {at}-{name}"),
                // The file server adds its own: this one replaces it when the answer is written.
                ("Vary", text) => writeln!(
                    lines,
                    "\t\theader {at}{{\n\t\t\tVary `{text}`\n\t\t\tdefer\n\t\t}}"
                ),
                (name, text) => writeln!(lines, "\t\theader {at}{name} `{text}`"),
            };
        }
        if rule.values.iter().all(|value| value.pattern != ANY) {
            // The page for what is not there begins with the headers of the address that failed.
            let at = matchers.elsewhere(rule);
            let _ = writeln!(lines, "\t\theader {at}-{}", rule.name);
        }
    }
    for media in &media::ALL {
        let folder = if media.extension == "html" { "/|" } else { "" };
        let at = matchers.at(&format!(r"({folder}\.{})$", media.extension));
        let _ = writeln!(lines, "\t\theader {at}Content-Type `{}`", media.name);
    }
    matchers.text + &lines
}

/// The matchers of the file, each named once.
#[derive(Default)]
struct Matchers {
    known: Vec<String>,
    text: String,
}

impl Matchers {
    /// What to write before a header so that it goes with the paths of this pattern.
    fn at(&mut self, pattern: &str) -> String {
        if pattern == ANY {
            return String::new();
        }
        self.name(&format!("path_regexp `{pattern}`"))
    }

    /// The same for the paths that no value of the rule is for.
    fn elsewhere(&mut self, rule: &Rule) -> String {
        let patterns: Vec<_> = rule
            .values
            .iter()
            .map(|value| value.pattern.as_str())
            .collect();
        self.name(&format!("not path_regexp `({})`", patterns.join("|")))
    }

    fn name(&mut self, matcher: &str) -> String {
        let known = self.known.iter().position(|own| own == matcher);
        let number = known.unwrap_or_else(|| {
            let _ = writeln!(self.text, "\t\t@p{} {matcher}", self.known.len());
            self.known.push(matcher.to_owned());
            self.known.len() - 1
        });
        format!("@p{number} ")
    }
}
