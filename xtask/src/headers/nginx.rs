//! nginx: maps from the path to a header's value, and one list of headers for all addresses.
//!
//! `add_header` in a location drops those of the server around it, so no location has one: what differs
//! by address is in the maps, and an empty value is not sent. The maps read `$uri` when the answer is
//! written, when it is the path of the file served: `/fr/index.html`, or `/404.html`.

use std::fmt::Write;

use super::rules::{ANY, Rule, Rules};
use super::{NOTE, media};

/// The folder of nginx's own that the other files are copied to.
const FOLDER: &str = "onmt-tour-map";

/// `deploy/nginx.conf`: the host.
#[must_use]
pub fn server() -> String {
    format!(
        "{NOTE}\n\
         # For nginx's sites-enabled/; the files of deploy/nginx/ go into /etc/nginx/{FOLDER}/ (deploy/README.md).\n\
         include {FOLDER}/maps.conf;\n\
         \n\
         server {{\n\
         \x20   # Yours to edit: address, certificate, folder of the site.\n\
         \x20   include {FOLDER}/host.conf;\n\
         \x20   include {FOLDER}/site.conf;\n\
         }}\n"
    )
}

/// `deploy/nginx/maps.conf`: which value a header has at which address.
#[must_use]
pub fn maps(rules: &Rules) -> String {
    let mut out = format!("{NOTE}\n# For the http block.\n");
    for rule in rules.iter().filter(|rule| rule.constant().is_none()) {
        let _ = writeln!(out, "\nmap $uri {} {{", variable(rule));
        for value in &rule.values {
            let pattern = if value.pattern == ANY {
                "default".to_owned()
            } else {
                format!("\"~{}\"", value.pattern)
            };
            let _ = writeln!(out, "    {pattern} \"{}\";", value.text);
        }
        out += "}\n";
    }
    out
}

/// `deploy/nginx/site.conf`: all that is the same for every host.
#[must_use]
pub fn site(rules: &Rules) -> String {
    let mut out = format!(
        "{NOTE}\n\
         # For a server block, or a location of one.\n\
         index index.html;\n\
         server_tokens off;\n\
         absolute_redirect off;\n\
         \n\
         # The build has compressed every file at its strongest; Vary is among the headers below.\n\
         gzip off;\n\
         gzip_static on;\n\
         gzip_proxied any;\n\
         gzip_vary off;\n\
         # Only where its module is installed.\n\
         include {FOLDER}/brotli*.conf;\n\n"
    );
    for rule in rules.iter() {
        let value = rule
            .constant()
            .map_or_else(|| variable(rule), |text| format!("\"{text}\""));
        let _ = writeln!(out, "add_header {} {value} always;", rule.name);
    }
    let _ = writeln!(out, "\ndefault_type {};\ntypes {{", media::UNKNOWN);
    for media in &media::ALL {
        let _ = writeln!(out, "    \"{}\" {};", media.name, media.extension);
    }
    out + "}\n"
}

fn variable(rule: &Rule) -> String {
    format!("$tour_map_{}", rule.name.to_lowercase().replace('-', "_"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::headers::Hosts;

    #[test]
    fn what_differs_is_a_map_and_what_does_not_a_word() {
        let rules = Rules::new(&Hosts::parse("'self'").unwrap()).unwrap();
        let (maps, site) = (maps(&rules), site(&rules));
        assert!(maps.contains(
            "map $uri $tour_map_cache_control {\n    \
             \"~-[0-9a-f]{16}(_bg)?\\.[a-z0-9]+$\" \"public, max-age=31536000, immutable\";\n    \
             \"~/(fonts|icons)/.*\\.(woff2|svg|png)$\" \"public, max-age=86400\";\n    \
             \"~/embed\\.js$\" \"public, max-age=3600\";\n    \
             default \"no-cache\";\n}\n"
        ));
        assert!(site.contains("add_header Cache-Control $tour_map_cache_control always;\n"));
        assert!(site.contains("add_header X-Content-Type-Options \"nosniff\" always;\n"));
        assert!(!maps.contains("x_content_type_options"));
    }
}
