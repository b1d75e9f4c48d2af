//! Which names a scene of the map asks for, in order of priority, and where they end up.

use super::{Candidate, LabelKind, Placed, arrange};
use crate::camera::{Camera, Rect, within};
use crate::dataset::{Dataset, Province, Shape};
use crate::locale::Locale;
use crate::order::sorted;
use crate::projection::Point;
use crate::region::{City, RegionId};
use crate::text::{Phrase, Texts};
use crate::tour::Edition;

/// Size of a region's name as a share of the country's width on screen, and its smallest and largest, pixels.
const SIZE: (f64, f64, f64) = (0.0205, 12.0, 40.0);
/// Smallest for scripts whose letters close up when small.
const DENSE: f64 = 12.5;
/// A city's and a province's name against a region's.
const SMALL: f64 = 0.86;
/// Pixels a map unit from which cities of rank 0, 1, 2 and 3 have names.
const RANK_SCALE: [f64; 4] = [0.0, 0.85, 1.9, 3.4];
/// Pixels a map unit from which the cities of stops are named before the regions: on a phone the regions come first.
const STOPS_FIRST: f64 = 0.5;
/// Zoom up to which a region without room is named beside the country: closer by, there is no beside.
const ASIDE: f64 = 1.5;
/// Spots of a region that are looked at, across and down.
const SPOTS: u32 = 15;
/// Priority of the provinces: after the cities that are named at any zoom.
const PROVINCES: u8 = 7;

/// What the map shows, and from where.
pub struct Scene<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// The words.
    pub texts: &'a Texts,
    /// The edition whose stops are on the map.
    pub edition: &'a Edition,
    /// The region in full colour.
    pub selected: Option<RegionId>,
    /// Provinces that have names.
    pub provinces: &'a [Province],
    /// Where the map is seen from.
    pub camera: Camera,
    /// Pixels in a map unit at zoom 1.
    pub scale: f64,
    /// The screen in map units at zoom 1.
    pub screen: Rect,
    /// What markers take, pixels.
    pub taken: Vec<Rect>,
}

/// A name, placed, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Its lines and where they stand from its place.
    pub placed: Placed,
    /// Its place, map units.
    pub at: Point,
    /// The language it is in, where it is not the page's.
    pub lang: Option<&'static str>,
    /// The region in full colour that it stands on.
    pub on: Option<RegionId>,
}

