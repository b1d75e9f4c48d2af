//! Draws the geometry of the map: from the `TopoJSON` of the npm packages to `map.json` and `provinces.json`.
//!
//! Everything is drawn on a grid of a tenth of a map unit, and only the arcs that neighbours share are ever changed,
//! so that neighbours meet exactly in whatever is drawn.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use geo::{Contains, InteriorPoint, LineString, MultiPolygon, Polygon};

mod anchor;
mod dissolve;
mod format;
mod frame;
mod graticule;
mod land;
mod path;
mod repair;
mod shape;
mod simplify;
mod source;
mod tidy;
mod topology;

use crate::dataset::raw::{MapFile, ProvincesFile, RawBorder, RawFineShape, RawProvince, RawShape};
use anchor::Anchors;
use dissolve::dissolve;
use frame::Frame;
use source::Source;
use topology::{Face, GRID, Topology, Vertex};

const REGIONS: &str = "morocco-map/data/regions.json";
const PROVINCES: &str = "morocco-map/data/provinces.json";
const LAND: &str = "world-atlas/land-10m.json";

const ATTRIBUTION: &str = "© OpenStreetMap contributors";
const LICENSE: &str = "ODbL-1.0";

/// Rings smaller than this are left out, square map units.
const LEAST_ISLET: f64 = 1.0;
/// Least weight of a vertex on the map of the country, square map units.
const OVERVIEW: f64 = 1.4;
/// Least weight of a vertex at the finer level, square map units.
const FINE: f64 = 0.04;

/// Both files as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// `map.json`.
    pub map: String,
    /// `provinces.json`.
    pub provinces: String,
}

/// Why the geometry could not be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GeometryError {
    /// A file of an npm package cannot be read.
    Missing {
        /// Its path under `node_modules`.
        file: String,
        /// What the system says.
        error: String,
    },
    /// A file of an npm package is not as expected.
    Invalid {
        /// Its path under `node_modules`.
        file: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A province lies in no region.
    NoRegion {
        /// Its id.
        province: String,
    },
    /// Lines cross after the simplification, at this vertex in tenths of a map unit.
    Crossing(Vertex),
    /// The anchors set by hand, or the files drawn, are no sound JSON.
    Json(String),
}

impl fmt::Display for GeometryError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { file, error } => write!(
                out,
                "cannot read node_modules/{file}: {error}. Run `npm install` at the package's root first."
            ),
            Self::Invalid { file, reason } => write!(out, "node_modules/{file}: {reason}"),
            Self::NoRegion { province } => write!(out, "province {province} lies in no region"),
            Self::Crossing([x, y]) => {
                write!(
                    out,
                    "lines cross near {}, {}",
                    f64::from(*x) / GRID,
                    f64::from(*y) / GRID
                )
            }
            Self::Json(reason) => write!(out, "{reason}"),
        }
    }
}

impl std::error::Error for GeometryError {}

impl From<serde_json::Error> for GeometryError {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(error.to_string())
    }
}

/// Draws both files from the packages under `root/node_modules`.
///
/// # Errors
/// See [`GeometryError`].
pub fn draw(root: &Path) -> Result<Files, GeometryError> {
    let regions = Source::read(root, REGIONS)?;
    let provinces = Source::read(root, PROVINCES)?;
    let land = Source::read(root, LAND)?;
    let anchors = Anchors::by_hand()?;
    let region_of = region_of_each(&provinces, &regions)?;
    let group = |province: &str| region_of.get(province).cloned().unwrap_or_default();

    let frame = Frame::around(provinces.arcs.iter().flatten());
    let full = on_the_grid(&provinces, &frame).without_islets(LEAST_ISLET);
    let overview = thin(&dissolve(&full, group), OVERVIEW)?;
    let fine = thin(&full, FINE)?;
    Ok(Files {
        map: format::map(&map_file(&overview, &land, &frame, &anchors)?)?,
        provinces: format::provinces(&provinces_file(&fine, &region_of, &frame, &anchors))?,
    })
}

/// The region in which each province lies, by ids.
fn region_of_each(
    provinces: &Source,
    regions: &Source,
) -> Result<BTreeMap<String, String>, GeometryError> {
    let regions: Vec<_> = regions
        .faces
        .iter()
        .map(|face| (&face.id, degrees(regions, face)))
        .collect();
    let mut region_of = BTreeMap::new();
    for face in &provinces.faces {
        let inside = degrees(provinces, face).interior_point();
        let region = regions
            .iter()
            .find(|(_, shape)| inside.is_some_and(|point| shape.contains(&point)))
            .ok_or_else(|| GeometryError::NoRegion {
                province: face.id.clone(),
            })?;
        region_of.insert(face.id.clone(), region.0.clone());
    }
    Ok(region_of)
}

