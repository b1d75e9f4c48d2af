//! From a loaded page to a live one.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, RequestCache};

use super::fetch::{Folder, Loaded};
use super::{
    animation, clock, document, follow, gestures, history, keys, kiosk, measure, messages, picture,
    player, pointer, provinces, rest, search, share, spawn, window,
};
use crate::app::{App, AppState, Asked, SourceList};
use crate::backoff;
use crate::filter::Filter;
use crate::locale::Locale;
use crate::route::{KioskTimes, Route};

/// What became of loading so far.
#[derive(Default)]
struct Attempts {
    /// On its way, or done: nothing is to be loaded.
    closed: Cell<bool>,
    /// How often it failed.
    failed: Cell<u32>,
}

/// Loads the dataset, then takes over the page or draws it; shows the page's fallback where that fails, and tries
/// again by itself, at Retry, and when the network is back.
pub fn start() {
    console_error_panic_hook::set_once();
    let attempts = Rc::new(Attempts::default());
    load(attempts.clone());
    let again = attempts.clone();
    history::on_retry(move || {
        if !again.closed.get() {
            document::say_loading();
        }
        load(again.clone());
    });
    history::on_online(move || load(attempts.clone()));
}

/// Loads and shows, unless that is done or on its way already.
fn load(attempts: Rc<Attempts>) {
    if attempts.closed.replace(true) {
        return;
    }
    spawn(async move {
        let base = document::base_path();
        let mut route = history::current_route(&base);
        if route.locale.is_none() {
            let preferred = history::preferred_languages();
            route.locale = Some(Locale::preferred(preferred.iter().map(String::as_str)));
        }
        let folder = folder_of(&route, &base, attempts.failed.get() > 0);
        let page = document::page_data(route.language()).filter(|_| route.data.is_none());
        match folder.all(route.language(), page).await {
            Ok(loaded) => {
                // The page may have changed in the meantime, but not its language.
                let locale = route.locale;
                let route = Route {
                    locale,
                    ..history::current_route(&base)
                };
                show(loaded, &route, base, folder);
            }
            Err(error) => {
                leptos::logging::error!("the dataset did not load: {error}");
                document::say_failed("data");
                messages::tell_of_fault(route.mode, "data");
                attempts.closed.set(false);
                retry(attempts);
            }
        }
    });
}

/// Tries again after a while, if nobody else did by then.
fn retry(attempts: Rc<Attempts>) {
    let failed = attempts.failed.get() + 1;
    attempts.failed.set(failed);
    let wait = backoff::milliseconds(failed, js_sys::Math::random());
    let again: Box<dyn FnOnce()> = Box::new(move || {
        if attempts.failed.get() == failed {
            load(attempts);
        }
    });
    set_timeout(again, Duration::from_millis(wait));
}

/// The folder of the dataset: the site's own, or the one that the address names; `again` where it did not do before.
fn folder_of(route: &Route, base: &str, again: bool) -> Folder {
    let address = match &route.data {
        Some(folder) if folder.starts_with('/') => folder.clone(),
        Some(folder) => format!("{base}{folder}"),
        None => format!("{base}data/"),
    };
    Folder {
        address,
        cache: if again {
            RequestCache::NoCache
        } else {
            RequestCache::Default
        },
    }
}

/// Takes over the page where it is what the app would draw, else draws it anew.
fn show(loaded: Loaded, route: &Route, base: String, folder: Folder) {
    let Loaded {
        dataset,
        texts,
        is_page,
    } = loaded;
    let place = window()
        .document()
        .and_then(|document| document.get_element_by_id("app"))
        .and_then(|place| place.dyn_into().ok());
    let Some(place): Option<HtmlElement> = place else {
        return document::say_failed("page");
    };
    let route = route.nearest(&dataset);
    // What a page made at build time shows: it knows no query.
    let plain = Route {
        theme: None,
        data: None,
        filter: Filter::default(),
        compare: None,
        kiosk: KioskTimes::default(),
        low: false,
        beat: None,
        fills: false,
        ..route.clone()
    };
    let drawn = is_page && document::is_page(&plain);
    let state = AppState::new(dataset, texts, &plain, base.clone());
    let app = move || {
        // First: what the address says beyond the page's path. Until then all is as in the page's HTML.
        follow(move |_| {
            state.route.set(route.clone());
            history::mend_address(state, &base);
        });
        keep(state, folder, state.file(""));
        view! { <App state=state/> }
    };
    if !drawn {
        place.set_text_content(None);
    }
    // The app lives as long as the page.
    mount_to(place, app).forget();
    document::say_ready();
}

/// Keeps the browser and the state in step.
fn keep(state: AppState, folder: Folder, base: String) {
    document::keep(state);
    document::keep_link_in_sight(state);
    document::show_pages_from_their_top(state);
    document::announce_pages(state);
    messages::keep(state, &base);
    follow(move |_| untrack(|| history::keep(state, &base)));
    animation::keep(state);
    picture::keep(state);
    rest::keep(state);
    provinces::keep(state, folder.clone());
    let (names, texts, news) = (folder.clone(), folder.clone(), folder.clone());
    follow(move |_| untrack(|| search::keep(state, names.clone())));
    switch_language(state, texts);
    fulfil(state, folder);
    // Behind the first effect of all, which reads the whole address.
    follow(move |_| untrack(|| kiosk::keep(state, news.clone())));
    follow(move |_| untrack(|| clock::keep(state)));
    pointer::capture_drags();
    player::keep(state);
    share::keep(state);
    // The map is in the document only once this is mounted, and effects run after that.
    follow(move |_| {
        // Another dataset draws it anew.
        state.dataset.track();
        untrack(|| {
            measure::keep(state);
            gestures::keep(state);
        });
    });
    follow(move |_| untrack(|| keys::keep(state)));
}

/// Loads the words of the address's language, and shows them once they are here.
fn switch_language(state: AppState, folder: Folder) {
    let wanted = move || state.route.with(Route::language);
    follow(move |_| {
        let locale = wanted();
        if locale == state.texts.with_untracked(|texts| texts.locale()) {
            return;
        }
        let folder = folder.clone();
        spawn(async move {
            let dataset = state.dataset.get_untracked();
            let texts = folder.texts(locale, &dataset).await;
            if untrack(wanted) != locale {
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
    follow(move |_| match state.asked.get() {
        None => {}
        Some(Asked::Print) => {
            state.asked.set(None);
            if window().print().is_err() {
                leptos::logging::warn!("the browser does not print");
            }
        }
        Some(Asked::Heading) => {
            state.asked.set(None);
            history::show_part("panel-title");
        }
        Some(Asked::Copy) => {
            state.asked.set(None);
            untrack(|| share::copy(state));
        }
        Some(Asked::Send) => {
            state.asked.set(None);
            untrack(|| share::send(state));
        }
        Some(Asked::Sources) => {
            state.asked.set(None);
            state.sources.set(SourceList::Loading);
            let folder = folder.clone();
            spawn(async move {
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
