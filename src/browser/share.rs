//! Hands the address of the page on: to the clipboard, or to another program.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

use super::{follow, spawn, window};
use crate::app::AppState;
use crate::text::Ui;

/// Tells the state what the browser can do.
pub fn keep(state: AppState) {
    follow(move |_| {
        let own = window().location().origin().unwrap_or_default();
        let origin = published(state).unwrap_or(own);
        state.share.update(|share| {
            share.origin = origin;
            share.can_send = method(&window().navigator(), "share").is_some();
        });
    });
}

/// Where the site is published, for an unattended screen: its own server may be one that no phone reaches.
fn published(state: AppState) -> Option<String> {
    let link = window()
        .document()?
        .query_selector("link[rel=canonical]")
        .ok()??;
    let address = link.get_attribute("href")?;
    let origin = address.strip_suffix(&state.file(""))?;
    (state.is_kiosk() && origin.starts_with("https:")).then(|| origin.to_owned())
}

/// Copies the address, and says how it went.
pub fn copy(state: AppState) {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into()).unwrap_or_default();
    let copied = call(&clipboard, "writeText", &state.shared_address().into());
    say(state, copied, Ui::ShareCopied);
}

/// Hands the address to a program of the visitor's choice, and says how it went.
pub fn send(state: AppState) {
    let data = Object::new();
    for (name, value) in [
        ("title", state.heading().text),
        ("url", state.shared_address()),
    ] {
        // An object of our own takes any property.
        Reflect::set(&data, &name.into(), &value.into()).unwrap_or_default();
    }
    let sent = call(&window().navigator(), "share", &data);
    say(state, sent, Ui::ShareSent);
}

/// A method of an object, if it has one of this name: a page that is not served securely lacks some.
fn method(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

fn call(object: &JsValue, name: &str, with: &JsValue) -> Option<Promise> {
    let method = method(object, name)?;
    method
        .apply(object, &Array::of1(with))
        .ok()?
        .dyn_into()
        .ok()
}

/// Waits for what was promised. A visitor who changed their mind needs no word; after a failure the address is selected,
/// ready to be copied by hand.
fn say(state: AppState, promised: Option<Promise>, done: Ui) {
    spawn(async move {
        let outcome = match promised {
            None => Some(Ui::ShareFailed),
            Some(promised) => match JsFuture::from(promised).await {
                Ok(_) => Some(done),
                Err(error) => {
                    let name = Reflect::get(&error, &"name".into()).unwrap_or_default();
                    (name != "AbortError").then_some(Ui::ShareFailed)
                }
            },
        };
        state.share.update(|share| share.outcome = outcome);
        if outcome == Some(Ui::ShareFailed)
            && let Some(field) = field()
        {
            // To a reader of the screen too: what is said of the failure points to it.
            if field.focus().is_ok() {
                field.select();
            }
        }
    });
}

fn field() -> Option<HtmlInputElement> {
    let field = window()
        .document()?
        .query_selector("[data-testid=share-address]");
    field.ok()??.dyn_into().ok()
}
