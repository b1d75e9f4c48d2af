//! Chooses the projection, and lays the country's frame around it.

use crate::dataset::raw::RawProjection;
use crate::projection::{Position, Projection};

use super::topology::{GRID, Vertex};

/// Width of the country's frame, map units, before the scale is rounded to whole metres.
const WIDTH: f64 = 1000.0;

/// The projection, and the size of the country in it.
#[derive(Clone, Debug)]
pub struct Frame {
    /// As it stands in the file.
    pub raw: RawProjection,
    /// The same, ready to use.
    pub projection: Projection,
    /// Width and height, map units.
    pub size: [f64; 2],
}

impl Frame {
    /// A frame tight around `positions`.
    ///
    /// The standard parallels lie a sixth of the country's height inside its ends at 20.8 and 35.9 degrees, which
    /// keeps the scale within half a per cent everywhere (Snyder, Map Projections, 1987, page 99).
    #[must_use]
    pub fn around<'a>(positions: impl Iterator<Item = &'a Position>) -> Self {
        let cone = RawProjection {
            proj: "+proj=lcc +lat_0=28.5 +lon_0=-9 +lat_1=23.5 +lat_2=33.5 +datum=WGS84 +units=m +no_defs".into(),
            lat_0: 28.5,
            lon_0: -9.0,
            lat_1: 23.5,
            lat_2: 33.5,
            west: 0.0,
            north: 0.0,
            metres: 1.0,
        };
        let metric = Projection::new(&cone);
        let (mut low, mut high) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
        for point in positions.map(|position| metric.project(*position)) {
            for (axis, value) in [point.x, point.y].into_iter().enumerate() {
                low[axis] = low[axis].min(value);
                high[axis] = high[axis].max(value);
            }
        }
        let metres = ((high[0] - low[0]) / WIDTH).ceil();
        let raw = RawProjection {
            west: low[0].floor(),
            north: (-low[1]).ceil(),
            metres,
            ..cone
        };
        let size = [0, 1].map(|axis| ((high[axis] - low[axis]) / metres * GRID).ceil() / GRID);
        Self {
            projection: Projection::new(&raw),
            raw,
            size,
        }
    }

    /// The vertex nearest to a position.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)]
    pub fn vertex(&self, position: Position) -> Vertex {
        let point = self.projection.project(position);
        [point.x, point.y].map(|coordinate| (coordinate * GRID).round() as i32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_frame_starts_at_nought_and_is_as_wide_as_told() {
        let corners = [(-17.0, 21.0), (-1.0, 32.0), (-5.0, 36.0)];
        let corners = corners.map(|(lon, lat)| Position { lon, lat });
        let frame = Frame::around(corners.iter());
        let vertices = corners.map(|corner| frame.vertex(corner));
        assert_eq!((vertices[0][0], vertices[2][1]), (0, 0));
        assert!((f64::from(vertices[1][0]) / GRID - WIDTH).abs() < 2.0);
        assert!((f64::from(vertices[0][1]) / GRID - frame.size[1]).abs() <= 0.1);
    }
}
