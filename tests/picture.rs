//! The map as a picture: every point of it lies where a map drawn anew would have it.

use onmt_tour_map::camera::{Camera, Rect, ZOOM_RANGE};
use onmt_tour_map::picture::Picture;
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

/// Pixels from the corner of the map's box.
fn pixel(camera: Camera, place: Point, scale: f64) -> Point {
    let seen = camera.apply(place);
    Point {
        x: (seen.x - SCREEN.x) * scale,
        y: (seen.y - SCREEN.y) * scale,
    }
}

proptest! {
    #[test]
    fn a_point_is_where_the_camera_sees_it(
        drawn in camera(), now in camera(), x in 0.0..1000.0, y in 0.0..1035.0, scale in 0.2..3.0,
    ) {
        let place = Point { x, y };
        let Picture { enlarged, moved } = Picture::between(drawn, now, SCREEN, scale);
        let (painted, wanted) = (pixel(drawn, place, scale), pixel(now, place, scale));
        prop_assert!((moved.x + enlarged * painted.x - wanted.x).abs() < 1e-6);
        prop_assert!((moved.y + enlarged * painted.y - wanted.y).abs() < 1e-6);
    }

    #[test]
    fn a_map_as_it_was_drawn_has_no_transform(camera in camera(), scale in 0.2..3.0) {
        let picture = Picture::between(camera, camera, SCREEN, scale);
        prop_assert_eq!(picture.transform(900.0, 500.0), "");
        prop_assert!(picture.will_do(true) && picture.will_do(false));
    }
}

#[test]
fn the_transform_is_in_shares_of_the_box() {
    let picture = Picture {
        enlarged: 1.25,
        moved: Point { x: 90.0, y: -25.0 },
    };
    assert_eq!(
        picture.transform(900.0, 500.0),
        "translate(10%,-5%) scale(1.25000)"
    );
}

#[test]
fn a_hand_may_enlarge_it_more_than_a_journey() {
    let enlarged = |enlarged| Picture {
        enlarged,
        ..Picture::default()
    };
    assert!(enlarged(2.0).will_do(true) && !enlarged(2.0).will_do(false));
    assert!(!enlarged(3.0).will_do(true) && !enlarged(0.4).will_do(true));
}
