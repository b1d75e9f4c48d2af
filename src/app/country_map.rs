//! The map: land and sea, twelve regions as links, the route of the tour, names and markers.

mod labels;
mod legs;
mod seas;

use super::filters::is_out;
use super::markers::{highlight_markers, stop_markers};
use super::node::{Element, Node, live, svg};
use super::{AppState, MapView};
use crate::dataset::Shape;
use crate::projection::Point;
use crate::svg::{Fixed, tenths, translate_scale};
use crate::text::Ui;

/// The `<svg>`. Its user units are map units, so that the page paints right before any script runs;
/// the camera is one transform on one group.
pub fn country_map(state: AppState) -> Element {
    let view = MapView::new(state);
    let data = state.data();
    let map = &data.map;
    let camera = move || {
        let camera = state.camera.get();
        let to = Point {
            x: camera.x,
            y: camera.y,
        };
        translate_scale(to, camera.zoom)
    };
    let shoals = [(); 3].map(|()| line("", &map.outline));
    let regions = map.shapes.iter().map(|shape| region(state, shape));
    svg("svg")
        .class("map")
        .class_when("has-selection", move || state.lit.get().is_some())
        .class_when("moving", move || view.is_moving())
        .set("data-testid", "map")
        .follow("data-zoom", move || {
            Fixed(state.camera.get().zoom, 3).to_string()
        })
        .set(
            "viewBox",
            format!("0 0 {} {}", tenths(map.size[0]), tenths(map.size[1])),
        )
        .set("role", "group")
        .follow("aria-label", state.label(Ui::MapLabel))
        .property("--px", move || Fixed(view.pixel(), 5).to_string())
        .child(
            svg("g")
                .follow("transform", camera)
                .child(line("graticule", &map.graticule))
                .child(
                    svg("g")
                        .class("shoals")
                        .set("aria-hidden", "true")
                        .children(shoals),
                )
                .child(line("land", &map.land))
                .child(seas::sea_names(state))
                .child(svg("g").class("regions-layer").children(regions))
                .child(line("borders", &map.borders))
                .child(line("coast", &map.outline))
                .child(live(move || selection(state)))
                .child(legs::legs(state))
                .child(labels::labels(state))
                .child(highlight_markers(state))
                .child(stop_markers(state)),
        )
}

/// A path of a class; of none where it is empty.
fn line(class: &'static str, path: &str) -> Element {
    let path = svg("path").set("d", path.to_owned());
    if class.is_empty() {
        path
    } else {
        path.class(class)
    }
}

/// The outline of the region shown, above all others.
fn selection(state: AppState) -> Node {
    let data = state.data();
    let selected = state.lit.get().and_then(|id| data.map.shape(id));
    selected
        .map(|shape| {
            svg("g")
                .class(format!("selection {}", shape.id.hue()))
                .child(line("selection-casing", &shape.path))
                .child(line("selection-line", &shape.path))
        })
        .into()
}

fn region(state: AppState, shape: &Shape) -> Element {
    let id = shape.id;
    let link = svg("a")
        .class(format!("region {}", id.hue()))
        .class_when("selected", move || state.lit.get() == Some(id))
        .class_when("hovered", move || state.hovered.get() == Some(id))
        .class_when("out", move || is_out(state, id))
        .set("data-region", id.to_string())
        .follow("href", move || state.href_region_id(id))
        .follow("aria-label", move || {
            state.texts.with(|texts| texts.region(id).text)
        })
        .when("aria-current", move || state.selected.get() == Some(id))
        .on("focus", move |_| state.hovered.set(Some(id)))
        .on("blur", move |_| state.hovered.set(None))
        .child(line("", &shape.path));
    state.hovering(link, id)
}
