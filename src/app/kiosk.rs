//! What an unattended screen shows over the page: the question whether somebody is there, and the invitation of the
//! attract loop.

use super::AppState;
use super::controls::control;
use super::node::{Element, Node, html, live};
use crate::kiosk::Phase;
use crate::locale::Locale;
use crate::route::Mode;
use crate::text::Ui;

/// The invitation, in every language that has a sourced word for it: who passes by has not chosen one yet.
const INVITATION: [(Locale, &str); 4] = [
    (Locale::Fr, "Touchez l’écran pour explorer"),
    (Locale::Ar, "المسوا الشاشة للاستكشاف"),
    (Locale::En, "Touch the screen to explore"),
    (Locale::Es, "Toque la pantalla para explorar"),
];

/// Puts the controls where a child or somebody in a wheelchair reaches them, and back.
pub fn controls_button(state: AppState) -> Option<Element> {
    let is_low = move || state.route.with(|route| route.low);
    let turn = move |_| state.route.update(|route| route.low = !route.low);
    let is_kiosk = state
        .route
        .with_untracked(|route| route.mode == Mode::Kiosk);
    is_kiosk.then(|| {
        html("button")
            .set("type", "button")
            .class("theme-button")
            .set("data-testid", "controls-low")
            .follow("aria-pressed", move || is_low().to_string())
            .follow("aria-label", state.label(Ui::ControlsLow))
            .follow("title", state.label(Ui::ControlsLow))
            .on("click", turn)
            .child(control(state, "down"))
    })
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
    html("div")
        .class("idle")
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
        .set("data-testid", "attract")
        .child(
            html("div")
                .class("attract-words")
                .children(INVITATION.map(line)),
        )
}
