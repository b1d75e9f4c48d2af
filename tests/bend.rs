//! The legs of a tour as curves, and the parts of them that are drawn.

use onmt_tour_map::bend::{Bend, Part};
use onmt_tour_map::camera::Rect;
use onmt_tour_map::projection::Point;
use proptest::prelude::*;

fn point() -> impl Strategy<Value = Point> {
    (0.0..1000.0, 0.0..1035.0).prop_map(|(x, y)| Point { x, y })
}

fn distance(one: Point, other: Point) -> f64 {
    (one.x - other.x).hypot(one.y - other.y)
}

/// From a point to the nearest of a curve, looked for in small steps.
fn from_curve(bend: Bend, point: Point) -> f64 {
    let steps = (0..=4000).map(|step| distance(bend.at(f64::from(step) / 4000.0), point));
    steps.fold(f64::MAX, f64::min)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_part_lies_on_the_curve_and_has_all_that_an_area_shows(
        from in point(), to in point(), centre in point(), width in 60.0..900.0, height in 60.0..900.0, share in 0.0..=1.0,
    ) {
        let bend = Bend::leg(from, to);
        let area = Rect { x: centre.x - width / 2.0, y: centre.y - height / 2.0, width, height };
        let Some(Part { bend: part, .. }) = bend.within(area) else {
            // Nothing but a corner may be cut off unseen.
            prop_assert!(!area.grown(-20.0).has(bend.at(share)));
            return Ok(());
        };
        prop_assert!(from_curve(bend, part.at(share)) < 0.5);
        if area.grown(-20.0).has(bend.at(share)) {
            prop_assert!(from_curve(part, bend.at(share)) < 0.5);
        }
    }

    #[test]
    fn what_comes_before_a_part_has_its_length(from in point(), to in point(), centre in point()) {
        let bend = Bend::leg(from, to);
        let area = Rect { x: centre.x - 150.0, y: centre.y - 150.0, width: 300.0, height: 300.0 };
        if let Some(Part { bend: part, before }) = bend.within(area) {
            let mut way = 0.0;
            let mut last = bend.from;
            // Up to where the part begins.
            for step in 0..=4000 {
                let next = bend.at(f64::from(step) / 4000.0);
                if way >= before { break; }
                way += distance(last, next);
                last = next;
            }
            prop_assert!(distance(last, part.from) < 1.0);
        }
    }

    #[test]
    fn an_area_that_has_it_all_leaves_it_as_it_is(from in point(), to in point()) {
        let bend = Bend::leg(from, to);
        let all = Rect { x: -500.0, y: -500.0, width: 2000.0, height: 2035.0 };
        prop_assert_eq!(bend.within(all), Some(Part::whole(bend)));
    }
}

#[test]
fn a_leg_bows_to_the_left_of_its_way() {
    let [from, to] = [[100.0, 100.0], [200.0, 100.0]].map(|[x, y]| Point { x, y });
    assert_eq!(Bend::leg(from, to).path(1), "M100 100Q150 84 200 100");
    assert_eq!(Bend::leg(to, from).path(1), "M200 100Q150 116 100 100");
}

#[test]
fn nothing_of_a_curve_that_is_elsewhere() {
    let [from, to] = [[0.0, 0.0], [100.0, 0.0]].map(|[x, y]| Point { x, y });
    let area = Rect {
        x: 300.0,
        y: 300.0,
        width: 50.0,
        height: 50.0,
    };
    assert_eq!(Bend::leg(from, to).within(area), None);
}
