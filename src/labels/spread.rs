//! Moves markers apart that would lie on one another.

use crate::projection::Point;

/// Rounds of pushing; enough for a dozen markers at one place.
const ROUNDS: usize = 60;

/// The same points, moved as little as needed so that any two are `apart` or more from each other.
/// Deterministic: points at one place leave it in the directions of a circle, by their order.
#[must_use]
pub fn spread(points: &[Point], apart: f64) -> Vec<Point> {
    let mut moved = points.to_vec();
    for _ in 0..ROUNDS {
        let mut calm = true;
        for first in 0..moved.len() {
            for second in first + 1..moved.len() {
                let (a, b) = (moved[first], moved[second]);
                let distance = (b.x - a.x).hypot(b.y - a.y);
                if distance >= apart {
                    continue;
                }
                calm = false;
                let (x, y) = if distance > 1e-3 {
                    ((b.x - a.x) / distance, (b.y - a.y) / distance)
                } else {
                    (second as f64 * 2.4).sin_cos()
                };
                let push = (apart - distance) / 2.0 + 0.1;
                moved[first] = Point {
                    x: a.x - x * push,
                    y: a.y - y * push,
                };
                moved[second] = Point {
                    x: b.x + x * push,
                    y: b.y + y * push,
                };
            }
        }
        if calm {
            break;
        }
    }
    moved
}
