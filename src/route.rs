//! The address as a value: what is shown, in which language, in which presentation.
//!
//! [`Route::parse`] never fails and [`Route::href`] is its inverse; README.md lists the addresses.
//! What an address names may not exist: [`Route::nearest`] leads to what does.

mod query;

use crate::dataset::Dataset;
use crate::filter::Filter;
use crate::locale::Locale;
use crate::region::{Region, RegionId};
use crate::tour::Edition;

/// An address below the site's base path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// Its language; none where it names none (`/`).
    pub locale: Option<Locale>,
    /// Which of the three presentations.
    pub mode: Mode,
    /// What is shown.
    pub page: Page,
    /// Light, dark or as the system is, where the address says so.
    pub theme: Option<Theme>,
    /// Another dataset folder of the same origin, to preview a draft.
    pub data: Option<String>,
    /// Which themes and categories are shown.
    pub filter: Filter,
    /// The edition to compare with the one shown.
    pub compare: Option<String>,
    /// The kiosk's times.
    pub kiosk: KioskTimes,
    /// Whether a kiosk's controls stand low, for a child or a wheelchair.
    pub low: bool,
    /// Where a kiosk says each minute that it runs: a path of the same origin. Off by default.
    pub beat: Option<String>,
    /// Whether an embed fills its frame, whose height the host keeps; else the frame is to be as high as the content.
    pub fills: bool,
}

/// A presentation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// The site.
    #[default]
    Web,
    /// Inside another page.
    Embed,
    /// An unattended screen.
    Kiosk,
}

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The whole country.
    #[default]
    Country,
    /// The region of a slug.
    Region(String),
    /// The edition of an id.
    Edition(String),
    /// A stop of an edition, by their ids.
    Stop(String, String),
}

/// A choice of theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system is.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Seconds until the kiosk asks whether somebody is there, and until it starts anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KioskTimes {
    /// Seconds without a touch before the question.
    pub idle: u32,
    /// Seconds that the question stays.
    pub warn: u32,
}

impl Default for KioskTimes {
    fn default() -> Self {
        Self { idle: 60, warn: 30 }
    }
}

impl Mode {
    /// The word of `data-mode`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Embed => "embed",
            Self::Kiosk => "kiosk",
        }
    }
}

impl Page {
    /// The word of `data-page`.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Region(_) => "region",
            Self::Edition(_) => "edition",
            Self::Stop(..) => "stop",
        }
    }
}

impl Theme {
    /// The word of the address and of `data-theme`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads `auto`, `light` or `dark`.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Auto, Self::Light, Self::Dark]
            .into_iter()
            .find(|theme| theme.word() == word)
    }
}

impl Route {
    /// The route of an address below the base path: `/fr/regions/oriental/?theme=dark`.
    /// Whatever is not understood is left out.
    #[must_use]
    pub fn parse(address: &str) -> Self {
        let address = address.split('#').next().unwrap_or_default();
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let mut route = Self::default();
        let mut page = query::PageQuery::default();
        query::read(query, &mut route, &mut page);
        let segments: Vec<String> = path
            .split('/')
            .filter(|segment| !segment.is_empty() && *segment != "index.html")
            .map(|segment| query::decode(segment).to_ascii_lowercase())
            .collect();
        let mut segments = segments.iter().map(String::as_str);
        match segments.next() {
            Some("kiosk") => (route.mode, route.page) = (Mode::Kiosk, page.page()),
            Some("embed") => (route.mode, route.page) = (Mode::Embed, page.page()),
            Some(first) => {
                route.locale = Locale::ALL.into_iter().find(|locale| locale.tag() == first);
                route.page = match (segments.next(), segments.next(), segments.next()) {
                    (Some("regions"), Some(slug), _) => Page::Region(slug.to_owned()),
                    (Some("tour"), Some(edition), Some(stop)) => {
                        Page::Stop(edition.to_owned(), stop.to_owned())
                    }
                    (Some("tour"), edition, None) => {
                        Page::Edition(edition.unwrap_or_default().to_owned())
                    }
                    _ => Page::Country,
                };
            }
            None => route.locale = None,
        }
        route.page = query::plain(route.page);
        route.fills &= route.mode == Mode::Embed;
        if route.mode != Mode::Kiosk {
            (route.low, route.beat) = (false, None);
        }
        route
    }

