//! What part of the map is on screen, in map units and in pixels.

use std::sync::Arc;

use leptos::prelude::*;

use super::AppState;
use super::node::{Element, svg};
use super::value::Derived;
use crate::camera::{Camera, Rect};
use crate::cluster::{HIT, rooms};
use crate::hit::{Targets, pins};
use crate::labels::spread;
use crate::projection::Point;
use crate::region::RegionId;
use crate::svg::Fixed;

/// Margin around a region when the camera goes to it, as a share of the screen.
const MARGIN: f64 = 0.12;
/// Pixels a map is wide before it was measured.
const UNMEASURED: f64 = 600.0;

/// Pixels from a stop's place up to the centre of its disc, and from disc to disc, for markers of size 1.
const DISC: (f64, f64) = (22.0, 23.0);
/// Pixels around a stop's place that its disc's target leaves to the region: a click on a town is a click on its region.
const FREE: f64 = 5.0;
/// Distance that markers of highlights keep from each other, pixels, for markers of size 1.
const APART: f64 = 27.0;
/// Least distance of two discs, pixels: each is a target of 24 pixels.
const TARGET: f64 = 24.5;
/// How far above the map's frame the disc of a stop may stand, pixels: the stage begins higher.
const ABOVE: f64 = 32.0;
/// Width and height that the pad for moving the map takes in a corner while the map is larger than the screen.
const PAD: f64 = 120.0;
/// Half the room that a marker takes, pixels, for markers of size 1.
const HALF: f64 = 12.5;
/// Widest map of a phone, pixels.
const PHONE: f64 = 560.0;
/// Width and height that the zoom buttons, then the map's margin, take inside the map: on a phone.
const CORNERS_PHONE: [(f64, f64); 2] = [(48.0, 108.0), (215.0, 46.0)];
/// Width and height that the search button takes at the right of a phone's map, from the stage's upper edge on.
const SEARCH_PHONE: f64 = 54.0;
/// The corners elsewhere.
const CORNERS: [(f64, f64); 2] = [(44.0, 120.0), (250.0, 100.0)];
/// Pixels of the screen for markers of size 1, and the smallest and largest size.
const MARKER: (f64, f64, f64) = (620.0, 0.8, 1.9);
/// Zoom from which the provinces of the region shown are drawn: every region is shown larger.
const PROVINCES: f64 = 1.8;

/// Where discs and targets stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placing {
    /// Targets of regions that are too small for a finger, pixels.
    pub squares: [Option<Rect>; RegionId::COUNT],
    /// From the place of each stop of the edition to its disc, pixels.
    pub discs: Vec<Point>,
    /// Radius of what answers to a finger at each disc, pixels: as far as there is room.
    pub hits: Vec<f64>,
}

/// The map as one picture: enlarged about its top left corner, and that corner's place in pixels, seen from where it
/// stands in the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Picture {
    /// How many times as large as it was drawn.
    pub enlarged: f64,
    /// Where the corner is, pixels.
    pub at: Point,
}

