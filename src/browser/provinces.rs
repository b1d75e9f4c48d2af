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
    let asked = Rc::new(Cell::new(false));
    follow(move |_| {
        if !MapView::new(state).shows_provinces() || asked.replace(true) {
            return;
        }
        let (folder, asked) = (folder.clone(), asked.clone());
        spawn(async move {
            match folder.provinces().await {
                Ok(file) => state.provinces.set(Arc::new(Province::all(file))),
                Err(error) => {
                    leptos::logging::warn!("the provinces did not load: {error}");
                    asked.set(false);
                }
            }
        });
    });
}
