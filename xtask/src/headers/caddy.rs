//! Caddy: in a `route`, directives run as written, so of a header's values the general one comes first
//! and what fits better replaces it.

use std::fmt::Write;

use super::rules::{ANY, Rules};
use super::{NOTE, media};

/// The whole Caddyfile. The host, the folder and the base path come from the environment.
#[must_use]
pub fn text(rules: &Rules) -> String {
    let headers = headers(rules);
    format!(
        "{NOTE}\n\
         # Set in Caddy's environment (deploy/README.md): TOUR_MAP_HOST, TOUR_MAP_ROOT, and TOUR_MAP_BASE below a path.\n\
         \n\
         (tour_map) {{\n\
         \troute {{\n\
         {headers}\
         \t\tfile_server {{\n\
         \t\t\tprecompressed br gzip\n\
         \t\t}}\n\
         \t}}\n\
         }}\n\
         \n\
         {{$TOUR_MAP_HOST:localhost}} {{\n\
         \troot * {{$TOUR_MAP_ROOT:/srv/onmt-tour-map}}\n\
         \timport tour_map\n\
         \thandle_errors {{\n\
         \t\trewrite * {{$TOUR_MAP_BASE:/}}404.html\n\
         \t\timport tour_map\n\
         \t}}\n\
         }}\n"
    )
}

fn headers(rules: &Rules) -> String {
    let (mut patterns, mut matchers, mut lines) =
        (Vec::<String>::new(), String::new(), String::new());
    let mut matcher = |pattern: &str| {
        let number = patterns
            .iter()
            .position(|known| known == pattern)
            .unwrap_or_else(|| {
                let _ = writeln!(matchers, "\t\t@p{} path_regexp `{pattern}`", patterns.len());
                patterns.push(pattern.to_owned());
                patterns.len() - 1
            });
        format!("@p{number} ")
    };
    for rule in rules.iter() {
        for value in rule.values.iter().rev() {
            let at = if value.pattern == ANY {
                String::new()
            } else {
                matcher(&value.pattern)
            };
            let _ = if value.text.is_empty() {
                writeln!(lines, "\t\theader {at}-{}", rule.name)
            } else {
                writeln!(lines, "\t\theader {at}{} `{}`", rule.name, value.text)
            };
        }
    }
    for media in &media::ALL {
        let folder = if media.extension == "html" { "/|" } else { "" };
        let at = matcher(&format!(r"({folder}\.{})$", media.extension));
        let _ = writeln!(lines, "\t\theader {at}Content-Type `{}`", media.name);
    }
    matchers + &lines
}
