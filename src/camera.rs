//! Pan and zoom as a value: which part of the map is on screen.

use crate::projection::Point;

/// A rectangle in map units or pixels, y downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Maps a point `p` of the map to `zoom * p + (x, y)`, both in map units. Immutable.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Scale, 1 = the whole country.
    pub zoom: f64,
    /// Shift to the right.
    pub x: f64,
    /// Shift downwards.
    pub y: f64,
}

/// Where the country lies: its frame, cut off at two corners by diagonals, because it reaches from north-east to
/// south-west and the other two corners are sea and desert.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// The frame around the country.
    pub frame: Rect,
    /// Least and greatest sum of x and y.
    pub diagonal: (f64, f64),
}

/// How soon the camera may leave the middle of the country: wholly at a zoom of `1 + 1 / FREEDOM`.
const FREEDOM: f64 = 1.5;

/// Least and greatest zoom.
pub const ZOOM_RANGE: (f64, f64) = (1.0, 24.0);

/// `value`, but no less than `least` and no more than `most`.
///
/// As `f64::clamp`, whose message for a wrong range would bring 12 KB of float formatting into the wasm.
#[must_use]
pub const fn within(value: f64, (least, most): (f64, f64)) -> f64 {
    value.max(least).min(most)
}

/// Trade-off of van Wijk and Nuij between zooming and panning (their rho; sqrt 2 is what they found pleasant).
const RHO: f64 = std::f64::consts::SQRT_2;

impl Rect {
    /// The rectangle of `[left, top, right, bottom]`.
    #[must_use]
    pub fn from_bounds([left, top, right, bottom]: [f64; 4]) -> Self {
        Self {
            x: left,
            y: top,
            width: right - left,
            height: bottom - top,
        }
    }

    /// Its centre.
    #[must_use]
    pub fn centre(&self) -> Point {
        Point {
            x: self.x + self.width / 2.0,
            y: self.y + self.height / 2.0,
        }
    }

    /// Whether the two share a part.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Whether a point lies inside.
    #[must_use]
    pub fn has(&self, point: Point) -> bool {
        self.x <= point.x
            && self.y <= point.y
            && point.x <= self.x + self.width
            && point.y <= self.y + self.height
    }

    /// Whether `other` lies inside.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.x + other.width <= self.x + self.width
            && other.y + other.height <= self.y + self.height
    }

    /// The same with `by` more on each side.
    #[must_use]
    pub fn grown(&self, by: f64) -> Self {
        Self {
            x: self.x - by,
            y: self.y - by,
            width: self.width + 2.0 * by,
            height: self.height + 2.0 * by,
        }
    }
}

impl Extent {
    /// Around the bounds `[left, top, right, bottom]` of the country's parts.
    #[must_use]
    pub fn around(parts: impl Iterator<Item = [f64; 4]>) -> Self {
        let none = (f64::INFINITY, f64::NEG_INFINITY);
        let (mut x, mut y, mut diagonal) = (none, none, none);
        for [left, top, right, bottom] in parts {
            x = (x.0.min(left), x.1.max(right));
            y = (y.0.min(top), y.1.max(bottom));
            diagonal = (diagonal.0.min(left + top), diagonal.1.max(right + bottom));
        }
        Self {
            frame: Rect::from_bounds([x.0, y.0, x.1, y.1]),
            diagonal,
        }
    }

    /// The point itself where it lies in the extent, else one on its edge.
    #[must_use]
    pub fn nearest(&self, point: Point) -> Point {
        let frame = self.frame;
        let x = within(point.x, (frame.x, frame.x + frame.width));
        let y = within(point.y, (frame.y, frame.y + frame.height));
        // Along the other diagonal, which leads into the frame.
        let shift = (within(x + y, self.diagonal) - x - y) / 2.0;
        Point {
            x: x + shift,
            y: y + shift,
        }
    }
}

impl Default for Camera {
    fn default() -> Self {
        Self {
            zoom: 1.0,
            x: 0.0,
            y: 0.0,
        }
    }
}

impl Camera {
    /// Where a point of the map stands on screen.
    #[must_use]
    pub fn apply(&self, point: Point) -> Point {
        Point {
            x: self.zoom * point.x + self.x,
            y: self.zoom * point.y + self.y,
        }
    }

    /// Which point of the map stands at a point of the screen.
    #[must_use]
    pub fn invert(&self, point: Point) -> Point {
        Point {
            x: (point.x - self.x) / self.zoom,
            y: (point.y - self.y) / self.zoom,
        }
    }

    /// Zoomed by `factor`, with the map under `pivot` (screen) staying where it is.
    #[must_use]
    pub fn zoom_about(&self, pivot: Point, factor: f64) -> Self {
        let zoom = within(self.zoom * factor, ZOOM_RANGE);
        Self::looking(self.invert(pivot), pivot, zoom)
    }

