//! Pointers that are followed beyond what they started on.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// Lets each element marked `data-drag` keep the pointer that went down on it until it comes up, wherever it
/// goes; a button inside keeps its own clicks.
pub fn capture_drags() {
    let handle = window_event_listener(leptos::ev::pointerdown, |event: PointerEvent| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(target) = target else { return };
        let within = |selector: &str| target.closest(selector).ok().flatten();
        if let (Some(handle), None) = (within("[data-drag]"), within("button"))
            && handle.set_pointer_capture(event.pointer_id()).is_err()
        {
            leptos::logging::warn!("the pointer was gone before it could be followed");
        }
    });
    on_cleanup(move || handle.remove());
}
