//! An edition in a language, as all formats tell it.

use chrono::{DateTime, Utc};

use crate::dataset::raw::{RawSource, SourcesFile};
use crate::route::Page;
use crate::text::Texts;
use crate::tools::site::{Site, route};
use crate::tour::{Edition, LegKind, Stop};

/// An edition, the words to tell it in, and the site whose pages it links to. Its words are in `words`.
pub(super) struct Itinerary<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// The words.
    pub texts: &'a Texts,
    /// The site.
    pub site: &'a Site,
    /// Titles and addresses of the sources.
    pub sources: &'a SourcesFile,
    /// The dataset's version.
    pub version: &'a str,
    /// The time of that version.
    pub stamp: DateTime<Utc>,
}

impl Itinerary<'_> {
    /// The whole address of the edition's page.
    pub fn url(&self) -> String {
        self.page(Page::Edition(self.edition.id.clone()))
    }

    /// The whole address of a stop's page.
    pub fn stop_url(&self, stop: &Stop) -> String {
        self.page(Page::Stop(self.edition.id.clone(), stop.id.clone()))
    }

    /// `[west, south, east, north]` of the stops, degrees; none without stops.
    pub fn bounds(&self) -> Option<[f64; 4]> {
        let corner = |stop: &Stop| {
            let (lon, lat) = (stop.position.lon, stop.position.lat);
            [lon, lat, lon, lat]
        };
        self.edition.stops.iter().map(corner).reduce(|a, b| {
            [
                a[0].min(b[0]),
                a[1].min(b[1]),
                a[2].max(b[2]),
                a[3].max(b[3]),
            ]
        })
    }

    /// The stops that follow each other with none unknown between them, two or more at a time: a line
    /// through them passes by nothing that nobody knows of.
    pub fn runs(&self) -> Vec<Vec<&Stop>> {
        let mut runs: Vec<Vec<&Stop>> = Vec::new();
        for leg in self.edition.legs() {
            match runs.last_mut() {
                Some(run) if leg.kind != LegKind::Gap => run.push(leg.to),
                None if leg.kind != LegKind::Gap => runs.push(vec![leg.from, leg.to]),
                _ => runs.push(vec![leg.to]),
            }
        }
        runs.retain(|run| run.len() > 1);
        runs
    }

    /// The sources of these ids, in this order; an id that `sources.json` lacks stands for itself.
    pub fn sources(&self, ids: &[String]) -> Vec<RawSource> {
        let known = |id: &String| self.sources.sources.iter().find(|source| source.id == *id);
        let bare = |id: &String| RawSource {
            id: id.clone(),
            ..RawSource::default()
        };
        ids.iter()
            .map(|id| known(id).cloned().unwrap_or_else(|| bare(id)))
            .collect()
    }

    fn page(&self, page: Page) -> String {
        self.site.url(&route(self.texts.locale(), page).href())
    }
}

/// Degrees with at most six decimals (a tenth of a metre), as RFC 5545 (3.8.1.6) and RFC 7946 (11.2) advise.
pub(super) fn degrees(angle: f64) -> f64 {
    (angle * 1e6).round() / 1e6
}
