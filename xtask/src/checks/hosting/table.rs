//! What each kind of address must answer with, written down apart from the rules.

use std::path::Path;

use anyhow::Result;

use crate::headers::Hosts;

/// A kind of address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Its name changes with its content.
    Hashed,
    /// A page, the one for what is not there included.
    Page,
    /// The page that other sites frame.
    Embed,
    /// The page that makes the code of an embed.
    Builder,
    /// The script that other sites link.
    Script,
    /// The service worker.
    Worker,
    /// A drawing or XML, which a browser shows as a document.
    Drawing,
    /// A drawing that may be a day old.
    Icon,
    /// A font or picture that may be a day old.
    Lasting,
    /// What is saved, not shown.
    Export,
    /// The dataset, and all else.
    File,
}

/// A file of the sample site: its path, what it is, its media type.
pub type Row = (&'static str, Kind, &'static str);

/// The sample site.
pub const FILES: [Row; 28] = [
    ("index.html", Kind::Page, "text/html; charset=utf-8"),
    ("404.html", Kind::Page, "text/html; charset=utf-8"),
    ("fr/index.html", Kind::Page, "text/html; charset=utf-8"),
    (
        "fr/regions/oriental/index.html",
        Kind::Page,
        "text/html; charset=utf-8",
    ),
    ("kiosk/index.html", Kind::Page, "text/html; charset=utf-8"),
    (
        "embed/v1/index.html",
        Kind::Embed,
        "text/html; charset=utf-8",
    ),
    (
        "embed/index.html",
        Kind::Builder,
        "text/html; charset=utf-8",
    ),
    (
        "embed/ar/index.html",
        Kind::Builder,
        "text/html; charset=utf-8",
    ),
    ("embed.js", Kind::Script, "text/javascript; charset=utf-8"),
    (
        "embed-builder.js",
        Kind::File,
        "text/javascript; charset=utf-8",
    ),
    (
        "app-0123456789abcdef.js",
        Kind::Hashed,
        "text/javascript; charset=utf-8",
    ),
    (
        "app-0123456789abcdef_bg.wasm",
        Kind::Hashed,
        "application/wasm",
    ),
    (
        "style-0123456789abcdef.css",
        Kind::Hashed,
        "text/css; charset=utf-8",
    ),
    (
        "fonts/kufi-0123456789abcdef.woff2",
        Kind::Hashed,
        "font/woff2",
    ),
    ("fonts/kufi.woff2", Kind::Lasting, "font/woff2"),
    ("boot.js", Kind::File, "text/javascript; charset=utf-8"),
    ("sw.js", Kind::Worker, "text/javascript; charset=utf-8"),
    ("data/tour.json", Kind::File, "application/json"),
    ("app.webmanifest", Kind::File, "application/manifest+json"),
    ("icons/icon.svg", Kind::Icon, "image/svg+xml"),
    ("icons/icon.png", Kind::Lasting, "image/png"),
    ("robots.txt", Kind::File, "text/plain; charset=utf-8"),
    ("token.html", Kind::Page, "text/html; charset=utf-8"),
    ("sitemap.xml", Kind::Drawing, "application/xml"),
    (
        "export/fr/tour-2025.ics",
        Kind::Export,
        "text/calendar; charset=utf-8",
    ),
    (
        "export/fr/tour-2025.gpx",
        Kind::Export,
        "application/gpx+xml",
    ),
    (
        "export/fr/tour-2025.kml",
        Kind::Export,
        "application/vnd.google-earth.kml+xml",
    ),
    (
        "export/fr/tour-2025.geojson",
        Kind::Export,
        "application/geo+json",
    ),
];

/// Addresses of nothing.
pub const MISSING: [&str; 12] = [
    "nothing",
    "nothing/",
    "fr/nothing.html",
    "fr/regions/",
    "fonts/",
    "data/nothing.json",
    "export/fr/nothing.ics",
    "embed/v1/nothing",
    "app-ffffffffffffffff.js",
    "boot.js/x",
    "%ff",
    "404.htm",
];

