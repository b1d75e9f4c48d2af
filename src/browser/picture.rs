//! When the map is drawn anew.

use std::ops::RangeInclusive;

use super::follow;
use crate::app::AppState;

/// How many times as large as it was drawn the map may be on its way: lines and letters grow with it. Small, it shows much
/// that was not painted, so it is drawn anew sooner.
const ENLARGED: RangeInclusive<f64> = 0.6..=3.0;

/// Keeps `drawn` at the camera where it rests. On its way the browser moves and enlarges what it has painted, which costs a
/// phone next to nothing; drawing all lines anew costs it several frames.
pub fn keep(state: AppState) {
    follow(move |_| {
        let (camera, goal, is_held) = (state.camera.get(), state.goal.get(), state.held.get());
        let drawn = state.drawn.get_untracked();
        let enlarged = camera.zoom / drawn.zoom;
        let is_far = !ENLARGED.contains(&enlarged);
        let rests = camera == goal && !is_held;
        if drawn != camera && (rests || is_far) {
            state.drawn.set(camera);
        }
    });
}
