//! Buttons of the map, and the theme.

use leptos::prelude::*;

use super::moves::Move;
use super::node::{Element, html, svg};
use super::{AppState, MapView};
use crate::neighbours::Direction;
use crate::route::Theme;
use crate::text::Ui;

/// Id of the buttons that move the map.
const PAN: &str = "pan";

/// The pictogram of a place or a fact.
pub fn pictogram(state: AppState, id: &str) -> Element {
    picture(svg("use").set("href", state.pictogram(id)))
}

/// The pictogram of a button or a link.
pub fn control(state: AppState, id: &str) -> Element {
    picture(svg("use").set("href", state.control(id)))
}

/// The drawing that an element uses, which may follow signals.
pub fn picture(of: Element) -> Element {
    svg("svg")
        .class("pictogram")
        .set("viewBox", "0 0 15 15")
        .set("aria-hidden", "true")
        .child(of)
}

/// Zoom in, zoom out, the whole country; and where the map is larger than its frame, what opens the buttons that move it.
pub fn zoom_buttons(state: AppState) -> Element {
    let buttons = [
        ("zoom-in", Ui::ZoomIn, "plus", Move::ZoomIn),
        ("zoom-out", Ui::ZoomOut, "minus", Move::ZoomOut),
        ("zoom-reset", Ui::ZoomReset, "country", Move::Country),
    ];
    html("div")
        .class("zoom")
        .set("role", "group")
        .follow("aria-label", state.label(Ui::MapLabel))
        .children(buttons.map(|(id, label, picture, act)| button(state, id, label, picture, act)))
        .child(pan_toggle(state))
}

/// They would lie on the map, and most visitors drag it: they come when they are asked for.
fn pan_toggle(state: AppState) -> Element {
    html("button")
        .set("type", "button")
        .set("data-testid", "pan-toggle")
        .set("aria-controls", PAN)
        .follow("aria-expanded", move || state.pan.get().to_string())
        .follow("aria-label", state.label(Ui::Pan))
        .follow("title", state.label(Ui::Pan))
        .on("click", move |_| {
            state.pan.update(|is_open| *is_open = !*is_open);
        })
        .child(control(state, "move"))
}

/// A step of the map in each direction, while it is larger than its frame: what a drag does.
pub fn pan_buttons(state: AppState) -> Element {
    let buttons = [
        ("pan-up", Ui::PanUp, "up", Move::Pan(Direction::Up)),
        (
            "pan-left",
            Ui::PanLeft,
            "previous",
            Move::Pan(Direction::Left),
        ),
        (
            "pan-right",
            Ui::PanRight,
            "next",
            Move::Pan(Direction::Right),
        ),
        ("pan-down", Ui::PanDown, "down", Move::Pan(Direction::Down)),
    ];
    html("div")
        .class("pan")
        .class_when("open", move || state.pan.get())
        .set("id", PAN)
        .set("role", "group")
        .follow("aria-label", state.label(Ui::Pan))
        .children(buttons.map(|(id, label, picture, act)| button(state, id, label, picture, act)))
}

/// A button that moves the map.
fn button(state: AppState, id: &'static str, label: Ui, picture: &str, act: Move) -> Element {
    html("button")
        .set("type", "button")
        .set("data-testid", id)
        .follow("aria-label", state.label(label))
        .follow("title", state.label(label))
        .on("click", move |_| MapView::new(state).make(act))
        .child(control(state, picture))
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
