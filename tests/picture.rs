//! The map as a picture: every point of it lies where a map drawn anew would have it.

use onmt_tour_map::camera::{Camera, Rect, ZOOM_RANGE};
use onmt_tour_map::picture::{PAINTED, Picture};
use onmt_tour_map::projection::Point;
use proptest::prelude::*;

/// A wide screen: the country's frame, and what lies to its left and right.
const SCREEN: Rect = Rect {
    x: -400.0,
    y: 0.0,
    width: 1800.0,
    height: 1035.0,
};

fn camera() -> impl Strategy<Value = Camera> {
    (ZOOM_RANGE.0..ZOOM_RANGE.1, -9000.0..9000.0, -9000.0..9000.0).prop_map(|(zoom, x, y)| Camera {
        zoom,
        x,
        y,
    })
}

/// From the corner of the map's box, in shares of it.
fn share(camera: Camera, place: Point) -> Point {
    let seen = camera.apply(place);
    Point {
        x: (seen.x - SCREEN.x) / SCREEN.width,
        y: (seen.y - SCREEN.y) / SCREEN.height,
    }
}

proptest! {
    #[test]
    fn a_point_is_where_the_camera_sees_it(drawn in camera(), now in camera(), x in 0.0..1000.0, y in 0.0..1035.0) {
        let place = Point { x, y };
        let Picture { enlarged, moved } = Picture::between(drawn, now, SCREEN);
        let (painted, wanted) = (share(drawn, place), share(now, place));
        prop_assert!((moved.x + enlarged * painted.x - wanted.x).abs() < 1e-6);
        prop_assert!((moved.y + enlarged * painted.y - wanted.y).abs() < 1e-6);
    }

    #[test]
    fn what_will_do_leaves_no_part_of_the_box_unpainted(
        enlarged in 0.3..3.0, across in -1.5..1.5, down in -1.5..1.5, x in 0.0..=1.0, y in 0.0..=1.0, is_held: bool,
    ) {
        let picture = Picture { enlarged, moved: Point { x: across, y: down } };
        // Where the picture has what lies at this place of the box.
        let of = |place: f64, moved: f64| (place - moved) / enlarged;
        let is_painted = |place: f64| (-PAINTED - 1e-9..=1.0 + PAINTED + 1e-9).contains(&place);
        prop_assert!(!picture.will_do(is_held) || is_painted(of(x, across)) && is_painted(of(y, down)));
    }

    #[test]
    fn a_map_as_it_was_drawn_has_no_transform(camera in camera()) {
        let picture = Picture::between(camera, camera, SCREEN);
        prop_assert_eq!(picture.transform(), "");
        prop_assert!(picture.will_do(true) && picture.will_do(false));
    }
}

#[test]
fn the_transform_is_in_shares_of_the_box() {
    let picture = Picture {
        enlarged: 1.25,
        moved: Point { x: 0.1, y: -0.05 },
    };
    assert_eq!(picture.transform(), "translate(10%,-5%) scale(1.25000)");
}

#[test]
fn a_hand_may_enlarge_it_more_than_a_journey() {
    let enlarged = |enlarged: f64| {
        // About the middle of the box.
        let way = (1.0 - enlarged) / 2.0;
        let moved = Point { x: way, y: way };
        Picture { enlarged, moved }
    };
    assert!(enlarged(2.0).will_do(true) && !enlarged(2.0).will_do(false));
    assert!(!enlarged(3.0).will_do(true) && !enlarged(0.4).will_do(true));
}

#[test]
fn led_beyond_what_is_painted_it_will_not_do() {
    let led = |x, y| Picture {
        enlarged: 1.0,
        moved: Point { x, y },
    };
    assert!(led(0.35, -0.35).will_do(true) && led(0.35, -0.35).will_do(false));
    assert!(!led(0.45, 0.0).will_do(true) && !led(0.0, -0.45).will_do(false));
}
