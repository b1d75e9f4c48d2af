//! Buttons of the map, and the theme.

use leptos::prelude::*;

use super::AppState;
use crate::camera::{Camera, Rect};
use crate::projection::Point;
use crate::route::{Page, Theme};
use crate::text::Ui;

/// How much one press zooms.
const STEP: f64 = 1.6;

/// A pictogram of the sprite.
#[component]
pub fn Pictogram(#[prop(into)] id: String) -> impl IntoView {
    let state = AppState::get();
    let href = format!("{}#{id}", state.file("icons/pictograms.svg"));
    view! { <svg class="pictogram" viewBox="0 0 15 15" aria-hidden="true"><use href=href></use></svg> }
}

/// Zoom in, zoom out, the whole country.
#[component]
pub fn ZoomButtons() -> impl IntoView {
    let state = AppState::get();
    let zoom = move |factor: f64| {
        let size = state.dataset.with(|dataset| dataset.map.size);
        let country = Rect {
            x: 0.0,
            y: 0.0,
            width: size[0],
            height: size[1],
        };
        let pivot = pivot(state);
        state.goal.update(|goal| {
            *goal = goal
                .zoom_about(goal.apply(pivot), factor)
                .constrain(country, country);
        });
    };
    let whole = move |_| {
        if state
            .route
            .with_untracked(|route| route.page != Page::Country)
        {
            state.route.update(|route| *route = route.to(Page::Country));
        }
        state.goal.set(Camera::default());
    };
    let label = move |key: Ui| move || state.ui(key).text;
    view! {
        <div class="zoom" role="group" aria-label=label(Ui::MapLabel)>
            <button type="button" data-testid="zoom-in" aria-label=label(Ui::ZoomIn) title=label(Ui::ZoomIn)
                on:click=move |_| zoom(STEP)>
                <Pictogram id="plus"/>
            </button>
            <button type="button" data-testid="zoom-out" aria-label=label(Ui::ZoomOut) title=label(Ui::ZoomOut)
                on:click=move |_| zoom(1.0 / STEP)>
                <Pictogram id="minus"/>
            </button>
            <button type="button" data-testid="zoom-reset" aria-label=label(Ui::ZoomReset) title=label(Ui::ZoomReset)
                on:click=whole>
                <Pictogram id="country"/>
            </button>
        </div>
    }
}

/// The point of the map that the buttons zoom about: the open region's middle, else that of the stops, which
/// is where the country is crowded.
fn pivot(state: AppState) -> Point {
    let selected = state.selected();
    let dataset = state.dataset.get();
    if let Some(shape) = dataset
        .map
        .shapes
        .iter()
        .find(|shape| Some(shape.id) == selected)
    {
        return Rect::from_bounds(shape.bounds).centre();
    }
    let projection = dataset.map.projection;
    let places: Vec<Point> = state.edition.with(|edition| {
        edition
            .stops
            .iter()
            .map(|stop| projection.project(stop.position))
            .collect()
    });
    let count = places.len().max(1) as f64;
    Point {
        x: places.iter().map(|place| place.x).sum::<f64>() / count,
        y: places.iter().map(|place| place.y).sum::<f64>() / count,
    }
}

/// Goes through automatic, dark and light.
#[component]
pub fn ThemeButton() -> impl IntoView {
    let state = AppState::get();
    let theme = move || state.route.with(|route| route.theme.unwrap_or_default());
    let name = move || match theme() {
        Theme::Auto => Ui::ThemeAuto,
        Theme::Light => Ui::ThemeLight,
        Theme::Dark => Ui::ThemeDark,
    };
    let label = move || format!("{} · {}", state.ui(Ui::Theme).text, state.ui(name()).text);
    let picture = move || {
        let id = match theme() {
            Theme::Auto => "auto",
            Theme::Light => "sun",
            Theme::Dark => "moon",
        };
        format!("{}#{id}", state.file("icons/pictograms.svg"))
    };
    let next = move |_| {
        let next = match theme() {
            Theme::Auto => Theme::Dark,
            Theme::Dark => Theme::Light,
            Theme::Light => Theme::Auto,
        };
        state.route.set(state.with_theme(next));
    };
    view! {
        <button type="button" class="theme-button" data-testid="theme" aria-label=label title=label on:click=next>
            <svg class="pictogram" viewBox="0 0 15 15" aria-hidden="true"><use href=picture></use></svg>
        </button>
    }
}
