//! The provinces, loaded when a region is first shown.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use super::fetch::Folder;
use super::{follow, spawn};
use crate::app::{AppState, MapView};
use crate::dataset::Province;

/// Loads the provinces once the map shows a region closely; where that fails the map goes without, and the next region tries
/// again.
pub fn keep(state: AppState, folder: Folder) {
    // The region for which they were asked for last: once they are here, nobody asks again.
    let asked = Rc::new(Cell::new(None));
    let here = Rc::new(Cell::new(false));
    follow(move |_| {
        let region = state.lit.get();
        if here.get() || !MapView::new(state).shows_provinces() || asked.replace(region) == region {
            return;
        }
        let (folder, here) = (folder.clone(), here.clone());
        spawn(async move {
            match folder.provinces().await {
                Ok(file) => {
                    here.set(true);
                    state.provinces.set(Arc::new(Province::all(file)));
                }
                // The map does without them, offline too: nothing to warn of.
                Err(error) => leptos::logging::log!("the provinces did not load: {error}"),
            }
        });
    });
}
