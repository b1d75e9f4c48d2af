//! Web app manifests (W3C), one a language.

use serde_json::json;

use crate::locale::Locale;
use crate::text::{Texts, Ui};
use crate::tools::icons;
use crate::tools::palette::{NoColour, Palette};
use crate::tools::site::{Site, SiteFile};

/// Where the manifest of a language stands.
pub(super) fn path(locale: Locale) -> String {
    format!("/manifest-{locale}.webmanifest")
}

/// The manifest of a language. All of them are one app (`id`), started in another language.
///
/// # Errors
/// The stylesheets lack the colour of the paper.
pub(super) fn file(texts: &Texts, site: &Site) -> Result<SiteFile, NoColour> {
    let locale = texts.locale();
    let paper = Palette::read().colour("paper")?.to_string();
    let icon = |file: &str, sizes: &str, kind: &str, purpose: &str| json!({"src": file, "sizes": sizes, "type": kind, "purpose": purpose});
    let mut images = vec![icon("icons/icon.svg", "any", "image/svg+xml", "any")];
    for image in icons::INSTALLED {
        let size = format!("{0}x{0}", image.size);
        images.push(icon(image.path, &size, "image/png", image.purpose));
    }
    let (name, short_name) = (texts.ui(Ui::Title), texts.ui(Ui::Country));
    let manifest = json!({
        "id": site.path("/"),
        "name": name.text,
        "short_name": short_name.text,
        "description": texts.ui(Ui::Description).text,
        "lang": locale.tag(),
        "dir": locale.dir(),
        "start_url": format!("{locale}/"),
        "scope": "./",
        "display": "standalone",
        "background_color": paper,
        "theme_color": paper,
        "categories": ["travel"],
        "icons": images,
    });
    let file = path(locale);
    Ok(SiteFile::new(
        file.trim_start_matches('/'),
        manifest.to_string(),
    ))
}