impl Default for Picture {
    fn default() -> Self {
        Self {
            enlarged: 1.0,
            at: Point::default(),
        }
    }
}

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

    /// Map units in a pixel where the map is drawn: what upright things are scaled by.
    #[must_use]
    pub fn pixel(&self) -> f64 {
        1.0 / (self.scale() * self.state.drawn.with(|drawn| drawn.zoom))
    }

    /// How the picture of the map, drawn for one camera, lies on the screen for the camera of now.
    #[must_use]
    pub fn picture(&self) -> Picture {
        let (camera, drawn) = (self.state.camera.get(), self.state.drawn.get());
        if camera == drawn {
            return Picture::default();
        }
        let (scale, screen) = (self.scale(), self.screen());
        let enlarged = camera.zoom / drawn.zoom;
        let along = |to: f64, from: f64, edge: f64| scale * (to - edge - enlarged * (from - edge));
        Picture {
            enlarged,
            at: Point {
                x: along(camera.x, drawn.x, screen.x),
                y: along(camera.y, drawn.y, screen.y),
            },
        }
    }

    /// A group whose content stays upright and of its size at every zoom. The stylesheet scales it once the app is
    /// there; until then, and without script, the attribute does.
    pub fn upright(&self) -> Element {
        let scale = untrack(|| self.pixel());
        svg("g")
            .class("upright")
            .set("transform", format!("scale({})", Fixed(scale, 4)))
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

    /// Where discs and targets stand; worked out once for each camera, screen and edition.
    #[must_use]
    pub fn placing(&self) -> Arc<Placing> {
        let placing = self.state.placing.get();
        placing.map_or_else(Arc::default, Derived::get)
    }

    /// The same, worked out.
    #[must_use]
    pub fn place(&self) -> Placing {
        let places = self.stop_places();
        // The whole country on a phone: its regions need the room, so the discs stand beside it.
        let is_tight = self.is_phone() && self.shows_country() && self.is_measured();
        let squares = if is_tight {
            self.squares(self.corners())
        } else {
            [None; RegionId::COUNT]
        };
        let mut discs = self.above(&places);
        if is_tight {
            let dataset = self.state.dataset.get();
            let taken = squares.into_iter().flatten().chain(self.corners());
            let mut frame = self.surroundings(0.0);
            frame.y -= ABOVE;
            frame.height += ABOVE;
            let pins = pins(
                &dataset.map,
                self.scale(),
                &places,
                TARGET,
                frame,
                taken.collect(),
            );
            for (disc, pin) in discs.iter_mut().zip(pins) {
                *disc = pin.unwrap_or(*disc);
            }
        }
        let centres = moved(&places, &discs);
        let hits = if is_tight {
            vec![HIT.0; centres.len()]
        } else {
            let free = |disc: &Point| (disc.x.hypot(disc.y) - FREE).max(HIT.0);
            let rooms = rooms(&centres, &[]).into_iter().zip(&discs);
            rooms.map(|(room, disc)| room.min(free(disc))).collect()
        };
        let squares = if is_tight {
            squares
        } else {
            let around = centres.iter().zip(&hits);
            let around = around.map(|(centre, hit)| square(*centre, *hit));
            self.squares(around.chain(self.corners()).collect())
        };
        Placing {
            squares,
            discs,
            hits,
        }
    }

    /// Squares that make targets of regions that are too small for a finger, pixels, free of what is `taken`. None where a
    /// part of the country is on screen: its regions are large.
    fn squares(self, taken: Vec<Rect>) -> [Option<Rect>; RegionId::COUNT] {
        if !(self.is_measured() && self.shows_country()) {
            return [None; RegionId::COUNT];
        }
        let dataset = self.state.dataset.get();
        let targets = Targets {
            map: &dataset.map,
            scale: self.scale(),
            taken,
        };
        targets.squares()
    }

    /// Where the disc of each stop stands, in pixels from the stop's place: above it, and moved where discs would lie on one
    /// another.
    fn above(self, places: &[Point]) -> Vec<Point> {
        let size = self.marker_size();
        let above = |at: &Point| Point {
            x: at.x,
            y: at.y - DISC.0 * size,
        };
        let wanted: Vec<Point> = places.iter().map(above).collect();
        let spread = spread(&wanted, &[], (DISC.1 * size).max(TARGET));
        let from_place = |(disc, place): (Point, &Point)| Point {
            x: disc.x - place.x,
            y: disc.y - place.y,
        };
        spread.into_iter().zip(places).map(from_place).collect()
    }

    /// Distance that markers of highlights keep from each other, pixels.
    #[must_use]
    pub fn apart(&self) -> f64 {
        (APART * self.marker_size()).max(TARGET)
    }

    /// What the discs of the stops, of highlights and of clusters (each with its radius) and the buttons in the map's
    /// corners take of the screen, pixels.
    #[must_use]
    pub fn taken(&self, marks: &[(Point, f64)]) -> Vec<Rect> {
        let half = HALF * self.marker_size();
        let discs = self.disc_centres().into_iter();
        let discs = discs.map(|centre| square(centre, half));
        let marks = marks
            .iter()
            .map(|(centre, radius)| square(*centre, *radius));
        discs.chain(marks).chain(self.corners()).collect()
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

    /// Whether the provinces of the region shown are drawn.
    #[must_use]
    pub fn shows_provinces(&self) -> bool {
        self.state.lit.get().is_some() && self.state.rest.with(|rest| rest.zoom >= PROVINCES)
    }

    fn shows_country(self) -> bool {
        self.state.rest.with(|rest| rest.zoom < 1.01)
    }

    fn is_measured(self) -> bool {
        self.state.frame.with(Option::is_some)
    }

    fn is_phone(self) -> bool {
        let screen = self.screen();
        screen.width * self.scale() < PHONE
    }

    /// Where the discs of the stops stand, pixels.
    #[must_use]
    pub fn disc_centres(&self) -> Vec<Point> {
        moved(&self.stop_places(), &self.placing().discs)
    }

    /// The places of the stops, pixels.
    fn stop_places(self) -> Vec<Point> {
        let projection = self.state.dataset.with(|dataset| dataset.map.projection);
        self.state.edition.with(|edition| {
            let stops = edition.stops.iter();
            stops
                .map(|stop| self.pixels(projection.project(stop.position)))
                .collect()
        })
    }

    /// The zoom buttons and the map's margin, which stand in the corners, pixels.
    fn corners(self) -> Vec<Rect> {
        let (scale, screen) = (self.scale(), self.screen());
        let (left, top) = (screen.x * scale, screen.y * scale);
        let (right, bottom) = (left + screen.width * scale, top + screen.height * scale);
        let is_phone = self.is_phone();
        let [zoom, margin] = if is_phone { CORNERS_PHONE } else { CORNERS };
        let mut corners = vec![
            Rect {
                x: left,
                y: top,
                width: zoom.0,
                height: zoom.1,
            },
            Rect {
                x: right - margin.0,
                y: bottom - margin.1,
                width: margin.0,
                height: margin.1,
            },
        ];
        if is_phone {
            corners.push(Rect {
                x: right - SEARCH_PHONE,
                y: top - ABOVE,
                width: SEARCH_PHONE,
                height: SEARCH_PHONE,
            });
        }
        if !self.shows_country() {
            corners.push(Rect {
                x: left,
                y: bottom - PAD,
                width: PAD,
                height: PAD,
            });
        }
        corners
    }

    /// Whether the camera is on its way.
    #[must_use]
    pub fn is_moving(&self) -> bool {
        self.state.camera.get() != self.state.goal.get()
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

fn square(centre: Point, half: f64) -> Rect {
    Rect {
        x: centre.x,
        y: centre.y,
        ..Rect::default()
    }
    .grown(half)
}

/// Points, each moved by its own way.
fn moved(points: &[Point], by: &[Point]) -> Vec<Point> {
    let moved = |(point, by): (&Point, &Point)| Point {
        x: point.x + by.x,
        y: point.y + by.y,
    };
    points.iter().zip(by).map(moved).collect()
}
