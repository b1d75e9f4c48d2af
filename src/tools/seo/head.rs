//! The tags of a page's head, but for what every page has in common (charset, viewport, styles, scripts).

use super::description::description;
use super::tags::Tags;
use super::{default_texts, json_ld, manifest, oembed};
use crate::dataset::Dataset;
use crate::locale::Locale;
use crate::route::{Mode, Page};
use crate::text::{Phrase, Texts, Ui, heading, title};
use crate::tools::share_image;
use crate::tools::site::{Bundle, Site, route};

/// Title, description, canonical address, other languages, Open Graph, oEmbed, manifest and icons of a
/// page in the language of `texts`. Lines of HTML; every value is escaped.
#[must_use]
pub fn head(bundle: &Bundle, site: &Site, texts: &Texts, page: &Page) -> String {
    let dataset = &bundle.dataset;
    let locale = texts.locale();
    let mut tags = Tags::default();
    let title = title(texts, dataset, page);
    let about = description(texts, dataset, page);
    let url = address(site, locale, page);
    words(&mut tags, &title, &about);
    tags.link("canonical", &url);
    alternates(&mut tags, site, page);
    open_graph(&mut tags, dataset, site, texts, page, &url);
    tags.void(
        "link",
        &[
            ("rel", Some("alternate")),
            ("type", Some("application/json+oembed")),
            ("href", Some(&site.url(&oembed::path(locale, page)))),
            ("title", Some(&title.text)),
        ],
    );
    manifest_and_icons(&mut tags, site, locale);
    tags.finish()
}

/// JSON-LD of a page in the language of `texts`. It stands at the end of the page: nobody waits for it, and before
/// the map it would keep the first picture back.
#[must_use]
pub fn structured_data(bundle: &Bundle, site: &Site, texts: &Texts, page: &Page) -> String {
    let mut tags = Tags::default();
    tags.json_ld(&json_ld::graph(bundle, site, texts, page));
    tags.finish()
}

/// The head of `/`, where a visitor chooses the language.
#[must_use]
pub fn language_choice_head(bundle: &Bundle, site: &Site) -> String {
    let mut tags = Tags::default();
    if let Some(texts) = default_texts(bundle) {
        let page = Page::Country;
        words(
            &mut tags,
            &title(texts, &bundle.dataset, &page),
            &description(texts, &bundle.dataset, &page),
        );
        let url = site.url("/");
        tags.link("canonical", &url);
        alternates(&mut tags, site, &page);
        open_graph(&mut tags, &bundle.dataset, site, texts, &page, &url);
        manifest_and_icons(&mut tags, site, texts.locale());
    }
    tags.finish()
}

/// The head of the page for addresses that do not exist.
#[must_use]
pub fn not_found_head(bundle: &Bundle, site: &Site) -> String {
    unlisted(bundle, site, None)
}

/// The head of the pages that other sites and screens show (`/embed/v1/`, `/kiosk/`): they are the country's page
/// over again, so lists of results are led there.
#[must_use]
pub fn presentation_head(bundle: &Bundle, site: &Site, mode: Mode) -> String {
    let canonical = (mode != Mode::Web).then(|| site.url("/"));
    unlisted(bundle, site, canonical)
}

/// A page's whole address.
pub(super) fn address(site: &Site, locale: Locale, page: &Page) -> String {
    site.url(&route(locale, page.clone()).href())
}

/// The address for visitors of no listed language.
pub(super) fn default_address(site: &Site, page: &Page) -> String {
    match page {
        Page::Country => site.url("/"),
        _ => address(site, Locale::default(), page),
    }
}

fn unlisted(bundle: &Bundle, site: &Site, canonical: Option<String>) -> String {
    let mut tags = Tags::default();
    if let Some(texts) = default_texts(bundle) {
        let name = texts.ui(Ui::Title);
        tags.text("title", &[("lang", name.tag())], &name.text);
        tags.meta("robots", "noindex", None);
        if let Some(url) = canonical {
            tags.link("canonical", &url);
        }
        manifest_and_icons(&mut tags, site, texts.locale());
    }
    tags.finish()
}

fn words(tags: &mut Tags, title: &Phrase, about: &Phrase) {
    tags.text("title", &[("lang", title.tag())], &title.text);
    tags.meta("description", &about.text, about.tag());
}

fn alternates(tags: &mut Tags, site: &Site, page: &Page) {
    let languages = Locale::ALL.map(|locale| (locale.tag(), address(site, locale, page)));
    let default = ("x-default", default_address(site, page));
    for (tag, url) in languages.into_iter().chain([default]) {
        let attributes = [
            ("rel", Some("alternate")),
            ("hreflang", Some(tag)),
            ("href", Some(url.as_str())),
        ];
        tags.void("link", &attributes);
    }
}

/// The Open Graph protocol's tags (ogp.me), and the size of card that X shows.
fn open_graph(
    tags: &mut Tags,
    dataset: &Dataset,
    site: &Site,
    texts: &Texts,
    page: &Page,
    url: &str,
) {
    let about = heading(texts, dataset, page).text;
    let picture = site.url(&share_image::path(dataset, texts.locale(), page));
    let [width, height] = share_image::SIZE.map(|pixels| pixels.to_string());
    tags.property("og:type", "website")
        .property("og:site_name", &texts.ui(Ui::Title).text)
        .property("og:title", &title(texts, dataset, page).text)
        .property("og:description", &description(texts, dataset, page).text)
        .property("og:url", url)
        .property("og:locale", territory(texts.locale()));
    for other in Locale::ALL {
        if other != texts.locale() {
            tags.property("og:locale:alternate", territory(other));
        }
    }
    tags.property("og:image", &picture)
        .property("og:image:type", "image/png")
        .property("og:image:width", &width)
        .property("og:image:height", &height)
        .property(
            "og:image:alt",
            &format!("{} · {}", about, texts.ui(Ui::MapLabel).text),
        )
        .meta("twitter:card", "summary_large_image", None);
}

/// The language with a territory, as Open Graph wants it; English and Spanish as written here are European.
const fn territory(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => "fr_MA",
        Locale::Ar => "ar_MA",
        Locale::Zgh => "zgh_MA",
        Locale::En => "en_GB",
        Locale::Es => "es_ES",
    }
}

/// Paths on the page's own host: wherever the site is shown from, these come from there.
fn manifest_and_icons(tags: &mut Tags, site: &Site, locale: Locale) {
    tags.link("manifest", &site.path(&manifest::path(locale)));
    for (rel, file, kind, sizes) in [
        // Safari takes this one; the others prefer the drawing.
        ("icon", "/favicon.ico", "image/x-icon", "32x32"),
        ("icon", "/icons/icon.svg", "image/svg+xml", "any"),
        (
            "apple-touch-icon",
            "/icons/apple-touch-icon.png",
            "image/png",
            "180x180",
        ),
    ] {
        let attributes = [
            ("rel", Some(rel)),
            ("href", Some(&*site.path(file))),
            ("type", Some(kind)),
            ("sizes", Some(sizes)),
        ];
        tags.void("link", &attributes);
    }
}
