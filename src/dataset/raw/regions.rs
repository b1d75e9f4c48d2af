//! `regions.json` and `sources.json`.

use super::Words;
use super::wire::wire;

wire! {
    /// `regions.json`: the regions, their highlights, and the cities.
    pub struct RegionsFile {
        /// Where the schema of this file is, for editors.
        #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
        pub schema: Option<String>,
        /// Version of the dataset, the same in every file that carries one.
        pub version: String,
        /// The languages, in the order of the menu.
        pub languages: Vec<RawLanguage>,
        /// Ids of the categories of highlights, in the order of the panel.
        pub categories: Vec<String>,
        /// Ids of the themes.
        pub themes: Vec<String>,
        /// Figures of the whole country.
        pub national: RawFigures,
        /// The regions, by number.
        pub regions: Vec<RawRegion>,
        /// Cities for labels, capitals included.
        pub cities: Vec<RawCity>,
    }

    /// A language of the interface.
    pub struct RawLanguage {
        /// `fr`, `ar`, `zgh`, `en` or `es`.
        pub id: String,
        /// Its own name: `Français`.
        pub name: String,
        /// Share of the French texts that it has, in per cent.
        pub complete: u32,
    }

    /// Area and population.
    pub struct RawFigures {
        /// Official area, square kilometres.
        pub area_km2: f64,
        /// Inhabitants at the census.
        pub population: u64,
        /// Year of the census.
        pub census: u32,
        /// Source ids of the area.
        pub area_sources: Vec<String>,
        /// Source ids of the population.
        pub population_sources: Vec<String>,
    }

    /// One region of the decree of 2015.
    pub struct RawRegion {
        /// ISO 3166-2:MA id, `MA-01` to `MA-12`.
        pub id: String,
        /// Part of its address, the same in every language: `draa-tafilalet`.
        pub slug: String,
        /// Its name in Arabic and in Tifinagh (`ar`, `zgh`), shown in every language.
        pub native_names: Words,
        /// City id of its seat.
        pub capital: String,
        /// Area and population.
        pub figures: RawFigures,
        /// Ids of its prefectures: `MA-TNG`.
        pub prefectures: Vec<String>,
        /// Ids of its provinces: `MA-TET`.
        pub provinces: Vec<String>,
        /// Its airports.
        pub airports: Vec<RawAirport>,
        /// Its railways.
        pub rail: RawRail,
        /// Theme ids, most telling first.
        pub themes: Vec<String>,
        /// Source ids of the themes.
        pub theme_sources: Vec<String>,
        /// Best season, only where a source says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub season: Option<RawSeason>,
        /// What to see, eight a region.
        pub highlights: Vec<RawHighlight>,
    }

    /// An airport.
    pub struct RawAirport {
        /// IATA code.
        pub iata: String,
        /// `[longitude, latitude]` in degrees.
        #[serde(default, deserialize_with = "super::position")]
        pub position: Vec<f64>,
    }

    /// What runs on rails.
    pub struct RawRail {
        /// Served by high-speed trains.
        pub high_speed: bool,
        /// Served by ordinary trains.
        pub conventional: bool,
        /// Source ids.
        pub sources: Vec<String>,
    }

    /// A season.
    pub struct RawSeason {
        /// Months, 1 to 12.
        pub months: Vec<u32>,
        /// `high`, `medium` or `low`.
        pub confidence: String,
        /// Source ids.
        pub sources: Vec<String>,
    }

    /// A highlight of a region.
    pub struct RawHighlight {
        /// Id: `medina-de-fes`.
        pub id: String,
        /// Category id.
        pub category: String,
        /// `[longitude, latitude]` in degrees.
        #[serde(default, deserialize_with = "super::position")]
        pub position: Vec<f64>,
        /// What the position stands for: `site`, `town` or `area`.
        pub precision: String,
        /// UNESCO listing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub unesco: Option<RawListing>,
        /// `high`, `medium` or `low`; low is marked as to be confirmed.
        pub confidence: String,
        /// Source ids.
        pub sources: Vec<String>,
    }

    /// A UNESCO listing.
    pub struct RawListing {
        /// `world-heritage`, `intangible-representative` or `global-geopark`.
        pub list: String,
        /// Year of the listing.
        pub year: u32,
    }

    /// A city for labels.
    pub struct RawCity {
        /// Id: `ouarzazate`.
        pub id: String,
        /// Region id.
        pub region: String,
        /// `[longitude, latitude]` in degrees.
        #[serde(default, deserialize_with = "super::position")]
        pub position: Vec<f64>,
        /// 0 = seat of a region, 1 = always, 2 = mid zoom, 3 = close zoom.
        pub rank: u32,
    }

    /// `sources.json`: where the facts come from, loaded when a reader asks. Made of `docs/SOURCES.md`'s entries.
    pub struct SourcesFile {
        /// Where the schema of this file is, for editors.
        #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
        pub schema: Option<String>,
        /// The sources, in the order of `docs/SOURCES.md`.
        pub sources: Vec<RawSource>,
    }

    /// A source.
    pub struct RawSource {
        /// Id: `P01`.
        pub id: String,
        /// Title, publisher and date, as one line.
        pub title: String,
        /// Address, plain https; absent where there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub url: Option<String>,
    }
}
