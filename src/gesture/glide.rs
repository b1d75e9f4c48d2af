//! How a map that was let go comes to rest.

use crate::camera::{Camera, within};
use crate::projection::Point;

/// Milliseconds in which the speed falls to the e-th part.
const DECAY: f64 = 300.0;
/// Pixels a millisecond below which the map rests, and that nobody means to exceed.
const SPEED: (f64, f64) = (0.03, 4.0);

/// A glide: the speed falls exponentially, so that at a time `t` the map has come `speed * DECAY * (1 - exp(-t / DECAY))`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glide {
    from: Camera,
    /// Map units a millisecond.
    speed: Point,
    /// Share of the speed at which the map rests.
    least: f64,
    /// When its first frame was.
    start: Option<f64>,
}

impl Glide {
    /// From a camera with a speed in pixels a millisecond; none where that is too slow.
    #[must_use]
    pub fn new(from: Camera, speed: Point, scale: f64) -> Option<Self> {
        let size = speed.x.hypot(speed.y);
        if size.is_nan() || size <= SPEED.0 {
            return None;
        }
        let most = within(size, SPEED);
        let shorten = most / size / scale;
        Some(Self {
            from,
            speed: Point {
                x: speed.x * shorten,
                y: speed.y * shorten,
            },
            least: SPEED.0 / most,
            start: None,
        })
    }

    /// The camera at a time; none once the map rests. The first time asked for is its start.
    pub fn at(&mut self, now: f64) -> Option<Camera> {
        let start = *self.start.get_or_insert(now);
        let left = (-(now - start).max(0.0) / DECAY).exp();
        let way = DECAY * (1.0 - left);
        (left > self.least).then(|| self.from.moved(self.speed.x * way, self.speed.y * way))
    }
}
