//! Which region lies next to another in a direction of the screen: where an arrow key leads.

use crate::dataset::Shape;
use crate::region::RegionId;

/// A direction on the screen. The map is never mirrored, so left is west in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// West.
    Left,
    /// East.
    Right,
    /// North.
    Up,
    /// South.
    Down,
}

/// How far beside its direction a region that shares a border may lie, as a share of how far ahead it is.
const BESIDE: f64 = 2.0;
/// The same for one that shares none: nearly ahead, else the key would jump over the sea.
const BESIDE_FAR: f64 = 1.0;
/// What a step beside the direction counts, beside one ahead.
const ASIDE: f64 = 2.0;
/// How much farther off one that shares no border counts.
const FAR: f64 = 1.5;

impl Direction {
    /// All four, in the order of a pad of buttons.
    pub const ALL: [Self; 4] = [Self::Up, Self::Left, Self::Right, Self::Down];

    /// One step that way: to the right, and downwards.
    #[must_use]
    pub const fn step(self) -> (f64, f64) {
        match self {
            Self::Left => (-1.0, 0.0),
            Self::Right => (1.0, 0.0),
            Self::Up => (0.0, -1.0),
            Self::Down => (0.0, 1.0),
        }
    }
}

/// The nearest region of `shapes` in a direction, seen from anchor to anchor: rather one that shares a border, rather
/// one straight ahead. None where there is only sea or another country.
#[must_use]
pub fn neighbour(shapes: &[Shape], from: RegionId, direction: Direction) -> Option<RegionId> {
    let start = shapes.iter().find(|shape| shape.id == from)?;
    let (right, down) = direction.step();
    let mut best: Option<(f64, RegionId)> = None;
    for shape in shapes {
        let (x, y) = (
            shape.anchor.x - start.anchor.x,
            shape.anchor.y - start.anchor.y,
        );
        let (ahead, beside) = (x * right + y * down, (x * down - y * right).abs());
        let borders = start.neighbours.contains(&shape.id);
        let (widest, factor) = if borders {
            (BESIDE, 1.0)
        } else {
            (BESIDE_FAR, FAR)
        };
        let cost = (ahead + ASIDE * beside) * factor;
        let is_ahead = ahead > 0.0 && beside <= ahead * widest;
        if is_ahead && best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, shape.id));
        }
    }
    best.map(|(_, id)| id)
}
