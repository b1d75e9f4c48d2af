//! A region's rosette, and the mark of the site. Both are drawn when the site is built (`public/icons`).

use super::AppState;
use super::node::{Element, svg};
use crate::region::RegionId;

/// The rosette of the region shown, in the region's hue: asked for once the region is lit on the map, as the browser takes
/// longer over it than the panel takes to answer a click.
pub fn emblem(state: AppState, region: RegionId) -> Element {
    let file = state.file(&format!("icons/emblems/{}.svg#emblem", region.digits()));
    let picture = svg("use").may("href", move || {
        (state.lit.get() == Some(region)).then(|| file.clone())
    });
    frame(format!("emblem {}", region.hue())).child(picture)
}

/// The rosette of a region for a line of text.
pub fn small_emblem(state: AppState, region: RegionId) -> Element {
    let file = format!("icons/emblems/small.svg#emblem-{}", region.digits());
    frame(format!("emblem-small {}", region.hue())).child(svg("use").set("href", state.file(&file)))
}

/// The mark of the site: the rosette of twelve folds.
pub fn mark(state: AppState) -> Element {
    let file = state.file("icons/emblems/small.svg#emblem-02");
    frame("mark".to_owned()).child(svg("use").set("href", file))
}

fn frame(class: String) -> Element {
    svg("svg")
        .class(class)
        .set("viewBox", "-50 -50 100 100")
        .set("aria-hidden", "true")
}
