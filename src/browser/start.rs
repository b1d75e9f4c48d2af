//! From a loaded page to a live one.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

use super::fetch::{Folder, LoadError};
use super::{animation, clock, document, history, measure, pointer, window};
use crate::app::{App, AppState, Asked, SourceList};
use crate::locale::Locale;
use crate::route::Route;
use crate::text::Texts;

/// Loads the dataset, then shows the app; shows the page's fallback where that fails, and tries again at Retry.
pub fn start() {
    console_error_panic_hook::set_once();
    let loading = Rc::new(Cell::new(false));
    load(loading.clone());
    history::on_retry(move || load(loading.clone()));
}

/// Loads and shows; does nothing while `loading` says that it is on its way already.
fn load(loading: Rc<Cell<bool>>) {
    if loading.replace(true) {
        return;
    }
    document::say_loading();
    spawn_local(async move {
        let base = document::base_path();
        let mut route = history::current_route(&base);
        if route.locale.is_none() {
            let preferred = history::preferred_languages();
            route.locale = Some(Locale::preferred(preferred.iter().map(String::as_str)));
        }
        let locale = route.language();
        document::show_language(locale.tag(), locale.dir(), route.mode);
        let folder = folder_of(&route, &base);
        match everything(&folder, locale).await {
            Ok((dataset, texts)) => show(
                AppState::new(dataset, texts, &route, base.clone()),
                &base,
                folder,
            ),
            Err(error) => {
                leptos::logging::error!("the dataset did not load: {error}");
                document::say_failed("data");
                loading.set(false);
            }
        }
    });
}

async fn everything(
    folder: &Folder,
    locale: Locale,
) -> Result<(crate::dataset::Dataset, Texts), LoadError> {
    let dataset = folder.dataset().await?;
    let texts = folder.texts(locale, &dataset).await?;
    Ok((dataset, texts))
}

/// The folder of the dataset: the site's own, or the one that the address names.
fn folder_of(route: &Route, base: &str) -> Folder {
    Folder(match &route.data {
        Some(folder) if folder.starts_with('/') => folder.clone(),
        Some(folder) => format!("{base}{folder}"),
        None => format!("{base}data/"),
    })
}

fn show(state: AppState, base: &str, folder: Folder) {
    let Some(place) = window()
        .document()
        .and_then(|document| document.get_element_by_id("app"))
    else {
        return document::say_failed("page");
    };
    place.set_text_content(None);
    let base = base.to_owned();
    let handle = mount_to(place.unchecked_into(), move || {
        document::keep(state);
        document::keep_link_in_sight(state);
        document::show_pages_from_their_top(state);
        history::follow(state, &base);
        animation::keep(state);
        switch_language(state, folder.clone());
        fulfil(state, folder);
        clock::keep(state);
        pointer::capture_drags();
        // The map is in the document only once this is mounted, and effects run after that.
        Effect::new(move |_| measure::keep(state));
        view! { <App state=state/> }
    });
    // The app lives as long as the page.
    handle.forget();
    document::say_ready();
}

/// Loads the words of the address's language, and shows them once they are here.
fn switch_language(state: AppState, folder: Folder) {
    let wanted = Memo::new(move |_| state.route.with(Route::language));
    Effect::new(move |_| {
        let locale = wanted.get();
        if locale == state.texts.with_untracked(|texts| texts.locale()) {
            return;
        }
        let folder = folder.clone();
        spawn_local(async move {
            let dataset = state.dataset.get_untracked();
            let texts = folder.texts(locale, &dataset).await;
            if wanted.get_untracked() != locale {
                return;
            }
            match texts {
                Ok(texts) => {
                    state.language_failed.set(false);
                    state.texts.set(Arc::new(texts));
                }
                Err(error) => {
                    leptos::logging::warn!("the language {locale} did not load: {error}");
                    state.language_failed.set(true);
                }
            }
        });
    });
}

/// Does what components ask for.
fn fulfil(state: AppState, folder: Folder) {
    Effect::new(move |_| match state.asked.get() {
        None => {}
        Some(Asked::Print) => {
            state.asked.set(None);
            if window().print().is_err() {
                leptos::logging::warn!("the browser does not print");
            }
        }
        Some(Asked::Sources) => {
            state.asked.set(None);
            state.sources.set(SourceList::Loading);
            let folder = folder.clone();
            spawn_local(async move {
                state.sources.set(match folder.sources().await {
                    Ok(file) => SourceList::Loaded(Arc::new(file.sources)),
                    Err(error) => {
                        leptos::logging::warn!("the sources did not load: {error}");
                        SourceList::Absent
                    }
                });
            });
        }
    });
}
