//! The embed's talk with the page that holds it. Outside the embed presentation, and where nobody holds the page, nothing
//! here listens or speaks.
//!
//! What is said goes to the exact origin of the parent, never to `*`. Where that origin comes from, first that knows it:
//!
//! 1. `location.ancestorOrigins`, which the browser vouches for (Chromium, `WebKit`);
//! 2. the referrer (Firefox): `embed.js` and the snippets ask for it by `referrerpolicy`; a wrong one would only make the
//!    browser drop what is said;
//! 3. the first command of a parent that is on the list of hosts.
//!
//! A parent whose origin is opaque (itself sandboxed) has none to be named by: nothing is said to it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Window};

use super::fetch::content;
use super::{after_paint, follow, history, measure, spawn, window};
use crate::app::{AppState, Derived, Value};
use crate::embed::{Command, Height, News, datawrapper, is_listed, pym};
use crate::player::Event;
use crate::route::{Mode, Page, Route};

/// The list of the sites that may frame the embed, below the site's base path.
const HOSTS: &str = "embed/hosts.txt";
/// When the app counts as ready in a frame that is not painted (one of no size, or out of sight), or whose letters do not
/// come.
const UNPAINTED: Duration = Duration::from_secs(3);

/// Speaks and listens for as long as the page is open.
pub fn keep(state: AppState, base: &str) {
    // As the address says it: the state does not know its query yet.
    let route = history::current_route(base);
    if route.mode != Mode::Embed || parent().is_none() {
        return;
    }
    let origin = Value::new(parent_origin());
    if !route.fills {
        tell_height(origin);
    }
    tell_ready(origin);
    tell_what_is_shown(state, origin);
    listen(state, base.to_owned(), origin);
}

/// Tells the parent that something did not come, before the app is there.
pub fn tell_of_fault(mode: Mode, reason: &'static str) {
    if mode == Mode::Embed {
        say(&parent_origin(), &News::Error(reason).write());
    }
}

/// The window that holds this one, if another does.
fn parent() -> Option<Window> {
    let own = window();
    own.parent().ok().flatten().filter(|parent| *parent != own)
}

/// The origin of the parent; empty where it is not known.
fn parent_origin() -> String {
    let of = |object: &JsValue, key: &str| js_sys::Reflect::get(object, &key.into()).ok();
    let ancestor = of(&window().location(), "ancestorOrigins")
        .filter(|origins| !origins.is_undefined())
        .and_then(|origins| of(&origins, "0")?.as_string());
    let referrer = || {
        let referrer = window().document()?.referrer();
        let host = referrer.find("://")? + 3;
        let end = referrer[host..]
            .find('/')
            .map_or(referrer.len(), |end| host + end);
        Some(referrer[..end].to_owned())
    };
    let named = |origin: &String| origin.contains("://");
    ancestor.filter(named).or_else(referrer).unwrap_or_default()
}

/// Says something to the parent, whose origin this is; nothing while it is not known.
fn say(origin: &str, json: &str) {
    if let Ok(message) = js_sys::JSON::parse(json) {
        post(origin, &message);
    }
}

fn post(origin: &str, message: &JsValue) {
    if let Some(parent) = parent()
        && !origin.is_empty()
        && parent.post_message(message, origin).is_err()
    {
        leptos::logging::warn!("the host cannot be told: {origin}");
    }
}

/// Says `news` whenever it changes, and once the parent's origin is known.
fn tell(origin: Value<String>, news: impl Fn() -> Option<News> + 'static) {
    follow(move |_| {
        if let Some(news) = news() {
            say(&origin.get(), &news.write());
        }
    });
}

/// Says how high the content is, in our words and in those of older listeners.
fn tell_height(origin: Value<String>) {
    let child = pym_child();
    let height = Value::new(0);
    let told = Cell::new(Height::default());
    follow(move |_| {
        let pixels = height.get();
        if pixels == 0 {
            return;
        }
        let origin = origin.get();
        say(&origin, &News::Height(pixels).write());
        say(&origin, &datawrapper(pixels));
        post(&origin, &pym(child.as_deref(), pixels).into());
    });
    let Some(body) = window().document().and_then(|document| document.body()) else {
        return;
    };
    let measured = body.clone();
    measure::observe(&body, move || {
        let size = measured.get_bounding_client_rect();
        let mut band = told.get();
        // In a frame of no width every letter has a line of its own.
        if size.width() >= 1.0
            && let Some(pixels) = band.measured(size.height(), js_sys::Date::now())
        {
            height.set(pixels);
        }
        told.set(band);
    });
}

/// The id that a host with Pym's script gave this frame.
fn pym_child() -> Option<String> {
    let query = window().location().search().ok()?;
    let (_, rest) = query.split_once("childId=")?;
    rest.split('&').next().map(str::to_owned)
}

