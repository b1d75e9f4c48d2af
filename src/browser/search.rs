//! What is typed and pressed in the search box, and the words of the other languages.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, MouseEvent};

use super::fetch::Folder;
use super::history::show_part;
use super::{after_paint, follow, spawn, window};
use crate::app::AppState;
use crate::locale::Locale;
use crate::search::Step;
use crate::text::Ui;

/// The text field.
const FIELD: &str = "[data-testid=search]";
/// What has the focus before anything is looked for: the field, or the button of a screen without a keyboard.
const ASKS: &str = "[data-testid=search], [data-testid=keys-open]";

/// Keeps the box and the state in step, for the life of the page.
pub fn keep(state: AppState, folder: Folder) {
    let loading = Rc::new(Cell::new(false));
    listen("focusin", move |event| {
        if within(&event, ASKS).is_some() {
            load_names(state, folder.clone(), loading.clone());
        }
    });
    listen("input", move |event| {
        if let Some(field) = field(&event) {
            state.search.update(|search| search.type_in(field.value()));
        }
    });
    listen("keydown", move |event| {
        if let Some(field) = field(&event) {
            press(state, &field, event.unchecked_ref());
        }
    });
    listen("focusout", move |event| {
        if field(&event).is_some() {
            close(state);
        }
    });
    // A press on the list leaves the focus where it is; the click then counts.
    listen("mousedown", |event| {
        if within(&event, ".search-list").is_some() {
            event.prevent_default();
        }
    });
    listen("click", move |event| {
        if let Some(result) = within(&event, "[data-result]") {
            chosen(state, &result, event.unchecked_ref());
        }
    });
    say_how_many(state);
}

/// A listener at the window, for as long as the owner lives.
fn listen(name: &str, act: impl Fn(Event) + 'static) {
    let act: Box<dyn Fn(Event)> = Box::new(act);
    let handle = window_event_listener_untyped(name, act);
    on_cleanup(move || handle.remove());
}

fn within(event: &Event, selector: &str) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(selector).ok().flatten()
}

fn field(event: &Event) -> Option<HtmlInputElement> {
    within(event, FIELD)?.dyn_into().ok()
}

fn close(state: AppState) {
    if state.search.with_untracked(|search| search.is_open) {
        state.search.update(|search| search.is_open = false);
    }
}

fn press(state: AppState, field: &HtmlInputElement, event: &KeyboardEvent) {
    // Keys that compose a letter are not ours.
    if event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let count = state.found.with_untracked(|found| found.hits.len());
    let mut search = state.search.get_untracked();
    let step = search.press(&event.key(), count);
    if step == Step::Pass {
        return;
    }
    event.prevent_default();
    state.search.set(search);
    match step {
        Step::Choose => choose(),
        Step::Empty => field.set_value(""),
        Step::Leave => drop(field.blur()),
        Step::Used => after_paint(show_active),
        Step::Pass => {}
    }
}

fn option(selector: &str) -> Option<HtmlElement> {
    let option = window().document()?.query_selector(selector).ok()??;
    option.dyn_into().ok()
}

const ACTIVE: &str = "[data-result][aria-selected=true]";

/// Opens the active result, or the first: as a click on it would.
fn choose() {
    if let Some(option) = option(ACTIVE).or_else(|| option("[data-result]")) {
        option.click();
    }
}

/// Brings the active result into sight.
fn show_active() {
    if let Some(option) = option(ACTIVE) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        option.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The result is followed like any link; the box is empty again, and the focus goes to what was asked for.
fn chosen(state: AppState, result: &Element, event: &MouseEvent) {
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    state.search.set(crate::search::Combobox::default());
    if let Some(field) = option(FIELD).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        field.set_value("");
    }
    let href = result.get_attribute("href").unwrap_or_default();
    // A link to a card brings the focus there by itself.
    if !href.contains('#') {
        after_paint(|| after_paint(|| show_part("panel-title")));
    }
}

/// Loads the words of the languages that are not here yet, so that names are found in all of them.
fn load_names(state: AppState, folder: Folder, loading: Rc<Cell<bool>>) {
    let is_here = |locale: &Locale| {
        let is_it = |language: &str| language == locale.tag();
        let in_texts =
            |texts: &Arc<crate::text::Texts>| texts.files().any(|file| is_it(&file.language));
        state.texts.with_untracked(in_texts)
            || state
                .others
                .with_untracked(|files| files.iter().any(|file| is_it(&file.language)))
    };
    let missing: Vec<Locale> = Locale::ALL
        .into_iter()
        .filter(|locale| !is_here(locale))
        .collect();
    if missing.is_empty() || loading.replace(true) {
        return;
    }
    spawn(async move {
        for locale in missing {
            match folder.text(locale).await {
                Ok(file) => state.others.update(|files| files.push(Arc::new(file))),
                Err(error) => {
                    leptos::logging::warn!("the names in {locale} did not load: {error}");
                }
            }
        }
        loading.set(false);
    });
}

/// Has the number of results said, at each change.
fn say_how_many(state: AppState) {
    follow(move |_| {
        let total = state.found.with(|found| found.total);
        let asks =
            |search: &crate::search::Combobox| search.is_open && !search.query.trim().is_empty();
        if state.search.with(asks) {
            let key = if total == 0 {
                Ui::SearchNone
            } else {
                Ui::SearchCount
            };
            state.announce_count(key, total);
        }
    });
}
