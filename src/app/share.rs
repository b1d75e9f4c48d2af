//! The address of the page, to be given to others: copied, handed to another program, or as a QR code.

use leptos::ev::PointerEvent;
use leptos::prelude::event_target;
use leptos::tachys::renderer::types::Element as DomElement;
use leptos::wasm_bindgen::{JsCast, JsValue};

use super::controls::control;
use super::node::{Element, Node, html, live, svg};
use super::state::Asked;
use super::{AppState, kiosk};
use crate::qr::{Code, QUIET};
use crate::text::{Phrase, Ui};

/// What can be done with the address of the page, and what was.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Share {
    /// Scheme and host of the site, once the browser said them.
    pub origin: String,
    /// Whether the browser hands addresses to other programs.
    pub can_send: bool,
    /// Whether the visitor has it open.
    pub is_open: bool,
    /// How it went.
    pub outcome: Option<Ui>,
}

/// Opens [`popover`].
pub fn share_button(state: AppState) -> Element {
    html("button")
        .set("type", "button")
        .set("data-testid", "share")
        .set("popovertarget", "share")
        .child(control(state, "share"))
        .child(html("span").says(state.t(Ui::Share)))
}

/// What the button opens. The browser itself opens and closes it, at Escape and at a click elsewhere too, and gives the
/// focus back.
pub fn popover(state: AppState) -> Element {
    // It comes after each opening and closing: what had the focus must still be there when the browser gives it back.
    let toggle = move |event: JsValue| {
        // Of whatever kind: all events have a target.
        let popover: DomElement = event_target(&event.unchecked_into::<PointerEvent>());
        let is_open = matches!(popover.matches(":popover-open"), Ok(true));
        state.share.update(|share| {
            share.is_open = is_open;
            share.outcome = None;
        });
    };
    html("div")
        .class("share")
        .set("id", "share")
        .set("popover", "")
        .set("role", "dialog")
        .follow("aria-label", state.label(Ui::Share))
        .on("toggle", toggle)
        .child(live(move || {
            state.is_sharing.get().then(|| {
                if state.is_kiosk() {
                    Node::row(kiosk::phone(state))
                } else {
                    Node::row(content(state))
                }
            })
        }))
}

fn content(state: AppState) -> [Element; 4] {
    let button = |id: &'static str, label: Ui| {
        html("button")
            .set("type", "button")
            .class("button")
            .set("data-testid", id)
            .says(state.t(label))
    };
    let ask = move |asked: Asked| move |_| state.asked.set(Some(asked));
    let outcome = move || {
        let outcome = state.share.with(|share| share.outcome);
        outcome.map_or_else(Phrase::default, |key| state.ui(key))
    };
    // Not followed: how it went must not draw the field anew, which has the focus then.
    let can_send = state.share.with_untracked(|share| share.can_send);
    [
        qr_code(state),
        html("input")
            .set("readonly", "")
            .set("dir", "ltr")
            .set("data-testid", "share-address")
            .follow("aria-label", state.label(Ui::ShareAddress))
            .follow("value", move || state.shared_address()),
        html("div")
            .class("share-buttons")
            .child(
                can_send.then(|| button("share-send", Ui::ShareSend).on("click", ask(Asked::Send))),
            )
            .child(button("share-copy", Ui::ShareCopy).on("click", ask(Asked::Copy)))
            .child(close_button(state)),
        html("p")
            .class("share-outcome")
            .set("role", "status")
            .says(outcome),
    ]
}

/// Closes [`popover`].
pub fn close_button(state: AppState) -> Element {
    html("button")
        .set("type", "button")
        .class("button")
        .set("data-testid", "share-close")
        .set("popovertarget", "share")
        .set("popovertargetaction", "hide")
        .says(state.t(Ui::Close))
}

/// The address of the page for a phone's camera.
pub fn qr_code(state: AppState) -> Element {
    html("div").class("qr").child(live(move || qr(state)))
}

/// Dark on light in every theme, as readers want it.
fn qr(state: AppState) -> Option<Element> {
    let code = Code::new(&state.shared_address())?;
    let side = (code.size() + 2 * QUIET).to_string();
    let mut frame = "0 0 ".to_owned();
    frame.push_str(&side);
    frame.push(' ');
    frame.push_str(&side);
    Some(
        svg("svg")
            .set("data-testid", "qr")
            .set("viewBox", frame)
            .set("role", "img")
            .follow("aria-label", state.label(Ui::ShareQr))
            .child(svg("path").set("d", code.path())),
    )
}
