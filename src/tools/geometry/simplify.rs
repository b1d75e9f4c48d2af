//! Simplifies the shared arcs: each is drawn anew once, so neighbours still meet exactly.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use super::topology::{GRID, Topology, Vertex, turn};

/// How much a sharp turn takes off a vertex's weight, and a gentle one adds.
const SHARP_TURNS: f64 = 0.7;
/// Side of a cell of the index, grid steps.
const CELL: i32 = 50;

/// Drops, least telling first, the vertices that weigh less than `tolerance` square map units; nodes stay, and no
/// line is moved over another vertex.
///
/// The weight is the area of the triangle with both neighbours (Visvalingam and Whyatt, 'Line generalisation by
/// repeated elimination of points', 1993), less where the line turns back sharply, so that spikes go before bends.
#[must_use]
pub fn simplify(topology: &Topology, tolerance: f64) -> Topology {
    let mut lines = Lines::new(topology);
    let limit = Weight::of(tolerance * GRID * GRID);
    // A vertex that was in the way of another may be gone after a round.
    while lines.thin(limit) > 0 {}
    Topology {
        arcs: lines.arcs(),
        faces: topology.faces.clone(),
    }
}

/// An area in square grid steps, ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Weight(u64);

impl Weight {
    /// Hundredths are fine enough, and whole numbers have an order.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn of(area: f64) -> Self {
        Self((area * 100.0).round() as u64)
    }
}

/// All arcs as chains of vertices that can be cut out, with an index of where they are.
struct Lines {
    vertices: Vec<Vertex>,
    /// The vertices before and after; `None` at the ends of an arc, which stay.
    links: Vec<Option<(usize, usize)>>,
    gone: Vec<bool>,
    /// First vertex of each arc.
    starts: Vec<usize>,
    /// Vertices that the arc may still lose, by arc.
    spare: Vec<usize>,
    arc_of: Vec<usize>,
    cells: BTreeMap<Vertex, BTreeSet<usize>>,
}

impl Lines {
    fn new(topology: &Topology) -> Self {
        let mut lines = Self {
            vertices: Vec::new(),
            links: Vec::new(),
            gone: Vec::new(),
            starts: Vec::new(),
            spare: Vec::new(),
            arc_of: Vec::new(),
            cells: BTreeMap::new(),
        };
        for (index, arc) in topology.arcs.iter().enumerate() {
            let start = lines.vertices.len();
            lines.starts.push(start);
            lines
                .spare
                .push(arc.len().saturating_sub(least_vertices(topology, index)));
            for (place, vertex) in arc.iter().enumerate() {
                let id = start + place;
                let inner = place > 0 && place + 1 < arc.len();
                lines.vertices.push(*vertex);
                lines.links.push(inner.then(|| (id - 1, id + 1)));
                lines.arc_of.push(index);
                lines.cells.entry(cell(*vertex)).or_default().insert(id);
            }
        }
        lines.gone = vec![false; lines.vertices.len()];
        lines
    }

    /// Drops what weighs less than `limit` and may go; gives how many.
    fn thin(&mut self, limit: Weight) -> usize {
        let mut heap: BinaryHeap<_> = (0..self.vertices.len())
            .filter_map(|vertex| Some(Reverse((self.weigh(vertex)?, vertex))))
            .collect();
        let mut dropped = 0;
        while let Some(Reverse((weight, vertex))) = heap.pop() {
            if weight >= limit {
                break;
            }
            if self.weigh(vertex) != Some(weight) || !self.may_drop(vertex) {
                continue;
            }
            dropped += 1;
            for neighbour in self.drop(vertex) {
                heap.extend(
                    self.weigh(neighbour)
                        .map(|weight| Reverse((weight, neighbour))),
                );
            }
        }
        dropped
    }

    /// What dropping the vertex would cost; `None` where it cannot go.
    fn weigh(&self, vertex: usize) -> Option<Weight> {
        if self.gone[vertex] {
            return None;
        }
        let (before, after) = self.links[vertex]?;
        let [a, b, c] = [before, vertex, after].map(|id| self.vertices[id].map(f64::from));
        let (to, from) = ([b[0] - a[0], b[1] - a[1]], [c[0] - b[0], c[1] - b[1]]);
        let lengths = to[0].hypot(to[1]) * from[0].hypot(from[1]);
        let area = (to[0] * from[1] - to[1] * from[0]).abs() / 2.0;
        let straightness = if lengths > 0.0 {
            (to[0] * from[0] + to[1] * from[1]) / lengths
        } else {
            0.0
        };
        Some(Weight::of(area * (1.0 + SHARP_TURNS * straightness)))
    }

    /// Whether the line that closes the gap passes over no other vertex.
    fn may_drop(&self, vertex: usize) -> bool {
        let Some((before, after)) = self.links[vertex] else {
            return false;
        };
        let corners = [before, vertex, after].map(|id| self.vertices[id]);
        self.spare[self.arc_of[vertex]] > 0
            && corners[0] != corners[2]
            && !self.near(corners).any(|other| {
                ![before, vertex, after].contains(&other)
                    && self.vertices[other] != corners[0]
                    && self.vertices[other] != corners[2]
                    && covers(corners, self.vertices[other])
            })
    }