/// A face of a source as polygons in degrees; holes do not matter to where a province lies.
fn degrees(source: &Source, face: &Face) -> MultiPolygon<f64> {
    let polygon = |ring: Vec<crate::projection::Position>| {
        let line: LineString<f64> = ring.iter().map(|at| [at.lon, at.lat]).collect();
        Polygon::new(line, Vec::new())
    };
    source.rings(face).into_iter().map(polygon).collect()
}

fn on_the_grid(source: &Source, frame: &Frame) -> Topology {
    let vertices = |arc: &Vec<_>| -> Vec<Vertex> {
        arc.iter().map(|position| frame.vertex(*position)).collect()
    };
    let arcs = source
        .arcs
        .iter()
        .map(|arc| tidy::tidy(&vertices(arc)))
        .collect();
    Topology {
        arcs,
        faces: source.faces.clone(),
    }
}

fn thin(topology: &Topology, tolerance: f64) -> Result<Topology, GeometryError> {
    repair::repair(simplify::simplify(topology, tolerance)).map_err(GeometryError::Crossing)
}

fn map_file(
    regions: &Topology,
    land: &Source,
    frame: &Frame,
    anchors: &Anchors,
) -> Result<MapFile, GeometryError> {
    let country = dissolve(regions, |_| "MA".into());
    let outline: Vec<_> = country
        .faces
        .iter()
        .flat_map(|face| country.rings(face))
        .collect();
    let borders = regions.borders();
    let shape = |face: &Face| {
        let rings = regions.rings(face);
        RawShape {
            id: face.id.clone(),
            path: path::closed(&rings),
            bounds: bounds(&rings),
            anchor: anchors.place(&face.id, &rings, &frame.raw),
            neighbours: neighbours(&face.id, borders.keys()),
        }
    };
    let border = |(between, arcs): (&[String; 2], &Vec<usize>)| {
        let lines: Vec<_> = arcs.iter().map(|arc| regions.arcs[*arc].clone()).collect();
        RawBorder {
            between: between.clone(),
            path: path::open(&lines),
        }
    };
    let around = land::around(land, &outline, frame).map_err(GeometryError::Crossing)?;
    Ok(MapFile {
        schema: Some("schema/map.schema.json".into()),
        attribution: ATTRIBUTION.into(),
        license: LICENSE.into(),
        projection: frame.raw.clone(),
        size: frame.size,
        regions: regions.faces.iter().map(shape).collect(),
        borders: borders.iter().map(border).collect(),
        land: around.land,
        outline: path::closed(&outline),
        shoals: around.shoals,
        graticule: graticule::graticule(frame),
    })
}

fn neighbours<'a>(id: &str, pairs: impl Iterator<Item = &'a [String; 2]>) -> Vec<String> {
    let others = pairs.filter_map(|[one, other]| match id {
        _ if id == one => Some(other),
        _ if id == other => Some(one),
        _ => None,
    });
    let mut others: Vec<String> = others.cloned().collect();
    others.sort();
    others
}

fn bounds(rings: &[Vec<Vertex>]) -> [f64; 4] {
    let all = || rings.iter().flatten();
    let edge = |value: Option<i32>| f64::from(value.unwrap_or_default()) / GRID;
    [
        edge(all().map(|vertex| vertex[0]).min()),
        edge(all().map(|vertex| vertex[1]).min()),
        edge(all().map(|vertex| vertex[0]).max()),
        edge(all().map(|vertex| vertex[1]).max()),
    ]
}

fn provinces_file(
    provinces: &Topology,
    region_of: &BTreeMap<String, String>,
    frame: &Frame,
    anchors: &Anchors,
) -> ProvincesFile {
    let group = |province: &str| region_of.get(province).cloned().unwrap_or_default();
    let regions = dissolve(provinces, group);
    let fine = |face: &Face| RawFineShape {
        id: face.id.clone(),
        path: path::closed(&regions.rings(face)),
    };
    let province = |face: &Face| {
        let rings = provinces.rings(face);
        RawProvince {
            id: face.id.clone(),
            region: group(&face.id),
            path: path::closed(&rings),
            anchor: anchors.place(&face.id, &rings, &frame.raw),
        }
    };
    let mut shapes: Vec<_> = provinces.faces.iter().map(province).collect();
    shapes.sort_by(|a, b| (&a.region, &a.id).cmp(&(&b.region, &b.id)));
    ProvincesFile {
        schema: Some("schema/provinces.schema.json".into()),
        attribution: ATTRIBUTION.into(),
        license: LICENSE.into(),
        regions: regions.faces.iter().map(fine).collect(),
        provinces: shapes,
    }
}
