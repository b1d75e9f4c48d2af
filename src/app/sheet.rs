//! What stands beside the map on a screen, and in a sheet over it on a phone.

use leptos::prelude::*;

use super::controls::Pictogram;
use super::panel::Panel;
use super::tour::Tour;
use super::words::{attribute, text};
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
const DRAG: f64 = 24.0;

/// The panel and the tour.
#[component]
pub fn Sheet() -> impl IntoView {
    let state = AppState::get();
    let dragged_from = RwSignal::new(None::<f64>);
    let release = move |event: leptos::ev::PointerEvent| {
        let Some(start) = dragged_from.get_untracked() else {
            return;
        };
        dragged_from.set(None);
        let way = f64::from(event.client_y()) - start;
        if way < -DRAG {
            state.sheet.update(|height| *height = height.grown());
        } else if way > DRAG {
            state.sheet.update(|height| *height = height.shrunk());
        }
    };
    view! {
        <main class="sheet" id="sheet">
            <div
                class="sheet-handle"
                data-drag=""
                on:pointerdown=move |event| dragged_from.set(Some(f64::from(event.client_y())))
                on:pointerup=release
                on:pointercancel=move |_| dragged_from.set(None)
            >
                <button type="button" data-testid="sheet-shrink"
                    aria-label=attribute(move || state.ui(Ui::PanelShrink).text)
                    disabled=move || state.sheet.get() == SheetHeight::Peek
                    on:click=move |_| state.sheet.update(|height| *height = height.shrunk())>
                    <Pictogram id="down"/>
                </button>
                <span class="sheet-grip" aria-hidden="true"></span>
                <button type="button" data-testid="sheet-grow"
                    aria-label=attribute(move || state.ui(Ui::PanelGrow).text)
                    disabled=move || state.sheet.get() == SheetHeight::Full
                    on:click=move |_| state.sheet.update(|height| *height = height.grown())>
                    <Pictogram id="up"/>
                </button>
            </div>
            <div class="sheet-body">
                <Panel/>
                <Tour/>
                <Colophon/>
            </div>
        </main>
    }
}

/// Printing, and which version of the dataset is on screen.
#[component]
fn Colophon() -> impl IntoView {
    let state = AppState::get();
    let version = move || {
        let version = state.dataset.with(|dataset| dataset.version.clone());
        state.ui(Ui::DataVersion).with("{version}", &version)
    };
    view! {
        <footer class="colophon">
            <button type="button" data-testid="print" on:click=move |_| state.asked.set(Some(Asked::Print))>
                <Pictogram id="print"/>
                <span>{state.t(Ui::Print)}</span>
            </button>
            <p class="note">{text(version)}</p>
        </footer>
    }
}
