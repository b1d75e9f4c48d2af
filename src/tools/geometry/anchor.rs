//! Where the label of a region or a province stands best.

use std::collections::BTreeMap;

use geo::{AffineOps, AffineTransform, Area, Polygon};
use polylabel::polylabel;

use super::shape;
use super::topology::Vertex;
use crate::dataset::raw::RawProjection;
use crate::projection::{Position, Projection};

/// A label is wider than it is high: room beside the anchor counts for this much less than room above it.
const LABEL_RATIO: f64 = 2.5;
/// How near to the best place the search goes, map units.
const TOLERANCE: f64 = 0.5;

/// Anchors set by hand, `[longitude, latitude]` by id of region or province, where the best place by rule looks wrong.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Anchors(BTreeMap<String, [f64; 2]>);

impl Anchors {
    /// The corrections that are kept with this tool.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn by_hand() -> Result<Self, serde_json::Error> {
        serde_json::from_str(include_str!("../anchors.json")).map(Self)
    }

    /// The anchor of the shape with these rings, map units: set by hand, or else the pole of inaccessibility of the
    /// shape's largest part, for a wide label. The bounds' corner where there is no shape.
    #[must_use]
    pub fn place(&self, id: &str, rings: &[Vec<Vertex>], projection: &RawProjection) -> [f64; 2] {
        let point = match self.0.get(id) {
            Some(&[lon, lat]) => {
                let point = Projection::new(projection).project(Position { lon, lat });
                [point.x, point.y]
            }
            None => pole(rings),
        };
        point.map(|coordinate| (coordinate * 10.0).round() / 10.0)
    }
}

fn pole(rings: &[Vec<Vertex>]) -> [f64; 2] {
    let shape = shape::polygons(rings);
    let largest = shape
        .0
        .iter()
        .max_by(|a, b| a.unsigned_area().total_cmp(&b.unsigned_area()));
    largest.and_then(widest_place).unwrap_or_default()
}

fn widest_place(polygon: &Polygon<f64>) -> Option<[f64; 2]> {
    let squeezed = polygon.affine_transform(&AffineTransform::scale(
        1.0 / LABEL_RATIO,
        1.0,
        geo::Coord::zero(),
    ));
    let point = polylabel(&squeezed, &TOLERANCE).ok()?;
    Some([point.x() * LABEL_RATIO, point.y()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_stands_where_a_wide_one_fits() {
        // A tall block, a neck and a flat one below it, in which a smaller circle but a longer word fits.
        let tall = [[0, 0], [300, 0], [300, 600], [140, 600], [140, 700]];
        let flat = [
            [1000, 700],
            [1000, 900],
            [0, 900],
            [0, 700],
            [100, 700],
            [100, 600],
            [0, 600],
        ];
        let rings = vec![[&tall[..], &flat[..]].concat()];
        let [_, y] = Anchors::default().place("a", &rings, &RawProjection::default());
        assert!((70.0..90.0).contains(&y), "{y}");
    }

    #[test]
    fn the_hand_goes_before_the_rule() {
        let anchors = Anchors([("a".to_string(), [-9.0, 28.5])].into());
        let projection = RawProjection {
            lat_0: 28.5,
            lon_0: -9.0,
            lat_1: 23.5,
            lat_2: 33.5,
            west: -1000.0,
            north: 2000.0,
            metres: 100.0,
            ..RawProjection::default()
        };
        let [x, y] = anchors.place("a", &[], &projection);
        assert!((x - 10.0).abs() < 1e-9 && (y - 20.0).abs() < 1e-9);
    }

    #[test]
    fn the_file_of_the_hand_reads() {
        assert!(Anchors::by_hand().is_ok());
    }
}
