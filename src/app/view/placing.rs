//! Where discs and targets stand on the map, and what room markers, buttons and the map's margin take, in pixels.

use std::sync::Arc;

use super::super::value::Derived;
use super::MapView;
use crate::camera::Rect;
use crate::cluster::{HIT, rooms};
use crate::hit::{Targets, pins};
use crate::labels::spread;
use crate::projection::Point;
use crate::region::RegionId;

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
/// Width and height that the pad for moving the map takes in a corner while it is there.
const PAD: f64 = 120.0;
/// Height of the button that brings it, below those of the zoom, while the map is larger than the screen.
const PAD_BUTTON: f64 = 40.0;
/// What the stage has beside the map's frame, a share of it (`inset` in `style/map.css`).
const BESIDE: f64 = 3.0 / 94.0;
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

impl MapView {
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
            corners[0].height += PAD_BUTTON;
            if self.state.pan.get() {
                corners.push(Rect {
                    x: left,
                    y: bottom - PAD,
                    width: PAD,
                    height: PAD,
                });
            }
        }
        corners
    }

    /// The screen with what the stage has beside and above it, pixels.
    pub(in crate::app) fn stage(self) -> Rect {
        let screen = self.surroundings(0.0);
        let beside = screen.width * BESIDE;
        Rect {
            x: screen.x - beside,
            y: screen.y - ABOVE,
            width: screen.width + 2.0 * beside,
            height: screen.height + ABOVE,
        }
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
