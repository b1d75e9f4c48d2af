//! From where a picture looks at the map.

use super::Subject;
use crate::camera::{Camera, Rect};
use crate::dataset::CountryMap;
use crate::projection::Point;
use crate::svg::{Fixed, translate};

/// Share of the frame that a region fills at most.
const FILL: f64 = 0.66;
/// Share of the frame that the country fills.
const WHOLE: f64 = 0.93;
/// Pixels a map unit that a small region is shown at: nearer, nobody would know where it is.
const NEAREST: f64 = 1.9;

/// Pixels are `scale` times map units, then moved.
#[derive(Clone, Copy)]
pub(super) struct View {
    scale: f64,
    shift: Point,
}

impl View {
    /// The whole country, or a region with as much around it as tells where it is, in the middle of `frame`.
    pub(super) fn of(map: &CountryMap, subject: Subject, frame: Rect) -> Self {
        let [width, height] = map.size;
        let whole = (frame.width / width).min(frame.height / height) * WHOLE;
        let shape = match subject {
            Subject::Region(id) => map.shapes.iter().find(|shape| shape.id == id),
            Subject::Country | Subject::Edition(_) => None,
        };
        let (scale, [left, top, right, bottom]) = match shape {
            None => (whole, [0.0, 0.0, width, height]),
            Some(shape) => {
                let [left, top, right, bottom] = shape.bounds;
                let fill = (frame.width / (right - left)).min(frame.height / (bottom - top)) * FILL;
                (fill.clamp(whole, NEAREST.max(whole)), shape.bounds)
            }
        };
        Self {
            scale,
            shift: Point {
                x: frame.x + frame.width / 2.0 - f64::midpoint(left, right) * scale,
                y: frame.y + frame.height / 2.0 - f64::midpoint(top, bottom) * scale,
            },
        }
    }

    /// A point of the map, in pixels.
    pub(super) fn apply(self, point: Point) -> Point {
        Point {
            x: point.x * self.scale + self.shift.x,
            y: point.y * self.scale + self.shift.y,
        }
    }

    /// So many pixels, in map units.
    pub(super) fn units(self, pixels: f64) -> f64 {
        pixels / self.scale
    }

    /// The value of SVG's `transform`.
    pub(super) fn transform(self) -> String {
        format!("{} scale({})", translate(self.shift), Fixed(self.scale, 4))
    }

    /// The same view as a camera before a screen of `scale` pixels a map unit.
    pub(super) fn camera(self, scale: f64) -> Camera {
        Camera {
            x: self.shift.x / scale,
            y: self.shift.y / scale,
            zoom: self.scale / scale,
        }
    }
}
