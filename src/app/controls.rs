//! Buttons of the map, and the theme.

use leptos::prelude::*;

use super::AppState;
use crate::camera::{Camera, Rect};
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
        state.goal.update(|goal| {
            *goal = goal
                .zoom_about(country.centre(), factor)
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

/// Goes through automatic, light and dark.
#[component]
pub fn ThemeButton() -> impl IntoView {
    let state = AppState::get();
    let theme = move || state.route.with(|route| route.theme.unwrap_or_default());
    let name = move || match theme() {
        Theme::Auto => Ui::ThemeAuto,
        Theme::Light => Ui::ThemeLight,
        Theme::Dark => Ui::ThemeDark,
    };
    let label = move || format!("{} : {}", state.ui(Ui::Theme).text, state.ui(name()).text);
    let next = move |_| {
        let next = match theme() {
            Theme::Auto => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::Auto,
        };
        state.route.set(state.with_theme(next));
    };
    view! {
        <button type="button" class="theme-button" data-testid="theme" aria-label=label title=label on:click=next>
            {move || match theme() {
                Theme::Auto => view! { <Pictogram id="auto"/> },
                Theme::Light => view! { <Pictogram id="sun"/> },
                Theme::Dark => view! { <Pictogram id="moon"/> },
            }}
        </button>
    }
}
