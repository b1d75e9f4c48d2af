//! The keyboard on the map, and the way back from a page: Escape.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent};

use super::{after_paint, window};
use crate::app::{AppState, MapView, Move};
use crate::camera::ZOOM_RANGE;
use crate::neighbours::{Direction, neighbour};
use crate::region::RegionId;
use crate::route::Page;

/// Where Escape leads back to the country from: what shows a page, and what opens one.
const PARTS: &str = ".stage, .panel, .regions, .tour";
/// What has an Escape of its own.
const OTHERS: &str = "input, select, textarea, dialog, [role=dialog], [popover], details[open]";
/// What leads to a page without being a part of it.
const OPENERS: &str = ".stage a, .regions a, .tour a";
/// Links to the region that is open.
const OPEN: &str = "[data-region][aria-current], [data-region-link][aria-current]";
/// Everything on the map that is no region.
const MARKERS: &str = ".map a:not(.region), .map [data-cluster]";
/// Buttons of the map, to which browsers give no keys as they do to those of the page.
const BUTTONS: &str = "[data-cluster]";

/// Listens for as long as the page is open.
pub fn keep(state: AppState) {
    let opener = Rc::new(RefCell::new(None::<Element>));
    let opened = opener.clone();
    let clicks = window_event_listener(leptos::ev::click, move |event: MouseEvent| {
        if let Some(link) = closest(&event, OPENERS) {
            opened.replace(Some(link));
        }
    });
    let keys = window_event_listener(leptos::ev::keydown, move |event: KeyboardEvent| {
        let has_key = event.ctrl_key() || event.meta_key() || event.alt_key();
        if event.default_prevented() || has_key {
            return;
        }
        let key = event.key();
        let is_done = match key.as_str() {
            "Escape" => leave(state, &event, opener.borrow().as_ref()),
            "Enter" | " " if closest(&event, BUTTONS).is_some() => press(&event),
            "Enter" => enter(state, &event),
            _ => act(state, &event, &key),
        };
        if is_done {
            event.prevent_default();
        }
    });
    on_cleanup(move || {
        clicks.remove();
        keys.remove();
    });
}

/// From a page back to the country, and to the link that opened the page.
fn leave(state: AppState, event: &Event, opener: Option<&Element>) -> bool {
    let is_body = target(event).is_some_and(|target| target.tag_name() == "BODY");
    if closest(event, OTHERS).is_some() || !(is_body || closest(event, PARTS).is_some()) {
        return false;
    }
    let region = state.selected.get_untracked();
    if !MapView::new(state).close() {
        return false;
    }
    match opener.filter(|link| link.is_connected()) {
        Some(link) => focus(link),
        None => focus_region(region),
    }
    true
}

/// Enter on a region that is open already leads into its page.
fn enter(state: AppState, event: &Event) -> bool {
    let is_region = state
        .page
        .with_untracked(|page| matches!(page, Page::Region(_)));
    if !is_region || closest(event, OPEN).is_none() {
        return false;
    }
    find("#panel-title").is_some_and(|title| {
        focus(&title);
        true
    })
}

/// Presses a button of the map. It makes room for others: the first of them gets the focus.
fn press(event: &Event) -> bool {
    let (Some(button), Ok(click)) = (closest(event, BUTTONS), Event::new("click")) else {
        return false;
    };
    let is_pressed = button.dispatch_event(&click).is_ok();
    after_paint(|| {
        if let Some(marker) = find(".highlight-markers [tabindex]") {
            focus(&marker);
        }
    });
    is_pressed
}

/// What a key does while the map has the focus.
fn act(state: AppState, event: &KeyboardEvent, key: &str) -> bool {
    if closest(event, ".stage").is_none() {
        return false;
    }
    let view = MapView::new(state);
    let direction = match key {
        "ArrowLeft" => Direction::Left,
        "ArrowRight" => Direction::Right,
        "ArrowUp" => Direction::Up,
        "ArrowDown" => Direction::Down,
        "PageUp" | "PageDown" => return step(event, key == "PageDown"),
        _ => {
            view.make(match key {
                "+" | "=" => Move::ZoomIn,
                "-" | "−" => Move::ZoomOut,
                "0" | "٠" => Move::Country,
                _ => return false,
            });
            return true;
        }
    };
    if event.shift_key() {
        let is_larger = state.goal.with_untracked(|goal| goal.zoom > ZOOM_RANGE.0);
        if is_larger {
            view.make(Move::Pan(direction));
        }
        return is_larger;
    }
    if closest(event, ".map").is_none() {
        return false;
    }
    let region = closest(event, "[data-region]").and_then(|link| link.get_attribute("data-region"));
    let next = match region.and_then(|id| RegionId::parse(&id)) {
        Some(id) => neighbour(&state.data().map.shapes, id, direction),
        // From a marker back to the regions.
        None => untrack(|| state.tab_stop()),
    };
    focus_region(next);
    true
}

/// To the next marker on the map, or the one before.
fn step(event: &Event, forwards: bool) -> bool {
    let Some(document) = window().document() else {
        return false;
    };
    let Ok(markers) = document.query_selector_all(MARKERS) else {
        return false;
    };
    let count = markers.length();
    if count == 0 || closest(event, ".map").is_none() {
        return false;
    }
    let current = closest(event, MARKERS);
    let place = (0..count).find(|place| {
        let marker = markers.get(*place);
        marker.as_ref() == current.as_deref()
    });
    let next = match (place, forwards) {
        (Some(place), true) => (place + 1) % count,
        (None, true) => 0,
        (Some(place), false) => (place + count - 1) % count,
        (None, false) => count - 1,
    };
    if let Some(marker) = markers.get(next) {
        focus(marker.unchecked_ref());
    }
    true
}

fn focus_region(id: Option<RegionId>) {
    let Some(id) = id else { return };
    let mut selector = String::from(".map [data-region=");
    selector.push_str(&id.to_string());
    selector.push(']');
    if let Some(link) = find(&selector) {
        focus(&link);
    }
}

/// Gives an element the focus; one of SVG takes it as one of HTML does.
fn focus(element: &Element) {
    let element: &HtmlElement = element.unchecked_ref();
    if element.focus().is_err() {
        leptos::logging::warn!("the focus did not come where it should");
    }
}

fn find(selector: &str) -> Option<Element> {
    let document = window().document()?;
    document.query_selector(selector).ok().flatten()
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn closest(event: &Event, selector: &str) -> Option<Element> {
    target(event)?.closest(selector).ok().flatten()
}
