//! Larger targets for regions that are small on screen: squares beside their land, on nobody's.
//!
//! A region of which a finger finds no free square between the markers gets one that reaches into the sea or into the land
//! abroad, so that each of the twelve can be touched on a phone (WCAG 2.2, 2.5.8: 24 pixels; 2.5.5: 44).

use crate::camera::Rect;
use crate::dataset::CountryMap;
use crate::projection::Point;
use crate::region::RegionId;

/// Sides of the squares that are looked for, largest first, pixels.
const SIDES: [f64; 3] = [44.0, 34.0, 25.0];
/// Side of a square that is enough where the region's own land has it, pixels.
const ENOUGH: f64 = 25.0;
/// How far from a region's anchor a square is looked for, in steps of so many pixels.
const SEARCH: (i32, f64) = (18, 2.5);

/// What is known of the screen.
pub struct Targets<'a> {
    /// The geometry.
    pub map: &'a CountryMap,
    /// Pixels in a map unit, at zoom 1.
    pub scale: f64,
    /// What lies above the regions, pixels.
    pub taken: Vec<Rect>,
}

impl Targets<'_> {
    /// The square that each region is given, pixels; none for those that need none, and where there is no room.
    #[must_use]
    pub fn squares(mut self) -> [Option<Rect>; RegionId::COUNT] {
        let mut found = [None; RegionId::COUNT];
        for shape in &self.map.shapes {
            let [left, top, right, bottom] = shape.bounds;
            let longer = (right - left).max(bottom - top) * self.scale;
            // A large region has such a square.
            if longer > 4.0 * SIDES[0] || self.free(shape.id, ENOUGH, 0.99).is_some() {
                continue;
            }
            let mut sides = SIDES.iter();
            let square = sides.find_map(|side| self.free(shape.id, *side, 0.1));
            found[shape.id.index()] = square;
            self.taken.extend(square);
        }
        found
    }

    /// The free square nearest to a region's anchor of which at least `own` is the region's and nothing another's.
    #[must_use]
    pub fn free(&self, id: RegionId, side: f64, own: f64) -> Option<Rect> {
        let anchor = self.map.shape(id)?.anchor;
        let mut best: Option<(f64, Rect)> = None;
        for across in -SEARCH.0..=SEARCH.0 {
            for down in -SEARCH.0..=SEARCH.0 {
                let (x, y) = (f64::from(across) * SEARCH.1, f64::from(down) * SEARCH.1);
                let far = x * x + y * y;
                let centre = Point {
                    x: anchor.x * self.scale + x,
                    y: anchor.y * self.scale + y,
                };
                if best.is_none_or(|(nearest, _)| far < nearest)
                    && self.is_free(centre, side, id, own)
                {
                    best = Some((far, square(centre, side)));
                }
            }
        }
        best.map(|(_, square)| square)
    }

    fn is_free(&self, centre: Point, side: f64, id: RegionId, own: f64) -> bool {
        let wanted = square(centre, side);
        if self.taken.iter().any(|other| other.overlaps(&wanted)) {
            return false;
        }
        let centre = Point {
            x: centre.x / self.scale,
            y: centre.y / self.scale,
        };
        let shares = self
            .map
            .ground
            .shares(square(centre, side / self.scale), id.number());
        shares.others == 0.0 && shares.own >= own
    }
}

fn square(centre: Point, side: f64) -> Rect {
    Rect {
        x: centre.x - side / 2.0,
        y: centre.y - side / 2.0,
        width: side,
        height: side,
    }
}
