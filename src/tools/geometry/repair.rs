//! Finds lines that cross or touch where they should not, and takes out the vertices that make them do so.

use std::collections::BTreeSet;

use super::simplify::least_vertices;
use super::topology::{Topology, Vertex, turn};

/// More rounds than any map needed; what is left then is a fault of the source.
const ROUNDS: usize = 50;

/// One side of an arc, from the vertex at `place` to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Side {
    arc: usize,
    place: usize,
    ends: [Vertex; 2],
}

/// Cuts out vertices until lines only meet at the ends of arcs.
///
/// # Errors
/// Gives the first of the places where lines still meet when nothing more can be cut out.
pub fn repair(mut topology: Topology) -> Result<Topology, Vertex> {
    for _ in 0..ROUNDS {
        let clashes = clashes(&topology);
        let Some(first) = clashes.first().map(|[side, _]| side.ends[0]) else {
            return Ok(topology);
        };
        let cuts: BTreeSet<_> = clashes
            .iter()
            .filter_map(|clash| least_telling(&topology, clash))
            .collect();
        if cuts.is_empty() {
            return Err(first);
        }
        let mut cut_before = None;
        // From the back, so that places stay true; one of two neighbours a round, else a bend goes as a whole.
        for (arc, place) in cuts.into_iter().rev() {
            let spare = topology.arcs[arc].len() > least_vertices(&topology, arc);
            if spare && cut_before != Some((arc, place + 1)) {
                topology.arcs[arc].remove(place);
                cut_before = Some((arc, place));
            }
        }
    }
    clashes(&topology)
        .first()
        .map_or(Ok(()), |[side, _]| Err(side.ends[0]))?;
    Ok(topology)
}

/// The pairs of sides that meet elsewhere than at the common end of their arcs.
fn clashes(topology: &Topology) -> Vec<[Side; 2]> {
    let mut sides: Vec<Side> = topology
        .arcs
        .iter()
        .enumerate()
        .flat_map(|(arc, line)| {
            line.windows(2).enumerate().map(move |(place, ends)| Side {
                arc,
                place,
                ends: [ends[0], ends[1]],
            })
        })
        .collect();
    sides.sort_by_key(|side| side.ends[0][0].min(side.ends[1][0]));
    let mut clashes = Vec::new();
    for (index, one) in sides.iter().enumerate() {
        let right = one.ends[0][0].max(one.ends[1][0]);
        for other in &sides[index + 1..] {
            if other.ends[0][0].min(other.ends[1][0]) > right {
                break;
            }
            if clash(topology, one, other) {
                clashes.push([*one, *other]);
            }
        }
    }
    clashes
}

fn clash(topology: &Topology, one: &Side, other: &Side) -> bool {
    if !meet(one.ends, other.ends) {
        return false;
    }
    let common: Vec<Vertex> = one
        .ends
        .into_iter()
        .filter(|end| other.ends.contains(end))
        .collect();
    let [joint] = common[..] else { return true };
    if !(joins(topology, one, other, joint)) {
        return true;
    }
    let far = |side: &Side| {
        if side.ends[0] == joint {
            side.ends[1]
        } else {
            side.ends[0]
        }
    };
    let (one, other) = (far(one), far(other));
    turn(joint, one, other) == 0 && !between(one, joint, other)
}

/// Whether both sides may meet at the joint: next to each other on an arc, or both at an end of theirs.
fn joins(topology: &Topology, one: &Side, other: &Side, joint: Vertex) -> bool {
    let ends = |side: &Side| {
        let arc = &topology.arcs[side.arc];
        (side.place == 0 && arc[0] == joint)
            || (side.place + 2 == arc.len() && arc[side.place + 1] == joint)
    };
    (one.arc == other.arc && one.place.abs_diff(other.place) == 1) || (ends(one) && ends(other))
}

/// Whether two sides have a point in common.
fn meet([a, b]: [Vertex; 2], [c, d]: [Vertex; 2]) -> bool {
    let apart = [0, 1].into_iter().any(|axis| {
        a[axis].max(b[axis]) < c[axis].min(d[axis]) || c[axis].max(d[axis]) < a[axis].min(b[axis])
    });
    !apart
        && turn(a, b, c).signum() * turn(a, b, d).signum() <= 0
        && turn(c, d, a).signum() * turn(c, d, b).signum() <= 0
}

/// Whether the middle one of three vertices in line lies between the others.
fn between(a: Vertex, middle: Vertex, b: Vertex) -> bool {
    [0, 1]
        .into_iter()
        .all(|axis| (a[axis].min(b[axis])..=a[axis].max(b[axis])).contains(&middle[axis]))
}

/// Arc and place of the vertex of a clash that changes least when it goes; `None` where all are ends.
fn least_telling(topology: &Topology, clash: &[Side; 2]) -> Option<(usize, usize)> {
    clash
        .iter()
        .flat_map(|side| [(side.arc, side.place), (side.arc, side.place + 1)])
        .filter(|(arc, place)| {
            *place > 0
                && place + 1 < topology.arcs[*arc].len()
                && topology.arcs[*arc].len() > least_vertices(topology, *arc)
        })
        .min_by_key(|(arc, place)| {
            let line = &topology.arcs[*arc];
            (
                turn(line[place - 1], line[*place], line[place + 1]).abs(),
                *arc,
                *place,
            )
        })
}

#[cfg(test)]
mod tests {
    use super::super::topology::tests::squares;
    use super::*;

    fn lines(arcs: &[&[Vertex]]) -> Topology {
        Topology {
            arcs: arcs.iter().map(|arc| arc.to_vec()).collect(),
            faces: Vec::new(),
        }
    }

    #[test]
    fn sound_lines_stay() {
        assert_eq!(repair(squares()), Ok(squares()));
    }

    #[test]
    fn a_crossing_spike_goes() {
        let crossed = lines(&[
            &[[0, 0], [50, 0], [52, 12], [54, 0], [100, 0]],
            &[[0, 10], [100, 10]],
        ]);
        assert_eq!(
            repair(crossed),
            Ok(lines(&[
                &[[0, 0], [50, 0], [54, 0], [100, 0]],
                &[[0, 10], [100, 10]]
            ]))
        );
    }

    #[test]
    fn touching_is_a_clash_and_a_common_end_is_not() {
        let touching = lines(&[&[[0, 0], [50, 10], [100, 0]], &[[0, 10], [100, 10]]]);
        assert_eq!(clashes(&touching).len(), 2);
        assert!(clashes(&lines(&[&[[0, 0], [50, 10]], &[[50, 10], [90, 0]]])).is_empty());
    }

    #[test]
    fn what_cannot_be_mended_is_told() {
        let crossing = lines(&[&[[0, 0], [10, 10]], &[[0, 10], [10, 0]]]);
        assert_eq!(repair(crossing), Err([0, 0]));
    }
}
