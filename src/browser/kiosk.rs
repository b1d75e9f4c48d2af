//! The unattended screen: tells `crate::kiosk` of touches and of the time, and does what it says.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::fetch::Folder;
use super::{animation, document, spawn, window};
use crate::app::{AppState, SheetHeight};
use crate::kiosk::{Event, Kiosk, Order, Phase, scene};
use crate::route::{Mode, Page, Route};

/// How often the screen looks at the clock.
const TICK: Duration = Duration::from_millis(250);
/// Scenes between two looks for a new dataset, about five minutes.
const SCENES: usize = 33;
/// How long after a finger is lifted the loop ends: the click that follows must meet the glass, not the page beneath.
const LIFT: Duration = Duration::from_millis(60);

/// Keeps the screen unattended, for the life of the page; does nothing on the site or in a frame.
pub fn keep(state: AppState, folder: Folder) {
    let start = state.route.get_untracked();
    if start.mode != Mode::Kiosk {
        return;
    }
    let start = Route {
        page: Page::Country,
        ..start
    };
    let kiosk = Rc::new(RefCell::new(Kiosk::new(start.kiosk, animation::now())));
    let hear: Rc<dyn Fn(Event)> = Rc::new(move |event| {
        let now = animation::now();
        let mut kiosk = kiosk.borrow_mut();
        let order = kiosk.hear(event, now);
        let (phase, left, place) = (kiosk.phase(), kiosk.remaining(now), kiosk.place(now));
        // What follows may draw the page, whose effects may lead back here.
        drop(kiosk);
        show(state, phase, left.unwrap_or_default(), place);
        if let Some(order) = order {
            obey(state, order, &start, &folder);
        }
    });
    listen(state, &hear);
    let tick = hear.clone();
    if let Ok(handle) = set_interval_with_handle(move || tick(Event::Tick), TICK) {
        on_cleanup(move || handle.clear());
    }
}

/// Hears touches, keys and wheels; in the loop, where a finger was lifted.
fn listen(state: AppState, hear: &Rc<dyn Fn(Event)>) {
    let attracts = move || state.attended.get_untracked() == Phase::Attract;
    for name in ["pointerdown", "pointermove", "wheel", "keydown"] {
        let hear = hear.clone();
        let is_key = name == "keydown";
        let handle = window_event_listener_untyped(name, move |_| {
            if is_key || !attracts() {
                hear(Event::Touch);
            }
        });
        on_cleanup(move || handle.remove());
    }
    for name in ["pointerup", "pointercancel"] {
        let hear = hear.clone();
        let handle = window_event_listener_untyped(name, move |_| {
            if attracts() {
                let hear = hear.clone();
                set_timeout(move || hear(Event::Touch), LIFT);
            }
        });
        on_cleanup(move || handle.remove());
    }
}

fn show(state: AppState, phase: Phase, left: u32, place: u32) {
    if state.countdown.get_untracked() != left {
        state.countdown.set(left);
    }
    if state.attended.get_untracked() != phase {
        state.attended.set(phase);
        let word = match phase {
            Phase::Visit => "visit",
            Phase::Warning => "warning",
            Phase::Attract => "attract",
        };
        document::say_attended(word);
    }
    let drifts = phase == Phase::Attract;
    document::say_drift(drifts.then_some(place));
}

fn obey(state: AppState, order: Order, start: &Route, folder: &Folder) {
    match order {
        Order::Reset => {
            state.route.set(start.clone());
            state.sheet.set(SheetHeight::default());
            state.hovered.set(None);
            document::scroll_to_the_top();
            // Everything is drawn anew: what was opened, filled in or scrolled is as at the start.
            state.dataset.update(|_| {});
            look_for_new_data(state, folder.clone());
        }
        Order::Scene(number) => {
            let page = state
                .dataset
                .with_untracked(|dataset| scene(dataset, number));
            state.route.set(start.to(page));
            if number % SCENES == 0 {
                look_for_new_data(state, folder.clone());
            }
        }
        Order::Reload => {
            if window().location().reload().is_err() {
                leptos::logging::warn!("the page could not be loaded anew");
            }
        }
    }
}

/// A new version of the dataset is shown once all of it is here and sound, and only while nobody looks; else the last
/// good one stays.
fn look_for_new_data(state: AppState, folder: Folder) {
    spawn(async move {
        let locale = state.route.with_untracked(Route::language);
        let loaded = match folder.all(locale, None).await {
            Ok(loaded) => loaded,
            Err(error) => {
                leptos::logging::warn!("no new dataset: {error}");
                return;
            }
        };
        let is_new = state
            .dataset
            .with_untracked(|dataset| dataset.version != loaded.dataset.version);
        let is_alone = state.attended.get_untracked() == Phase::Attract
            && state.route.with_untracked(Route::language) == locale;
        if is_new && is_alone {
            state.texts.set(Arc::new(loaded.texts));
            state.dataset.set(Arc::new(loaded.dataset));
        }
    });
}
