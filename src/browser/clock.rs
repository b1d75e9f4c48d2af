//! The visitor's day.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::AppState;
use crate::date::Day;

/// How often the day is looked up again: a page may stay open over midnight.
const EVERY: Duration = Duration::from_mins(1);

/// Keeps `today` right for as long as the page is open.
pub fn keep(state: AppState) {
    let read = move || {
        let today = today();
        if state.today.get_untracked() != today {
            state.today.set(today);
        }
    };
    read();
    if let Ok(handle) = set_interval_with_handle(read, EVERY) {
        on_cleanup(move || handle.clear());
    }
}

/// The day on the visitor's calendar.
fn today() -> Option<Day> {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok()?;
    let month = u8::try_from(now.get_month() + 1).ok()?;
    Day::new(year, month, u8::try_from(now.get_date()).ok()?).ok()
}
