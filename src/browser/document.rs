//! The document around the app: language, direction, theme, title, and what outsiders read from it.

use leptos::prelude::*;

use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use super::fetch::PageData;
use super::{after_paint, follow, root_element, window};
use crate::app::{AppState, SheetHeight};
use crate::locale::Locale;
use crate::region::RegionId;
use crate::route::{Mode, Page, Route, Theme};
use crate::text::{Phrase, title};

/// Keeps the root element and the title in step with the state.
pub fn keep(state: AppState) {
    follow(move |_| {
        let locale = state.locale();
        set("lang", Some(locale.tag()));
        set("dir", Some(locale.dir()));
    });
    follow(move |_| {
        let (mode, theme, fills) = state
            .route
            .with(|route| (route.mode, route.theme.unwrap_or_default(), route.fills));
        set("data-mode", Some(mode.word()));
        set("data-fit", Some("frame").filter(|_| fills));
        set(
            "data-theme",
            Some(theme.word()).filter(|_| theme != Theme::Auto),
        );
        let low = state.route.with(|route| route.low);
        set("data-controls", Some("low").filter(|_| low));
    });
    follow(move |_| {
        let page = state.route.with(|route| route.page.word());
        set("data-page", Some(page));
    });
    follow(move |_| set("data-sheet", Some(state.sheet.get().word())));
    follow(move |_| {
        state
            .dataset
            .with(|dataset| set("data-dataset", Some(&dataset.version)));
    });
    follow(move |_| {
        let dataset = state.data();
        let title = state
            .route
            .with(|route| {
                state
                    .texts
                    .with(|texts| title(texts, &dataset, &route.page))
            })
            .text;
        if let Some(document) = window().document() {
            document.set_title(&title);
        }
    });
}

/// Says each new page to screen readers, once: neither the one that was opened nor another language of it.
pub fn announce_pages(state: AppState) {
    follow(move |first| {
        let _ = state.page.get();
        if !first {
            state.announce(untrack(|| state.heading()));
        }
    });
    follow(move |first| {
        state.texts.track();
        if !first {
            // Emptied without a word: it would stay in the language before.
            state.announce(Phrase::default());
        }
    });
}

/// Shows each new page from its top: the panel's title is what was asked for. A sheet that only peeks rises.
pub fn show_pages_from_their_top(state: AppState) {
    follow(move |first| {
        let page = state.page.get();
        if first {
            return;
        }
        if page != Page::Country && state.sheet.get_untracked() == SheetHeight::Peek {
            state.sheet.set(SheetHeight::Half);
        }
        // With the next frame, which lays the page out anyway.
        request_animation_frame(scroll_to_the_top);
    });
}

/// Shows the page and its panels from their tops.
pub fn scroll_to_the_top() {
    let Some(document) = window().document() else {
        return;
    };
    for selector in [".sheet", ".sheet-body", ".panel"] {
        if let Ok(Some(scrolled)) = document.query_selector(selector) {
            scrolled.set_scroll_top(0);
        }
    }
}

/// Keeps the link of the region shown in sight, where the list of regions is wider than the screen.
pub fn keep_link_in_sight(state: AppState) {
    follow(move |_| {
        let Some(id) = state.selected.get() else {
            return;
        };
        after_paint(move || show_link(id));
    });
}

fn show_link(id: RegionId) {
    let Some(document) = window().document() else {
        return;
    };
    if let Ok(Some(link)) = document.query_selector(&format!("[data-region-link=\"{id}\"]")) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_inline(ScrollLogicalPosition::Center);
        link.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Says that the app answers input.
pub fn say_ready() {
    set("data-failed", None);
    set("data-ready", Some(""));
}

/// Takes back that the app gave up: it tries again.
pub fn say_loading() {
    set("data-failed", None);
}

/// Says that the app gave up, and why; the page then shows its fallback.
pub fn say_failed(reason: &str) {
    set("data-failed", Some(reason));
}

/// Says what an unattended screen is doing.
pub fn say_attended(word: &str) {
    set("data-attended", Some(word));
}

/// Says where the picture stands while nobody is there; the stylesheet moves it.
pub fn say_drift(place: Option<u32>) {
    let place = place.map(|place| place.to_string());
    let shown = root_element().and_then(|root| root.get_attribute("data-drift"));
    if shown != place {
        set("data-drift", place.as_deref());
    }
}

/// The base path of the site, as the build wrote it.
#[must_use]
pub fn base_path() -> String {
    let base = root_element().and_then(|root| root.get_attribute("data-base"));
    base.filter(|base| base.starts_with('/'))
        .unwrap_or_else(|| "/".to_owned())
}

/// What the page is made of, if it is one of this language made at build time.
#[must_use]
pub fn page_data(locale: Locale) -> Option<PageData> {
    let root = root_element()?;
    let lang = root.get_attribute("lang")?;
    Some(PageData {
        digest: root.get_attribute("data-digest")?,
        with_french: root.has_attribute("data-with-french"),
    })
    .filter(|_| lang == locale.tag())
}

/// Whether the document is the page of this route, which has no query.
#[must_use]
pub fn is_page(route: &Route) -> bool {
    let Some(root) = root_element() else {
        return false;
    };
    let has = |name: &str, value: &str| root.get_attribute(name).as_deref() == Some(value);
    // Embed and kiosk have one page each, which shows the country.
    let shows = route.mode == Mode::Web || route.page == Page::Country;
    shows
        && has("lang", route.language().tag())
        && has("data-mode", route.mode.word())
        && has("data-page", route.page.word())
}

/// Sets an attribute of the root element, or removes it.
fn set(name: &str, value: Option<&str>) {
    let Some(root) = root_element() else { return };
    let done = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
    if done.is_err() {
        leptos::logging::warn!("the attribute {name} could not be set");
    }
}
