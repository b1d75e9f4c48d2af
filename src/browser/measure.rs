//! Sizes: the map's on screen, and those of others who want to know theirs.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ResizeObserver};

use super::window;
use crate::app::{AppState, MapView};
use crate::camera::Rect;

/// Shares of the shorter side of an unattended screen: its least target, which is 64 pixels of 1,080 (see
/// `style/kiosk.css`), on a site's map 24 pixels.
const ARMS_LENGTH: f64 = 0.0593 / 24.0;

/// Pixels of the screen in a pixel of the map. An unattended screen is looked at and touched at arm's length: its map is
/// that of a small screen, enlarged, so that targets and names have the sizes of its other ones.
pub fn magnified(state: AppState) -> f64 {
    let side = |side: Result<JsValue, JsValue>| side.ok().and_then(|side| side.as_f64());
    match (side(window().inner_width()), side(window().inner_height())) {
        (Some(width), Some(height)) if state.is_kiosk() => {
            (width.min(height) * ARMS_LENGTH).max(1.0)
        }
        _ => 1.0,
    }
}

/// Where the map's box stands in the window, wherever the picture of the map is, in pixels of the map.
pub fn map_box(map: &Element, state: AppState) -> Rect {
    let seen = map.get_bounding_client_rect();
    let picture = untrack(|| MapView::new(state).picture());
    let magnified = magnified(state);
    let (width, height) = (
        seen.width() / (magnified * picture.enlarged),
        seen.height() / (magnified * picture.enlarged),
    );
    Rect {
        x: seen.x() / magnified - picture.moved.x * width,
        y: seen.y() / magnified - picture.moved.y * height,
        width,
        height,
    }
}

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
        let Rect { width, height, .. } = map_box(&measured, state);
        let frame = Rect {
            width,
            height,
            ..Rect::default()
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
