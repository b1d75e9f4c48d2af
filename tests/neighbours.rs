//! Arrow keys on the map: where they lead, on the real map.

#![allow(clippy::unwrap_used)] // in a test a panic is the message

#[allow(dead_code)] // words have no neighbours
mod common;

use common::dataset;
use onmt_tour_map::neighbours::{Direction, neighbour};
use onmt_tour_map::region::RegionId;

fn region(number: usize) -> RegionId {
    RegionId::all().nth(number - 1).unwrap()
}

#[test]
fn leads_to_the_next_region_that_way() {
    let shapes = dataset().map.shapes;
    for (from, direction, to) in [
        (1, Direction::Right, Some(2)),
        (1, Direction::Down, Some(4)),
        (1, Direction::Up, None),
        (3, Direction::Right, Some(2)),
        (3, Direction::Left, Some(4)),
        (4, Direction::Left, Some(6)),
        (6, Direction::Down, Some(7)),
        // The ocean is no reason to jump to the far south.
        (6, Direction::Left, None),
        (8, Direction::Up, Some(5)),
        (8, Direction::Down, Some(9)),
        (11, Direction::Up, Some(10)),
        (12, Direction::Right, Some(11)),
        (12, Direction::Down, None),
    ] {
        assert_eq!(
            neighbour(&shapes, region(from), direction),
            to.map(region),
            "{from} {direction:?}"
        );
    }
}

#[test]
fn leads_from_any_region_to_all_others() {
    let shapes = dataset().map.shapes;
    for from in RegionId::all() {
        let mut reached = vec![from];
        let mut next = 0;
        while let Some(region) = reached.get(next).copied() {
            for direction in Direction::ALL {
                let to = neighbour(&shapes, region, direction);
                reached.extend(to.filter(|to| !reached.contains(to)));
            }
            next += 1;
        }
        assert_eq!(reached.len(), RegionId::COUNT, "from {from}: {reached:?}");
    }
}

#[test]
fn leads_that_way_on_the_screen() {
    let map = dataset().map;
    for from in RegionId::all() {
        for direction in Direction::ALL {
            let Some(to) = neighbour(&map.shapes, from, direction) else {
                continue;
            };
            let (a, b) = (
                map.shape(from).unwrap().anchor,
                map.shape(to).unwrap().anchor,
            );
            let (right, down) = direction.step();
            assert!(
                (b.x - a.x) * right + (b.y - a.y) * down > 0.0,
                "{from} {direction:?} {to}"
            );
        }
    }
}

#[test]
fn a_map_without_the_region_leads_nowhere() {
    assert_eq!(neighbour(&[], region(1), Direction::Down), None);
}
