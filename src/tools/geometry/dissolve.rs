//! Merges faces into larger ones: provinces into regions, regions into the country.

use std::collections::BTreeMap;

use super::topology::{Face, Step, Topology, Vertex};

/// Merges the faces that `group` gives the same id; lines inside a group vanish, and the pieces of a line between the
/// same two groups become one arc.
#[must_use]
pub fn dissolve(topology: &Topology, group: impl Fn(&str) -> String) -> Topology {
    let mut steps: BTreeMap<String, Vec<Step>> = BTreeMap::new();
    for face in &topology.faces {
        steps
            .entry(group(&face.id))
            .or_default()
            .extend(face.rings.iter().flatten());
    }
    for bounds in steps.values_mut() {
        let all = bounds.clone();
        bounds.retain(|step| !all.contains(&step.back()));
    }
    let mut merger = Merger {
        nodes: count_ends(topology, &steps),
        topology,
        merged: Topology::default(),
        places: BTreeMap::new(),
    };
    for (id, bounds) in steps {
        let rings = link(topology, bounds)
            .into_iter()
            .map(|ring| merger.merge(ring))
            .collect();
        merger.merged.faces.push(Face { id, rings });
    }
    merger.merged
}

/// How many ends of the arcs in use lie on each vertex: two where a line only goes on.
fn count_ends(topology: &Topology, steps: &BTreeMap<String, Vec<Step>>) -> BTreeMap<Vertex, usize> {
    let mut arcs: Vec<usize> = steps.values().flatten().map(|step| step.arc).collect();
    arcs.sort_unstable();
    arcs.dedup();
    let mut nodes = BTreeMap::new();
    for arc in arcs {
        for end in topology
            .ends(Step {
                arc,
                reversed: false,
            })
            .into_iter()
            .flatten()
        {
            *nodes.entry(end).or_insert(0) += 1;
        }
    }
    nodes
}

/// Links steps end to end into rings.
fn link(topology: &Topology, mut steps: Vec<Step>) -> Vec<Vec<Step>> {
    let mut rings = Vec::new();
    while !steps.is_empty() {
        let mut ring = vec![steps.remove(0)];
        while let Some(next) = steps
            .iter()
            .position(|step| follows(topology, &ring, *step))
        {
            if closes(topology, &ring) {
                break;
            }
            ring.push(steps.remove(next));
        }
        rings.push(ring);
    }
    rings
}

fn closes(topology: &Topology, ring: &[Step]) -> bool {
    ring.first()
        .is_some_and(|first| follows(topology, ring, *first))
}

fn follows(topology: &Topology, ring: &[Step], step: Step) -> bool {
    ring.last()
        .is_some_and(|last| topology.ends(*last)[1] == topology.ends(step)[0])
}

struct Merger<'a> {
    topology: &'a Topology,
    nodes: BTreeMap<Vertex, usize>,
    merged: Topology,
    /// The merged step that stands for a run of old steps, by the first of the run.
    places: BTreeMap<(usize, bool), Step>,
}

impl Merger<'_> {
    /// The ring in arcs of the merged topology, which it grows where the other side has not come by yet.
    fn merge(&mut self, mut ring: Vec<Step>) -> Vec<Step> {
        let starts = |step: &Step| {
            let start = self.topology.ends(*step)[0];
            start.and_then(|start| self.nodes.get(&start)) != Some(&2)
        };
        if let Some(node) = ring.iter().position(starts) {
            ring.rotate_left(node);
        }
        let mut runs: Vec<Vec<Step>> = Vec::new();
        for (index, step) in ring.iter().enumerate() {
            match runs.last_mut() {
                Some(run) if index > 0 && !starts(step) => run.push(*step),
                _ => runs.push(vec![*step]),
            }
        }
        runs.iter().map(|run| self.place(run)).collect()
    }

    fn place(&mut self, run: &[Step]) -> Step {
        if let Some(known) = self.places.get(&(run[0].arc, run[0].reversed)) {
            return *known;
        }
        let mut vertices = self.topology.ring(run);
        vertices.extend(self.topology.walk(run[run.len() - 1]).last());
        let step = Step {
            arc: self.merged.arcs.len(),
            reversed: false,
        };
        self.merged.arcs.push(vertices);
        for old in run {
            self.places.insert((old.arc, old.reversed), step);
            self.places.insert((old.arc, !old.reversed), step.back());
        }
        step
    }
}

#[cfg(test)]
mod tests {
    use super::super::topology::area;
    use super::super::topology::tests::squares;
    use super::*;

    #[test]
    fn each_alone_stays_as_it_was() {
        let same = dissolve(&squares(), str::to_string);
        assert_eq!(same.borders(), squares().borders());
    }

    #[test]
    fn two_squares_make_a_rectangle_without_the_line_between() {
        let country = dissolve(&squares(), |_| "country".into());
        let rings = country.rings(&country.faces[0]);
        assert_eq!(rings.len(), 2);
        assert!((rings.iter().map(|ring| area(ring)).sum::<f64>() - 200.02).abs() < 1e-9);
        assert!(country.borders().is_empty());
    }
}
