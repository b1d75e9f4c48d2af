//! Which names a scene of the map asks for, in order of priority, and where they end up.

use super::{Candidate, LabelKind, Placed, arrange};
use crate::camera::{Camera, Rect, within};
use crate::dataset::{Dataset, Shape};
use crate::locale::Locale;
use crate::order::sorted;
use crate::projection::Point;
use crate::region::{City, RegionId};
use crate::text::{Phrase, Texts};
use crate::tour::Edition;

/// Size of a region's name as a share of the country's width on screen, and its smallest and largest, pixels.
const SIZE: (f64, f64, f64) = (0.0205, 10.5, 40.0);
/// Smallest for scripts whose letters close up when small.
const DENSE: f64 = 12.5;
/// A city's name against a region's.
const CITY: f64 = 0.86;
/// How far a name may reach beyond its region's bounds, as a share of their width.
const OVERHANG: f64 = 0.22;
/// Pixels a map unit from which cities of rank 0, 1, 2 and 3 have names.
const RANK_SCALE: [f64; 4] = [0.0, 0.85, 1.9, 3.4];

/// What the map shows, and from where.
pub struct Scene<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// The words.
    pub texts: &'a Texts,
    /// The edition whose stops are on the map.
    pub edition: &'a Edition,
    /// The region in full colour; its own name stands in the panel.
    pub selected: Option<RegionId>,
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
    /// The names that fit.
    #[must_use]
    pub fn names(&self) -> Vec<Name> {
        let least = match self.texts.locale() {
            Locale::Ar | Locale::Zgh => DENSE,
            _ => SIZE.1,
        };
        let size = within(
            self.dataset.map.size[0] * self.scale * SIZE.0,
            (least, SIZE.2),
        );
        let shapes = self
            .dataset
            .map
            .shapes
            .iter()
            .filter(|shape| Some(shape.id) != self.selected);
        let regions = shapes.map(|shape| self.region(shape, size));
        let cities: Vec<&City> = self
            .dataset
            .cities
            .iter()
            .filter(|city| self.is_due(city))
            .collect();
        let key = |place: usize| {
            let city: &City = cities[place];
            (!self.has_stop(city), city.rank, &city.id)
        };
        let order = sorted(cities.len(), &|one, other| key(one) < key(other));
        let cities = order
            .into_iter()
            .map(|place| self.city(cities[place], size * CITY));
        let wanted: Vec<(Candidate, Name)> = regions.chain(cities).collect();
        let candidates: Vec<Candidate> = wanted
            .iter()
            .map(|(candidate, _)| candidate.clone())
            .collect();
        arrange(&candidates, self.frame(), self.taken.clone())
            .into_iter()
            .map(|(place, placed)| Name {
                placed,
                ..wanted[place].1.clone()
            })
            .collect()
    }

    fn region(&self, shape: &Shape, size: f64) -> (Candidate, Name) {
        let bounds = Rect::from_bounds(shape.bounds);
        let corner = self.pixels(Point {
            x: bounds.x,
            y: bounds.y,
        });
        let factor = self.scale * self.camera.zoom;
        let within = Rect {
            x: corner.x,
            y: corner.y,
            width: bounds.width * factor,
            height: bounds.height * factor,
        };
        let within = within.grown(within.width * OVERHANG);
        let name = self.texts.region(shape.id);
        let candidate = Candidate {
            id: shape.id.to_string(),
            kind: LabelKind::Region,
            at: self.pixels(shape.anchor),
            text: name.text.clone(),
            size,
            within: Some(within),
            dot: false,
        };
        (candidate, unplaced(&name, shape.anchor, None))
    }

    fn city(&self, city: &City, size: f64) -> (Candidate, Name) {
        let at = self.dataset.map.projection.project(city.position);
        let name = self.texts.city(&city.id);
        let candidate = Candidate {
            id: city.id.clone(),
            kind: LabelKind::City,
            at: self.pixels(at),
            text: name.text.clone(),
            size,
            within: None,
            dot: !self.has_stop(city),
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
