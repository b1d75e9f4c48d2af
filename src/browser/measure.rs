//! Sizes: the map's on screen, and those of others who want to know theirs.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

use super::window;
use crate::app::AppState;
use crate::camera::Rect;

/// Keeps `frame` right for as long as the page is open.
pub fn keep(state: AppState) {
    let Some(document) = window().document() else {
        return;
    };
    let Ok(Some(map)) = document.query_selector("[data-testid=map]") else {
        return;
    };
    let measured = map.clone();
    observe(&map, move || {
        let rect = measured.get_bounding_client_rect();
        let frame = Rect {
            x: 0.0,
            y: 0.0,
            width: rect.width(),
            height: rect.height(),
        };
        let frame = Some(frame).filter(|frame| frame.width > 0.0 && frame.height > 0.0);
        if state.frame.get_untracked() != frame {
            state.frame.set(frame);
        }
    });
}

/// Runs `act` with the next frame and whenever the size of an element changes, until the owner ends.
pub fn observe(element: &Element, act: impl Fn() + 'static) {
    let act = Closure::<dyn Fn()>::new(act);
    let Ok(observer) = ResizeObserver::new(act.as_ref().unchecked_ref()) else {
        return;
    };
    observer.observe(element);
    let kept = SendWrapper::new((observer, act));
    on_cleanup(move || kept.0.disconnect());
}
