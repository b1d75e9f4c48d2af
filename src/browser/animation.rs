//! The camera's journeys.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::{after_paint, follow, window};
use crate::app::{AppState, MapView};
use crate::camera::{Camera, Rect, within};

/// Shortest and longest journey, milliseconds, and milliseconds a unit of its length.
const DURATION: (f64, f64, f64) = (250.0, 900.0, 420.0);

/// Sends the camera where the address points, and moves it there smoothly: at once where the visitor
/// asked for reduced motion, and at the first sight of the page.
pub fn keep(state: AppState) {
    let view = MapView::new(state);
    let shown = Cell::new(None);
    follow(move |first| {
        let (goal, selected) = (view.camera_of_address(), state.selected.get());
        let show = move || {
            if state.lit.get_untracked() != selected {
                state.lit.set(selected);
            }
            state.rest.set(goal);
            state.named.set(goal);
            state.goal.set(goal);
        };
        // The panel answers a click; the map, whose names and markers take longer, follows. A new size of the screen
        // is no click.
        let is_other = shown.replace(selected) != selected;
        if is_other && !first {
            after_paint(show);
        } else {
            show();
        }
    });
    // The number of the journey: a newer one ends those before it.
    let journey = Rc::new(Cell::new(0_u32));
    let measured = Cell::new(None::<Rect>);
    follow(move |_| {
        let goal = state.goal.get();
        // A goal that moved because the screen did is no journey: not at the first measure, nor at a resize.
        let frame = state.frame.get();
        journey.set(journey.get().wrapping_add(1));
        let is_resized = measured.replace(frame) != frame;
        let from = state.camera.get_untracked();
        // A hand on the map leads it.
        if from == goal || state.held.get_untracked() {
            return;
        }
        if is_resized || frame.is_none() || prefers_reduced_motion() {
            state.camera.set(goal);
            return;
        }
        let travel = from.travel(goal, view.screen_untracked());
        let lasts = within(travel.length() * DURATION.2, (DURATION.0, DURATION.1));
        step(
            state,
            journey.clone(),
            journey.get(),
            now(),
            lasts,
            move |share| travel.at(share),
        );
    });
}

/// One frame of journey `number`, and the next.
fn step(
    state: AppState,
    journey: Rc<Cell<u32>>,
    number: u32,
    start: f64,
    lasts: f64,
    at: impl Fn(f64) -> Camera + 'static,
) {
    request_animation_frame(move || {
        if journey.get() != number || state.held.get_untracked() {
            return;
        }
        let share = within((now() - start) / lasts, (0.0, 1.0));
        state.camera.set(at(ease(share)));
        if share < 1.0 {
            step(state, journey, number, start, lasts, at);
        }
    });
}

/// Slow at both ends (smoothstep).
fn ease(share: f64) -> f64 {
    share * share * (3.0 - 2.0 * share)
}

/// Milliseconds since the page began.
pub(super) fn now() -> f64 {
    window()
        .performance()
        .map_or_else(js_sys::Date::now, |performance| performance.now())
}

/// Whether the visitor asked for less motion.
pub(super) fn prefers_reduced_motion() -> bool {
    window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}
