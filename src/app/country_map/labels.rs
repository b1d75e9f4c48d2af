//! Names on the map.

use leptos::prelude::*;

use super::super::{AppState, MapView};
use crate::labels::{LINE, LabelKind, Name, Scene};
use crate::svg::{tenths, translate};

/// From the middle of a line to its base line, in sizes of the letters.
const BASE: f64 = 0.34;

/// The names that fit, for where the camera goes: while it travels they fade.
#[component]
pub fn Labels() -> impl IntoView {
    let state = AppState::get();
    let view = MapView::get();
    let names = Memo::new(move |_| {
        let scene = Scene {
            dataset: &state.dataset.get(),
            texts: &state.texts.get(),
            edition: &state.edition.get(),
            selected: state.selected(),
            camera: state.goal.get(),
            scale: view.scale(),
            screen: view.screen(),
            taken: view.taken(),
        };
        scene.names()
    });
    view! {
        <g class="labels" aria-hidden="true">
            {move || names.get().into_iter().map(label).collect_view()}
        </g>
    }
}

fn label(name: Name) -> impl IntoView {
    let Name {
        placed,
        at,
        lang,
        on,
    } = name;
    let kind = match placed.kind {
        LabelKind::Region => "region",
        LabelKind::City => "city",
    };
    let on = on.map_or_else(String::new, |id| {
        format!(" on-selected hue-{:02}", id.number())
    });
    let step = placed.size * LINE;
    let middle = (placed.lines.len() as f64 - 1.0) / 2.0;
    let first = placed.shift.y - step * middle + placed.size * BASE;
    let lines = placed.lines.into_iter().enumerate().map(|(place, line)| {
        let y = first + place as f64 * step;
        view! {
            <text text-anchor="middle" x=tenths(placed.shift.x).to_string() y=tenths(y).to_string()>{line}</text>
        }
    });
    view! {
        <g class=format!("label label-{kind}{on}") data-label=placed.id lang=lang
            transform=translate(at)>
            <g class="upright" font-size=tenths(placed.size).to_string()>
                {placed.dot.then(|| view! { <circle class="city-dot" r="2.6"></circle> })}
                {lines.collect_view()}
            </g>
        </g>
    }
}
