//! The only users of `web-sys`: what the components ask for is done here.

mod animation;
mod clock;
mod document;
mod fetch;
mod history;
mod measure;
mod page_map;
mod pointer;
mod start;

pub use start::start;

use wasm_bindgen::JsCast;

/// The window; a page always has one.
fn window() -> web_sys::Window {
    js_sys::global().unchecked_into()
}

/// The root element, while there is one.
fn root_element() -> Option<web_sys::HtmlElement> {
    window().document()?.document_element()?.dyn_into().ok()
}
