//! What part of the map is on screen, in map units and in pixels.

mod placing;

use std::ops::RangeInclusive;

use leptos::prelude::*;

use super::AppState;
use super::node::{Element, svg};
use crate::camera::{Camera, Rect};
use crate::picture::Picture;
use crate::projection::Point;
use crate::svg::Fixed;
pub use placing::Placing;

/// Margin around a region when the camera goes to it, as a share of the screen.
const MARGIN: f64 = 0.12;
/// Pixels a map is wide before it was measured.
const UNMEASURED: f64 = 600.0;

/// Pixels of the screen for markers of size 1, and the smallest and largest size.
const MARKER: (f64, f64, f64) = (620.0, 0.8, 1.9);
/// How many times as near as they were drawn for names and markers are of use while a hand zooms.
const SAME_ZOOM: RangeInclusive<f64> = 0.5..=4.0;
/// Zoom from which the provinces of the region shown are drawn: every region is shown larger.
const PROVINCES: f64 = 1.8;

/// The view on the map. `Copy`; everything is derived from the state.
#[derive(Clone, Copy)]
pub struct MapView {
    pub(super) state: AppState,
}

impl MapView {
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

    /// Map units in a pixel where the map is drawn.
    pub(super) fn pixel(self) -> f64 {
        1.0 / (self.scale() * self.state.drawn.with(|drawn| drawn.zoom))
    }

    /// How the picture of the map, drawn for one camera, lies on the screen for the camera of now.
    #[must_use]
    pub fn picture(&self) -> Picture {
        let (drawn, camera) = (self.state.drawn.get(), self.state.camera.get());
        Picture::between(drawn, camera, self.screen())
    }

    /// A group whose content stays upright and of its size at every zoom: scaled back to pixels, for now and without script;
    /// `browser::picture` goes on with it.
    pub fn upright(&self) -> Element {
        svg("g")
            .class("upright")
            .set("transform", untrack(|| self.upright_scale()))
    }

    /// What scales upright things back to pixels, as a `transform`.
    #[must_use]
    pub fn upright_scale(&self) -> String {
        format!("scale({})", Fixed(self.pixel(), 5))
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

    /// How large markers are drawn: smaller on a phone, larger on a wall.
    #[must_use]
    pub fn marker_size(&self) -> f64 {
        let least = self
            .state
            .frame
            .get()
            .map_or(MARKER.0, |frame| frame.width.min(frame.height));
        (least / MARKER.0).clamp(MARKER.1, MARKER.2)
    }

    /// A point of the map in pixels, for where the camera rests.
    #[must_use]
    pub fn pixels(&self, point: Point) -> Point {
        let (scale, point) = (self.scale(), self.state.rest.get().apply(point));
        Point {
            x: point.x * scale,
            y: point.y * scale,
        }
    }

    /// The screen with a margin of a share of its size on each side, pixels.
    #[must_use]
    pub fn surroundings(&self, margin: f64) -> Rect {
        let (scale, screen) = (self.scale(), self.screen());
        Rect {
            x: (screen.x - screen.width * margin) * scale,
            y: (screen.y - screen.height * margin) * scale,
            width: screen.width * (1.0 + 2.0 * margin) * scale,
            height: screen.height * (1.0 + 2.0 * margin) * scale,
        }
    }

    /// The part of the map that is on screen where it is drawn, with a margin around it (a share of the screen), map units; none
    /// before the screen was measured.
    pub(super) fn neighbourhood(self, margin: f64) -> Option<Rect> {
        self.state.frame.get()?;
        let (camera, screen) = (self.state.drawn.get(), self.screen());
        let (across, down) = (screen.width * margin, screen.height * margin);
        let corner = camera.invert(Point {
            x: screen.x - across,
            y: screen.y - down,
        });
        Some(Rect {
            x: corner.x,
            y: corner.y,
            width: (screen.width + 2.0 * across) / camera.zoom,
            height: (screen.height + 2.0 * down) / camera.zoom,
        })
    }

    /// Whether the provinces of the region shown are drawn.
    #[must_use]
    pub fn shows_provinces(&self) -> bool {
        self.state.lit.get().is_some() && self.state.rest.with(|rest| rest.zoom >= PROVINCES)
    }

    fn shows_country(self) -> bool {
        self.state.rest.with(|rest| rest.zoom < 1.01)
    }

    pub(super) fn is_measured(self) -> bool {
        self.state.frame.with(Option::is_some)
    }

    /// Whether the camera is on a journey: names and markers fade.
    #[must_use]
    pub fn is_moving(&self) -> bool {
        self.state.camera.get() != self.state.goal.get() && !self.state.held.get()
    }

    /// Whether the zoom is so far from that which names and markers are drawn for that they lie on one another, or are few.
    #[must_use]
    pub fn is_astray(&self) -> bool {
        let (camera, named) = (self.state.camera.get(), self.state.named.get());
        !SAME_ZOOM.contains(&(camera.zoom / named.zoom))
    }

    /// The camera for what the address names: the region, or the whole country.
    #[must_use]
    pub fn camera_of_address(&self) -> Camera {
        let Some(id) = self.state.selected.get() else {
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
