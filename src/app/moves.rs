//! What buttons and keys do to the map.

use leptos::prelude::*;

use super::MapView;
use crate::camera::{Camera, Rect};
use crate::gesture::Ground;
use crate::neighbours::Direction;
use crate::projection::Point;
use crate::region::RegionId;
use crate::route::Page;

/// How much one press zooms.
const ZOOM: f64 = 1.6;
/// How far one press moves the map, as a share of the screen.
const PAN: f64 = 0.25;
/// Margin of the screen in which a region's middle counts as out of sight, as a share of the screen's size.
const EDGE: f64 = 0.08;

/// A move of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Nearer.
    ZoomIn,
    /// Farther off.
    ZoomOut,
    /// The whole country, with no region open.
    Country,
    /// A step to what lies in a direction.
    Pan(Direction),
}

impl MapView {
    /// Makes a move.
    pub fn make(self, what: Move) {
        match what {
            Move::ZoomIn => self.zoom(ZOOM),
            Move::ZoomOut => self.zoom(1.0 / ZOOM),
            Move::Country => self.show_country(),
            Move::Pan(direction) => self.pan(direction),
        }
    }

    /// What gestures move over.
    #[must_use]
    pub fn ground(self) -> Ground {
        untrack(|| Ground {
            country: self.state.data().map.extent(),
            screen: self.screen(),
            scale: self.scale(),
        })
    }

    /// Moves the map so far that the middle of a region is on screen.
    pub fn reveal(self, id: RegionId) {
        let (goal, screen) = (self.state.goal.get_untracked(), self.screen_untracked());
        let edge = screen.width.min(screen.height) * EDGE;
        if let Some(shape) = self.state.data().map.shape(id)
            && !screen.grown(-edge).has(goal.apply(shape.anchor))
        {
            self.go(Camera::looking(shape.anchor, screen.centre(), goal.zoom));
        }
    }

    fn zoom(self, factor: f64) {
        let (goal, screen) = (self.state.goal.get_untracked(), self.screen_untracked());
        let pivot = goal.apply(untrack(|| self.pivot()));
        let pivot = if screen.has(pivot) {
            pivot
        } else {
            screen.centre()
        };
        self.go(goal.zoom_about(pivot, factor));
    }

    fn pan(self, direction: Direction) {
        let screen = self.screen_untracked();
        let step = screen.width.min(screen.height) * PAN;
        let (right, down) = direction.step();
        let goal = self.state.goal.get_untracked();
        self.go(goal.moved(-right * step, -down * step));
    }

    fn go(self, to: Camera) {
        self.state.goal.set(self.ground().keep(to));
    }

    fn show_country(self) {
        self.close();
        self.state.goal.set(Camera::default());
    }

    /// Leads from any page back to the country; true where there was one to leave.
    pub fn close(self) -> bool {
        let route = self.state.route;
        let is_elsewhere = route.with_untracked(|route| route.page != Page::Country);
        if is_elsewhere {
            route.update(|route| *route = route.to(Page::Country));
        }
        is_elsewhere
    }

    /// The point of the map that is zoomed about: the middle of the region that has the focus or is open, else that of
    /// the stops, which is where the country is crowded.
    fn pivot(self) -> Point {
        let state = self.state;
        let dataset = state.data();
        let region = state.focused.get().or(state.selected.get());
        if let Some(shape) = region.and_then(|id| dataset.map.shape(id)) {
            return Rect::from_bounds(shape.bounds).centre();
        }
        let projection = dataset.map.projection;
        let places: Vec<Point> = state.edition.with(|edition| {
            edition
                .stops
                .iter()
                .map(|stop| projection.project(stop.position))
                .collect()
        });
        let count = places.len().max(1) as f64;
        Point {
            x: places.iter().map(|place| place.x).sum::<f64>() / count,
            y: places.iter().map(|place| place.y).sum::<f64>() / count,
        }
    }
}
