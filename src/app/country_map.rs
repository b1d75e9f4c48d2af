//! The map: land and sea, twelve regions as links, the route of the tour, names and markers.

mod labels;
mod legs;

use leptos::prelude::*;

use super::markers::{HighlightMarkers, StopMarkers};
use super::words::attribute;
use super::{AppState, MapView};
use crate::dataset::Shape;
use crate::projection::{Point, Position};
use crate::region::RegionId;
use crate::svg::{Fixed, tenths, translate, translate_scale};
use crate::text::Ui;
use labels::Labels;
use legs::Legs;

/// The `<svg>`. Its user units are map units, so that the page paints right before any script runs;
/// the camera is one transform on one group.
#[component]
pub fn CountryMap() -> impl IntoView {
    let state = AppState::get();
    let view = MapView::get();
    let map = state.dataset.with_untracked(|dataset| dataset.map.clone());
    let camera = move || {
        let camera = state.camera.get();
        translate_scale(
            Point {
                x: camera.x,
                y: camera.y,
            },
            camera.zoom,
        )
    };
    let selected = Memo::new(move |_| state.selected());
    let shapes = map.shapes.clone();
    let selection = move || {
        selected.get().and_then(|id| {
            let path = shapes.iter().find(|shape| shape.id == id)?.path.clone();
            let class = format!("selection hue-{:02}", id.number());
            Some(view! { <g class=class><path class="selection-casing" d=path.clone()></path><path class="selection-line" d=path></path></g> })
        })
    };
    let regions = map
        .shapes
        .into_iter()
        .map(|shape| region(state, selected, shape))
        .collect_view();
    view! {
        <svg
            class="map"
            class:has-selection=move || selected.get().is_some()
            class:moving=move || view.is_moving()
            data-testid="map"
            data-zoom=move || Fixed(state.camera.get().zoom, 3).to_string()
            viewBox=format!("0 0 {} {}", tenths(map.size[0]), tenths(map.size[1]))
            role="group"
            aria-label=attribute(move || state.ui(Ui::MapLabel).text)
            style:--px=move || Fixed(view.pixel(), 5).to_string()
        >
            <g transform=camera>
                <path class="graticule" d=map.graticule></path>
                <g class="shoals" aria-hidden="true">
                    <path d=map.outline.clone()></path>
                    <path d=map.outline.clone()></path>
                    <path d=map.outline.clone()></path>
                </g>
                <path class="land" d=map.land></path>
                <SeaNames/>
                <g class="regions-layer">{regions}</g>
                <path class="borders" d=map.borders></path>
                <path class="coast" d=map.outline></path>
                {selection}
                <Legs/>
                <Labels/>
                <HighlightMarkers/>
                <StopMarkers/>
            </g>
        </svg>
    }
}

fn region(state: AppState, selected: Memo<Option<RegionId>>, shape: Shape) -> impl IntoView {
    let id = shape.id;
    let region = state
        .dataset
        .with_untracked(|dataset| dataset.region(id).cloned());
    let href = move || {
        region
            .as_ref()
            .map(|region| state.href_region(region))
            .unwrap_or_default()
    };
    let current = move || selected.get() == Some(id);
    view! {
        <g>
            <a
                class=format!("region hue-{:02}", id.number())
                class:selected=current
                class:hovered=move || state.hovered.get() == Some(id)
                data-region=id.to_string()
                href=href
                aria-label=move || state.texts.with(|texts| texts.region(id).text)
                aria-current=move || current().then_some("true")
                on:pointerenter=move |_| state.hovered.set(Some(id))
                on:pointerleave=move |_| state.hovered.set(None)
                on:focus=move |_| state.hovered.set(Some(id))
                on:blur=move |_| state.hovered.set(None)
            >
                <path d=shape.path></path>
            </a>
        </g>
    }
}

/// Pixels a map unit below which the seas have no name: it would be too small or in the way.
const SEA_SCALE: f64 = 0.5;
/// Size of the seas' names, pixels, for markers of size 1, and the smallest.
const SEA_SIZE: (f64, f64) = (14.0, 12.5);

/// The ocean and the sea by their names, where open water is: positions in degrees.
#[component]
fn SeaNames() -> impl IntoView {
    let state = AppState::get();
    let view = MapView::get();
    let size = move || (SEA_SIZE.0 * view.marker_size()).max(SEA_SIZE.1);
    let name = move |key: Ui, lon: f64, lat: f64, turn: i32| {
        let position = Position { lon, lat };
        let point = state
            .dataset
            .with_untracked(|dataset| dataset.map.projection.project(position));
        view! {
            <g transform=format!("{} rotate({turn})", translate(point))>
                <g class="upright" font-size=move || tenths(size()).to_string()>
                    <text class="sea-name" text-anchor="middle" lang=move || state.ui(key).tag()>
                        {move || state.ui(key).text}
                    </text>
                </g>
            </g>
        }
    };
    let names = move || {
        let large = view.scale() >= SEA_SCALE;
        large.then(|| {
            (
                name(Ui::Ocean, -12.6, 31.6, -48),
                name(Ui::Sea, -2.5, 36.0, 0),
            )
        })
    };
    view! { <g aria-hidden="true">{names}</g> }
}
