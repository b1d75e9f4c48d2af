//! What stands beside the map on a screen, and in a sheet over it on a phone.

use std::sync::Arc;
use std::sync::atomic::AtomicI32;
use std::sync::atomic::Ordering::Relaxed;

use leptos::ev::PointerEvent;
use leptos::wasm_bindgen::{JsCast, JsValue};

use super::controls::control;
use super::node::{Element, html};
use super::panel::panel;
use super::share::{popover, share_button};
use super::tour::tour;
use super::{AppState, Asked};
use crate::text::Ui;

/// How high the sheet stands on a phone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SheetHeight {
    /// Only its top.
    Peek,
    /// Half the screen.
    #[default]
    Half,
    /// All but the title.
    Full,
}

impl SheetHeight {
    /// The word of `data-sheet`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Peek => "peek",
            Self::Half => "half",
            Self::Full => "full",
        }
    }

    /// One step higher.
    #[must_use]
    pub const fn grown(self) -> Self {
        match self {
            Self::Peek => Self::Half,
            Self::Half | Self::Full => Self::Full,
        }
    }

    /// One step lower.
    #[must_use]
    pub const fn shrunk(self) -> Self {
        match self {
            Self::Full => Self::Half,
            Self::Half | Self::Peek => Self::Peek,
        }
    }
}

/// Pixels that a drag of the handle must cover to count.
const DRAG: i32 = 24;

/// The panel and the tour.
pub fn sheet(state: AppState) -> Element {
    html("main")
        .class("sheet")
        .set("id", "sheet")
        .child(handle(state))
        .child(
            html("div")
                .class("sheet-body")
                .child(panel(state))
                .child(tour(state))
                .child(colophon(state))
                .child(popover(state)),
        )
}

/// What a phone's sheet is moved by: a drag, or two buttons.
fn handle(state: AppState) -> Element {
    // The height at which the drag began; none is below every screen.
    let dragged_from = Arc::new(AtomicI32::new(i32::MIN));
    let (began, ended) = (dragged_from.clone(), dragged_from.clone());
    let height_of = |event: JsValue| event.unchecked_into::<PointerEvent>().client_y();
    let release = move |event| {
        let start = dragged_from.swap(i32::MIN, Relaxed);
        if start == i32::MIN {
            return;
        }
        let way = height_of(event) - start;
        if way < -DRAG {
            state.sheet.update(|height| *height = height.grown());
        } else if way > DRAG {
            state.sheet.update(|height| *height = height.shrunk());
        }
    };
    let button = |id: &'static str, label: Ui, picture: &str, last: SheetHeight| {
        html("button")
            .set("type", "button")
            .set("data-testid", id)
            .follow("aria-label", state.label(label))
            .may("disabled", move || {
                (state.sheet.get() == last).then(String::new)
            })
            .child(control(state, picture))
    };
    html("div")
        .class("sheet-handle")
        .set("data-drag", "")
        .on("pointerdown", move |event| {
            began.store(height_of(event), Relaxed);
        })
        .on("pointerup", release)
        .on("pointercancel", move |_| ended.store(i32::MIN, Relaxed))
        .child(
            button("sheet-shrink", Ui::PanelShrink, "down", SheetHeight::Peek).on(
                "click",
                move |_| {
                    state.sheet.update(|height| *height = height.shrunk());
                },
            ),
        )
        .child(html("span").class("sheet-grip").set("aria-hidden", "true"))
        .child(
            button("sheet-grow", Ui::PanelGrow, "up", SheetHeight::Full).on("click", move |_| {
                state.sheet.update(|height| *height = height.grown());
            }),
        )
}

/// Printing, and which version of the dataset is on screen.
fn colophon(state: AppState) -> Element {
    let version = state.data().version.clone();
    html("footer")
        .class("colophon")
        .child(
            html("button")
                .set("type", "button")
                .set("data-testid", "print")
                .on("click", move |_| state.asked.set(Some(Asked::Print)))
                .child(control(state, "print"))
                .child(html("span").says(state.t(Ui::Print))),
        )
        .child(share_button(state))
        .child(
            html("p")
                .class("note")
                .says(move || state.ui(Ui::DataVersion).with("{version}", &version)),
        )
}
