//! Media types by the ends of names, and which of them compression shrinks.

use std::path::Path;

/// What a file of this ending is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Media {
    /// The ending, without its dot.
    pub extension: &'static str,
    /// The media type (IANA), with its charset where it has one.
    pub name: &'static str,
    /// Whether it is not compressed in itself.
    pub compressible: bool,
}

/// What a name of no known ending is.
pub const UNKNOWN: &str = "application/octet-stream";

const fn text(extension: &'static str, name: &'static str) -> Media {
    Media {
        extension,
        name,
        compressible: true,
    }
}

const fn packed(extension: &'static str, name: &'static str) -> Media {
    Media {
        extension,
        name,
        compressible: false,
    }
}

/// The endings that a site may hold.
pub const ALL: [Media; 20] = [
    text("html", "text/html; charset=utf-8"),
    text("css", "text/css; charset=utf-8"),
    text("js", "text/javascript; charset=utf-8"),
    text("mjs", "text/javascript; charset=utf-8"),
    text("json", "application/json"),
    text("geojson", "application/geo+json"),
    text("webmanifest", "application/manifest+json"),
    text("wasm", "application/wasm"),
    text("svg", "image/svg+xml"),
    text("xml", "application/xml"),
    text("txt", "text/plain; charset=utf-8"),
    text("ics", "text/calendar; charset=utf-8"),
    text("gpx", "application/gpx+xml"),
    text("kml", "application/vnd.google-earth.kml+xml"),
    text("ttf", "font/ttf"),
    packed("woff2", "font/woff2"),
    packed("png", "image/png"),
    packed("jpg", "image/jpeg"),
    packed("webp", "image/webp"),
    packed("ico", "image/x-icon"),
];

/// The entry of a file's ending.
#[must_use]
pub fn of(file: &Path) -> Option<&'static Media> {
    let own = file.extension()?.to_str()?;
    ALL.iter().find(|media| media.extension == own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_ending_counts() {
        let name = |file| of(Path::new(file)).map(|media| media.name);
        assert_eq!(name("app_bg.wasm"), Some("application/wasm"));
        assert_eq!(name("a.geojson"), Some("application/geo+json"));
        assert_eq!(name("a.js.br"), None);
        assert_eq!(name("json"), None);
    }

    #[test]
    fn no_ending_stands_twice() {
        for media in &ALL {
            let same = ALL
                .iter()
                .filter(|other| other.extension == media.extension);
            assert_eq!(same.count(), 1, "{}", media.extension);
        }
    }
}
