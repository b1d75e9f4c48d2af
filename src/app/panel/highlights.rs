//! What to see in a region, by category.

use leptos::prelude::*;

use super::super::AppState;
use super::super::controls::Pictogram;
use super::super::words::text;
use super::facts::ToConfirm;
use crate::region::{Confidence, Highlight, Listing, Region};
use crate::text::{Phrase, Ui};

/// The highlights, grouped by category in the order of the dataset.
#[component]
pub fn Highlights(region: Region) -> impl IntoView {
    let state = AppState::get();
    let categories = state
        .dataset
        .with_untracked(|dataset| dataset.categories.clone());
    let empty = region.highlights.is_empty();
    let groups = categories
        .into_iter()
        .filter_map(|category| {
            let of_it = |place: &&Highlight| place.category == category;
            let places: Vec<Highlight> = region.highlights.iter().filter(of_it).cloned().collect();
            (!places.is_empty()).then(|| group(state, category, places))
        })
        .collect_view();
    view! {
        <section class="highlights" aria-labelledby="highlights-title">
            <h3 class="section-title" id="highlights-title">{state.t(Ui::Highlights)}</h3>
            <Show when=move || empty>
                <p class="note">{state.t(Ui::NoHighlights)}</p>
            </Show>
            {groups}
        </section>
    }
}

fn group(state: AppState, category: String, places: Vec<Highlight>) -> impl IntoView {
    let icon = category.clone();
    let cards = places
        .into_iter()
        .map(|place| card(state, place))
        .collect_view();
    view! {
        <div class="highlight-group">
            <h4 class="highlight-category">
                <Pictogram id=icon/>
                {text(move || state.texts.with(|texts| texts.category(&category)))}
            </h4>
            <ul>{cards}</ul>
        </div>
    }
}

fn card(state: AppState, place: Highlight) -> impl IntoView {
    let (id, fact_id) = (place.id.clone(), place.id.clone());
    let listing = place.listing.map(|listing| {
        view! { <p class="tag tag-unesco">{text(move || listing_words(&state, listing))}</p> }
    });
    view! {
        <li class="highlight" id=place.id.clone() data-highlight=place.id>
            <p class="highlight-name">
                {text(move || state.texts.with(|texts| texts.highlight(&id)))}
                <ToConfirm when=place.confidence == Confidence::Low/>
            </p>
            <p class="highlight-fact">{text(move || state.texts.with(|texts| texts.fact(&fact_id)))}</p>
            {listing}
        </li>
    }
}

fn listing_words(state: &AppState, listing: Listing) -> Phrase {
    let (key, year) = match listing {
        Listing::WorldHeritage(year) => (Ui::WorldHeritage, year),
        Listing::IntangibleHeritage(year) => (Ui::IntangibleHeritage, year),
        Listing::Geopark(year) => (Ui::Geopark, year),
    };
    state.ui(key).with("{year}", &year.to_string())
}
