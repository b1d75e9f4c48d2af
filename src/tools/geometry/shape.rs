//! From rings on the grid to polygons of the crate `geo`, map units, and back.

use geo::{Area, BooleanOps, Coord, LineString, MultiPolygon, Polygon};

use super::topology::{Face, GRID, Step, Topology, Vertex};

/// The polygons of rings in any order: what an odd number of rings encloses.
#[must_use]
pub fn polygons(rings: &[Vec<Vertex>]) -> MultiPolygon<f64> {
    let rings = rings
        .iter()
        .map(|ring| Polygon::new(line(ring), Vec::new()))
        .collect();
    MultiPolygon::new(rings).union(&MultiPolygon::new(Vec::new()))
}

/// A line in map units.
#[must_use]
pub fn line(vertices: &[Vertex]) -> LineString<f64> {
    vertices
        .iter()
        .map(|vertex| vertex.map(|tenths| f64::from(tenths) / GRID))
        .collect()
}

/// The nearest vertices of a line in map units, no two in a row the same.
#[must_use]
#[allow(clippy::cast_possible_truncation)]
pub fn vertices(line: &LineString<f64>) -> Vec<Vertex> {
    let round = |coord: &Coord<f64>| [coord.x, coord.y].map(|value| (value * GRID).round() as i32);
    let mut vertices: Vec<Vertex> = line.coords().map(round).collect();
    vertices.dedup();
    vertices
}

/// Each ring as an arc of its own, without those smaller than `least` square map units.
#[must_use]
pub fn topology(shape: &MultiPolygon<f64>, least: f64) -> Topology {
    let rings = shape
        .iter()
        .flat_map(|polygon| [polygon.exterior()].into_iter().chain(polygon.interiors()));
    let large = |ring: &&LineString<f64>| {
        Polygon::new((*ring).clone(), Vec::new()).unsigned_area() >= least
    };
    let arcs: Vec<_> = rings.filter(large).map(vertices).collect();
    let rings = (0..arcs.len())
        .map(|arc| {
            vec![Step {
                arc,
                reversed: false,
            }]
        })
        .collect();
    Topology {
        arcs,
        faces: vec![Face {
            id: String::new(),
            rings,
        }],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_in_a_ring_is_a_hole() {
        let rings = [
            vec![[0, 0], [100, 0], [100, 100], [0, 100]],
            vec![[20, 20], [40, 20], [40, 40], [20, 40]],
        ];
        let shape = polygons(&rings);
        assert!((shape.unsigned_area() - 96.0).abs() < 1e-6);
        assert_eq!(topology(&shape, 1.0).arcs.len(), 2);
        assert_eq!(topology(&shape, 5.0).arcs.len(), 1);
    }
}
