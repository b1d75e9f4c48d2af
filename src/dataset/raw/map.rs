//! `map.json` and `provinces.json`.

use super::wire::wire;

wire! {
    /// `map.json`: the country's geometry in map units, y downwards, made by `cargo run --bin geometry`.
    pub struct MapFile {
        /// Where the schema of this file is, for editors.
        #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
        pub schema: Option<String>,
        /// Whose data the geometry is; shown on the map.
        pub attribution: String,
        /// SPDX id of its licence.
        pub license: String,
        /// The projection of every coordinate in this file.
        pub projection: RawProjection,
        /// Width and height of the country's frame in map units; the frame starts at 0, 0.
        pub size: [f64; 2],
        /// The regions, by number.
        pub regions: Vec<RawShape>,
        /// Borders between two regions, each once.
        pub borders: Vec<RawBorder>,
        /// Coast and outer border, SVG path data.
        pub outline: String,
        /// The coast alone, thinned, SVG path data: what wide faint lines are drawn along. The outline where there is none.
        #[serde(default)]
        pub shoals: String,
        /// Land of the neighbours, without any border, SVG path data.
        pub land: String,
        /// Meridians and parallels every five degrees, SVG path data.
        pub graticule: String,
    }

    /// Lambert conformal conic with two standard parallels (EPSG method 9802) on WGS84.
    /// `x = (easting - west) / metres`, `y = (north - northing) / metres`.
    pub struct RawProjection {
        /// The same as a PROJ string, for other programs.
        pub proj: String,
        /// Latitude of origin, degrees.
        pub lat_0: f64,
        /// Central meridian, degrees.
        pub lon_0: f64,
        /// First standard parallel, degrees.
        pub lat_1: f64,
        /// Second standard parallel, degrees.
        pub lat_2: f64,
        /// Easting of x = 0, metres.
        pub west: f64,
        /// Northing of y = 0, metres.
        pub north: f64,
        /// Metres in a map unit.
        pub metres: f64,
    }

    /// The shape of a region or a province.
    pub struct RawShape {
        /// Region or province id.
        pub id: String,
        /// SVG path data.
        pub path: String,
        /// `[left, top, right, bottom]`.
        pub bounds: [f64; 4],
        /// Where its label stands best.
        pub anchor: [f64; 2],
        /// Ids of those it shares a border with.
        pub neighbours: Vec<String>,
    }

    /// A border between two regions.
    pub struct RawBorder {
        /// The two ids.
        pub between: [String; 2],
        /// SVG path data, open lines.
        pub path: String,
    }

    /// `provinces.json`: a finer level of the geometry, loaded on demand. Same projection as `map.json`.
    pub struct ProvincesFile {
        /// Where the schema of this file is, for editors.
        #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
        pub schema: Option<String>,
        /// Whose data the geometry is.
        pub attribution: String,
        /// SPDX id of its licence.
        pub license: String,
        /// The twelve regions at the finer level.
        pub regions: Vec<RawFineShape>,
        /// The 75 prefectures and provinces.
        pub provinces: Vec<RawProvince>,
    }

    /// The shape of a region at the finer level.
    pub struct RawFineShape {
        /// Region id.
        pub id: String,
        /// SVG path data.
        pub path: String,
    }

    /// A province or prefecture.
    pub struct RawProvince {
        /// Id: `MA-TET`.
        pub id: String,
        /// Id of its region.
        pub region: String,
        /// SVG path data.
        pub path: String,
        /// Where its label stands best, map units.
        pub anchor: [f64; 2],
    }
}
