//! When the map is drawn anew.

use std::ops::RangeInclusive;

use super::follow;
use crate::app::AppState;

/// How many times as large as it was drawn the map may be on a journey, and in the hand, which is quicker: lines and letters
/// grow with it. Small, it shows much that was not painted, so it is drawn anew sooner.
const ON_JOURNEY: RangeInclusive<f64> = 0.66..=1.5;
const IN_HAND: RangeInclusive<f64> = 0.5..=2.5;

/// Keeps `drawn` at the camera where it rests. On its way the browser moves and enlarges what it has painted, which costs a
/// phone next to nothing; drawing all lines anew costs it several frames.
pub fn keep(state: AppState) {
    follow(move |_| {
        let (camera, goal, is_held) = (state.camera.get(), state.goal.get(), state.held.get());
        let drawn = state.drawn.get_untracked();
        let enlarged = camera.zoom / drawn.zoom;
        let range = if is_held { IN_HAND } else { ON_JOURNEY };
        let is_far = !range.contains(&enlarged);
        let rests = camera == goal && !is_held;
        if drawn != camera && (rests || is_far) {
            state.drawn.set(camera);
        }
    });
}
