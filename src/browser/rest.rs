//! When names and markers are drawn anew.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use super::animation::now;
use super::follow;
use crate::app::{AppState, LOTS, MapView, are_many};
use crate::camera::{Camera, Rect};

/// Milliseconds after which a goal that has not moved counts as rest, and a camera in a hand, which may go on at once.
const CALM: u64 = 100;
const CALM_IN_HAND: u64 = 240;
/// The least milliseconds that a hand moves the map before anything is drawn on the way, and between two drawings there.
const PAUSE: f64 = 1000.0;
/// Milliseconds of a frame up to which the next one may do more.
const FRAME: f64 = 20.0;
/// How far the map may be led before what is drawn is left behind, a share of the screen's shorter side.
const FAR: f64 = 0.8;

/// Keeps `rest` at the goal of the camera. A journey has its goal from the start: names and markers are drawn for it soon, and
/// fade in at the end. A hand moves it with each frame: they are drawn anew once it rests, or on a long way that leaves behind
/// what was drawn. While it zooms they go instead (`MapView::is_astray`): what would be drawn is soon gone again.
pub fn keep(state: AppState) {
    let view = MapView::new(state);
    let moved = Rc::new(Cell::new(0_u32));
    let last = Rc::new(Cell::new(f64::MIN));
    let drawing = Rc::new(Cell::new(0_u32));
    let was_held = Cell::new(false);
    follow(move |_| {
        let goal = whither(state);
        let is_held = state.held.get_untracked();
        if !was_held.replace(is_held) && is_held {
            last.set(now());
        }
        moved.set(moved.get().wrapping_add(1));
        let rest = state.rest.get_untracked();
        if rest == goal {
            return;
        }
        if now() - last.get() > PAUSE
            && !untrack(|| view.is_astray())
            && is_left_behind(rest, goal, view.screen_untracked())
        {
            last.set(now());
            draw(state, goal, drawing.clone());
            return;
        }
        let number = moved.get();
        let (moved, last, drawing) = (moved.clone(), last.clone(), drawing.clone());
        let act: Box<dyn FnOnce()> = Box::new(move || {
            if moved.get() == number {
                last.set(now());
                draw(state, untrack(|| whither(state)), drawing);
            }
        });
        let calm = if is_held { CALM_IN_HAND } else { CALM };
        set_timeout(act, Duration::from_millis(calm));
    });
}

/// Draws markers, where they are many lot by lot, then names, so that no frame is long.
fn draw(state: AppState, rest: Camera, drawing: Rc<Cell<u32>>) {
    drawing.set(drawing.get().wrapping_add(1));
    if state.dataset.with_untracked(|data| are_many(data)) {
        state.lots.set(0);
    }
    state.rest.set(rest);
    let number = drawing.get();
    go_on(state, drawing, number, 1, f64::MIN);
}

/// What the next frame of drawing `number` does; a newer one ends it. It draws `count` lots, and the one after it twice as many
/// where the frame before, at `last`, was none too long.
fn go_on(state: AppState, drawing: Rc<Cell<u32>>, number: u32, count: usize, last: f64) {
    let act: Box<dyn FnOnce()> = Box::new(move || {
        let lots = state.lots.get_untracked();
        if drawing.get() != number {
            return;
        }
        if lots >= LOTS {
            return state.named.set(state.rest.get_untracked());
        }
        let now = now();
        let count = if now - last < FRAME { 2 * count } else { 1 };
        state.lots.set(lots + count);
        go_on(state, drawing, number, count, now);
    });
    request_animation_frame(act);
}

/// Where the camera goes: a hand on the map leads it.
fn whither(state: AppState) -> Camera {
    if state.held.get() {
        state.camera.get()
    } else {
        state.goal.get()
    }
}

/// Whether a camera has moved so far that what is drawn for another one does not do. `screen` in map units.
fn is_left_behind(rest: Camera, goal: Camera, screen: Rect) -> bool {
    let middle = screen.centre();
    let led = goal.apply(rest.invert(middle));
    let way = (led.x - middle.x).hypot(led.y - middle.y);
    way > FAR * screen.width.min(screen.height)
}
