//! Buttons of the map, and the theme.

use leptos::prelude::*;

use super::AppState;
use super::node::{Element, html, svg};
use crate::camera::{Camera, Rect};
use crate::projection::Point;
use crate::route::{Page, Theme};
use crate::text::Ui;

/// How much one press zooms.
const STEP: f64 = 1.6;

/// The pictogram of a place or a fact.
pub fn pictogram(state: AppState, id: &str) -> Element {
    picture(svg("use").set("href", state.pictogram(id)))
}

/// The pictogram of a button or a link.
pub fn control(state: AppState, id: &str) -> Element {
    picture(svg("use").set("href", state.control(id)))
}

fn picture(of: Element) -> Element {
    svg("svg")
        .class("pictogram")
        .set("viewBox", "0 0 15 15")
        .set("aria-hidden", "true")
        .child(of)
}

/// Zoom in, zoom out, the whole country.
pub fn zoom_buttons(state: AppState) -> Element {
    let button = |id: &'static str, label: Ui, picture: &str| {
        html("button")
            .set("type", "button")
            .set("data-testid", id)
            .follow("aria-label", state.label(label))
            .follow("title", state.label(label))
            .child(control(state, picture))
    };
    html("div")
        .class("zoom")
        .set("role", "group")
        .follow("aria-label", state.label(Ui::MapLabel))
        .child(button("zoom-in", Ui::ZoomIn, "plus").on("click", move |_| zoom(state, STEP)))
        .child(
            button("zoom-out", Ui::ZoomOut, "minus").on("click", move |_| zoom(state, 1.0 / STEP)),
        )
        .child(
            button("zoom-reset", Ui::ZoomReset, "country")
                .on("click", move |_| show_country(state)),
        )
}

fn zoom(state: AppState, factor: f64) {
    let size = state.data().map.size;
    let country = Rect {
        x: 0.0,
        y: 0.0,
        width: size[0],
        height: size[1],
    };
    let pivot = untrack(|| pivot(state));
    state.goal.update(|goal| {
        *goal = goal
            .zoom_about(goal.apply(pivot), factor)
            .constrain(country, country);
    });
}

fn show_country(state: AppState) {
    let is_elsewhere = |route: &crate::route::Route| route.page != Page::Country;
    if state.route.with_untracked(is_elsewhere) {
        state.route.update(|route| *route = route.to(Page::Country));
    }
    state.goal.set(Camera::default());
}

/// The point of the map that the buttons zoom about: the open region's middle, else that of the stops, which
/// is where the country is crowded.
fn pivot(state: AppState) -> Point {
    let dataset = state.data();
    let selected = state.selected.get();
    if let Some(shape) = selected.and_then(|id| dataset.map.shape(id)) {
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
pub fn theme_button(state: AppState) -> Element {
    let theme = move || state.route.with(|route| route.theme.unwrap_or_default());
    let label = move || {
        let name = match theme() {
            Theme::Auto => Ui::ThemeAuto,
            Theme::Light => Ui::ThemeLight,
            Theme::Dark => Ui::ThemeDark,
        };
        let mut label = state.ui(Ui::Theme).text;
        label.push_str(" · ");
        label.push_str(&state.ui(name).text);
        label
    };
    let theme_picture = move || {
        state.control(match theme() {
            Theme::Auto => "auto",
            Theme::Light => "sun",
            Theme::Dark => "moon",
        })
    };
    let next = move |_| {
        let next = match untrack(theme) {
            Theme::Auto => Theme::Dark,
            Theme::Dark => Theme::Light,
            Theme::Light => Theme::Auto,
        };
        state.route.set(untrack(|| state.with_theme(next)));
    };
    html("button")
        .set("type", "button")
        .class("theme-button")
        .set("data-testid", "theme")
        .follow("aria-label", label)
        .follow("title", label)
        .on("click", next)
        .child(picture(svg("use").follow("href", theme_picture)))
}
