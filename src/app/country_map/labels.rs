//! Names on the map.

use leptos::prelude::*;

use super::super::AppState;
use super::MapView;
use crate::camera::{Camera, Rect};
use crate::dataset::Dataset;
use crate::labels::{Candidate, LINE, LabelKind, Placed, arrange};
use crate::projection::Point;
use crate::region::RegionId;
use crate::text::{Phrase, Texts};
use crate::tour::Edition;

/// Smallest and largest size of a region's name, pixels, and the width of a map per pixel of size.
const SIZES: (f64, f64, f64) = (10.5, 30.0, 46.0);
/// A city's name against a region's.
const CITY: f64 = 0.86;
/// How much wider than its region a name may be.
const OVERHANG: f64 = 1.15;
/// Room that a stop's marker takes around its place, pixels: left, up, right, down.
const STOP_ROOM: [f64; 4] = [13.0, 36.0, 13.0, 5.0];
/// Zoom from which cities of rank 1, 2 and 3 have names, for a map of 1 pixel a unit.
const RANK_ZOOM: [f64; 4] = [0.0, 0.45, 1.9, 3.4];

/// A name, placed, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    placed: Placed,
    at: Point,
    name: Phrase,
}

/// The names that fit, for where the camera goes: while it travels they fade.
#[component]
pub fn Labels() -> impl IntoView {
    let state = AppState::get();
    let view = MapView::get();
    let shown = Memo::new(move |_| {
        let (dataset, texts) = (state.dataset.get(), state.texts.get());
        let scene = Scene {
            camera: state.goal.get(),
            scale: view.scale(),
            screen: view.screen(),
        };
        state
            .edition
            .with(|edition| scene.names(&dataset, &texts, edition, state.selected()))
    });
    view! {
        <g class="labels" aria-hidden="true">
            <For each=move || shown.get() key=|shown| format!("{shown:?}") let(shown)>
                {label(shown)}
            </For>
        </g>
    }
}

fn label(shown: Shown) -> impl IntoView {
    let Shown { placed, at, name } = shown;
    let class = if placed.kind == LabelKind::Region {
        "label label-region"
    } else {
        "label label-city"
    };
    let step = placed.size * LINE;
    let first =
        placed.shift.y - step * (placed.lines.len() as f64 - 1.0) / 2.0 + placed.size * 0.34;
    let lines = placed.lines.into_iter().enumerate().map(|(place, line)| {
        view! {
            <text text-anchor="middle" x=format!("{:.1}", placed.shift.x) y=format!("{:.1}", first + place as f64 * step)>
                {line}
            </text>
        }
    });
    view! {
        <g class=class data-label=placed.id lang=name.tag() transform=format!("translate({:.1} {:.1})", at.x, at.y)>
            <g class="upright" font-size=format!("{:.1}", placed.size)>
                {(placed.kind == LabelKind::City).then(|| view! { <circle class="city-dot" r="2.6"></circle> })}
                {lines.collect_view()}
            </g>
        </g>
    }
}

/// Where the map is seen from.
struct Scene {
    camera: Camera,
    /// Pixels in a map unit at zoom 1.
    scale: f64,
    /// The screen in map units at zoom 1.
    screen: Rect,
}

impl Scene {
    fn names(
        &self,
        dataset: &Dataset,
        texts: &Texts,
        edition: &Edition,
        selected: Option<RegionId>,
    ) -> Vec<Shown> {
        let size = (self.screen.width * self.scale / SIZES.2).clamp(SIZES.0, SIZES.1);
        let mut wanted: Vec<(Candidate, Point, Phrase)> = Vec::new();
        for shape in dataset
            .map
            .shapes
            .iter()
            .filter(|shape| Some(shape.id) != selected)
        {
            let name = texts.region(shape.id);
            let room =
                (shape.bounds[2] - shape.bounds[0]) * self.scale * self.camera.zoom * OVERHANG;
            wanted.push(self.candidate(
                shape.id.to_string(),
                LabelKind::Region,
                shape.anchor,
                name,
                size,
                room,
            ));
        }
        let mut cities: Vec<_> = dataset
            .cities
            .iter()
            .filter(|city| {
                self.scale * self.camera.zoom >= RANK_ZOOM[usize::from(city.rank.min(3))]
            })
            .collect();
        cities.sort_by_key(|city| city.rank);
        for city in cities {
            let at = dataset.map.projection.project(city.position);
            let name = texts.city(&city.id);
            wanted.push(self.candidate(
                city.id.clone(),
                LabelKind::City,
                at,
                name,
                size * CITY,
                f64::INFINITY,
            ));
        }
        let taken = edition
            .stops
            .iter()
            .map(|stop| self.stop_room(dataset.map.projection.project(stop.position)))
            .collect();
        let candidates: Vec<Candidate> = wanted
            .iter()
            .map(|(candidate, ..)| candidate.clone())
            .collect();
        let frame = Rect {
            x: self.screen.x * self.scale,
            y: self.screen.y * self.scale,
            width: self.screen.width * self.scale,
            height: self.screen.height * self.scale,
        };
        let placed = arrange(&candidates, frame.grown(-2.0), taken);
        placed
            .into_iter()
            .filter_map(|placed| {
                let (_, at, name) = wanted
                    .iter()
                    .find(|(c, ..)| c.id == placed.id && c.kind == placed.kind)?;
                Some(Shown {
                    at: *at,
                    name: name.clone(),
                    placed,
                })
            })
            .collect()
    }

    fn candidate(
        &self,
        id: String,
        kind: LabelKind,
        at: Point,
        name: Phrase,
        size: f64,
        room: f64,
    ) -> (Candidate, Point, Phrase) {
        let text = name.text.clone();
        (
            Candidate {
                id,
                kind,
                at: self.pixels(at),
                text,
                size,
                room,
            },
            at,
            name,
        )
    }

    /// A point of the map in pixels.
    fn pixels(&self, point: Point) -> Point {
        let point = self.camera.apply(point);
        Point {
            x: point.x * self.scale,
            y: point.y * self.scale,
        }
    }

    fn stop_room(&self, at: Point) -> Rect {
        let at = self.pixels(at);
        let [left, up, right, down] = STOP_ROOM;
        Rect {
            x: at.x - left,
            y: at.y - up,
            width: left + right,
            height: up + down,
        }
    }
}
