//! Pointers on the map: what is held stays under its pointer, a drag is no click, and nothing is ever stuck.

use onmt_tour_map::camera::{Camera, Extent, Rect, ZOOM_RANGE};
use onmt_tour_map::gesture::{End, Gesture, Ground, wheel_factor};
use onmt_tour_map::projection::Point;
use proptest::prelude::*;

const SCREEN: Rect = Rect {
    x: -200.0,
    y: 0.0,
    width: 1400.0,
    height: 1000.0,
};
const GROUND: Ground = Ground {
    country: Extent {
        frame: Rect {
            x: 0.0,
            y: 0.0,
            width: 1000.0,
            height: 1000.0,
        },
        diagonal: (600.0, 1400.0),
    },
    screen: SCREEN,
    scale: 0.6,
};
const MOUSE: bool = true;
const FINGER: bool = false;

fn at(x: f64, y: f64) -> Point {
    Point { x, y }
}

/// The middle of the country, three times as large.
fn near() -> Camera {
    Camera::looking(at(500.0, 500.0), SCREEN.centre(), 3.0)
}

/// The point of the map under a pixel.
fn under(camera: Camera, pixel: Point) -> Point {
    camera.invert(GROUND.place(pixel))
}

fn assert_close(a: Point, b: Point) {
    assert!((a.x - b.x).hypot(a.y - b.y) < 1e-6, "{a:?} {b:?}");
}

/// A drag from one pixel to another in steps of 10 ms; its end, and the camera.
fn drag(gesture: &mut Gesture, is_mouse: bool, from: Point, to: Point) -> (End, Camera) {
    let mut camera = near();
    gesture.down(1, is_mouse, from, 0.0);
    for step in 1..=10 {
        let share = f64::from(step) / 10.0;
        let here = at(
            from.x + (to.x - from.x) * share,
            from.y + (to.y - from.y) * share,
        );
        let time = f64::from(step) * 10.0;
        camera = gesture
            .moved(1, here, time, camera, &GROUND)
            .unwrap_or(camera);
    }
    (gesture.up(1, 105.0, camera, &GROUND, true), camera)
}

#[test]
fn a_drag_takes_the_map_along_and_does_not_click() {
    let mut gesture = Gesture::default();
    let (end, camera) = drag(&mut gesture, MOUSE, at(300.0, 300.0), at(400.0, 250.0));
    assert_eq!(end, End::Drag);
    // Held from the first step on, which was beyond the slack.
    let held = under(near(), at(310.0, 295.0));
    assert_close(under(camera, at(400.0, 250.0)), held);
    assert!(gesture.takes_click(110.0));
    assert!(!gesture.takes_click(111.0), "only one click belongs to it");
}

#[test]
fn a_click_with_an_unsteady_hand_is_a_click() {
    for (is_mouse, slack) in [(MOUSE, 5.0), (FINGER, 9.0)] {
        let mut gesture = Gesture::default();
        gesture.down(1, is_mouse, at(10.0, 10.0), 0.0);
        assert_eq!(
            gesture.moved(1, at(10.0 + slack, 10.0), 20.0, near(), &GROUND),
            None
        );
        assert_eq!(gesture.up(1, 40.0, near(), &GROUND, true), End::Tap);
        assert!(!gesture.takes_click(41.0));
        assert!(gesture.is_idle());
    }
}

#[test]
fn a_click_long_after_a_drag_is_a_click() {
    let mut gesture = Gesture::default();
    drag(&mut gesture, MOUSE, at(0.0, 0.0), at(50.0, 0.0));
    assert!(!gesture.takes_click(2_000.0));
}

#[test]
fn two_fingers_hold_two_points() {
    let mut gesture = Gesture::default();
    let mut camera = near();
    gesture.down(1, FINGER, at(300.0, 300.0), 0.0);
    gesture.down(2, FINGER, at(400.0, 300.0), 5.0);
    let held = (
        under(camera, at(300.0, 300.0)),
        under(camera, at(400.0, 300.0)),
    );
    for (id, to) in [
        (1, at(300.0, 300.0)),
        (2, at(450.0, 320.0)),
        (1, at(280.0, 310.0)),
    ] {
        camera = gesture.moved(id, to, 20.0, camera, &GROUND).unwrap();
    }
    let middle = |a: Point, b: Point| at(f64::midpoint(a.x, b.x), f64::midpoint(a.y, b.y));
    let pinched = middle(at(280.0, 310.0), at(450.0, 320.0));
    assert_close(under(camera, pinched), middle(held.0, held.1));
    assert!((camera.zoom - 3.0 * 170.0_f64.hypot(10.0) / 100.0).abs() < 1e-6);

    // One goes: the other drags on, from where it is.
    assert_eq!(gesture.up(2, 30.0, camera, &GROUND, true), End::None);
    let left = gesture
        .moved(1, at(281.0, 310.0), 40.0, camera, &GROUND)
        .unwrap();
    assert!((left.zoom - camera.zoom).abs() < 1e-9);
    assert_close(at(left.x, left.y), at(camera.x, camera.y));
    assert_eq!(gesture.up(1, 400.0, left, &GROUND, true), End::Drag);
    assert!(gesture.takes_click(401.0));
    assert!(gesture.is_idle());
}

