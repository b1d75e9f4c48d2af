//! Markers: the stops of the tour, and highlights.

use super::filters::is_category_out;
use super::node::{Element, Node, live, svg};
use super::{AppState, MapView};
use crate::cluster::Mark;
use crate::projection::Point;
use crate::region::{Highlight, RegionId};
use crate::route::Page;
use crate::svg::{line_to, tenths, translate, translate_scale};
use crate::text::{Texts, Ui};
use crate::tour::Stop;

/// Size of a stop's number, pixels, for markers of size 1.
const NUMBER: f64 = 12.5;

/// A numbered disc above the place of each stop of the edition on screen; it leaves the place itself free.
pub fn stop_markers(state: AppState) -> Element {
    let markers = move || {
        state.edition.with(|edition| {
            let stops = edition.stops.iter().enumerate();
            Node::row(stops.map(|(place, stop)| {
                let disc = move || {
                    let placing = MapView::new(state).placing();
                    let (discs, hits) = (placing.discs.iter(), placing.hits.iter());
                    let found = discs.copied().zip(hits.copied()).nth(place);
                    found.unwrap_or_default()
                };
                stop_marker(state, stop, disc)
            }))
        })
    };
    svg("g").class("stop-markers").child(live(markers))
}

fn stop_marker(
    state: AppState,
    stop: &Stop,
    disc: impl Fn() -> (Point, f64) + Copy + Send + 'static,
) -> Element {
    let at = state.data().map.projection.project(stop.position);
    let (id, link, named, date) = (stop.id.clone(), stop.id.clone(), stop.clone(), stop.date);
    let size = move || MapView::new(state).marker_size();
    let number = svg("text")
        .class("stop-number")
        .set("text-anchor", "middle")
        .set("dy", "0.35em")
        .follow("transform", move || translate(disc().0))
        // Never below twelve pixels, however small the disc.
        .follow("font-size", move || {
            tenths((NUMBER * size()).max(12.0)).to_string()
        })
        .child(stop.number());
    let upright = MapView::new(state)
        .upright()
        .child(
            svg("path")
                .class("stop-stem")
                .follow("d", move || line_to(disc().0)),
        )
        .child(svg("circle").class("stop-place-dot").set("r", "2.5"))
        .child(
            svg("circle")
                .class("stop-hit")
                .follow("r", move || tenths(disc().1).to_string())
                .follow("transform", move || translate(disc().0)),
        )
        .child(
            svg("g")
                .follow("transform", move || translate_scale(disc().0, size()))
                .child(svg("circle").class("stop-marker-disc").set("r", "11")),
        )
        .child(number);
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

/// A link to the highlight's card: in the panel, or on the region's page where the panel shows another. The keyboard
/// reaches the card itself, so the marker is no stop of its own.
pub fn highlight_marker(
    state: AppState,
    region: RegionId,
    place: &Highlight,
    mark: &Mark,
) -> Element {
    let at = state.data().map.projection.project(place.position);
    let category = place.category.clone();
    let size = MapView::new(state).marker_size();
    let is_here = state.selected.get() == Some(region)
        && state.page.with(|page| matches!(page, Page::Region(_)));
    let mut href = if is_here {
        String::new()
    } else {
        state.href_region_id(region)
    };
    href.push('#');
    href.push_str(&place.id);
    let named = state.texts.with(|texts| texts.highlight(&place.id));
    let name = named.text.clone();
    let picture = svg("use")
        .set("href", state.pictogram(&place.category))
        .set("x", "-7.5")
        .set("y", "-7.5")
        .set("width", "15")
        .set("height", "15");
    let upright = MapView::new(state)
        .upright()
        .child(svg("title").says(move || named.clone()))
        .child(
            svg("path")
                .class("highlight-lead")
                .set("d", line_to(mark.lead)),
        )
        .child(svg("circle").class("highlight-place").set("r", "2.2"))
        .child(hit("highlight-hit", mark))
        .child(
            svg("g")
                .set("transform", translate_scale(mark.lead, size))
                .child(svg("circle").class("highlight-disc").set("r", "12"))
                .child(picture),
        );
    let number = state.data().region(region).and_then(|region| {
        let mut places = region.highlights.iter();
        places.position(|other| other.id == place.id)
    });
    let link = svg("a")
        .class(format!("highlight-marker {}", region.hue()))
        .class_when("out", move || is_category_out(state, &category))
        .set("data-highlight-marker", place.id.clone())
        .set("href", href)
        .set("tabindex", "-1")
        .set("aria-label", name)
        .on("click", move |_| {
            // Its card may stand behind those that are shown.
            let due = number.unwrap_or_default() + 1;
            if state.cards.get_untracked() < due {
                state.cards.set(due);
            }
        })
        .child(upright);
    svg("g").set("transform", translate(at)).child(link)
}

/// What answers to a finger, larger than the disc.
pub fn hit(class: &'static str, mark: &Mark) -> Element {
    svg("circle")
        .class(class)
        .set("r", tenths(mark.hit).to_string())
        .set("transform", translate(mark.lead))
}
