//! The components. Nothing here touches `web-sys`: what the browser must do is in `browser`.

mod controls;
mod country_map;
mod emblem;
mod languages;
mod legend;
mod markers;
mod panel;
mod regions;
mod sheet;
mod sources;
mod state;
mod tour;
mod view;
mod words;

use leptos::prelude::*;

pub use sheet::SheetHeight;
pub use state::{AppState, Asked, SourceList};
pub use view::MapView;

use crate::text::Ui;
use words::{attribute, text};

/// The whole page.
#[component]
pub fn App(
    /// What the page shows, made from the dataset and the address.
    state: AppState,
) -> impl IntoView {
    provide_context(state);
    view! {
        <a class="skip" href="#regions">{state.t(Ui::Skip)}</a>
        <Masthead/>
        <regions::RegionList/>
        <section class="stage" aria-label=attribute(move || state.ui(Ui::MapLabel).text)>
            <country_map::CountryMap/>
            <controls::ZoomButtons/>
            <legend::MapMargin/>
        </section>
        <sheet::Sheet/>
        <Show when=move || state.language_failed.get()>
            <p class="toast" role="status">{state.t(Ui::FailedLanguage)}</p>
        </Show>
        <p class="visually-hidden" data-testid="announcer" aria-live="polite">
            {text(move || state.heading())}
        </p>
    }
}

/// Title, languages, appearance.
#[component]
fn Masthead() -> impl IntoView {
    let state = AppState::get();
    view! {
        <header class="masthead">
            <a class="brand" href=attribute(move || state.href_country())>
                <emblem::Mark/>
                <span class="brand-words">
                    <span class="brand-title">{state.t(Ui::Title)}</span>
                </span>
            </a>
            <div class="masthead-tools">
                <languages::LanguageLinks/>
                <controls::ThemeButton/>
            </div>
        </header>
    }
}
