//! Answers of oEmbed 1.0 (oembed.com), as static files: one for each page of each language.

use quick_xml::escape::escape;
use serde_json::json;

use super::head::address;
use crate::dataset::Dataset;
use crate::locale::Locale;
use crate::route::{Mode, Page, Route};
use crate::text::{Texts, Ui, title};
use crate::tools::share_image;
use crate::tools::site::{Site, SiteFile, pages};

/// Width and height of the frame, CSS pixels.
const FRAME: [u32; 2] = [960, 640];
/// How long an answer may be kept, seconds: a day.
const KEPT: u32 = 86_400;

/// Where the answer for a page stands: `/oembed/fr/regions/oriental.json`, `/oembed/fr/country.json`.
pub(super) fn path(locale: Locale, page: &Page) -> String {
    let below = match page {
        Page::Country => "country".to_owned(),
        Page::Region(slug) => format!("regions/{slug}"),
        Page::Edition(id) => format!("tour/{id}"),
        Page::Stop(edition, id) => format!("tour/{edition}/{id}"),
    };
    format!("/oembed/{locale}/{below}.json")
}

/// The answers for all pages of a language.
pub(super) fn files<'a>(
    dataset: &'a Dataset,
    site: &'a Site,
    texts: &'a Texts,
) -> impl Iterator<Item = SiteFile> + 'a {
    pages(dataset).into_iter().map(move |page| {
        let path = path(texts.locale(), &page);
        let body = answer(dataset, site, texts, &page).to_string();
        SiteFile::new(path.trim_start_matches('/'), body)
    })
}

fn answer(dataset: &Dataset, site: &Site, texts: &Texts, page: &Page) -> serde_json::Value {
    let locale = texts.locale();
    let name = title(texts, dataset, page).text;
    let frame = Route {
        locale: Some(locale),
        mode: Mode::Embed,
        page: page.clone(),
        // The frame of an answer has a height of its own.
        fills: true,
        ..Route::default()
    };
    let [width, height] = FRAME;
    let html = format!(
        "<iframe src=\"{}\" width=\"{width}\" height=\"{height}\" title=\"{}\" loading=\"lazy\" \
         referrerpolicy=\"strict-origin\" allow=\"fullscreen; web-share; clipboard-write\"></iframe>",
        escape(site.url(&frame.href())),
        escape(&name),
    );
    let [thumbnail_width, thumbnail_height] = share_image::SIZE;
    json!({
        "version": "1.0",
        "type": "rich",
        "title": name,
        "provider_name": texts.ui(Ui::Title).text,
        "provider_url": address(site, locale, &Page::Country),
        "cache_age": KEPT,
        "width": width,
        "height": height,
        "html": html,
        "thumbnail_url": site.url(&share_image::path(dataset, locale, page)),
        "thumbnail_width": thumbnail_width,
        "thumbnail_height": thumbnail_height,
    })
}
