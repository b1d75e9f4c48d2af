//! Which points and clusters are drawn: those on screen, moved apart where they would lie on one another.

use super::Clusters;
use crate::camera::{Camera, Rect};
use crate::labels::spread;
use crate::projection::Point;

/// Most members of an opened cluster that are shown one by one.
const OPENED: usize = 60;
/// Most marks that are moved apart: it takes time with the square of their number.
const SPREAD: usize = 150;
/// Least and largest radius of what answers to a finger, pixels (WCAG 2.2, 2.5.8 and 2.5.5).
pub const HIT: (f64, f64) = (12.0, 22.0);

/// A disc for one point or for a cluster.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The point, or that which leads the cluster.
    pub point: u32,
    /// How many points it stands for.
    pub count: u32,
    /// From its place to the disc's centre, pixels.
    pub lead: Point,
    /// Radius of what answers to a finger, pixels: as far as the next disc leaves room.
    pub hit: f64,
}

/// What is needed to tell which marks are drawn, and where.
pub struct Marking<'a> {
    /// The points, map units.
    pub points: &'a [Point],
    /// The same, gathered.
    pub clusters: &'a Clusters,
    /// The leader of the cluster whose members are shown one by one.
    pub opened: Option<u32>,
    /// Where the map is seen from.
    pub camera: Camera,
    /// Pixels in a map unit at zoom 1.
    pub scale: f64,
    /// What is on screen and a margin around it, pixels.
    pub screen: Rect,
    /// Discs that stay where they are, pixels.
    pub fixed: &'a [Point],
    /// Distance from disc to disc, pixels.
    pub apart: f64,
}

impl Marking<'_> {
    /// The marks on screen, in the order of the points.
    #[must_use]
    pub fn marks(&self) -> Vec<Mark> {
        let mut wanted: Vec<(u32, u32)> = Vec::new();
        for leader in &self.clusters.leaders {
            let count = self.clusters.count_of[*leader as usize];
            if !self.is_seen(*leader) {
                continue;
            }
            if self.opened == Some(*leader) {
                let members = self.clusters.members(*leader);
                for member in members.take(OPENED) {
                    wanted.push((u32::try_from(member).unwrap_or(*leader), 1));
                }
                let left = (count as usize).saturating_sub(OPENED);
                if left > 0 {
                    wanted.push((*leader, u32::try_from(left).unwrap_or(count)));
                }
            } else {
                wanted.push((*leader, count));
            }
        }
        let places: Vec<Point> = wanted
            .iter()
            .map(|(point, _)| self.pixels(*point))
            .collect();
        let discs = if places.len() > SPREAD {
            places.clone()
        } else {
            spread(&places, self.fixed, self.apart)
        };
        let rooms = rooms(&discs, self.fixed);
        let mark = |(number, (point, count)): (usize, (u32, u32))| Mark {
            point,
            count,
            lead: Point {
                x: discs[number].x - places[number].x,
                y: discs[number].y - places[number].y,
            },
            hit: rooms[number],
        };
        wanted.into_iter().enumerate().map(mark).collect()
    }

    /// A point in pixels.
    #[must_use]
    pub fn pixels(&self, point: u32) -> Point {
        let at = self.points.get(point as usize).copied().unwrap_or_default();
        let at = self.camera.apply(at);
        Point {
            x: at.x * self.scale,
            y: at.y * self.scale,
        }
    }

    fn is_seen(&self, point: u32) -> bool {
        let Point { x, y } = self.pixels(point);
        self.screen.contains(&Rect {
            x,
            y,
            ..Rect::default()
        })
    }
}

/// For each disc half the way to the next one, within [`HIT`].
#[must_use]
pub fn rooms(discs: &[Point], fixed: &[Point]) -> Vec<f64> {
    let room = |(number, disc): (usize, &Point)| {
        let mut nearest = 2.0 * HIT.1;
        for (other_number, other) in discs.iter().chain(fixed).enumerate() {
            if other_number != number {
                nearest = nearest.min((other.x - disc.x).hypot(other.y - disc.y));
            }
        }
        (nearest / 2.0).max(HIT.0)
    };
    discs.iter().enumerate().map(room).collect()
}
