//! Points that would lie on one another, gathered at each level of zoom: one disc stands for them.
//!
//! Each point joins the first point before it that is near, or else leads a cluster of its own. So leaders are never
//! nearer to one another than the radius, and the same points give the same clusters, wherever the screen is. Leaders
//! stand in a grid, whose cells are kept by a hash: the time grows with the number of points.

mod marks;

pub use marks::{HIT, Mark, Marking, rooms};

use crate::projection::Point;

/// Levels of zoom in a doubling: between two of them the map grows by the square root of two.
const STEP: f64 = std::f64::consts::SQRT_2;
/// Slots of the grid's table, a power of two.
const SLOTS: usize = 4096;
/// No leader.
const NONE: u32 = u32::MAX;

/// Some points, gathered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clusters {
    /// The points that lead a cluster, in the order of the points.
    pub leaders: Vec<u32>,
    /// For each point the one that leads it; a leader leads itself.
    pub leader_of: Vec<u32>,
    /// For each point how many it leads, itself included.
    pub count_of: Vec<u32>,
}

/// The zoom of the level nearest to `zoom`, which is at least 1. Within a level names and clusters stay as they are.
#[must_use]
pub fn level(zoom: f64) -> f64 {
    let mut level = 1.0;
    while level * STEP.sqrt() <= zoom {
        level *= STEP;
    }
    level
}

/// Gathers points that lie within `radius` of each other.
#[must_use]
pub fn gather(points: &[Point], radius: f64) -> Clusters {
    let radius = radius.max(1e-9);
    let mut heads = vec![NONE; SLOTS];
    // The leader before, in the same slot.
    let mut next = vec![NONE; points.len()];
    let mut clusters = Clusters {
        leaders: Vec::new(),
        leader_of: Vec::with_capacity(points.len()),
        count_of: vec![0; points.len()],
    };
    for (number, point) in points.iter().enumerate() {
        let (column, row) = (cell(point.x / radius), cell(point.y / radius));
        let mut found = NONE;
        for near in 0..9 {
            let slot = slot(
                column.wrapping_add(near % 3 - 1),
                row.wrapping_add(near / 3 - 1),
            );
            let mut leader = heads[slot];
            while leader != NONE {
                let other = points[leader as usize];
                let (x, y) = (other.x - point.x, other.y - point.y);
                if leader < found && x * x + y * y < radius * radius {
                    found = leader;
                }
                leader = next[leader as usize];
            }
        }
        if found == NONE {
            found = index(number);
            let slot = slot(column, row);
            next[number] = heads[slot];
            heads[slot] = found;
            clusters.leaders.push(found);
        }
        clusters.leader_of.push(found);
        clusters.count_of[found as usize] += 1;
    }
    clusters
}

impl Clusters {
    /// As many points, each by itself.
    #[must_use]
    pub fn alone(count: usize) -> Self {
        let each: Vec<u32> = (0..index(count)).collect();
        Self {
            leaders: each.clone(),
            leader_of: each,
            count_of: vec![1; count],
        }
    }

    /// The points of the cluster that `leader` leads, in their order.
    pub fn members(&self, leader: u32) -> impl Iterator<Item = usize> {
        let all = self.leader_of.iter().enumerate();
        all.filter_map(move |(number, of)| (*of == leader).then_some(number))
    }
}

/// A number of the grid, for a coordinate in cells.
#[allow(clippy::cast_possible_truncation)] // saturates, and then all lies in one cell
fn cell(place: f64) -> i32 {
    place.floor() as i32
}

/// Where the leaders of a cell are kept.
#[allow(clippy::cast_sign_loss)] // any bits will do
fn slot(column: i32, row: i32) -> usize {
    let mixed = (column.wrapping_mul(73_856_093) ^ row.wrapping_mul(19_349_663)) as u32;
    (mixed >> 7) as usize % SLOTS
}

/// Nobody has more points than that.
fn index(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(NONE)
}
