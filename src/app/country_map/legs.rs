//! The route of the tour: one smooth leg from stop to stop.

use super::super::AppState;
use super::super::node::{Element, Node, live, svg};
use super::line;
use crate::projection::Point;
use crate::svg::tenths;
use crate::tour::LegKind;

/// How far a leg bows out, as a share of its length.
const BOW: f64 = 0.16;

/// The legs of the edition on screen. Known, imprecise and unknown ways look different.
pub fn legs(state: AppState) -> Element {
    let legs = move || {
        let projection = state.data().map.projection;
        state.edition.with(|edition| {
            Node::row(edition.legs().map(|leg| {
                let path = bow(
                    projection.project(leg.from.position),
                    projection.project(leg.to.position),
                );
                svg("g")
                    .class(format!("leg leg-{}", word(leg.kind)))
                    .set("data-leg", leg.to.id.clone())
                    .child(line("leg-casing", &path))
                    .child(line("leg-line", &path))
            }))
        })
    };
    svg("g")
        .class("legs")
        .set("aria-hidden", "true")
        .child(live(legs))
}

/// A quadratic curve that bows to the left of its way.
fn bow(from: Point, to: Point) -> String {
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

const fn word(kind: LegKind) -> &'static str {
    match kind {
        LegKind::Known => "known",
        LegKind::Imprecise => "imprecise",
        LegKind::Gap => "gap",
    }
}
