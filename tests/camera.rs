//! The camera: invert undoes apply, what is fitted is on screen, the country never leaves it.

use onmt_tour_map::camera::{Camera, Extent, Rect, ZOOM_RANGE};
use onmt_tour_map::projection::Point;
use proptest::prelude::*;

const COUNTRY: Rect = Rect {
    x: 0.0,
    y: 0.0,
    width: 1000.0,
    height: 1035.0,
};

/// As Morocco lies: from the north-east to the south-west.
const EXTENT: Extent = Extent {
    frame: COUNTRY,
    diagonal: (670.0, 1380.0),
};

fn point() -> impl Strategy<Value = Point> {
    (-500.0..1500.0, -500.0..1500.0).prop_map(|(x, y)| Point { x, y })
}

fn camera() -> impl Strategy<Value = Camera> {
    (ZOOM_RANGE.0..ZOOM_RANGE.1, -9000.0..9000.0, -9000.0..9000.0).prop_map(|(zoom, x, y)| Camera {
        zoom,
        x,
        y,
    })
}

fn close(a: Point, b: Point) -> bool {
    (a.x - b.x).abs() < 1e-6 && (a.y - b.y).abs() < 1e-6
}

proptest! {
    #[test]
    fn invert_undoes_apply(camera in camera(), point in point()) {
        prop_assert!(close(camera.invert(camera.apply(point)), point));
    }

    #[test]
    fn the_map_stays_under_the_pivot(camera in camera(), pivot in point(), factor in 0.1..10.0) {
        let before = camera.invert(pivot);
        prop_assert!(close(camera.zoom_about(pivot, factor).apply(before), pivot));
    }

    #[test]
    fn what_is_fitted_is_on_screen(left in 0.0..900.0, top in 0.0..900.0, width in 20.0..100.0, height in 20.0..100.0) {
        let bounds = Rect { x: left, y: top, width, height };
        let camera = Camera::fit(bounds, COUNTRY, 0.1);
        let a = camera.apply(Point { x: left, y: top });
        let b = camera.apply(Point { x: left + width, y: top + height });
        let seen = Rect { x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y };
        prop_assert!(COUNTRY.contains(&seen), "{seen:?}");
    }

    #[test]
    fn the_country_never_leaves_the_screen(camera in camera()) {
        let kept = camera.constrain(EXTENT, COUNTRY);
        let centre = kept.invert(COUNTRY.centre());
        prop_assert!(centre.x >= -1e-6 && centre.x <= COUNTRY.width + 1e-6);
        prop_assert!(centre.y >= -1e-6 && centre.y <= COUNTRY.height + 1e-6);
        let diagonal = centre.x + centre.y;
        prop_assert!((EXTENT.diagonal.0 - 1e-6..=EXTENT.diagonal.1 + 1e-6).contains(&diagonal));
        prop_assert!((kept.zoom - camera.zoom).abs() < 1e-9 || kept == Camera::default());
    }

    #[test]
    fn a_camera_on_the_country_stays_as_it_is(zoom in 2.0..ZOOM_RANGE.1, x in 400.0..600.0, y in 450.0..600.0) {
        let camera = Camera::looking(Point { x, y }, COUNTRY.centre(), zoom);
        let kept = camera.constrain(EXTENT, COUNTRY);
        prop_assert!((kept.x - camera.x).abs() < 1e-6 && (kept.y - camera.y).abs() < 1e-6);
    }

    #[test]
    fn what_is_constrained_stays_so(camera in camera()) {
        let once = camera.constrain(EXTENT, COUNTRY);
        let twice = once.constrain(EXTENT, COUNTRY);
        prop_assert!((once.x - twice.x).abs() < 1e-6 && (once.y - twice.y).abs() < 1e-6);
    }

    #[test]
    fn a_journey_starts_and_ends_where_it_should(a in camera(), b in camera(), share in 0.0..1.0) {
        let travel = a.travel(b, COUNTRY);
        prop_assert_eq!(travel.at(0.0), a);
        prop_assert_eq!(travel.at(1.0), b);
        let between = travel.at(share);
        prop_assert!(between.zoom.is_finite() && between.x.is_finite() && between.y.is_finite());
        prop_assert!(between.zoom > 0.0);
    }
}

#[test]
fn zooming_out_ends_at_the_country_without_a_jump() {
    for (x, y) in [(0.0, 0.0), (1000.0, 0.0), (0.0, 1035.0), (1000.0, 1035.0)] {
        let camera = Camera::looking(Point { x, y }, COUNTRY.centre(), ZOOM_RANGE.0 + 1e-4);
        let kept = camera.constrain(EXTENT, COUNTRY);
        assert!(kept.x.abs() < 0.5 && kept.y.abs() < 0.5, "{kept:?}");
    }
}

#[test]
fn a_camera_of_no_number_becomes_the_country() {
    let lost = Camera {
        zoom: 3.0,
        x: f64::NAN,
        y: 0.0,
    };
    assert_eq!(lost.constrain(EXTENT, COUNTRY), Camera::default());
    let lost = Camera {
        zoom: f64::NAN,
        x: 1.0,
        y: 0.0,
    };
    assert_eq!(lost.constrain(EXTENT, COUNTRY), Camera::default());
}

#[test]
fn an_extent_lies_around_its_parts() {
    let extent = Extent::around([[10.0, 20.0, 40.0, 50.0], [0.0, 60.0, 30.0, 90.0]].into_iter());
    assert_eq!(
        extent.frame,
        Rect {
            x: 0.0,
            y: 20.0,
            width: 40.0,
            height: 70.0
        }
    );
    assert_eq!(extent.diagonal, (30.0, 120.0));
}

#[test]
fn a_journey_is_continuous_at_its_ends() {
    let from = Camera::default();
    let to = Camera::fit(
        Rect {
            x: 600.0,
            y: 100.0,
            width: 80.0,
            height: 60.0,
        },
        COUNTRY,
        0.1,
    );
    let travel = from.travel(to, COUNTRY);
    let (start, end) = (travel.at(1e-6), travel.at(1.0 - 1e-6));
    assert!((start.zoom - from.zoom).abs() < 1e-3 && (start.x - from.x).abs() < 1e-1);
    assert!(
        (end.zoom - to.zoom).abs() < 1e-2 && (end.x - to.x).abs() < 1.0,
        "{end:?} {to:?}"
    );
    assert!(travel.length() > 0.0);
}

#[test]
fn staying_is_no_journey() {
    let camera = Camera::default();
    assert!(camera.travel(camera, COUNTRY).length() < 1e-9);
}
