//! What an unattended screen shows over the page: the question whether somebody is there, and the invitation of the
//! attract loop.

use super::controls::control;
use super::node::{Element, Node, html, live};
use super::search::results;
use super::share::{close_button, qr_code};
use super::{AppState, Derived};
use crate::kiosk::Phase;
use crate::locale::Locale;
use crate::search::{Combobox, letters};
use crate::text::{Phrase, Ui};

/// The invitation, in every language that has a sourced word for it: who passes by has not chosen one yet.
const INVITATION: [(Locale, &str); 4] = [
    (Locale::Fr, "Touchez l’écran pour explorer"),
    (Locale::Ar, "المسوا الشاشة للاستكشاف"),
    (Locale::En, "Touch the screen to explore"),
    (Locale::Es, "Toque la pantalla para explorar"),
];

/// Puts the controls where a child or somebody in a wheelchair reaches them, and back.
pub fn low_button(state: AppState) -> Element {
    let is_low = move || state.route.with(|route| route.low);
    html("button")
        .set("type", "button")
        .class("theme-button")
        .set("data-testid", "controls-low")
        .follow("aria-pressed", move || is_low().to_string())
        .follow("aria-label", state.label(Ui::ControlsLow))
        .follow("title", state.label(Ui::ControlsLow))
        .on("click", move |_| {
            state.route.update(|route| route.low = !route.low);
        })
        .child(control(state, "down"))
}

/// A button with a pictogram and a word.
fn named(state: AppState, pictogram: &'static str, label: Ui) -> Element {
    html("button")
        .set("type", "button")
        .class("kiosk-button")
        .child(control(state, pictogram))
        .child(html("span").says(state.t(label)))
}

/// What stands for the search box: a button that opens the keys, and one that hands the page over to a phone.
pub fn search(state: AppState) -> Element {
    let is_open = Derived::new(move || state.search.with(|search| search.is_open));
    html("search")
        .class("kiosk-search")
        .child(
            named(state, "search", Ui::KeysOpen)
                .set("data-testid", "keys-open")
                .set("aria-controls", "keys")
                .follow("aria-expanded", move || is_open.get().to_string())
                .on("click", move |_| {
                    state.search.update(|search| {
                        search.is_open = !search.is_open;
                        search.query.clear();
                    });
                }),
        )
        .child(
            named(state, "share", Ui::Phone)
                .set("data-testid", "phone")
                .set("popovertarget", "share"),
        )
        .child(live(move || is_open.get().then(|| keys(state))))
}

/// The keys, what was typed with them, and what it found.
fn keys(state: AppState) -> Element {
    let letter = move |letter: char| {
        key(Node::Text(letter.to_string().into())).on("click", move |_| {
            state.search.update(|search| search.query.push(letter));
        })
    };
    let label = move |name: Ui| key(html("span").says(state.t(name)));
    let erase = label(Ui::KeysErase)
        .set("data-testid", "keys-erase")
        .on("click", move |_| {
            state.search.update(|search| {
                search.query.pop();
            });
        });
    let space = label(Ui::KeysSpace)
        .set("data-testid", "keys-space")
        .on("click", move |_| {
            state.search.update(|search| search.query.push(' '));
        });
    let close = label(Ui::Close)
        .set("data-testid", "keys-close")
        .on("click", move |_| state.search.set(Combobox::default()));
    let typed = html("output")
        .class("keys-typed")
        .set("data-testid", "keys-typed")
        .follow("aria-label", state.label(Ui::KeysOpen))
        .says(move || Phrase {
            text: state.search.with(|search| search.query.clone()),
            lang: None,
        });
    let asks = move || state.search.with(|search| !search.query.trim().is_empty());
    html("div")
        .class("keys")
        .set("id", "keys")
        .set("role", "group")
        .follow("aria-label", state.label(Ui::Search))
        .child(typed)
        .child(results(state).may("hidden", move || (!asks()).then(String::new)))
        .child(live(move || {
            html("div")
                .class("keys-letters")
                .children(letters(state.locale()).chars().map(letter))
        }))
        .child(
            html("div")
                .class("keys-others")
                .child(space)
                .child(erase)
                .child(close),
        )
}

fn key(face: impl Into<Node>) -> Element {
    html("button")
        .set("type", "button")
        .class("key")
        .child(face.into())
}

/// What hands the page over to a phone: its address, which needs no network here.
pub fn phone(state: AppState) -> [Element; 3] {
    [
        qr_code(state),
        html("p").class("phone-note").says(state.t(Ui::PhoneScan)),
        close_button(state),
    ]
}

/// What stands over the page.
pub fn attendance(state: AppState) -> Node {
    live(move || -> Node {
        match state.attended.get() {
            Phase::Visit => Node::none(),
            Phase::Warning => warning(state).into(),
            Phase::Attract => attract().into(),
        }
    })
}

/// Whether somebody is there, and how long the screen waits for an answer. The page beneath stays as it is, and any
/// touch is an answer; the button is what everybody understands.
fn warning(state: AppState) -> Element {
    let count = html("p").class("idle-count").says(move || {
        let left = state.countdown.get().to_string();
        state.ui(Ui::IdleCountdown).with("{n}", &left)
    });
    let button = html("button")
        .set("type", "button")
        .class("button")
        .set("data-testid", "idle-continue")
        .says(state.t(Ui::IdleContinue));
    // Shown above all by `public/kiosk.js`; without that, by its place in the page.
    html("div")
        .class("idle")
        .set("popover", "manual")
        .set("data-testid", "idle-warning")
        .set("role", "alertdialog")
        .set("aria-labelledby", "idle-question")
        .child(
            html("div")
                .class("idle-card")
                .child(
                    html("p")
                        .class("idle-question")
                        .set("id", "idle-question")
                        .says(state.t(Ui::IdleQuestion)),
                )
                .child(count)
                .child(button),
        )
}

/// A sheet of glass over the whole screen, which takes the touch that ends the loop, and the invitation.
fn attract() -> Element {
    let line = |(locale, words): (Locale, &'static str)| {
        html("p")
            .set("lang", locale.tag())
            .set("dir", locale.dir())
            .child(words)
    };
    html("div")
        .class("attract")
        .set("popover", "manual")
        .set("data-testid", "attract")
        .child(
            html("div")
                .class("attract-words")
                .children(INVITATION.map(line)),
        )
}
