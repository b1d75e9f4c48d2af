//! What part of the map is on screen, in map units and in pixels.

use leptos::prelude::*;

use super::super::AppState;
use crate::camera::{Camera, Rect};

/// Margin around a region when the camera goes to it, as a share of the screen.
const MARGIN: f64 = 0.12;
/// Pixels a map is wide before it was measured.
const UNMEASURED: f64 = 600.0;

/// The view on the map. `Copy`; everything is derived from the state.
#[derive(Clone, Copy)]
pub struct MapView {
    state: AppState,
}

impl MapView {
    /// The view of the state that [`App`](super::super::App) provided.
    #[must_use]
    pub fn get() -> Self {
        Self::new(AppState::get())
    }

    /// The view of a state.
    #[must_use]
    pub const fn new(state: AppState) -> Self {
        Self { state }
    }

    /// Pixels in a map unit at zoom 1.
    #[must_use]
    pub fn scale(&self) -> f64 {
        let size = self.state.dataset.with(|dataset| dataset.map.size);
        match self.state.frame.get() {
            Some(frame) => (frame.width / size[0])
                .min(frame.height / size[1])
                .max(0.05),
            None => UNMEASURED / size[0],
        }
    }

    /// Map units in a pixel at the camera's zoom: what upright things are scaled by.
    #[must_use]
    pub fn pixel(&self) -> f64 {
        1.0 / (self.scale() * self.state.camera.with(|camera| camera.zoom))
    }

    /// The screen in map units at zoom 1: the country's frame, and what lies beside it on a wider or higher screen.
    #[must_use]
    pub fn screen(&self) -> Rect {
        let size = self.state.dataset.with(|dataset| dataset.map.size);
        let (width, height) = match self.state.frame.get() {
            Some(frame) => (frame.width / self.scale(), frame.height / self.scale()),
            None => (size[0], size[1]),
        };
        Rect {
            x: (size[0] - width) / 2.0,
            y: (size[1] - height) / 2.0,
            width,
            height,
        }
    }

    /// The same, without following it.
    #[must_use]
    pub fn screen_untracked(&self) -> Rect {
        untrack(|| self.screen())
    }

    /// Whether the camera is on its way.
    #[must_use]
    pub fn is_moving(&self) -> bool {
        self.state.camera.get() != self.state.goal.get()
    }

    /// The camera for what the address names: the region, or the whole country.
    #[must_use]
    pub fn camera_of_address(&self) -> Camera {
        let Some(id) = self.state.selected() else {
            return Camera::default();
        };
        let bounds = self.state.dataset.with(|dataset| {
            dataset
                .map
                .shapes
                .iter()
                .find(|shape| shape.id == id)
                .map(|shape| shape.bounds)
        });
        bounds.map_or_else(Camera::default, |bounds| {
            Camera::fit(Rect::from_bounds(bounds), self.screen(), MARGIN)
        })
    }
}