impl Scene<'_> {
    /// The names that fit: first that of the region shown, then those of the stops, the regions, and the rest.
    #[must_use]
    pub fn names(&self) -> Vec<Name> {
        let least = match self.texts.locale() {
            Locale::Ar | Locale::Zgh => DENSE,
            _ => SIZE.1,
        };
        let wide = self.dataset.map.size[0] * self.scale;
        let size = within(wide * SIZE.0, (least, SIZE.2));
        let (size, small) = ((size, least), ((size * SMALL).max(least), least));
        let mut wanted: Vec<(u8, Candidate, Name)> = Vec::new();
        let frame = self.units(self.frame());
        for shape in &self.dataset.map.shapes {
            if !Rect::from_bounds(shape.bounds).overlaps(&frame) {
                continue;
            }
            let is_shown = Some(shape.id) == self.selected;
            let (candidate, name) = self.region(shape, size);
            wanted.push((if is_shown { 0 } else { 2 }, candidate, name));
        }
        for city in &self.dataset.cities {
            let has_stop = self.has_stop(city);
            if self.is_due(city) {
                let (candidate, name) = self.city(city, small);
                let first = has_stop && self.scale >= STOPS_FIRST;
                let later = u8::from(!has_stop) + 2 * city.rank.min(3);
                wanted.push((if first { 1 } else { 3 + later }, candidate, name));
            }
        }
        for province in self.provinces {
            let (candidate, name) = self.province(province, small);
            wanted.push((PROVINCES, candidate, name));
        }
        // Small regions before large ones, which have more room.
        let key = |place: usize| {
            let (priority, candidate, _): &(u8, Candidate, Name) = &wanted[place];
            (*priority, candidate.area, &candidate.id)
        };
        let order = sorted(wanted.len(), &|one, other| key(one) < key(other));
        let candidates: Vec<Candidate> =
            order.iter().map(|place| wanted[*place].1.clone()).collect();
        let land =
            |letters: Rect, own: u8| self.dataset.map.ground.shares(self.units(letters), own);
        let placed = arrange(&candidates, self.frame(), self.taken.clone(), &land);
        let named = |(place, placed): (usize, Placed)| {
            let name = wanted[order[place]].2.clone();
            Name {
                at: placed.spot.map_or(name.at, |spot| self.place(spot)),
                placed,
                ..name
            }
        };
        placed.into_iter().map(named).collect()
    }

    fn region(&self, shape: &Shape, size: (f64, f64)) -> (Candidate, Name) {
        let is_shown = self.selected == Some(shape.id);
        let [left, top, right, bottom] = shape.bounds;
        let name = self.texts.region(shape.id);
        let candidate = Candidate {
            id: shape.id.to_string(),
            kind: LabelKind::Region,
            at: self.pixels(shape.anchor),
            text: name.text.clone(),
            size,
            spots: self.spots(shape),
            region: shape.id.number(),
            aside: !is_shown && self.camera.zoom < ASIDE,
            area: (right - left) * (bottom - top),
            dot: false,
        };
        let on = self.selected.filter(|_| is_shown);
        (candidate, unplaced(&name, shape.anchor, on))
    }

    /// Where the middle of a region's name may stand, pixels: the anchor, then points of what is to be seen of the region, by
    /// their distance from it.
    fn spots(&self, shape: &Shape) -> Vec<Point> {
        let [left, top, right, bottom] = shape.bounds;
        let (start, end) = (
            self.pixels(Point { x: left, y: top }),
            self.pixels(Point {
                x: right,
                y: bottom,
            }),
        );
        let frame = self.frame();
        let low = (start.x.max(frame.x), start.y.max(frame.y));
        let high = (
            end.x.min(frame.x + frame.width),
            end.y.min(frame.y + frame.height),
        );
        let anchor = self.pixels(shape.anchor);
        let mut spots = vec![anchor];
        for across in 0..SPOTS {
            for down in 0..SPOTS {
                let share = |place: u32| (f64::from(place) + 0.5) / f64::from(SPOTS);
                let spot = Point {
                    x: low.0 + (high.0 - low.0) * share(across),
                    y: low.1 + (high.1 - low.1) * share(down),
                };
                let is_seen = high.0 > low.0 && high.1 > low.1;
                if is_seen && self.dataset.map.ground.at(self.place(spot)) == shape.id.number() {
                    spots.push(spot);
                }
            }
        }
        let far = |place: usize| (spots[place].x - anchor.x).hypot(spots[place].y - anchor.y);
        let order = sorted(spots.len(), &|one, other| far(one) < far(other));
        order.into_iter().map(|place| spots[place]).collect()
    }

    fn province(&self, province: &Province, size: (f64, f64)) -> (Candidate, Name) {
        let name = self.texts.province(&province.id);
        let at = self.pixels(province.anchor);
        let beside = [(0.0, 0.0), (0.0, -1.3), (0.0, 1.3), (-2.0, 0.0), (2.0, 0.0)];
        let candidate = Candidate {
            id: province.id.clone(),
            kind: LabelKind::Province,
            at,
            text: name.text.clone(),
            size,
            spots: beside
                .map(|(x, y)| Point {
                    x: at.x + x * size.0,
                    y: at.y + y * size.0,
                })
                .into(),
            region: province.region.number(),
            ..Candidate::default()
        };
        (
            candidate,
            unplaced(&name, province.anchor, Some(province.region)),
        )
    }

    fn city(&self, city: &City, size: (f64, f64)) -> (Candidate, Name) {
        let at = self.dataset.map.projection.project(city.position);
        let name = self.texts.city(&city.id);
        let candidate = Candidate {
            id: city.id.clone(),
            kind: LabelKind::City,
            at: self.pixels(at),
            text: name.text.clone(),
            size,
            dot: !self.has_stop(city),
            ..Candidate::default()
        };
        (
            candidate,
            unplaced(
                &name,
                at,
                self.selected.filter(|selected| *selected == city.region),
            ),
        )
    }

    fn is_due(&self, city: &City) -> bool {
        self.scale * self.camera.zoom >= RANK_SCALE[usize::from(city.rank.min(3))]
    }

    fn has_stop(&self, city: &City) -> bool {
        self.edition.stops.iter().any(|stop| stop.city == city.id)
    }

    /// A point of the map in pixels.
    fn pixels(&self, point: Point) -> Point {
        let point = self.camera.apply(point);
        Point {
            x: point.x * self.scale,
            y: point.y * self.scale,
        }
    }

    /// A point on screen in map units.
    fn place(&self, pixels: Point) -> Point {
        self.camera.invert(Point {
            x: pixels.x / self.scale,
            y: pixels.y / self.scale,
        })
    }

    /// A rectangle on screen in map units.
    fn units(&self, pixels: Rect) -> Rect {
        let corner = self.place(Point {
            x: pixels.x,
            y: pixels.y,
        });
        let factor = self.scale * self.camera.zoom;
        Rect {
            x: corner.x,
            y: corner.y,
            width: pixels.width / factor,
            height: pixels.height / factor,
        }
    }

    /// The screen in pixels, less a hair's breadth.
    fn frame(&self) -> Rect {
        let Rect {
            x,
            y,
            width,
            height,
        } = self.screen;
        let scale = self.scale;
        Rect {
            x: x * scale,
            y: y * scale,
            width: width * scale,
            height: height * scale,
        }
        .grown(-2.0)
    }
}

fn unplaced(name: &Phrase, at: Point, on: Option<RegionId>) -> Name {
    Name {
        placed: Placed::default(),
        at,
        lang: name.tag(),
        on,
    }
}
