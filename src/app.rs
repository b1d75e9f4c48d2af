//! The components. Nothing here touches `web-sys`: what the browser must do is in `browser`.
//!
//! A component is a function from the state to a [`Node`].

mod controls;
mod country_map;
mod emblem;
mod exports;
mod filters;
mod languages;
mod legend;
mod markers;
mod node;
mod panel;
mod regions;
mod search;
mod sheet;
mod sources;
mod state;
mod tour;
mod value;
mod view;

use leptos::prelude::*;

pub use node::Node;
pub use sheet::SheetHeight;
pub use state::{AppState, Asked, SourceList};
pub use value::{Derived, Value};
pub use view::MapView;

use crate::text::Ui;
use node::{Element, html, live};

/// The whole page. A new dataset draws it anew.
#[component]
pub fn App(
    /// What the page shows, made from the dataset and the address.
    state: AppState,
) -> impl IntoView {
    live(move || {
        state.dataset.track();
        Node::row([
            html("a")
                .class("skip")
                .set("href", "#regions")
                .says(state.t(Ui::Skip))
                .into(),
            masthead(state).into(),
            regions::region_list(state).into(),
            stage(state).into(),
            sheet::sheet(state).into(),
            live(move || state.language_failed.get().then(|| toast(state))),
            announcer(state).into(),
        ])
    })
}

/// Title, search, languages, appearance.
fn masthead(state: AppState) -> Element {
    let title = html("h1").class("brand-title").says(state.t(Ui::Title));
    html("header")
        .class("masthead")
        .child(
            html("a")
                .class("brand")
                .follow("href", move || state.href_country())
                .child(emblem::mark(state))
                .child(html("div").class("brand-words").child(title)),
        )
        .child(search::search(state))
        .child(
            html("div")
                .class("masthead-tools")
                .child(languages::language_links(state))
                .child(controls::theme_button(state)),
        )
}

/// The map and what stands on it.
fn stage(state: AppState) -> Element {
    html("section")
        .class("stage")
        .follow("aria-label", state.label(Ui::MapLabel))
        .child(country_map::country_map(state))
        .child(controls::zoom_buttons(state))
        .child(legend::map_margin(state))
}

fn toast(state: AppState) -> Element {
    html("p")
        .class("toast")
        .set("role", "status")
        .says(state.t(Ui::FailedLanguage))
}

/// Says to screen readers what the page is about.
fn announcer(state: AppState) -> Element {
    html("p")
        .class("visually-hidden")
        .set("data-testid", "announcer")
        .set("aria-live", "polite")
        .says(move || state.announcement())
}
