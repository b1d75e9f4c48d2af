//! The components. Nothing here touches `web-sys`: what the browser must do is in `browser`.
//!
//! A component is a function from the state to a [`Node`].

mod compare;
mod controls;
mod country_map;
mod emblem;
mod exports;
mod filters;
mod kiosk;
mod languages;
mod legend;
mod markers;
mod moves;
mod node;
mod panel;
mod player;
mod points;
mod regions;
mod search;
mod share;
mod sheet;
mod sources;
mod state;
mod tour;
mod value;
mod view;

use leptos::prelude::*;

pub use country_map::DRAWN;
pub use moves::Move;
pub use node::Node;
pub use points::{LOTS, are_many};
pub use sheet::SheetHeight;
pub use state::{AppState, Asked, SourceList};
pub use value::{Derived, Value};
pub use view::MapView;

use crate::route::Mode;
use crate::text::{Phrase, Ui};
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
            state.is_kiosk().then(|| kiosk::dock(state)).into(),
            regions::region_list(state).into(),
            stage(state).into(),
            sheet::sheet(state).into(),
            live(move || state.language_failed.get().then(|| toast(state))),
            announcer(state).into(),
            kiosk::attendance(state),
        ])
    })
}

/// Title, search, languages, appearance.
fn masthead(state: AppState) -> Element {
    let is_embed = state
        .route
        .with_untracked(|route| route.mode == Mode::Embed);
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
        .child((!state.is_kiosk()).then(|| search::search(state)))
        .child(
            html("div")
                .class("masthead-tools")
                .child(is_embed.then(|| whole_map_link(state)))
                .child(languages::language_links(state))
                .child(controls::theme_button(state))
                .child(state.is_kiosk().then(|| kiosk::low_button(state))),
        )
}

/// Leads from an embed to the page of the site itself.
fn whole_map_link(state: AppState) -> Element {
    html("a")
        .class("whole-map")
        .follow("href", move || state.href_site())
        .set("target", "_blank")
        .set("rel", "noopener")
        .says(state.t(Ui::OpenWholeMap))
}

/// The map and what stands on it.
fn stage(state: AppState) -> Element {
    html("section")
        .class("stage")
        .class_when("zoomed", move || state.goal.get().zoom > 1.0)
        .follow("aria-label", state.label(Ui::MapLabel))
        .child(country_map::country_map(state))
        .child(controls::zoom_buttons(state))
        .child(controls::pan_buttons(state))
        .child(live(move || state.hint.get().map(hint)))
        .child(
            html("p")
                .class("map-keys")
                .set("id", "map-keys")
                .says(state.t(Ui::MapKeys)),
        )
        .child(legend::map_margin(state))
}

/// Seen only: screen readers have the map's keys.
fn hint(words: Phrase) -> Element {
    html("p")
        .class("map-hint")
        .set("aria-hidden", "true")
        .says(move || words.clone())
}

fn toast(state: AppState) -> Element {
    html("p")
        .class("toast")
        .set("role", "status")
        .says(state.t(Ui::FailedLanguage))
}

/// Says to screen readers what the page has become about, and what else is worth a word. Empty at first: the page that is
/// opened has its own title.
fn announcer(state: AppState) -> Element {
    html("p")
        .class("visually-hidden")
        .set("data-testid", "announcer")
        .set("aria-live", "polite")
        .says(move || state.said.get())
}