    /// The address below the base path, starting with `/`. Ids in it are plain words, so nothing needs escaping.
    #[must_use]
    pub fn href(&self) -> String {
        match self.mode {
            Mode::Web => {
                let Some(locale) = self.locale else {
                    return query::write("/", self, false);
                };
                let path = match &self.page {
                    Page::Country => format!("/{locale}/"),
                    Page::Region(slug) => format!("/{locale}/regions/{slug}/"),
                    Page::Edition(edition) if edition.is_empty() => format!("/{locale}/tour/"),
                    Page::Edition(edition) => format!("/{locale}/tour/{edition}/"),
                    Page::Stop(edition, stop) => format!("/{locale}/tour/{edition}/{stop}/"),
                };
                query::write(&path, self, false)
            }
            Mode::Embed => query::write("/embed/v1/", self, true),
            Mode::Kiosk => query::write("/kiosk/", self, true),
        }
    }

    /// The language, French where the address names none.
    #[must_use]
    pub fn language(&self) -> Locale {
        self.locale.unwrap_or_default()
    }

    /// The same place showing another page.
    #[must_use]
    pub fn to(&self, page: Page) -> Self {
        Self {
            page,
            ..self.clone()
        }
    }

    /// The same page in another language.
    #[must_use]
    pub fn in_language(&self, locale: Locale) -> Self {
        Self {
            locale: Some(locale),
            ..self.clone()
        }
    }

    /// The nearest page that exists: the region, edition or stop named, else what contains it; and the filter without
    /// what does not exist.
    #[must_use]
    pub fn nearest(&self, dataset: &Dataset) -> Self {
        let page = match &self.page {
            Page::Country => Page::Country,
            Page::Region(slug) => match region_named(dataset, slug) {
                Some(region) => Page::Region(region.slug.clone()),
                None => Page::Country,
            },
            Page::Edition(id) => nearest_edition(dataset, id),
            Page::Stop(edition, stop) => {
                let has = |edition: &&Edition| edition.stop(stop).is_some();
                match dataset
                    .edition(edition)
                    .filter(has)
                    .or(dataset.editions.iter().find(has))
                {
                    Some(edition) => Page::Stop(edition.id.clone(), stop.clone()),
                    None => nearest_edition(dataset, edition),
                }
            }
        };
        let is_known = |id: &String| dataset.edition(id).is_some();
        Self {
            page,
            filter: self.filter.known(dataset),
            compare: self.compare.clone().filter(is_known),
            ..self.clone()
        }
    }
}

/// The region of a slug; hosts may name it by its ISO 3166-2 id too.
fn region_named<'a>(dataset: &'a Dataset, name: &str) -> Option<&'a Region> {
    dataset.region_of_slug(name).or_else(|| {
        let id = RegionId::parse(&name.to_ascii_uppercase())?;
        dataset.region(id)
    })
}

fn nearest_edition(dataset: &Dataset, id: &str) -> Page {
    match dataset.edition(id).or(dataset.editions.first()) {
        Some(edition) => Page::Edition(edition.id.clone()),
        None => Page::Country,
    }
}

/// What stands behind the site's base path (`/carte/`) in the path of an address; the whole path
/// where it does not start with the base.
#[must_use]
pub fn below_base<'a>(base: &str, path: &'a str) -> &'a str {
    let base = base.trim_end_matches('/');
    match path.strip_prefix(base) {
        Some(rest) if rest.starts_with('/') => rest,
        Some("") => "/",
        _ => path,
    }
}
