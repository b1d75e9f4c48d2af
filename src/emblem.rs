//! A zellige rosette for each region, drawn from its number.
//!
//! The strap-work follows Hankin's polygons in contact (E. H. Hankin, *The Drawing of Geometric
//! Patterns in Saracenic Art*, 1925; C. S. Kaplan, *Islamic Star Patterns from Polygons in
//! Contact*, 2005): a disc is tiled with a regular n-gon, a ring of pentagons and a rim of
//! hexagons; through the middle of every edge two straps cross at the same angle to it; inside each
//! tile every strap runs on until it meets another one. The tiles then vanish.
//!
//! Lengths are in emblem units: the box is -50..50 both ways, y downwards.

mod plan;
mod tile;

use plan::Plan;
use tile::{Point, Tile, polar};

/// Size of the eye, as a share of the central star.
const EYE: f64 = 0.5;
/// Size of the ring of the small form, as a share of its outline.
const RING: f64 = 0.87;

/// The layers of a rosette, bottom first, as SVG path data.
///
/// `straps` and `knots` are open lines, each to be stroked twice, casing below and line above:
/// first `straps`, then `knots`, which lays the upper strap of every crossing over the lower one.
/// The casing of `knots` needs butt caps and its line square ones, else the ends show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Emblem {
    /// Order of the rotational symmetry, and the number of points of the central star.
    pub folds: u8,
    /// The whole outline, filled with the region's hue; stroked last, it is the frame.
    pub ground: String,
    /// The hexagons around the central star.
    pub petals: String,
    /// The stars of the ring and of the rim.
    pub sparks: String,
    /// The central star.
    pub star: String,
    /// A smaller star in it, filled with the hue again.
    pub eye: String,
    /// All straps.
    pub straps: String,
    /// The piece of the upper strap at every crossing.
    pub knots: String,
}

/// The rosette for sizes below 40 px: nothing in it is finer than its folds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SmallEmblem {
    /// Order of the rotational symmetry.
    pub folds: u8,
    /// The outline, filled with the region's hue.
    pub ground: String,
    /// A line inside the outline, to be stroked.
    pub ring: String,
    /// The star, filled.
    pub star: String,
}

/// The rosette of region `number`, 1 to 12. Other numbers wrap around: 13 is 1 again, and 0 is 12.
pub fn emblem(number: u8) -> Emblem {
    let plan = Plan::of_region(number);
    let folds = i32::from(plan.folds);
    let centre = Tile::new(&plan.centre(), plan.angle);
    let mut drawn = Emblem {
        folds: plan.folds,
        ..Emblem::default()
    };
    close(&mut drawn.ground, &plan.outline());
    close(&mut drawn.star, &centre.star(plan.depth));
    close(&mut drawn.eye, &scaled(&centre.star(plan.depth), EYE));
    weave(&mut drawn, &centre, plan.depth, &[]);
    for sector in 0..folds {
        let ring = Tile::new(&plan.ring(sector), plan.angle);
        let next = Tile::new(&plan.ring(sector + 1), plan.angle);
        let rim = Tile::new(&plan.rim(sector), plan.angle);
        let petal = [
            centre.meet(sector, 1),
            centre.contact(sector + 1),
            next.meet(0, 1),
            next.contact(1),
            ring.meet(4, 1),
            centre.contact(sector),
        ];
        close(&mut drawn.petals, &petal);
        close(&mut drawn.sparks, &ring.star(1));
        close(&mut drawn.sparks, &rim.star(1));
        // Every crossing on an edge gets its knot once: from one of the two tiles that share the
        // edge.
        weave(&mut drawn, &ring, 1, &[0, 1, 2, 3]);
        weave(&mut drawn, &rim, 1, &[1]);
    }
    drawn
}

/// The small form of the same rosette, for sizes below 40 px.
pub fn emblem_small(number: u8) -> SmallEmblem {
    let plan = Plan::of_region(number);
    let mut drawn = SmallEmblem {
        folds: plan.folds,
        ..SmallEmblem::default()
    };
    let outline = plan.outline();
    close(&mut drawn.ground, &outline);
    close(&mut drawn.ring, &scaled(&outline, RING));
    let (outer, inner) = plan.small;
    let star: Vec<Point> = (0..2 * i32::from(plan.folds))
        .map(|half| polar(if half % 2 == 0 { outer } else { inner }, half, plan.folds))
        .collect();
    close(&mut drawn.star, &star);
    drawn
}

/// Adds the straps of `tile` that turn at the crossing of level `depth`, and the knots of the named
/// edges and of every crossing before the turn.
///
/// Walking around a tile, a strap lies over at the edge it starts from and under at the edge it
/// ends at, and changes at every crossing between. The tile across the edge says the same of the
/// same strap, so all of them alternate.
fn weave(drawn: &mut Emblem, tile: &Tile, depth: i32, edges: &[i32]) {
    for edge in 0..tile.len() {
        open(
            &mut drawn.straps,
            &[
                tile.contact(edge),
                tile.meet(edge, depth),
                tile.contact(edge + depth),
            ],
        );
        for level in 1..depth {
            open(&mut drawn.knots, &tile.knot(edge, level));
        }
    }
    for &edge in edges {
        open(&mut drawn.knots, &tile.knot(edge, 0));
    }
}

fn scaled(points: &[Point], factor: f64) -> Vec<Point> {
    points
        .iter()
        .map(|&(x, y)| (x * factor, y * factor))
        .collect()
}

fn close(path: &mut String, points: &[Point]) {
    open(path, points);
    path.push('Z');
}

fn open(path: &mut String, points: &[Point]) {
    for (i, &(x, y)) in points.iter().enumerate() {
        path.push(if i == 0 { 'M' } else { 'L' });
        hundredths(path, x);
        path.push(' ');
        hundredths(path, y);
    }
}

/// Writes `value` rounded to two decimals, without the formatter of floats, which is large in Wasm.
fn hundredths(path: &mut String, value: f64) {
    #[allow(clippy::cast_possible_truncation)] // At most 5,000 hundredths.
    let rounded = (value * 100.0).round() as i32;
    if rounded < 0 {
        path.push('-');
    }
    let (whole, rest) = (rounded.abs() / 100, rounded.abs() % 100);
    path.push_str(&whole.to_string());
    if rest > 0 {
        path.push('.');
        path.push_str(&(rest / 10).to_string());
        if rest % 10 > 0 {
            path.push_str(&(rest % 10).to_string());
        }
    }
}
