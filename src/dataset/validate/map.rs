//! `map.json`.

use super::common::{Twelve, region, schema};
use super::{Place, root};
use crate::dataset::raw::{MapFile, RawProjection, RawShape};
use crate::dataset::{CountryMap, File, Kind, Problem, Shape};
use crate::ground::Ground;
use crate::projection::{Point, Position, Projection};
use crate::region::RegionId;

/// Two ends of the country, north-east and south-west, which a sound projection puts inside the frame.
const ENDS: [Position; 2] = [
    Position {
        lon: -1.91,
        lat: 34.68,
    },
    Position {
        lon: -17.05,
        lat: 20.9,
    },
];

pub(super) fn read(raw: &MapFile, problems: &mut Vec<Problem>) -> CountryMap {
    let file = root(File::Map);
    schema(
        raw.schema.as_deref(),
        "schema/map.schema.json",
        file,
        problems,
    );
    let projection = Projection::new(&raw.projection);
    let [width, height] = raw.size;
    if !(is_length(width) && is_length(height)) {
        problems.push(file.key("size").refuse(Kind::NotAnArea));
    } else if !is_sound(&raw.projection, &projection, raw.size) {
        problems.push(file.key("projection").refuse(Kind::NotAProjection));
    }
    let lines = [
        ("outline", &raw.outline),
        ("shoals", &raw.shoals),
        ("land", &raw.land),
        ("graticule", &raw.graticule),
    ];
    for (key, path) in lines {
        if !path.is_empty() {
            check_path(path, file.key(key), problems);
        }
    }
    let shapes = shapes(&raw.regions, file.key("regions"), problems);
    let paths = shapes.iter().map(|shape| (shape.id, shape.path.as_str()));
    CountryMap {
        attribution: raw.attribution.clone(),
        projection,
        metres: raw.projection.metres,
        size: raw.size,
        ground: Ground::new(raw.size, paths),
        shapes,
        borders: borders(raw, file.key("borders"), problems),
        outline: raw.outline.clone(),
        shoals: if raw.shoals.is_empty() {
            raw.outline.clone()
        } else {
            raw.shoals.clone()
        },
        land: raw.land.clone(),
        graticule: raw.graticule.clone(),
    }
}

fn shapes(raw: &[RawShape], list: Place, problems: &mut Vec<Problem>) -> Vec<Shape> {
    let mut twelve = Twelve::default();
    let mut shapes = [const { None }; RegionId::COUNT];
    for (index, raw) in raw.iter().enumerate() {
        let place = list.at(index);
        check_path(&raw.path, place.key("path"), problems);
        let [left, top, right, bottom] = raw.bounds;
        let fits = raw.bounds.iter().all(|edge| edge.is_finite()) && left < right && top < bottom;
        if !fits {
            problems.push(place.key("bounds").refuse(Kind::NotAnArea));
        }
        let [x, y] = raw.anchor;
        if !(x.is_finite() && y.is_finite()) {
            problems.push(place.key("anchor").refuse(Kind::NotAnArea));
        }
        let (list, mut neighbours) = (place.key("neighbours"), Vec::new());
        for (index, id) in raw.neighbours.iter().enumerate() {
            neighbours.extend(region(id, list.at(index), problems));
        }
        if let Some(id) = twelve.take(&raw.id, place.key("id"), problems) {
            shapes[id.index()] = Some(Shape {
                id,
                path: raw.path.clone(),
                bounds: raw.bounds,
                anchor: Point { x, y },
                neighbours,
            });
        }
    }
    twelve.end(list, problems);
    shapes.into_iter().flatten().collect()
}

/// All inner borders as one path.
fn borders(raw: &MapFile, list: Place, problems: &mut Vec<Problem>) -> String {
    let mut path = String::new();
    for (index, border) in raw.borders.iter().enumerate() {
        let place = list.at(index);
        for (side, id) in border.between.iter().enumerate() {
            region(id, place.key("between").at(side), problems);
        }
        check_path(&border.path, place.key("path"), problems);
        path.push_str(&border.path);
    }
    path
}

/// Whether the parameters are those of a cone over the country, at the frame's scale.
fn is_sound(raw: &RawProjection, projection: &Projection, [width, height]: [f64; 2]) -> bool {
    let cone = [raw.lat_0, raw.lat_1, raw.lat_2]
        .iter()
        .all(|lat| (1.0..=80.0).contains(lat));
    cone && is_length(raw.metres)
        && (-180.0..=180.0).contains(&raw.lon_0)
        && ENDS.iter().all(|end| {
            let Point { x, y } = projection.project(*end);
            (0.0..=width).contains(&x) && (0.0..=height).contains(&y)
        })
}

/// A length in map units or metres that can be worked with.
fn is_length(length: f64) -> bool {
    length > 0.0 && length < 1e6
}

/// Refuses what is not path data: a line that starts with a move, of commands and numbers only.
fn check_path(path: &str, place: Place, problems: &mut Vec<Problem>) {
    let fit = |byte: u8| byte.is_ascii_digit() || b"MmLlHhVvZz -.,".contains(&byte);
    let starts = matches!(path.as_bytes().first(), Some(b'M' | b'm'));
    if !(starts && path.bytes().all(fit)) {
        problems.push(place.refuse(Kind::NotAPath));
    }
}
