//! Markers: the stops of the tour, and the highlights of the region shown.

use leptos::prelude::*;

use super::AppState;
use super::country_map::MapView;
use crate::labels::spread;
use crate::projection::Point;
use crate::region::RegionId;
use crate::text::Ui;
use crate::tour::Stop;

/// Distance that markers of highlights keep from each other, pixels.
const APART: f64 = 30.0;

/// A numbered disc above the place of each stop of the edition on screen; it leaves the place itself free.
#[component]
pub fn StopMarkers() -> impl IntoView {
    let state = AppState::get();
    let markers = move || {
        let projection = state.dataset.with(|dataset| dataset.map.projection);
        state.edition.with(|edition| {
            edition
                .stops
                .iter()
                .map(|stop| marker(state, stop, projection.project(stop.position)))
                .collect_view()
        })
    };
    view! { <g class="stop-markers">{markers}</g> }
}

fn marker(state: AppState, stop: &Stop, at: Point) -> impl IntoView + use<> {
    let number = stop
        .order
        .map_or_else(|| "?".to_owned(), |order| order.to_string());
    let (id, open, link) = (stop.id.clone(), stop.id.clone(), stop.id.clone());
    let order = stop.order;
    let date = stop.date;
    let region = stop.region;
    let name = move || {
        let place = state.texts.with(|texts| texts.place(&id).text);
        let number = match order {
            Some(order) => {
                state
                    .ui(Ui::StopNumber)
                    .with("{n}", &order.to_string())
                    .text
            }
            None => state.ui(Ui::StopUnnumbered).text,
        };
        format!(
            "{number}, {place}, {}",
            state.texts.with(|texts| texts.date(&date))
        )
    };
    let exact = date.is_exact();
    view! {
        <g transform=format!("translate({:.1} {:.1})", at.x, at.y)>
            <a
                class="stop-marker"
                class:imprecise=!exact
                class:open=move || state.stop().is_some_and(|stop| stop.id == open)
                data-stop=stop.id.clone()
                data-phase=move || date.phase(state.today.get()).word()
                href=move || state.href_stop(&link)
                aria-label=name
                on:pointerenter=move |_| state.hovered.set(Some(region))
                on:pointerleave=move |_| state.hovered.set(None)
            >
                <g class="upright">
                    <path class="stop-stem" d="M0 0V-13"></path>
                    <circle class="stop-place-dot" r="2.5"></circle>
                    <circle class="stop-marker-disc" cy="-22" r="11"></circle>
                    <text class="stop-number" text-anchor="middle" y="-17.6">{number}</text>
                </g>
            </a>
        </g>
    }
}

/// The highlights of the region shown, moved apart where they would lie on one another.
#[component]
pub fn HighlightMarkers() -> impl IntoView {
    let state = AppState::get();
    let view = MapView::get();
    let selected = Memo::new(move |_| state.selected());
    let pixel = Memo::new(move |_| 1.0 / (view.scale() * state.goal.get().zoom));
    let markers = move || selected.get().map(|id| of_region(state, id, pixel.get()));
    view! { <g class="highlight-markers">{markers}</g> }
}

/// One marker for each highlight. `pixel` is the size of a pixel in map units.
fn of_region(state: AppState, id: RegionId, pixel: f64) -> impl IntoView {
    let dataset = state.dataset.get();
    let places = dataset
        .region(id)
        .map(|region| region.highlights.clone())
        .unwrap_or_default();
    let points: Vec<Point> = places
        .iter()
        .map(|place| dataset.map.projection.project(place.position))
        .map(|point| Point {
            x: point.x / pixel,
            y: point.y / pixel,
        })
        .collect();
    let moved = spread(&points, APART);
    let sprite = state.file("icons/pictograms.svg");
    places
        .into_iter()
        .zip(points)
        .zip(moved)
        .map(|((place, from), to)| {
            let at = format!("translate({:.2} {:.2})", from.x * pixel, from.y * pixel);
            let (dx, dy) = (to.x - from.x, to.y - from.y);
            let name = place.id.clone();
            let lead = format!("M0 0L{dx:.1} {dy:.1}");
            view! {
                <g transform=at>
                    <g class=format!("upright highlight-marker hue-{:02}", id.number()) data-highlight-marker=place.id.clone()>
                        <title>{move || state.texts.with(|texts| texts.highlight(&name).text)}</title>
                        <path class="highlight-lead" d=lead></path>
                        <circle class="highlight-place" r="2.2"></circle>
                        <g transform=format!("translate({dx:.1} {dy:.1})")>
                            <circle class="highlight-disc" r="12"></circle>
                            <use href=format!("{sprite}#{}", place.category) x="-7.5" y="-7.5" width="15" height="15"></use>
                        </g>
                    </g>
                </g>
            }
        })
        .collect_view()
}