/// Says that the app answers: after the height, so that a host has given the frame its place by then, and once the letters
/// of the language are there, which change where lines break. The page itself is French and brings no others along.
fn tell_ready(origin: Value<String>) {
    let ready = Value::new(false);
    let is_ready = move || {
        if !ready.get_untracked() {
            ready.set(true);
        }
    };
    tell(origin, move || ready.get().then_some(News::Ready));
    let letters = window().document().map(|document| document.fonts());
    after_paint(move || {
        spawn(async move {
            if let Some(Ok(come)) = letters.map(|letters| letters.ready())
                && JsFuture::from(come).await.is_err()
            {
                leptos::logging::warn!("the letters did not come");
            }
            after_paint(is_ready);
        });
    });
    set_timeout(is_ready, UNPAINTED);
}

/// Says which region and which stop are shown, whenever that changes, and what did not come.
fn tell_what_is_shown(state: AppState, origin: Value<String>) {
    follow(move |first| {
        let region = state.selected.get();
        let origin = origin.get();
        // A host knows that an embed begins with the country.
        if !first || region.is_some() {
            say(&origin, &News::Region(region).write());
        }
    });
    let stop = Derived::new(move || match state.page.get() {
        Page::Stop(_, stop) => Some(stop),
        _ => None,
    });
    follow(move |first| {
        let stop = stop.get();
        let origin = origin.get();
        if !first || stop.is_some() {
            say(&origin, &News::Stop(stop).write());
        }
    });
    tell(origin, move || {
        state
            .language_failed
            .get()
            .then_some(News::Error("language"))
    });
}

/// What was heard of the parent.
#[derive(Default)]
struct Heard {
    /// The list of hosts, once it is here.
    list: Option<String>,
    /// Commands that wait for it, with the origin of their sender.
    waiting: Vec<(String, Command)>,
}

/// Obeys the commands of the parent window, where it is on the list of hosts. The list is asked for when the first
/// command comes: most hosts send none.
fn listen(state: AppState, base: String, origin: Value<String>) {
    let heard = Rc::new(RefCell::new(Heard::default()));
    let handle = window_event_listener(leptos::ev::message, move |event: MessageEvent| {
        let source = event.source().map(JsValue::from);
        if source != parent().map(JsValue::from) {
            return;
        }
        let text = js_sys::JSON::stringify(&event.data()).map(String::from);
        let Some(command) = text.ok().and_then(|text| Command::parse(&text)) else {
            return;
        };
        let (is_here, waiting) = {
            let mut heard = heard.borrow_mut();
            heard.waiting.push((event.origin(), command));
            (heard.list.is_some(), heard.waiting.len())
        };
        if is_here {
            obey_listed(state, origin, &heard);
        } else if waiting == 1 {
            let (mut address, heard) = (base.clone(), heard.clone());
            address.push_str(HOSTS);
            spawn(async move {
                match content(&address).await {
                    Ok(list) => heard.borrow_mut().list = Some(list),
                    Err(error) => {
                        leptos::logging::warn!("the list of hosts did not load: {error}");
                    }
                }
                // Without the list nobody is obeyed, and the next command asks for it again.
                obey_listed(state, origin, &heard);
            });
        }
    });
    on_cleanup(move || handle.remove());
}

/// Obeys those commands that wait and come from a host on the list, in their order, and drops the others.
fn obey_listed(state: AppState, origin: Value<String>, heard: &RefCell<Heard>) {
    let own = window().location().origin().unwrap_or_default();
    let commands: Vec<_> = {
        let mut heard = heard.borrow_mut();
        let list = heard.list.clone().unwrap_or_default();
        let waiting = std::mem::take(&mut heard.waiting);
        let listed = |(from, _): &(String, Command)| is_listed(&list, from, &own);
        waiting.into_iter().filter(listed).collect()
    };
    for (from, command) in commands {
        if origin.with_untracked(String::is_empty) {
            origin.set(from);
        }
        obey(state, command);
    }
}

fn obey(state: AppState, command: Command) {
    let shown = state.route.get_untracked();
    let route = match command {
        Command::Country => shown.to(Page::Country),
        Command::Region(name) => shown.to(Page::Region(name)),
        Command::Stop(id) => shown.to(Page::Stop(String::new(), id)),
        Command::Language(locale) => shown.in_language(locale),
        Command::Theme(theme) => state.with_theme(theme),
        Command::Play => return state.act(Event::Play),
        Command::Pause => return state.act(Event::Pause),
    };
    let named = route.page.word();
    let nearest: Route = state
        .dataset
        .with_untracked(|dataset| route.nearest(dataset));
    // A host that names what there is not is not led elsewhere.
    if nearest.page.word() == named {
        history::go(state, &nearest);
    }
}
