//! The panel: the country, a region, an edition of the tour or one stop.

mod country;
mod facts;
mod highlights;
mod region;
mod stop;

pub use highlights::LOT;

use super::AppState;
use super::filters::filter_status;
use super::node::{Element, Node, html, live};
use crate::route::Page;
use crate::text::{Phrase, Ui};

/// What the address is about. `data-region` is the region shown, empty for none.
pub fn panel(state: AppState) -> Element {
    let shown = move || {
        let region = state.selected.get();
        region.map(|id| id.to_string()).unwrap_or_default()
    };
    let content = move || -> Node {
        match state.page.get() {
            Page::Country => country::country_panel(state).into(),
            Page::Region(slug) => {
                let data = state.data();
                let region = data.region_of_slug(&slug);
                region
                    .map(|region| region::region_panel(state, region))
                    .into()
            }
            Page::Edition(_) => live(move || stop::edition_panel(state, &state.edition.get())),
            Page::Stop(edition, id) => {
                let data = state.data();
                let edition = data.edition(&edition);
                let stop = edition.and_then(|edition| Some((edition, edition.stop(&id)?)));
                stop.map(|(edition, stop)| stop::stop_panel(state, edition, stop))
                    .into()
            }
        }
    };
    html("section")
        .class("panel")
        .set("data-testid", "region-panel")
        .follow("data-region", shown)
        .set("aria-labelledby", "panel-title")
        .child(live(move || {
            let is_elsewhere = state.page.with(|page| *page != Page::Country);
            is_elsewhere.then(|| filter_status(state))
        }))
        .child(live(content))
}

/// The panel's heading.
fn title(words: impl Fn() -> Phrase + Send + 'static) -> Element {
    html("h2")
        .class("panel-title")
        .set("id", "panel-title")
        .set("tabindex", "-1")
        .says(words)
}

/// A part of the panel with its heading.
fn part(state: AppState, class: &'static str, id: &'static str, heading: Ui) -> Element {
    html("section")
        .class(class)
        .set("aria-labelledby", id)
        .child(
            html("h3")
                .class("section-title")
                .set("id", id)
                .says(state.t(heading)),
        )
}

/// The mark of what is not sure.
fn to_confirm(state: AppState, holds: bool) -> Node {
    let mark = holds.then(|| {
        html("span")
            .class("tag tag-doubt")
            .says(state.t(Ui::ToConfirm))
    });
    mark.into()
}

/// A link to the page before or after, named by what it is (`key`) and by its name.
fn neighbour(
    state: AppState,
    class: &'static str,
    key: Ui,
    page: Page,
    name: impl Fn() -> Phrase + Send + 'static,
) -> Element {
    html("a")
        .class(class)
        .follow("href", move || state.href(page.clone()))
        .child(super::controls::control(state, class))
        .child(
            html("span")
                .child(html("small").says(state.t(key)))
                .child(html("span").says(name)),
        )
}
