//! Clusters: nothing is lost, discs keep apart, the same points give the same clusters.

use onmt_tour_map::cluster::{Clusters, gather, level};
use onmt_tour_map::projection::Point;
use proptest::prelude::*;

fn distance(a: Point, b: Point) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

/// Points of a linear congruence over the country.
fn scattered(count: u32) -> Vec<Point> {
    let mut seed = 7_u64;
    let mut next = || {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 40) as f64 / f64::from(1 << 24) * 1000.0
    };
    (0..count)
        .map(|_| Point {
            x: next(),
            y: next(),
        })
        .collect()
}

fn check(points: &[Point], radius: f64, clusters: &Clusters) {
    let total: u32 = clusters.count_of.iter().sum();
    assert_eq!(
        total as usize,
        points.len(),
        "every point is in one cluster"
    );
    for (number, leader) in clusters.leader_of.iter().enumerate() {
        assert!(clusters.leaders.contains(leader));
        let leader = *leader as usize;
        assert!(leader == number || distance(points[leader], points[number]) < radius);
    }
    for (place, a) in clusters.leaders.iter().enumerate() {
        for b in &clusters.leaders[place + 1..] {
            let (a, b) = (points[*a as usize], points[*b as usize]);
            assert!(
                distance(a, b) >= radius,
                "{a:?} and {b:?} stand on one another"
            );
        }
        let members = clusters.members(*a).count();
        assert_eq!(members, clusters.count_of[*a as usize] as usize);
    }
}

#[test]
fn ten_thousand_points_are_gathered_at_every_level() {
    let points = scattered(10_000);
    let mut before = 0;
    for radius in [80.0, 40.0, 20.0, 10.0] {
        let clusters = gather(&points, radius);
        check(&points, radius, &clusters);
        assert!(
            clusters.leaders.len() > before,
            "closer by, clusters come apart"
        );
        before = clusters.leaders.len();
        assert_eq!(gather(&points, radius), clusters);
    }
}

#[test]
fn a_cluster_is_led_by_its_first_point() {
    let points = [3.0, 0.0, 1.0, 20.0].map(|x| Point { x, y: 0.0 });
    let clusters = gather(&points, 5.0);
    assert_eq!(clusters.leaders, [0, 3]);
    assert_eq!(clusters.leader_of, [0, 0, 0, 3]);
    assert_eq!(clusters.count_of, [3, 0, 0, 1]);
    assert_eq!(clusters.members(0).collect::<Vec<_>>(), [0, 1, 2]);
    assert_eq!(gather(&[], 5.0), Clusters::default());
}

#[test]
fn levels_are_the_powers_of_the_root_of_two() {
    for (zoom, due) in [
        (1.0, 1.0),
        (1.18, 1.0),
        (1.2, 2_f64.sqrt()),
        (2.0, 2.0),
        (24.0, 22.627),
    ] {
        assert!((level(zoom) - due).abs() < 1e-3, "{zoom}: {}", level(zoom));
    }
}

proptest! {
    #[test]
    fn any_points(
        points in prop::collection::vec((-1e4..1e4, -1e4..1e4), 0..80),
        same in 0_usize..6,
        radius in 0.01..3e3,
    ) {
        let mut points: Vec<Point> = points.into_iter().map(|(x, y)| Point { x, y }).collect();
        points.extend(std::iter::repeat_n(Point { x: -3.0, y: 8.0 }, same));
        check(&points, radius, &gather(&points, radius));
    }
}
