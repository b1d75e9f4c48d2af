//! Moves markers apart that would lie on one another.

use crate::projection::Point;

/// Rounds of pushing; enough for a dozen markers at one place.
const ROUNDS: usize = 60;

/// The same points, moved as little as needed so that any two are `apart` or more from each other and from
/// the `fixed` ones. Deterministic: points at one place leave it in the directions of a circle, by their order.
#[must_use]
pub fn spread(points: &[Point], fixed: &[Point], apart: f64) -> Vec<Point> {
    let mut moved = points.to_vec();
    for _ in 0..ROUNDS {
        let mut calm = true;
        for first in 0..moved.len() {
            for other in fixed {
                if let Some(push) = push(*other, moved[first], apart, first) {
                    calm = false;
                    moved[first] = Point {
                        x: moved[first].x + push.x,
                        y: moved[first].y + push.y,
                    };
                }
            }
            for second in first + 1..moved.len() {
                if let Some(push) = push(moved[first], moved[second], apart, second) {
                    calm = false;
                    let half = Point {
                        x: push.x / 2.0,
                        y: push.y / 2.0,
                    };
                    moved[first] = Point {
                        x: moved[first].x - half.x,
                        y: moved[first].y - half.y,
                    };
                    moved[second] = Point {
                        x: moved[second].x + half.x,
                        y: moved[second].y + half.y,
                    };
                }
            }
        }
        if calm {
            break;
        }
    }
    moved
}

/// The golden ratio.
const GOLDEN: f64 = 1.618_033_988_749_895;

/// What must be added to `b` to be `apart` from `a`; none where it is. `number` gives the direction where they coincide.
fn push(a: Point, b: Point, apart: f64, number: usize) -> Option<Point> {
    let distance = (b.x - a.x).hypot(b.y - a.y);
    if distance >= apart {
        return None;
    }
    let way = apart - distance + 0.1;
    Some(if distance > 1e-3 {
        Point {
            x: (b.x - a.x) / distance * way,
            y: (b.y - a.y) / distance * way,
        }
    } else {
        // Each number its own direction: around a square, and the golden ratio's multiples never meet on a side.
        let along = (number as f64 * GOLDEN).fract() * 2.0 - 1.0;
        let (x, y) = match number % 4 {
            0 => (along, -1.0),
            1 => (1.0, along),
            2 => (-along, 1.0),
            _ => (-1.0, -along),
        };
        Point {
            x: x * way,
            y: y * way,
        }
    })
}
