//! The map: land and sea, twelve regions as links, the route of the tour, names and markers.

mod labels;
mod legs;
mod provinces;
mod seas;

use super::filters::is_out;
use super::markers::stop_markers;
use super::node::{Element, Node, live, svg};
use super::points::Points;
use super::{AppState, MapView};
use crate::camera::Rect;
use crate::dataset::Shape;
use crate::hit::drawing_order;
use crate::projection::Point;
use crate::region::RegionId;
use crate::svg::{Fixed, tenths, translate_scale};
use crate::text::Ui;

/// The `id` of what stands behind the regions in the document: once it is read, the map can be drawn.
pub const DRAWN: &str = "borders";

/// The `<svg>`. Its user units are map units, so that the page paints right before any script runs;
/// the camera is one transform on one group.
pub fn country_map(state: AppState) -> Element {
    let view = MapView::new(state);
    let data = state.data();
    let map = &data.map;
    let camera = move || {
        let camera = state.drawn.get();
        let to = Point {
            x: camera.x,
            y: camera.y,
        };
        translate_scale(to, camera.zoom)
    };
    let shoals = [(); 3].map(|()| line("", &map.shoals));
    let order = drawing_order(&map.shapes).into_iter();
    let regions = order.map(|place| region(state, &map.shapes[place]));
    let points = Points::new(state);
    svg("svg")
        .class("map")
        .class_when("has-selection", move || state.lit.get().is_some())
        .class_when("moving", move || view.is_moving())
        .class_when("astray", move || view.is_astray())
        .class_when("held", move || state.held.get())
        .class_when("playing", move || state.player.get().is_playing())
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
        .set("aria-describedby", "map-keys")
        .property("transform", move || view.picture().transform())
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
                .child(provinces::provinces(state))
                .child(line("borders", &map.borders).set("id", DRAWN))
                .child(line("coast", &map.outline))
                .child(live(move || outline(state, "selection", state.lit.get())))
                .child(legs::legs(state))
                .child(labels::labels(state, points))
                .child(points.markers())
                .child(stop_markers(state))
                .child(live(move || outline(state, "ring", state.focused.get()))),
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

/// The outline of a region above all others, as two lines that show on any ground: of the one shown, of the one that has
/// the focus.
fn outline(state: AppState, class: &'static str, id: Option<RegionId>) -> Node {
    let data = state.data();
    let shape = id.and_then(|id| data.map.shape(id));
    shape
        .map(|shape| {
            svg("g")
                .class(format!("{class} {}", shape.id.hue()))
                .child(line("outline-casing", &shape.path))
                .child(line("outline-line", &shape.path))
        })
        .into()
}

/// The keyboard's focus comes to a region, or leaves it.
fn focus(state: AppState, id: Option<RegionId>) {
    state.pointed.set(id);
    if id.is_none() {
        state.left.set(state.focused.get_untracked());
    }
    state.focused.set(id);
}

/// A target of the map as at zoom 1, of pixels.
fn hit_square(square: Rect, scale: f64) -> Element {
    let text = |pixels: f64| tenths(pixels / scale).to_string();
    svg("rect")
        .class("region-hit")
        .set("x", text(square.x))
        .set("y", text(square.y))
        .set("width", text(square.width))
        .set("height", text(square.height))
}

fn region(state: AppState, shape: &Shape) -> Element {
    let id = shape.id;
    let square = move || {
        let view = MapView::new(state);
        let square = view.placing().squares[id.index()];
        square.map(|square| hit_square(square, view.scale()))
    };
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
        .follow("tabindex", move || {
            let is_stop = state.tab_stop() == Some(id);
            if is_stop { "0" } else { "-1" }.to_owned()
        })
        .on("focus", move |_| focus(state, Some(id)))
        .on("blur", move |_| focus(state, None))
        .child(line("", &shape.path))
        .child(live(square));
    state.hovering(link, id)
}
