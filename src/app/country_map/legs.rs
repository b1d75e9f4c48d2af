//! The route of the tour: one smooth leg from stop to stop.

use super::super::node::{Element, Node, live, svg};
use super::super::{AppState, MapView};
use super::line;
use crate::projection::Point;
use crate::svg::{tenths, translate};
use crate::tour::{Edition, Leg, LegKind};

/// How far a leg bows out, as a share of its length.
const BOW: f64 = 0.16;

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
    let path = bow(state, leg);
    svg("g")
        .class(match leg.kind {
            LegKind::Known => "leg leg-known",
            LegKind::Imprecise => "leg leg-imprecise",
            LegKind::Gap => "leg leg-gap",
        })
        .child(line("leg-casing", &path))
        .child(line("leg-line", &path))
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
        leg.filter(|_| is_on_way).map(|leg| bow(state, leg))
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

/// A quadratic curve that bows to the left of its way.
fn bow(state: AppState, leg: Leg) -> String {
    let projection = state.data().map.projection;
    let [from, to] = [leg.from, leg.to].map(|stop| projection.project(stop.position));
    let middle = Point {
        x: f64::midpoint(from.x, to.x),
        y: f64::midpoint(from.y, to.y),
    };
    let bent = Point {
        x: middle.x + (to.y - from.y) * BOW,
        y: middle.y - (to.x - from.x) * BOW,
    };
    let [x0, y0, x1, y1, x2, y2] = [from.x, from.y, bent.x, bent.y, to.x, to.y].map(tenths);
    format!("M{x0} {y0}Q{x1} {y1} {x2} {y2}")
}
