//! How a gesture is made that the map leaves to the page: said for a moment.

use std::cell::RefCell;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::gestures::wait;
use super::window;
use crate::app::AppState;
use crate::text::Ui;

/// How long a hint stays.
const STAYS: Duration = Duration::from_secs(2);

/// The hint of a map.
pub struct Hint {
    state: AppState,
    /// What takes it away.
    timer: RefCell<Option<TimeoutHandle>>,
}

impl Hint {
    /// None yet.
    pub fn new(state: AppState) -> Self {
        Self {
            state,
            timer: RefCell::default(),
        }
    }

    /// Says how the gesture is made; on an unattended screen, whose map takes all of them, nothing.
    pub fn show(&self, how: Ui) {
        let state = self.state;
        if state.is_kiosk() {
            return;
        }
        if state.hint.with_untracked(Option::is_none) {
            let words = untrack(|| state.ui(how)).with("{key}", zoom_key());
            state.hint.set(Some(words));
        }
        wait(&self.timer, STAYS, Box::new(move || state.hint.set(None)));
    }
}

/// The key that the wheel needs, as it is written on this machine's keyboard.
fn zoom_key() -> &'static str {
    let platform = window().navigator().platform().unwrap_or_default();
    if platform.starts_with("Mac") {
        "⌘"
    } else {
        "Ctrl"
    }
}
