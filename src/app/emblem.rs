//! A region's rosette, and the mark of the site.

use leptos::prelude::*;

use crate::emblem::{emblem, emblem_small};
use crate::region::RegionId;

/// The rosette of a region, in the region's hue.
#[component]
pub fn Emblem(region: RegionId) -> impl IntoView {
    let class = format!("emblem hue-{:02}", region.number());
    view! { <svg class=class viewBox="-50 -50 100 100" aria-hidden="true">{layers(region.number())}</svg> }
}

/// The mark of the site: the rosette of twelve folds.
#[component]
pub fn Mark() -> impl IntoView {
    let drawing = emblem_small(2);
    view! {
        <svg class="mark" viewBox="-50 -50 100 100" aria-hidden="true">
            <path class="emblem-ground" d=drawing.ground></path>
            <path class="emblem-ring" d=drawing.ring></path>
            <path class="emblem-star" d=drawing.star></path>
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
            <path class="emblem-ring" d=drawing.ring></path>
            <path class="emblem-star" d=drawing.star></path>
        </svg>
    }
}

/// The layers of a rosette, bottom first: fields, then straps, then the upper strap of each crossing.
fn layers(number: u8) -> impl IntoView {
    let drawing = emblem(number);
    let layer =
        |class: &'static str, path: &String| view! { <path class=class d=path.clone()></path> };
    view! {
        <g>
            {layer("emblem-ground", &drawing.ground)}
            {layer("emblem-petals", &drawing.petals)}
            {layer("emblem-sparks", &drawing.sparks)}
            {layer("emblem-star", &drawing.star)}
            {layer("emblem-eye", &drawing.eye)}
            {layer("emblem-strap-casing", &drawing.straps)}
            {layer("emblem-strap", &drawing.straps)}
            {layer("emblem-knot-casing", &drawing.knots)}
            {layer("emblem-knot", &drawing.knots)}
            {layer("emblem-frame", &drawing.ground)}
        </g>
    }
}
