//! The one place that says which header goes with which address.
//!
//! A rule has a header and its values, each with a pattern; the first pattern that fits the path of
//! the file wins. The patterns are regular expressions in what PCRE (nginx), RE2 (Caddy) and
//! `regex-lite` (here) have in common, and look at the end of a path, so that they hold below any base.

use anyhow::{Context, Result};
use regex_lite::Regex;

use super::hosts::Hosts;
use super::media;

/// Fits every path.
pub const ANY: &str = "";
/// A file whose name changes with its content, by 16 hexadecimal digits: `style-0123456789abcdef.css`, `…_bg.wasm`.
const HASHED: &str = r"-[0-9a-f]{16}(_bg)?\.[a-z0-9]+$";
/// What hardly ever changes, and does no harm if it is a day old.
const LASTING: &str = r"/(fonts|icons)/.*\.(woff2|svg|png)$";
/// The page that other sites show in a frame.
const EMBED: &str = r"/embed/v[0-9]+/([^/]*\.html)?$";
/// The page that makes the code of an embed, in its languages: it shows the embed.
const BUILDER: &str = r"/embed/([a-z]+/)?([^/]*\.html)?$";
/// The script that other sites link: they must get a new one soon, and must not wait for it at each visit.
const EMBED_SCRIPT: &str = r"/embed\.js$";
/// A page, by the address of its folder or by its file.
const PAGE: &str = r"(/|\.html)$";
/// The service worker.
const WORKER: &str = r"/sw\.js$";
/// What a browser runs or shows by itself, and could run script in.
const DOCUMENT: &str = r"(/|\.html|\.svg|\.xml|/sw\.js)$";
/// What is saved, not shown.
const EXPORT: &str = r"/export/.*[^/]$";

/// What a page may load and do (CSP level 3). `frame-ancestors` follows.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
    object-src 'none'; base-uri 'none'; form-action 'none'";
const TRUSTED_TYPES: &str = "require-trusted-types-for 'script'; trusted-types default";

/// Devices and services that the map has no use for are off, those that it uses are its own. Sharing is
/// a page's own by default, and where a system has none Chromium warns of its name.
/// Only the names of what a visitor would fear: the header goes with every page, unchanged ones too.
const PERMISSIONS: &str = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), \
    fullscreen=(self), screen-wake-lock=(self), clipboard-write=(self)";

/// A header and when it has which value.
#[derive(Debug)]
pub struct Rule {
    /// Its name.
    pub name: &'static str,
    /// The first that fits counts; the header is not sent where none does.
    pub values: Vec<Value>,
}

/// A value of a header.
#[derive(Debug)]
pub struct Value {
    /// Which paths it is for.
    pub pattern: String,
    /// The value; empty where the header is not to be sent.
    pub text: String,
    fits: Regex,
}

/// All rules.
#[derive(Debug)]
pub struct Rules(Vec<Rule>);

impl Rules {
    /// The rules for a site that these hosts may frame.
    ///
    /// # Errors
    /// A pattern is no regular expression.
    pub fn new(hosts: &Hosts) -> Result<Self> {
        let policy =
            |ancestors: &str| format!("{POLICY}; frame-ancestors {ancestors}; {TRUSTED_TYPES}");
        let (own, embed) = (policy("'none'"), policy(&hosts.sources()));
        let builder = own.replace("object-src", "frame-src 'self'; object-src");
        let packed = packed();
        let table: [(&'static str, &[(&str, &str)]); 12] = [
            (
                "Cache-Control",
                &[
                    (HASHED, "public, max-age=31536000, immutable"),
                    (LASTING, "public, max-age=86400"),
                    (EMBED_SCRIPT, "public, max-age=3600"),
                    (ANY, "no-cache"),
                ],
            ),
            ("Vary", &[(&packed, "Accept-Encoding")]),
            ("X-Content-Type-Options", &[(ANY, "nosniff")]),
            // Without includeSubDomains: the other hosts of the domain are not this site's to decide on.
            ("Strict-Transport-Security", &[(ANY, "max-age=31536000")]),
            // Files are public and the same for everybody. Those that an embed loads must reach it in a
            // frame that is sandboxed, where every origin is another one; pages and the worker need not.
            (
                "Cross-Origin-Resource-Policy",
                &[
                    (EMBED, "cross-origin"),
                    (PAGE, "same-origin"),
                    (WORKER, "same-origin"),
                    (ANY, "cross-origin"),
                ],
            ),
            (
                "Access-Control-Allow-Origin",
                &[(PAGE, ""), (WORKER, ""), (ANY, "*")],
            ),
            (
                "Content-Security-Policy",
                &[(EMBED, &embed), (BUILDER, &builder), (DOCUMENT, &own)],
            ),
            ("Referrer-Policy", &[(DOCUMENT, "no-referrer")]),
            ("Permissions-Policy", &[(PAGE, PERMISSIONS)]),
            ("Cross-Origin-Opener-Policy", &[(PAGE, "same-origin")]),
            // A host that is itself isolated shows only frames that are.
            ("Cross-Origin-Embedder-Policy", &[(EMBED, "require-corp")]),
            ("Content-Disposition", &[(EXPORT, "attachment")]),
        ];
        let rules = table.into_iter().map(|(name, values)| {
            let values = values
                .iter()
                .map(|(pattern, text)| Value::new(pattern, text));
            Ok(Rule {
                name,
                values: values.collect::<Result<_>>()?,
            })
        });
        Ok(Self(rules.collect::<Result<_>>()?))
    }

    /// The rules, in the order in which the headers are sent.
    pub fn iter(&self) -> impl Iterator<Item = &Rule> {
        self.0.iter()
    }

    /// The headers of a file at this path (`/fr/index.html`), names and values.
    pub fn of<'a>(&'a self, path: &'a str) -> impl Iterator<Item = (&'static str, &'a str)> {
        self.0
            .iter()
            .filter_map(|rule| Some((rule.name, rule.value(path)?)))
    }
}

impl Rule {
    /// The value for this path, if the header is sent with it.
    #[must_use]
    pub fn value(&self, path: &str) -> Option<&str> {
        let value = self.values.iter().find(|value| value.fits.is_match(path))?;
        Some(value.text.as_str()).filter(|text| !text.is_empty())
    }

    /// The value that every path has, if it is one and the same.
    #[must_use]
    pub fn constant(&self) -> Option<&str> {
        match &self.values[..] {
            [value] if value.pattern == ANY => Some(&value.text),
            _ => None,
        }
    }
}

impl Value {
    fn new(pattern: &str, text: &str) -> Result<Self> {
        Ok(Self {
            pattern: pattern.to_owned(),
            text: text.to_owned(),
            fits: Regex::new(pattern).with_context(|| format!("'{pattern}' is no pattern"))?,
        })
    }
}

/// What may stand beside a `.br` and a `.gz`.
fn packed() -> String {
    let endings: Vec<_> = media::ALL
        .iter()
        .filter(|media| media.compressible)
        .map(|media| media.extension)
        .collect();
    format!(r"(/|\.({}))$", endings.join("|"))
}
