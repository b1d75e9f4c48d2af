//! The legs of a tour as curves: quadratic Bézier curves that bow to the left of their way.

use crate::camera::Rect;
use crate::projection::Point;
use crate::svg::Fixed;

/// How far a leg bows out, as a share of its length.
const BOW: f64 = 0.16;
/// Pieces in which a curve is looked at: on the nearest map the longest leg's are no longer than a phone is wide.
const PIECES: u32 = 128;

/// A curve from a point to another one, and the point that bends it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bend {
    /// Where it begins.
    pub from: Point,
    /// What it bends towards.
    pub bent: Point,
    /// Where it ends.
    pub to: Point,
}

/// The part of a curve that an area has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// The part.
    pub bend: Bend,
    /// Length of what comes before it, in units of the map.
    pub before: f64,
}

impl Part {
    /// A curve from end to end.
    #[must_use]
    pub const fn whole(bend: Bend) -> Self {
        Self { bend, before: 0.0 }
    }
}

impl Bend {
    /// The curve of a leg.
    #[must_use]
    pub fn leg(from: Point, to: Point) -> Self {
        let middle = between(from, to, 0.5);
        Self {
            from,
            bent: Point {
                x: middle.x + (to.y - from.y) * BOW,
                y: middle.y - (to.x - from.x) * BOW,
            },
            to,
        }
    }

    /// The point at a share of the curve's parameter, 0 to 1.
    #[must_use]
    pub fn at(&self, share: f64) -> Point {
        let (first, second) = self.hull(share);
        between(first, second, share)
    }

    /// What lies in an area, from where the curve enters it first to where it leaves it last, and a piece of the curve more
    /// at either end; nothing where it does not touch it. A corner that is cut off less deep than a piece is long may be missed.
    #[must_use]
    pub fn within(&self, area: Rect) -> Option<Part> {
        let at = |piece: u32| self.at(share(piece));
        let mut inside = (0..=PIECES).filter(|&piece| area.has(at(piece)));
        let first = inside.next()?;
        let last = inside.next_back().unwrap_or(first);
        let (start, end) = (first.saturating_sub(1), (last + 1).min(PIECES));
        let chord = |piece: u32| {
            let (from, to) = (at(piece), at(piece + 1));
            (to.x - from.x).hypot(to.y - from.y)
        };
        if start == 0 && end == PIECES {
            return Some(Part::whole(*self));
        }
        Some(Part {
            bend: self.part(share(start), share(end)),
            before: (0..start).map(chord).sum(),
        })
    }

    /// The path from `start` to `end` (shares), by the algorithm of de Casteljau.
    fn part(&self, start: f64, end: f64) -> Self {
        Self {
            from: self.at(start),
            bent: {
                let (first, second) = self.hull(start);
                between(first, second, end)
            },
            to: self.at(end),
        }
    }

    fn hull(&self, share: f64) -> (Point, Point) {
        (
            between(self.from, self.bent, share),
            between(self.bent, self.to, share),
        )
    }

    /// The curve as path data, coordinates with so many decimals.
    #[must_use]
    pub fn path(&self, decimals: u32) -> String {
        let Self { from, bent, to } = *self;
        let [x0, y0, x1, y1, x2, y2] =
            [from.x, from.y, bent.x, bent.y, to.x, to.y].map(|value| Fixed(value, decimals));
        format!("M{x0} {y0}Q{x1} {y1} {x2} {y2}")
    }
}

fn share(piece: u32) -> f64 {
    f64::from(piece) / f64::from(PIECES)
}

fn between(from: Point, to: Point, share: f64) -> Point {
    Point {
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
    }
}
