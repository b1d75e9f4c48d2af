//! One polygon of the hidden tiling, and the straps that Hankin's method draws in it.

use std::f64::consts::{FRAC_PI_2, PI};

/// Position in emblem units, y downwards.
pub type Point = (f64, f64);

/// Half the length of a knot, or less where the next crossing is near.
const KNOT: f64 = 2.4;

/// The point at `radius`, `half` half sectors clockwise from the top; a sector is a full turn over
/// `folds`.
pub fn polar(radius: f64, half: i32, folds: u8) -> Point {
    let turn = PI * f64::from(half) / f64::from(folds) - FRAC_PI_2;
    (radius * turn.cos(), radius * turn.sin())
}

/// A tile: the middle of every edge, where straps cross, and the two directions in which they
/// enter.
pub struct Tile {
    contacts: Vec<Point>,
    /// Unit vectors into the tile, towards the end of the edge.
    ahead: Vec<Point>,
    /// Unit vectors into the tile, towards the start of the edge.
    back: Vec<Point>,
}

impl Tile {
    /// The tile with these corners, clockwise as seen, whose straps make the contact angle `angle`,
    /// in degrees, with every edge.
    pub fn new(corners: &[Point], angle: f64) -> Self {
        let (sin, cos) = angle.to_radians().sin_cos();
        let mut tile = Self {
            contacts: Vec::new(),
            ahead: Vec::new(),
            back: Vec::new(),
        };
        for (i, &(x0, y0)) in corners.iter().enumerate() {
            let (x1, y1) = corners[(i + 1) % corners.len()];
            let (dx, dy) = (x1 - x0, y1 - y0);
            let length = dx.hypot(dy);
            let (dx, dy) = (dx / length, dy / length);
            tile.contacts
                .push((f64::midpoint(x0, x1), f64::midpoint(y0, y1)));
            tile.ahead.push((dx * cos - dy * sin, dy * cos + dx * sin));
            tile.back.push((-dx * cos - dy * sin, -dy * cos + dx * sin));
        }
        tile
    }

    /// The number of edges.
    #[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)] // At most 24.
    pub fn len(&self) -> i32 {
        self.contacts.len() as i32
    }

    /// The middle of edge `edge`; edges wrap around.
    pub fn contact(&self, edge: i32) -> Point {
        self.contacts[self.index(edge)]
    }

    /// Where the strap that enters at `edge` meets the one that enters `level` edges further on;
    /// level 0 is the contact itself.
    pub fn meet(&self, edge: i32, level: i32) -> Point {
        if level == 0 {
            return self.contact(edge);
        }
        let (x, y) = self.contact(edge);
        let (u, v) = self.ahead[self.index(edge)];
        let (x2, y2) = self.contact(edge + level);
        let (u2, v2) = self.back[self.index(edge + level)];
        let way = ((x2 - x) * v2 - (y2 - y) * u2) / (u * v2 - v * u2);
        (x + way * u, y + way * v)
    }

    /// The star left in the middle by straps that turn at the crossing of level `depth`.
    pub fn star(&self, depth: i32) -> Vec<Point> {
        (0..self.len())
            .flat_map(|edge| [self.meet(edge, depth - 1), self.meet(edge, depth)])
            .collect()
    }

    /// The piece of the upper strap around the crossing of level `level` of the strap that enters
    /// at `edge`. At even levels that strap is the upper one, at odd levels the other.
    pub fn knot(&self, edge: i32, level: i32) -> [Point; 2] {
        let (x, y) = self.meet(edge, level);
        let (u, v) = if level % 2 == 0 {
            self.ahead[self.index(edge)]
        } else {
            self.back[self.index(edge + level)]
        };
        let (nx, ny) = self.meet(edge, level + 1);
        let half = KNOT.min(0.5 * (nx - x).hypot(ny - y));
        [(x - half * u, y - half * v), (x + half * u, y + half * v)]
    }

    #[allow(clippy::cast_sign_loss)] // `rem_euclid` is never negative.
    fn index(&self, edge: i32) -> usize {
        edge.rem_euclid(self.len()) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::super::plan::Plan;
    use super::*;

    /// Shorter than this, a strap's leg drowns in the width of its neighbours and the eye sees a
    /// sliver.
    const SHORTEST_LEG: f64 = 1.5;

    fn cross(a: Point, b: Point) -> f64 {
        a.0 * b.1 - a.1 * b.0
    }

    fn minus(a: Point, b: Point) -> Point {
        (a.0 - b.0, a.1 - b.1)
    }

    /// Whether the open segments `a` and `b` cross.
    fn cut(a: [Point; 2], b: [Point; 2]) -> bool {
        let (d, e) = (minus(a[1], a[0]), minus(b[1], b[0]));
        let k = cross(d, e);
        let (s, t) = (
            cross(minus(b[0], a[0]), e) / k,
            cross(minus(b[0], a[0]), d) / k,
        );
        let inside = 1e-6..1.0 - 1e-6;
        inside.contains(&s) && inside.contains(&t)
    }

    fn check(region: u8, name: &str, tile: &Tile, depth: i32) {
        for edge in 0..tile.len() {
            for level in 1..=depth {
                let (near, far) = (tile.meet(edge, level - 1), tile.meet(edge, level));
                let (u, v) = tile.ahead[tile.index(edge)];
                let leg = (far.0 - near.0) * u + (far.1 - near.1) * v;
                assert!(
                    leg >= SHORTEST_LEG,
                    "region {region}, {name}, edge {edge}, level {level}: leg of {leg:.2}"
                );
                let (u, v) = tile.back[tile.index(edge + level)];
                let start = tile.meet(edge + 1, level - 1);
                let leg = (far.0 - start.0) * u + (far.1 - start.1) * v;
                assert!(
                    leg >= SHORTEST_LEG,
                    "region {region}, {name}, edge {edge}, level {level}: back leg of {leg:.2}"
                );
            }
        }
        if depth == 1 {
            let legs: Vec<[Point; 2]> = (0..tile.len())
                .flat_map(|edge| {
                    let turn = tile.meet(edge, 1);
                    [[tile.contact(edge), turn], [turn, tile.contact(edge + 1)]]
                })
                .collect();
            for (i, &a) in legs.iter().enumerate() {
                assert!(
                    legs[..i].iter().all(|&b| !cut(a, b)),
                    "region {region}, {name}: straps cross outside the contacts"
                );
            }
        }
    }

    #[test]
    fn straps_have_no_slivers() {
        for region in 1..=12 {
            let plan = Plan::of_region(region);
            check(
                region,
                "centre",
                &Tile::new(&plan.centre(), plan.angle),
                plan.depth,
            );
            check(region, "ring", &Tile::new(&plan.ring(0), plan.angle), 1);
            check(region, "rim", &Tile::new(&plan.rim(0), plan.angle), 1);
        }
    }

    #[test]
    fn straps_run_straight_from_tile_to_tile() {
        for region in 1..=12 {
            let plan = Plan::of_region(region);
            let (ring, next) = (
                Tile::new(&plan.ring(0), plan.angle),
                Tile::new(&plan.ring(1), plan.angle),
            );
            // Edge 4 of a pentagon is edge 1 of the next one, walked the other way.
            assert!(minus(ring.contact(4), next.contact(1)).0.abs() < 1e-9);
            assert!(cross(ring.ahead[4], next.ahead[1]).abs() < 1e-9);
            assert!(cross(ring.back[4], next.back[1]).abs() < 1e-9);
        }
    }
}
