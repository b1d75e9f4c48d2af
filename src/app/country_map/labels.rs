//! Names on the map.

use leptos::prelude::*;

use super::super::node::{Element, Node, live, svg};
use super::super::points::Points;
use super::super::{AppState, MapView};
use super::seas;
use crate::labels::{LINE, LabelKind, Name, Scene};
use crate::svg::{line_to, tenths, translate};

/// From the middle of a line to its base line, in sizes of the letters.
const BASE: f64 = 0.34;

/// The names that fit, for where the camera rests: while it travels they fade.
pub fn labels(state: AppState, points: Points) -> Element {
    let names = move || {
        // What else is read here changes with one of these, or is no reason to move the names by itself.
        state.named.track();
        state.opened.track();
        state.pan.track();
        state.frame.track();
        state.lit.track();
        state.edition.with(|_| ());
        state.texts.track();
        state.provinces.track();
        untrack(|| draw(state, points))
    };
    svg("g")
        .class("labels")
        .set("aria-hidden", "true")
        .child(live(names))
}

fn draw(state: AppState, points: Points) -> Node {
    let view = MapView::new(state);
    let selected = state.lit.get();
    let mut provinces = Vec::new();
    if view.shows_provinces() {
        state.provinces.with(|all| {
            let of = all.iter().filter(|one| Some(one.region) == selected);
            provinces.extend(of.cloned());
        });
    }
    let mut taken = view.taken(&points.discs());
    taken.extend(seas::taken(state));
    let scene = Scene {
        dataset: &state.dataset.get(),
        texts: &state.texts.get(),
        edition: &state.edition.get(),
        selected,
        provinces: &provinces,
        camera: state.rest.get(),
        scale: view.scale(),
        screen: view.screen(),
        taken,
    };
    Node::row(scene.names().iter().map(|name| label(view, name)))
}

fn label(view: MapView, name: &Name) -> Element {
    let placed = &name.placed;
    let kind = match placed.kind {
        LabelKind::Region => "region",
        LabelKind::City => "city",
        LabelKind::Province => "province",
    };
    let mut class = format!("label label-{kind}");
    if let Some(id) = name.on {
        class.push_str(" on-selected ");
        class.push_str(id.hue());
    }
    let step = placed.size * LINE;
    let middle = (placed.lines.len() as f64 - 1.0) / 2.0;
    let first = placed.shift.y - step * middle + placed.size * BASE;
    let lines = placed.lines.iter().enumerate().map(|(place, line)| {
        let y = first + place as f64 * step;
        svg("text")
            .set("text-anchor", "middle")
            .set("x", tenths(placed.shift.x).to_string())
            .set("y", tenths(y).to_string())
            .child(line.clone())
    });
    let dot = placed
        .dot
        .then(|| svg("circle").class("city-dot").set("r", "2.6"));
    let leader = placed
        .leader
        .map(|end| svg("path").class("label-leader").set("d", line_to(end)));
    let group = svg("g")
        .class(class)
        .set("data-label", placed.id.clone())
        .set("transform", translate(name.at))
        .child(
            view.upright()
                .set("font-size", tenths(placed.size).to_string())
                .child(leader)
                .child(dot)
                .children(lines),
        );
    match name.lang {
        Some(tag) => group.set("lang", tag),
        None => group,
    }
}
