//! Takes out what the rounding of the source made: repeated vertices, spikes, tiny loops.

use std::collections::BTreeMap;

use super::topology::{Vertex, area};

/// Loops of an arc up to this many square map units are slips of rounding, such as the two banks of a river mouth.
const LARGEST_LOOP: f64 = 4.0;

/// The arc without repeated vertices, without spikes and without loops; its ends stay.
#[must_use]
pub fn tidy(arc: &[Vertex]) -> Vec<Vertex> {
    let Some((last, inner)) = arc.split_last() else {
        return Vec::new();
    };
    let mut kept: Vec<Vertex> = Vec::with_capacity(arc.len());
    let mut seen: BTreeMap<Vertex, usize> = BTreeMap::new();
    for vertex in inner {
        match seen.get(vertex) {
            Some(&place) if area(&kept[place..]).abs() <= LARGEST_LOOP => {
                for cut in kept.drain(place + 1..) {
                    seen.remove(&cut);
                }
            }
            _ => {
                seen.insert(*vertex, kept.len());
                kept.push(*vertex);
            }
        }
    }
    while kept.len() > 1 && kept.last() == Some(last) {
        kept.pop();
    }
    kept.push(*last);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeats_spikes_and_loops_go_and_the_ends_stay() {
        let arc = [
            [0, 0],
            [0, 0],
            [9, 0],
            [9, 9],
            [9, 0],
            [20, 0],
            [21, 1],
            [20, 1],
            [20, 0],
            [40, 0],
        ];
        assert_eq!(tidy(&arc), [[0, 0], [9, 0], [20, 0], [40, 0]]);
    }

    #[test]
    fn a_closed_arc_stays_closed() {
        let ring = [[0, 0], [90, 0], [90, 90], [0, 0]];
        assert_eq!(tidy(&ring), ring);
    }
}
