//! The route of the tour: one smooth leg from stop to stop.

use super::super::node::{Element, Node, live, svg};
use super::super::{AppState, MapView};
use super::line;
use crate::bend::{Bend, Part};
use crate::svg::{tenths, translate};
use crate::tour::{Edition, Leg, LegKind};

/// Around the screen, what legs are drawn in, a share of it. Elsewhere they would cost a near map the dashes of the whole way.
const AROUND: f64 = 0.9;

/// The legs of the edition on screen, and of one compared with it below them. Known, imprecise and unknown ways look
/// different. While the tour plays, what lies ahead steps back, and the leg to the open stop draws itself.
pub fn legs(state: AppState) -> Element {
    svg("g")
        .class("legs")
        .set("aria-hidden", "true")
        .child(live(move || {
            let other = state.compared.get();
            other.map(|edition| compared(state, &edition))
        }))
        .child(live(move || way(state)))
        .child(live(move || {
            state.edition.with(|edition| {
                Node::row(edition.legs().map(|leg| {
                    let place = edition.stops.iter().position(|stop| stop.id == leg.to.id);
                    let id = leg.to.id.clone();
                    drawn(state, leg)
                        .set("data-leg", id.clone())
                        .class_when("ahead", move || {
                            state.player.get().is_playing() && state.open_place() < place
                        })
                        .may("mask", move || {
                            let is_drawn = state.player.get().is_on_way() && state.is_open(&id);
                            is_drawn.then(|| "url(#leg-way)".to_owned())
                        })
                }))
            })
        }))
}

fn drawn(state: AppState, leg: Leg) -> Element {
    let bend = bend(state, leg);
    let view = MapView::new(state);
    // No derived value: it would be gone before the legs that read it, where these are drawn anew.
    let part = move || match view.neighbourhood(AROUND) {
        Some(area) => bend.within(area),
        None => Some(Part::whole(bend)),
    };
    let path = move || {
        // More of them, so that no piece lies beside the whole.
        part().map(|part| part.bend.path(if part.bend == bend { 1 } else { 2 }))
    };
    // The dashes stay where they are on the way.
    let offset = move || {
        let before = part()?.before;
        (before > 0.0).then(|| tenths(before / view.pixel()).to_string())
    };
    let line = |class: &'static str| svg("path").class(class).may("d", path);
    svg("g")
        .class(match leg.kind {
            LegKind::Known => "leg leg-known",
            LegKind::Imprecise => "leg leg-imprecise",
            LegKind::Gap => "leg leg-gap",
        })
        .child(line("leg-casing"))
        .child(line("leg-line").may("stroke-dashoffset", offset))
}

/// The legs of another edition, and a ring around each of its stops.
fn compared(state: AppState, edition: &Edition) -> Element {
    let projection = state.data().map.projection;
    let rings = edition.stops.iter().map(|stop| {
        svg("g")
            .set("transform", translate(projection.project(stop.position)))
            .set("data-compared-stop", stop.id.clone())
            .child(
                MapView::new(state)
                    .upright()
                    .child(svg("circle").class("compared-ring").set("r", "7")),
            )
    });
    svg("g")
        .class("compared")
        .children(edition.legs().map(|leg| drawn(state, leg)))
        .children(rings)
}

/// What uncovers the leg to the open stop while the tour is on its way there: its dashes stay where they are.
fn way(state: AppState) -> Option<Element> {
    let is_on_way = state.player.get().is_on_way();
    let path = state.edition.with(|edition| {
        let leg = edition.legs().find(|leg| state.is_open(&leg.to.id));
        leg.filter(|_| is_on_way)
            .map(|leg| bend(state, leg).path(1))
    })?;
    let mut mask = svg("mask")
        .set("id", "leg-way")
        .set("maskUnits", "userSpaceOnUse");
    for (name, value) in [
        ("x", "-999"),
        ("y", "-999"),
        ("width", "3999"),
        ("height", "3999"),
    ] {
        mask = mask.set(name, value);
    }
    Some(mask.child(line("leg-way", &path).set("pathLength", "1")))
}

fn bend(state: AppState, leg: Leg) -> Bend {
    let projection = state.data().map.projection;
    let [from, to] = [leg.from, leg.to].map(|stop| projection.project(stop.position));
    Bend::leg(from, to)
}
