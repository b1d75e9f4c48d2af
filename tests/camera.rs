//! The camera: invert undoes apply, what is fitted is on screen, the country never leaves it.

use onmt_tour_map::camera::{Camera, Rect, ZOOM_RANGE};
use onmt_tour_map::projection::Point;
use proptest::prelude::*;

const COUNTRY: Rect = Rect {
    x: 0.0,
    y: 0.0,
    width: 1000.0,
    height: 1035.0,
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
        let kept = camera.constrain(COUNTRY, COUNTRY);
        let centre = kept.invert(COUNTRY.centre());
        prop_assert!(centre.x >= -1e-6 && centre.x <= COUNTRY.width + 1e-6);
        prop_assert!(centre.y >= -1e-6 && centre.y <= COUNTRY.height + 1e-6);
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
