//! The address bar: links are followed in place, Back and Forward are obeyed.

use std::cell::Cell;

use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, EventTarget, HtmlElement, MouseEvent};

use super::{after_paint, window};
use crate::app::AppState;
use crate::route::{Mode, Route, below_base};

/// The route of the address bar.
#[must_use]
pub fn current_route(base: &str) -> Route {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    Route::parse(&format!("{}{query}", below_base(base, &path)))
}

/// Keeps the address bar and the state's route in step, for the life of the page.
pub fn keep(state: AppState, base: &str) {
    write_address(state, base.to_owned());
    obey_back_and_forward(state, base.to_owned());
    follow_links(state, base.to_owned());
}

/// An address that named nothing becomes that of the page shown, without a step in the history.
pub fn mend_address(state: AppState, base: &str) {
    let location = window().location();
    let part = |part: Result<String, _>| part.unwrap_or_default();
    let address = format!("{}{}", part(location.pathname()), part(location.search()));
    let wanted = absolute(base, &state.route.get_untracked());
    if address != wanted {
        replace(&format!("{wanted}{}", part(location.hash())));
    }
}

fn write_address(state: AppState, base: String) {
    // Whether the player made the last step.
    let joined = Cell::new(false);
    super::follow(move |first| {
        let route = state.route.get();
        let joins = state.joins.get_untracked();
        state.joins.set(false);
        let joins = joined.replace(joins) && joins;
        // Nobody goes back on an unattended screen, its history would grow for days, and whenever it is loaded anew it
        // must be as it was set up, not as the last visitor left it.
        let is_written = !first && route.mode != Mode::Kiosk;
        if is_written && current_route(&base) != route {
            let address = absolute(&base, &route);
            if joins {
                replace(&address);
            } else if let Ok(history) = window().history() {
                let pushed = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
                if pushed.is_err() {
                    // Browsers refuse more than some hundred steps a minute; the page goes on without.
                    leptos::logging::warn!("the address could not be written: {address}");
                }
            }
        }
    });
}

fn obey_back_and_forward(state: AppState, base: String) {
    let handle = window_event_listener(leptos::ev::popstate, move |_| {
        go(state, &current_route(&base));
    });
    on_cleanup(move || handle.remove());
}

/// Follows a plain click on a link of the site in place. New tabs, downloads and other sites stay the browser's.
fn follow_links(state: AppState, base: String) {
    let handle = window_event_listener(leptos::ev::click, move |event: MouseEvent| {
        if event.default_prevented() || event.button() != 0 {
            return;
        }
        if event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key() {
            return;
        }
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(link) = target.and_then(|target| target.closest("a[href]").ok().flatten()) else {
            return;
        };
        let href = link.get_attribute("href").unwrap_or_default();
        if let Some(id) = href.strip_prefix('#') {
            event.prevent_default();
            show_part(id);
            return;
        }
        let inside = href.starts_with(base.as_str()) && !href.starts_with("//");
        if !inside || link.has_attribute("target") || link.has_attribute("download") {
            return;
        }
        event.prevent_default();
        go(state, &Route::parse(below_base(&base, &href)));
        if let Some((_, id)) = href.split_once('#') {
            let id = id.to_owned();
            // Each page is first shown from its top, and its cards are drawn a frame after its head.
            after_paint(move || after_paint(move || show_part(&id)));
        }
    });
    on_cleanup(move || handle.remove());
}

/// Brings a part of the page into sight and gives it the focus, without a step in the history.
pub fn show_part(id: &str) {
    let part = window()
        .document()
        .and_then(|document| document.get_element_by_id(id));
    let Some(part) = part.and_then(|part| part.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    part.set_tab_index(-1);
    if part.focus().is_err() {
        part.scroll_into_view();
    }
}

/// Shows the nearest page to a route; nothing changes where it is shown already.
pub fn go(state: AppState, route: &Route) {
    let nearest = state
        .dataset
        .with_untracked(|dataset| route.nearest(dataset));
    if state.route.with_untracked(|shown| *shown != nearest) {
        state.route.set(nearest);
    }
}

fn replace(address: &str) {
    if let Ok(history) = window().history()
        && history
            .replace_state_with_url(&JsValue::NULL, "", Some(address))
            .is_err()
    {
        leptos::logging::warn!("the address could not be written: {address}");
    }
}

fn absolute(base: &str, route: &Route) -> String {
    format!("{}{}", base.trim_end_matches('/'), route.href())
}

/// The languages that the visitor prefers, best first.
#[must_use]
pub fn preferred_languages() -> Vec<String> {
    window()
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag| tag.as_string())
        .collect()
}

/// Runs `act` at each click on the retry button of the page.
pub fn on_retry(act: impl Fn() + 'static) {
    let button = window().document().and_then(|document| {
        document
            .query_selector("[data-testid=retry]")
            .ok()
            .flatten()
    });
    if let Some(button) = button {
        listen(&button, "click", Box::new(act));
    }
}

/// Runs `act` whenever the network is back.
pub fn on_online(act: impl Fn() + 'static) {
    listen(&window(), "online", Box::new(act));
}

/// Listens for as long as the page lives.
fn listen(target: &EventTarget, event: &str, act: Box<dyn Fn()>) {
    let listener = Closure::<dyn Fn()>::wrap(act);
    if target
        .add_event_listener_with_callback(event, listener.as_ref().unchecked_ref())
        .is_ok()
    {
        listener.forget();
    }
}
