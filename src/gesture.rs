//! What pointers on the map mean: a state machine from their events to cameras. Knows no browser and no clock.
//!
//! Positions are pixels from the map's top left corner, times milliseconds of one clock. While a pointer drags, the point
//! of the map that it took hold of stays under it; two pointers hold two points, which gives zoom and shift at once, so
//! that nothing adds up and nothing drifts.

mod glide;

pub use glide::Glide;

use crate::camera::{Camera, Extent, Rect, ZOOM_RANGE, within};
use crate::projection::Point;

/// Pixels that a mouse, then a finger, may move and still click.
const SLACK: (f64, f64) = (6.0, 10.0);
/// Milliseconds and pixels between the two taps of a double tap.
const DOUBLE: (f64, f64) = (300.0, 24.0);
/// Milliseconds after a drag in which its click comes.
const CLICK: f64 = 400.0;
/// Milliseconds that tell how fast a drag was at its end.
const RECENT: f64 = 100.0;
/// Positions of a drag that are kept.
const TRAIL: usize = 16;

/// Pixels in a wheel's line and page.
const LINE: (f64, f64) = (16.0, 400.0);
/// Zoom (its logarithm) for a pixel of a wheel, for one of a trackpad's pinch, and the most for one event.
const WHEEL: (f64, f64, f64) = (0.002, 0.01, 0.25);

/// What a gesture moves over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ground {
    /// Where the country lies, map units.
    pub country: Extent,
    /// The screen in map units at zoom 1.
    pub screen: Rect,
    /// Pixels in a map unit at zoom 1.
    pub scale: f64,
}

impl Ground {
    /// A pixel in map units at zoom 1.
    #[must_use]
    pub fn place(&self, at: Point) -> Point {
        Point {
            x: self.screen.x + at.x / self.scale,
            y: self.screen.y + at.y / self.scale,
        }
    }

    /// The camera with the country on screen.
    #[must_use]
    pub fn keep(&self, camera: Camera) -> Camera {
        camera.constrain(self.country, self.screen)
    }

    /// The camera zoomed by `factor` about a pixel.
    #[must_use]
    pub fn zoom(&self, camera: Camera, at: Point, factor: f64) -> Camera {
        self.keep(camera.zoom_about(self.place(at), factor))
    }
}

/// A pointer that is down.
#[derive(Clone, Copy, Debug)]
struct Finger {
    id: i32,
    is_mouse: bool,
    /// Where it went down.
    from: Point,
    /// Where it is.
    at: Point,
    /// The point of the map that it holds.
    hold: Point,
}

/// What became of a gesture when a pointer came up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum End {
    /// The pointer had no part in it, or another goes on.
    None,
    /// A click, which the browser sees to.
    Tap,
    /// The second of two taps at one place: the pixel to zoom about. Its click must not select.
    DoubleTap(Point),
    /// A drag or a pinch: its click must not select. It may [glide](Gesture::frame) on.
    Drag,
}

/// The pointers that are down, and what they have done so far.
#[derive(Debug, Default)]
pub struct Gesture {
    /// At most two, in the order in which they came.
    fingers: Vec<Finger>,
    /// Whether they moved farther than a click may.
    is_drag: bool,
    /// Whether each finger holds the point of the map under it.
    is_held: bool,
    /// Whether the first finger only stopped a glide.
    has_stopped: bool,
    /// When and where a drag with one finger was.
    trail: Vec<(f64, Point)>,
    /// When and where the last tap was.
    tap: Option<(f64, Point)>,
    /// Until when a click belongs to what was no click.
    swallow: f64,
    glide: Option<Glide>,
}

