//! A region's rosette, and the mark of the site. Both are drawn when the site is built (`public/icons`).

use super::AppState;
use super::node::{Element, svg};
use crate::region::RegionId;

/// The rosette of a region, in the region's hue.
pub fn emblem(state: AppState, region: RegionId) -> Element {
    let file = format!("icons/emblems/{}.svg#emblem", region.digits());
    picture(format!("emblem {}", region.hue()), state.file(&file))
}

/// The rosette of a region for a line of text.
pub fn small_emblem(state: AppState, region: RegionId) -> Element {
    let file = format!("icons/emblems/small.svg#emblem-{}", region.digits());
    picture(format!("emblem-small {}", region.hue()), state.file(&file))
}

/// The mark of the site: the rosette of twelve folds.
pub fn mark(state: AppState) -> Element {
    let file = state.file("icons/emblems/small.svg#emblem-02");
    picture("mark".to_owned(), file)
}

fn picture(class: String, href: String) -> Element {
    svg("svg")
        .class(class)
        .set("viewBox", "-50 -50 100 100")
        .set("aria-hidden", "true")
        .child(svg("use").set("href", href))
}
