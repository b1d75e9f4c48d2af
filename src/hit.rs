//! Targets on a small screen: each region has a square that a finger finds, and the discs of stops stand beside the country.
//!
//! A region whose own land has no such square gets one that reaches into the sea, into the land abroad or, where it has neither,
//! into a larger neighbour, which is drawn below it (WCAG 2.2, 2.5.8: 24 pixels; 2.5.5: 44).

use crate::camera::Rect;
use crate::dataset::{CountryMap, Shape};
use crate::order::sorted;
use crate::projection::Point;
use crate::region::RegionId;

/// Sides of the squares that are looked for, largest first, pixels.
const SIDES: [f64; 3] = [44.0, 34.0, ENOUGH];
/// Side of a square that is enough where the region's own land has it, pixels.
const ENOUGH: f64 = 24.5;
/// How far from a region's anchor a square is looked for, in steps of so many pixels.
const SEARCH: (i32, f64) = (18, 2.5);
/// How much of a square must be the region's own: of one on its land, of one that reaches beyond, of one that takes from a neighbour.
const OWN: [f64; 3] = [0.99, 0.1, 0.5];

/// What is known of the screen.
pub struct Targets<'a> {
    /// The geometry.
    pub map: &'a CountryMap,
    /// Pixels in a map unit, at zoom 1.
    pub scale: f64,
    /// What lies above the regions, pixels.
    pub taken: Vec<Rect>,
}

/// The places of shapes in the order in which they are drawn: the larger a region, the lower.
#[must_use]
pub fn drawing_order(shapes: &[Shape]) -> Vec<usize> {
    sorted(shapes.len(), &|one, other| {
        area(&shapes[one]) > area(&shapes[other])
    })
}

fn area(shape: &Shape) -> f64 {
    let [left, top, right, bottom] = shape.bounds;
    (right - left) * (bottom - top)
}

impl Targets<'_> {
    /// The square that each region is given, pixels; none for those that need none, and where there is no room.
    #[must_use]
    pub fn squares(mut self) -> [Option<Rect>; RegionId::COUNT] {
        let mut found = [None; RegionId::COUNT];
        for place in drawing_order(&self.map.shapes).into_iter().rev() {
            let shape = &self.map.shapes[place];
            let [left, top, right, bottom] = shape.bounds;
            let longer = (right - left).max(bottom - top) * self.scale;
            // A large region has such a square.
            if longer > 4.0 * SIDES[0] || self.free(shape.id, ENOUGH, OWN[0]).is_some() {
                continue;
            }
            let mut sides = SIDES.iter();
            let square = sides
                .find_map(|side| self.search(shape, *side, OWN[1], false))
                .or_else(|| self.search(shape, ENOUGH, OWN[2], true));
            found[shape.id.index()] = square;
            self.taken.extend(square);
        }
        found
    }

    /// The free square nearest to a region's anchor of which at least `own` is the region's and nothing another's.
    #[must_use]
    pub fn free(&self, id: RegionId, side: f64, own: f64) -> Option<Rect> {
        self.search(self.map.shape(id)?, side, own, false)
    }

    /// The same; where it `takes`, it may lie on larger regions.
    fn search(&self, shape: &Shape, side: f64, own: f64, takes: bool) -> Option<Rect> {
        let mut best: Option<(f64, Rect)> = None;
        for across in -SEARCH.0..=SEARCH.0 {
            for down in -SEARCH.0..=SEARCH.0 {
                let (x, y) = (f64::from(across) * SEARCH.1, f64::from(down) * SEARCH.1);
                let far = x * x + y * y;
                let centre = Point {
                    x: shape.anchor.x * self.scale + x,
                    y: shape.anchor.y * self.scale + y,
                };
                let is_nearer = best.is_none_or(|(nearest, _)| far < nearest);
                if is_nearer && self.is_free(centre, side, shape, own, takes) {
                    best = Some((far, square(centre, side)));
                }
            }
        }
        best.map(|(_, square)| square)
    }

    fn is_free(&self, centre: Point, side: f64, shape: &Shape, own: f64, takes: bool) -> bool {
        let wanted = square(centre, side);
        if self.taken.iter().any(|other| other.overlaps(&wanted)) {
            return false;
        }
        let centre = Point {
            x: centre.x / self.scale,
            y: centre.y / self.scale,
        };
        let (mut ours, mut all) = (0, 0);
        for number in self.map.ground.below(square(centre, side / self.scale)) {
            all += 1;
            if number == shape.id.number() {
                ours += 1;
            } else if number != 0 {
                let mut shapes = self.map.shapes.iter();
                let other = shapes.find(|other| other.id.number() == number);
                if !takes || other.is_some_and(|other| area(other) < area(shape)) {
                    return false;
                }
            }
        }
        f64::from(ours) >= own * f64::from(all)
    }
}

/// Steps from a stop's place to where its disc is looked for, their length in pixels, and directions: up first.
const PINS: (u32, f64) = (22, 4.0);
const WAYS: [(f64, f64); 16] = [
    (0.0, -1.0),
    (-0.38, -0.92),
    (0.38, -0.92),
    (-0.71, -0.71),
    (0.71, -0.71),
    (-0.92, -0.38),
    (0.92, -0.38),
    (-1.0, 0.0),
    (1.0, 0.0),
    (-0.92, 0.38),
    (0.92, 0.38),
    (-0.71, 0.71),
    (0.71, 0.71),
    (-0.38, 0.92),
    (0.38, 0.92),
    (0.0, 1.0),
];

/// Where the discs of stops stand beside the country, pixels from their places, each a square of `side` that covers no region: on a
/// phone the discs would otherwise take the room of the small regions. They stay within `frame`. None where there is no such place near.
#[must_use]
pub fn pins(
    map: &CountryMap,
    scale: f64,
    places: &[Point],
    side: f64,
    frame: Rect,
    mut taken: Vec<Rect>,
) -> Vec<Option<Point>> {
    let mut pin = |place: &Point| {
        for step in 5..=PINS.0 {
            for (right, down) in WAYS {
                let far = f64::from(step) * PINS.1;
                let shift = Point {
                    x: right * far,
                    y: down * far,
                };
                let centre = Point {
                    x: place.x + shift.x,
                    y: place.y + shift.y,
                };
                let disc = square(centre, side);
                let in_units = Point {
                    x: centre.x / scale,
                    y: centre.y / scale,
                };
                let below = map.ground.shares(square(in_units, side / scale), 0);
                if frame.contains(&disc)
                    && below.others == 0.0
                    && !taken.iter().any(|other| other.overlaps(&disc))
                {
                    taken.push(disc);
                    return Some(shift);
                }
            }
        }
        None
    };
    places.iter().map(&mut pin).collect()
}

fn square(centre: Point, side: f64) -> Rect {
    Rect {
        x: centre.x - side / 2.0,
        y: centre.y - side / 2.0,
        width: side,
        height: side,
    }
}