impl Gesture {
    /// Whether no pointer is down and nothing glides.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.fingers.is_empty() && self.glide.is_none()
    }

    /// Whether pointers move the map.
    #[must_use]
    pub const fn is_drag(&self) -> bool {
        self.is_drag
    }

    /// Whether one finger alone, no mouse, is down.
    #[must_use]
    pub fn is_one_finger(&self) -> bool {
        matches!(&*self.fingers, [finger] if !finger.is_mouse)
    }

    /// A pointer goes down; a third one has no part in the gesture. Ends a glide.
    pub fn down(&mut self, id: i32, is_mouse: bool, at: Point, time: f64) {
        self.remove(id);
        if self.fingers.len() > 1 {
            return;
        }
        let has_stopped = self.glide.take().is_some();
        if self.fingers.is_empty() {
            self.is_drag = false;
            self.has_stopped = has_stopped;
            self.swallow = f64::NEG_INFINITY;
        } else {
            // Two fingers never click.
            self.is_drag = true;
        }
        self.is_held = false;
        self.trail.clear();
        self.trail.push((time, at));
        self.fingers.push(Finger {
            id,
            is_mouse,
            from: at,
            at,
            hold: at,
        });
    }

    /// A pointer moves: the camera that follows it, once it is a drag.
    pub fn moved(
        &mut self,
        id: i32,
        at: Point,
        time: f64,
        camera: Camera,
        ground: &Ground,
    ) -> Option<Camera> {
        let finger = self.fingers.iter_mut().find(|finger| finger.id == id)?;
        finger.at = at;
        let slack = if finger.is_mouse { SLACK.0 } else { SLACK.1 };
        if !self.is_drag && distance(finger.from, at) < slack {
            return None;
        }
        self.is_drag = true;
        if self.trail.len() == TRAIL {
            self.trail.remove(0);
        }
        self.trail.push((time, at));
        if !self.is_held {
            self.is_held = true;
            for finger in &mut self.fingers {
                finger.hold = camera.invert(ground.place(finger.at));
            }
        }
        let moved = match &*self.fingers {
            [one] => Camera::looking(one.hold, ground.place(one.at), camera.zoom),
            [one, other] => {
                let (a, b) = (ground.place(one.at), ground.place(other.at));
                let apart = distance(one.hold, other.hold).max(1e-6);
                let zoom = within(distance(a, b) / apart, ZOOM_RANGE);
                Camera::looking(middle(one.hold, other.hold), middle(a, b), zoom)
            }
            _ => return None,
        };
        Some(ground.keep(moved))
    }

    /// A pointer comes up. A drag glides on from `camera`, where it may and was quick enough.
    pub fn up(
        &mut self,
        id: i32,
        time: f64,
        camera: Camera,
        ground: &Ground,
        may_glide: bool,
    ) -> End {
        let Some(finger) = self.remove(id) else {
            return End::None;
        };
        if !self.fingers.is_empty() {
            return End::None;
        }
        if std::mem::take(&mut self.is_drag) {
            self.swallow = time + CLICK;
            self.tap = None;
            self.glide = self
                .speed(time)
                .filter(|_| may_glide && camera.zoom > ZOOM_RANGE.0)
                .and_then(|speed| Glide::new(camera, speed, ground.scale));
            return End::Drag;
        }
        if self.has_stopped {
            self.swallow = time + CLICK;
            return End::Drag;
        }
        let is_second = self.tap.is_some_and(|(before, at)| {
            time - before < DOUBLE.0 && distance(at, finger.at) < DOUBLE.1
        });
        if is_second {
            self.tap = None;
            self.swallow = time + CLICK;
            return End::DoubleTap(finger.at);
        }
        self.tap = Some((time, finger.at));
        End::Tap
    }

    /// A pointer is lost: the system, or the scrolling page, has taken it.
    pub fn cancel(&mut self, id: i32) {
        self.remove(id);
        if self.fingers.is_empty() {
            self.is_drag = false;
        }
    }

    /// All pointers are lost: the window has.
    pub fn cancel_all(&mut self) {
        self.fingers.clear();
        self.is_drag = false;
        self.glide = None;
    }

    /// Ends a glide: something else moves the map.
    pub fn stop(&mut self) {
        self.glide = None;
    }

    /// Whether a click at a time belongs to a drag or a double tap, and so must not select. Asked once for each click.
    pub fn takes_click(&mut self, time: f64) -> bool {
        time <= std::mem::replace(&mut self.swallow, f64::NEG_INFINITY)
    }

    /// The camera of a frame while the map glides; none once it rests.
    pub fn frame(&mut self, now: f64, ground: &Ground) -> Option<Camera> {
        let camera = self.glide.as_mut()?.at(now);
        if camera.is_none() {
            self.glide = None;
        }
        camera.map(|camera| ground.keep(camera))
    }

    /// The finger of an id, which goes; the others take hold anew.
    fn remove(&mut self, id: i32) -> Option<Finger> {
        let place = self.fingers.iter().position(|finger| finger.id == id)?;
        self.is_held = false;
        if self.fingers.len() > 1 {
            self.trail.clear();
        }
        Some(self.fingers.remove(place))
    }

    /// Pixels a millisecond over the last tenth of a second.
    fn speed(&self, time: f64) -> Option<Point> {
        let mut recent = self.trail.iter().filter(|(at, _)| time - at <= RECENT);
        let (first, last) = (recent.next()?, recent.next_back()?);
        let lasted = time.max(last.0) - first.0;
        (lasted > 1.0).then(|| Point {
            x: (last.1.x - first.1.x) / lasted,
            y: (last.1.y - first.1.y) / lasted,
        })
    }
}

/// What a turn of the wheel zooms by. `unit` is 0 for pixels, 1 for lines, 2 for pages; a trackpad's pinch is finer.
#[must_use]
pub fn wheel_factor(turn: f64, unit: u32, is_pinch: bool) -> f64 {
    let pixels = turn
        * match unit {
            0 => 1.0,
            1 => LINE.0,
            _ => LINE.1,
        };
    let rate = if is_pinch { WHEEL.1 } else { WHEEL.0 };
    (-within(pixels * rate, (-WHEEL.2, WHEEL.2))).exp()
}

fn distance(one: Point, other: Point) -> f64 {
    (one.x - other.x).hypot(one.y - other.y)
}

const fn middle(one: Point, other: Point) -> Point {
    Point {
        x: f64::midpoint(one.x, other.x),
        y: f64::midpoint(one.y, other.y),
    }
}
