//! When the map is drawn anew, and what is upright on it scaled back.

use leptos::prelude::untrack;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{follow, window};
use crate::app::{AppState, MapView};

/// Keeps `drawn` at the camera where it rests, and on its way where the picture of the map will not do any more.
pub fn keep(state: AppState) {
    let view = MapView::new(state);
    follow(move |_| {
        let (camera, goal, is_held) = (state.camera.get(), state.goal.get(), state.held.get());
        let rests = camera == goal && !is_held;
        let picture = untrack(|| view.picture());
        if state.drawn.get_untracked() != camera && (rests || !picture.will_do(is_held)) {
            state.drawn.set(camera);
        }
    });
    follow(move |_| scale_back(&view.upright_scale()));
}

/// One by one: a property that they inherited would cost the style of all that stands in them.
fn scale_back(scale: &str) {
    let document = window().document();
    let Some(Ok(found)) = document.map(|document| document.query_selector_all(".upright")) else {
        return;
    };
    for place in 0..found.length() {
        let upright = found.get(place);
        let Some(upright) = upright.and_then(|upright| upright.dyn_into::<Element>().ok()) else {
            continue;
        };
        if upright.set_attribute("transform", scale).is_err() {
            leptos::logging::warn!("{scale} is no scale");
        }
    }
}