#[test]
fn a_third_finger_has_no_part() {
    let mut gesture = Gesture::default();
    for id in 1..=3 {
        gesture.down(id, FINGER, at(f64::from(id) * 50.0, 0.0), 0.0);
    }
    assert_eq!(
        gesture.moved(3, at(0.0, 900.0), 10.0, near(), &GROUND),
        None
    );
    assert_eq!(gesture.up(3, 20.0, near(), &GROUND, true), End::None);
    assert!(!gesture.is_idle());
}

#[test]
fn two_taps_at_one_place_are_a_double_tap() {
    let tap = |gesture: &mut Gesture, place: Point, time: f64| {
        gesture.down(1, FINGER, place, time);
        gesture.up(1, time + 30.0, near(), &GROUND, true)
    };
    let mut gesture = Gesture::default();
    assert_eq!(tap(&mut gesture, at(50.0, 50.0), 0.0), End::Tap);
    assert_eq!(
        tap(&mut gesture, at(60.0, 50.0), 200.0),
        End::DoubleTap(at(60.0, 50.0))
    );
    assert!(gesture.takes_click(231.0), "the second tap selects nothing");
    assert_eq!(
        tap(&mut gesture, at(60.0, 50.0), 300.0),
        End::Tap,
        "a third begins anew"
    );
    assert_eq!(
        tap(&mut gesture, at(60.0, 50.0), 900.0),
        End::Tap,
        "too late"
    );
    assert_eq!(
        tap(&mut gesture, at(160.0, 50.0), 1000.0),
        End::Tap,
        "elsewhere"
    );
}

#[test]
fn a_quick_drag_glides_on_and_comes_to_rest() {
    let mut gesture = Gesture::default();
    let (_, camera) = drag(&mut gesture, FINGER, at(300.0, 300.0), at(400.0, 300.0));
    assert!(!gesture.is_idle());
    let (mut x, mut frames, mut last) = (camera.x, 0, f64::INFINITY);
    while let Some(next) = gesture.frame(1_000.0 + f64::from(frames) * 16.0, &GROUND) {
        assert!(next.x >= x && (next.y - camera.y).abs() < 1e-6);
        if frames > 1 {
            assert!(next.x - x <= last + 1e-9, "it slows down");
        }
        last = next.x - x;
        (x, frames) = (next.x, frames + 1);
        assert!(frames < 200, "it never rests");
    }
    assert!(x > camera.x && gesture.is_idle());
}

#[test]
fn a_drag_that_paused_does_not_glide() {
    let mut gesture = Gesture::default();
    gesture.down(1, MOUSE, at(0.0, 0.0), 0.0);
    let camera = gesture
        .moved(1, at(90.0, 0.0), 20.0, near(), &GROUND)
        .unwrap();
    assert_eq!(gesture.up(1, 500.0, camera, &GROUND, true), End::Drag);
    assert!(gesture.is_idle());
}

#[test]
fn nothing_glides_where_it_may_not() {
    let mut gesture = Gesture::default();
    gesture.down(1, MOUSE, at(0.0, 0.0), 0.0);
    for step in 1..6 {
        let time = f64::from(step) * 10.0;
        gesture.moved(1, at(time * 2.0, 0.0), time, near(), &GROUND);
    }
    gesture.up(1, 52.0, near(), &GROUND, false);
    assert!(gesture.is_idle());
}

#[test]
fn a_tap_stops_the_glide_and_selects_nothing() {
    let mut gesture = Gesture::default();
    drag(&mut gesture, FINGER, at(300.0, 300.0), at(400.0, 300.0));
    gesture.down(1, FINGER, at(100.0, 100.0), 600.0);
    assert_eq!(gesture.frame(610.0, &GROUND), None);
    assert_eq!(gesture.up(1, 620.0, near(), &GROUND, true), End::Drag);
    assert!(gesture.takes_click(621.0));
    assert!(gesture.is_idle());
}

#[test]
fn a_glide_gives_way_to_what_else_moves_the_map() {
    let mut gesture = Gesture::default();
    drag(&mut gesture, FINGER, at(300.0, 300.0), at(400.0, 300.0));
    assert!(gesture.frame(1_000.0, &GROUND).is_some());
    gesture.stop();
    assert_eq!(gesture.frame(1_016.0, &GROUND), None);
    assert!(gesture.is_idle());
}

#[test]
fn lost_pointers_leave_nothing_behind() {
    let mut gesture = Gesture::default();
    gesture.down(1, FINGER, at(0.0, 0.0), 0.0);
    gesture.moved(1, at(50.0, 0.0), 10.0, near(), &GROUND);
    gesture.cancel(1);
    assert!(gesture.is_idle() && !gesture.is_drag());
    assert_eq!(gesture.moved(1, at(90.0, 0.0), 20.0, near(), &GROUND), None);
    assert_eq!(gesture.up(1, 30.0, near(), &GROUND, true), End::None);

    gesture.down(1, FINGER, at(0.0, 0.0), 40.0);
    gesture.down(2, FINGER, at(9.0, 0.0), 41.0);
    gesture.cancel_all();
    assert!(gesture.is_idle() && !gesture.is_drag());
}

