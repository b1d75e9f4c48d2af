//! The tour played: the time that goes by, and what pauses it.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::{follow, window};
use crate::app::{AppState, Derived};
use crate::player;

/// What tells that the visitor looks at something else, or does something else.
const ELSEWHERE: [&str; 4] = ["pointerdown", "keydown", "wheel", "visibilitychange"];

/// Lets time go by while the tour plays, and pauses it for a visitor who turns to something else.
pub fn keep(state: AppState) {
    // The number of the wait: a newer one ends those before it.
    let wait = Rc::new(Cell::new(0_u32));
    follow(move |_| {
        wait.set(wait.get().wrapping_add(1));
        // A stop that was opened by hand is shown for its whole time.
        let open = state.open_place();
        let Some(time) = state.player.get().waits() else {
            return;
        };
        if open.is_none() {
            // The way back led away from the tour.
            return state.act(player::Event::Pause);
        }
        let (newest, number) = (wait.clone(), wait.get());
        let tick = move || {
            if newest.get() == number {
                state.act(player::Event::Tick(time));
            }
        };
        set_timeout(tick, Duration::from_millis(time.into()));
    });
    let is_playing = Derived::new(move || state.player.get().is_playing());
    follow(move |_| {
        if is_playing.get() {
            for name in ELSEWHERE {
                let handle = window_event_listener_untyped(name, move |event| pause(state, &event));
                on_cleanup(move || handle.remove());
            }
        }
    });
    // The attribute of a slider that was moved says no more where it stands.
    follow(move |_| {
        let week = state.shown_week();
        if let Some(slider) = slider() {
            slider.set_value(&week.to_string());
        }
    });
}

fn slider() -> Option<HtmlInputElement> {
    let slider = window()
        .document()?
        .query_selector("[data-testid=tour-week]");
    slider.ok()??.dyn_into().ok()
}

/// Pauses, unless the event is for the player itself.
fn pause(state: AppState, event: &Event) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    match target {
        None => state.act(player::Event::Hidden),
        Some(target) if matches!(target.closest("[data-player]"), Ok(Some(_))) => {}
        Some(_) => state.act(player::Event::Touched),
    }
}
