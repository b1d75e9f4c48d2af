//! The site as a whole: where it will stand, what it is made from, and the files that it consists of.

mod bundle;

pub use bundle::{Bundle, BundleError, read};

use std::fmt;

use crate::dataset::Dataset;
use crate::locale::Locale;
use crate::route::{Page, Route};

/// Where the site will stand: `https://carte.example/maroc/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    origin: String,
    base: String,
}

/// Why an address is none of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotASite(String);

impl fmt::Display for NotASite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "'{}' is no address of a site: write it as https://host/ or https://host/folder/",
            self.0
        )
    }
}

impl std::error::Error for NotASite {}

/// A file of the site: its path from the site's root, without a slash at its start, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteFile {
    /// `export/fr/tour-2025.ics`
    pub path: String,
    /// Its bytes.
    pub body: Vec<u8>,
}

impl SiteFile {
    /// A file of this path with these bytes.
    pub fn new(path: impl Into<String>, body: impl Into<Vec<u8>>) -> Self {
        Self {
            path: path.into(),
            body: body.into(),
        }
    }
}

impl Site {
    /// Reads `http://host:port/folder/` or `https://…`; a missing slash at the end is mended.
    ///
    /// # Errors
    /// It has another scheme, no host, or a query, fragment, user or character that cannot stand there.
    pub fn parse(url: &str) -> Result<Self, NotASite> {
        let refuse = || NotASite(url.to_owned());
        let rest = url
            .strip_prefix("https://")
            .or_else(|| url.strip_prefix("http://"))
            .ok_or_else(refuse)?;
        let (host, folder) = rest.split_once('/').unwrap_or((rest, ""));
        let fit = |text: &str, more: &str| {
            text.chars()
                .all(|sign| sign.is_ascii_alphanumeric() || more.contains(sign))
        };
        let parts_fit = folder
            .trim_end_matches('/')
            .split('/')
            .all(|part| part != "." && part != ".." && fit(part, "-._~"));
        if host.is_empty() || !fit(host, "-.:[]") || !parts_fit || folder.contains("//") {
            return Err(refuse());
        }
        let scheme = &url[..url.len() - rest.len()];
        let folder = folder.trim_matches('/');
        Ok(Self {
            origin: format!("{scheme}{host}"),
            base: if folder.is_empty() {
                "/".to_owned()
            } else {
                format!("/{folder}/")
            },
        })
    }

    /// Its path: `/` or `/maroc/`.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Its scheme, host and port: `https://carte.example`.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The path of a page or file of the site (which starts with a slash) on its host: `/maroc/fr/`.
    #[must_use]
    pub fn path(&self, below: &str) -> String {
        format!("{}{}", self.base.trim_end_matches('/'), below)
    }

    /// The whole address of a page or file of the site: `https://carte.example/maroc/fr/`.
    #[must_use]
    pub fn url(&self, below: &str) -> String {
        format!("{}{}", self.origin, self.path(below))
    }
}

/// Every page of a language: the country, the regions, the editions, the stops.
#[must_use]
pub fn pages(dataset: &Dataset) -> Vec<Page> {
    let regions = dataset
        .regions
        .iter()
        .map(|region| Page::Region(region.slug.clone()));
    let tour = dataset.editions.iter().flat_map(|edition| {
        let stops = edition
            .stops
            .iter()
            .map(|stop| Page::Stop(edition.id.clone(), stop.id.clone()));
        std::iter::once(Page::Edition(edition.id.clone())).chain(stops)
    });
    std::iter::once(Page::Country)
        .chain(regions)
        .chain(tour)
        .collect()
}

/// The route of a page in a language.
#[must_use]
pub fn route(locale: Locale, page: Page) -> Route {
    Route {
        locale: Some(locale),
        page,
        ..Route::default()
    }
}
