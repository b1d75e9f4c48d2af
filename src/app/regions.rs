//! The list of the twelve regions, always there.

use super::AppState;
use super::emblem::small_emblem;
use super::filters::is_out;
use super::node::{Element, html, live};
use crate::region::RegionId;
use crate::text::Ui;

/// Twelve links, in step with the map.
pub fn region_list(state: AppState) -> Element {
    let data = state.data();
    html("nav")
        .class("regions")
        .set("id", "regions")
        .set("aria-labelledby", "regions-title")
        .child(
            html("h2")
                .class("section-title")
                .set("id", "regions-title")
                .says(state.t(Ui::Regions)),
        )
        .child(html("ul").children(data.regions.iter().map(|region| item(state, region.id))))
}

fn item(state: AppState, id: RegionId) -> Element {
    let link = html("a")
        .class(format!("region-link {}", id.hue()))
        .class_when("hovered", move || state.hovered.get() == Some(id))
        .class_when("out", move || is_out(state, id))
        .set("data-region-link", id.to_string())
        .follow("href", move || state.href_region_id(id))
        .when("aria-current", move || state.selected.get() == Some(id))
        .child(small_emblem(state, id))
        .child(
            html("span")
                .class("region-link-name")
                .says(state.say(move |texts| texts.region(id))),
        )
        .child(live(move || {
            is_out(state, id).then(|| {
                html("small")
                    .class("visually-hidden")
                    .says(state.t(Ui::FilterOut))
            })
        }));
    html("li").child(state.hovering(link, id))
}
