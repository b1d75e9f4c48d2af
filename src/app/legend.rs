//! The margin of the map: legend, scale bar, attribution.

use leptos::prelude::*;

use super::AppState;
use super::MapView;
use super::words::{attribute, text};
use crate::svg::tenths;
use crate::text::Ui;

/// Lengths that a scale bar may have, kilometres.
const LENGTHS: [u32; 9] = [5, 10, 20, 50, 100, 200, 300, 500, 1000];
/// Longest scale bar, pixels.
const LONGEST: f64 = 120.0;

/// What the lines mean, how long a kilometre is, whose data it is.
#[component]
pub fn MapMargin() -> impl IntoView {
    let state = AppState::get();
    view! {
        <div class="map-margin">
            <ul class="legend" aria-label=attribute(move || state.ui(Ui::Legend).text)>
                <Sample class="leg leg-known" label=Ui::LegendDay/>
                <Sample class="leg leg-imprecise" label=Ui::LegendRange/>
                <Sample class="leg leg-gap" label=Ui::LegendGap/>
            </ul>
            <ScaleBar/>
            <p class="attribution">{state.t(Ui::Attribution)}</p>
        </div>
    }
}

#[component]
fn Sample(class: &'static str, label: Ui) -> impl IntoView {
    let state = AppState::get();
    view! {
        <li>
            <svg class="legend-sample" viewBox="0 0 34 8" aria-hidden="true">
                <g class=class><path class="leg-line" d="M1 4H33"></path></g>
            </svg>
            <span>{state.t(label)}</span>
        </li>
    }
}

/// The longest round length that fits. Exact at the map's standard parallels.
#[component]
fn ScaleBar() -> impl IntoView {
    let state = AppState::get();
    let view = MapView::get();
    let bar = Memo::new(move |_| {
        let metres = state.dataset.with(|dataset| dataset.map.metres);
        let scale = view.scale();
        let pixels = move |km: u32| f64::from(km) * 1000.0 / metres * scale * state.goal.get().zoom;
        let fits = |km: &&u32| pixels(**km) <= LONGEST;
        let km = LENGTHS
            .iter()
            .rev()
            .find(fits)
            .copied()
            .unwrap_or(LENGTHS[0]);
        (km, pixels(km))
    });
    let path = move || {
        let (_, width) = bar.get();
        format!("M.75 1V7H{}V1M{} 7V3.5", tenths(width), tenths(width / 2.0))
    };
    view! {
        <p class="scale-bar" dir="ltr">
            <svg width=move || tenths(bar.get().1 + 1.0).to_string() height="8" aria-hidden="true"><path d=path></path></svg>
            <span>{text(move || state.ui(Ui::Kilometres).with("{n}", &bar.get().0.to_string()))}</span>
        </p>
    }
}
