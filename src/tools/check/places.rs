//! Whether what has a position lies in its region.

use std::collections::BTreeSet;

use geo::{Contains, Coord, Distance, Euclidean, LineString, Polygon};
use svgtypes::{SimplePathSegment, SimplifyingPathParser};

use crate::dataset::extent;
use crate::dataset::raw::ProvincesFile;
use crate::dataset::{CountryMap, Field, File, Kind, Problem, RawDataset, Step, Weight};
use crate::projection::Position;
use crate::region::RegionId;

/// How far outside the simplified shape of its region a place by the sea or a border may lie, kilometres.
const TOLERANCE: f64 = 5.0;

/// Everything that lies outside its region.
pub(super) fn outside(raw: &RawDataset, map: &CountryMap) -> Vec<Problem> {
    let shapes: Vec<Shape> = map
        .shapes
        .iter()
        .map(|shape| Shape::read(&shape.path))
        .collect();
    let mut problems = Vec::new();
    let mut check = |file, path: Vec<Step>, region: &str, position: &[f64]| {
        let (Some(id), &[lon, lat]) = (RegionId::parse(region), position) else {
            return;
        };
        let Some(shape) = shapes
            .get(id.index())
            .filter(|_| extent::contains(lon, lat))
        else {
            return;
        };
        let point = map.projection.project(Position { lon, lat });
        let kilometres = shape.distance(Coord {
            x: point.x,
            y: point.y,
        }) * map.metres
            / 1000.0;
        if kilometres.is_finite() && kilometres > TOLERANCE {
            let kind = Kind::OutsideRegion(id, kilometres);
            problems.push(Problem::new(file, Field(path), kind, Weight::Mend));
        }
    };
    for (e, edition) in raw.tour.editions.iter().enumerate() {
        for (s, stop) in edition.stops.iter().enumerate() {
            let path = path(&[("editions", e), ("stops", s)]);
            check(File::Tour, path, &stop.region, &stop.position);
        }
    }
    for (c, city) in raw.regions.cities.iter().enumerate() {
        let path = path(&[("cities", c)]);
        check(File::Regions, path, &city.region, &city.position);
    }
    for (r, region) in raw.regions.regions.iter().enumerate() {
        for (h, highlight) in region.highlights.iter().enumerate() {
            let path = path(&[("regions", r), ("highlights", h)]);
            check(File::Regions, path, &region.id, &highlight.position);
        }
        for (a, airport) in region.airports.iter().enumerate() {
            let path = path(&[("regions", r), ("airports", a)]);
            check(File::Regions, path, &region.id, &airport.position);
        }
    }
    problems
}

/// Prefectures and provinces that the geometry does not have, or has in another region.
pub(super) fn provinces(raw: &RawDataset, provinces: &ProvincesFile) -> Vec<Problem> {
    let known: BTreeSet<(&str, &str)> = provinces
        .provinces
        .iter()
        .map(|province| (province.region.as_str(), province.id.as_str()))
        .collect();
    let mut problems = Vec::new();
    for (r, region) in raw.regions.regions.iter().enumerate() {
        for (key, list) in [
            ("prefectures", &region.prefectures),
            ("provinces", &region.provinces),
        ] {
            for (index, id) in list.iter().enumerate() {
                if !known.contains(&(region.id.as_str(), id.as_str())) {
                    let mut path = path(&[("regions", r)]);
                    path.pop();
                    path.push(Step::Key(key.to_owned()));
                    path.push(Step::Index(index));
                    let kind = Kind::UnknownProvince(id.clone());
                    problems.push(Problem::new(File::Regions, Field(path), kind, Weight::Mend));
                }
            }
        }
    }
    problems
}

/// The steps to a position.
fn path(lists: &[(&str, usize)]) -> Vec<Step> {
    let mut steps = Vec::new();
    for (key, index) in lists {
        steps.push(Step::Key((*key).to_owned()));
        steps.push(Step::Index(*index));
    }
    steps.push(Step::Key("position".to_owned()));
    steps
}

/// A region's rings, in map units.
struct Shape(Vec<Polygon>);

impl Shape {
    /// Reads SVG path data; curves, of which there are none, would become straight lines.
    fn read(path: &str) -> Self {
        let mut rings: Vec<Vec<Coord>> = Vec::new();
        for segment in SimplifyingPathParser::from(path).map_while(Result::ok) {
            let (x, y) = match segment {
                SimplePathSegment::MoveTo { x, y } => {
                    rings.push(Vec::new());
                    (x, y)
                }
                SimplePathSegment::LineTo { x, y }
                | SimplePathSegment::CurveTo { x, y, .. }
                | SimplePathSegment::Quadratic { x, y, .. } => (x, y),
                SimplePathSegment::ClosePath => continue,
            };
            if let Some(ring) = rings.last_mut() {
                ring.push(Coord { x, y });
            }
        }
        let polygons = rings.into_iter().filter(|ring| ring.len() > 2);
        Self(
            polygons
                .map(|ring| Polygon::new(LineString::new(ring), Vec::new()))
                .collect(),
        )
    }

    /// Distance from a point in map units, 0 inside (even-odd); infinite from an empty shape.
    fn distance(&self, point: Coord) -> f64 {
        let point = geo::Point::from(point);
        let inside = self.0.iter().filter(|ring| ring.contains(&point)).count() % 2 == 1;
        if inside {
            return 0.0;
        }
        let edges = self
            .0
            .iter()
            .map(|ring| Euclidean.distance(&point, ring.exterior()));
        edges.fold(f64::INFINITY, f64::min)
    }
}
