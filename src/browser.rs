//! The only users of `web-sys`: what the components ask for is done here.

mod animation;
mod clock;
mod document;
mod fetch;
mod gestures;
mod hint;
mod history;
mod keys;
mod kiosk;
mod measure;
mod messages;
mod page_map;
mod picture;
mod player;
mod pointer;
mod provinces;
mod rest;
mod search;
mod share;
mod start;

pub use start::start;

use std::pin::Pin;

use leptos::prelude::*;
use leptos::reactive::graph::{Subscriber, ToAnySubscriber};
use wasm_bindgen::JsCast;

/// Runs `act` now, after the page is there, and again whenever a signal changes that it read; tells it whether this
/// is the first time. Boxed, so that all of them share one piece of code in the wasm.
fn follow(act: impl Fn(bool) + 'static) {
    let act: Box<dyn Fn(bool)> = Box::new(act);
    let effect = Effect::new(move |before: Option<()>| act(before.is_none()));
    // See `app::node`: signals would keep its place.
    on_cleanup(move || {
        let gone = effect.to_any_subscriber();
        gone.clear_sources(&gone);
    });
}

/// Runs `act` with the frame after the one that shows what has changed so far. A timer set by that frame could be quicker
/// than all else that waits for it.
fn after_paint(act: impl FnOnce() + 'static) {
    let act: Box<dyn FnOnce()> = Box::new(act);
    request_animation_frame(move || request_animation_frame(act));
}

/// Runs `task` beside everything else. Boxed for the same reason.
fn spawn(task: impl Future<Output = ()> + 'static) {
    let task: Pin<Box<dyn Future<Output = ()>>> = Box::pin(task);
    wasm_bindgen_futures::spawn_local(task);
}

/// The window; a page always has one.
fn window() -> web_sys::Window {
    js_sys::global().unchecked_into()
}

/// The root element, while there is one.
fn root_element() -> Option<web_sys::HtmlElement> {
    window().document()?.document_element()?.dyn_into().ok()
}
