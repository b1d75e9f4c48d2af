//! When the map is drawn anew.

use leptos::prelude::untrack;

use super::follow;
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
}