/// Addresses that lead out of the site, where the web's ends and the disk's begins.
pub const OUTSIDE: [&str; 5] = [
    "../secret",
    "%2e%2e/secret",
    "..%2fsecret",
    "fr/../../secret",
    "fr/..%5c..%5csecret",
];

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; \
    form-action 'none'; frame-ancestors ANCESTORS; require-trusted-types-for 'script'; trusted-types default";

/// Features that a page may use itself, and some that nobody may.
pub const PERMISSIONS: [&str; 7] = [
    "fullscreen=(self)",
    "screen-wake-lock=(self)",
    "clipboard-write=(self)",
    "geolocation=()",
    "camera=()",
    "microphone=()",
    "payment=()",
];

/// Headers with the values that they must have; without one they must not be sent.
pub type Expected = Vec<(&'static str, Option<String>)>;

impl Kind {
    /// The headers of an address of this kind, where `hosts` may frame the embeddable page.
    #[must_use]
    pub fn expected(self, hosts: &Hosts) -> Expected {
        let page = matches!(self, Self::Page | Self::Embed | Self::Builder);
        let document = page || matches!(self, Self::Worker | Self::Drawing | Self::Icon);
        let shared = !matches!(self, Self::Page | Self::Builder | Self::Worker);
        let ancestors = if self == Self::Embed {
            hosts.sources()
        } else {
            "'none'".to_owned()
        };
        let mut policy = POLICY.replace("ANCESTORS", &ancestors);
        if self == Self::Builder {
            policy = policy.replace("object-src", "frame-src 'self'; object-src");
        }
        let when = |condition: bool, text: &str| condition.then(|| text.to_owned());
        let fresh = match self {
            Self::Hashed => "public, max-age=31536000, immutable",
            Self::Script => "public, max-age=3600",
            Self::Icon | Self::Lasting => "public, max-age=86400",
            _ => "no-cache",
        };
        let sharing = if shared {
            "cross-origin"
        } else {
            "same-origin"
        };
        vec![
            ("Cache-Control", when(true, fresh)),
            ("X-Content-Type-Options", when(true, "nosniff")),
            ("Strict-Transport-Security", when(true, "max-age=31536000")),
            ("Content-Security-Policy", when(document, &policy)),
            ("Referrer-Policy", when(document, "no-referrer")),
            ("Cross-Origin-Opener-Policy", when(page, "same-origin")),
            ("Cross-Origin-Resource-Policy", when(true, sharing)),
            (
                "Cross-Origin-Embedder-Policy",
                when(self == Self::Embed, "require-corp"),
            ),
            (
                "Access-Control-Allow-Origin",
                when(shared && self != Self::Embed, "*"),
            ),
            (
                "Content-Disposition",
                when(self == Self::Export, "attachment"),
            ),
        ]
    }

    /// Whether `Permissions-Policy` goes with it.
    #[must_use]
    pub fn has_permissions(self) -> bool {
        matches!(self, Self::Page | Self::Embed | Self::Builder)
    }
}

/// The address of a file below the base path: pages answer at their folder.
#[must_use]
pub fn address(path: &str) -> &str {
    path.strip_suffix("index.html").unwrap_or(path)
}

/// Files of a line: too small to be compressed, by the build or by the server.
const TINY: [&str; 2] = ["robots.txt", "token.html"];

/// Whether there are compressed copies of the file.
#[must_use]
pub fn compressed(path: &str) -> bool {
    varies(path) && !TINY.contains(&path)
}

/// Whether there could be.
#[must_use]
pub fn varies(path: &str) -> bool {
    !matches!(
        Path::new(path).extension().and_then(|end| end.to_str()),
        Some("woff2" | "png")
    )
}

/// Writes the sample site, and beside it a file that must not come out.
///
/// # Errors
/// Files cannot be written.
pub fn write(folder: &Path, dist: &Path) -> Result<()> {
    for (path, _, _) in FILES {
        let file = dist.join(path);
        if let Some(parent) = file.parent() {
            std::fs::create_dir_all(parent)?;
        }
        let lines = if TINY.contains(&path) { 1 } else { 100 };
        std::fs::write(
            file,
            format!("A line of {path}, one of {lines}\n").repeat(lines),
        )?;
    }
    std::fs::write(folder.join("secret"), "secret")?;
    Ok(())
}
