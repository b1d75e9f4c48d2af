//! The panel: the country, a region, an edition of the tour or one stop.

mod country;
mod facts;
mod highlights;
mod region;
mod stop;

use leptos::either::EitherOf4;
use leptos::prelude::*;

use super::AppState;
use crate::region::RegionId;
use crate::route::Page;

/// What the address is about. `data-region` is the region shown, empty for none.
#[component]
pub fn Panel() -> impl IntoView {
    let state = AppState::get();
    let page = Memo::new(move |_| state.route.with(|route| route.page.clone()));
    let shown = move || {
        state
            .selected()
            .map(|id| id.to_string())
            .unwrap_or_default()
    };
    view! {
        <section class="panel" data-testid="region-panel" data-region=shown aria-labelledby="panel-title">
            {move || match page.get() {
                Page::Country => EitherOf4::A(view! { <country::CountryPanel/> }),
                Page::Region(_) => EitherOf4::B(state.selected().map(|id| view! { <region::RegionPanel id=id/> })),
                Page::Edition(_) => EitherOf4::C(view! { <stop::EditionPanel/> }),
                Page::Stop(..) => EitherOf4::D(state.stop().map(|stop| view! { <stop::StopPanel stop=stop/> })),
            }}
        </section>
    }
}

/// The class that gives an element a region's hue.
fn hue(id: RegionId) -> String {
    format!("hue-{:02}", id.number())
}