#[test]
fn the_wheel_zooms_about_the_pointer() {
    let pointer = at(420.0, 300.0);
    let zoomed = GROUND.zoom(near(), pointer, wheel_factor(-100.0, 0, false));
    assert!(zoomed.zoom > near().zoom);
    assert_close(under(zoomed, pointer), under(near(), pointer));
    let back = GROUND.zoom(zoomed, pointer, wheel_factor(100.0, 0, false));
    assert!((back.zoom - near().zoom).abs() < 1e-9);
    // A line is more than a pixel, a page more than a line; a pinch moves further by the pixel.
    assert!(wheel_factor(1.0, 0, false) > wheel_factor(1.0, 1, false));
    assert!(wheel_factor(0.1, 1, false) > wheel_factor(0.1, 2, false));
    assert!(wheel_factor(2.0, 0, false) > wheel_factor(2.0, 0, true));
    assert!(wheel_factor(1e9, 2, true) > 0.5);
    assert!((wheel_factor(f64::NAN, 0, false)).is_finite());
}

/// Anything that may happen to a map.
#[derive(Clone, Debug)]
enum Happening {
    Down(i32, bool, Point),
    Moved(i32, Point),
    Up(i32, bool),
    Cancel(i32),
    CancelAll,
    Wheel(f64, u32, bool, Point),
    Frame,
    Click,
}

fn pixel() -> impl Strategy<Value = Point> {
    (-3000.0..3000.0, -3000.0..3000.0).prop_map(|(x, y)| Point { x, y })
}

fn happening() -> impl Strategy<Value = Happening> {
    let id = 0..4;
    prop_oneof![
        (id.clone(), any::<bool>(), pixel())
            .prop_map(|(id, mouse, at)| Happening::Down(id, mouse, at)),
        (id.clone(), pixel()).prop_map(|(id, at)| Happening::Moved(id, at)),
        (id.clone(), pixel()).prop_map(|(id, at)| Happening::Moved(id, at)),
        (id.clone(), any::<bool>()).prop_map(|(id, glides)| Happening::Up(id, glides)),
        id.prop_map(Happening::Cancel),
        Just(Happening::CancelAll),
        (-500.0..500.0, 0_u32..4, any::<bool>(), pixel())
            .prop_map(|(turn, unit, pinch, at)| Happening::Wheel(turn, unit, pinch, at)),
        Just(Happening::Frame),
        Just(Happening::Click),
    ]
}

proptest! {
    #[test]
    fn in_any_order_the_country_stays_and_nothing_is_stuck(
        happenings in prop::collection::vec((happening(), 0.0..200.0), 0..80),
    ) {
        let (mut gesture, mut camera, mut time) = (Gesture::default(), Camera::default(), 0.0);
        for (happening, later) in happenings {
            time += later;
            let next = match happening {
                Happening::Down(id, is_mouse, at) => {
                    gesture.down(id, is_mouse, at, time);
                    None
                }
                Happening::Moved(id, at) => gesture.moved(id, at, time, camera, &GROUND),
                Happening::Up(id, may_glide) => {
                    match gesture.up(id, time, camera, &GROUND, may_glide) {
                        End::DoubleTap(at) => Some(GROUND.zoom(camera, at, 2.0)),
                        _ => None,
                    }
                }
                Happening::Cancel(id) => {
                    gesture.cancel(id);
                    None
                }
                Happening::CancelAll => {
                    gesture.cancel_all();
                    None
                }
                Happening::Wheel(turn, unit, pinch, at) => {
                    Some(GROUND.zoom(camera, at, wheel_factor(turn, unit, pinch)))
                }
                Happening::Frame => gesture.frame(time, &GROUND),
                Happening::Click => {
                    gesture.takes_click(time);
                    None
                }
            };
            camera = next.unwrap_or(camera);
            prop_assert!(camera.x.is_finite() && camera.y.is_finite());
            prop_assert!((ZOOM_RANGE.0..=ZOOM_RANGE.1).contains(&camera.zoom));
            let centre = camera.invert(SCREEN.centre());
            let kept = GROUND.country.nearest(centre);
            prop_assert!((kept.x - centre.x).hypot(kept.y - centre.y) < 1e-6, "{centre:?}");
        }
        // Every pointer comes up, in any way; whatever glides comes to rest.
        for id in 0..4 {
            if id % 2 == 0 {
                gesture.cancel(id);
            } else {
                gesture.up(id, time, camera, &GROUND, true);
            }
        }
        let mut frames = 0;
        while gesture.frame(time + f64::from(frames) * 16.0, &GROUND).is_some() {
            frames += 1;
            prop_assert!(frames < 1_000, "it never rests");
        }
        prop_assert!(gesture.is_idle() && !gesture.is_drag());
    }
}