    /// Shows `bounds` (map) as large as `screen` allows, with `margin` of the screen's size free on each side.
    #[must_use]
    pub fn fit(bounds: Rect, screen: Rect, margin: f64) -> Self {
        let free = 1.0 - 2.0 * margin;
        let zoom = (screen.width * free / bounds.width.max(1e-6))
            .min(screen.height * free / bounds.height.max(1e-6));
        let zoom = within(zoom, ZOOM_RANGE);
        Self::looking(bounds.centre(), screen.centre(), zoom)
    }

    /// Moved so that the centre of `screen` shows a point inside `country`: the nearer to the whole country the camera
    /// is, the nearer to its middle, so that zooming out ends there without a jump.
    #[must_use]
    pub fn constrain(&self, country: Extent, screen: Rect) -> Self {
        let free = within((self.zoom - ZOOM_RANGE.0) * FREEDOM, (0.0, 1.0));
        // Also where a number is none.
        if !(free > 0.0 && self.x.is_finite() && self.y.is_finite()) {
            return Self::default();
        }
        let middle = screen.centre();
        let centre = self.invert(middle);
        let kept = country.nearest(Point {
            x: middle.x + (centre.x - middle.x) / free,
            y: middle.y + (centre.y - middle.y) / free,
        });
        let kept = Point {
            x: middle.x + (kept.x - middle.x) * free,
            y: middle.y + (kept.y - middle.y) * free,
        };
        Self::looking(kept, middle, self.zoom)
    }

    /// The same place, moved over the screen by a way in map units.
    #[must_use]
    pub const fn moved(&self, right: f64, down: f64) -> Self {
        Self {
            zoom: self.zoom,
            x: self.x + right,
            y: self.y + down,
        }
    }

    /// The way to another camera over a screen of `width` (J. J. van Wijk and W. A. A. Nuij, Smooth and
    /// efficient zooming and panning, 2003). Its `at(0)` is this camera, its `at(1)` the other.
    #[must_use]
    pub fn travel(&self, to: Self, screen: Rect) -> Travel {
        let width = screen.width.max(1.0);
        let (a, b) = (self.invert(screen.centre()), to.invert(screen.centre()));
        let (w0, w1) = (width / self.zoom, width / to.zoom);
        let distance = (b.x - a.x).hypot(b.y - a.y);
        let path = if distance < 1e-6 {
            let length = (w1 / w0).ln();
            Path::Zoom { length }
        } else {
            let square = RHO.powi(4) * distance * distance;
            let fall = |w: f64, sign: f64| {
                let b = (w1 * w1 - w0 * w0 + sign * square) / (2.0 * w * RHO * RHO * distance);
                ((b * b + 1.0).sqrt() - b).ln()
            };
            let (r0, r1) = (fall(w0, 1.0), fall(w1, -1.0));
            Path::Arc {
                r0,
                length: r1 - r0,
                distance,
            }
        };
        Travel {
            from: *self,
            to,
            start: a,
            end: b,
            w0,
            width,
            centre: screen.centre(),
            path,
        }
    }

    /// The camera that shows `point` (map) at `place` (screen) at a zoom.
    #[must_use]
    pub fn looking(point: Point, place: Point, zoom: f64) -> Self {
        Self {
            zoom,
            x: place.x - zoom * point.x,
            y: place.y - zoom * point.y,
        }
    }
}

/// The way between two cameras.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Travel {
    from: Camera,
    to: Camera,
    start: Point,
    end: Point,
    w0: f64,
    width: f64,
    centre: Point,
    path: Path,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Path {
    Zoom { length: f64 },
    Arc { r0: f64, length: f64, distance: f64 },
}

impl Travel {
    /// The camera after a share of the way, 0 to 1.
    #[must_use]
    pub fn at(&self, share: f64) -> Camera {
        if share <= 0.0 {
            return self.from;
        }
        if share >= 1.0 {
            return self.to;
        }
        let (along, width) = match self.path {
            Path::Zoom { length } => (0.0, self.w0 * (share * length).exp()),
            Path::Arc {
                r0,
                length,
                distance,
            } => {
                let s = share * length;
                let moved = self.w0 / (RHO * RHO) * (r0.cosh() * (s + r0).tanh() - r0.sinh());
                (moved / distance, self.w0 * r0.cosh() / (s + r0).cosh())
            }
        };
        let point = Point {
            x: self.start.x + (self.end.x - self.start.x) * along,
            y: self.start.y + (self.end.y - self.start.y) * along,
        };
        Camera::looking(point, self.centre, self.width / width)
    }

    /// How long the way feels, in the paper's units; 0 where the two are the same.
    #[must_use]
    pub fn length(&self) -> f64 {
        match self.path {
            Path::Zoom { length } | Path::Arc { length, .. } => length.abs(),
        }
    }
}
