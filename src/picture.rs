//! The map as one picture: between two drawings what was painted is moved and enlarged as a whole, which costs a phone next
//! to nothing; drawing all lines anew costs it several frames.

use std::ops::RangeInclusive;

use crate::camera::{Camera, Rect};
use crate::projection::Point;
use crate::svg::Fixed;

/// How many times as large as it was drawn the map may be on a journey, and in the hand, which is quicker: lines and letters
/// grow with it. Small, it shows much that was not painted, so it is drawn anew sooner.
const ON_JOURNEY: RangeInclusive<f64> = 0.66..=1.5;
const IN_HAND: RangeInclusive<f64> = 0.5..=2.5;

/// What of the map is painted around its box, a share of the box: a little less than in style/map.css (`clip-path` of `.map`).
pub const PAINTED: f64 = 0.38;

/// How the picture lies on the screen: enlarged about the top left corner of the map's box, and moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Picture {
    /// How many times as large as it was drawn.
    pub enlarged: f64,
    /// From the corner of the box to where it has moved, in shares of the box.
    pub moved: Point,
}

impl Default for Picture {
    fn default() -> Self {
        Self {
            enlarged: 1.0,
            moved: Point::default(),
        }
    }
}

impl Picture {
    /// A map drawn for one camera, as another one sees it. `screen` is the map's box in map units at zoom 1.
    #[must_use]
    pub fn between(drawn: Camera, camera: Camera, screen: Rect) -> Self {
        if drawn == camera {
            return Self::default();
        }
        let enlarged = camera.zoom / drawn.zoom;
        let along = |from: f64, to: f64, edge: f64, whole: f64| {
            (to - edge - enlarged * (from - edge)) / whole
        };
        Self {
            enlarged,
            moved: Point {
                x: along(drawn.x, camera.x, screen.x, screen.width),
                y: along(drawn.y, camera.y, screen.y, screen.height),
            },
        }
    }

    /// Whether it may stand in for a map drawn anew, in the visitor's hand or on a journey: it is of about the right size, and
    /// all of the box is painted.
    #[must_use]
    pub fn will_do(&self, is_held: bool) -> bool {
        let Self { enlarged, moved } = *self;
        let range = if is_held { IN_HAND } else { ON_JOURNEY };
        let covers = |moved: f64| {
            let (start, end) = (
                moved - PAINTED * enlarged,
                moved + (1.0 + PAINTED) * enlarged,
            );
            start <= 0.0 && end >= 1.0
        };
        range.contains(&enlarged) && covers(moved.x) && covers(moved.y)
    }

    /// The same as a `transform` of CSS, in shares of the box: a pixel of an unattended screen's map is several of the screen.
    /// Empty where the map is as it was drawn.
    #[must_use]
    pub fn transform(&self) -> String {
        if *self == Self::default() {
            return String::default();
        }
        let Self { enlarged, moved } = *self;
        let share = |way: f64| Fixed(100.0 * way, 4);
        format!(
            "translate({}%,{}%) scale({})",
            share(moved.x),
            share(moved.y),
            Fixed(enlarged, 5)
        )
    }
}
