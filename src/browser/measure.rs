//! The size of the map on screen.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

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
    let measure = Closure::<dyn Fn()>::new(move || {
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
    let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) else {
        return;
    };
    observer.observe(&map);
    let kept = SendWrapper::new((observer, measure));
    on_cleanup(move || kept.0.disconnect());
}
