//! Markers: the stops of the tour, and the highlights of the region shown.

use super::filters::is_category_out;
use super::node::{Element, Node, live, svg};
use super::value::Derived;
use super::{AppState, MapView};
use crate::projection::Point;
use crate::region::{Highlight, RegionId};
use crate::route::Page;
use crate::svg::{line_to, translate, translate_scale};
use crate::text::{Texts, Ui};
use crate::tour::Stop;

/// A numbered disc above the place of each stop of the edition on screen; it leaves the place itself free.
pub fn stop_markers(state: AppState) -> Element {
    let discs = Derived::new(move || MapView::new(state).discs());
    let markers = move || {
        state.edition.with(|edition| {
            let stops = edition.stops.iter().enumerate();
            Node::row(stops.map(|(place, stop)| {
                let disc =
                    move || discs.with(|discs| discs.get(place).copied().unwrap_or_default());
                stop_marker(state, stop, disc)
            }))
        })
    };
    svg("g").class("stop-markers").child(live(markers))
}

fn stop_marker(
    state: AppState,
    stop: &Stop,
    disc: impl Fn() -> Point + Copy + Send + 'static,
) -> Element {
    let at = state.data().map.projection.project(stop.position);
    let (id, link, named, date) = (stop.id.clone(), stop.id.clone(), stop.clone(), stop.date);
    let size = move || MapView::new(state).marker_size();
    let number = svg("text")
        .class("stop-number")
        .set("text-anchor", "middle")
        .set("y", "4.4")
        .child(stop.number());
    let upright = MapView::new(state)
        .upright()
        .child(
            svg("path")
                .class("stop-stem")
                .follow("d", move || line_to(disc())),
        )
        .child(svg("circle").class("stop-place-dot").set("r", "2.5"))
        .child(
            svg("g")
                .follow("transform", move || translate_scale(disc(), size()))
                .child(svg("circle").class("stop-marker-disc").set("r", "11"))
                .child(number),
        );
    let marker = svg("a")
        .class(if date.is_exact() {
            "stop-marker"
        } else {
            "stop-marker imprecise"
        })
        .class_when("open", move || state.is_open(&id))
        .set("data-stop", stop.id.clone())
        // The list of stops is the keyboard's way; the map is one stop of the Tab key.
        .set("tabindex", "-1")
        .follow("data-phase", move || state.phase(date).word().to_owned())
        .follow("href", move || state.href_stop(&link))
        .follow("aria-label", move || {
            state.texts.with(|texts| marker_name(texts, &named))
        })
        .child(upright);
    svg("g")
        .set("transform", translate(at))
        .child(state.hovering(marker, stop.region))
}

/// `Étape 5, Fès, entre le 13 et le 16 février 2025`.
fn marker_name(texts: &Texts, stop: &Stop) -> String {
    let mut name = stop_number(texts, stop.order).text;
    name.push_str(", ");
    name.push_str(&texts.place(&stop.id).text);
    name.push_str(", ");
    name.push_str(&texts.date(&stop.date));
    name
}

/// `Étape 5`, or that its place in the order is not known.
pub fn stop_number(texts: &Texts, order: Option<u32>) -> crate::text::Phrase {
    match order {
        Some(order) => texts.ui(Ui::StopNumber).with("{n}", &order.to_string()),
        None => texts.ui(Ui::StopUnnumbered),
    }
}

/// The highlights of the region shown, moved apart where they would lie on one another.
pub fn highlight_markers(state: AppState) -> Element {
    let leads = Derived::new(move || {
        let places = MapView::new(state).highlights();
        places.into_iter().map(lead).collect::<Vec<Point>>()
    });
    let markers = move || {
        let data = state.data();
        let region = state.lit.get().and_then(|id| data.region(id));
        let places = region.map_or(&[][..], |region| &region.highlights);
        Node::row(places.iter().enumerate().map(|(number, place)| {
            let lead = move || leads.with(|leads| leads.get(number).copied().unwrap_or_default());
            highlight(state, region.map(|region| region.id), place, lead)
        }))
    };
    svg("g").class("highlight-markers").child(live(markers))
}

/// From a highlight's place to its disc, pixels.
fn lead((place, disc): (Point, Point)) -> Point {
    Point {
        x: disc.x - place.x,
        y: disc.y - place.y,
    }
}

/// A link to the highlight's card: in the panel, or on the region's page where the panel shows a stop. The keyboard
/// reaches the card itself, so the marker is no stop of its own.
fn highlight(
    state: AppState,
    region: Option<RegionId>,
    place: &Highlight,
    lead: impl Fn() -> Point + Copy + Send + 'static,
) -> Element {
    let at = state.data().map.projection.project(place.position);
    let (name, title, card) = (place.id.clone(), place.id.clone(), place.id.clone());
    let category = place.category.clone();
    let size = move || MapView::new(state).marker_size();
    let picture = svg("use")
        .set("href", state.pictogram(&place.category))
        .set("x", "-7.5")
        .set("y", "-7.5")
        .set("width", "15")
        .set("height", "15");
    let upright = MapView::new(state)
        .upright()
        .child(svg("title").says(state.say(move |texts| texts.highlight(&title))))
        .child(
            svg("path")
                .class("highlight-lead")
                .follow("d", move || line_to(lead())),
        )
        .child(svg("circle").class("highlight-place").set("r", "2.2"))
        .child(
            svg("g")
                .follow("transform", move || translate_scale(lead(), size()))
                .child(svg("circle").class("highlight-hit").set("r", "17"))
                .child(svg("circle").class("highlight-disc").set("r", "12"))
                .child(picture),
        );
    let link = svg("a")
        .class(format!(
            "highlight-marker {}",
            region.map_or("", RegionId::hue)
        ))
        .class_when("out", move || is_category_out(state, &category))
        .set("data-highlight-marker", place.id.clone())
        .follow("href", move || {
            let on_region = state.page.with(|page| matches!(page, Page::Region(_)));
            let mut href = match region {
                Some(id) if !on_region => state.href_region_id(id),
                _ => String::new(),
            };
            href.push('#');
            href.push_str(&card);
            href
        })
        .set("tabindex", "-1")
        .follow("aria-label", move || {
            state.texts.with(|texts| texts.highlight(&name).text)
        })
        .child(upright);
    svg("g").set("transform", translate(at)).child(link)
}
