//! The names of the seas.

use super::super::node::{Element, Node, live, svg};
use super::super::{AppState, MapView};
use crate::camera::Rect;
use crate::projection::Position;
use crate::svg::{tenths, translate};
use crate::text::Ui;

/// Pixels a map unit below which the seas have no name: it would be too small or in the way.
const SCALE: f64 = 0.5;
/// Size of the names, pixels, for markers of size 1, and the smallest.
const SIZE: (f64, f64) = (14.0, 12.5);
/// Key, longitude and latitude in degrees, and turn in degrees, of each name.
const NAMES: [(Ui, f64, f64, i32); 2] = [(Ui::Ocean, -12.6, 31.6, -48), (Ui::Sea, -2.5, 36.0, 0)];

/// Half the length of a name in sizes of its letters for each of them, and places along it that are kept free.
const LENGTH: (f64, i32) = (0.36, 6);

/// What the names take of the screen, pixels: other names keep off.
pub fn taken(state: AppState) -> Vec<Rect> {
    let view = MapView::new(state);
    let mut taken = Vec::new();
    if view.scale() < SCALE {
        return taken;
    }
    let size = size(view);
    for (key, lon, lat, turn) in NAMES {
        let place = state.data().map.projection.project(Position { lon, lat });
        let middle = view.pixels(place);
        let half = state.ui(key).text.chars().count() as f64 * size * LENGTH.0;
        // The one turned name runs along the country's diagonal.
        let (right, down) = if turn == 0 { (1.0, 0.0) } else { (0.67, -0.74) };
        for step in -LENGTH.1..=LENGTH.1 {
            let share = f64::from(step) / f64::from(LENGTH.1) * half;
            let at = Rect {
                x: middle.x + share * right,
                y: middle.y + share * down,
                ..Rect::default()
            };
            taken.push(at.grown(size * 0.7));
        }
    }
    taken
}

fn size(view: MapView) -> f64 {
    (SIZE.0 * view.marker_size()).max(SIZE.1)
}

/// The ocean and the sea by their names, where open water is.
pub fn sea_names(state: AppState) -> Element {
    let view = MapView::new(state);
    let names = move || {
        if view.scale() < SCALE {
            return Node::none();
        }
        let size = size(view);
        Node::row(NAMES.map(|(key, lon, lat, turn)| {
            let place = state.data().map.projection.project(Position { lon, lat });
            let name = svg("text")
                .class("sea-name")
                .set("text-anchor", "middle")
                .says(state.t(key));
            svg("g")
                .set("transform", format!("{} rotate({turn})", translate(place)))
                .child(
                    view.upright()
                        .set("font-size", tenths(size).to_string())
                        .child(name),
                )
        }))
    };
    svg("g").set("aria-hidden", "true").child(live(names))
}
