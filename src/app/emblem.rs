//! A region's rosette, and the mark of the site.

use leptos::prelude::*;

use crate::emblem::{emblem, emblem_small};
use crate::region::RegionId;

/// The rosette of a region, in the region's hue.
#[component]
pub fn Emblem(region: RegionId) -> impl IntoView {
    let drawing = emblem(region.number());
    view! {
        <svg class=format!("emblem hue-{:02}", region.number()) viewBox="-50 -50 100 100" aria-hidden="true">
            <path class="emblem-ground" d=drawing.ground></path>
            <path class="emblem-petals" d=drawing.petals></path>
            <path class="emblem-star" d=drawing.star></path>
            <path class="emblem-casing" d=drawing.straps.clone()></path>
            <path class="emblem-straps" d=drawing.straps></path>
        </svg>
    }
}

/// The rosette of a region for a line of text.
#[component]
pub fn SmallEmblem(region: RegionId) -> impl IntoView {
    let drawing = emblem_small(region.number());
    view! {
        <svg class=format!("emblem-small hue-{:02}", region.number()) viewBox="-50 -50 100 100" aria-hidden="true">
            <path class="emblem-ground" d=drawing.ground></path>
            <path class="emblem-star" d=drawing.star></path>
        </svg>
    }
}

/// The mark of the site: the rosette of twelve folds, one for each region.
#[component]
pub fn Mark() -> impl IntoView {
    let drawing = emblem(12);
    view! {
        <svg class="mark" viewBox="-50 -50 100 100" aria-hidden="true">
            <path class="emblem-ground" d=drawing.ground></path>
            <path class="emblem-petals" d=drawing.petals></path>
            <path class="emblem-star" d=drawing.star></path>
            <path class="emblem-straps" d=drawing.straps></path>
        </svg>
    }
}