    /// The vertices in the cells that a triangle may touch.
    fn near(&self, corners: [Vertex; 3]) -> impl Iterator<Item = usize> {
        let [xs, ys] = [0, 1].map(|axis| corners.map(|corner| cell(corner)[axis]));
        let (left, right) = (xs.iter().min().copied(), xs.iter().max().copied());
        let (top, bottom) = (ys.iter().min().copied(), ys.iter().max().copied());
        let columns = left.unwrap_or(0)..=right.unwrap_or(-1);
        columns
            .map(move |x| [x, top.unwrap_or(0)]..=[x, bottom.unwrap_or(-1)])
            .flat_map(|cells| self.cells.range(cells))
            .flat_map(|(_, ids)| ids.iter().copied())
    }

    /// Cuts the vertex out; gives its former neighbours.
    fn drop(&mut self, vertex: usize) -> Vec<usize> {
        let Some((before, after)) = self.links[vertex] else {
            return Vec::new();
        };
        self.gone[vertex] = true;
        self.spare[self.arc_of[vertex]] -= 1;
        if let Some(ids) = self.cells.get_mut(&cell(self.vertices[vertex])) {
            ids.remove(&vertex);
        }
        if let Some((_, next)) = &mut self.links[before] {
            *next = after;
        }
        if let Some((previous, _)) = &mut self.links[after] {
            *previous = before;
        }
        vec![before, after]
    }

    fn arcs(&self) -> Vec<Vec<Vertex>> {
        let ends = self
            .starts
            .iter()
            .skip(1)
            .copied()
            .chain([self.vertices.len()]);
        self.starts
            .iter()
            .zip(ends)
            .map(|(start, end)| {
                (*start..end)
                    .filter(|id| !self.gone[*id])
                    .map(|id| self.vertices[id])
                    .collect()
            })
            .collect()
    }
}

fn cell(vertex: Vertex) -> Vertex {
    vertex.map(|coordinate| coordinate.div_euclid(CELL))
}

/// Whether the triangle, its sides included, covers the vertex.
fn covers([a, b, c]: [Vertex; 3], vertex: Vertex) -> bool {
    let sides = [turn(a, b, vertex), turn(b, c, vertex), turn(c, a, vertex)];
    let within = [0, 1].into_iter().all(|axis| {
        let (low, high) = (
            a[axis].min(b[axis]).min(c[axis]),
            a[axis].max(b[axis]).max(c[axis]),
        );
        (low..=high).contains(&vertex[axis])
    });
    within && (sides.iter().all(|side| *side >= 0) || sides.iter().all(|side| *side <= 0))
}

/// A closed arc stays a triangle; an arc between the ends of another stays apart from it.
pub(super) fn least_vertices(topology: &Topology, arc: usize) -> usize {
    let ends = |arc: &Vec<Vertex>| {
        let mut ends = [arc.first().copied(), arc.last().copied()];
        ends.sort_unstable();
        ends
    };
    let own = ends(&topology.arcs[arc]);
    let twins = topology
        .arcs
        .iter()
        .filter(|other| ends(other) == own)
        .count();
    match (own[0] == own[1], twins > 1) {
        (true, _) => 4,
        (false, true) => 3,
        (false, false) => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::super::topology::tests::squares;
    use super::*;

    #[test]
    fn a_vertex_in_line_goes_and_corners_stay() {
        let line = Topology {
            arcs: vec![vec![[0, 0], [50, 0], [90, 0], [90, 90]]],
            faces: Vec::new(),
        };
        assert_eq!(simplify(&line, 1.0).arcs[0], [[0, 0], [90, 0], [90, 90]]);
    }

    #[test]
    fn arcs_between_the_same_ends_stay_apart() {
        assert!(
            simplify(&squares(), 1e9)
                .arcs
                .iter()
                .all(|arc| arc.len() > 2)
        );
    }

    #[test]
    fn a_closed_arc_keeps_three_corners() {
        assert_eq!(simplify(&squares(), 1e9).arcs[3].len(), 4);
    }

    #[test]
    fn a_line_is_not_moved_over_a_vertex() {
        let bay = vec![[0, 0], [50, 30], [100, 0]];
        let alone = Topology {
            arcs: vec![bay.clone()],
            faces: Vec::new(),
        };
        assert_eq!(simplify(&alone, 1e9).arcs[0], [[0, 0], [100, 0]]);
        let islet = vec![[48, 5], [52, 5], [50, 8], [48, 5]];
        let with_islet = Topology {
            arcs: vec![bay.clone(), islet],
            faces: Vec::new(),
        };
        assert_eq!(simplify(&with_islet, 1e9).arcs[0], bay);
    }
}
