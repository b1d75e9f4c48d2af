//! Faces that share their arcs, so that neighbours meet exactly whatever is done to the arcs.

use std::collections::BTreeMap;

/// Vertices in a map unit: the grid on which all geometry is exact.
pub const GRID: f64 = 10.0;

/// A vertex `[x, y]` on the grid, y downwards.
pub type Vertex = [i32; 2];

/// Arcs, and the faces that they bound.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Topology {
    /// Lines from node to node; a closed one starts and ends with the same vertex.
    pub arcs: Vec<Vec<Vertex>>,
    /// What the arcs bound.
    pub faces: Vec<Face>,
}

/// A region or a province.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Face {
    /// Its id.
    pub id: String,
    /// Its rings; holes turn the other way.
    pub rings: Vec<Vec<Step>>,
}

/// A walk along an arc.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Index of the arc.
    pub arc: usize,
    /// From its last vertex to its first.
    pub reversed: bool,
}

impl Step {
    /// The same arc walked the other way.
    #[must_use]
    pub fn back(self) -> Self {
        Self {
            reversed: !self.reversed,
            ..self
        }
    }
}

impl Topology {
    /// The vertices where `step` starts and ends; `None` on an arc without any.
    #[must_use]
    pub fn ends(&self, step: Step) -> [Option<Vertex>; 2] {
        let arc = &self.arcs[step.arc];
        let mut ends = [arc.first().copied(), arc.last().copied()];
        if step.reversed {
            ends.reverse();
        }
        ends
    }

    /// The vertices along `step`.
    #[must_use]
    pub fn walk(&self, step: Step) -> Vec<Vertex> {
        let mut vertices = self.arcs[step.arc].clone();
        if step.reversed {
            vertices.reverse();
        }
        vertices
    }

    /// The vertices of a ring, the first not repeated at the end.
    #[must_use]
    pub fn ring(&self, steps: &[Step]) -> Vec<Vertex> {
        let mut vertices = Vec::new();
        for step in steps {
            vertices.extend(self.walk(*step));
            vertices.pop();
        }
        vertices
    }

    /// The rings of a face as vertices.
    #[must_use]
    pub fn rings(&self, face: &Face) -> Vec<Vec<Vertex>> {
        face.rings.iter().map(|ring| self.ring(ring)).collect()
    }

    /// Indices of the faces on each arc, by arc, in order of the faces: one at the coast, two inland.
    #[must_use]
    pub fn users(&self) -> Vec<Vec<usize>> {
        let mut users = vec![Vec::new(); self.arcs.len()];
        for (index, face) in self.faces.iter().enumerate() {
            for step in face.rings.iter().flatten() {
                users[step.arc].push(index);
            }
        }
        users
    }

    /// The ids of the faces that share an arc, and these arcs, by pair of ids.
    #[must_use]
    pub fn borders(&self) -> BTreeMap<[String; 2], Vec<usize>> {
        let mut borders = BTreeMap::new();
        for (arc, users) in self.users().iter().enumerate() {
            if let [one, other] = users[..] {
                let mut pair = [one, other].map(|face| self.faces[face].id.clone());
                pair.sort();
                borders.entry(pair).or_insert_with(Vec::new).push(arc);
            }
        }
        borders
    }

    /// Drops the coastal rings and holes smaller than `least` square map units, unless they are their face's largest.
    #[must_use]
    pub fn without_islets(mut self, least: f64) -> Self {
        let users = self.users();
        let mut faces = std::mem::take(&mut self.faces);
        for face in &mut faces {
            let area = |ring: &Vec<Step>| area(&self.ring(ring)).abs();
            let largest = face.rings.iter().map(area).fold(0.0, f64::max);
            face.rings.retain(|ring| {
                let shared = ring.iter().any(|step| users[step.arc].len() > 1);
                shared || area(ring) >= least.min(largest)
            });
        }
        self.faces = faces;
        self.without_unused_arcs()
    }

    fn without_unused_arcs(self) -> Self {
        let users = self.users();
        let mut places = vec![0; self.arcs.len()];
        let mut arcs = Vec::new();
        for (index, arc) in self.arcs.into_iter().enumerate() {
            places[index] = arcs.len();
            if !users[index].is_empty() {
                arcs.push(arc);
            }
        }
        let mut faces = self.faces;
        for step in faces.iter_mut().flat_map(|face| &mut face.rings).flatten() {
            step.arc = places[step.arc];
        }
        Self { arcs, faces }
    }
}

/// Signed area of a ring in square map units; positive where it turns clockwise on the screen.
#[must_use]
pub fn area(ring: &[Vertex]) -> f64 {
    let mut twice = 0;
    for (index, a) in ring.iter().enumerate() {
        let b = ring[(index + 1) % ring.len()];
        twice += i64::from(a[0]) * i64::from(b[1]) - i64::from(b[0]) * i64::from(a[1]);
    }
    twice as f64 / 2.0 / (GRID * GRID)
}

/// Twice the signed area of the triangle a, b, c, in grid steps; 0 where they are in line.
#[must_use]
pub fn turn(a: Vertex, b: Vertex, c: Vertex) -> i64 {
    let [[ax, ay], [bx, by], [cx, cy]] = [a, b, c].map(|v| v.map(i64::from));
    (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// Two squares side by side, and an islet of the second.
    pub fn squares() -> Topology {
        let step = |arc, reversed| Step { arc, reversed };
        Topology {
            arcs: vec![
                vec![[100, 0], [100, 50], [100, 100]],
                vec![[100, 100], [0, 100], [0, 0], [100, 0]],
                vec![[100, 0], [200, 0], [200, 100], [100, 100]],
                vec![[250, 0], [252, 0], [252, 2], [250, 0]],
            ],
            faces: vec![
                Face {
                    id: "a".into(),
                    rings: vec![vec![step(0, false), step(1, false)]],
                },
                Face {
                    id: "b".into(),
                    rings: vec![vec![step(3, false)], vec![step(2, false), step(0, true)]],
                },
            ],
        }
    }

    #[test]
    fn a_square_of_ten_units_has_a_hundred_square_units() {
        let squares = squares();
        assert_eq!(
            area(&squares.ring(&squares.faces[0].rings[0])).to_bits(),
            100_f64.to_bits()
        );
    }

    #[test]
    fn a_border_belongs_to_its_two_faces() {
        assert_eq!(
            squares().borders().into_iter().collect::<Vec<_>>(),
            [(["a".to_string(), "b".to_string()], vec![0])]
        );
    }

    #[test]
    fn islets_go_and_the_last_ring_stays() {
        let dropped = squares().without_islets(1.0);
        assert_eq!((dropped.arcs.len(), dropped.faces[1].rings.len()), (3, 1));
        let islet = Topology {
            arcs: vec![squares().arcs[3].clone()],
            faces: vec![Face {
                id: "islet".into(),
                rings: vec![vec![Step {
                    arc: 0,
                    reversed: false,
                }]],
            }],
        };
        assert_eq!(islet.clone().without_islets(1.0), islet);
    }
}
