//! The list of the twelve regions, always there.

use leptos::prelude::*;

use super::AppState;
use super::emblem::SmallEmblem;
use super::words::{attribute, text};
use crate::region::{Region, RegionId};
use crate::text::Ui;

/// Twelve links, in step with the map.
#[component]
pub fn RegionList() -> impl IntoView {
    let state = AppState::get();
    let selected = Memo::new(move |_| state.selected());
    view! {
        <nav class="regions" id="regions" aria-labelledby="regions-title">
            <h2 class="section-title" id="regions-title">{state.t(Ui::Regions)}</h2>
            <ul>
                {move || state.dataset.with(|dataset| {
                    dataset.regions.iter().map(|region| item(state, selected, region)).collect_view()
                })}
            </ul>
        </nav>
    }
}

fn item(
    state: AppState,
    selected: Memo<Option<RegionId>>,
    region: &Region,
) -> impl IntoView + use<> {
    let id = region.id;
    let region = region.clone();
    view! {
        <li>
            <a
                class=format!("region-link hue-{:02}", id.number())
                class:hovered=move || state.hovered.get() == Some(id)
                data-region-link=id.to_string()
                href=attribute(move || state.href_region(&region))
                aria-current=move || (selected.get() == Some(id)).then_some("true")
                on:pointerenter=move |_| state.hovered.set(Some(id))
                on:pointerleave=move |_| state.hovered.set(None)
            >
                <SmallEmblem region=id/>
                <span class="region-link-name">
                    {text(move || state.texts.with(|texts| texts.region(id)))}
                </span>
            </a>
        </li>
    }
}
