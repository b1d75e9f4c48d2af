//! Markers: the stops of the tour, and the highlights of the region shown.

use leptos::prelude::*;

use super::AppState;
use super::MapView;
use super::words::attribute;
use crate::projection::Point;
use crate::region::{Highlight, RegionId};
use crate::svg::{line_to, translate, translate_scale};
use crate::text::Ui;
use crate::tour::Stop;

/// A numbered disc above the place of each stop of the edition on screen; it leaves the place itself free.
#[component]
pub fn StopMarkers() -> impl IntoView {
    let state = AppState::get();
    let discs = Memo::new(move |_| MapView::get().discs());
    let markers = move || {
        let projection = state.dataset.with(|dataset| dataset.map.projection);
        state.edition.with(|edition| {
            let stops = edition.stops.iter().enumerate();
            stops
                .map(|(place, stop)| {
                    marker(state, stop, projection.project(stop.position), discs, place)
                })
                .collect_view()
        })
    };
    view! { <g class="stop-markers">{markers}</g> }
}

fn marker(
    state: AppState,
    stop: &Stop,
    at: Point,
    discs: Memo<Vec<Point>>,
    place: usize,
) -> impl IntoView + use<> {
    let number = stop
        .order
        .map_or_else(|| "?".to_owned(), |order| order.to_string());
    let (open, link) = (stop.id.clone(), stop.id.clone());
    let (date, region) = (stop.date, stop.region);
    let name = {
        let stop = stop.clone();
        move || marker_name(state, &stop)
    };
    let size = move || MapView::new(state).marker_size();
    let disc = move || discs.with(|discs| discs.get(place).copied().unwrap_or_default());
    view! {
        <g transform=translate(at)>
            <a
                class="stop-marker"
                class:imprecise=!date.is_exact()
                class:open=move || state.stop().is_some_and(|stop| stop.id == open)
                data-stop=stop.id.clone()
                data-phase=move || date.phase(state.today.get()).word()
                href=attribute(move || state.href_stop(&link))
                aria-label=name
                on:pointerenter=move |_| state.hovered.set(Some(region))
                on:pointerleave=move |_| state.hovered.set(None)
            >
                <g class="upright">
                    <path class="stop-stem" d=move || line_to(disc())></path>
                    <circle class="stop-place-dot" r="2.5"></circle>
                    <g transform=move || translate_scale(disc(), size())>
                        <circle class="stop-marker-disc" r="11"></circle>
                        <text class="stop-number" text-anchor="middle" y="4.4">{number}</text>
                    </g>
                </g>
            </a>
        </g>
    }
}

/// `Étape 5, Fès, entre le 13 et le 16 février 2025`.
fn marker_name(state: AppState, stop: &Stop) -> String {
    let number = match stop.order {
        Some(order) => {
            state
                .ui(Ui::StopNumber)
                .with("{n}", &order.to_string())
                .text
        }
        None => state.ui(Ui::StopUnnumbered).text,
    };
    state.texts.with(|texts| {
        format!(
            "{number}, {}, {}",
            texts.place(&stop.id).text,
            texts.date(&stop.date)
        )
    })
}

/// The highlights of the region shown, moved apart where they would lie on one another.
#[component]
pub fn HighlightMarkers() -> impl IntoView {
    let state = AppState::get();
    let view = MapView::get();
    let selected = Memo::new(move |_| state.selected());
    let discs = Memo::new(move |_| view.highlights());
    let markers = move || {
        let dataset = state.dataset.get();
        let region = selected.get().and_then(|id| dataset.region(id))?;
        let markers = region.highlights.iter().enumerate().map(|(number, place)| {
            let at = dataset.map.projection.project(place.position);
            highlight(
                state,
                region.id,
                place,
                at,
                Memo::new(move |_| lead(&discs.get(), number)),
            )
        });
        Some(markers.collect_view())
    };
    view! { <g class="highlight-markers">{markers}</g> }
}

/// From a highlight's place to its disc, pixels.
fn lead(discs: &[(Point, Point)], number: usize) -> Point {
    let moved = |(place, disc): &(Point, Point)| Point {
        x: disc.x - place.x,
        y: disc.y - place.y,
    };
    discs.get(number).map(moved).unwrap_or_default()
}

fn highlight(
    state: AppState,
    id: RegionId,
    place: &Highlight,
    at: Point,
    lead: Memo<Point>,
) -> impl IntoView + use<> {
    let (name, title) = (place.id.clone(), place.id.clone());
    let picture = format!("{}#{}", state.file("icons/pictograms.svg"), place.category);
    let size = move || MapView::new(state).marker_size();
    let name = move || state.texts.with(|texts| texts.highlight(&name).text);
    let title = move || state.texts.with(|texts| texts.highlight(&title).text);
    // A link to its card in the panel; the keyboard reaches the card itself, so the marker is no stop of its own.
    view! {
        <g transform=translate(at)>
            <a
                class=format!("highlight-marker hue-{:02}", id.number())
                data-highlight-marker=place.id.clone()
                href=format!("#{}", place.id)
                tabindex="-1"
                aria-label=attribute(name)
            >
                <g class="upright">
                    <title>{title}</title>
                    <path class="highlight-lead" d=move || line_to(lead.get())></path>
                    <circle class="highlight-place" r="2.2"></circle>
                    <g transform=move || translate_scale(lead.get(), size())>
                        <circle class="highlight-hit" r="17"></circle>
                        <circle class="highlight-disc" r="12"></circle>
                        <use href=picture x="-7.5" y="-7.5" width="15" height="15"></use>
                    </g>
                </g>
            </a>
        </g>
    }
}
