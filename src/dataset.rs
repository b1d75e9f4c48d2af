//! The dataset: raw files in, checked domain types out.

mod digest;
pub(crate) mod extent;
mod link;
mod place;
mod problem;
pub mod raw;
pub(crate) mod terms;
mod validate;

pub use digest::digest;
pub use link::is_plain_https;
pub use problem::{Field, File, Kind, Problem, Step, Weight};
#[cfg(feature = "tools")]
pub use validate::{Coverage, coverage, review, validate_source_titles, validate_texts};
pub use validate::{RawDataset, TextPath, is_complete, is_refused, validate, wanted};

use crate::camera::Extent;
use crate::date::Day;
use crate::ground::Ground;
use crate::projection::{Point, Projection};
use crate::region::{City, Figures, Region, RegionId};
use crate::tour::Edition;
use raw::{ProvincesFile, RawProvince};

/// All that is shown but the words. Immutable once made.
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    /// Version of `tour.json` and `regions.json`.
    pub version: String,
    /// How complete each language is, per cent, in the order of [`Locale::ALL`](crate::locale::Locale::ALL).
    pub complete: [u32; 5],
    /// Ids of the categories of highlights, in the order of the panel.
    pub categories: Vec<String>,
    /// Figures of the whole country.
    pub national: Figures,
    /// The twelve regions, by number.
    pub regions: Vec<Region>,
    /// Cities for labels, capitals included.
    pub cities: Vec<City>,
    /// The editions of the tour, newest first; never empty.
    pub editions: Vec<Edition>,
    /// The geometry.
    pub map: CountryMap,
}

/// The country's geometry in map units, y downwards.
#[derive(Clone, Debug, PartialEq)]
pub struct CountryMap {
    /// Whose data the geometry is.
    pub attribution: String,
    /// From positions to map units.
    pub projection: Projection,
    /// Metres in a map unit.
    pub metres: f64,
    /// Width and height of the country's frame, which starts at 0, 0.
    pub size: [f64; 2],
    /// The twelve regions, by number.
    pub shapes: Vec<Shape>,
    /// Which region lies where, coarsely.
    pub ground: Ground,
    /// All inner borders, each once, SVG path data.
    pub borders: String,
    /// Coast and outer border, SVG path data.
    pub outline: String,
    /// The coast, thinned, SVG path data.
    pub shoals: String,
    /// Land of the neighbours, SVG path data.
    pub land: String,
    /// Meridians and parallels, SVG path data.
    pub graticule: String,
}

/// A region's shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Its region.
    pub id: RegionId,
    /// SVG path data.
    pub path: String,
    /// `[left, top, right, bottom]`.
    pub bounds: [f64; 4],
    /// Where its label stands best.
    pub anchor: Point,
    /// The regions it shares a border with.
    pub neighbours: Vec<RegionId>,
}

/// A province or prefecture, of the finer level of the geometry.
#[derive(Clone, Debug, PartialEq)]
pub struct Province {
    /// Its id: `MA-TET`.
    pub id: String,
    /// Its region.
    pub region: RegionId,
    /// SVG path data.
    pub path: String,
    /// Where its label stands best.
    pub anchor: Point,
}

impl Province {
    /// The provinces of a file, less those of no region.
    #[must_use]
    pub fn all(file: ProvincesFile) -> Vec<Self> {
        let read = |raw: RawProvince| {
            Some(Self {
                region: RegionId::parse(&raw.region)?,
                anchor: Point {
                    x: raw.anchor[0],
                    y: raw.anchor[1],
                },
                id: raw.id,
                path: raw.path,
            })
        };
        file.provinces.into_iter().filter_map(read).collect()
    }
}

impl CountryMap {
    /// The shape of a region.
    #[must_use]
    pub fn shape(&self, id: RegionId) -> Option<&Shape> {
        self.shapes.iter().find(|shape| shape.id == id)
    }

    /// Where the country lies.
    #[must_use]
    pub fn extent(&self) -> Extent {
        Extent::around(self.shapes.iter().map(|shape| shape.bounds))
    }
}

impl Dataset {
    /// The region of an id. A dataset holds all twelve, in order.
    #[must_use]
    pub fn region(&self, id: RegionId) -> Option<&Region> {
        self.regions.get(id.index())
    }

    /// The region of a slug.
    #[must_use]
    pub fn region_of_slug(&self, slug: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.slug == slug)
    }

    /// The edition of an id.
    #[must_use]
    pub fn edition(&self, id: &str) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.id == id)
    }

    /// The day that the dataset is of, where its version is one: `2025.12.1`.
    #[must_use]
    pub fn as_of(&self) -> Option<Day> {
        let mut parts = self.version.split('.');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let whole = parts.next().is_none();
        let day = Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        day.ok().filter(|_| whole)
    }

    /// The city of an id.
    #[must_use]
    pub fn city(&self, id: &str) -> Option<&City> {
        self.cities.iter().find(|city| city.id == id)
    }
}
