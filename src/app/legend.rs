//! The margin of the map: legend, scale bar, attribution.

use super::node::{Element, Node, html, live, svg};
use super::{AppState, MapView};
use crate::svg::tenths;
use crate::text::{Phrase, Ui};

/// Lengths that a scale bar may have, kilometres.
const LENGTHS: [u32; 9] = [5, 10, 20, 50, 100, 200, 300, 500, 1000];
/// Longest scale bar, pixels.
const LONGEST: f64 = 120.0;

/// What the lines mean, how long a kilometre is, whose data it is.
pub fn map_margin(state: AppState) -> Element {
    let samples = [
        ("leg leg-known", Ui::LegendDay),
        ("leg leg-imprecise", Ui::LegendRange),
        ("leg leg-gap", Ui::LegendGap),
    ];
    html("div")
        .class("map-margin")
        .child(
            html("ul")
                .class("legend")
                .follow("aria-label", state.label(Ui::Legend))
                .children(samples.map(|(class, label)| sample(class, state.t(label))))
                .child(live(move || editions(state))),
        )
        .child(scale_bar(state))
        .child(
            html("p")
                .class("attribution")
                .says(state.t(Ui::Attribution)),
        )
}

/// Which line is which edition's, where two are compared.
fn editions(state: AppState) -> Option<Node> {
    let other = state.compared.get()?.id.clone();
    let shown = state.edition.with(|edition| edition.id.clone());
    let samples = [("leg leg-known", shown), ("leg leg-known compared", other)];
    Some(Node::row(samples.map(|(class, id)| {
        let label = move || Phrase {
            text: id.clone(),
            lang: None,
        };
        sample(class, label)
    })))
}

fn sample(class: &'static str, label: impl Fn() -> Phrase + Send + 'static) -> Element {
    let line = svg("path").class("leg-line").set("d", "M1 4H33");
    html("li")
        .child(
            svg("svg")
                .class("legend-sample")
                .set("viewBox", "0 0 34 8")
                .set("aria-hidden", "true")
                .child(svg("g").class(class).child(line)),
        )
        .child(html("span").says(label))
}

/// The longest round length that fits. Exact at the map's standard parallels.
fn scale_bar(state: AppState) -> Element {
    let view = MapView::new(state);
    let bar = move || {
        let metres = state.dataset.with(|dataset| dataset.map.metres);
        let scale = view.scale();
        let pixels = move |km: u32| f64::from(km) * 1000.0 / metres * scale * state.goal.get().zoom;
        let fits = |km: &&u32| pixels(**km) <= LONGEST;
        let km = LENGTHS.iter().rev().find(fits).copied();
        let km = km.unwrap_or(LENGTHS[0]);
        (km, pixels(km))
    };
    let path = move || {
        let (_, width) = bar();
        format!("M.75 1V7H{}V1M{} 7V3.5", tenths(width), tenths(width / 2.0))
    };
    html("p")
        .class("scale-bar")
        .set("dir", "ltr")
        .child(
            svg("svg")
                .follow("width", move || tenths(bar().1 + 1.0).to_string())
                .set("height", "8")
                .set("aria-hidden", "true")
                .child(svg("path").follow("d", path)),
        )
        .child(
            html("span").says(move || state.ui(Ui::Kilometres).with("{n}", &bar().0.to_string())),
        )
}
