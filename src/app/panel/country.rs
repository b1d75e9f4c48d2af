//! The whole country.

use leptos::prelude::*;

use super::super::AppState;
use super::super::words::{text, words};
use super::facts::{area, population};
use crate::region::Listing;
use crate::text::Ui;

/// Its name, what to do, and its figures.
#[component]
pub fn CountryPanel() -> impl IntoView {
    let state = AppState::get();
    let national = move || state.dataset.with(|dataset| dataset.national.clone());
    let world_heritage = move || {
        let count = state.dataset.with(|dataset| {
            let all = dataset.regions.iter().flat_map(|region| &region.highlights);
            all.filter(|place| matches!(place.listing, Some(Listing::WorldHeritage(_))))
                .count()
        });
        words(
            state
                .ui(Ui::WorldHeritageCount)
                .with("{n}", &count.to_string()),
        )
    };
    view! {
        <header class="panel-head">
            <h2 class="panel-title" id="panel-title" tabindex="-1">{state.t(Ui::Country)}</h2>
            <p class="signature">{state.t(Ui::CountryIntro)}</p>
        </header>
        <dl class="figures">
            <div><dt>{state.t(Ui::Population)}</dt><dd>{text(move || population(&state, &national()))}</dd></div>
            <div><dt>{state.t(Ui::Area)}</dt><dd>{text(move || area(&state, &national()))}</dd></div>
        </dl>
        <p class="note">{world_heritage}</p>
    }
}
