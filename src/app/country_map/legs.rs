//! The route of the tour: one smooth leg from stop to stop.

use leptos::prelude::*;

use super::super::AppState;
use crate::projection::Point;
use crate::svg::tenths;
use crate::tour::LegKind;

/// How far a leg bows out, as a share of its length.
const BOW: f64 = 0.16;

/// The legs of the edition on screen. Known, imprecise and unknown ways look different.
#[component]
pub fn Legs() -> impl IntoView {
    let state = AppState::get();
    let legs = move || {
        let projection = state.dataset.with(|dataset| dataset.map.projection);
        state.edition.with(|edition| {
            edition
                .legs()
                .map(|leg| {
                    let path = bow(
                        projection.project(leg.from.position),
                        projection.project(leg.to.position),
                    );
                    let class = format!("leg leg-{}", word(leg.kind));
                    view! {
                        <g class=class data-leg=leg.to.id.clone()>
                            <path class="leg-casing" d=path.clone()></path>
                            <path class="leg-line" d=path></path>
                        </g>
                    }
                })
                .collect_view()
        })
    };
    view! { <g class="legs" aria-hidden="true">{legs}</g> }
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
