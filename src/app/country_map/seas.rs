//! The names of the seas.

use super::super::node::{Element, Node, live, svg};
use super::super::{AppState, MapView};
use crate::projection::Position;
use crate::svg::{tenths, translate};
use crate::text::Ui;

/// Pixels a map unit below which the seas have no name: it would be too small or in the way.
const SCALE: f64 = 0.5;
/// Size of the names, pixels, for markers of size 1, and the smallest.
const SIZE: (f64, f64) = (14.0, 12.5);
/// Key, longitude and latitude in degrees, and turn in degrees, of each name.
const NAMES: [(Ui, f64, f64, i32); 2] = [(Ui::Ocean, -12.6, 31.6, -48), (Ui::Sea, -2.5, 36.0, 0)];

/// The ocean and the sea by their names, where open water is.
pub fn sea_names(state: AppState) -> Element {
    let view = MapView::new(state);
    let names = move || {
        if view.scale() < SCALE {
            return Node::none();
        }
        let size = (SIZE.0 * view.marker_size()).max(SIZE.1);
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
